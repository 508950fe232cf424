import type { Measure } from "../grid/text-measure";
import { barShapes } from "./bar-shapes";
import { hasRoom, shortened, TEXT_HEIGHT, type Frame, type Shape } from "./frame";
import { lineShapes } from "./line-shapes";
import { fillOf, sliceFill, type ChartPicture } from "./picture";
import { pieShapes } from "./pie-shapes";

const MARGIN = 10;
const TITLE_HEIGHT = 28;
const SWATCH = 10;

/** What a chart of this size is drawn with, in pixels from its top left corner; the first lies lowest. */
export function chartShapes(picture: ChartPicture, width: number, height: number, measure: Measure): readonly Shape[] {
  const shapes: Shape[] = [];
  let inside: Frame = { left: MARGIN, top: MARGIN, right: width - MARGIN, bottom: height - MARGIN };
  if (picture.title !== "") {
    shapes.push({ kind: "text", x: width / 2, y: MARGIN + TITLE_HEIGHT / 2, anchor: "middle", bold: true, text: shortened(picture.title, width - 2 * MARGIN, measure, true) });
    inside = { ...inside, top: MARGIN + TITLE_HEIGHT };
  }
  if (picture.legend) {
    const rows = legendRows(legendOf(picture), inside.right - inside.left, measure);
    const top = inside.bottom - rows.length * TEXT_HEIGHT;
    // A chart too small for both goes without its legend.
    const fits = rows.every((row) => widthOf(row) <= inside.right - inside.left) && top > (inside.top + inside.bottom) / 2;
    if (fits) {
      shapes.push(...legendShapes(rows, (inside.left + inside.right) / 2, top));
      inside = { ...inside, bottom: top - MARGIN / 2 };
    }
  }
  return hasRoom(inside) ? [...shapes, ...bodyShapes(picture, inside, measure)] : shapes;
}

function bodyShapes(picture: ChartPicture, frame: Frame, measure: Measure): readonly Shape[] {
  switch (picture.type) {
    case "ColumnClustered":
    case "ColumnStacked":
    case "BarClustered":
    case "BarStacked":
      return barShapes(picture, frame, measure);
    case "Line":
    case "LineMarkers":
      return lineShapes(picture, frame, measure);
    case "Pie":
      return pieShapes(picture, frame, measure);
    default:
      return picture.type satisfies never;
  }
}

interface LegendEntry {
  readonly text: string;
  readonly fill: string;
  readonly width: number;
}

function legendOf({ type, categories, series }: ChartPicture): readonly Omit<LegendEntry, "width">[] {
  const [pie] = series;
  if (type === "Pie" && pie) return categories.map((text, n) => ({ text, fill: sliceFill(pie, n) }));
  return series.map((run, n) => ({ text: run.name, fill: fillOf(run, n) }));
}

/** The entries in as many rows as they need. */
function legendRows(entries: readonly Omit<LegendEntry, "width">[], width: number, measure: Measure): readonly (readonly LegendEntry[])[] {
  const rows: LegendEntry[][] = [];
  let used = 0;
  for (const { text, fill } of entries) {
    const shown = shortened(text, width - 2 * SWATCH, measure);
    const wide = SWATCH + 4 + measure(shown, false) + 14;
    const row = used > 0 && used + wide <= width ? rows.at(-1) : undefined;
    used = row ? used + wide : wide;
    if (row) row.push({ text: shown, fill, width: wide });
    else rows.push([{ text: shown, fill, width: wide }]);
  }
  return rows;
}

function widthOf(row: readonly LegendEntry[]): number {
  return row.reduce((sum, { width }) => sum + width, 0);
}

function legendShapes(rows: readonly (readonly LegendEntry[])[], middle: number, top: number): readonly Shape[] {
  return rows.flatMap((row, n) => {
    let x = middle - widthOf(row) / 2;
    const y = top + n * TEXT_HEIGHT + TEXT_HEIGHT / 2;
    return row.flatMap(({ text, fill, width }): readonly Shape[] => {
      const from = x;
      x += width;
      return [
        { kind: "box", x: from, y: y - SWATCH / 2, width: SWATCH, height: SWATCH, fill },
        { kind: "text", x: from + SWATCH + 4, y, anchor: "start", text },
      ];
    });
  });
}

