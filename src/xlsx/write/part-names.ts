/** The part names of a package, to find free ones. */
export class PartNames {
  private readonly taken: Set<string>;

  constructor(names: Iterable<string>) {
    this.taken = new Set([...names].map((name) => name.toLowerCase()));
  }

  /** The first of `sheet1.xml`, `sheet2.xml`… that is free for `("…/sheet", ".xml")`; it is taken from then on. */
  next(stem: string, ending: string): string {
    for (let n = 1; ; n++) {
      const name = `${stem}${String(n)}${ending}`;
      if (this.taken.has(name.toLowerCase())) continue;
      this.taken.add(name.toLowerCase());
      return name;
    }
  }
}
