import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { byEngine, byLibreOffice, differences, withoutResults } from "../../test/fixtures/recalculated";
import { describeWith, LIBREOFFICE } from "../../test/programs";
import { formatDate, parseIsoDate } from "../core/calendar/serial";
import { INDICATORS } from "../core/indicators";
import { IndicatorRun } from "../core/indicators/compute";
import { sampleTables } from "../core/indicators/examples";
import { IndicatorBook } from "../core/indicators/register-rows";
import { creditos } from "../core/registers/creditos";
import { DEFAULT_SETTINGS } from "../core/review/examples";
import { openXlsx } from "../xlsx/workbook";
import { openXlsxPort } from "../xlsx/xlsx-port";
import { patchWorkbook } from "../xlsx/write/patch-workbook";
import { DEFAULT_OPTIONS } from "./indicator-choices";
import { indicatorSheet } from "./indicator-sheet";
import { readIndicators, type IndicatorReport } from "./indicators";
import { DEFAULT_USER_SETTINGS } from "./settings";

const GOLDEN = new Uint8Array(readFileSync(join(__dirname, "../../test/golden/foafi-2002.xlsx")));
const END_OF_2002 = parseIsoDate("2002-12-31") ?? 0;

async function reportOf(bytes: Uint8Array, cutDate: number | null = null): Promise<IndicatorReport> {
  const report = await readIndicators(await openXlsx(bytes, "libro.xlsx"), { user: { ...DEFAULT_USER_SETTINGS, cutDate }, today: END_OF_2002 }, { breathe: () => Promise.resolve() });
  if (!report) throw new Error("no sheet is a register");
  return report;
}

test("the stand-in's engine calculates the golden book's figures as we do, at several cut dates", async () => {
  for (const cut of ["2002-12-31", "2002-06-30", "2001-01-01"]) {
    const sheet = indicatorSheet(await reportOf(GOLDEN, parseIsoDate(cut)));
    expect([cut, differences(sheet, await byEngine(GOLDEN, sheet))]).toEqual([cut, []]);
  }
});

test("changing the cut date in the sheet gives the figures of the new one", async () => {
  const [before, after] = [indicatorSheet(await reportOf(GOLDEN, parseIsoDate("2002-12-31"))), indicatorSheet(await reportOf(GOLDEN, parseIsoDate("2002-06-30")))];
  const [, cutCell] = after.rows[2] ?? [];
  const changed = { ...before, rows: before.rows.map((row, r) => (r === 2 ? [row[0] ?? null, cutCell ?? null] : row)) };
  const calculated = await byEngine(GOLDEN, changed);
  const [main] = after.tables ?? [];
  const figures = { ...after, rows: after.rows.slice(0, (main?.area.bottom ?? 0) + 1) };
  expect(differences(figures, calculated)).toEqual([]);
  expect(differences({ ...before, rows: before.rows.slice(0, figures.rows.length) }, calculated)).not.toEqual([]);
});

test("an edit of a register is followed: a project that is cancelled no longer counts", async () => {
  const edited = await patchWorkbook(GOLDEN, [{ kind: "setCells", sheet: "Proyectos", cells: [await cellOf("Proyectos", "Estatus", "cancelado")] }]);
  const sheet = indicatorSheet(await reportOf(GOLDEN));
  const calculated = await byEngine(edited, sheet);
  const main = (id: string): number => sheet.rows.findIndex(([first]) => typeof first === "object" && first?.value === id);
  expect([calculated(main("IC-I"), 4), calculated(main("IC-VIII"), 4), calculated(main("IC-VIII"), 5)]).toEqual([7, 7, 10]);
});

/** A change of the first row of a register's sheet, by the header of the column. */
async function cellOf(sheetName: string, header: string, content: string) {
  const book = await openXlsx(GOLDEN, "libro.xlsx");
  const info = (await book.sheets()).find(({ name }) => name === sheetName);
  const grid = info && (await book.read(info.id));
  const headerRow = grid?.values.findIndex((row) => row.includes(header)) ?? -1;
  if (!grid || headerRow < 0) throw new Error(`no column ${header}`);
  return { row: grid.top + headerRow + 1, column: grid.left + (grid.values[headerRow] ?? []).indexOf(header), content };
}

describeWith(LIBREOFFICE, "LibreOffice calculates", (soffice) => {
  const folder = mkdtempSync(join(tmpdir(), "cotejo-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("the golden book's figures as we do", async () => {
    const sheet = indicatorSheet(await reportOf(GOLDEN));
    const [calculated] = await byLibreOffice(soffice, folder, [await patchWorkbook(GOLDEN, [{ kind: "insertSheet", sheet: withoutResults(sheet) }])]);
    expect(calculated && differences(sheet, calculated)).toEqual([]);
  }, 120_000);

  test("the same where formulas name columns of the book's Excel tables", async () => {
    const tables = await (await openXlsxPort(GOLDEN, "libro.xlsx")).excelTables();
    const sheet = indicatorSheet(await reportOf(GOLDEN), DEFAULT_OPTIONS, tables);
    expect(JSON.stringify(sheet.rows).match(/Proyectos\[Dictamen del Consejo\]/g)?.length).toBeGreaterThan(10);
    const [calculated] = await byLibreOffice(soffice, folder, [await patchWorkbook(GOLDEN, [{ kind: "insertSheet", sheet: withoutResults(sheet) }])]);
    expect(calculated && differences(sheet, calculated)).toEqual([]);
  }, 120_000);
});

/** The main row of IC-V over so many credits: the cell of its numerator, and how it was obtained. */
function financingOf(credits: number, dates: (serial: number) => string | number) {
  const rows = Array.from({ length: credits }, (_, n) => ({ id: `CR-${String(n)}`, fecha: dates(37_300 + (n % 200)) }));
  const tables = sampleTables([{ register: creditos, rows }]);
  const run = new IndicatorRun(new IndicatorBook(tables), { ...DEFAULT_SETTINGS, cutDate: END_OF_2002 });
  const sheet = indicatorSheet({ results: INDICATORS.map((indicator) => run.compute(indicator)), tables, settings: { ...DEFAULT_SETTINGS, cutDate: END_OF_2002 } });
  const row = sheet.rows.find(([first]) => typeof first === "object" && first?.value === "IC-V") ?? [];
  return { numerator: row[4], how: row.at(13), workings: sheet.rows.length };
}

test("a long register is followed where its columns are taken as they are, and not where each row would need helper cells", () => {
  const live = financingOf(3_100, (serial) => serial);
  expect(live).toMatchObject({ numerator: { formula: expect.stringContaining("SUMIFS('Créditos'!") as string, value: 310_000_000 }, how: { value: "Fórmula viva sobre los registros." } });
  const fixed = financingOf(3_100, formatDate);
  expect(fixed).toMatchObject({ numerator: { value: 310_000_000 }, how: { value: "Valor fijo: Créditos tiene demasiadas filas para fórmulas que se recalculan a cada cambio." } });
  expect([fixed.numerator, fixed.workings < 1_000]).toEqual([expect.not.objectContaining({ formula: expect.anything() as string }), true]);
});
