import { Workings, type WorkingColumn } from "../core/indicators/formulas/workings";
import { quoted } from "../core/indicators/formulas/places";
import type { FormulaGround } from "../core/indicators/formulas/tally-formulas";
import type { TargetKey } from "../core/indicators/define";
import type { FigureResult, IndicatorResult } from "../core/indicators/result";
import { PARAMETERS } from "../core/norms/parameters";
import { asm } from "../core/registers/asm";
import { cellAddress, type Area } from "../core/sheet/address";
import { valueAt } from "../core/sheet/grid";
import type { CellDraft, ColumnsDraft, ConditionalDraft, NoteDraft, SheetDraft, StyleDraft, TableDraft } from "../workbook/draft";
import { INDICATOR_SHEET, INDICATOR_SHEET_TITLE } from "../workbook/own-texts";
import type { WorkbookReader } from "../workbook/port";
import { figureCells, mannerOf, partRows, VALUE, WRAPPED, wordsOf, type Manner } from "./indicator-rows";
import type { IndicatorReport } from "./indicators";
import { normText } from "./report";
import { INDICATOR_SHEET_TEXTS as texts } from "./texts/indicator-sheet";
import { noValueText, UNIT_NAMES } from "./texts/indicators";

const CUT_ROW = 2;
const TARGETS: readonly TargetKey[] = ["presupuesto", "fondosProgramados", "empresasProgramadas"];
const FIRST_TARGET_ROW = CUT_ROW + 1;
const HEADER_ROW = FIRST_TARGET_ROW + TARGETS.length + 1;
const FIRST_ROW = HEADER_ROW + 1;
const LAST_COLUMN = texts.columns.length - 1;
const TARGET_COLUMN = 8;
const LIGHT_COLUMN = 9;
/** Helper columns stand apart from the tables, off the printed page. */
const WORKINGS_COLUMN = LAST_COLUMN + 3;
const DAYS_1904 = 1_462;
const DAY: StyleDraft = { numberFormat: "dd/mm/yyyy", horizontal: "center", vertical: "top" };
const WIDTHS = [24, 34, 26, 42, 18, 18, 16, 18, 9, 13, 12, 34, 40, 40] as const;

/** What stands under the name of the sheet of indicators: nothing, a sheet of ours, or one of somebody else's. */
type IndicatorSheetPlace = "free" | "ours" | "taken";

export async function indicatorSheetPlace(reader: WorkbookReader): Promise<IndicatorSheetPlace> {
  const there = (await reader.sheets()).find(({ name }) => name.toLowerCase() === INDICATOR_SHEET.toLowerCase());
  if (!there) return "free";
  return valueAt(await reader.read(there.id), 0, 0) === INDICATOR_SHEET_TITLE ? "ours" : "taken";
}

/** Whether the report has registers that indicators are of. */
export function hasIndicators({ tables }: Pick<IndicatorReport, "tables">): boolean {
  return tables.some(({ register }) => register.key !== asm.key);
}

/** The sheet of indicators: its tables, whose figures are formulas over the registers' sheets, and the helper columns they need. */
export function indicatorSheet({ results, tables, settings }: Pick<IndicatorReport, "results" | "tables" | "settings">): SheetDraft {
  const workings = new Workings(tables, { column: WORKINGS_COLUMN, firstRow: FIRST_ROW });
  const ground: FormulaGround = {
    workings,
    cut: absolute(CUT_ROW),
    parameter: (key) => absolute(FIRST_TARGET_ROW + TARGETS.indexOf(key)),
  };
  const sheet = new Rows();
  for (const result of results) sheet.addIndicator(result, mannerOf(result.indicator, tables, ground));
  sheet.addParts();
  const { rows, notes, tableDrafts, mainRows } = sheet;
  const date1904 = tables.some(({ grid }) => grid.date1904);
  const head: readonly (readonly CellDraft[])[] = [
    [{ value: INDICATOR_SHEET_TITLE, style: { bold: true, size: 14 } }],
    [{ value: texts.about, style: { italic: true } }],
    [{ value: texts.cutDate, style: { bold: true } }, { value: settings.cutDate - (date1904 ? DAYS_1904 : 0), style: { ...DAY, horizontal: "left", bold: true, fill: "#FFF2CC" } }],
    ...TARGETS.map((key): readonly CellDraft[] => [{ value: PARAMETERS[key].name, style: { bold: true } }, targetCell(key, settings.parameters[key])]),
    [],
  ];
  return {
    name: INDICATOR_SHEET,
    rows: withWorkings([...head, ...rows], workings.columns),
    columns: [
      ...WIDTHS.map((width, column): ColumnsDraft => ({ first: column, last: column, width })),
      ...(workings.columns.length === 0 ? [] : [{ first: WORKINGS_COLUMN, last: WORKINGS_COLUMN + workings.columns.length - 1, width: 18, style: { color: "#7F7F7F" } }]),
    ],
    frozen: { rows: 0, columns: 2 },
    gridlines: false,
    tables: tableDrafts,
    notes,
    conditionalFormats: lights(mainRows),
    print: { landscape: true, fitToWidth: 1, header: texts.header, footer: texts.footer, repeatRows: { first: HEADER_ROW, last: HEADER_ROW }, area: { top: 0, left: 0, bottom: head.length + rows.length - 1, right: LAST_COLUMN } },
  };
}

