import type { CellValue } from "../core/sheet/cell";
import { decodeCellText } from "./xml-text";

const POWERS_OF_TEN = Array.from({ length: 23 }, (_, n) => Number(`1e${String(n)}`));

/** The digits between `from` and `to` as a number, blanks aside; -1 when there is anything else, or nothing. */
export function wholeNumber(bytes: Uint8Array, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) {
    const digit = (bytes[i] ?? 0) - 48;
    if (digit < 0 || digit > 9) {
      if ((bytes[i] ?? 0) <= 32) continue;
      return -1;
    }
    number = number * 10 + digit;
  }
  return from === to ? -1 : number;
}

/**
 * The number written between `from` and `to`; its text when it is none. Plain digits are built exactly (at most 15 digits and a power of ten below 1e22); others go through `Number`.
 */
export function numberAt(bytes: Uint8Array, from: number, to: number): CellValue {
  let p = from;
  const negative = bytes[p] === 45;
  if (negative) p++;
  let mantissa = 0;
  let decimals = -1;
  if (to - p <= 16) {
    for (; p < to; p++) {
      const byte = bytes[p] ?? 0;
      if (byte >= 48 && byte <= 57) {
        mantissa = mantissa * 10 + byte - 48;
        if (decimals >= 0) decimals++;
      } else if (byte === 46 && decimals < 0) decimals = 0;
      else break;
    }
    if (p === to && mantissa <= 999_999_999_999_999) {
      const number = decimals > 0 ? mantissa / (POWERS_OF_TEN[decimals] ?? 1) : mantissa;
      return negative && number !== 0 ? -number : number;
    }
  }
  const text = decodeCellText(bytes, from, to).trim();
  const number = Number(text);
  return text !== "" && Number.isFinite(number) ? number : text;
}
