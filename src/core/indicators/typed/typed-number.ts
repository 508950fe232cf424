import type { CellValue } from "../../sheet/cell";
import { readPercent } from "../../sheet/numbers";
import type { Unit } from "../define";

/** A number as somebody typed it. */
export interface TypedNumber {
  readonly value: number;
  /** Written with %: there is no doubt about its scale. */
  readonly hasSign: boolean;
}

/** Most that a fraction comes to: what is more is taken for a percentage. Twice the target is the most that anyone has seen. */
const LARGEST_FRACTION = 2;

/** A column with a ratio above this holds percentages: nothing is done five times over. */
export const SURELY_PERCENT = 5;

/** Reads a cell as a number; null for a blank, "N/D" and other words. */
export function readTyped(cell: CellValue): TypedNumber | null {
  const reading = readPercent(cell);
  return reading.kind === "percent" ? { value: reading.value, hasSign: reading.hasSign } : null;
}

/** What a typed number may mean in a unit, ratios as fractions: 85 is 85 %, 0.85 is itself, and 1.2 may be 120 % or 1.2 %. */
export function meanings({ value, hasSign }: TypedNumber, unit: Unit, percentScale: boolean): readonly number[] {
  if (unit !== "razon") return [value];
  if (hasSign) return [value / 100];
  return percentScale || Math.abs(value) > 1 ? [value, value / 100] : [value];
}

/** The likeliest of its {@link meanings}, when there is nothing to hold it against. */
export function likelyMeaning({ value, hasSign }: TypedNumber, unit: Unit, percentScale: boolean): number {
  const isPercent = unit === "razon" && (hasSign || percentScale || Math.abs(value) > LARGEST_FRACTION);
  return isPercent ? value / 100 : value;
}

/** By how much rounding to the decimals that are written may have moved a ratio: 33 % by half a hundredth, 0.3333 by half of a ten-thousandth. */
export function roundingOf({ value, hasSign }: TypedNumber, percentScale: boolean): number {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  const isPercent = hasSign || percentScale || Math.abs(value) > LARGEST_FRACTION;
  return 0.5 / 10 ** (decimals + (isPercent ? 2 : 0));
}
