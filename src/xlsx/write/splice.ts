/** A stretch of bytes to be put in the place of another; `start === end` inserts. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string | Uint8Array;
}

const UTF8 = new TextEncoder();

/** The bytes with every splice done, as the pieces that come one behind the other: nothing is copied. Splices at one place keep their order; they must not overlap. */
export function spliced(bytes: Uint8Array, splices: readonly Splice[]): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const { start, end, text } of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start > from) pieces.push(bytes.subarray(from, start));
    if (text.length > 0) pieces.push(typeof text === "string" ? UTF8.encode(text) : text);
    from = end;
  }
  if (from < bytes.length) pieces.push(bytes.subarray(from));
  return pieces;
}

/** How many bytes the pieces have together. */
export function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((length, piece) => length + piece.length, 0);
}

/** The pieces as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [first] = pieces;
  if (first && pieces.length === 1) return first;
  const output = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    output.set(piece, at);
    at += piece.length;
  }
  return output;
}
