import { linkKey, type Book } from "../reading/book";
import type { Row } from "../reading/row";
import type { Table } from "../reading/table";
import type { ColumnKey, Register } from "../registers/define";
import type { CellValue } from "../sheet/cell";
import { GroupIndex } from "./group-index";

type AnyRow = Row<Register>;

/** Rows filed between two yields while an index is built. */
const SLICE_ROWS = 20_000;

/** One column of one table, its rows filed by value and kept up to date. */
class ColumnIndex {
  readonly filed = new GroupIndex();

  constructor(readonly column: string) {}

  /** Files a row again; gives the keys it had and has. */
  file(position: number, row: AnyRow): readonly [string | null, string | null] {
    // Columns that can be looked up by hold texts or numbers.
    const key = linkKey(row.place.register.columns[this.column], row.value(this.column) as CellValue | null);
    return [this.filed.put(position, key), key];
  }

  *fill(rows: readonly AnyRow[]): Generator<void> {
    for (const [position, row] of rows.entries()) {
      this.file(position, row);
      if ((position + 1) % SLICE_ROWS === 0) yield;
    }
  }
}

/** A table with the indexes that have been asked of it. */
interface IndexedTable {
  table: Table;
  readonly indexes: Map<string, ColumnIndex>;
}

/** A value of a column that an edit took away or put in. */
export interface Touched {
  readonly register: string;
  readonly column: string;
  readonly key: string;
}

/** The rows of every register of a workbook, filed by the columns that rules look them up by. */
export class BookIndex {
  private readonly bySheet = new Map<string, IndexedTable>();
  private readonly byRegister = new Map<string, readonly IndexedTable[]>();

  constructor(tables: readonly Table[]) {
    for (const table of tables) {
      const indexed: IndexedTable = { table, indexes: new Map() };
      this.bySheet.set(table.sheet.id, indexed);
      const { key } = table.register;
      this.byRegister.set(key, [...(this.byRegister.get(key) ?? []), indexed]);
    }
  }

  tables(register: string): readonly Table[] {
    return (this.byRegister.get(register) ?? []).map(({ table }) => table);
  }

  /** The table a sheet was read as; undefined when it is none. */
  tableOf(sheetId: string): Table | undefined {
    return this.bySheet.get(sheetId)?.table;
  }

  /** Builds the index of a column ahead of the rules that need it, letting go between slices. */
  *prepare(register: string, column: string): Generator<void> {
    for (const indexed of this.byRegister.get(register) ?? []) {
      if (indexed.indexes.has(column) || !indexed.table.has(column)) continue;
      const index = new ColumnIndex(column);
      yield* index.fill(indexed.table.rows);
      indexed.indexes.set(column, index);
    }
  }

  *positions(register: string, column: string, key: string): Generator<readonly [Table, number]> {
    for (const indexed of this.byRegister.get(register) ?? []) {
      const members = this.indexOf(indexed, column)?.members(key) ?? [];
      if (typeof members === "number") yield [indexed.table, members];
      else for (const position of members) yield [indexed.table, position];
    }
  }

  /** The first row under a key, without a list being made. */
  first(register: string, column: string, key: string): AnyRow | null {
    for (const indexed of this.byRegister.get(register) ?? []) {
      const members = this.indexOf(indexed, column)?.members(key);
      const position = typeof members === "number" ? members : members?.[0];
      if (position !== undefined) return indexed.table.rows[position] ?? null;
    }
    return null;
  }

  count(register: string, column: string, key: string): number {
    let count = 0;
    for (const indexed of this.byRegister.get(register) ?? []) {
      const members = this.indexOf(indexed, column)?.members(key) ?? [];
      count += typeof members === "number" ? 1 : members.length;
    }
    return count;
  }

  distinct(register: string, column: string): number {
    const all = this.byRegister.get(register) ?? [];
    const [only] = all;
    if (all.length === 1 && only) return this.indexOf(only, column)?.size ?? 0;
    return new Set(all.flatMap((indexed) => [...(this.indexOf(indexed, column)?.keys() ?? [])])).size;
  }

  /** Takes the rows at these positions of a sheet as changed. Gives what they let go of and what they took, once each. */
  update(table: Table, positions: readonly number[]): readonly Touched[] {
    const indexed = this.bySheet.get(table.sheet.id);
    if (!indexed) return [];
    indexed.table = table;
    const touched = new Map<string, Touched>();
    for (const [column, index] of indexed.indexes) {
      for (const position of positions) {
        const row = table.rows[position];
        if (!row) continue;
        for (const key of index.file(position, row)) {
          if (key !== null) touched.set(`${column}\u0000${key}`, { register: table.register.key, column, key });
        }
      }
    }
    return [...touched.values()];
  }

