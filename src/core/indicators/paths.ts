import type { RegisterRows, IndicatorBook } from "./register-rows";
import type { NoValue } from "./result";
import type { Path } from "./selection";

/** What is missing for a path to be walked; null when nothing is. */
export function missingFor(book: IndicatorBook, rows: RegisterRows, path: Path): NoValue | null {
  if (path.kind === "column") return missing(rows, [path.column]);
  return missing(rows, [path.by]) ?? missing(book.of(path.register), [path.column]);
}

/** What is missing of a register that must have these columns; null when nothing is. */
export function missing(rows: RegisterRows, columns: readonly string[]): NoValue | null {
  if (!rows.exists) return { kind: "missingRegister", register: rows.register };
  const absent = columns.filter((column) => !rows.has(column));
  return absent.length === 0 ? null : { kind: "missingColumns", register: rows.register, columns: absent };
}
