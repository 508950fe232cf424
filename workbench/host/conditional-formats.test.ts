import { gridFromRows } from "../../src/core/sheet/grid";
import { Host } from "./host";
import { loadClient } from "./load-node";
import { Book } from "./model";

const book = Book.fromSheets([{
  name: "Hoja1", grid: gridFromRows([["a", "b"], ["c", "d"]]),
  conditionalFormats: [{ type: "ColorScale", areas: [{ top: 0, left: 0, bottom: 9, right: 0 }], detail: { criteria: "de la usuaria" } }],
}]);
const host = new Host(book);
const { Excel } = loadClient(host);
const SIGNATURE = '=AND(TRUE,"marca"="marca")';
const onSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) => Excel.run((context) => work(context.workbook.worksheets.getItem("Hoja1"), context));

function mark(sheet: Excel.Worksheet, addresses: string): Excel.ConditionalFormat {
  const rule = sheet.getRanges(addresses).conditionalFormats.add("Custom");
  rule.custom.rule.formula = SIGNATURE;
  rule.custom.format.fill.color = "#FDE7E9";
  rule.custom.format.font.color = "#A4262C";
  rule.custom.format.font.underline = "Double";
  rule.custom.format.borders.getItem("EdgeLeft").style = "Continuous";
  return rule;
}

test("a rule over several areas is added first, found by its formula, and removed without a trace", async () => {
  const before = host.fingerprint();
  await onSheet(async (sheet, context) => { mark(sheet, "A2,B1:B2,A9"); await context.sync(); });
  expect(host.fingerprint()).not.toBe(before);
  await onSheet(async (sheet, context) => {
    const rules = sheet.getRange().conditionalFormats;
    rules.load("items/id,items/type,items/priority,items/customOrNullObject/rule/formula,items/customOrNullObject/format/fill/color,items/customOrNullObject/format/font/underline");
    await context.sync();
    expect(rules.items.map((rule) => [rule.type, rule.priority])).toEqual([["Custom", 0], ["ColorScale", 1]]);
    const [ours, users] = rules.items;
    expect(users?.customOrNullObject.isNullObject).toBe(true);
    expect(ours?.customOrNullObject.rule.formula).toBe(SIGNATURE);
    expect(ours?.customOrNullObject.format.fill.color).toBe("#FDE7E9");
    expect(ours?.customOrNullObject.format.font.underline).toBe("Double");
    const areas = ours?.getRanges().load("address,areaCount");
    await context.sync();
    expect([areas?.address, areas?.areaCount]).toEqual(["Hoja1!A2,Hoja1!B1:B2,Hoja1!A9", 3]);
    ours?.delete();
    await context.sync();
  });
  expect(host.fingerprint()).toBe(before);
});

test("the rules of a range are those that touch it", () => onSheet(async (sheet, context) => {
  const rule = mark(sheet, "B1");
  const counts = ["B1:C9", "C1", "A1:B1"].map((address) => sheet.getRange(address).conditionalFormats.getCount());
  await context.sync();
  expect(counts.map((count) => count.value)).toEqual([1, 0, 2]);
  rule.delete();
  await context.sync();
}));

test("a rule follows inserted rows, formula and areas", async () => {
  await onSheet(async (sheet, context) => {
    const rule = mark(sheet, "B2:B3");
    rule.custom.rule.formula = '=$B2<>"A1"';
    await context.sync();
  });
  book.userInsertsRows("Hoja1", 0, 3);
  const [rule] = book.sheet("Hoja1").conditionalFormats;
  expect(rule?.formula).toBe('=$B5<>"A1"');
  expect(rule?.areas).toEqual([{ top: 4, left: 1, bottom: 5, right: 1 }]);
});

test("clearing a range takes its cells out of every rule", () => onSheet(async (sheet, context) => {
  sheet.getRange("B5").conditionalFormats.clearAll();
  await context.sync();
  expect(book.sheet("Hoja1").conditionalFormats[0]?.areas).toEqual([{ top: 5, left: 1, bottom: 5, right: 1 }]);
}));

test("other types than formulas can't be added here, and are refused by name", async () => {
  const error = await onSheet(async (sheet, context) => { sheet.getRange("A1").conditionalFormats.add("DataBar"); await context.sync(); }).catch((e: OfficeExtension.Error) => e);
  expect(error).toMatchObject({ code: "NotEmulated" });
});
