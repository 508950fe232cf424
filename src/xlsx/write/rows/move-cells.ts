import { MAX_ROWS, areaAddress, cellAddress, parseArea } from "../../../core/sheet/address";
import { WorkbookError } from "../../../workbook/port";
import { wholeNumber } from "../../cell-number";
import { damaged } from "../../damaged";
import { XmlScanner } from "../../xml-scanner";
import { decodeBytes, decodeCellText } from "../../xml-text";
import { CloseChanges } from "../close-changes";
import { textXml } from "../markup";
import type { PackagePatch } from "../package-patch";
import { cellsOf } from "../row-cells";
import type { RowElement } from "../row-index";
import type { XmlEdit } from "../xml-edit";
import { planFormulas, type FormulaPlan } from "./cell-formulas";
import { movedFormula, type MovedSheet } from "./move-formula";
import { movedArea, movedRow } from "./row-move";

const LT = 60;
const GT = 62;
const EXCLAMATION = 33;
const LETTER_F = 102;
const LETTER_V = 118;
const CLOSING = new TextEncoder().encode("</v></c>");

/**
 * Moves the rows of a sheet and rewrites its formulas; of a sheet where no row moves (`isOwn` false), its formulas alone. Rows that come are
 * empty, with the looks of the row above, as in Excel. Throws `tiedCell` as `planFormulas`, `notSupported` when the last rows have no room.
 */
export function moveCells(parts: PackagePatch, edit: XmlEdit, sheet: MovedSheet, isOwn: boolean): void {
  const sheetData = edit.child("sheetData");
  // Without a `!` no formula looks at another sheet.
  if (!sheetData || (!isOwn && edit.bytes.indexOf(EXCLAMATION, sheetData.openEnd) < 0)) return;
  const rows = parts.rows(edit);
  const plan = planFormulas(edit, rows.special(), sheet, isOwn);
  const changes = new CloseChanges(edit);
  const place = rows.placeOf(sheet.move.at);
  const opened = isOwn && !sheet.move.removes ? openedRows(edit, rows.find(sheet.move.at - 1), sheet) : "";
  // Rows that stay are looked at for their formulas alone: those have an `f` in them, and a `!` where they look at another sheet.
  const byte = isOwn || plan.alone.size > 0 ? LETTER_F : EXCLAMATION;
  let next = 0;
  rows.forEach((row, start, end) => {
    // At the end of a sheet nothing is opened: there all rows are.
    if (start === place) changes.replace(start, start, opened);
    const to = isOwn ? movedRow(row, sheet.move) : row;
    if (to === null) {
      changes.replace(start, end, "");
      return;
    }
    if (to >= MAX_ROWS) throw new WorkbookError("notSupported", `row ${String(row + 1)} has no room below`);
    if (to === row) {
      if (next >= 0 && next < start) next = edit.bytes.indexOf(byte, start);
      if (next < 0 || next >= end) return;
    }
    const xml = new XmlScanner(edit.bytes, edit.part, start);
    moveRow(xml, changes, row, to, sheet, isOwn, plan);
    if (xml.position !== end) throw damaged(`part ${edit.part}: row ${String(row + 1)} does not end where its cells do`);
  });
  changes.flush();
}

/** Rows of empty cells that look as those above. */
function openedRows(edit: XmlEdit, above: RowElement | null, { move }: MovedSheet): string {
  if (!above) return "";
  const { prefix } = edit;
  const styled = cellsOf(edit, above).filter(({ style }) => style !== null && style > 0);
  const own = ["s", "customFormat", "ht", "customHeight"].map((name) => [name, edit.attribute(above, name)] as const).filter(([, value]) => value !== null).map(([name, value]) => ` ${name}="${value ?? ""}"`).join("");
  if (styled.length === 0 && own === "") return "";
  return Array.from({ length: move.count }, (_, n) => {
    const row = move.at + n;
    const cells = styled.map(({ column, style }) => `<${prefix}c r="${cellAddress(row, column)}" s="${String(style)}"/>`).join("");
    return `<${prefix}row r="${String(row + 1)}"${own}>${cells}</${prefix}row>`;
  }).join("");
}

