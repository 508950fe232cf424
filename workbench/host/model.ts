import type { Area } from "../../src/core/sheet/address";
import { MAX_COLUMNS, parseArea } from "../../src/core/sheet/address";
import type { CellValue } from "../../src/core/sheet/cell";
import { loadSheet } from "./book-source";
import type { BookSource, SheetSource } from "./book-source";
import { accessDenied, alreadyExists, HostError, invalidArgument, itemNotFound } from "./errors";
import type { Actor, BookName, BookTable, StructureChange, Visibility } from "./parts";
import type { Shift } from "./shift";
import { shiftFormula } from "./shift";
import { forgetSheet, shiftSources } from "./shift-parts";
import { Sheet } from "./sheet";

export type { Actor, BookName, ConditionalFormat, RuleLook, Validation } from "./parts";
export type { BookChart, BookChartSeries, BookLink, BookNote, BookTable, ChartSource, ChartType, PageSetup, Visibility } from "./parts";
export type { BookSource, SheetSource } from "./book-source";
export type { CellStyle, StylePatch } from "./style";
export { DEFAULT_STYLE } from "./style";
export { Sheet } from "./sheet";

/** What happened in the book. Areas are sheet coordinates, 0-based. */
export type BookChange = { readonly by: Actor } & (
  | { readonly kind: "cells"; readonly sheet: Sheet; readonly area: Area; readonly cause: "edited" | "sorted"; readonly before: { readonly value: CellValue; readonly formula: string | null } }
  | { readonly kind: "structure"; readonly sheet: Sheet; readonly area: Area; readonly changeType: StructureChange; readonly axis: "rows" | "columns" }
  | { readonly kind: "hidden"; readonly sheet: Sheet; readonly area: Area; readonly axis: "rows" | "columns"; readonly hidden: boolean }
  | { readonly kind: "format"; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: "selection"; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: "rules" | "tables" | "protection" | "calculated" | "charts" | "notes" | "page" | "sheetAdded" | "sheetDeleted" | "sheetRenamed" | "sheetMoved" | "visibility" | "activated"; readonly sheet: Sheet }
  | { readonly kind: "names" | "editing" }
);

/** A change as its author tells it; the book adds whose hand it was. */
type Told<T> = T extends unknown ? Omit<T, "by"> : never;

const BAD_SHEET_NAME = /[:\\/?*[\]]|^'|'$/;

/** The workbook the stand-in holds: what Excel would have in memory, and the deeds of the people who use it. */
export class Book {
  sheets: Sheet[] = [];
  names: BookName[] = [];
  /** While the user is typing in a cell, Excel refuses every request of an add-in. */
  editing = false;
  structureProtected = false;
  private active: Sheet | null = null;
  private actor: Actor = "user";
  private readonly listeners = new Set<(change: BookChange) => void>();
  private holding = 0;
  private readonly waiting = new Set<() => void>();
  private sheetNumber = 0;
  private tableNumber = 0;
  private ruleNumber = 0;
  private chartNumber = 0;

  constructor(public name = "Libro1.xlsx") {}

  /** A book with these sheets, the first visible one active. Sheets come from plain data, as read from an .xlsx. */
  static fromSheets(source: BookSource | readonly SheetSource[]): Book {
    const { name, sheets, names = [], structureProtected = false }: BookSource = "sheets" in source ? source : { sheets: source };
    const book = new Book(name);
    for (const each of sheets) loadSheet(book, each);
    for (const { name: label, formula, scope, comment = "", visible = true } of names) {
      book.names.push({ name: label, formula, scope: scope === undefined || scope === "Workbook" ? "Workbook" : book.sheet(scope).id, visible, comment });
    }
    book.structureProtected = structureProtected;
    book.active = book.sheets.find((sheet) => sheet.visibility === "Visible") ?? null;
    return book;
  }

  get activeSheet(): Sheet {
    const sheet = this.active ?? this.sheets[0];
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  /** The sheet with this id or name (any case), or null. */
  findSheet(key: string): Sheet | null {
    const lower = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === lower) ?? null;
  }

