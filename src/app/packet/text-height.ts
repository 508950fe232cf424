/** Widths of characters against a digit's: columns are measured in digits. Those of the wide fonts that stand in for Calibri where it is missing. */
const NARROW = /[ijlítfr.,;:'’|!()[\]{}«»“”\s-]/;
const WIDE = /[A-ZÁÉÍÓÚÑÜmwMW@%&—–$#]/;
/** Height of a line over the size of its font. */
const LEADING = 1.3;
/** Points that the default font measures by which columns are. */
const DEFAULT_SIZE = 11;

/** What of a cell's look its text's height depends on. */
interface TextLook {
  readonly size?: number | undefined;
  readonly bold?: boolean | undefined;
}

/** A text in two: what fits in a cell no taller than `height` points, and the rest; cut between words where there are any. */
export function splitAtHeight(text: string, { width, height }: { readonly width: number; readonly height: number }, look: TextLook): readonly [head: string, rest: string] {
  if (textHeight(text, width, look) <= height) return [text, ""];
  let [fits, over] = [1, text.length];
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    if (textHeight(text.slice(0, middle), width, look) <= height) fits = middle;
    else over = middle;
  }
  const space = Math.max(text.lastIndexOf(" ", fits), text.lastIndexOf("\n", fits));
  // A character of two units is not cut in two.
  const whole = /[\uD800-\uDBFF]/.test(text.charAt(fits - 1)) ? fits - 1 : fits;
  const cut = space > 0 ? space : Math.max(1, whole);
  return [text.slice(0, cut), text.slice(cut).trimStart()];
}

/** The height, in points, of a wrapped text in a cell `width` characters wide, broken between words as spreadsheets do. */
export function textHeight(text: string, width: number, { size = DEFAULT_SIZE, bold = false }: TextLook): number {
  const room = Math.max(1, ((width - 1) * DEFAULT_SIZE) / (size * (bold ? 1.1 : 1)));
  const lines = text.split("\n").reduce((sum, line) => sum + linesOf(line, room), 0);
  return Math.ceil(lines * size * LEADING) + 2;
}

function linesOf(line: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of line.split(" ")) {
    const width = widthOf(word);
    const space = used === 0 ? 0 : widthOf(" ");
    if (used > 0 && used + space + width > room) {
      lines++;
      used = 0;
    } else {
      used += space;
    }
    // A word longer than a line goes on in the next.
    used += width;
    while (used > room) {
      lines++;
      used -= room;
    }
  }
  return lines;
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += NARROW.test(character) ? 0.55 : WIDE.test(character) ? 1.15 : 1;
  return width;
}
