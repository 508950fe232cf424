import { findingRows } from "../app/finding-rows";
import { asPlainText } from "../app/formula-like";
import type { Review } from "../app/review";
import { csvHeaders } from "./texts";

/**
 * The findings of some workbooks as CSV (RFC 4180), consequences too: UTF-8 with a byte order mark, by which Excel knows it, and
 * CRLF. Texts that a spreadsheet might take for formulas go with an apostrophe in front.
 */
export function csvReport(reviews: readonly Review[]): string {
  const lines = reviews.flatMap((review) => findingRows(review).map((row) => {
    const { sheet, cell, row: number, key, rule } = row.finding;
    return [review.book, sheet, cell ?? "", String(number), key, rule, row.severity, row.message, row.found, row.expected, row.difference, row.norm, row.remedy, row.project, row.follows];
  }));
  return `\uFEFF${[csvHeaders, ...lines].map((line) => `${line.map(field).join(",")}\r\n`).join("")}`;
}

function field(text: string): string {
  const safe = asPlainText(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
