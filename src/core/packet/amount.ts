import { amountInWords } from "../text/amount-in-words";
import type { Amount, RowRef } from "./packet";

/** An amount in figures and in words, with the cells it comes from. */
export function amount(centavos: number | null, from: readonly RowRef[]): Amount {
  return { centavos, words: centavos === null || centavos < 0 ? null : amountInWords(centavos), from };
}
