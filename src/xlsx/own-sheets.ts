import { cellAddress, type Area } from "../core/sheet/address";
import { valueAt, type Grid } from "../core/sheet/grid";
import type { SheetDraft } from "../workbook/draft";
import { contentHash, draftHash, OWN_SHEET_NAME, signFormula, type OwnFamily } from "../workbook/own-sheets";
import { WorkbookError, type CellContent, type OwnSheet } from "../workbook/port";
import { signOf } from "./sheet-sign";
import type { XlsxWorkbook } from "./workbook";
import type { OpenedPatch } from "./write/opened-patch";
import type { PatchEdit } from "./write/patch-edit";

/** What cells hold, formulas with `=`; as many rows of the area as the sheet reaches. */
export function contentsOf(grid: Grid, formulas: ReadonlyMap<string, string>, { top, left, bottom, right }: Area): readonly (readonly CellContent[])[] {
  const last = Math.min(bottom, grid.top + grid.values.length - 1);
  return Array.from({ length: Math.max(0, last - top + 1) }, (_, r) => Array.from({ length: right - left + 1 }, (_, c): CellContent => {
    const formula = formulas.get(cellAddress(top + r, left + c));
    return formula === undefined ? valueAt(grid, top + r, left + c) : { formula: `=${formula}` };
  }));
}

/** The sheets of ours in a file, in its order. */
export async function ownSheetsOf(book: XlsxWorkbook): Promise<readonly OwnSheet[]> {
  const own: OwnSheet[] = [];
  for (const { id, name } of book.sheetNames) {
    const sign = signOf(book.definedNames, id);
    if (!sign) continue;
    const grid = await book.read(id);
    const all = { top: 0, left: 0, bottom: grid.top + grid.values.length - 1, right: grid.left + grid.width - 1 };
    own.push({ sheetId: id, name, family: sign.family, put: sign.hash, now: contentHash(contentsOf(grid, (await book.layout(id)).formulas, all)) });
  }
  return own;
}

/** The edits that put sheets of a family. Throws `occupied`, with the name as detail, where that of a sheet or a table is somebody else's. */
export async function putting(opened: OpenedPatch, book: XlsxWorkbook, family: OwnFamily, drafts: readonly SheetDraft[]): Promise<readonly PatchEdit[]> {
  const { sheetNames } = opened.book;
  const known = drafts.map(({ name }) => sheetNames.find((sheet) => sheet.toLowerCase() === name.toLowerCase()));
  for (const name of known) {
    if (name === undefined) continue;
    const id = book.sheetNames.find((sheet) => sheet.name === name)?.id;
    if (id === undefined || signOf(book.definedNames, id)?.family !== family) throw new WorkbookError("occupied", name);
  }
  const taken = await opened.book.takenNames(known.filter((name) => name !== undefined));
  const table = drafts.flatMap(({ tables = [] }) => tables).find(({ name }) => taken.has(name.toLowerCase()));
  if (table) throw new WorkbookError("occupied", table.name);
  return drafts.flatMap((draft, n): readonly PatchEdit[] => {
    const sheet = known[n];
    return [
      sheet === undefined ? { kind: "insertSheet", sheet: draft } : { kind: "replaceSheet", sheet, draft },
      { kind: "setName", name: { name: OWN_SHEET_NAME, formula: signFormula({ family, hash: draftHash(draft) }), sheet: draft.name, hidden: true } },
    ];
  });
}
