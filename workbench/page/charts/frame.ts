import type { Measure } from "../grid/text-measure";

export const CHART_FONT = "12px Calibri, Carlito, 'Segoe UI', Arial, sans-serif";
/** Pixels of a line of text, with its air. */
export const TEXT_HEIGHT = 16;

/** Where something is drawn, in pixels. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whether a frame is large enough for anything to be seen in it. */
export function hasRoom({ left, top, right, bottom }: Frame): boolean {
  return right - left >= TEXT_HEIGHT && bottom - top >= TEXT_HEIGHT;
}

/** A stroke or a fill of a chart, in pixels. Texts stand with their middle at `y`. */
export type Shape =
  | { readonly kind: "box"; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly fill: string }
  | { readonly kind: "rule"; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly strong: boolean }
  | { readonly kind: "line"; readonly points: readonly (readonly [x: number, y: number])[]; readonly stroke: string; readonly dash: string }
  | { readonly kind: "sector"; readonly path: string; readonly fill: string }
  | { readonly kind: "text"; readonly x: number; readonly y: number; readonly anchor: "start" | "middle" | "end"; readonly text: string; readonly bold?: boolean; readonly slanted?: boolean };

/** The text, or as much of its beginning as fits with an ellipsis. */
export function shortened(text: string, width: number, measure: Measure, bold = false): string {
  const whole = text.replaceAll(/\s+/g, " ").trim();
  if (measure(whole, bold) <= width) return whole;
  const letters = [...whole];
  let length = Math.max(1, Math.floor((letters.length * width) / Math.max(1, measure(whole, bold))));
  while (length > 1 && measure(`${letters.slice(0, length).join("")}…`, bold) > width) length--;
  return `${letters.slice(0, length).join("").trimEnd()}…`;
}
