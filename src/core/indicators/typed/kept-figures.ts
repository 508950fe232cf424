import type { Table } from "../../reading/table";
import type { Register } from "../../registers/define";
import type { ReviewSettings } from "../../review/parameters";
import { IndicatorRun } from "../compute";
import type { Indicator } from "../define";
import { inputsOf } from "../inputs";
import { IndicatorBook, RegisterRows, type ColumnStamp } from "../register-rows";
import type { IndicatorResult } from "../result";

/** The sheets of each register. One that is edited is another object from then on. */
export interface TableSource {
  tables(register: Register): readonly Table[];
}

/** A figure, and the columns it was made of as they stood; false for a register or a column that was not there. */
interface KeptResult {
  readonly stamps: readonly (ColumnStamp | boolean)[];
  readonly result: IndicatorResult;
}

const kept = new WeakMap<ReviewSettings, KeptFigures>();

/** The figures of a review's settings: what one rule computed serves the others, and what an edit did not touch stays. */
export function keptFigures(settings: ReviewSettings): KeptFigures {
  const known = kept.get(settings) ?? new KeptFigures(settings);
  kept.set(settings, known);
  return known;
}

/** Indicators computed once each at each cut date, for as long as the columns they are made of hold what they held. */
class KeptFigures {
  private readonly rows = new Map<string, RegisterRows>();
  /** By cut date. What one selects the others count, as long as no register is read anew. */
  private readonly runs = new Map<number, IndicatorRun>();
  private readonly results = new Map<string, KeptResult>();

  constructor(private readonly settings: ReviewSettings) {}

  at(indicator: Indicator, cutDate: number, source: TableSource): IndicatorResult {
    const steps = this.steps(indicator, cutDate, source);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    return step.value;
  }

  /** {@link at} in steps short enough for the caller to breathe between. */
  *steps(indicator: Indicator, cutDate: number, source: TableSource): Generator<void, IndicatorResult> {
    const inputs = inputsOf(indicator).map(({ register, columns }) => ({ columns, rows: this.rowsOf(register, source.tables(register)) }));
    const stamps = inputs.flatMap(({ rows, columns }) => [rows.exists, ...stampedColumns(rows, columns).map((column) => rows.has(column) && rows.stamp(column))]);
    const name = `${indicator.id} ${String(cutDate)}`;
    const known = this.results.get(name);
    if (known && isSame(known.stamps, stamps)) return known.result;
    const run = this.runs.get(cutDate) ?? new IndicatorRun(new IndicatorBook([], this.rows), { ...this.settings, cutDate });
    this.runs.set(cutDate, run);
    const result = yield* run.steps(indicator);
    this.results.set(name, { stamps, result });
    return result;
  }

  private rowsOf(register: Register, tables: readonly Table[]): RegisterRows {
    const known = this.rows.get(register.key);
    if (known?.isOf(tables) === true) return known;
    const rows = known?.edited(tables) ?? new RegisterRows(register, tables);
    this.rows.set(register.key, rows);
    if (known) this.runs.clear();
    return rows;
  }
}

/** References lead to a row by its name, which is no column that a figure says it looks at. */
function stampedColumns({ register: { identity } }: RegisterRows, columns: readonly string[]): readonly string[] {
  return identity === undefined || columns.includes(identity) ? columns : [...columns, identity];
}

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}
