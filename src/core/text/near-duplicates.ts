import { sharedRatio, wordSet } from "./similarity";

/** Two texts by their index in the list, `a` before `b`, and how much they share (0 to 1). */
export interface NearPair {
  readonly a: number;
  readonly b: number;
  readonly ratio: number;
}

/**
 * Pairs of texts whose words overlap by at least `least` (0.5 to 1, as `tokenSetRatio` measures). Does not compare all with
 * all: two texts that alike must share one of the rarest few words of each, so only those that do are compared.
 */
export function nearDuplicates(texts: readonly string[], least: number): readonly NearPair[] {
  const sets = texts.map(wordSet);
  const frequency = new Map<string, number>();
  for (const set of sets) for (const word of set) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rarity = (a: string, b: string) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1);

  const index = new Map<string, number[]>();
  const pairs: NearPair[] = [];
  sets.forEach((set, b) => {
    // Of n words at least n·least/(2−least) must be shared, whatever the other's size: any more than the rest holds a shared one.
    const spare = set.size - Math.ceil((set.size * least) / (2 - least));
    const rarest = [...set].toSorted(rarity).slice(0, spare + 1);
    const candidates = new Set(rarest.flatMap((word) => index.get(word) ?? []));
    for (const a of candidates) {
      const ratio = sharedRatio(sets[a] ?? new Set(), set);
      if (ratio >= least) pairs.push({ a, b, ratio });
    }
    for (const word of rarest) {
      const list = index.get(word);
      if (list) list.push(b);
      else index.set(word, [b]);
    }
  });
  return pairs;
}
