import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../../src/core/sheet/address";

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** The selected area: `active` is the cell that takes what is typed, `focus` the corner that moves when it is extended. */
export interface Selection {
  readonly active: Position;
  readonly focus: Position;
  readonly area: Area;
}

/** What movement needs to know of a sheet. Lines are 0-based. */
export interface Ground {
  readonly rows: number;
  readonly columns: number;
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  isEmpty(row: number, column: number): boolean;
  mergeAt(row: number, column: number): Area | null;
  readonly merges: readonly Area[];
  used(): Area | null;
}

export type Direction = "up" | "down" | "left" | "right";

const STEP: Readonly<Record<Direction, readonly [number, number]>> = { up: [-1, 0], down: [1, 0], left: [0, -1], right: [0, 1] };

/** A selection of one cell; the whole merge when the cell lies in one. */
export function selectCell(ground: Ground, position: Position): Selection {
  return extendTo(ground, position, position);
}

/** The selection from `active` to `focus`, grown so that it cuts no merged area. */
export function extendTo(ground: Ground, active: Position, focus: Position): Selection {
  const merge = ground.mergeAt(active.row, active.column);
  const anchor = merge ? { row: merge.top, column: merge.left } : active;
  let area: Area = {
    top: Math.min(active.row, focus.row),
    left: Math.min(active.column, focus.column),
    bottom: Math.max(active.row, focus.row),
    right: Math.max(active.column, focus.column),
  };
  for (let grown = true; grown; ) {
    grown = false;
    for (const m of ground.merges) {
      const touches = m.top <= area.bottom && m.bottom >= area.top && m.left <= area.right && m.right >= area.left;
      if (!touches || (m.top >= area.top && m.bottom <= area.bottom && m.left >= area.left && m.right <= area.right)) continue;
      area = { top: Math.min(area.top, m.top), left: Math.min(area.left, m.left), bottom: Math.max(area.bottom, m.bottom), right: Math.max(area.right, m.right) };
      grown = true;
    }
  }
  return { active: anchor, focus, area };
}

/** A selection of an area given as such: its first cell is the active one. */
export function selectArea(ground: Ground, area: Area): Selection {
  const bottom = Math.min(area.bottom, ground.rows - 1);
  const right = Math.min(area.right, ground.columns - 1);
  const whole = extendTo(ground, { row: area.top, column: area.left }, { row: bottom, column: right });
  // Whole rows and columns stay whole although the page draws only part of them.
  return { ...whole, area: { ...whole.area, bottom: area.bottom === MAX_ROWS - 1 ? area.bottom : whole.area.bottom, right: area.right === MAX_COLUMNS - 1 ? area.right : whole.area.right } };
}

/** One step from a cell, over hidden lines and out of the merge it stands in; stays at the edge of the sheet. */
export function step(ground: Ground, from: Position, direction: Direction): Position {
  const [down, right] = STEP[direction];
  const merge = ground.mergeAt(from.row, from.column);
  let row = down > 0 && merge ? merge.bottom : from.row;
  let column = right > 0 && merge ? merge.right : from.column;
  do {
    row += down;
    column += right;
    if (row < 0 || column < 0 || row >= ground.rows || column >= ground.columns) return from;
  } while (ground.isRowHidden(row) || ground.isColumnHidden(column));
  return { row, column };
}

/** Ctrl + arrow: to the last filled cell of a run, or over a gap to the next filled one, or to the sheet's edge. */
export function jump(ground: Ground, from: Position, direction: Direction): Position {
  let here = from;
  let next = step(ground, here, direction);
  if (next === here) return from;
  const inRun = !ground.isEmpty(here.row, here.column) && !ground.isEmpty(next.row, next.column);
  for (;;) {
    if (inRun && ground.isEmpty(next.row, next.column)) return here;
    if (!inRun && !ground.isEmpty(next.row, next.column)) return next;
    here = next;
    next = step(ground, here, direction);
    if (next === here) return here;
  }
}

/** Ctrl + End: the last cell of the used area; A1 on an empty sheet. */
export function lastUsed(ground: Ground): Position {
  const used = ground.used();
  return used ? { row: used.bottom, column: used.right } : { row: 0, column: 0 };
}

/** First cell not hidden at or after a line. For Home and Ctrl + Home. */
export function firstShown(count: number, isHidden: (line: number) => boolean): number {
  for (let line = 0; line < count; line++) if (!isHidden(line)) return line;
  return 0;
}
