import type { Area } from "../core/sheet/address";
import type { CellValue } from "../core/sheet/cell";
import { contentHash } from "../workbook/own-sheets";
import { WorkbookError, type CellContent, type OwnSheet } from "../workbook/port";
import { BlockSizer } from "./block-size";
import { contentOf } from "./entries";
import type { ExcelSession } from "./session";
import { listSigned, rangeOf } from "./sheets";

/** What cells hold, formulas as such, as far down as the sheet is used; in blocks of rows. One request more than blocks. */
export async function readContents(session: ExcelSession, sheetId: string, area: Area): Promise<readonly (readonly CellContent[])[]> {
  const bottom = await session.request((context) => {
    const used = context.workbook.worksheets.getItem(sheetId).getUsedRangeOrNullObject(true).load("rowIndex,rowCount");
    return () => (used.isNullObject ? -1 : Math.min(area.bottom, used.rowIndex + used.rowCount - 1));
  });
  return bottom < area.top ? [] : readBlocks(session, sheetId, { ...area, bottom });
}

async function readBlocks(session: ExcelSession, sheetId: string, area: Area): Promise<readonly (readonly CellContent[])[]> {
  const width = area.right - area.left + 1;
  // Each cell comes twice, as value and as formula.
  const sizer = new BlockSizer(width * 2, area.bottom - area.top + 1);
  const lines: CellContent[][] = [];
  for (let rows = sizer.next(0); rows > 0; rows = sizer.next(lines.length)) {
    const block = await readBlock(session, sheetId, { ...area, top: area.top + lines.length, bottom: area.top + lines.length + rows - 1 }).catch((error: unknown) => {
      if (error instanceof WorkbookError && error.kind === "payloadTooLarge" && sizer.halve(rows)) return null;
      throw error;
    });
    if (!block) continue;
    sizer.measure(block.values.map((line, r) => [...line, ...(block.formulas[r] ?? [])]));
    lines.push(...block.values.map((line, r) => line.map((value, c) => contentOf(value, block.formulas[r]?.[c] ?? ""))));
  }
  return lines;
}

interface Block {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
}

async function readBlock(session: ExcelSession, sheetId: string, area: Area): Promise<Block> {
  return session.request((context) => {
    const range = rangeOf(context.workbook.worksheets.getItem(sheetId), area).load("values,formulas");
    // Office types values and formulas as any; the API documents text, number or boolean for each cell.
    return () => ({ values: range.values as CellValue[][], formulas: range.formulas as CellValue[][] });
  });
}

/** The sheets of ours in the workbook's order, with the hash of what each holds now. */
export async function ownSheets(session: ExcelSession): Promise<readonly OwnSheet[]> {
  const own: OwnSheet[] = [];
  for (const { id, name, sign, used } of await listSigned(session)) {
    if (!sign) continue;
    const contents = used ? await readBlocks(session, id, { ...used, top: 0, left: 0 }) : [];
    own.push({ sheetId: id, name, family: sign.family, put: sign.hash, now: contentHash(contents) });
  }
  return own;
}

/**
 * Deletes those of these sheets that are there and ours. Before anything is deleted throws `protectedStructure`, or `notSupported`
 * where no other sheet would be left to be seen.
 */
export async function removeOwnSheets(session: ExcelSession, sheetIds: readonly string[]): Promise<void> {
  const sheets = await listSigned(session);
  const ours = sheets.filter(({ id, sign }) => sign !== null && sheetIds.includes(id)).map(({ id }) => id);
  if (ours.length === 0) return;
  if (!sheets.some(({ id, visible }) => visible && !ours.includes(id))) throw new WorkbookError("notSupported", "no visible sheet would be left");
  const concealed = await session.request((context) => {
    const { protection } = context.workbook.load("protection/protected");
    const asked = ours.map((id) => context.workbook.worksheets.getItem(id).load("id,visibility"));
    return () => {
      if (protection.protected) throw new WorkbookError("protectedStructure", "remove");
      return asked.filter(({ visibility }) => visibility === "VeryHidden").map(({ id }) => id);
    };
  });
  await session.request((context) => {
    for (const id of ours) {
      const sheet = context.workbook.worksheets.getItem(id);
      // Excel deletes no sheet that is hidden from its own menus.
      if (concealed.includes(id)) sheet.visibility = "Hidden";
      sheet.delete();
    }
    return () => undefined;
  });
  for (const id of ours) session.used.delete(id);
}
