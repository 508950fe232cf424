import { WorkbookError } from "../workbook/port";
import { damaged } from "./damaged";
import type { Limits } from "./limits";

/** One file of the package, as the central directory declares it. */
export interface ZipEntry {
  /** As written, with forward slashes. */
  readonly name: string;
  readonly deflated: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its compressed bytes start in the file. */
  readonly dataStart: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const END_SIZE = 22;
const MAX_COMMENT = 65_535;
const FULL16 = 0xffff;
const FULL32 = 0xffffffff;

interface Directory {
  readonly count: number;
  readonly offset: number;
  readonly size: number;
}

/**
 * The entries of a zip by lower-case name (part names of a package are case-blind), folders left out. Throws `WorkbookError`:
 * `truncated` when the directory is not there or does not agree with the file, `forbiddenContent` for names that leave the
 * package, twins and overlaps, `encrypted`, `tooLarge`, `notSupported` for compressions other than deflate.
 */
export function readZipDirectory(bytes: Uint8Array, limits: Limits): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readEntries(bytes, view, findDirectory(view), limits);
  } catch (error) {
    if (error instanceof RangeError) throw damaged("the zip directory points outside the file", error);
    throw error;
  }
}

function findDirectory(view: DataView): Directory {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END || at + END_SIZE + view.getUint16(at + 20, true) !== view.byteLength) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    const large = count === FULL16 || size === FULL32 || offset === FULL32;
    const directory = large ? findDirectory64(view, at) : { count, size, offset };
    if (view.getUint16(at + 4, true) !== 0 && !large) throw damaged("a zip of several volumes");
    if (directory.offset + directory.size > at) throw damaged("the zip directory runs over its end record");
    return directory;
  }
  throw damaged("the zip has no end of central directory");
}

function findDirectory64(view: DataView, end: number): Directory {
  if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR64) throw damaged("zip64 values without a zip64 record");
  const at = safeUint64(view, end - 12);
  if (view.getUint32(at, true) !== END64) throw damaged("the zip64 record is not where it is said to be");
  return { count: safeUint64(view, at + 32), size: safeUint64(view, at + 40), offset: safeUint64(view, at + 48) };
}

function safeUint64(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged("a zip64 number beyond any file");
  return Number(value);
}

function readEntries(bytes: Uint8Array, view: DataView, directory: Directory, limits: Limits): ReadonlyMap<string, ZipEntry> {
  if (directory.count > limits.entries) throw new WorkbookError("tooLarge", `${String(directory.count)} entries in the zip`);
  const entries = new Map<string, ZipEntry>();
  const spans: { readonly start: number; readonly end: number; readonly name: string }[] = [];
  const directoryEnd = directory.offset + directory.size;
  let at = directory.offset;
  for (let n = 0; n < directory.count; n++) {
    if (at + 46 > directoryEnd || view.getUint32(at, true) !== CENTRAL) throw damaged(`entry ${String(n)} of the zip directory is damaged`);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const nextAt = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (nextAt > directoryEnd) throw damaged(`entry ${String(n)} of the zip directory runs over its end`);
    const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
    const name = new TextDecoder().decode(nameBytes).replaceAll("\\", "/");
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const sizes = wideSizes(view, at, at + 46 + nameLength, extraLength);
    if (flags & 1) throw new WorkbookError("encrypted", `zip entry ${name} is encrypted`);
    if (method !== 0 && method !== 8) throw new WorkbookError("notSupported", `zip entry ${name} uses compression ${String(method)}`);
    if (isUnsafe(name)) throw new WorkbookError("forbiddenContent", `zip entry ${name} leaves the package`);
    if (method === 0 && sizes.size !== sizes.compressedSize) throw damaged(`stored entry ${name} has two sizes`);
    const dataStart = dataStartOf(bytes, view, sizes.local, nameBytes, name);
    const dataEnd = dataStart + sizes.compressedSize;
    if (dataEnd > directory.offset) throw damaged(`zip entry ${name} runs into the directory`);
    spans.push({ start: sizes.local, end: dataEnd, name });
    if (!name.endsWith("/")) {
      const key = name.toLowerCase();
      if (entries.has(key)) throw new WorkbookError("forbiddenContent", `zip entry ${name} is there twice`);
      entries.set(key, { name, deflated: method === 8, crc: view.getUint32(at + 16, true), compressedSize: sizes.compressedSize, size: sizes.size, dataStart });
    }
    at = nextAt;
  }
  refuseOverlaps(spans);
  return entries;
}

/** Sizes and place of an entry; those that read as all ones stand in its zip64 extra field, in this order. */
function wideSizes(view: DataView, at: number, extraAt: number, extraLength: number): { size: number; compressedSize: number; local: number } {
  let size = view.getUint32(at + 24, true);
  let compressedSize = view.getUint32(at + 20, true);
  let local = view.getUint32(at + 42, true);
  if (size !== FULL32 && compressedSize !== FULL32 && local !== FULL32) return { size, compressedSize, local };
  for (let p = extraAt; p + 4 <= extraAt + extraLength; p += 4 + view.getUint16(p + 2, true)) {
    if (view.getUint16(p, true) !== 1) continue;
    let field = p + 4;
    if (size === FULL32) {
      size = safeUint64(view, field);
      field += 8;
    }
    if (compressedSize === FULL32) {
      compressedSize = safeUint64(view, field);
      field += 8;
    }
    if (local === FULL32) local = safeUint64(view, field);
    return { size, compressedSize, local };
  }
  throw damaged("a zip64 entry without its sizes");
}

function isUnsafe(name: string): boolean {
  return name.startsWith("/") || name.includes("\0") || name.includes(":") || name.split("/").includes("..");
}

/** The sizes of the local header are not read: an entry with a data descriptor has none there. */
function dataStartOf(bytes: Uint8Array, view: DataView, local: number, nameBytes: Uint8Array, name: string): number {
  if (view.getUint32(local, true) !== LOCAL) throw damaged(`zip entry ${name} is not where the directory says`);
  const nameLength = view.getUint16(local + 26, true);
  let same = nameLength === nameBytes.length;
  for (let i = 0; same && i < nameLength; i++) same = bytes[local + 30 + i] === nameBytes[i];
  if (!same) throw new WorkbookError("forbiddenContent", `zip entry ${name} has another name in its own header`);
  return local + 30 + nameLength + view.getUint16(local + 28, true);
}

function refuseOverlaps(spans: { readonly start: number; readonly end: number; readonly name: string }[]): void {
  spans.sort((a, b) => a.start - b.start);
  for (let i = 1; i < spans.length; i++) {
    const before = spans[i - 1];
    const span = spans[i];
    if (before && span && span.start < before.end) throw new WorkbookError("forbiddenContent", `zip entries ${before.name} and ${span.name} overlap`);
  }
}
