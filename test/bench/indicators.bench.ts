import assert from "node:assert/strict";
import { INDICATORS } from "../../src/core/indicators";
import { IndicatorRun } from "../../src/core/indicators/compute";
import { IndicatorBook } from "../../src/core/indicators/register-rows";
import type { IndicatorResult } from "../../src/core/indicators/result";
import { cutDates, seriesOf } from "../../src/core/indicators/series";
import type { Table } from "../../src/core/reading/table";
import { DEFAULT_SETTINGS } from "../../src/core/review/examples";
import { registerKinds } from "../../src/core/review/kinds";
import { generateBook, type BenchBook } from "./foafi/generate";
import { handIndicators } from "./foafi/hand-indicators";
import { atMost, figure, median, medians, note, type Line } from "./measure";

const BENEFICIARIES = 100_000;
const RUNS = 5;
/** 1 January and 31 December of 2002. */
const YEAR = [37_257, 37_621] as const;
const SETTINGS = { ...DEFAULT_SETTINGS, cutDate: YEAR[1] };

function tablesOf({ grids }: BenchBook): readonly Table[] {
  return registerKinds.flatMap((kind, i) => {
    const grid = grids.get(kind.register.key);
    return (grid && kind.read(grid, { id: String(i), name: kind.register.sheetName })) ?? [];
  });
}

function compute(tables: readonly Table[]): readonly IndicatorResult[] {
  const run = new IndicatorRun(new IndicatorBook(tables), SETTINGS);
  return INDICATORS.map((indicator) => run.compute(indicator));
}

/** The fourteen indicators, with breakdowns, second readings and the rows behind them, beside a pass by hand for totals and parts. */
export function indicatorsPart(): Promise<readonly Line[]> {
  const book = generateBook(BENEFICIARIES);
  const [tables, half] = [tablesOf(book), tablesOf(generateBook(BENEFICIARIES / 2))];
  const results = new Map(compute(tables).map(({ indicator, main }) => [indicator.id, main.numerator]));
  for (const [id, numerator] of Object.entries(handIndicators(book.grids, SETTINGS.cutDate))) {
    assert.equal([...results].find(([each]) => each === id)?.[1], numerator, `${id} is the same by hand`);
  }
  const ms = medians({ hand: () => handIndicators(book.grids, SETTINGS.cutDate), all: () => compute(tables), half: () => compute(half) }, RUNS, 2);
  const months = cutDates("month", ...YEAR);
  const series = (): unknown => {
    const shared = new IndicatorBook(tables);
    return INDICATORS.map((indicator) => seriesOf(indicator, shared, SETTINGS, months));
  };
  const year = medians({ series }, 2, 1).series;
  return Promise.resolve([
    note("the 14 over 100,000 beneficiaries and 20,000 credits", `${figure(ms.all)} ms`),
    note("the 14 / a pass by hand for five of them", `${figure(ms.all / ms.hand)}×`),
    atMost("100,000 beneficiaries / 50,000", ms.all / ms.half, 2.4),
    note("a series of twelve months / one cut date", `${figure(year / ms.all)}×`),
    atMost("longest block", longestBlock(tables), 100, " ms"),
  ]);
}

/** The pane may breathe wherever the run lets go. Wall time: that is what its user waits. */
function longestBlock(tables: readonly Table[]): number {
  return median(
    Array.from({ length: RUNS }, () => {
      const run = new IndicatorRun(new IndicatorBook(tables), SETTINGS);
      let last = performance.now();
      let block = 0;
      const letGo = (): void => {
        block = Math.max(block, performance.now() - last);
        last = performance.now();
      };
      for (const indicator of INDICATORS) {
        for (const _ of run.steps(indicator)) letGo();
      }
      return block;
    }),
  );
}
