/**
 * How the cells of a column are read. `text` keeps words; the others give null when the cell cannot be read as such.
 * `folio` names a row, `ref` is the folio or RFC that names a row of another register; `entidades` are several, separated by `;`.
 */
export type ColumnType = "text" | "folio" | "ref" | "date" | "money" | "int" | "number" | "pct" | "sn" | "enum" | "rfc" | "curp" | "entidad" | "entidades";

/** An enum's value with the other ways people write it. Compared by comparison key. */
export interface EnumValue {
  readonly value: string;
  readonly aliases?: readonly string[];
}

export interface ColumnSpec {
  /** The header as the contract writes it. */
  readonly header: string;
  readonly synonyms?: readonly string[];
  readonly type: ColumnType;
  /** For `enum` columns. */
  readonly values?: readonly EnumValue[];
  /** For `ref` columns: the keys of the registers among whose rows it names one, by their `identity` column. */
  readonly to?: readonly string[];
  /** For `money` columns whose amounts may be negative (a budget's reductions). */
  readonly signed?: boolean;
  /** `always`: in every row. `sometimes`: when the rule that needs it applies. */
  readonly required?: "always" | "sometimes";
  /** What the column holds, in Spanish, for the mapping screen and help pages. */
  readonly about?: string;
}

/** What a rule gets for a cell of each type: dates are serial days (1900 system), money is integer centavos, pct as written. */
export interface ValueOfType {
  text: string;
  folio: string;
  ref: string;
  date: number | null;
  money: number | null;
  int: number | null;
  number: number | null;
  pct: number | null;
  sn: boolean | null;
  enum: string | null;
  rfc: string | null;
  curp: string | null;
  /** INEGI code, `09`. */
  entidad: string | null;
  /** INEGI codes in the order written; null when one of them is no entidad. */
  entidades: readonly string[] | null;
}

export type Columns = Readonly<Record<string, ColumnSpec>>;

/** A register: a kind of sheet the product knows, with its columns and where they come from. */
export interface Register<C extends Columns = Columns> {
  /** The register's key, as in findings and in the command line's JSON. */
  readonly key: string;
  /** The sheet name the contract gives it; sheets are recognised by their headers all the same. */
  readonly sheetName: string;
  readonly title: string;
  /** Where its columns come from (norm and section). */
  readonly source: string;
  readonly columns: C;
  /** The column that names a row, unique in the register; absent where rows have no name of their own (votes). */
  readonly identity?: string;
  /** A sheet is of this register when it has all of these… */
  readonly signature: readonly string[];
  /** …and at least this many of its columns in all. */
  readonly minimumColumns: number;
  /** Unless the sheet has the name of the contract, one of these must be there too: columns that no other kind of sheet has. */
  readonly anyOf?: readonly string[];
  /** A sheet with this many of its columns is of this register even when a signature column is what it lacks. */
  readonly unmistakableColumns?: number;
}

export type ColumnKey<R extends Register> = keyof R["columns"] & string;

/** Declares a register. Exists so that column keys and types are inferred from the literal. */
export function defineRegister<const C extends Columns>(register: Register<C> & { readonly signature: readonly (keyof C & string)[] }): Register<C> {
  return register;
}

/** The raw value of a cell and what reading made of it. */
export type CellState = "absent" | "empty" | "ok" | "unreadable";
