import type { Measure } from "../grid/text-measure";
import { TEXT_HEIGHT, type Frame, type Shape } from "./frame";
import { sliceFill, type ChartPicture } from "./picture";

const FULL = 2 * Math.PI;

/** The first series as sectors, clockwise from above. Values of zero and below have none. */
export function pieShapes({ series, labelText }: ChartPicture, frame: Frame, measure: Measure): readonly Shape[] {
  const [run] = series;
  if (!run) return [];
  const values = run.values.map((value) => Math.max(0, value ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) return [];
  const [x, y] = [(frame.left + frame.right) / 2, (frame.top + frame.bottom) / 2];
  const labelRoom = labelText ? TEXT_HEIGHT : 0;
  const radius = Math.max(0, Math.min(frame.right - frame.left - 2 * labelRoom, frame.bottom - frame.top - 2 * labelRoom) / 2);
  let turned = 0;
  return values.flatMap((value, n): readonly Shape[] => {
    const from = turned;
    turned += (value / total) * FULL;
    if (value === 0) return [];
    const middle = (from + turned) / 2;
    const shapes: Shape[] = [{ kind: "sector", path: sector(x, y, radius, from, turned), fill: sliceFill(run, n) }];
    const text = labelText?.(value);
    // A sliver has no room for its label beside the next one's.
    if (text !== undefined && (turned - from) * radius > Math.min(TEXT_HEIGHT, measure(text, false))) {
      const anchor = Math.sin(middle) > 0.2 ? "start" : Math.sin(middle) < -0.2 ? "end" : "middle";
      shapes.push({ kind: "text", x: x + Math.sin(middle) * (radius + 6), y: y - Math.cos(middle) * (radius + 9), anchor, text });
    }
    return shapes;
  });
}

function sector(x: number, y: number, radius: number, from: number, to: number): string {
  const at = (angle: number): string => `${(x + radius * Math.sin(angle)).toFixed(2)} ${(y - radius * Math.cos(angle)).toFixed(2)}`;
  // An arc that ends where it begins is none, so a whole pie is drawn as two halves.
  if (to - from >= FULL - 1e-9) return `M ${at(0)} A ${String(radius)} ${String(radius)} 0 0 1 ${at(Math.PI)} A ${String(radius)} ${String(radius)} 0 0 1 ${at(0)} Z`;
  return `M ${x.toFixed(2)} ${y.toFixed(2)} L ${at(from)} A ${String(radius)} ${String(radius)} 0 ${to - from > Math.PI ? "1" : "0"} 1 ${at(to)} Z`;
}
