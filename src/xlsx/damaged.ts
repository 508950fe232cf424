import { WorkbookError } from "../workbook/port";

/** The error for a file whose bytes do not hold together: cut short, flipped bits, markup that does not close. */
export function damaged(detail: string, cause?: unknown): WorkbookError {
  return new WorkbookError("truncated", detail, cause === undefined ? undefined : { cause });
}
