import { gridFromRows } from "../../src/core/sheet/grid";
import { Book } from "./model";
import { withoutTableNames } from "./table-references";

const book = Book.fromSheets([
  { name: "Los 'datos", grid: gridFromRows([["Clave", "Monto [x]"], ["a", 1], ["b", 2]]), tables: [{ name: "Año_1", area: { top: 0, left: 0, bottom: 2, right: 1 } }] },
]);

test.each([
  ["=SUM(Año_1[Clave])", "=SUM('Los ''datos'!$A$2:$A$3)"],
  ["=SUM(AÑO_1[monto '[x']])", "=SUM('Los ''datos'!$B$2:$B$3)"],
  ['="Año_1[Clave]"&SUM(Año_1[Clave])', "=\"Año_1[Clave]\"&SUM('Los ''datos'!$A$2:$A$3)"],
  ["=SUM(Año_1[Otra])+SUM(Nada[Clave])", "=SUM(Año_1[Otra])+SUM(Nada[Clave])"],
  ["=SUM(Año_1[[Clave]:[Monto '[x']]])", "=SUM(Año_1[[Clave]:[Monto '[x']]])"],
])("%s is, in cells, %s", (formula, expected) => {
  expect(withoutTableNames(book, formula)).toBe(expected);
});
