import fc from "fast-check";
import { foafiRegisters } from "../../registers/foafi";
import { BookReview } from "../../review/book-review";
import { DEFAULT_SETTINGS } from "../../review/examples";
import type { Finding } from "../../review/finding";
import { FOAFI_CLEAN_ROWS } from "../../review/foafi-ground";
import { registerKinds, type RegisterKind } from "../../review/kinds";
import type { CellValue } from "../../sheet/cell";
import { gridFromRows } from "../../sheet/grid";
import { celdasRules } from "./index";

const registers = foafiRegisters.filter(({ key }) => key !== "parametros");

type Cells = Readonly<Record<string, CellValue>>;

interface Choices {
  readonly absent?: readonly string[];
  /** Null: all that each register has. */
  readonly rules?: RegisterKind["rules"] | null;
}

/** One sheet a register, each with the given rows over its clean one; registers not named have the clean row itself. */
function review(rows: Readonly<Record<string, readonly Cells[]>>, { absent = [], rules = celdasRules }: Choices = {}): BookReview {
  const recognised = registers
    .filter(({ key }) => !absent.includes(key))
    .flatMap(({ key, columns, sheetName }, i) => {
      const kind = registerKinds.find(({ register }) => register.key === key);
      const clean = FOAFI_CLEAN_ROWS[key] ?? {};
      const cells = (rows[key] ?? [{}]).map((row) => Object.keys(columns).map((column) => row[column] ?? clean[column] ?? ""));
      const table = kind?.read(gridFromRows([Object.values(columns).map(({ header }) => header), ...cells]), { id: String(i), name: sheetName });
      return kind && table ? [{ kind: { ...kind, rules: rules ?? kind.rules }, table }] : [];
    });
  const book = new BookReview(recognised, registerKinds, { ...DEFAULT_SETTINGS, cutDate: 37_621 });
  for (const _ of book.run());
  return book;
}

const told = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule, register, column, message }) => `${rule} ${register}.${column ?? ""} ${message}`);

describe("rules about cells of every register", () => {
  it("have nothing to say of a clean workbook", () => {
    const book = review({});
    expect(told(book.findings())).toEqual([]);
    expect(book.tables).toHaveLength(registers.length);
  });

  it.each<[string, string, Cells, readonly string[]]>([
    ["a required cell that is empty", "quejas", { identificacion: "" }, ["CEL-01 quejas.identificacion vacio"]],
    ["a day that does not exist", "creditos", { fecha: "31/02/2002" }, ["CEL-02 creditos.fecha imposible"]],
    ["a percentage that cannot be read", "ministraciones", { porcentaje: "la mitad" }, ["CEL-02 ministraciones.porcentaje no_numero"]],
    ["a text percentage", "ministraciones", { porcentaje: "100%" }, ["CEL-03 ministraciones.porcentaje texto"]],
    ["a negative amount", "siniestros", { de_foafi: -1 }, ["CEL-04 siniestros.de_foafi negativo"]],
    ["a reduction of the budget", "presupuesto", { concepto: "modificación", monto: -1, oficio: "315-A-01" }, []],
    ["an orphan", "votos", { proyecto: "P-009" }, ["CEL-05 votos.proyecto sin_fila"]],
    ["a report about a project", "informes", { clave: "p-001" }, []],
    ["a report about a fund", "informes", { clave: "F-01" }, []],
    ["a report about nothing known", "informes", { clave: "F-09" }, ["CEL-05 informes.clave sin_fila"]],
    ["an RFC with a space at its end", "organismos", { rfc: "APU640930KV9 " }, ["CEL-06 organismos.rfc espacios"]],
    ["an entidad that is none", "difusion", { entidad: "Tejas" }, ["CEL-02 difusion.entidad entidad"]],
    ["a yes or no that is neither", "planes", { apoyado: "quizá" }, ["CEL-02 planes.apoyado no_sn"]],
  ])("%s", (_, register, cells, expected) => {
    expect(told(review({ [register]: [cells] }).findings())).toEqual(expected);
  });

  it("cannot tell an orphan while one of the sheets it may refer to is not there", () => {
    expect(told(review({ informes: [{ clave: "F-09" }] }, { absent: ["fondos", "creditos"] }).findings())).toEqual([]);
    expect(told(review({ votos: [{ proyecto: "P-009" }] }, { absent: ["proyectos"] }).findings())).toEqual([]);
  });

  it("know a name twice in one register, and rows without a name of their own", () => {
    expect(told(review({ siniestros: [{}, { id: "s-01" }] }).findings())).toEqual(["CEL-07 siniestros.id repetido"]);
    expect(told(review({ votos: [{}, {}], presupuesto: [{}, {}] }).findings())).toEqual([]);
  });

  it("propose the number for its text and the clean folio, and nothing that Excel would read as something else", () => {
    const fixes = (rows: Readonly<Record<string, readonly Cells[]>>) => review(rows).findings().map(({ fix }) => (fix?.kind === "setCells" ? fix.cells.map(({ value }) => value) : null));
    expect(fixes({ fondos: [{ patrimonio: "$2'000,000.00" }] })).toEqual([[2_000_000]]);
    expect(fixes({ ministraciones: [{ porcentaje: "100%" }] })).toEqual([null]);
    expect(fixes({ quejas: [{ folio: " Q-\u200B01" }] })).toEqual([["Q-01"]]);
    expect(fixes({ quejas: [{ folio: "001 " }] })).toEqual([null]);
  });

  it("hang under what a rule of the register says of the same cell", () => {
    const findings = review({ proyectos: [{ aport_otros: "$1.00" }] }, { rules: null }).findings();
    const generic = findings.find(({ rule }) => rule === "CEL-03");
    expect(findings.find(({ id }) => id === generic?.cause)?.rule).toBe("PRY-06");
  });

  it("have a sentence for whatever a cell may hold", () => {
    const hostile = fc.constantFrom<CellValue>("", " ", "x".repeat(32_767), "🙂".repeat(200), " -".repeat(5_000), 1e9, 1e20, -1, 0, 0.005, -0.5, true, false, "#REF!", "#¡VALOR!", "#N/A", "31/02/2002", "00/01/1900", "1/2/03", "'", "\u200B", "=1+1", "1e999", "NaN", "-", "S/N");
    const cells = fc.array(hostile, { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(cells, (values) => {
        const rows = Object.fromEntries(registers.map(({ key, columns }) => [key, [Object.fromEntries(Object.keys(columns).map((column, i) => [column, values[i] ?? ""]))]]));
        const book = review(rows);
        const lengths = book.findings().flatMap(({ data }) => Object.values(data).map((value) => String(value).length));
        return book.failures.length === 0 && lengths.every((length) => length > 0 && length < 400);
      }),
      { numRuns: 60 },
    );
  });
});
