import { dateOfSerial } from "../calendar/serial";
import type { ColumnSpec } from "../registers/define";
import type { DimensionKey, GroupPath, Tally } from "./define";
import { missing, missingFor } from "./paths";
import { namesRows, type IndicatorBook, type RegisterRows } from "./register-rows";
import { NO_KEY, type NoValue } from "./result";
import { Exclusions, type Excluded, type Selected, type Selector } from "./selecting";

/** A tally carried out. `groups`: its parts by dimension and key, in integer centavos or whole numbers like `value`. */
export interface Tallied {
  readonly value: number;
  readonly money: boolean;
  readonly rows: RegisterRows;
  readonly positions: readonly number[];
  readonly excluded: readonly Excluded[];
  readonly groups: ReadonlyMap<DimensionKey, ReadonlyMap<string, number>>;
  readonly withoutDimensions: ReadonlyMap<DimensionKey, NoValue>;
}

/** The parts that a row is in: one, or several where a cell names several entidades. */
type KeysAt = (position: number) => string | readonly string[];

/** Carries out a tally; the reason when it cannot be. */
export function carryOut(tally: Tally, book: IndicatorBook, selector: Selector): Tallied | NoValue {
  const selected = selector.select(tally.rows);
  const { rows } = selected;
  const { measure } = tally;
  const reason = selected.reason ?? (measure.kind === "count" ? null : missing(rows, [measure.column]));
  if (reason) return reason;

  const keysOf = new Map<DimensionKey, KeysAt>();
  const withoutDimensions = new Map<DimensionKey, NoValue>();
  for (const [dimension, path] of groupPaths(tally)) {
    const lacking = path.kind === "column" || path.kind === "via" ? missingFor(book, rows, path) : null;
    if (lacking) withoutDimensions.set(dimension, lacking);
    else keysOf.set(dimension, keyReader(path, selected, book));
  }
  const shared = { rows, withoutDimensions };
  switch (measure.kind) {
    case "count":
      return { ...shared, ...counted(selected.positions, keysOf), money: false, positions: selected.positions, excluded: selected.excluded };
    case "sum": {
      const money = rows.register.columns[measure.column]?.type === "money";
      return { ...shared, ...summed(selected, measure.column, keysOf), money };
    }
    case "unique": {
      const first = firstOfEach(selected, measure.column);
      return { ...shared, ...counted(first.positions, keysOf), ...first, money: false };
    }
    case "values":
      return { ...shared, ...valuesCounted(selected, measure.column, keysOf), money: false };
  }
}

function groupPaths({ by }: Tally): readonly (readonly [DimensionKey, GroupPath])[] {
  // Object.entries forgets that the keys are those of Groups.
  return Object.entries(by) as readonly (readonly [DimensionKey, GroupPath])[];
}

interface Counted {
  readonly value: number;
  readonly groups: ReadonlyMap<DimensionKey, ReadonlyMap<string, number>>;
}

function counted(positions: readonly number[], keysOf: ReadonlyMap<DimensionKey, KeysAt>): Counted {
  return { value: positions.length, groups: grouped(positions, keysOf, () => 1) };
}

function grouped(positions: readonly number[], keysOf: ReadonlyMap<DimensionKey, KeysAt>, amountAt: (position: number) => number): Counted["groups"] {
  return mapValues(keysOf, (keysAt) => {
    const sums = new Map<string, number>();
    for (const position of positions) {
      const amount = amountAt(position);
      for (const key of listOf(keysAt(position))) sums.set(key, (sums.get(key) ?? 0) + amount);
    }
    return sums;
  });
}

function summed(selected: Selected, column: string, keysOf: ReadonlyMap<DimensionKey, KeysAt>): Counted & Pick<Tallied, "positions" | "excluded"> {
  const amounts = selected.rows.values(column);
  const positions: number[] = [];
  const blank = new Exclusions();
  let value = 0;
  for (const position of selected.positions) {
    const amount = amounts[position];
    if (typeof amount === "number") {
      positions.push(position);
      value += amount;
    } else blank.add("sinDato", column, position);
  }
  // Those without an amount are gone from `positions`.
  const groups = grouped(positions, keysOf, (position) => Number(amounts[position]));
  return { value, groups, positions, excluded: [...selected.excluded, ...blank.list()] };
}

