import type { CellValue } from "../../../src/core/sheet/cell";
import type { CellDraft, LinkDraft, SheetDraft } from "../../../src/workbook/draft";
import type { BookLink, Sheet, Visibility } from "../../host/model";
import { charactersOfPoints } from "../column-widths";
import { fileFormula } from "../young-functions";
import { chartDraft } from "./chart-draft";
import { inSystem } from "./date-system";
import { printDraft } from "./print-draft";
import { conditionalDrafts, validationDrafts } from "./rule-drafts";
import { styleChange } from "./style-draft";

const STATES: Readonly<Record<Visibility, NonNullable<SheetDraft["state"]>>> = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" };

/** A sheet as it is to be written whole. Fonts' names and indents are not carried. */
export function sheetDraft(sheet: Sheet, date1904: boolean): SheetDraft {
  const used = sheet.used();
  return {
    name: sheet.name,
    state: STATES[sheet.visibility],
    rows: used ? Array.from({ length: used.bottom + 1 }, (_, row) => Array.from({ length: used.right + 1 }, (_, column) => cellDraft(sheet, row, column, date1904))) : [],
    columns: columnsOf(sheet),
    rowLayouts: [...new Set([...sheet.rowHeights.keys(), ...sheet.hiddenRows])].map((row) => {
      const height = sheet.rowHeights.get(row);
      return { row, ...(height === undefined ? {} : { height }), hidden: sheet.hiddenRows.has(row) };
    }),
    merges: sheet.merges,
    frozen: sheet.frozen,
    ...fittingsDraft(sheet),
    protected: sheet.protection !== null,
  };
}

/** What a sheet has besides its cells and their layout: all that is put on it at once, and cannot be typed. */
export function fittingsDraft(sheet: Sheet): Pick<SheetDraft, "gridlines" | "autoFilter" | "tables" | "validations" | "notes" | "conditionalFormats" | "links" | "charts" | "print"> {
  const print = printDraft(sheet);
  return {
    gridlines: sheet.gridlines,
    ...(sheet.autoFilter ? { autoFilter: sheet.autoFilter } : {}),
    tables: sheet.tables.filter(({ showHeaders, area }) => showHeaders && area.bottom > area.top).map(({ name, area, style }) => ({ name, area, look: style === "" ? null : style })),
    validations: validationDrafts(sheet),
    notes: sheet.notes.map(({ row, column, text }) => ({ row, column, text })),
    conditionalFormats: conditionalDrafts(sheet),
    links: sheet.links.map(linkDraft),
    charts: sheet.charts.flatMap((chart) => chartDraft(sheet, chart) ?? []),
    ...(print ? { print } : {}),
  };
}

function cellDraft(sheet: Sheet, row: number, column: number, date1904: boolean): CellDraft {
  const value: CellValue = inSystem(sheet.value(row, column), sheet.numberFormat(row, column), date1904);
  const formula = sheet.formula(row, column);
  const style = styleChange(null, sheet.style(row, column));
  if (formula === null && !style) return value;
  return { value, ...(formula === null ? {} : { formula: fileFormula(formula.replace(/^=/, "")) }), ...(style ? { style } : {}) };
}

function columnsOf(sheet: Sheet): NonNullable<SheetDraft["columns"]> {
  const styled = new Map(sheet.cells.styledColumns());
  const columns = new Set([...sheet.columnWidths.keys(), ...sheet.hiddenColumns, ...styled.keys()]);
  return [...columns].toSorted((a, b) => a - b).map((column) => {
    const points = sheet.columnWidths.get(column);
    const style = styleChange(null, styled.get(column) ?? null);
    return { first: column, last: column, hidden: sheet.hiddenColumns.has(column), ...(points === undefined ? {} : { width: charactersOfPoints(points) }), ...(style ? { style } : {}) };
  });
}

function linkDraft({ row, column, place, address, tip }: BookLink): LinkDraft {
  return { row, column, to: place, ...(address === "" ? {} : { file: address }), ...(tip === "" ? {} : { tip }) };
}
