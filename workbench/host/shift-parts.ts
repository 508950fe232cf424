import type { Area } from "../../src/core/sheet/address";
import type { BookChart, ChartSource, PageSetup } from "./parts";
import type { Sheet } from "./sheet";
import { shiftArea, type Shift } from "./shift";

/** Moves what hangs on a sheet's cells with them; what hung on removed cells goes. Charts and print titles follow whole rows and columns only. */
export function shiftHung(sheet: Sheet, shift: Shift, whole: boolean): void {
  sheet.notes = moved(sheet.notes, shift);
  sheet.links = moved(sheet.links, shift);
  sheet.autoFilter = sheet.autoFilter && shiftArea(sheet.autoFilter, shift);
  const { page } = sheet;
  page.area = page.area && shiftArea(page.area, shift);
  if (!whole) return;
  for (const chart of sheet.charts) chart.anchor = shiftArea(chart.anchor, shift) ?? closed(chart.anchor, shift);
  const titles = shift.axis === "rows" ? "titleRows" : "titleColumns";
  page[titles] = shiftedLines(page[titles], shift);
}

/** The cells that charts draw, after lines moved in the sheet they are on. */
export function shiftSources(charts: readonly BookChart[], movedId: string, shift: Shift): void {
  changeSources(charts, movedId, (source) => {
    const area = shiftArea(source.area, shift);
    return area && { ...source, area };
  });
}

/** Charts that drew a sheet's cells draw nothing once it is gone. */
export function forgetSheet(charts: readonly BookChart[], sheetId: string): void {
  changeSources(charts, sheetId, () => null);
}

function changeSources(charts: readonly BookChart[], sheetId: string, change: (source: ChartSource) => ChartSource | null): void {
  for (const series of charts.flatMap((chart) => chart.series)) {
    if (series.values?.sheetId === sheetId) series.values = change(series.values);
    if (series.categories?.sheetId === sheetId) series.categories = change(series.categories);
  }
}

function moved<T extends { row: number; column: number }>(list: readonly T[], shift: Shift): T[] {
  return list.flatMap((each) => {
    const area = shiftArea({ top: each.row, left: each.column, bottom: each.row, right: each.column }, shift);
    return area ? [{ ...each, row: area.top, column: area.left }] : [];
  });
}

/** A chart whose rows were all removed stays, as flat as a line. */
function closed(anchor: Area, shift: Shift): Area {
  return shift.axis === "rows" ? { ...anchor, top: shift.at, bottom: shift.at } : { ...anchor, left: shift.at, right: shift.at };
}

function shiftedLines(lines: PageSetup["titleRows"], shift: Shift): PageSetup["titleRows"] {
  if (!lines) return null;
  const { first, last } = lines;
  const area = shiftArea(shift.axis === "rows" ? { top: first, bottom: last, left: shift.from, right: shift.to } : { left: first, right: last, top: shift.from, bottom: shift.to }, shift);
  return area && (shift.axis === "rows" ? { first: area.top, last: area.bottom } : { first: area.left, last: area.right });
}
