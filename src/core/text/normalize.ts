import type { CellValue } from "../sheet/cell";

const SPACES = /[\s\u00A0\u200B\uFEFF]+/g;
const NEEDS_SPACES = /^[\s\u00A0\u200B\uFEFF]|[\s\u00A0\u200B\uFEFF]$|[\s\u00A0\u200B\uFEFF]{2}|[^\S ]|[\u00A0\u200B\uFEFF]/;
// U+0303 (tilde) is kept only over N, so that Ñ stays a letter of its own.
const MARKS = /(?<![nN])\u0303|[\u0300-\u0302\u0304-\u036F]/g;
const ASCII = /^[\x20-\x7E]*$/;

/** N1: NFC, no-break spaces to spaces, runs of white space to one space, no space at either end. */
export function normalizeText(value: CellValue): string {
  if (typeof value === "boolean") return value ? "VERDADERO" : "FALSO";
  const text = typeof value === "string" ? value : String(value);
  const composed = ASCII.test(text) ? text : text.normalize("NFC");
  return NEEDS_SPACES.test(composed) ? composed.replace(SPACES, " ").trim() : composed;
}

/** N2: the key texts are compared by: N1, case folded, accents stripped (Ñ kept), no final full stop. */
export function comparisonKey(value: CellValue): string {
  const text = normalizeText(value).toLowerCase();
  const plain = ASCII.test(text) ? text : text.normalize("NFD").replace(MARKS, "").normalize("NFC");
  return plain.endsWith(".") ? withoutFinalStops(plain) : plain;
}

/** A loop, since `/[\s.]+$/` would try every space of a long text. */
function withoutFinalStops(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === "." || text[end - 1] === " ")) end -= 1;
  return text.slice(0, end);
}
