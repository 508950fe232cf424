import type { Area } from "../core/sheet/address";
import type { ExcelSession } from "./session";

/** A band so small that it cannot hold more than the 512 merges Excel answers with. */
const BAND_CELLS = 1_024;
/** Bands asked at once at most: beyond that the merges of a sheet are left unread. */
const MAX_BANDS = 1_000;

/**
 * Asks for the merged areas of a range; call the result to read them. ExcelApi 1.13.
 *
 * Known harm: in Excel for Windows this call empties the user's undo list when the range holds a merge. Nothing else in the
 * API tells of merges, and without them the values of merged cells belong to their first row only (N4). So it is asked once in
 * each reading the user starts, and never by a recheck.
 */
export function askMerges(range: Excel.Range): () => readonly Area[] {
  const merged = range.getMergedAreasOrNullObject().load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return () => (merged.isNullObject ? [] : merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => (
    { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 }
  )));
}

/** The merged areas of a sheet with more than 512 of them, asked in bands of rows. Two requests at most; none for huge sheets. */
export async function readMergesInBands(session: ExcelSession, sheetId: string, used: Area): Promise<readonly Area[]> {
  const width = used.right - used.left + 1;
  const step = Math.max(1, Math.floor(BAND_CELLS / width));
  const bands = Math.ceil((used.bottom - used.top + 1) / step);
  if (bands > MAX_BANDS) return [];
  const all = await session.request((context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const answers = Array.from({ length: bands }, (_, i) => {
      const top = used.top + i * step;
      return askMerges(sheet.getRangeByIndexes(top, used.left, Math.min(step, used.bottom - top + 1), width));
    });
    return () => answers.flatMap((answer) => answer());
  });
  // A merge that crosses two bands is told by both.
  return [...new Map(all.map((m) => [`${String(m.top)},${String(m.left)}`, m])).values()];
}
