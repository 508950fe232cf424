import { builtInFormat } from "./number-format";
import { isDateFormat } from "../core/sheet/number-format";

test.each(["dd/mm/yyyy", "d-mmm-yy", "[$-80A]d \"de\" mmmm \"de\" yyyy;@", "[h]:mm", "[mm]", "h:mm AM/PM", "mm:ss.0", "[Red]dd/mm", "yyyy\\-mm\\-dd", "DD/MM/AAAA"])("%s shows a date", (code) => {
  expect(isDateFormat(code)).toBe(true);
});

test.each(["General", "0.00", "#,##0;[Red]-#,##0", "@", "0%", "0.00E+00", '"día" 0', "[Red]0", "\\d0", "_d0", "*d0", '0;"dd"', "0;dd/mm/yyyy", "[$$-80A]#,##0.00", ""])("%s shows no date", (code) => {
  expect(isDateFormat(code)).toBe(false);
});

test("the built-in ids that mean dates are exactly those of the format's reference", () => {
  const ids = Array.from({ length: 164 }, (_, id) => id).filter((id) => isDateFormat(builtInFormat(id)));
  const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, n) => first + n);
  expect(ids).toEqual([...range(14, 22), ...range(27, 36), ...range(45, 47), ...range(50, 58)]);
});
