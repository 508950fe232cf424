import { clearCells, beginEdit, commitEdit, undo } from "../deeds";
import type { Desk } from "../desk";
import type { GridView } from "./grid-view";
import { extendTo, firstShown, jump, lastUsed, selectArea, selectCell, step, type Direction, type Position } from "./selection";
import { MAX_COLUMNS, MAX_ROWS } from "../../../src/core/sheet/address";

const ARROWS: Readonly<Record<string, Direction>> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };

/** Handles a key on the grid (not in an editor) the way Excel does. Returns true when the key was ours. */
export function gridKey(desk: Desk, view: GridView, event: KeyboardEvent): boolean {
  const { key } = event;
  const command = event.ctrlKey || event.metaKey;
  const direction = ARROWS[key];
  if (direction) return travel(desk, view, event.shiftKey, (from) => (command ? jump(view.ground, from, direction) : step(view.ground, from, direction)));
  switch (key) {
    case "PageDown":
    case "PageUp":
      return travel(desk, view, event.shiftKey, (from) => page(view, from, key === "PageDown" ? 1 : -1));
    case "Home":
      return travel(desk, view, event.shiftKey, (from) => ({ row: command ? firstShown(view.ground.rows, (row) => view.ground.isRowHidden(row)) : from.row, column: firstShown(view.ground.columns, (column) => view.ground.isColumnHidden(column)) }));
    case "End":
      return travel(desk, view, event.shiftKey, (from) => (command ? lastUsed(view.ground) : { row: from.row, column: lastUsed(view.ground).column }));
    case "Enter":
      return advance(desk, view, event.shiftKey ? "up" : "down");
    case "Tab":
      return leaveByTab(desk, view, event.shiftKey);
    case "F2":
      beginEdit(desk, false);
      return true;
    case "Delete":
      clearCells(desk);
      return true;
    case "Backspace":
      beginEdit(desk, true);
      return true;
    default:
      break;
  }
  if (command) return commandKey(desk, view, key.toLowerCase());
  if (!event.altKey && (key.length === 1 || key === "Dead" || key === "Process")) {
    // The editor opens empty and takes the focus before the browser delivers the character, so that dead keys (´ + a)
    // and input methods compose in it. That is why the key itself is not consumed.
    beginEdit(desk, true);
    return false;
  }
  return false;
}

/** Handles a key in the cell editor. Returns true when the key was ours. */
export function editorKey(desk: Desk, event: KeyboardEvent, cancel: () => void): boolean {
  if (event.isComposing) return false;
  const direction = ARROWS[event.key];
  if (direction && desk.edit?.replacing && !desk.edit.text.startsWith("=")) return commitEdit(desk, direction) || true;
  switch (event.key) {
    case "Enter":
      commitEdit(desk, event.shiftKey ? "up" : "down");
      return true;
    case "Tab":
      commitEdit(desk, event.shiftKey ? "left" : "right");
      return true;
    case "Escape":
      cancel();
      return true;
    default:
      return false;
  }
}

function travel(desk: Desk, view: GridView, extend: boolean, to: (from: Position) => Position): true {
  const { active, focus } = view.selection;
  const target = to(extend ? focus : active);
  view.include({ top: target.row, left: target.column, bottom: target.row, right: target.column });
  desk.select(extend ? extendTo(view.ground, active, target) : selectCell(view.ground, target));
  return true;
}

function page(view: GridView, from: Position, by: 1 | -1): Position {
  let row = Math.min(Math.max(from.row + by * view.pageRows(), 0), view.ground.rows - 1);
  while (view.ground.isRowHidden(row) && row > 0 && row < view.ground.rows - 1) row += by;
  return { row, column: from.column };
}

/** Enter and Tab go around inside a selection of several cells, and move it when it is one cell. */
function advance(desk: Desk, view: GridView, direction: Direction): true {
  desk.select(selectCell(view.ground, step(view.ground, view.selection.active, direction)));
  return true;
}

/** Tab at the sheet's edge leaves the grid, so that nobody is trapped in it. */
function leaveByTab(desk: Desk, view: GridView, back: boolean): boolean {
  const from = view.selection.active;
  const to = step(view.ground, from, back ? "left" : "right");
  if (to === from) return false;
  return advance(desk, view, back ? "left" : "right");
}

function commandKey(desk: Desk, view: GridView, key: string): boolean {
  if (key === "z") {
    undo(desk);
    return true;
  }
  if (key === "a") {
    desk.select(selectArea(view.ground, { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 }), { reveal: false });
    return true;
  }
  return false;
}
