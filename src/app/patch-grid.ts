import type { CellValue } from "../core/sheet/cell";
import { isDateAt, valueAt, type Grid } from "../core/sheet/grid";

/**
 * `grid` with the cells of `patch` in place of its own. Rows that the patch does not touch are shared, not copied. Merges and
 * hidden rows stay as they were: they change only with the sheet's structure.
 */
export function patchGrid(grid: Grid, patch: Grid): Grid {
  if (patch.values.length === 0 || patch.width === 0) return grid;
  if (grid.values.length === 0) return patch;
  const top = Math.min(grid.top, patch.top);
  const left = Math.min(grid.left, patch.left);
  const bottom = Math.max(grid.top + grid.values.length, patch.top + patch.values.length) - 1;
  const right = Math.max(grid.left + grid.width, patch.left + patch.width) - 1;
  const width = right - left + 1;
  const sameColumns = left === grid.left && width === grid.width;

  const values: (readonly CellValue[])[] = [];
  for (let row = top; row <= bottom; row++) {
    const old = grid.values[row - grid.top];
    const fresh = patch.values[row - patch.top];
    if (old && !fresh && sameColumns) values.push(old);
    else values.push(Array.from({ length: width }, (_, c) => (fresh && covers(patch, left + c) ? (fresh[left + c - patch.left] ?? "") : valueAt(grid, row, left + c))));
  }
  return { ...grid, top, left, width, values, dateMask: patchMask(grid, patch, { top, left, width, height: values.length }) };
}

function covers(patch: Grid, column: number): boolean {
  return column >= patch.left && column < patch.left + patch.width;
}

function patchMask(grid: Grid, patch: Grid, frame: { top: number; left: number; width: number; height: number }): Uint8Array | null {
  if (!grid.dateMask && !patch.dateMask) return null;
  const { top, left, width, height } = frame;
  const mask = new Uint8Array(width * height);
  const sameFrame = top === grid.top && left === grid.left && width === grid.width;
  if (sameFrame && grid.dateMask) {
    mask.set(grid.dateMask.subarray(0, mask.length));
  } else {
    grid.values.forEach((_, r) => {
      for (let c = 0; c < grid.width; c++) if (isDateAt(grid, grid.top + r, grid.left + c)) mask[(grid.top + r - top) * width + grid.left + c - left] = 1;
    });
  }
  patch.values.forEach((_, r) => {
    for (let c = 0; c < patch.width; c++) {
      const at = (patch.top + r - top) * width + patch.left + c - left;
      mask[at] = isDateAt(patch, patch.top + r, patch.left + c) ? 1 : 0;
    }
  });
  return mask;
}
