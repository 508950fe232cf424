import { comparisonKey, normalizeText } from "../../text/normalize";

/** Overlaps shorter than this are chance (ASM-E07). */
const SHORTEST_OVERLAP = 4;
const LONGEST_OVERLAP = 400;

/**
 * How many characters at the end of `before` are repeated at the start of `after` (both N1-normalised), 0 when fewer than
 * four or when the repeat does not begin and end at a word.
 */
export function overlapLength(before: string, after: string): number {
  const tail = comparisonKey(before).slice(-LONGEST_OVERLAP);
  const head = comparisonKey(after);
  for (let length = Math.min(tail.length, head.length); length >= SHORTEST_OVERLAP; length--) {
    if (!tail.endsWith(head.slice(0, length))) continue;
    const wordBefore = tail.length === length || !/[\p{L}\p{N}]/u.test(tail.charAt(tail.length - length - 1));
    const wordAfter = head.length === length || !/[\p{L}\p{N}]/u.test(head.charAt(length));
    if (wordBefore && wordAfter) return length;
  }
  return 0;
}

/** `before` and `after` joined without the overlap, as ASM-E07's fix proposes. */
export function joinWithoutOverlap(before: string, after: string): string {
  const [first, second] = [normalizeText(before), normalizeText(after)];
  return `${first} ${second.slice(overlapLength(first, second)).trim()}`.trim();
}
