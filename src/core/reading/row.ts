import { normalizeText } from "../text/normalize";
import { readDate } from "../calendar/read-date";
import { readEntidad, readEntidades } from "../norms/entidades";
import { isErrorValue, type CellValue } from "../sheet/cell";
import { isDateAt, type Grid } from "../sheet/grid";
import { readEnum, readInteger, readMoney, readNumber, readPercent, readYesNo } from "../sheet/numbers";
import type { CellState, Columns, ColumnSpec, Register, ValueOfType } from "../registers/define";

/**
 * `record`: a row of the register. `continuation`: the tail of the row above, cut by a page break (ASM-E07). `orphan`: a row
 * that has a number, an area or a date but nothing they could belong to (ASM-E08).
 */
export type RowKind = "record" | "continuation" | "orphan";

/** Where the rows of a table belong. */
export interface RowPlace {
  readonly register: Register;
  readonly sheet: { readonly id: string; readonly name: string };
}

/** What every row offers, whatever its register. */
export interface RowBase<K extends string = string> {
  /** Sheet row, 0-based. */
  readonly index: number;
  /** The sheet and register it belongs to: rows of several meet where rules compare sheets. */
  readonly place: RowPlace;
  readonly kind: RowKind;
  /** Whether the sheet hides it or filters it out. False when the port did not read that. */
  readonly hidden: boolean;
  /** How many columns cells were moved right to undo a shift; 0 when the row stands as typed. */
  readonly shift: number;
  /** The same row as it was typed, before a shift was undone. The row itself when nothing was undone. */
  readonly asTyped: this;
  /** Whether the sheet has the column. */
  has(column: K): boolean;
  /** The cell as it stands, before N1 (merges expanded, N4). `""` when empty or absent. */
  raw(column: K): CellValue;
  /** What the property of that name gives, for those who know columns by name only. */
  value(column: K): unknown;
  /** Whether the cell is there, empty, read as its type, or not readable as its type. */
  state(column: K): CellState;
  /** Whether a number in the cell is shown as a date. False when formats were not read. */
  shownAsDate(column: K): boolean;
  /** Sheet column (0-based) where the value of `column` stands; -1 when absent. */
  columnOf(column: K): number;
  /** Sheet row (0-based) of the cell the value comes from: another than `index` only inside a vertical merge (N4). */
  originRow(column: K): number;
}

type TypedValues<C extends Columns> = { readonly [K in keyof C]: C[K] extends ColumnSpec ? ValueOfType[C[K]["type"]] : never };

/**
 * A row of a register: one property for each column, typed by the column's type. Texts are N1-normalised (`""` when
 * empty or absent); every other type gives null when the cell is empty, absent or cannot be read.
 */
export type Row<R extends Register> = RowBase<keyof R["columns"] & string> & TypedValues<R["columns"]>;

/** What the reader knows of one row when it makes it. */
export interface RowSource {
  readonly index: number;
  /** The sheet row's cells from the grid's first column on; merges already expanded. */
  readonly cells: readonly CellValue[];
  /** For each column of the register, in its order, where it stands in `cells`; -1 when absent. */
  readonly places: Int32Array;
  readonly kind?: RowKind;
  readonly shift?: number;
  /** For a repaired row: where in the sheet the cell at each place came from (index into the original cells). */
  readonly movedFrom?: Int32Array;
  readonly asTyped?: unknown;
  /** Rows of origin of merged cells, by place. */
  readonly origins?: ReadonlyMap<number, number>;
}

type Reader = (value: CellValue) => unknown;

/** An RFC or a CURP as it should be written: there is nothing to read in it. */
const CANONICAL_KEY = /^[A-ZÑ&0-9]+$/;

/** Texts repeat in most columns, and many rules read the same one: each is read once. The cap keeps long free texts from piling up. */
const MEMO_LIMIT = 20_000;

function memoized(read: Reader): Reader {
  let memo = new Map<CellValue, unknown>();
  return (value) => {
    const known = memo.get(value);
    if (known !== undefined) return known;
    const fresh = read(value);
    if (memo.size >= MEMO_LIMIT) memo = new Map();
    memo.set(value, fresh);
    return fresh;
  };
}

/** For types that read a number at a glance: only texts are remembered. */
function memoizedTexts(read: Reader): Reader {
  const readText = memoized(read);
  return (value) => (typeof value === "string" ? readText(value) : read(value));
}

function readWords(value: CellValue): string {
  return isErrorValue(value) ? "" : normalizeText(value);
}

function readerOf(spec: ColumnSpec, date1904: boolean): Reader {
  switch (spec.type) {
    case "text":
      return memoized(readWords);
    // Keys hardly repeat: remembering them costs more than reading them.
    case "folio":
    case "ref":
      return readWords;
    case "date":
      return memoizedTexts((value) => {
        const reading = readDate(value, date1904);
        return reading.kind === "date" ? reading.serial : null;
      });
    case "money":
      return memoizedTexts((value) => {
        const reading = readMoney(value);
        return reading.kind === "money" ? reading.centavos : null;
      });
    case "int":
      return memoizedTexts((value) => {
        const reading = readInteger(value);
        return reading.kind === "integer" ? reading.value : null;
      });
    case "number":
      return memoizedTexts((value) => {
        const reading = readNumber(value);
        return reading.kind === "number" ? reading.value : null;
      });
    case "pct":
      return memoizedTexts((value) => {
        const reading = readPercent(value);
        return reading.kind === "percent" ? reading.value : null;
      });
    case "sn":
      return memoized((value) => {
        const reading = readYesNo(value);
        return reading.kind === "yesNo" ? reading.value : null;
      });
    case "enum": {
      const values = spec.values ?? [];
      return memoized((value) => (value === "" ? null : readEnum(value, values)));
    }
    case "entidad":
      return memoized((value) => {
        const reading = readEntidad(value);
        return reading.kind === "entidad" ? reading.code : null;
      });
    case "entidades":
      return memoized((value) => {
        const reading = readEntidades(value);
        return reading.kind === "entidades" ? reading.codes : null;
      });
    case "rfc":
    case "curp":
      return (value) => {
        if (typeof value === "string" && CANONICAL_KEY.test(value)) return value;
        const text = normalizeText(value).toUpperCase();
        return text === "" || isErrorValue(value) ? null : text;
      };
  }
}

