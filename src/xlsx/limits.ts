/** What a workbook may cost to open. Passing one throws `WorkbookError` `tooLarge`. */
export interface Limits {
  /** Inflated bytes of one part. */
  readonly partBytes: number;
  /** Inflated bytes of all parts that are read. */
  readonly totalBytes: number;
  /** Inflated bytes for each compressed byte, for parts above `ratioFromBytes`: small parts of blanks compress well. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  /** Entries in the package. */
  readonly entries: number;
  /** Cells of a sheet's used area: rows with content × columns, and rows × columns / 8. */
  readonly cells: number;
}

const MB = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  partBytes: 512 * MB,
  totalBytes: 1536 * MB,
  ratio: 200,
  ratioFromBytes: 100 * MB,
  entries: 20_000,
  cells: 50_000_000,
};
