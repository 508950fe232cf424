import { readDate } from "../calendar/read-date";
import { formatDate } from "../calendar/serial";
import type { Row } from "../reading/row";
import type { Segment, Table } from "../reading/table";
import type { Register } from "../registers/define";
import { Place, type AnyReport, type AnyRule } from "../rules/define";
import { cellAddress } from "../sheet/address";
import type { CellValue } from "../sheet/cell";
import { valueAt } from "../sheet/grid";
import { normalizeText } from "../text/normalize";
import { rowAt } from "./changed-rows";
import type { Finding, RelatedPlace } from "./finding";

/** Findings shown for one cell are cut to this length: a paragraph is quoted, not copied. */
const LONGEST_QUOTE = 300;

/** What a finding needs of the workbook it is made in. */
export interface Surroundings {
  tableOf(sheetId: string): Table | undefined;
}

/** What a rule reported of a table, as a finding: places as addresses, values as text, no cause yet. `home` is the rule's own table. */
export function findingOf(rule: AnyRule, report: AnyReport, home: Table, around: Surroundings): Finding {
  const { row, index, table, key, column } = spotOf(report, home, around);
  const message = rule.messages[report.message];
  const severity = typeof message === "object" ? message.severity : rule.severity;
  const found = report.found ?? (key !== null && row ? row.raw(key) : null);
  const cell = column < 0 ? null : cellAddress(index, column);
  const isDate = key !== null && table.register.columns[key]?.type === "date";
  return {
    id: [rule.id, table.sheet.id, index + 1, cell ?? "", report.message].join("|"),
    rule: rule.id,
    severity,
    register: table.register.key,
    sheetId: table.sheet.id,
    sheet: table.sheet.name,
    row: index + 1,
    column: key,
    header: key === null ? null : headerOf(table, index, column) || (table.register.columns[key]?.header ?? key),
    cell,
    key: row ? keyOf(row, table) : "",
    message: report.message,
    data: shortened(report.data ?? {}),
    found: found === null ? null : quote(isDate && typeof found === "number" ? shownDate(found, table) : found),
    expected: report.expected === undefined ? null : String(report.expected),
    difference: report.difference === undefined ? null : String(report.difference),
    cause: null,
    fix: report.fix ?? null,
    related: (report.related ?? []).map((place) => relatedPlace(place, home, around)),
    culprits: report.culprits?.map(({ kind, at, amount }) => ({ kind, amount, place: relatedPlace({ row: at }, home, around) })) ?? null,
    // Which project a row belongs to follows from rows of other sheets: the book's review says it, of all findings at once.
    project: null,
  };
}

/** Named as its table names it: the row as typed has no place in a programme of its own. */
function keyOf(row: Row<Register>, table: Table): string {
  return table.keyOf(rowAt(table.rows, row.index) ?? row);
}

/** The header above a cell, as the sheet writes it: that of the segment the row belongs to. */
function headerOf(table: Table, row: number, column: number): string {
  return normalizeText(valueAt(table.grid, segmentAt(table, row).headerRow, column));
}

/** The last segment that begins at or above a row. By halves: a table pasted from a long PDF has one for each page. */
function segmentAt({ segments }: Table, row: number): Segment {
  let [low, high] = [0, segments.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((segments[middle]?.firstRow ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  return segments[low] ?? segments[0];
}

interface Reported {
  readonly row: Row<Register> | number | Place;
  readonly column?: string | number;
}

/** A reported place found again: its table, sheet row and sheet column (0-based; -1 for a whole row). */
function spotOf(reported: Reported, home: Table, around: Surroundings) {
  const { row: at, column: named } = reported.row instanceof Place ? reported.row : { column: undefined, ...reported, row: reported.row };
  const row = typeof at === "number" ? null : at;
  const table = (row && around.tableOf(row.place.sheet.id)) ?? home;
  const index = typeof at === "number" ? at : at.index;
  const key = typeof named === "string" ? named : null;
  const column = typeof named === "number" ? named : key === null || !row ? -1 : row.columnOf(key);
  return { row, index, table, key, column };
}

/** A place as people and programs find it: sheet, row, cell, header, and the row's business key. */
export function relatedPlace(reported: Reported, home: Table, around: Surroundings): RelatedPlace {
  const { row, index, table, key, column } = spotOf(reported, home, around);
  return {
    sheetId: table.sheet.id,
    sheet: table.sheet.name,
    register: table.register.key,
    key: row ? keyOf(row, table) : "",
    row: index + 1,
    cell: column < 0 ? null : cellAddress(index, column),
    header: key === null ? null : headerOf(table, index, column) || (table.register.columns[key]?.header ?? key),
  };
}

/** A number of a date column as the sheet shows it; one that is no date (a year, a count) as it stands. */
function shownDate(value: number, { grid }: Table): CellValue {
  const reading = readDate(value, grid.date1904);
  return reading.kind === "date" ? formatDate(reading.serial) : value;
}

/** What goes into a sentence is cut like what is quoted: a cell may hold 32,767 characters. */
function shortened(data: NonNullable<AnyReport["data"]>): Finding["data"] {
  const long = Object.entries(data).filter(([, value]) => typeof value === "string" && value.length > LONGEST_QUOTE);
  return long.length === 0 ? data : { ...data, ...Object.fromEntries(long.map(([name, value]) => [name, quote(value)])) };
}

function quote(value: CellValue): string {
  const text = normalizeText(value);
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text;
}

/** The order in which findings are listed: by row, cell, rule and message. */
export function bySheetOrder(a: Finding, b: Finding): number {
  return a.row - b.row || compare(a.cell ?? "", b.cell ?? "") || compare(a.rule, b.rule) || compare(a.message, b.message);
}

/** Shorter addresses first, so that B2 comes before AA2. */
function compare(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
