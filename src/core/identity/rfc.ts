import { isRealShortDate } from "./short-date";

/**
 * `generico`: SAT's keys for the public at large and for foreigners, which stand for nobody.
 * Problems, first one found: `format` (not the shape of an RFC), `date` (no such day), `word` (a word SAT does not issue),
 * `digit` (all is well but the check digit, so a keying error is likely).
 */
export type RfcCheck =
  | { readonly ok: true; readonly kind: "fisica" | "moral" | "generico" }
  | { readonly ok: false; readonly problem: "format" | "date" | "word" | "digit" };

const SHAPE = /^[A-ZÑ&]{3,4}\d{6}[A-Z0-9]{2}[0-9A]$/;
const CANONICAL = /^[A-ZÑ&0-9]*$/;
const SEPARATORS = /[\s\u00A0\u200B\uFEFF./-]+/g;
const GENERIC: ReadonlySet<string> = new Set(["XAXX010101000", "XEXX010101000"]);

/** Words that the first four letters never spell: SAT's "palabras inconvenientes". */
const WORDS: ReadonlySet<string> = new Set(
  (
    "BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COJA COJE COJI COJO CULO FETO GUEY JOTO KACA KACO KAGA KAGO KOGE KOJO KAKA KULO MAME MAMO " +
    "MEAR MEAS MEON MION MOCO MULA PEDA PEDO PENE PUTA PUTO QULO RATA RUIN"
  ).split(" "),
);

/** SAT's order of characters; the place of each is its value. */
const DIGIT_ORDER = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ";
const DIGIT_VALUES = new Uint8Array(256);
for (const [value, character] of [...DIGIT_ORDER].entries()) DIGIT_VALUES[character.charCodeAt(0)] = value;
const SPACE_VALUE = 37;

const FISICA: RfcCheck = { ok: true, kind: "fisica" };
const MORAL: RfcCheck = { ok: true, kind: "moral" };
const GENERICO: RfcCheck = { ok: true, kind: "generico" };
const BAD_FORMAT: RfcCheck = { ok: false, problem: "format" };
const BAD_DATE: RfcCheck = { ok: false, problem: "date" };
const BAD_WORD: RfcCheck = { ok: false, problem: "word" };
const BAD_DIGIT: RfcCheck = { ok: false, problem: "digit" };

/** An RFC without spaces, hyphens, dots or slashes, in upper case. */
export function normalizeRfc(text: string): string {
  return CANONICAL.test(text) ? text : text.normalize("NFC").replace(SEPARATORS, "").toUpperCase();
}

/** Checks an RFC of a person or a company: shape, date, words and check digit. Normalises first. */
export function checkRfc(text: string): RfcCheck {
  let rfc = text;
  if (!SHAPE.test(rfc)) {
    rfc = normalizeRfc(text);
    if (!SHAPE.test(rfc)) return BAD_FORMAT;
  }
  if (rfc.startsWith("X") && GENERIC.has(rfc)) return GENERICO;
  const letters = rfc.length - 9;
  if (!isRealShortDate(rfc, letters)) return BAD_DATE;
  if (letters === 4 && WORDS.has(rfc.slice(0, 4))) return BAD_WORD;
  if (rfc.charAt(rfc.length - 1) !== checkDigit(rfc)) return BAD_DIGIT;
  return letters === 4 ? FISICA : MORAL;
}

// A company's key is one letter shorter and counts as if a space stood before it.
function checkDigit(rfc: string): string {
  const last = rfc.length - 1;
  let sum = last === 11 ? SPACE_VALUE * 13 : 0;
  for (let i = 0; i < last; i += 1) sum += (DIGIT_VALUES[rfc.charCodeAt(i)] ?? 0) * (last + 1 - i);
  const remainder = sum % 11;
  if (remainder === 0) return "0";
  return remainder === 1 ? "A" : String(11 - remainder);
}
