import type { CellValue } from "../../sheet/cell";
import { comparisonKey, normalizeText } from "../../text/normalize";

/** How names of units are compared: comparison key. */
export function unitKey(name: string): string {
  return comparisonKey(name);
}

const BREAK = /(?:[.;:]\s+|\s{2,}|[\r\n]+)(?=["“]?\p{Lu})/gu;

/**
 * A known unit at the end of a text, after a full stop or two spaces (ASM-T04): the text before it and the unit's name.
 * Takes the raw text: N1 would collapse the spaces. Null when there is none.
 */
export function trailingUnit(raw: CellValue, units: ReadonlySet<string>): { readonly before: string; readonly unit: string } | null {
  if (typeof raw !== "string") return null;
  for (const match of raw.matchAll(BREAK)) {
    const tail = raw.slice(match.index + match[0].length);
    if (tail.length <= 150 && units.has(unitKey(tail))) {
      const stop = /^[.;:]/.exec(match[0])?.[0] ?? "";
      return { before: normalizeText(raw.slice(0, match.index) + stop), unit: normalizeText(tail).replace(/\.$/, "") };
    }
  }
  return null;
}
