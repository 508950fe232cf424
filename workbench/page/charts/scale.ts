/** Marks of a value axis, from its least value to its greatest. */
export interface Scale {
  readonly least: number;
  readonly greatest: number;
  readonly marks: readonly number[];
}

/** Less than this apart, values have no steps between them that arithmetic could count. */
const LEAST_SPAN = 1e-300;
const STEPS = [1, 2, 2.5, 5, 10] as const;

/** Round marks around these values and zero, about `wanted` of them. Values that are not there count as zero. */
export function scaleOf(values: readonly (number | null)[], wanted: number): Scale {
  const least = values.reduce<number>((low, value) => Math.min(low, value ?? 0), 0);
  const greatest = values.reduce<number>((high, value) => Math.max(high, value ?? 0), 0);
  const isFlat = greatest - least < LEAST_SPAN;
  const span = isFlat ? 1 : greatest - least;
  const rough = span / Math.max(1, wanted);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((each) => each * power >= rough) ?? 10) * power;
  const [first, last] = [Math.floor(least / step), Math.ceil((isFlat ? 1 : greatest) / step)];
  // Products, not sums: 0.1 three times over is no longer 0.3.
  const marks = Array.from({ length: last - first + 1 }, (_, n) => Number(((first + n) * step).toPrecision(12)));
  return { least: marks[0] ?? 0, greatest: marks.at(-1) ?? 1, marks };
}
