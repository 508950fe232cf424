import { parseArea } from "../core/sheet/address";
import type { Area } from "../core/sheet/address";
import { WorkbookError } from "../workbook/port";
import type { SheetInfo } from "../workbook/port";
import type { ExcelSession } from "./session";

/**
 * Every sheet of the workbook, in its order. One request while the sheets are those seen last; one more when some are new,
 * because Excel gives a used area only for a sheet it is asked about.
 */
export async function listSheets(session: ExcelSession): Promise<readonly SheetInfo[]> {
  const known = [...session.used.keys()];
  const listed = await list(session, known).catch((error: unknown) => {
    if (error instanceof WorkbookError && error.kind === "sheetMissing") return list(session, []);
    throw error;
  });
  const used = new Map(listed.used);
  const fresh = listed.sheets.filter((sheet) => !used.has(sheet.id)).map((sheet) => sheet.id);
  if (fresh.length > 0) for (const [id, area] of await usedAreas(session, fresh)) used.set(id, area);
  session.used.clear();
  for (const sheet of listed.sheets) session.used.set(sheet.id, used.get(sheet.id) ?? null);
  return listed.sheets.map((sheet) => ({ ...sheet, used: used.get(sheet.id) ?? null }));
}

type ListedSheet = Omit<SheetInfo, "used">;

async function list(session: ExcelSession, known: readonly string[]): Promise<{ sheets: ListedSheet[]; used: (readonly [string, Area | null])[] }> {
  return session.request((context) => {
    const collection = context.workbook.worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
    const used = known.map((id) => [id, askUsed(context, id)] as const);
    return () => ({
      sheets: collection.items.map((sheet) => ({ id: sheet.id, name: sheet.name, visible: sheet.visibility === "Visible", protected: sheet.protection.protected })),
      used: used.map(([id, range]) => [id, areaOf(range)] as const),
    });
  });
}

async function usedAreas(session: ExcelSession, ids: readonly string[]): Promise<(readonly [string, Area | null])[]> {
  return session.request((context) => {
    const used = ids.map((id) => [id, askUsed(context, id)] as const);
    return () => used.map(([id, range]) => [id, areaOf(range)] as const);
  });
}

/** Asks for the area that holds values: formats alone would make a sheet of a few rows a million rows long. */
export function askUsed(context: Excel.RequestContext, sheetId: string): Excel.Range {
  return context.workbook.worksheets.getItem(sheetId).getUsedRangeOrNullObject(true).load("address");
}

/** The area of a range whose address is loaded; null for a null object. */
export function areaOf(range: Excel.Range): Area | null {
  return range.isNullObject ? null : parseArea(range.address);
}
