import { contains, MAX_COLUMNS, MAX_ROWS, type Area } from "../../src/core/sheet/address";
import type { Borders, Underline } from "./style";

export interface BookTable {
  readonly id: string;
  name: string;
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  /** `TableStyleMedium2` and its kin; `""` for none. */
  style: string;
  showFilterButton: boolean;
  showBandedRows: boolean;
}

/** A defined name. `scope` is `Workbook` or a sheet's id. */
export interface BookName {
  name: string;
  formula: string;
  scope: string;
  visible: boolean;
  comment: string;
}

/** What a conditional format changes in the cells it applies to. */
export interface RuleLook {
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: Underline;
  strikethrough?: boolean;
  borders?: Borders;
}

export interface ConditionalFormat {
  readonly id: string;
  /** `Custom`, `CellValue`, `ColorScale`… as Office.js names them. */
  readonly type: string;
  areas: readonly Area[];
  stopIfTrue: boolean;
  /** The formula of a custom rule, with its `=`, relative to the first cell of its areas; `""` for other types. */
  formula: string;
  look: RuleLook;
  /** What rules of other types carry. Of `CellValue`: `{formula1, formula2?, operator}` as Office.js shapes it; others are kept and compared, never read. */
  detail: unknown;
}

export interface Validation {
  areas: readonly Area[];
  /** `List`, `WholeNumber`, `Decimal`, `Date`, `Custom`… as Office.js names them. */
  readonly type: string;
  /** The rule as Office.js shapes it, e.g. `{list: {inCellDropDown: true, source: "A,B"}}`. */
  readonly rule: unknown;
  readonly ignoreBlanks: boolean;
  /** What is shown when a cell is selected; absent when nothing is. */
  readonly prompt?: { readonly title: string; readonly message: string };
  /** What is shown when a value is refused; absent for Excel's own words, with the style `Stop`. */
  readonly errorAlert?: { readonly style: "Stop" | "Warning" | "Information"; readonly title: string; readonly message: string };
}

/** A note, the older kind of comment. Office.js calls it `Note`. */
export interface BookNote {
  row: number;
  column: number;
  text: string;
  readonly author: string;
  /** Whether it is shown without the pointer on its cell. */
  visible: boolean;
}

/** A cell's link. */
export interface BookLink {
  row: number;
  column: number;
  /** A place in this workbook: `'Hoja 1'!B7`, or a name; `""` for a link that leads out of it. */
  readonly place: string;
  /** An address outside of the workbook; `""` for none. */
  readonly address: string;
  readonly tip: string;
}

/** The kinds of charts that the stand-in knows, as Office.js names them. */
export type ChartType = "ColumnClustered" | "BarClustered" | "ColumnStacked" | "BarStacked" | "Line" | "LineMarkers" | "Pie";

/** Cells that a chart draws. */
export interface ChartSource {
  /** The sheet's id: a chart may draw another sheet's cells. */
  readonly sheetId: string;
  readonly area: Area;
}

export interface BookChartSeries {
  /** What the legend says. A text: Office.js gives no cell to it. In sheets of ours it is that of the cell above or left of the values. */
  name: string;
  /** Null once its cells were deleted. */
  values: ChartSource | null;
  categories: ChartSource | null;
  /** `#RRGGBB` of its bars or line; null for the theme's next colour. */
  fill: string | null;
  /** Of its points one by one, as slices of a pie have them. */
  pointFills?: readonly (string | null)[];
  /** Of its line and points, as Office.js names them: `DashDot`, `Triangle`. */
  lineStyle?: string;
  marker?: string;
}

export interface BookChart {
  readonly id: string;
  name: string;
  type: ChartType;
  /** `""` for none. */
  title: string;
  legend: { visible: boolean; position: "Top" | "Bottom" | "Left" | "Right" };
  series: BookChartSeries[];
  /** Format code of the value axis. */
  axisFormat: string;
  /** Where the value axis begins; null, and when absent, where Excel likes. */
  axisMinimum?: number | null;
  /** The first category farthest from where the axes begin: on top, of lying bars. */
  categoriesReversed?: boolean;
  /** Whether the values are written at their bars, and in which format. */
  labels: { visible: boolean; numberFormat: string };
  /** What screen readers say. Office.js cannot set it: `""` for charts made through it. */
  altText: string;
  /** The cells it covers; it moves and grows with them. */
  anchor: Area;
}

export interface PageSetup {
  orientation: "Portrait" | "Landscape";
  paper: "Letter" | "Legal" | "A4";
  /** Per cent of its own size, or pages it is fitted to; a direction left out follows. */
  zoom: { readonly scale?: number; readonly horizontalFitToPages?: number; readonly verticalFitToPages?: number };
  /** Points. */
  margins: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
  /** In Excel's codes (`&P de &N`). */
  texts: { leftHeader: string; centerHeader: string; rightHeader: string; leftFooter: string; centerFooter: string; rightFooter: string };
  /** Rows and columns printed on every page. */
  titleRows: { readonly first: number; readonly last: number } | null;
  titleColumns: { readonly first: number; readonly last: number } | null;
  area: Area | null;
  gridlines: boolean;
}

/** How Excel prints a sheet that nobody set up. */
export function defaultPage(): PageSetup {
  return {
    orientation: "Portrait", paper: "Letter", zoom: { scale: 100 },
    margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
    texts: { leftHeader: "", centerHeader: "", rightHeader: "", leftFooter: "", centerFooter: "", rightFooter: "" },
    titleRows: null, titleColumns: null, area: null, gridlines: false,
  };
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** Whose hand a change is. */
export type Actor = "user" | "addin" | "coauthor";

export type StructureChange = "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

export function isWholeRows(area: Area): boolean {
  return area.left === 0 && area.right === MAX_COLUMNS - 1;
}

export function isWholeColumns(area: Area): boolean {
  return area.top === 0 && area.bottom === MAX_ROWS - 1;
}

export function overlap(a: Area, b: Area): Area | null {
  const area = { top: Math.max(a.top, b.top), left: Math.max(a.left, b.left), bottom: Math.min(a.bottom, b.bottom), right: Math.min(a.right, b.right) };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

export function sameArea(a: Area, b: Area): boolean {
  return contains(a, b) && contains(b, a);
}

/** What remains of `area` when `hole` is cut out of it: up to four rectangles. */
export function without(area: Area, hole: Area): readonly Area[] {
  const cut = overlap(area, hole);
  if (!cut) return [area];
  const out: Area[] = [];
  if (cut.top > area.top) out.push({ ...area, bottom: cut.top - 1 });
  if (cut.left > area.left) out.push({ top: cut.top, bottom: cut.bottom, left: area.left, right: cut.left - 1 });
  if (cut.right < area.right) out.push({ top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: area.right });
  if (cut.bottom < area.bottom) out.push({ ...area, top: cut.bottom + 1 });
  return out;
}
