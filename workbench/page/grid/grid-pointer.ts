import { MAX_COLUMNS, MAX_ROWS } from "../../../src/core/sheet/address";
import { beginEdit, commitEdit } from "../deeds";
import type { Desk } from "../desk";
import type { GridView } from "./grid-view";
import { extendTo, selectArea, selectCell, type Position, type Selection } from "./selection";
import { PIXELS_PER_POINT } from "./sheet-ground";

const LEAST_COLUMN_PIXELS = 12;

/** Mouse on the grid: selecting cells, rows and columns, dragging, resizing columns. Returns what undoes the listening. */
export function listenToPointer(desk: Desk, view: GridView, openMenu: (x: number, y: number) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  view.scroller.addEventListener("pointerdown", (event) => pressed(desk, view, event), { signal });
  view.scroller.addEventListener(
    "dblclick",
    (event) => {
      if (view.cellAt(event.clientX, event.clientY) && !desk.edit) beginEdit(desk, false);
    },
    { signal },
  );
  view.scroller.addEventListener(
    "contextmenu",
    (event) => {
      event.preventDefault();
      rightPressed(desk, view, event);
      openMenu(event.clientX, event.clientY);
    },
    { signal },
  );
  return () => stop.abort();
}

function pressed(desk: Desk, view: GridView, event: PointerEvent): void {
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (event.button !== 0 || !target || target.closest(".wb-editor")) return;
  // The scroll bars are part of the scroller: a press on them is not a press on a cell.
  const frame = view.scroller.getBoundingClientRect();
  if (event.clientX - frame.left >= view.scroller.clientWidth || event.clientY - frame.top >= view.scroller.clientHeight) return;
  if (desk.edit) commitEdit(desk, null);
  const grip = target.dataset["grip"];
  if (grip !== undefined) {
    resizeColumn(desk, view, event, Number(grip));
    return;
  }
  event.preventDefault();
  view.body.focus({ preventScroll: true });
  const start = startOf(view, target, event);
  if (!start) return;
  const anchor = event.shiftKey ? view.selection.active : start.cell;
  const selectTo = (cell: Position): Selection => extend(view, start.axis, anchor, cell);
  desk.select(selectTo(start.cell), { reveal: false, commit: false });
  drag(
    event,
    (move) => {
      const cell = view.cellAt(move.clientX, move.clientY, true);
      if (!cell) return;
      desk.select(selectTo(cell), { reveal: false, commit: false });
      scrollAtEdge(view, move);
    },
    () => desk.select(view.selection, { reveal: false }),
  );
}

type Axis = "cells" | "rows" | "columns" | "all";

function startOf(view: GridView, target: HTMLElement, event: MouseEvent): { readonly axis: Axis; readonly cell: Position } | null {
  const column = target.dataset["column"];
  if (column !== undefined) return { axis: "columns", cell: { row: 0, column: Number(column) } };
  const row = target.dataset["row"];
  if (row !== undefined) return { axis: "rows", cell: { row: Number(row), column: 0 } };
  if (target.classList.contains("wb-corner")) return { axis: "all", cell: { row: 0, column: 0 } };
  const cell = view.cellAt(event.clientX, event.clientY);
  return cell ? { axis: "cells", cell } : null;
}

function extend(view: GridView, axis: Axis, anchor: Position, cell: Position): Selection {
  const rows = { top: Math.min(anchor.row, cell.row), bottom: Math.max(anchor.row, cell.row) };
  const columns = { left: Math.min(anchor.column, cell.column), right: Math.max(anchor.column, cell.column) };
  switch (axis) {
    case "cells":
      return anchor.row === cell.row && anchor.column === cell.column ? selectCell(view.ground, cell) : extendTo(view.ground, anchor, cell);
    case "rows":
      return selectArea(view.ground, { ...rows, left: 0, right: MAX_COLUMNS - 1 });
    case "columns":
      return selectArea(view.ground, { ...columns, top: 0, bottom: MAX_ROWS - 1 });
    case "all":
      return selectArea(view.ground, { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 });
    default:
      return axis satisfies never;
  }
}

/** A right click outside the selection moves it there first; inside, it keeps it. */
function rightPressed(desk: Desk, view: GridView, event: MouseEvent): void {
  const target = event.target instanceof HTMLElement ? event.target : null;
  const start = target ? startOf(view, target, event) : null;
  if (!start) return;
  const { area } = view.selection;
  const { row, column } = start.cell;
  const inside = row >= area.top && row <= area.bottom && (start.axis === "rows" || (column >= area.left && column <= area.right));
  if (!inside) desk.select(extend(view, start.axis, start.cell, start.cell), { reveal: false });
}

function resizeColumn(desk: Desk, view: GridView, event: PointerEvent, column: number): void {
  event.preventDefault();
  const before = view.ground.columnAxis.size(column);
  let width = before;
  drag(
    event,
    (move) => {
      width = Math.max(LEAST_COLUMN_PIXELS, before + move.clientX - event.clientX);
    },
    () => {
      if (width === before) return;
      const area = { top: 0, bottom: MAX_ROWS - 1, left: column, right: column };
      desk.book.as("user", () => desk.sheet.setColumnWidth(area, width / PIXELS_PER_POINT));
    },
  );
}

function drag(from: PointerEvent, moved: (event: PointerEvent) => void, released: () => void): void {
  const stop = new AbortController();
  const { signal } = stop;
  const end = (): void => {
    stop.abort();
    released();
  };
  window.addEventListener(
    "pointermove",
    (event) => {
      if (event.pointerId === from.pointerId) moved(event);
    },
    { signal },
  );
  window.addEventListener("pointerup", end, { signal });
  window.addEventListener("pointercancel", end, { signal });
}

function scrollAtEdge(view: GridView, event: PointerEvent): void {
  const frame = view.scroller.getBoundingClientRect();
  const beyond = (at: number, low: number, high: number): number => (at < low ? at - low : at > high ? at - high : 0);
  view.scroller.scrollBy(beyond(event.clientX, frame.left, frame.right - 20), beyond(event.clientY, frame.top, frame.bottom - 20));
}
