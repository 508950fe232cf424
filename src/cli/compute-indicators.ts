import { hasIndicators, indicatorSheet, indicatorSheetPlace } from "../app/indicator-sheet";
import { indicatorsJson, readIndicators, type IndicatorReport } from "../app/indicators";
import { DEFAULT_USER_SETTINGS } from "../app/settings";
import { noticeText } from "../app/texts/notices";
import { INDICATOR_SHEET } from "../workbook/own-texts";
import type { IndicatorArguments } from "./arguments";
import { indicatorsText } from "./indicators-text";
import { BookError, openBookToPatch, type PatchableBook } from "./open-book";
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
    terminal.out(indicatorsText(report));
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
  const opened = await openBookToPatch(book);
  const report = await readIndicators(opened.reader, { user: { ...DEFAULT_USER_SETTINGS, cutDate }, today }, { breathe: () => Promise.resolve() });
  if (!report) throw new BookError(texts.nothingRecognised(book));
  return { report, saved: request.output === null ? [] : await insert(report, opened, request, request.output) };
}

async function insert(report: IndicatorReport, { reader, patched }: PatchableBook, { book, overwrite }: IndicatorArguments, output: string): Promise<readonly string[]> {
  if (!hasIndicators(report)) throw new BookError(`${book}: ${texts.noFoafi}`);
  const path = await outputPath(book, { books: [book], output, overwrite });
  const place = await indicatorSheetPlace(reader);
  if (place === "taken") throw new BookError(texts.indicatorSheetTaken(book, INDICATOR_SHEET));
  // In rounds of their own: the tables of the new sheet have the names of the old one's.
  const removal: Parameters<PatchableBook["patched"]>[0] = place === "ours" ? [[{ kind: "removeSheet", sheet: INDICATOR_SHEET }]] : [];
  const bytes = await patched([...removal, [{ kind: "insertSheet", sheet: indicatorSheet(report) }]]).catch((error: unknown) => {
    // The names of its tables are all of the sheet that a workbook may refuse.
    if (error instanceof RangeError) throw new BookError(texts.indicatorNamesTaken(book), { cause: error });
    throw error;
  });
  await saveFile(path, bytes, overwrite);
  return [texts.indicatorsInserted(INDICATOR_SHEET, place === "ours"), texts.saved(path)];
}
