import { BOX_TYPE, FIRST_BOX } from "./notes-xml";

/** A shape of a part of boxes, by its places in the text. */
export interface Box {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The cell whose note it shows, 0-based; null for any other shape. */
  readonly cell: { readonly row: number; readonly column: number } | null;
}

// Excel writes HTML in these parts, whose `<br>` no parser of XML lives through: they are read as text. Shapes do not nest in those of a sheet.
const SHAPE = /<(\w+:)?shape(?=[\s>])[\s\S]*?<\/\1shape\s*>/g;
const NUMBER = /\sid\s*=\s*["']_x0000_s(\d+)["']/g;

export function boxesOf(vml: string): readonly Box[] {
  return [...vml.matchAll(SHAPE)].map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0], cell: cellOf(match[0]) }));
}

function cellOf(shape: string): Box["cell"] {
  if (!/ObjectType\s*=\s*["']Note["']/.test(shape)) return null;
  const [row, column] = ["Row", "Column"].map((name) => new RegExp(`<(?:\\w+:)?${name}\\s*>\\s*(\\d+)\\s*<`).exec(shape)?.[1]);
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

/** The part with other texts in the place of some boxes; an empty one takes its box away. */
export function withBoxes(vml: string, changed: ReadonlyMap<Box, string>): string {
  let text = "";
  let from = 0;
  for (const [{ start, end }, written] of [...changed].toSorted(([a], [b]) => a.start - b.start)) {
    text += vml.slice(from, start) + written;
    from = end;
  }
  return text + vml.slice(from);
}

/** The part with boxes at its end, each made with a number and an order that no other has. Null for a part that is none. */
export function withBoxesAdded(vml: string, boxes: readonly ((number: number, order: number) => string)[]): string | null {
  const end = /<\/xml\s*>\s*$/.exec(vml)?.index;
  // The prefixes with which boxes are written.
  if (end === undefined || !/xmlns:v\s*=/.test(vml) || !/xmlns:x\s*=/.test(vml) || !/xmlns:o\s*=/.test(vml)) return null;
  const numbers = [...vml.matchAll(NUMBER)].map(([, digits]) => Number(digits));
  const first = Math.max(FIRST_BOX - 1, ...numbers) + 1;
  const type = /\sid\s*=\s*["']_x0000_t202["']/.test(vml) ? "" : BOX_TYPE;
  return vml.slice(0, end) + type + boxes.map((box, n) => box(first + n, numbers.length + n + 1)).join("") + vml.slice(end);
}
