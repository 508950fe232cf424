import { cellAddress } from "../core/sheet/address";
import { valueAt, type Grid } from "../core/sheet/grid";
import { WorkbookError, type CellContent, type SheetChange, type SheetEdit } from "../workbook/port";
import type { CellPatch } from "./write/patch-edit";

/** An edit of the user's cells, checked against what the sheet holds. */
export interface CheckedEdit {
  readonly cells: readonly CellPatch[];
  readonly undo: SheetEdit;
  readonly change: SheetChange;
}

/** Throws `changedMeanwhile` when a cell does not hold its `before`, `notSupported` for edits that move rows: in a file all that points at them would have to move too. */
export function checkedEdit(edit: SheetEdit, grid: Grid, formulas: ReadonlyMap<string, string>): CheckedEdit {
  if (edit.kind !== "setCells") throw new WorkbookError("notSupported", `${edit.kind} in a file`);
  const { sheetId, cells } = edit;
  const undone = cells.map(({ row, column, before, after }) => {
    const value = valueAt(grid, row, column);
    if (value !== before) throw new WorkbookError("changedMeanwhile", "setCells");
    const formula = formulas.get(cellAddress(row, column));
    // What a formula will come to is not known: its undo is not offered.
    return { row, column, before: typeof after === "object" ? "" : after, after: formula === undefined ? value : { formula: `=${formula}` } };
  });
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const area = { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
  return {
    cells: cells.map(({ row, column, after }) => ({ row, column, content: contentOf(after) })),
    undo: { kind: "setCells", sheetId, cells: undone },
    change: { kind: "cells", sheetId, area, origin: "user" },
  };
}

/** The port writes formulas as Excel shows them, the file without `=`. */
function contentOf(content: CellContent): CellContent {
  return typeof content === "object" ? { formula: content.formula.replace(/^=/, "") } : content;
}
