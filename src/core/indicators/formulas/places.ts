import { columnLetters } from "../../sheet/address";

/** A column of cells as formulas name it: all of it, or the cell `offset` rows below its first. */
export interface ColumnPlace {
  readonly range: string;
  /** The same by its name, when it is a column of an Excel table that holds the register: it grows with it. */
  readonly named?: string;
  cell(offset: number): string;
  /** The same cell as a range of one, for functions that some programs give ranges only. */
  one(offset: number): string;
}

/** Cells of one sheet column. `sheet` null: of the sheet the formula stands on. `column` and `first` 0-based. */
export function columnPlace(sheet: string | null, column: number, first: number, count: number): ColumnPlace {
  const prefix = sheet === null ? "" : `'${sheet.replaceAll("'", "''")}'!`;
  const letters = `$${columnLetters(column)}`;
  const absolute = (row: number): string => `${letters}$${String(row + 1)}`;
  return {
    range: `${prefix}${absolute(first)}:${absolute(first + count - 1)}`,
    cell: (offset) => `${prefix}${letters}${String(first + offset + 1)}`,
    one: (offset) => `${prefix}${letters}${String(first + offset + 1)}:${letters}${String(first + offset + 1)}`,
  };
}

/** A text as formulas write it. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
