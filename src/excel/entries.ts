import { isErrorValue, type CellValue } from "../core/sheet/cell";
import type { CellContent } from "../workbook/port";
import { plainText } from "./flag-column";

/** A formula, or the value itself: of a text that only looks like a formula Excel gives the same as value and as formula. */
export function contentOf(value: CellValue, formula: CellValue): CellContent {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? { formula } : value;
}

/** Past so many characters Excel reads no text as a number or a date. */
const LONGEST_NUMBER = 40;

/** What is given to Excel so that the cell holds exactly this: an apostrophe goes before texts it would read as something else. */
export function entryOf(content: CellContent): CellValue {
  if (typeof content === "object") return content.formula;
  if (typeof content !== "string" || isErrorValue(content)) return content;
  const readAsOther = content.length <= LONGEST_NUMBER && (/\d/.test(content) || /^\s*(?:true|false|verdadero|falso)\s*$/i.test(content));
  return readAsOther ? `'${content}` : plainText(content);
}
