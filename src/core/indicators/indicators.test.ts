import { readdirSync } from "node:fs";
import { CRITERIA } from "../norms/criteria";
import { INDICATORS } from ".";
import { INDICATOR_IDS, type Expected, type Indicator, type IndicatorExample } from "./define";
import { runIndicatorExample } from "./examples";
import { selectionsOf } from "./inputs";
import type { FigureResult, IndicatorResult } from "./result";
import { DECIMALS, rounded } from "./rounded";
import type { Selection } from "./selection";

const inPesos = (amount: number | null, money: boolean) => (amount === null || !money ? amount : amount / 100);

function valueOf({ value, figure }: Pick<FigureResult, "value" | "figure">): number | null {
  return value && rounded(value, DECIMALS[figure.unit]);
}

/** What the result says of all that an example expects something of. */
function found({ main, others }: IndicatorResult, { parts, others: readings, leftOut, reason }: Expected): Expected {
  const numeratorTraces = main.traces.filter(({ side }) => side === "numerator");
  const partsFound = Object.entries(parts ?? {}).map(([dimension, keys]) => [
    dimension,
    Object.fromEntries(
      Object.keys(keys).map((key) => {
        const part = main.parts.find((each) => each.dimension === dimension && each.key === key);
        return [key, part ? valueOf({ ...part, figure: main.figure }) : undefined];
      }),
    ),
  ]);
  return {
    value: valueOf(main),
    numerator: inPesos(main.numerator, main.numeratorIsMoney),
    denominator: inPesos(main.denominator, main.denominatorIsMoney),
    ...((reason !== undefined || main.reason) && { reason: main.reason?.kind }),
    ...(parts && { parts: Object.fromEntries(partsFound) as Expected["parts"] }),
    ...(readings && { others: Object.fromEntries(others.map((figure) => [figure.figure.key, valueOf(figure)])) }),
    ...(leftOut && { leftOut: Object.fromEntries(numeratorTraces.flatMap((trace) => trace.leftOut.map(({ reason, rows }) => [reason, rows.length]))) }),
  } as Expected;
}

const withBases = (selection: Selection): readonly Selection[] => [selection, ...(selection.within ? withBases(selection.within) : [])];

describe.each(INDICATORS.map((indicator) => [indicator.id, indicator] as const))("%s", (_, indicator: Indicator) => {
  test.each(indicator.examples.map((example) => [example.title, example] as const))("%s", (_, example: IndicatorExample) => {
    expect(found(runIndicatorExample(indicator, example), example.expect)).toEqual(example.expect);
  });

  test("shows in its examples what no value looks like, and every figure it has", () => {
    const expected = indicator.examples.map(({ expect }) => expect);
    // 0 is an answer where things are only counted.
    const says = indicator.figures[0].denominator ? expected.some(({ value }) => value === null) : expected.some(({ value }) => value === 0);
    expect(says).toBe(true);
    const shown = new Set(expected.flatMap(({ others }) => Object.keys(others ?? {})));
    if (indicator.figures.length > 1) expect(indicator.figures.slice(1).every(({ key }) => shown.has(key))).toBe(true);
    const parts = new Set(expected.flatMap(({ parts }) => Object.keys(parts ?? {})));
    expect([...parts].toSorted()).toEqual(indicator.dimensions.map(({ key }) => key).toSorted());
  });

  test("compares cells with values that their columns have", () => {
    for (const { register, where } of selectionsOf(indicator).flatMap(withBases)) {
      for (const condition of where) {
        if (condition.kind !== "in" && condition.kind !== "notIn") continue;
        const known: readonly unknown[] = register.columns[condition.column]?.values?.map(({ value }) => value) ?? [true, false];
        expect(known).toEqual(expect.arrayContaining([...condition.values]));
      }
    }
  });

  test("takes readings only from criteria that it names", () => {
    for (const { reading } of indicator.figures) {
      if (!reading) continue;
      expect(indicator.criteria).toContain(reading.criterion);
      expect(CRITERIA.find(({ id }) => id === reading.criterion)?.options.map(({ value }) => value)).toContain(reading.value);
    }
  });
});

test("they are the fourteen, in the order of the norm, one a file", () => {
  expect(INDICATORS.map(({ id }) => id)).toEqual(INDICATOR_IDS);
  expect(readdirSync(__dirname).filter((file) => /^i[rc]-\d+-/.test(file))).toHaveLength(INDICATORS.length);
});

test.each([
  [1, 3, 4, 0.3333],
  [2, 3, 4, 0.6667],
  [1, 8, 2, 0.13],
  [-1, 8, 2, -0.13],
  [1005, 1000, 2, 1.01],
  [-1, 100_000, 4, 0],
  [9_007_199_254_740_991, 100, 2, 90_071_992_547_409.91],
])("%d / %d to %d decimals is %d", (numerator, denominator, decimals, expected) => {
  expect(rounded({ numerator, denominator }, decimals)).toBe(expected);
});
