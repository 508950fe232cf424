import { MAX_COLUMNS, MAX_ROWS } from "../core/sheet/address";
import type { CellValue } from "../core/sheet/cell";
import { numberAt, wholeNumber } from "./cell-number";
import { damaged } from "./damaged";
import { serialOfIsoDate } from "./iso-date";
import { PlainCells } from "./plain-cells";
import { RowBuilder } from "./row-builder";
import { readRichText } from "./shared-strings";
import type { RowLayout } from "./sheet-layout";
import type { RawFormula } from "./shift-formula";
import type { CellStyle } from "./styles";
import { decodeCellText } from "./xml-text";
import { finite, isTrue, skipNonElement, type XmlScanner } from "./xml-scanner";

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

/**
 * Reads the rows of a sheet's `sheetData` from its bytes. Cells are most of a workbook, so they are read in place: one look
 * at each byte, no strings for names or addresses. Plain cells are read at once; the others one by one, and anything unusual
 * inside a cell goes through the XML scanner.
 */
export class CellScanner {
  readonly rows: RowBuilder;
  readonly formulas: RawFormula[] = [];
  readonly rowLayouts = new Map<number, RowLayout>();
  /** Every row that the part lists, whether it has content or not. */
  readonly listedRows: number[] = [];
  private lastRow = -1;
  private readonly bytes: Uint8Array;
  private readonly plainCells: PlainCells;
  private readonly isDate: Uint8Array;

  /** `xml` stands just behind `<sheetData>`. */
  constructor(
    private readonly xml: XmlScanner,
    private readonly context: CellContext,
  ) {
    this.bytes = xml.bytes;
    this.rows = new RowBuilder(xml.part, context.maxCells);
    this.isDate = Uint8Array.from(context.styles, (style) => (style.isDate ? 1 : 0));
    this.plainCells = new PlainCells(xml.bytes, this.rows, context.sharedStrings, this.isDate);
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
    const { xml, context } = this;
    let number = -1;
    // Where the row's number stands in digits alone, for plain cells to be held against; empty when it does not.
    let digitsFrom = 0;
    let digitsTo = 0;
    let height: number | null = null;
    let hidden = false;
    let hasStyle = false;
    let style: number | null = null;
    while (xml.nextAttribute()) {
      if (xml.attributeIs("r")) {
        number = wholeNumber(this.bytes, xml.valueStart, xml.valueEnd) - 1;
        if (!(number > this.lastRow && number < MAX_ROWS)) throw damaged(`part ${xml.part}: row ${xml.attributeValue} after row ${String(this.lastRow + 1)}`);
        digitsFrom = xml.valueStart;
        digitsTo = xml.valueEnd;
      } else if (xml.attributeIs("ht")) height = finite(xml.attributeValue);
      else if (xml.attributeIs("hidden")) hidden = isTrue(xml.attributeValue);
      else if (xml.attributeIs("customFormat")) hasStyle = isTrue(xml.attributeValue);
      else if (xml.attributeIs("s")) style = finite(xml.attributeValue);
    }
    hidden ||= height === 0;
    const layout: RowLayout | null = hidden || height !== null || (hasStyle && style !== null) ? { height, hidden, style: hasStyle && style !== null ? (context.styles[style] ?? null) : null } : null;
    const row = xml.selfClosing ? (number < 0 ? this.lastRow + 1 : number) : this.readCells(number, digitsFrom, digitsTo);
    if (row >= MAX_ROWS) throw damaged(`part ${xml.part} has more rows than a sheet`);
    this.lastRow = row;
    this.listedRows.push(row);
    if (layout) this.rowLayouts.set(row, layout);
  }

  /** Reads the cells of the row just opened and leaves it. Returns its number: `declared`, or what its first cell says. */
  private readCells(declared: number, digitsFrom: number, digitsTo: number): number {
    const { xml, bytes, rows, isDate } = this;
    const end = bytes.length;
    let row = declared;
    rows.row = row;
    let p = xml.position;
    for (;;) {
      p = this.plainCells.read(p, digitsFrom, digitsTo);
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
      rows.row = row;
      const column = stated < 0 ? rows.column + 1 : stated;
      if (column >= MAX_COLUMNS) throw damaged(`part ${xml.part} has more columns than a sheet`);
      rows.column = column;
      if (style > 0 && style < isDate.length) rows.style(column, style);
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
            content = this.value(type, from, p);
            while (p < end && bytes[p] !== GT) p++;
            p++;
            continue;
          }
        }
        xml.position = child;
        p = skipNonElement(bytes, child, xml.part);
        if (p !== child) continue;
        xml.next();
        if (single && letter === LETTER_V) content = this.unusualValue(type);
        else if (single && letter === LETTER_F) this.readFormula(row, column);
        else if (letter === LETTER_I && xml.is("is")) content = readRichText(xml);
        else xml.skip();
        p = xml.position;
      }
      if (content === "") continue;
      rows.put(column, content);
      if (typeof content === "number" && (type === "date" || isDate[style] === 1)) rows.dates.push(row, column);
    }
    rows.close();
    return row < 0 ? this.lastRow + 1 : row;
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

  private value(type: CellType, from: number, to: number): CellValue {
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
        return this.dateValue(decodeCellText(this.bytes, from, to));
    }
  }

  /** A `v` with attributes, comments or CDATA inside. */
  private unusualValue(type: CellType): CellValue {
    const text = this.xml.text(type === "text" ? decodeCellText : undefined);
    if (type === "text" || text === "") return text;
    if (type === "date") return this.dateValue(text);
    const bytes = new TextEncoder().encode(text.trim());
    if (type === "number") return numberAt(bytes, 0, bytes.length);
    if (type === "boolean") return text.trim() === "1" || text.trim() === "true";
    const shared = this.context.sharedStrings[wholeNumber(bytes, 0, bytes.length)];
    if (shared === undefined) throw damaged(`part ${this.xml.part} names a shared text that is not there`);
    return shared;
  }

  /** The serial of an ISO date; any other text stays a text. */
  private dateValue(text: string): CellValue {
    return serialOfIsoDate(text, this.context.date1904) ?? text;
  }

  private readFormula(row: number, column: number): void {
    const { xml } = this;
    const type = xml.attribute("t");
    const shared = type === "shared" ? xml.number("si") : null;
    const text = xml.text(decodeCellText);
    if (type !== "dataTable") this.formulas.push({ row, column, text, shared });
  }
}
