import { isErrorValue } from "../core/sheet/cell";
import type { ExcelTable } from "../core/sheet/excel-table";
import { valueAt } from "../core/sheet/grid";
import type { OwnFamily } from "../workbook/own-sheets";
import { INDICATOR_SHEET_TITLE } from "../workbook/own-texts";
import { WorkbookError, type OwnSheet, type SheetInfo, type WorkbookPort } from "../workbook/port";
import { asmLayout } from "./asm-sheet";
import { baseName, readCharts, sheetNameProblem, type ChartChoice, type IndicatorSheetOptions, type SheetNameProblem } from "./indicator-choices";
import { ARGUMENT_COLUMN, CUT_ROW, DAYS_1904, figureCells, type IndicatorLayout } from "./indicator-layout";
import { indicatorLayout } from "./indicator-sheet";
import { hasIndicators, indicatorsJson, type IndicatorReport } from "./indicators";
import { INDICATOR_SHEET_TEXTS } from "./texts/indicator-sheet";

/** What the sheets of indicators belong to. Changing it orphans those made before. */
const INDICATOR_FAMILY: OwnFamily = "indicadores";

/** Rows of a sheet's head in which the choice of charts may stand. */
const HEAD_ROWS = 12;

/** A sheet of indicators that is in the workbook. */
export interface InsertedSheet {
  readonly sheetId: string;
  readonly name: string;
  /** Whether its cells are other than those put: somebody typed in them, or rows that its formulas look at moved. */
  readonly edited: boolean;
  /** The cut date that it says (serial day, 1900 system); null when that cell holds none. */
  readonly cutDate: number | null;
  readonly charts: ChartChoice;
}

/** Why nothing was inserted. `sheet` and `table` are the names that stand in the way. */
export type InsertRefusal =
  | { readonly kind: "nothing" }
  | { readonly kind: "badName"; readonly problem: SheetNameProblem }
  | { readonly kind: "taken"; readonly sheet: string }
  /** Made by a Cotejo that did not sign its sheets. */
  | { readonly kind: "older"; readonly sheet: string }
  /** Ours, and edited since: to be asked before it is written over. */
  | { readonly kind: "edited"; readonly sheets: readonly string[] }
  | { readonly kind: "tableTaken"; readonly table: string };

export interface InsertRequest extends IndicatorSheetOptions {
  /** The user was asked, and edits of the sheet may go. */
  readonly overwriteEdited?: boolean;
}

