import { templateBook } from "../app/template";
import { readArguments, type TemplateArguments } from "./arguments";
import { computeIndicators } from "./compute-indicators";
import { makePacket } from "./make-packet";
import { cleanBooks, markBooks } from "./mark-books";
import { BookError, bookBytes } from "./open-book";
import { reviewBooks } from "./review-books";
import { saveFile } from "./save-file";
import type { ExitCode, Terminal } from "./terminal";
import { texts } from "./texts";

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
    case "indicators":
      return computeIndicators(request, terminal);
    case "packet":
      return makePacket(request, terminal);
    case "mark":
      return markBooks(request, terminal);
    case "clean":
      return cleanBooks(request, terminal);
    case "template":
      return makeTemplate(request, terminal);
  }
}

async function makeTemplate({ of, output, overwrite }: TemplateArguments, terminal: Terminal): Promise<ExitCode> {
  try {
    await saveFile(output, bookBytes(templateBook(of)), overwrite);
    terminal.out(`${texts.saved(output)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof BookError)) throw error;
    terminal.err(`${error.message}\n`);
    return 2;
  }
}
