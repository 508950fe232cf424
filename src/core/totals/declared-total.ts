import type { Row } from "../reading/row";
import type { ColumnKey, Register } from "../registers/define";
import type { CulpritReport } from "../rules/define";
import { readMoney } from "../sheet/numbers";
import { culpritsOf, totalPart } from "./culprits";

/** A total and the sum of its parts, which differ. Centavos. */
export interface TotalOff {
  readonly sum: number;
  readonly total: number;
  readonly culprits: readonly CulpritReport[];
}

/**
 * How the total of a row differs from the sum of its parts (all money columns of the row). Null when it does not, when the total
 * or every part is blank, and when a part cannot be read. A cell with more than two decimals may be off by a centavo.
 */
export function totalOff<R extends Register>(register: R, row: Row<R>, columns: readonly ColumnKey<R>[], totalColumn: ColumnKey<R>): TotalOff | null {
  const total = row.value(totalColumn);
  if (typeof total !== "number" || columns.some((column) => row.state(column) === "unreadable")) return null;
  const parts = columns.map((column) => totalPart(register, row, column, [column])).filter((part) => part !== null);
  const sum = parts.reduce((all, { amount }) => all + amount, 0);
  const tooFine = [...columns, totalColumn].filter((column) => {
    const reading = readMoney(row.raw(column));
    return reading.kind === "money" && reading.tooManyDecimals;
  });
  return parts.length === 0 || Math.abs(sum - total) <= tooFine.length ? null : { sum, total, culprits: culpritsOf(parts, total) };
}
