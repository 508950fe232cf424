import { Workings } from "../core/indicators/formulas/workings";
import { quoted } from "../core/indicators/formulas/places";
import type { FormulaGround } from "../core/indicators/formulas/tally-formulas";
import type { DimensionKey, TargetKey } from "../core/indicators/define";
import type { FigureResult, IndicatorResult } from "../core/indicators/result";
import { PARAMETERS } from "../core/norms/parameters";
import { cellAddress, type Area } from "../core/sheet/address";
import type { ExcelTable } from "../core/sheet/excel-table";
import type { CellDraft, ChartDraft, ColumnsDraft, ConditionalDraft, NoteDraft, SheetDraft, StyleDraft, TableDraft } from "../workbook/draft";
import { INDICATOR_SHEET_TITLE } from "../workbook/own-texts";
import { breakdownChart } from "./indicator-charts";
import { chartsText, DEFAULT_OPTIONS, isCharted, tablePrefix, type ChartChoice, type IndicatorSheetOptions } from "./indicator-choices";
import { argument, chartBottom, CUT_ROW, DAY, DAYS_1904, headCells, headerCells, labelCell, rowHeights, titleCell, MARGINS, withWorkings, WORKING_WIDTH, type FigureRow, type IndicatorLayout } from "./indicator-layout";
import { DENOMINATOR, figureCells, mannerOf, NUMERATOR, partRows, VALUE, WRAPPED, wordsOf, type Manner } from "./indicator-rows";
import { hasTarget, lightOf } from "./indicator-light";
import type { IndicatorReport } from "./indicators";
import { parameterCell } from "./parameter-sheet";
import { normText } from "./report";
import { INDICATOR_SHEET_TEXTS as texts } from "./texts/indicator-sheet";
import { DIMENSION_NAMES, LIGHT_NAMES, noValueText, partName, UNIT_NAMES } from "./texts/indicators";

const TARGETS: readonly TargetKey[] = ["presupuesto", "fondosProgramados", "empresasProgramadas"];
const FIRST_TARGET_ROW = CUT_ROW + 1;
const CHARTS_ROW = FIRST_TARGET_ROW + TARGETS.length;
const HEADER_ROW = CHARTS_ROW + 1;
const FIRST_ROW = HEADER_ROW + 1;
const LAST_COLUMN = texts.columns.length - 1;
const TARGET_COLUMN = 8;
const LIGHT_COLUMN = 9;
/** Beside the tables of parts, which have fewer columns than the first. */
const CHART_COLUMNS = { left: VALUE + 1, right: VALUE + 6 } as const;
/** Helper columns stand apart from the tables, off the printed page. */
const WORKINGS_COLUMN = LAST_COLUMN + 3;
/** Together no wider than what can be read once a page is as wide as them. */
const WIDTHS: readonly number[] = [22, 25, 20, 28, 18, 18, 14, 12, 7, 11, 12, 18, 26, 22];
const CENTERED: StyleDraft = { ...WRAPPED, horizontal: "center" };
const FIGURE_COLUMNS: FigureRow["columns"] = [NUMERATOR, DENOMINATOR, VALUE].map((column) => ({ column, name: texts.columns[column] ?? "" }));

/** The sheet of indicators: its tables, whose figures are formulas over the registers' sheets, and the helper columns they need. */
export function indicatorSheet(report: IndicatorsFrom, options: IndicatorSheetOptions = DEFAULT_OPTIONS, excelTables: readonly ExcelTable[] = []): SheetDraft {
  return indicatorLayout(report, options, excelTables).draft;
}

type IndicatorsFrom = Pick<IndicatorReport, "results" | "tables" | "settings">;

