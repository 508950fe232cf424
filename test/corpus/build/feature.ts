import type { BookParts, SheetParts } from "./book-parts";

/** What a workbook of the corpus is made with: the book, the sheet that the tests mark, and the one beside it. */
export interface Making {
  readonly book: BookParts;
  readonly data: SheetParts;
  readonly other: SheetParts;
}

/** Adds to a workbook something that planners' files have. */
export type Feature = (making: Making) => void;
