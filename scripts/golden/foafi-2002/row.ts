import { serialOf } from "../../../src/core/calendar/serial";
import type { ColumnKey, Register } from "../../../src/core/registers/define";
import type { CellValue } from "../../../src/core/sheet/cell";

/** A row of a register as the workbook holds it: a cell by column key, absent columns empty. */
export type SampleRow<R extends Register = Register> = Readonly<Partial<Record<ColumnKey<R>, CellValue>>>;

/** Serial day of a date of 2002 written `dd/mm`. Throws for a day that is not there. */
export function day(text: string): number {
  const [date, month] = text.split("/").map(Number);
  const serial = serialOf(2002, month ?? 0, date ?? 0);
  if (serial === null) throw new RangeError(`no such day: ${text}`);
  return serial;
}
