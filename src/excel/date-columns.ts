import type { CellValue } from "../core/sheet/cell";
import { isDateFormat } from "../core/sheet/number-format";

/** Serial days a register's date can have: 1943 to 2105, in either date system. */
const FIRST_SERIAL = 16_000;
const LAST_SERIAL = 75_000;
/** Formats in one request at most: with a block of values beside them the answer stays under 4 MB. */
const MAX_FORMATS = 100_000;

/**
 * Which numbers of a sheet are dates. Number formats weigh almost as much as values, so in a long sheet they are asked only
 * for columns where some whole number could be a date's serial, from the first such row down.
 */
export class DateColumns {
  private readonly known = new Map<string, boolean>();
  /** By column: the first row whose format is not known yet. Only columns that need formats. */
  private readonly from = new Map<number, number>();
  private readonly dates: (readonly [row: number, column: number])[] = [];

  constructor(
    private readonly values: readonly (readonly CellValue[])[],
    private readonly width: number,
  ) {}

  /** Looks in the rows from `start` on for columns that need formats. */
  look(start: number): void {
    for (let r = start; r < this.values.length; r++) {
      const row = this.values[r] ?? [];
      for (let c = 0; c < this.width; c++) {
        const value = row[c];
        // Earlier numbers of the column may be the empty dates of an export (0, 25,569): its formats count from the top.
        if (typeof value === "number" && value >= FIRST_SERIAL && value <= LAST_SERIAL && Number.isInteger(value) && !this.from.has(c)) this.from.set(c, 0);
      }
    }
  }

  /** Columns whose formats are wanted and not known down to row `end` (exclusive), as many as one request should ask. */
  open(end: number): { readonly column: number; readonly from: number; readonly rows: number }[] {
    let left = MAX_FORMATS;
    const open = [];
    for (const [column, from] of this.from) {
      const rows = Math.min(end - from, left);
      if (rows > 0) open.push({ column, from, rows });
      left -= Math.max(0, rows);
    }
    return open;
  }

  /** Takes formats of `columns`, side by side, from row `start` down. */
  take(formats: readonly (readonly string[])[], start: number, columns: readonly number[]): void {
    formats.forEach((line, i) => {
      columns.forEach((column, j) => {
        if (typeof this.values[start + i]?.[column] === "number" && this.isDate(line[j] ?? "")) this.dates.push([start + i, column]);
      });
    });
    for (const column of columns) if (this.from.has(column)) this.from.set(column, start + formats.length);
  }

  /** Row-major, 1 for a number shown as a date. */
  mask(): Uint8Array {
    const mask = new Uint8Array(this.values.length * this.width);
    for (const [row, column] of this.dates) mask[row * this.width + column] = 1;
    return mask;
  }

  private isDate(format: string): boolean {
    const known = this.known.get(format);
    if (known !== undefined) return known;
    const answer = isDateFormat(format);
    this.known.set(format, answer);
    return answer;
  }
}

/** The number formats of a loaded range, in English codes. */
export function readFormats(range: Excel.Range): string[][] {
  // Office types number formats as any; the API documents a text for each cell.
  return range.numberFormat as string[][];
}
