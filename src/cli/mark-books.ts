import { markPlan } from "../app/marks";
import { reviewWorkbook } from "../app/review-workbook";
import { DEFAULT_USER_SETTINGS } from "../app/settings";
import { noticeText } from "../app/texts/notices";
import { verdictSentence } from "../app/texts/verdict";
import type { CleanArguments, MarkArguments } from "./arguments";
import { BookError, openBookToWrite } from "./open-book";
import { orSentence } from "./or-sentence";
import { outputPath, type CopiesAsked } from "./output-path";
import { saveFile } from "./save-file";
import type { ExitCode, Terminal } from "./terminal";
import { texts } from "./texts";

/** What was done with a book: what to say of it, and whether it has errors. */
interface Done {
  readonly lines: readonly string[];
  readonly notices: readonly string[];
  readonly errors: boolean;
}

/** Reviews books and writes the marks of what was found into copies of them. */
export function markBooks(request: MarkArguments, terminal: Terminal): Promise<ExitCode> {
  return forEachBook(request, terminal, (path, output) => markBook(path, output, request, terminal.today));
}

/** Writes copies of books without the marks that they bear. */
export function cleanBooks(request: CleanArguments, terminal: Terminal): Promise<ExitCode> {
  return forEachBook(request, terminal, (path, output) => cleanBook(path, output, request));
}

/** Does every book that can be done; 2 when some could not. */
async function forEachBook(asked: CopiesAsked, terminal: Terminal, work: (path: string, output: string) => Promise<Done>): Promise<ExitCode> {
  let errors = false;
  let failed = false;
  const written = new Set<string>();
  for (const path of asked.books) {
    const outcome = await orSentence(path, async () => {
      const output = await outputPath(path, asked);
      // Two books of one name and one folder: the second would take the place of the first.
      if (written.has(output.toLowerCase())) throw new BookError(texts.sameOutput(path, output));
      const done = await work(path, output);
      written.add(output.toLowerCase());
      return done;
    });
    if (typeof outcome === "string") {
      terminal.err(`${outcome}\n`);
      failed = true;
      continue;
    }
    terminal.out(`${outcome.lines.join("\n")}\n`);
    for (const notice of outcome.notices) terminal.err(`${notice}\n`);
    errors ||= outcome.errors;
  }
  return failed ? 2 : errors ? 1 : 0;
}

async function markBook(path: string, output: string, request: MarkArguments, today: number): Promise<Done> {
  const port = await openBookToWrite(path);
  const user = { ...DEFAULT_USER_SETTINGS, cutDate: request.cutDate, extended: request.extended };
  const state = await reviewWorkbook(port, { user, today }, { breathe: () => Promise.resolve() });
  const { review } = state;
  if (review.sheets.length === 0) throw new BookError(texts.nothingRecognised(review.book));
  const { marks, columns } = markPlan(state, { severities: request.notes ? ["error", "warning", "info"] : ["error", "warning"], flagColumn: request.flagColumn });
  const touched = new Set([...marks, ...columns].map(({ sheetId }) => sheetId));
  const locked = (await port.sheets()).filter((sheet) => sheet.protected && touched.has(sheet.id));
  if (locked.length > 0) throw new BookError(texts.protectedSheets(path, locked.map(({ name }) => name)));
  const summary = await port.mark(marks, columns);
  await saveFile(output, port.save(), request.overwrite);
  return {
    lines: [review.book, `  ${verdictSentence(review)}`, `  ${texts.marked(summary.markedCells, request.flagColumn ? summary.flaggedRows : null)}`, `  ${texts.saved(output)}`],
    notices: review.notices.map((notice) => `${review.book}: ${noticeText(notice)}`),
    errors: review.counts.error > 0,
  };
}

async function cleanBook(path: string, output: string, { overwrite }: CleanArguments): Promise<Done> {
  const port = await openBookToWrite(path);
  const had = await port.hasMarks();
  const { markedCells, flaggedRows } = await port.unmark();
  await saveFile(output, port.save(), overwrite);
  return { lines: [port.name, `  ${had ? texts.cleaned(markedCells, flaggedRows) : texts.nothingToClean}`, `  ${texts.saved(output)}`], notices: [], errors: false };
}
