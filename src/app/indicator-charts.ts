import type { DimensionKey } from "../core/indicators/define";
import type { IndicatorResult } from "../core/indicators/result";
import type { ChartDraft } from "../workbook/draft";
import { VALUE, VALUE_FORMATS } from "./indicator-rows";
import { valueOf } from "./indicators";
import { valueText } from "./texts/indicator-values";
import { INDICATOR_SHEET_TEXTS as texts } from "./texts/indicator-sheet";
import { DIMENSION_NAMES, partName } from "./texts/indicators";

/** A chart with the title that it is chosen by. */
export interface OfferedChart {
  readonly choice: string;
  readonly draft: ChartDraft;
}

/** Where a table stands whose chart is drawn beside it: its header's row, how many rows it has, and the chart's columns. 0-based. */
export interface BesideTable {
  readonly top: number;
  readonly rows: number;
  readonly left: number;
  readonly right: number;
  /** The last row of a chart with categories of these names. */
  readonly bottom: (names: readonly string[]) => number;
}

/** The second column of every table names the part. */
const PART = 1;

/** What goes on in time is a line, quarters and years stand, categories lie so that their names can be read. */
const KINDS: Readonly<Partial<Record<DimensionKey, ChartDraft["kind"]>>> = { mes: "line", trimestre: "column", ejercicio: "column" };

/** The chart of a breakdown; null when fewer than two of its parts have a value, for there is nothing to compare. */
export function breakdownChart({ indicator, main }: IndicatorResult, dimension: DimensionKey, { top, rows, left, right, bottom }: BesideTable): OfferedChart | null {
  const parts = main.parts.filter((part) => part.dimension === dimension).flatMap((part) => {
    const [value, text] = [valueOf(part, main), valueText(part, main)];
    return value === null || text === null ? [] : [{ name: partName(dimension, part.key), amount: value, value: text }];
  });
  if (parts.length < 2) return null;
  const by = DIMENSION_NAMES[dimension].toLowerCase();
  const title = texts.chartTitle(indicator.id, indicator.name, by);
  const kind = KINDS[dimension] ?? "bar";
  return {
    choice: texts.chartChoice(indicator.id, by),
    draft: {
      name: `Cotejo ${indicator.id} ${dimension}`,
      kind,
      title,
      altText: texts.chartAlt(kind, title, rows, parts.reduce((most, part) => (part.amount > most.amount ? part : most))),
      categories: { top: top + 1, left: PART, bottom: top + rows, right: PART },
      series: [{ name: { row: top, column: VALUE }, values: { top: top + 1, left: VALUE, bottom: top + rows, right: VALUE } }],
      numberFormat: VALUE_FORMATS[main.figure.unit],
      fromZero: kind !== "line",
      anchor: { top, left, bottom: bottom(kind === "bar" ? main.parts.filter((part) => part.dimension === dimension).map(({ key }) => partName(dimension, key)) : []), right },
    },
  };
}
