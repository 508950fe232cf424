import type { Table } from "../../reading/table";
import type { ColumnSpec, Register } from "../../registers/define";
import type { ExcelTable } from "../../sheet/excel-table";
import type { Path } from "../selection";
import { columnPlace, type ColumnPlace } from "./places";
import { isPlain, readingFormula, spellingsOf, type ReadCell } from "./reading-formulas";
import { rowSpan, type RowSpan } from "./register-places";
import { columnReference, excelTableOf } from "./structured-references";

/** What a helper column holds, for its heading. */
type WorkingKind = "reading" | "day" | "looked" | "counting" | "first" | "spelled" | "canonical" | "entidad" | "present" | AsmWorkingKind;
/** Of ASM sheets. */
type AsmWorkingKind = "action" | "programme" | "units" | "state" | "advance" | "owing";

/** A helper column of our own sheet: a formula, or a text, a row. */
export interface WorkingColumn {
  readonly kind: WorkingKind;
  readonly register: Register | null;
  readonly column: string | null;
  readonly cells: readonly ({ readonly formula: string } | { readonly text: string })[];
}

/** Where the helper columns begin, 0-based. */
interface WorkingsPlace {
  readonly column: number;
  readonly firstRow: number;
}

/** The columns that formulas look at: the user's own where they can be taken as typed, else helper columns of our sheet. */
export class Workings {
  private readonly made: WorkingColumn[] = [];
  private readonly places = new Map<string, ColumnPlace>();
  private readonly spans = new Map<string, RowSpan>();
  private readonly ids = new Map<object, number>();

  constructor(
    private readonly tables: readonly Table[],
    private readonly at: WorkingsPlace,
    private readonly excelTables: readonly ExcelTable[] = [],
  ) {}

  get columns(): readonly WorkingColumn[] {
    return this.made;
  }

  has(register: Register, column: string): boolean {
    return this.table(register)?.has(column) ?? false;
  }

  exists(register: Register): boolean {
    return this.table(register) !== undefined;
  }

  /** How many rows formulas look at. */
  height(register: Register): number {
    return this.span(register)?.count ?? 0;
  }

  /** A column of a register that has it. Throws for one that has not: nobody asks for a figure without its columns. */
  column(register: Register, column: string): ColumnPlace {
    return this.once(`${register.key}.${column}`, () => {
      const table = this.table(register);
      const span = this.span(register);
      const at = table?.segments[0].columns.get(column);
      const spec = register.columns[column];
      if (!table || !span || at === undefined || !spec) throw new Error(`There is no column ${column} of ${register.key}.`);
      const own = columnPlace(table.sheet.name, at, span.first, span.count);
      const cells = table.rows.map((row): ReadCell => ({ raw: row.raw(column), value: row.value(column) }));
      if (isPlain(spec, cells)) return named(own, table, at, this.excelTables);
      const spellings = this.spellings(spec, cells);
      return this.add("reading", register, column, span.count, (n) => readingFormula(spec, own.cell(n), spellings));
    });
  }

  /** The column that a path leads to, row by row of the register it starts at. */
  path(register: Register, path: Path): ColumnPlace {
    if (path.kind === "column") return this.column(register, path.column);
    return this.once(`${register.key}.${path.by}>${path.register.key}.${path.column}`, () => {
      const by = this.column(register, path.by);
      const names = this.column(path.register, path.register.identity ?? "");
      const values = this.column(path.register, path.column);
      // An empty cell looked up gives 0, which is neither a day nor a word.
      const isText = path.register.columns[path.column]?.type !== "date";
      return this.add("looked", path.register, path.column, this.height(register), (n) => `IFERROR(INDEX(${values.range},MATCH(${by.cell(n)},${names.range},0))${isText ? '&""' : ""},"")`);
    });
  }

  /** The first day that the paths give. */
  day(register: Register, on: readonly Path[]): ColumnPlace {
    const there = on.filter((path) => (path.kind === "column" ? this.has(register, path.column) : this.has(register, path.by) && this.has(path.register, path.column)));
    const [only] = there;
    if (only && there.length === 1 && only.kind === "column") return this.path(register, only);
    return this.once(`${register.key} day ${there.map((path) => (path.kind === "column" ? path.column : `${path.by}>${path.column}`)).join(" ")}`, () => {
      const sources = there.map((path) => this.path(register, path));
      return this.add("day", register, null, this.height(register), (n) => sources.reduceRight((rest, source) => `IF(N(${source.cell(n)})>0,${source.cell(n)},${rest})`, '""'));
    });
  }

  /** A helper column, made once for its subject. Formulas may name cells of the column itself, and make no other. */
  helper(subject: object, name: string, kind: WorkingKind, register: Register | null, count: number, formula: (offset: number, own: ColumnPlace) => string): ColumnPlace {
    return this.once(`${name} of ${String(this.idOf(subject))}`, () => this.add(kind, register, null, count, formula));
  }

  /** A helper column of texts, made once. */
  texts(name: string, kind: WorkingKind, texts: readonly string[]): ColumnPlace {
    return this.once(name, () => this.push({ kind, register: null, column: null, cells: texts.map((text) => ({ text })) }));
  }

  /** The range of two columns, spelling and what it stands for; null for a type that is not spelled. */
  private spellings(spec: ColumnSpec, cells: readonly ReadCell[]): string | null {
    const spellings = spellingsOf(spec, cells);
    if (!spellings) return null;
    const from = this.at.column + this.made.length;
    this.push({ kind: "spelled", register: null, column: null, cells: [...spellings.keys()].map((text) => ({ text })) });
    this.push({ kind: "canonical", register: null, column: null, cells: [...spellings.values()].map((text) => ({ text })) });
    const first = columnPlace(null, from, this.at.firstRow, spellings.size);
    const second = columnPlace(null, from + 1, this.at.firstRow, spellings.size);
    return `${first.range.split(":")[0] ?? ""}:${second.range.split(":")[1] ?? ""}`;
  }

  private add(kind: WorkingKind, register: Register | null, column: string | null, count: number, formula: (offset: number, own: ColumnPlace) => string): ColumnPlace {
    const own = columnPlace(null, this.at.column + this.made.length, this.at.firstRow, count);
    return this.push({ kind, register, column, cells: Array.from({ length: count }, (_, n) => ({ formula: formula(n, own) })) });
  }

  private push(column: WorkingColumn): ColumnPlace {
    const at = this.at.column + this.made.push(column) - 1;
    return columnPlace(null, at, this.at.firstRow, column.cells.length);
  }

  private once(name: string, make: () => ColumnPlace): ColumnPlace {
    const known = this.places.get(name);
    if (known) return known;
    const place = make();
    this.places.set(name, place);
    return place;
  }

  private idOf(subject: object): number {
    const known = this.ids.get(subject) ?? this.ids.size;
    this.ids.set(subject, known);
    return known;
  }

  private table(register: Register): Table | undefined {
    return this.tables.find((table) => table.register.key === register.key);
  }

  private span(register: Register): RowSpan | null {
    const known = this.spans.get(register.key);
    if (known) return known;
    const table = this.table(register);
    if (!table) return null;
    const span = rowSpan(table);
    this.spans.set(register.key, span);
    return span;
  }
}

function named(place: ColumnPlace, table: Table, column: number, excelTables: readonly ExcelTable[]): ColumnPlace {
  const held = excelTableOf(table, excelTables);
  const reference = held && columnReference(held, table, column);
  return reference ? { ...place, named: reference } : place;
}
