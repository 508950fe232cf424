import { MAX_COLUMNS, MAX_ROWS, cellAddress } from "../../core/sheet/address";
import type { NoteDraft, SheetDraft } from "./draft";
import { MAIN, tXml, XML_HEAD } from "./markup";
import { checkPlace } from "./names";

const AUTHOR = "Cotejo";
const MOST_TEXT = 32_767;

/** The comments part of a sheet's notes. Throws `RangeError` for two notes in a cell, and texts over 32,767 characters. */
export function commentsXml(notes: readonly NoteDraft[]): string {
  const places = new Set<string>();
  const items = inOrder(notes).map(({ row, column, text }) => {
    checkPlace(row, column);
    const address = cellAddress(row, column);
    if (places.has(address)) throw new RangeError(`two notes in ${address}`);
    if (text.length > MOST_TEXT) throw new RangeError(`the note of ${address} is longer than ${String(MOST_TEXT)} characters`);
    places.add(address);
    return `<comment ref="${address}" authorId="0"><text><r><rPr><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr>${tXml(text)}</r></text></comment>`;
  });
  return `${XML_HEAD}<comments xmlns="${MAIN}"><authors><author>${AUTHOR}</author></authors><commentList>${items.join("")}</commentList></comments>`;
}

const WIDTH = 240;
// Tahoma of 9 points takes some 6 pixels a letter and 15 a line; a box never grows past what a screen shows.
const LETTERS_A_LINE = 36;
const LINE = 15;
const MOST_LINES = 30;
const DEFAULT_COLUMN = 64;
const DEFAULT_ROW = 20;

/** The boxes in which the notes are shown, beside their cells and as large as their texts need. */
export function noteBoxesXml(sheet: SheetDraft, notes: readonly NoteDraft[]): string {
  const columns = sheet.columns ?? [];
  const rows = new Map((sheet.rowLayouts ?? []).map((layout) => [layout.row, layout]));
  const columnPixels = (column: number): number => {
    const span = columns.find(({ first, last }) => first <= column && column <= last);
    return span?.hidden ? 0 : span?.width === undefined ? DEFAULT_COLUMN : Math.trunc(span.width * 7 + 0.5);
  };
  const rowPixels = (row: number): number => {
    const layout = rows.get(row);
    return layout?.hidden ? 0 : layout?.height === undefined ? DEFAULT_ROW : Math.round((layout.height * 4) / 3);
  };
  const shapes = inOrder(notes).map(({ row, column, text }, n) => {
    const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS_A_LINE)), 0);
    const height = Math.min(lines, MOST_LINES) * LINE + 12;
    const left = Math.min(column + 1, MAX_COLUMNS - 1);
    const top = Math.max(0, row - 1);
    const [right, rightOffset] = walk(left, 12 + WIDTH, columnPixels, MAX_COLUMNS);
    const [bottom, bottomOffset] = walk(top, 4 + height, rowPixels, MAX_ROWS);
    const anchor = [left, 12, top, 4, right, rightOffset, bottom, bottomOffset].join(", ");
    return [
      `<v:shape id="_x0000_s${String(1025 + n)}" type="#_x0000_t202" style="position:absolute;margin-left:0;margin-top:0;width:${String(WIDTH * 0.75)}pt;height:${String(height * 0.75)}pt;z-index:${String(n + 1)};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`,
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`,
    ].join("");
  });
  return [
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">',
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>',
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>',
    ...shapes,
    "</xml>",
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
