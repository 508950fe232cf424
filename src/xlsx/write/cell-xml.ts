import { cellAddress } from "../../core/sheet/address";
import { isErrorValue, type CellValue } from "../../core/sheet/cell";
import type { RichCellDraft } from "./draft";
import { numberXml, tXml, textXml } from "./markup";
import { checkPlace } from "./names";

const MOST_TEXT = 32_767;
const MOST_FORMULA = 8_192;

/** A text's index in the table of shared strings; null to write texts in their cells. */
export type TextIndex = ((text: string) => number) | null;

/**
 * A cell's element; `style` is its index in `cellXfs`. Throws `RangeError` for texts over 32,767 characters, formulas over 8,192
 * or with `=` in front, numbers that are not finite.
 */
export function cellXml(row: number, column: number, { value = "", formula }: RichCellDraft, style: number, texts: TextIndex, prefix = ""): string {
  checkPlace(row, column);
  const address = cellAddress(row, column);
  const head = `<${prefix}c r="${address}"${style > 0 ? ` s="${String(style)}"` : ""}`;
  if (formula !== undefined) {
    checkFormula(formula, address);
    return `${head}${resultType(value)}><${prefix}f>${textXml(formula)}</${prefix}f>${value === "" ? "" : `<${prefix}v>${plainValue(value, address)}</${prefix}v>`}</${prefix}c>`;
  }
  if (value === "") return `${head}/>`;
  if (typeof value !== "string") return `${head}${typeof value === "boolean" ? ' t="b"' : ""}><${prefix}v>${plainValue(value, address)}</${prefix}v></${prefix}c>`;
  checkText(value, address);
  return texts ? `${head} t="s"><${prefix}v>${String(texts(value))}</${prefix}v></${prefix}c>` : `${head} t="inlineStr"><${prefix}is>${tXml(value, prefix)}</${prefix}is></${prefix}c>`;
}

/** A cell that holds an error value. */
export function errorXml(row: number, column: number, error: string, style: number, prefix: string): string {
  return `<${prefix}c r="${cellAddress(row, column)}"${style > 0 ? ` s="${String(style)}"` : ""} t="e"><${prefix}v>${textXml(error)}</${prefix}v></${prefix}c>`;
}

/** Throws `RangeError` for a formula no cell can hold. */
export function checkFormula(formula: string, place: string): void {
  if (formula === "" || formula.startsWith("=")) throw new RangeError(`the formula of ${place} is empty or begins with "="`);
  if (formula.length > MOST_FORMULA) throw new RangeError(`the formula of ${place} has ${String(formula.length)} characters; Excel allows ${String(MOST_FORMULA)}`);
}

function checkText(text: string, place: string): void {
  if (text.length > MOST_TEXT) throw new RangeError(`the text of ${place} has ${String(text.length)} characters; a cell holds ${String(MOST_TEXT)}`);
}

/** The type of a formula's last result. */
function resultType(value: CellValue): string {
  if (typeof value === "boolean") return ' t="b"';
  if (typeof value === "number" || value === "") return "";
  return isErrorValue(value) ? ' t="e"' : ' t="str"';
}

function plainValue(value: CellValue, place: string): string {
  if (typeof value === "number") return numberXml(value);
  if (typeof value === "boolean") return value ? "1" : "0";
  checkText(value, place);
  return textXml(value);
}
