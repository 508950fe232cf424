const SEGMENTS = 5;
/** Segments that are looked up: the first two are the ones that names share anyway ("Dirección General de…"). */
const FIRST_INDEXED = 2;
const FURTHEST = 2;

function bounds(length: number, segment: number): readonly [number, number] {
  return [Math.floor((length * segment) / SEGMENTS), Math.floor((length * (segment + 1)) / SEGMENTS)];
}

/**
 * Looks for names that may be two letters or fewer away from a given one, without comparing all with all. Of five segments
 * of a name two edits leave three intact, and so at least one of the last three, moved by two places at most. What it gives
 * holds every such name and some others.
 */
export class NearNames {
  private readonly bySegment = new Map<string, string[]>();

  constructor(keys: Iterable<string>) {
    for (const key of keys) {
      for (let segment = FIRST_INDEXED; segment < SEGMENTS; segment++) {
        const [from, to] = bounds(key.length, segment);
        const name = `${String(key.length)}/${String(segment)}/${key.slice(from, to)}`;
        const list = this.bySegment.get(name);
        if (list) list.push(key);
        else this.bySegment.set(name, [key]);
      }
    }
  }

  /** Candidates for `key`, itself excluded. */
  near(key: string): ReadonlySet<string> {
    const found = new Set<string>();
    for (let length = Math.max(1, key.length - FURTHEST); length <= key.length + FURTHEST; length++) {
      for (let segment = FIRST_INDEXED; segment < SEGMENTS; segment++) {
        const [from, to] = bounds(length, segment);
        for (let moved = -FURTHEST; moved <= FURTHEST; moved++) {
          if (from + moved < 0) continue;
          for (const other of this.bySegment.get(`${String(length)}/${String(segment)}/${key.slice(from + moved, to + moved)}`) ?? []) found.add(other);
        }
      }
    }
    found.delete(key);
    return found;
  }
}
