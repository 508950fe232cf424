import type { Parameters } from "../norms/parameters";
import type { Row } from "../reading/row";
import type { Register } from "../registers/define";
import { PARAMETERS } from "../norms/parameters";
import type { DimensionKey, Quantity, Tally, TargetKey } from "./define";
import type { IndicatorBook } from "./register-rows";
import type { NoValue, Trace } from "./result";
import type { Selector } from "./selecting";
import { carryOut, type Tallied } from "./tallying";

/** One side of a figure, computed. Money in centavos. `value` null: unknown, for the reason. */
export interface Amount {
  readonly value: number | null;
  readonly reason: NoValue | null;
  readonly money: boolean;
  /** By dimension and key; a dimension that is not there has no parts of its own on this side. */
  readonly groups: ReadonlyMap<DimensionKey, ReadonlyMap<string, number>>;
  /** What a part that is not among the groups amounts to. */
  readonly elsewhere: number | null;
  readonly withoutDimensions: ReadonlyMap<DimensionKey, NoValue>;
  readonly traces: readonly Omit<Trace, "side">[];
}

/** What computing needs besides the indicator. */
export interface Ground {
  readonly book: IndicatorBook;
  readonly selector: Selector;
  readonly parameters: Parameters;
}

const NOTHING = { groups: new Map(), withoutDimensions: new Map(), traces: [], elsewhere: 0 } as const;

/** Computes a quantity. */
export function amountOf(quantity: Quantity, ground: Ground): Amount {
  switch (quantity.kind) {
    case "tally":
      return tallyAmount(quantity, ground);
    case "parameter":
      return parameterAmount(quantity.key, ground);
    case "plus":
      return quantity.parts.map((part) => amountOf(part, ground)).reduce(added);
    case "orElse": {
      const first = tallyAmount(quantity.first, ground);
      return first.value !== null && first.traces.some(({ used }) => used.length > 0) ? first : amountOf(quantity.otherwise, ground);
    }
    case "ifThere": {
      const amount = tallyAmount(quantity.tally, ground);
      return amount.reason?.kind === "missingRegister" ? { ...NOTHING, value: 0, reason: null, money: amount.money } : amount;
    }
  }
}

function tallyAmount(tally: Tally, { book, selector }: Ground): Amount {
  const { measure, rows } = tally;
  const money = measure.kind === "sum" && rows.register.columns[measure.column]?.type === "money";
  const tallied = carryOut(tally, book, selector);
  if ("kind" in tallied) return { ...NOTHING, value: null, reason: tallied, money };
  const { value, groups, withoutDimensions } = tallied;
  return { value, reason: null, money, groups, withoutDimensions, elsewhere: 0, traces: [traceOf(tallied)] };
}

/** A target is of its fiscal year: of any other there is none. */
function parameterAmount(key: TargetKey, { parameters }: Ground): Amount {
  const value = parameters[key];
  const money = PARAMETERS[key].type === "money";
  if (value === null) return { ...NOTHING, value, reason: { kind: "missingParameter", parameter: key }, money };
  const ofYear = new Map([["ejercicio" as const, new Map([[String(parameters.ejercicio), value]])]]);
  return { ...NOTHING, value, reason: null, money, groups: ofYear, elsewhere: null };
}

function added(a: Amount, b: Amount): Amount {
  return {
    value: a.value === null || b.value === null ? null : a.value + b.value,
    reason: a.reason ?? b.reason,
    money: a.money,
    groups: addedGroups(a.groups, b.groups),
    elsewhere: a.elsewhere === null || b.elsewhere === null ? null : a.elsewhere + b.elsewhere,
    withoutDimensions: new Map([...a.withoutDimensions, ...b.withoutDimensions]),
    traces: [...a.traces, ...b.traces],
  };
}

function addedGroups(a: Amount["groups"], b: Amount["groups"]): Amount["groups"] {
  const sums = new Map<DimensionKey, Map<string, number>>();
  for (const groups of [a, b]) {
    for (const [dimension, parts] of groups) {
      const sum = sums.get(dimension) ?? new Map<string, number>();
      for (const [key, value] of parts) sum.set(key, (sum.get(key) ?? 0) + value);
      sums.set(dimension, sum);
    }
  }
  return sums;
}

function traceOf({ rows, positions, excluded }: Tallied): Omit<Trace, "side"> {
  const rowsAt = (list: readonly number[]): readonly Row<Register>[] => list.flatMap((position) => rows.rows[position] ?? []);
  return {
    register: rows.register,
    used: rowsAt(positions),
    leftOut: excluded.map(({ reason, column, positions }) => ({ reason, column, rows: rowsAt(positions) })),
  };
}
