import { areaAddress } from "../../src/core/sheet/address";
import type { Book } from "./model";

/** `Tabla[Columna]`, with an apostrophe before the signs in the column's name; texts in quotes are passed over. */
const REFERENCE = /"(?:[^"]|"")*"|([\p{L}_\\][\p{L}\p{N}_.\\]*)\[((?:'.|[^[\]#'@])+)\]/gu;

/**
 * A formula with the cells of each table column it names, for an engine that knows no tables. What names no column of a
 * table, or more than one (`Tabla[[A]:[B]]`), is left as it is.
 */
export function withoutTableNames(book: Book, formula: string): string {
  return formula.replace(REFERENCE, (whole, table: string | undefined, column: string | undefined) => (table === undefined || column === undefined ? whole : (cellsOf(book, table, column.replace(/'(.)/g, "$1")) ?? whole)));
}

function cellsOf(book: Book, tableName: string, columnName: string): string | null {
  for (const sheet of book.sheets) {
    const table = sheet.tables.find(({ name, showHeaders }) => showHeaders && name.toLowerCase() === tableName.toLowerCase());
    if (!table) continue;
    const { top, left, bottom, right } = table.area;
    for (let column = left; column <= right; column++) {
      if (String(sheet.value(top, column)).toLowerCase() !== columnName.toLowerCase()) continue;
      const cells = areaAddress({ top: top + 1, left: column, bottom: bottom - (table.showTotals ? 1 : 0), right: column });
      return `'${sheet.name.replaceAll("'", "''")}'!${cells.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
    }
  }
  return null;
}
