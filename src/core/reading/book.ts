import { normalizeRfc } from "../identity/rfc";
import type { ColumnKey, ColumnSpec, Register } from "../registers/define";
import type { CellValue } from "../sheet/cell";
import { normalizeText } from "../text/normalize";
import type { Row } from "./row";
import type { Table } from "./table";

/**
 * The workbook as a rule sees it: the rows of every register, found by the value of a column. What a rule asks for is
 * remembered, so that an edit in another sheet looks again at just the rows that asked. Two sheets of one register count as one.
 */
export interface Book {
  /** Whether some sheet is of the register. */
  has(register: Register): boolean;
  /** Whether some sheet of the register has the column. */
  hasColumn<R extends Register>(register: R, column: ColumnKey<R>): boolean;
  /** The rows whose `column` is `key`, in sheet order; none for an empty key. */
  rows<R extends Register>(register: R, column: ColumnKey<R>, key: CellValue | null): readonly Row<R>[];
  /** The first of {@link rows}; null when there is none. */
  first<R extends Register>(register: R, column: ColumnKey<R>, key: CellValue | null): Row<R> | null;
  /** How many {@link rows} there are. */
  count<R extends Register>(register: R, column: ColumnKey<R>, key: CellValue | null): number;
  /** How many different values the column has, blanks apart. */
  distinct<R extends Register>(register: R, column: ColumnKey<R>): number;
  /** Every row. Whoever asks is looked at again after any edit of the register. */
  all<R extends Register>(register: R): readonly Row<R>[];
  /**
   * Every sheet of the register. One that is edited is another object from then on, so that what is made of all its rows may be kept
   * beside it. Whoever asks is looked at again after any edit of the register.
   */
  tables(register: Register): readonly Table[];
}

/** RFC and CURP, and references to organismos, which are their RFC. */
function holdsIdentityKey({ type, to }: ColumnSpec): boolean {
  return type === "rfc" || type === "curp" || (type === "ref" && to?.[0] === "organismos");
}

const CANONICAL = /^[A-Z0-9Ñ&_-]+$/;

/**
 * What two cells must share to name the same row: folios are compared trimmed and without regard to case, RFC and CURP also
 * without the spaces and hyphens people put in them. Null for an empty cell.
 */
export function linkKey(spec: ColumnSpec | undefined, value: CellValue | null): string | null {
  if (value === null || value === "") return null;
  if (spec && holdsIdentityKey(spec)) return normalizeRfc(String(value)) || null;
  if (typeof value === "string" && CANONICAL.test(value)) return value;
  return normalizeText(value).toUpperCase() || null;
}
