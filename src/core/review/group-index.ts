/** The positions of a group's rows, ascending; a group of one is its position. */
export type Members = number | readonly number[];

/** Which rows have which key, kept up to date one row at a time. Most keys of a unique column have one row: they cost no list. */
export class GroupIndex {
  private readonly keyOf: (string | null)[] = [];
  private readonly positions = new Map<string, number | number[]>();
  /** Keys that have had several rows at some time, in the order in which they came to. */
  private readonly crowded = new Set<string>();

  /** How many different keys rows are filed under. */
  get size(): number {
    return this.positions.size;
  }

  keys(): Iterable<string> {
    return this.positions.keys();
  }

  /** Files a row under a key (null: under none) and returns the key it had before. */
  put(position: number, key: string | null): string | null {
    const before = this.keyOf[position] ?? null;
    this.keyOf[position] = key;
    if (before === key) return before;
    if (before !== null) this.remove(before, position);
    if (key !== null) this.add(key, position);
    return before;
  }

  /** Each key of at least so many rows, with their positions. */
  *groups(atLeast: number): Generator<[string, Members]> {
    if (atLeast < 2) {
      yield* this.positions;
      return;
    }
    for (const key of this.crowded) {
      const members = this.positions.get(key);
      if (typeof members === "object" && members.length >= atLeast) yield [key, members];
    }
  }

  /** Positions under a key; undefined when no row has it. */
  members(key: string): Members | undefined {
    return this.positions.get(key);
  }

  private add(key: string, position: number): void {
    const members = this.positions.get(key);
    if (members === undefined) this.positions.set(key, position);
    else if (typeof members === "number") {
      this.positions.set(key, members < position ? [members, position] : [position, members]);
      this.crowded.add(key);
    } else if ((members.at(-1) ?? -1) < position) members.push(position);
    else members.splice(members.findIndex((member) => member > position), 0, position);
  }

  private remove(key: string, position: number): void {
    const members = this.positions.get(key);
    if (members === undefined || typeof members === "number") this.positions.delete(key);
    else {
      members.splice(members.indexOf(position), 1);
      if (members.length === 0) this.positions.delete(key);
    }
  }
}
