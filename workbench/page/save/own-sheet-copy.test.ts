import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openInExcel, type OpenBook } from "../../../test/fixtures/excel-host";
import { RICH_DRAFT } from "../../../test/fixtures/rich-draft";
import { partHashes, partText, xmlProblems } from "../../../test/fixtures/xlsx-package";
import { describeWith, LIBREOFFICE } from "../../../test/programs";
import { gridFromRows } from "../../../src/core/sheet/grid";
import type { SheetDraft } from "../../../src/workbook/draft";
import { OWN_SHEET_NAME } from "../../../src/workbook/own-sheets";
import { openXlsx } from "../../../src/xlsx/workbook";
import { openXlsxPort } from "../../../src/xlsx/xlsx-port";
import { writeWorkbook } from "../../../src/xlsx/write/write-workbook";
import { nodeEngine } from "../../host/engine-node";
import { Book } from "../../host/model";
import { Recalculation } from "../../host/recalculation";
import { openBook } from "../open-book";
import { chartDraft } from "./chart-draft";
import { fittingsDraft, sheetDraft } from "./sheet-draft";
import { savedCopy } from "./saved-copy";

const FILE = writeWorkbook({
  sheets: [
    { name: "Datos", rows: [["Número", "Folio"], [10, "a"], [20, "b"], [30, "c"]], notes: [{ row: 0, column: 1, text: "La clave" }] },
    { name: "Otra", rows: [[{ formula: "'Indicadores de prueba'!B6*2", value: 2 }]] },
  ],
});
const SHEET = RICH_DRAFT.name;
const open = async (bytes: Uint8Array) => openInExcel(await openBook(bytes, "libro.xlsx"), { excelApi: "1.18" });

/** Puts a draft as the pane does in an Excel that has notes: the installed client knows of none. */
async function put({ book, port }: OpenBook, draft: SheetDraft): Promise<void> {
  const recalculation = new Recalculation(book, nodeEngine());
  await port.putSheets("indicadores", [draft]);
  recalculation.stop();
  book.sheet(SHEET).notes = (draft.notes ?? []).map((note) => ({ ...note, author: "Cotejo", visible: false }));
}

async function withIndicators(draft: SheetDraft = RICH_DRAFT): Promise<Uint8Array> {
  const opened = await open(FILE);
  await put(opened, draft);
  return (await savedCopy(opened.book, FILE)).bytes;
}

test("a sheet that the pane put is in the copy with all it has, and is known there as Cotejo's", async () => {
  const bytes = await withIndicators();
  expect(xmlProblems(bytes)).toEqual([]);
  const file = await openXlsxPort(bytes, "libro.xlsx");
  const [own, ...more] = await file.ownSheets();
  expect(more).toEqual([]);
  expect(own).toMatchObject({ name: SHEET, family: "indicadores" });
  expect(own?.now).toBe(own?.put);
  // The same as the file port writes of the same draft, but for what a sheet in Excel cannot tell.
  const direct = await openXlsxPort(FILE, "libro.xlsx");
  await direct.putSheets("indicadores", [RICH_DRAFT]);
  const [ours, theirs] = [partHashes(bytes), partHashes(direct.save())];
  expect(Object.keys(ours).toSorted()).toEqual(Object.keys(theirs).toSorted());
  for (const part of ["xl/charts/chart1.xml", "xl/charts/chart2.xml", "xl/charts/chart3.xml", "xl/tables/table1.xml", "xl/tables/table2.xml", "xl/comments2.xml"]) expect([part, partText(bytes, part)]).toEqual([part, partText(direct.save(), part)]);
  expect(partText(bytes, "xl/workbook.xml")).toBe(partText(direct.save(), "xl/workbook.xml"));
  expect(partText(bytes, "xl/worksheets/sheet3.xml")).toContain("_xlfn.CONCAT(");
});