/** The rows below the head, as they are added. */
class Rows {
  readonly rows: (readonly CellDraft[])[] = [headerCells(texts.columns)];
  readonly notes: NoteDraft[] = [];
  private readonly tables: TableDraft[] = [];
  private readonly parts: { readonly result: IndicatorResult; readonly manner: Manner; readonly mainRow: number }[] = [];
  private lastMainRow = HEADER_ROW;

  get tableDrafts(): readonly TableDraft[] {
    return [{ name: "Cotejo_Indicadores", area: { top: HEADER_ROW, left: 0, bottom: this.lastMainRow, right: LAST_COLUMN }, look: "TableStyleMedium2" }, ...this.tables];
  }

  get mainRows(): Area {
    return { top: FIRST_ROW, left: LIGHT_COLUMN, bottom: this.lastMainRow, right: LIGHT_COLUMN };
  }

  addIndicator(result: IndicatorResult, manner: Manner): void {
    const { indicator, main, others } = result;
    this.parts.push({ result, manner, mainRow: this.nextRow });
    this.notes.push({ row: this.nextRow, column: 1, text: texts.norm(normText(indicator.norm), indicator.norm.quote ?? "") });
    for (const figure of [main, ...others]) this.rows.push(mainCells(result, figure, manner, this.nextRow));
    this.lastMainRow = this.nextRow - 1;
  }

  /** The breakdowns, each a table of its own under the first. */
  addParts(): void {
    for (const { result, manner, mainRow } of this.parts) {
      const { indicator, main } = result;
      for (const dimension of dimensionsOf(main)) {
        const top = this.nextRow + 2;
        const rows = partRows(result, dimension, manner, top + 1, mainRow);
        if (!rows) continue;
        this.rows.push([], [{ value: texts.partTitle(indicator.id, indicator.name, dimension), style: { bold: true, size: 12 } }], headerCells(texts.partColumns(dimension)), ...rows);
        this.tables.push({ name: `Cotejo_${indicator.id.replace("-", "_")}_${dimension}`, area: { top, left: 0, bottom: top + rows.length, right: VALUE }, look: "TableStyleMedium2" });
      }
    }
  }

  private get nextRow(): number {
    return HEADER_ROW + this.rows.length;
  }
}

function dimensionsOf({ parts }: FigureResult) {
  return [...new Set(parts.map(({ dimension }) => dimension))];
}

function headerCells(headers: readonly string[]): readonly CellDraft[] {
  return headers.map((value) => ({ value, style: { bold: true, wrap: true, vertical: "center" } }));
}

function mainCells({ indicator, cutDate, main }: IndicatorResult, result: FigureResult, manner: Manner, row: number): readonly CellDraft[] {
  const { figure } = result;
  const value = cellAddress(row, VALUE);
  return [
    { value: indicator.id, style: { vertical: "top" } },
    { value: indicator.name, style: WRAPPED },
    { value: figure.label, style: WRAPPED },
    { value: wordsOf(figure), style: WRAPPED },
    ...figureCells(result, manner, row),
    { value: UNIT_NAMES[figure.unit], style: WRAPPED },
    isTarget(result) ? { value: 1, style: { numberFormat: "0%", vertical: "top" } } : null,
    lightCell(result, manner, row),
    manner.kind === "live" ? { value: cutDate, formula: absolute(CUT_ROW), style: DAY } : { value: cutDate, style: DAY },
    reasonCell(result, manner, value),
    { value: normText(indicator.norm), style: WRAPPED },
    { value: result === main ? howText(main, manner) : manner.kind === "live" ? texts.live : manner.why, style: WRAPPED },
  ];
}

