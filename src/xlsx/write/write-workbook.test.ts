import { deflateRawSync } from "node:zlib";
import { partText, xmlProblems } from "../../../test/fixtures/xlsx-package";
import { isDateAt } from "../../core/sheet/grid";
import { openXlsx } from "../workbook";
import type { BookDraft, SheetDraft } from "./draft";
import { writeWorkbook } from "./write-workbook";

const NASTY = ["=1+1", "  dos espacios ", "a\r\nb\tc", "\u0000\u0008_x000D_ _x0041", "<&>\"'", "ñ 🐎 \uFFFE", "\uD800", "0042", "#N/A", "línea 1\nlínea 2"];

/** A sheet with one of everything. */
const FULL: SheetDraft = {
  name: "Proyectos & «más»",
  rows: [
    ["Clave", "Monto", "Fecha\nde inicio"],
    ["P-1", { value: 1234.5, style: { numberFormat: "#,##0.00", bold: true, fill: "#FFF0B8", color: "#4F3A00" } }, { value: 42520, style: { numberFormat: "dd/mm/yyyy" } }],
    ["P-2", { value: 2469, formula: "B2*2", style: { border: { all: { style: "thin", color: "#999999" } }, wrap: true, vertical: "top", locked: false } }, null],
  ],
  columns: [{ first: 0, last: 0, width: 20.7 }, { first: 1, last: 1, style: { numberFormat: "0.00" } }, { first: 5, last: 6, hidden: true }],
  rowLayouts: [{ row: 0, height: 30 }, { row: 9, hidden: true }],
  merges: [{ top: 5, left: 0, bottom: 6, right: 2 }],
  frozen: { rows: 1, columns: 1 },
  gridlines: false,
  tables: [{ name: "Proyectos", area: { top: 0, left: 0, bottom: 2, right: 2 }, look: "TableStyleMedium2" }],
  validations: [
    { areas: [{ top: 1, left: 0, bottom: 99, right: 0 }], rule: { kind: "list", values: ["P-1", 'Dos "comillas"'] }, prompt: { title: "Clave", text: "Elija\nuna" }, error: { title: "No", text: "No está en la lista", level: "warning" } },
    { areas: [{ top: 1, left: 1, bottom: 99, right: 1 }], rule: { kind: "decimal", operator: "between", first: 0, second: 1e6 } },
    { areas: [{ top: 1, left: 2, bottom: 99, right: 2 }], rule: { kind: "date", operator: "greaterThanOrEqual", first: 36526 } },
    { areas: [{ top: 1, left: 3, bottom: 99, right: 3 }], rule: { kind: "listFrom", source: "Listas!$A$1:$A$2" } },
  ],
  notes: [{ row: 0, column: 1, text: "En pesos.\nSin centavos." }, { row: 0, column: 0, text: "Clave".repeat(80) }],
  conditionalFormats: [
    { areas: [{ top: 1, left: 1, bottom: 9, right: 1 }], rule: { kind: "cellIs", operator: "lessThan", first: 0 }, style: { fill: "#FFD9D6", underline: "double" } },
    { areas: [{ top: 1, left: 0, bottom: 9, right: 2 }], rule: { kind: "expression", formula: '$A2="P&1"' }, style: { bold: true, border: { all: { style: "dashed" } } } },
  ],
  links: [{ row: 1, column: 0, to: "Listas!A1", tip: "Ir a \"Listas\"" }],
  print: { landscape: true, fitToWidth: 1, header: "&A & más", footer: "&P de &N", repeatRows: { first: 0, last: 0 }, repeatColumns: { first: 0, last: 0 }, area: { top: 0, left: 0, bottom: 2, right: 2 } },
  protected: true,
};

const BOOK: BookDraft = {
  title: "Plantilla <FOAFI>",
  sheets: [
    { name: "Oculta", state: "veryHidden", rows: [["x"]] },
    FULL,
    { name: "Listas", rows: NASTY.map((text) => [text]), state: "hidden", autoFilter: { top: 0, left: 0, bottom: 9, right: 0 } },
  ],
  names: [{ name: "Claves", formula: "Listas!$A$1:$A$2", hidden: true }, { name: "Local", formula: "42", sheet: "listas" }],
};

test("every part of a workbook with one of everything is strict XML", () => {
  expect(xmlProblems(writeWorkbook(BOOK))).toEqual([]);
});

