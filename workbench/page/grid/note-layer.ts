import type { Area } from "../../../src/core/sheet/address";
import type { Sheet } from "../../host/model";
import { addChild, HEADER_HEIGHT, HEADER_WIDTH } from "./draw-row";
import { noteAt } from "./note-at";
import type { Position, Selection } from "./selection";
import type { Box } from "./sheet-ground";

/** Pixels between a cell and its note. */
const GAP = 8;

/** The grid, as far as notes are about it. */
interface NotedGrid {
  readonly sheet: Sheet;
  readonly selection: Selection;
  readonly scroller: HTMLElement;
  readonly body: HTMLElement;
  readonly overlay: HTMLElement;
  cellAt(clientX: number, clientY: number): Position | null;
  cellElement(at: Position): HTMLElement | null;
  boxOnScreen(area: Area): Box;
}

/** Shows the note of the cell under the pointer, or else of the active cell. Escape puts it away until another cell is looked at. */
export class NoteLayer {
  private readonly box: HTMLElement;
  private readonly stop = new AbortController();
  private hovered: Position | null = null;
  private active: Position;
  private dismissed = false;
  private described: HTMLElement | null = null;

  constructor(private readonly view: NotedGrid) {
    this.active = view.selection.active;
    this.box = addChild(view.overlay, "wb-note");
    this.box.id = "nota";
    this.box.setAttribute("role", "tooltip");
    this.box.hidden = true;
    const { signal } = this.stop;
    view.scroller.addEventListener("pointermove", (event) => this.hover(view.cellAt(event.clientX, event.clientY)), { signal });
    view.scroller.addEventListener("pointerleave", () => this.hover(null), { signal });
    view.body.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      this.dismissed = true;
      this.show();
    }, { signal });
  }

  /** The active cell may have changed, or its drawing. */
  follow({ active }: Selection): void {
    if (active.row !== this.active.row || active.column !== this.active.column) this.dismissed = false;
    this.active = active;
    this.show();
  }

  destroy(): void {
    this.stop.abort();
  }

  private hover(at: Position | null): void {
    if (at?.row === this.hovered?.row && at?.column === this.hovered?.column) return;
    this.hovered = at;
    if (at) this.dismissed = false;
    this.show();
  }

  private show(): void {
    const { view, box } = this;
    const { sheet } = view;
    const [first, second] = [this.hovered, this.active].map((at) => at && noteAt(sheet, at.row, at.column));
    const note = this.dismissed ? null : (first ?? second ?? null);
    this.described?.removeAttribute("aria-describedby");
    this.described = note && view.cellElement(note);
    this.described?.setAttribute("aria-describedby", box.id);
    box.hidden = note === null;
    if (!note) return;
    if (box.textContent !== note.text) box.textContent = note.text;
    const cell = view.boxOnScreen({ top: note.row, bottom: note.row, left: note.column, right: note.column });
    const { scrollLeft, clientWidth } = view.scroller;
    // Beside its cell; on the other side where it would go out of sight.
    const right = HEADER_WIDTH + cell.x + cell.width + GAP;
    const left = right + box.offsetWidth <= scrollLeft + clientWidth ? right : Math.max(scrollLeft + HEADER_WIDTH, HEADER_WIDTH + cell.x - GAP - box.offsetWidth);
    box.style.left = `${String(left)}px`;
    box.style.top = `${String(HEADER_HEIGHT + cell.y)}px`;
  }
}
