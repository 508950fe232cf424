import type { Register } from "../registers/define";
import { comparisonKey, normalizeText } from "../text/normalize";
import type { Area } from "../sheet/address";
import type { CellValue } from "../sheet/cell";
import { isDateAt, valueAt, type Grid } from "../sheet/grid";
import { footerKind, mayBeFooter, mayFollowSignature, mayHeadSummary, type FilledCell } from "./footer";
import { FLAG_HEADER, headerKey, headerNames, repeatedHeader, type Header, type RepeatedHeader } from "./header";
import { expandMerges, mergesByRow } from "./merges";
import type { RowSource } from "./row";
import type { CellAt, Segment, Structure } from "./table";
import { readTitles } from "./titles";

const ONLY_PUNCTUATION = /^[\s;.,:·•*_\-–—'"`´|\\/]+$/;
/** An unnamed column is somebody's column, not a stray, when it is filled in this many rows and in half of all. */
const COLUMN_ROWS = 3;
/** A merge over this part of the table's columns, alone in its row, is a section band. */
const BAND_PART = 0.6;

/** Room for a remark behind a header: " (dd/mm/aaaa)". */
const REMARK = 20;
const INK = /[^\s\u200B]/;

function isEmpty(value: CellValue): boolean {
  return value === "" || (typeof value === "string" && !INK.test(value));
}

function isPunctuation(value: CellValue): boolean {
  return typeof value === "string" && value.length < 8 && ONLY_PUNCTUATION.test(value);
}

/** Walks the rows below the header once, telling data from repeated headers, blanks, totals, section bands and strays. */
export class BodyReader {
  readonly sources: RowSource[] = [];
  readonly segments: [Segment, ...Segment[]];
  private readonly names: ReadonlyMap<string, string>;
  private readonly columnOrder: readonly string[];
  private readonly repeatedHeaders: number[] = [];
  private readonly blankRows: number[] = [];
  private readonly totalRows: number[] = [];
  private strayCells: { at: CellAt; value: CellValue }[] = [];
  private readonly mergedRows = new Set<number>();
  private readonly extraColumns: { header: string; column: number }[];
  /** Place of the flag column in a grid row; -1 when there is none. What it says is ours, never the sheet's. */
  private readonly flag: number;
  private readonly sign: ReturnType<BodyReader["headerSign"]>;
  private readonly mergesAt: ReadonlyMap<number, readonly Area[]>;
  private readonly dates: readonly string[];
  /** Of the present segment: where each column of the register stands in a grid row, and which places are not the register's. */
  private places: Int32Array;
  private present: readonly number[] = [];
  private ignored: ReadonlySet<number> = new Set();

  constructor(
    private readonly grid: Grid,
    private readonly register: Register,
    private readonly header: Header,
  ) {
    this.names = headerNames(register);
    this.columnOrder = Object.keys(register.columns);
    this.dates = this.columnOrder.filter((key) => register.columns[key]?.type === "date");
    this.sign = this.headerSign();
    this.extraColumns = this.findExtraColumns();
    const flag = this.extraColumns.find(({ header: name }) => name === FLAG_HEADER);
    this.flag = flag ? flag.column - grid.left : -1;
    const firstRow = header.row + header.height;
    this.segments = [{ headerRow: header.row, firstRow, columns: header.columns }];
    this.places = this.enter(header.columns, 0);
    this.mergesAt = mergesByRow(grid.merges.filter((merge) => merge.bottom >= firstRow));
  }

  read(): void {
    const { grid, header } = this;
    let pendingBlanks: number[] = [];
    let separated = false;
    let inSignature = false;
    const end = grid.top + grid.values.length;
    for (let index = header.row + header.height; index < end; index++) {
      const cells = this.cellsAt(index);
      const merges = this.mergesAt.get(index);
      const expanded = merges ? expandMerges(grid, cells, merges) : null;
      const values = expanded ? expanded.cells : cells;
      if (values.every(isEmpty)) {
        pendingBlanks.push(index);
        separated = true;
        continue;
      }
      const again = this.mayRepeatHeader(values) ? repeatedHeader(grid, index, this.names, header) : null;
      const filled = again || !mayBeFooter(cells) ? [] : this.filledAt(index);
      if (again) {
        this.startSegment(index, again);
        index += again.height - 1;
      } else if (merges && this.isBand(cells, merges)) {
        this.mergedRows.add(index);
      } else if (this.isFooter(index, filled, separated, inSignature)) {
        inSignature ||= footerKind(filled, separated) === "signature";
        this.totalRows.push(index);
        pendingBlanks = [];
        separated = true;
        continue;
      } else if (this.takeRow(index, cells, values, expanded?.origins)) {
        inSignature = false;
        if (merges) this.mergedRows.add(index);
      }
      if (this.sources.length > 0) this.blankRows.push(...pendingBlanks.filter((blank) => blank > (this.sources[0]?.index ?? blank)));
      pendingBlanks = [];
      separated = false;
    }
  }

  structure(): Structure {
    const { grid, header } = this;
    this.claimUnnamedColumns();
    const firstRow = header.row + header.height;
    const touched = (merge: Area) => {
      for (let row = Math.max(merge.top, firstRow); row <= merge.bottom; row++) if (this.mergedRows.has(row)) return true;
      return false;
    };
    return {
      titles: readTitles(grid, header.row),
      leadingEmptyColumns: this.leadingEmptyColumns(),
      repeatedHeaders: this.repeatedHeaders,
      blankRows: this.blankRows,
      strayCells: this.strayCells,
      totalRows: this.totalRows,
      dataMerges: grid.merges.filter(touched),
      extraColumns: this.extraColumns.toSorted((a, b) => a.column - b.column),
      duplicateColumns: header.duplicates,
    };
  }

  /** The cells of a sheet row, without what our own flag column says. */
  private cellsAt(index: number): readonly CellValue[] {
    const cells = this.grid.values[index - this.grid.top] ?? [];
    return this.flag < 0 || (cells[this.flag] ?? "") === "" ? cells : cells.with(this.flag, "");
  }

  private filledAt(index: number): FilledCell[] {
    const { grid } = this;
    const [first = 0] = this.present;
    const datePlaces = new Set(this.dates.map((key) => this.places[this.columnOrder.indexOf(key)]));
    return this.cellsAt(index).flatMap((value, place) => {
      if (isEmpty(value) || this.ignored.has(place)) return [];
      const isDate = datePlaces.has(place) || isDateAt(grid, index, grid.left + place);
      return [{ value, place: place - first, isDate }];
    });
  }

  private isFooter(index: number, filled: readonly FilledCell[], separated: boolean, inSignature: boolean): boolean {
    if (filled.length === 0) return false;
    if (footerKind(filled, separated) !== null || (inSignature && mayFollowSignature(filled))) return true;
    return separated && mayHeadSummary(filled) && footerKind(this.filledAt(index + 1), true) === "total";
  }

  /** Files the row's strays, and the row itself if anything of its own stands in the register's columns. */
  private takeRow(index: number, cells: readonly CellValue[], values: readonly CellValue[], origins?: ReadonlyMap<number, number>): boolean {
    const { places } = this;
    const own = this.present.some((place) => {
      const value = values[place] ?? "";
      return !isEmpty(value) && !isPunctuation(value) && (origins?.get(place) ?? index) === index;
    });
    for (let place = 0; place < cells.length; place++) {
      const value = cells[place] ?? "";
      if (value === "" || typeof value === "boolean" || this.ignored.has(place) || isEmpty(value)) continue;
      if (!this.present.includes(place) || isPunctuation(value)) this.strayCells.push({ at: { row: index, column: this.grid.left + place }, value });
    }
    if (own) this.sources.push({ index, cells: values, places, ...(origins && { origins }) });
    return own;
  }

  /** A merge across the table with nothing beside it names a section; it is no record. */
  private isBand(cells: readonly CellValue[], merges: readonly Area[]): boolean {
    return merges.some(({ left, right }) => {
      const [first, last] = [left - this.grid.left, right - this.grid.left];
      const covered = this.present.filter((place) => place >= first && place <= last);
      if (covered.length < 2 || covered.length < this.present.length * BAND_PART) return false;
      return this.present.every((place) => (place >= first && place <= last) || isEmpty(cells[place] ?? ""));
    });
  }

  /** Makes `columns` those of the present segment. `offset`: how far it stands from the first header. */
  private enter(columns: ReadonlyMap<string, number>, offset: number, headerRow = this.header.row): Int32Array {
    const { left, width } = this.grid;
    const places = Int32Array.from(this.columnOrder, (key) => (columns.get(key) ?? left - 1) - left);
    this.present = [...places].filter((place) => place >= 0).toSorted((a, b) => a - b);
    const taken = new Set(this.present);
    const others = [...this.extraColumns, ...this.header.duplicates].map(({ column }) => column - left);
    const ignored = new Set(others.map((place) => place + offset));
    for (let place = 0; place < width; place++) if (!isEmpty(valueAt(this.grid, headerRow, left + place))) ignored.add(place);
    this.ignored = new Set([...ignored].filter((place) => !taken.has(place)));
    return places;
  }

  private startSegment(headerRow: number, { columns, height }: RepeatedHeader): void {
    for (let row = headerRow; row < headerRow + height; row++) this.repeatedHeaders.push(row);
    // Columns that the repeated header leaves out keep their distance to the others, if all the others agree on it.
    const offsets = new Set([...columns].flatMap(([key, column]) => column - (this.header.columns.get(key) ?? column)));
    const [offset = 0] = offsets;
    const whole = new Map(columns);
    if (offsets.size === 1) {
      const used = new Set(columns.values());
      for (const [key, column] of this.header.columns) {
        const place = column + offset;
        if (!whole.has(key) && !used.has(place) && place >= this.grid.left) whole.set(key, place);
      }
    }
    this.segments.push({ headerRow, firstRow: headerRow + height, columns: whole });
    this.places = this.enter(whole, offsets.size === 1 ? offset : 0, headerRow);
  }

  /** What a cell beside the place of a signature column may say in a repeated header; the column itself, and the longest of the texts. */
  private headerSign(): { texts: ReadonlySet<string>; initials: ReadonlySet<string>; longest: number; place: number } {
    const { grid, header, register, names } = this;
    const key = [...register.signature, ...this.columnOrder].find((name) => header.columns.has(name)) ?? "";
    const column = header.columns.get(key) ?? grid.left;
    const texts = new Set([...names].filter(([, name]) => name === key).map(([text]) => text));
    const upper = headerKey(valueAt(grid, header.row, column));
    if (header.height === 2 && upper !== "") texts.add(upper);
    const initials = new Set([...texts].map((text) => text.charAt(0)));
    return { texts, initials, longest: Math.max(0, ...[...texts].map(({ length }) => length)) + REMARK, place: column - grid.left };
  }

  /** Cheap test before the full one, made for every row: some cell beside the place of a signature column says what a header would say. */
  private mayRepeatHeader(values: readonly CellValue[]): boolean {
    const { texts, initials, longest, place } = this.sign;
    for (let c = place - 1; c <= place + 1; c++) {
      const value = values[c];
      if (typeof value !== "string" || value.length < 2 || value.length > longest) continue;
      if (initials.has(comparisonKey(value.trimStart().charAt(0))) && texts.has(headerKey(value))) return true;
    }
    return false;
  }

  private findExtraColumns(): { header: string; column: number }[] {
    const { grid, header } = this;
    const taken = new Set([...header.columns.values(), ...header.duplicates.map(({ column }) => column)]);
    const flag = headerKey(FLAG_HEADER);
    const extra: { header: string; column: number }[] = [];
    for (let column = grid.left; column < grid.left + grid.width; column++) {
      if (taken.has(column)) continue;
      const name = normalizeText(valueAt(grid, header.row, column)) || (header.height === 2 ? normalizeText(valueAt(grid, header.row + 1, column)) : "");
      if (name !== "") extra.push({ header: headerKey(name) === flag ? FLAG_HEADER : name, column });
    }
    return extra;
  }

  /** A column without header that is filled all the way down is somebody's column: left alone, and told once (ASM-E01). */
  private claimUnnamedColumns(): void {
    const filled = new Map<number, number>();
    for (const { at, value } of this.strayCells) if (!isPunctuation(value)) filled.set(at.column, (filled.get(at.column) ?? 0) + 1);
    const claimed = [...filled].filter(([, rows]) => rows >= COLUMN_ROWS && rows * 2 >= this.sources.length).map(([column]) => column);
    if (claimed.length === 0) return;
    this.extraColumns.push(...claimed.map((column) => ({ header: "", column })));
    this.strayCells = this.strayCells.filter(({ at }) => !claimed.includes(at.column));
  }

  /** Unnamed columns before the first named one, when titles or cells stand in them: the sheet really starts there. */
  private leadingEmptyColumns(): number[] {
    const { grid, header } = this;
    const first = Math.min(...header.columns.values());
    const columns: number[] = [];
    for (let column = grid.left; column < first; column++) {
      if (this.extraColumns.some((extra) => extra.column === column)) continue;
      if (grid.values.some((row) => !isEmpty(row[column - grid.left] ?? ""))) columns.push(column);
    }
    return columns;
  }
}