/** Moves the row at which the scanner stands, and leaves it. */
function moveRow(xml: XmlScanner, changes: CloseChanges, row: number, to: number, sheet: MovedSheet, isOwn: boolean, plan: FormulaPlan): void {
  xml.next();
  if (to !== row) setRowNumber(xml, changes, to);
  if (xml.selfClosing) return;
  let column = -1;
  while (xml.next() && xml.depth > 0) {
    if (xml.closing) continue;
    if (!xml.is("c")) {
      xml.skip();
      continue;
    }
    column = moveAddress(xml, changes, to === row ? null : to) ?? column + 1;
    if (xml.selfClosing || skipPlainValue(xml)) continue;
    while (xml.next() && xml.depth > 1) {
      if (xml.is("f")) moveFormula(xml, changes, cellAddress(row, column), sheet, isOwn, plan);
      else xml.skip();
    }
  }
}

/** A row without a number follows the one before it; one that moves says its number. */
function setRowNumber(xml: XmlScanner, changes: CloseChanges, row: number): void {
  while (xml.nextAttribute()) {
    if (!xml.attributeIs("r")) continue;
    changes.setNumber(xml.valueStart, xml.valueEnd, row + 1);
    return;
  }
  const at = xml.position - (xml.selfClosing ? 2 : 1);
  changes.replace(at, at, ` r="${String(row + 1)}"`);
}

/** Puts the cell at which the scanner stands into a row, or leaves it where it is; gives its column, null when it has no address. */
function moveAddress(xml: XmlScanner, changes: CloseChanges, row: number | null): number | null {
  while (xml.nextAttribute()) {
    if (!xml.attributeIs("r")) continue;
    const { bytes, valueStart, valueEnd } = xml;
    let column = 0;
    let at = valueStart;
    for (let letter = upperCase(bytes[at] ?? 0) - 64; at < valueEnd && letter >= 1 && letter <= 26; letter = upperCase(bytes[++at] ?? 0) - 64) column = column * 26 + letter;
    if (column === 0 || wholeNumber(bytes, at, valueEnd) < 0) return null;
    if (row !== null) changes.setNumber(at, valueEnd, row + 1);
    return column - 1;
  }
  return null;
}

function upperCase(letter: number): number {
  return letter >= 97 ? letter - 32 : letter;
}

/** Leaves the cell just opened when it holds a plain `<v>…</v>` and nothing else, as nearly all do; true when it did. */
function skipPlainValue(xml: XmlScanner): boolean {
  const { bytes, position } = xml;
  if (bytes[position] !== LT || bytes[position + 1] !== LETTER_V || bytes[position + 2] !== GT) return false;
  let at = position + 3;
  while (at < bytes.length && bytes[at] !== LT) at++;
  for (let i = 0; i < CLOSING.length; i++) if (bytes[at + i] !== CLOSING[i]) return false;
  xml.position = at + CLOSING.length;
  xml.depth--;
  return true;
}

/** Rewrites the formula at which the scanner stands, and leaves it. `address`: its cell's before the move. */
function moveFormula(xml: XmlScanner, changes: CloseChanges, address: string, sheet: MovedSheet, isOwn: boolean, plan: FormulaPlan): void {
  const { bytes, tagStart, position } = xml;
  const name = `${xml.prefix}f`;
  const text = xml.text(decodeCellText);
  const alone = plan.alone.get(address);
  if (alone !== undefined) {
    changes.replace(tagStart, xml.position, `<${name}>${textXml(alone)}</${name}>`);
    return;
  }
  const moved = movedFormula(text, sheet, isOwn);
  const tag = decodeBytes(bytes, tagStart, position);
  const movedTag = isOwn ? movedRefs(tag, sheet) : tag;
  if (moved === text && movedTag === tag) return;
  const head = movedTag.replace(/\s*\/?>$/, "");
  changes.replace(tagStart, xml.position, moved === "" ? `${head}/>` : `${head}>${textXml(moved)}</${name}>`);
}

/** The areas and cells that a formula's element names: what it covers, what a data table puts its values in. */
function movedRefs(attributes: string, { move }: MovedSheet): string {
  return attributes.replace(/(\s(?:ref|r1|r2)\s*=\s*["'])([^"']*)/g, (whole: string, head: string, ref: string) => {
    const area = parseArea(ref);
    if (!area) return whole;
    const moved = movedArea(area, move);
    // A shared formula's area may be gone with its rows: those that hung from it have texts of their own.
    if (!moved) throw new WorkbookError("tiedCell", `the formula of ${ref} is cut`);
    return `${head}${ref.includes(":") && moved.top === moved.bottom && moved.left === moved.right ? `${areaAddress(moved)}:${areaAddress(moved)}` : areaAddress(moved)}`;
  });
}
