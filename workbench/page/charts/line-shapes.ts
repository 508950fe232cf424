import type { Measure } from "../grid/text-measure";
import { categoryAxis, valueTexts } from "./category-axis";
import { hasRoom, TEXT_HEIGHT, type Frame, type Shape } from "./frame";
import { fillOf, type ChartPicture, type PictureSeries } from "./picture";
import { scaleOf } from "./scale";

const MARK_HEIGHT = 36;
const POINT = 8;
/** Dashes of lines by Office.js's names, in pixels of stroke and gap. */
const DASHES: Readonly<Record<string, string>> = { Dash: "8 4", Dot: "2 3", RoundDot: "2 3", DashDot: "8 3 2 3", DashDotDot: "8 3 2 3 2 3" };
/** Points by their markers, as corners around the middle; whatever else is a circle. */
const CORNERS: Readonly<Record<string, readonly (readonly [x: number, y: number])[]>> = {
  Square: [[-1, -1], [1, -1], [1, 1], [-1, 1]],
  Diamond: [[0, -1], [1, 0], [0, 1], [-1, 0]],
  Triangle: [[0, -1], [1, 1], [-1, 1]],
  X: [[-1, -1], [0, -0.3], [1, -1], [0.3, 0], [1, 1], [0, 0.3], [-1, 1], [-0.3, 0]],
  Plus: [[-0.3, -1], [0.3, -1], [0.3, -0.3], [1, -0.3], [1, 0.3], [0.3, 0.3], [0.3, 1], [-0.3, 1], [-0.3, 0.3], [-1, 0.3], [-1, -0.3], [-0.3, -0.3]],
};

type Point = readonly [x: number, y: number];

/** Lines from point to point; a value that is not there leaves a gap. */
export function lineShapes(picture: ChartPicture, frame: Frame, measure: Measure): readonly Shape[] {
  const { categories, series, type } = picture;
  const count = Math.max(1, categories.length);
  const names = categoryAxis(categories, (frame.right - frame.left) / count, frame, measure);
  const bottom = frame.bottom - names.height;
  const top = frame.top + TEXT_HEIGHT / 2;
  const scale = scaleOf(series.flatMap(({ values }) => values), (bottom - top) / MARK_HEIGHT);
  const marks = valueTexts(scale.marks, picture.axisText, measure);
  const left = frame.left + marks.width;
  if (!hasRoom({ left, top, right: frame.right, bottom })) return [];
  const slot = (frame.right - left) / count;
  const at = (value: number): number => bottom + ((value - scale.least) / (scale.greatest - scale.least)) * (top - bottom);
  return [
    ...scale.marks.flatMap((mark, n): readonly Shape[] => [
      { kind: "rule", x1: left, y1: at(mark), x2: frame.right, y2: at(mark), strong: mark === 0 },
      { kind: "text", x: left - 4, y: at(mark), anchor: "end", text: marks.texts[n] ?? "" },
    ]),
    ...series.flatMap((run, n): readonly Shape[] => {
      const stroke = fillOf(run, n);
      const points = run.values.map((value, category) => (value === null ? null : ([left + (category + 0.5) * slot, at(value)] as const)));
      const dots = type === "LineMarkers" ? points.flatMap((point): readonly Shape[] => (point ? [pointShape(point, run.marker ?? "Circle", stroke)] : [])) : [];
      const dash = DASHES[run.lineStyle ?? ""] ?? "";
      return [...runs(points).map((points): Shape => ({ kind: "line", points, stroke, dash })), ...dots, ...labels(picture, run, points, measure, slot)];
    }),
    ...names.shapes(left, slot, bottom),
  ];
}

/** The values over their points, where they have room beside each other. */
function labels({ labelText }: ChartPicture, { values }: PictureSeries, points: readonly (Point | null)[], measure: Measure, slot: number): readonly Shape[] {
  if (!labelText) return [];
  const texts = values.map((value) => (value === null ? "" : labelText(value)));
  if (texts.some((text) => measure(text, false) > slot)) return [];
  return points.flatMap((point, n): readonly Shape[] => (point ? [{ kind: "text", x: point[0], y: point[1] - POINT - 4, anchor: "middle", text: texts[n] ?? "" }] : []));
}

function pointShape([x, y]: Point, marker: string, fill: string): Shape {
  const half = POINT / 2;
  const corners = CORNERS[marker];
  if (corners) return { kind: "sector", fill, path: `M ${corners.map(([dx, dy]) => `${(x + dx * half).toFixed(1)} ${(y + dy * half).toFixed(1)}`).join(" L ")} Z` };
  const arc = (to: number): string => `A ${String(half)} ${String(half)} 0 0 1 ${to.toFixed(1)} ${y.toFixed(1)}`;
  return { kind: "sector", fill, path: `M ${(x - half).toFixed(1)} ${y.toFixed(1)} ${arc(x + half)} ${arc(x - half)} Z` };
}

/** The stretches without a gap. */
function runs<T>(points: readonly (T | null)[]): readonly (readonly T[])[] {
  const stretches: T[][] = [[]];
  for (const point of points) {
    if (point === null) stretches.push([]);
    else stretches.at(-1)?.push(point);
  }
  return stretches.filter(({ length }) => length > 0);
}
