import type { Table } from "../../reading/table";
import type { Register } from "../../registers/define";
import { valueAt, type Grid } from "../../sheet/grid";

/** Why formulas cannot follow a register's sheet, so that its figures are written as they are. */
export type NotFollowed = "severalSheets" | "movedCells" | "dates1904" | "tooLong";

/** Rows of one sheet, 0-based, that formulas look at: those there are and, where nothing stands below, room for more. */
export interface RowSpan {
  readonly first: number;
  readonly count: number;
}

/** Rows that formulas look at as they are: COUNTIFS and SUMIFS over more keep a user waiting after every edit. */
const MOST_ROWS = 30_000;
/** Rows with helper formulas beside them, several a row: 5,000 take LibreOffice some ten seconds to calculate anew. */
export const MOST_HELPED_ROWS = 3_000;
const ROOM = 100;

/** Why formulas cannot follow the sheets of a register; null when they can. */
export function whyNotFollowed(register: Register, tables: readonly Table[]): NotFollowed | null {
  const [table, another] = tables;
  if (!table) return null;
  if (another) return "severalSheets";
  if (table.grid.date1904) return "dates1904";
  if (table.rows.length > MOST_ROWS) return "tooLong";
  const [{ columns }, ...others] = table.segments;
  const keys = Object.keys(register.columns);
  const elsewhere = others.some((segment) => keys.some((key) => segment.columns.get(key) !== columns.get(key)));
  const moved = table.rows.some((row) => row.shift !== 0 || row.kind !== "record" || keys.some((key) => row.has(key) && row.originRow(key) !== row.index));
  return elsewhere || moved ? "movedCells" : null;
}

/** The rows of a register's table that formulas look at. */
export function rowSpan({ rows, segments, grid }: Table): RowSpan {
  const first = rows[0]?.index ?? segments[0].headerRow + 1;
  const last = rows.at(-1)?.index ?? first;
  return { first, count: last - first + 1 + (isFreeBelow(grid, last) ? ROOM : 0) };
}

function isFreeBelow(grid: Grid, last: number): boolean {
  for (let row = last + 1; row < grid.top + grid.values.length; row++) {
    for (let column = grid.left; column < grid.left + grid.width; column++) if (valueAt(grid, row, column) !== "") return false;
  }
  return true;
}
