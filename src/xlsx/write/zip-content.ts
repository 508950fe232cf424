import { crc32 as ownCrc32, type Crc32 } from "../crc32";
import { joined, lengthOf } from "./splice";

/** Deflates bytes to raw deflate data. The host's own (zlib's `deflateRawSync`); without one, entries are stored. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

/**
 * Deflates a piece of a part by itself: every one but the last ends at a whole byte without ending the data (zlib's
 * `Z_SYNC_FLUSH`), so that what comes of the pieces makes one stream when put together.
 */
export type DeflatePiece = (bytes: Uint8Array, last: boolean) => Uint8Array;

/** What a host lends for writing entries. With `deflatePiece` long parts are never built whole before they are deflated. */
export interface ZipTools {
  readonly deflate?: Deflate;
  readonly deflatePiece?: DeflatePiece;
  readonly crc32?: Crc32;
}

/** An entry as it will stand in the zip: `data`, in pieces, is already compressed when `deflated`. */
export interface ZipContent {
  readonly name: string;
  readonly data: readonly Uint8Array[];
  readonly deflated: boolean;
  readonly crc: number;
  /** Inflated bytes. */
  readonly size: number;
}

// Small enough to stay in the processor's cache between being copied, summed and deflated; large enough that beginning anew costs the compression nothing.
const PIECE = 1024 * 1024;

/** An entry of these bytes, in pieces, deflated if there is a way and it is worth it. */
export function zipContent(name: string, pieces: readonly Uint8Array[], { deflate, deflatePiece, crc32 = ownCrc32 }: ZipTools): ZipContent {
  const size = lengthOf(pieces);
  if (deflatePiece && size > PIECE) return longContent(name, pieces, size, deflatePiece, crc32);
  const bytes = joined(pieces);
  const compressed = deflate?.(bytes);
  const deflated = compressed !== undefined && compressed.length < size;
  return { name, data: [deflated ? compressed : bytes], deflated, crc: crc32(bytes), size };
}

function longContent(name: string, pieces: readonly Uint8Array[], size: number, deflatePiece: DeflatePiece, crc32: Crc32): ZipContent {
  const data: Uint8Array[] = [];
  let crc = 0;
  let done = 0;
  for (const piece of evenPieces(pieces)) {
    done += piece.length;
    crc = crc32(piece, crc);
    data.push(deflatePiece(piece, done === size));
  }
  return { name, data, deflated: true, crc, size };
}

/** The same bytes in pieces of one size, the last one shorter. A piece is only good until the next is asked for. */
function* evenPieces(pieces: readonly Uint8Array[]): Generator<Uint8Array> {
  const buffer = new Uint8Array(PIECE);
  let filled = 0;
  for (const piece of pieces) {
    for (let from = 0; from < piece.length; ) {
      const taken = piece.subarray(from, from + PIECE - filled);
      from += taken.length;
      if (taken.length === PIECE) {
        yield taken;
        continue;
      }
      buffer.set(taken, filled);
      filled += taken.length;
      if (filled < PIECE) continue;
      yield buffer;
      filled = 0;
    }
  }
  if (filled > 0) yield buffer.subarray(0, filled);
}
