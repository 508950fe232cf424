import { readFileSync } from "node:fs";
import { join } from "node:path";
import { indicatorsOf, readIndicators } from "../../src/app/indicators";
import { recheck } from "../../src/app/recheck";
import { reviewWorkbook } from "../../src/app/review-workbook";
import { DEFAULT_USER_SETTINGS } from "../../src/app/settings";
import { typedLineText } from "../../src/app/texts/typed-indicators";
import { typedIndicators } from "../../src/app/typed-indicators";
import { parseIsoDate } from "../../src/core/calendar/serial";
import type { Finding } from "../../src/core/review/finding";
import { cellAddress } from "../../src/core/sheet/address";
import type { CellValue } from "../../src/core/sheet/cell";
import { gridFromRows, valueAt, type Grid } from "../../src/core/sheet/grid";
import type { SheetChange } from "../../src/workbook/port";
import { openXlsx } from "../../src/xlsx/workbook";
import { MemoryPort } from "../fixtures/memory-port";
import { olderIndicatorSheet } from "../fixtures/older-indicator-sheet";

// The clean sample with a sheet of figures beside it, as people type them and as an older Cotejo wrote them.

const TOOLS = { breathe: () => Promise.resolve() };
const REQUEST = { user: DEFAULT_USER_SETTINGS, today: parseIsoDate("2026-11-21") ?? 0 };
const END_OF_2002 = 37_621;

let sample: Readonly<Record<string, Grid>>;
beforeAll(async () => {
  const book = await openXlsx(readFileSync(join(__dirname, "../golden/foafi-2002.xlsx")), "foafi-2002.xlsx");
  sample = Object.fromEntries(await Promise.all((await book.sheets()).map(async ({ id, name }) => [name, await book.read(id)] as const)));
});

const ofIndicators = (findings: readonly Finding[]) => findings.filter(({ register }) => register === "indicadores");
const told = (findings: readonly Finding[]) => ofIndicators(findings).map(({ severity, rule, cell, message }) => `${severity} ${rule} ${cell ?? ""} ${message}`);

async function reviewed(sheets: Readonly<Record<string, Grid>>) {
  const port = new MemoryPort(sheets);
  const changes: SheetChange[] = [];
  await port.watch((change) => changes.push(change));
  const state = await reviewWorkbook(port, REQUEST, TOOLS);
  expect(state.review.failures).toEqual([]);
  return { port, state, lines: await typedIndicators({ tables: state.book.tables, settings: state.review.settings }, TOOLS), again: () => recheck(port, state, changes, REQUEST, TOOLS) };
}

async function older(cutDate: number): Promise<Grid> {
  const read = await readIndicators(new MemoryPort(sample), { ...REQUEST, user: { ...DEFAULT_USER_SETTINGS, cutDate } }, TOOLS);
  if (!read) throw new Error("the sample is no workbook of registers");
  return olderIndicatorSheet(read.results, read.settings);
}

const HEADER = ["Clave", "Indicador", "Numerador", "Denominador", "Resultado", "Fecha de corte"];
const typedSheet = (...rows: readonly (readonly CellValue[])[]): Grid => gridFromRows([["Indicadores del cuarto trimestre"], HEADER, ...rows]);

describe("a sheet that an older Cotejo wrote", () => {
  test.each([["of the same cut date", END_OF_2002], ["of the half year", 37_437], ["of a day before everything", 37_000]])("%s agrees with the registers, part by part", async (_, cutDate) => {
    const { state, lines } = await reviewed({ ...sample, Indicadores: await older(cutDate) });
    expect(told(state.review.findings)).toEqual([]);
    expect(state.review.sheets.at(-1)).toMatchObject({ name: "Indicadores", register: "indicadores" });
    expect(lines.filter(({ state: outcome, written }) => outcome !== "agrees" && written !== "")).toEqual([]);
    expect(lines.length).toBeGreaterThan(cutDate < 37_100 ? 20 : 80);
    expect(new Set(lines.map((line) => line.cutDate))).toEqual(new Set([cutDate]));
  });

  test("whose formulas were turned to values shows the one that was changed", async () => {
    const grid = await older(END_OF_2002);
    const row = grid.values.findIndex((_, r) => valueAt(grid, r, 0) === "IC-VIII");
    const changed = { ...grid, values: grid.values.map((cells, r) => (r === row ? cells.with(6, 0.99) : cells)) };
    const { state, lines } = await reviewed({ ...sample, Indicadores: changed });
    expect(told(state.review.findings)).toEqual([`error IND-01 ${cellAddress(row, 6)} distinto`]);
    const [line, ...others] = lines.filter((each) => each.state !== "agrees" && each.typed !== null);
    expect(others).toEqual([]);
    expect(line).toMatchObject({ sheet: "Indicadores", id: "IC-VIII", row, column: 6, cell: cellAddress(row, 6), typed: 0.99, state: "differs", unit: "razon" });
    expect(line && line.difference).toBeCloseTo(0.99 - (line?.computed ?? 0), 3);
  });
});

