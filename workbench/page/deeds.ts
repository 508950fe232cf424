import { areaAddress, columnLetters, MAX_COLUMNS, type Area } from "../../src/core/sheet/address";
import { cellText } from "../format/cell-text";
import { parseEntry } from "../format/parse-entry";
import { HostError } from "../host/errors";
import { overlap } from "../host/parts";
import type { Desk } from "./desk";
import { fromTabbedText, toTabbedText } from "./edit/clipboard";
import { snapshot } from "./edit/undo-stack";
import { extendTo, selectCell, step, type Direction, type Position } from "./grid/selection";
import { TEXTS } from "./texts";

/** Most cells a copy puts on the clipboard, and most that a deed remembers to be undone. */
const MAX_CELLS = 1_000_000;

/** Begins the edit of the active cell, with its content or with nothing (`replacing`). */
export function beginEdit(desk: Desk, replacing: boolean): void {
  const at = desk.selection.active;
  desk.view?.reveal(at);
  desk.setEdit({ at, text: replacing ? "" : editText(desk, at), replacing });
}

/** What the formula bar shows of a cell: its formula, or its value as it would be typed. */
export function editText(desk: Desk, { row, column }: Position): string {
  const { sheet } = desk;
  const formula = sheet.formula(row, column);
  if (formula !== null) return formula;
  const value = sheet.value(row, column);
  if (typeof value !== "number") return cellText(value, "General").text;
  const format = sheet.numberFormat(row, column);
  const shown = cellText(value, format);
  const context = { numberFormat: "General", currentYear: 0 };
  // A date or a percentage is edited as it is shown when typing that gives the same number back; else the bare number.
  const isPlain = shown.text.endsWith("%") || /^\d{2}\/\d{2}\/\d{4}/.test(shown.text);
  return isPlain && parseEntry(shown.text, context).value === value ? shown.text : String(value);
}

/** Commits the edit in course and moves on; true when there was one and the cell took it. */
export function commitEdit(desk: Desk, then: Direction | null): boolean {
  const { edit } = desk;
  if (!edit) return false;
  desk.setEdit(null);
  const done = edit.text === editText(desk, edit.at) || attempt(desk, () => typeRows(desk, edit.at, [[edit.text]]));
  desk.view?.body.focus({ preventScroll: true });
  if (then && desk.view) desk.select(selectCell(desk.view.ground, step(desk.view.ground, edit.at, then)));
  return done;
}

export function cancelEdit(desk: Desk): void {
  desk.setEdit(null);
  desk.view?.body.focus({ preventScroll: true });
}

/** Empties the selected cells. */
export function clearCells(desk: Desk): void {
  const area = usedPart(desk, desk.selection.area);
  if (!area) return;
  attempt(desk, () => {
    const undo = snapshot(desk.sheet, area);
    desk.book.as("user", () => desk.sheet.clear(area, { contents: true, formats: false }));
    desk.undo.push(undo);
  });
}

/** The selected cells as Excel puts them on the clipboard: as shown, with tabs. */
export function copyText(desk: Desk): string {
  const area = usedPart(desk, desk.selection.area);
  if (!area) return "";
  return toTabbedText(desk.sheet.cells.map(area, (row, column) => cellText(desk.sheet.value(row, column), desk.sheet.numberFormat(row, column)).text));
}

/** Pastes tab-separated text from the active cell on, reading each cell as if it were typed. */
export function pasteText(desk: Desk, text: string): void {
  const rows = fromTabbedText(text);
  const { active } = desk.selection;
  if (!attempt(desk, () => typeRows(desk, active, rows)) || !desk.view) return;
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 1);
  desk.select(extendTo(desk.view.ground, active, { row: active.row + rows.length - 1, column: active.column + width - 1 }), { reveal: false });
}

export function insertRows(desk: Desk): void {
  const { top, bottom } = desk.selection.area;
  const { sheet } = desk;
  attempt(desk, () => {
    desk.book.userInsertsRows(sheet, top, bottom - top + 1);
    desk.undo.push(() => desk.book.userDeletesRows(sheet, top, bottom - top + 1));
  });
}

