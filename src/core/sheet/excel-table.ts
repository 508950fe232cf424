import type { Area } from "./address";

/** A table of Excel's own in the workbook, one that has a header. */
export interface ExcelTable {
  readonly name: string;
  readonly sheetId: string;
  /** From its header to its last row of data: a row of totals is not of it. Sheet coordinates, 0-based. */
  readonly area: Area;
}
