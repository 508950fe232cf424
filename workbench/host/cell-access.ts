import type { Area } from "../../src/core/sheet/address";
import type { CellValue } from "../../src/core/sheet/cell";
import { isErrorValue } from "../../src/core/sheet/cell";
import { HostError, invalidArgument } from "./errors";
import type { HostServices } from "./object";
import type { RangeSubject } from "./range-subject";

/** Excel hands over at most so many cells in one read. */
const MAX_CELLS_READ = 5_000_000;

/**
 * Reads a rectangle: one of the range's arrays. Null for whole rows and columns, as Excel does. Counts the cells.
 * Throws `ResponsePayloadSizeLimitExceeded` past five million cells.
 */
export function readCells<T>(range: RangeSubject, host: HostServices, read: (area: Area) => T[][]): T[][] | null {
  if (range.unbounded) return null;
  const cells = range.rows * range.columns;
  if (cells > MAX_CELLS_READ) throw new HostError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.", 400);
  host.counters.cellsRead += cells;
  host.book.settle();
  return read(range.area);
}

/**
 * Writes what an add-in assigns to an array property: rows of the range's shape, one 1×1 array or one value for all
 * cells; null leaves a cell alone. Throws `InvalidArgument` when the shape differs.
 */
export function assignCells(range: RangeSubject, given: unknown, host: HostServices, write: (at: (row: number, column: number) => unknown) => void): void {
  if (range.unbounded && Array.isArray(given)) throw invalidArgument();
  const at = shaped(range, given);
  host.counters.cellsWritten += range.unbounded ? 0 : range.rows * range.columns;
  write(at);
}

/** What assigned values may be; anything else is refused. */
export function cellInput(value: unknown): CellValue | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value))) return value;
  throw invalidArgument();
}

function shaped(range: RangeSubject, given: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(given)) return () => given;
  const rows: readonly unknown[] = given;
  const only: unknown = rows.length === 1 && Array.isArray(rows[0]) && rows[0].length === 1 ? rows[0][0] : undefined;
  if (only !== undefined) return () => only;
  const { top, left } = range.area;
  if (rows.length !== range.rows || rows.some((row) => !Array.isArray(row) || row.length !== range.columns)) {
    throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }
  return (r, c) => {
    const row: unknown = rows[r - top];
    return Array.isArray(row) ? row[c - left] : null;
  };
}

/** `Range.valueTypes` of a cell. */
export function valueType(value: CellValue): string {
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return value === "" ? "Empty" : isErrorValue(value) ? "Error" : "String";
}
