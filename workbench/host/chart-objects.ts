import type { Area } from "../../src/core/sheet/address";
import { invalidArgument, notEmulated } from "./errors";
import { colorOf } from "./format-objects";
import type { BookChart, BookChartSeries, ChartSource, Sheet } from "./model";
import { defineObject, flagOf, HostObject, memberOf, numberOf, textOf } from "./object";
import type { Scalar } from "./object";
import type { ChartType } from "./parts";
import { areaArgument, RangeSubject } from "./range-subject";

interface ChartSubject {
  readonly sheet: Sheet;
  readonly chart: BookChart;
}

interface SeriesSubject extends ChartSubject {
  readonly series: BookChartSeries;
}

const TYPES: Readonly<Record<ChartType, true>> = { ColumnClustered: true, BarClustered: true, ColumnStacked: true, BarStacked: true, Line: true, LineMarkers: true, Pie: true };
const LINE_STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Grey25", "Grey50", "Grey75", "Automatic", "RoundDot"];
const MARKERS = ["Invalid", "Automatic", "None", "Square", "Diamond", "Triangle", "X", "Star", "Dot", "Dash", "Circle", "Plus", "Picture"];
const LEGEND_PLACES = ["Top", "Bottom", "Left", "Right"] as const;
const LONGEST_TEXT = 255;

function isChartType(value: string): value is ChartType {
  return Object.hasOwn(TYPES, value);
}

function typeOf(value: unknown): ChartType {
  const text = textOf(value);
  if (!isChartType(text)) throw notEmulated(`charts of type ${text}`);
  return text;
}

/** A change to a chart; refused on a protected sheet. */
function change({ sheet, chart }: ChartSubject, work: () => void): void {
  sheet.refuseIfProtected(chart.anchor, "allowEditObjects");
  work();
  sheet.book.tell({ kind: "charts", sheet });
}

function property<T extends ChartSubject>(get: (subject: T) => unknown, set: (subject: T, value: unknown) => void): Scalar<T> {
  return { get, set: (subject, value) => { change(subject, () => { set(subject, value); }); } };
}

function shortText(value: unknown): string {
  const text = textOf(value);
  if (text.length > LONGEST_TEXT) throw invalidArgument();
  return text;
}

/** The cells that a Range argument means, of any sheet. */
function sourceOf(argument: unknown): ChartSource {
  if (!(argument instanceof HostObject) || !(argument.subject instanceof RangeSubject)) throw invalidArgument();
  return { sheetId: argument.subject.sheet.id, area: argument.subject.area };
}

/** Cells of one row or one column. */
function runOf(argument: unknown): ChartSource {
  const source = sourceOf(argument);
  if (source.area.top !== source.area.bottom && source.area.left !== source.area.right) throw invalidArgument();
  return source;
}

const title = defineObject<ChartSubject>("ChartTitle", {
  scalars: {
    Text: property(({ chart }) => chart.title, ({ chart }, value) => { chart.title = shortText(value); }),
    Visible: property(({ chart }) => chart.title !== "", ({ chart }, value) => { if (!flagOf(value)) chart.title = ""; }),
  },
});

const legend = defineObject<ChartSubject>("ChartLegend", {
  scalars: {
    Visible: property(({ chart }) => chart.legend.visible, ({ chart }, value) => { chart.legend = { ...chart.legend, visible: flagOf(value) }; }),
    Position: property(({ chart }) => chart.legend.position, ({ chart }, value) => { chart.legend = { ...chart.legend, position: memberOf(LEGEND_PLACES, value) }; }),
  },
});

const dataLabels = defineObject<ChartSubject>("ChartDataLabels", {
  scalars: {
    ShowValue: property(({ chart }) => chart.labels.visible, ({ chart }, value) => { chart.labels = { ...chart.labels, visible: flagOf(value) }; }),
    NumberFormat: property(({ chart }) => chart.labels.numberFormat, ({ chart }, value) => { chart.labels = { ...chart.labels, numberFormat: textOf(value) }; }),
  },
});

const valueAxis = defineObject<ChartSubject>("ChartAxis", {
  scalars: {
    NumberFormat: property(({ chart }) => chart.axisFormat, ({ chart }, value) => { chart.axisFormat = textOf(value); }),
    Minimum: property(({ chart }) => chart.axisMinimum ?? "", ({ chart }, value) => { chart.axisMinimum = value === "" ? null : numberOf(value); }),
  },
});

const categoryAxis = defineObject<ChartSubject>("ChartAxis", {
  scalars: {
    ReversePlotOrder: property(({ chart }) => chart.categoriesReversed ?? false, ({ chart }, value) => { chart.categoriesReversed = flagOf(value); }),
    // All names are drawn here, and what is set is not kept.
    TickLabelSpacing: property(() => 1, (_subject, value) => { numberOf(value); }),
    // Where the other axis crosses; nothing here draws by it.
    Position: property(() => "Automatic", (_subject, value) => { memberOf(["Automatic", "Maximum", "Minimum"], value); }),
  },
});