test("opened again, the book has the sheet with its tables, charts, notes and rules as it was, and the pane knows it", async () => {
  const bytes = await withIndicators();
  const first = await open(FILE);
  await put(first, RICH_DRAFT);
  const later = await open(bytes);
  expect(fittingsDraft(later.book.sheet(SHEET))).toEqual(fittingsDraft(first.book.sheet(SHEET)));
  expect(later.book.sheet(SHEET).columnWidths).toEqual(first.book.sheet(SHEET).columnWidths);
  expect(await later.port.ownSheets()).toMatchObject([{ name: SHEET, family: "indicadores" }]);
  expect((await later.port.sheets()).map(({ name, own }) => [name, own])).toEqual([["Datos", undefined], ["Otra", undefined], [SHEET, "indicadores"]]);
  const copy = await savedCopy(later.book, bytes);
  expect([copy.bytes, copy.notCarried]).toEqual([bytes, []]);
});

test("put anew, the sheet is replaced in its place; what points at it and its other neighbours stay", async () => {
  const bytes = await withIndicators();
  const opened = await open(bytes);
  const charts = (RICH_DRAFT.charts ?? []).slice(0, 1);
  await put(opened, { ...RICH_DRAFT, rows: RICH_DRAFT.rows.map((row, n) => (n === 5 ? ["Nayarit", 7, 0.5] : row)), charts });
  const { bytes: again, notCarried } = await savedCopy(opened.book, bytes);
  expect(notCarried).toEqual([]);
  expect(xmlProblems(again)).toEqual([]);
  const [before, after] = [partHashes(bytes), partHashes(again)];
  expect(Object.keys(before).filter((part) => !(part in after)).toSorted()).toEqual(["xl/charts/chart2.xml", "xl/charts/chart3.xml"]);
  expect(["xl/worksheets/sheet1.xml", "xl/comments1.xml"].map((part) => after[part] === before[part])).toEqual([true, true]);
  expect(partText(again, "xl/worksheets/sheet2.xml")).toContain("Indicadores de prueba'!B6*2");
  expect(partText(again, "xl/charts/chart1.xml")).toContain("<c:v>7</c:v>");
  expect(await (await openXlsxPort(again, "libro.xlsx")).ownSheets()).toHaveLength(1);
});

test("without its charts, nothing of them is left", async () => {
  const bytes = await withIndicators();
  const opened = await open(bytes);
  const { charts: _, ...bare } = RICH_DRAFT;
  await put(opened, bare);
  const after = partHashes((await savedCopy(opened.book, bytes)).bytes);
  expect(Object.keys(after).filter((part) => /chart|drawings\/drawing/.test(part))).toEqual([]);
});

test("what a person changes in it by hand is carried cell by cell, and its charts keep their bytes", async () => {
  const bytes = await withIndicators();
  const { book } = await open(bytes);
  book.userTypes(SHEET, "B6", "5");
  book.as("user", () => book.sheet(SHEET).setColumnWidth({ top: 0, left: 1, bottom: 0, right: 1 }, 90));
  const { bytes: copy, notCarried } = await savedCopy(book, bytes);
  expect(notCarried).toEqual([]);
  const [before, after] = [partHashes(bytes), partHashes(copy)];
  expect(Object.keys(after).filter((part) => after[part] !== before[part])).toEqual(["xl/worksheets/sheet3.xml"]);
  const [own] = await (await openXlsxPort(copy, "libro.xlsx")).ownSheets();
  expect(own?.now).not.toBe(own?.put);
  expect((await openBook(copy, "libro.xlsx")).sheet(SHEET).columnWidths.get(1)).toBe(90);
});

test("taken away, the copy is the file it was before", async () => {
  const bytes = await withIndicators();
  const { book, port } = await open(bytes);
  await port.removeOwnSheets((await port.ownSheets()).map(({ sheetId }) => sheetId));
  const { bytes: copy } = await savedCopy(book, bytes);
  const direct = await openXlsxPort(bytes, "libro.xlsx");
  await direct.removeOwnSheets((await direct.ownSheets()).map(({ sheetId }) => sheetId));
  expect(partHashes(copy)).toEqual(partHashes(direct.save()));
  expect(Object.keys(partHashes(copy))).toEqual(Object.keys(partHashes(FILE)));
  expect(partText(copy, "xl/workbook.xml")).not.toContain(OWN_SHEET_NAME);
});

