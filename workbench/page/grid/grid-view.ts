import { cellAddress, columnLetters, type Area } from "../../../src/core/sheet/address";
import type { Sheet } from "../../host/model";
import { TEXTS } from "../texts";
import { paintCell } from "./cell-painter";
import { markAt, marksInRows } from "./marks";
import { selectCell, type Position, type Selection } from "./selection";
import { SheetGround } from "./sheet-ground";
import { canvasMeasure } from "./text-measure";

/** Pixels of the headers. The style sheet repeats them. */
export const HEADER_HEIGHT = 24;
export const HEADER_WIDTH = 52;
/** Pixels drawn above and below what is seen, so that a fast wheel does not show blank rows. */
const OVERSCAN = 240;
const CELL_FONT = "14px Calibri, Carlito, 'Segoe UI', Arial, sans-serif";

interface Drawn {
  readonly element: HTMLElement;
  readonly cells: ReadonlyMap<number, HTMLElement>;
}

/** What part of the sheet is on screen; lines are 0-based and inclusive. */
interface Window {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Draws the sheet: only the cells on screen exist as elements. Native scrolling moves them; the class adds those that
 * come in and drops those that leave, once a frame. It knows nothing of keys, mouse or editing.
 */
export class GridView {
  readonly scroller: HTMLElement;
  /** The element with role grid, which has the keyboard focus. */
  readonly body: HTMLElement;
  /** Layer above the cells for the selection and the editor. */
  readonly overlay: HTMLElement;
  ground: SheetGround;
  selection: Selection;
  private readonly heads: HTMLElement;
  private readonly selectionBox: HTMLElement;
  private readonly activeBox: HTMLElement;
  private readonly measure = canvasMeasure(CELL_FONT);
  private readonly rows = new Map<number, Drawn>();
  private shown: Window = { top: 0, bottom: -1, left: 0, right: -1 };
  private frame = 0;

  constructor(
    host: HTMLElement,
    public sheet: Sheet,
  ) {
    this.scroller = child(host, "wb-scroller");
    const canvas = child(this.scroller, "wb-canvas");
    this.body = child(canvas, "wb-body");
    this.body.setAttribute("role", "grid");
    this.body.setAttribute("aria-multiselectable", "true");
    this.body.tabIndex = 0;
    this.heads = child(this.body, "wb-heads");
    this.heads.setAttribute("role", "row");
    this.heads.setAttribute("aria-rowindex", "1");
    this.overlay = child(canvas, "wb-overlay");
    this.selectionBox = child(this.overlay, "wb-selection");
    this.activeBox = child(this.overlay, "wb-active");
    this.ground = new SheetGround(sheet, this.measure);
    this.selection = selectCell(this.ground, { row: sheet.selection.top, column: sheet.selection.left });
    this.scroller.addEventListener("scroll", this.schedule, { passive: true });
    this.layOut();
  }

  /** Shows another sheet, at the cell selected in it. */
  setSheet(sheet: Sheet): void {
    this.sheet = sheet;
    this.ground = new SheetGround(sheet, this.measure);
    this.selection = selectCell(this.ground, { row: sheet.selection.top, column: sheet.selection.left });
    this.layOut();
    this.reveal(this.selection.active);
  }

  /** Lays the sheet out again after rows or columns came, went, were hidden or resized; what was at the top stays there. */
  relayOut(): void {
    const top = this.ground.rowAxis.lineAt(this.scroller.scrollTop);
    const inside = this.scroller.scrollTop - this.ground.rowAxis.offset(top);
    this.ground = new SheetGround(this.sheet, this.measure, this.ground);
    this.layOut();
    this.scroller.scrollTop = this.ground.rowAxis.offset(top) + inside;
    this.refresh();
  }

