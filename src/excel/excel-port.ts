import type { SheetChange, WorkbookPort } from "../workbook/port";
import { WorkbookError } from "../workbook/port";
import { applyEdits } from "./edits";
import { watchWorkbook } from "./events";
import { anyMarks, markSheets, unmarkSheets } from "./layer";
import { excelTables } from "./excel-tables";
import { ownSheets, readContents, removeOwnSheets } from "./own-sheets";
import { putSheets } from "./put-sheets";
import { readArea, readSheet } from "./reading";
import { ExcelSession } from "./session";
import type { SessionSeams } from "./session";
import { listSheets } from "./sheets";
import { forgetText, recallText, rememberText } from "./store";

/** The oldest Excel the port works with. What newer ones add is asked for one by one. */
const BASELINE = "1.9";

/**
 * The workbook open in Excel. Call it after `Office.onReady`. Throws `WorkbookError` `notSupported` outside Excel or in an
 * Excel older than ExcelApi 1.9. `seams` are for tests and for hosts that answer otherwise what API sets there are.
 */
export async function createExcelPort(seams: SessionSeams = {}): Promise<WorkbookPort> {
  if (typeof Excel === "undefined") throw new WorkbookError("notSupported", "no Excel");
  const session = new ExcelSession(seams);
  if (!session.supports(BASELINE)) throw new WorkbookError("notSupported", `ExcelApi ${BASELINE}`);
  const { name, ids } = await session.request((context) => {
    const workbook = context.workbook.load("name");
    const sheets = workbook.worksheets.load("items/id");
    return () => ({ name: workbook.name, ids: sheets.items.map((sheet) => sheet.id) });
  });
  for (const id of ids) session.used.set(id, null);
  return {
    name,
    sheets: () => listSheets(session),
    read: (sheetId, options) => readSheet(session, sheetId, options),
    readArea: (sheetId, area) => readArea(session, sheetId, area),
    mark: (marks, columns) => markSheets(session, marks, columns),
    unmark: () => unmarkSheets(session),
    hasMarks: () => anyMarks(session),
    applyEdits: (edits) => applyEdits(session, edits),
    readContents: (sheetId, area) => readContents(session, sheetId, area),
    excelTables: () => excelTables(session),
    ownSheets: () => ownSheets(session),
    putSheets: (family, drafts, options) => putSheets(session, family, drafts, options),
    removeOwnSheets: (sheetIds) => removeOwnSheets(session, sheetIds),
    openNew: (file) => session.openNew(file),
    selection: () => session.request((context) => {
      const cell = context.workbook.getActiveCell().load("rowIndex,columnIndex,worksheet/id");
      return () => ({ sheetId: cell.worksheet.id, row: cell.rowIndex, column: cell.columnIndex });
    }),
    select: ({ sheetId, row, column }) => session.request((context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      sheet.activate();
      sheet.getCell(row, column).select();
      return () => undefined;
    }),
    watch: (listener: (change: SheetChange) => void) => watchWorkbook(session, listener),
    recall: (key) => recallText(session, key),
    remember: (key, text) => rememberText(session, key, text),
    forget: (key) => forgetText(session, key),
  };
}
