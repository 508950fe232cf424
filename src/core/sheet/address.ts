/** A rectangle of cells. All four numbers are 0-based and inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's limits: 1,048,576 rows by 16,384 columns. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Column letters of a 0-based column index: 0 → `A`, 27 → `AB`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** 0-based column index of letters: `A` → 0. Letters only, any case. */
export function columnIndex(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

/** `H17` for 0-based row 16, column 7. */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** `B2:D9`, or `B2` when the area is one cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.top, area.left);
  return area.top === area.bottom && area.left === area.right ? first : `${first}:${cellAddress(area.bottom, area.right)}`;
}

const AREA = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;

/**
 * The area an A1 address names (`B2`, `$B$2:D9`, whole rows `3:5`, whole columns `A:C`), with or without a sheet name in
 * front; null when it is no such address or lies outside the sheet.
 */
export function parseArea(address: string): Area | null {
  const local = address.slice(address.lastIndexOf("!") + 1);
  let area: Area | null = null;
  const cells = AREA.exec(local);
  if (cells) {
    const [, c1 = "", r1 = "", c2 = c1, r2 = r1] = cells;
    area = ordered(Number(r1) - 1, columnIndex(c1), Number(r2) - 1, columnIndex(c2));
  }
  const rows = ROWS.exec(local);
  if (rows) area = ordered(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  const columns = COLUMNS.exec(local);
  if (columns) area = ordered(0, columnIndex(columns[1] ?? ""), MAX_ROWS - 1, columnIndex(columns[2] ?? ""));
  return area && area.top >= 0 && area.left >= 0 && area.bottom < MAX_ROWS && area.right < MAX_COLUMNS ? area : null;
}

function ordered(r1: number, c1: number, r2: number, c2: number): Area {
  return { top: Math.min(r1, r2), left: Math.min(c1, c2), bottom: Math.max(r1, r2), right: Math.max(c1, c2) };
}

/** Whether `inner` lies wholly within `outer`. */
export function contains(outer: Area, inner: Area): boolean {
  return outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;
}
