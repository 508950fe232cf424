import type { Mark } from "../../../src/workbook/port";

/** What each implementation is asked to do with the registry: read it, or give so many cells a fill and a text beside them, add a sheet and save. */
export const FLAGS = 2_000;
export const FLAG_TEXT = "Falta el RFC del beneficiario";
export const FLAG_COLUMN = 25;
export const FILL = "#FFD9D6";
/** Where the row is that is opened near the top, 0-based. */
export const OPENED_ROW = 3;
export const NEW_SHEET = "Indicadores";
export const NEW_ROWS: (string | number)[][] = Array.from({ length: 40 }, (_, n) => [`Indicador ${String(n + 1)}`, n * 1.5]);

/** The rows that are flagged, 0-based, spread over the sheet; the cell that is marked is in `markedColumn`. */
export function flaggedRows(rows: number): readonly number[] {
  return Array.from({ length: FLAGS }, (_, n) => 1 + Math.floor((n * (rows - 1)) / FLAGS));
}

export function markedColumn(n: number): number {
  return (n * 5) % 24;
}

export function marksOf(sheetId: string, rows: number): readonly Mark[] {
  return flaggedRows(rows).map((row, n) => ({ sheetId, row, column: markedColumn(n), lastColumn: markedColumn(n), severity: "error" }));
}
