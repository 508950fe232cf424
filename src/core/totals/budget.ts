import type { Book } from "../reading/book";
import type { Row } from "../reading/row";
import { ministraciones } from "../registers/ministraciones";
import { presupuesto } from "../registers/presupuesto";

/**
 * The budget with its modifications, in centavos: what the sheet Presupuesto adds up to, on top of the amount assigned when the
 * sheet does not give the original. Null when neither is known, or an amount of the sheet cannot be read. `until` (serial): only
 * what was authorised by then, see {@link authorisedBy}.
 */
export function modifiedBudget(book: Book, assigned: number | null, until = Infinity): number | null {
  let sum = 0;
  let original = false;
  for (const row of authorisedBy(book, until)) {
    if (row.monto === null) {
      if (row.state("monto") === "unreadable") return null;
      continue;
    }
    original ||= row.concepto === "original";
    sum += row.monto;
  }
  if (original) return sum;
  return assigned === null ? null : assigned + sum;
}

/** The rows of the budget up to a day; one without a date counts as there from the beginning. */
export function authorisedBy(book: Book, day: number): readonly Row<typeof presupuesto>[] {
  return book.all(presupuesto).filter(({ fecha }) => fecha === null || fecha <= day);
}

/** What all ministraciones exercised, in centavos. */
export function exercised(book: Book): number {
  return book.all(ministraciones).reduce((sum, { ejercido }) => sum + (ejercido ?? 0), 0);
}
