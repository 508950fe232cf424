import type { Area } from "../../src/core/sheet/address";
import type { CellValue } from "../../src/core/sheet/cell";
import { isErrorValue } from "../../src/core/sheet/cell";
import type { Book, BookChange, Sheet } from "./model";
import { withoutTableNames } from "./table-references";

/** What is used of the calculating library's workbook. Sheets are 0-based, rows and columns 1-based. */
export interface EngineModel {
  getWorksheetsProperties: () => readonly { readonly name: string }[];
  newSheet: () => void;
  renameSheet: (sheet: number, name: string) => void;
  newDefinedName: (name: string, scope: number | null, formula: string) => void;
  setUserInput: (sheet: number, row: number, column: number, input: string) => void;
  updateRangeStyle: (area: { sheet: number; row: number; column: number; width: number; height: number }, property: string, value: string) => void;
  getFormattedCellValue: (sheet: number, row: number, column: number) => string;
  getCellType: (sheet: number, row: number, column: number) => number;
  pauseEvaluation: () => void;
  resumeEvaluation: () => void;
  evaluate: () => void;
  free: () => void;
}

export type Engine = new (name: string, locale: string, timezone: string, language: string) => EngineModel;

/** The engine in a browser: its WebAssembly is fetched from beside its script. */
export async function browserEngine(): Promise<Engine> {
  const library = await import("@ironcalc/wasm");
  await library.default();
  return library.Model;
}

/** Filling the engine costs about 0.1 ms a cell; past so many cells formulas keep the values they came with. */
const MAX_CALCULATED_CELLS = 40_000;

/** A format that shows a number with all its digits. */
const FULL_PRECISION = "0.000000000000000E+00";
const NUMBER_TYPE = 1;
const BOOLEAN_TYPE = 4;

/**
 * Keeps a book's formulas calculated. Values that came with the file stay until something they depend on changes: only
 * results that differ from the engine's own earlier result are written, so that what the engine computes otherwise than
 * Excel (or does not know) does not spoil cached values.
 */
export class Recalculation {
  private model: EngineModel | null = null;
  private results = new Map<string, CellValue>();
  /** Whether the engine's book is no longer this one but for some cells, and must be filled anew. */
  private stale = false;
  private stopped = false;
  private readonly stopListening: () => void;

  constructor(
    private readonly book: Book,
    private readonly engine: Engine,
  ) {
    this.fill();
    this.results = this.evaluate();
    this.stopListening = book.subscribe((change) => { this.follow(change); });
  }

  /** True when the book has too many cells to be calculated here. */
  get tooLarge(): boolean {
    return cellCount(this.book) > MAX_CALCULATED_CELLS;
  }

  /** Stops calculating and frees the engine. */
  stop(): void {
    this.stopListening();
    this.stopped = true;
    this.model?.free();
    this.model = null;
  }

  private follow(change: BookChange): void {
    if (change.kind === "cells" && change.cause === "edited") {
      if (!this.book.sheets.some((sheet) => sheet.cells.formulaCount > 0)) return;
      this.forget(change.sheet, change.area);
      if (this.model && !this.stale) this.enter(change.sheet, change.area);
      else this.stale = true;
    } else if (change.kind === "cells" || change.kind === "structure" || change.kind === "sheetAdded" || change.kind === "sheetDeleted" || change.kind === "sheetRenamed" || change.kind === "names" || change.kind === "tables") {
      this.stale = true;
    } else return;
    this.book.whenSettled(this.catchUp);
  }

  private readonly catchUp = (): void => {
    if (this.stopped) return;
    if (this.stale) this.fill();
    this.stale = false;
    this.writeResults();
  };

  /** A formula written anew has no result yet, though it gives the same as the one that was there. */
  private forget(sheet: Sheet, area: Area): void {
    sheet.cells.eachFormula((r, c, formula) => {
      if (r >= area.top && r <= area.bottom && c >= area.left && c <= area.right) this.results.delete(keyOf(sheet, r, c, formula));
    });
  }

