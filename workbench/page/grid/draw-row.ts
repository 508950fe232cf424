import { cellAddress, columnLetters } from "../../../src/core/sheet/address";
import { TEXTS } from "../texts";
import { paintCell } from "./cell-painter";
import { markAt, type ShownRule } from "./marks";
import type { SheetGround } from "./sheet-ground";
import type { Measure } from "./text-measure";

/** Pixels of the headers. The style sheet repeats them. */
export const HEADER_HEIGHT = 24;
export const HEADER_WIDTH = 52;

/** A row as drawn: its element, and its cells by column. */
export interface DrawnRow {
  readonly element: HTMLElement;
  readonly cells: ReadonlyMap<number, HTMLElement>;
}

/** What part of the sheet is on screen; lines are 0-based and inclusive. */
export interface ShownPart {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The column letters on screen and the corner before them. */
export function drawHeads(ground: SheetGround, { left, right }: ShownPart): readonly HTMLElement[] {
  const corner = document.createElement("div");
  corner.className = "wb-corner";
  corner.setAttribute("role", "columnheader");
  corner.setAttribute("aria-colindex", "1");
  corner.append(hiddenText(TEXTS.grid.corner));
  const heads: HTMLElement[] = [corner];
  for (let column = left; column <= right; column++) {
    if (ground.isColumnHidden(column)) continue;
    const head = document.createElement("div");
    head.className = "wb-head";
    head.setAttribute("role", "columnheader");
    head.setAttribute("aria-colindex", String(column + 2));
    head.dataset["column"] = String(column);
    head.textContent = columnLetters(column);
    head.style.left = `${HEADER_WIDTH + ground.columnAxis.offset(column)}px`;
    head.style.width = `${ground.columnAxis.size(column)}px`;
    const grip = addChild(head, "wb-grip");
    grip.dataset["grip"] = String(column);
    heads.push(head);
  }
  return heads;
}

/** A row of the sheet with its number and the cells on screen, each at its place; the caller places the row. */
export function drawRow(ground: SheetGround, row: number, shown: ShownPart, rules: readonly ShownRule[], measure: Measure): DrawnRow {
  const { sheet } = ground;
  const element = document.createElement("div");
  element.className = `wb-row${row > 0 && ground.isRowHidden(row - 1) ? " wb-after-gap" : ""}${ground.isRowHidden(row) ? " wb-row-hidden" : ""}`;
  element.setAttribute("role", "row");
  element.setAttribute("aria-rowindex", String(row + 2));
  element.style.height = `${ground.rowAxis.size(row)}px`;
  const head = addChild(element, "wb-rowhead");
  head.setAttribute("role", "rowheader");
  head.setAttribute("aria-colindex", "1");
  head.dataset["row"] = String(row);
  head.textContent = String(row + 1);
  const cells = new Map<number, HTMLElement>();
  for (const column of columnsToDraw(ground, row, shown)) {
    const merge = sheet.mergeAt(row, column);
    if (merge && (merge.top !== row || merge.left !== column)) continue;
    const box = ground.box(merge ?? { top: row, bottom: row, left: column, right: column });
    if (box.width === 0) continue;
    const cell = document.createElement("div");
    paintCell(cell, sheet, row, column, { x: HEADER_WIDTH + box.x, width: box.width, height: box.height }, markAt(rules, row, column), measure, (needed) => emptyRoom(ground, row, merge?.right ?? column, needed));
    cell.id = `celda-${cellAddress(row, column)}`;
    cell.setAttribute("role", "gridcell");
    cell.setAttribute("aria-colindex", String(column + 2));
    if (merge) {
      cell.classList.add("wb-merged");
      cell.setAttribute("aria-colspan", String(merge.right - merge.left + 1));
      cell.setAttribute("aria-rowspan", String(merge.bottom - merge.top + 1));
    }
    cells.set(column, cell);
  }
  element.append(...cells.values());
  return { element, cells };
}

/** The columns on screen, and those left of it whose merge or long text reaches in. */
function columnsToDraw(ground: SheetGround, row: number, { left, right }: ShownPart): number[] {
  const columns: number[] = [];
  const merge = ground.sheet.mergeAt(row, left);
  if (merge && merge.left < left) columns.push(merge.left);
  else if (ground.sheet.value(row, left) === "") {
    let before = left - 1;
    while (before >= 0 && ground.sheet.value(row, before) === "") before--;
    if (before >= 0) columns.push(before);
  }
  for (let column = left; column <= right; column++) {
    // A merge that begins in a hidden column is still seen in the others.
    if (!ground.isColumnHidden(column) || ground.sheet.mergeAt(row, column)) columns.push(column);
  }
  return columns;
}

/** Pixels of empty cells right of a cell, as many as needed. */
function emptyRoom(ground: SheetGround, row: number, column: number, needed: number): number {
  let room = 0;
  for (let next = column + 1; next < ground.columns && room < needed; next++) {
    if (!ground.isEmpty(row, next) || ground.sheet.mergeAt(row, next)) break;
    room += ground.columnAxis.size(next);
  }
  return room;
}

/** Text for screen readers only. */
function hiddenText(text: string): HTMLElement {
  const element = document.createElement("span");
  element.className = "wb-unseen";
  element.textContent = text;
  return element;
}

/** Appends a div of a class and gives it. */
export function addChild(parent: HTMLElement, className: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  parent.append(element);
  return element;
}
