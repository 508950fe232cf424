import { readFileSync } from "node:fs";
import path from "node:path";
import { BOOKS } from "../../../test/corpus/build/books";
import { partHashes, partsOf, partText, xmlProblems } from "../../../test/fixtures/xlsx-package";
import { openInExcel } from "../../../test/fixtures/excel-host";
import { buildXlsx, dateCell, zipParts } from "../../../test/fixtures/xlsx-builder";
import { parseArea } from "../../../src/core/sheet/address";
import type { Mark } from "../../../src/workbook/port";
import { writeWorkbook } from "../../../src/xlsx/write/write-workbook";
import { openXlsx } from "../../../src/xlsx/workbook";
import { openXlsxPort } from "../../../src/xlsx/xlsx-port";
import { nodeEngine } from "../../host/engine-node";
import { fingerprintParts } from "../../host/fingerprint";
import { Book } from "../../host/model";
import { Recalculation } from "../../host/recalculation";
import { openBook } from "../open-book";
import { RowLog } from "./row-log";
import { savedCopy } from "./saved-copy";

const GOLDEN = path.join(__dirname, "../../../test/golden");
const golden = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(GOLDEN, name)));
const FILE = writeWorkbook({
  sheets: [
    {
      name: "Datos",
      rows: [["Clave", "Monto", "Doble"], ["P-1", 10, { formula: "B2*2", value: 20 }], ["P-2", 5, { formula: "B3*2", value: 10 }], ["Total", { formula: "SUM(B2:B3)", value: 15 }]],
      notes: [{ row: 0, column: 1, text: "En pesos" }],
      conditionalFormats: [{ areas: [{ top: 1, left: 1, bottom: 2, right: 1 }], rule: { kind: "cellIs", operator: "lessThan", first: 0 }, style: { bold: true } }],
    },
    { name: "Otra", rows: [["x"]] },
  ],
});
const area = (address: string) => parseArea(address) ?? { top: 0, left: 0, bottom: 0, right: 0 };
const marks = (sheetId: string): readonly Mark[] => [{ sheetId, row: 1, column: 1, lastColumn: 1, severity: "error" }, { sheetId, row: 2, column: 0, lastColumn: 2, severity: "warning" }];
const allEqualBut = (a: Uint8Array, b: Uint8Array): readonly string[] => {
  const [before, after] = [partHashes(a), partHashes(b)];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name]).toSorted();
};

/** Every rule of a file with its look, whatever their order: Excel puts each above the others, and ours never overlap. */
async function rulesAndLooks(bytes: Uint8Array): Promise<readonly string[]> {
  const looks = /<dxfs[^]*<\/dxfs>/.exec(partText(bytes, "xl/styles.xml"))?.[0].match(/<dxf>[^]*?<\/dxf>/g) ?? [];
  const blocks = partText(bytes, "xl/worksheets/sheet1.xml").matchAll(/<conditionalFormatting sqref="([^"]*)"><cfRule [^>]*dxfId="(\d+)"[^>]*>(.*?)<\/cfRule>/g);
  return [...blocks].map(([, areas, look, formula]) => JSON.stringify([areas, formula, looks[Number(look)]])).toSorted();
}

test.each(["seguimiento-asm-2015-2016.xlsx", "foafi-2002-con-faltas.xlsx", "fechas-1904.xlsx", "tabla-de-excel.xlsx", "celda-con-error.xlsx"])("a copy of %s with nothing done to it is the same bytes", async (name) => {
  const bytes = golden(name);
  const copy = await savedCopy(await openBook(bytes, name), bytes);
  expect(copy.bytes).toBe(bytes);
  expect(copy.notCarried).toEqual([]);
});

