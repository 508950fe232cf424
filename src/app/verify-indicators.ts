import { inputsOf } from "../core/indicators/inputs";
import { isErrorValue, type CellValue } from "../core/sheet/cell";
import { cellAddress } from "../core/sheet/address";
import { valueAt, type Grid } from "../core/sheet/grid";
import type { CellDraft, RichCellDraft } from "../workbook/draft";
import { draftHash } from "../workbook/own-sheets";
import type { CellContent, WorkbookPort } from "../workbook/port";
import type { IndicatorSheetOptions } from "./indicator-choices";
import { ARGUMENT_COLUMN, CUT_ROW, figureCells, type FigureRow, type IndicatorLayout } from "./indicator-layout";
import type { IndicatorReport } from "./indicators";
import { indicatorLayouts } from "./insert-indicators";
import { INDICATOR_SHEET_TEXTS } from "./texts/indicator-sheet";

/** Why a cell gives something else, or will: as far as it can be found. */
export type DifferenceReason =
  | { readonly kind: "turnedToValue" | "formulaEdited" | "emptied" | "rowGone" | "unknownFunction" | "outdated" }
  | { readonly kind: "error"; readonly error: string }
  /** The sheet's own cut date, or one of its targets. */
  | { readonly kind: "argument"; readonly label: string }
  /** A cell of a register that reads as a number, a date or a word and is written otherwise. */
  | { readonly kind: "registerText"; readonly sheet: string; readonly cell: string; readonly text: string }
  | { readonly kind: "unknown"; readonly hiddenRows: boolean };

/** A figure that Excel does not give as we do, or gives without a formula. */
export interface FigureDifference {
  readonly sheetId: string;
  /** A1 address; null when the sheet has no such row. */
  readonly cell: string | null;
  /** `IC-II`, or the name of an ASM sheet. */
  readonly indicator: string;
  readonly figure: string;
  /** The name of its column. */
  readonly column: string;
  /** As the sheet holds them; `""` for no value. */
  readonly ours: CellValue;
  readonly excel: CellValue;
  readonly reason: DifferenceReason;
}

/** What reading a sheet of indicators back gave. `fixed`: figures that were written as values, there being no formula for them. */
export interface Verification {
  readonly equal: number;
  readonly fixed: number;
  readonly differences: readonly FigureDifference[];
}

/** The texts that a row begins with name it, three at most. */
const NAMING_CELLS = 3;

/**
 * Reads sheets of indicators back from the workbook and holds each figure against the report, which is of the same cut date. Rows
 * are found by what they are called, wherever they stand. Sheets that the report has and the workbook has not are passed over.
 */
export async function verifyIndicators(port: WorkbookPort, report: IndicatorReport, options: IndicatorSheetOptions): Promise<Verification> {
  const own = await port.ownSheets();
  const found: Verification[] = [];
  for (const layout of indicatorLayouts(report, options, await port.excelTables())) {
    const there = own.find(({ name }) => name.toLowerCase() === layout.draft.name.toLowerCase());
    if (!there) continue;
    const grid = await port.read(there.sheetId);
    const contents = await port.readContents(there.sheetId, { top: 0, left: 0, bottom: Math.max(0, grid.top + grid.values.length - 1), right: Math.max(0, grid.left + grid.width - 1) });
    found.push(compared({ layout, report, sheetId: there.sheetId, grid, contents, asPut: there.put === draftHash(layout.draft) }));
  }
  return { equal: sum(found, ({ equal }) => equal), fixed: sum(found, ({ fixed }) => fixed), differences: found.flatMap(({ differences }) => differences) };
}

interface Readback {
  readonly layout: IndicatorLayout;
  readonly report: IndicatorReport;
  readonly sheetId: string;
  readonly grid: Grid;
  readonly contents: readonly (readonly CellContent[])[];
  /** Whether the sheet was put as it would be now. */
  readonly asPut: boolean;
}

function compared(readback: Readback): Verification {
  const { layout: { draft, figures }, sheetId, grid, contents } = readback;
  const places = rowNames(grid.top + grid.values.length, (row, column) => valueAt(grid, row, column));
  const names = new Map([...rowNames(draft.rows.length, (row, column) => shown(draft.rows[row]?.[column]))].map(([name, row]) => [row, name]));
  const differences: FigureDifference[] = [];
  let [equal, fixed] = [0, 0];
  for (const figure of figures) {
    const name = names.get(figure.row);
    const at = name === undefined ? undefined : places.get(name);
    for (const { column, name: title, ours } of figureCells(draft, figure)) {
      const excel = at === undefined ? "" : valueAt(grid, at, column);
      const content = at === undefined ? "" : (contents[at]?.[column] ?? "");
      const isLive = ours.formula !== undefined;
      const same = at !== undefined && sameFigure(ours, excel);
      if (same && isLive === (typeof content === "object")) {
        if (isLive) equal += 1;
        else fixed += 1;
        continue;
      }
      differences.push({
        sheetId, cell: at === undefined ? null : cellAddress(at, column), indicator: figure.indicator, figure: figure.figure, column: title, ours: ours.value, excel,
        reason: reasonOf({ readback, figure, ours, excel, content, at }),
      });
    }
  }
  return { equal, fixed, differences };
}

