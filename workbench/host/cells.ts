import type { Area } from "../../src/core/sheet/address";
import type { CellValue } from "../../src/core/sheet/cell";
import type { CellStyle } from "./style";

/** One sheet row. The arrays are as long as the last column touched; formulas and styles exist only where there are some. */
interface Row {
  values: CellValue[];
  formulas: (string | null)[] | null;
  styles: (CellStyle | null)[] | null;
}

/** What is in one cell, as moved by a sort or a shift. */
interface CellContent {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly style: CellStyle | null;
}

const EMPTY: CellContent = { value: "", formula: null, style: null };

/** The cells of a sheet: rows as arrays, so that 100,000 rows × 24 columns are read as fast as they are copied. */
export class Cells {
  private rows: (Row | undefined)[] = [];
  private formulaTotal = 0;
  private readonly knownUsed = new Map<boolean, Area | null>();
  private readonly columnStyles = new Map<number, CellStyle>();

  /** How many cells hold a formula. */
  get formulaCount(): number {
    return this.formulaTotal;
  }

  /** Rows from 0 to the last one touched. */
  get rowCount(): number {
    return this.rows.length;
  }

  value(row: number, column: number): CellValue {
    return this.rows[row]?.values[column] ?? "";
  }

  /** The formula with its `=`, or null when the cell has none. */
  formula(row: number, column: number): string | null {
    return this.rows[row]?.formulas?.[column] ?? null;
  }

  /** The cell's own style, or its column's; null when both are default. */
  style(row: number, column: number): CellStyle | null {
    return this.rows[row]?.styles?.[column] ?? this.columnStyles.get(column) ?? null;
  }

  /** Values of a rectangle; the rows are copies. */
  values(area: Area): CellValue[][] {
    const width = area.right - area.left + 1;
    const out: CellValue[][] = [];
    for (let r = area.top; r <= area.bottom; r++) {
      const cells = this.rows[r]?.values.slice(area.left, area.right + 1) ?? [];
      while (cells.length < width) cells.push("");
      out.push(cells);
    }
    return out;
  }

  /** A rectangle of anything else, cell by cell. */
  map<T>(area: Area, each: (row: number, column: number) => T): T[][] {
    const out: T[][] = [];
    for (let r = area.top; r <= area.bottom; r++) {
      const cells: T[] = [];
      for (let c = area.left; c <= area.right; c++) cells.push(each(r, c));
      out.push(cells);
    }
    return out;
  }

  setValue(row: number, column: number, value: CellValue, formula: string | null = null): void {
    if (value === "" && formula === null && !this.rows[row]) return;
    this.knownUsed.clear();
    const at = this.touch(row);
    for (let c = at.values.length; c < column; c++) at.values.push("");
    at.values[column] = value;
    const before = at.formulas?.[column] ?? null;
    if (formula !== null || before !== null) {
      at.formulas ??= [];
      for (let c = at.formulas.length; c < column; c++) at.formulas.push(null);
      at.formulas[column] = formula;
      this.formulaTotal += (formula === null ? 0 : 1) - (before === null ? 0 : 1);
    }
  }

  setStyle(row: number, column: number, style: CellStyle | null): void {
    if (style === null && !this.rows[row]?.styles) return;
    this.knownUsed.clear();
    const at = this.touch(row);
    at.styles ??= [];
    for (let c = at.styles.length; c < column; c++) at.styles.push(null);
    at.styles[column] = style;
  }

  /** The style that cells of a column have when they have none of their own. */
  setColumnStyle(column: number, style: CellStyle | null): void {
    if (style) this.columnStyles.set(column, style);
    else this.columnStyles.delete(column);
  }

  /** Columns with a style of their own, ascending. */
  styledColumns(): readonly (readonly [number, CellStyle])[] {
    return [...this.columnStyles].toSorted(([a], [b]) => a - b);
  }

  /** Puts whole rows in place at once, taking the arrays as they are. For loading. */
  load(top: number, left: number, rows: readonly (readonly CellValue[])[]): void {
    this.knownUsed.clear();
    rows.forEach((cells, i) => {
      const values: CellValue[] = left === 0 ? cells.slice() : [...Array<CellValue>(left).fill(""), ...cells];
      this.rows[top + i] = { values, formulas: null, styles: null };
    });
  }

  /** Calls `each` for every cell that holds a formula. */
  eachFormula(each: (row: number, column: number, formula: string) => void): void {
    if (this.formulaTotal === 0) return;
    this.rows.forEach((row, r) => row?.formulas?.forEach((formula, c) => {
      if (formula !== null) each(r, c, formula);
    }));
  }

