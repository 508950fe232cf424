import type { Register } from "../registers/define";
import { comparisonKey, normalizeText } from "../text/normalize";
import type { Area } from "../sheet/address";
import type { CellValue } from "../sheet/cell";
import { valueAt, type Grid } from "../sheet/grid";
import { findHeader, FLAG_HEADER, headerKey, headerNames, repeatedHeader, type Header } from "./header";
import { rowMaker, type Row, type RowMaker, type RowSource } from "./row";
import type { CellAt, Segment, Structure, Table } from "./table";
import { readTitles } from "./titles";

/** A mapping the user made by hand: the header's sheet row and the sheet column of each register column (0-based). */
export interface ColumnMapping {
  readonly headerRow: number;
  readonly columns: Readonly<Record<string, number>>;
}

/** What a register adds to reading: undoing what a paste broke, and the business key of a row. */
export interface RegisterReading<R extends Register> {
  readonly register: R;
  /** Turns plain rows into repaired ones (shifts undone, kinds told apart). Same rows, same order. */
  repair?(rows: readonly RowSource[], maker: RowMaker<R>): readonly Row<R>[];
  /** Business keys of rows; called once a table, so that it may number rows. */
  keys(rows: readonly Row<R>[]): (row: Row<R>) => string;
}

const ONLY_PUNCTUATION = /^[\s;.,:·•*_\-–—'"`´|\\/]+$/;
const FOOTER = /^(?:sub)?total(?:es)?\b|^suma\b|^resumen\b|^fuente\b|^notas?\b|^elabor|^revis[oó]|^autoriz|^vo\.? ?bo\b|^firma\b/;

/** Reads a sheet as a register; null when it is not one (and no mapping says it is). */
export function readTable<R extends Register>(
  grid: Grid,
  sheet: { readonly id: string; readonly name: string },
  reading: RegisterReading<R>,
  mapping?: ColumnMapping,
): Table<R> | null {
  const { register } = reading;
  const header = mapping ? headerOf(mapping) : findHeader(grid, register);
  if (!header) return null;

  const body = new BodyReader(grid, register, header);
  body.read();
  const maker = rowMaker(register, grid);
  const rows = reading.repair ? reading.repair(body.sources, maker) : body.sources.map((source) => maker.make(source));
  const keyOf = reading.keys(rows);
  return {
    register,
    sheet,
    grid,
    segments: body.segments,
    rows,
    structure: body.structure(),
    has: (column) => header.columns.has(column),
    keyOf,
  };
}

function headerOf(mapping: ColumnMapping): Header {
  return { row: mapping.headerRow, height: 1, columns: new Map(Object.entries(mapping.columns)), duplicates: [] };
}

/** Walks the rows below the header once, telling data from repeated headers, blanks, totals and strays. */
class BodyReader {
  readonly sources: RowSource[] = [];
  readonly segments: [Segment, ...Segment[]];
  private readonly names: ReadonlyMap<string, string>;
  private readonly columnOrder: readonly string[];
  private readonly repeatedHeaders: number[] = [];
  private readonly blankRows: number[] = [];
  private readonly totalRows: number[] = [];
  private readonly strayCells: { at: CellAt; value: CellValue }[] = [];
  private readonly dataMerges: Area[];
  private readonly extraColumns: readonly { header: string; column: number }[];
  private places: Int32Array;
  private first: number;
  private last: number;

  constructor(
    private readonly grid: Grid,
    private readonly register: Register,
    private readonly header: Header,
  ) {
    this.names = headerNames(register);
    this.columnOrder = Object.keys(register.columns);
    this.extraColumns = this.findExtraColumns();
    const firstRow = header.row + header.height;
    this.segments = [{ headerRow: header.row, firstRow, columns: header.columns }];
    this.places = this.placesOf(header.columns);
    [this.first, this.last] = extent(header.columns);
    this.dataMerges = grid.merges.filter((merge) => merge.bottom >= firstRow);
  }

  read(): void {
    const { grid, header } = this;
    const mergesByRow = indexMerges(this.dataMerges);
    const ignored = new Set(this.extraColumns.map(({ column }) => column));
    let pendingBlanks: number[] = [];
    let afterBlank = false;
    for (let index = header.row + header.height; index < grid.top + grid.values.length; index++) {
      const cells = grid.values[index - grid.top] ?? [];
      const merges = mergesByRow.get(index);
      const expanded = merges ? expandMerges(grid, index, cells, merges) : null;
      const values = expanded ? expanded.cells : cells;
      if (this.isBlank(values)) {
        pendingBlanks.push(index);
        afterBlank = true;
        continue;
      }
      const again = this.mayRepeatHeader(values) ? repeatedHeader(grid, index, this.names, header) : null;
      if (again) {
        this.repeatedHeaders.push(index);
        this.startSegment(index, again);
      } else if (this.isTotal(values, afterBlank || this.totalRows.at(-1) === index - 1)) {
        this.totalRows.push(index);
        pendingBlanks = [];
        continue;
      } else {
        this.takeStrays(index, values, ignored);
        this.sources.push({ index, cells: values, places: this.places, ...(expanded && { origins: expanded.origins }) });
      }
      this.blankRows.push(...pendingBlanks);
      pendingBlanks = [];
      afterBlank = false;
    }
    if (this.sources.length === 0) this.blankRows.length = 0;
  }

  structure(): Structure {
    const { grid, header } = this;
    return {
      titles: readTitles(grid, header.row),
      leadingEmptyColumns: this.leadingEmptyColumns(),
      repeatedHeaders: this.repeatedHeaders,
      blankRows: this.blankRows,
      strayCells: this.strayCells,
      totalRows: this.totalRows,
      dataMerges: this.dataMerges,
      extraColumns: this.extraColumns,
      duplicateColumns: header.duplicates,
    };
  }

  private placesOf(columns: ReadonlyMap<string, number>): Int32Array {
    return Int32Array.from(this.columnOrder, (key) => {
      const column = columns.get(key);
      return column === undefined ? -1 : column - this.grid.left;
    });
  }

  private startSegment(headerRow: number, columns: ReadonlyMap<string, number>): void {
    // Columns that the repeated header leaves out keep their distance to the others, if all the others agree on it.
    const offsets = new Set([...columns].map(([key, column]) => column - (this.header.columns.get(key) ?? Number.NaN)));
    const [offset = 0] = offsets;
    const merged = new Map(columns);
    if (offsets.size === 1 && !Number.isNaN(offset)) {
      for (const [key, column] of this.header.columns) if (!merged.has(key)) merged.set(key, column + offset);
    }
    this.segments.push({ headerRow, firstRow: headerRow + 1, columns: merged });
    this.places = this.placesOf(merged);
    [this.first, this.last] = extent(merged);
  }

  private isBlank(values: readonly CellValue[]): boolean {
    return values.every((value) => value === "" || (typeof value === "string" && value.trim() === ""));
  }

  /** Cheap test before the full one: some cell beside the place of a signature column says what a header would say. */
  private mayRepeatHeader(values: readonly CellValue[]): boolean {
    const key = this.register.signature.find((column) => this.header.columns.has(column)) ?? this.columnOrder.find((column) => this.header.columns.has(column));
    if (key === undefined) return false;
    const place = (this.header.columns.get(key) ?? 0) - this.grid.left;
    for (let c = place - 1; c <= place + 1; c++) {
      const value = values[c];
      if (typeof value === "string" && value.length > 1 && value.length < 80 && this.names.get(headerKey(value)) === key) return true;
    }
    return false;
  }

  /** N5: a label with numbers and nothing else, after a blank row; or a footer line (Fuente, Elaboró…). */
  private isTotal(values: readonly CellValue[], separated: boolean): boolean {
    const filled = values.filter((value) => value !== "");
    const label = filled.find((value) => typeof value === "string");
    if (typeof label !== "string" || filled.length > 6) return false;
    const numbers = filled.filter((value) => typeof value === "number").length;
    if (FOOTER.test(comparisonKey(label))) return filled.length - numbers === 1;
    return separated && numbers > 0 && filled.length - numbers === 1 && filled[0] === label && filled.length <= 3;
  }

  private takeStrays(index: number, values: readonly CellValue[], ignored: ReadonlySet<number>): void {
    values.forEach((value, c) => {
      if (value === "" || typeof value === "boolean") return;
      const column = this.grid.left + c;
      if (ignored.has(column) || normalizeText(value) === "") return;
      const outside = column < this.first || column > this.last;
      if (outside || (typeof value === "string" && value.length < 8 && ONLY_PUNCTUATION.test(value))) {
        this.strayCells.push({ at: { row: index, column }, value });
      }
    });
  }

  private findExtraColumns(): { header: string; column: number }[] {
    const taken = new Set([...this.header.columns.values(), ...this.header.duplicates.map(({ column }) => column)]);
    const flag = headerKey(FLAG_HEADER);
    const extra: { header: string; column: number }[] = [];
    for (let column = this.grid.left; column < this.grid.left + this.grid.width; column++) {
      if (taken.has(column)) continue;
      const header = normalizeText(valueAt(this.grid, this.header.row, column)) || normalizeText(valueAt(this.grid, this.header.row + this.header.height - 1, column));
      if (header !== "") extra.push({ header: headerKey(header) === flag ? FLAG_HEADER : header, column });
    }
    return extra;
  }

  /** Unnamed columns before the first named one, when something below the header stands in them: the table really starts there. */
  private leadingEmptyColumns(): number[] {
    const [first] = extent(this.header.columns);
    const columns: number[] = [];
    for (let column = this.grid.left; column < first; column++) {
      if (normalizeText(valueAt(this.grid, this.header.row, column)) !== "") continue;
      const below = this.grid.values.slice(this.header.row + this.header.height - this.grid.top);
      if (below.some((row) => row[column - this.grid.left] !== "")) columns.push(column);
    }
    return columns;
  }
}

function extent(columns: ReadonlyMap<string, number>): [number, number] {
  const places = [...columns.values()];
  return [Math.min(...places), Math.max(...places)];
}

function indexMerges(merges: readonly Area[]): ReadonlyMap<number, readonly Area[]> {
  const byRow = new Map<number, Area[]>();
  for (const merge of merges) {
    for (let row = merge.top; row <= merge.bottom; row++) {
      const list = byRow.get(row);
      if (list) list.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return byRow;
}

/** N4: the value of a merge applies to all of it. Tells, for each place, the row the value stands in. */
function expandMerges(grid: Grid, index: number, cells: readonly CellValue[], merges: readonly Area[]) {
  const copy = [...cells];
  const origins = new Map<number, number>();
  for (const merge of merges) {
    const value = valueAt(grid, merge.top, merge.left);
    for (let column = merge.left; column <= merge.right; column++) {
      copy[column - grid.left] = value;
      origins.set(column - grid.left, merge.top);
    }
  }
  return { cells: copy, origins: origins as ReadonlyMap<number, number>, index };
}
