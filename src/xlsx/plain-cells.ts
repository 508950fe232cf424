import { MAX_COLUMNS } from "../core/sheet/address";
import type { RowBuilder } from "./row-builder";

// Four bytes of markup at a time, as big-endian numbers.
const C_R = fourBytes("<c r");
const S_IS = fourBytes(' s="');
const T_IS = fourBytes(' t="');
const OPEN_V = fourBytes("><v>");
const CLOSE_V = fourBytes("</v>");
const CLOSE_C = fourBytes("</c>");

const QUOTE = 34;
const DOT = 46;
const SLASH = 47;
const EQUALS = 61;
const GT = 62;
const LETTER_N = 110;
const LETTER_S = 115;
const ZERO = 48;

// So many digits keep `n * 10 + digit` within 32 bits, where the arithmetic is fastest.
const FAST_DIGITS = 9;
// No plain cell is longer, so nothing before the last of them needs to look for the end of the part.
const LONGEST_CELL = 128;
const MOST_ROW_DIGITS = 7;
// Of this module: what is imported is asked of the other module at every use, and there is one a letter.
const COLUMNS = MAX_COLUMNS;
const POWERS_OF_TEN = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

/**
 * Reads cells written as Excel writes nearly all of them, `<c r="B2" s="3" t="s"><v>12</v></c>`: address, style and type in
 * this order and these quotes, a shared text or a short decimal. At the first byte that differs it stops before the cell,
 * for the general reader to judge: it never reports an error and never takes a cell that the general reader would read
 * otherwise.
 */
export class PlainCells {
  private readonly view: DataView;
  private readonly safeEnd: number;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly rows: RowBuilder,
    private readonly sharedStrings: readonly string[],
    /** By style index, 1 where the number format shows a date. */
    private readonly isDate: Uint8Array,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.safeEnd = bytes.length - LONGEST_CELL;
  }

  /** Reads from `start`, in the row whose number stands in the bytes from `rowFrom` to `rowTo`. Returns where it stopped. */
  read(start: number, rowFrom: number, rowTo: number): number {
    const { bytes, view, rows, safeEnd, sharedStrings, isDate } = this;
    const styles = isDate.length;
    let cell = start;
    if (!this.isRowNumber(rowFrom, rowTo)) return cell;
    while (cell < safeEnd && view.getInt32(cell) === C_R && bytes[cell + 4] === EQUALS && bytes[cell + 5] === QUOTE) {
      let p = cell + 6;

      let column = 0;
      for (let letter = (bytes[p] ?? 0) - 64; letter >= 1 && letter <= 26 && column < COLUMNS; letter = (bytes[++p] ?? 0) - 64) column = column * 26 + letter;
      if (column === 0 || column > COLUMNS) break;
      column--;
      let digit = rowFrom;
      while (digit < rowTo && bytes[p] === bytes[digit]) {
        p++;
        digit++;
      }
      if (digit < rowTo || bytes[p] !== QUOTE) break;
      p++;

      let style = 0;
      if (view.getInt32(p) === S_IS) {
        p += 4;
        const from = p;
        for (let d = (bytes[p] ?? 0) - ZERO; d >= 0 && d <= 9 && p - from < FAST_DIGITS; d = (bytes[++p] ?? 0) - ZERO) style = (style * 10 + d) | 0;
        if (p === from || bytes[p] !== QUOTE) break;
        p++;
        if (style >= styles) style = 0;
      }
      let shared = false;
      if (view.getInt32(p) === T_IS) {
        shared = bytes[p + 4] === LETTER_S;
        if ((!shared && bytes[p + 4] !== LETTER_N) || bytes[p + 5] !== QUOTE) break;
        p += 6;
      }
      if (bytes[p] === SLASH && bytes[p + 1] === GT) {
        if (style > 0) rows.style(column, style);
        rows.column = column;
        cell = p + 2;
        continue;
      }
      if (view.getInt32(p) !== OPEN_V) break;
      p += 4;

      const negative = bytes[p] === 45;
      if (negative) p++;
      const from = p;
      let number = 0;
      for (let d = (bytes[p] ?? 0) - ZERO; d >= 0 && d <= 9 && p - from < FAST_DIGITS; d = (bytes[++p] ?? 0) - ZERO) number = (number * 10 + d) | 0;
      if (p === from) break;
      let value: string | number = number;
      if (shared) {
        const text = negative ? undefined : sharedStrings[number];
        if (text === undefined) break;
        value = text;
      } else {
        if (bytes[p] === DOT) {
          // At most 15 digits over a power of ten: both are exact, so the quotient is the nearest number there is.
          const point = ++p;
          let decimals = 0;
          for (let d = (bytes[p] ?? 0) - ZERO; d >= 0 && d <= 9 && p - point < POWERS_OF_TEN.length - 1; d = (bytes[++p] ?? 0) - ZERO) decimals = (decimals * 10 + d) | 0;
          const power = POWERS_OF_TEN[p - point] ?? 1;
          value = (number * power + decimals) / power;
        }
        if (negative && value !== 0) value = -value;
      }
      if (view.getInt32(p) !== CLOSE_V || view.getInt32(p + 4) !== CLOSE_C) break;
      if (style > 0) rows.style(column, style);
      rows.column = column;
      if (value !== "") rows.put(column, value);
      if (!shared && isDate[style] === 1) rows.dates.push(rows.row, column);
      cell = p + 8;
    }
    return cell;
  }

  private isRowNumber(from: number, to: number): boolean {
    if (from === to || to - from > MOST_ROW_DIGITS) return false;
    for (let p = from; p < to; p++) if ((this.bytes[p] ?? 0) < ZERO || (this.bytes[p] ?? 0) > ZERO + 9) return false;
    return true;
  }
}

function fourBytes(text: string): number {
  return [...text].reduce((number, letter) => number * 256 + letter.charCodeAt(0), 0);
}
