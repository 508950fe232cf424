import { contains, MAX_COLUMNS, MAX_ROWS, type Area } from "../../src/core/sheet/address";
import { accessDenied, invalidArgument } from "./errors";
import { isWholeColumns, isWholeRows, overlap, type StructureChange } from "./parts";
import type { Sheet } from "./sheet";
import { shiftArea, shiftFormula, shiftLine, shiftOf, type Shift } from "./shift";
import { shiftHung } from "./shift-parts";

/** Opens or closes cells of a sheet. Throws `AccessDenied` where it is protected, `InvalidArgument` where a merge or a table would be cut. */
export function shiftSheet(sheet: Sheet, area: Area, axis: "rows" | "columns", removes: boolean): void {
  const whole = axis === "rows" ? isWholeRows(area) : isWholeColumns(area);
  const option = `allow${removes ? "Delete" : "Insert"}${axis === "rows" ? "Rows" : "Columns"}`;
  if (sheet.protection && !(whole && sheet.protection.options[option] === true)) throw accessDenied();
  const shift = shiftOf(area, axis, removes);
  if (!whole) refuseToCut(sheet, shift);
  shiftCells(sheet, area, shift, whole);
  shiftParts(sheet, shift, whole);
  sheet.book.shiftFormulas(sheet, shift);
  const suffix = removes ? "Deleted" : "Inserted";
  const changeType: StructureChange = `${whole ? (axis === "rows" ? "Row" : "Column") : "Cell"}${suffix}`;
  sheet.book.tell({ kind: "structure", sheet, area, changeType, axis });
}

/** Excel refuses to shift part of a merge or of a table. */
function refuseToCut(sheet: Sheet, shift: Shift): void {
  const band = shift.axis === "rows"
    ? { top: shift.at, bottom: MAX_ROWS - 1, left: shift.from, right: shift.to }
    : { left: shift.at, right: MAX_COLUMNS - 1, top: shift.from, bottom: shift.to };
  for (const part of [...sheet.merges, ...sheet.tables.map((table) => table.area)]) {
    const touched = overlap(part, band);
    if (touched && !contains(band, part) && !(shift.axis === "rows" ? part.left >= shift.from && part.right <= shift.to : part.top >= shift.from && part.bottom <= shift.to)) {
      throw invalidArgument("This operation is not allowed. It would shift cells in a table or a merged range.");
    }
  }
}

function shiftCells({ cells }: Sheet, area: Area, shift: Shift, whole: boolean): void {
  const by = shift.removes ? -shift.count : shift.count;
  if (shift.axis === "rows" && whole) {
    if (shift.removes) cells.deleteRows(shift.at, shift.count);
    else {
      cells.insertRows(shift.at, shift.count);
      // Excel gives new rows the look of the row above.
      const right = cells.used(false)?.right ?? -1;
      for (let c = 0; shift.at > 0 && c <= right; c++) {
        const style = cells.style(shift.at - 1, c);
        for (let r = shift.at; style && r < shift.at + shift.count; r++) cells.setStyle(r, c, style);
      }
    }
    return;
  }
  if (shift.removes) cells.wipe(area);
  const rest = shift.axis === "rows"
    ? { ...area, top: shift.removes ? area.bottom + 1 : area.top, bottom: MAX_ROWS - 1 }
    : { ...area, left: shift.removes ? area.right + 1 : area.left, right: MAX_COLUMNS - 1 };
  cells.move(rest, shift.axis === "rows" ? by : 0, shift.axis === "columns" ? by : 0);
  if (shift.axis === "columns" && whole) {
    const styled = cells.styledColumns();
    for (const [column] of styled) cells.setColumnStyle(column, null);
    for (const [column, style] of styled) {
      const to = shiftLine(column, shift);
      if (to !== null) cells.setColumnStyle(to, style);
    }
  }
}

function shiftParts(sheet: Sheet, shift: Shift, whole: boolean): void {
  const areas = (list: readonly Area[]): Area[] => list.flatMap((area) => shiftArea(area, shift) ?? []);
  sheet.merges = areas(sheet.merges).filter((m) => m.top !== m.bottom || m.left !== m.right);
  sheet.tables = sheet.tables.flatMap((table) => {
    const area = shiftArea(table.area, shift);
    if (!area) return [];
    table.area = area;
    return [table];
  });
  for (const rule of sheet.conditionalFormats) {
    rule.areas = areas(rule.areas);
    rule.formula = shiftFormula(rule.formula, sheet.name, sheet.name, shift);
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule.areas.length > 0);
  for (const validation of sheet.validations) validation.areas = areas(validation.areas);
  sheet.validations = sheet.validations.filter((validation) => validation.areas.length > 0);
  shiftHung(sheet, shift, whole);
  if (!whole) return;
  const lines = <T>(map: Map<number, T>): Map<number, T> => new Map([...map].flatMap(([line, x]) => {
    const to = shiftLine(line, shift);
    return to === null ? [] : [[to, x] as const];
  }));
  const set = (of: Set<number>): Set<number> => new Set(lines(new Map([...of].map((line) => [line, true] as const))).keys());
  if (shift.axis === "rows") {
    sheet.rowHeights = lines(sheet.rowHeights);
    sheet.hiddenRows = set(sheet.hiddenRows);
  } else {
    sheet.columnWidths = lines(sheet.columnWidths);
    sheet.hiddenColumns = set(sheet.hiddenColumns);
  }
}
