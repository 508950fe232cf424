import type { BookNote, Sheet } from "../../host/model";

/** The note of a cell, or null. */
export function noteAt(sheet: Sheet, row: number, column: number): BookNote | null {
  return sheet.notes.find((note) => note.row === row && note.column === column) ?? null;
}
