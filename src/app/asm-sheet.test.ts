import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cleanSheet } from "../../test/fixtures/clean-asm-sheet";
import { byEngine, byLibreOffice, differences, withoutResults } from "../../test/fixtures/recalculated";
import { buildXlsx } from "../../test/fixtures/xlsx-builder";
import { describeWith, LIBREOFFICE } from "../../test/programs";
import type { CellValue } from "../core/sheet/cell";
import type { CellDraft, SheetDraft } from "../workbook/draft";
import { openXlsx } from "../xlsx/workbook";
import { patchWorkbook } from "../xlsx/write/patch-workbook";
import { asmLayout } from "./asm-sheet";
import type { IndicatorLayout } from "./indicator-layout";
import { readIndicators } from "./indicators";
import { DEFAULT_USER_SETTINGS } from "./settings";

/** 30/06/2016. */
const CUT = 42_551;
const HEADER = ["Programa", "Aspecto Susceptible de Mejora", "Área Responsable", "Fecha de Término", "% de Avance", "Estado de avance", "Identificación del documento probatorio"];
const FOLLOWED: CellValue[][] = [
  ["E-005 Consumo", "Hacer una", "Unidad A", CUT - 10, 0.5, "en proceso", "-"],
  ["", "Hacer otra", "Unidad A\nUnidad B", CUT, 0, "", ""],
  ["", "Hacer más", "Unidad B", "15/07/2016", 1, "", "Oficio 3"],
  ["E005 Consumo", "Y más", "", "", "", "", ""],
  ["F-003 Promoción", "Promover", "unidad a", CUT + 60, "", "Concluida", ""],
  ["", "Difundir", "Unidad C", CUT - 1, 0.25, "No iniciado", "Acta"],
];

function bookOf(...sheets: CellValue[][][]): Uint8Array {
  return buildXlsx({ sheets: sheets.map((rows, n) => ({ name: `ASM ${String(n + 1)}`, rows: rows.map((row) => row.map((cell) => (cell === "" ? null : cell))) })) });
}

async function layoutOf(bytes: Uint8Array, charts: "all" | "none" = "none"): Promise<IndicatorLayout> {
  const report = await readIndicators(await openXlsx(bytes, "libro.xlsx"), { user: { ...DEFAULT_USER_SETTINGS, cutDate: CUT }, today: CUT }, { breathe: () => Promise.resolve() });
  const layout = report && asmLayout(report, { sheetName: "Indicadores", charts });
  if (!layout) throw new Error("no sheet is of ASM");
  return layout;
}

const valueOf = (cell: CellDraft | undefined): CellValue => (typeof cell === "object" && cell !== null ? (cell.value ?? "") : (cell ?? ""));
const formulasOf = ({ rows }: SheetDraft): number => rows.flat().filter((cell) => typeof cell === "object" && cell !== null && cell.formula !== undefined && cell.value !== undefined).length;

test("the stand-in's engine counts the actions as we do: all, by programme, unit, month and state", async () => {
  for (const book of [bookOf([HEADER, ...FOLLOWED]), bookOf(cleanSheet()), bookOf([HEADER, ...FOLLOWED], cleanSheet())]) {
    const { draft } = await layoutOf(book);
    expect(formulasOf(draft)).toBeGreaterThan(60);
    expect(differences(draft, await byEngine(book, draft))).toEqual([]);
  }
});

test("an edit is followed: what is concluded today is no longer overdue", async () => {
  const { draft, figures } = await layoutOf(bookOf([HEADER, ...FOLLOWED]));
  const calculated = await byEngine(bookOf([HEADER, ...FOLLOWED.with(0, FOLLOWED[0]?.with(5, "atendido") ?? [])]), draft);
  const [total] = figures;
  const column = (name: string) => total?.columns.find((each) => each.name === name)?.column ?? -1;
  expect(["Concluidas", "Vencidas"].map((name) => [valueOf(draft.rows[total?.row ?? 0]?.[column(name)]), calculated(total?.row ?? 0, column(name))])).toEqual([[2, 3], [2, 1]]);
});

test("a sheet that formulas cannot follow is told in values, with the reason over them", async () => {
  const golden = readFileSync(join(__dirname, "../../test/golden/seguimiento-asm-2015-2016.xlsx"));
  const { draft } = await layoutOf(golden);
  expect(formulasOf(draft)).toBe(0);
  expect(draft.rows.some(([first]) => String(valueOf(first)).startsWith("Valor fijo: "))).toBe(true);
});

test("each breakdown can have a chart beside it, and none covers the next table", async () => {
  const { draft, charts } = await layoutOf(bookOf([HEADER, ...FOLLOWED]), "all");
  expect([charts.length, draft.charts?.length]).toEqual([4, 4]);
  const anchors = draft.charts?.map(({ anchor }) => [anchor.top, anchor.bottom]) ?? [];
  expect(anchors.flat()).toEqual(anchors.flat().toSorted((a, b) => a - b));
});

describeWith(LIBREOFFICE, "LibreOffice", (soffice) => {
  const folder = mkdtempSync(join(tmpdir(), "cotejo-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("counts the actions as we do", async () => {
    const book = bookOf([HEADER, ...FOLLOWED], cleanSheet());
    const { draft } = await layoutOf(book);
    const [calculated] = await byLibreOffice(soffice, folder, [await patchWorkbook(book, [{ kind: "insertSheet", sheet: { ...withoutResults(draft), charts: [] } }])]);
    expect(calculated && differences(draft, calculated)).toEqual([]);
  }, 120_000);
});
