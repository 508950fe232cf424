import { MISSPELLINGS } from "./misspellings";

export interface Misspelling {
  /** As written. */
  readonly found: string;
  /** What it should say, with the capital letters of `found`. */
  readonly suggested: string;
  /** Where `found` begins in the text. */
  readonly index: number;
}

const SUGGESTIONS: ReadonlyMap<string, string> = new Map(Object.entries(MISSPELLINGS));
const PHRASES = [...SUGGESTIONS.keys()].filter((key) => key.includes(" "));
const WORDS = /\p{L}+(?:-\p{L}+)*/gu;

/** The misspelt words of a text, in order, by a small dictionary of those seen in such sheets. */
export function findMisspellings(text: string): readonly Misspelling[] {
  const found: Misspelling[] = [];
  const lower = text.toLowerCase();
  for (const { 0: word, index } of lower.matchAll(WORDS)) {
    const phrase = PHRASES.find((candidate) => lower.startsWith(candidate, index) && candidate.startsWith(`${word} `));
    const suggestion = SUGGESTIONS.get(phrase ?? word);
    if (suggestion === undefined) continue;
    const written = text.slice(index, index + (phrase ?? word).length);
    found.push({ found: written, suggested: withCapitalsOf(written, suggestion), index });
  }
  return found;
}

function withCapitalsOf(written: string, suggestion: string): string {
  if (written === written.toUpperCase()) return suggestion.toUpperCase();
  const first = written.charAt(0);
  return first === first.toUpperCase() ? suggestion.charAt(0).toUpperCase() + suggestion.slice(1) : suggestion;
}