  /** The sheet with this id or name. Throws `ItemNotFound`. */
  sheet(key: string): Sheet {
    const sheet = this.findSheet(key);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  /** Adds a sheet at the end. Throws `ItemAlreadyExists` or `InvalidArgument` for the name. */
  addSheet(name?: string): Sheet {
    this.refuseIfStructureProtected();
    this.sheetNumber += 1;
    let free = name ?? `Hoja${String(this.sheetNumber)}`;
    if (name === undefined) for (let n = 1; this.findSheet(free); n++) free = `Hoja${String(n)}`;
    this.checkSheetName(free, null);
    const sheet = new Sheet(this, `{00000000-0001-0000-${String(this.sheetNumber - 1).padStart(4, "0")}-000000000000}`, free);
    this.sheets.push(sheet);
    this.active ??= sheet;
    this.tell({ kind: "sheetAdded", sheet });
    return sheet;
  }

  /** Removes a sheet. Throws `InvalidOperation` when it is the last visible one. */
  deleteSheet(sheet: Sheet): void {
    this.refuseIfStructureProtected();
    if (sheet.visibility === "VeryHidden") throw new HostError("GeneralException", "A very hidden sheet can't be deleted.", 500);
    const next = this.sheets.find((other) => other !== sheet && other.visibility === "Visible");
    if (!next) throw new HostError("InvalidOperation", "The last visible sheet can't be deleted.", 400);
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.names = this.names.filter((name) => name.scope !== sheet.id);
    for (const { charts } of this.sheets) forgetSheet(charts, sheet.id);
    if (this.active === sheet) this.active = next;
    this.tell({ kind: "sheetDeleted", sheet });
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.refuseIfStructureProtected();
    this.checkSheetName(name, sheet);
    sheet.name = name;
    this.tell({ kind: "sheetRenamed", sheet });
  }

  moveSheet(sheet: Sheet, position: number): void {
    this.refuseIfStructureProtected();
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length) throw invalidArgument();
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.sheets.splice(position, 0, sheet);
    this.tell({ kind: "sheetMoved", sheet });
  }

