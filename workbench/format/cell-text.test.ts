import { cellText } from "./cell-text";

const shown = (value: number | string | boolean, code = "General"): string => cellText(value, code).text;

describe("number formats", () => {
  test.each([
    [0, "0"],
    [1234.5, "1234.5"],
    [-2.5, "-2.5"],
    [0.1 + 0.2, "0.3"],
    [1 / 3, "0.333333333"],
    [12345678.123456, "12345678.12"],
    [123456789012, "1.23457E+11"],
    [99999999999, "99999999999"],
    [1e-10, "1E-10"],
    [-0.00001, "-0.00001"],
  ])("General shows %p as %s", (value, text) => {
    expect(shown(value)).toBe(text);
  });

  test.each([
    [42674, "dd/mm/yyyy", "31/10/2016"],
    [42674, "dd/mm/aaaa", "31/10/2016"],
    [42674, "m/d/yyyy", "31/10/2016"],
    [42674, "mm-dd-yy", "31/10/2016"],
    [42674, "d-mmm-yy", "31-oct-16"],
    [42674, '[$-80A]d" de "mmmm" de "yyyy', "31 de octubre de 2016"],
    [42674, "dddd", "lunes"],
    [42674.75, "dd/mm/yyyy hh:mm", "31/10/2016 18:00"],
    [0.5625, "h:mm AM/PM", "1:30 p. m."],
    [1.25, "[h]:mm", "30:00"],
    [42370, "d-mmm-yy", "1-ene-16"],
    [42370, '[$-80A]dddd d "de" mmmm "de" yyyy;@', "viernes 1 de enero de 2016"],
    [42370.75, "h:mm AM/PM", "6:00 p. m."],
    [59, "dd/mm/yyyy", "28/02/1900"],
    [60, "dd/mm/yyyy", "29/02/1900"],
    [1, "dddd", "domingo"],
    [1, "dd/mm/yyyy", "01/01/1900"],
    [2958465, "yyyy-mm-dd", "9999-12-31"],
  ])("%p under %s is %s", (value, code, text) => {
    expect(shown(value, code)).toBe(text);
  });

  test.each([
    [1234567.891, "#,##0.00", "1,234,567.89"],
    [1234.5, '"$"#,##0.00', "$1,234.50"],
    [-1234.5, '"$"#,##0.00', "-$1,234.50"],
    [-1234.5, "$#,##0.00;[Red]($#,##0.00)", "($1,234.50)"],
    [1234.5, "[$$-80A]#,##0.00", "$1,234.50"],
    [0, '_-"$"* #,##0.00_-;-"$"* #,##0.00_-;_-"$"* "-"??_-;_-@_-', " $-   "],
    [0.125, "0%", "13%"],
    [0.125, "0.0%", "12.5%"],
    [1.005, "0.00", "1.01"],
    [2.5, "0", "3"],
    [7, "000", "007"],
    [-5, "0.00;(0.00)", "(5.00)"],
    [12345678, "0.00E+00", "1.23E+07"],
    [1500000, "#,##0,", "1,500"],
    [12, "0 \"unidades\"", "12 unidades"],
    [0.5, "#.##", ".5"],
    [5, "#,##0.##", "5."],
    [-0.001, "0.00", "0.00"],
    [123456, "0.00E+00", "1.23E+05"],
    [5, "[<10]0.0;0", "5.0"],
    [12, "[<10]0.0;0", "12"],
    [0, "0;-0;;@", ""],
  ])("%p under %s is %s", (value, code, text) => {
    expect(shown(value, code)).toBe(text);
  });

  test("numbers that are no date are shown as overflowing", () => {
    expect(cellText(-1, "dd/mm/yyyy").overflowing).toBe(true);
    expect(cellText(2958466, "dd/mm/yyyy").overflowing).toBe(true);
  });

  test("booleans and errors are shown in Spanish, texts as they are", () => {
    expect(shown(true)).toBe("VERDADERO");
    expect(shown("#REF!")).toBe("#¡REF!");
    expect(cellText("#REF!", "General").kind).toBe("error");
    expect(shown("Núm. 7", "@")).toBe("Núm. 7");
    expect(shown("x", '0;-0;0;"["@"]"')).toBe("[x]");
  });
});
