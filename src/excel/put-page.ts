import { columnLetters, type Area } from "../core/sheet/address";
import type { SheetDraft } from "../workbook/draft";
import { step, type PutStep } from "./put-step";
import { rangeOf } from "./sheets";

/** Margins that Excel gives a sheet, in inches. */
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** What belongs to the sheet as a whole: panes, gridlines, whether it is seen. */
export function pageSteps({ frozen, gridlines, state }: SheetDraft, showsAlready: boolean): readonly PutStep[] {
  return [step(800, (sheet) => {
    if (frozen) freeze(sheet, frozen);
    sheet.showGridlines = gridlines ?? true;
    // Where the workbook's structure is protected Excel refuses even what changes nothing.
    if (!showsAlready) sheet.visibility = state === "hidden" ? "Hidden" : state === "veryHidden" ? "VeryHidden" : "Visible";
  })];
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: { readonly rows: number; readonly columns: number }): void {
  const { freezePanes } = sheet;
  if (rows > 0 && columns > 0) freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}

/**
 * Queues how the sheet is printed. Excel refuses some of it where there is no printer, so it goes in a request of its own, the paper
 * last. A print area that the sheet had before cannot be taken off, only made to hold everything.
 */
export function setUpPrint(sheet: Excel.Worksheet, draft: SheetDraft, hadPrintArea: boolean): void {
  const { pageLayout } = sheet;
  const { print = {} } = draft;
  const area = print.area ?? (hadPrintArea ? extentOf(draft) : undefined);
  if (area) pageLayout.setPrintArea(rangeOf(sheet, area));
  if (print.repeatRows) pageLayout.setPrintTitleRows(`$${String(print.repeatRows.first + 1)}:$${String(print.repeatRows.last + 1)}`);
  if (print.repeatColumns) pageLayout.setPrintTitleColumns(`$${columnLetters(print.repeatColumns.first)}:$${columnLetters(print.repeatColumns.last)}`);
  pageLayout.zoom = print.fitToWidth === undefined ? { scale: 100 } : { horizontalFitToPages: print.fitToWidth };
  pageLayout.printGridlines = print.gridlines ?? false;
  pageLayout.setPrintMargins("Inches", print.margins ?? MARGINS);
  pageLayout.headersFooters.defaultForAllPages.centerHeader = print.header ?? "";
  pageLayout.headersFooters.defaultForAllPages.centerFooter = print.footer ?? "";
  pageLayout.orientation = print.landscape === true ? "Landscape" : "Portrait";
  pageLayout.paperSize = "Letter";
}

function extentOf({ rows, charts = [] }: SheetDraft): Area {
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 1);
  return { top: 0, left: 0, bottom: Math.max(rows.length - 1, 0, ...charts.map(({ anchor }) => anchor.bottom)), right: Math.max(widest - 1, ...charts.map(({ anchor }) => anchor.right)) };
}
