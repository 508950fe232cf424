import { gridFromRows } from "../../src/core/sheet/grid";
import { Host } from "./host";
import { Book } from "./model";
import type { BookChart, Sheet } from "./model";

const A1 = { top: 0, left: 0, bottom: 0, right: 0 };
const AB = { top: 0, left: 0, bottom: 0, right: 1 };

function make(): { book: Book; host: Host; sheet: Sheet } {
  const book = Book.fromSheets({
    sheets: [{ name: "Uno", grid: gridFromRows([["a", 1], ["b", 2]]), formulas: [{ row: 1, column: 1, formula: "=1+1" }], tables: [{ name: "T", area: { top: 5, left: 0, bottom: 7, right: 1 } }] }, { name: "Dos", grid: gridFromRows([["x"]]) }],
    names: [{ name: "Algo", formula: "=Uno!$A$1" }],
  });
  return { book, host: new Host(book), sheet: book.sheet("Uno") };
}

function chart(sheet: Sheet): Omit<BookChart, "id"> {
  const values = { sheetId: sheet.id, area: A1 };
  return { name: "G", type: "Line", title: "", legend: { visible: false, position: "Bottom" }, series: [{ name: "S", values, categories: null, fill: null }], axisFormat: "0", labels: { visible: false, numberFormat: "0" }, altText: "", anchor: A1 };
}

const changes: readonly (readonly [string, (sheet: Sheet, book: Book) => void])[] = [
  ["a value", (sheet) => { sheet.write(A1, () => "A"); }],
  ["a number that becomes text", (sheet) => { sheet.write({ ...A1, left: 1, right: 1 }, () => "'1"); }],
  ["two values that change places", (sheet) => { sheet.write({ top: 0, bottom: 1, left: 0, right: 0 }, (r) => (r === 0 ? "b" : "a")); }],
  ["a formula with the same result", (sheet) => { sheet.cells.setValue(1, 1, 2, "=2"); }],
  ["a number format", (sheet) => { sheet.restyle(A1, { numberFormat: "@" }); }],
  ["a fill", (sheet) => { sheet.restyle(A1, { fill: "#FF0000" }); }],
  ["the fill of a whole column", (sheet) => { sheet.restyle({ top: 0, bottom: 1_048_575, left: 30, right: 30 }, { fill: "#FF0000" }); }],
  ["a font", (sheet) => { sheet.restyle(A1, { bold: true }); }],
  ["a conditional format", (sheet) => { sheet.addConditionalFormat([A1], "Custom", { formula: "=TRUE" }); }],
  ["a validation", (sheet) => { sheet.validations.push({ areas: [A1], type: "List", rule: { list: { source: "a,b" } }, ignoreBlanks: true }); }],
  ["a name", (_sheet, book) => { book.names.push({ name: "Otro", formula: "=Uno!$B$1", scope: "Workbook", visible: true, comment: "" }); }],
  ["protection", (sheet, book) => { book.protect(sheet); }],
  ["a merge", (sheet) => { sheet.merge({ ...AB, top: 3, bottom: 3 }); }],
  ["a column's width", (sheet) => { sheet.setColumnWidth(A1, 100); }],
  ["a row's height", (sheet) => { sheet.setRowHeight(A1, 30); }],
  ["a hidden row", (sheet) => { sheet.hide("rows", A1, true); }],
  ["a hidden column", (sheet) => { sheet.hide("columns", A1, true); }],
  ["a table", (sheet) => { sheet.addTable({ top: 9, left: 0, bottom: 10, right: 0 }, true); }],
  ["a table's style", (sheet) => { const [table] = sheet.tables; if (table) table.style = "TableStyleLight1"; }],
  ["a sheet's name", (sheet, book) => { book.renameSheet(sheet, "Otra"); }],
  ["a sheet's place", (sheet, book) => { book.moveSheet(sheet, 1); }],
  ["a hidden sheet", (sheet, book) => { book.setVisibility(sheet, "Hidden"); }],
  ["a sheet more", (_sheet, book) => { book.addSheet("Tres"); }],
  ["a row inserted", (_sheet, book) => { book.userInsertsRows("Uno", 1); }],
  ["a chart", (sheet) => { sheet.addChart(chart(sheet)); }],
  ["a chart's anchor", (sheet) => { sheet.charts = [{ ...chart(sheet), id: "", anchor: AB }]; }],
  ["a note", (sheet) => { sheet.notes.push({ row: 0, column: 0, text: "n", author: "", visible: false }); }],
  ["a link", (sheet) => { sheet.links.push({ row: 0, column: 0, place: "Dos!A1", address: "", tip: "" }); }],
  ["a print area", (sheet) => { sheet.page = { ...sheet.page, area: A1 }; }],
  ["gridlines", (sheet) => { sheet.gridlines = false; }],
  ["a filter", (sheet) => { sheet.autoFilter = AB; }],
  ["a protected structure", (_sheet, book) => { book.structureProtected = true; }],
  ["frozen rows", (sheet) => { sheet.frozen = { rows: 1, columns: 0 }; }],
];

test.each(changes)("%s changes the fingerprint", (_name, change) => {
  const { book, host, sheet } = make();
  const before = host.fingerprint();
  change(sheet, book);
  expect(host.fingerprint()).not.toBe(before);
});

test("two books made alike have the same fingerprint", () => {
  expect(make().host.fingerprint()).toBe(make().host.fingerprint());
});

test("selecting, activating and reading change nothing", () => {
  const { book, host } = make();
  const before = host.fingerprint();
  book.userSelects("Uno", "B2");
  book.activate(book.sheet("Dos"));
  book.sheet("Dos").values({ top: 0, left: 0, bottom: 99, right: 99 });
  expect(host.fingerprint()).toBe(before);
});

test("what is done and undone leaves no trace", () => {
  const { book, host, sheet } = make();
  const before = host.fingerprint();
  sheet.write({ top: 20, left: 9, bottom: 20, right: 9 }, () => "marca");
  sheet.restyle({ top: 20, left: 9, bottom: 20, right: 9 }, { fill: "#FF0000" });
  sheet.clear({ top: 20, left: 9, bottom: 20, right: 9 }, { contents: true, formats: true });
  const rule = sheet.addConditionalFormat([A1], "Custom", { formula: "=TRUE" });
  sheet.removeConditionalFormat(rule);
  sheet.hide("rows", A1, true);
  sheet.hide("rows", A1, false);
  book.deleteSheet(book.addSheet("Cotejo"));
  expect(host.fingerprint()).toBe(before);
});

test("the parts say what differs", () => {
  const { host, sheet } = make();
  const before = host.fingerprintParts();
  sheet.hide("rows", { top: 1, left: 0, bottom: 2, right: 0 }, true);
  const after = host.fingerprintParts();
  expect(after).toEqual({ ...before, sheets: [{ ...before.sheets[0], hiddenRows: "1 2" }, before.sheets[1]] });
});
