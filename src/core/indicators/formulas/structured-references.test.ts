import { foafiKeys } from "../../reading/foafi-keys";
import { readTable } from "../../reading/read-table";
import type { Table } from "../../reading/table";
import { fondos } from "../../registers/fondos";
import { gridFromRows } from "../../sheet/grid";
import type { CellValue } from "../../sheet/cell";
import type { ExcelTable } from "../../sheet/excel-table";
import { columnReference, excelTableOf } from "./structured-references";

const HEADER = ["Id", "Nombre del fondo", "Modalidad", "Fecha de constitución"];
const ROWS: readonly (readonly CellValue[])[] = [["F-01", "Uno", "constitución", 37_300], ["F-02", "Dos", "constitución", 37_400]];
const held = (bottom: number, over: Partial<ExcelTable> = {}): ExcelTable => ({ name: "Fondos", sheetId: "1", area: { top: 0, left: 0, bottom, right: 3 }, ...over });

function read(rows: readonly (readonly CellValue[])[] = ROWS): Table {
  const table = readTable(gridFromRows([HEADER, ...rows]), { id: "1", name: "Fondos" }, { register: fondos, keys: foafiKeys(fondos) });
  if (!table) throw new Error("no table");
  return table;
}

test("a register that fills an Excel table, empty rows at its end or not, is that table", () => {
  expect(excelTableOf(read(), [held(9, { sheetId: "2" }), held(2)])).toEqual(held(2));
  expect(excelTableOf(read(), [held(5)])).toEqual(held(5));
});

test("a table that is shorter than the register, of another header or with more in it is not the register", () => {
  expect(excelTableOf(read(), [held(1)])).toBeNull();
  expect(excelTableOf(read(), [held(2, { area: { top: 1, left: 0, bottom: 2, right: 3 } })])).toBeNull();
  const withMore: Table = { ...read([...ROWS, ["F-03", "Tres", "constitución", 37_500]]), rows: read().rows };
  expect(excelTableOf(withMore, [held(3)])).toBeNull();
  expect(excelTableOf(read(), [])).toBeNull();
});

test("columns are named as Excel writes them; what cannot be named so, or is not of the table, goes by its cells", () => {
  const named = (header: CellValue, column = 0): string | null => columnReference(held(2), { grid: gridFromRows([[header]]) }, column);
  expect(named("Fecha de constitución")).toBe("Fondos[Fecha de constitución]");
  expect(named("Núm. 'a' [b] #")).toBeNull();
  expect(named("Núm 'a' [b] #")).toBe("Fondos[Núm ''a'' '[b'] '#]");
  expect([named("dos\nlíneas"), named(" Id"), named("Id "), named(""), named(7), named("monto, pesos"), named("x@y"), named("Id", 4)]).toEqual(Array(8).fill(null));
});