export interface InsertTools {
  /** Sheets written of how many. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export type InsertOutcome =
  | { readonly kind: "inserted"; readonly sheets: readonly { readonly sheetId: string; readonly name: string; readonly updated: boolean }[]; readonly figures: number }
  | { readonly kind: "refused"; readonly why: InsertRefusal };

/**
 * The sheets that a report becomes: its indicators, its ASM sheets in numbers, or both. Empty when it has neither. Formulas name
 * columns of `excelTables` that are registers.
 */
export function indicatorLayouts(report: IndicatorReport, options: IndicatorSheetOptions, excelTables: readonly ExcelTable[] = []): readonly IndicatorLayout[] {
  return [hasIndicators(report) ? indicatorLayout(report, options, excelTables) : null, asmLayout(report, options)].filter((layout) => layout !== null);
}

/** What a sheet that is in the workbook was asked for as. The sheet of ASM beside another is named after it. */
export function optionsOf({ name, charts }: InsertedSheet, report: IndicatorReport): IndicatorSheetOptions {
  const base = baseName(name);
  return { sheetName: hasIndicators(report) && report.asm.length > 0 && base !== null ? base : name, charts };
}

/** The figures of a report as one text, to tell whether they are still the same. */
export function figuresKey(report: IndicatorReport): string {
  return JSON.stringify([report.settings.cutDate, indicatorsJson(report), report.asm.map(({ total, by }) => [total, ...Object.values(by).flat()].map(({ counts }) => Object.values(counts).map((rows) => rows?.length)))]);
}

/** The titles of the charts that a report's sheets can have. */
export function chartsOffered(report: IndicatorReport): readonly string[] {
  return indicatorLayouts(report, { sheetName: "", charts: "none" }).flatMap(({ charts }) => charts);
}

/**
 * Puts the figures of a report in the workbook as live tables; a sheet of ours of that name is written anew where it is. Nothing
 * of the user's is written over: what stands in the way is told. Throws as `putSheets`.
 */
export async function insertIndicators(port: WorkbookPort, report: IndicatorReport, request: InsertRequest, { onProgress, signal }: InsertTools = {}): Promise<InsertOutcome> {
  const problem = sheetNameProblem(request.sheetName);
  if (problem) return refused({ kind: "badName", problem });
  const layouts = indicatorLayouts(report, request, await port.excelTables());
  if (layouts.length === 0) return refused({ kind: "nothing" });
  const own = (await port.ownSheets()).filter(isOfIndicators);
  const names = layouts.map(({ draft }) => draft.name);
  const inTheWay = await whoIsInTheWay(port, names, own);
  if (inTheWay) return refused(inTheWay);
  const there = own.filter((sheet) => names.some((name) => sameName(name, sheet.name)));
  const edited = there.filter(isEdited);
  if (edited.length > 0 && request.overwriteEdited !== true) return refused({ kind: "edited", sheets: edited.map(({ name }) => name) });
  try {
    const ids = await port.putSheets(INDICATOR_FAMILY, layouts.map(({ draft }) => draft), { ...(onProgress && { onProgress }), ...(signal && { signal }) });
    return {
      kind: "inserted",
      sheets: names.map((name, n) => ({ sheetId: ids[n] ?? "", name, updated: there.some((sheet) => sameName(sheet.name, name)) })),
      figures: layouts.reduce((sum, { draft, figures }) => sum + figures.reduce((cells, figure) => cells + figureCells(draft, figure).length, 0), 0),
    };
  } catch (error) {
    // The sheets were looked at before: what is left to be taken is the name of a table, or of a sheet that came since.
    if (error instanceof WorkbookError && error.kind === "occupied") return refused(names.some((name) => sameName(name, error.detail)) ? { kind: "taken", sheet: error.detail } : { kind: "tableTaken", table: error.detail });
    throw error;
  }
}

/** The sheets of indicators in the workbook, with what they say of themselves. */
export async function insertedIndicators(port: WorkbookPort): Promise<readonly InsertedSheet[]> {
  const found: InsertedSheet[] = [];
  for (const sheet of (await port.ownSheets()).filter(isOfIndicators)) {
    const head = await port.readArea(sheet.sheetId, { top: 0, left: 0, bottom: HEAD_ROWS, right: ARGUMENT_COLUMN });
    const cut = valueAt(head, CUT_ROW, ARGUMENT_COLUMN);
    const charts = Array.from({ length: HEAD_ROWS }, (_, row) => row).find((row) => valueAt(head, row, 0) === INDICATOR_SHEET_TEXTS.charts);
    const choice = charts === undefined ? "" : valueAt(head, charts, ARGUMENT_COLUMN);
    found.push({
      sheetId: sheet.sheetId,
      name: sheet.name,
      edited: isEdited(sheet),
      cutDate: typeof cut === "number" ? cut + (head.date1904 ? DAYS_1904 : 0) : null,
      charts: readCharts(typeof choice === "string" && !isErrorValue(choice) ? choice : ""),
    });
  }
  return found;
}

/** Takes the sheets of indicators away, with their tables and charts, and nothing else: all, or those of these ids. Gives their names. */
export async function removeIndicators(port: WorkbookPort, sheetIds?: readonly string[]): Promise<readonly string[]> {
  const gone = (await port.ownSheets()).filter((sheet) => isOfIndicators(sheet) && (sheetIds === undefined || sheetIds.includes(sheet.sheetId)));
  if (gone.length > 0) await port.removeOwnSheets(gone.map(({ sheetId }) => sheetId));
  return gone.map(({ name }) => name);
}

async function whoIsInTheWay(port: WorkbookPort, names: readonly string[], own: readonly OwnSheet[]): Promise<InsertRefusal | null> {
  const sheets = await port.sheets();
  for (const name of names) {
    const there = sheets.find((sheet) => sameName(sheet.name, name));
    if (there && !own.some(({ sheetId }) => sheetId === there.id)) return { kind: (await isOlder(port, there)) ? "older" : "taken", sheet: there.name };
  }
  return null;
}

async function isOlder(port: WorkbookPort, { id, own }: SheetInfo): Promise<boolean> {
  return own === undefined && valueAt(await port.readArea(id, { top: 0, left: 0, bottom: 0, right: 0 }), 0, 0) === INDICATOR_SHEET_TITLE;
}

function isOfIndicators({ family }: OwnSheet): boolean {
  return family === INDICATOR_FAMILY;
}

function isEdited({ put, now }: OwnSheet): boolean {
  return put !== now;
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function refused(why: InsertRefusal): InsertOutcome {
  return { kind: "refused", why };
}
