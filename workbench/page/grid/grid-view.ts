import type { Area } from "../../../src/core/sheet/address";
import type { Sheet } from "../../host/model";
import { TEXTS } from "../texts";
import { ChartLayer } from "./chart-layer";
import { addChild, drawHeads, drawRow, HEADER_HEIGHT, HEADER_WIDTH, type DrawnRow, type ShownPart } from "./draw-row";
import { FrozenPanes } from "./frozen-panes";
import { marksInRows, type ShownRule } from "./marks";
import { NoteLayer } from "./note-layer";
import { selectCell, type Position, type Selection } from "./selection";
import { SheetGround, type Box } from "./sheet-ground";
import { canvasMeasure } from "./text-measure";

/** Pixels drawn above and below what is seen, so that a fast wheel does not show blank rows. */
const OVERSCAN = 240;
const CELL_FONT = "14px Calibri, Carlito, 'Segoe UI', Arial, sans-serif";

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
  /** Holds the rows that stay in view while the rest scrolls. */
  private readonly frozen: HTMLElement;
  private readonly selectionBox: HTMLElement;
  private readonly activeBox: HTMLElement;
  private readonly measure = canvasMeasure(CELL_FONT);
  private readonly rows = new Map<number, DrawnRow>();
  private readonly panes: FrozenPanes;
  private readonly charts: ChartLayer;
  private readonly notes: NoteLayer;
  private shown: ShownPart = { top: 0, bottom: -1, left: 0, right: -1 };
  private frame = 0;

  constructor(
    host: HTMLElement,
    public sheet: Sheet,
  ) {
    this.scroller = addChild(host, "wb-scroller");
    const canvas = addChild(this.scroller, "wb-canvas");
    this.body = addChild(canvas, "wb-body");
    this.body.setAttribute("role", "grid");
    this.body.setAttribute("aria-multiselectable", "true");
    this.body.tabIndex = 0;
    this.heads = addChild(this.body, "wb-heads");
    this.heads.setAttribute("role", "row");
    this.heads.setAttribute("aria-rowindex", "1");
    this.frozen = addChild(this.body, "wb-frozen");
    this.frozen.setAttribute("role", "none");
    this.charts = new ChartLayer(addChild(canvas, "wb-charts"), addChild(canvas, "wb-charts-pinned"));
    this.overlay = addChild(canvas, "wb-overlay");
    this.selectionBox = addChild(this.overlay, "wb-selection");
    this.activeBox = addChild(this.overlay, "wb-active");
    this.ground = new SheetGround(sheet, this.measure);
    this.panes = new FrozenPanes(this.scroller, () => this.ground);
    this.selection = selectCell(this.ground, { row: sheet.selection.top, column: sheet.selection.left });
    this.notes = new NoteLayer(this);
    this.scroller.addEventListener("scroll", this.schedule, { passive: true });
    this.layOut();
  }

  /** Shows another sheet, at the cell selected in it. */
  setSheet(sheet: Sheet): void {
    this.sheet = sheet;
    this.charts.forget();
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
    this.charts.forget();
    if (area === null) this.ground.forgetRows(0, this.ground.rows - 1);
    else if (area.bottom >= area.top) this.ground.forgetRows(area.top, Math.min(area.bottom, this.ground.rows - 1));
    this.dropRows();
    this.schedule();
  }

  /** Draws the charts anew. */
  refreshCharts(): void {
    this.charts.forget();
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
    const { ground } = this;
    for (let r = Math.max(0, row - 40); r <= row; r++) ground.measureRow(r);
    const merge = ground.mergeAt(row, column);
    this.resize();
    this.panes.reveal({ row, column }, ground.box(merge ?? { top: row, bottom: row, left: column, right: column }));
    this.render();
  }

  /** Rows that fit on the screen, for Page Up and Page Down. */
  pageRows(): number {
    return Math.max(1, this.ground.rowAxis.lineAt(this.scroller.scrollTop + this.scroller.clientHeight - HEADER_HEIGHT) - this.ground.rowAxis.lineAt(this.scroller.scrollTop + this.panes.height) - 1);
  }

  /** The cell under a point of the page, or null over the headers; `clamp` gives the nearest one instead. */
  cellAt(clientX: number, clientY: number, clamp = false): Position | null {
    const frame = this.scroller.getBoundingClientRect();
    const x = clientX - frame.left - HEADER_WIDTH;
    const y = clientY - frame.top - HEADER_HEIGHT;
    if (!clamp && (x < 0 || y < 0)) return null;
    return this.panes.cellAt(Math.max(x, 0), Math.max(y, 0));
  }

  /** Pixels of an area relative to the first cell, where it is now: what begins in a frozen line moves along with the scrolling. */
  boxOnScreen(area: Area): Box {
    return this.panes.boxOnScreen(area);
  }

  /** The element of a cell, when it is drawn. */
  cellElement({ row, column }: Position): HTMLElement | null {
    return this.rows.get(row)?.cells.get(column) ?? null;
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    this.notes.destroy();
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
    this.body.classList.toggle("wb-no-gridlines", !this.sheet.gridlines);
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
    const { ground, panes } = this;
    if (panes.update()) this.dropRows();
    const next = this.windowOnScreen();
    if (next.left !== this.shown.left || next.right !== this.shown.right) {
      this.dropRows();
      this.heads.replaceChildren(...drawHeads(ground, next, panes.columns));
    }
    const wanted = this.rowsToDraw(next);
    for (const [row, { element }] of this.rows) {
      if (wanted.has(row)) continue;
      element.remove();
      this.rows.delete(row);
    }
    const rules = marksInRows(this.sheet.conditionalFormats, next.top, next.bottom);
    for (const row of wanted) {
      const drawn = this.rows.get(row) ?? this.addRow(row, next, rules);
      // Not a transform: it would hold the row's head back below what is drawn over the cells.
      const top = `${String((row < panes.rows ? 0 : HEADER_HEIGHT) + ground.rowAxis.offset(row))}px`;
      if (drawn.element.style.top !== top) drawn.element.style.top = top;
    }
    this.shown = next;
    this.charts.render(this.sheet, this.boxSeen(), (area) => this.boxOfChart(area), { columns: panes.columns, width: HEADER_WIDTH + panes.width });
    this.placeSelection();
    this.markSelected();
  }

  /** What is seen of the canvas. */
  private boxSeen(): Box {
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.scroller;
    return { x: scrollLeft, y: scrollTop, width: clientWidth, height: clientHeight };
  }

  private boxOfChart(anchor: Area): Box {
    const box = this.ground.box(anchor);
    return { ...box, x: HEADER_WIDTH + box.x, y: HEADER_HEIGHT + box.y };
  }

  /** Measures the rows that come on screen and keeps what the user looks at where it is. */
  private windowOnScreen(): ShownPart {
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
    const left = ground.columnAxis.lineAt(scroller.scrollLeft + this.panes.width);
    const right = ground.columnAxis.lineAt(scroller.scrollLeft + scroller.clientWidth - HEADER_WIDTH);
    return { top, bottom, left, right };
  }

  /** The rows on screen, and those above it or hidden from which a merged cell reaches in. */
  private rowsToDraw(shown: ShownPart): ReadonlySet<number> {
    const rows = new Set<number>();
    for (let row = 0; row < this.panes.rows; row++) if (!this.ground.isRowHidden(row)) rows.add(row);
    for (let row = shown.top; row <= shown.bottom; row++) if (!this.ground.isRowHidden(row)) rows.add(row);
    for (const merge of this.sheet.merges) if ((merge.top < shown.top || this.ground.isRowHidden(merge.top)) && merge.bottom >= shown.top && merge.top <= shown.bottom) rows.add(merge.top);
    return rows;
  }

  private addRow(row: number, shown: ShownPart, rules: readonly ShownRule[]): DrawnRow {
    const drawn = drawRow(this.ground, row, shown, this.panes.columns, rules, this.measure);
    this.rows.set(row, drawn);
    drawn.element.classList.toggle("wb-frozen-edge", row === this.panes.rows - 1);
    (row < this.panes.rows ? this.frozen : this.body).append(drawn.element);
    return drawn;
  }

  private placeSelection(): void {
    const { area, active } = this.selection;
    const last = { bottom: Math.min(area.bottom, this.ground.rows - 1), right: Math.min(area.right, this.ground.columns - 1) };
    place(this.selectionBox, this.boxOnScreen({ ...area, ...last }), this.layerOf(area));
    const merge = this.ground.mergeAt(active.row, active.column);
    const cell = merge ?? { top: active.row, bottom: active.row, left: active.column, right: active.column };
    place(this.activeBox, this.boxOnScreen(cell), this.layerOf(cell));
    this.selectionBox.classList.toggle("wb-single", cell.bottom === area.bottom && cell.right === area.right && cell.top === area.top && cell.left === area.left);
  }

  /** Which frozen cells an area lies over: what begins in them must not go behind them. */
  private layerOf({ top, left }: Area): "rows" | "columns" | null {
    return top < this.panes.rows ? "rows" : left < this.panes.columns ? "columns" : null;
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
    for (const head of this.heads.querySelectorAll<HTMLElement>(".wb-head")) {
      const column = Number(head.dataset["column"] ?? -1);
      head.classList.toggle("wb-head-selected", column >= area.left && column <= area.right);
    }
    const cell = this.rows.get(active.row)?.cells.get(active.column);
    if (cell) this.body.setAttribute("aria-activedescendant", cell.id);
    else this.body.removeAttribute("aria-activedescendant");
    this.notes.follow(this.selection);
  }
}

function place(element: HTMLElement, box: Box, over: "rows" | "columns" | null): void {
  element.classList.toggle("wb-over-rows", over === "rows");
  element.classList.toggle("wb-over-columns", over === "columns");
  element.style.transform = `translate(${HEADER_WIDTH + box.x}px, ${HEADER_HEIGHT + box.y}px)`;
  element.style.width = `${Math.max(box.width - 1, 0)}px`;
  element.style.height = `${Math.max(box.height - 1, 0)}px`;
}
