import assert from "node:assert/strict";
import { readTable } from "../../src/core/reading/read-table";
import { rowMaker, type Row } from "../../src/core/reading/row";
import type { Table } from "../../src/core/reading/table";
import { DEFAULT_SETTINGS } from "../../src/core/review/examples";
import { TableReview } from "../../src/core/review/table-review";
import type { Register } from "../../src/core/registers/define";
import type { CellValue } from "../../src/core/sheet/cell";
import { atLeast, atMost, figure, median, medians, note, processorTime, type Line } from "./measure";
import { generateRegistry, type Registry } from "./registry/generate";
import { ajvValidator, handLoop, touchColumns, zodValidator, type Found } from "./registry/peers";
import { padron } from "./registry/register";
import { padronReading, padronRules } from "./registry/rules";

const ROWS = 100_000;
const RUNS = 7;
const EDITS = 400;

function readRegistry({ grid }: Registry): Table {
  const table = readTable(grid, { id: "1", name: padron.sheetName }, padronReading);
  if (!table) throw new Error("the bench's sheet is not recognised");
  return table;
}

function reviewOf(table: Table, { projects }: Registry): TableReview {
  return new TableReview(table, { projects }, padronRules, DEFAULT_SETTINGS);
}

function runWhole(table: Table, registry: Registry): TableReview {
  const review = reviewOf(table, registry);
  for (const _ of review.run());
  return review;
}

function foundBy(review: TableReview): Found {
  assert.deepEqual(review.failures, []);
  return review.findings().map(({ rule, row }) => `${rule}@${String(row)}`);
}

/** The 12 checks as rules beside what else could do them, over the same rows in the same run. */
export function rulesPart(): Promise<readonly Line[]> {
  const registry = generateRegistry(ROWS);
  const ajv = ajvValidator();
  const zod = zodValidator();
  const table = readRegistry(registry);
  const want = handLoop(registry).toSorted();
  assert.equal(want.length, registry.planted, "each planted error gives one finding");
  for (const found of [foundBy(runWhole(table, registry)), ajv(registry), zod(registry)]) assert.deepEqual(found.toSorted(), want);

  const ms = medians(
    {
      touch: () => touchColumns(registry),
      hand: () => handLoop(registry),
      rules: () => runWhole(table, registry).findings(),
      freshRules: () => runWhole(readRegistry(registry), registry).findings(),
      reading: () => readRegistry(registry),
      ajv: () => ajv(registry),
      zod: () => zod(registry),
    },
    RUNS,
  );
  const twice = generateRegistry(ROWS * 2);
  const twiceTable = readRegistry(twice);
  const sizes = medians({ one: () => runWhole(table, registry).findings(), two: () => runWhole(twiceTable, twice).findings() }, 5, 1);

  return Promise.resolve([
    note("findings, the same in all", String(want.length)),
    note("touch the 12 columns / hand loop", `${figure(ms.touch / ms.hand)}×`),
    atMost("12 checks as rules / hand loop", ms.rules / ms.hand, 1.5),
    note("reading the sheet into rows / hand loop", `${figure(ms.reading / ms.hand)}×`),
    note("reading and rules together / hand loop", `${figure(ms.freshRules / ms.hand)}×`),
    atLeast("ajv / 12 checks as rules", ms.ajv / ms.rules, 3),
    atLeast("zod / 12 checks as rules", ms.zod / ms.rules, 5),
    note("SQL rules / 12 checks as rules", "not measured here"),
    atMost("twice the rows / the rows", sizes.two / sizes.one, 2.2),
    ...blockLines(table, registry),
    ...editLines(registry, ms.rules),
  ]);
}

/** The longest the thread is held between two yields. */
function blockLines(table: Table, registry: Registry): Line[] {
  let yields = 0;
  const longest = Array.from({ length: RUNS }, () => {
    const blocks: number[] = [];
    const run = reviewOf(table, registry).run();
    let start = processorTime();
    for (const _ of run) {
      blocks.push(processorTime() - start);
      start = processorTime();
    }
    yields = blocks.length;
    return Math.max(...blocks);
  });
  return [atMost(`longest block between two of ${String(yields)} yields`, median(longest), 50, " ms")];
}

/** One cell is edited, its row checked again with what it touches: the median of many edits all over the sheet. */
function editLines(registry: Registry, fullRun: number): Line[] {
  const table = readRegistry(registry);
  // The table of this measurement is its own: its rows may be put in place, as `recheck` asks.
  const rows = table.rows as Row<Register>[];
  const review = runWhole(table, registry);
  const before = foundBy(review);
  const maker = rowMaker<Register>(padron, registry.grid, table.sheet);
  const places = Int32Array.from(Object.keys(padron.columns), (_, i) => i);
  const put = (position: number, cells: readonly CellValue[]): void => {
    rows[position] = maker.make({ index: position + 1, cells, places });
  };
  const times: number[] = [];
  for (let edit = 0; edit < EDITS; edit++) {
    const position = (edit * 7_919) % ROWS;
    const cells = registry.grid.values[position + 1] ?? [];
    const edited = cells.with(edit % 12, "#N/A");
    for (const next of [edited, cells]) {
      put(position, next);
      const start = performance.now();
      review.recheck([position]);
      times.push(performance.now() - start);
    }
  }
  assert.deepEqual(foundBy(review), before, "edits undone leave the findings as they were");
  const one = median(times);
  return [
    atMost("recheck after one edit", one, 1, " ms"),
    note("full run / recheck after one edit", `${figure(fullRun / one)}×`),
  ];
}
