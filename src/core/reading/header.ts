import type { Register } from "../registers/define";
import { comparisonKey } from "../text/normalize";
import type { CellValue } from "../sheet/cell";
import { valueAt, type Grid } from "../sheet/grid";

/** The header is looked for in these first rows of the sheet (N3). */
const HEADER_ROWS = 30;

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

/** Headers are compared by letters and digits, without a final remark: "Fecha de Término: (dd/mm/aaaa)" is "fecha de termino". */
export function headerKey(value: CellValue): string {
  return comparisonKey(value)
    .replace(/\s+\([^()]*\)[\s:.*]*$/, "")
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
    for (let c = Math.max(merge.left, grid.left); c <= Math.min(merge.right, grid.left + grid.width - 1); c++) cells[c - grid.left] = value;
  }
  return cells.map((cell) => (typeof cell === "string" && cell.length > 120 ? "" : headerKey(cell)));
}

/** Whether the columns a row names make it the header of the register. A sheet with the register's own name is taken at its word. */
function enough(register: Register, columns: ReadonlyMap<string, number>, sheetName: string): boolean {
  if (columns.size >= (register.unmistakableColumns ?? Infinity)) return true;
  if (columns.size < register.minimumColumns || !register.signature.every((key) => columns.has(key))) return false;
  return register.anyOf === undefined || isNamed(register, sheetName) || register.anyOf.some((key) => columns.has(key));
}

function isNamed(register: Register, sheetName: string): boolean {
  return comparisonKey(sheetName) === comparisonKey(register.sheetName);
}

/** How well a sheet's header fits a register: columns it names, with a plus for the contract's sheet name; 0 when it is no header of it. */
export function headerScore(grid: Grid, register: Register, sheetName: string): number {
  const header = findHeader(grid, register, sheetName);
  if (!header) return 0;
  // Of two registers named by as many columns, the one of which fewer are missing.
  return header.columns.size + header.columns.size / Object.keys(register.columns).length + (isNamed(register, sheetName) ? 2 : 0);
}

/** N3: the first of the top 30 rows that names enough columns; two-row headers are joined. Null when there is none. */
export function findHeader(grid: Grid, register: Register, sheetName: string): Header | null {
  const names = headerNames(register);
  const last = Math.min(HEADER_ROWS, grid.top + grid.values.length);
  for (let row = grid.top; row < last; row++) {
    const upper = headerTexts(grid, row);
    const single = matchTexts(upper, grid.left, names);
    const lower = row + 1 < grid.top + grid.values.length ? headerTexts(grid, row + 1) : [];
    const joined = joinHeader(upper, lower, names, grid.left);
    // The lower row alone may be the whole header, with a title or a blank row above it.
    const alone = matchTexts(lower, grid.left, names).columns.size;
    if (joined.columns.size > Math.max(single.columns.size, alone) && !joined.contradicted && enough(register, joined.columns, sheetName)) {
      return { row, height: 2, columns: joined.columns, duplicates: joined.duplicates };
    }
    if (enough(register, single.columns, sheetName)) return { row, height: reachesBelow(grid, row, single.columns) ? 2 : 1, ...single };
  }
  return null;
}

/**
 * Two rows read as one header: each column is named by both joined, by the upper cell, or by the lower cell alone.
 * `contradicted` when the lower row holds something else below a column that the upper row already names: that is data.
 */
function joinHeader(upper: readonly string[], lower: readonly string[], names: ReadonlyMap<string, string>, left: number) {
  let contradicted = false;
  const texts = upper.map((above, c) => {
    const below = lower[c] ?? "";
    const both = `${above} ${below}`.trim();
    if (above !== below && names.has(both)) return both;
    if (!names.has(above)) return below;
    if (below !== "" && below !== above) contradicted = true;
    return above;
  });
  return { ...matchTexts(texts, left, names), contradicted };
}

/** Whether cells of a header row are merged with those of the row below: then both are the header. */
function reachesBelow(grid: Grid, row: number, columns: ReadonlyMap<string, number>): boolean {
  const named = new Set(columns.values());
  return grid.merges.filter((merge) => merge.top <= row && merge.bottom > row && named.has(merge.left)).length > 1;
}

/** A row that repeats the header, where its columns stand, and how many rows it takes. */
export interface RepeatedHeader {
  readonly columns: ReadonlyMap<string, number>;
  readonly height: 1 | 2;
}

/** The columns a row repeats as header, when it repeats two thirds of them or more (six of nine, ASM-E02); else null. */
export function repeatedHeader(grid: Grid, row: number, names: ReadonlyMap<string, string>, header: Header): RepeatedHeader | null {
  const least = Math.max(3, Math.ceil((header.columns.size * 2) / 3));
  const upper = headerTexts(grid, row);
  const single = matchTexts(upper, grid.left, names).columns;
  if (header.height === 2) {
    const joined = joinHeader(upper, headerTexts(grid, row + 1), names, grid.left);
    if (!joined.contradicted && joined.columns.size >= least && joined.columns.size > single.size) return { columns: joined.columns, height: 2 };
  }
  return single.size >= least ? { columns: single, height: 1 } : null;
}
