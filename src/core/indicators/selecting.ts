import { missing, missingFor } from "./paths";
import type { IndicatorBook, RegisterRows } from "./register-rows";
import type { NoValue } from "./result";
import type { Condition, LeftOutReason, Path, Selection } from "./selection";

/** Positions of rows left out, for one reason. */
export interface Excluded {
  readonly reason: LeftOutReason;
  readonly column: string | null;
  readonly positions: readonly number[];
}

/** A selection carried out: positions of the rows that count, in sheet order, and of those that do not. */
export interface Selected {
  readonly rows: RegisterRows;
  readonly positions: readonly number[];
  /** By position: the day that the last `dated` found, a serial day; null where there is none. */
  readonly days: readonly (number | null)[];
  readonly excluded: readonly Excluded[];
  /** Why it could not be carried out; null when it was. */
  readonly reason: NoValue | null;
}

/** Carries out selections at a cut date, each once. */
export class Selector {
  private readonly done = new Map<Selection, Selected>();

  constructor(
    private readonly book: IndicatorBook,
    private readonly cutDate: number,
  ) {}

  select(selection: Selection): Selected {
    const known = this.done.get(selection);
    if (known) return known;
    const selected = this.carryOut(selection);
    this.done.set(selection, selected);
    return selected;
  }

  private carryOut({ register, within, where }: Selection): Selected {
    const rows = this.book.of(register);
    const base = within && this.select(within);
    const reason = base?.reason ?? missing(rows, []) ?? this.missingFor(rows, where);
    if (reason) return { rows, positions: [], days: [], excluded: [], reason };
    let days: readonly (number | null)[] = base?.days ?? [];
    const tests = where.map((condition) => {
      if (condition.kind !== "dated") return cellTest(rows, condition);
      days = this.daysOf(rows, condition.on);
      return this.dayTest(days, condition.on);
    });
    const positions: number[] = [];
    const excluded = new Exclusions();
    for (const position of base?.positions ?? rows.rows.keys()) {
      const failed = failedTest(tests, position);
      if (failed === null) positions.push(position);
      else excluded.add(failed.reason, failed.column, position);
    }
    return { rows, positions, days, excluded: [...(base?.excluded ?? []), ...excluded.list()], reason: null };
  }

  private missingFor(rows: RegisterRows, where: readonly Condition[]): NoValue | null {
    for (const condition of where) {
      const reason = this.missingForCondition(rows, condition);
      if (reason) return reason;
    }
    return null;
  }

  private missingForCondition(rows: RegisterRows, condition: Condition): NoValue | null {
    switch (condition.kind) {
      case "dated": {
        // One way to the day is enough; without any, the first is what is missing.
        const reasons = condition.on.map((path) => missingFor(this.book, rows, path));
        return reasons.includes(null) ? null : (reasons[0] ?? null);
      }
      case "notIn":
        return null;
      case "in":
      case "filled":
      case "positive":
        return missing(rows, [condition.column]);
    }
  }

  private daysOf(rows: RegisterRows, on: readonly Path[]): readonly (number | null)[] {
    const sources = on.filter((path) => missingFor(this.book, rows, path) === null).map((path) => this.book.valuesAt(rows, path));
    const [only] = sources;
    // Columns of dates hold serial days and nulls.
    if (only && sources.length === 1) return only as readonly (number | null)[];
    return rows.rows.map((_, position) => {
      for (const values of sources) {
        const day = values[position];
        if (typeof day === "number") return day;
      }
      return null;
    });
  }

  private dayTest(days: readonly (number | null)[], on: readonly Path[]): Test {
    const [first] = on;
    const column = first?.kind === "column" ? first.column : null;
    const without: Failure = { reason: "sinFecha", column };
    const late: Failure = { reason: "despuesDelCorte", column };
    return (position) => {
      const day = days[position] ?? null;
      if (day === null) return without;
      // A day with an hour is still that day.
      return Math.floor(day) > this.cutDate ? late : null;
    };
  }
}

interface Failure {
  readonly reason: LeftOutReason;
  readonly column: string | null;
}

/** Null when the row at the position passes. */
type Test = (position: number) => Failure | null;

function failedTest(tests: readonly Test[], position: number): Failure | null {
  for (const test of tests) {
    const failure = test(position);
    if (failure) return failure;
  }
  return null;
}

function cellTest(rows: RegisterRows, condition: Exclude<Condition, { kind: "dated" }>): Test {
  const { column } = condition;
  const values = rows.values(column);
  const failure: Failure = { reason: condition.otherwise, column };
  const blank: Failure = { reason: "sinDato", column };
  switch (condition.kind) {
    case "in": {
      const wanted: ReadonlySet<unknown> = new Set(condition.values);
      return (position) => {
        const value = values[position] ?? null;
        if (value === null || value === "") return blank;
        return wanted.has(value) ? null : failure;
      };
    }
    case "notIn": {
      const refused: ReadonlySet<unknown> = new Set(condition.values);
      return (position) => (refused.has(values[position]) ? failure : null);
    }
    case "filled":
      return (position) => ((values[position] ?? "") === "" ? failure : null);
    case "positive":
      return (position) => {
        const value = values[position];
        return typeof value === "number" && value > 0 ? null : failure;
      };
  }
}

/** Positions filed by why they do not count. */
export class Exclusions {
  private readonly filed = new Map<string, { readonly reason: LeftOutReason; readonly column: string | null; readonly positions: number[] }>();

  add(reason: LeftOutReason, column: string | null, position: number): void {
    const name = `${reason} ${column ?? ""}`;
    const known = this.filed.get(name);
    if (known) known.positions.push(position);
    else this.filed.set(name, { reason, column, positions: [position] });
  }

  list(): readonly Excluded[] {
    return [...this.filed.values()];
  }
}
