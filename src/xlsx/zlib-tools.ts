import { constants, crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import type { PatchTools } from "./write/package-patch";

/**
 * What Node lends to reading and writing .xlsx. Long parts are deflated at the fastest level, which takes a fifth of the time
 * of the usual one for a file about a quarter larger; the others at the usual one.
 */
export const ZLIB_TOOLS = {
  // One chunk as large as the part: zlib's own chunks of 16 kB would be copied together once more.
  inflate: (compressed: Uint8Array, size: number): Uint8Array => inflateRawSync(compressed, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size) }),
  deflate: (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes),
  deflatePiece: (bytes: Uint8Array, last: boolean): Uint8Array => deflateRawSync(bytes, { level: 1, memLevel: 9, chunkSize: Math.max(64, bytes.length >> 2), finishFlush: last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH }),
  crc32: (bytes: Uint8Array, before?: number): number => crc32(bytes, before),
} satisfies PatchTools;