test("what was typed is in the copy, and what formulas came to; every other part is as it was", async () => {
  const book = await openBook(FILE, "libro.xlsx");
  const recalculation = new Recalculation(book, nodeEngine());
  book.userTypes("Datos", "B2", "100");
  book.userTypes("Datos", "A3", "'=no es fórmula");
  book.userTypes("Datos", "C3", "=B3*3");
  book.userTypes("Datos", "D2", "31/10/2016");
  book.userTypes("Datos", "A4", "");
  const { bytes, notCarried } = await savedCopy(book, FILE);
  recalculation.stop();
  expect(notCarried).toEqual([]);
  expect(xmlProblems(bytes)).toEqual([]);
  expect(allEqualBut(FILE, bytes)).toEqual(["xl/styles.xml", "xl/worksheets/sheet1.xml"]);
  const file = await openXlsx(bytes, "libro.xlsx");
  expect((await file.read("1")).values).toEqual([["Clave", "Monto", "Doble", ""], ["P-1", 100, 200, 42674], ["=no es fórmula", 5, 15, ""], ["", 105, "", ""]]);
  const layout = await file.layout("1");
  expect([...layout.formulas]).toEqual([["C2", "B2*2"], ["C3", "B3*3"], ["B4", "SUM(B2:B3)"]]);
  expect(layout.styleAt(1, 3).numberFormat).toBe("dd/mm/yyyy");
  // Opened again, it is what was on the screen.
  expect(fingerprintParts(await openBook(bytes, "libro.xlsx"))).toEqual(fingerprintParts(book));
});

test("results inside an array stay those of the file", async () => {
  const source = buildXlsx({ sheets: [{ name: "H", rows: [[1, { value: 2, formula: "A1*2" }], [3, { value: 6, formula: "A2*2" }]] }] });
  const parts = partText(source, "xl/worksheets/sheet1.xml");
  const bytes = zipParts({ ...partsOf(source), "xl/worksheets/sheet1.xml": parts.replace("<f>A1*2</f>", '<f t="array" ref="B1">A1*2</f>') });
  const book = await openBook(bytes, "h.xlsx");
  const recalculation = new Recalculation(book, nodeEngine());
  book.userTypes("H", "A1:A2", "10");
  const copy = await savedCopy(book, bytes);
  recalculation.stop();
  expect(partText(copy.bytes, "xl/worksheets/sheet1.xml")).toContain('<f t="array" ref="B1">A1*2</f><v>2</v>');
  expect((await (await openXlsx(copy.bytes, "h.xlsx")).read("1")).values).toEqual([[10, 2], [10, 20]]);
});

test("dates typed in a workbook of the 1904 system are the same days in the copy", async () => {
  const source = buildXlsx({ date1904: true, sheets: [{ name: "Datos", rows: [[dateCell("2016-10-31", {}, true), 7]] }] });
  const book = await openBook(source, "libro.xlsx");
  book.userTypes("Datos", "A1", "01/11/2016");
  book.userTypes("Datos", "B1", "8");
  const { bytes } = await savedCopy(book, source);
  expect((await (await openXlsx(bytes, "libro.xlsx")).read("1")).values).toEqual([[42675 - 1462, 8]]);
  expect((await openBook(bytes, "libro.xlsx")).sheet("Datos").value(0, 0)).toBe(42675);
});

test("marks of the pane are in the copy as a file of ours has them; taken off again, the copy is the original part by part", async () => {
  const { book, port } = await openInExcel(await openBook(FILE, "libro.xlsx"), { excelApi: "1.13" });
  const sheetId = book.sheet("Datos").id;
  await port.mark(marks(sheetId), [{ sheetId, column: 3, headerRow: 0, flags: [{ row: 1, text: "Error · X" }] }]);
  const { bytes } = await savedCopy(book, FILE);
  expect(xmlProblems(bytes)).toEqual([]);
  const file = await openXlsxPort(FILE, "libro.xlsx");
  await file.mark(marks("1"), [{ sheetId: "1", column: 3, headerRow: 0, flags: [{ row: 1, text: "Error · X" }] }]);
  expect(await rulesAndLooks(bytes)).toHaveLength(4);
  expect(await rulesAndLooks(bytes)).toEqual(await rulesAndLooks(file.save()));
  expect((await (await openXlsx(bytes, "libro.xlsx")).read("1")).values).toEqual((await file.read("1")).values);
  // Opened here another day, the pane knows them and takes them off.
  const later = await openInExcel(await openBook(bytes, "libro.xlsx"), { excelApi: "1.13" });
  expect(fingerprintParts(later.book)).toEqual(fingerprintParts(book));
  expect(await later.port.unmark()).toEqual({ markedCells: 4, flaggedRows: 1 });
  expect(partHashes((await savedCopy(later.book, bytes)).bytes)).toEqual(partHashes(FILE));
});

test("the sheet that Cotejo remembers in is written as a sheet of its own", async () => {
  const { book, port } = await openInExcel(await openBook(FILE, "libro.xlsx"), { excelApi: "1.13" });
  await port.remember("historial", "=lo que sea");
  const { bytes } = await savedCopy(book, FILE);
  expect(xmlProblems(bytes)).toEqual([]);
  expect(allEqualBut(FILE, bytes)).toEqual(["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml", "xl/worksheets/sheet3.xml"]);
  expect(await (await openXlsxPort(bytes, "libro.xlsx")).recall("historial")).toBe("=lo que sea");
});

