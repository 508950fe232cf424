import type { CellValue } from "../core/sheet/cell";

/** A block's most cells, and the bytes its answer should stay under: Excel for the web refuses answers over 5 MB. */
const MAX_CELLS = 150_000;
const MAX_BYTES = 4 * 1024 * 1024;

/** How many rows to ask for at a time: by cells at first, by the bytes of what has come after that. */
export class BlockSizer {
  private most: number;
  private bytes = 0;
  private rows = 0;

  constructor(
    width: number,
    private readonly height: number,
  ) {
    this.most = Math.max(1, Math.floor(MAX_CELLS / width));
  }

  /** Rows to ask for after the first `done`; 0 at the end. */
  next(done: number): number {
    const fitting = this.rows === 0 ? this.most : Math.max(1, Math.floor(MAX_BYTES / (this.bytes / this.rows)));
    return Math.min(this.most, fitting, this.height - done);
  }

  /** After an answer that was too large: half as many rows. False when a single row is too much. */
  halve(refused: number): boolean {
    if (refused <= 1) return false;
    this.most = Math.floor(refused / 2);
    return true;
  }

  measure(values: readonly (readonly CellValue[])[]): void {
    for (const row of values) for (const value of row) this.bytes += sizeOf(value);
    this.rows += values.length;
  }
}

/** About the bytes of a value in Excel's answer: its JSON with the comma, and a little more for accents and escapes. */
function sizeOf(value: CellValue): number {
  return typeof value === "string" ? 3 + Math.ceil(value.length * 1.1) : typeof value === "number" ? (Number.isInteger(value) ? 7 : 12) : 6;
}
