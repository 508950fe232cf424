import { periodsBetween } from "../calendar/periods";
import { IndicatorRun, type IndicatorSettings } from "./compute";
import type { Indicator } from "./define";
import type { IndicatorBook } from "./register-rows";
import type { IndicatorResult } from "./result";

/** The last days of the months or quarters from one day to another, the last of them cut at `to` (serial days). */
export function cutDates(kind: "month" | "quarter", from: number, to: number): readonly number[] {
  return periodsBetween(kind, from, to).map(({ end }) => Math.min(end, to));
}

/** An indicator at several cut dates, each cumulative as the indicator is. */
export function seriesOf(indicator: Indicator, book: IndicatorBook, settings: IndicatorSettings, cuts: readonly number[]): readonly IndicatorResult[] {
  return cuts.map((cutDate) => new IndicatorRun(book, { ...settings, cutDate }).compute(indicator));
}