test("rows that came or went are carried with their values and formulas, and what stays behind is told", async () => {
  const book = await openBook(FILE, "libro.xlsx");
  book.userInsertsRows("Datos", 1);
  book.userTypes("Datos", "A2", "P-0");
  book.as("user", () => book.sheet("Datos").hide("rows", area("3:3"), true));
  const { bytes, notCarried } = await savedCopy(book, FILE);
  const file = await openXlsx(bytes, "libro.xlsx");
  expect((await file.read("1")).values.map(([key]) => key)).toEqual(["Clave", "P-0", "P-1", "P-2", "Total"]);
  expect((await file.layout("1")).formulas.get("B5")).toBe("SUM(B3:B4)");
  expect(notCarried).toEqual(["hiddenRows"]);
});

test("what hangs on rows goes where they went: notes, the user's conditional formats, tables, names", async () => {
  const source = golden("tabla-de-excel.xlsx");
  const book = await openBook(source, "libro.xlsx");
  const log = new RowLog(book);
  const [sheet] = book.sheets;
  const [table] = sheet?.tables ?? [];
  if (!sheet || !table) throw new Error("no table");
  const { top } = table.area;
  // Above the table, where only moving its whole rows keeps its header and its own list of columns together.
  book.userInsertsRows(sheet, top, 2);
  book.userDeletesRows(sheet, top + 4);
  book.userTypes(sheet, "A1", "Nuevo");
  const { bytes, notCarried } = await savedCopy(book, source, log.changes);
  log.stop();
  expect(notCarried).toEqual([]);
  expect(xmlProblems(bytes)).toEqual([]);
  const again = await openBook(bytes, "libro.xlsx");
  expect(fingerprintParts(again)).toEqual(fingerprintParts(book));
  expect(again.sheets[0]?.tables[0]?.area.top).toBe(top + 2);

  const noted = await openBook(FILE, "libro.xlsx");
  const rows = new RowLog(noted);
  noted.userInsertsRows("Datos", 0);
  const copy = await savedCopy(noted, FILE, rows.changes);
  rows.stop();
  expect(copy.notCarried).toEqual([]);
  expect(partText(copy.bytes, "xl/comments1.xml")).toContain('ref="B2"');
  expect(partText(copy.bytes, "xl/worksheets/sheet1.xml")).toContain('sqref="B3:B4"');
});

test("rows that came and went again leave the file as it was", async () => {
  const book = await openBook(FILE, "libro.xlsx");
  const rows = new RowLog(book);
  book.userInsertsRows("Datos", 1, 2);
  book.userDeletesRows("Datos", 1, 2);
  expect([rows.changes, (await savedCopy(book, FILE, rows.changes)).bytes]).toEqual([[], FILE]);
  rows.stop();
});

test("the same rows opened twice are opened twice", async () => {
  const book = await openBook(FILE, "libro.xlsx");
  const rows = new RowLog(book);
  book.userInsertsRows("Datos", 1);
  book.userInsertsRows("Datos", 1);
  const { bytes } = await savedCopy(book, FILE, rows.changes);
  rows.stop();
  expect(rows.changes).toHaveLength(2);
  expect(fingerprintParts(await openBook(bytes, "libro.xlsx"))).toEqual(fingerprintParts(book));
});

test("widths, hidden columns, frozen lines and names are carried", async () => {
  const book = await openBook(FILE, "libro.xlsx");
  const sheet = book.sheet("Datos");
  book.as("user", () => {
    sheet.setColumnWidth(area("B1:C1"), 120);
    sheet.hide("columns", area("A1"), true);
  });
  sheet.frozen = { rows: 1, columns: 2 };
  book.names.push({ name: "Montos", formula: "=Datos!$B$2:$B$3", scope: "Workbook", visible: true, comment: "" }, { name: "Uno", formula: "=Otra!$A$1", scope: book.sheet("Otra").id, visible: false, comment: "" });
  const first = await savedCopy(book, FILE);
  expect([first.notCarried, allEqualBut(FILE, first.bytes)]).toEqual([[], ["xl/workbook.xml", "xl/worksheets/sheet1.xml"]]);
  const again = await openBook(first.bytes, "libro.xlsx");
  // A column that is hidden has a width in the file: the default one, when it had none.
  sheet.columnWidths.set(0, 48);
  expect(fingerprintParts(again)).toEqual(fingerprintParts(book));
  again.names = again.names.filter(({ name }) => name !== "Montos");
  again.as("user", () => again.sheet("Datos").hide("columns", area("A1"), false));
  again.sheet("Datos").frozen = { rows: 0, columns: 0 };
  const back = await openBook((await savedCopy(again, first.bytes)).bytes, "libro.xlsx");
  expect([back.names.map(({ name }) => name), [...back.sheet("Datos").hiddenColumns], back.sheet("Datos").frozen]).toEqual([["Uno"], [], { rows: 0, columns: 0 }]);
});

