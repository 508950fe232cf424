import { contains, type Area } from "../../src/core/sheet/address";
import type { Borders, Underline } from "./style";

export interface BookTable {
  readonly id: string;
  name: string;
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
}

/** A defined name. `scope` is `Workbook` or a sheet's id. */
export interface BookName {
  name: string;
  formula: string;
  scope: string;
  visible: boolean;
  comment: string;
}

/** What a conditional format changes in the cells it applies to. */
export interface RuleLook {
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: Underline;
  strikethrough?: boolean;
  borders?: Borders;
}

export interface ConditionalFormat {
  readonly id: string;
  /** `Custom`, `CellValue`, `ColorScale`… as Office.js names them. */
  readonly type: string;
  areas: readonly Area[];
  stopIfTrue: boolean;
  /** The formula of a custom rule, with its `=`, relative to the first cell of its areas; `""` for other types. */
  formula: string;
  look: RuleLook;
  /** What rules of other types carry; kept, compared, never read. */
  readonly detail: unknown;
}

export interface Validation {
  areas: readonly Area[];
  /** `List`, `WholeNumber`, `Decimal`, `Date`, `Custom`… as Office.js names them. */
  readonly type: string;
  /** The rule as Office.js shapes it, e.g. `{list: {inCellDropDown: true, source: "A,B"}}`. */
  readonly rule: unknown;
  readonly ignoreBlanks: boolean;
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** Whose hand a change is. */
export type Actor = "user" | "addin" | "coauthor";

export type StructureChange = "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

export function overlap(a: Area, b: Area): Area | null {
  const area = { top: Math.max(a.top, b.top), left: Math.max(a.left, b.left), bottom: Math.min(a.bottom, b.bottom), right: Math.min(a.right, b.right) };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

export function sameArea(a: Area, b: Area): boolean {
  return contains(a, b) && contains(b, a);
}

/** What remains of `area` when `hole` is cut out of it: up to four rectangles. */
export function without(area: Area, hole: Area): readonly Area[] {
  const cut = overlap(area, hole);
  if (!cut) return [area];
  const out: Area[] = [];
  if (cut.top > area.top) out.push({ ...area, bottom: cut.top - 1 });
  if (cut.left > area.left) out.push({ top: cut.top, bottom: cut.bottom, left: area.left, right: cut.left - 1 });
  if (cut.right < area.right) out.push({ top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: area.right });
  if (cut.bottom < area.bottom) out.push({ ...area, top: cut.bottom + 1 });
  return out;
}
