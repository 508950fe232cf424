import { CONTINUATION, ESCAPE, FOUR_BYTES, TEXT_BYTES, decodeCellText, resolveCellText } from "./xml-text";
import type { XmlScanner } from "./xml-scanner";

/** The table of shared strings: rich text joined, phonetic runs left out. */
export function readSharedStrings(xml: XmlScanner): readonly string[] {
  const strings: string[] = [];
  let valid = true;
  for (;;) {
    if (valid && xml.depth === 1) valid = readPlainTexts(xml, strings);
    if (!xml.next()) return strings;
    if (!xml.closing && xml.is("si")) strings.push(readRichText(xml));
  }
}

/** The text of the `si` or `is` just opened; leaves it. */
export function readRichText(xml: XmlScanner): string {
  if (xml.selfClosing) return "";
  const outside = xml.depth - 1;
  let text = "";
  // Spaces at the ends are kept with or without `xml:space`: rules look at spacing.
  while (xml.next() && xml.depth > outside) {
    if (xml.closing) continue;
    if (xml.is("t")) text += xml.text(decodeCellText);
    else if (xml.is("rPh")) xml.skip();
  }
  return text;
}

// Fatal, because places in the window's text are counted from its bytes, which only holds for valid UTF-8.
const STRICT_UTF8 = new TextDecoder("utf-8", { fatal: true });
// Texts keep their window alive: it must not be much larger than what is kept of it, nor so small that decoders are asked often.
const WINDOW_BYTES = 256 * 1024;
const LT = 60;
const GT = 62;
const OPENING = markup("<si><t");
const PRESERVE = markup(' xml:space="preserve"');
const CLOSING = markup("</t></si>");

/**
 * Reads the `<si><t>text</t></si>` that follow one another, which is nearly all of a table, and moves `xml` behind them. Asking
 * a decoder for each text would cost more than all else, so a window of many is decoded at once and cut. False when the bytes
 * are not valid UTF-8: then there is no use in trying again.
 */
function readPlainTexts(xml: XmlScanner, strings: string[]): boolean {
  const { bytes } = xml;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // What a module imports is asked of the other module at every use, once a byte here: what is of this function is not.
  const roles = TEXT_BYTES;
  const [continuation, fourBytes, escape] = [CONTINUATION, FOUR_BYTES, ESCAPE];
  /** Start and end of each text, in UTF-16 units from the window's start; the end is negative when something is to be resolved. */
  const places: number[] = [];
  for (;;) {
    const windowStart = xml.position;
    let p = windowStart;
    let behind = windowStart;
    /** What to take off a place in bytes to have it in UTF-16 units. */
    let surplus = windowStart;
    places.length = 0;
    while (p - windowStart < WINDOW_BYTES) {
      while ((bytes[p] ?? LT) <= 32) p++;
      if (!isAt(view, p, OPENING)) break;
      p += OPENING.length;
      if (bytes[p] !== GT) {
        if (!isAt(view, p, PRESERVE)) break;
        p += PRESERVE.length;
        if (bytes[p] !== GT) break;
      }
      const start = ++p - surplus;
      let escaped = false;
      for (let byte = bytes[p] ?? LT; byte !== LT; byte = bytes[++p] ?? LT) {
        const role = roles[byte];
        if (role === 0) continue;
        if (role === continuation) surplus++;
        else if (role === fourBytes) surplus--;
        else if (role === escape) escaped = true;
      }
      if (!isAt(view, p, CLOSING)) break;
      places.push(start, escaped ? surplus - p : p - surplus);
      p += CLOSING.length;
      behind = p;
    }
    if (places.length === 0) return true;
    if (!cutTexts(bytes.subarray(windowStart, behind), places, strings)) return false;
    xml.position = behind;
  }
}

/** Adds the texts of a window; false, and nothing added, when its bytes are not valid UTF-8. */
function cutTexts(window: Uint8Array, places: readonly number[], strings: string[]): boolean {
  let text: string;
  try {
    text = STRICT_UTF8.decode(window);
  } catch {
    return false;
  }
  for (let i = 0; i < places.length; i += 2) {
    const end = places[i + 1] ?? 0;
    strings.push(end < 0 ? resolveCellText(text.slice(places[i], -end)) : text.slice(places[i], end));
  }
  return true;
}

/** Markup to be compared four bytes at a time, the last four of them apart: they overlap those before. */
interface Markup {
  readonly words: readonly number[];
  readonly last: number;
  readonly length: number;
}

function markup(text: string): Markup {
  const view = new DataView(new TextEncoder().encode(text).buffer);
  const words = Array.from({ length: Math.floor(text.length / 4) }, (_, n) => view.getInt32(4 * n));
  return { words, last: view.getInt32(text.length - 4), length: text.length };
}

function isAt(view: DataView, at: number, { words, last, length }: Markup): boolean {
  if (at + length > view.byteLength) return false;
  for (let i = 0; i < words.length; i++) if (view.getInt32(at + 4 * i) !== words[i]) return false;
  return view.getInt32(at + length - 4) === last;
}
