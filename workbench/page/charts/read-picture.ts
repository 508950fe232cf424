import type { Area } from "../../../src/core/sheet/address";
import { cellText } from "../../format/cell-text";
import type { Book, BookChart, ChartSource, Sheet } from "../../host/model";
import type { ChartPicture } from "./picture";

/** Beyond this the labels and bars of a chart are thinner than a pixel. */
const MOST_CATEGORIES = 1_000;

/** What a chart shows now: cells in hidden rows and columns are left out, as Excel does. */
export function readPicture(book: Book, chart: BookChart): ChartPicture {
  const { type, title, legend, labels, axisFormat, categoriesReversed = false } = chart;
  const series = chart.series.map(({ values, ...look }) => {
    const sheet = sheetOf(book, values);
    return { ...look, values: sheet && values ? cellsOf(sheet, values.area).map(([row, column]) => numberIn(sheet, row, column)) : [] };
  });
  const count = series.reduce((most, { values }) => Math.max(most, values.length), 0);
  return {
    type,
    title,
    categories: categoriesOf(book, chart.series.find(({ categories }) => categories)?.categories ?? null, count),
    firstOnTop: categoriesReversed,
    series: type === "Pie" ? series.slice(0, 1) : series,
    legend: legend.visible,
    axisText: writer(axisFormat),
    labelText: labels.visible ? writer(labels.numberFormat) : null,
  };
}

/** Cells of several rows and columns are labelled by the first column, or row, as a one-line label can be. */
function categoriesOf(book: Book, source: ChartSource | null, count: number): readonly string[] {
  const sheet = sheetOf(book, source);
  const texts = sheet && source ? cellsOf(sheet, source.area).map(([row, column]) => cellText(sheet.value(row, column), sheet.numberFormat(row, column)).text) : [];
  return Array.from({ length: count }, (_, n) => (texts.length === 0 ? String(n + 1) : (texts[n] ?? "")));
}

function sheetOf(book: Book, source: ChartSource | null): Sheet | null {
  return source && book.findSheet(source.sheetId);
}

/** The cells that are seen, one after another along the longer side. */
function cellsOf(sheet: Sheet, { top, left, bottom, right }: Area): readonly (readonly [row: number, column: number])[] {
  const down = bottom - top >= right - left;
  const count = Math.min(MOST_CATEGORIES, (down ? bottom - top : right - left) + 1);
  return Array.from({ length: count }, (_, n) => (down ? ([top + n, left] as const) : ([top, left + n] as const))).filter(([row, column]) => !sheet.hiddenRows.has(row) && !sheet.hiddenColumns.has(column));
}

function numberIn(sheet: Sheet, row: number, column: number): number | null {
  const value = sheet.value(row, column);
  return typeof value === "number" ? value : null;
}

function writer(format: string): (value: number) => string {
  return (value) => cellText(value, format === "" ? "General" : format).text;
}
