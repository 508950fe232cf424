import { MAX_COLUMNS, columnIndex } from "../../core/sheet/address";
import { damaged } from "../damaged";
import { XmlScanner } from "../xml-scanner";
import { decodeCellText } from "../xml-text";
import type { RowElement } from "./row-index";
import type { Element, XmlEdit } from "./xml-edit";

/** A formula's element: its text is empty where it hangs from a shared one. */
interface FormulaElement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: string | null;
  readonly shared: number | null;
  /** The cells that a shared formula, an array or a data table covers. */
  readonly ref: string | null;
}

/** A cell's element. Column 0-based; `style` is its index in `cellXfs`, null when it says none. */
export interface CellElement extends Element {
  readonly column: number;
  /** False for a cell that stands where it does because of the one before it. */
  readonly addressed: boolean;
  readonly style: number | null;
  readonly formula: FormulaElement | null;
  /** Children that are no part of the content, as they are written. */
  readonly extensions: string;
}

/**
 * The cells of a row in their order, those without an address counted on. Of columns that are not `wanted` only the place is
 * looked at. Throws `truncated` for cells out of order.
 */
export function cellsOf(edit: XmlEdit, row: RowElement, wanted: (column: number) => boolean = () => true): readonly CellElement[] {
  if (row.selfClosing) return [];
  const xml = new XmlScanner(edit.bytes, edit.part, row.start);
  xml.next();
  const qualified = row.qualified.replace(/row$/, "c");
  const cells: CellElement[] = [];
  let last = -1;
  while (xml.next() && xml.depth >= 1) {
    if (!xml.is("c")) {
      xml.skip();
      continue;
    }
    const address = xml.attribute("r");
    const column = address === null ? last + 1 : columnIndex(/^[A-Z]+/i.exec(address)?.[0] ?? "");
    if (column <= last || column >= MAX_COLUMNS) throw damaged(`part ${edit.part}: cell ${address ?? ""} out of order`);
    last = column;
    cells.push(readCell(xml, qualified, column, address !== null, wanted(column)));
  }
  return cells;
}

function readCell(xml: XmlScanner, qualified: string, column: number, addressed: boolean, wanted: boolean): CellElement {
  if (!wanted) {
    const place = { name: "c", qualified, start: xml.tagStart, openEnd: xml.position, selfClosing: xml.selfClosing, column, addressed, style: null, formula: null, extensions: "" };
    xml.skip();
    return { ...place, closeStart: place.selfClosing ? place.openEnd : xml.tagStart, end: xml.position };
  }
  const open = { name: "c", qualified, start: xml.tagStart, openEnd: xml.position, selfClosing: xml.selfClosing, column, addressed, style: xml.number("s") };
  let formula: FormulaElement | null = null;
  let extensions = "";
  if (open.selfClosing) return { ...open, closeStart: open.openEnd, end: open.openEnd, formula, extensions };
  const inside = xml.depth;
  while (xml.next() && xml.depth >= inside) {
    const start = xml.tagStart;
    if (xml.is("f")) {
      const head = { start, type: xml.attribute("t"), shared: xml.number("si"), ref: xml.attribute("ref") };
      formula = { ...head, text: xml.text(decodeCellText), end: xml.position };
    } else {
      const isContent = xml.is("v") || xml.is("is");
      xml.skip();
      if (!isContent) extensions += new TextDecoder().decode(xml.bytes.subarray(start, xml.position));
    }
  }
  return { ...open, closeStart: xml.tagStart, end: xml.position, formula, extensions };
}
