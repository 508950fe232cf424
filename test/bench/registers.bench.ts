import assert from "node:assert/strict";
import { DEFAULT_SETTINGS } from "../../src/core/review/examples";
import { BookReview, type RecognisedTable } from "../../src/core/review/book-review";
import { registerKinds } from "../../src/core/review/kinds";
import type { CellValue } from "../../src/core/sheet/cell";
import type { Grid } from "../../src/core/sheet/grid";
import { CHECKS, folio, generateBook, type BenchBook } from "./foafi/generate";
import { handLoop } from "./foafi/hand-loop";
import { atMost, figure, median, medians, note, type Line } from "./measure";

const BENEFICIARIES = 100_000;
const RUNS = 3;
const EDITS = 60;
const SETTINGS = { ...DEFAULT_SETTINGS, cutDate: 37_621 };
const TWELVE: ReadonlySet<string> = new Set(CHECKS);

function recognised({ grids }: BenchBook, rules: "all" | "twelve"): readonly RecognisedTable[] {
  return registerKinds.flatMap((kind, i) => {
    const grid = grids.get(kind.register.key);
    const table = grid && kind.read(grid, { id: String(i), name: kind.register.sheetName });
    if (!table) return [];
    return [{ kind: rules === "all" ? kind : { ...kind, rules: kind.rules.filter(({ id }) => TWELVE.has(id)) }, table }];
  });
}

function run(tables: readonly RecognisedTable[]): BookReview {
  const review = new BookReview(tables, registerKinds, SETTINGS);
  for (const _ of review.run());
  return review;
}

/** All registers of a workbook with 100,000 beneficiaries and 20,000 credits. */
export function registersPart(): Promise<readonly Line[]> {
  const book = generateBook(BENEFICIARIES);
  const half = generateBook(BENEFICIARIES / 2);
  const [twelve, all, halfAll] = [recognised(book, "twelve"), recognised(book, "all"), recognised(half, "all")];
  const want = handLoop(book.grids).toSorted();
  assert.equal(want.length, book.planted, "each planted error gives one finding");
  const review = run(twelve);
  assert.deepEqual(review.failures, []);
  assert.deepEqual(review.findings().map(({ rule, row }) => `${rule}@${String(row)}`).toSorted(), want);

  const ms = medians({ hand: () => handLoop(book.grids), twelve: () => run(twelve).findings(), all: () => run(all).findings(), half: () => run(halfAll).findings(), reading: () => recognised(book, "all") }, RUNS, 1);
  const rules = all.reduce((sum, { kind }) => sum + kind.rules.length, 0);
  return Promise.resolve([
    note("findings of the 12 checks, the same in both", String(want.length)),
    atMost("12 checks as rules, across sheets / hand loop", ms.twelve / ms.hand, 1.5),
    note(`all ${String(rules)} rules of all registers / hand loop of 12`, `${figure(ms.all / ms.hand)}×`),
    note("reading the sheets into rows / hand loop", `${figure(ms.reading / ms.hand)}×`),
    atMost("100,000 beneficiaries / 50,000, all rules", ms.all / ms.half, 2.2),
    ...blockLines(all),
    ...editLines(book, all, ms.all),
  ]);
}

function blockLines(tables: readonly RecognisedTable[]): readonly Line[] {
  const longest = Array.from({ length: RUNS }, () => {
    // Wall time: processor time would add what the collector and the compiler do on other threads.
    let last = performance.now();
    let block = 0;
    const review = new BookReview(tables, registerKinds, SETTINGS);
    for (const _ of review.run()) {
      block = Math.max(block, performance.now() - last);
      last = performance.now();
    }
    return block;
  });
  return [atMost("longest block, all rules", median(longest), 50, " ms")];
}

/** A beneficiary goes to another project and comes back; a project changes its dictamen, which all its beneficiaries look at. */
function editLines(book: BenchBook, tables: readonly RecognisedTable[], full: number): readonly Line[] {
  const review = run(tables);
  const before = review.findings().length;
  const time = (key: string, row: number, column: string, value: CellValue): number => {
    const known = tables.find(({ kind }) => kind.register.key === key);
    const grid = book.grids.get(key);
    assert.ok(known && grid);
    const place = Object.keys(known.kind.register.columns).indexOf(column);
    const spent = [edited(grid, row, place, value), grid].map((next) => {
      const at = review.tableOf(known.table.sheet.id);
      const table = at && known.kind.patch(at, next, row, row);
      assert.ok(table);
      // Wall time: what the collector does meanwhile on other threads is not what the user waits for.
      const start = performance.now();
      assert.ok(review.recheck([{ table, positions: [row - 1] }]));
      return performance.now() - start;
    });
    return median(spent);
  };
  const beneficiary = Array.from({ length: EDITS }, (_, n) => time("beneficiarios", 1 + ((n * 7_919) % BENEFICIARIES), "proyecto", folio("P", n)));
  const project = Array.from({ length: EDITS }, (_, n) => time("proyectos", 1 + n * 13, "dictamen", "rechazado"));
  assert.equal(review.findings().length, before, "what was put back leaves no trace");
  return [
    atMost("recheck after one beneficiary is edited", median(beneficiary), 1, " ms"),
    note("recheck after one project is edited", `${figure(median(project))} ms`),
    note("full run / recheck of one beneficiary", `${figure(full / median(beneficiary))}×`),
  ];
}

function edited(grid: Grid, row: number, place: number, value: CellValue): Grid {
  return { ...grid, values: grid.values.with(row, (grid.values[row] ?? []).with(place, value)) };
}
