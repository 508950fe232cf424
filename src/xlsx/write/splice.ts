/** A stretch of bytes to be put in the place of another; `start === end` inserts. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const UTF8 = new TextEncoder();

/** The bytes with every splice done. Those at one place keep their order; they must not overlap. */
export function splice(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array {
  if (splices.length === 0) return bytes;
  const ordered = splices.map(({ start, end, text }) => ({ start, end, put: UTF8.encode(text) })).toSorted((a, b) => a.start - b.start || a.end - b.end);
  const output = new Uint8Array(ordered.reduce((size, { start, end, put }) => size + put.length - (end - start), bytes.length));
  let from = 0;
  let to = 0;
  for (const { start, end, put } of ordered) {
    output.set(bytes.subarray(from, start), to);
    to += start - from;
    output.set(put, to);
    to += put.length;
    from = end;
  }
  output.set(bytes.subarray(from), to);
  return output;
}
