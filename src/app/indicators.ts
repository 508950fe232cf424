import { INDICATORS } from "../core/indicators";
import { asmSummary, type AsmSummary } from "../core/indicators/asm-summary";
import { IndicatorRun } from "../core/indicators/compute";
import { inputsOf } from "../core/indicators/inputs";
import { IndicatorBook } from "../core/indicators/register-rows";
import type { FigureResult, IndicatorResult } from "../core/indicators/result";
import { DECIMALS, rounded } from "../core/indicators/rounded";
import { asmFacts, type AsmTable } from "../core/reading/asm/facts";
import type { Row } from "../core/reading/row";
import type { ColumnMapping } from "../core/reading/read-table";
import type { Table } from "../core/reading/table";
import { asm } from "../core/registers/asm";
import type { Register } from "../core/registers/define";
import type { ParameterUse, ReviewSettings } from "../core/review/parameters";
import type { WorkbookReader } from "../workbook/port";
import { noticesOf } from "./notices";
import { parameterSheet } from "./parameter-sheet";
import { parametersUsed } from "./parameters-used";
import type { Notice, ReviewState, ReviewTools } from "./review";
import { reviewSettings } from "./review-settings";
import { readAs, readSheet, reviewable, stopIfCancelled, type ReviewRequest } from "./review-workbook";
import { noValueText, partName, UNIT_NAMES } from "./texts/indicators";

/** The fourteen indicators of a workbook at its cut date, with what they were computed from. */
export interface IndicatorReport {
  readonly book: string;
  readonly settings: ReviewSettings;
  readonly tables: readonly Table[];
  readonly results: readonly IndicatorResult[];
  /** The ASM sheets in numbers, one by one: each is a document of its own. */
  readonly asm: readonly AsmSummary[];
  readonly parameters: readonly ParameterUse[];
  readonly notices: readonly Notice[];
}

/** A row behind a figure, by what is needed to name it and to go to it. `row` is its Excel row. */
export interface TracedRow {
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly key: string;
}

/** What computing asks of the place it runs in; `onIndicator` hears how many are done and how many there are. */
export interface IndicatorTools extends ReviewTools {
  readonly onIndicator?: (done: number, total: number) => void;
}

/**
 * Computes the indicators of a workbook that is reviewed, letting the thread breathe between them. `cutDate` (serial day) takes the
 * place of the review's.
 */
export async function indicatorsOf({ review, book }: Pick<ReviewState, "review" | "book">, tools: IndicatorTools, cutDate = review.settings.cutDate): Promise<IndicatorReport> {
  const { parameters, notices } = review;
  const settings = { ...review.settings, cutDate };
  return { book: review.book, settings, tables: book.tables, results: await computed(book.tables, settings, tools), asm: asmSummaries(book.tables, settings), parameters, notices };
}

/** Reads a workbook and computes its indicators without running any rule; null when no sheet is a register. Throws as {@link reviewWorkbook} does. */
export async function readIndicators(reader: WorkbookReader, request: ReviewRequest, tools: ReviewTools): Promise<IndicatorReport | null> {
  const tables: Table[] = [];
  for (const info of reviewable(await reader.sheets())) {
    stopIfCancelled(tools.signal);
    const { table } = readAs(info, await readSheet(reader, info, tools), mappingOf(request, info.id));
    if (table) tables.push(table);
    await tools.breathe();
  }
  if (tables.length === 0) return null;
  const sheet = parameterSheet(tables);
  const settings = reviewSettings(request.user, request.today, sheet);
  return {
    book: reader.name,
    settings,
    tables,
    results: await computed(tables, settings, tools),
    asm: asmSummaries(tables, settings),
    parameters: parametersUsed(request.user, request.today, tables, sheet),
    notices: noticesOf(tables, sheet),
  };
}

function mappingOf({ mappings }: ReviewRequest, sheetId: string): ColumnMapping | undefined {
  return mappings?.get(sheetId);
}

async function computed(tables: readonly Table[], settings: ReviewSettings, tools: IndicatorTools): Promise<readonly IndicatorResult[]> {
  const run = new IndicatorRun(new IndicatorBook(tables), settings);
  const results: IndicatorResult[] = [];
  for (const indicator of INDICATORS) {
    tools.onIndicator?.(results.length, INDICATORS.length);
    const steps = run.steps(indicator);
    let step = steps.next();
    while (step.done !== true) {
      await tools.breathe();
      stopIfCancelled(tools.signal);
      step = steps.next();
    }
    results.push(step.value);
  }
  return results;
}

