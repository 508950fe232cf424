import { MAX_ROWS, type Area } from "../../../core/sheet/address";

/** Rows opened in a sheet, or taken away from it: `count` of them from the 0-based row `at` on. */
export interface RowMove {
  readonly at: number;
  readonly count: number;
  readonly removes: boolean;
}

/** Where a row is after the move; null when it was taken away. */
export function movedRow(row: number, { at, count, removes }: RowMove): number | null {
  if (row < at) return row;
  if (!removes) return row + count;
  return row < at + count ? null : row - count;
}

/** Where rows that something covers are after the move: rows opened between them are covered too. Null when none of them is left. */
export function movedSpan(first: number, last: number, move: RowMove): readonly [first: number, last: number] | null {
  if (first === 0 && last === MAX_ROWS - 1) return [first, last];
  const { at, count, removes } = move;
  if (!removes) {
    const moved = first >= at ? first + count : first;
    return moved >= MAX_ROWS ? null : [moved, Math.min(last >= at ? last + count : last, MAX_ROWS - 1)];
  }
  const from = first < at ? first : Math.max(at, first - count);
  const to = last < at ? last : last < at + count ? at - 1 : last - count;
  return to < from ? null : [from, to];
}

/** Where an area is after the move; null when none of it is left. */
export function movedArea(area: Area, move: RowMove): Area | null {
  const span = movedSpan(area.top, area.bottom, move);
  return span && { ...area, top: span[0], bottom: span[1] };
}

/** Whether the move opens rows between those of an area, or takes some of them and not all. */
export function cuts({ top, bottom }: Area, { at, count, removes }: RowMove): boolean {
  if (!removes) return at > top && at <= bottom;
  const taken = Math.min(bottom, at + count - 1) - Math.max(top, at) + 1;
  return taken > 0 && taken <= bottom - top;
}
