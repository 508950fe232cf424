import type { Area } from "../../../src/core/sheet/address";
import { HEADER_HEIGHT, HEADER_WIDTH } from "./draw-row";
import type { Axis } from "./axis";
import type { Position } from "./selection";
import type { Box, SheetGround } from "./sheet-ground";

/** The part of the height or the width that frozen lines may take. Excel has no such limit, and then nothing else can be scrolled to. */
const MOST_FROZEN = 2 / 3;

/** The rows and columns that stay in view while the rest scrolls: the sheet's, unless they would leave too little to scroll. */
export class FrozenPanes {
  rows = 0;
  columns = 0;

  constructor(
    private readonly scroller: HTMLElement,
    private readonly groundOf: () => SheetGround,
  ) {}

  /** Looks again at what the sheet freezes and what fits; true when that is no longer what is drawn. */
  update(): boolean {
    const ground = this.groundOf();
    const { frozen } = ground.sheet;
    const rows = Math.min(frozen.rows, ground.rows);
    for (let row = 0; row < rows; row++) ground.measureRow(row);
    const before = [this.rows, this.columns];
    this.rows = fitting(ground.rowAxis, rows, this.scroller.clientHeight - HEADER_HEIGHT);
    this.columns = fitting(ground.columnAxis, Math.min(frozen.columns, ground.columns), this.scroller.clientWidth - HEADER_WIDTH);
    return before[0] !== this.rows || before[1] !== this.columns;
  }

  get height(): number {
    return this.groundOf().rowAxis.offset(this.rows);
  }

  get width(): number {
    return this.groundOf().columnAxis.offset(this.columns);
  }

  /** Pixels of an area relative to the first cell, where it is now: what begins in a frozen line moves along with the scrolling. */
  boxOnScreen(area: Area): Box {
    const box = this.groundOf().box(area);
    const down = along(box.y, box.height, area.top < this.rows, area.bottom < this.rows, this.height, this.scroller.scrollTop);
    const across = along(box.x, box.width, area.left < this.columns, area.right < this.columns, this.width, this.scroller.scrollLeft);
    return { x: across.from, width: across.size, y: down.from, height: down.size };
  }

  /** The cell at a point, in pixels right of and below the headers as they are on screen. */
  cellAt(x: number, y: number): Position {
    const { rowAxis, columnAxis } = this.groundOf();
    const { scrollLeft, scrollTop } = this.scroller;
    return { row: rowAxis.lineAt(y + (y < this.height ? 0 : scrollTop)), column: columnAxis.lineAt(x + (x < this.width ? 0 : scrollLeft)) };
  }

  /** Scrolls as little as needed to bring a box of cells out from beyond the edges and from behind the frozen lines. */
  reveal({ row, column }: Position, box: Box): void {
    const { scroller } = this;
    if (row >= this.rows) scroller.scrollTop = revealed(scroller.scrollTop, box.y, box.height, this.height, scroller.clientHeight - HEADER_HEIGHT);
    if (column >= this.columns) scroller.scrollLeft = revealed(scroller.scrollLeft, box.x, box.width, this.width, scroller.clientWidth - HEADER_WIDTH);
  }
}

function fitting(axis: Axis, lines: number, room: number): number {
  return axis.offset(lines) <= room * MOST_FROZEN ? lines : 0;
}

function along(from: number, size: number, begins: boolean, ends: boolean, frozen: number, scrolled: number): { readonly from: number; readonly size: number } {
  if (!begins) return { from, size };
  const end = ends ? from + size + scrolled : Math.max(from + size, frozen + scrolled);
  return { from: from + scrolled, size: end - from - scrolled };
}

/** Where to scroll to so that what begins at `from` is seen between the frozen lines and the far edge. */
function revealed(scrolled: number, from: number, size: number, frozen: number, room: number): number {
  if (from < scrolled + frozen || size > room - frozen) return from - frozen;
  return from + size > scrolled + room ? from + size - room : scrolled;
}
