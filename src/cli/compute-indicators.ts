import { indicatorsJson, readIndicators, type IndicatorReport } from "../app/indicators";
import { insertedIndicators, insertIndicators } from "../app/insert-indicators";
import { DEFAULT_USER_SETTINGS } from "../app/settings";
import { insertedSentence, refusalSentence } from "../app/texts/indicator-insertion";
import { noticeText } from "../app/texts/notices";
import { typedIndicators } from "../app/typed-indicators";
import type { IndicatorArguments } from "./arguments";
import { indicatorsText } from "./indicators-text";
import { BookError, openBookToWrite } from "./open-book";
import { orSentence } from "./or-sentence";
import { outputPath } from "./output-path";
import { saveFile } from "./save-file";
import type { ExitCode, Terminal } from "./terminal";
import { texts } from "./texts";

/** The figures, and what was said of the copy that was asked for. */
interface Done {
  readonly report: IndicatorReport;
  readonly saved: readonly string[];
}

/** Computes the indicators of a book and prints them; if a copy is asked for, it has them as live tables. */
export async function computeIndicators(request: IndicatorArguments, terminal: Terminal): Promise<ExitCode> {
  const done = await orSentence(request.book, () => work(request, terminal.today));
  if (typeof done === "string") {
    terminal.err(`${done}\n`);
    return 2;
  }
  const { report, saved } = done;
  if (request.format === "texto") {
    terminal.out(indicatorsText(report, await typedIndicators(report, { breathe: () => Promise.resolve() })));
    for (const line of saved) terminal.out(`${line}\n`);
  } else {
    // What programs read is the figures alone.
    terminal.out(`${JSON.stringify(indicatorsJson(report), null, 2)}\n`);
    for (const line of [...report.notices.map((notice) => `${report.book}: ${noticeText(notice)}`), ...saved]) terminal.err(`${line}\n`);
  }
  return 0;
}

async function work(request: IndicatorArguments, today: number): Promise<Done> {
  const { book, cutDate } = request;
  const port = await openBookToWrite(book);
  const report = await readIndicators(port, { user: { ...DEFAULT_USER_SETTINGS, cutDate }, today }, { breathe: () => Promise.resolve() });
  if (!report) throw new BookError(texts.nothingRecognised(book));
  return { report, saved: request.output === null ? [] : await insert(report, port, request, request.output) };
}

async function insert(report: IndicatorReport, port: Awaited<ReturnType<typeof openBookToWrite>>, { book, overwrite, charts, sheet }: IndicatorArguments, output: string): Promise<readonly string[]> {
  const path = await outputPath(book, { books: [book], output, overwrite });
  const edited = (await insertedIndicators(port)).filter((each) => each.edited).map(({ name }) => name);
  // What was typed in the sheets stays in the book that the copy is made of.
  const outcome = await insertIndicators(port, report, { sheetName: sheet, charts, overwriteEdited: true });
  if (outcome.kind === "refused") throw new BookError(texts.notInserted(book, refusalSentence(outcome.why)));
  await saveFile(path, port.save(), overwrite);
  const lost = edited.filter((name) => outcome.sheets.some((put) => put.name === name));
  return [insertedSentence(outcome), ...(lost.length > 0 ? [texts.editsLeft(lost)] : []), texts.saved(path)];
}
