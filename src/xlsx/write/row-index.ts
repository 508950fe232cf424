import { MAX_ROWS } from "../../core/sheet/address";
import { damaged } from "../damaged";
import { XmlScanner, skipNonElement } from "../xml-scanner";
import type { Element, XmlEdit } from "./xml-edit";

/** A row's element with its number, 0-based. */
export interface RowElement extends Element {
  readonly row: number;
}

/** What there is to know of a sheet's rows before some of them are changed. */
export interface RowIndex {
  /** Of the rows asked for, those that the part has. */
  readonly found: ReadonlyMap<number, RowElement>;
  /** Of the others, where their element is to be put. */
  readonly places: ReadonlyMap<number, number>;
  /** Rows with formulas that say more than their text: shared ones, arrays, data tables. */
  readonly special: readonly RowElement[];
}

const LT = 60;
const GT = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const LETTER_F = 102;

/** Goes once over the rows of `sheetData`; `wanted` ascends. Throws `truncated` for rows out of order. */
export function indexRows(edit: XmlEdit, sheetData: Element, wanted: readonly number[]): RowIndex {
  const { bytes, part } = edit;
  const found = new Map<number, RowElement>();
  const places = new Map<number, number>();
  const special: RowElement[] = [];
  const xml = new XmlScanner(bytes, part);
  let last = -1;
  let next = 0;
  // As the rows write their name: nearly always as the first does.
  let qualified = "";
  let nameBytes = new Uint8Array();
  for (let at = sheetData.openEnd; at < sheetData.closeStart; ) {
    if (bytes[at] !== LT) {
      at++;
      continue;
    }
    const behind = skipNonElement(bytes, at, part);
    if (behind !== at) {
      at = behind;
      continue;
    }
    xml.position = at;
    xml.next();
    if (!xml.is("row")) throw damaged(`part ${part} has something between its rows`);
    const given = xml.number("r");
    const row = given === null ? last + 1 : given - 1;
    if (row <= last || row >= MAX_ROWS || !Number.isInteger(row)) throw damaged(`part ${part}: row ${String(row + 1)} after row ${String(last + 1)}`);
    last = row;
    if (nameBytes.length === 0 || !isName(bytes, at + 1, nameBytes)) {
      qualified = xml.prefix + xml.name;
      nameBytes = new TextEncoder().encode(qualified);
    }
    const open = { name: "row", qualified, start: at, openEnd: xml.position, selfClosing: xml.selfClosing, row };
    const end = open.selfClosing ? { closeStart: open.openEnd, end: open.openEnd, special: false } : endOfRow(bytes, open.openEnd, nameBytes, part);
    const element: RowElement = { ...open, closeStart: end.closeStart, end: end.end };
    if (end.special) special.push(element);
    for (let want = wanted[next]; want !== undefined && want < row; want = wanted[++next]) places.set(want, element.start);
    if (wanted[next] === row) {
      found.set(row, element);
      next++;
    }
    at = element.end;
  }
  for (const want of wanted.slice(next)) places.set(want, sheetData.closeStart);
  return { found, places, special };
}

/** Where a row ends, and whether one of its formulas has attributes. One look at each byte: rows are most of a workbook. */
function endOfRow(bytes: Uint8Array, from: number, name: Uint8Array, part: string): { readonly closeStart: number; readonly end: number; readonly special: boolean } {
  const prefixLength = name.length - 3;
  const { length } = bytes;
  let special = false;
  for (let at = from; at < length; at++) {
    if (bytes[at] !== LT) continue;
    const second = bytes[at + 1];
    if (second === SLASH) {
      let i = 0;
      while (i < name.length && bytes[at + 2 + i] === name[i]) i++;
      if (i < name.length) continue;
      let end = at + 2 + i;
      while (end < length && (bytes[end] ?? 0) <= 32) end++;
      if (bytes[end] === GT) return { closeStart: at, end: end + 1, special };
    } else if (second === BANG || second === QUESTION) at = skipNonElement(bytes, at, part) - 1;
    else if (bytes[at + 1 + prefixLength] === LETTER_F && (bytes[at + 2 + prefixLength] ?? 0) <= 32) special = true;
  }
  throw damaged(`part ${part} ends inside a row`);
}

/** Whether a tag's name, which begins at `at`, is this one. */
function isName(bytes: Uint8Array, at: number, name: Uint8Array): boolean {
  for (let i = 0; i < name.length; i++) if (bytes[at + i] !== name[i]) return false;
  const behind = bytes[at + name.length] ?? 0;
  return behind <= 32 || behind === GT || behind === SLASH;
}
