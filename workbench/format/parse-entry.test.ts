import { parseEntry } from "./parse-entry";

const context = { numberFormat: "General", currentYear: 2026 };
const read = (typed: string, numberFormat = "General"): readonly [unknown, string | null] => {
  const entry = parseEntry(typed, { ...context, numberFormat });
  return [entry.value, entry.numberFormat];
};

describe("what is typed in a cell", () => {
  test.each([
    ["31/10/2016", 42674, "dd/mm/yyyy"],
    ["29/02/2016", 42429, "dd/mm/yyyy"],
    ["31-10-16", 42674, "dd/mm/yyyy"],
    ["2016-10-31", 42674, "dd/mm/yyyy"],
    ["31 oct 2016", 42674, "dd/mm/yyyy"],
    ["31 de octubre de 2016", 42674, "dd/mm/yyyy"],
    ["31/10", 46326, "dd/mm/yyyy"],
    ["31/10/2016 18:00", 42674.75, "dd/mm/yyyy hh:mm"],
    ["18:00", 0.75, "hh:mm"],
  ])("%s becomes a date", (typed, value, format) => {
    expect(read(typed)).toEqual([value, format]);
  });

  test.each([
    ["1234.5", 1234.5, null],
    ["-7", -7, null],
    [".5", 0.5, null],
    ["1,234,567", 1234567, "#,##0"],
    ["$1,234.50", 1234.5, "$#,##0.00"],
    ["12.5%", 0.125, "0.00%"],
    ["(250)", -250, null],
    ["$ 1,200.00", 1200, "$#,##0.00"],
    ["1e3", 1000, "0.00E+00"],
  ])("%s becomes a number", (typed, value, format) => {
    expect(read(typed)).toEqual([value, format]);
  });

  test.each(["30/02/2016", "31/02/2016", "31/13/2016", "12 de mayo", "", "1,23,4", "100 piezas", "-", "S052", "25:00", "1.2.3"])("%s stays text", (typed) => {
    expect(read(typed)).toEqual([typed, null]);
  });

  test("an apostrophe and the text format keep what was typed", () => {
    expect(read("'0012")).toEqual(["0012", null]);
    expect(read("0012", "@")).toEqual(["0012", null]);
    expect(read("'0012", "@")).toEqual(["0012", null]);
    expect(parseEntry("=A1", { ...context, numberFormat: "@" })).toMatchObject({ value: "=A1", formula: null });
  });

  test("a formula is kept with its sign, a lone = is text", () => {
    expect(parseEntry("=SUM(A1:A3)", context)).toEqual({ value: 0, formula: "=SUM(A1:A3)", numberFormat: null });
    expect(parseEntry("=", context)).toMatchObject({ value: "=", formula: null });
  });

  test("booleans and errors are read in Spanish and English", () => {
    expect(read("verdadero")[0]).toBe(true);
    expect(read("FALSE")[0]).toBe(false);
    expect(read("#¡REF!")[0]).toBe("#REF!");
    expect(read("#N/A")[0]).toBe("#N/A");
  });

  test("a cell with a format of its own keeps it", () => {
    expect(read("31/10/2016", "0.00")).toEqual([42674, null]);
    expect(read("12%", "#,##0")).toEqual([0.12, null]);
  });

  test("a cell that is already a date keeps its own format", () => {
    expect(read("1/2/2016", "d-mmm-yy")).toEqual([42401, null]);
  });
});
