import { gridFromRows } from "../../src/core/sheet/grid";
import { nodeEngine } from "./engine-node";
import { Host } from "./host";
import { clientInScope, loadClient } from "./load-node";
import { Book } from "./model";
import type { BookSource } from "./model";
import { Recalculation } from "./recalculation";

const DATA = gridFromRows([["Mes", "Altas", "Bajas"], ["ene", 1, 4], ["feb", 2, 5], ["mar", 3, 6]]);

/** A host with the sheets `Datos` and `Otra`, served to the client from now on. */
function opened(source: Partial<BookSource> = {}) {
  const book = Book.fromSheets({ sheets: [{ name: "Datos", grid: DATA }, { name: "Otra", grid: gridFromRows([]) }], ...source });
  const host = new Host(book);
  // The client refuses to be loaded over itself.
  for (const name of ["Microsoft", "OSF", "Office", "Excel", "OfficeExtension"]) Reflect.deleteProperty(globalThis, name);
  loadClient(host);
  const onSheet = (name: string, work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) => clientInScope().Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(name), context);
    await context.sync();
  });
  const refusal = (name: string, work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) => onSheet(name, work).then(() => "none", (error: OfficeExtension.Error) => error.code);
  return { book, host, onSheet, refusal };
}

const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

describe("a chart", () => {
  test("is made of the cells it is given as Excel would take them, and changed through the client", async () => {
    const { book, onSheet } = opened();
    await onSheet("Otra", (sheet, context) => {
      const chart = sheet.charts.add("ColumnClustered", context.workbook.worksheets.getItem("Datos").getRange("A1:C4"), "Columns");
      chart.setPosition("B2", "F12");
      chart.title.text = "Altas y bajas";
    });
    const sheetId = book.sheet("Datos").id;
    expect(book.sheet("Otra").charts).toMatchObject([{
      type: "ColumnClustered", title: "Altas y bajas", legend: { visible: true }, anchor: area(1, 1, 11, 5),
      series: [{ name: "Altas", values: { sheetId, area: area(1, 1, 3, 1) }, categories: { sheetId, area: area(1, 0, 3, 0) } }, { name: "Bajas", values: { sheetId, area: area(1, 2, 3, 2) } }],
    }]);
  });

  test("follows the cells it draws and those it covers, and draws nothing of a sheet that went", async () => {
    const { book, onSheet } = opened();
    await onSheet("Otra", (sheet, context) => {
      const chart = sheet.charts.add("Line", context.workbook.worksheets.getItem("Datos").getRange("B1:B4"), "Columns");
      chart.setPosition("B3", "F12");
    });
    const [chart] = book.sheet("Otra").charts;
    book.userInsertsRows("Datos", 2, 2);
    book.userInsertsRows("Otra", 0);
    expect([chart?.series[0]?.values?.area, chart?.anchor]).toEqual([area(1, 1, 5, 1), area(3, 1, 12, 5)]);
    book.userDeletesRows("Otra", 0, 20);
    expect(chart?.anchor).toEqual(area(0, 1, 0, 5));
    book.deleteSheet(book.sheet("Datos"));
    expect(chart?.series[0]?.values).toBeNull();
  });

  test("is refused of cells that are none, of values that are no run, of a type that is not known, and on a protected sheet", async () => {
    const { book, refusal } = opened();
    expect(await refusal("Datos", (sheet) => { sheet.charts.add("Line", "A1:B4" as unknown as Excel.Range); })).toBe("InvalidArgument");
    expect(await refusal("Datos", (sheet) => { sheet.charts.add("Waterfall", sheet.getRange("B1:B4")); })).toBe("NotEmulated");
    expect(await refusal("Datos", (sheet) => { sheet.charts.add("Line", sheet.getRange("B1:B4")).series.getItemAt(0).setValues(sheet.getRange("A1:B4")); })).toBe("InvalidArgument");
    expect(await refusal("Datos", (sheet) => { sheet.charts.add("Pie", sheet.getRange("B1:B4")).axes.valueAxis.numberFormat = "0"; })).toBe("InvalidArgument");
    expect(await refusal("Datos", (sheet) => { sheet.charts.getItem("Ninguna").delete(); })).toBe("ItemNotFound");
    book.protect(book.sheet("Datos"));
    expect(await refusal("Datos", (sheet) => { sheet.charts.add("Line", sheet.getRange("B1:B4")); })).toBe("AccessDenied");
  });
});

