/** One line of the bench's table. `met` is null when nothing is asked of the figure. */
export interface Line {
  readonly what: string;
  readonly figure: string;
  readonly target: string;
  readonly met: boolean | null;
}

/** A part of the bench. It throws when what it compares does not come to the same result: that is no matter of speed. */
export type Part = () => Promise<readonly Line[]>;

/** Milliseconds of processor that this process has used: what else the machine does meanwhile does not count. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Runs each task `warmUps` times, then all of them in turn `runs` times; gives the median milliseconds (of processor) of each. */
export function medians<K extends string>(tasks: Readonly<Record<K, () => unknown>>, runs: number, warmUps = 2): Readonly<Record<K, number>> {
  const names = Object.keys(tasks) as K[]; // the keys of a literal are exactly K
  for (const name of names) for (let i = 0; i < warmUps; i++) tasks[name]();
  const times = new Map<K, number[]>();
  // In turn, so that a slow moment falls on all alike.
  for (let i = 0; i < runs; i++) {
    for (const name of names) {
      const start = processorTime();
      tasks[name]();
      times.set(name, [...(times.get(name) ?? []), processorTime() - start]);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<K, number>; // one entry for each name
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** A ratio against a ceiling. */
export function atMost(what: string, ratio: number, ceiling: number, unit = "×"): Line {
  return { what, figure: `${figure(ratio)}${unit}`, target: `≤ ${String(ceiling)}${unit}`, met: ratio <= ceiling };
}

/** A ratio against a floor. */
export function atLeast(what: string, ratio: number, floor: number): Line {
  return { what, figure: `${figure(ratio)}×`, target: `≥ ${String(floor)}×`, met: ratio >= floor };
}

/** A figure nothing is asked of. */
export function note(what: string, text: string): Line {
  return { what, figure: text, target: "", met: null };
}

export function figure(value: number): string {
  return value.toPrecision(value >= 100 ? 4 : 3).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
}