describe("a table that somebody typed", () => {
  test("is listed with what was typed, what the registers give and the difference", async () => {
    const { state, lines } = await reviewed({
      ...sample,
      Captura: typedSheet(
        ["IC-II", "Factor de multiplicación del recurso", "26,809,715.00", "12,235,500.50", 2.19, "31/12/2002"],
        ["IR-I", "Fondos de garantía constituidos", 4, 4, "100 %", "31/12/2002"],
        ["", "Índice de eficiencia del programa de garantía", "", "", "N/D", ""],
        ["X-9", "Satisfacción", 1, 2, 0.5, ""],
      ),
    });
    expect(told(state.review.findings)).toEqual(["error IND-07 E4 planeado", "error IND-01 E4 distinto"].toSorted());
    expect(ofIndicators(state.review.findings).find(({ rule }) => rule === "IND-01")?.cause).toBe(ofIndicators(state.review.findings).find(({ rule }) => rule === "IND-07")?.id);
    expect(lines.map(typedLineText)).toEqual([
      "IC-II Factor de multiplicación del recurso (Captura!E3): capturado 2.19 veces; recalculado 2.19 veces; coincide",
      "IR-I Fondos de garantía constituidos (Captura!E4): capturado 100.00 %; recalculado 75.00 %; diferencia 25.00 puntos; difiere",
      "IC-IV Eficiencia del programa de garantías (Captura!E5): capturado N/D; sin comparar. La celda está vacía o no dice un número.",
    ]);
  });

  test("follows an edit of a register, and of the table itself", async () => {
    const { port, state, again } = await reviewed({ ...sample, Captura: typedSheet(["IC-VII", "Presupuesto ejercido", "", "", 0.5, ""], ["IC-XII", "Estados beneficiados", "", "", 99, ""]) });
    const finding = ofIndicators(state.review.findings).find(({ rule, cell }) => rule === "IND-01" && cell === "E3");
    expect(finding?.expected).toMatch(/^\d+\.\d\d %$/);
    port.edit("Captura", 2, 4, finding?.expected ?? "");
    const mended = await again();
    expect(told(mended.review.findings)).not.toContain("error IND-01 E3 distinto");
    expect(mended.review).toEqual((await reviewWorkbook(port, REQUEST, TOOLS)).review);
    const ministraciones = sample["Ministraciones"];
    if (!ministraciones) throw new Error("no sheet Ministraciones");
    const header = ministraciones.values.findIndex((cells) => cells.includes("Monto ejercido"));
    const column = (ministraciones.values[header] ?? []).indexOf("Monto ejercido");
    port.edit("Ministraciones", ministraciones.top + header + 1, ministraciones.left + column, 90_000_000);
    const moved = await again();
    expect(told(moved.review.findings)).toContain("error IND-01 E3 distinto");
    expect(moved.review).toEqual((await reviewWorkbook(port, REQUEST, TOOLS)).review);
  });

  test("alone in a workbook is held against nothing, and says so", async () => {
    const { state, lines } = await reviewed({ Captura: typedSheet(["IC-VIII", "", 6, 10, 0.6, "31/12/2002"], ["IC-IV", "", 0, 0, 0, "31/12/2002"]) });
    expect(told(state.review.findings)).toEqual(["error IND-05 E4 cero"]);
    const reasons = new Map(state.review.notEvaluated.map(({ rule, reason }) => [rule, reason]));
    for (const rule of ["IND-01", "IND-04", "IND-07"]) expect(reasons.get(rule)).toEqual({ kind: "missingData", what: "el libro no tiene las hojas de las que se calculan los indicadores capturados: Proyectos y Créditos" });
    expect(reasons.get("IND-06")).toEqual({ kind: "missingColumns", columns: ["corte_numerador", "corte_denominador"] });
    // Nobody owes the registers to a table of indicators, nor such a table to the registers.
    expect([...reasons.keys()].filter((rule) => !/^(?:IND|CEL)-/.test(rule))).toEqual([]);
    expect(lines.map(({ state: outcome, reason }) => [outcome, reason])).toEqual([["notCompared", "El libro no tiene la hoja de Proyectos."], ["notCompared", "El libro no tiene la hoja de Créditos."]]);
  });

  test("is no concern of a workbook without one, nor is a sheet with a name and a value in each row", async () => {
    const other = gridFromRows([["Nombre", "Estado", "Valor"], ["Mesa", "nuevo", 100], ["Silla", "usado", 50]]);
    const { state, lines } = await reviewed({ ...sample, Inventario: other });
    expect(state.review.unrecognised.map(({ name }) => name)).toContain("Inventario");
    expect(state.review.notEvaluated.filter(({ rule }) => rule.startsWith("IND"))).toEqual([]);
    expect(lines).toEqual([]);
    expect((await indicatorsOf(state, TOOLS)).results).toHaveLength(14);
  });

  test("may be in several sheets, which is nothing to remark", async () => {
    const { state } = await reviewed({ ...sample, "3T": typedSheet(["IC-XII", "", "", "", "N/D", ""]), "4T": typedSheet(["IC-XII", "", "", "", "N/D", ""]) });
    expect(state.review.notices).toEqual([]);
    expect(state.review.sheets.filter(({ register }) => register === "indicadores").map(({ name }) => name)).toEqual(["3T", "4T"]);
  });
});
