/** An acronym with the name it stands for. `expansion` is null when the text gives no name that its letters come from. */
export interface AcronymDefinition {
  readonly acronym: string;
  readonly expansion: string | null;
}

const USED = /(?<![\p{L}\p{N}_@.-])([A-ZÑ]{2,7})s?(?![\p{L}\p{N}_@]|[-.][\p{L}\p{N}])/gu;
const MAY_USE = /[A-ZÑ]{2}/;
const LOWER_CASE = /\p{Ll}/u;
/** Numerals, and words that people capitalise to stress them. */
const NOT_ACRONYMS = /^(?:[IVX]+|NO|SI|DE|LA|EL|LOS|LAS|DEL|EN|CON|POR|QUE|PARA|UNA?|TODOS?|TODAS?|SOLO|CADA|NOTA|OJO|ANUAL|TOTAL|MN|MXN)$/;
const CAPITALISED_RUN = /(?<![\p{L}\p{N}])(?:\p{Lu}{2,}[\s\u00A0]+){2,}\p{Lu}{2,}(?![\p{L}\p{N}])/gu;

/**
 * The acronyms a text uses, each once, in order: two to seven capitals, without a plural s (URs → UR). Not those of a text in
 * capitals, of three capitalised words in a row, of keys with digits (E-005), or Roman numerals.
 */
export function acronymsUsed(text: string): readonly string[] {
  if (!MAY_USE.test(text) || !LOWER_CASE.test(text)) return [];
  const used = new Set<string>();
  for (const found of text.replace(CAPITALISED_RUN, " ").matchAll(USED)) {
    const acronym = found[1] ?? "";
    if (!NOT_ACRONYMS.test(acronym)) used.add(acronym);
  }
  return [...used];
}

const IN_PARENTHESES = /\((?:en adelante,?\s+|por sus siglas(?: en ingl[eé]s)?,?:?\s+)?["“«']?([A-ZÑ]{2,7})s?["”»']?\)/g;
const BEFORE_PARENTHESES = /(?<![\p{L}\p{N}_@.-])([A-ZÑ]{2,7})s?[\s\u00A0]*\(([^()]{5,150})\)/gu;
const LAST_CLAUSE = /[^.;:()\n]*$/;
const CONNECTORS = /^(?:de|del|la|el|los|las|y|e|para|por|en|a|al|con|o)$/i;

/** The acronyms a text defines: `Nombre Largo (SIGLA)` and `SIGLA (Nombre largo)`. */
export function acronymsDefined(text: string): readonly AcronymDefinition[] {
  if (!text.includes("(")) return [];
  const definitions: AcronymDefinition[] = [];
  for (const found of text.matchAll(IN_PARENTHESES)) {
    const acronym = found[1] ?? "";
    const words = (LAST_CLAUSE.exec(text.slice(Math.max(0, found.index - 200), found.index))?.[0] ?? "").match(/\S+/g);
    if (words && !NOT_ACRONYMS.test(acronym)) definitions.push({ acronym, expansion: expansionBefore(words, acronym) });
  }
  for (const found of text.matchAll(BEFORE_PARENTHESES)) {
    const [, acronym = "", name = ""] = found;
    const words = name.trim().split(/[\s\u00A0]+/);
    if (words.length >= 2 && standsFor(acronym, words)) definitions.push({ acronym, expansion: words.join(" ") });
  }
  return definitions;
}

/** The shortest run of words right before the acronym that its letters come from, in order and from the first word. */
function expansionBefore(words: readonly string[], acronym: string): string | null {
  for (let length = 2; length <= Math.min(words.length, 20); length += 1) {
    const candidate = words.slice(words.length - length);
    if (standsFor(acronym, candidate)) return candidate.join(" ");
  }
  return null;
}

function standsFor(acronym: string, words: readonly string[]): boolean {
  const [first = ""] = words;
  if (CONNECTORS.test(first) || initialOf(first) !== acronym[0]) return false;
  let matched = 1;
  for (const word of words.slice(1)) if (initialOf(word) === acronym[matched]) matched += 1;
  return matched >= acronym.length;
}

function initialOf(word: string): string {
  const letter = word.replace(/^["“«'(]+/, "").charAt(0).toUpperCase();
  return letter === "Ñ" ? letter : letter.normalize("NFD").charAt(0);
}
