import { parseArea } from "../core/sheet/address";
import { FLAG_HEADER } from "../core/reading/header";
import type { Table } from "../core/reading/table";
import { SEVERITIES, type Finding, type Severity } from "../core/review/finding";
import { valueAt, type Grid } from "../core/sheet/grid";
import { normalizeText } from "../core/text/normalize";
import type { FlagColumn, Mark } from "../workbook/port";
import type { ReviewState } from "./review";
import { SEVERITY_NAMES } from "./texts/severity";

export interface MarkOptions {
  readonly severities: readonly Severity[];
  /** Whether a column with severity and rules per row is written beside the table. */
  readonly flagColumn: boolean;
}

export interface MarkPlan {
  readonly marks: readonly Mark[];
  readonly columns: readonly FlagColumn[];
  /** Cells that will be coloured. */
  readonly cells: number;
}

/**
 * What marking writes: one mark a cell, with its worst severity; a finding about a whole row marks the row's cells inside the
 * table. Consequences are not marked: mending their cause removes them.
 */
export function markPlan(state: ReviewState, options: MarkOptions): MarkPlan {
  const marks: Mark[] = [];
  const columns: FlagColumn[] = [];
  const wanted = state.review.findings.filter(({ cause, severity }) => cause === null && options.severities.includes(severity));
  for (const { table, grid, info } of state.sheets) {
    if (!table) continue;
    const findings = wanted.filter(({ sheetId }) => sheetId === info.id);
    marks.push(...marksOf(table, findings));
    if (!options.flagColumn) continue;
    const column = flagColumn(table, grid, findings);
    if (column.flags.length > 0) columns.push(column);
  }
  return { marks, columns, cells: marks.reduce((sum, { column, lastColumn }) => sum + lastColumn - column + 1, 0) };
}

function marksOf(table: Table, findings: readonly Finding[]): readonly Mark[] {
  const worst = new Map<number, Map<number, Severity>>();
  const put = (row: number, column: number, severity: Severity) => {
    const cells = worst.get(row) ?? new Map<number, Severity>();
    worst.set(row, cells);
    const before = cells.get(column);
    if (before === undefined || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(before)) cells.set(column, severity);
  };
  for (const { cell, row, severity } of findings) {
    const area = cell === null ? null : parseArea(cell);
    if (area) {
      put(area.top, area.left, severity);
    } else {
      const [first, last] = extentAt(table, row - 1);
      for (let column = first; column <= last; column++) put(row - 1, column, severity);
    }
  }
  return [...worst].toSorted(([a], [b]) => a - b).flatMap(([row, cells]) => runs(table.sheet.id, row, cells));
}

/** Neighbouring cells of a row with one severity make one mark. */
function runs(sheetId: string, row: number, cells: ReadonlyMap<number, Severity>): readonly Mark[] {
  const marks: Mark[] = [];
  for (const [column, severity] of [...cells].toSorted(([a], [b]) => a - b)) {
    const last = marks.at(-1);
    if (last && last.lastColumn === column - 1 && last.severity === severity) marks[marks.length - 1] = { ...last, lastColumn: column };
    else marks.push({ sheetId, row, column, lastColumn: column, severity });
  }
  return marks;
}

/** First and last sheet column of the table at a row. */
function extentAt(table: Table, row: number): readonly [number, number] {
  const segment = table.segments.findLast(({ firstRow }) => firstRow <= row) ?? table.segments[0];
  const places = [...segment.columns.values()];
  return [Math.min(...places), Math.max(...places)];
}

function flagColumn(table: Table, grid: Grid, findings: readonly Finding[]): FlagColumn {
  const byRow = new Map<number, Finding[]>();
  for (const finding of findings) byRow.set(finding.row - 1, [...(byRow.get(finding.row - 1) ?? []), finding]);
  const { headerRow } = table.segments[0];
  const flags = [...byRow]
    .filter(([row]) => row > headerRow)
    .toSorted(([a], [b]) => a - b)
    .map(([row, list]) => ({ row, text: flagText(list) }));
  return { sheetId: table.sheet.id, column: firstFreeColumn(table, grid), headerRow, flags };
}

/** "Error · ASM-T01, ASM-I01": the worst severity of the row and the rules, worst first. */
function flagText(findings: readonly Finding[]): string {
  const ordered = findings.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || (a.rule < b.rule ? -1 : 1));
  const worst = ordered[0]?.severity ?? "info";
  return `${SEVERITY_NAMES[worst]} · ${[...new Set(ordered.map(({ rule }) => rule))].join(", ")}`;
}

/** The first column right of the table that is empty from the header down, or that holds our own flags already. */
function firstFreeColumn(table: Table, grid: Grid): number {
  const { headerRow } = table.segments[0];
  const last = Math.max(...table.segments.flatMap((segment) => [...segment.columns.values()]));
  const end = grid.left + grid.width;
  for (let column = last + 1; column < end; column++) {
    if (normalizeText(valueAt(grid, headerRow, column)) === FLAG_HEADER) return column;
    if (isEmptyColumn(grid, column)) return column;
  }
  return Math.max(last + 1, end);
}

function isEmptyColumn(grid: Grid, column: number): boolean {
  return grid.values.every((row) => (row[column - grid.left] ?? "") === "");
}