  /** Fills a new engine with the whole book, if there are formulas and it is not too large. */
  private fill(): void {
    this.model?.free();
    this.model = null;
    if (this.tooLarge || !this.book.sheets.some((sheet) => sheet.cells.formulaCount > 0)) return;
    const model = new this.engine("book", "en", "UTC", "en");
    this.model = model;
    model.pauseEvaluation();
    this.book.sheets.forEach((_sheet, i) => {
      if (i >= model.getWorksheetsProperties().length) model.newSheet();
      // Two steps, because a name still to come may be that of a sheet the engine made.
      model.renameSheet(i, `sheet ${String(i)} being named`);
    });
    this.book.sheets.forEach((sheet, i) => { model.renameSheet(i, sheet.name); });
    for (const name of this.book.names) {
      if (name.scope === "Workbook") attempt(() => { model.newDefinedName(name.name, null, name.formula.replace(/^=/, "")); });
    }
    for (const sheet of this.book.sheets) {
      const used = sheet.used(true);
      if (used) this.put(sheet, used);
    }
    model.resumeEvaluation();
  }

  private enter(sheet: Sheet, area: Area): void {
    this.model?.pauseEvaluation();
    const used = sheet.used(true);
    const bounded = { ...area, bottom: Math.min(area.bottom, Math.max(area.top, used?.bottom ?? 0)), right: Math.min(area.right, Math.max(area.left, used?.right ?? 0)) };
    this.put(sheet, bounded, true);
    this.model?.resumeEvaluation();
  }

  private put(sheet: Sheet, area: Area, blanks = false): void {
    const { model } = this;
    const index = this.book.sheets.indexOf(sheet);
    if (!model) return;
    for (let r = area.top; r <= area.bottom; r++) {
      for (let c = area.left; c <= area.right; c++) {
        const formula = sheet.formula(r, c);
        const value = sheet.value(r, c);
        if (formula === null && value === "" && !blanks) continue;
        attempt(() => { model.setUserInput(index, r + 1, c + 1, formula === null ? inputOf(value) : withoutTableNames(this.book, formula)); });
        if (formula !== null) model.updateRangeStyle({ sheet: index, row: r + 1, column: c + 1, width: 1, height: 1 }, "num_fmt", FULL_PRECISION);
      }
    }
  }

  private evaluate(): Map<string, CellValue> {
    const results = new Map<string, CellValue>();
    const { model } = this;
    if (!model) return results;
    model.evaluate();
    this.book.sheets.forEach((sheet, i) => {
      sheet.cells.eachFormula((r, c, formula) => { results.set(keyOf(sheet, r, c, formula), resultAt(model, i, r + 1, c + 1)); });
    });
    return results;
  }

  private writeResults(): void {
    const before = this.results;
    this.results = this.evaluate();
    for (const sheet of this.book.sheets) {
      const changed: [number, number, CellValue][] = [];
      sheet.cells.eachFormula((r, c, formula) => {
        const key = keyOf(sheet, r, c, formula);
        const result = this.results.get(key);
        if (result !== undefined && result !== before.get(key) && result !== sheet.value(r, c)) changed.push([r, c, result]);
      });
      for (const [r, c, value] of changed) sheet.setComputed(r, c, value);
      if (changed.length > 0) this.book.tell({ kind: "calculated", sheet });
    }
  }
}

function keyOf(sheet: Sheet, row: number, column: number, formula: string): string {
  return `${sheet.id} ${String(row)} ${String(column)} ${formula}`;
}

function resultAt(model: EngineModel, sheet: number, row: number, column: number): CellValue {
  const text = model.getFormattedCellValue(sheet, row, column);
  switch (model.getCellType(sheet, row, column)) {
    case NUMBER_TYPE: return Number(text);
    case BOOLEAN_TYPE: return text === "TRUE";
    default: return text;
  }
}

/** A value as one types it, so that a text stays text. */
function inputOf(value: CellValue): string {
  if (typeof value !== "string") return String(value).toUpperCase();
  return value === "" || isErrorValue(value) ? value : `'${value}`;
}

/** What the engine refuses (a formula it cannot read, a name it does not allow) it goes without. */
function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // The cell keeps its cached value: no result of it is ever different from an earlier one.
  }
}

function cellCount(book: Book): number {
  return book.sheets.reduce((sum, sheet) => {
    const used = sheet.used(true);
    return sum + (used ? (used.bottom - used.top + 1) * (used.right - used.left + 1) : 0);
  }, 0);
}
