import type { Area } from "../../../src/core/sheet/address";
import type { BookChart, Sheet } from "../../host/model";
import { chartSvg } from "../charts/chart-svg";
import { CHART_FONT } from "../charts/frame";
import { readPicture } from "../charts/read-picture";
import { spokenChart } from "../charts/spoken";
import { chartShapes } from "../charts/shapes";
import type { Box } from "./sheet-ground";
import { canvasMeasure } from "./text-measure";

/** A chart as drawn, and the size it was drawn in. */
interface DrawnChart {
  /** The chart itself, and a copy of the part that stays in view when it begins in a frozen column. */
  readonly elements: readonly HTMLElement[];
  readonly pinned: boolean;
  readonly width: number;
  readonly height: number;
}

/**
 * The charts of a sheet, each over the cells of its anchor. They scroll with the cells; only those on screen are drawn. A chart that
 * begins in a frozen row goes behind it.
 */
export class ChartLayer {
  private readonly drawn = new Map<BookChart, DrawnChart>();
  private readonly measure = canvasMeasure(CHART_FONT);

  constructor(
    private readonly place: HTMLElement,
    private readonly pinnedPlace: HTMLElement,
  ) {}

  /** Draws the charts of `sheet` that `onScreen` shows, each where `boxOf` has its cells; `frozen` is what stays at the left. */
  render(sheet: Sheet, onScreen: Box, boxOf: (area: Area) => Box, frozen: { readonly columns: number; readonly width: number }): void {
    this.pinnedPlace.style.width = `${String(frozen.width)}px`;
    const wanted = new Set<BookChart>();
    for (const chart of sheet.charts) {
      const box = boxOf(chart.anchor);
      const pinned = chart.anchor.left < frozen.columns;
      const seen = pinned ? { ...onScreen, x: 0, width: onScreen.x + onScreen.width } : onScreen;
      if (box.width === 0 || box.height === 0 || !touch(box, seen)) continue;
      wanted.add(chart);
      for (const { style } of this.drawnChart(sheet, chart, box, pinned).elements) {
        style.left = `${String(box.x)}px`;
        style.top = `${String(box.y)}px`;
      }
    }
    for (const [chart, { elements }] of this.drawn) {
      if (wanted.has(chart)) continue;
      for (const element of elements) element.remove();
      this.drawn.delete(chart);
    }
  }

  /** Has every chart drawn anew: cells have changed. */
  forget(): void {
    for (const { elements } of this.drawn.values()) for (const element of elements) element.remove();
    this.drawn.clear();
  }

  private drawnChart(sheet: Sheet, chart: BookChart, { width, height }: Box, pinned: boolean): DrawnChart {
    const known = this.drawn.get(chart);
    if (known?.width === width && known.height === height && known.pinned === pinned) return known;
    for (const element of known?.elements ?? []) element.remove();
    const shapes = chartShapes(readPicture(sheet.book, chart), width, height, this.measure);
    const elements = (pinned ? [this.place, this.pinnedPlace] : [this.place]).map((place, copy) => {
      const element = document.createElement("div");
      element.className = "wb-chart";
      element.append(chartSvg(shapes, width, height, spokenChart(chart)));
      if (copy > 0) element.setAttribute("aria-hidden", "true");
      place.append(element);
      return element;
    });
    const made = { elements, pinned, width, height };
    this.drawn.set(chart, made);
    return made;
  }
}

function touch(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
