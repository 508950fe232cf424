import fc from "fast-check";
import { DEFAULT_SETTINGS } from "../../src/core/review/examples";
import type { Finding } from "../../src/core/review/finding";
import { registerKinds, rulesById, type RegisterKind } from "../../src/core/review/kinds";
import { findingMessage } from "../../src/core/review/message";
import type { ReviewSettings } from "../../src/core/review/parameters";
import { TableReview } from "../../src/core/review/table-review";
import type { Table } from "../../src/core/reading/table";
import type { CellValue } from "../../src/core/sheet/cell";
import type { Grid } from "../../src/core/sheet/grid";
import { edit, gridOf, nastySheet, rowEdit, type NastySheet } from "../fixtures/nasty-asm-grids";
import { sourceTableGrid } from "../fixtures/source-table";

const RUNS = 60;
const SETTINGS: ReviewSettings = { ...DEFAULT_SETTINGS, packs: ["extendido"] };
const SHEET = { id: "1", name: "Seguimiento ASM" };

function asmKind(): RegisterKind {
  const kind = registerKinds.find(({ register }) => register.key === "asm");
  if (!kind) throw new Error("the ASM register is not known");
  return kind;
}

const kind = asmKind();

function read(grid: Grid): Table | null {
  return kind.read(grid, SHEET);
}

function reviewOf(table: Table): TableReview {
  const review = new TableReview(table, kind.facts(table), kind.rules, SETTINGS);
  for (const _ of review.run());
  return review;
}

function reviewed(grid: Grid): TableReview | null {
  const table = read(grid);
  return table && reviewOf(table);
}

/** A finding without where its columns stand: what must not change when columns do. */
function withoutColumns(finding: Finding, all: readonly Finding[]) {
  const { cause, related } = finding;
  const root = all.find(({ id }) => id === cause);
  return JSON.stringify({ ...finding, id: null, cell: null, fix: null, cause: root ? `${root.rule}@${String(root.row)}` : null, related: related.map(({ row }) => row) });
}

const asLines = (findings: readonly Finding[]) => findings.map((finding) => JSON.stringify(finding)).toSorted();

/** The grid with some cells changed; rows that are not touched are the same objects, as when a sheet is patched. */
function edited(sheet: NastySheet, changes: readonly { readonly row: number; readonly cells: Readonly<Record<string, CellValue>> }[]): { sheet: NastySheet; rows: ReadonlySet<number> } {
  const rows = [...sheet.rows];
  const touched = new Set<number>();
  for (const change of changes) {
    const at = change.row % rows.length;
    rows[at] = sheet.columns.map((key, c) => change.cells[key] ?? rows[at]?.[c] ?? "");
    touched.add(at);
  }
  return { sheet: { ...sheet, rows }, rows: touched };
}

