/**
 * Inflates raw deflate data whose inflated size is declared to be `size` bytes. Must give up with any error as soon as the
 * output passes `size`: the declared size has been held against the limits, so nothing larger is ever built. This is the
 * one seam between the reader and its host: the command line may give zlib's, which is faster than the streams of the web.
 */
export type Inflate = (compressed: Uint8Array, size: number) => Uint8Array | Promise<Uint8Array>;

/** `Inflate` over `DecompressionStream`, which browsers and Node share. */
export const inflateByStream: Inflate = async (compressed, size) => {
  const output = new Uint8Array(size);
  const stream = new DecompressionStream("deflate-raw");
  const writer = stream.writable.getWriter();
  // The bytes come from a file read into an ArrayBuffer, never from a SharedArrayBuffer, which the stream would refuse.
  const written = writer.write(compressed as Uint8Array<ArrayBuffer>).then(() => writer.close());
  // A failure shows again on the reading side; here it must only not be left unhandled.
  written.catch(() => undefined);
  const reader = stream.readable.getReader();
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (length + value.length > size) {
      void reader.cancel().catch(() => undefined);
      throw new RangeError(`inflates to more than the ${String(size)} bytes it declares`);
    }
    output.set(value, length);
    length += value.length;
  }
  return length === size ? output : output.subarray(0, length);
};
