import type { XmlEdit } from "./xml-edit";

// Beyond so many bytes that stay, the next change begins a stretch of its own.
const FAR = 256;
const STRETCH_BYTES = 1 << 20;
const ZERO = 48;

/**
 * Changes to a part by the million, each close to the one before: the addresses of a sheet's cells. They are written into stretches
 * of bytes as they come, and only the stretches become changes of the part. Changes come in the order of their places.
 */
export class CloseChanges {
  private output = new Uint8Array(STRETCH_BYTES);
  private filled = 0;
  private start = 0;
  /** The first byte of the part that is not in the stretch yet. */
  private from = 0;

  constructor(private readonly edit: XmlEdit) {}

  /** Puts a text in the place of the bytes from `start` to `end`; `start === end` inserts. */
  replace(start: number, end: number, text: string): void {
    const bytes = new TextEncoder().encode(text);
    this.reach(start, bytes.length);
    this.output.set(bytes, this.filled);
    this.filled += bytes.length;
    this.from = end;
  }

  /** Puts a whole number, 0 or more, in the place of the bytes from `start` to `end`. */
  setNumber(start: number, end: number, number: number): void {
    let digits = 1;
    for (let rest = number; rest >= 10; rest = Math.floor(rest / 10)) digits++;
    this.reach(start, digits);
    let rest = number;
    for (let at = this.filled + digits - 1; at >= this.filled; at--) {
      this.output[at] = ZERO + (rest % 10);
      rest = Math.floor(rest / 10);
    }
    this.filled += digits;
    this.from = end;
  }

  /** Hands what is changed to the part. */
  flush(): void {
    if (this.from > this.start || this.filled > 0) this.edit.replaceBytes(this.start, this.from, this.output.slice(0, this.filled));
    this.filled = 0;
    this.start = this.from;
  }

  /** Takes the bytes up to `at` into the stretch, or begins another there, and makes room for `more`. */
  private reach(at: number, more: number): void {
    if (at - this.from > FAR || this.filled > STRETCH_BYTES / 2) this.flush();
    if (this.filled === 0 && this.start === this.from) this.start = this.from = at;
    const needed = this.filled + at - this.from + more;
    if (needed > this.output.length) {
      const larger = new Uint8Array(needed + STRETCH_BYTES);
      larger.set(this.output.subarray(0, this.filled));
      this.output = larger;
    }
    const { bytes } = this.edit;
    for (; this.from < at; this.from++) this.output[this.filled++] = bytes[this.from] ?? 0;
  }
}
