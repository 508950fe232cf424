import { MAX_COLUMNS } from "../core/sheet/address";
import type { CellValue } from "../core/sheet/cell";
import { WorkbookError } from "../workbook/port";
import { StyleRuns } from "./sheet-layout";

/** Collects the cells of a sheet, row after row. */
export class RowBuilder {
  /** Rows with content, ascending, and their cells from column 0. Rows may be shorter than `width`. */
  readonly rowNumbers: number[] = [];
  readonly rowCells: CellValue[][] = [];
  readonly styleRuns = new StyleRuns();
  /** Cells that hold a number shown as a date. */
  readonly dates = new CellPositions();
  firstColumn = MAX_COLUMNS;
  width = 0;
  cellsRead = 0;
  /** The row being built and the column of its last cell; -1 before the first. */
  row = 0;
  column = -1;
  private cells: CellValue[] = [];
  // Rows are copied from one as wide as the widest before: an array that is born whole costs half of one that grows.
  private blank: CellValue[] = [];
  private first = MAX_COLUMNS;
  private styled = false;
  private denseCells = 0;

  constructor(
    private readonly part: string,
    private readonly maxCells: number,
  ) {}

  style(column: number, style: number): void {
    if (!this.styled) this.styleRuns.openRow(this.row);
    this.styled = true;
    this.styleRuns.push(column, style);
  }

  /** Puts a value that is not `""` into the row. */
  put(column: number, value: CellValue): void {
    const { cells } = this;
    if (column < cells.length) cells[column] = value;
    else {
      while (cells.length < column) cells.push("");
      cells.push(value);
    }
    if (column < this.first) this.first = column;
    this.cellsRead++;
  }

  /** Ends the row, which is kept when it has content. Throws `tooLarge` when the rows kept take more cells than allowed. */
  close(): void {
    const { cells } = this;
    this.column = -1;
    this.styled = false;
    if (this.first === MAX_COLUMNS) return;
    this.denseCells += cells.length;
    if (this.denseCells > this.maxCells) throw new WorkbookError("tooLarge", `part ${this.part} spreads over too many cells`);
    this.rowNumbers.push(this.row);
    this.rowCells.push(cells);
    if (this.first < this.firstColumn) this.firstColumn = this.first;
    this.first = MAX_COLUMNS;
    if (cells.length > this.width) {
      this.width = cells.length;
      // By pushes, not `Array(width).fill("")`: an array made with holes stays slower, and so do its copies.
      while (this.blank.length < this.width) this.blank.push("");
    }
    this.cells = this.blank.slice();
  }
}

/** Places of cells, 8 bytes each. */
class CellPositions {
  private pairs = new Uint32Array(1024);
  private length = 0;

  push(row: number, column: number): void {
    if (this.length === this.pairs.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.pairs);
      this.pairs = larger;
    }
    this.pairs[this.length] = row;
    this.pairs[this.length + 1] = column;
    this.length += 2;
  }

  forEach(visit: (row: number, column: number) => void): void {
    for (let i = 0; i < this.length; i += 2) visit(this.pairs[i] ?? 0, this.pairs[i + 1] ?? 0);
  }
}
