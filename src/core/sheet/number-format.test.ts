import { isDateFormat } from "./number-format";

describe("isDateFormat", () => {
  test.each([
    "dd/mm/yyyy", "d-mmm-yy", "dd/mm/yyyy;@", "[$-80A]dddd, d \"de\" mmmm \"de\" yyyy", "[$-x-sysdate]dddd, mmmm dd, yyyy", "dd/mm/aaaa", "dd\\-mm\\-aaaa",
    "[h]:mm", "[mm]:ss", "h:mm AM/PM", "mmm-yy", "[<=1]\"nada\";dd/mm/yyyy", "yyyy", "[Red]d/m/yy", "aaaa",
  ])("takes %s for a date", (code) => {
    expect(isDateFormat(code)).toBe(true);
  });

  test.each([
    "General", "Estándar", "GENERAL", "0", "0.00", "#,##0.00", "0%", "0.00E+00", "##0.0E+0", "# ?/?", "@", "\"$\"#,##0.00", "$#,##0.00;[Red]-$#,##0.00",
    "_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"??_-;_-@_-", "0 \"días\"", "0\\d", "[Red]0;[Blue]-0", "[$MXN] #,##0", "0;-0;;\"d\"@", "0.00 \"MN\"", ";;;", "General \"pesos\"",
  ])("takes %s for no date", (code) => {
    expect(isDateFormat(code)).toBe(false);
  });
});