/** A pie has no axes. */
function withAxes(axis: (subject: ChartSubject) => HostObject): (subject: ChartSubject) => HostObject {
  return (subject) => {
    if (subject.chart.type === "Pie") throw invalidArgument("The chart has no axes.");
    return axis(subject);
  };
}

const axes = defineObject<ChartSubject>("ChartAxes", { links: { ValueAxis: withAxes(valueAxis), CategoryAxis: withAxes(categoryAxis) } });

const seriesFill = defineObject<SeriesSubject>("ChartFill", {
  methods: { SetSolidColor: (subject, [color]) => { change(subject, () => { subject.series.fill = colorOf(color); }); } },
});

const seriesLine = defineObject<SeriesSubject>("ChartLineFormat", {
  scalars: {
    Color: property(({ series }) => series.fill, ({ series }, value) => { series.fill = colorOf(value); }),
    LineStyle: property(({ series }) => series.lineStyle ?? "Continuous", ({ series }, value) => { series.lineStyle = memberOf(LINE_STYLES, value); }),
  },
});

const seriesFormat = defineObject<SeriesSubject>("ChartSeriesFormat", { links: { Fill: seriesFill, Line: seriesLine } });

interface PointSubject extends SeriesSubject {
  readonly index: number;
}

const pointFill = defineObject<PointSubject>("ChartFill", {
  methods: {
    SetSolidColor: (subject, [color]) => {
      const { series, index } = subject;
      change(subject, () => { series.pointFills = Array.from({ length: pointCount(series) }, (_, i) => (i === index ? colorOf(color) : (series.pointFills?.[i] ?? null))); });
    },
  },
});

const pointFormat = defineObject<PointSubject>("ChartPointFormat", { links: { Fill: pointFill } });
const point = defineObject<PointSubject>("ChartPoint", { links: { Format: pointFormat } });

function pointCount({ values }: BookChartSeries): number {
  return values ? (values.area.bottom - values.area.top + 1) * (values.area.right - values.area.left + 1) : 0;
}

const points = defineObject<SeriesSubject>("ChartPointsCollection", {
  scalars: { Count: { get: ({ series }) => pointCount(series) } },
  items: (subject) => Array.from({ length: pointCount(subject.series) }, (_, index) => point({ ...subject, index })),
});

const oneSeries = defineObject<SeriesSubject>("ChartSeries", {
  scalars: {
    Name: property(({ series }) => series.name, ({ series }, value) => { series.name = shortText(value); }),
    HasDataLabels: property(({ chart }) => chart.labels.visible, ({ chart }, value) => { chart.labels = { ...chart.labels, visible: flagOf(value) }; }),
    MarkerStyle: property(({ series }) => series.marker ?? "Automatic", ({ series }, value) => { series.marker = memberOf(MARKERS, value); }),
    // Widths of gaps and smoothed lines are not drawn here.
    GapWidth: property(() => 150, (_subject, value) => { numberOf(value); }),
    Smooth: property(() => false, (_subject, value) => { if (flagOf(value)) throw notEmulated("smoothed lines"); }),
  },
  links: { Format: seriesFormat, DataLabels: dataLabels, Points: points },
  methods: {
    SetValues: (subject, [range]) => { change(subject, () => { subject.series.values = runOf(range); }); },
    SetXAxisValues: (subject, [range]) => { change(subject, () => { subject.series.categories = sourceOf(range); }); },
    Delete: (subject) => { change(subject, () => { subject.chart.series = subject.chart.series.filter((each) => each !== subject.series); }); },
  },
});

const seriesCollection = defineObject<ChartSubject>("ChartSeriesCollection", {
  scalars: { Count: { get: ({ chart }) => chart.series.length } },
  items: (subject) => subject.chart.series.map((series) => oneSeries({ ...subject, series })),
  methods: {
    Add: (subject, [name, index]) => {
      const series: BookChartSeries = { name: name === null || name === undefined ? `Serie${String(subject.chart.series.length + 1)}` : shortText(name), values: null, categories: null, fill: null };
      const place = index === null || index === undefined ? subject.chart.series.length : numberOf(index);
      change(subject, () => { subject.chart.series = subject.chart.series.toSpliced(place, 0, series); });
      return oneSeries({ ...subject, series });
    },
  },
});

