import type { WorkingColumn } from "../core/indicators/formulas/workings";
import { cellAddress } from "../core/sheet/address";
import type { CellValue } from "../core/sheet/cell";
import type { CellDraft, RichCellDraft, RowDraft, SheetDraft, StyleDraft } from "../workbook/draft";
import { textHeight } from "./packet/text-height";
import { INDICATOR_SHEET_TEXTS as texts } from "./texts/indicator-sheet";

/** A row of figures on a sheet of indicators: which they are, and in which columns, 0-based. */
export interface FigureRow {
  readonly row: number;
  /** `IC-II`, or the name of an ASM sheet. */
  readonly indicator: string;
  /** The reading, or the part and what it is a part by. */
  readonly figure: string;
  readonly columns: readonly { readonly column: number; readonly name: string }[];
}

/** A sheet of indicators with what its cells are. */
export interface IndicatorLayout {
  readonly draft: SheetDraft;
  readonly figures: readonly FigureRow[];
  /** The titles of the charts that it could have, chosen or not. */
  readonly charts: readonly string[];
}

/** The cells of a row that hold figures: those without one (no denominator, nothing known) are empty. */
export function figureCells({ rows }: Pick<SheetDraft, "rows">, { row, columns }: FigureRow): readonly { readonly column: number; readonly name: string; readonly ours: FigureDraft }[] {
  return columns.flatMap(({ column, name }) => {
    const ours = rows[row]?.[column];
    return typeof ours === "object" && ours !== null && ours.value !== undefined ? [{ column, name, ours: { ...ours, value: ours.value } }] : [];
  });
}

/** A cell with a value. */
export type FigureDraft = RichCellDraft & { readonly value: CellValue };

/** The date and the choice of charts stand in the second column of these rows on every sheet of indicators. */
export const CUT_ROW = 2;
export const ARGUMENT_COLUMN = 1;

export const DAYS_1904 = 1_462;
export const DAY: StyleDraft = { numberFormat: "dd/mm/yyyy", horizontal: "center", vertical: "top" };
const GREY: StyleDraft = { color: "#7F7F7F" };
export const WORKING_WIDTH = 18;
/** Inches. */
export const MARGINS = { left: 0.3, right: 0.3, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 } as const;

/** Points: of a row that is given no height, of a chart's title and axis, of one of its categories by the lines of its name. */
const DEFAULT_HEIGHT = 15;
const CHART_FRAME = 70;
const CATEGORY_HEIGHT = 18;
const LINE_HEIGHT = 12;
const LOWEST_CHART = 210;
const HIGHEST_CHART = 640;
/** Characters of a name that go in one line beside its bar. */
const NAME_LINE = 32;

/** The last row that a chart covers whose first is `top`, so that each of its categories can be named. */
export function chartBottom(rows: readonly (readonly CellDraft[])[], widths: readonly number[], top: number, names: readonly string[]): number {
  const lines = Math.max(1, ...names.map((name) => Math.ceil(name.length / NAME_LINE)));
  let left = Math.min(Math.max(CHART_FRAME + names.length * Math.max(CATEGORY_HEIGHT, lines * LINE_HEIGHT), LOWEST_CHART), HIGHEST_CHART);
  let row = top;
  while ((left -= rowHeight(rows[row] ?? [], widths)) > 0) row++;
  return row;
}

/** The heights of the rows with more than a line: no program finds all of them by itself. */
export function rowHeights(rows: readonly (readonly CellDraft[])[], widths: readonly number[]): readonly RowDraft[] {
  return rows.flatMap((cells, row) => {
    const height = rowHeight(cells, widths);
    return height > DEFAULT_HEIGHT ? [{ row, height }] : [];
  });
}

function rowHeight(cells: readonly CellDraft[], widths: readonly number[]): number {
  const heights = cells.map((cell, column) => {
    const width = widths[column];
    if (width === undefined || typeof cell !== "object" || cell?.style?.wrap !== true) return 0;
    return Math.max(...textsOf(cell).map((text) => textHeight(text, width, cell.style ?? {})));
  });
  const most = Math.max(0, ...heights);
  return most > DEFAULT_HEIGHT + 2 ? most : DEFAULT_HEIGHT;
}

/** What a cell shows, and the texts that its formula can come to show. */
function textsOf({ value = "", formula = "" }: RichCellDraft): readonly string[] {
  return [String(value), ...[...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text = ""]) => text)];
}

/** A cell of the second column, as formulas name it. */
export function argument(row: number): string {
  return `$${cellAddress(row, ARGUMENT_COLUMN).replace(/(?=\d)/, "$")}`;
}

/** `figures`: whether a column holds figures, whose header is centered: at the right, a filter's button would cover it. */
export function headerCells(headers: readonly string[], figures: (column: number) => boolean): readonly CellDraft[] {
  return headers.map((value, column) => ({ value, style: { bold: true, wrap: true, vertical: "center", ...(figures(column) && { horizontal: "center" }) } }));
}

export function titleCell(value: string): CellDraft {
  return { value, style: { bold: true, size: 12 } };
}

/** What the sheet is, and what it is of. */
export function headCells(title: string, about: string, cutDate: number): readonly (readonly CellDraft[])[] {
  return [
    [{ value: title, style: { bold: true, size: 14 } }],
    [{ value: about, style: { italic: true } }],
    [labelCell(texts.cutDate), { value: cutDate, style: { ...DAY, horizontal: "left", bold: true, fill: "#FFF2CC" } }],
  ];
}

export function labelCell(value: string): CellDraft {
  return { value, style: { bold: true } };
}

/** The helper columns to the right, from sheet column `column` and row `firstRow` on, each under its heading. */
export function withWorkings(rows: readonly (readonly CellDraft[])[], columns: readonly WorkingColumn[], column: number, firstRow: number): readonly (readonly CellDraft[])[] {
  if (columns.length === 0) return rows;
  const height = Math.max(rows.length, ...columns.map(({ cells }) => firstRow + cells.length));
  return Array.from({ length: height }, (_, r) => {
    const row = rows[r] ?? [];
    const beside = workingCells(r, columns, firstRow);
    return beside.every((cell) => cell === null) ? row : [...row, ...Array<CellDraft>(column - row.length).fill(null), ...beside];
  });
}

function workingCells(row: number, columns: readonly WorkingColumn[], firstRow: number): readonly CellDraft[] {
  if (row === firstRow - 2) return columns.map((_, n) => (n === 0 ? { value: texts.workings, style: { ...GREY, italic: true } } : null));
  if (row === firstRow - 1) return columns.map((column) => ({ value: texts.workingTitle(column), style: { ...GREY, italic: true, wrap: true, vertical: "top" } }));
  return columns.map(({ cells }): CellDraft => {
    const cell = row < firstRow ? undefined : cells[row - firstRow];
    if (!cell) return null;
    return "formula" in cell ? { formula: cell.formula, style: GREY } : { value: cell.text, style: GREY };
  });
}
