import { MAX_ROWS } from "../core/sheet/address";
import { FLAG_SIGN, areaOfColumn } from "../workbook/flags";
import { FLAG_HEADER } from "../workbook/own-texts";
import type { FlagColumn } from "../workbook/port";
import { addFlagRule } from "./rules";

/** Queues a flag column: its rule, its header and its texts, in one assignment. Rows without a flag are left as they are. */
export function writeColumn(sheet: Excel.Worksheet, flagColumn: FlagColumn): void {
  const area = areaOfColumn(flagColumn);
  const lines: (string | null)[][] = Array.from({ length: area.bottom - area.top + 1 }, () => [null]);
  lines[flagColumn.headerRow - area.top] = [FLAG_HEADER];
  for (const { row, text } of flagColumn.flags) lines[row - area.top] = [plainText(text) + FLAG_SIGN];
  addFlagRule(sheet.getRangeByIndexes(0, flagColumn.column, MAX_ROWS, 1));
  sheet.getRangeByIndexes(area.top, area.left, lines.length, 1).values = lines;
}

/** What makes Excel take a text for a formula, or the first character for its own mark. */
const NEEDS_APOSTROPHE = /^[=+\-@'\t\r\n]/;

/**
 * A text as Excel must be given it to keep it as text: with the apostrophe that Excel strips where it would be a formula.
 * Only there, for the apostrophe leaves a trace in the cell's style; numbers and dates are no danger with our sign at the end.
 */
export function plainText(text: string): string {
  return NEEDS_APOSTROPHE.test(text) ? `'${text}` : text;
}
