import { comparisonKey } from "./normalize";

// Two rows of the distance table, kept between calls: this runs for every pair of units or acronyms of a sheet.
let previous = new Uint16Array(64);
let current = new Uint16Array(64);

/**
 * Levenshtein distance between two texts when it is at most `max`; null when it is greater. Compares UTF-16 units as they
 * stand: give it comparison keys to ignore case and accents. Takes time in proportion to length × `max`.
 */
export function levenshteinWithin(a: string, b: string, max: number): number | null {
  if (a === b) return 0;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > max) return null;
  let start = 0;
  let shortEnd = short.length;
  let longEnd = long.length;
  while (start < shortEnd && short.charCodeAt(start) === long.charCodeAt(start)) start += 1;
  while (shortEnd > start && short.charCodeAt(shortEnd - 1) === long.charCodeAt(longEnd - 1)) {
    shortEnd -= 1;
    longEnd -= 1;
  }
  if (shortEnd === start) return longEnd - start <= max ? longEnd - start : null;
  return bandedDistance(short.slice(start, shortEnd), long.slice(start, longEnd), max);
}

// Only cells within `max` of the diagonal can lead to a distance within `max`; those on its left count as beyond it. What the
// buffers still hold on its right does no harm: from there `max` + 1 steps are needed to reach the end, `short` being the shorter.
function bandedDistance(short: string, long: string, max: number): number | null {
  const width = short.length + 1;
  if (previous.length < width) {
    previous = new Uint16Array(width * 2);
    current = new Uint16Array(width * 2);
  }
  const beyond = max + 1;
  for (let j = 0; j < width; j += 1) previous[j] = Math.min(j, beyond);
  for (let i = 1; i <= long.length; i += 1) {
    const from = Math.max(1, i - max);
    const to = Math.min(short.length, i + max);
    let best = (current[from - 1] = from === 1 ? Math.min(i, beyond) : beyond);
    const unit = long.charCodeAt(i - 1);
    for (let j = from; j <= to; j += 1) {
      const substituted = (previous[j - 1] ?? beyond) + (short.charCodeAt(j - 1) === unit ? 0 : 1);
      const distance = Math.min(substituted, (previous[j] ?? beyond) + 1, (current[j - 1] ?? beyond) + 1, beyond);
      current[j] = distance;
      if (distance < best) best = distance;
    }
    if (best > max) return null;
    [previous, current] = [current, previous];
  }
  const distance = previous[short.length] ?? beyond;
  return distance <= max ? distance : null;
}

const WORDS = /[\p{L}\p{N}]+/gu;

/** The different words of a text, by comparison key. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(comparisonKey(text).match(WORDS));
}

/** How much two sets of words share, 0 to 1: twice the common words over the sum of both sizes. Two empty sets share nothing. */
export function sharedRatio(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const word of few) if (many.has(word)) common += 1;
  return common === 0 ? 0 : (2 * common) / (few.size + many.size);
}

/**
 * How much two texts share by their words, whatever their order and repetition, 0 to 1. To compare many texts with each
 * other, make each one's {@link wordSet} once and use {@link sharedRatio}.
 */
export function tokenSetRatio(a: string, b: string): number {
  return sharedRatio(wordSet(a), wordSet(b));
}
