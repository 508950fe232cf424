import { SYSTEM_1904_OFFSET } from "../../../src/core/calendar/read-date";
import type { CellValue } from "../../../src/core/sheet/cell";
import { isDateFormat } from "../../../src/core/sheet/number-format";

/** A value as a file of the 1904 system has it, or of the 1900 system, the only one that the stand-in knows. */
export function inSystem(value: CellValue, numberFormat: string, date1904: boolean): CellValue {
  return date1904 && typeof value === "number" && isDateFormat(numberFormat) ? value - SYSTEM_1904_OFFSET : value;
}
