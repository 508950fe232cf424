import type { FigureResult } from "../core/indicators/result";

/** Where a figure stands against its target. */
export type Light = "onTarget" | "belowTarget" | "noData";

/** Only the two indicators of results have a target in the text: all that was programmed, 100 %. */
export function hasTarget({ figure }: Pick<FigureResult, "figure">): boolean {
  return figure.denominator?.kind === "parameter";
}

/** Null for a figure without a target. */
export function lightOf(result: Pick<FigureResult, "figure" | "value">): Light | null {
  if (!hasTarget(result)) return null;
  const { value } = result;
  return value === null ? "noData" : value.numerator >= value.denominator ? "onTarget" : "belowTarget";
}
