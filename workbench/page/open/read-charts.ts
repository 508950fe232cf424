import type { PackagePatch } from "../../../src/xlsx/write/package-patch";
import { parseReference } from "../../host/a1";
import type { BookChart, BookChartSeries, ChartSource, ChartType } from "../../host/model";
import { treeOf, type XmlTree } from "./xml-tree";

type FileChart = Omit<BookChart, "id">;

/**
 * The charts of a sheet that draw its own cells and are of kinds that the stand-in draws; the others are left out. Their sources'
 * `sheetId` is for the book to set.
 */
export async function readCharts(parts: PackagePatch, sheetPart: string): Promise<readonly FileChart[]> {
  const drawing = (await parts.relations(sheetPart)).find(({ type }) => type === "drawing")?.target;
  if (drawing === undefined || !parts.has(drawing)) return [];
  const related = await parts.relations(drawing);
  const charts: FileChart[] = [];
  for (const anchor of (await treeOf(parts, drawing)).all("twoCellAnchor")) {
    const frame = anchor.at("graphicFrame");
    const id = frame?.at("graphic", "graphicData", "chart")?.attribute("id");
    const part = related.find((relation) => relation.id === id)?.target;
    if (!frame || part === undefined || !parts.has(part)) continue;
    const chart = chartOf((await treeOf(parts, part)).at("chart"), anchor, frame.at("nvGraphicFramePr", "cNvPr"));
    if (chart) charts.push(chart);
  }
  return charts;
}

function chartOf(chart: XmlTree | null, anchor: XmlTree, properties: XmlTree | null): FileChart | null {
  const plot = chart?.at("plotArea")?.children.find(({ name }) => /^(bar|line|pie)Chart$/.test(name));
  if (!chart || !plot) return null;
  const series = plot.all("ser").map(seriesOf);
  const labels = plot.all("ser")[0]?.at("dLbls");
  const least = chart.at("plotArea", "valAx", "scaling", "min")?.attribute("val");
  const axisFormat = chart.at("plotArea", "valAx", "numFmt")?.attribute("formatCode") ?? "General";
  return {
    name: properties?.attribute("name") ?? "",
    altText: properties?.attribute("descr") ?? "",
    type: typeOf(plot),
    title: chart.at("title")?.deep("t").map(({ text }) => text).join("") ?? "",
    legend: { visible: chart.at("legend") !== null, position: "Bottom" },
    series,
    axisFormat: labels && plot.name === "pieChart" ? formatOf(labels) : axisFormat,
    axisMinimum: least === undefined ? null : Number(least),
    categoriesReversed: chart.at("plotArea", "catAx", "scaling", "orientation")?.attribute("val") === "maxMin",
    labels: { visible: labels?.at("showVal")?.flag("val", true) ?? false, numberFormat: labels ? formatOf(labels) : "General" },
    // Where it ends is the corner of the cell behind the last.
    anchor: { top: corner(anchor, "from", "row"), left: corner(anchor, "from", "col"), bottom: corner(anchor, "to", "row") - 1, right: corner(anchor, "to", "col") - 1 },
  };
}

function typeOf(plot: XmlTree): ChartType {
  if (plot.name === "pieChart") return "Pie";
  if (plot.name === "lineChart") return plot.at("marker")?.flag("val", true) ? "LineMarkers" : "Line";
  const lying = plot.at("barDir")?.attribute("val") === "bar";
  const stacked = plot.at("grouping")?.attribute("val") === "stacked";
  return `${lying ? "Bar" : "Column"}${stacked ? "Stacked" : "Clustered"}`;
}

function seriesOf(series: XmlTree): BookChartSeries {
  return { name: series.at("tx")?.deep("v")[0]?.text ?? "", values: sourceOf(series.at("val")), categories: sourceOf(series.at("cat")), fill: null };
}

function sourceOf(run: XmlTree | null): ChartSource | null {
  const reference = parseReference(`=${run?.deep("f")[0]?.text ?? ""}`);
  return reference && { sheetId: "", area: reference.area };
}

function formatOf(labels: XmlTree): string {
  return labels.at("numFmt")?.attribute("formatCode") ?? "General";
}

function corner(anchor: XmlTree, end: "from" | "to", axis: "row" | "col"): number {
  return Number(anchor.at(end, axis)?.text ?? 0);
}
