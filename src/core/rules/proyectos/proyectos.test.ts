import fc from "fast-check";
import { beneficiarios } from "../../registers/beneficiarios";
import { creditos } from "../../registers/creditos";
import type { Register } from "../../registers/define";
import { foafiRegisters } from "../../registers/foafi";
import { fondos } from "../../registers/fondos";
import { proyectos } from "../../registers/proyectos";
import { sesiones } from "../../registers/sesiones";
import { BookReview, type RecognisedTable } from "../../review/book-review";
import { DEFAULT_SETTINGS, exampleTables, runExample } from "../../review/examples";
import type { Finding } from "../../review/finding";
import { registerKinds, rulesById } from "../../review/kinds";
import type { ReviewSettings } from "../../review/parameters";
import type { CellValue } from "../../sheet/cell";
import { gridFromRows } from "../../sheet/grid";
import { sheet, type AnyRule, type Example, type ExampleRow, type ExampleSheet } from "../define";
import { proyectosRules } from ".";

type ProjectRow = ExampleRow<Register>;

function ruleOf(id: string): AnyRule {
  const rule = rulesById.get(id);
  if (!rule) throw new Error(id);
  return rule;
}

function findings(id: string, rows: readonly ProjectRow[], more: { readonly settings?: Partial<ReviewSettings>; readonly also?: readonly ExampleSheet[] } = {}): readonly Finding[] {
  const { findings: found, failures } = runExample(ruleOf(id), { title: "", ...more, rows }, registerKinds);
  expect(failures).toEqual([]);
  return found;
}

/** The review of an example's sheets with one rule on, that can be edited. */
function reviewOf(id: string, example: Example<Register>) {
  const recognised = exampleTables(ruleOf(id), example, registerKinds).flatMap(({ kind, name, grid }): RecognisedTable[] => {
    const table = kind.read(grid, { id: name, name });
    return table ? [{ kind: { ...kind, rules: kind.rules.filter((rule) => rule.id === id) }, table }] : [];
  });
  const review = new BookReview(recognised, registerKinds, { ...DEFAULT_SETTINGS, cutDate: 37_621 });
  for (const _ of review.run());
  const edit = (sheetName: string, row: number, column: string, value: CellValue): void => {
    const before = review.tableOf(sheetName);
    const kind = registerKinds.find(({ register }) => register.key === before?.register.key);
    if (!before || !kind) throw new Error(sheetName);
    const cells = before.grid.values.map((line) => [...line]);
    const at = before.segments[0].columns.get(column) ?? -1;
    const line = cells[row];
    if (!line) throw new Error(String(row));
    line[at] = value;
    const table = kind.read(gridFromRows(cells), { id: sheetName, name: sheetName });
    if (!table) throw new Error("not recognised");
    expect(review.recheck([{ table, positions: [row - 1] }])).toBe(true);
  };
  return { review, edit };
}