export function deleteRows(desk: Desk): void {
  const { top, bottom } = desk.selection.area;
  const { sheet } = desk;
  attempt(desk, () => {
    const area = usedPart(desk, { top, bottom, left: 0, right: MAX_COLUMNS - 1 });
    const restore = area ? snapshot(sheet, area) : null;
    desk.book.userDeletesRows(sheet, top, bottom - top + 1);
    desk.undo.push(() => {
      desk.book.userInsertsRows(sheet, top, bottom - top + 1);
      restore?.();
    });
  });
}

export function hideRows(desk: Desk, hidden: boolean): void {
  const { top, bottom } = desk.selection.area;
  const { sheet } = desk;
  const area: Area = { top, bottom: Math.min(bottom, desk.view?.ground.rows ?? bottom), left: 0, right: MAX_COLUMNS - 1 };
  attempt(desk, () => {
    desk.book.as("user", () => sheet.hide("rows", area, hidden));
    desk.undo.push(() => desk.book.as("user", () => sheet.hide("rows", area, !hidden)));
  });
}

/** Sorts the selected rows, or the block around the active cell under its header, by the active cell's column. */
export function sortByColumn(desk: Desk, ascending: boolean): void {
  const { sheet } = desk;
  const { active, area } = desk.selection;
  const used = sheet.used(true);
  if (!used) return;
  const rows = area.bottom > area.top ? { top: area.top, bottom: Math.min(area.bottom, used.bottom) } : blockAround(desk, active);
  const block: Area = { ...rows, left: used.left, right: used.right };
  attempt(desk, () => {
    const undo = usedPart(desk, block) ? snapshot(sheet, block) : null;
    desk.book.userSorts(sheet, areaAddress(block), active.column - used.left, { ascending });
    if (undo) desk.undo.push(undo);
    else desk.undo.clear();
  });
}

export function undo(desk: Desk): void {
  attempt(desk, () => {
    if (!desk.undo.undo()) desk.tell({ kind: "info", text: TEXTS.menu.nothingToUndo });
  });
}

/** Letters of the column that sorting would use. */
export function sortColumn(desk: Desk): string {
  return columnLetters(desk.selection.active.column);
}

/** Rows of the filled run of the active column, without its first cell when that is a text: the header. */
function blockAround(desk: Desk, { row, column }: Position): { readonly top: number; readonly bottom: number } {
  const { sheet } = desk;
  const filled = (at: number): boolean => at >= 0 && sheet.value(at, column) !== "";
  let top = row;
  let bottom = row;
  while (filled(top - 1)) top--;
  while (filled(bottom + 1)) bottom++;
  const hasHeader = top < row && typeof sheet.value(top, column) === "string";
  return { top: hasHeader ? top + 1 : top, bottom };
}

function typeRows(desk: Desk, at: Position, rows: readonly (readonly string[])[]): void {
  const { sheet } = desk;
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 1);
  const area: Area = { top: at.row, left: at.column, bottom: at.row + rows.length - 1, right: at.column + width - 1 };
  const takeBack = snapshot(sheet, area);
  desk.book.as("user", () => sheet.write(area, (row, column) => rows[row - area.top]?.[column - area.left] ?? null));
  desk.undo.push(takeBack);
}

/** The part of an area that holds something; null when it is empty or more than a deed can remember. */
function usedPart(desk: Desk, area: Area): Area | null {
  const used = desk.sheet.used();
  const part = used && overlap(used, area);
  return part && (part.bottom - part.top + 1) * (part.right - part.left + 1) <= MAX_CELLS ? part : null;
}

/** Does what the user asked; what the host refuses becomes a sentence. */
function attempt(desk: Desk, deed: () => void): boolean {
  try {
    deed();
    if (desk.notice?.kind === "error") desk.tell(null);
    return true;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const known = error.code === "AccessDenied" || error.code === "InvalidArgument" ? TEXTS.refusals[error.code] : TEXTS.refusals.other(error.message);
    desk.tell({ kind: "error", text: known });
    return false;
  }
}
