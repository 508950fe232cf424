import { dateOfSerial, serialOf } from "../core/calendar/serial";
import { INDICATORS } from "../core/indicators";
import { IndicatorRun, type IndicatorSettings } from "../core/indicators/compute";
import type { Indicator, IndicatorId } from "../core/indicators/define";
import { inputsOf } from "../core/indicators/inputs";
import { IndicatorBook } from "../core/indicators/register-rows";
import type { FigureResult, IndicatorResult } from "../core/indicators/result";
import { cutDates } from "../core/indicators/series";
import type { Row } from "../core/reading/row";
import type { Register } from "../core/registers/define";
import type { Finding } from "../core/review/finding";
import { cellAddress } from "../core/sheet/address";
import { lightOf } from "./indicator-light";
import { tracedRows, type IndicatorReport } from "./indicators";
import type { Review, ReviewTools } from "./review";
import { stopIfCancelled } from "./review-workbook";

/** What is computed of one indicator only when it is looked at. */
export interface IndicatorDetail {
  readonly id: IndicatorId;
  /** The figure at the end of each month of the cut date's year up to it, each cumulative as the indicator is. */
  readonly series: readonly IndicatorResult[];
  /** The figure without the rows that have error findings; null when no register has any. */
  readonly withoutObserved: { readonly result: IndicatorResult; readonly rows: number } | null;
}

/** A row behind a figure with the cell to look at. */
export interface TracedCell {
  readonly sheetId: string;
  readonly sheet: string;
  readonly cell: string;
  readonly key: string;
}

/** Computes the series of an indicator and its figure without the observed rows, letting the thread breathe. Throws `cancelled`. */
export async function indicatorDetail(report: Pick<IndicatorReport, "tables" | "settings">, review: Pick<Review, "findings">, id: IndicatorId, tools: ReviewTools): Promise<IndicatorDetail> {
  const indicator = indicatorOf(id);
  const { settings, tables } = report;
  const { year } = dateOfSerial(settings.cutDate);
  const book = new IndicatorBook(tables);
  const series: IndicatorResult[] = [];
  for (const cutDate of cutDates("month", serialOf(year, 1, 1) ?? settings.cutDate, settings.cutDate)) series.push(await sliced(indicator, book, { ...settings, cutDate }, tools));
  const observed = new Set(review.findings.filter(({ severity }) => severity === "error").map(({ sheetId, row }) => placeKey(sheetId, row)));
  const isObserved = ({ place, index }: Row<Register>): boolean => observed.has(placeKey(place.sheet.id, index + 1));
  const rest = tables.map((table) => ({ ...table, rows: table.rows.filter((row) => !isObserved(row)) }));
  const rows = tables.reduce((sum, table, i) => sum + table.rows.length - (rest[i]?.rows.length ?? 0), 0);
  return { id, series, withoutObserved: rows === 0 ? null : { result: await sliced(indicator, new IndicatorBook(rest), settings, tools), rows } };
}

function indicatorOf(id: IndicatorId): Indicator {
  const indicator = INDICATORS.find((each) => each.id === id);
  if (!indicator) throw new Error(`There is no indicator ${id}.`);
  return indicator;
}

async function sliced(indicator: Indicator, book: IndicatorBook, settings: IndicatorSettings, { breathe, signal }: ReviewTools): Promise<IndicatorResult> {
  const steps = new IndicatorRun(book, settings).steps(indicator);
  let step = steps.next();
  while (step.done !== true) {
    await breathe();
    stopIfCancelled(signal);
    step = steps.next();
  }
  return step.value;
}

/** Of a monthly series, what stands at the end of each quarter, and the last. */
export function quarterly(series: readonly IndicatorResult[]): readonly IndicatorResult[] {
  return series.filter(({ cutDate }, i) => i === series.length - 1 || dateOfSerial(cutDate).month % 3 === 0);
}

/** What correcting a finding could change: where the figure stands against its target, the figure, or neither. */
export type FindingEffect = "light" | "figure" | "none";

export interface FindingBehind {
  readonly finding: Finding;
  readonly effect: FindingEffect;
}

const EFFECTS: readonly FindingEffect[] = ["light", "figure", "none"];

/**
 * The problems of the rows that a figure counts, and those for which others may be left out. First those that corrected could
 * change the light, then the figure: those in a cell that it reads, or of a whole row; errors first among each. Consequences apart.
 */
export function findingsBehind({ indicator, main }: Pick<IndicatorResult, "indicator" | "main">, { findings }: Pick<Review, "findings">): readonly FindingBehind[] {
  const read = new Map(inputsOf(indicator).map(({ register, columns }) => [register.key, new Set(columns)]));
  const places = (rows: readonly Row<Register>[]): readonly string[] => rows.map(({ place, index }) => placeKey(place.sheet.id, index + 1));
  const numerators = main.traces.filter(({ side }) => side === "numerator");
  const [counted, used] = [new Set(numerators.flatMap((trace) => places(trace.used))), new Set(main.traces.flatMap((trace) => places(trace.used)))];
  const leftOut = new Set(main.traces.flatMap((trace) => trace.leftOut.flatMap(({ rows }) => places(rows))));
  const light = lightOf(main);
  const behind = findings.flatMap((finding): readonly FindingBehind[] => {
    const place = placeKey(finding.sheetId, finding.row);
    if (finding.cause !== null || !(used.has(place) || leftOut.has(place))) return [];
    const isRead = finding.column === null || read.get(finding.register)?.has(finding.column) === true;
    if (!isRead) return used.has(place) ? [{ finding, effect: "none" }] : [];
    const moved = counted.has(place) ? -1 : 1;
    return [{ finding, effect: light !== null && lightOf(withNumerator(main, moved)) !== light ? "light" : "figure" }];
  });
  const rank = ({ finding, effect }: FindingBehind): number => 2 * EFFECTS.indexOf(effect) + (finding.severity === "error" ? 0 : 1);
  return behind.toSorted((one, other) => rank(one) - rank(other));
}

/** The figure with a row more in its numerator, or one less. */
function withNumerator({ figure, value }: FigureResult, rows: number): Pick<FigureResult, "figure" | "value"> {
  return { figure, value: value && { ...value, numerator: value.numerator + rows } };
}

/** Where to look at each row: the cell that `column` names, else the row's name, else its first cell. */
export function tracedCells(report: Pick<IndicatorReport, "tables">, rows: readonly Row<Register>[], column: string | null): readonly TracedCell[] {
  return tracedRows(report, rows).map(({ sheetId, sheet, row, key }, i) => ({ sheetId, sheet, cell: cellAddress(row - 1, columnIn(rows[i], column)), key }));
}

function columnIn(row: Row<Register> | undefined, column: string | null): number {
  if (!row) return 0;
  const { identity } = row.place.register;
  const named = column === null ? -1 : row.columnOf(column);
  return named >= 0 ? named : Math.max(0, identity === undefined ? -1 : row.columnOf(identity));
}

function placeKey(sheetId: string, row: number): string {
  return `${sheetId}|${String(row)}`;
}
