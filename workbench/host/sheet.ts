import type { Area } from "../../src/core/sheet/address";
import type { CellValue } from "../../src/core/sheet/cell";
import { parseEntry } from "../format/parse-entry";
import type { Book } from "./model";
import { Cells } from "./cells";
import { accessDenied, invalidArgument } from "./errors";
import type { BookChart, BookLink, BookNote, BookTable, ConditionalFormat, PageSetup, RuleLook, Validation, Visibility } from "./parts";
import { defaultPage, isWholeColumns, isWholeRows, overlap, sameArea, without } from "./parts";
import { shiftSheet } from "./shift-sheet";
import type { CellStyle, StylePatch } from "./style";
import { DEFAULT_STYLE, stylePatcher } from "./style";

/** In points. Excel's own is 48, and widens when a date is typed: nothing does here, so columns begin wide enough for one. */
const DEFAULT_COLUMN_WIDTH = 64;
/** Excel's default, in points. */
const DEFAULT_ROW_HEIGHT = 15;

/** One sheet of the workbook. All rows and columns are 0-based; every change is told to the book's listeners. */
export class Sheet {
  readonly cells = new Cells();
  visibility: Visibility = "Visible";
  merges: Area[] = [];
  tables: BookTable[] = [];
  /** First is the one with the highest priority. */
  conditionalFormats: ConditionalFormat[] = [];
  validations: Validation[] = [];
  notes: BookNote[] = [];
  links: BookLink[] = [];
  charts: BookChart[] = [];
  page: PageSetup = defaultPage();
  /** Whether the screen shows gridlines. */
  gridlines = true;
  /** The area of the sheet's own filter; tables have theirs. */
  autoFilter: Area | null = null;
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
    // Clearing all takes what hangs on the cells, too.
    if (what.contents && what.formats) {
      this.clearValidations(area);
      this.notes = this.notes.filter((note) => !holds(area, note));
      this.clearLinks(area);
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

  clearLinks(area: Area): void {
    this.refuseIfProtected(area);
    this.links = this.links.filter((link) => !holds(area, link));
  }

  /** Takes an area out of every validation. */
  clearValidations(area: Area): void {
    this.refuseIfProtected(area);
    this.validations = this.validations.flatMap((validation) => {
      if (!validation.areas.some((a) => overlap(a, area))) return [validation];
      const areas = validation.areas.flatMap((a) => without(a, area));
      return areas.length > 0 ? [{ ...validation, areas }] : [];
    });
  }

  /** Gives columns, or rows, the size that nobody set. */
  unsize(axis: "rows" | "columns", area: Area): void {
    this.refuseIfProtected(area, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
    const [sizes, first, last] = axis === "rows" ? [this.rowHeights, area.top, area.bottom] : [this.columnWidths, area.left, area.right];
    for (const line of sizes.keys()) if (line >= first && line <= last) sizes.delete(line);
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
    if (hidden) for (let line = first; line <= last; line++) lines.add(line);
    else for (const line of lines) if (line >= first && line <= last) lines.delete(line);
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
    shiftSheet(this, area, axis, false);
  }

  /** Removes the cells of `area`; those below or right of it take their place. */
  delete(area: Area, axis: "rows" | "columns"): void {
    shiftSheet(this, area, axis, true);
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
    const table: BookTable = { id, name: name ?? this.book.freeTableName(), area, showHeaders: true, showTotals: false, style: "TableStyleMedium2", showFilterButton: true, showBandedRows: true };
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

  addChart(chart: Omit<BookChart, "id">): BookChart {
    this.refuseIfProtected(chart.anchor, "allowEditObjects");
    const added: BookChart = { ...chart, id: this.book.nextChartId() };
    this.charts.push(added);
    this.book.tell({ kind: "charts", sheet: this });
    return added;
  }

  removeChart(chart: BookChart): void {
    this.refuseIfProtected(chart.anchor, "allowEditObjects");
    this.charts = this.charts.filter((other) => other !== chart);
    this.book.tell({ kind: "charts", sheet: this });
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
}

function holds(area: Area, { row, column }: { readonly row: number; readonly column: number }): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
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
