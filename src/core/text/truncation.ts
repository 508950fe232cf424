const LOWER_CASE_START = /^\p{Ll}/u;
/** `a)`, `b.-`, `iv.`, and the `o` that a round bullet becomes when copied out of a PDF. */
const LABEL_START = /^(?:o[\s\u00A0]|[a-zñ]\s?(?:\)|\.-?\s)|[ivx]{1,5}\s?(?:\)|\.-?\s))/;
/** Names that are written in lower case wherever they stand: addresses, file names, eFirma, e-mail. */
const LOWER_CASE_NAME = /^(?:https?:|www\.|e-|\S*(?:@|_|\p{Ll}\p{Lu}|\p{L}\.\p{L}))/u;

/** True when a text starts as the middle of a sentence does: with a lower-case letter that is no bullet, list label, address or file name. */
export function startsCut(text: string): boolean {
  const trimmed = text.trim();
  return LOWER_CASE_START.test(trimmed) && !LABEL_START.test(trimmed) && !LOWER_CASE_NAME.test(trimmed);
}

/**
 * Words that need another word after them. Left out are those that may well end a sentence ("bajo", "contra", "sí", "más")
 * and those with an accent that tells them apart ("qué", "cómo").
 */
const UNFINISHED: ReadonlySet<string> = new Set(
  (
    "el la los las lo un una unos unas del al su sus cada de a ante con desde durante en entre hacia hasta mediante para por según segun " +
    "sin sobre tras y e o u ni y/o que cual cuales cuyo cuya cuyos cuyas quien quienes donde cuando como se pero sino aunque porque pues"
  ).split(" "),
);

/** Words after which a lone letter is a name: "inciso a", "tipo o". */
const LABELLED =
  /^(?:inciso|incisos|anexo|apartado|opci[oó]n|tipo|grupo|fracci[oó]n|secci[oó]n|l[ií]nea|nivel|clase|categor[ií]a|punto|numeral|literal|letra|formato|serie|etapa|fase|m[oó]dulo|plan|componente|art[ií]culo|bloque|zona|[a-z]|\d+)$/i;

const LAST_WORDS = /(?:^|[\s\u00A0])(?:([^\s\u00A0]+)[\s\u00A0]+)?["“«]?(\p{L}+(?:\/\p{L}+)?)$/u;

/**
 * The word a text breaks off at: an article, preposition, conjunction or relative pronoun that nothing follows, or `,`.
 * Null when the text may be whole. A letter that is a label ("inciso a", "Anexo A") and an acronym ("la SE") end a text.
 */
export function endsCut(text: string): { readonly word: string } | null {
  const trimmed = text.trim();
  if (trimmed.endsWith(",")) return { word: "," };
  const found = LAST_WORDS.exec(trimmed.slice(-80));
  const before = found?.[1];
  const word = found?.[2];
  if (before === undefined || word === undefined || !UNFINISHED.has(word.toLowerCase())) return null;
  const isUpperCase = word !== word.toLowerCase();
  if (word.length === 1 && (isUpperCase || LABELLED.test(before.replace(/[,.]$/, "")))) return null;
  // A capitalised last word is a name or an acronym, unless the whole text is in capitals.
  if (isUpperCase && /\p{Ll}/u.test(trimmed)) return null;
  return /^tal$/i.test(before) && /^cual$/i.test(word) ? null : { word };
}

/** True when a text ends as a sentence does: what follows on another row is more of it, not the rest of a cut sentence. */
export function endsWhole(text: string): boolean {
  return /[.!?][)"”»]*$/.test(text.trim());
}
