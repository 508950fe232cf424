/** A text of several actions as typed or pasted, with whatever is left of its list marks. */
export interface Enumeration {
  /** The pieces between runs of three or more spaces or line breaks, trimmed, none empty. */
  readonly segments: readonly string[];
  /** The item numbers found, in order of appearance: `2.` `5)` `6.-` give 2, 5, 6. */
  readonly numbers: readonly number[];
  /** Whether some segment starts with a bullet or a letter label. */
  readonly bulleted: boolean;
}

const BREAK = /[ \u00A0\t]{3,}|[\r\n]+/;
const BULLET = /^(?:o[ \u00A0]+(?=[\p{Lu}¿¡"“(])|[•·●○◦▪■□◆►➢✓✔→*\uF0A7\uF0B7–—-]\s?(?=\S)|[A-Za-zñ]\s?\)|[a-zñ]\.-?\s|(?:[ivx]{1,5}|[IVX]{1,5})\s?(?:\)|\.-?\s))/u;
const NUMBER = /(?<=^|[\s\u00A0])(\d{1,2})(\.-|\.|\))(?=[\s\u00A0])/g;
const HAS_NUMBER = /\d(?:\.|\))/;

/** Words whose number is part of their name: "artículo 3.", "núm. 2)". */
const NAMED_BY_NUMBER =
  /(?:^|[\s\u00A0(])(?:art[ií]culos?|arts?|numeral(?:es)?|fracci[oó]n|fracc|anexo|cap[ií]tulo|p[aá]ginas?|p[aá]gs?|secci[oó]n|apartado|punto|etapa|fase|l[ií]nea|n[uú]mero|n[uú]m|no|objetivo|componente|meta|nivel|versi[oó]n|tomo|transitorio|inciso|recomendaci[oó]n|asm)\.?[\s\u00A0]*$/i;
/** What stands before a number that begins an item: nothing, the end of a sentence or clause, a gap, or "y". */
const ITEM_BEFORE = /(?:^|[.:;,!?)\]"”»-][\s\u00A0]*|[\s\u00A0]{2,}|\n|[\s\u00A0](?:y|e)[\s\u00A0])$/i;

/** "en las etapas 1, 2 y 3.", "de 8 a 10.": the number belongs to others before it, not to a list. */
const AMONG_NUMBERS = /\d[\s\u00A0]*(?:,|[\s\u00A0](?:y|e|o|u|a|al))[\s\u00A0]+$/i;

/**
 * Reads the list marks of a raw text (before N1 collapses its spaces). A number begins an item when white space stands on
 * both sides of it and its mark; years, decimals, numbers in brackets and those that name something ("artículo 3.") do
 * not. After a bare word a number counts only if it is the next of the list, since "se reducirá a 3. Además" is a sentence.
 */
export function readEnumeration(text: string): Enumeration {
  const segments: string[] = [];
  for (const piece of text.split(BREAK)) {
    const segment = piece.trim();
    if (segment !== "") segments.push(segment);
  }
  return { segments, numbers: HAS_NUMBER.test(text) ? itemNumbers(text) : [], bulleted: segments.some((segment) => BULLET.test(segment)) };
}

function itemNumbers(text: string): number[] {
  const numbers: number[] = [];
  for (const found of text.matchAll(NUMBER)) {
    const number = Number(found[1]);
    const before = text.slice(Math.max(0, found.index - 40), found.index);
    if (number === 0 || NAMED_BY_NUMBER.test(before) || AMONG_NUMBERS.test(before)) continue;
    if (found[2] === ")" && before.lastIndexOf("(") > before.lastIndexOf(")")) continue;
    if (found[2] === ")" || ITEM_BEFORE.test(before) || number === (numbers.at(-1) ?? 0) + 1) numbers.push(number);
  }
  return numbers;
}
