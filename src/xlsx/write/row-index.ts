import { MAX_COLUMNS, MAX_ROWS, columnIndex, type Area } from "../../core/sheet/address";
import { damaged } from "../damaged";
import { XmlScanner, skipNonElement } from "../xml-scanner";
import { decodeBytes } from "../xml-text";
import type { Element, XmlEdit } from "./xml-edit";

/** The columns of a row's first and last cell, 0-based. */
export interface Extent {
  readonly first: number;
  readonly last: number;
}

/** A row's element with its number, 0-based. */
export interface RowElement extends Element {
  readonly row: number;
  /** Its first and its last cell's columns, 0-based; -1 without cells, the sheet's first and last where those cells do not say. */
  readonly firstColumn: number;
  readonly lastColumn: number;
}

const LT = 60;
const GT = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const LETTER_C = 99;
const LETTER_F = 102;
const LETTER_R = 114;
const QUOTE = 34;
const EQUALS = 61;

/** Numbers kept of a row: its number, where it starts and ends, and where its last cell does. */
const FIELDS = 4;
/** In the place of a last cell: the row has nothing in it, or something that was not known for a cell. */
const NONE = 0;
const UNKNOWN = 0xffffffff;

/** Where the rows of a sheet's part stand: found in one look at each of their bytes, since rows are most of a workbook. */
export class RowIndex {
  /** Rows with formulas that say more than their text: shared ones, arrays, data tables. */
  private readonly specialRows: number[] = [];
  private places = new Uint32Array(4096 * FIELDS);
  private count = 0;

  /** Throws `truncated` for rows out of order, or something between them. */
  constructor(
    private readonly edit: XmlEdit,
    private readonly sheetData: Element,
  ) {
    const { bytes, part } = edit;
    const xml = new XmlScanner(bytes, part);
    let last = -1;
    // As the rows write their name: nearly always as the first does.
    let name = new Uint8Array();
    for (let at = sheetData.openEnd; at < sheetData.closeStart; ) {
      if (bytes[at] !== LT) {
        at++;
        continue;
      }
      let row = plainNumber(bytes, at, name);
      if (row < 0) {
        const behind = skipNonElement(bytes, at, part);
        if (behind !== at) {
          at = behind;
          continue;
        }
        xml.position = at;
        xml.next();
        if (!xml.is("row")) throw damaged(`part ${part} has something between its rows`);
        const given = xml.number("r");
        row = given === null ? last + 1 : given - 1;
        if (name.length === 0 || !isName(bytes, at + 1, name)) name = new TextEncoder().encode(xml.prefix + xml.name);
      }
      if (row <= last || row >= MAX_ROWS || !Number.isInteger(row)) throw damaged(`part ${part}: row ${String(row + 1)} after row ${String(last + 1)}`);
      last = row;
      at = this.addRow(row, at, name);
    }
  }

  /** The row's element; null when the part has none. */
  find(row: number): RowElement | null {
    const n = this.firstFrom(row);
    return n < this.count && this.places[n * FIELDS] === row ? this.element(n) : null;
  }

  /** Where the element of a row that the part lacks is to be put. */
  placeOf(row: number): number {
    const n = this.firstFrom(row);
    return n < this.count ? (this.places[n * FIELDS + 1] ?? 0) : this.sheetData.closeStart;
  }

  /** Rows with formulas that say more than their text: shared ones, arrays, data tables. */
  special(): readonly RowElement[] {
    return this.specialRows.map((n) => this.element(n));
  }

  /** Visits the part's rows in their order: the number of each, 0-based, and where its element starts and ends. */
  forEach(visit: (row: number, start: number, end: number) => void): void {
    for (let at = 0; at < this.count * FIELDS; at += FIELDS) visit(this.places[at] ?? 0, this.places[at + 1] ?? 0, this.places[at + 2] ?? 0);
  }

