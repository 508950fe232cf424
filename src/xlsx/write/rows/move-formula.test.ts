import { movedFormula } from "./move-formula";

const opened = { name: "Mi hoja", move: { at: 4, count: 2, removes: false } };
const closed = { name: "Mi hoja", move: { at: 4, count: 2, removes: true } };

test.each([
  ["A4+A5", "A4+A7"],
  ["SUM(A1:A4)+SUM(A1:A5)+SUM($B$5:C$9)", "SUM(A1:A4)+SUM(A1:A7)+SUM($B$7:C$11)"],
  ["SUM(9:9)+SUM($1:$5)+SUM(A:A)+SUM(A1:A1048576)", "SUM(11:11)+SUM($1:$7)+SUM(A:A)+SUM(A1:A1048576)"],
  ["B9:A1", "B11:A1"],
  ["'Mi hoja'!A9+Otra!A9+'otra''s'!A9+'MI HOJA'!A9", "'Mi hoja'!A11+Otra!A9+'otra''s'!A9+'MI HOJA'!A11"],
  ["[1]Hoja1!$A$9+'[1]Mi hoja'!A9+'C:\\[x.xlsx]Mi hoja'!A9", "[1]Hoja1!$A$9+'[1]Mi hoja'!A9+'C:\\[x.xlsx]Mi hoja'!A9"],
  ["'Mi hoja:Otra'!A9+Ene:Feb!A9", "'Mi hoja:Otra'!A9+Ene:Feb!A9"],
  ["\"A9\"&A9&\"a\"\"A9\"", "\"A9\"&A11&\"a\"\"A9\""],
  ["T_9[A9]+T_9[[#This Row],[A9]]+LOG10(A9)+Tasa9+ABC9x+x.A9+1E9+A9#+XFE9", "T_9[A9]+T_9[[#This Row],[A9]]+LOG10(A11)+Tasa9+ABC9x+x.A9+1E9+A11#+XFE9"],
  ["A9:INDEX(B:B,9)", "A11:INDEX(B:B,9)"],
  ["Otra!Nombre9+'Otra hoja'!A:A", "Otra!Nombre9+'Otra hoja'!A:A"],
])("rows opened: %s", (before, after) => {
  expect(movedFormula(before, opened, true)).toBe(after);
});

test.each([
  ["A4+A5+A6+A7", "A4+#REF!+#REF!+A5"],
  ["SUM(A1:A5)+SUM(A5:A6)+SUM(A6:A9)+SUM($5:$9)", "SUM(A1:A4)+SUM(#REF!)+SUM(A5:A7)+SUM($5:$7)"],
  ["'Mi hoja'!$A$5+'Mi hoja'!A8", "'Mi hoja'!#REF!+'Mi hoja'!A6"],
])("rows taken away: %s", (before, after) => {
  expect(movedFormula(before, closed, true)).toBe(after);
});

test("what names no sheet is of the formula's own", () => {
  expect(movedFormula("A9+'Mi hoja'!A9", opened, false)).toBe("A9+'Mi hoja'!A11");
});
