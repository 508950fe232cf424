import type { Table } from "../../reading/table";
import type { ExcelTable } from "../../sheet/excel-table";
import { valueAt } from "../../sheet/grid";

/** Names of columns that formulas take between brackets as they are, or with an apostrophe before the sign. Others go by their cells. */
const NAMED = /^[\p{L}\p{N}_[\]#'](?:[\p{L}\p{N}_ [\]#']*[\p{L}\p{N}_[\]#'])?$/u;

/** The Excel table that a register's table is, row by row: the same header, and nothing but its rows below. Null when there is none. */
export function excelTableOf({ sheet, grid, rows, segments: [{ headerRow }, another] }: Table, excelTables: readonly ExcelTable[]): ExcelTable | null {
  const found = excelTables.find(({ sheetId, area }) => sheetId === sheet.id && area.top === headerRow);
  const last = rows.at(-1)?.index ?? headerRow;
  if (!found || another || rows[0]?.index !== headerRow + 1 || last > found.area.bottom) return null;
  // What the table has below the register's rows must count for nothing.
  for (let row = last + 1; row <= found.area.bottom; row++) for (let { left } = found.area; left <= found.area.right; left++) if (valueAt(grid, row, left) !== "") return null;
  return found;
}

/** `Proyectos[Folio]`: the cells of sheet column `column` under the header; null where the table has it not, or its name cannot be written. */
export function columnReference({ name, area }: ExcelTable, { grid }: Pick<Table, "grid">, column: number): string | null {
  const header = valueAt(grid, area.top, column);
  if (column < area.left || column > area.right || typeof header !== "string" || !NAMED.test(header)) return null;
  return `${name}[${header.replace(/[[\]#']/g, "'$&")}]`;
}
