/** A piece of putting a sheet: about how much text it sends, and what it queues. Gives what reads its answer, if it asks anything. */
export interface PutStep {
  readonly weight: number;
  readonly queue: (sheet: Excel.Worksheet) => (() => void) | undefined;
}

/** A step that asks nothing. */
export function step(weight: number, queue: (sheet: Excel.Worksheet) => void): PutStep {
  return {
    weight,
    queue: (sheet) => {
      queue(sheet);
      return undefined;
    },
  };
}
