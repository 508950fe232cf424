import type { Area } from "./address";
import type { CellValue } from "./cell";

/**
 * The used part of one sheet, as read. `values[r][c]` is the cell at sheet row `top + r`, column `left + c` (0-based);
 * every row has `width` cells. Hidden and filtered rows are there like any other (N9).
 */
export interface Grid {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly values: readonly (readonly CellValue[])[];
  /**
   * Row-major, 1 where a number's format shows it as a date; null when the port did not read formats.
   * Index of a cell: `(row - top) * width + (column - left)`.
   */
  readonly dateMask: Uint8Array | null;
  /** Merged areas, in sheet coordinates. Only the first cell of a merge holds a value. */
  readonly merges: readonly Area[];
  /** Hidden or filtered-out sheet rows (0-based), ascending; empty when the port did not read them. */
  readonly hiddenRows: readonly number[];
  /** True when serial 0 is 1 January 1904. Serials in `values` are as stored; reading adds the 1,462 days. */
  readonly date1904: boolean;
}

export const EMPTY_GRID: Grid = { top: 0, left: 0, width: 0, values: [], dateMask: null, merges: [], hiddenRows: [], date1904: false };

/** Builds a grid that starts at A1 from plain rows, padding short ones. For examples, fixtures and templates. */
export function gridFromRows(rows: readonly (readonly CellValue[])[], extra: Partial<Grid> = {}): Grid {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const values = rows.map((row) => (row.length === width ? row : [...row, ...Array<CellValue>(width - row.length).fill("")]));
  return { ...EMPTY_GRID, width, values, ...extra };
}

/** The value at sheet coordinates (0-based); `""` outside the used part. */
export function valueAt(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - grid.top]?.[column - grid.left] ?? "";
}

/** Whether the number at sheet coordinates is shown as a date. False when formats were not read. */
export function isDateAt(grid: Grid, row: number, column: number): boolean {
  if (!grid.dateMask) return false;
  const r = row - grid.top;
  const c = column - grid.left;
  return r >= 0 && c >= 0 && c < grid.width && grid.dateMask[r * grid.width + c] === 1;
}
