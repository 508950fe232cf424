import type { AsmRow } from "./facts";

export type PercentColumn = "avance" | "avance_anterior" | "ponderacion" | "avance_parcial";

/**
 * What a column's figures must be multiplied by to be percentages: 100 when it is written 0–1 (more fractions than figures
 * above 1; with nothing above 1, a single 1 is the whole), else 1.
 */
export function percentScale(rows: readonly AsmRow[], column: PercentColumn): 1 | 100 {
  let fractions = 0;
  let wholes = 0;
  let above = 0;
  for (const row of rows) {
    const value = row[column];
    if (value === null || value <= 0) continue;
    if (value > 1) above += 1;
    else if (value < 1) fractions += 1;
    else wholes += 1;
  }
  return fractions > above || (above === 0 && wholes > 0) ? 100 : 1;
}

/** A figure as a percentage, to hundredths. In a column written 0–1, one above 1 was written 0–100 (ASM-V01 says so). */
export function asPercent(value: number, scale: 1 | 100): number {
  return Math.round((scale === 100 && value <= 1 ? value * 100 : value) * 100) / 100;
}