describe("the ASM rules, on any sheet", () => {
  test("none throws, and every finding has a sentence and an id of its own", () => {
    fc.assert(
      fc.property(nastySheet, (sheet) => {
        const review = reviewed(gridOf(sheet));
        if (!review) return;
        expect(review.failures).toEqual([]);
        const ids = review.findings().map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const finding of review.findings()) {
          const rule = rulesById.get(finding.rule);
          expect(rule).toBeDefined();
          const sentence = rule ? findingMessage({ ...finding, data: withoutBraces(finding.data) }, rule) : "";
          expect(sentence.trim()).not.toBe("");
          expect(sentence).not.toMatch(/\{\{|undefined|\[object/);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test("a second run, and a second review, find the same in the same order", () => {
    fc.assert(
      fc.property(nastySheet, (sheet) => {
        const grid = gridOf(sheet);
        const review = reviewed(grid);
        if (!review) return;
        const first = review.findings();
        for (const _ of review.run());
        expect(review.findings()).toEqual(first);
        expect(reviewed(grid)?.findings()).toEqual(first);
      }),
      { numRuns: RUNS },
    );
  });

  test("the order of the rules does not matter", () => {
    fc.assert(
      fc.property(nastySheet, (sheet) => {
        const table = read(gridOf(sheet));
        if (!table) return;
        const backwards = new TableReview(table, kind.facts(table), kind.rules.toReversed(), SETTINGS);
        for (const _ of backwards.run());
        expect(asLines(backwards.findings())).toEqual(asLines(reviewOf(table).findings()));
      }),
      { numRuns: RUNS / 3 },
    );
  });

  test("rechecking edited rows gives what a full run of the edited sheet gives", () => {
    const edits = fc.array(fc.oneof(edit.map((one) => ({ ...one, kind: "cell" as const })), rowEdit.map((one) => ({ ...one, kind: "row" as const }))), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(nastySheet, fc.array(edits, { minLength: 1, maxLength: 3 }), (start, rounds) => {
        let sheet = start;
        const review = reviewed(gridOf(sheet));
        if (!review) return;
        for (const round of rounds) {
          const changes = round.map((one) => (one.kind === "row" ? one : { row: one.row, cells: { [sheet.columns[one.column % sheet.columns.length] ?? ""]: one.value } }));
          const next = edited(sheet, changes);
          sheet = next.sheet;
          const table = read(gridOf(sheet));
          if (!table) return;
          const firstRow = sheet.titles.length + 1;
          const positions = table.rows.flatMap((row, position) => (next.rows.has(row.index - firstRow) ? [position] : []));
          review.recheck(positions, { table, facts: kind.facts(table) });
          const fresh = reviewOf(table);
          expect(review.findings()).toEqual(fresh.findings());
          expect(review.notEvaluated).toEqual(fresh.notEvaluated);
          expect(review.failures).toEqual([]);
        }
      }),
      { numRuns: RUNS * 2 },
    );
  });

  test("shuffled columns give the same findings, but for their cells", () => {
    const shuffled = nastySheet.chain((sheet) =>
      fc.record({ sheet: fc.constant(sheet), order: fc.shuffledSubarray(sheet.columns.map((_, c) => c), { minLength: sheet.columns.length }) }),
    );
    fc.assert(
      fc.property(shuffled, ({ sheet, order }) => {
        const other: NastySheet = {
          ...sheet,
          columns: order.map((c) => sheet.columns[c] ?? ""),
          rows: sheet.rows.map((row) => order.map((c) => row[c] ?? "")),
        };
        const one = reviewed(gridOf(sheet));
        const two = reviewed(gridOf(other));
        if (!one || !two || !sameLayout(one.table, two.table)) return;
        const lines = (review: TableReview) => review.findings().map((finding) => withoutColumns(finding, review.findings())).toSorted();
        expect(lines(two)).toEqual(lines(one));
      }),
      { numRuns: RUNS },
    );
  });
});

describe("the source table", () => {
  test("rechecked after any edit gives what a full run gives", () => {
    const grid = sourceTableGrid();
    const dataRows = grid.values.flatMap((_, row) => (row >= 9 ? [row] : []));
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const table = read(grid);
        if (!table) throw new Error("the source table is not recognised");
        const review = reviewOf(table);
        const values = [...grid.values];
        const touched = new Set<number>();
        for (const { row, column, value } of edits) {
          const at = dataRows[row % dataRows.length] ?? 0;
          values[at] = (values[at] ?? []).with(column % grid.width, value);
          touched.add(at);
        }
        const after = read({ ...grid, values });
        if (!after) return;
        review.recheck(after.rows.flatMap((row, position) => (touched.has(row.index) ? [position] : [])), { table: after, facts: kind.facts(after) });
        expect(review.findings()).toEqual(reviewOf(after).findings());
      }),
      { numRuns: RUNS },
    );
  });
});

/** Cells quoted in a sentence may hold braces of their own. */
function withoutBraces(data: Finding["data"]): Finding["data"] {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, typeof value === "string" ? value.replaceAll(/\{\{|undefined|\[object/g, "·") : value]));
}

/**
 * Whether two orders of columns were read alike. A shift is undone by where cells stand, a stray cell is told by what lies
 * outside the table, totals and the header by their place: there the order of columns rightly matters.
 */
function sameLayout(a: Table, b: Table): boolean {
  const shape = ({ rows, segments, structure }: Table) =>
    JSON.stringify([rows.map(({ index, kind: rowKind, shift }) => [index, rowKind, shift]), segments.map(({ headerRow, firstRow }) => [headerRow, firstRow]), structure.blankRows, structure.totalRows, structure.strayCells.map(({ at, value }) => [at.row, value])]);
  return shape(a) === shape(b);
}
