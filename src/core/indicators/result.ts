import type { Row } from "../reading/row";
import type { Register } from "../registers/define";
import type { DimensionKey, Figure, Indicator, TargetKey } from "./define";
import type { LeftOutReason } from "./selection";

/** Why there is no value. Never a zero in its place. `what` is the denominator's own words, in Spanish. */
export type NoValue =
  | { readonly kind: "missingRegister"; readonly register: Register }
  | { readonly kind: "missingColumns"; readonly register: Register; readonly columns: readonly string[] }
  | { readonly kind: "missingParameter"; readonly parameter: TargetKey }
  | { readonly kind: "emptyRegister"; readonly register: Register }
  | { readonly kind: "nothingByCut"; readonly register: Register; readonly cutDate: number }
  | { readonly kind: "zeroDenominator"; readonly what: string };

/** Rows that do not count, all for one reason. `column`: the cell the reason is about; null when it is about no single one. */
export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly column: string | null;
  readonly rows: readonly Row<Register>[];
}

/** The rows behind one side of a figure. */
export interface Trace {
  readonly side: "numerator" | "denominator";
  readonly register: Register;
  readonly used: readonly Row<Register>[];
  readonly leftOut: readonly LeftOut[];
}

/** The key of the part whose rows do not say where they belong. */
export const NO_KEY = "";

/**
 * Part of a figure. `key` is an enum's value, an entidad's code, a fund's id, `2002`, `2002-06` or `2002-T2`, or {@link NO_KEY}.
 * Numbers as in {@link FigureResult}.
 */
export interface Part {
  readonly dimension: DimensionKey;
  readonly key: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Null when the part's denominator is 0 or unknown. */
  readonly value: Exact | null;
}

/** A value kept whole until the edge rounds it: the quotient of two integers, in the figure's unit (pesos, not centavos). */
export interface Exact {
  readonly numerator: number;
  /** More than 0. */
  readonly denominator: number;
}

/** A figure computed. `numerator` and `denominator` are centavos where they are money, whole numbers otherwise; null when unknown. */
export interface FigureResult {
  readonly figure: Figure;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly numeratorIsMoney: boolean;
  readonly denominatorIsMoney: boolean;
  readonly value: Exact | null;
  readonly reason: NoValue | null;
  readonly parts: readonly Part[];
  /** Breakdowns that cannot be made because a sheet or a column is not there. */
  readonly withoutDimensions: readonly { readonly dimension: DimensionKey; readonly reason: NoValue }[];
  readonly traces: readonly Trace[];
}

/** An indicator at a cut date. `main` is the figure that the criteria choose; `others` the remaining readings. */
export interface IndicatorResult {
  readonly indicator: Indicator;
  readonly cutDate: number;
  readonly main: FigureResult;
  readonly others: readonly FigureResult[];
}
