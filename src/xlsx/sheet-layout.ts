import type { Area } from "../core/sheet/address";
import { DEFAULT_STYLE, type CellStyle } from "./styles";

/** Columns that share a width. 0-based and inclusive; width in characters of the default font, null for the default. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  readonly width: number | null;
  readonly hidden: boolean;
  readonly style: CellStyle;
}

/** A row that says something about itself. Height in points, null for the default. */
export interface RowLayout {
  readonly height: number | null;
  readonly hidden: boolean;
  readonly style: CellStyle | null;
}

/** An Excel table on a sheet; `area` includes header and total rows. */
export interface TableInfo {
  readonly name: string;
  readonly area: Area;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly string[];
}

/**
 * What a person sees of a sheet besides its values. Conditional formats, data validations, drawings and notes are not read.
 * All positions are sheet coordinates, 0-based.
 */
export interface SheetLayout {
  /** The look of any cell: its own, else its row's, else its column's. */
  styleAt(row: number, column: number): CellStyle;
  /** Formulas by address, without `=`, in the file's English names; shared ones written out. Array formulas stand on their first cell. */
  readonly formulas: ReadonlyMap<string, string>;
  readonly columns: readonly ColumnSpan[];
  readonly rows: ReadonlyMap<number, RowLayout>;
  readonly defaultColumnWidth: number | null;
  readonly defaultRowHeight: number | null;
  /** How many rows and columns stay in view; null when nothing is frozen. */
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  readonly tables: readonly TableInfo[];
}

/** Styles of the cells that have one, row after row: 4 bytes a cell. */
export class StyleRuns {
  private columns = new Uint16Array(1024);
  private indexes = new Uint16Array(1024);
  private length = 0;
  private readonly rows: number[] = [];
  private readonly starts: number[] = [];

  /** Rows must come in ascending order. */
  openRow(row: number): void {
    this.rows.push(row);
    this.starts.push(this.length);
  }

  push(column: number, style: number): void {
    if (this.length === this.columns.length) {
      this.columns = doubled(this.columns);
      this.indexes = doubled(this.indexes);
    }
    this.columns[this.length] = column;
    this.indexes[this.length++] = style;
  }

  /** The style index of a cell; -1 when it has none of its own. */
  at(row: number, column: number): number {
    let low = 0;
    let high = this.rows.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.rows[middle] ?? 0;
      if (found === row) {
        const end = this.starts[middle + 1] ?? this.length;
        for (let i = this.starts[middle] ?? 0; i < end; i++) if (this.columns[i] === column) return this.indexes[i] ?? -1;
        return -1;
      }
      if (found < row) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}

function doubled(old: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(old.length * 2);
  larger.set(old);
  return larger;
}

/** `SheetLayout.styleAt` over a sheet's parts. */
export function styleLookup(styles: readonly CellStyle[], runs: StyleRuns, rows: ReadonlyMap<number, RowLayout>, columns: readonly ColumnSpan[]): SheetLayout["styleAt"] {
  return (row, column) => {
    const own = runs.at(row, column);
    if (own >= 0) return styles[own] ?? DEFAULT_STYLE;
    return rows.get(row)?.style ?? columns.find((span) => span.first <= column && column <= span.last)?.style ?? styles[0] ?? DEFAULT_STYLE;
  };
}
