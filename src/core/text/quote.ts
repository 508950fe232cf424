import type { CellValue } from "../sheet/cell";
import { normalizeText } from "./normalize";

const LONGEST = 60;
/** Enough of a long cell to find that many characters in once its spaces are put right. */
const ENOUGH = 400;

/** What a cell says, short enough for a sentence: a paragraph, or 32,767 characters, only by its beginning. */
export function shortQuote(value: CellValue): string {
  const text = normalizeText(typeof value === "string" ? value.slice(0, ENOUGH) : value);
  // By characters, not units: an emoji is not cut in two.
  return text.length > LONGEST ? `${Array.from(text).slice(0, LONGEST).join("")}…` : text;
}
