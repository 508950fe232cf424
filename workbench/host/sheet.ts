import type { Area } from "../../src/core/sheet/address";
import { contains, MAX_COLUMNS, MAX_ROWS } from "../../src/core/sheet/address";
import type { CellValue } from "../../src/core/sheet/cell";
import { parseEntry } from "../format/parse-entry";
import type { Book } from "./model";
import { Cells } from "./cells";
import { accessDenied, invalidArgument } from "./errors";
import type { BookTable, ConditionalFormat, RuleLook, StructureChange, Validation, Visibility } from "./parts";
import { overlap, sameArea, without } from "./parts";
import { shiftArea, shiftFormula, shiftLine, shiftOf } from "./shift";
import type { Shift } from "./shift";
import type { CellStyle, StylePatch } from "./style";
import { DEFAULT_STYLE, stylePatcher } from "./style";

/** Default sizes of Excel's cells, in points. */
const DEFAULT_COLUMN_WIDTH = 64;
const DEFAULT_ROW_HEIGHT = 15;

const isWholeRows = (area: Area): boolean => area.left === 0 && area.right === MAX_COLUMNS - 1;
const isWholeColumns = (area: Area): boolean => area.top === 0 && area.bottom === MAX_ROWS - 1;

/** One sheet of the workbook. All rows and columns are 0-based; every change is told to the book's listeners. */
export class Sheet {
  readonly cells = new Cells();
  visibility: Visibility = "Visible";
  merges: Area[] = [];
  tables: BookTable[] = [];
  /** First is the one with the highest priority. */
  conditionalFormats: ConditionalFormat[] = [];
  validations: Validation[] = [];
  /** Rows and columns frozen at the top and left. */
  frozen = { rows: 0, columns: 0 };
  selection: Area = { top: 0, left: 0, bottom: 0, right: 0 };
  protection: { readonly options: Readonly<Record<string, unknown>>; readonly password: string } | null = null;
  columnWidths = new Map<number, number>();
  rowHeights = new Map<number, number>();
  hiddenRows = new Set<number>();
  hiddenColumns = new Set<number>();

  constructor(
    readonly book: Book,
    readonly id: string,
    public name: string,
  ) {}

  value(row: number, column: number): CellValue {
    return this.cells.value(row, column);
  }

  values(area: Area): CellValue[][] {
    return this.cells.values(area);
  }

  formula(row: number, column: number): string | null {
    return this.cells.formula(row, column);
  }

  /** The cell's style, or null when it is Excel's default. */
  style(row: number, column: number): CellStyle | null {
    return this.cells.style(row, column);
  }

  numberFormat(row: number, column: number): string {
    return this.cells.style(row, column)?.numberFormat ?? DEFAULT_STYLE.numberFormat;
  }

  /** Width in points; 0 when the column is hidden. */
  columnWidth(column: number): number {
    return this.hiddenColumns.has(column) ? 0 : (this.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH);
  }

  /** Height in points; 0 when the row is hidden. */
  rowHeight(row: number): number {
    return this.hiddenRows.has(row) ? 0 : (this.rowHeights.get(row) ?? DEFAULT_ROW_HEIGHT);
  }

  /** The rectangle around all values (or all values and styles and merges); null when the sheet is empty. */
  used(valuesOnly = false): Area | null {
    return this.cells.used(valuesOnly);
  }

  mergeAt(row: number, column: number): Area | null {
    return this.merges.find((m) => row >= m.top && row <= m.bottom && column >= m.left && column <= m.right) ?? null;
  }

