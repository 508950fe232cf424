import type { Area } from "../../../src/core/sheet/address";
import type { ChartDraft, ChartSeriesDraft } from "../../../src/workbook/draft";
import { spokenChart } from "../charts/spoken";
import type { BookChart, BookChartSeries, ChartType, Sheet } from "../../host/model";

/** Lying bars on top of each other are no chart of ours. */
const KINDS: Readonly<Record<ChartType, ChartDraft["kind"] | null>> = { ColumnClustered: "column", ColumnStacked: "stackedColumn", BarClustered: "bar", BarStacked: null, Line: "line", LineMarkers: "line", Pie: "pie" };

/** A chart of a sheet as files have it, in Cotejo's own looks; null for one that draws another sheet's cells, or is of a kind not written. */
export function chartDraft(sheet: Sheet, chart: BookChart): ChartDraft | null {
  const { name, type, title, axisFormat, axisMinimum, anchor, series } = chart;
  const kind = KINDS[type];
  const categories = series[0]?.categories;
  const runs = series.map((run) => seriesDraft(sheet, run));
  if (!kind || categories?.sheetId !== sheet.id || runs.some((run) => run === null)) return null;
  return {
    name,
    kind,
    title,
    altText: spokenChart(chart),
    categories: categories.area,
    series: runs.filter((run) => run !== null),
    ...(axisFormat === "" || axisFormat === "General" ? {} : { numberFormat: axisFormat }),
    ...(axisMinimum === 0 && { fromZero: true }),
    anchor,
  };
}

function seriesDraft(sheet: Sheet, { name, values }: BookChartSeries): ChartSeriesDraft | null {
  if (values?.sheetId !== sheet.id) return null;
  return { name: nameCell(sheet, name, values.area), values: values.area };
}

/** The cell that names a run: of the one above and the one to the left, that which says the name; else the one at its head. */
function nameCell(sheet: Sheet, name: string, { top, left, bottom, right }: Area): ChartSeriesDraft["name"] {
  const above = { row: Math.max(0, top - 1), column: left };
  const before = { row: top, column: Math.max(0, left - 1) };
  const places = bottom - top >= right - left ? [above, before] : [before, above];
  return places.find(({ row, column }) => String(sheet.value(row, column)) === name) ?? places[0] ?? above;
}
