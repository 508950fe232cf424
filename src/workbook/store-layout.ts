import type { CellValue } from "../core/sheet/cell";
import { STORE_EXPLANATION, STORE_HEADERS, STORE_TITLE } from "./own-texts";

/** Characters of a value in one cell: Excel takes 32,767, and some are escaped in files. */
const MAX_TEXT = 32_000;
/** 0-based row of the list's headers; the list starts below. */
export const HEADER_ROW = 2;

/** The key beside the piece of this index. */
export function keyOfPiece(key: string, index: number): string {
  return index === 0 ? key : `${key} [${String(index + 1)}]`;
}

/** Rows (0-based) of the pieces under a key, in order, up to the first one missing. `keys` is the key column below the headers. */
export function rowsOf(keys: readonly string[], key: string): number[] {
  const rows: number[] = [];
  for (let i = keys.indexOf(keyOfPiece(key, 0)); i >= 0; i = keys.indexOf(keyOfPiece(key, rows.length))) rows.push(HEADER_ROW + 1 + i);
  return rows;
}

/** Pieces a cell can hold; a character of two units is not cut in half. */
export function split(text: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(text.length, from + MAX_TEXT);
    if (to < text.length && /[\uD800-\uDBFF]/.test(text[to - 1] ?? "")) to -= 1;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces.length === 0 ? [""] : pieces;
}

/** Where the pieces of a text go: over those the key has, then free rows, then behind the last; and the rows it no longer needs. */
export function placesOf(keys: readonly string[], key: string, pieces: number): { readonly rows: readonly number[]; readonly surplus: readonly number[] } {
  const mine = rowsOf(keys, key);
  const rows = [...mine, ...keys.flatMap((there, i) => (there === "" ? [HEADER_ROW + 1 + i] : []))];
  for (let next = HEADER_ROW + 1 + keys.length; rows.length < pieces; next++) rows.push(next);
  return { rows: rows.slice(0, pieces), surplus: mine.slice(pieces) };
}

const MADE: readonly (readonly string[])[] = [[STORE_TITLE], [STORE_EXPLANATION], STORE_HEADERS];

/** Whether the sheet's cells, from A1 on, are those it was made with: nothing is stored in it any longer, and the user wrote nothing there. */
export function isAsMade(rows: readonly (readonly CellValue[])[]): boolean {
  return rows.length >= MADE.length && rows.every((row, r) => row.every((cell, c) => String(cell) === (MADE[r]?.[c] ?? "")));
}
