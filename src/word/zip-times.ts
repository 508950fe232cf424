/** Signatures and places of the fields that are read, from the ZIP application note (4.3.7, 4.3.12, 4.3.16). */
const END = { signature: 0x06054b50, size: 22, entries: 10, directory: 16 } as const;
const ENTRY = { signature: 0x02014b50, size: 46, time: 12, nameLength: 28, extraLength: 30, commentLength: 32, local: 42 } as const;
const LOCAL = { signature: 0x04034b50, time: 10 } as const;
/** 01/01/1980 0:00, the first that the format can tell: the date in the upper half, the time in the lower. */
const FIRST_TIME = 0x0021_0000;

/**
 * Sets the times of a ZIP's entries, in place, to the first that the format knows, so that equal contents are equal bytes. For
 * archives without a comment and under 65,535 entries, as the `docx` package writes them; throws a RangeError for others.
 */
export function resetZipTimes(zip: Uint8Array): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - END.size;
  if (end < 0 || view.getUint32(end, true) !== END.signature) throw new RangeError("no end of directory where a ZIP without a comment has it");
  let at = view.getUint32(end + END.directory, true);
  for (let entry = view.getUint16(end + END.entries, true); entry > 0; entry--) {
    if (view.getUint32(at, true) !== ENTRY.signature) throw new RangeError("the ZIP's directory is not where it says");
    const local = view.getUint32(at + ENTRY.local, true);
    if (view.getUint32(local, true) !== LOCAL.signature) throw new RangeError("an entry of the ZIP is not where its directory says");
    view.setUint32(at + ENTRY.time, FIRST_TIME, true);
    view.setUint32(local + LOCAL.time, FIRST_TIME, true);
    at += ENTRY.size + view.getUint16(at + ENTRY.nameLength, true) + view.getUint16(at + ENTRY.extraLength, true) + view.getUint16(at + ENTRY.commentLength, true);
  }
}
