import { cellAddress } from "../core/sheet/address";
import type { CellValue } from "../core/sheet/cell";
import { valueAt, type Grid } from "../core/sheet/grid";
import { isFlag } from "../workbook/flags";
import { WorkbookError, type CellContent, type RowValues, type SheetChange, type SheetEdit } from "../workbook/port";
import { sameRow } from "../workbook/same-row";
import type { SheetLayout } from "./sheet-layout";
import type { CellPatch, PatchEdit } from "./write/patch-edit";

/** A sheet as an edit of it finds it. */
export interface EditedSheet {
  readonly name: string;
  readonly grid: Grid;
  readonly layout: Pick<SheetLayout, "formulas" | "styleAt">;
}

/** An edit of the user's cells, checked against what the sheet holds. */
export interface CheckedEdit {
  /** Rounds, each about the workbook as the one before left it. */
  readonly rounds: readonly (readonly PatchEdit[])[];
  readonly undo: SheetEdit;
  readonly change: SheetChange;
}

type SetCells = Extract<SheetEdit, { kind: "setCells" }>;
type RowEdit = Exclude<SheetEdit, SetCells>;

/** Throws `changedMeanwhile` when a cell, or a row, does not hold its `before`. */
export function checkedEdit(edit: SheetEdit, sheet: EditedSheet): CheckedEdit {
  return edit.kind === "setCells" ? checkedCells(edit, sheet) : checkedRow(edit, sheet);
}

function checkedCells({ sheetId, cells }: SetCells, { name, grid, layout }: EditedSheet): CheckedEdit {
  const undone = cells.map(({ row, column, before, after }) => {
    const value = valueAt(grid, row, column);
    if (value !== before) throw new WorkbookError("changedMeanwhile", "setCells");
    // What a formula will come to is not known: its undo is not offered.
    return { row, column, before: typeof after === "object" ? "" : after, after: shownContent(layout, row, column, value) };
  });
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const area = { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
  return {
    rounds: [[{ kind: "setCells", sheet: name, cells: cells.map(({ row, column, after }) => ({ row, column, content: fileContent(after) })) }]],
    undo: { kind: "setCells", sheetId, cells: undone },
    change: { kind: "cells", sheetId, area, origin: "user" },
  };
}

function checkedRow(edit: RowEdit, { name, grid, layout }: EditedSheet): CheckedEdit {
  const { sheetId, row } = edit;
  if (!sameRow(edit.before, rowOf(grid, row))) throw new WorkbookError("changedMeanwhile", edit.kind);
  const change: SheetChange = { kind: "structure", sheetId, origin: "user" };
  if (edit.kind === "deleteRow") {
    const { left, values } = rowOf(grid, row);
    return {
      rounds: [[{ kind: "deleteRows", sheet: name, row, count: 1 }]],
      undo: {
        kind: "insertRow", sheetId, row, before: rowOf(grid, row + 1),
        cells: { left, values: values.map((value, n) => (isFlag(value) ? "" : shownContent(layout, row, left + n, value))) },
        formats: values.map((_, n) => layout.styleAt(row, left + n).numberFormat),
      },
      change,
    };
  }
  const { cells, formats } = edit;
  const patches = cells.values.flatMap((content, n): CellPatch[] => {
    const column = cells.left + n;
    const numberFormat = formats[n];
    // The row that is opened looks as the one above it.
    const isOther = numberFormat !== undefined && numberFormat !== layout.styleAt(Math.max(0, row - 1), column).numberFormat;
    if (content === "" && !isOther) return [];
    return [{ row, column, content: fileContent(content), ...(isOther ? { style: { numberFormat } } : {}) }];
  });
  return {
    rounds: [[{ kind: "insertRows", sheet: name, row, count: 1 }], [{ kind: "setCells", sheet: name, cells: patches }]],
    undo: { kind: "deleteRow", sheetId, row, before: { left: cells.left, values: cells.values.map((content) => (typeof content === "object" ? "" : content)) } },
    change,
  };
}

function rowOf(grid: Grid, row: number): RowValues<CellValue> {
  return { left: grid.left, values: grid.values[row - grid.top] ?? [] };
}

/** The port writes formulas as Excel shows them, the file without `=`. */
function fileContent(content: CellContent): CellContent {
  return typeof content === "object" ? { formula: content.formula.replace(/^=/, "") } : content;
}

function shownContent({ formulas }: EditedSheet["layout"], row: number, column: number, value: CellValue): CellContent {
  const formula = formulas.get(cellAddress(row, column));
  return formula === undefined ? value : { formula: `=${formula}` };
}