test("dates of a sheet put in a workbook of the 1904 system are the same days in its copy", async () => {
  const source = writeWorkbook({ date1904: true, sheets: [{ name: "Datos", rows: [["Número"], [10], [20], [30]] }] });
  const { book, port } = await openInExcel(await openBook(source, "libro.xlsx"), { excelApi: "1.18" });
  await port.putSheets("indicadores", [RICH_DRAFT]);
  const again = await openBook((await savedCopy(book, source)).bytes, "libro.xlsx");
  expect(again.sheet(SHEET).value(8, 0)).toBe(book.sheet(SHEET).value(8, 0));
});

test("a book that came from no file has the sheet too, signed", async () => {
  const { book, port } = await openInExcel([{ name: "Datos", grid: { top: 0, left: 0, width: 1, values: [[1]], dateMask: null, merges: [], hiddenRows: [], date1904: false } }], { excelApi: "1.18" });
  await port.putSheets("indicadores", [RICH_DRAFT]);
  const { bytes } = await savedCopy(book, null);
  expect(xmlProblems(bytes)).toEqual([]);
  expect(await (await openXlsxPort(bytes, "Libro1.xlsx")).ownSheets()).toMatchObject([{ name: SHEET, family: "indicadores" }]);
  expect(sheetDraft((await openBook(bytes, "Libro1.xlsx")).sheet(SHEET), false).charts).toHaveLength(3);
});

test("a series is named by the cell that says its name, or else by the one at the head of its values", () => {
  const sheet = Book.fromSheets([{ name: "H", grid: gridFromRows([["", "Uno", "Dos"], ["a", 1, 2], ["b", 3, 4]]) }]).sheet("H");
  const area = (top: number, left: number, bottom: number, right: number) => ({ sheetId: sheet.id, area: { top, left, bottom, right } });
  const nameOf = (name: string, values: ReturnType<typeof area>) => {
    const chart = sheet.addChart({ name: "G", type: "Line", title: "", legend: { visible: false, position: "Bottom" }, series: [{ name, values, categories: area(1, 0, 2, 0), fill: null }], axisFormat: "General", labels: { visible: false, numberFormat: "General" }, altText: "", anchor: values.area });
    return chartDraft(sheet, chart)?.series[0]?.name;
  };
  const [down, across] = [area(1, 1, 2, 1), area(2, 1, 2, 2)];
  expect([nameOf("Uno", down), nameOf("Otra cosa", down), nameOf("b", across), nameOf("Otra cosa", across)]).toEqual([{ row: 0, column: 1 }, { row: 0, column: 1 }, { row: 2, column: 0 }, { row: 2, column: 0 }]);
  expect(nameOf("Uno", { ...down, sheetId: "otra" })).toBeUndefined();
});

describeWith(LIBREOFFICE, "LibreOffice opens a copy with a sheet of Cotejo's", (soffice) => {
  const folder = mkdtempSync(join(tmpdir(), "cotejo-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("and finds its three charts, tables and formulas", async () => {
    const file = join(folder, "copia.xlsx");
    writeFileSync(file, await withIndicators());
    execFileSync(soffice, [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "theirs"), file], { timeout: 55_000, stdio: "ignore" });
    const theirs = new Uint8Array(readFileSync(join(folder, "theirs", "copia.xlsx")));
    const names = Object.keys(partHashes(theirs));
    expect(["charts/chart", "tables/table"].map((kind) => names.filter((name) => name.startsWith(`xl/${kind}`)).length)).toEqual([3, 2]);
    const book = await openXlsx(theirs, "copia.xlsx");
    const own = book.sheetNames.find(({ name }) => name === SHEET);
    expect((await book.read(own?.id ?? "")).values[4]?.slice(0, 3)).toEqual(["Jalisco", 3, 0.6]);
  });
});