/** {@link indicatorSheet} with what its cells are, and the charts that it could have. `excelTables`: those of the workbook, named in formulas. */
export function indicatorLayout({ results, tables, settings }: IndicatorsFrom, { sheetName, charts }: IndicatorSheetOptions, excelTables: readonly ExcelTable[]): IndicatorLayout {
  const newGround = (): FormulaGround => ({
    workings: new Workings(tables, { column: WORKINGS_COLUMN, firstRow: FIRST_ROW }, excelTables),
    cut: argument(CUT_ROW),
    parameter: (key) => argument(FIRST_TARGET_ROW + TARGETS.indexOf(key)),
  });
  const ground = newGround();
  const { workings } = ground;
  const sheet = new Rows(tablePrefix(sheetName), charts);
  for (const result of results) sheet.addIndicator(result, mannerOf(result, tables, ground, newGround));
  sheet.addParts();
  const { rows, notes, tableDrafts, mainRows } = sheet;
  const date1904 = tables.some(({ grid }) => grid.date1904);
  const head: readonly (readonly CellDraft[])[] = [
    ...headCells(INDICATOR_SHEET_TITLE, texts.about, settings.cutDate - (date1904 ? DAYS_1904 : 0)),
    ...TARGETS.map((key): readonly CellDraft[] => [labelCell(PARAMETERS[key].name), targetCell(key, settings.parameters[key], parameterCell(tables, key))]),
    [labelCell(texts.charts), chartsText(charts)],
  ];
  const draft: SheetDraft = {
    name: sheetName,
    rows: withWorkings([...head, ...rows], workings.columns, WORKINGS_COLUMN, FIRST_ROW),
    columns: [
      ...WIDTHS.map((width, column): ColumnsDraft => ({ first: column, last: column, width })),
      ...(workings.columns.length === 0 ? [] : [{ first: WORKINGS_COLUMN, last: WORKINGS_COLUMN + workings.columns.length - 1, width: WORKING_WIDTH, style: { color: "#7F7F7F" } }]),
    ],
    rowLayouts: rowHeights([...head, ...rows], WIDTHS),
    frozen: { rows: 0, columns: 2 },
    gridlines: false,
    tables: tableDrafts,
    notes,
    conditionalFormats: lights(mainRows),
    charts: sheet.charts,
    print: { landscape: true, fitToWidth: 1, margins: MARGINS, header: texts.header, footer: texts.footer, area: { top: 0, left: 0, bottom: head.length + rows.length - 1, right: LAST_COLUMN } },
  };
  return { draft, figures: sheet.figures, charts: sheet.offered };
}

/** The rows below the head, as they are added. */
class Rows {
  readonly rows: (readonly CellDraft[])[] = [headerCells(texts.columns, isFigure)];
  readonly notes: NoteDraft[] = [];
  readonly charts: ChartDraft[] = [];
  readonly offered: string[] = [];
  readonly figures: FigureRow[] = [];
  private readonly tables: TableDraft[] = [];
  private readonly parts: { readonly result: IndicatorResult; readonly manner: Manner; readonly mainRow: number }[] = [];
  private lastMainRow = HEADER_ROW;

  constructor(
    private readonly prefix: string,
    private readonly chosen: ChartChoice,
  ) {}

  get tableDrafts(): readonly TableDraft[] {
    return [{ name: `${this.prefix}_Indicadores`, area: { top: HEADER_ROW, left: 0, bottom: this.lastMainRow, right: LAST_COLUMN }, look: "TableStyleMedium2" }, ...this.tables];
  }

  get mainRows(): Area {
    return { top: FIRST_ROW, left: LIGHT_COLUMN, bottom: this.lastMainRow, right: LIGHT_COLUMN };
  }

  addIndicator(result: IndicatorResult, manner: Manner): void {
    const { indicator, main, others } = result;
    this.parts.push({ result, manner, mainRow: this.nextRow });
    this.notes.push({ row: this.nextRow, column: 1, text: texts.norm(normText(indicator.norm), indicator.norm.quote ?? "") });
    for (const figure of [main, ...others]) {
      this.figures.push({ row: this.nextRow, indicator: indicator.id, figure: figure.figure.label, columns: FIGURE_COLUMNS });
      this.rows.push(mainCells(result, figure, manner, this.nextRow));
    }
    this.lastMainRow = this.nextRow - 1;
  }

  /** The breakdowns, each a table of its own under the first. */
  addParts(): void {
    for (const { result, manner, mainRow } of this.parts) for (const dimension of dimensionsOf(result.main)) this.addBreakdown(result, dimension, manner, mainRow);
  }