  /** Makes room for an area beyond what the page shows of the sheet. */
  include(area: Area): void {
    if (area.bottom < this.ground.rows - 2 && area.right < this.ground.columns - 2) return;
    const least = { rows: Math.max(this.ground.rows, area.bottom + 100), columns: Math.max(this.ground.columns, area.right + 12) };
    this.ground = new SheetGround(this.sheet, this.measure, least);
    this.layOut();
  }

  /** Draws what is on screen anew, measuring again the rows of `area` (all when null). */
  refresh(area: Area | null = { top: 0, left: 0, bottom: -1, right: -1 }): void {
    if (area === null) this.ground.forgetRows(0, this.ground.rows - 1);
    else if (area.bottom >= area.top) this.ground.forgetRows(area.top, Math.min(area.bottom, this.ground.rows - 1));
    this.dropRows();
    this.schedule();
  }

  /** Shows a selection; scrolling to it is `reveal`. */
  showSelection(selection: Selection): void {
    this.selection = selection;
    this.placeSelection();
    this.markSelected();
  }

  /** Scrolls as little as needed to bring a cell on screen. */
  reveal({ row, column }: Position): void {
    const { scroller, ground } = this;
    for (let r = Math.max(0, row - 40); r <= row; r++) ground.measureRow(r);
    const merge = ground.mergeAt(row, column);
    const box = ground.box(merge ?? { top: row, bottom: row, left: column, right: column });
    const height = scroller.clientHeight - HEADER_HEIGHT;
    const width = scroller.clientWidth - HEADER_WIDTH;
    this.resize();
    if (box.y < scroller.scrollTop || box.height > height) scroller.scrollTop = box.y;
    else if (box.y + box.height > scroller.scrollTop + height) scroller.scrollTop = box.y + box.height - height;
    if (box.x < scroller.scrollLeft || box.width > width) scroller.scrollLeft = box.x;
    else if (box.x + box.width > scroller.scrollLeft + width) scroller.scrollLeft = box.x + box.width - width;
    this.render();
  }

  /** Rows that fit on the screen, for Page Up and Page Down. */
  pageRows(): number {
    return Math.max(1, this.ground.rowAxis.lineAt(this.scroller.scrollTop + this.scroller.clientHeight - HEADER_HEIGHT) - this.ground.rowAxis.lineAt(this.scroller.scrollTop) - 1);
  }

  /** The cell under a point of the page, or null over the headers; `clamp` gives the nearest one instead. */
  cellAt(clientX: number, clientY: number, clamp = false): Position | null {
    const frame = this.scroller.getBoundingClientRect();
    const x = clientX - frame.left - HEADER_WIDTH;
    const y = clientY - frame.top - HEADER_HEIGHT;
    if (!clamp && (x < 0 || y < 0)) return null;
    const column = this.ground.columnAxis.lineAt(Math.max(x, 0) + this.scroller.scrollLeft);
    const row = this.ground.rowAxis.lineAt(Math.max(y, 0) + this.scroller.scrollTop);
    return { row, column };
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    this.scroller.remove();
  }