test("notes, links, validations, the print set-up and the filter follow their cells", () => {
  const at = { row: 2, column: 1 };
  const { book } = opened({ sheets: [{
    name: "Datos", grid: DATA, autoFilter: area(0, 0, 3, 2), page: { area: area(0, 0, 3, 2), titleRows: { first: 2, last: 2 } },
    notes: [{ ...at, text: "nota", author: "Ana", visible: false }, { row: 3, column: 1, text: "otra", author: "Ana", visible: false }], links: [{ ...at, place: "Datos!A1", address: "", tip: "" }],
  }] });
  const sheet = book.sheet("Datos");
  book.userInsertsRows("Datos", 1);
  expect([sheet.notes[0]?.row, sheet.links[0]?.row, sheet.page.area?.bottom, sheet.page.titleRows, sheet.autoFilter?.bottom]).toEqual([3, 3, 4, { first: 3, last: 3 }, 4]);
  book.userDeletesRows("Datos", 3);
  expect([sheet.notes.map(({ text, row }) => [text, row]), sheet.links, sheet.page.area?.bottom, sheet.page.titleRows]).toEqual([[["otra", 3]], [], 3, null]);
  sheet.clear(area(0, 0, 9, 9), { contents: true, formats: true });
  expect(sheet.notes).toEqual([]);
});

test("a value that is read in the request that wrote its formula is calculated", async () => {
  const { book } = opened();
  const recalculation = new Recalculation(book, nodeEngine());
  const values: unknown = await clientInScope().Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Otra").getRange("A1");
    cell.formulas = [["=SUM(Datos!B2:B4)"]];
    const read = cell.load("values");
    await context.sync();
    return read.values;
  });
  expect(values).toEqual([[6]]);
  recalculation.stop();
});

test("names that are taken, tables that overlap and looks that there are not are refused", async () => {
  const { refusal } = opened({
    sheets: [{ name: "Datos", grid: DATA, tables: [{ name: "Uno", area: area(0, 0, 1, 0) }] }], names: [{ name: "Dos", formula: "=1" }],
  });
  await refusal("Datos", (sheet) => { sheet.tables.add("B1:B3", true).name = "Tres"; });
  const named = (name: string) => refusal("Datos", (sheet) => { sheet.tables.getItem("Tres").name = name; });
  expect([await named("uno"), await named("DOS"), await named("con espacio"), await named("A1"), await named("tres")]).toEqual(["ItemAlreadyExists", "ItemAlreadyExists", "InvalidArgument", "InvalidArgument", "none"]);
  expect(await refusal("Datos", (sheet) => { sheet.tables.add("A2:B3", true); })).toBe("InvalidArgument");
  expect(await refusal("Datos", (sheet) => { sheet.tables.getItem("Uno").style = "Bonito"; })).toBe("InvalidArgument");
  expect(await refusal("Datos", (_sheet, context) => { context.workbook.names.add("UNO", "=1"); })).toBe("ItemAlreadyExists");
  expect(await refusal("Datos", (_sheet, context) => { context.workbook.worksheets.add("¿Qué?"); })).toBe("InvalidArgument");
});

test("a protected structure lets no sheet come, go or be renamed, and its cells be written", async () => {
  const { book, refusal } = opened({ structureProtected: true });
  expect(await refusal("Datos", (_sheet, context) => { context.workbook.worksheets.add("Nueva"); })).toBe("AccessDenied");
  expect(await refusal("Otra", (sheet) => { sheet.delete(); })).toBe("AccessDenied");
  expect(await refusal("Otra", (sheet) => { sheet.name = "Nueva"; })).toBe("AccessDenied");
  expect(await refusal("Otra", (sheet) => { sheet.getRange("A1").values = [["a"]]; })).toBe("none");
  expect(book.sheet("Otra").value(0, 0)).toBe("a");
});

test("validations, page set-ups and links that Excel would not take are refused", async () => {
  const { book, refusal } = opened();
  const validated = (rule: Excel.DataValidationRule) => refusal("Datos", (sheet) => { sheet.getRange("A1").dataValidation.rule = rule; });
  expect(await validated({ list: { inCellDropDown: true, source: "x".repeat(256) } })).toBe("InvalidArgument");
  expect(await validated({ custom: { formula: "A1>0" } })).toBe("InvalidArgument");
  expect(await validated({ decimal: { formula1: 1, operator: "Between" } })).toBe("InvalidArgument");
  expect(await refusal("Datos", (sheet) => { sheet.getRange("A1").dataValidation.prompt = { showPrompt: true, title: "x".repeat(33), message: "" }; })).toBe("InvalidArgument");
  expect(await refusal("Datos", (sheet) => { sheet.pageLayout.zoom = { scale: 500 }; })).toBe("InvalidArgument");
  expect(await refusal("Datos", (sheet) => { sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "x".repeat(256); })).toBe("InvalidArgument");
  expect(await refusal("Datos", (sheet) => { sheet.getRange("A1").hyperlink = { screenTip: "a ningún lado" }; })).toBe("InvalidArgument");
  expect(await refusal("Datos", (sheet) => { sheet.getRange("A1").conditionalFormats.add("CellValue").cellValue.rule = { formula1: "=1", operator: "Between" }; })).toBe("InvalidArgument");
  expect([book.sheet("Datos").validations, book.sheet("Datos").page.zoom, book.sheet("Datos").links]).toEqual([[], { scale: 100 }, []]);
});