/** Only the two of results have a target in the text: all that was programmed, 100 %. */
function isTarget({ figure }: FigureResult): boolean {
  return figure.denominator?.kind === "parameter";
}

function lightCell(result: FigureResult, manner: Manner, row: number): CellDraft {
  if (!isTarget(result)) return { value: texts.noTarget, style: WRAPPED };
  const { value } = result;
  const shown = value === null ? texts.noData : value.numerator >= value.denominator ? texts.onTarget : texts.belowTarget;
  if (manner.kind === "fixed") return { value: shown, style: WRAPPED };
  const [figure, target] = [cellAddress(row, VALUE), cellAddress(row, TARGET_COLUMN)];
  return { value: shown, formula: `IF(ISNUMBER(${figure}),IF(${figure}>=${target},${quoted(texts.onTarget)},${quoted(texts.belowTarget)}),${quoted(texts.noData)})`, style: WRAPPED };
}

/** Why there is no value: what is missing, as it is; a denominator of 0, as long as it is one. */
function reasonCell({ figure, reason, numerator, denominator }: FigureResult, manner: Manner, value: string): CellDraft {
  const isKnown = numerator !== null && (figure.denominator === null || denominator !== null);
  if (!isKnown || manner.kind === "fixed" || figure.denominatorWords === null) return { value: reason ? noValueText(reason) : "", style: WRAPPED };
  // The formula can tell that it is 0, not whether for want of rows or of dates.
  const zero = texts.zero(figure.denominatorWords);
  return { value: reason ? zero : "", formula: `IF(ISNUMBER(${value}),"",${quoted(zero)})`, style: WRAPPED };
}

function howText(main: FigureResult, manner: Manner): string {
  if (manner.kind === "fixed") return manner.why;
  const untold = dimensionsOf(main).filter((dimension) => main.figure.numerator.kind === "tally" && main.figure.numerator.measure.kind === "values" && main.figure.numerator.measure.column !== dimension);
  return untold.length === 0 ? texts.live : `${texts.live} ${texts.withoutLiveParts(untold)}`;
}

function targetCell(key: TargetKey, value: number | null): CellDraft {
  if (value === null) return null;
  return PARAMETERS[key].type === "money" ? { value: value / 100, style: { numberFormat: "#,##0.00", horizontal: "left" } } : { value, style: { horizontal: "left" } };
}

function lights(area: Area): readonly ConditionalDraft[] {
  const rule = (text: string, color: string, fill: string): ConditionalDraft => ({ areas: [area], rule: { kind: "cellIs", operator: "equal", first: quoted(text) }, style: { color, fill } });
  return [rule(texts.onTarget, "#006100", "#C6EFCE"), rule(texts.belowTarget, "#9C0006", "#FFC7CE")];
}

/** The helper columns to the right, each under its heading. */
function withWorkings(rows: readonly (readonly CellDraft[])[], columns: readonly WorkingColumn[]): readonly (readonly CellDraft[])[] {
  if (columns.length === 0) return rows;
  const height = Math.max(rows.length, ...columns.map(({ cells }) => FIRST_ROW + cells.length));
  return Array.from({ length: height }, (_, r) => {
    const row = rows[r] ?? [];
    const beside = workingCells(r, columns);
    return beside.every((cell) => cell === null) ? row : [...row, ...Array<CellDraft>(WORKINGS_COLUMN - row.length).fill(null), ...beside];
  });
}

function workingCells(row: number, columns: readonly WorkingColumn[]): readonly CellDraft[] {
  if (row === HEADER_ROW - 1) return columns.map((_, n) => (n === 0 ? { value: texts.workings, style: { italic: true, color: "#7F7F7F" } } : null));
  if (row === HEADER_ROW) return columns.map((column) => ({ value: texts.workingTitle(column), style: { italic: true, wrap: true, color: "#7F7F7F", vertical: "top" } }));
  return columns.map(({ cells }): CellDraft => {
    const cell = row < FIRST_ROW ? undefined : cells[row - FIRST_ROW];
    if (!cell) return null;
    return "formula" in cell ? { formula: cell.formula, style: { color: "#7F7F7F" } } : { value: cell.text, style: { color: "#7F7F7F" } };
  });
}

/** The cells of the head that formulas refer to stand in the second column. */
function absolute(row: number): string {
  return `$B$${String(row + 1)}`;
}
