import type { Unit } from "./define";
import type { Exact } from "./result";

/** Decimals that a value of each unit is told with; a ratio's four are the two of its percentage. */
export const DECIMALS: Readonly<Record<Unit, number>> = { razon: 4, veces: 2, pesosPorPeso: 2, creditosPorMillon: 2, pesos: 2, numero: 0 };

/** A quotient rounded once, half away from zero and without binary noise. */
export function rounded({ numerator, denominator }: Exact, decimals: number): number {
  const dividend = BigInt(numerator) * 10n ** BigInt(decimals);
  const divisor = BigInt(denominator);
  const half = (dividend < 0n ? -dividend : dividend) * 2n + divisor;
  const whole = Number(half / (divisor * 2n));
  // Dividing by a power of ten gives the double nearest to the decimal: it prints as written.
  return whole === 0 ? 0 : (dividend < 0n ? -whole : whole) / 10 ** decimals;
}
