import { MAX_COLUMNS, MAX_ROWS, cellAddress } from "../../core/sheet/address";
import type { NoteDraft, SheetDraft } from "./draft";
import { MAIN, tXml, XML_HEAD } from "./markup";
import { checkPlace } from "./names";

export const NOTE_AUTHOR = "Cotejo";
const MOST_TEXT = 32_767;

/** The comments part of a sheet's notes. Throws `RangeError` for two notes in a cell, and texts over 32,767 characters. */
export function commentsXml(notes: readonly NoteDraft[]): string {
  checkNotes(notes);
  return `${XML_HEAD}<comments xmlns="${MAIN}"><authors>${authorXml()}</authors><commentList>${inOrder(notes).map((note) => commentXml(note, 0)).join("")}</commentList></comments>`;
}

/** Throws `RangeError` for two notes in a cell, and texts over 32,767 characters. */
export function checkNotes(notes: readonly NoteDraft[]): void {
  const places = new Set<string>();
  for (const { row, column, text } of notes) {
    checkPlace(row, column);
    const address = cellAddress(row, column);
    if (places.has(address)) throw new RangeError(`two notes in ${address}`);
    if (text.length > MOST_TEXT) throw new RangeError(`the note of ${address} is longer than ${String(MOST_TEXT)} characters`);
    places.add(address);
  }
}

/** The author of our notes, as a comments part lists authors. */
export function authorXml(prefix = ""): string {
  return `<${prefix}author>${NOTE_AUTHOR}</${prefix}author>`;
}

/** A note, by the author at this place of the part's list. */
export function commentXml({ row, column, text }: NoteDraft, author: number, p = ""): string {
  const font = `<${p}rPr><${p}sz val="9"/><${p}color indexed="81"/><${p}rFont val="Tahoma"/><${p}family val="2"/></${p}rPr>`;
  return `<${p}comment ref="${cellAddress(row, column)}" authorId="${String(author)}"><${p}text><${p}r>${font}${tXml(text, p)}</${p}r></${p}text></${p}comment>`;
}

const WIDTH = 240;
// Tahoma of 9 points takes some 6 pixels a letter and 15 a line; a box never grows past what a screen shows.
const LETTERS_A_LINE = 36;
const LINE = 15;
const MOST_LINES = 30;
const DEFAULT_COLUMN = 64;
const DEFAULT_ROW = 20;

/** How large the columns and rows of a sheet are, in pixels. */
export interface PixelSizes {
  readonly column: (column: number) => number;
  readonly row: (row: number) => number;
}

/** Pixels of a column by its width in characters, and of a row by its height in points; those of the standard where none is said. */
export function columnPixels(width: number | undefined): number {
  return width === undefined ? DEFAULT_COLUMN : Math.trunc(width * 7 + 0.5);
}

export function rowPixels(height: number | undefined): number {
  return height === undefined ? DEFAULT_ROW : Math.round((height * 4) / 3);
}

/** The boxes in which the notes are shown, beside their cells and as large as their texts need. */
export function noteBoxesXml(sheet: SheetDraft, notes: readonly NoteDraft[]): string {
  const columns = sheet.columns ?? [];
  const rows = new Map((sheet.rowLayouts ?? []).map((layout) => [layout.row, layout]));
  const column = (n: number): number => {
    const span = columns.find(({ first, last }) => first <= n && n <= last);
    return span?.hidden ? 0 : columnPixels(span?.width);
  };
  const row = (n: number): number => (rows.get(n)?.hidden ? 0 : rowPixels(rows.get(n)?.height));
  return boxesPart(inOrder(notes).map((note, n) => noteBoxXml(note, FIRST_BOX + n, n + 1, { column, row })));
}

/** The first number of a sheet's boxes. */
export const FIRST_BOX = 1025;

/** A part of boxes. */
export function boxesPart(boxes: readonly string[]): string {
  return [
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">',
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>',
    BOX_TYPE,
    ...boxes,
    "</xml>",
  ].join("");
}

/** What the boxes of notes have in common; their part has it once. */
export const BOX_TYPE = '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** A note's box; `number` and `order` (front to back) are its own in the part. */
export function noteBoxXml({ row, column, text }: NoteDraft, number: number, order: number, sizes: PixelSizes): string {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS_A_LINE)), 0);
  const height = Math.min(lines, MOST_LINES) * LINE + 12;
  const left = Math.min(column + 1, MAX_COLUMNS - 1);
  const top = Math.max(0, row - 1);
  const [right, rightOffset] = walk(left, 12 + WIDTH, sizes.column, MAX_COLUMNS);
  const [bottom, bottomOffset] = walk(top, 4 + height, sizes.row, MAX_ROWS);
  const anchor = [left, 12, top, 4, right, rightOffset, bottom, bottomOffset].join(", ");
  return [
    `<v:shape id="_x0000_s${String(number)}" type="#_x0000_t202" style="position:absolute;margin-left:0;margin-top:0;width:${String(WIDTH * 0.75)}pt;height:${String(height * 0.75)}pt;z-index:${String(order)};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`,
  ].join("");
}

/** The row or column that lies `pixels` beyond the start of `from`, and how far into it. */
function walk(from: number, pixels: number, sizeOf: (index: number) => number, end: number): [index: number, offset: number] {
  let left = pixels;
  let index = from;
  for (let size = sizeOf(index); left > size && index < end - 1; size = sizeOf(index)) {
    left -= size;
    index++;
  }
  return [index, left];
}

function inOrder(notes: readonly NoteDraft[]): readonly NoteDraft[] {
  return notes.toSorted((a, b) => a.row - b.row || a.column - b.column);
}