  setVisibility(sheet: Sheet, visibility: Visibility): void {
    this.refuseIfStructureProtected();
    if (visibility !== "Visible" && !this.sheets.some((other) => other !== sheet && other.visibility === "Visible")) {
      throw new HostError("InvalidOperation", "A workbook must have at least one visible sheet.", 400);
    }
    sheet.visibility = visibility;
    this.tell({ kind: "visibility", sheet });
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== "Visible") throw new HostError("InvalidOperation", "A hidden sheet can't be activated.", 400);
    if (this.active === sheet) return;
    this.active = sheet;
    this.tell({ kind: "activated", sheet });
  }

  select(sheet: Sheet, area: Area): void {
    this.activate(sheet);
    sheet.selection = area;
    this.tell({ kind: "selection", sheet, area });
  }

  /** Whether a name may be given to a table or a workbook's name: no two are alike, in any case. */
  isNameTaken(name: string, self: BookTable | null): boolean {
    const lower = name.toLowerCase();
    return this.names.some((each) => each.scope === "Workbook" && each.name.toLowerCase() === lower)
      || this.sheets.some(({ tables }) => tables.some((table) => table !== self && table.name.toLowerCase() === lower));
  }

  protect(sheet: Sheet, options: Readonly<Record<string, unknown>> = {}, password = ""): void {
    if (sheet.protection) throw new HostError("InvalidOperation", "The sheet is already protected.", 400);
    sheet.protection = { options, password };
    this.tell({ kind: "protection", sheet });
  }

  unprotect(sheet: Sheet, password = ""): void {
    if (sheet.protection && sheet.protection.password !== password) throw invalidArgument("The password is incorrect.");
    sheet.protection = null;
    this.tell({ kind: "protection", sheet });
  }

  /** Calls `listener` after every change until the returned function is called. */
  subscribe(listener: (change: BookChange) => void): () => void {
    this.listeners.add(listener);
    return () => { this.listeners.delete(listener); };
  }

  /** Does something in somebody's name, so that listeners know whose hand it was. */
  as<T>(actor: Actor, deed: () => T): T {
    const before = this.actor;
    this.actor = actor;
    try {
      return deed();
    } finally {
      this.actor = before;
    }
  }

  /** Does several things in a row, as a request does: work that can wait (`whenSettled`) is done once, at the end or when a value is read. */
  together<T>(deed: () => T): T {
    this.holding += 1;
    try {
      return deed();
    } finally {
      this.holding -= 1;
      if (this.holding === 0) this.settle();
    }
  }

  /** Does some work now, or, within `together`, later and once. */
  whenSettled(work: () => void): void {
    if (this.holding === 0) work();
    else this.waiting.add(work);
  }

  /** Does the work that waits. Whoever reads values calls it first. */
  settle(): void {
    const waiting = [...this.waiting];
    this.waiting.clear();
    for (const work of waiting) work();
  }

  /** Tells the listeners. For this folder's own use. */
  tell(change: Told<BookChange>): void {
    // Putting back the one key that Told<> took out gives a BookChange again; the compiler can't see it through the union.
    const told = { ...change, by: this.actor } as BookChange;
    for (const listener of this.listeners) listener(told);
  }

  // What people do. `where` is an A1 address on the sheet.

  /** The user types one value into every cell of an address, or pastes rows of values of its shape. */
  userTypes(sheet: string | Sheet, where: string, input: CellValue | readonly (readonly CellValue[])[]): void {
    this.typeAs("user", sheet, where, input);
  }

  /** The same by somebody else who has the workbook open. */
  coauthorTypes(sheet: string | Sheet, where: string, input: CellValue | readonly (readonly CellValue[])[]): void {
    this.typeAs("coauthor", sheet, where, input);
  }

  userSelects(sheet: string | Sheet, where: string): void {
    const at = this.sheetOf(sheet);
    this.as("user", () => { this.select(at, areaOf(where)); });
  }

  /** Inserts whole rows before the 0-based `row`. */
  userInsertsRows(sheet: string | Sheet, row: number, count = 1): void {
    this.as("user", () => { this.sheetOf(sheet).insert({ top: row, bottom: row + count - 1, left: 0, right: MAX_COLUMNS - 1 }, "rows"); });
  }

  /** Deletes whole rows from the 0-based `row` on. */
  userDeletesRows(sheet: string | Sheet, row: number, count = 1): void {
    this.as("user", () => { this.sheetOf(sheet).delete({ top: row, bottom: row + count - 1, left: 0, right: MAX_COLUMNS - 1 }, "rows"); });
  }

  /** Sorts an area by its `key`-th column (0-based in the area). */
  userSorts(sheet: string | Sheet, where: string, key: number, options: { readonly ascending?: boolean; readonly hasHeaders?: boolean } = {}): void {
    this.as("user", () => { this.sheetOf(sheet).sort(areaOf(where), key, options.ascending ?? true, options.hasHeaders ?? false); });
  }

  /** Enters or leaves cell-edit mode. */
  setEditing(editing: boolean): void {
    this.editing = editing;
    this.tell({ kind: "editing" });
  }

  /** For this folder's own use: a fresh id for a table. */
  nextTableId(): string {
    this.tableNumber += 1;
    return String(this.tableNumber);
  }

  /** For this folder's own use: a name for a table that nobody gave one. */
  freeTableName(): string {
    for (let n = 1; ; n++) if (!this.isNameTaken(`Tabla${String(n)}`, null)) return `Tabla${String(n)}`;
  }

  /** For this folder's own use: a fresh id for a chart. */
  nextChartId(): string {
    this.chartNumber += 1;
    return `{00000000-0003-0000-0000-${String(this.chartNumber).padStart(12, "0")}}`;
  }

  /** For this folder's own use: a fresh id for a conditional format. */
  nextRuleId(): string {
    this.ruleNumber += 1;
    return `{00000000-0002-0000-0000-${String(this.ruleNumber).padStart(12, "0")}}`;
  }

  /** For this folder's own use: rewrites every formula and name that points at lines that moved. */
  shiftFormulas(moved: Sheet, shift: Shift): void {
    for (const sheet of this.sheets) {
      const changed: [number, number, string][] = [];
      sheet.cells.eachFormula((r, c, formula) => {
        const next = shiftFormula(formula, sheet.name, moved.name, shift);
        if (next !== formula) changed.push([r, c, next]);
      });
      for (const [r, c, next] of changed) sheet.cells.setValue(r, c, sheet.value(r, c), next);
    }
    for (const name of this.names) name.formula = shiftFormula(name.formula, "", moved.name, shift);
    for (const { charts } of this.sheets) shiftSources(charts, moved.id, shift);
  }

  private refuseIfStructureProtected(): void {
    if (this.structureProtected) throw accessDenied();
  }

  private typeAs(actor: Actor, sheet: string | Sheet, where: string, input: CellValue | readonly (readonly CellValue[])[]): void {
    const at = this.sheetOf(sheet);
    const area = areaOf(where);
    this.as(actor, () => {
      at.write(area, (r, c) => (typeof input === "object" ? (input[r - area.top]?.[c - area.left] ?? null) : input));
    });
  }

  private sheetOf(sheet: string | Sheet): Sheet {
    return typeof sheet === "string" ? this.sheet(sheet) : sheet;
  }

  private checkSheetName(name: string, self: Sheet | null): void {
    if (name === "" || name.length > 31 || BAD_SHEET_NAME.test(name)) throw invalidArgument();
    const other = this.findSheet(name);
    if (other && other !== self) throw alreadyExists();
  }
}

function areaOf(address: string): Area {
  const area = parseArea(address);
  if (!area) throw invalidArgument();
  return area;
}
