import type { Area } from "../sheet/address";
import type { CellValue } from "../sheet/cell";
import { valueAt, type Grid } from "../sheet/grid";

/** The merges that touch each sheet row. */
export function mergesByRow(merges: readonly Area[]): ReadonlyMap<number, readonly Area[]> {
  const byRow = new Map<number, Area[]>();
  for (const merge of merges) {
    for (let row = merge.top; row <= merge.bottom; row++) {
      const list = byRow.get(row);
      if (list) list.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return byRow;
}

/** A sheet row with its merges expanded; `origins` tells, by place in `cells`, the row in which a merged value stands. */
export interface ExpandedRow {
  readonly cells: readonly CellValue[];
  readonly origins: ReadonlyMap<number, number>;
}

/** N4: the value of a merge applies to all of it. */
export function expandMerges(grid: Grid, cells: readonly CellValue[], merges: readonly Area[]): ExpandedRow {
  const copy = [...cells];
  const origins = new Map<number, number>();
  for (const merge of merges) {
    const value = valueAt(grid, merge.top, merge.left);
    const [first, last] = [Math.max(merge.left - grid.left, 0), Math.min(merge.right - grid.left, grid.width - 1)];
    for (let place = first; place <= last; place++) {
      copy[place] = value;
      origins.set(place, merge.top);
    }
  }
  return { cells: copy, origins };
}
