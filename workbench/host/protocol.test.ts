import { gridFromRows } from "../../src/core/sheet/grid";
import { Host } from "./host";
import { loadClient } from "./load-node";
import { Book } from "./model";

const book = Book.fromSheets({
  name: "Seguimiento.xlsx",
  sheets: [
    { name: "Hoja1", grid: gridFromRows([["Nombre", "Cantidad"], ["a", 1], ["b", 2]], { merges: [{ top: 4, left: 0, bottom: 5, right: 1 }], hiddenRows: [2] }) },
    { name: "Otra hoja", grid: gridFromRows([]), visibility: "Hidden" },
    { name: "Registro", grid: gridFromRows([["Clave", "Monto"], ["x", 10], ["y", 20]]), tables: [{ name: "Montos", area: { top: 0, left: 0, bottom: 2, right: 1 } }] },
  ],
  names: [{ name: "Cantidades", formula: "=Hoja1!$B$2:$B$3" }],
});
const host = new Host(book);
const { Excel, OfficeExtension } = loadClient(host);
const codeOf = (work: Promise<unknown>) => work.then(() => "no error", (error: OfficeExtension.Error) => error.code);
const onSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) => Excel.run((context) => work(context.workbook.worksheets.getItem("Hoja1"), context));

test("reads what the sheet holds and refuses what was not loaded", () => onSheet(async (sheet, context) => {
  const range = sheet.getUsedRange();
  range.load("values,address");
  await context.sync();
  expect(range.values).toEqual([["Nombre", "Cantidad"], ["a", 1], ["b", 2]]);
  expect(range.address).toBe("Hoja1!A1:B3");
  expect(() => range.rowCount).toThrow(OfficeExtension.Error);
}));

test("collections are listed with what was asked of each item and of what hangs under it", () => Excel.run(async (context) => {
  const sheets = context.workbook.worksheets;
  context.workbook.load("name");
  sheets.load("items/id,items/name,items/visibility,items/position,items/protection/protected,items/tables/items/name");
  await context.sync();
  expect(context.workbook.name).toBe("Seguimiento.xlsx");
  expect(sheets.items.map((sheet) => [sheet.name, sheet.visibility, sheet.position, sheet.protection.protected, sheet.tables.items.map((table) => table.name)])).toEqual([
    ["Hoja1", "Visible", 0, false, []], ["Otra hoja", "Hidden", 1, false, []], ["Registro", "Visible", 2, false, ["Montos"]],
  ]);
}));

test("what is absent is a null object or ItemNotFound", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("Nada");
    const used = context.workbook.worksheets.getItem("Otra hoja").getUsedRangeOrNullObject(true);
    await context.sync();
    expect([sheet.isNullObject, used.isNullObject]).toEqual([true, true]);
  });
  expect(await codeOf(Excel.run(async (context) => { context.workbook.worksheets.getItem("Nada").load("name"); await context.sync(); }))).toBe("ItemNotFound");
});

test("ranges are reached by index, offset, row, column, intersection and name", () => onSheet(async (sheet, context) => {
  const ranges = [
    sheet.getRangeByIndexes(1, 0, 2, 2), sheet.getCell(2, 1), sheet.getRange("A2:B3").getRow(1), sheet.getRange("A2:B3").getColumn(1), sheet.getRange("A1").getOffsetRange(2, 1),
    sheet.getRange("A1").getResizedRange(1, 1), sheet.getRange("A1:B2").getIntersectionOrNullObject("B2:C3"), sheet.getRange("B2").getEntireRow(), sheet.getRange("B2").getEntireColumn(), sheet.getRange("Cantidades"),
    sheet.getRange("A1:Z9").getUsedRangeOrNullObject(true), context.workbook.names.getItem("Cantidades").getRange(),
  ];
  for (const range of ranges) range.load("address");
  await context.sync();
  expect(ranges.map((range) => range.address.replace("Hoja1!", ""))).toEqual(["A2:B3", "B3", "A3:B3", "B2:B3", "B3", "A1:B2", "B2", "2:2", "B:B", "B2:B3", "A1:B3", "B2:B3"]);
}));

test("texts, types, number formats, hidden rows and merged areas are told", () => onSheet(async (sheet, context) => {
  const cell = sheet.getRange("D1");
  cell.numberFormat = [["dd/mm/yyyy"]];
  cell.values = [[42370]];
  const range = sheet.getRange("A1:D1").load("text,valueTypes,numberFormat");
  const hidden = [sheet.getRange("A3"), sheet.getRange("A2"), sheet.getRange("A2:A3")].map((each) => each.load("rowHidden"));
  const merged = sheet.getRange("A1:F9").getMergedAreasOrNullObject().load("address");
  await context.sync();
  expect(range.text).toEqual([["Nombre", "Cantidad", "", "01/01/2016"]]);
  expect(range.valueTypes).toEqual([["String", "String", "Empty", "Double"]]);
  expect(range.numberFormat[0]?.[3]).toBe("dd/mm/yyyy");
  expect(hidden.map((each) => each.rowHidden)).toEqual([true, false, null]);
  expect(merged.address).toBe("Hoja1!A5:B6");
}));