  /** Rows that have a cell in this column or behind it. */
  reaching(column: number): readonly RowElement[] {
    const rows: RowElement[] = [];
    for (let n = 0; n < this.count; n++) if (this.lastColumn(n) >= column) rows.push(this.element(n));
    return rows;
  }

  /** The area from the first cell to the last; rows in `instead` count as it says, whether the part has them or not. Null without cells. */
  usedArea(instead: ReadonlyMap<number, Extent | null> = new Map()): Area | null {
    let [top, left, bottom, right] = [MAX_ROWS, MAX_COLUMNS, -1, -1];
    const take = (row: number, first: number, last: number): void => {
      top = Math.min(top, row);
      left = Math.min(left, first);
      bottom = Math.max(bottom, row);
      right = Math.max(right, last);
    };
    for (let n = 0; n < this.count; n++) {
      const row = this.places[n * FIELDS] ?? 0;
      const last = this.lastColumn(n);
      // A cell of the first column ends the search for one further left.
      if (last >= 0 && !instead.has(row)) take(row, left === 0 ? 0 : this.firstColumn(n), last);
    }
    for (const [row, extent] of instead) if (extent) take(row, extent.first, extent.last);
    return bottom < 0 ? null : { top, left, bottom, right };
  }

  /** The first of the part's rows that is not above `row`. */
  private firstFrom(row: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.places[middle * FIELDS] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private element(n: number): RowElement {
    const { bytes, part } = this.edit;
    const [row = 0, start = 0, end = 0] = this.places.subarray(n * FIELDS, (n + 1) * FIELDS);
    const xml = new XmlScanner(bytes, part, start);
    xml.next();
    const { selfClosing, position: openEnd } = xml;
    const closeStart = selfClosing ? openEnd : bytes.lastIndexOf(LT, end - 1);
    const lastColumn = this.lastColumn(n);
    return { name: "row", qualified: xml.prefix + xml.name, start, openEnd, closeStart, end, selfClosing, row, firstColumn: lastColumn < 0 ? -1 : this.firstColumn(n), lastColumn };
  }

  private lastColumn(n: number): number {
    const at = this.places[n * FIELDS + 3] ?? 0;
    if (at === NONE) return -1;
    return at === UNKNOWN ? MAX_COLUMNS - 1 : this.columnAt(at) ?? MAX_COLUMNS - 1;
  }

  /** The column of a row's first cell; 0 where that cell does not say. */
  private firstColumn(n: number): number {
    const { bytes, part } = this.edit;
    return this.columnAt(endOfTag(bytes, this.places[n * FIELDS + 1] ?? 0, part)) ?? 0;
  }

  /** The column of the cell whose tag is the first from `at` on; null when it does not say. */
  private columnAt(at: number): number | null {
    const { bytes, part } = this.edit;
    const plain = plainColumn(bytes, at);
    if (plain >= 0) return plain;
    const xml = new XmlScanner(bytes, part, at);
    xml.next();
    const letters = /^[A-Z]+/i.exec(xml.attribute("r") ?? "")?.[0];
    return letters === undefined ? null : columnIndex(letters);
  }

  /** Keeps a row that starts at `start`; gives where it ends. */
  private addRow(row: number, start: number, name: Uint8Array): number {
    const { bytes, part } = this.edit;
    const { length } = bytes;
    const prefix = name.length - 3;
    const letterBehindSlash = name[0] ?? 0;
    let special = false;
    let lastCell = 0;
    let at = endOfTag(bytes, start, part);
    if (bytes[at - 2] === SLASH) {
      this.push(row, start, at, NONE);
      return at;
    }
    const open = at;
    for (; at < length; at++) {
      if (bytes[at] !== LT) continue;
      const second = bytes[at + 1];
      // What a tag has at the least is stepped over: at half of a sheet's bytes there is nothing to see.
      if (second === SLASH) {
        if (bytes[at + 2] !== letterBehindSlash) {
          at += 3;
          continue;
        }
        let i = 1;
        while (i < name.length && bytes[at + 2 + i] === name[i]) i++;
        if (i < name.length) continue;
        let end = at + 2 + i;
        while (end < length && (bytes[end] ?? 0) <= 32) end++;
        if (bytes[end] !== GT) continue;
        if (special) this.specialRows.push(this.count);
        this.push(row, start, end + 1, lastCell > 0 ? lastCell : at === open ? NONE : UNKNOWN);
        return end + 1;
      }
      if (second === BANG || second === QUESTION) {
        at = skipNonElement(bytes, at, part) - 1;
        continue;
      }
      const letter = bytes[at + 1 + prefix];
      if (letter === LETTER_C) {
        const behind = bytes[at + 2 + prefix] ?? 0;
        if (behind <= 32 || behind === GT || behind === SLASH) {
          lastCell = at;
          if (behind === 32 && bytes[at + 3 + prefix] === LETTER_R) at += 8 + prefix;
        }
      } else if (letter === LETTER_F && (bytes[at + 2 + prefix] ?? 0) <= 32) special = true;
    }
    throw damaged(`part ${part} ends inside a row`);
  }

  private push(row: number, start: number, end: number, lastCell: number): void {
    const at = this.count++ * FIELDS;
    if (at === this.places.length) {
      const larger = new Uint32Array(this.places.length * 2);
      larger.set(this.places);
      this.places = larger;
    }
    this.places[at] = row;
    this.places[at + 1] = start;
    this.places[at + 2] = end;
    this.places[at + 3] = lastCell;
  }
}

/** The 0-based number of a row whose tag, at `at`, begins `<row r="12"`; -1 for any other. */
function plainNumber(bytes: Uint8Array, at: number, name: Uint8Array): number {
  if (name.length === 0) return -1;
  for (let i = 0; i < name.length; i++) if (bytes[at + 1 + i] !== name[i]) return -1;
  let p = at + 1 + name.length;
  if (bytes[p] !== 32 || bytes[p + 1] !== LETTER_R || bytes[p + 2] !== EQUALS || bytes[p + 3] !== QUOTE) return -1;
  p += 4;
  // One digit more than the last row has: what is too large is seen to be so.
  const most = p + 8;
  let number = 0;
  for (let digit = (bytes[p] ?? 0) - 48; digit >= 0 && digit <= 9 && p < most; digit = (bytes[++p] ?? 0) - 48) number = number * 10 + digit;
  return bytes[p] === QUOTE ? number - 1 : -1;
}

/** The 0-based column of a cell whose tag, at `at`, begins `<c r="AB12"`; -1 for any other. */
function plainColumn(bytes: Uint8Array, at: number): number {
  if (bytes[at + 1] !== LETTER_C || bytes[at + 2] !== 32 || bytes[at + 3] !== LETTER_R || bytes[at + 4] !== EQUALS || bytes[at + 5] !== QUOTE) return -1;
  let column = 0;
  for (let p = at + 6; p < at + 9; p++) {
    const letter = (bytes[p] ?? 0) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

/** Behind the tag that opens at `at`. */
function endOfTag(bytes: Uint8Array, at: number, part: string): number {
  let quote = 0;
  for (let p = at + 1; p < bytes.length; p++) {
    const byte = bytes[p];
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === QUOTE || byte === 39) quote = byte;
    else if (byte === GT) return p + 1;
  }
  throw damaged(`part ${part} ends inside ${decodeBytes(bytes, at, at + 4)}`);
}

/** Whether a tag's name, which begins at `at`, is this one. */
function isName(bytes: Uint8Array, at: number, name: Uint8Array): boolean {
  for (let i = 0; i < name.length; i++) if (bytes[at + i] !== name[i]) return false;
  const behind = bytes[at + name.length] ?? 0;
  return behind <= 32 || behind === GT || behind === SLASH;
}
