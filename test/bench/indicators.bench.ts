import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
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
import { openInExcel } from "../fixtures/excel-host";
import { insertIndicators } from "../../src/app/insert-indicators";
import { readIndicators } from "../../src/app/indicators";
import { DEFAULT_USER_SETTINGS } from "../../src/app/settings";
import { verifyIndicators } from "../../src/app/verify-indicators";
import { openXlsx } from "../../src/xlsx/workbook";
import { nodeEngine } from "../../workbench/host/engine-node";
import { Recalculation } from "../../workbench/host/recalculation";
import { bookFromXlsx } from "../../workbench/page/book-from-xlsx";
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
export async function indicatorsPart(): Promise<readonly Line[]> {
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
  return [
    note("the 14 over 100,000 beneficiaries and 20,000 credits", `${figure(ms.all)} ms`),
    note("the 14 / a pass by hand for five of them", `${figure(ms.all / ms.hand)}×`),
    atMost("100,000 beneficiaries / 50,000", ms.all / ms.half, 2.4),
    note("a series of twelve months / one cut date", `${figure(year / ms.all)}×`),
    atMost("longest block", longestBlock(tables), 100, " ms"),
    ...(await excelLines()),
  ];
}

const GOLDEN = path.join(__dirname, "../golden/foafi-2002.xlsx");
const OPTIONS = { sheetName: "Indicadores", charts: "all" } as const;

/** Putting the indicators of the sample, with all their charts, and reading them back, through Microsoft's client on the stand-in. */
async function excelLines(): Promise<readonly Line[]> {
  const { host, port, book } = await openInExcel(await bookFromXlsx(await openXlsx(new Uint8Array(readFileSync(GOLDEN)), "foafi-2002.xlsx")));
  const report = await readIndicators(port, { user: DEFAULT_USER_SETTINGS, today: YEAR[1] }, { breathe: () => Promise.resolve() });
  assert.ok(report);
  const recalculation = new Recalculation(book, nodeEngine());
  const lines: Line[] = [];
  const measured = async (what: string, most: number, act: () => Promise<unknown>): Promise<void> => {
    host.resetCounters();
    await act();
    const { requests, requestBytes, responseBytes, largestRequest, largestResponse } = host.counters;
    lines.push(
      atMost(`requests of ${what}`, requests, most, ""),
      note(`sent and received, ${what}`, `${figure((requestBytes + responseBytes) / 1024)} kB`),
      atMost(`largest message of ${what}`, Math.max(largestRequest, largestResponse) / 1024 / 1024, 4, " MB"),
    );
  };
  await measured("inserting the 14 with all charts", 25, () => insertIndicators(port, report, OPTIONS));
  await measured("comparing them with what Excel computes", 8, async () => { assert.equal((await verifyIndicators(port, report, OPTIONS)).differences.length, 0, "Excel computes what we do"); });
  recalculation.stop();
  return lines;
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
