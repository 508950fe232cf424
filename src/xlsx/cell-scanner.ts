import { MAX_COLUMNS, MAX_ROWS } from "../core/sheet/address";
import type { CellValue } from "../core/sheet/cell";
import { WorkbookError } from "../workbook/port";
import { damaged } from "./damaged";
import { serialOfIsoDate } from "./iso-date";
import { readRichText } from "./shared-strings";
import { StyleRuns, type RowLayout } from "./sheet-layout";
import type { RawFormula } from "./shift-formula";
import type { CellStyle } from "./styles";
import { decodeCellText, skipNonElement, type XmlScanner } from "./xml-scanner";

/** What cells need of their workbook. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
  /** The most cells a sheet may take, see `Limits.cells`. */
  readonly maxCells: number;
}

const LT = 60;
const GT = 62;
const SLASH = 47;
const COLON = 58;
const EQUALS = 61;
const LETTER_C = 99;
const LETTER_V = 118;
const LETTER_F = 102;
const LETTER_I = 105;
const LETTER_R = 114;
const LETTER_S = 115;
const LETTER_T = 116;
const LETTER_B = 98;
const LETTER_D = 100;
const LETTER_E = 101;
const LETTER_N = 110;

type CellType = "number" | "shared" | "text" | "boolean" | "date";

const POWERS_OF_TEN = Array.from({ length: 23 }, (_, n) => Number(`1e${String(n)}`));

/**
 * Reads the rows of a sheet's `sheetData` from its bytes. Cells are most of a workbook, so they are read in place: one look
 * at each byte, no strings for names or addresses. Anything unusual inside a cell goes through the XML scanner.
 */
export class CellScanner {
  /** Rows with content, ascending, and their cells from column 0. */
  readonly rowNumbers: number[] = [];
  readonly rowCells: CellValue[][] = [];
  readonly styleRuns = new StyleRuns();
  /** Cells written as ISO dates: row and column, one after the other. */
  readonly isoDates: number[] = [];
  readonly formulas: RawFormula[] = [];
  readonly rowLayouts = new Map<number, RowLayout>();
  /** Every row that the part lists, whether it has content or not. */
  readonly listedRows: number[] = [];
  firstColumn = MAX_COLUMNS;
  width = 0;
  cellsRead = 0;
  private denseCells = 0;
  private lastRow = -1;
  private readonly bytes: Uint8Array;

  /** `xml` stands just behind `<sheetData>`. */
  constructor(
    private readonly xml: XmlScanner,
    private readonly context: CellContext,
  ) {
    this.bytes = xml.bytes;
  }

  /** Reads up to `rows` rows; true when `sheetData` has ended, with the XML scanner behind it. */
  read(rows: number): boolean {
    const { xml } = this;
    const inside = xml.depth;
    for (let n = 0; n < rows; ) {
      if (!xml.next()) throw damaged(`part ${xml.part} ends before its rows do`);
      if (xml.depth < inside) return true;
      if (xml.closing) continue;
      if (xml.is("row")) {
        this.readRow();
        n++;
      } else xml.skip();
    }
    return false;
  }

  private readRow(): void {
    const { xml } = this;
    const declared = xml.attribute("r");
    const number = declared === null ? -1 : Number(declared) - 1;
    if (declared !== null && !(Number.isInteger(number) && number > this.lastRow && number < MAX_ROWS)) throw damaged(`part ${xml.part}: row ${declared} after row ${String(this.lastRow + 1)}`);
    const height = xml.number("ht");
    const hidden = xml.flag("hidden") || height === 0;
    const styleIndex = xml.flag("customFormat") ? xml.number("s") : null;
    const layout: RowLayout | null = hidden || height !== null || styleIndex !== null ? { height, hidden, style: styleIndex === null ? null : (this.context.styles[styleIndex] ?? null) } : null;
    const row = xml.selfClosing ? (number < 0 ? this.lastRow + 1 : number) : this.readCells(number);
    if (row >= MAX_ROWS) throw damaged(`part ${xml.part} has more rows than a sheet`);
    this.lastRow = row;
    this.listedRows.push(row);
    if (layout) this.rowLayouts.set(row, layout);
  }

