import { deflateRawSync } from "node:zlib";
import { reportOf, type Report } from "../app/report";
import { reviewWorkbook } from "../app/review-workbook";
import type { Review } from "../app/review";
import { DEFAULT_USER_SETTINGS } from "../app/settings";
import { noticeText } from "../app/texts/notices";
import { workbookErrorSentence } from "../app/texts/workbook-errors";
import { templateBook } from "../app/template";
import { WorkbookError } from "../workbook/port";
import { writeWorkbook } from "../xlsx/write/write-workbook";
import { readArguments, type ReviewArguments, type TemplateArguments } from "./arguments";
import { BookError, openBook } from "./open-book";
import { saveFile } from "./save-file";
import { textReport } from "./text-report";
import { texts } from "./texts";

/** Where the command line writes, and the day it runs (a serial day): the clock enters here. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly today: number;
}

/** 0: no errors found. 1: errors found. 2: something could not be reviewed, or the request was not understood. */
export type ExitCode = 0 | 1 | 2;

/** Runs the command line. `args` without the program's own name. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const request = readArguments(args);
  switch (request.kind) {
    case "help":
      terminal.out(`${texts.usage}\n`);
      return 0;
    case "refused":
      terminal.err(`${request.sentence}\n`);
      return 2;
    case "review":
      return reviewBooks(request, terminal);
    case "template":
      return makeTemplate(request, terminal);
  }
}

async function makeTemplate({ of, output, overwrite }: TemplateArguments, terminal: Terminal): Promise<ExitCode> {
  try {
    await saveFile(output, writeWorkbook(templateBook(of), { deflate: (bytes) => deflateRawSync(bytes) }), overwrite);
    terminal.out(`${texts.saved(output)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof BookError)) throw error;
    terminal.err(`${error.message}\n`);
    return 2;
  }
}

async function reviewBooks(request: ReviewArguments, terminal: Terminal): Promise<ExitCode> {
  const reviews: Review[] = [];
  for (const path of request.books) {
    const outcome = await reviewBook(path, request, terminal.today);
    if (typeof outcome === "string") terminal.err(`${outcome}\n`);
    else reviews.push(outcome);
  }
  if (request.format === "texto") terminal.out(reviews.map(textReport).join("\n"));
  // The JSON has no place for them, and a program's reader should not miss them.
  else for (const review of reviews) for (const notice of review.notices) terminal.err(`${review.book}: ${noticeText(notice)}\n`);
  if (request.format === "json" && reviews.length > 0) terminal.out(`${jsonOf(reviews, request.books.length > 1)}\n`);
  if (reviews.length < request.books.length) return 2;
  return reviews.some(({ counts }) => counts.error > 0) ? 1 : 0;
}

/** One report for one book, an array for several. */
function jsonOf(reviews: readonly Review[], several: boolean): string {
  const reports: readonly Report[] = reviews.map(reportOf);
  return JSON.stringify(several ? reports : reports[0], null, 2);
}

/** The review of a book, or the sentence that says why there is none. */
async function reviewBook(path: string, request: ReviewArguments, today: number): Promise<Review | string> {
  try {
    const book = await openBook(path);
    const user = { ...DEFAULT_USER_SETTINGS, cutDate: request.cutDate, extended: request.extended };
    const { review } = await reviewWorkbook(book, { user, today }, { breathe: () => Promise.resolve() });
    return review.sheets.length === 0 ? texts.nothingRecognised(review.book) : review;
  } catch (error) {
    if (error instanceof BookError) return error.message;
    if (error instanceof WorkbookError) return `${path}: ${workbookErrorSentence(error.kind)}`;
    throw error;
  }
}