describe("what explains that contributions do not add up to the cost", () => {
  const culprits = (row: ProjectRow) => findings("PRY-05", [row])[0]?.culprits?.map(({ kind, place }) => `${kind} ${place.cell ?? ""}`);
  const letter = (column: string) => {
    let n = Object.keys(proyectos.columns).indexOf(column) + 1;
    let name = "";
    for (; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
    return `${name}2`;
  };

  test("a zero too many", () => {
    expect(culprits({ aport_organismo: 3_000_000 })).toEqual([`times10 ${letter("aport_organismo")}`]);
  });

  test("an amount as text, that Excel's sum skips", () => {
    expect(culprits({ aport_estado: "500,000.00", costo_total: 1_500_000 })).toEqual([`textNumber ${letter("aport_estado")}`]);
  });

  test("an amount left out of the total", () => {
    expect(culprits({ costo_total: 1_700_000 })).toEqual([`exact ${letter("aport_organismo")}`]);
  });

  test("a minus", () => {
    expect(culprits({ aport_empresarios: -200_000 })).toEqual([`sign ${letter("aport_empresarios")}`]);
  });

  test("nothing in particular", () => {
    expect(culprits({ costo_total: 2_000_000.01 })).toEqual([]);
  });
});

describe("rules of projects after an edit", () => {
  test("moving the session's date in its sheet rechecks the project's dates", () => {
    const { review, edit } = reviewOf("PRY-09", { title: "", rows: [{}], also: [sheet(sesiones, [{}])] });
    expect(review.findings()).toEqual([]);
    edit("Sesiones", 1, "fecha", "11/05/2002");
    expect(review.findings().map(({ message, column }) => `${message}@${column ?? ""}`)).toEqual(["desorden@fecha_acta"]);
    edit("Sesiones", 1, "fecha", "30/04/2002");
    expect(review.findings()).toEqual([]);
  });

  test("a folio typed twice is told in the second row, and goes when the first one changes", () => {
    const { review, edit } = reviewOf("PRY-01", { title: "", rows: [{}, { folio: "P-002" }] });
    expect(review.findings()).toEqual([]);
    edit("Proyectos", 2, "folio", "p-001");
    expect(review.findings().map(({ row, message }) => `${message}@${String(row)}`)).toEqual(["repetido@3"]);
    edit("Proyectos", 1, "folio", "P-009");
    expect(review.findings()).toEqual([]);
  });
});

describe("what sentences and quotes say", () => {
  test("the days left for the acta", () => {
    const left = (cutDate: number) => findings("PRY-11", [{ dictamen: "pendiente", fecha_acta: "" }], { settings: { cutDate } })[0]?.data["quedan"];
    expect([37_390, 37_389, 37_386].map(left)).toEqual(["es el último día", "queda 1 día hábil", "quedan 2 días hábiles"]);
  });

  test("the only amount missing is the one that would complete the cost", () => {
    const expected = (row: ProjectRow) => findings("PRY-04", [row]).map((finding) => finding.expected);
    expect(expected({ aport_estado: "" })).toEqual(["$500,000.00 completaría el costo total"]);
    expect(expected({ aport_estado: "", costo_total: 1_500_000 })).toEqual(["un monto, aunque sea 0"]);
    expect(expected({ aport_estado: "", costo_total: "" })).toEqual(["un monto, aunque sea 0"]);
    expect(expected({ aport_estado: "", aport_organismo: "" })).toEqual(["un monto, aunque sea 0", "un monto, aunque sea 0"]);
  });

  test("a criterion that is not met is quoted; several are counted", () => {
    const told = (row: ProjectRow) => findings("PRY-12", [row]).map(({ data, expected }) => [data["criterios"], expected]);
    expect(told({ elegibilidad_5: "N" })).toEqual([["el criterio V", "V. Que demuestre su viabilidad técnica y financiera"]]);
    expect(told({ elegibilidad_2: "N", elegibilidad_5: "N" })[0]?.[0]).toBe("los criterios II y V");
  });

  test("a step before the session leads to the session too, any other only to the step before", () => {
    const related = (row: ProjectRow) => findings("PRY-09", [row], { also: [sheet(sesiones, [{}])] })[0]?.related.map(({ register }) => register);
    expect(related({ fecha_acta: "29/04/2002" })).toEqual(["proyectos", "sesiones"]);
    expect(related({ fecha_coplade: "31/03/2002" })).toEqual(["proyectos"]);
  });

  test("a bank without a name is still a bank", () => {
    const also = [sheet(beneficiarios, [{}]), sheet(creditos, [{ institucion: "" }])];
    expect(findings("PRY-22", [{ linea: "c" }], { also })[0]?.data["institucion"]).toBe("una institución");
  });
});

test("a project of línea b without the sheet Fondos leaves the rule unevaluated, and says why", () => {
  const evaluated = (row: ProjectRow) => reviewOf("PRY-22", { title: "", rows: [row], absent: [fondos] }).review.notEvaluated.filter(({ sheet: name }) => name === "Proyectos");
  expect(evaluated({})).toMatchObject([{ rule: "PRY-22", reason: { kind: "missingData", what: expect.stringContaining("Fondos (proyectos de la línea b)") } }]);
  expect(evaluated({ dictamen: "rechazado" })).toEqual([]);
});

test("a project in order, in a workbook with every sheet, has nothing to be told", () => {
  const also = foafiRegisters.filter(({ key }) => key !== proyectos.key).map((register) => sheet(register, [{}]));
  for (const { id } of proyectosRules.filter((rule) => rule.id.startsWith("PRY-"))) expect(findings(id, [{}], { also })).toEqual([]);
});

describe("fixes", () => {
  test.each([
    ["PRY-06", { aport_estado: "$500,000.00 MN" }],
    ["PRY-24", { letra: "DOS MILLONES DE PESOS 00/100 M.N." }],
    ["PRY-03", { organismo: "Asociación de Productores Unidos" }],
  ] as const)("%s: with its fix applied there is nothing left to say", (id, row) => {
    const [finding] = findings(id, [row]);
    if (finding?.fix?.kind !== "setCells" || finding.column === null) throw new Error("no fix");
    const [cell] = finding.fix.cells;
    expect(findings(id, [{ ...row, [finding.column]: cell?.value ?? "" }])).toEqual([]);
  });
});

test("no rule of projects throws, whatever the cells hold, and sentences stay short", () => {
  const values: readonly CellValue[] = ["", " ", "#REF!", "x".repeat(1_000), "😀", -1, 0, 1e20, 0.005, 2_958_465, true, "31/02/2002", "S", "aprobado", "b", "a", "c", "estatal"];
  const cell = fc.oneof(fc.constantFrom(...values), fc.double({ noNaN: true }), fc.string());
  const rows = fc.array(fc.dictionary(fc.constantFrom(...Object.keys(proyectos.columns)), cell, { maxKeys: 12 }), { minLength: 1, maxLength: 4 });
  const own = proyectosRules.filter((rule) => rule.id.startsWith("PRY-"));
  fc.assert(
    fc.property(rows, (some) => {
      const longest = own.flatMap(({ id }) => findings(id, some).flatMap(({ data }) => Object.values(data).map((value) => `${id} ${String(value)}`)));
      expect(longest.filter(({ length }) => length > 200)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
