import type { Register } from "../registers/define";
import { comparisonKey } from "../text/normalize";
import type { CellValue } from "../sheet/cell";
import { valueAt, type Grid } from "../sheet/grid";

/** The header is looked for in these first rows of the sheet (N3). */
export const HEADER_ROWS = 30;

/** The header of our own flag column: it is never a column of the user's. */
export const FLAG_HEADER = "Cotejo";

/** A header found in a sheet, or given by the user's mapping. Sheet coordinates, 0-based. */
export interface Header {
  readonly row: number;
  /** 2 when two rows together make the header. */
  readonly height: 1 | 2;
  /** Register column → sheet column. */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns of the register that appear a second time, with the place of the repeat. */
  readonly duplicates: readonly { readonly key: string; readonly column: number }[];
}

/** Headers are compared by letters and digits: "Productos y / o Evidencias:" is "productos y o evidencias". */
export function headerKey(value: CellValue): string {
  return comparisonKey(value)
    .replace(/[^\p{L}\p{N}%#º°]+/gu, " ")
    .trim();
}

/** Header key → column key, for one register. */
export function headerNames(register: Register): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [key, spec] of Object.entries(register.columns)) {
    for (const header of [spec.header, ...(spec.synonyms ?? [])]) names.set(headerKey(header), key);
  }
  return names;
}

interface RowMatch {
  readonly columns: Map<string, number>;
  readonly duplicates: { key: string; column: number }[];
}

function matchTexts(texts: readonly string[], left: number, names: ReadonlyMap<string, string>): RowMatch {
  const columns = new Map<string, number>();
  const duplicates: { key: string; column: number }[] = [];
  texts.forEach((text, c) => {
    const key = text === "" ? undefined : names.get(text);
    if (key === undefined) return;
    if (columns.has(key)) duplicates.push({ key, column: left + c });
    else columns.set(key, left + c);
  });
  return { columns, duplicates };
}

/** Header texts of a sheet row, merges expanded to the right so that a group title covers its columns. */
function headerTexts(grid: Grid, row: number): string[] {
  const cells = Array.from({ length: grid.width }, (_, c) => valueAt(grid, row, grid.left + c));
  for (const merge of grid.merges) {
    if (merge.top > row || merge.bottom < row) continue;
    const value = valueAt(grid, merge.top, merge.left);
    for (let c = merge.left; c <= merge.right; c++) cells[c - grid.left] = value;
  }
  return cells.map((cell) => (typeof cell === "string" && cell.length > 120 ? "" : headerKey(cell)));
}

/** How many columns of `register` a row names: what recognition compares. */
function enough(register: Register, columns: ReadonlyMap<string, number>): boolean {
  return columns.size >= register.minimumColumns && register.signature.every((key) => columns.has(key));
}

/** N3: the first of the top 30 rows that names enough columns; two-row headers are joined. Null when there is none. */
export function findHeader(grid: Grid, register: Register): Header | null {
  const names = headerNames(register);
  const last = Math.min(HEADER_ROWS, grid.top + grid.values.length);
  for (let row = grid.top; row < last; row++) {
    const upper = headerTexts(grid, row);
    const single = matchTexts(upper, grid.left, names);
    const lower = row + 1 < grid.top + grid.values.length ? headerTexts(grid, row + 1) : [];
    const joined = joinHeader(upper, lower, names, grid.left);
    // The lower row alone may be the whole header, with a title or a blank row above it.
    const alone = matchTexts(lower, grid.left, names).columns.size;
    if (joined.columns.size > Math.max(single.columns.size, alone) && !joined.contradicted && enough(register, joined.columns)) {
      return { row, height: 2, columns: joined.columns, duplicates: joined.duplicates };
    }
    if (enough(register, single.columns)) return { row, height: 1, ...single };
  }
  return null;
}

/**
 * Two rows read as one header: each column is named by the upper cell, by both joined, or by the lower cell alone.
 * `contradicted` when the lower row holds something below a column that the upper row already names: that is data.
 */
function joinHeader(upper: readonly string[], lower: readonly string[], names: ReadonlyMap<string, string>, left: number) {
  let contradicted = false;
  const texts = upper.map((above, c) => {
    const below = lower[c] ?? "";
    if (names.has(above)) {
      if (below !== "" && below !== above) contradicted = true;
      return above;
    }
    const both = `${above} ${below}`.trim();
    return names.has(both) ? both : below;
  });
  return { ...matchTexts(texts, left, names), contradicted };
}

/** The columns a row repeats as header, when it repeats two thirds of them or more (six of nine, ASM-E02); else null. */
export function repeatedHeader(grid: Grid, row: number, names: ReadonlyMap<string, string>, header: Header): ReadonlyMap<string, number> | null {
  const match = matchTexts(headerTexts(grid, row), grid.left, names);
  return match.columns.size >= Math.max(3, Math.ceil((header.columns.size * 2) / 3)) ? match.columns : null;
}