const chartObject: (subject: ChartSubject) => HostObject = defineObject<ChartSubject>("Chart", {
  id: ({ chart }) => ({ Id: chart.id }),
  scalars: {
    Id: { get: ({ chart }) => chart.id },
    Name: property(({ chart }) => chart.name, ({ chart }, value) => { chart.name = shortText(value); }),
    ChartType: property(({ chart }) => chart.type, ({ chart }, value) => { chart.type = typeOf(value); }),
    Left: { get: ({ sheet, chart }) => sum(chart.anchor.left, (column) => sheet.columnWidth(column)) },
    Top: { get: ({ sheet, chart }) => sum(chart.anchor.top, (row) => sheet.rowHeight(row)) },
    Width: { get: ({ sheet, chart }) => sum(chart.anchor.right - chart.anchor.left + 1, (i) => sheet.columnWidth(chart.anchor.left + i)) },
    Height: { get: ({ sheet, chart }) => sum(chart.anchor.bottom - chart.anchor.top + 1, (i) => sheet.rowHeight(chart.anchor.top + i)) },
  },
  links: { Title: title, Legend: legend, DataLabels: dataLabels, Axes: axes, Series: seriesCollection, Worksheet: (subject, host) => host.objects.worksheet(subject.sheet) },
  methods: {
    SetPosition: (subject, [start, end]) => {
      const first = areaArgument(subject.sheet, start);
      const last = end === null || end === undefined ? first : areaArgument(subject.sheet, end);
      change(subject, () => { subject.chart.anchor = { top: first.top, left: first.left, bottom: last.bottom, right: last.right }; });
    },
    Delete: ({ sheet, chart }) => { sheet.removeChart(chart); },
  },
});

function sum(count: number, each: (i: number) => number): number {
  return Array.from({ length: count }, (_, i) => each(i)).reduce((total, size) => total + size, 0);
}

/** Where Excel puts a chart that nobody placed, roughly: some columns and rows from the corner. */
const UNPLACED: Area = { top: 6, left: 5, bottom: 20, right: 11 };

/**
 * The series that Excel makes of cells by itself. A first column (or row) of texts names the categories, a first row (or column)
 * of texts the series; each of the others is a series. Excel guesses finer than this: callers should set what matters.
 */
function seriesFrom(sheet: Sheet, { sheetId, area }: ChartSource, seriesBy: unknown): BookChartSeries[] {
  const { top, left, bottom, right } = area;
  if (!["Auto", "Columns", "Rows", null, undefined].includes(typeof seriesBy === "string" || seriesBy === null ? seriesBy : undefined)) throw invalidArgument();
  const byColumns = seriesBy === "Columns" || (seriesBy !== "Rows" && bottom - top >= right - left);
  const isText = (row: number, column: number): boolean => typeof sheet.value(row, column) === "string" && sheet.value(row, column) !== "";
  const [lines, points] = byColumns ? [right - left + 1, bottom - top + 1] : [bottom - top + 1, right - left + 1];
  const at = (line: number, n: number): readonly [number, number] => (byColumns ? [top + n, left + line] : [top + line, left + n]);
  const hasCategories = lines > 1 && isText(...at(0, points - 1));
  const hasNames = points > 1 && isText(...at(lines - 1, 0));
  const run = (line: number): ChartSource => {
    const from = hasNames ? 1 : 0;
    return { sheetId, area: byColumns ? { top: top + from, bottom, left: left + line, right: left + line } : { left: left + from, right, top: top + line, bottom: top + line } };
  };
  const first = hasCategories ? 1 : 0;
  return Array.from({ length: lines - first }, (_, i) => ({
    name: hasNames ? String(sheet.value(...at(first + i, 0))) : `Serie${String(i + 1)}`, values: run(first + i), categories: hasCategories ? run(0) : null, fill: null,
  }));
}

export const charts: (sheet: Sheet) => HostObject = defineObject<Sheet>("ChartCollection", {
  eventTarget: (sheet) => sheet.id,
  scalars: { Count: { get: (sheet) => sheet.charts.length } },
  items: (sheet) => sheet.charts.map((chart) => chartObject({ sheet, chart })),
  find: (sheet, key) => {
    const chart = sheet.charts.find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());
    return chart ? chartObject({ sheet, chart }) : null;
  },
  methods: {
    Add: (sheet, [type, range, seriesBy]) => {
      const source = sourceOf(range);
      const series = seriesFrom(sheet.book.sheet(source.sheetId), source, seriesBy);
      const chart = sheet.addChart({
        name: `Gráfico ${String(sheet.charts.length + 1)}`, type: typeOf(type), title: series.length === 1 ? (series[0]?.name ?? "") : "Título del gráfico",
        legend: { visible: series.length > 1, position: "Bottom" }, series, axisFormat: "General", labels: { visible: false, numberFormat: "General" }, altText: "", anchor: UNPLACED,
      });
      return chartObject({ sheet, chart });
    },
  },
});
