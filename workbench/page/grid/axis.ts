/**
 * Sizes of the rows (or columns) of a sheet, in pixels, with the sums that scrolling needs. A Fenwick tree: reading an
 * offset, finding the line at an offset and changing one size all cost O(log n), so that a row of 100,000 can grow
 * without a pass over the rest. A hidden line has size 0.
 */
export class Axis {
  private readonly sizes: Float64Array;
  private readonly tree: Float64Array;
  private readonly topBit: number;

  constructor(
    readonly count: number,
    initialSize: (line: number) => number,
  ) {
    this.sizes = new Float64Array(count);
    this.tree = new Float64Array(count + 1);
    for (let i = 0; i < count; i++) {
      const size = initialSize(i);
      this.sizes[i] = size;
      this.tree[i + 1] = this.node(i + 1) + size;
      const parent = i + 1 + ((i + 1) & -(i + 1));
      if (parent <= count) this.tree[parent] = this.node(parent) + this.node(i + 1);
    }
    let bit = 1;
    while (bit * 2 <= count) bit *= 2;
    this.topBit = count === 0 ? 0 : bit;
  }

  /** Pixels of all lines together. */
  get total(): number {
    return this.offset(this.count);
  }

  /** Pixels of a line; 0 when it is hidden or out of range. */
  size(line: number): number {
    return this.sizes[line] ?? 0;
  }

  /** Changes the size of a line and returns by how many pixels. */
  setSize(line: number, size: number): number {
    const delta = size - this.size(line);
    if (delta === 0 || line < 0 || line >= this.count) return 0;
    this.sizes[line] = size;
    for (let i = line + 1; i <= this.count; i += i & -i) this.tree[i] = this.node(i) + delta;
    return delta;
  }

  /** Pixels before a line, clamped to the ends. */
  offset(line: number): number {
    let sum = 0;
    for (let i = Math.min(Math.max(line, 0), this.count); i > 0; i -= i & -i) sum += this.node(i);
    return sum;
  }

  /** The visible line that covers a pixel, clamped to the first and last. */
  lineAt(pixel: number): number {
    let line = 0;
    let left = Math.max(pixel, 0);
    for (let bit = this.topBit; bit > 0; bit >>= 1) {
      const next = line + bit;
      if (next <= this.count && this.node(next) <= left) {
        line = next;
        left -= this.node(next);
      }
    }
    return Math.min(line, Math.max(this.count - 1, 0));
  }

  private node(i: number): number {
    return this.tree[i] ?? 0;
  }
}
