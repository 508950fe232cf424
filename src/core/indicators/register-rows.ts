import { linkKey } from "../reading/book";
import type { Row } from "../reading/row";
import type { Table } from "../reading/table";
import type { Register } from "../registers/define";
import type { CellValue } from "../sheet/cell";
import type { Path } from "./selection";

/** The rows of one register, from all its sheets, each of their columns read once however many figures look at it. */
export class RegisterRows {
  readonly rows: readonly Row<Register>[];
  private readonly columns = new Map<string, readonly unknown[]>();
  private readonly linked = new Map<string, readonly (string | null)[]>();
  private byIdentity: ReadonlyMap<string, number> | null = null;

  constructor(
    readonly register: Register,
    private readonly tables: readonly Table[],
  ) {
    const [only] = tables;
    this.rows = tables.length === 1 && only ? only.rows : tables.flatMap(({ rows }) => rows);
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

/** Whether the cells of a column name rows, by folio or reference. */
export function namesRows({ columns }: Register, column: string): boolean {
  const type = columns[column]?.type;
  return type === "folio" || type === "ref";
}

/** The registers of a workbook as indicators read them. Made once; figures at several cut dates share what it has read. */
export class IndicatorBook {
  private readonly byRegister = new Map<string, RegisterRows>();
  private readonly byPath = new Map<Path, readonly unknown[]>();

  constructor(private readonly tables: readonly Table[]) {}

  of(register: Register): RegisterRows {
    const known = this.byRegister.get(register.key);
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
