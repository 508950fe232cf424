import { linkKey } from "../reading/book";
import type { Row } from "../reading/row";
import type { Table } from "../reading/table";
import type { Register } from "../registers/define";
import type { CellValue } from "../sheet/cell";
import type { Path } from "./selection";

/** Stands for the values of a column: another object once one of them is another. */
export type ColumnStamp = Readonly<Record<string, never>>;

/** The rows of one register, from all its sheets, each of their columns read once however many figures look at it. */
export class RegisterRows {
  readonly rows: readonly Row<Register>[];
  private readonly columns = new Map<string, readonly unknown[]>();
  private readonly linked = new Map<string, readonly (string | null)[]>();
  private readonly stamps = new Map<string, ColumnStamp>();
  private byIdentity: ReadonlyMap<string, number> | null = null;

  constructor(
    readonly register: Register,
    private readonly tables: readonly Table[],
  ) {
    const [only] = tables;
    this.rows = tables.length === 1 && only ? only.rows : tables.flatMap(({ rows }) => rows);
  }

  /** Whether these are the tables it was read from. */
  isOf(tables: readonly Table[]): boolean {
    return tables.length === this.tables.length && tables.every((table, i) => table === this.tables[i]);
  }

  /** The register after an edit inside its rows: only what the edit touched is read again. Null when other rows stand there than before. */
  edited(tables: readonly Table[]): RegisterRows | null {
    const sameRows = tables.length === this.tables.length && tables.every((table, i) => isSameReading(table, this.tables[i]));
    if (!sameRows) return null;
    const fresh = new RegisterRows(this.register, tables);
    const changed = [...fresh.rows.keys()].filter((position) => fresh.rows[position] !== this.rows[position]);
    for (const [column, values] of this.columns) fresh.takeColumn(column, values, this, changed);
    return fresh;
  }

  private takeColumn(column: string, values: readonly unknown[], before: RegisterRows, changed: readonly number[]): void {
    const edits = changed.flatMap((position): readonly (readonly [number, unknown])[] => {
      const value = this.rows[position]?.value(column);
      return Object.is(value, values[position]) ? [] : [[position, value]];
    });
    const stamp = before.stamps.get(column);
    const links = before.linked.get(column);
    if (edits.length === 0) {
      this.columns.set(column, values);
      if (links) this.linked.set(column, links);
      if (stamp) this.stamps.set(column, stamp);
      return;
    }
    const copy = [...values];
    for (const [position, value] of edits) copy[position] = value;
    this.columns.set(column, copy);
    if (!links) return;
    const spec = this.register.columns[column];
    const linked = [...links];
    // Columns that name rows are read as texts.
    for (const [position, value] of edits) linked[position] = linkKey(spec, value as CellValue | null);
    this.linked.set(column, linked);
  }

  /** What is made of a column's values can be kept for as long as its stamp is the same. */
  stamp(column: string): ColumnStamp {
    const known = this.stamps.get(column) ?? {};
    this.stamps.set(column, known);
    return known;
  }

  /** Whether the workbook has a sheet of the register. */
  get exists(): boolean {
    return this.tables.length > 0;
  }

  has(column: string): boolean {
    return this.tables.some((table) => table.has(column));
  }

  /** The column's values as rows give them, by position. */
  values(column: string): readonly unknown[] {
    const known = this.columns.get(column);
    if (known) return known;
    const values = this.rows.map((row) => row.value(column));
    this.columns.set(column, values);
    return values;
  }

  /** A column of folios or references, each as the key that names one row; null where it is empty. */
  links(column: string): readonly (string | null)[] {
    const known = this.linked.get(column);
    if (known) return known;
    const spec = this.register.columns[column];
    // Columns that name rows are read as texts.
    const links = this.values(column).map((value) => linkKey(spec, value as CellValue | null));
    this.linked.set(column, links);
    return links;
  }

  /** The position of the first row that has this name; undefined when there is none. */
  find(link: string | null): number | undefined {
    this.byIdentity ??= this.fileByIdentity();
    return link === null ? undefined : this.byIdentity.get(link);
  }

  private fileByIdentity(): ReadonlyMap<string, number> {
    const filed = new Map<string, number>();
    const { identity } = this.register;
    for (const [position, link] of identity === undefined ? [] : this.links(identity).entries()) if (link !== null && !filed.has(link)) filed.set(link, position);
    return filed;
  }
}

/** Whether two tables are one reading of a sheet, some edits of single rows apart. */
function isSameReading(table: Table, before: Table | undefined): boolean {
  return before !== undefined && table.reading.of === before.reading.of && table.rows.length === before.rows.length;
}

/** Whether the cells of a column name rows, by folio or reference. */
export function namesRows({ columns }: Register, column: string): boolean {
  const type = columns[column]?.type;
  return type === "folio" || type === "ref";
}

/** The registers of a workbook as indicators read them. Made once; figures at several cut dates share what it has read. */
export class IndicatorBook {
  private readonly byRegister = new Map<string, RegisterRows>();
  private readonly byPath = new Map<Path, readonly unknown[]>();

  /** `alreadyRead`: registers, by key, that were read for another book and stand as they did. */
  constructor(
    private readonly tables: readonly Table[],
    private readonly alreadyRead: ReadonlyMap<string, RegisterRows> = new Map(),
  ) {}

  of(register: Register): RegisterRows {
    const known = this.byRegister.get(register.key) ?? this.alreadyRead.get(register.key);
    if (known) return known;
    const rows = new RegisterRows(
      register,
      this.tables.filter((table) => table.register.key === register.key),
    );
    this.byRegister.set(register.key, rows);
    return rows;
  }

  /** Reads columns ahead of those who need them, letting go between two of them. */
  *read(inputs: readonly { readonly register: Register; readonly columns: readonly string[] }[]): Generator<void> {
    for (const { register, columns } of inputs) {
      const rows = this.of(register);
      for (const column of columns) {
        rows.values(column);
        yield;
        if (!namesRows(register, column)) continue;
        rows.links(column);
        yield;
      }
    }
  }

  /** The values that a path leads to, by position of the row of `from` it starts at; null where it leads nowhere. */
  valuesAt(from: RegisterRows, path: Path): readonly unknown[] {
    if (path.kind === "column") return from.values(path.column);
    const known = this.byPath.get(path);
    if (known) return known;
    const there = this.of(path.register);
    const values = there.values(path.column);
    const found = from.links(path.by).map((link) => {
      const position = there.find(link);
      return position === undefined ? null : values[position];
    });
    this.byPath.set(path, found);
    return found;
  }
}