  private readonly schedule = (): void => {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.render();
    });
  };

  private layOut(): void {
    this.dropRows();
    this.body.setAttribute("aria-label", TEXTS.grid.label(this.sheet.name));
    this.body.setAttribute("aria-rowcount", String(this.ground.rows + 1));
    this.body.setAttribute("aria-colcount", String(this.ground.columns + 1));
    this.resize();
    this.render();
  }

  private resize(): void {
    const canvas = this.body.parentElement;
    if (!canvas) return;
    canvas.style.width = `${HEADER_WIDTH + this.ground.columnAxis.total}px`;
    canvas.style.height = `${HEADER_HEIGHT + this.ground.rowAxis.total}px`;
  }

  private dropRows(): void {
    for (const { element } of this.rows.values()) element.remove();
    this.rows.clear();
    this.shown = { top: 0, bottom: -1, left: 0, right: -1 };
  }

  private render(): void {
    const { ground } = this;
    const next = this.windowOnScreen();
    if (next.left !== this.shown.left || next.right !== this.shown.right) {
      this.dropRows();
      this.drawHeads(next);
    }
    const wanted = this.rowsToDraw(next);
    for (const [row, { element }] of this.rows) {
      if (wanted.has(row)) continue;
      element.remove();
      this.rows.delete(row);
    }
    const rules = marksInRows(this.sheet.conditionalFormats, next.top, next.bottom);
    for (const row of wanted) {
      const drawn = this.rows.get(row) ?? this.drawRow(row, next, rules);
      const transform = `translateY(${HEADER_HEIGHT + ground.rowAxis.offset(row)}px)`;
      if (drawn.element.style.transform !== transform) drawn.element.style.transform = transform;
    }
    this.shown = next;
    this.placeSelection();
    this.markSelected();
  }

  /** Measures the rows that come on screen and keeps what the user looks at where it is. */
  private windowOnScreen(): Window {
    const { scroller, ground } = this;
    const anchor = ground.rowAxis.lineAt(scroller.scrollTop);
    const before = ground.rowAxis.offset(anchor);
    const top = ground.rowAxis.lineAt(scroller.scrollTop - OVERSCAN);
    const height = scroller.clientHeight + OVERSCAN;
    let bottom = top;
    for (let row = top; row < ground.rows; row++) {
      ground.measureRow(row);
      bottom = row;
      if (row >= anchor && ground.rowAxis.offset(row) > ground.rowAxis.offset(anchor) + height) break;
    }
    this.resize();
    const moved = ground.rowAxis.offset(anchor) - before;
    if (moved !== 0) scroller.scrollTop += moved;
    const left = ground.columnAxis.lineAt(scroller.scrollLeft);
    const right = ground.columnAxis.lineAt(scroller.scrollLeft + scroller.clientWidth - HEADER_WIDTH);
    return { top, bottom, left, right };
  }

  /** The rows on screen and those above it from which a merged cell reaches in. */
  private rowsToDraw(window: Window): ReadonlySet<number> {
    const rows = new Set<number>();
    for (let row = window.top; row <= window.bottom; row++) if (!this.ground.isRowHidden(row)) rows.add(row);
    for (const merge of this.sheet.merges) if (merge.top < window.top && merge.bottom >= window.top) rows.add(merge.top);
    return rows;
  }

  private drawHeads({ left, right }: Window): void {
    const corner = document.createElement("div");
    corner.className = "wb-corner";
    corner.setAttribute("role", "columnheader");
    corner.setAttribute("aria-colindex", "1");
    corner.append(hiddenText(TEXTS.grid.corner));
    const heads: HTMLElement[] = [corner];
    for (let column = left; column <= right; column++) {
      if (this.ground.isColumnHidden(column)) continue;
      const head = document.createElement("div");
      head.className = "wb-head";
      head.setAttribute("role", "columnheader");
      head.setAttribute("aria-colindex", String(column + 2));
      head.dataset["column"] = String(column);
      head.textContent = columnLetters(column);
      head.style.left = `${HEADER_WIDTH + this.ground.columnAxis.offset(column)}px`;
      head.style.width = `${this.ground.columnAxis.size(column)}px`;
      const grip = child(head, "wb-grip");
      grip.dataset["grip"] = String(column);
      heads.push(head);
    }
    this.heads.replaceChildren(...heads);
  }

  private drawRow(row: number, window: Window, rules: ReturnType<typeof marksInRows>): Drawn {
    const { ground, sheet } = this;
    const element = document.createElement("div");
    element.className = `wb-row${row > 0 && ground.isRowHidden(row - 1) ? " wb-after-gap" : ""}`;
    element.setAttribute("role", "row");
    element.setAttribute("aria-rowindex", String(row + 2));
    element.style.height = `${ground.rowAxis.size(row)}px`;
    const head = child(element, "wb-rowhead");
    head.setAttribute("role", "rowheader");
    head.setAttribute("aria-colindex", "1");
    head.dataset["row"] = String(row);
    head.textContent = String(row + 1);
    const cells = new Map<number, HTMLElement>();
    for (const column of this.columnsToDraw(row, window)) {
      const merge = sheet.mergeAt(row, column);
      if (merge && (merge.top !== row || merge.left !== column)) continue;
      const box = ground.box(merge ?? { top: row, bottom: row, left: column, right: column });
      if (box.width === 0) continue;
      const cell = document.createElement("div");
      paintCell(cell, sheet, row, column, { x: HEADER_WIDTH + box.x, width: box.width, height: box.height }, markAt(rules, row, column), this.measure, (needed) => this.emptyRoom(row, merge?.right ?? column, needed));
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
    this.body.append(element);
    const drawn = { element, cells };
    this.rows.set(row, drawn);
    return drawn;
  }

  /** The columns on screen, and those left of it whose merge or long text reaches in. */
  private columnsToDraw(row: number, { left, right }: Window): number[] {
    const columns: number[] = [];
    const merge = this.sheet.mergeAt(row, left);
    if (merge && merge.left < left) columns.push(merge.left);
    else if (this.sheet.value(row, left) === "") {
      let before = left - 1;
      while (before >= 0 && this.sheet.value(row, before) === "") before--;
      if (before >= 0) columns.push(before);
    }
    for (let column = left; column <= right; column++) if (!this.ground.isColumnHidden(column)) columns.push(column);
    return columns;
  }

  private emptyRoom(row: number, column: number, needed: number): number {
    let room = 0;
    for (let next = column + 1; next < this.ground.columns && room < needed; next++) {
      if (!this.ground.isEmpty(row, next) || this.sheet.mergeAt(row, next)) break;
      room += this.ground.columnAxis.size(next);
    }
    return room;
  }

  private placeSelection(): void {
    const { area, active } = this.selection;
    const last = { bottom: Math.min(area.bottom, this.ground.rows - 1), right: Math.min(area.right, this.ground.columns - 1) };
    place(this.selectionBox, this.ground.box({ ...area, ...last }));
    const merge = this.ground.mergeAt(active.row, active.column);
    place(this.activeBox, this.ground.box(merge ?? { top: active.row, bottom: active.row, left: active.column, right: active.column }));
  }

  private markSelected(): void {
    const { area, active } = this.selection;
    for (const [row, { element, cells }] of this.rows) {
      const inRow = row >= area.top && row <= area.bottom;
      element.classList.toggle("wb-row-selected", inRow);
      for (const [column, cell] of cells) {
        const selected = inRow && column >= area.left && column <= area.right;
        if ((cell.getAttribute("aria-selected") === "true") !== selected) cell.setAttribute("aria-selected", String(selected));
      }
    }
    for (const head of this.heads.children) {
      if (!(head instanceof HTMLElement)) continue;
      const column = Number(head.dataset["column"] ?? -1);
      head.classList.toggle("wb-head-selected", column >= area.left && column <= area.right);
    }
    const cell = this.rows.get(active.row)?.cells.get(active.column);
    if (cell) this.body.setAttribute("aria-activedescendant", cell.id);
    else this.body.removeAttribute("aria-activedescendant");
  }
}

function child(parent: HTMLElement, className: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  parent.append(element);
  return element;
}

/** Text for screen readers only. */
function hiddenText(text: string): HTMLElement {
  const element = document.createElement("span");
  element.className = "wb-unseen";
  element.textContent = text;
  return element;
}

function place(element: HTMLElement, box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): void {
  element.style.transform = `translate(${HEADER_WIDTH + box.x}px, ${HEADER_HEIGHT + box.y}px)`;
  element.style.width = `${Math.max(box.width - 1, 0)}px`;
  element.style.height = `${Math.max(box.height - 1, 0)}px`;
}
