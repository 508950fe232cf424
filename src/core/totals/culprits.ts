import type { ColumnKey, Register } from "../registers/define";
import type { Row } from "../reading/row";
import type { CulpritKind } from "../review/finding";
import { placeIn, type CulpritReport, type Place } from "../rules/define";

/** One of the amounts whose sum should be a declared total. */
export interface TotalPart {
  readonly at: Place;
  /** Centavos. */
  readonly amount: number;
  /** The cell holds text: Excel's SUM skips it. */
  readonly asText: boolean;
  /** The row is hidden: Excel's SUBTOTAL may skip it. */
  readonly hidden: boolean;
  /** What makes two parts the same one twice: key, amount, date… Empty: never. */
  readonly same: string;
}

const MOST = 5;

/** Likeliest first: what the row itself corroborates, then what only its amount does. The second line is heard when the first is silent. */
const SPECIFICITY: readonly (readonly CulpritKind[])[] = [
  ["duplicate", "textNumber", "hiddenRow", "outsideRange"],
  ["exact", "sign", "times1000", "times10"],
];
const ORDER = SPECIFICITY.flat();

/**
 * The rows that explain, each by itself, why a declared total is not the sum of its parts (centavos, safe integers): the most
 * specific explanations, ties in the order of the parts, at most five. Texts, and hidden rows, explain it together: a sum skips
 * all of them; so do several rows at an end of the table, which a total's range may not reach. Empty when there is no difference,
 * and when nothing accounts for exactly all of it.
 */
export function culpritsOf(parts: readonly TotalPart[], declared: number): readonly CulpritReport[] {
  const difference = sumOf(parts) - declared;
  if (difference === 0) return [];
  const together: ReadonlyMap<CulpritKind, ReadonlySet<TotalPart>> = new Map([
    ["duplicate", new Set(repeated(parts))],
    ["textNumber", whenTheyMake(parts.filter(({ asText }) => asText), difference)],
    ["hiddenRow", whenTheyMake(parts.filter(({ hidden }) => hidden), difference)],
    ["outsideRange", atAnEnd(parts, difference)],
  ]);
  const kindOf = (part: TotalPart): CulpritKind | undefined =>
    ORDER.find((kind) => (together.get(kind)?.has(part) ?? true) && closes(kind, part.amount, difference));
  const found = parts.flatMap((part) => {
    const kind = part.amount === 0 ? undefined : kindOf(part);
    return kind === undefined ? [] : [{ kind, at: part.at, amount: part.amount }];
  });
  // An amount below zero where none should be speaks for itself.
  const negative = found.filter(({ kind, amount }) => kind === "sign" && amount < 0);
  const likeliest = [negative, ...SPECIFICITY.map((tier) => found.filter(({ kind }) => tier.includes(kind)))].find(({ length }) => length > 0) ?? [];
  return likeliest.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)).slice(0, MOST);
}

function sumOf(parts: readonly TotalPart[]): number {
  return parts.reduce((sum, { amount }) => sum + amount, 0);
}

/**
 * The parts at the end of the table, or else at its start, that together make the difference: a range set before they were added,
 * or that begins too low. Two or more, never all; in one row there are no ends.
 */
function atAnEnd(parts: readonly TotalPart[], difference: number): ReadonlySet<TotalPart> {
  if (parts.every(({ at }) => at.row === parts[0]?.at.row)) return new Set();
  for (const ordered of [parts.toReversed(), parts]) {
    let sum = 0;
    for (let count = 1; count < ordered.length; count++) {
      sum += ordered[count - 1]?.amount ?? 0;
      if (count > 1 && sum === difference) return new Set(ordered.slice(0, count));
    }
  }
  return new Set();
}

/** Every part of which the same stands above. */
function repeated(parts: readonly TotalPart[]): readonly TotalPart[] {
  const seen = new Set<string>();
  return parts.filter(({ same }) => {
    const again = same !== "" && seen.has(same);
    seen.add(same);
    return again;
  });
}

function whenTheyMake(parts: readonly TotalPart[], difference: number): ReadonlySet<TotalPart> {
  return new Set(sumOf(parts) === difference ? parts : []);
}

/** Whether mending a part of this amount, in the way the kind says, leaves no difference. */
function closes(kind: CulpritKind, amount: number, difference: number): boolean {
  switch (kind) {
    case "duplicate":
      return amount === difference;
    case "textNumber":
    case "hiddenRow":
    case "outsideRange":
      // They were held against the difference together.
      return true;
    case "exact":
      // Missing from the total, or counted though it should not be; the other way about, its like is missing from the parts.
      return Math.abs(amount) === Math.abs(difference);
    case "sign":
      return difference % 2 === 0 && amount === difference / 2;
    case "times10":
      return isTimes(10, amount, difference);
    case "times1000":
      return isTimes(1000, amount, difference);
  }
}

/** Whether the amount divided by `factor`, or multiplied by it, closes the gap. Divided rather than multiplied: nothing overflows. */
function isTimes(factor: number, amount: number, difference: number): boolean {
  if (difference % (factor - 1) !== 0) return false;
  const unit = difference / (factor - 1);
  return amount === -unit || (amount % factor === 0 && amount / factor === unit);
}

/** A part from a row's money column; null when the cell holds no amount. `same`: what else makes two rows one, besides the amount. */
export function totalPart<R extends Register>(register: R, row: Row<R>, column: ColumnKey<R>, same: readonly (string | number | null)[]): TotalPart | null {
  const amount = row.value(column);
  if (typeof amount !== "number") return null;
  return { at: placeIn(register, row, column), amount, asText: typeof row.raw(column) === "string", hidden: row.hidden, same: JSON.stringify([...same, amount]) };
}
