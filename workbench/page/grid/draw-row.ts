import { cellAddress, columnLetters } from "../../../src/core/sheet/address";
import { TEXTS } from "../texts";
import { paintCell } from "./cell-painter";
import { markAt, type ShownRule } from "./marks";
import { noteAt } from "./note-at";
import type { SheetGround } from "./sheet-ground";
import { hasFilterButton } from "./table-look";
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

/** The corner, the letters of the frozen columns, which stay with it, and those on screen. */
export function drawHeads(ground: SheetGround, { left, right }: ShownPart, frozenColumns: number): readonly HTMLElement[] {
  const pinned = pinnedPart(ground, frozenColumns);
  const corner = addChild(pinned, "wb-corner");
  corner.setAttribute("role", "columnheader");
  corner.setAttribute("aria-colindex", "1");
  corner.append(hiddenText(TEXTS.grid.corner));
  const heads: HTMLElement[] = [pinned];
  for (const column of [...lines(0, frozenColumns - 1), ...lines(left, right)]) {
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
    if (column < frozenColumns) pinned.append(head);
    else heads.push(head);
  }
  return heads;
}

/** A row of the sheet with its number and the cells on screen, each at its place; the caller places the row. */
export function drawRow(ground: SheetGround, row: number, shown: ShownPart, frozenColumns: number, rules: readonly ShownRule[], measure: Measure): DrawnRow {
  const element = document.createElement("div");
  element.className = `wb-row${row > 0 && ground.isRowHidden(row - 1) ? " wb-after-gap" : ""}${ground.isRowHidden(row) ? " wb-row-hidden" : ""}`;
  element.setAttribute("role", "row");
  element.setAttribute("aria-rowindex", String(row + 2));
  element.style.height = `${ground.rowAxis.size(row)}px`;
  const pinned = pinnedPart(ground, frozenColumns);
  const head = addChild(pinned, "wb-rowhead");
  head.setAttribute("role", "rowheader");
  head.setAttribute("aria-colindex", "1");
  head.dataset["row"] = String(row);
  head.textContent = String(row + 1);
  const cells = new Map<number, HTMLElement>();
  for (let column = 0; column < frozenColumns; column++) {
    const cell = drawCell(ground, row, column, rules, measure);
    if (!cell) continue;
    nameCell(cell, ground, row, column);
    cells.set(column, cell);
    pinned.append(cell);
  }
  element.append(pinned);
  for (const column of columnsToDraw(ground, row, shown)) {
    const cell = drawCell(ground, row, column, rules, measure);
    if (!cell) continue;
    // What reaches out of a frozen cell is drawn twice: the part that stays, and behind it the part that scrolls.
    if (cells.has(column)) cell.setAttribute("aria-hidden", "true");
    else {
      nameCell(cell, ground, row, column);
      cells.set(column, cell);
    }
    element.append(cell);
  }
  return { element, cells };
}

/** What stays at the left while a row scrolls: its head and the frozen cells. Nothing reaches out of it. */
function pinnedPart(ground: SheetGround, frozenColumns: number): HTMLElement {
  const pinned = document.createElement("div");
  pinned.className = `wb-pinned${frozenColumns > 0 ? " wb-pinned-edge" : ""}`;
  pinned.setAttribute("role", "none");
  pinned.style.width = `${String(HEADER_WIDTH + ground.columnAxis.offset(frozenColumns))}px`;
  return pinned;
}

/** A cell at its place in its row; null for one that a merge covers or that has no width. */
function drawCell(ground: SheetGround, row: number, column: number, rules: readonly ShownRule[], measure: Measure): HTMLElement | null {
  const { sheet } = ground;
  const merge = sheet.mergeAt(row, column);
  if (merge && (merge.top !== row || merge.left !== column)) return null;
  const box = ground.box(merge ?? { top: row, bottom: row, left: column, right: column });
  if (box.width === 0) return null;
  const cell = document.createElement("div");
  paintCell(cell, sheet, row, column, { x: HEADER_WIDTH + box.x, width: box.width, height: box.height }, markAt(rules, sheet.value(row, column), row, column), measure, (needed) => emptyRoom(ground, row, merge?.right ?? column, needed));
  if (merge) cell.classList.add("wb-merged");
  if (hasFilterButton(sheet, row, column)) addChild(cell, "wb-filter").setAttribute("aria-hidden", "true");
  cell.classList.toggle("wb-noted", noteAt(sheet, row, column) !== null);
  return cell;
}

/** Says to assistive technology which cell an element is. */
function nameCell(cell: HTMLElement, { sheet }: SheetGround, row: number, column: number): void {
  cell.id = `celda-${cellAddress(row, column)}`;
  cell.setAttribute("role", "gridcell");
  cell.setAttribute("aria-colindex", String(column + 2));
  const merge = sheet.mergeAt(row, column);
  if (!merge) return;
  cell.setAttribute("aria-colspan", String(merge.right - merge.left + 1));
  cell.setAttribute("aria-rowspan", String(merge.bottom - merge.top + 1));
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

function lines(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);
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
