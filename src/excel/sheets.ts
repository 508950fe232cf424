import { parseArea } from "../core/sheet/address";
import type { Area } from "../core/sheet/address";
import { OWN_SHEET_NAME, parseSign, type OwnSheetSign } from "../workbook/own-sheets";
import { WorkbookError } from "../workbook/port";
import type { SheetInfo } from "../workbook/port";
import type { ExcelSession } from "./session";

/** A sheet of the workbook, with the sign it carries if it is ours. */
export interface SignedSheet extends Omit<SheetInfo, "own"> {
  readonly sign: OwnSheetSign | null;
}

/**
 * Every sheet of the workbook, in its order. One request while the sheets are those seen last; one more when some are new,
 * because Excel gives a used area and names only for a sheet it is asked about.
 */
export async function listSheets(session: ExcelSession): Promise<readonly SheetInfo[]> {
  return (await listSigned(session)).map(({ sign, ...sheet }) => ({ ...sheet, ...(sign && { own: sign.family }) }));
}

/** {@link listSheets}, with the whole sign. */
export async function listSigned(session: ExcelSession): Promise<readonly SignedSheet[]> {
  const known = [...session.used.keys()];
  const listed = await list(session, known).catch((error: unknown) => {
    if (error instanceof WorkbookError && error.kind === "sheetMissing") return list(session, []);
    throw error;
  });
  const details = new Map(listed.details);
  const fresh = listed.sheets.filter((sheet) => !details.has(sheet.id)).map((sheet) => sheet.id);
  if (fresh.length > 0) for (const [id, detail] of await detailsOf(session, fresh)) details.set(id, detail);
  session.used.clear();
  for (const sheet of listed.sheets) session.used.set(sheet.id, details.get(sheet.id)?.used ?? null);
  return listed.sheets.map((sheet) => ({ ...sheet, used: details.get(sheet.id)?.used ?? null, sign: details.get(sheet.id)?.sign ?? null }));
}

type ListedSheet = Omit<SheetInfo, "used" | "own">;

/** What Excel tells of a sheet by its id alone. */
interface SheetDetail {
  readonly used: Area | null;
  readonly sign: OwnSheetSign | null;
}

type Detailed = readonly (readonly [string, SheetDetail])[];

async function list(session: ExcelSession, known: readonly string[]): Promise<{ sheets: ListedSheet[]; details: Detailed }> {
  return session.request((context) => {
    const collection = context.workbook.worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
    const details = askDetails(context, known);
    return () => ({
      sheets: collection.items.map((sheet) => ({ id: sheet.id, name: sheet.name, visible: sheet.visibility === "Visible", protected: sheet.protection.protected })),
      details: details(),
    });
  });
}

async function detailsOf(session: ExcelSession, ids: readonly string[]): Promise<Detailed> {
  return session.request((context) => askDetails(context, ids));
}

function askDetails(context: Excel.RequestContext, ids: readonly string[]): () => Detailed {
  const asked = ids.map((id) => [id, askUsed(context, id), askSign(context.workbook.worksheets.getItem(id))] as const);
  return () => asked.map(([id, range, name]) => [id, { used: areaOf(range), sign: name.isNullObject ? null : parseSign(name.formula) }] as const);
}

/** Asks for the name by which a sheet of ours is known. */
export function askSign(sheet: Excel.Worksheet): Excel.NamedItem {
  return sheet.names.getItemOrNullObject(OWN_SHEET_NAME).load("formula");
}

/** Asks for the area that holds values: formats alone would make a sheet of a few rows a million rows long. */
export function askUsed(context: Excel.RequestContext, sheetId: string): Excel.Range {
  return context.workbook.worksheets.getItem(sheetId).getUsedRangeOrNullObject(true).load("address");
}

/** The area of a range whose address is loaded; null for a null object. */
export function areaOf(range: Excel.Range): Area | null {
  return range.isNullObject ? null : parseArea(range.address);
}

/** The range that an area is on a sheet. */
export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}
