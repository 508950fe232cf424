import type { CellSpec } from "../../test/fixtures/xlsx-builder";

const LINE_POINTS = 15;
const TALLEST = 409;

/** Heights in points that show the wrapped texts of `rows` whole, as far as Excel lets a row grow; one-line rows are left out. */
export function rowHeights(rows: readonly (readonly CellSpec[])[], widths: readonly number[]): Record<number, number> {
  const heights: Record<number, number> = {};
  rows.forEach((row, r) => {
    const lines = row.map((cell, c) => {
      if (cell === null || typeof cell !== "object" || !cell.style?.wrap || typeof cell.value !== "string") return 1;
      return Math.ceil((cell.value.length * 1.1) / (widths[c] ?? 9));
    });
    const most = Math.max(1, ...lines);
    if (most > 1) heights[r] = Math.min(TALLEST, most * LINE_POINTS);
  });
  return heights;
}