  /**
   * Writes what `input` gives for each cell as if it were typed: texts are read (formulas, numbers, dates), null leaves
   * the cell alone. Cells covered by a merge take nothing. Tells listeners once. Throws `AccessDenied` on locked cells of a protected sheet.
   */
  write(area: Area, input: (row: number, column: number) => CellValue | null): void {
    this.refuseIfProtected(area);
    const { top, left } = area;
    const before = { value: this.value(top, left), formula: this.formula(top, left) };
    const covering = this.merges.filter((merge) => overlap(merge, area));
    const currentYear = new Date().getFullYear();
    for (let r = area.top; r <= area.bottom; r++) {
      for (let c = area.left; c <= area.right; c++) {
        const given = input(r, c);
        if (given === null || (covering.length > 0 && covered(covering, r, c))) continue;
        if (typeof given === "string") this.type(r, c, given, currentYear);
        else this.cells.setValue(r, c, given);
      }
    }
    this.book.tell({ kind: "cells", sheet: this, area, cause: "edited", before });
  }

  private type(row: number, column: number, text: string, currentYear: number): void {
    const entry = parseEntry(text, { numberFormat: this.numberFormat(row, column), currentYear });
    this.cells.setValue(row, column, entry.value, entry.formula);
    if (entry.numberFormat !== null) this.cells.setStyle(row, column, stylePatcher({ numberFormat: entry.numberFormat })(this.style(row, column)));
  }

  /** Stores what a formula came to. Not an edit: nobody is told but through `calculated`. */
  setComputed(row: number, column: number, value: CellValue): void {
    this.cells.setValue(row, column, value, this.cells.formula(row, column));
  }

  /** Empties values and formulas, styles, or both. */
  clear(area: Area, what: { readonly contents: boolean; readonly formats: boolean }): void {
    this.refuseIfProtected(area);
    const { top, left } = area;
    const before = { value: this.value(top, left), formula: this.formula(top, left) };
    const used = this.cells.used(false);
    const touched = used && overlap(used, area);
    if (touched) {
      for (let r = touched.top; r <= touched.bottom; r++) {
        for (let c = touched.left; c <= touched.right; c++) {
          if (what.contents) this.cells.setValue(r, c, "");
          if (what.formats) this.cells.setStyle(r, c, null);
        }
      }
    }
    if (what.formats) {
      for (const [column] of this.cells.styledColumns()) if (isWholeColumns(area) && column >= area.left && column <= area.right) this.cells.setColumnStyle(column, null);
      this.clearConditionalFormats(area);
    }
    if (what.contents) this.book.tell({ kind: "cells", sheet: this, area, cause: "edited", before });
    if (what.formats) this.book.tell({ kind: "format", sheet: this, area });
  }

  /** Changes the look of cells. Whole columns keep it for cells to come; whole rows and areas take it cell by cell up to the used columns. */
  restyle(area: Area, patch: StylePatch): void {
    this.refuseIfProtected(area, "allowFormatCells");
    const restyled = stylePatcher(patch);
    if (isWholeColumns(area)) {
      for (let c = area.left; c <= area.right; c++) this.cells.setColumnStyle(c, restyled(this.cells.styledColumns().find(([column]) => column === c)?.[1] ?? null));
      this.cells.eachStyled((r, c, style) => { if (c >= area.left && c <= area.right) this.cells.setStyle(r, c, restyled(style)); });
    } else {
      const right = isWholeRows(area) ? Math.max(this.cells.used(false)?.right ?? 0, 0) : area.right;
      for (let r = area.top; r <= area.bottom; r++) {
        for (let c = area.left; c <= right; c++) this.cells.setStyle(r, c, restyled(this.cells.style(r, c)));
      }
    }
    this.book.tell({ kind: "format", sheet: this, area });
  }

  setColumnWidth(area: Area, points: number): void {
    this.refuseIfProtected(area, "allowFormatColumns");
    for (let c = area.left; c <= area.right; c++) this.columnWidths.set(c, points);
    this.book.tell({ kind: "format", sheet: this, area });
  }

  setRowHeight(area: Area, points: number): void {
    this.refuseIfProtected(area, "allowFormatRows");
    for (let r = area.top; r <= area.bottom; r++) this.rowHeights.set(r, points);
    this.book.tell({ kind: "format", sheet: this, area });
  }

