import { gridFromRows } from "../../src/core/sheet/grid";
import { Book } from "./model";
import { shiftFormula } from "./shift";

const rows = (at: number, count: number, removes = false) => ({ axis: "rows", at, count, removes, from: 0, to: 16_383 }) as const;

test.each([
  ["=A5+$B$6", rows(4, 2), "=A7+$B$8"],
  ["=SUM(A1:A9)", rows(4, 2, true), "=SUM(A1:A7)"],
  ["=A5", rows(4, 1, true), "=#REF!"],
  ['=IF(A5="A5",Otra!A5,LOG10(A5))', rows(0, 1), '=IF(A6="A5",Otra!A5,LOG10(A6))'],
  ["=SUM('Hoja 1'!B2:C3)", rows(0, 1), "=SUM('Hoja 1'!B3:C4)"],
])("%s after lines moved", (formula, shift, expected) => {
  expect(shiftFormula(formula, "Hoja 1", "Hoja 1", shift)).toBe(expected);
});

test("inserting and deleting rows moves all that lies below", () => {
  const book = Book.fromSheets({
    sheets: [{
      name: "H", grid: gridFromRows([["t"], ["a"], ["b"], ["c"]], { merges: [{ top: 2, left: 1, bottom: 3, right: 2 }], hiddenRows: [3] }),
      rowHeights: [[2, 40]], formulas: [{ row: 3, column: 0, formula: "=A3" }], styles: [{ area: { top: 1, left: 0, bottom: 1, right: 0 }, style: { fill: "#00FF00" } }],
      tables: [{ name: "T", area: { top: 1, left: 4, bottom: 3, right: 5 } }], validations: [{ areas: [{ top: 2, left: 0, bottom: 2, right: 0 }], type: "Custom", rule: {}, ignoreBlanks: true }],
    }],
    names: [{ name: "N", formula: "=H!$A$4" }],
  });
  const sheet = book.sheet("H");
  book.userInsertsRows("H", 2, 2);
  expect(sheet.values({ top: 0, left: 0, bottom: 5, right: 0 }).flat()).toEqual(["t", "a", "", "", "b", "c"]);
  expect(sheet.style(2, 0)).toEqual({ fill: "#00FF00" });
  expect([sheet.merges[0]?.top, sheet.tables[0]?.area.bottom, sheet.validations[0]?.areas[0]?.top, [...sheet.hiddenRows], [...sheet.rowHeights]]).toEqual([4, 5, 4, [5], [[4, 40]]]);
  expect([sheet.formula(5, 0), book.names[0]?.formula]).toEqual(["=A5", "=H!$A$6"]);
  book.userDeletesRows("H", 2, 2);
  expect([sheet.merges[0]?.top, sheet.formula(3, 0), book.names[0]?.formula, [...sheet.hiddenRows]]).toEqual([2, "=A3", "=H!$A$4", [3]]);
  book.userDeletesRows("H", 2, 2);
  expect([sheet.merges, sheet.validations, book.names[0]?.formula, sheet.cells.formulaCount]).toEqual([[], [], "=H!#REF!", 0]);
});

test("a sort puts numbers before texts and empty cells last, and carries formulas and looks along", () => {
  const book = Book.fromSheets([{ name: "H", grid: gridFromRows([["b", 1], ["", 2], [7, 3], ["Á", 4]]), formulas: [{ row: 0, column: 1, formula: "=1" }], styles: [{ area: { top: 3, left: 0, bottom: 3, right: 0 }, style: { bold: true } }] }]);
  book.userSorts("H", "A1:B4", 0);
  const sheet = book.sheet("H");
  expect(sheet.values({ top: 0, left: 0, bottom: 3, right: 1 })).toEqual([[7, 3], ["Á", 4], ["b", 1], ["", 2]]);
  expect([sheet.formula(2, 1), sheet.style(1, 0)]).toEqual(["=1", { bold: true }]);
});

test("dates of the grid's mask are shown as dates", () => {
  const grid = gridFromRows([[42370, 5]], { dateMask: Uint8Array.from([1, 0]) });
  const sheet = Book.fromSheets([{ name: "H", grid }]).sheet("H");
  expect([sheet.numberFormat(0, 0), sheet.numberFormat(0, 1)]).toEqual(["dd/mm/yyyy", "General"]);
});

test("texts are taken as if they were typed, other values as they are", () => {
  const sheet = Book.fromSheets([{ name: "H", grid: gridFromRows([]) }]).sheet("H");
  sheet.restyle({ top: 0, left: 4, bottom: 0, right: 4 }, { numberFormat: "@" });
  const given = ["29/02/2016", "31/02/2016", "=A1", "'7", "0012", true];
  sheet.write({ top: 0, left: 0, bottom: 0, right: 5 }, (_, column) => given[column] ?? null);
  expect(sheet.values({ top: 0, left: 0, bottom: 0, right: 5 })).toEqual([[42429, "31/02/2016", 0, "7", "0012", true]]);
  expect([sheet.formula(0, 2), sheet.numberFormat(0, 0), sheet.numberFormat(0, 1), sheet.numberFormat(0, 4)]).toEqual(["=A1", "dd/mm/yyyy", "General", "@"]);
});
