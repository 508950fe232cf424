import { SYSTEM_1904_OFFSET } from "../core/calendar/read-date";
import { formatDate } from "../core/calendar/serial";
import type { Finding } from "../core/review/finding";
import { cellAddress } from "../core/sheet/address";
import { isDateAt, valueAt, type Grid } from "../core/sheet/grid";
import type { AppliedEdits, SheetChange, SheetEdit, WorkbookPort } from "../workbook/port";

/** One cell of a preview, as a person reads it. `after` is null in a row that goes. */
export interface CellPreview {
  readonly cell: string;
  readonly before: string;
  readonly after: string | null;
}

/** What a fix would write, before it is written. */
export interface FixPreview {
  readonly kind: "setCells" | "deleteRow";
  /** 1-based Excel row of the change. */
  readonly row: number;
  readonly cells: readonly CellPreview[];
  readonly edit: SheetEdit;
}

/** A fix that was applied: what to call it, and how to take it back. */
export interface LedgerEntry {
  /** `place`: its cells, `B14, C14`, or its row, `12`. */
  readonly name: { readonly kind: FixPreview["kind"]; readonly place: string };
  readonly applied: AppliedEdits;
}

/**
 * What a finding's fix would write on the grid as it was last read. Null when there is no fix, when it would change nothing, and
 * when a row to delete shares a merged cell: an undo could not bring the merge back.
 */
export function previewFix({ fix, sheetId }: Finding, grid: Grid): FixPreview | null {
  if (fix === null) return null;
  if (fix.kind === "setCells") {
    const cells = fix.cells.map(({ row, column, value }) => ({ row, column, before: valueAt(grid, row, column), after: value }));
    const first = cells[0];
    if (!first || cells.every(({ before, after }) => before === after)) return null;
    return {
      kind: "setCells",
      row: first.row + 1,
      cells: cells.map(({ row, column, after }) => ({ cell: cellAddress(row, column), before: shown(grid, row, column), after: String(after) })),
      edit: { kind: "setCells", sheetId, cells },
    };
  }
  const { row } = fix;
  if (grid.merges.some(({ top, bottom }) => top <= row && bottom >= row)) return null;
  const columns = Array.from({ length: grid.width }, (_, i) => grid.left + i);
  return {
    kind: "deleteRow",
    row: row + 1,
    cells: columns.filter((column) => valueAt(grid, row, column) !== "").map((column) => ({ cell: cellAddress(row, column), before: shown(grid, row, column), after: null })),
    edit: { kind: "deleteRow", sheetId, row, before: { left: grid.left, values: columns.map((column) => valueAt(grid, row, column)) } },
  };
}

/** Writes what a preview showed. Throws `WorkbookError`: `changedMeanwhile` when the sheet no longer holds what it showed. */
export async function applyFix(port: WorkbookPort, { kind, row, cells, edit }: FixPreview): Promise<LedgerEntry> {
  const place = kind === "deleteRow" ? String(row) : cells.map(({ cell }) => cell).join(", ");
  return { name: { kind, place }, applied: await port.applyEdits([edit]) };
}

/** Gives back what a fix replaced, unless somebody has written there since (`changedMeanwhile`). Tells what changed. */
export async function undoFix(port: WorkbookPort, { applied }: LedgerEntry): Promise<readonly SheetChange[]> {
  return (await port.applyEdits(applied.undo)).changes;
}

function shown(grid: Grid, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  return typeof value === "number" && isDateAt(grid, row, column) ? formatDate(value + (grid.date1904 ? SYSTEM_1904_OFFSET : 0)) : String(value);
}