test("values, formulas, dates, layout, tables and names read back as they were written", async () => {
  const book = await openXlsx(writeWorkbook(BOOK, { deflate: deflateRawSync }), "libro.xlsx");
  expect((await book.sheets()).map(({ name, visible, protected: isProtected }) => [name, visible, isProtected])).toEqual([["Oculta", false, false], [FULL.name, true, true], ["Listas", false, false]]);
  const grid = await book.read("2");
  expect(grid.values).toEqual([["Clave", "Monto", "Fecha\nde inicio"], ["P-1", 1234.5, 42520], ["P-2", 2469, ""]]);
  expect([isDateAt(grid, 1, 1), isDateAt(grid, 1, 2)]).toEqual([false, true]);
  expect(grid.merges).toEqual(FULL.merges);
  expect(grid.hiddenRows).toEqual([9]);
  const layout = await book.layout("2");
  expect(layout.formulas).toEqual(new Map([["B3", "B2*2"]]));
  expect(layout.styleAt(1, 1)).toMatchObject({ numberFormat: "#,##0.00", bold: true, fill: "#FFF0B8", color: "#4F3A00" });
  expect(layout.styleAt(2, 1)).toMatchObject({ wrap: true, vertical: "top", bold: false });
  expect(layout.styleAt(50, 1)).toMatchObject({ numberFormat: "0.00" });
  expect(layout.columns.map(({ first, last, width, hidden }) => [first, last, width, hidden])).toEqual([[0, 0, 20.7, false], [1, 1, 9.140625, false], [5, 6, 9.140625, true]]);
  expect(layout.rows.get(0)).toMatchObject({ height: 30 });
  expect(layout.frozen).toEqual({ rows: 1, columns: 1 });
  expect(layout.tables).toMatchObject([{ name: "Proyectos", area: FULL.tables?.[0]?.area, hasHeader: true, hasTotals: false }]);
  expect(book.definedNames.filter(({ name }) => !name.startsWith("_xlnm"))).toEqual([
    { name: "Claves", formula: "Listas!$A$1:$A$2", hidden: true, sheetId: null },
    { name: "Local", formula: "42", hidden: false, sheetId: "3" },
  ]);
  expect(book.definedNames.filter(({ name }) => name.startsWith("_xlnm")).map(({ formula }) => formula)).toEqual([
    "'Proyectos & «más»'!$A$1:$C$3", "'Proyectos & «más»'!$A:$A,'Proyectos & «más»'!$1:$1", "'Listas'!$A$1:$A$10",
  ]);
});

test("texts of every kind stay the same texts", async () => {
  const grid = await (await openXlsx(writeWorkbook(BOOK), "libro.xlsx")).read("3");
  // What no encoding of Unicode can hold alone reads back by its own code.
  expect(grid.values.map(([value]) => value)).toEqual(NASTY);
  expect(partText(writeWorkbook(BOOK), "xl/worksheets/sheet3.xml")).not.toContain("<f>");
});

test("the same draft gives the same bytes, whatever the order of a style's traits", () => {
  const book = (style: object): BookDraft => ({ sheets: [{ name: "H", rows: [[{ value: 1, style }]] }] });
  expect(writeWorkbook(BOOK)).toEqual(writeWorkbook(BOOK));
  expect(writeWorkbook(book({ bold: true, fill: "#FFFFFF" }))).toEqual(writeWorkbook(book({ fill: "#FFFFFF", bold: true })));
});

test("equal styles are written once", () => {
  const style = { bold: true, numberFormat: "0.0" };
  const styles = partText(writeWorkbook({ sheets: [{ name: "H", rows: [[{ value: 1, style }, { value: 2, style: { ...style } }, { value: 3, style: { numberFormat: "0.0", bold: true } }]] }] }), "xl/styles.xml");
  expect(styles).toContain('<cellXfs count="2">');
  expect(styles.match(/formatCode="0\.0"/g)).toHaveLength(1);
});

test("formulas are calculated on opening; without them nothing is said of it", () => {
  const workbook = (formula?: string): string => partText(writeWorkbook({ sheets: [{ name: "H", rows: [[formula === undefined ? 1 : { formula }]] }] }), "xl/workbook.xml");
  expect(workbook("1+1")).toContain('fullCalcOnLoad="1"');
  expect(workbook()).not.toContain("calcPr");
});