  /** Reads the cells of the row just opened and leaves it. Returns its number: `declared`, or what its first cell says. */
  private readCells(declared: number): number {
    const { xml, bytes } = this;
    const end = bytes.length;
    const cells: CellValue[] = [];
    let row = declared;
    let column = -1;
    let opened = false;
    let first = MAX_COLUMNS;
    let p = xml.position;
    for (;;) {
      // To the next tag, and past its prefix.
      while (p < end && bytes[p] !== LT) p++;
      if (p >= end) throw damaged(`part ${xml.part} ends inside a row`);
      const tag = p;
      let name = ++p;
      while (p < end && (bytes[p] ?? 0) > 32 && bytes[p] !== GT && bytes[p] !== SLASH) {
        if (bytes[p] === COLON) name = p + 1;
        p++;
      }
      if (p - name !== 1 || bytes[name] !== LETTER_C) {
        xml.position = tag;
        p = skipNonElement(bytes, tag, xml.part);
        if (p !== tag) continue;
        xml.next();
        p = xml.position;
        if (xml.closing) break;
        xml.skip();
        p = xml.position;
        continue;
      }

      let style = 0;
      let type: CellType = "number";
      let selfClosing = false;
      let stated = -1;
      // Attributes of the cell.
      for (;;) {
        if (p >= end) throw damaged(`part ${xml.part} ends inside a cell`);
        const byte = bytes[p] ?? 0;
        if (byte <= 32) p++;
        else if (byte === GT) {
          p++;
          break;
        } else if (byte === SLASH) {
          selfClosing = true;
          p++;
        } else {
          const attribute = p;
          while (p < end && bytes[p] !== EQUALS) p++;
          const single = p === attribute + 1;
          p++;
          while (p < end && (bytes[p] ?? 0) <= 32) p++;
          const quote = bytes[p] ?? 0;
          const value = ++p;
          if (single && byte === LETTER_R) {
            stated = 0;
            let letter = bytes[p] ?? 0;
            while (letter >= 65 && letter <= 90) {
              stated = stated * 26 + letter - 64;
              letter = bytes[++p] ?? 0;
            }
            stated--;
            let digits = 0;
            while (letter >= 48 && letter <= 57) {
              digits = digits * 10 + letter - 48;
              letter = bytes[++p] ?? 0;
            }
            if (row < 0 && digits - 1 > this.lastRow) row = digits - 1;
            if (digits - 1 !== row || stated < 0 || stated >= MAX_COLUMNS || letter !== quote) throw damaged(`part ${xml.part}: a cell with an impossible address after row ${String(this.lastRow + 1)}`);
          }
          while (p < end && bytes[p] !== quote) p++;
          if (single && byte === LETTER_S) style = wholeNumber(bytes, value, p);
          else if (single && byte === LETTER_T) type = this.cellType(bytes[value] ?? 0, p - value);
          p++;
        }
      }
      if (row < 0) row = this.lastRow + 1;
      column = stated < 0 ? column + 1 : stated;
      if (column >= MAX_COLUMNS) throw damaged(`part ${xml.part} has more columns than a sheet`);
      if (style > 0 && style < this.context.styles.length) {
        if (!opened) this.styleRuns.openRow(row);
        opened = true;
        this.styleRuns.push(column, style);
      }
      if (selfClosing) continue;

      // Children of the cell: f, v, is; anything else is skipped.
      let content: CellValue = "";
      for (;;) {
        while (p < end && bytes[p] !== LT) p++;
        if (p >= end) throw damaged(`part ${xml.part} ends inside a cell`);
        if (bytes[p + 1] === SLASH) {
          while (p < end && bytes[p] !== GT) p++;
          p++;
          break;
        }
        const child = p;
        let childName = ++p;
        while (p < end && (bytes[p] ?? 0) > 32 && bytes[p] !== GT && bytes[p] !== SLASH) {
          if (bytes[p] === COLON) childName = p + 1;
          p++;
        }
        const letter = bytes[childName];
        const single = p - childName === 1;
        if (single && letter === LETTER_V && bytes[p] === GT) {
          const from = ++p;
          while (p < end && bytes[p] !== LT) p++;
          if (bytes[p + 1] === SLASH) {
            content = this.value(type, from, p, row, column);
            while (p < end && bytes[p] !== GT) p++;
            p++;
            continue;
          }
        }
        xml.position = child;
        p = skipNonElement(bytes, child, xml.part);
        if (p !== child) continue;
        xml.next();
        if (single && letter === LETTER_V) content = this.unusualValue(type, row, column);
        else if (single && letter === LETTER_F) this.readFormula(row, column);
        else if (letter === LETTER_I && xml.is("is")) content = readRichText(xml);
        else xml.skip();
        p = xml.position;
      }
      if (content === "") continue;
      this.cellsRead++;
      if (column < first) first = column;
      if (column < cells.length) cells[column] = content;
      else {
        while (cells.length < column) cells.push("");
        cells.push(content);
      }
    }
    if (row < 0) row = this.lastRow + 1;
    if (cells.length > 0) this.keepRow(row, cells, first);
    return row;
  }

