/** Hidden and filtered-out rows, which Excel tells of a block as all, none, or (null) some: then each row is asked in the next request. */
export class HiddenRows {
  private readonly found: number[] = [];
  private mixed: { readonly start: number; readonly rows: number }[] = [];

  constructor(private readonly top: number) {}

  /** Whether a block's rows are still to be asked one by one. */
  get open(): boolean {
    return this.mixed.length > 0;
  }

  /** Asks for the rows left open, and for those of `block` if given; call the result to take the answers. */
  ask(sheet: Excel.Worksheet, block: { readonly start: number; readonly rows: number } | null): () => void {
    const left = this.mixed.length;
    const wanted = block ? [...this.mixed, { start: this.top + block.start, rows: block.rows }] : this.mixed;
    const asked = wanted.map(({ start, rows }) => ({ start, answer: sheet.getRangeByIndexes(start, 0, rows, 1).getRowProperties({ rowHidden: true }) }));
    return () => {
      for (const { start, answer } of asked) answer.value.forEach(({ rowHidden }, i) => { if (rowHidden === true) this.found.push(start + i); });
      this.mixed = this.mixed.slice(left);
    };
  }

  /** Takes what a block of `rows` rows from the `start`-th on told. */
  take(start: number, rows: number, hidden: boolean | null): void {
    if (hidden === null) this.mixed.push({ start: this.top + start, rows });
    else if (hidden) for (let r = 0; r < rows; r++) this.found.push(this.top + start + r);
  }

  rows(): readonly number[] {
    return this.found.toSorted((a, b) => a - b);
  }
}