interface Difference {
  readonly readback: Readback;
  readonly figure: FigureRow;
  readonly ours: RichCellDraft;
  readonly excel: CellValue;
  readonly content: CellContent;
  /** The row in the workbook, 0-based. */
  readonly at: number | undefined;
}

function reasonOf({ readback, figure, ours, excel, content, at }: Difference): DifferenceReason {
  if (at === undefined) return { kind: "rowGone" };
  const isFormula = typeof content === "object";
  if (ours.formula !== undefined && !isFormula) return { kind: content === "" ? "emptied" : "turnedToValue" };
  if (ours.formula === undefined) return { kind: isFormula || readback.asPut ? "formulaEdited" : "outdated" };
  if (excel === "#NAME?") return { kind: "unknownFunction" };
  if (isErrorValue(excel)) return { kind: "error", error: String(excel) };
  const label = changedArgument(readback);
  if (label !== null) return { kind: "argument", label };
  const isOurs = isFormula && at === figure.row && plain(content.formula) === plain(ours.formula);
  // Another formula than the sheet was put with was edited; if it was put with others, registers have another shape now.
  if (!isOurs && readback.asPut && at === figure.row) return { kind: "formulaEdited" };
  const text = textInRegister(readback.report, figure.indicator);
  if (!isOurs && text) return text;
  return isOurs ? { kind: "unknown", hiddenRows: hidesRows(readback.report, figure.indicator) } : { kind: "outdated" };
}

/** The first of the sheet's own arguments (its cut date, its targets) that says something else than the report. */
function changedArgument({ layout: { draft }, grid }: Readback): string | null {
  for (let row = CUT_ROW; ; row++) {
    const [label, ours] = draft.rows[row] ?? [];
    if (label === undefined || ours === undefined) return null;
    if (isRich(ours) && ours.value !== undefined && !sameFigure(ours, valueAt(grid, row, ARGUMENT_COLUMN))) return String(shown(label));
  }
}

/** The first cell, among those that an indicator reads, that holds a text where a number or a date is meant. */
function textInRegister({ tables, results }: IndicatorReport, id: string): DifferenceReason | null {
  const indicator = results.find((result) => result.indicator.id === id)?.indicator;
  for (const { register, columns } of indicator ? inputsOf(indicator) : []) {
    for (const { rows, sheet } of tables.filter((table) => table.register.key === register.key)) {
      for (const row of rows) {
        const column = columns.find((each) => isNumeric(register.columns[each]?.type) && typeof row.raw(each) === "string" && row.value(each) !== null);
        if (column !== undefined) return { kind: "registerText", sheet: sheet.name, cell: cellAddress(row.originRow(column), row.columnOf(column)), text: String(row.raw(column)) };
      }
    }
  }
  return null;
}

function isNumeric(type: string | undefined): boolean {
  return type === "money" || type === "date";
}

function hidesRows({ tables, results, asm }: IndicatorReport, id: string): boolean {
  const indicator = results.find((result) => result.indicator.id === id)?.indicator;
  const read = indicator ? inputsOf(indicator).map(({ register }) => register.key) : [];
  const summary = asm.find(({ sheet }) => sheet.name === id);
  return tables.some(({ register, rows, sheet }) => (read.includes(register.key) || sheet.id === summary?.sheet.id) && rows.some((row) => row.hidden));
}

/** The head of the first table, whose rows stand under no title. */
const FIRST_HEADER = INDICATOR_SHEET_TEXTS.columns.slice(0, NAMING_CELLS).join("\n");

/** The rows of a sheet by what they are called: the texts that they begin with, under the title above them. */
function rowNames(height: number, at: (row: number, column: number) => CellValue): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  let title = "";
  for (let row = 0; row < height; row++) {
    const cells: string[] = [];
    for (let column = 0; column < NAMING_CELLS; column++) {
      const value = at(row, column);
      if (typeof value !== "string" || value === "" || isErrorValue(value)) break;
      cells.push(value);
    }
    if (cells.length === 1) title = cells[0] ?? "";
    if (cells.join("\n") === FIRST_HEADER) title = "";
    const name = [title, ...cells].join("\n");
    if (cells.length > 1 && !names.has(name)) names.set(name, row);
  }
  return names;
}

/** Ours is rounded to what its format shows. */
function sameFigure({ value, style }: RichCellDraft, found: CellValue): boolean {
  if (typeof value !== "number") return value === found;
  const format = style?.numberFormat ?? "";
  const digits = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const half = format.endsWith("%") ? 0.5 / 10 ** (digits + 2) : digits > 0 ? 0.5 / 10 ** digits : 0;
  return typeof found === "number" && Math.abs(found - value) <= half + 1e-9 * Math.max(1, Math.abs(value));
}

/** One spelling for what Excel spells in its own way. */
function plain(formula: string): string {
  return formula.replace(/^=|\s|_xlfn\./gi, "").toUpperCase();
}

function shown(cell: CellDraft | undefined): CellValue {
  return isRich(cell) ? (cell.value ?? "") : (cell ?? "");
}

function isRich(cell: CellDraft | undefined): cell is RichCellDraft {
  return typeof cell === "object" && cell !== null;
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
