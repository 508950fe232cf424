import type { Unit } from "../core/indicators/define";
import { DECIMALS, rounded } from "../core/indicators/rounded";
import { comparisonOf, cutOf, quotient, referencesOf, type Reference } from "../core/indicators/typed/comparison";
import { keptFigures, type TableSource } from "../core/indicators/typed/kept-figures";
import { TypedTable, writtenPart, type TypedIndicator } from "../core/indicators/typed/typed-table";
import type { Table } from "../core/reading/table";
import { indicadores } from "../core/registers/indicadores";
import type { ReviewSettings } from "../core/review/parameters";
import { cellAddress } from "../core/sheet/address";
import { normalizeText } from "../core/text/normalize";
import type { IndicatorReport } from "./indicators";
import type { ReviewTools } from "./review";
import { stopIfCancelled } from "./review-workbook";
import { partName } from "./texts/indicators";
import { notComparedText } from "./texts/typed-indicators";

/** `otherReading`: it is another of the indicator's figures than the criteria choose. `noValue`: there is nothing to divide by. */
export type TypedState = "agrees" | "differs" | "otherReading" | "noValue" | "notCompared";

/** An indicator that somebody typed, beside what the registers give. Values in the figure's unit: ratios as fractions, money in pesos. */
export interface TypedIndicatorLine {
  readonly sheetId: string;
  readonly sheet: string;
  /** Of the typed value: sheet coordinates, 0-based, and the A1 address. */
  readonly row: number;
  readonly column: number;
  readonly cell: string;
  readonly id: string;
  readonly name: string;
  /** The label of the figure it is held against; null when it is held against none. */
  readonly reading: string | null;
  /** The part the row is of, named for people; null for the whole. */
  readonly part: string | null;
  /** Serial day; null when the row's cannot be told. */
  readonly cutDate: number | null;
  readonly unit: Unit;
  /** What the cell says, as it stands. */
  readonly written: string;
  readonly typed: number | null;
  readonly computed: number | null;
  /** Typed less computed; null when one of them is not there. */
  readonly difference: number | null;
  readonly state: TypedState;
  /** Why it is held against nothing, as a sentence. */
  readonly reason: string | null;
}

/** The indicators typed by hand in a workbook's tables, in the order of its sheets, each held against the registers at its own cut date. */
export async function typedIndicators({ tables, settings }: Pick<IndicatorReport, "tables" | "settings">, { breathe, signal }: Pick<ReviewTools, "breathe" | "signal">): Promise<readonly TypedIndicatorLine[]> {
  const source: TableSource = { tables: ({ key }) => tables.filter(({ register }) => register.key === key) };
  const lines: TypedIndicatorLine[] = [];
  for (const table of tables.filter(isTyped)) {
    const typedTable = new TypedTable(table);
    for (const typed of typedTable.all) {
      const cutDate = cutOf(typed, settings);
      if (cutDate !== null) {
        for (const _ of keptFigures(settings).steps(typed.indicator, cutDate, source)) {
          await breathe();
          stopIfCancelled(signal);
        }
      }
      const column = typed.row.columnOf("valor");
      if (column >= 0) lines.push({ sheetId: table.sheet.id, sheet: table.sheet.name, column, ...lineOf(typed, typedTable.percentScale, source, settings), cell: cellAddress(typed.row.index, column) });
    }
  }
  return lines;
}

function isTyped(table: Table): table is Table<typeof indicadores> {
  return table.register.key === indicadores.key;
}

function lineOf(typed: TypedIndicator, percentScale: boolean, source: TableSource, settings: ReviewSettings): Omit<TypedIndicatorLine, "sheetId" | "sheet" | "column" | "cell"> {
  const { row, indicator, part } = typed;
  const comparison = comparisonOf(typed, percentScale, source, settings);
  const reference = comparison.kind === "notCompared" ? firstReference(typed, source, settings) : comparison.reference;
  const figure = reference?.result.figure ?? indicator.figures[0];
  const value = comparison.kind === "notCompared" ? null : comparison.value;
  const computed = reference?.value ? rounded(reference.value, DECIMALS[figure.unit]) : null;
  return {
    row: row.index,
    id: indicator.id,
    name: indicator.name,
    reading: reference?.result.figure.label ?? null,
    part: part === null ? null : part === "unknown" ? writtenPart(typed.row) : partName(part.dimension, part.key),
    cutDate: cutOf(typed, settings),
    unit: figure.unit,
    written: normalizeText(row.raw("valor")),
    typed: value,
    computed,
    difference: value === null || !reference?.value ? null : value - quotient(reference.value),
    state: comparison.kind,
    reason: comparison.kind === "notCompared" ? notComparedText(comparison.why) : (comparison.reference.result.reason && notComparedText(comparison.reference.result.reason)),
  };
}

/** What a cell without a number would have been held against. */
function firstReference(typed: TypedIndicator, source: TableSource, settings: ReviewSettings): Reference | null {
  const references = referencesOf(typed, source, settings);
  return "list" in references ? (references.list[0] ?? null) : null;
}
