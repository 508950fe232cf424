/** Decimals of a ratio or factor that count: 33.3333 % and ×2.5 are kept whole, binary noise is not. */
const SCALE = 1_000_000;

/**
 * The most whole centavos within `times` times an amount (0 or more): 50 % of $0.03 is $0.01. Exact however large the amount;
 * `times` is a ratio or factor, taken to six decimals. A part is over its cap when it is more than this.
 */
export function timesAmount(centavos: number, times: number): number {
  const scaled = Math.round(times * SCALE);
  if (!Number.isFinite(scaled)) return Infinity;
  return Number((BigInt(centavos) * BigInt(scaled)) / BigInt(SCALE));
}

/** What a ratio is as people read it, rounded to two decimals: `50.00 %`. */
export function formatShare(ratio: number): string {
  return `${(ratio * 100).toFixed(2)} %`;
}
