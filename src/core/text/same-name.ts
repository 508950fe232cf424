import { comparisonKey } from "./normalize";

const NOT_IN_WORDS = /[^\p{L}\p{N}&]+/gu;
const FULL_STOPS = /\./g;

/**
 * Whether two names of people or companies are the same but for case, accents, punctuation ("S.A. de C.V.", "SA de CV") or the
 * order of the words (surnames first or last).
 */
export function sameName(a: string, b: string): boolean {
  const [left, right] = [comparisonKey(a), comparisonKey(b)];
  return left === right || squeezed(left) === squeezed(right) || sortedWords(left) === sortedWords(right);
}

function squeezed(key: string): string {
  return key.replace(NOT_IN_WORDS, "");
}

function sortedWords(key: string): string {
  return key.replace(FULL_STOPS, "").split(NOT_IN_WORDS).toSorted().join(" ").trim();
}
