import type { Area } from "../../../src/core/sheet/address";
import { MAX_COLUMNS, MAX_ROWS } from "../../../src/core/sheet/address";
import type { Sheet } from "../../host/model";
import { Axis } from "./axis";
import type { Ground } from "./selection";
import { fontScale, heightOfLines, wrappedLines, type Measure } from "./text-measure";

/** Pixels of a point on screen. */
export const PIXELS_PER_POINT = 96 / 72;
const DEFAULT_ROW_HEIGHT = 20;
/** Empty lines shown after the used part, and the least a sheet shows. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 6;
const LEAST_ROWS = 200;
const LEAST_COLUMNS = 26;

/** A rectangle in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A sheet laid out in pixels: its axes and what movement needs. Rows get a default height until somebody looks at them;
 * `measureRow` then gives the height their wrapped texts ask for.
 */
export class SheetGround implements Ground {
  readonly rowAxis: Axis;
  readonly columnAxis: Axis;
  private readonly measured: Uint8Array;

  constructor(
    readonly sheet: Sheet,
    private readonly measure: Measure,
    least: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 },
  ) {
    const filled = [sheet.used(), ...sheet.charts.map(({ anchor }) => anchor)];
    const rows = Math.min(MAX_ROWS, Math.max(LEAST_ROWS, least.rows, ...filled.map((area) => (area?.bottom ?? 0) + 1 + SPARE_ROWS)));
    const columns = Math.min(MAX_COLUMNS, Math.max(LEAST_COLUMNS, least.columns, ...filled.map((area) => (area?.right ?? 0) + 1 + SPARE_COLUMNS)));
    this.rowAxis = new Axis(rows, (row) => {
      if (sheet.hiddenRows.has(row)) return 0;
      const given = sheet.rowHeights.get(row);
      return given === undefined ? DEFAULT_ROW_HEIGHT : Math.round(given * PIXELS_PER_POINT);
    });
    this.columnAxis = new Axis(columns, (column) => Math.round(sheet.columnWidth(column) * PIXELS_PER_POINT));
    this.measured = new Uint8Array(rows);
  }

  get rows(): number {
    return this.rowAxis.count;
  }

  get columns(): number {
    return this.columnAxis.count;
  }

  get merges(): readonly Area[] {
    return this.sheet.merges;
  }

  isRowHidden(row: number): boolean {
    return this.rowAxis.size(row) === 0;
  }

  isColumnHidden(column: number): boolean {
    return this.columnAxis.size(column) === 0;
  }

  isEmpty(row: number, column: number): boolean {
    return this.sheet.value(row, column) === "" && this.sheet.formula(row, column) === null;
  }

  mergeAt(row: number, column: number): Area | null {
    return this.sheet.mergeAt(row, column);
  }

  used(): Area | null {
    return this.sheet.used(true);
  }

  /** Gives a row the height of its wrapped texts, once; rows with a height of their own and hidden rows keep theirs. */
  measureRow(row: number): void {
    if (this.measured[row] !== 0) return;
    this.measured[row] = 1;
    if (this.isRowHidden(row) || this.sheet.rowHeights.has(row)) return;
    this.rowAxis.setSize(row, this.wrappedHeight(row));
  }

  /** Forgets the heights of these rows, so that they are measured again when seen. */
  forgetRows(top: number, bottom: number): void {
    this.measured.fill(0, top, bottom + 1);
  }

  /** Pixels of an area, relative to cell A1. */
  box(area: Area): Box {
    const x = this.columnAxis.offset(area.left);
    const y = this.rowAxis.offset(area.top);
    return { x, y, width: this.columnAxis.offset(area.right + 1) - x, height: this.rowAxis.offset(area.bottom + 1) - y };
  }

  private wrappedHeight(row: number): number {
    const used = this.sheet.used();
    if (!used || row < used.top || row > used.bottom) return DEFAULT_ROW_HEIGHT;
    let height = DEFAULT_ROW_HEIGHT;
    for (let column = used.left; column <= used.right; column++) {
      const value = this.sheet.value(row, column);
      if (value === "" || this.isColumnHidden(column)) continue;
      const style = this.sheet.style(row, column);
      const scale = fontScale(style);
      if (scale > 1) height = Math.max(height, Math.round(DEFAULT_ROW_HEIGHT * scale));
      if (typeof value !== "string") continue;
      if (style?.wrapText !== true && !value.includes("\n")) continue;
      const width = this.columnAxis.size(column);
      // A merged cell does not stretch its rows in Excel either.
      if (value.length * 5 * scale <= width - 10 || this.sheet.mergeAt(row, column)) continue;
      height = Math.max(height, Math.round(heightOfLines(wrappedLines(value, width / scale, style?.bold ?? false, this.measure)) * scale));
    }
    return height;
  }
}