/** The first row of each key: a company registered twice is one company. */
function firstOfEach({ rows, positions, excluded }: Selected, column: string): Pick<Tallied, "positions" | "excluded"> {
  const links = rows.links(column);
  const seen = new Set<string>();
  const first: number[] = [];
  const others = new Exclusions();
  for (const position of positions) {
    const key = links[position] ?? null;
    if (key === null) others.add("sinDato", column, position);
    else if (seen.has(key)) others.add("repetida", column, position);
    else {
      seen.add(key);
      first.push(position);
    }
  }
  return { positions: first, excluded: [...excluded, ...others.list()] };
}

function valuesCounted(selected: Selected, column: string, keysOf: ReadonlyMap<DimensionKey, KeysAt>): Counted & Pick<Tallied, "positions" | "excluded"> {
  const valuesOf = cellKeys(selected.rows, column);
  const positions: number[] = [];
  const blank = new Exclusions();
  const all = new Set<string>();
  for (const position of selected.positions) {
    const named = listOf(valuesOf(position)).filter((value) => value !== NO_KEY);
    if (named.length === 0) blank.add("sinDato", column, position);
    else positions.push(position);
    for (const value of named) all.add(value);
  }
  const groups = mapValues(keysOf, (keysAt, dimension) => {
    const sets = new Map<string, Set<string>>();
    for (const position of positions) {
      const named = listOf(valuesOf(position));
      for (const key of listOf(keysAt(position))) {
        // Grouped by the very values that are counted, each of them is in its own part only.
        for (const value of dimension === column ? [key] : named) {
          const set = sets.get(key);
          if (set) set.add(value);
          else sets.set(key, new Set([value]));
        }
      }
    }
    return new Map([...sets].map(([key, { size }]) => [key, size]));
  });
  return { value: all.size, groups, positions, excluded: [...selected.excluded, ...blank.list()] };
}

function keyReader(path: GroupPath, { rows, days }: Selected, book: IndicatorBook): KeysAt {
  switch (path.kind) {
    case "constant":
      return () => path.key;
    case "period":
      return (position) => periodKey(days[position] ?? null, path.of);
    case "column":
      return cellKeys(rows, path.column);
    case "via":
      return keysOfValues(book.valuesAt(rows, path), path.register.columns[path.column]);
  }
}

function cellKeys(rows: RegisterRows, column: string): KeysAt {
  if (!namesRows(rows.register, column)) return keysOfValues(rows.values(column), rows.register.columns[column]);
  const links = rows.links(column);
  return (position) => links[position] ?? NO_KEY;
}

function keysOfValues(values: readonly unknown[], spec: ColumnSpec | undefined): KeysAt {
  if (spec?.type === "entidades") {
    return (position) => {
      const codes = values[position];
      // An entidad named twice in a cell is one.
      return Array.isArray(codes) && codes.length > 0 ? [...new Set(codes.map(String))] : NO_KEY;
    };
  }
  return (position) => {
    const value = values[position];
    return typeof value === "string" ? value : NO_KEY;
  };
}

/** `2002`, `2002-06` or `2002-T2`. */
export function periodKey(day: number | null, of: "month" | "quarter" | "year"): string {
  if (day === null) return NO_KEY;
  const { year, month } = dateOfSerial(day);
  switch (of) {
    case "year":
      return String(year);
    case "quarter":
      return `${String(year)}-T${String(Math.ceil(month / 3))}`;
    case "month":
      return `${String(year)}-${String(month).padStart(2, "0")}`;
  }
}

function listOf(keys: string | readonly string[]): readonly string[] {
  return typeof keys === "string" ? [keys] : keys;
}

function mapValues<K, V, W>(map: ReadonlyMap<K, V>, make: (value: V, key: K) => W): ReadonlyMap<K, W> {
  return new Map([...map].map(([key, value]) => [key, make(value, key)]));
}
