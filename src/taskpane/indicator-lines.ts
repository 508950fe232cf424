import { DIMENSION_NAMES, noValueText, partName } from "../app/texts/indicators";
import { amountText, sidesText, valueText } from "../app/texts/indicator-values";
import { formatDate } from "../core/calendar/serial";
import type { DimensionKey } from "../core/indicators/define";
import type { FigureResult, IndicatorResult } from "../core/indicators/result";
import type { FigureLine } from "./parts/figure-table";
import { INDICATOR_TEXTS, INDICATORS_TEXTS as texts } from "./texts";

/** The lines of a breakdown by one dimension. */
export function breakdownLines(main: FigureResult, dimension: DimensionKey): readonly FigureLine[] {
  return main.parts
    .filter((part) => part.dimension === dimension)
    .map((part) => ({ key: part.key, name: partName(dimension, part.key), cells: [valueText(part, main) ?? texts.none, ...(main.figure.denominator === null ? [] : [sidesText(part, main, texts.unknown)])] }));
}

/** The lines of a series, a cut date each. A reading chosen otherwise keeps its own figure. */
export function seriesLines(series: readonly IndicatorResult[]): readonly FigureLine[] {
  return series.map(({ cutDate, main }) => ({ key: String(cutDate), name: formatDate(cutDate), cells: [valueText(main, main) ?? texts.none, ...(main.figure.denominator === null ? [] : [sidesText(main, main, texts.unknown)])] }));
}

/** Heads of {@link breakdownLines} and {@link seriesLines}. */
export function headOf(first: string, { figure }: FigureResult): readonly string[] {
  return [first, INDICATOR_TEXTS.part.value, ...(figure.denominator === null ? [] : [INDICATOR_TEXTS.part.sides])];
}

/** A breakdown to paste: each side in a cell of its own. */
export function breakdownCopy(main: FigureResult, dimension: DimensionKey): readonly (readonly string[])[] {
  const { columns } = texts;
  return [
    [DIMENSION_NAMES[dimension], columns.value, columns.numerator, columns.denominator],
    ...main.parts.filter((part) => part.dimension === dimension).map((part) => [partName(dimension, part.key), valueText(part, main) ?? "", ...sides(part, main)]),
  ];
}

/** Indicators to paste, with their other readings, a line a figure. */
export function indicatorsCopy(results: readonly IndicatorResult[]): readonly (readonly string[])[] {
  const { columns } = texts;
  return [
    [columns.id, columns.name, columns.reading, columns.value, columns.numerator, columns.denominator, columns.reason, columns.cut],
    ...results.flatMap(({ indicator, cutDate, main, others }) =>
      [main, ...others].map((each) => [indicator.id, indicator.name, others.length === 0 ? "" : each.figure.label, valueText(each, each) ?? "", ...sides(each, each), each.reason ? noValueText(each.reason) : "", formatDate(cutDate)]),
    ),
  ];
}

function sides(of: Pick<FigureResult, "numerator" | "denominator">, { numeratorIsMoney, denominatorIsMoney }: FigureResult): readonly [string, string] {
  return [amountText(of.numerator, numeratorIsMoney) ?? "", amountText(of.denominator, denominatorIsMoney) ?? ""];
}
