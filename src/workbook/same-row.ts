import type { CellValue } from "../core/sheet/cell";
import { isFlag } from "./flags";
import type { RowValues } from "./port";

/** Whether two readings of a row hold the same; what lies outside of one is empty in it, and so are our own flags. */
export function sameRow(a: RowValues<CellValue>, b: RowValues<CellValue>): boolean {
  const at = ({ left, values }: RowValues<CellValue>, column: number): CellValue => {
    const value = values[column - left] ?? "";
    return isFlag(value) ? "" : value;
  };
  const end = Math.max(a.left + a.values.length, b.left + b.values.length);
  for (let column = Math.min(a.left, b.left); column < end; column++) if (at(a, column) !== at(b, column)) return false;
  return true;
}
