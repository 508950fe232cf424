import type { Area } from "../../../src/core/sheet/address";
import type { CellValue } from "../../../src/core/sheet/cell";
import type { CellStyle, Sheet } from "../../host/model";

const LIMIT = 100;

/** What the user did and how to take it back, newest last. The add-in's own writes are not in it, as in Excel. */
export class UndoStack {
  private readonly deeds: (() => void)[] = [];

  push(undo: () => void): void {
    this.deeds.push(undo);
    if (this.deeds.length > LIMIT) this.deeds.shift();
  }

  /** Takes the newest deed back; false when there is none. */
  undo(): boolean {
    const deed = this.deeds.pop();
    deed?.();
    return deed !== undefined;
  }

  /** Rows moved under the deeds kept here: they can no longer be taken back. */
  clear(): void {
    this.deeds.length = 0;
  }
}

interface CellBefore {
  readonly input: CellValue;
  readonly style: CellStyle | null;
}

/** Remembers the cells of an area and returns what puts them back. */
export function snapshot(sheet: Sheet, area: Area): () => void {
  const before: readonly (readonly CellBefore[])[] = sheet.cells.map(area, (row, column) => ({
    input: sheet.formula(row, column) ?? literal(sheet.value(row, column)),
    style: sheet.style(row, column),
  }));
  return () => {
    // The looks first: a cell formatted as text must be so before its digits come back.
    sheet.cells.map(area, (row, column) => sheet.cells.setStyle(row, column, before[row - area.top]?.[column - area.left]?.style ?? null));
    sheet.book.as("user", () => sheet.write(area, (row, column) => before[row - area.top]?.[column - area.left]?.input ?? ""));
  };
}

/** A value as it must be typed to be stored as it is: texts behind an apostrophe, so that none is read as a number. */
function literal(value: CellValue): CellValue {
  return typeof value === "string" && value !== "" ? `'${value}` : value;
}