  /** Calls `each` for every cell that has a style of its own. */
  eachStyled(each: (row: number, column: number, style: CellStyle) => void): void {
    this.rows.forEach((row, r) => row?.styles?.forEach((style, c) => {
      if (style) each(r, c, style);
    }));
  }

  /** The smallest rectangle around every value, or around every value and every styled cell; null when there is none. */
  used(valuesOnly: boolean): Area | null {
    const known = this.knownUsed.get(valuesOnly);
    if (known !== undefined) return known;
    let top = -1;
    let bottom = -1;
    let left = Infinity;
    let right = -1;
    this.rows.forEach((row, r) => {
      if (!row) return;
      const [first, last] = usedColumns(row, valuesOnly);
      if (last < 0) return;
      if (top < 0) top = r;
      bottom = r;
      left = Math.min(left, first);
      right = Math.max(right, last);
    });
    const used = bottom < 0 ? null : { top, left, bottom, right };
    this.knownUsed.set(valuesOnly, used);
    return used;
  }

  /** Opens `count` empty whole rows at `row`. */
  insertRows(row: number, count: number): void {
    this.knownUsed.clear();
    if (row >= this.rows.length) return;
    this.rows = [...this.rows.slice(0, row), ...Array<undefined>(count).fill(undefined), ...this.rows.slice(row)];
  }

  /** Removes whole rows; those below move up. */
  deleteRows(row: number, count: number): void {
    this.knownUsed.clear();
    for (let r = row; r < row + count; r++) {
      this.rows[r]?.formulas?.forEach((formula) => {
        if (formula !== null) this.formulaTotal -= 1;
      });
    }
    this.rows.splice(row, count);
  }

  /** Moves what is in `from` by so many rows and columns, leaving nothing behind where it was. */
  move(from: Area, down: number, right: number): void {
    const bottom = Math.min(from.bottom, this.rows.length - 1);
    const widest = this.rows.reduce((most, row) => Math.max(most, row?.values.length ?? 0, row?.styles?.length ?? 0), 0);
    const area = { ...from, bottom, right: Math.min(from.right, widest - 1) };
    const taken = this.map(area, (r, c) => this.take(r, c));
    taken.forEach((cells, r) => { cells.forEach((cell, c) => { this.put(area.top + r + down, area.left + c + right, cell); }); });
  }

  /** Empties a rectangle of values, formulas and styles. */
  wipe(area: Area): void {
    const bottom = Math.min(area.bottom, this.rows.length - 1);
    for (let r = area.top; r <= bottom; r++) {
      const row = this.rows[r];
      const last = Math.min(area.right, Math.max(row?.values.length ?? 0, row?.styles?.length ?? 0) - 1);
      for (let c = area.left; c <= last; c++) this.put(r, c, EMPTY);
    }
  }

  /** Rearranges the rows of `area`: the row that comes first is `order[0]`, an offset inside the area, and so on. */
  reorderRows(area: Area, order: readonly number[]): void {
    const taken = this.map(area, (r, c) => this.take(r, c));
    order.forEach((from, to) => {
      taken[from]?.forEach((cell, c) => { this.put(area.top + to, area.left + c, cell); });
    });
  }

  private touch(row: number): Row {
    const known = this.rows[row];
    if (known) return known;
    const made: Row = { values: [], formulas: null, styles: null };
    this.rows[row] = made;
    return made;
  }

  private take(row: number, column: number): CellContent {
    const cell = { value: this.value(row, column), formula: this.formula(row, column), style: this.rows[row]?.styles?.[column] ?? null };
    this.put(row, column, EMPTY);
    return cell;
  }

  private put(row: number, column: number, cell: CellContent): void {
    this.setValue(row, column, cell.value, cell.formula);
    this.setStyle(row, column, cell.style);
  }
}

/** First and last used column of a row; last is -1 when the row is empty. */
function usedColumns(row: Row, valuesOnly: boolean): readonly [number, number] {
  let first = Infinity;
  let last = -1;
  const see = (c: number): void => {
    if (c < first) first = c;
    if (c > last) last = c;
  };
  const { values, formulas, styles } = row;
  for (let c = values.length - 1; c >= 0; c--) if (values[c] !== "") { see(c); break; }
  for (let c = 0; c < values.length; c++) if (values[c] !== "") { see(c); break; }
  formulas?.forEach((formula, c) => { if (formula !== null) see(c); });
  if (!valuesOnly) styles?.forEach((style, c) => { if (style) see(c); });
  return [first, last];
}
