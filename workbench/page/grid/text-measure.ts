import type { CellStyle } from "../../host/model";

/** Width in pixels of a piece of text in the grid's font. */
export type Measure = (text: string, bold: boolean) => number;

/** Line height and padding of cells, in pixels. They repeat what the style sheet says: heights are computed before cells are drawn. */
const LINE_HEIGHT = 18;
export const CELL_PADDING_X = 4;
const CELL_PADDING_Y = 1;
/** Excel's tallest row, 409 points. */
const MAX_ROW_HEIGHT = 545;

/** Points of the grid's font. */
const FONT_POINTS = 11;

/** How much larger a cell's font is than the grid's. */
export function fontScale(style: CellStyle | null): number {
  return (style?.fontSize ?? FONT_POINTS) / FONT_POINTS;
}

/** Measures words with a canvas, once each: the words of a register repeat far more than its texts. */
export function canvasMeasure(font: string): Measure {
  const context = document.createElement("canvas").getContext("2d");
  const known = [new Map<string, number>(), new Map<string, number>()];
  return (text, bold) => {
    const widths = known[bold ? 1 : 0];
    const before = widths?.get(text);
    if (before !== undefined) return before;
    if (context) context.font = bold ? `bold ${font}` : font;
    const width = context?.measureText(text).width ?? text.length * 7;
    if (widths && widths.size > 50_000) widths.clear();
    widths?.set(text, width);
    return width;
  };
}

/** Lines a text takes when wrapped at `width` pixels, breaking at spaces, and inside words that are wider than a line. */
export function wrappedLines(text: string, width: number, bold: boolean, measure: Measure): number {
  const available = Math.max(width - 2 * CELL_PADDING_X, 8);
  const space = measure(" ", bold);
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(" ")) {
      const wide = measure(word, bold);
      if (used > 0 && used + space + wide > available) {
        lines += 1;
        used = 0;
      }
      if (wide > available) {
        lines += Math.ceil(wide / available) - 1;
        used = wide % available;
      } else {
        used += (used > 0 ? space : 0) + wide;
      }
    }
  }
  return lines;
}

/** Height of a row whose tallest cell has so many lines. */
export function heightOfLines(lines: number): number {
  return Math.min(lines * LINE_HEIGHT + 2 * CELL_PADDING_Y, MAX_ROW_HEIGHT);
}