test("strings that are assigned are read as if they were typed", () => onSheet(async (sheet, context) => {
  const range = sheet.getRange("F1:F6");
  range.values = [["12"], ["'012"], ["01/02/2016"], ["=1+1"], ["VERDADERO"], ["50%"]];
  range.load("values,formulas,numberFormat");
  await context.sync();
  expect(range.values.map(([value]) => value)).toEqual([12, "012", 42401, 0, true, 0.5]);
  expect(range.formulas[3]).toEqual(["=1+1"]);
  expect(range.numberFormat[2]).toEqual(["dd/mm/yyyy"]);
  range.clear();
  await context.sync();
}));

test("a cell covered by a merge takes nothing", () => onSheet(async (sheet, context) => {
  const range = sheet.getRange("A5:B6");
  range.values = [["uno", "dos"], ["tres", "cuatro"]];
  range.load("values");
  await context.sync();
  expect(range.values).toEqual([["uno", ""], ["", ""]]);
}));

test("a large write, which the client splits, arrives whole", () => onSheet(async (sheet, context) => {
  const values = Array.from({ length: 2000 }, (_, r) => [r, `t${String(r)}`]);
  sheet.getRange("H1:I2000").values = values;
  const read = sheet.getRange("H1:I2000").load("values");
  await context.sync();
  expect(read.values).toEqual(values);
  sheet.getRange("H:I").clear();
  await context.sync();
}));

test("formats are set and read; where cells differ the answer is null", () => onSheet(async (sheet, context) => {
  const range = sheet.getRange("K1:K2");
  range.format.fill.color = "#ffeeaa";
  sheet.getRange("K1").format.font.bold = true;
  range.format.columnWidth = 90;
  range.format.borders.getItem("EdgeBottom").style = "Continuous";
  range.load("format/fill/color,format/font/bold,format/columnWidth,format/wrapText");
  await context.sync();
  expect([range.format.fill.color, range.format.font.bold, range.format.columnWidth, range.format.wrapText]).toEqual(["#FFEEAA", null, 90, false]);
  expect(book.sheet("Hoja1").style(1, 10)?.borders).toEqual({ EdgeBottom: { style: "Continuous", color: "#000000", weight: "Thin" } });
}));

test("tables give their ranges and columns", () => Excel.run(async (context) => {
  const table = context.workbook.tables.getItem("montos");
  const ranges = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange(), table.columns.getItem("Monto").getDataBodyRange()].map((range) => range.load("address"));
  table.columns.load("items/name");
  await context.sync();
  expect(ranges.map((range) => range.address)).toEqual(["Registro!A1:B3", "Registro!A1:B1", "Registro!A2:B3", "Registro!B2:B3"]);
  expect(table.columns.items.map((column) => column.name)).toEqual(["Clave", "Monto"]);
}));

test("sheets are added, named, found, hidden and deleted; names are unique and well formed", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Cotejo");
    sheet.getRange("A1").values = [["nota"]];
    sheet.visibility = "Hidden";
    await context.sync();
  });
  expect(book.sheet("cotejo").value(0, 0)).toBe("nota");
  expect(await codeOf(Excel.run(async (context) => { context.workbook.worksheets.add("COTEJO"); await context.sync(); }))).toBe("ItemAlreadyExists");
  expect(await codeOf(Excel.run(async (context) => { context.workbook.worksheets.add("a/b"); await context.sync(); }))).toBe("InvalidArgument");
  await Excel.run(async (context) => { context.workbook.worksheets.getItem("Cotejo").delete(); await context.sync(); });
  expect(book.findSheet("Cotejo")).toBeNull();
});

test("a range held between requests follows its cells", () => onSheet(async (sheet, context) => {
  const range = sheet.getRange("B3").load("values,address");
  context.trackedObjects.add(range);
  await context.sync();
  book.userInsertsRows("Hoja1", 1, 2);
  range.load("values,address");
  await context.sync();
  expect([range.address, range.values]).toEqual(["Hoja1!B5", [[2]]]);
  context.trackedObjects.remove(range);
  book.userDeletesRows("Hoja1", 1, 2);
  await context.sync();
}));

test("the selection is read and set", () => onSheet(async (sheet, context) => {
  sheet.getRange("B2:B3").select();
  const selected = context.workbook.getSelectedRange().load("address");
  const cell = context.workbook.getActiveCell().load("address");
  await context.sync();
  expect([selected.address, cell.address]).toEqual(["Hoja1!B2:B3", "Hoja1!B2"]);
}));

test("no reference is left open after a run", async () => {
  await onSheet(async (sheet, context) => { sheet.getRange("A1").load("values"); await context.sync(); });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(host.openReferences).toBe(0);
});

test("what is not emulated is refused by name", async () => {
  const refused = async (work: (context: Excel.RequestContext) => void) => Excel.run(async (context) => { work(context); await context.sync(); }).then(() => "nothing", (error: OfficeExtension.Error) => `${error.code}: ${error.message}`);
  expect(await refused((context) => { context.workbook.pivotTables.refreshAll(); })).toBe("NotEmulated: The stand-in does not emulate Workbook.PivotTables.");
  expect(await refused((context) => { context.workbook.worksheets.getFirst().getRange("A1").autoFill("A1:A3"); })).toBe("NotEmulated: The stand-in does not emulate Range.AutoFill().");
  expect(await refused((context) => { context.workbook.worksheets.getFirst().load("tabColor"); })).toBe("NotEmulated: The stand-in does not emulate loading Worksheet.tabColor.");
  expect(await refused((context) => { context.workbook.worksheets.getFirst().tabColor = "#FF0000"; })).toBe("NotEmulated: The stand-in does not emulate Worksheet.TabColor.");
});
