import { areaAddress, parseArea } from "../../../core/sheet/address";
import { WorkbookError } from "../../../workbook/port";
import type { XmlEdit } from "../xml-edit";
import { movedFormula, type MovedSheet } from "./move-formula";
import { moveFilter, moveSort } from "./move-sheet";
import { movedArea, movedRow } from "./row-move";

/**
 * Moves a table with its rows, which grows and shrinks with those in it. Throws `tiedCell` when its header, its totals or the last of its
 * rows would go: a table is not one without them, and Excel takes the file for damaged.
 */
export function moveTable(edit: XmlEdit, sheet: MovedSheet): void {
  const area = parseArea(edit.attribute(edit.root, "ref") ?? "");
  if (!area) return;
  const { move } = sheet;
  const moved = movedArea(area, move);
  const rowsOf = (name: string, usual: number): number => Number(edit.attribute(edit.root, name) ?? usual);
  const head = rowsOf("headerRowCount", 1);
  const totals = rowsOf("totalsRowCount", 0);
  const loses = (row: number): boolean => movedRow(row, move) === null;
  if (!moved || (head > 0 && loses(area.top)) || (totals > 0 && loses(area.bottom)) || moved.bottom - moved.top + 1 <= head + totals) throw new WorkbookError("tiedCell", `the table in ${areaAddress(area)} would be cut`);
  if (moved.top !== area.top || moved.bottom !== area.bottom) edit.setAttribute(edit.root, "ref", areaAddress(moved));
  for (const child of edit.children) {
    if (child.name === "autoFilter") moveFilter(edit, child, sheet);
    else if (child.name === "sortState") moveSort(edit, child, sheet);
  }
}

/** Rewrites the formulas of a table's columns; `isOwn` when rows moved in its sheet. */
export function moveTableFormulas(edit: XmlEdit, sheet: MovedSheet, isOwn: boolean): void {
  const columns = edit.child("tableColumns");
  for (const column of columns ? edit.childrenOf(columns) : []) {
    for (const child of edit.childrenOf(column)) if (child.name === "calculatedColumnFormula" || child.name === "totalsRowFormula") edit.setText(child, movedFormula(edit.text(child), sheet, isOwn));
  }
}
