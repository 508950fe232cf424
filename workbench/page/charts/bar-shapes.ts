import type { Measure } from "../grid/text-measure";
import { categoryAxis, valueTexts } from "./category-axis";
import { hasRoom, shortened, TEXT_HEIGHT, type Frame, type Shape } from "./frame";
import { fillOf, type ChartPicture } from "./picture";
import { scaleOf, type Scale } from "./scale";

/** The part of a category's room that its bars take. */
const FILLED = 0.6;
/** The part of the width that the names of lying bars may take. */
const MOST_NAMES = 0.4;
/** Pixels of a mark of the axis at least, standing and lying. */
const MARK_HEIGHT = 36;
const MARK_WIDTH = 72;

/** A bar: which category, how far across its room it begins and ends (0 to 1), and from which value to which. */
interface Bar {
  readonly category: number;
  readonly side: readonly [from: number, to: number];
  readonly values: readonly [from: number, to: number];
  readonly fill: string;
  /** What its label says; null where there is no value. */
  readonly value: number | null;
}

/** Columns or lying bars, side by side or on top of each other. */
export function barShapes(picture: ChartPicture, frame: Frame, measure: Measure): readonly Shape[] {
  const stacked = picture.type === "ColumnStacked" || picture.type === "BarStacked";
  const bars = barsOf(picture, stacked);
  const values = bars.flatMap((bar) => bar.values);
  return picture.type === "BarClustered" || picture.type === "BarStacked" ? lying(picture, bars, values, frame, measure) : standing(picture, bars, values, frame, measure);
}

function barsOf({ series, categories }: ChartPicture, stacked: boolean): readonly Bar[] {
  const margin = (1 - FILLED) / 2;
  return categories.flatMap((_, category) => {
    let [above, below] = [0, 0];
    return series.map((run, n): Bar => {
      const value = run.values[category] ?? null;
      const size = value ?? 0;
      const from = !stacked ? 0 : size >= 0 ? above : below;
      if (size >= 0) above += size;
      else below += size;
      const width = FILLED / series.length;
      return { category, side: stacked ? [margin, 1 - margin] : [margin + n * width, margin + (n + 1) * width], values: [from, from + size], fill: fillOf(run, n, category), value };
    });
  });
}

function standing(picture: ChartPicture, bars: readonly Bar[], values: readonly number[], frame: Frame, measure: Measure): readonly Shape[] {
  const count = Math.max(1, picture.categories.length);
  const names = categoryAxis(picture.categories, (frame.right - frame.left) / count, frame, measure);
  const bottom = frame.bottom - names.height;
  const scale = scaleOf(values, (bottom - frame.top) / MARK_HEIGHT);
  const marks = valueTexts(scale.marks, picture.axisText, measure);
  const left = frame.left + marks.width;
  if (!hasRoom({ ...frame, left, bottom })) return [];
  const slot = (frame.right - left) / count;
  const at = along(scale, bottom, frame.top + TEXT_HEIGHT / 2);
  return [
    ...scale.marks.flatMap((mark, n): readonly Shape[] => [
      { kind: "rule", x1: left, y1: at(mark), x2: frame.right, y2: at(mark), strong: mark === 0 },
      { kind: "text", x: left - 4, y: at(mark), anchor: "end", text: marks.texts[n] ?? "" },
    ]),
    ...bars.map(({ category, side, values: [from, to], fill }): Shape => {
      const x = left + (category + side[0]) * slot;
      return { kind: "box", x, y: Math.min(at(from), at(to)), width: (side[1] - side[0]) * slot, height: Math.abs(at(to) - at(from)), fill };
    }),
    ...labels(picture, bars, ({ category, side, values: [, to] }, text) => {
      const room = (side[1] - side[0]) * slot;
      return measure(text, false) > Math.max(room, slot / picture.series.length) ? null : { x: left + (category + (side[0] + side[1]) / 2) * slot, y: at(to) - (to < 0 ? -9 : 9), anchor: "middle" };
    }),
    ...names.shapes(left, slot, bottom),
  ];
}

function lying(picture: ChartPicture, bars: readonly Bar[], values: readonly number[], frame: Frame, measure: Measure): readonly Shape[] {
  const count = Math.max(1, picture.categories.length);
  const most = (frame.right - frame.left) * MOST_NAMES;
  const names = picture.categories.map((text) => shortened(text, most, measure));
  const left = frame.left + names.reduce((widest, text) => Math.max(widest, measure(text, false)), 0) + 6;
  const bottom = frame.bottom - TEXT_HEIGHT;
  const scale = scaleOf(values, (frame.right - left) / MARK_WIDTH);
  const marks = valueTexts(scale.marks, picture.axisText, measure);
  if (!hasRoom({ ...frame, left, right: frame.right - marks.width / 2, bottom })) return [];
  const at = along(scale, left, frame.right - marks.width / 2);
  const slot = (bottom - frame.top) / count;
  // Turned over, the order of the bars within a category is turned too.
  const yOf = (category: number, side: number): number => (picture.firstOnTop ? frame.top + (category + side) * slot : bottom - (category + side) * slot);
  const every = Math.max(1, Math.ceil((TEXT_HEIGHT - 3) / slot));
  return [
    ...scale.marks.flatMap((mark, n): readonly Shape[] => [
      { kind: "rule", x1: at(mark), y1: frame.top, x2: at(mark), y2: bottom, strong: mark === 0 },
      { kind: "text", x: at(mark), y: bottom + TEXT_HEIGHT / 2 + 1, anchor: "middle", text: marks.texts[n] ?? "" },
    ]),
    ...bars.map(({ category, side, values: [from, to], fill }): Shape => (
      { kind: "box", x: Math.min(at(from), at(to)), y: Math.min(yOf(category, side[0]), yOf(category, side[1])), width: Math.abs(at(to) - at(from)), height: (side[1] - side[0]) * slot, fill }
    )),
    ...labels(picture, bars, ({ category, side, values: [, to] }) => (
      (side[1] - side[0]) * slot < TEXT_HEIGHT - 6 ? null : { x: at(to) + (to < 0 ? -4 : 4), y: yOf(category, (side[0] + side[1]) / 2), anchor: to < 0 ? "end" : "start" }
    )),
    ...names.flatMap((text, n): readonly Shape[] => (n % every === 0 ? [{ kind: "text", x: left - 6, y: yOf(n, 0.5), anchor: "end", text }] : [])),
  ];
}

/** The values beside their bars, where there is room: `place` gives null where there is none. */
function labels({ type, labelText }: ChartPicture, bars: readonly Bar[], place: (bar: Bar, text: string) => { readonly x: number; readonly y: number; readonly anchor: "start" | "middle" | "end" } | null): readonly Shape[] {
  if (!labelText || type === "ColumnStacked" || type === "BarStacked") return [];
  return bars.flatMap((bar): readonly Shape[] => {
    if (bar.value === null) return [];
    const text = labelText(bar.value);
    const at = place(bar, text);
    return at ? [{ kind: "text", ...at, text }] : [];
  });
}

/** The pixel of a value on an axis whose least value stands at `from`. */
function along({ least, greatest }: Scale, from: number, to: number): (value: number) => number {
  return (value) => from + ((value - least) / (greatest - least)) * (to - from);
}
