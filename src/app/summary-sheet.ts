import type { CellDraft, SheetDraft, StyleDraft } from "../workbook/draft";
import type { Review } from "./review";
import { FINDINGS_BOOK_TEXTS as texts } from "./texts/findings-book";
import { reasonText } from "./texts/not-evaluated";
import { noticeText } from "./texts/notices";
import { ORIGIN_TEXTS } from "./texts/parameters";
import { verdictSentence } from "./texts/verdict";

const TITLE: StyleDraft = { bold: true, size: 14 };
const HEADER: StyleDraft = { bold: true, wrap: true, vertical: "center", fill: "#D9E2F3" };
const TEXT: StyleDraft = { wrap: true, vertical: "top" };

type Block = readonly (readonly CellDraft[])[];

/** What each review says of its workbook as a whole: verdict, sheets, values it went by, what was not evaluated and why. */
export function summarySheet(reviews: readonly Review[]): SheetDraft {
  return {
    name: texts.summarySheet,
    rows: reviews.flatMap((review) => reviewRows(review)),
    columns: [
      { first: 0, last: 0, width: 34 },
      { first: 1, last: 1, width: 64 },
      { first: 2, last: 2, width: 24 },
      { first: 3, last: 5, width: 15 },
    ],
    gridlines: false,
    print: { landscape: true, fitToWidth: 1, header: texts.header, footer: texts.footer },
  };
}

function reviewRows(review: Review): Block {
  const { sheets, unrecognised, parameters, notEvaluated, failures, notices } = review;
  const chosen = parameters.filter(({ kind, origin }) => kind === "criterion" && origin !== "supuesto");
  return [
    [{ value: review.book, style: TITLE }],
    [verdictSentence(review)],
    [],
    ...block(texts.sheets, sheets.map(({ name, title, rows, counts }) => [name, title, rows, counts.error, counts.warning, counts.info])),
    ...block(texts.unrecognised, unrecognised.map(({ name }) => [name, texts.notReviewed])),
    ...block(texts.notices, notices.map((notice) => [notice.sheet, noticeText(notice), notice.cell])),
    ...block(texts.notEvaluated, notEvaluated.length === 0 ? [[texts.allEvaluated]] : notEvaluated.map(({ rule, sheet, reason }) => [rule, reasonText(rule, reason), sheet])),
    ...block(texts.failures, failures.map(({ rule, sheet, error }) => [rule, error, sheet])),
    ...block(texts.criteria, chosen.length === 0 ? [[texts.noCriteria]] : chosen.map(({ key, name, value, origin }) => [`${key} ${name}`, value, ORIGIN_TEXTS[origin]])),
    ...block(texts.parameters, parameters.filter(({ kind }) => kind === "parameter").map(({ name, value, origin }) => [name, value, ORIGIN_TEXTS[origin]])),
  ];
}

/** Rows under their headers, with an empty row behind; nothing when there are none. */
function block(headers: readonly string[], rows: readonly (readonly (string | number | null)[])[]): Block {
  if (rows.length === 0) return [];
  return [headers.map((value) => ({ value, style: HEADER })), ...rows.map((row) => row.map((value): CellDraft => (value === null ? null : { value, style: TEXT }))), []];
}
