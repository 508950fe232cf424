import { chartLook, MOST_LABELS, type ChartLook } from "../../workbook/chart-looks";
import { categoriesRef, formatAt, nameRef, valuesRef } from "./chart-cells";
import type { ChartDraft, SheetDraft } from "./draft";
import { attribute, RELATIONS, textXml, XML_HEAD } from "./markup";
import { CHART, DRAWING_MAIN } from "./drawing-xml";

const TEXT = "262626";
const LINES = "A6A6A6";
const CATEGORY_AXIS = "100000001";
const VALUE_AXIS = "100000002";

/** A chart's part, with the values that the sheet's draft has, for readers that calculate nothing. The chart has been checked (`checkCharts`). */
export function chartXml(chart: ChartDraft, sheet: SheetDraft): string {
  const { kind, title, series } = chart;
  const legend = series.length > 1 || kind === "pie" ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textLook(900)}</c:legend>` : "";
  return [
    `${XML_HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING_MAIN}" xmlns:r="${RELATIONS}"><c:roundedCorners val="0"/><c:chart>`,
    title === "" ? '<c:autoTitleDeleted val="1"/>' : titleXml(title),
    `<c:plotArea><c:layout/>${plotXml(chart, sheet)}${kind === "pie" ? "" : axesXml(chart, sheet)}</c:plotArea>${legend}`,
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${lineXml(LINES)}</c:spPr>`,
    "</c:chartSpace>",
  ].join("");
}

function titleXml(title: string): string {
  const properties = `sz="1200" b="1"><a:solidFill><a:srgbClr val="${TEXT}"/></a:solidFill>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${properties}</a:defRPr></a:pPr><a:r><a:rPr lang="es-MX" ${properties}</a:rPr><a:t>${textXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;
}

function plotXml(chart: ChartDraft, sheet: SheetDraft): string {
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const runs = chart.series.map((_, n) => seriesXml(chart, sheet, n)).join("");
  switch (chart.kind) {
    case "pie":
      return `<c:pieChart><c:varyColors val="1"/>${runs}<c:firstSliceAng val="0"/></c:pieChart>`;
    case "line":
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${runs}<c:marker val="1"/>${axes}</c:lineChart>`;
    case "column":
    case "bar":
    case "stackedColumn": {
      const stacked = chart.kind === "stackedColumn";
      return `<c:barChart><c:barDir val="${chart.kind === "bar" ? "bar" : "col"}"/><c:grouping val="${stacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>${runs}<c:gapWidth val="60"/>${stacked ? '<c:overlap val="100"/>' : ""}${axes}</c:barChart>`;
    }
  }
}

function seriesXml(chart: ChartDraft, sheet: SheetDraft, n: number): string {
  const { kind, series, categories } = chart;
  const run = series[n];
  if (!run) return "";
  const look = chartLook(n);
  const line = kind === "line";
  return [
    `<c:ser><c:idx val="${String(n)}"/><c:order val="${String(n)}"/><c:tx>${nameRef(sheet, run.name)}</c:tx>`,
    kind === "pie" ? "" : `<c:spPr>${line ? lineXml(look.color.slice(1), 28_575, look.dash) : fillXml(look)}</c:spPr>`,
    line ? markerXml(look) : kind === "pie" ? slicesXml(chart) : '<c:invertIfNegative val="0"/>',
    labelsXml(chart, sheet),
    `<c:cat>${categoriesRef(sheet, categories)}</c:cat><c:val>${valuesRef(sheet, run.values, formatOf(chart, sheet))}</c:val>`,
    line ? '<c:smooth val="0"/>' : "",
    "</c:ser>",
  ].join("");
}

function slicesXml({ categories }: ChartDraft): string {
  return Array.from({ length: pointsOf(categories) }, (_, n) => `<c:dPt><c:idx val="${String(n)}"/><c:bubble3D val="0"/><c:spPr>${fillXml(chartLook(n))}</c:spPr></c:dPt>`).join("");
}

function markerXml({ marker, color }: ChartLook): string {
  const fill = `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
  return `<c:marker><c:symbol val="${marker}"/><c:size val="7"/><c:spPr>${fill}${lineXml(color.slice(1))}</c:spPr></c:marker>`;
}

/** Values beside their points, where there is room for them. */
function labelsXml(chart: ChartDraft, sheet: SheetDraft): string {
  const { kind, series, categories } = chart;
  if (series.length > 1 || pointsOf(categories) > MOST_LABELS) return "";
  const place = kind === "line" ? "t" : "outEnd";
  // On top of each other they have no outer end.
  const position = kind === "stackedColumn" ? "" : `<c:dLblPos val="${place}"/>`;
  return `<c:dLbls><c:numFmt${attribute("formatCode", formatOf(chart, sheet))} sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textLook(900)}${position}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
}

function axesXml(chart: ChartDraft, sheet: SheetDraft): string {
  const lying = chart.kind === "bar";
  // The first category of lying bars is the uppermost, as in the table; the values' axis stays below.
  const category = [
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${lying ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/><c:axPos val="${lying ? "l" : "b"}"/>`,
    `<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${lineXml(LINES)}</c:spPr>${textLook(900)}`,
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${lying ? '<c:tickLblSkip val="1"/>' : ""}<c:noMultiLvlLbl val="1"/></c:catAx>`,
  ];
  const value = [
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${chart.fromZero === true ? '<c:min val="0"/>' : ""}</c:scaling><c:delete val="0"/><c:axPos val="${lying ? "b" : "l"}"/><c:majorGridlines><c:spPr>${lineXml("D9D9D9")}</c:spPr></c:majorGridlines>`,
    `<c:numFmt${attribute("formatCode", formatOf(chart, sheet))} sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr>${lineXml(LINES)}</c:spPr>${textLook(900)}`,
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${lying ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`,
  ];
  return [...category, ...value].join("");
}

function formatOf({ numberFormat, series }: ChartDraft, sheet: SheetDraft): string {
  const first = series[0]?.values;
  return numberFormat ?? (first ? formatAt(sheet, first.top, first.left) : "General");
}

function pointsOf({ top, left, bottom, right }: ChartDraft["categories"]): number {
  return (bottom - top + 1) * (right - left + 1);
}

function fillXml({ color, pattern }: ChartLook): string {
  const own = `<a:srgbClr val="${color.slice(1)}"/>`;
  const fill = pattern === null ? `<a:solidFill>${own}</a:solidFill>` : `<a:pattFill prst="${pattern}"><a:fgClr>${own}</a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`;
  return fill + lineXml(color.slice(1));
}

/** `width` in EMU. */
function lineXml(color: string, width = 9_525, dash: ChartLook["dash"] = "solid"): string {
  return `<a:ln w="${String(width)}"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill>${dash === "solid" ? "" : `<a:prstDash val="${dash}"/>`}</a:ln>`;
}

/** `size` in hundredths of a point. */
function textLook(size: number): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${String(size)}"><a:solidFill><a:srgbClr val="${TEXT}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="es-MX"/></a:p></c:txPr>`;
}
