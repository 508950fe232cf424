/** The looks (`dxfs` indexes) that a part names: conditional formats, tables, pivots and filters by colour do. Their attributes all end in `dxfId` or `DxfId`. */
export function looksIn(bytes: Uint8Array): ReadonlySet<number> {
  const used = new Set<number>();
  for (let at = bytes.indexOf(LETTER_X); at >= 0; at = bytes.indexOf(LETTER_X, at + 1)) {
    const before = bytes[at - 1];
    if ((before === 68 || before === 100) && bytes[at + 1] === 102 && bytes[at + 2] === 73 && bytes[at + 3] === 100) addNumber(used, bytes, at + 4);
  }
  return used;
}

/** The cell formats (`cellXfs` indexes) that a worksheet names, on cells, rows (`s`) and columns (`style`). A text that reads like such an attribute counts as one. */
export function cellFormatsIn(bytes: Uint8Array): ReadonlySet<number> {
  const used = new Set<number>();
  for (let at = bytes.indexOf(LETTER_S); at >= 0; at = bytes.indexOf(LETTER_S, at + 1)) {
    if ((bytes[at - 1] ?? 0) > SPACE) continue;
    if (bytes[at + 1] === 116 && bytes[at + 2] === 121 && bytes[at + 3] === 108 && bytes[at + 4] === 101) addNumber(used, bytes, at + 5);
    else addNumber(used, bytes, at + 1);
  }
  return used;
}

/** Adds the number that follows as an attribute's value, if one does. */
function addNumber(numbers: Set<number>, bytes: Uint8Array, from: number): void {
  let at = pastSpace(bytes, from);
  if (bytes[at] !== EQUALS) return;
  at = pastSpace(bytes, at + 1);
  if (bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) return;
  let number = -1;
  for (let digit = digitAt(bytes, ++at); digit >= 0; digit = digitAt(bytes, ++at)) number = Math.max(0, number) * 10 + digit;
  if (number >= 0) numbers.add(number);
}

function pastSpace(bytes: Uint8Array, at: number): number {
  while ((bytes[at] ?? QUOTE) <= SPACE) at++;
  return at;
}

/** -1 where there is none. */
function digitAt(bytes: Uint8Array, at: number): number {
  const digit = (bytes[at] ?? 0) - 48;
  return digit >= 0 && digit <= 9 ? digit : -1;
}

const LETTER_X = 120;
const LETTER_S = 115;
const SPACE = 32;
const EQUALS = 61;
const QUOTE = 34;
const APOSTROPHE = 39;