/** Makes the rows of one table. Columns become getters on a shared prototype, so that rules read cells without copies. */
export interface RowMaker<R extends Register> {
  make(source: RowSource): Row<R>;
}

export function rowMaker<R extends Register>(register: R, grid: Grid, sheet: RowPlace["sheet"]): RowMaker<R> {
  const RowOfRegister = rowClassOf(register);
  const frame: Frame = {
    grid,
    place: { register, sheet },
    hidden: new Set(grid.hiddenRows),
    readers: Object.values(register.columns).map((spec: ColumnSpec) => readerOf(spec, grid.date1904)),
  };
  return {
    // The getters of the class are exactly the columns of Row<R>: TypeScript cannot follow defineProperty.
    make: (source) => new RowOfRegister(source, frame) as unknown as Row<R>,
  };
}

/** What the rows of one table share. */
interface Frame {
  readonly grid: Grid;
  readonly place: RowPlace;
  readonly hidden: ReadonlySet<number>;
  /** In the order of the register's columns. */
  readonly readers: readonly Reader[];
}

type RowClass = new (source: RowSource, frame: Frame) => RowBase;

const rowClasses = new WeakMap<Register, RowClass>();

/** One class a register, not one a table: code that has seen rows of one shape only runs several times as fast. */
function rowClassOf(register: Register): RowClass {
  const known = rowClasses.get(register) ?? makeRowClass(register);
  rowClasses.set(register, known);
  return known;
}

function makeRowClass(register: Register): RowClass {
  const keys = Object.keys(register.columns);
  const ordinals: ReadonlyMap<string, number> = new Map(keys.map((key, i) => [key, i]));

  class SheetRow implements RowBase {
    // Declared, not initialised: the constructor gives each field its value once.
    declare readonly index: number;
    declare readonly kind: RowKind;
    declare readonly shift: number;
    declare readonly asTyped: this;
    declare private readonly cells: readonly CellValue[];
    declare private readonly places: Int32Array;
    declare private readonly movedFrom: Int32Array | null;
    declare private readonly origins: ReadonlyMap<number, number> | null;
    declare private readonly frame: Frame;

    constructor(source: RowSource, frame: Frame) {
      this.index = source.index;
      this.kind = source.kind ?? "record";
      this.shift = source.shift ?? 0;
      this.cells = source.cells;
      this.places = source.places;
      this.movedFrom = source.movedFrom ?? null;
      this.origins = source.origins ?? null;
      // The row as typed was made by this class from the same source.
      this.asTyped = (source.asTyped ?? this) as this;
      this.frame = frame;
    }

    get hidden(): boolean {
      return this.frame.hidden.has(this.index);
    }

    get place(): RowPlace {
      return this.frame.place;
    }

    at(column: number): CellValue {
      const place = this.places[column] ?? -1;
      return place < 0 ? "" : (this.cells[place] ?? "");
    }

    read(column: number): unknown {
      return this.frame.readers[column]?.(this.at(column));
    }

    private columnPlace(column: string): number {
      return this.places[ordinals.get(column) ?? -1] ?? -1;
    }

    has(column: string): boolean {
      return this.columnPlace(column) >= 0;
    }

    raw(column: string): CellValue {
      return this.at(ordinals.get(column) ?? -1);
    }

    value(column: string): unknown {
      return this.read(ordinals.get(column) ?? -1);
    }

    state(column: string): CellState {
      const i = ordinals.get(column) ?? -1;
      if ((this.places[i] ?? -1) < 0) return "absent";
      const value = this.at(i);
      if (value === "") return "empty";
      const read = this.read(i);
      if (read !== null && read !== "") return "ok";
      // What reads as nothing is an error value, white space, or something of another type.
      if (isErrorValue(value)) return "unreadable";
      return normalizeText(value) === "" ? "empty" : "unreadable";
    }

    shownAsDate(column: string): boolean {
      return typeof this.raw(column) === "number" && isDateAt(this.frame.grid, this.originRow(column), this.columnOf(column));
    }

    columnOf(column: string): number {
      const place = this.columnPlace(column);
      if (place < 0) return -1;
      return this.frame.grid.left + (this.movedFrom ? (this.movedFrom[place] ?? place) : place);
    }

    originRow(column: string): number {
      return this.origins?.get(this.columnPlace(column)) ?? this.index;
    }
  }

  for (const [i, key] of keys.entries()) {
    Object.defineProperty(SheetRow.prototype, key, {
      enumerable: true,
      get(this: SheetRow) {
        return this.read(i);
      },
    });
  }
  return SheetRow;
}
