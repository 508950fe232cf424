import { comparisonKey, normalizeText } from "../text/normalize";
import type { CellValue } from "../sheet/cell";

const TOTAL = /^(?:sub)?total(?:es)?\b|^suma\b|^gran total\b/;
const NOTE = /^resumen\b|^fuente\b|^notas?\b/;
const SIGNATURE = /^(?:elaboro|autorizo|nombre y firma)\b|^(?:reviso|valido|vo\.? ?bo\.?|firmas?)\s*(?::.*)?$/;
const PAGE = /^(?:pagina|pag\.?|hoja)\s*\d+(?:\s*(?:de|\/)\s*\d+)?$/;
const NUMBER_TEXT = /^[$(-]?\s*\d[\d\s.,']*%?\)?$/;
const CAPITAL_START = /^["“(*]*[\p{Lu}\p{N}]/u;

/** Notes stand at the left edge of the table; further right a text that begins so is data. */
const NOTE_PLACES = 3;
/** A label of a summary block stands no further right than this. */
const LABEL_PLACES = 5;
/** The most cells a row of a summary or of a signature block fills. */
const FEW = 3;
const LONGEST_LABEL = 120;

/** What a row below the data is, if it is no data (N5). `signature`: what follows in few cells belongs to it. */
export type FooterKind = "total" | "note" | "signature";

/** A cell of the row that is not empty, and its distance to the table's first column. */
export interface FilledCell {
  readonly value: CellValue;
  readonly place: number;
  /** Whether a number there is a date. */
  readonly isDate: boolean;
}

const isNumber = ({ value }: FilledCell): boolean => typeof value === "number" || (typeof value === "string" && NUMBER_TEXT.test(normalizeText(value)));

/** `separated`: a blank row or another row of the block stands above. Null when the row may be data. */
export function footerKind(filled: readonly FilledCell[], separated: boolean): FooterKind | null {
  const texts = filled.filter((cell) => !isNumber(cell));
  const [label] = texts;
  if (!label || typeof label.value !== "string" || label.value.length > 4 * LONGEST_LABEL) return null;
  const keys = texts.map(({ value }) => comparisonKey(value));
  if (keys.every((key) => key.length <= LONGEST_LABEL && SIGNATURE.test(key))) return "signature";
  const [key = ""] = keys;
  // A text that begins in lower case is the tail of another row (ASM-E07).
  if (texts.length > 1 || !CAPITAL_START.test(normalizeText(label.value))) return null;
  if (PAGE.test(key)) return "total";
  if (key.length <= LONGEST_LABEL && TOTAL.test(key) && (filled.length > 1 || label.place < NOTE_PLACES)) return "total";
  if (NOTE.test(key) && label.place < NOTE_PLACES) return "note";
  return separated && filled.length > 1 && isLabelWithNumbers(filled, label) ? "total" : null;
}

function isLabelWithNumbers(filled: readonly FilledCell[], label: FilledCell): boolean {
  return filled.length <= FEW && filled[0] === label && label.place < LABEL_PLACES && !filled.some(({ isDate }) => isDate);
}

/** Whether a row may head a summary block (`Programa | ASM`): few short texts. The row below must be one of the block. */
export function mayHeadSummary(filled: readonly FilledCell[]): boolean {
  return filled.length <= FEW && filled.every(({ value }) => typeof value === "string" && value.length < 60);
}

/** Whether a row below a signature line belongs to it. */
export function mayFollowSignature(filled: readonly FilledCell[]): boolean {
  return filled.length <= FEW && filled.every(({ value }) => typeof value === "string" && value.length <= LONGEST_LABEL);
}

/** Data rows of most registers hold more texts than this; a row of totals, notes or signatures does not. */
const FOOTER_TEXTS = 4;

/** Cheap test before the others: a row of many texts is a record. */
export function mayBeFooter(cells: readonly CellValue[]): boolean {
  let count = 0;
  for (const value of cells) if (typeof value === "string" && value !== "") count += 1;
  return count <= FOOTER_TEXTS;
}
