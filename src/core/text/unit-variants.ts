import { levenshteinWithin } from "./similarity";
import { comparisonKey } from "./normalize";

const ACRONYM = /\s*\(\s*[\p{L}.]{2,10}\s*\)$/u;
const NUMBERED = /^(?:\d+|[ivx]+|\p{L})$/u;
/** Words shared before a shorter name counts as a cut-off form of a longer one (ASM-A04). */
const SHARED_WORDS = 4;
/** Keys this short differ by two letters as a matter of course. */
const SHORTEST_KEY = 12;

export type UnitVariant = { readonly kind: "typo"; readonly distance: number } | { readonly kind: "cut" };

/** The key units are compared by as variants: comparison key without a trailing acronym in brackets. */
export function variantKey(name: string): string {
  return comparisonKey(comparisonKey(name).replace(ACRONYM, ""));
}

/**
 * Whether two keys (see {@link variantKey}) look like two ways of writing one unit: at most two letters apart, or one is the
 * beginning of the other with at least four words in common. Names that differ only in a number or a letter ("Dirección A")
 * are different units.
 */
export function unitVariant(a: string, b: string): UnitVariant | null {
  if (a === b || a === "" || b === "") return null;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.startsWith(`${short} `) && short.split(" ").length >= SHARED_WORDS) return { kind: "cut" };
  if (short.length < SHORTEST_KEY || long.length - short.length > 2) return null;
  const distance = levenshteinWithin(short, long, 2);
  return distance === null || differInNumber(short, long) ? null : { kind: "typo", distance };
}

function differInNumber(a: string, b: string): boolean {
  const [theirs, ours] = [b.split(" "), a.split(" ")];
  return theirs.length === ours.length && ours.some((word, i) => word !== theirs[i] && (NUMBERED.test(word) || NUMBERED.test(theirs[i] ?? "")));
}
