import type { Area } from "../../core/sheet/address";
import type { CellValue } from "../../core/sheet/cell";
import { attribute, numberXml, textXml } from "./markup";
import type { ChartDraft, SheetDraft } from "./draft";
import { absoluteArea, absoluteCell, checkPlace, rangeOf } from "./names";
import { richCell } from "./sheet-xml";

const LONGEST_NAME = 60;

/** Throws `RangeError` for charts that no sheet can hold, and for two of one name. */
export function checkCharts(charts: readonly ChartDraft[]): void {
  const names = new Set<string>();
  for (const { name, kind, categories, series, anchor } of charts) {
    const refuse = (why: string): never => {
      throw new RangeError(`the chart «${name}» ${why}`);
    };
    if (name === "" || name.length > LONGEST_NAME) refuse(`needs a name of 1 to ${String(LONGEST_NAME)} characters`);
    if (names.has(name.toLowerCase())) refuse("is there twice");
    names.add(name.toLowerCase());
    rangeOf(anchor);
    if (series.length === 0) refuse("has no series");
    if (kind === "pie" && series.length > 1) refuse("is a pie of more than one series");
    const length = lineLength(categories) ?? refuse("has categories in more than one row and column");
    for (const { name: head, values } of series) {
      checkPlace(head.row, head.column);
      if (lineLength(values) !== length) refuse("has values that are not one for each category");
    }
  }
}

/** Cells of an area that is one row or one column; null for any other. */
function lineLength(area: Area): number | null {
  rangeOf(area);
  const [height, width] = [area.bottom - area.top + 1, area.right - area.left + 1];
  return height === 1 || width === 1 ? Math.max(height, width) : null;
}

/** A reference to the cell that names a series, with its text. */
export function nameRef(sheet: SheetDraft, { row, column }: { readonly row: number; readonly column: number }): string {
  const value = cellAt(sheet, row, column);
  return `<c:strRef><c:f>${textXml(absoluteCell(sheet.name, row, column))}</c:f>${cacheXml("strCache", [value === "" ? null : String(value)])}</c:strRef>`;
}

/** A reference to categories: numbers if all are, texts otherwise. */
export function categoriesRef(sheet: SheetDraft, area: Area): string {
  const values = valuesOf(sheet, area);
  const numeric = values.length > 0 && values.every((value) => typeof value === "number");
  if (!numeric) return refXml("str", sheet, area, cacheXml("strCache", values.map((value) => (value === "" ? null : String(value)))));
  return valuesRef(sheet, area, formatAt(sheet, area.top, area.left));
}

/** A reference to numbers, with those that the draft has: what is no number is a gap. */
export function valuesRef(sheet: SheetDraft, area: Area, numberFormat: string): string {
  const values = valuesOf(sheet, area).map((value) => (typeof value === "number" ? numberXml(value) : null));
  return refXml("num", sheet, area, cacheXml("numCache", values, numberFormat));
}

/** Format code of a cell. */
export function formatAt({ rows }: SheetDraft, row: number, column: number): string {
  return richCell(rows[row]?.[column] ?? null)?.style?.numberFormat ?? "General";
}

function refXml(type: "str" | "num", { name }: SheetDraft, area: Area, cache: string): string {
  return `<c:${type}Ref><c:f>${textXml(absoluteArea(name, area))}</c:f>${cache}</c:${type}Ref>`;
}

function cacheXml(element: "strCache" | "numCache", values: readonly (string | null)[], numberFormat?: string): string {
  const points = values.map((value, n) => (value === null ? "" : `<c:pt${attribute("idx", n)}><c:v>${textXml(value)}</c:v></c:pt>`));
  const format = numberFormat === undefined ? "" : `<c:formatCode>${textXml(numberFormat)}</c:formatCode>`;
  return `<c:${element}>${format}<c:ptCount val="${String(values.length)}"/>${points.join("")}</c:${element}>`;
}

function valuesOf(sheet: SheetDraft, { top, left, bottom, right }: Area): readonly CellValue[] {
  const width = right - left + 1;
  return Array.from({ length: (bottom - top + 1) * width }, (_, n) => cellAt(sheet, top + Math.floor(n / width), left + (n % width)));
}

function cellAt({ rows }: SheetDraft, row: number, column: number): CellValue {
  return richCell(rows[row]?.[column] ?? null)?.value ?? "";
}
