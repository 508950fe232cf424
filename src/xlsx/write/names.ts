import { MAX_COLUMNS, MAX_ROWS, cellAddress, columnIndex, columnLetters, type Area } from "../../core/sheet/address";
import type { NameDraft } from "./draft";
import { attribute, textXml } from "./markup";

/** Throws `RangeError` when a sheet cannot bear this name, or one of `taken` (lower case) has it. */
export function checkSheetName(name: string, taken: ReadonlySet<string>): void {
  const refuse = (why: string): never => {
    throw new RangeError(`the sheet name «${name}» ${why}`);
  };
  if (name.trim() === "") refuse("is empty");
  if (name.length > 31) refuse(`has ${String(name.length)} characters; Excel allows 31`);
  if (/[:\\/?*[\]\0-\x1F]/.test(name)) refuse("has a character that Excel forbids: : \\ / ? * [ ]");
  if (/^'|'$/.test(name)) refuse("begins or ends with an apostrophe");
  // Excel keeps this name for its log of changes, in every language it speaks here.
  if (/^(history|historial)$/i.test(name)) refuse("is reserved by Excel");
  if (taken.has(name.toLowerCase())) refuse("is there twice");
}

/** Throws `RangeError` when a table or a range cannot bear this name. */
export function checkDefinedName(name: string): void {
  const cell = /^([A-Z]{1,3})(\d{1,7})$/i.exec(name);
  const isCell = cell !== null && columnIndex(cell[1] ?? "") < MAX_COLUMNS && Number(cell[2]) <= MAX_ROWS;
  if (isCell || /^(?:[RC]|R\d+C?\d*|C\d+|RC\d*)$/i.test(name)) throw new RangeError(`the name ${name} reads as a cell`);
  if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) throw new RangeError(`${name} is not a name that Excel allows`);
}

/** A sheet's name as formulas write it. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** `'Hoja'!$A$1:$C$9`, as names write an area. */
export function absoluteArea(sheet: string, { top, left, bottom, right }: Area): string {
  return `${quotedSheet(sheet)}!$${columnLetters(left)}$${String(top + 1)}:$${columnLetters(right)}$${String(bottom + 1)}`;
}

/** `'Hoja'!$A$1`. */
export function absoluteCell(sheet: string, row: number, column: number): string {
  return `${quotedSheet(sheet)}!$${columnLetters(column)}$${String(row + 1)}`;
}

/** `B2:D9`, always with both corners. Throws `RangeError` for an area that is not on a sheet. */
export function rangeOf(area: Area): string {
  checkPlace(area.top, area.left);
  checkPlace(area.bottom, area.right);
  if (area.bottom < area.top || area.right < area.left) throw new RangeError("an area whose last cell is before its first");
  return `${cellAddress(area.top, area.left)}:${cellAddress(area.bottom, area.right)}`;
}

/** Throws `RangeError` for a cell that no sheet has. */
export function checkPlace(row: number, column: number): void {
  const ok = Number.isInteger(row) && Number.isInteger(column) && row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;
  if (!ok) throw new RangeError(`there is no cell in row ${String(row)}, column ${String(column)}`);
}

/** A defined name; `sheetIndex` is the place of its sheet among all, -1 for the whole workbook. */
export function nameXml({ name, formula, hidden }: NameDraft, sheetIndex: number, prefix = ""): string {
  return `<${prefix}definedName${attribute("name", name)}${attribute("localSheetId", sheetIndex < 0 ? undefined : sheetIndex)}${hidden ? ' hidden="1"' : ""}>${textXml(formula)}</${prefix}definedName>`;
}
