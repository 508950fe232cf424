import type { CellPatch } from "./patch-edit";
import type { RowIndex } from "./row-index";
import type { XmlEdit } from "./xml-edit";

/**
 * Has rows that say from which column to which they have cells (`spans`) take in the cells `written`, which are to stay. Cells that come and
 * go, such as flags, leave it: it is a hint that readers need not have, and the row is to come back as it was.
 */
export function patchSpans(edit: XmlEdit, rows: RowIndex, written: readonly CellPatch[]): void {
  const extents = new Map<number, { first: number; last: number }>();
  for (const { row, column, content, style } of written) {
    if (content === null || ((content === undefined || content === "") && !style)) continue;
    const known = extents.get(row);
    if (!known) extents.set(row, { first: column, last: column });
    else {
      known.first = Math.min(known.first, column);
      known.last = Math.max(known.last, column);
    }
  }
  for (const [row, { first, last }] of extents) {
    const element = rows.find(row);
    // Several stretches are allowed, and no program is known to write them.
    const said = /^\s*(\d+):(\d+)\s*$/.exec((element && edit.attribute(element, "spans")) ?? "");
    if (!element || !said) continue;
    const [from, to] = [Number(said[1]), Number(said[2])];
    if (first + 1 < from || last + 1 > to) edit.setAttribute(element, "spans", `${String(Math.min(from, first + 1))}:${String(Math.max(to, last + 1))}`);
  }
}
