import type { CellValue } from "../core/sheet/cell";
import { WorkbookError } from "../workbook/port";
import type { ExcelSession } from "./session";
import { STORE_EXPLANATION, STORE_HEADERS, STORE_SHEET, STORE_TITLE } from "../workbook/own-texts";
import { HEADER_ROW, isAsMade, keyOfPiece, placesOf, rowsOf, split } from "../workbook/store-layout";

/** Cells of that size in one request: about 3 MB. */
const MAX_PIECES = 90;

/** The sheet `Cotejo`, if it is ours: its keys by row. */
interface Store {
  readonly id: string;
  /** Text of the key column from the row under the headers down; `""` for a free row. */
  readonly keys: readonly string[];
}

/** The text stored under `key`; null when there is none, or no sheet of ours. */
export async function recallText(session: ExcelSession, key: string): Promise<string | null> {
  const store = await findStore(session);
  if (typeof store === "string") return null;
  const rows = rowsOf(store.keys, key);
  if (rows.length === 0) return null;
  let text = "";
  for (let from = 0; from < rows.length; from += MAX_PIECES) text += (await readPieces(session, store.id, rows.slice(from, from + MAX_PIECES))).join("");
  return text;
}

/**
 * Stores a text under `key`, making the sheet if need be. Long texts take several rows, whose keys are numbered so that the
 * order survives a sort. Throws `occupied` when a sheet of that name is not ours.
 */
export async function rememberText(session: ExcelSession, key: string, text: string): Promise<void> {
  const found = await findStore(session);
  if (found === "foreign") throw new WorkbookError("occupied", "store sheet");
  const store = found === "absent" ? await createStore(session) : found;
  const pieces = split(text);
  const { rows, surplus } = placesOf(store.keys, key, pieces.length);
  for (let from = 0; from < pieces.length; from += MAX_PIECES) {
    const last = from + MAX_PIECES >= pieces.length;
    await session.request((context) => {
      const sheet = context.workbook.worksheets.getItem(store.id);
      pieces.slice(from, from + MAX_PIECES).forEach((piece, i) => {
        const row = rows[from + i] ?? HEADER_ROW + 1;
        put(session, sheet, store.id, row, [keyOfPiece(key, from + i), piece]);
      });
      if (last) for (const row of surplus) put(session, sheet, store.id, row, ["", ""]);
      return () => undefined;
    }, [store.id]);
  }
}

/** Takes away what is stored under `key`; the sheet goes too when nothing else is in it and the workbook lets sheets go. */
export async function forgetText(session: ExcelSession, key: string): Promise<void> {
  const store = await findStore(session);
  if (typeof store === "string") return;
  const rows = rowsOf(store.keys, key);
  if (rows.length === 0) return;
  const idle = await session.request((context) => {
    const sheet = context.workbook.worksheets.getItem(store.id);
    for (const row of rows) put(session, sheet, store.id, row, ["", ""]);
    const used = sheet.getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex");
    const others = context.workbook.worksheets.load("items/id,items/visibility");
    const { protection } = context.workbook.load("protection/protected");
    return () =>
      // Office types values as any; the API documents text, number or boolean for each cell.
      !used.isNullObject && used.rowIndex === 0 && used.columnIndex === 0 && isAsMade(used.values as CellValue[][]) &&
      !protection.protected && others.items.some(({ id, visibility }) => id !== store.id && visibility === "Visible");
  }, [store.id]);
  if (!idle) return;
  await session.request((context) => {
    context.workbook.worksheets.getItem(store.id).delete();
    return () => undefined;
  });
  session.used.delete(store.id);
}

function put(session: ExcelSession, sheet: Excel.Worksheet, sheetId: string, row: number, texts: readonly [string, string]): void {
  session.ownWrites.note(sheetId, { top: row, bottom: row, left: 0, right: 1 });
  sheet.getRangeByIndexes(row, 0, 1, 2).values = [texts.map(asText)];
}

/** Excel strips the apostrophe and keeps the rest as text, whatever it looks like. */
function asText(text: string): string {
  return text === "" ? "" : `'${text}`;
}

async function readPieces(session: ExcelSession, sheetId: string, rows: readonly number[]): Promise<readonly string[]> {
  return session.request((context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const cells = rows.map((row) => sheet.getCell(row, 1).load("values"));
    return () => cells.map((cell) => textOf(cell, 0));
  });
}

/** Our sheet; `absent` when there is none of its name, `foreign` when the one there does not carry our title. */
async function findStore(session: ExcelSession): Promise<Store | "absent" | "foreign"> {
  const id = await session.request((context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(STORE_SHEET).load("id");
    return () => (sheet.isNullObject ? null : sheet.id);
  });
  if (id === null) return "absent";
  return session.request((context) => {
    const used = context.workbook.worksheets.getItem(id).getRange("A:A").getUsedRangeOrNullObject(true).load("values,rowIndex");
    return () => {
      if (used.isNullObject || used.rowIndex !== 0 || textOf(used, 0) !== STORE_TITLE) return "foreign";
      // Office types values as any; the API documents text, number or boolean for each cell.
      const column = (used.values as CellValue[][]).map((row) => String(row[0] ?? ""));
      return { id, keys: column.slice(HEADER_ROW + 1) };
    };
  });
}

async function createStore(session: ExcelSession): Promise<Store> {
  return session.request((context) => {
    const sheet = context.workbook.worksheets.add(STORE_SHEET).load("id");
    sheet.getRange("A1:B3").values = [[STORE_TITLE, ""], [STORE_EXPLANATION, ""], [...STORE_HEADERS]];
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A3:B3").format.font.bold = true;
    return () => ({ id: sheet.id, keys: [] });
  });
}

function textOf(range: Excel.Range, row: number): string {
  // Office types values as any; the API documents text, number or boolean for each cell.
  return String((range.values as CellValue[][])[row]?.[0] ?? "");
}
