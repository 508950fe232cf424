import type { Measure } from "../grid/text-measure";
import { shortened, TEXT_HEIGHT, type Frame, type Shape } from "./frame";

const GAP = 4;
/** The slope of labels that would run into each other, and the most they may take of the chart's height. */
const SLOPE = Math.SQRT1_2;
const MOST_HEIGHT = 0.35;

/** Labels under columns or points, and the pixels they take. */
export interface CategoryAxis {
  readonly height: number;
  /** The labels of an axis whose line is at `y`, from `left` on, each slot `slot` pixels wide. */
  readonly shapes: (left: number, slot: number, y: number) => readonly Shape[];
}

/** `slot` is the width each category is likely to have: labels wider than that are slanted, and skipped where even so they would touch. */
export function categoryAxis(categories: readonly string[], slot: number, frame: Frame, measure: Measure): CategoryAxis {
  const widest = categories.reduce((most, text) => Math.max(most, measure(text, false)), 0);
  if (widest <= slot - GAP) {
    return { height: TEXT_HEIGHT, shapes: (left, width, y) => categories.map((text, n): Shape => ({ kind: "text", x: left + (n + 0.5) * width, y: y + TEXT_HEIGHT / 2 + 1, anchor: "middle", text })) };
  }
  const longest = ((frame.bottom - frame.top) * MOST_HEIGHT) / SLOPE;
  const texts = categories.map((text) => shortened(text, longest, measure));
  const height = texts.reduce((most, text) => Math.max(most, measure(text, false)), 0) * SLOPE + TEXT_HEIGHT / 2;
  return {
    height,
    shapes: (left, width, y) => {
      const every = Math.max(1, Math.ceil(TEXT_HEIGHT / Math.max(width, 1)));
      return texts.flatMap((text, n): readonly Shape[] => (n % every === 0 ? [{ kind: "text", x: left + (n + 0.5) * width + 4, y: y + 8, anchor: "end", text, slanted: true }] : []));
    },
  };
}

/** What stands at the marks of a value axis, and the pixels that the widest takes. */
export function valueTexts(marks: readonly number[], textOf: (value: number) => string, measure: Measure): { readonly texts: readonly string[]; readonly width: number } {
  const texts = marks.map(textOf);
  return { texts, width: texts.reduce((most, text) => Math.max(most, measure(text, false)), 0) + 2 * GAP };
}