test("the first visible sheet is the one shown", () => {
  const bytes = writeWorkbook(BOOK);
  expect(partText(bytes, "xl/workbook.xml")).toContain('activeTab="1"');
  expect([1, 2, 3].map((n) => partText(bytes, `xl/worksheets/sheet${String(n)}.xml`).includes("tabSelected"))).toEqual([false, true, false]);
});

test("nobody's name and no date is written but Cotejo's under its notes", () => {
  const bytes = writeWorkbook(BOOK);
  expect(partText(bytes, "docProps/core.xml")).not.toMatch(/creator|created|modified/);
  expect(partText(bytes, "xl/comments1.xml").match(/<author>(.*?)<\/author>/g)).toEqual(["<author>Cotejo</author>"]);
});

const sheet = (extra: Partial<SheetDraft>): BookDraft => ({ sheets: [{ name: "H", rows: [["a", "b"], [1, 2]], ...extra }] });
const area = { top: 0, left: 0, bottom: 1, right: 1 };

test.each<[string, BookDraft, RegExp]>([
  ["no sheet", { sheets: [] }, /visible/],
  ["all sheets hidden", sheet({ state: "hidden" }), /visible/],
  ["a name of 32 characters", sheet({ name: "n".repeat(32) }), /32 characters/],
  ["a forbidden character", sheet({ name: "a/b" }), /forbids/],
  ["an apostrophe at the end", sheet({ name: "a'" }), /apostrophe/],
  ["an empty name", sheet({ name: " " }), /empty/],
  ["two sheets with a name", { sheets: [{ name: "Ábaco", rows: [] }, { name: "áBACO", rows: [] }] }, /twice/],
  ["a long text", sheet({ rows: [["x".repeat(32_768)]] }), /32768 characters/],
  ["a long formula", sheet({ rows: [[{ formula: "1".repeat(8_193) }]] }), /8193/],
  ["a formula with =", sheet({ rows: [[{ formula: "=1" }]] }), /begins with "="/],
  ["a number that is none", sheet({ rows: [[Number.NaN]] }), /not a number/],
  ["a colour that is none", sheet({ rows: [[{ value: 1, style: { fill: "red" } }]] }), /not a colour/],
  ["a long list", sheet({ validations: [{ areas: [area], rule: { kind: "list", values: ["x".repeat(200), "y".repeat(55)] } }] }), /256 characters/],
  ["a list with a comma", sheet({ validations: [{ areas: [area], rule: { kind: "list", values: ["a,b"] } }] }), /put the values in cells/],
  ["a long prompt", sheet({ validations: [{ areas: [area], prompt: { title: "", text: "x".repeat(256) } }] }), /255/],
  ["one bound of two", sheet({ validations: [{ areas: [area], rule: { kind: "whole", operator: "between", first: 1 } }] }), /two operands/],
  ["a table with a header twice", sheet({ rows: [["a", "A"], [1, 2]], tables: [{ name: "T", area, look: null }] }), /twice/],
  ["a table with a number for a header", sheet({ rows: [["a", 1], [1, 2]], tables: [{ name: "T", area, look: null }] }), /missing/],
  ["a table of a header alone", sheet({ tables: [{ name: "T", area: { ...area, bottom: 0 }, look: null }] }), /no row below/],
  ["a table named as a cell", sheet({ tables: [{ name: "AB12", area, look: null }] }), /reads as a cell/],
  ["a table and a range with a name", { ...sheet({ tables: [{ name: "T_1", area, look: null }] }), names: [{ name: "t_1", formula: "1" }] }, /twice/],
  ["a name of a sheet that is not there", { ...sheet({}), names: [{ name: "uno", formula: "1", sheet: "otra" }] }, /not there/],
  ["merges that overlap", sheet({ merges: [area, { ...area, top: 1, bottom: 3 }] }), /overlap/],
  ["columns that overlap", sheet({ columns: [{ first: 0, last: 3 }, { first: 3, last: 3 }] }), /overlap/],
  ["a cell off the sheet", sheet({ rowLayouts: [{ row: 1_048_576, height: 3 }] }), /no cell/],
  ["two notes in a cell", sheet({ notes: [{ row: 0, column: 0, text: "a" }, { row: 0, column: 0, text: "b" }] }), /two notes/],
])("%s is refused with a sentence", (_, book, sentence) => {
  expect(() => writeWorkbook(book)).toThrow(RangeError);
  expect(() => writeWorkbook(book)).toThrow(sentence);
});
