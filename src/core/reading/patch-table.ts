import type { Register } from "../registers/define";
import type { CellValue } from "../sheet/cell";
import type { Grid } from "../sheet/grid";
import { mayBeFooter } from "./footer";
import { headerKey, headerNames } from "./header";
import { rowMaker, type Row } from "./row";
import type { Table } from "./table";

/**
 * A table after an edit inside its rows, without reading the rest again. `grid` is the sheet as it is now, `top` and `bottom` the
 * sheet rows edited (0-based). Null when the edit may have changed what the rows are, and the sheet is to be read whole: rows
 * that were none, that are blank now, or that might be a footer or another header; merges; more segments than one.
 */
export function patchTable<R extends Register>(table: Table<R>, grid: Grid, top: number, bottom: number): Table<R> | null {
  const { register, sheet, segments } = table;
  const [segment] = segments;
  if (segments.length > 1 || top < segment.firstRow || grid.left !== table.grid.left || grid.width !== table.grid.width || grid.top !== table.grid.top) return null;
  if (grid.merges.some((merge) => merge.bottom >= top && merge.top <= bottom)) return null;
  const maker = rowMaker(register, grid, sheet);
  const places = Int32Array.from(Object.keys(register.columns), (key) => (segment.columns.get(key) ?? grid.left - 1) - grid.left);
  const names = headerNames(register);
  const rows: Row<R>[] = [...table.rows];
  for (let index = top; index <= bottom; index++) {
    const position = positionOf(rows, index);
    const cells = grid.values[index - grid.top];
    if (position < 0 || !cells || !isPlainRow(cells, names)) return null;
    rows[position] = maker.make({ index, cells, places });
  }
  return { ...table, grid, rows, reading: { of: table.reading.of, edits: table.reading.edits + 1 } };
}

/** A row that can be nothing but a record: many texts, none of which names a column. */
function isPlainRow(cells: readonly CellValue[], names: ReadonlyMap<string, string>): boolean {
  return !mayBeFooter(cells) && !cells.some((value) => typeof value === "string" && value.length < 40 && names.has(headerKey(value)));
}

/** Position of the row that stands in a sheet row; -1 when none does. Rows are in sheet order. */
function positionOf(rows: readonly { readonly index: number }[], index: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = rows[middle]?.index ?? -1;
    if (found === index) return middle;
    if (found < index) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
