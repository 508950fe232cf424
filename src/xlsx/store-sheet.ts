import { valueAt, type Grid } from "../core/sheet/grid";
import { STORE_EXPLANATION, STORE_HEADERS, STORE_SHEET, STORE_TITLE } from "../workbook/own-texts";
import { WorkbookError, type SheetInfo } from "../workbook/port";
import { HEADER_ROW, isAsMade, keyOfPiece, placesOf, rowsOf, split } from "../workbook/store-layout";
import type { CellPatch, PatchEdit } from "./write/patch-edit";

/** Reads a sheet by its id. */
type Read = (sheetId: string) => Promise<Grid>;

/** The text stored under `key` in the sheet `Cotejo`; null when there is none, or no sheet of ours. */
export async function storedText(sheets: readonly SheetInfo[], read: Read, key: string): Promise<string | null> {
  const grid = await storeGrid(sheets, read);
  if (typeof grid === "string") return null;
  const rows = rowsOf(keysOf(grid), key);
  return rows.length === 0 ? null : rows.map((row) => String(valueAt(grid, row, 1))).join("");
}

/** The edits that store a text. Throws `occupied` when the sheet of that name is not ours. */
export async function storing(sheets: readonly SheetInfo[], read: Read, key: string, text: string): Promise<readonly PatchEdit[]> {
  const grid = await storeGrid(sheets, read);
  if (grid === "foreign") throw new WorkbookError("occupied", "store sheet");
  const pieces = split(text);
  if (grid === "absent") {
    const bold = { bold: true };
    const [first, second] = STORE_HEADERS;
    const rows = [[{ value: STORE_TITLE, style: bold }], [STORE_EXPLANATION], [{ value: first, style: bold }, { value: second, style: bold }], ...pieces.map((piece, n) => [keyOfPiece(key, n), piece])];
    return [{ kind: "insertSheet", sheet: { name: STORE_SHEET, rows } }];
  }
  const { rows, surplus } = placesOf(keysOf(grid), key, pieces.length);
  const cells: CellPatch[] = rows.flatMap((row, n) => [{ row, column: 0, content: keyOfPiece(key, n) }, { row, column: 1, content: pieces[n] ?? "" }]);
  for (const row of surplus) cells.push({ row, column: 0, content: "" }, { row, column: 1, content: "" });
  return [{ kind: "setCells", sheet: STORE_SHEET, cells, layer: true }];
}

/** The edits that take a text away; the sheet goes too when nothing else is in it. None when nothing is stored under `key`. */
export async function forgetting(sheets: readonly SheetInfo[], read: Read, key: string): Promise<readonly PatchEdit[]> {
  const grid = await storeGrid(sheets, read);
  if (typeof grid === "string") return [];
  const rows = rowsOf(keysOf(grid), key);
  if (rows.length === 0) return [];
  // The title is in A1: the grid begins there.
  const rest = grid.values.map((line, r) => (rows.includes(r) ? line.map((cell, c) => (c > 1 ? cell : "")) : line));
  const others = sheets.filter(({ name }) => name.toLowerCase() !== STORE_SHEET.toLowerCase());
  if (isAsMade(rest) && others.some(({ visible }) => visible)) return [{ kind: "removeSheet", sheet: STORE_SHEET }];
  return [{ kind: "setCells", sheet: STORE_SHEET, cells: rows.flatMap((row) => [0, 1].map((column) => ({ row, column, content: "" }))), layer: true }];
}

async function storeGrid(sheets: readonly SheetInfo[], read: Read): Promise<Grid | "absent" | "foreign"> {
  const sheet = sheets.find(({ name }) => name.toLowerCase() === STORE_SHEET.toLowerCase());
  if (!sheet) return "absent";
  const grid = await read(sheet.id);
  return valueAt(grid, 0, 0) === STORE_TITLE ? grid : "foreign";
}

function keysOf(grid: Grid): readonly string[] {
  const below = Math.max(0, grid.top + grid.values.length - HEADER_ROW - 1);
  return Array.from({ length: below }, (_, n) => String(valueAt(grid, HEADER_ROW + 1 + n, 0)));
}
