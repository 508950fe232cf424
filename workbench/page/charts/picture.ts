import { chartLook } from "../../../src/workbook/chart-looks";
import type { BookChartSeries, ChartType } from "../../host/model";

/** A run of values as a chart shows it. */
export interface PictureSeries extends Pick<BookChartSeries, "fill" | "pointFills" | "lineStyle" | "marker"> {
  readonly name: string;
  /** Null where a cell holds no number. */
  readonly values: readonly (number | null)[];
}

/** What a chart shows, read from its cells. */
export interface ChartPicture {
  readonly type: ChartType;
  readonly title: string;
  /** Labels of the categories, as their cells show them. */
  readonly categories: readonly string[];
  /** The first category is the uppermost of lying bars, as tables have it; it is the lowest otherwise. */
  readonly firstOnTop: boolean;
  readonly series: readonly PictureSeries[];
  readonly legend: boolean;
  /** Writes a value as the axis does, and as the labels do. */
  readonly axisText: (value: number) => string;
  readonly labelText: ((value: number) => string) | null;
}

/** The colour of a series, or of one of its points: its own, or the next of Cotejo's. */
export function fillOf({ fill, pointFills }: PictureSeries, series: number, point?: number): string {
  return (point === undefined ? null : pointFills?.[point]) ?? fill ?? chartLook(series).color;
}

/** The colour of a slice of a pie. */
export function sliceFill({ pointFills }: PictureSeries, slice: number): string {
  return pointFills?.[slice] ?? chartLook(slice).color;
}
