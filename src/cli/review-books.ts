import { findingsBook, MOST_FINDINGS } from "../app/findings-book";
import { reportOf } from "../app/report";
import type { Review } from "../app/review";
import { reviewWorkbook } from "../app/review-workbook";
import { DEFAULT_USER_SETTINGS } from "../app/settings";
import { noticeText } from "../app/texts/notices";
import { verdictSentence } from "../app/texts/verdict";
import type { ReviewArguments } from "./arguments";
import { csvReport } from "./csv-report";
import { BookError, bookBytes, openBook } from "./open-book";
import { orSentence } from "./or-sentence";
import { addressFrom, isOneOf } from "./output-path";
import { saveFile } from "./save-file";
import type { ExitCode, Terminal } from "./terminal";
import { textReport } from "./text-report";
import { texts } from "./texts";

interface Reviewed {
  readonly path: string;
  readonly review: Review;
}

/** Reviews books and reports what was found in the format asked for. */
export async function reviewBooks(request: ReviewArguments, terminal: Terminal): Promise<ExitCode> {
  const reviewed: Reviewed[] = [];
  for (const path of request.books) {
    const outcome = await orSentence(path, () => reviewBook(path, request, terminal.today));
    if (typeof outcome === "string") terminal.err(`${outcome}\n`);
    else reviewed.push({ path, review: outcome });
  }
  const sentence = await orSentence("", () => report(reviewed, request, terminal));
  if (typeof sentence === "string") terminal.err(`${sentence}\n`);
  if (typeof sentence === "string" || reviewed.length < request.books.length) return 2;
  return reviewed.some(({ review }) => review.counts.error > 0) ? 1 : 0;
}

/** Throws `BookError` when a book cannot be read or holds nothing to review, `WorkbookError` when it is no good workbook. */
async function reviewBook(path: string, request: ReviewArguments, today: number): Promise<Review> {
  const book = await openBook(path);
  const user = { ...DEFAULT_USER_SETTINGS, cutDate: request.cutDate, extended: request.extended };
  const { review } = await reviewWorkbook(book, { user, today }, { breathe: () => Promise.resolve() });
  if (review.sheets.length === 0) throw new BookError(texts.nothingRecognised(review.book));
  return review;
}

/** Throws `BookError` when the report cannot be written. */
async function report(reviewed: readonly Reviewed[], { format, output, overwrite, books }: ReviewArguments, terminal: Terminal): Promise<void> {
  const reviews = reviewed.map(({ review }) => review);
  if (format === "texto") {
    terminal.out(reviews.map(textReport).join("\n"));
    return;
  }
  // The other formats have no place for them, and whoever reads those should not miss them.
  for (const review of reviews) for (const notice of review.notices) terminal.err(`${review.book}: ${noticeText(notice)}\n`);
  if (reviews.length === 0) return;
  if (format === "json") {
    const reports = reviews.map(reportOf);
    terminal.out(`${JSON.stringify(books.length > 1 ? reports : reports[0], null, 2)}\n`);
    return;
  }
  // A list of findings does not say what was not evaluated: the verdict does.
  const say = output === null ? terminal.err : terminal.out;
  for (const review of reviews) say(`${review.book}: ${verdictSentence(review)}\n`);
  if (output === null) {
    terminal.out(csvReport(reviews));
    return;
  }
  if (await isOneOf(output, books)) throw new BookError(texts.reportOnBook(output));
  await saveFile(output, format === "csv" ? new TextEncoder().encode(csvReport(reviews)) : findingsFile(reviewed, output), overwrite);
  say(`${texts.saved(output)}\n`);
}

function findingsFile(reviewed: readonly Reviewed[], output: string): Uint8Array {
  const count = reviewed.reduce((sum, { review }) => sum + review.findings.length, 0);
  if (count > MOST_FINDINGS) throw new BookError(texts.tooManyFindings(count.toLocaleString("es-MX")));
  return bookBytes(findingsBook(reviewed.map(({ path, review }) => ({ review, address: addressFrom(output, path) }))));
}