  /** Takes a table whose rows stand elsewhere than before: its indexes are made anew when somebody asks. */
  replace(table: Table): void {
    const indexed = this.bySheet.get(table.sheet.id);
    if (!indexed) return;
    indexed.table = table;
    indexed.indexes.clear();
  }

  private indexOf(indexed: IndexedTable, column: string): GroupIndex | undefined {
    const known = indexed.indexes.get(column);
    if (known) return known.filed;
    if (!indexed.table.has(column)) return undefined;
    const index = new ColumnIndex(column);
    for (const _ of index.fill(indexed.table.rows));
    indexed.indexes.set(column, index);
    return index.filed;
  }
}

/** What looked something up: a row by its position in its table, or a group by its key. */
type Unit = number | string;

/** The workbook as handed to one rule: answers, and remembers who asked for what. */
export class WatchedBook implements Book {
  /** The row or group the rule is looking at. */
  unit: Unit = 0;
  /** Register → column → value → those who asked for it. Most values of a unique column have one asker: it costs no list. */
  private readonly asked = new Map<string, Map<string, Map<string, Unit | Unit[]>>>();
  private readonly askedWhole = new Set<string>();

  constructor(private readonly index: BookIndex) {}

  has(register: Register): boolean {
    return this.index.tables(register.key).length > 0;
  }

  hasColumn<R extends Register>(register: R, column: ColumnKey<R>): boolean {
    return this.index.tables(register.key).some((table) => table.has(column));
  }

  rows<R extends Register>(register: R, column: ColumnKey<R>, value: CellValue | null): readonly Row<R>[] {
    const key = this.ask(register, column, value);
    if (key === null) return [];
    const rows: AnyRow[] = [];
    for (const [table, position] of this.index.positions(register.key, column, key)) {
      const row = table.rows[position];
      if (row) rows.push(row);
    }
    return asRowsOf<R>(rows);
  }

  first<R extends Register>(register: R, column: ColumnKey<R>, value: CellValue | null): Row<R> | null {
    const key = this.ask(register, column, value);
    const row = key === null ? null : this.index.first(register.key, column, key);
    return row === null ? null : (asRowsOf<R>([row])[0] ?? null);
  }

  count<R extends Register>(register: R, column: ColumnKey<R>, value: CellValue | null): number {
    const key = this.ask(register, column, value);
    return key === null ? 0 : this.index.count(register.key, column, key);
  }

  distinct<R extends Register>(register: R, column: ColumnKey<R>): number {
    this.askedWhole.add(register.key);
    return this.index.distinct(register.key, column);
  }

  all<R extends Register>(register: R): readonly Row<R>[] {
    this.askedWhole.add(register.key);
    return asRowsOf<R>(this.index.tables(register.key).flatMap((table) => table.rows));
  }

  tables(register: Register): readonly Table[] {
    this.askedWhole.add(register.key);
    return this.index.tables(register.key);
  }

  /** Whether the rule ever asked for anything of a register. */
  dependsOn(register: string): boolean {
    return this.askedWhole.has(register) || this.asked.has(register);
  }

  /** Whether someone asked for all rows of a register, so that it cannot be told who. */
  askedForAll(register: string): boolean {
    return this.askedWhole.has(register);
  }

  /** Those who asked for a value, forgotten as they are given: looking again, they ask again. */
  takeAskers({ register, column, key }: Touched): readonly Unit[] {
    const byKey = this.asked.get(register)?.get(column);
    const units = byKey?.get(key) ?? [];
    byKey?.delete(key);
    return typeof units === "object" ? units : [units];
  }

  forget(): void {
    this.asked.clear();
    this.askedWhole.clear();
  }

  private ask(register: Register, column: string, value: CellValue | null): string | null {
    const key = linkKey(register.columns[column], value);
    if (key === null) return null;
    const units = this.askersOf(register.key, column);
    const known = units.get(key);
    if (known === undefined) units.set(key, this.unit);
    else if (typeof known !== "object") {
      if (known !== this.unit) units.set(key, [known, this.unit]);
    } else if (known.at(-1) !== this.unit) known.push(this.unit);
    return key;
  }

  private askersOf(register: string, column: string): Map<string, Unit | Unit[]> {
    let byColumn = this.asked.get(register);
    if (!byColumn) this.asked.set(register, (byColumn = new Map()));
    let byKey = byColumn.get(column);
    if (!byKey) byColumn.set(column, (byKey = new Map()));
    return byKey;
  }
}

/** Rows found under a register's key are rows of that register: the index is what ties the two. */
function asRowsOf<R extends Register>(rows: readonly AnyRow[]): readonly Row<R>[] {
  return rows;
}
