import { areaAddress } from "../../../src/core/sheet/address";
import type { BookChart, BookTable, Sheet } from "../../host/model";

const inOrder = (lines: ReadonlyMap<number, number> | ReadonlySet<number>): readonly unknown[] => [...lines.entries()].toSorted(([a], [b]) => a - b);
const byPlace = <T extends { readonly row: number; readonly column: number }>(items: readonly T[]): readonly T[] => items.toSorted((a, b) => a.row - b.row || a.column - b.column);

/** Ids are of a session. */
function withoutId(part: BookTable | BookChart): unknown {
  const { id: _, ...rest } = part;
  return rest;
}

/** Parts of a sheet that a copy has as its file had them, whatever was done to them here; each says what it is now. */
const KEPT = {
  name: (sheet: Sheet) => sheet.name,
  visibility: (sheet: Sheet) => sheet.visibility,
  columnStyles: (sheet: Sheet) => sheet.cells.styledColumns(),
  tables: (sheet: Sheet) => sheet.tables.map(withoutId),
  validations: (sheet: Sheet) => sheet.validations,
  protection: (sheet: Sheet) => sheet.protection,
  rowHeights: (sheet: Sheet) => inOrder(sheet.rowHeights),
  hiddenRows: (sheet: Sheet) => inOrder(sheet.hiddenRows),
  notes: (sheet: Sheet) => byPlace(sheet.notes),
  links: (sheet: Sheet) => byPlace(sheet.links),
  charts: (sheet: Sheet) => sheet.charts.map(withoutId),
  page: (sheet: Sheet) => sheet.page,
  gridlines: (sheet: Sheet) => sheet.gridlines,
  autoFilter: (sheet: Sheet) => sheet.autoFilter && areaAddress(sheet.autoFilter),
} satisfies Readonly<Record<string, (sheet: Sheet) => unknown>>;

export type KeptPart = keyof typeof KEPT;

/** The parts in which a sheet is no longer as its file gives it. Both sheets come from the same reading. */
export function changedParts(before: Sheet, now: Sheet): readonly KeptPart[] {
  return PARTS.filter((part) => JSON.stringify(KEPT[part](before)) !== JSON.stringify(KEPT[part](now)));
}

// The keys of an object of ours, which has no others.
const PARTS = Object.keys(KEPT) as readonly KeptPart[];
