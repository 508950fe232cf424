import type { Book } from "../reading/book";
import { ministraciones } from "../registers/ministraciones";
import { presupuesto } from "../registers/presupuesto";

/**
 * The budget with its modifications, in centavos: what the sheet Presupuesto adds up to, on top of the amount assigned when the
 * sheet does not give the original. Null when neither is known, or an amount of the sheet cannot be read.
 */
export function modifiedBudget(book: Book, assigned: number | null): number | null {
  let sum = 0;
  let original = false;
  for (const row of book.all(presupuesto)) {
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

/** What all ministraciones exercised, in centavos. */
export function exercised(book: Book): number {
  return book.all(ministraciones).reduce((sum, { ejercido }) => sum + (ejercido ?? 0), 0);
}
