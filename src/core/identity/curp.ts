import { isRealShortDate } from "./short-date";

/**
 * `generica`: the keys used for foreigners without a CURP, which stand for nobody.
 * Problems, first one found: `format` (not the shape of a CURP), `date` (no such day of birth), `state` (no such entidad),
 * `word` (a word RENAPO does not issue), `digit` (all is well but the check digit, so a keying error is likely).
 */
export type CurpCheck =
  | { readonly ok: true; readonly kind: "persona" | "generica" }
  | { readonly ok: false; readonly problem: "format" | "date" | "state" | "word" | "digit" };

/** Sex may be X since 2023. The three inner consonants may be X for names without one. */
const SHAPE = /^[A-Z]{4}\d{6}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[A-Z0-9]\d$/;
const CANONICAL = /^[A-Z0-9]*$/;
const SEPARATORS = /[\s\u00A0\u200B\uFEFF./-]+/g;
const GENERIC: ReadonlySet<string> = new Set(["XEXX010101HNEXXXA4", "XEXX010101MNEXXXA8"]);

/** Born in one of the 32 entidades, or abroad (NE). */
const STATES: ReadonlySet<string> = new Set(
  "AS BC BS CC CL CM CS CH DF DG GT GR HG JC MC NE MN MS NT NL OC PL QT QR SP SL SR TC TS TL VZ YN ZS".split(" "),
);

/** Words whose second letter RENAPO changes to X, so that no CURP begins with them. */
const WORDS: ReadonlySet<string> = new Set(
  (
    "BACA BAKA BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COGI COJA COJE COJI COJO COLA CULO FALO FETO GETA GUEI GUEY JETA JOTO KACA KACO " +
    "KAGA KAGO KAKA KAKO KOGE KOGI KOJA KOJE KOJI KOJO KOLA KULO LILO LOCA LOCO LOKA LOKO MAME MAMO MEAR MEAS MEON MIAR MION MOCO MOKO MULA " +
    "MULO NACA NACO PEDA PEDO PENE PIPI PITO POPO PUTA PUTO QULO RATA ROBA ROBE ROBO RUIN SENO TETA VACA VAGA VAGO VAKA VUEI VUEY WUEI WUEY"
  ).split(" "),
);

const PERSONA: CurpCheck = { ok: true, kind: "persona" };
const GENERICA: CurpCheck = { ok: true, kind: "generica" };
const BAD_FORMAT: CurpCheck = { ok: false, problem: "format" };
const BAD_DATE: CurpCheck = { ok: false, problem: "date" };
const BAD_STATE: CurpCheck = { ok: false, problem: "state" };
const BAD_WORD: CurpCheck = { ok: false, problem: "word" };
const BAD_DIGIT: CurpCheck = { ok: false, problem: "digit" };

const NINE = 57;
/** Ñ stands between N and O in RENAPO's order, though no CURP holds one: O and what follows count one more. */
const LETTERS_BEFORE_O = 79;

/** A CURP without spaces, hyphens, dots or slashes, in upper case. */
export function normalizeCurp(text: string): string {
  return CANONICAL.test(text) ? text : text.normalize("NFC").replace(SEPARATORS, "").toUpperCase();
}

/** Checks a CURP: shape, date of birth, entidad, words and check digit. Normalises first. */
export function checkCurp(text: string): CurpCheck {
  let curp = text;
  if (!SHAPE.test(curp)) {
    curp = normalizeCurp(text);
    if (!SHAPE.test(curp)) return BAD_FORMAT;
  }
  if (curp.startsWith("X") && GENERIC.has(curp)) return GENERICA;
  // Character 17 is a digit for those born up to 1999 and a letter for those born after.
  if (!isRealShortDate(curp, 4, curp.charCodeAt(16) <= NINE ? 1900 : 2000)) return BAD_DATE;
  if (!STATES.has(curp.slice(11, 13))) return BAD_STATE;
  if (WORDS.has(curp.slice(0, 4))) return BAD_WORD;
  return curp.charCodeAt(17) - 48 === checkDigit(curp) ? PERSONA : BAD_DIGIT;
}

function checkDigit(curp: string): number {
  let sum = 0;
  for (let i = 0; i < 17; i += 1) sum += valueOf(curp.charCodeAt(i)) * (18 - i);
  return (10 - (sum % 10)) % 10;
}

function valueOf(code: number): number {
  if (code <= NINE) return code - 48;
  return code < LETTERS_BEFORE_O ? code - 55 : code - 54;
}
