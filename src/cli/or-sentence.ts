import { workbookErrorSentence } from "../app/texts/workbook-errors";
import { WorkbookError } from "../workbook/port";
import { BookError } from "./open-book";

/** What comes of a book, or the sentence that says why nothing does. */
export async function orSentence<T>(path: string, work: () => Promise<T>): Promise<T | string> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BookError) return error.message;
    if (error instanceof WorkbookError) return `${path}: ${workbookErrorSentence(error.kind)}`;
    throw error;
  }
}
