import { WorkbookError } from "../workbook/port";

const AMP = 38;
const CARRIAGE_RETURN = 13;
const UNDERSCORE = 95;

// A text may well begin with U+FEFF: only a part's first bytes are a byte order mark, and those are cut off before.
const UTF8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** The characters of some UTF-8 bytes, as they stand. */
export function decodeBytes(bytes: Uint8Array, start: number, end: number): string {
  // Asking the decoder costs as much as a few characters; building longer texts by characters costs far more.
  if (end - start > 4) return UTF8.decode(bytes.subarray(start, end));
  let text = "";
  for (let i = start; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte > 127) return UTF8.decode(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}

/** Text between `start` and `end` of UTF-8 XML, with its references and line ends resolved. */
export function decodeXml(bytes: Uint8Array, start: number, end: number): string {
  for (let i = start; i < end; i++) {
    if (bytes[i] === AMP || bytes[i] === CARRIAGE_RETURN) return resolveXml(decodeBytes(bytes, start, end));
  }
  return decodeBytes(bytes, start, end);
}

/** Cell text: as `decodeXml`, and then `_x000D_` and its kin, by which .xlsx writes characters that XML cannot hold. */
export function decodeCellText(bytes: Uint8Array, start: number, end: number): string {
  for (let i = start; i < end; i++) {
    if (TEXT_BYTES[bytes[i] ?? 0] === ESCAPE) return resolveCellText(decodeBytes(bytes, start, end));
  }
  return decodeBytes(bytes, start, end);
}

/** What a byte may do in a cell's text: `ESCAPE` may begin something to resolve, the others count towards UTF-16 length. */
export const ESCAPE = 4;
export const CONTINUATION = 1;
export const FOUR_BYTES = 2;
export const TEXT_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === AMP || byte === CARRIAGE_RETURN || byte === UNDERSCORE) return ESCAPE;
  return byte >= 0xf0 ? FOUR_BYTES : byte >= 0x80 && byte < 0xc0 ? CONTINUATION : 0;
});

/** A cell's text from its characters as the XML has them. Throws `forbiddenContent` for an entity of the file's own. */
export function resolveCellText(raw: string): string {
  const text = resolveXml(raw);
  return text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function resolveXml(raw: string): string {
  return raw.replace(/\r\n?/g, "\n").replace(/&([^;&]{0,12});/g, (whole, name: string) => {
    if (name.startsWith("#")) {
      const code = /^#x[0-9a-f]+$/i.test(name) ? parseInt(name.slice(2), 16) : /^#\d+$/.test(name) ? Number(name.slice(1)) : -1;
      return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    }
    const known = NAMED[name];
    // Any other name would need a document type to define it.
    if (known === undefined) throw new WorkbookError("forbiddenContent", `the entity &${name};`);
    return known;
  });
}