  private keepRow(row: number, cells: CellValue[], first: number): void {
    this.denseCells += cells.length;
    if (this.denseCells > this.context.maxCells) throw new WorkbookError("tooLarge", `part ${this.xml.part} spreads over too many cells`);
    this.rowNumbers.push(row);
    this.rowCells.push(cells);
    if (first < this.firstColumn) this.firstColumn = first;
    if (cells.length > this.width) this.width = cells.length;
  }

  private cellType(first: number, length: number): CellType {
    if (first === LETTER_S && length === 1) return "shared";
    if (first === LETTER_B) return "boolean";
    if (first === LETTER_D) return "date";
    if (first === LETTER_N) return "number";
    // str, e (the error's text) and inlineStr.
    if (first === LETTER_S || first === LETTER_E || first === LETTER_I) return "text";
    throw damaged(`part ${this.xml.part} has a cell of an unknown type`);
  }

  private value(type: CellType, from: number, to: number, row: number, column: number): CellValue {
    switch (type) {
      case "number":
        return from === to ? "" : numberAt(this.bytes, from, to);
      case "shared": {
        const text = this.context.sharedStrings[wholeNumber(this.bytes, from, to)];
        if (text === undefined) throw damaged(`part ${this.xml.part} names a shared text that is not there`);
        return text;
      }
      case "text":
        return decodeCellText(this.bytes, from, to);
      case "boolean":
        return this.bytes[from] === 49 || this.bytes[from] === LETTER_T;
      case "date":
        return this.dateValue(decodeCellText(this.bytes, from, to), row, column);
    }
  }

  /** A `v` with attributes, comments or CDATA inside. */
  private unusualValue(type: CellType, row: number, column: number): CellValue {
    const text = this.xml.text(type === "text" ? decodeCellText : undefined);
    if (type === "text" || text === "") return text;
    if (type === "date") return this.dateValue(text, row, column);
    const bytes = new TextEncoder().encode(text.trim());
    if (type === "number") return numberAt(bytes, 0, bytes.length);
    if (type === "boolean") return text.trim() === "1" || text.trim() === "true";
    const shared = this.context.sharedStrings[wholeNumber(bytes, 0, bytes.length)];
    if (shared === undefined) throw damaged(`part ${this.xml.part} names a shared text that is not there`);
    return shared;
  }

  private dateValue(text: string, row: number, column: number): CellValue {
    const serial = serialOfIsoDate(text, this.context.date1904);
    if (serial === null) return text;
    this.isoDates.push(row, column);
    return serial;
  }

  private readFormula(row: number, column: number): void {
    const { xml } = this;
    const type = xml.attribute("t");
    const shared = type === "shared" ? xml.number("si") : null;
    const text = xml.text(decodeCellText);
    if (type !== "dataTable") this.formulas.push({ row, column, text, shared });
  }
}

function wholeNumber(bytes: Uint8Array, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) {
    const digit = (bytes[i] ?? 0) - 48;
    if (digit < 0 || digit > 9) {
      if ((bytes[i] ?? 0) <= 32) continue;
      return -1;
    }
    number = number * 10 + digit;
  }
  return from === to ? -1 : number;
}

/** A number in plain digits is built exactly (at most 15 digits and a power of ten below 1e22); others go through `Number`. */
function numberAt(bytes: Uint8Array, from: number, to: number): CellValue {
  let p = from;
  const negative = bytes[p] === 45;
  if (negative) p++;
  let mantissa = 0;
  let decimals = -1;
  if (to - p <= 16) {
    for (; p < to; p++) {
      const byte = bytes[p] ?? 0;
      if (byte >= 48 && byte <= 57) {
        mantissa = mantissa * 10 + byte - 48;
        if (decimals >= 0) decimals++;
      } else if (byte === 46 && decimals < 0) decimals = 0;
      else break;
    }
    if (p === to && mantissa <= 999_999_999_999_999) {
      const number = decimals > 0 ? mantissa / (POWERS_OF_TEN[decimals] ?? 1) : mantissa;
      return negative && number !== 0 ? -number : number;
    }
  }
  const text = decodeCellText(bytes, from, to).trim();
  const number = Number(text);
  return text !== "" && Number.isFinite(number) ? number : text;
}
