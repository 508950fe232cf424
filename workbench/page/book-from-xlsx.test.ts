import { buildXlsx, dateCell } from "../../test/fixtures/xlsx-builder";
import { openXlsx } from "../../src/xlsx/workbook";
import { bookFromXlsx } from "./book-from-xlsx";

describe("a book of the stand-in made from a file", () => {
  test("has the values, formulas, looks and layout a person sees", async () => {
    const bytes = buildXlsx({
      sheets: [
        {
          name: "Datos",
          rows: [
            [{ value: "Fecha", style: { bold: true, wrap: true, fill: "D9E1F2", horizontal: "center" } }, "Suma"],
            [dateCell("2016-10-31"), { value: 5, formula: "2+3" }],
            ["x", 0.5],
          ],
          merges: ["A3:A4"],
          hiddenRows: [2],
          widths: [20, 10],
          heights: { 0: 30 },
          frozenRows: 1,
        },
        { name: "Oculta", rows: [["y"]], state: "hidden" },
      ],
      definedNames: [{ name: "Total", formula: "Datos!$B$2" }],
    });
    const book = await bookFromXlsx(await openXlsx(bytes, "libro.xlsx"));
    const sheet = book.sheet("Datos");
    expect([book.name, book.sheets.map((each) => [each.name, each.visibility])]).toEqual(["libro.xlsx", [["Datos", "Visible"], ["Oculta", "Hidden"]]]);
    expect([sheet.value(1, 0), sheet.numberFormat(1, 0)]).toEqual([42674, "dd/mm/yyyy"]);
    expect([sheet.value(1, 1), sheet.formula(1, 1)]).toEqual([5, "=2+3"]);
    expect(sheet.style(0, 0)).toMatchObject({ bold: true, wrapText: true, fill: "#D9E1F2", horizontalAlignment: "Center" });
    expect(sheet.style(2, 0)).toBeNull();
    expect([sheet.merges, [...sheet.hiddenRows], sheet.rowHeight(0), sheet.frozen.rows]).toEqual([[{ top: 2, left: 0, bottom: 3, right: 0 }], [2], 30, 1]);
    expect(sheet.columnWidth(0)).toBeGreaterThan(sheet.columnWidth(1));
    expect(book.names.map(({ name, formula }) => [name, formula])).toEqual([["Total", "=Datos!$B$2"]]);
  });

  test("shows the dates of a 1904 workbook as the same days", async () => {
    const bytes = buildXlsx({ date1904: true, sheets: [{ name: "Datos", rows: [[dateCell("2016-10-31", {}, true), 7]] }] });
    const sheet = (await bookFromXlsx(await openXlsx(bytes, "libro.xlsx"))).sheet("Datos");
    expect([sheet.value(0, 0), sheet.value(0, 1)]).toEqual([42674, 7]);
  });
});
