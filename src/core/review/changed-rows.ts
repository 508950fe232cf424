import type { Row } from "../reading/row";
import type { Segment, Table } from "../reading/table";
import type { Register } from "../registers/define";

type AnyRow = Row<Register>;

/**
 * Positions of the rows that a new reading of a sheet shows otherwise, given those whose cells changed: a row's kind and the
 * repair of a shifted row follow from others, and a merge lends its value to all its rows. Null when rows, headers or columns
 * stand elsewhere: nothing then holds from one reading to the next.
 */
export function changedRows(edited: readonly number[], before: Table, after: Table): readonly number[] | null {
  if (before.reading.of === after.reading.of && after.reading.edits === before.reading.edits + 1) return edited;
  if (before.rows.length !== after.rows.length || !sameSegments(before, after)) return null;
  const changed = new Set(edited);
  const merged = mergedRows(after);
  for (const [position, row] of after.rows.entries()) {
    const old = before.rows[position];
    if (old?.index !== row.index) return null;
    if (old.kind !== row.kind || old.shift !== 0 || row.shift !== 0 || merged.has(row.index)) changed.add(position);
  }
  return [...changed];
}

/** The row that stands in a sheet row (0-based); null when none does. Rows are in sheet order. */
export function rowAt(rows: readonly AnyRow[], index: number): AnyRow | null {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (!row || row.index === index) return row ?? null;
    if (row.index < index) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

function mergedRows({ structure }: Table): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const { top, bottom } of structure.dataMerges) for (let row = top; row <= bottom; row++) rows.add(row);
  return rows;
}

function sameSegments(before: Table, after: Table): boolean {
  if (before.segments.length !== after.segments.length) return false;
  return before.segments.every((segment, i) => {
    const other = after.segments[i];
    return other !== undefined && other.firstRow === segment.firstRow && other.headerRow === segment.headerRow && sameColumns(segment, other) && sameHeader(before, after, segment);
  });
}

function sameColumns(a: Segment, b: Segment): boolean {
  return a.columns.size === b.columns.size && [...a.columns].every(([key, column]) => b.columns.get(key) === column);
}

function sameHeader({ grid }: Table, after: Table, { headerRow, firstRow }: Segment): boolean {
  if (grid.left !== after.grid.left || grid.width !== after.grid.width) return false;
  for (let row = headerRow; row < firstRow; row++) {
    const old = grid.values[row - grid.top];
    const fresh = after.grid.values[row - after.grid.top];
    if (old !== fresh && !(old && fresh && old.every((value, c) => value === fresh[c]))) return false;
  }
  return true;
}