  private addBreakdown(result: IndicatorResult, dimension: DimensionKey, manner: Manner, mainRow: number): void {
    const { indicator, main } = result;
    const top = this.nextRow + 2;
    const rows = partRows(result, dimension, manner, top + 1, mainRow);
    if (!rows) return;
    const parts = main.parts.filter((part) => part.dimension === dimension);
    const by = DIMENSION_NAMES[dimension].toLowerCase();
    this.rows.push([], [titleCell(texts.partTitle(indicator.id, indicator.name, dimension))], headerCells(texts.partColumns(dimension), isFigure), ...rows);
    this.tables.push({ name: `${this.prefix}_${indicator.id.replace("-", "_")}_${dimension}`, area: { top, left: 0, bottom: top + rows.length, right: VALUE }, look: "TableStyleMedium2" });
    for (const [n, part] of parts.entries()) this.figures.push({ row: top + 1 + n, indicator: indicator.id, figure: texts.partOf(by, partName(dimension, part.key)), columns: FIGURE_COLUMNS });
    const bottom = (names: readonly string[]): number => HEADER_ROW + chartBottom(this.rows, WIDTHS, top - HEADER_ROW, names);
    const chart = breakdownChart(result, dimension, { top, rows: rows.length, ...CHART_COLUMNS, bottom });
    if (!chart) return;
    this.offered.push(chart.choice);
    if (!isCharted(this.chosen, chart.choice)) return;
    this.charts.push(chart.draft);
    while (this.nextRow <= chart.draft.anchor.bottom) this.rows.push([]);
  }

  private get nextRow(): number {
    return HEADER_ROW + this.rows.length;
  }
}

function isFigure(column: number): boolean {
  return column >= NUMERATOR && column <= VALUE;
}

function dimensionsOf({ parts }: FigureResult) {
  return [...new Set(parts.map(({ dimension }) => dimension))];
}

function mainCells({ indicator, cutDate }: IndicatorResult, result: FigureResult, manner: Manner, row: number): readonly CellDraft[] {
  const { figure } = result;
  const value = cellAddress(row, VALUE);
  return [
    { value: indicator.id, style: { vertical: "top" } },
    { value: indicator.name, style: WRAPPED },
    { value: figure.label, style: WRAPPED },
    { value: wordsOf(figure), style: WRAPPED },
    ...figureCells(result, manner, row),
    { value: UNIT_NAMES[figure.unit], style: CENTERED },
    hasTarget(result) ? { value: 1, style: { numberFormat: "0%", vertical: "top", horizontal: "center" } } : null,
    lightCell(result, manner, row),
    manner.kind === "live" ? { value: cutDate, formula: argument(CUT_ROW), style: DAY } : { value: cutDate, style: DAY },
    reasonCell(result, manner, value),
    { value: normText(indicator.norm), style: WRAPPED },
    { value: manner.kind === "live" ? texts.live : manner.why, style: WRAPPED },
  ];
}

function lightCell(result: FigureResult, manner: Manner, row: number): CellDraft {
  const light = lightOf(result);
  if (light === null) return { value: texts.noTarget, style: CENTERED };
  const shown = LIGHT_NAMES[light];
  if (manner.kind === "fixed") return { value: shown, style: CENTERED };
  const [figure, target] = [cellAddress(row, VALUE), cellAddress(row, TARGET_COLUMN)];
  return { value: shown, formula: `IF(ISNUMBER(${figure}),IF(${figure}>=${target},${quoted(LIGHT_NAMES.onTarget)},${quoted(LIGHT_NAMES.belowTarget)}),${quoted(LIGHT_NAMES.noData)})`, style: CENTERED };
}

/** Why there is no value: what is missing, as it is; a denominator of 0, as long as it is one. */
function reasonCell({ figure, reason, numerator, denominator }: FigureResult, manner: Manner, value: string): CellDraft {
  const isKnown = numerator !== null && (figure.denominator === null || denominator !== null);
  if (!isKnown || manner.kind === "fixed" || figure.denominatorWords === null) return { value: reason ? noValueText(reason) : "", style: WRAPPED };
  // The formula can tell that it is 0, not whether for want of rows or of dates.
  const zero = texts.zero(figure.denominatorWords);
  return { value: reason ? zero : "", formula: `IF(ISNUMBER(${value}),"",${quoted(zero)})`, style: WRAPPED };
}

/** `from`: the cell of the sheet Parámetros that says it, when it does. */
function targetCell(key: TargetKey, value: number | null, from: string | null): CellDraft {
  if (value === null) return null;
  const link = from === null ? {} : { formula: from };
  return PARAMETERS[key].type === "money" ? { value: value / 100, ...link, style: { numberFormat: "#,##0.00", horizontal: "left" } } : { value, ...link, style: { horizontal: "left" } };
}

function lights(area: Area): readonly ConditionalDraft[] {
  const rule = (text: string, color: string, fill: string): ConditionalDraft => ({ areas: [area], rule: { kind: "cellIs", operator: "equal", first: quoted(text) }, style: { color, fill } });
  return [rule(LIGHT_NAMES.onTarget, "#006100", "#C6EFCE"), rule(LIGHT_NAMES.belowTarget, "#9C0006", "#FFC7CE")];
}
