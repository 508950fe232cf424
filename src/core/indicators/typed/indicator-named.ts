import { levenshteinWithin, sharedRatio } from "../../text/similarity";
import { comparisonKey } from "../../text/normalize";
import type { Indicator } from "../define";
import { INDICATORS } from "../index";

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"] as const;

/** `IR-I`, `IC 4`, `ic-iv.`, `IR1`; what follows is the name. The families have numerals of their own, so that a numeral alone names nothing. */
const ID = /^(IR|IC)[\s.\-–—_]*(?:0?(\d{1,2})|([IVX]{1,4}))(?![\p{L}\p{N}])/iu;

/** Words that the names share, or that people leave out. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(["a", "al", "de", "del", "el", "en", "foafi", "indicador", "indice", "la", "las", "los", "numero", "o", "otorgado", "otorgada", "por", "su", "y"]);

/** Names are of few words: one more or less changes the figure that is meant. */
const LEAST_SHARED = 0.85;
/** Letters that two names may differ by, all words together. */
const SLIPS = 2;

interface KnownName {
  readonly indicator: Indicator;
  readonly words: ReadonlySet<string>;
  readonly joined: string;
}

/** The words of a name without number, in their order: "Índice de empresas atendidas 2002" is empresa, atendida. */
function wordsOf(name: string): readonly string[] {
  const words = comparisonKey(name).match(/\p{L}+/gu) ?? [];
  return words.map((word) => (word.length > 3 ? word.replace(/s$/, "") : word)).filter((word) => !EMPTY_WORDS.has(word));
}

/** Each indicator by its name and by that of the norm, which stands before the equals sign of the formula it prints. */
const KNOWN: readonly KnownName[] = INDICATORS.flatMap((indicator) =>
  [indicator.name, (indicator.norm.quote ?? "").split("=")[0] ?? ""].map((name): KnownName => {
    const words = wordsOf(name);
    return { indicator, words: new Set(words), joined: words.join(" ") };
  }),
);

function byId(text: string): { readonly indicator: Indicator; readonly rest: string } | null {
  const match = ID.exec(text.trim());
  if (!match) return null;
  const [whole, family = "", digits, numeral] = match;
  const place = digits === undefined ? ROMAN.findIndex((roman) => roman === numeral?.toUpperCase()) : Number(digits) - 1;
  const indicator = INDICATORS.find(({ id }) => id === `${family.toUpperCase()}-${ROMAN[place] ?? ""}`);
  return indicator ? { indicator, rest: text.trim().slice(whole.length) } : null;
}

function byName(name: string): Indicator | null {
  const words = wordsOf(name);
  if (words.length < 2) return null;
  const joined = words.join(" ");
  const set = new Set(words);
  const near = KNOWN.filter((known) => sharedRatio(known.words, set) >= LEAST_SHARED || levenshteinWithin(known.joined, joined, SLIPS) !== null);
  const [first, ...others] = new Set(near.map(({ indicator }) => indicator));
  return first && others.length === 0 ? first : null;
}

/**
 * The indicator of §9 that a row names: by its id (`IR-I`, `IC 4`), by its name or the norm's, slips of the pen allowed. Null when it
 * names none, or when what it names differs from cell to cell.
 */
export function indicatorNamed(id: string, name: string): Indicator | null {
  const given = byId(id);
  const inName = byId(name);
  const named = byName(inName?.rest ?? name) ?? inName?.indicator ?? null;
  // An id of the user's own ("1", "F2-P3") says nothing; two that are known must say the same.
  if (given && named && given.indicator !== named) return null;
  if (inName && named !== inName.indicator) return null;
  return given?.indicator ?? named;
}
