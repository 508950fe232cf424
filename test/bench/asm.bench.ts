import { registerKinds, type RegisterKind } from "../../src/core/review/kinds";
import { DEFAULT_SETTINGS } from "../../src/core/review/examples";
import { TableReview } from "../../src/core/review/table-review";
import type { Table } from "../../src/core/reading/table";
import type { CellValue } from "../../src/core/sheet/cell";
import { gridFromRows, type Grid } from "../../src/core/sheet/grid";
import { sourceTableGrid } from "../fixtures/source-table";
import { atMost, figure, median, note, processorTime, type Line } from "./measure";

const ROWS = 1_000;
const RUNS = 3;
const EDITS = 5;
/** The source table's title rows and header. */
const HEAD = 9;
/** Its columns of units: a sheet names few of them however long it is. */
const AREAS: ReadonlySet<number> = new Set([3, 5]);

function asmKind(): RegisterKind {
  const kind = registerKinds.find(({ register }) => register.key === "asm");
  if (!kind) throw new Error("the ASM register is not known");
  return kind;
}

/** The source table's rows over and over, each time with other figures in their texts so that they are no mere repeats. */
function longSheet(rows: number): Grid {
  const source = sourceTableGrid().values;
  const data = source.slice(HEAD);
  const long = Array.from({ length: rows }, (_, i): CellValue[] => {
    const round = Math.floor(i / data.length);
    return (data[i % data.length] ?? []).map((value, column) => (round > 0 && typeof value === "string" && value.length > 40 && !AREAS.has(column) ? `${value.slice(0, -1)} en su etapa ${String(round)}.` : value));
  });
  return gridFromRows([...source.slice(0, HEAD), ...long]);
}

/** All the ASM rules over a sheet far longer than any ministry's: what holds the thread longest, and what an edit costs. */
export function asmPart(): Promise<readonly Line[]> {
  const kind = asmKind();
  const grid = longSheet(ROWS);
  const blocks: number[] = [];
  const wholes: number[] = [];
  for (let n = 0; n < RUNS; n++) {
    const table = read(kind, grid);
    const start = processorTime();
    // Wall time: processor time would add what the collector and the compiler do on other threads.
    let last = performance.now();
    const run: number[] = [];
    const review = new TableReview(table, kind.facts(table), kind.rules, DEFAULT_SETTINGS);
    for (const _ of review.run()) {
      run.push(performance.now() - last);
      last = performance.now();
    }
    blocks.push(Math.max(...run));
    wholes.push(processorTime() - start);
  }
  return Promise.resolve([
    atMost(`longest block, ${String(kind.rules.length)} rules, ${String(ROWS)} rows`, median(blocks), 50, " ms"),
    note("recheck with the sheet read anew / full run", `${figure(median(rechecks(kind, grid)) / median(wholes))}×`),
  ]);
}

function rechecks(kind: RegisterKind, grid: Grid): number[] {
  const table = read(kind, grid);
  const review = new TableReview(table, kind.facts(table), kind.rules, DEFAULT_SETTINGS);
  for (const _ of review.run());
  return Array.from({ length: EDITS }, (_, n) => {
    const row = HEAD + n * 101;
    const values = grid.values.with(row, (grid.values[row] ?? []).with(6, "31/09/2016"));
    const after = read(kind, { ...grid, values });
    const start = processorTime();
    const positions = after.rows.flatMap(({ index }, position) => (index === row ? [position] : []));
    review.recheck(positions, { table: after, facts: kind.facts(after) });
    return processorTime() - start;
  });
}

function read(kind: RegisterKind, grid: Grid): Table {
  const table = kind.read(grid, { id: "1", name: kind.register.sheetName });
  if (!table) throw new Error("the source table is not recognised");
  return table;
}
