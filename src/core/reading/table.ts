import type { ColumnKey, Register } from "../registers/define";
import type { Area } from "../sheet/address";
import type { CellValue } from "../sheet/cell";
import type { Grid } from "../sheet/grid";
import type { Row } from "./row";

/** Rows from `firstRow` down (to the next segment) whose columns stand at the same places: each repeated header starts one. */
export interface Segment {
  readonly headerRow: number;
  readonly firstRow: number;
  /** Sheet column (0-based) of each column that is present. */
  readonly columns: ReadonlyMap<string, number>;
}

/** A cell of the sheet, 0-based. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** What the title rows above the header say (S0 L3–L7). Null where nothing was found. */
export interface Titles {
  readonly documentType: "específico" | "institucional" | "interinstitucional" | "intergubernamental" | null;
  readonly dependencia: string | null;
  readonly periodo: { readonly first: number; readonly last: number; readonly at: CellAt } | null;
  /** A title that speaks of a period but not as AAAA-AAAA with consecutive years. */
  readonly badPeriodo: { readonly text: string; readonly at: CellAt } | null;
  /** Titles in which two labels stand in one cell ("Secretaría de Economía Documento Institucional"). */
  readonly glued: readonly { readonly text: string; readonly parts: readonly string[]; readonly at: CellAt }[];
  /** Every title cell, normalised, top to bottom. */
  readonly lines: readonly { readonly text: string; readonly at: CellAt }[];
}

/** What the reader saw besides rows. Sheet coordinates, 0-based. */
export interface Structure {
  readonly titles: Titles;
  /** Empty columns that the first header has before its first named column. */
  readonly leadingEmptyColumns: readonly number[];
  readonly repeatedHeaders: readonly number[];
  /** Blank rows between data rows. */
  readonly blankRows: readonly number[];
  /** Cells outside the table's columns, or that hold only punctuation. */
  readonly strayCells: readonly { readonly at: CellAt; readonly value: CellValue }[];
  /** Rows of a total or summary block. */
  readonly totalRows: readonly number[];
  /** Merges that touch data rows. */
  readonly dataMerges: readonly Area[];
  /** The user's own columns inside the table: header and sheet column. */
  readonly extraColumns: readonly { readonly header: string; readonly column: number }[];
  /** Columns of the register found twice in the header: the second stands unread. */
  readonly duplicateColumns: readonly { readonly key: string; readonly column: number }[];
}

/** A sheet read as a register. */
export interface Table<R extends Register = Register> {
  readonly register: R;
  readonly sheet: { readonly id: string; readonly name: string };
  readonly grid: Grid;
  readonly segments: readonly [Segment, ...Segment[]];
  readonly rows: readonly Row<R>[];
  readonly structure: Structure;
  /** Columns present in the first header. */
  has(column: ColumnKey<R>): boolean;
  /** True when a row's business key follows from the row alone, so that an edit elsewhere cannot change it. */
  readonly ownKeys: boolean;
  /**
   * The whole reading this one comes from, and how many edits of single rows since: of two tables of one reading, one edit apart,
   * all rows but those edited are the same.
   */
  readonly reading: { readonly of: symbol; readonly edits: number };
  /** How findings name a row: its business key ("F003 · ASM 4"), never a bare row number. */
  keyOf(row: Row<R>): string;
}
