import type { CellDraft, SheetDraft } from "../../../src/workbook/draft";
import type { Sheet, Visibility } from "../../host/model";
import { conditionalDrafts } from "./sheet-change";
import { styleChange } from "./style-draft";

const STATES: Readonly<Record<Visibility, NonNullable<SheetDraft["state"]>>> = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" };
/** Points of a column's margins, and of a character in Excel's default font, as the reading of files has them. */
const MARGIN_POINTS = 3.75;
const CHARACTER_POINTS = 5.25;

/** A sheet that no file has yet, as it is to be written. Validations and fonts' names are not carried. */
export function sheetDraft(sheet: Sheet): SheetDraft {
  const used = sheet.used();
  return {
    name: sheet.name,
    state: STATES[sheet.visibility],
    rows: used ? Array.from({ length: used.bottom + 1 }, (_, row) => Array.from({ length: used.right + 1 }, (_, column) => cellDraft(sheet, row, column))) : [],
    columns: columnsOf(sheet),
    rowLayouts: [...new Set([...sheet.rowHeights.keys(), ...sheet.hiddenRows])].map((row) => {
      const height = sheet.rowHeights.get(row);
      return { row, ...(height === undefined ? {} : { height }), hidden: sheet.hiddenRows.has(row) };
    }),
    merges: sheet.merges,
    frozen: sheet.frozen,
    tables: sheet.tables.filter(({ showHeaders, area }) => showHeaders && area.bottom > area.top).map(({ name, area, style }) => ({ name, area, look: style })),
    conditionalFormats: conditionalDrafts(sheet),
    protected: sheet.protection !== null,
  };
}

function cellDraft(sheet: Sheet, row: number, column: number): CellDraft {
  const value = sheet.value(row, column);
  const formula = sheet.formula(row, column);
  const style = styleChange(null, sheet.style(row, column));
  if (formula === null && !style) return value;
  return { value, ...(formula === null ? {} : { formula: formula.replace(/^=/, "") }), ...(style ? { style } : {}) };
}

function columnsOf(sheet: Sheet): NonNullable<SheetDraft["columns"]> {
  const styled = new Map(sheet.cells.styledColumns());
  const columns = new Set([...sheet.columnWidths.keys(), ...sheet.hiddenColumns, ...styled.keys()]);
  return [...columns].toSorted((a, b) => a - b).map((column) => {
    const points = sheet.columnWidths.get(column);
    const style = styleChange(null, styled.get(column) ?? null);
    return { first: column, last: column, hidden: sheet.hiddenColumns.has(column), ...(points === undefined ? {} : { width: Math.max(0, (points - MARGIN_POINTS) / CHARACTER_POINTS) }), ...(style ? { style } : {}) };
  });
}