  hide(axis: "rows" | "columns", area: Area, hidden: boolean): void {
    this.refuseIfProtected(area, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
    const [lines, first, last] = axis === "rows" ? [this.hiddenRows, area.top, area.bottom] : [this.hiddenColumns, area.left, area.right];
    for (let line = first; line <= last; line++) if (hidden) lines.add(line); else lines.delete(line);
    this.book.tell({ kind: "hidden", sheet: this, axis, area, hidden });
  }

  /** Merges an area; only its first cell keeps a value, as in Excel. Areas that cut a merge are grown by undoing that merge. */
  merge(area: Area): void {
    this.refuseIfProtected(area);
    if (this.tables.some((table) => overlap(table.area, area))) throw invalidArgument("Cells inside a table can't be merged.");
    this.merges = this.merges.filter((merge) => !overlap(merge, area));
    for (let r = area.top; r <= area.bottom; r++) {
      for (let c = area.left; c <= area.right; c++) if (r !== area.top || c !== area.left) this.cells.setValue(r, c, "");
    }
    if (area.top !== area.bottom || area.left !== area.right) this.merges.push(area);
    this.book.tell({ kind: "format", sheet: this, area });
  }

  unmerge(area: Area): void {
    this.refuseIfProtected(area);
    this.merges = this.merges.filter((merge) => !overlap(merge, area));
    this.book.tell({ kind: "format", sheet: this, area });
  }

  /** Opens cells at `area`; those there move down or right. Whole rows or columns when the area spans them. */
  insert(area: Area, axis: "rows" | "columns"): void {
    this.shift(area, axis, false);
  }

  /** Removes the cells of `area`; those below or right of it take their place. */
  delete(area: Area, axis: "rows" | "columns"): void {
    this.shift(area, axis, true);
  }

  /**
   * Sorts the rows of an area by one of its columns (`key` is an offset in it) as Excel does: numbers, texts (case-blind),
   * booleans, empty ones always last; formulas and looks travel with their cells, conditional formats stay.
   */
  sort(area: Area, key: number, ascending: boolean, hasHeaders: boolean): void {
    this.refuseIfProtected(area, "allowSort");
    if (this.merges.some((merge) => overlap(merge, area))) throw invalidArgument("To do this, all the merged cells need to be the same size.");
    const body = hasHeaders ? { ...area, top: area.top + 1 } : area;
    const keys = this.values({ ...body, left: area.left + key, right: area.left + key }).map(([value = ""]) => value);
    const order = keys.map((_, i) => i).toSorted((a, b) => compareForSort(keys[a] ?? "", keys[b] ?? "", ascending) || a - b);
    this.cells.reorderRows(body, order);
    this.book.tell({ kind: "cells", sheet: this, area: body, cause: "sorted", before: { value: "", formula: null } });
  }

  addTable(area: Area, showHeaders: boolean, name?: string): BookTable {
    this.refuseIfProtected(area);
    if (this.tables.some((table) => overlap(table.area, area))) throw invalidArgument("A table can't overlap another table.");
    if (this.merges.some((merge) => overlap(merge, area))) throw invalidArgument("A table can't overlap a range that contains merged cells.");
    const id = this.book.nextTableId();
    const table: BookTable = { id, name: name ?? `Table${id}`, area, showHeaders: true, showTotals: false, style: "TableStyleMedium2" };
    if (!showHeaders) {
      this.insert({ ...area, bottom: area.top }, "rows");
      table.area = { ...area, bottom: area.bottom + 1 };
      for (let c = area.left; c <= area.right; c++) this.cells.setValue(area.top, c, `Column${String(c - area.left + 1)}`);
    }
    for (let c = area.left; c <= area.right; c++) if (this.value(area.top, c) === "") this.cells.setValue(area.top, c, `Column${String(c - area.left + 1)}`);
    this.tables.push(table);
    this.book.tell({ kind: "tables", sheet: this });
    return table;
  }

  /** Adds a rule with the highest priority, as Excel does. */
  addConditionalFormat(areas: readonly Area[], type: string, content: { formula?: string; look?: RuleLook; detail?: unknown } = {}): ConditionalFormat {
    for (const area of areas) this.refuseIfProtected(area, "allowFormatCells");
    const rule: ConditionalFormat = {
      id: this.book.nextRuleId(), type, areas, stopIfTrue: false,
      formula: content.formula ?? "", look: content.look ?? {}, detail: content.detail ?? null,
    };
    this.conditionalFormats.unshift(rule);
    this.tellRules();
    return rule;
  }

  removeConditionalFormat(rule: ConditionalFormat): void {
    for (const area of rule.areas) this.refuseIfProtected(area, "allowFormatCells");
    this.conditionalFormats = this.conditionalFormats.filter((other) => other !== rule);
    this.tellRules();
  }

  /** Takes an area out of every rule, as Excel's "clear rules from selected cells"; rules left without cells go. */
  clearConditionalFormats(area: Area): void {
    this.refuseIfProtected(area, "allowFormatCells");
    for (const rule of this.conditionalFormats) if (rule.areas.some((a) => overlap(a, area))) rule.areas = rule.areas.flatMap((a) => without(a, area));
    this.conditionalFormats = this.conditionalFormats.filter((rule) => rule.areas.length > 0);
    this.tellRules();
  }

  tellRules(): void {
    this.book.tell({ kind: "rules", sheet: this });
  }

  /** Throws `AccessDenied` when the sheet is protected, no option allows the deed, and the area holds a locked cell. */
  refuseIfProtected(area: Area, option?: string): void {
    if (!this.protection) return;
    if (option !== undefined) {
      if (this.protection.options[option] === true) return;
      throw accessDenied();
    }
    const bounded = { ...area, bottom: Math.min(area.bottom, area.top + 100_000), right: Math.min(area.right, area.left + 200) };
    if (!sameArea(bounded, area) || this.cells.map(area, (r, c) => this.style(r, c)?.locked ?? true).some((row) => row.includes(true))) throw accessDenied();
  }

  private shift(area: Area, axis: "rows" | "columns", removes: boolean): void {
    const whole = axis === "rows" ? isWholeRows(area) : isWholeColumns(area);
    const option = `allow${removes ? "Delete" : "Insert"}${axis === "rows" ? "Rows" : "Columns"}`;
    if (this.protection && !(whole && this.protection.options[option] === true)) throw accessDenied();
    const shift = shiftOf(area, axis, removes);
    if (!whole) this.refuseToCut(shift);
    this.shiftCells(area, shift, whole);
    this.shiftParts(shift, whole);
    this.book.shiftFormulas(this, shift);
    const suffix = removes ? "Deleted" : "Inserted";
    const changeType: StructureChange = `${whole ? (axis === "rows" ? "Row" : "Column") : "Cell"}${suffix}`;
    this.book.tell({ kind: "structure", sheet: this, area, changeType, axis });
  }

  /** Excel refuses to shift part of a merge or of a table. */
  private refuseToCut(shift: Shift): void {
    const band = shift.axis === "rows"
      ? { top: shift.at, bottom: MAX_ROWS - 1, left: shift.from, right: shift.to }
      : { left: shift.at, right: MAX_COLUMNS - 1, top: shift.from, bottom: shift.to };
    for (const part of [...this.merges, ...this.tables.map((table) => table.area)]) {
      const touched = overlap(part, band);
      if (touched && !contains(band, part) && !(shift.axis === "rows" ? part.left >= shift.from && part.right <= shift.to : part.top >= shift.from && part.bottom <= shift.to)) {
        throw invalidArgument("This operation is not allowed. It would shift cells in a table or a merged range.");
      }
    }
  }

  private shiftCells(area: Area, shift: Shift, whole: boolean): void {
    const by = shift.removes ? -shift.count : shift.count;
    if (shift.axis === "rows" && whole) {
      if (shift.removes) this.cells.deleteRows(shift.at, shift.count);
      else {
        this.cells.insertRows(shift.at, shift.count);
        // Excel gives new rows the look of the row above.
        const right = this.cells.used(false)?.right ?? -1;
        for (let c = 0; shift.at > 0 && c <= right; c++) {
          const style = this.cells.style(shift.at - 1, c);
          for (let r = shift.at; style && r < shift.at + shift.count; r++) this.cells.setStyle(r, c, style);
        }
      }
      return;
    }
    if (shift.removes) this.cells.wipe(area);
    const rest = shift.axis === "rows"
      ? { ...area, top: shift.removes ? area.bottom + 1 : area.top, bottom: MAX_ROWS - 1 }
      : { ...area, left: shift.removes ? area.right + 1 : area.left, right: MAX_COLUMNS - 1 };
    this.cells.move(rest, shift.axis === "rows" ? by : 0, shift.axis === "columns" ? by : 0);
    if (shift.axis === "columns" && whole) {
      const styled = this.cells.styledColumns();
      for (const [column] of styled) this.cells.setColumnStyle(column, null);
      for (const [column, style] of styled) {
        const to = shiftLine(column, shift);
        if (to !== null) this.cells.setColumnStyle(to, style);
      }
    }
  }

  private shiftParts(shift: Shift, whole: boolean): void {
    const areas = (list: readonly Area[]): Area[] => list.flatMap((area) => shiftArea(area, shift) ?? []);
    this.merges = areas(this.merges).filter((m) => m.top !== m.bottom || m.left !== m.right);
    this.tables = this.tables.flatMap((table) => {
      const area = shiftArea(table.area, shift);
      if (!area) return [];
      table.area = area;
      return [table];
    });
    for (const rule of this.conditionalFormats) {
      rule.areas = areas(rule.areas);
      rule.formula = shiftFormula(rule.formula, this.name, this.name, shift);
    }
    this.conditionalFormats = this.conditionalFormats.filter((rule) => rule.areas.length > 0);
    for (const validation of this.validations) validation.areas = areas(validation.areas);
    this.validations = this.validations.filter((validation) => validation.areas.length > 0);
    if (!whole) return;
    const lines = <T>(map: Map<number, T>): Map<number, T> => new Map([...map].flatMap(([line, x]) => {
      const to = shiftLine(line, shift);
      return to === null ? [] : [[to, x] as const];
    }));
    const set = (of: Set<number>): Set<number> => new Set(lines(new Map([...of].map((line) => [line, true] as const))).keys());
    if (shift.axis === "rows") {
      this.rowHeights = lines(this.rowHeights);
      this.hiddenRows = set(this.hiddenRows);
    } else {
      this.columnWidths = lines(this.columnWidths);
      this.hiddenColumns = set(this.hiddenColumns);
    }
  }
}

function covered(merges: readonly Area[], row: number, column: number): boolean {
  return merges.some((m) => row >= m.top && row <= m.bottom && column >= m.left && column <= m.right && (row !== m.top || column !== m.left));
}

const SORT_RANK = { number: 0, string: 1, boolean: 2 };
const COLLATOR = new Intl.Collator("es-MX", { sensitivity: "accent", numeric: false });

function compareForSort(a: CellValue, b: CellValue, ascending: boolean): number {
  if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
  const rank = (value: CellValue): number => SORT_RANK[typeof value as keyof typeof SORT_RANK]; // a CellValue has one of these three types
  const order = rank(a) - rank(b) || (typeof a === "string" ? COLLATOR.compare(a, String(b)) : Number(a) - Number(b));
  return ascending ? order : -order;
}
