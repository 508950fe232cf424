import type { Area } from "../core/sheet/address";

/** A run of cells in one row, columns 0-based and inclusive. */
export interface Run {
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

/** The fewest-by-greed rectangles that cover exactly these runs: touching runs of a row joined, equal runs of consecutive rows stacked. */
export function areasOf(runs: readonly Run[]): Area[] {
  const open = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  const areas: Area[] = [];
  for (const run of joined(runs)) {
    const key = `${String(run.left)}:${String(run.right)}`;
    const above = open.get(key);
    if (above?.bottom === run.row - 1) above.bottom = run.row;
    else {
      const area = { top: run.row, left: run.left, bottom: run.row, right: run.right };
      areas.push(area);
      open.set(key, area);
    }
  }
  return areas;
}

function joined(runs: readonly Run[]): Run[] {
  const sorted = runs.toSorted((a, b) => a.row - b.row || a.left - b.left);
  const out: { row: number; left: number; right: number }[] = [];
  for (const run of sorted) {
    const last = out.at(-1);
    if (last?.row === run.row && run.left <= last.right + 1) last.right = Math.max(last.right, run.right);
    else out.push({ ...run });
  }
  return out;
}
