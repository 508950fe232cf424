import type { CellValue } from "../../core/sheet/cell";
import type { ColumnContent } from "../../workbook/flags";
import { damaged } from "../damaged";
import { readRichText, readSharedStrings } from "../shared-strings";
import { XmlScanner } from "../xml-scanner";
import { decodeCellText } from "../xml-text";
import type { OpenedPatch } from "./opened-patch";
import { cellsOf, type CellElement } from "./row-cells";
import type { XmlEdit } from "./xml-edit";

/**
 * What one column of a sheet holds, without reading the others: a file's flag column is mostly the last, and few rows reach it.
 * Throws `sheetMissing`, `truncated`.
 */
export async function columnContent({ parts, book }: OpenedPatch, sheet: string, column: number): Promise<ColumnContent> {
  const edit = await parts.edit(book.sheetPart(sheet), "sheetData");
  if (!edit.child("sheetData")) return { top: 0, values: [] };
  const values: CellValue[] = [];
  let texts: readonly string[] | null = null;
  for (const row of parts.rows(edit).reaching(column)) {
    const cell = cellsOf(edit, row, (one) => one === column).find((one) => one.column === column);
    if (!cell || cell.selfClosing) continue;
    if (edit.attribute(cell, "t") === "s") texts ??= await sharedTexts({ parts, book });
    const value = valueOf(edit, cell, texts ?? []);
    while (values.length < row.row) values.push("");
    values.push(value);
  }
  return { top: 0, values };
}

/** What a row of a sheet holds, by 0-based column; results of formulas are left out. Throws as `columnContent`. */
export async function plainRow({ parts, book }: OpenedPatch, edit: XmlEdit, row: number): Promise<ReadonlyMap<number, CellValue>> {
  const element = edit.child("sheetData") ? parts.rows(edit).find(row) : null;
  if (!element) return new Map();
  const texts = await sharedTexts({ parts, book });
  return new Map(cellsOf(edit, element).filter((cell) => !cell.formula && !cell.selfClosing).map((cell) => [cell.column, valueOf(edit, cell, texts)]));
}

async function sharedTexts({ parts, book }: OpenedPatch): Promise<readonly string[]> {
  const part = book.part("sharedStrings");
  return part === undefined ? [] : readSharedStrings(new XmlScanner(await parts.xml(part), part));
}

function valueOf(edit: XmlEdit, cell: CellElement, texts: readonly string[]): CellValue {
  const type = edit.attribute(cell, "t");
  const xml = new XmlScanner(edit.bytes, edit.part, cell.start);
  xml.next();
  while (xml.next() && xml.depth > 0) {
    if (xml.is("is")) return readRichText(xml);
    if (!xml.is("v")) {
      xml.skip();
      continue;
    }
    const text = xml.text(decodeCellText);
    if (type === "s") {
      const shared = texts[Number(text)];
      if (shared === undefined) throw damaged(`part ${edit.part} names a shared text that is not there`);
      return shared;
    }
    return type === null || type === "n" ? Number(text) : text;
  }
  return "";
}
