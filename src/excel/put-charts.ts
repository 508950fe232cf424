import { areaAddress, cellAddress } from "../core/sheet/address";
import { chartLook, MOST_LABELS, type ChartLook } from "../workbook/chart-looks";
import type { ChartDraft, SheetDraft } from "../workbook/draft";
import { richCell } from "./put-cells";
import { step, type PutStep } from "./put-step";
import { rangeOf } from "./sheets";

const CHART_WEIGHT = 6_000;
/** Per cent of a bar's breadth between two of them. */
const GAP = 60;

const TYPES = { column: "ColumnClustered", bar: "BarClustered", stackedColumn: "ColumnStacked", line: "LineMarkers", pie: "Pie" } as const;
const LINES: Readonly<Record<ChartLook["dash"], "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "RoundDot">> = {
  solid: "Continuous", dash: "Dash", sysDot: "RoundDot", lgDash: "Dash", dashDot: "DashDot", lgDashDot: "DashDotDot",
};
const MARKERS: Readonly<Record<ChartLook["marker"], "Circle" | "Square" | "Triangle" | "Diamond" | "X" | "Plus">> = {
  circle: "Circle", square: "Square", triangle: "Triangle", diamond: "Diamond", x: "X", plus: "Plus",
};

/**
 * The charts of a draft, over cells that are written. Office.js gives a chart neither an alternative text nor patterns, and its series
 * names that are texts: the pane and the table beside say what the chart shows, and the colours are apart in lightness.
 */
export function chartSteps(draft: SheetDraft): readonly PutStep[] {
  return (draft.charts ?? []).map((chart) => step(CHART_WEIGHT + chart.series.length * 1_500, (sheet) => { addChart(sheet, chart, draft); }));
}

function addChart(sheet: Excel.Worksheet, chart: ChartDraft, draft: SheetDraft): void {
  const { kind, name, title, categories, series, anchor } = chart;
  const [first] = series;
  if (!first) return;
  // One run of values makes one series, whatever Excel takes its first cell for; what it is made of is said below.
  const { top, bottom } = first.values;
  const added = sheet.charts.add(TYPES[kind], rangeOf(sheet, first.values), bottom > top ? "Columns" : "Rows");
  added.name = name;
  added.setPosition(cellAddress(anchor.top, anchor.left), cellAddress(anchor.bottom, anchor.right));
  if (title === "") added.title.visible = false;
  else added.title.text = title;
  added.legend.visible = series.length > 1 || kind === "pie";
  if (series.length > 1 || kind === "pie") added.legend.position = "Bottom";
  series.forEach((run, n) => {
    const label = nameText(draft, run.name);
    const line = n === 0 ? added.series.getItemAt(0) : added.series.add(label);
    line.setValues(sheet.getRange(areaAddress(run.values)));
    line.setXAxisValues(sheet.getRange(areaAddress(categories)));
    line.name = label;
    paint(line, chart, n);
  });
  labelValues(added, chart, draft);
  if (kind === "pie") return;
  const { valueAxis, categoryAxis } = added.axes;
  valueAxis.numberFormat = formatOf(chart, draft);
  if (chart.fromZero === true) valueAxis.minimum = 0;
  if (kind !== "bar") return;
  // The first category of lying bars is the uppermost, as in the table; the values' axis stays below.
  categoryAxis.reversePlotOrder = true;
  // Excel passes over names where it finds them close; each bar has its own here.
  categoryAxis.tickLabelSpacing = 1;
  categoryAxis.position = "Maximum";
}

function nameText({ rows }: SheetDraft, { row, column }: { readonly row: number; readonly column: number }): string {
  return String(richCell(rows[row]?.[column] ?? null).value ?? "");
}

function paint(series: Excel.ChartSeries, { kind, categories }: ChartDraft, n: number): void {
  const look = chartLook(n);
  if (kind === "pie") {
    for (let slice = 0; slice < pointsOf(categories); slice++) series.points.getItemAt(slice).format.fill.setSolidColor(chartLook(slice).color);
    return;
  }
  if (kind === "line") {
    series.format.line.color = look.color;
    series.format.line.lineStyle = LINES[look.dash];
    series.markerStyle = MARKERS[look.marker];
    series.smooth = false;
    return;
  }
  series.format.fill.setSolidColor(look.color);
  series.gapWidth = GAP;
}

/** Values beside their points, where there is room for them. */
function labelValues(added: Excel.Chart, chart: ChartDraft, draft: SheetDraft): void {
  if (chart.series.length > 1 || pointsOf(chart.categories) > MOST_LABELS) return;
  const only = added.series.getItemAt(0);
  only.hasDataLabels = true;
  only.dataLabels.showValue = true;
  only.dataLabels.numberFormat = formatOf(chart, draft);
}

/** A chart's own format, or that of its first value. */
function formatOf({ numberFormat, series }: ChartDraft, { rows }: SheetDraft): string {
  const first = series[0]?.values;
  return numberFormat ?? richCell(rows[first?.top ?? -1]?.[first?.left ?? -1] ?? null).style?.numberFormat ?? "General";
}

function pointsOf({ top, left, bottom, right }: ChartDraft["categories"]): number {
  return (bottom - top + 1) * (right - left + 1);
}
