import type { ZipContent } from "./zip-content";
import { lengthOf } from "./splice";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF8_NAME = 0x0800;
// 1 January 1980, the first day zip can write: the same workbook gives the same bytes on any day.
const DATE = (1 << 5) | 1;
const MOST_ENTRIES = 0xfffe;
const MOST_BYTES = 0xfffffffe;

/** A zip of these entries, in this order. Throws `RangeError` for what only zip64 could hold: 65,535 entries, or 4 GB. */
export function writeZip(entries: readonly ZipContent[]): Uint8Array {
  const named = entries.map((entry) => ({ ...entry, nameBytes: new TextEncoder().encode(entry.name), length: lengthOf(entry.data) }));
  const total = named.reduce((bytes, { length, nameBytes }) => bytes + 30 + 46 + 2 * nameBytes.length + length, 22);
  if (named.length > MOST_ENTRIES || total > MOST_BYTES || named.some(({ size }) => size > MOST_BYTES)) throw new RangeError("the workbook is too large for a zip without extensions");
  const output = new Uint8Array(total);
  const view = new DataView(output.buffer);
  let at = 0;
  const offsets = named.map((entry) => {
    const offset = at;
    view.setUint32(at, LOCAL, true);
    at = writeCommon(view, at + 4, entry) + 2;
    output.set(entry.nameBytes, at);
    at += entry.nameBytes.length;
    for (const piece of entry.data) {
      output.set(piece, at);
      at += piece.length;
    }
    return offset;
  });
  const directory = at;
  named.forEach((entry, n) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, VERSION, true);
    // Behind the lengths: comment, volume and attributes, all zero, then where the entry stands.
    at = writeCommon(view, at + 6, entry) + 2 + 10;
    view.setUint32(at, offsets[n] ?? 0, true);
    output.set(entry.nameBytes, at + 4);
    at += 4 + entry.nameBytes.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return output;
}

/** The fields that the local header and the directory share, up to the length of the name; gives the place behind them. */
function writeCommon(view: DataView, at: number, { nameBytes, length, deflated, crc, size }: ZipContent & { readonly nameBytes: Uint8Array; readonly length: number }): number {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, nameBytes.some((byte) => byte > 127) ? UTF8_NAME : 0, true);
  view.setUint16(at + 4, deflated ? 8 : 0, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, nameBytes.length, true);
  return at + 24;
}
