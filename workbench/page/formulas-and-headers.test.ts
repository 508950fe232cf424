import { charactersOfPoints, pointsOfCharacters } from "./column-widths";
import { bandParts } from "./open/header-parts";
import { fileFormula, shownFormula } from "./young-functions";

test.each([
  ['IF(A1="CONCAT(",0,CONCAT(A1,B1))', 'IF(A1="CONCAT(",0,_xlfn.CONCAT(A1,B1))'],
  ["SORT(FILTER(A:A,B:B>1))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A:A,B:B>1))"],
  ["STDEV.S(A1:A9)+SUM(Hoja.IFS)", "_xlfn.STDEV.S(A1:A9)+SUM(Hoja.IFS)"],
  ["COUNTIFS(A:A,1)+MiLET(2)", "COUNTIFS(A:A,1)+MiLET(2)"],
])("files write %s as %s", (shown, written) => {
  expect(fileFormula(shown)).toBe(written);
  expect(shownFormula(written)).toBe(shown);
});

test.each([
  ["&A", ["", "&A", ""]],
  ["Cotejo&RPágina &P de &N", ["", "Cotejo", "Página &P de &N"]],
  ["&Lizquierda && más&Ccentro", ["izquierda && más", "centro", ""]],
  ["", ["", "", ""]],
])("a header %p has its three parts", (text, parts) => {
  expect(bandParts(text)).toEqual(parts);
});

test("widths of columns come back from points as they were", () => {
  expect([9.140625, 24.71, 12.7109375, 42].map(pointsOfCharacters)).toEqual([48, 129.75, 66.75, 220.5]);
  for (const points of [48, 129.75, 66.75]) expect(pointsOfCharacters(charactersOfPoints(points))).toBe(points);
});