function asmSummaries(tables: readonly Table[], { cutDate }: ReviewSettings): readonly AsmSummary[] {
  return tables.filter(({ register }) => register.key === asm.key).map((table) => {
    // A table whose register is `asm` is a table of it: its key is what ties the two.
    const asmTable = table as unknown as AsmTable;
    return asmSummary(asmTable, asmFacts(asmTable), cutDate);
  });
}

const READ_REGISTERS: ReadonlySet<string> = new Set(INDICATORS.flatMap(inputsOf).map(({ register }) => register.key));

/** Whether the report has registers that indicators are of. */
export function hasIndicators({ tables }: Pick<IndicatorReport, "tables">): boolean {
  return tables.some(({ register }) => READ_REGISTERS.has(register.key));
}

/** Rows of a figure as a list can show them: where they stand and what they are called. */
export function tracedRows({ tables }: Pick<IndicatorReport, "tables">, rows: readonly Row<Register>[]): readonly TracedRow[] {
  const bySheet = new Map(tables.map((table) => [table.sheet.id, table]));
  return rows.map((row) => {
    const { id, name } = row.place.sheet;
    return { sheetId: id, sheet: name, row: row.index + 1, key: bySheet.get(id)?.keyOf(row) ?? "" };
  });
}

/** The command line's JSON. Field names are the contract, in Spanish. Ratios are fractions, money is in pesos. */
export interface IndicatorsJson {
  readonly indicadores: readonly IndicatorJson[];
}

export interface IndicatorJson {
  readonly id: string;
  readonly nombre: string;
  readonly unidad: string;
  /** Null with `motivo`: never a 0 for what cannot be computed. */
  readonly valor: number | null;
  readonly numerador: number | null;
  readonly denominador: number | null;
  readonly motivo: string | null;
  /** `dimension` is a column's key, `mes`, `trimestre`, `ejercicio`, or `lectura`: the figures of the readings that the norm leaves open. */
  readonly desglose: readonly { readonly dimension: string; readonly clave: string; readonly numerador: number | null; readonly denominador: number | null; readonly valor: number | null }[];
}

export function indicatorsJson({ results }: Pick<IndicatorReport, "results">): IndicatorsJson {
  return { indicadores: results.map(indicatorJson) };
}

function indicatorJson({ indicator, main, others }: IndicatorResult): IndicatorJson {
  const { key } = main.figure;
  const readings = others.length === 0 ? [] : indicator.figures.flatMap((figure) => (figure.key === key ? main : (others.find((other) => other.figure === figure) ?? [])));
  return {
    id: indicator.id,
    nombre: indicator.name,
    unidad: UNIT_NAMES[main.figure.unit],
    valor: valueOf(main, main),
    ...sidesOf(main, main),
    motivo: main.reason && noValueText(main.reason),
    desglose: [
      ...readings.map((figure) => ({ dimension: "lectura", clave: figure.figure.label, ...sidesOf(figure, figure), valor: valueOf(figure, figure) })),
      ...main.parts.map((part) => ({ dimension: part.dimension, clave: partName(part.dimension, part.key), ...sidesOf(part, main), valor: valueOf(part, main) })),
    ],
  };
}

/** The value of a figure, or of one of its parts, in its unit: rounded here and nowhere before. */
export function valueOf({ value }: Pick<FigureResult, "value">, { figure }: Pick<FigureResult, "figure">): number | null {
  return value && rounded(value, DECIMALS[figure.unit]);
}

/** Both sides of a figure, or of one of its parts; money in pesos. */
function sidesOf({ numerator, denominator }: Pick<FigureResult, "numerator" | "denominator">, of: Pick<FigureResult, "numeratorIsMoney" | "denominatorIsMoney">): Pick<IndicatorJson, "numerador" | "denominador"> {
  return { numerador: inPesos(numerator, of.numeratorIsMoney), denominador: inPesos(denominator, of.denominatorIsMoney) };
}

function inPesos(amount: number | null, money: boolean): number | null {
  return amount !== null && money ? amount / 100 : amount;
}
