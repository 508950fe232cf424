import { areaAddress, parseArea } from "../../core/sheet/address";
import type { CellPatch } from "./patch-edit";
import type { Extent, RowIndex } from "./row-index";
import type { XmlEdit } from "./xml-edit";

/**
 * Has the used area that a sheet's part declares of itself say what it is after a patch: some readers look no further. One that was
 * right is right again, so that cells that come and go leave it as it was; one that was not is only widened, and only for
 * `written`, cells that are to stay. `extents`: the rows that were changed.
 */
export function patchDimension(edit: XmlEdit, rows: RowIndex, extents: ReadonlyMap<number, Extent | null>, written: readonly CellPatch[]): void {
  const dimension = edit.child("dimension");
  const ref = dimension && edit.attribute(dimension, "ref");
  if (!dimension || ref === null || ref === undefined) return;
  const declared = (area: ReturnType<RowIndex["usedArea"]>): string => (area ? areaAddress(area) : "A1");
  const is = ref === declared(rows.usedArea()) ? declared(rows.usedArea(extents)) : widened(ref, written);
  if (is !== null && is !== ref) edit.setAttribute(dimension, "ref", is);
}

/** Null when the area declared is none, or takes the cells in already. */
function widened(ref: string, patches: readonly CellPatch[]): string | null {
  const known = parseArea(ref);
  if (!known) return null;
  const written = patches.filter(({ content, style }) => content !== null && (style !== undefined || (content !== undefined && content !== "")));
  let { top, left, bottom, right } = known;
  for (const { row, column } of written) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  const area = areaAddress({ top, left, bottom, right });
  return area === areaAddress(known) ? null : area;
}
