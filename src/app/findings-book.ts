import type { BookDraft, CellDraft, LinkDraft, SheetDraft, StyleDraft } from "../workbook/draft";
import { LOOKS } from "../workbook/looks";
import { findingRows, placeText, type FindingRow } from "./finding-rows";
import type { Review } from "./review";
import { summarySheet } from "./summary-sheet";
import { FINDINGS_BOOK_TEXTS as texts } from "./texts/findings-book";

/** A review, and how a link reaches its workbook: a path from the workbook of findings, percent-encoded. */
export interface ReviewedBook {
  readonly review: Review;
  readonly address: string;
}

/** Findings that fit in a sheet below its header. */
export const MOST_FINDINGS = 1_000_000;
/** What Excel allows on a sheet; findings past it have their cell without a link. */
const MOST_LINKS = 65_530;
/** Excel takes 32,767 characters in a cell, some of them escaped. */
const MOST_TEXT = 32_000;

const TOP: StyleDraft = { vertical: "top" };
const WRAPPED: StyleDraft = { vertical: "top", wrap: true };
const LINK: StyleDraft = { vertical: "top", color: "#0563C1", underline: "single" };
const HEADER: StyleDraft = { bold: true, wrap: true, vertical: "center", color: "#FFFFFF", fill: "#1F3864" };

interface Line extends FindingRow {
  readonly book: ReviewedBook;
}

interface Column {
  readonly title: string;
  /** Characters. */
  readonly width: number;
  readonly cell: (line: Line) => CellDraft;
  /** Left out of the print, where it would make everything smaller. */
  readonly screenOnly?: boolean;
}

const { columns: titles } = texts;
const COLUMNS: readonly Column[] = [
  { title: titles.key, width: 13, cell: ({ finding }) => cellOf(finding.key, WRAPPED) },
  { title: titles.message, width: 42, cell: ({ message }) => cellOf(message, WRAPPED) },
  { title: titles.found, width: 21, cell: ({ found }) => cellOf(found, WRAPPED) },
  { title: titles.expected, width: 21, cell: ({ expected }) => cellOf(expected, WRAPPED) },
  { title: titles.difference, width: 14, cell: ({ difference }) => cellOf(difference, WRAPPED) },
  { title: titles.sheet, width: 15, cell: ({ finding }) => cellOf(finding.sheet, WRAPPED) },
  { title: titles.cell, width: 10, cell: ({ finding }) => cellOf(placeText(finding), LINK) },
  { title: titles.severity, width: 13, cell: ({ severity, finding }) => cellOf(severity, { vertical: "top", color: LOOKS[finding.severity].font, fill: LOOKS[finding.severity].fill, bold: finding.severity === "error" }) },
  { title: titles.rule, width: 10, cell: ({ finding }) => cellOf(finding.rule, TOP) },
  { title: titles.norm, width: 24, cell: ({ norm }) => cellOf(norm, WRAPPED) },
  { title: titles.remedy, width: 36, cell: ({ remedy }) => cellOf(remedy, WRAPPED) },
  { title: titles.project, width: 12, cell: ({ project }) => cellOf(project, TOP), screenOnly: true },
  { title: titles.follows, width: 18, cell: ({ follows }) => cellOf(follows, TOP), screenOnly: true },
];
const BOOK_COLUMN: Column = { title: titles.book, width: 20, cell: ({ book }) => cellOf(book.review.book, WRAPPED) };

/**
 * A workbook of findings, to work through and to print: one to a row with a link to its cell, and a summary of each review. At
 * most {@link MOST_FINDINGS} of them.
 */
export function findingsBook(books: readonly ReviewedBook[]): BookDraft {
  return { title: texts.title, sheets: [findingsSheet(books), summarySheet(books.map(({ review }) => review))] };
}

function findingsSheet(books: readonly ReviewedBook[]): SheetDraft {
  const columns = books.length > 1 ? [BOOK_COLUMN, ...COLUMNS] : COLUMNS;
  const lines = books.flatMap((book) => findingRows(book.review).map((row): Line => ({ ...row, book })));
  const last = Math.max(1, lines.length);
  const rows = lines.length > 0 ? lines.map((line) => columns.map(({ cell }) => cell(line))) : [columns.map(({ title }) => (title === titles.message ? texts.nothing : null))];
  const cellColumn = columns.findIndex(({ title }) => title === titles.cell);
  return {
    name: texts.findingsSheet,
    rows: [columns.map(({ title }): CellDraft => ({ value: title, style: HEADER })), ...rows],
    columns: columns.map(({ width }, place) => ({ first: place, last: place, width })),
    rowLayouts: [{ row: 0, height: 30 }],
    frozen: { rows: 1, columns: columns.findIndex(({ title }) => title === titles.key) + 1 },
    tables: [{ name: texts.table, area: { top: 0, left: 0, bottom: last, right: columns.length - 1 }, look: "TableStyleLight1" }],
    links: lines.slice(0, MOST_LINKS).map(({ finding, book }, n): LinkDraft => ({
      row: n + 1,
      column: cellColumn,
      to: `'${finding.sheet.replaceAll("'", "''")}'!${finding.cell ?? `A${String(finding.row)}`}`,
      file: book.address,
      tip: texts.openCell(book.review.book).slice(0, 255),
    })),
    print: {
      landscape: true, fitToWidth: 1, header: texts.header, footer: texts.footer, repeatRows: { first: 0, last: 0 },
      area: { top: 0, left: 0, bottom: last, right: columns.findLastIndex(({ screenOnly }) => screenOnly !== true) },
    },
  };
}

function cellOf(text: string, style: StyleDraft): CellDraft {
  return { value: text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text, style };
}
