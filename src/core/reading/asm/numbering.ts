import { readDate } from "../../calendar/read-date";
import { readInteger } from "../../sheet/numbers";
import { normalizeText } from "../../text/normalize";
import { isOnlyMarks } from "../../text/placeholder";
import type { AsmFacts, AsmRow, Programme } from "./facts";

const WRITTEN = /^(\d{1,6})\s*(?:[.)°º]|\.?\s*-)?$/;

/** The whole number, from 1, in the row's No. cell, also as `1.`, `1)` or `1.-`; null when it is empty, no whole number, or merged from a row above. */
export function numberOf(row: AsmRow): number | null {
  if (!hasOwnNumber(row)) return null;
  const raw = row.raw("no");
  const written = WRITTEN.exec(normalizeText(raw));
  const reading = readInteger(raw);
  const number = written ? Number(written[1]) : reading.kind === "integer" ? reading.value : 0;
  return number >= 1 ? number : null;
}

/** Whether something stands in the row's own No. cell; a dash (ASM-E06) or a date (ASM-F02) is nothing. */
export function hasOwnNumber(row: AsmRow): boolean {
  const state = row.state("no");
  if (state === "empty" || state === "absent" || row.originRow("no") !== row.index) return false;
  const raw = row.raw("no");
  if (typeof raw === "number") return !row.shownAsDate("no");
  return !isOnlyMarks(normalizeText(raw)) && readDate(raw, false).kind !== "date";
}

/**
 * Whether the sheet's No. counts ASM (1, 2, 3… row by row within a programme) instead of programmes: then a programme
 * rightly has several numbers. Takes each programme's rows in order.
 */
export function numbersCountRows(programmes: readonly { readonly rows: readonly AsmRow[] }[]): boolean {
  let rising = 0;
  let pairs = 0;
  for (const { rows } of programmes) {
    let before: number | null = null;
    rows.forEach((row, i) => {
      const number = numberOf(row);
      if (i > 0) pairs += 1;
      if (number !== null && before !== null && number === before + 1) rising += 1;
      before = number;
    });
  }
  return rising >= 2 && rising * 2 >= pairs;
}

/** A number of the sequence, with how many programmes without number stand between it and the one before. */
export interface NumberEntry {
  readonly row: AsmRow;
  readonly number: number;
  readonly unnumberedBefore: number;
}

/**
 * The numbers that ought to rise one by one, in order of first appearance: one for each programme and one for each orphan that
 * has a number; or, where No. counts ASM, one for each row, a sequence for each programme when it starts anew in each.
 * `unreadable` are the rows, orphans included, whose No. is no whole number.
 */
export function numberSequences(
  rows: readonly AsmRow[],
  facts: Pick<AsmFacts, "programmeOf" | "numbersRows">,
): { readonly sequences: readonly (readonly NumberEntry[])[]; readonly unreadable: readonly AsmRow[] } {
  const unreadable: AsmRow[] = [];
  const taken = new Map<Programme, number>();
  const seen = new Set<Programme>();
  const byProgramme = new Map<Programme | null, NumberEntry[]>();
  const whole: NumberEntry[] = [];
  let waiting = new Set<Programme>();
  // Numbers in rows that name no programme of their own (ASM-I02) or a second one for theirs (ASM-I09): not in the sequence, but no hole either.
  let strays = 0;
  for (const row of rows) {
    if (row.kind === "continuation") continue;
    const programme = facts.programmeOf(row);
    if (programme && !seen.has(programme)) {
      seen.add(programme);
      waiting.add(programme);
    }
    if (!hasOwnNumber(row)) continue;
    const number = numberOf(row);
    if (number === null) {
      unreadable.push(row);
      continue;
    }
    if (facts.numbersRows) {
      const entry = { row, number, unnumberedBefore: 0 };
      whole.push(entry);
      byProgramme.set(programme, [...(byProgramme.get(programme) ?? []), entry]);
    } else if (!programme || !taken.has(programme)) {
      if (programme) {
        taken.set(programme, number);
        waiting.delete(programme);
      }
      whole.push({ row, number, unnumberedBefore: programme ? waiting.size + strays : 0 });
      strays = 0;
      if (programme) waiting = new Set();
    } else if (taken.get(programme) !== number) {
      strays += 1;
    }
  }
  const anew = facts.numbersRows && [...byProgramme.values()].filter(([first]) => first?.number === 1).length > 1;
  return { sequences: anew ? [...byProgramme.values()] : [whole], unreadable };
}

/** What is wrong with one number of a sequence, and its neighbours among the numbers that are right. */
export interface OutOfOrder {
  readonly kind: "misplaced" | "repeated" | "jump";
  readonly row: AsmRow;
  readonly number: number;
  readonly before: number | null;
  readonly after: number | null;
  /** For `repeated`: the row that has the number first. */
  readonly first: AsmRow | null;
}

/** The numbers outside the longest rising run, and the jumps within it that programmes without number do not explain. */
export function outOfOrder(entries: readonly NumberEntry[]): readonly OutOfOrder[] {
  const kept = longestRising(entries.map(({ number }) => number));
  const firstOf = new Map<number, AsmRow>();
  for (const i of kept) {
    const entry = entries[i];
    if (entry) firstOf.set(entry.number, entry.row);
  }
  const problems: OutOfOrder[] = [];
  let before: number | null = null;
  let unnumbered = 0;
  entries.forEach((entry, i) => {
    const { row, number } = entry;
    unnumbered += entry.unnumberedBefore;
    if (kept.has(i)) {
      if (before !== null && number - before > 1 + unnumbered) problems.push({ kind: "jump", row, number, before, after: null, first: null });
      before = number;
      unnumbered = 0;
      return;
    }
    const known = firstOf.get(number);
    const after = entries.find((_, at) => at > i && kept.has(at))?.number ?? null;
    problems.push({ kind: known ? "repeated" : "misplaced", row, number, before, after, first: known ?? null });
    if (!known) firstOf.set(number, row);
  });
  return problems;
}

/** Positions of the longest strictly rising subsequence; of several, the one that ends lowest. O(n log n). */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    // Of equal numbers the first stays: it is the second that repeats.
    if (low < tails.length && numbers[tails[low] ?? -1] === number) return;
    previous[i] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = i;
  });
  const kept = new Set<number>();
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i] ?? -1) kept.add(i);
  return kept;
}