test("rows that a file cannot have safely are told cell by cell, and what stays behind is said", async () => {
  const bytes = BOOKS.find(({ name }) => name === "tabla-dinamica")?.bytes ?? new Uint8Array();
  const book = await openBook(bytes, "libro.xlsx");
  const rows = new RowLog(book);
  book.userInsertsRows("Seguimiento", 4);
  const copy = await savedCopy(book, bytes, rows.changes);
  rows.stop();
  expect(copy.notCarried).toContain("onRows");
  expect(xmlProblems(copy.bytes)).toEqual([]);
  expect((await openBook(copy.bytes, "libro.xlsx")).sheet("Seguimiento").values(area("A1:J12"))).toEqual(book.sheet("Seguimiento").values(area("A1:J12")));
});

describe("a row opened and a row taken away in a workbook of the corpus", () => {
  const cases = BOOKS.map(({ name, bytes }) => [name, bytes] as const);
  /** Those rows are the source of a pivot table. */
  const PIVOTED = new Set(["tabla-dinamica", "todo-junto", "todo-junto-con-macros"]);

  test.each(cases)("%s: the copy, opened again, is what was on the screen", async (name, bytes) => {
    const book = await openBook(bytes, "libro.xlsx");
    const sheet = book.sheets.find(({ visibility, protection }) => visibility === "Visible" && !protection);
    if (!sheet) throw new Error("no sheet to work on");
    const rows = new RowLog(book);
    book.userInsertsRows(sheet, 3);
    book.userDeletesRows(sheet, 6);
    const copy = await savedCopy(book, bytes, rows.changes);
    rows.stop();
    expect(copy.notCarried.includes("onRows")).toBe(PIVOTED.has(name));
    const [again, now] = [fingerprintParts(await openBook(copy.bytes, "libro.xlsx")), fingerprintParts(book)];
    const left = new Set<string>(copy.notCarried);
    const carried = ({ sheets }: typeof now) => sheets.map((parts) => Object.fromEntries(Object.entries(parts).filter(([part]) => !left.has(part))));
    expect([carried(again), again.names]).toEqual([carried(now), now.names]);
  });
});

test("merged cells go where their rows went, and come back", async () => {
  const source = golden("programa-combinado.xlsx");
  const book = await openBook(source, "libro.xlsx");
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("no sheet");
  book.userInsertsRows(sheet, 6);
  const { bytes, notCarried } = await savedCopy(book, source);
  expect(xmlProblems(bytes)).toEqual([]);
  const again = await openBook(bytes, "libro.xlsx");
  expect(again.sheets[0]?.merges).toEqual(sheet.merges);
  expect(again.sheets[0]?.values(area("A1:J12"))).toEqual(sheet.values(area("A1:J12")));
  expect(notCarried).not.toContain("merges");
  again.userDeletesRows(again.sheets[0] ?? sheet, 6);
  const back = await openBook((await savedCopy(again, bytes)).bytes, "libro.xlsx");
  expect(back.sheets[0]?.merges).toEqual((await openBook(source, "libro.xlsx")).sheets[0]?.merges);
});

test("a book that came from no file is written new", async () => {
  const book = new Book("Libro1.xlsx");
  book.addSheet("Hoja1");
  book.userTypes("Hoja1", "B2", "31/10/2016");
  book.userTypes("Hoja1", "C2", "=1+1");
  const { bytes } = await savedCopy(book, null);
  expect(xmlProblems(bytes)).toEqual([]);
  const again = (await openBook(bytes, "Libro1.xlsx")).sheet("Hoja1");
  expect([again.value(1, 1), again.numberFormat(1, 1), again.formula(1, 2)]).toEqual([42674, "dd/mm/yyyy", "=1+1"]);
});
