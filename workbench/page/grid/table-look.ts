import type { BookTable, CellStyle, Sheet } from "../../host/model";

/** Office's six accents, as its theme of 2013 has them, and what their bands are filled with. Style numbers go through them, black first. */
const ACCENTS = [
  { strong: "#000000", band: "#D9D9D9" },
  { strong: "#2F5597", band: "#DAE3F3" },
  { strong: "#C55A11", band: "#FBE5D6" },
  { strong: "#7B7B7B", band: "#EDEDED" },
  { strong: "#7F6000", band: "#FFF2CC" },
  { strong: "#2E75B6", band: "#DEEBF7" },
  { strong: "#548235", band: "#E2F0D9" },
] as const;

const looks = new Map<string, { readonly header: CellStyle; readonly band: CellStyle; readonly first: CellStyle; readonly last: CellStyle }>();

/**
 * What a table's style gives to a cell, beneath the cell's own look; null outside of tables. Each style's header, bands and lines in
 * the colours of its accent: an idea of it, not Excel's exact drawing.
 */
export function tableLookAt(sheet: Sheet, row: number, column: number): CellStyle | null {
  const table = tableAt(sheet, row, column);
  if (!table || table.style === "") return null;
  const { top, bottom } = table.area;
  const look = lookOf(table.style);
  if (table.showHeaders && row === top) return look.header;
  if (table.showTotals && row === bottom) return look.last;
  const within = row - top - (table.showHeaders ? 1 : 0);
  if (table.showBandedRows && within % 2 === 0) return look.band;
  return row === bottom ? look.first : null;
}

/** Whether Excel shows a filter's button in the cell: a table's header, or the first row of the sheet's own filter. */
export function hasFilterButton(sheet: Sheet, row: number, column: number): boolean {
  const { autoFilter } = sheet;
  if (autoFilter && row === autoFilter.top && column >= autoFilter.left && column <= autoFilter.right) return true;
  const table = tableAt(sheet, row, column);
  return table !== null && table.showHeaders && table.showFilterButton && row === table.area.top;
}

function tableAt(sheet: Sheet, row: number, column: number): BookTable | null {
  return sheet.tables.find(({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) ?? null;
}

function lookOf(style: string): NonNullable<ReturnType<typeof looks.get>> {
  const known = looks.get(style);
  if (known) return known;
  const [, tone = "Medium", number = "2"] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style) ?? [];
  const { strong, band } = ACCENTS[(Number(number) - 1) % ACCENTS.length] ?? ACCENTS[1];
  const line = { style: "Continuous", color: strong, weight: "Thin" };
  // The first seven light styles have no filled header: a line below it instead.
  const header: CellStyle = tone === "Light" && Number(number) <= 7 ? { bold: true, borders: { EdgeTop: line, EdgeBottom: line } } : { bold: true, fill: strong, fontColor: "#FFFFFF" };
  const look = { header, band: { fill: band }, first: { borders: { EdgeBottom: line } }, last: { bold: true, borders: { EdgeTop: { ...line, style: "Double" } } } };
  looks.set(style, look);
  return look;
}
