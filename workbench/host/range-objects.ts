import type { Area } from "../../src/core/sheet/address";
import { MAX_COLUMNS, MAX_ROWS } from "../../src/core/sheet/address";
import type { CellValue } from "../../src/core/sheet/cell";
import { cellText } from "../format/cell-text";
import { fullAddress } from "./a1";
import { assignCells, cellInput, readCells, valueType } from "./cell-access";
import { HostError, invalidArgument, itemNotFound, notEmulated } from "./errors";
import { rangeFormat } from "./format-objects";
import { defineObject, flagOf, numberOf, textOf, NULL_OBJECT } from "./object";
import type { HostObject, HostServices, Scalar } from "./object";
import { overlap } from "./parts";
import { AreasSubject, areaArgument, RangeSubject, targetOf } from "./range-subject";
import { linkOf, setLink } from "./link-objects";
import { conditionalFormats } from "./rule-objects";
import { dataValidation } from "./validation-objects";

/** What a cell shows when its column is wide enough. */
function shownText(value: CellValue, numberFormat: string): string {
  const shown = cellText(value, numberFormat);
  return shown.overflowing ? "########" : shown.text;
}

/** The array property that holds something of each cell. */
function perCell(read: (range: RangeSubject, row: number, column: number) => unknown): Scalar<RangeSubject>["get"] {
  return (range, host) => readCells(range, host, (area) => range.sheet.cells.map(area, (r, c) => read(range, r, c)));
}

/** `values` and `formulas` take the same: what a person could type. */
function typeInto(range: RangeSubject, given: unknown, host: HostServices): void {
  assignCells(range, given, host, (at) => { range.sheet.write(range.area, (r, c) => cellInput(at(r, c))); });
}

function hiddenLines(axis: "rows" | "columns"): Scalar<RangeSubject> {
  return {
    get: ({ sheet, area }) => {
      const [lines, first, last] = axis === "rows" ? [sheet.hiddenRows, area.top, area.bottom] : [sheet.hiddenColumns, area.left, area.right];
      let hidden = 0;
      for (const line of lines) if (line >= first && line <= last) hidden += 1;
      return hidden === 0 ? false : hidden === last - first + 1 ? true : null;
    },
    set: ({ sheet, area }, value) => { sheet.hide(axis, area, flagOf(value)); },
  };
}

function offset(range: RangeSubject, host: HostServices, change: (area: Area) => Area): HostObject {
  return host.objects.range(new RangeSubject(range.sheet, change(range.area)));
}

function intersection(range: RangeSubject, other: unknown, host: HostServices): HostObject | null {
  const shared = overlap(range.area, areaArgument(range.sheet, other));
  return shared && host.objects.range(new RangeSubject(range.sheet, shared));
}

function usedPart(range: RangeSubject, valuesOnly: unknown, host: HostServices): HostObject | null {
  const used = range.sheet.used(valuesOnly === true);
  const shared = used && overlap(used, range.area);
  return shared && host.objects.range(new RangeSubject(range.sheet, shared));
}

/** `applyTo` of `clear`: what goes. */
function clearArea({ sheet, area }: { readonly sheet: RangeSubject["sheet"]; readonly area: Area }, applyTo: unknown): void {
  const what = applyTo === null || applyTo === undefined ? "All" : textOf(applyTo);
  if (what === "Hyperlinks" || what === "RemoveHyperlinks") { sheet.clearLinks(area); return; }
  if (!["All", "Contents", "Formats"].includes(what)) throw invalidArgument();
  sheet.clear(area, { contents: what !== "Formats", formats: what !== "Contents" });
}

const vertical = (shift: unknown, back: string, sideways: string): "rows" | "columns" => {
  if (shift === back) return "rows";
  if (shift === sideways) return "columns";
  throw invalidArgument();
};

export const rangeObject: (subject: RangeSubject) => HostObject = defineObject<RangeSubject>("Range", {
  tracked: true,
  scalars: {
    Values: { get: (range, host) => readCells(range, host, (area) => range.sheet.values(area)), set: typeInto },
    Formulas: { get: perCell(({ sheet }, r, c) => sheet.formula(r, c) ?? sheet.value(r, c)), set: typeInto },
    Text: { get: perCell(({ sheet }, r, c) => shownText(sheet.value(r, c), sheet.numberFormat(r, c))) },
    ValueTypes: { get: perCell(({ sheet }, r, c) => valueType(sheet.value(r, c))) },
    NumberFormat: {
      get: perCell(({ sheet }, r, c) => sheet.numberFormat(r, c)),
      set: (range, given, host) => {
        assignCells(range, given, host, (at) => {
          if (!Array.isArray(given)) { range.sheet.restyle(range.area, { numberFormat: textOf(given) }); return; }
          restyleEach(range, at);
        });
      },
    },
    Hyperlink: { get: (range) => linkOf(range), set: (range, value) => { setLink(range, value); } },
    Address: { get: (range) => range.address },
    RowIndex: { get: (range) => range.area.top },
    ColumnIndex: { get: (range) => range.area.left },
    RowCount: { get: (range) => range.rows },
    ColumnCount: { get: (range) => range.columns },
    CellCount: { get: (range) => (range.rows * range.columns > 2_147_483_647 ? -1 : range.rows * range.columns) },
    RowHidden: hiddenLines("rows"),
    ColumnHidden: hiddenLines("columns"),
    Hidden: { get: ({ sheet, area }) => everyHidden(sheet.hiddenRows, area.top, area.bottom) || everyHidden(sheet.hiddenColumns, area.left, area.right) },
    IsEntireRow: { get: (range) => range.columns === MAX_COLUMNS },
    IsEntireColumn: { get: (range) => range.rows === MAX_ROWS },
  },
  links: {
    Format: (range) => rangeFormat(targetOf(range)),
    Worksheet: (range, host) => host.objects.worksheet(range.sheet),
    ConditionalFormats: (range) => conditionalFormats(targetOf(range)),
    DataValidation: (range) => dataValidation(targetOf(range)),
  },
  methods: {
    GetCell: (range, [row, column], host) => {
      const [top, left] = [range.area.top + numberOf(row), range.area.left + numberOf(column)];
      return offset(range, host, () => ({ top, left, bottom: top, right: left }));
    },
    GetRow: (range, [row], host) => {
      const n = lineOf(row, range.rows);
      return offset(range, host, (a) => ({ ...a, top: a.top + n, bottom: a.top + n }));
    },
    GetColumn: (range, [column], host) => {
      const n = lineOf(column, range.columns);
      return offset(range, host, (a) => ({ ...a, left: a.left + n, right: a.left + n }));
    },
    GetLastCell: (range, _args, host) => offset(range, host, (a) => ({ ...a, top: a.bottom, left: a.right })),
    GetLastRow: (range, _args, host) => offset(range, host, (a) => ({ ...a, top: a.bottom })),
    GetLastColumn: (range, _args, host) => offset(range, host, (a) => ({ ...a, left: a.right })),
    GetEntireRow: (range, _args, host) => offset(range, host, (a) => ({ ...a, left: 0, right: MAX_COLUMNS - 1 })),
    GetEntireColumn: (range, _args, host) => offset(range, host, (a) => ({ ...a, top: 0, bottom: MAX_ROWS - 1 })),
    GetOffsetRange: (range, [rows, columns], host) => {
      const [down, right] = [numberOf(rows), numberOf(columns)];
      return offset(range, host, (a) => ({ top: a.top + down, bottom: a.bottom + down, left: a.left + right, right: a.right + right }));
    },
    GetResizedRange: (range, [rows, columns], host) => {
      const [more, wider] = [numberOf(rows), numberOf(columns)];
      return offset(range, host, (a) => ({ ...a, bottom: a.bottom + more, right: a.right + wider }));
    },
    GetAbsoluteResizedRange: (range, [rows, columns], host) => {
      const [tall, wide] = [numberOf(rows), numberOf(columns)];
      return offset(range, host, (a) => ({ ...a, bottom: a.top + tall - 1, right: a.left + wide - 1 }));
    },
    GetBoundingRect: (range, [other], host) => {
      const b = areaArgument(range.sheet, other);
      return offset(range, host, (a) => ({ top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) }));
    },
    GetIntersection: (range, [other], host) => {
      const shared = intersection(range, other, host);
      if (!shared) throw itemNotFound();
      return shared;
    },
    GetIntersectionOrNullObject: (range, [other], host) => intersection(range, other, host) ?? NULL_OBJECT,
    GetUsedRange: (range, [valuesOnly], host) => {
      const used = usedPart(range, valuesOnly, host);
      if (!used) throw itemNotFound();
      return used;
    },
    GetUsedRangeOrNullObject: (range, [valuesOnly], host) => usedPart(range, valuesOnly, host) ?? NULL_OBJECT,
    GetRowProperties: ({ sheet, area }, [wanted]) => {
      const asked = Object.keys(typeof wanted === "object" && wanted !== null ? wanted : {});
      if (asked.join() !== "rowHidden") throw notEmulated(`Range.GetRowProperties(${asked.join()})`);
      return Array.from({ length: area.bottom - area.top + 1 }, (_, i) => ({ rowHidden: sheet.hiddenRows.has(area.top + i) }));
    },
    GetMergedAreasOrNullObject: ({ sheet, area }, _args, host) => {
      const merges = sheet.merges.filter((merge) => overlap(merge, area));
      // Excel answers with no more than 512 merges.
      if (merges.length > 512) throw new HostError("GeneralException", "There was an internal error while processing the request.", 500);
      return merges.length > 0 ? host.objects.areas(new AreasSubject(sheet, merges)) : NULL_OBJECT;
    },
    _ValidateArraySize: (range, [rows, columns]) => {
      if (rows !== range.rows || columns !== range.columns) throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
    },
    Merge: ({ sheet, area }, [across]) => {
      if (across !== true) { sheet.merge(area); return; }
      for (let r = area.top; r <= area.bottom; r++) sheet.merge({ ...area, top: r, bottom: r });
    },
    Unmerge: ({ sheet, area }) => { sheet.unmerge(area); },
    Insert: (range, [shift], host) => {
      const { area } = range;
      range.sheet.insert(area, vertical(shift, "Down", "Right"));
      return offset(range, host, () => area);
    },
    Delete: ({ sheet, area }, [shift]) => { sheet.delete(area, vertical(shift, "Up", "Left")); },
    Clear: (range, [applyTo]) => { clearArea(range, applyTo); },
    Select: ({ sheet, area }) => { sheet.book.select(sheet, area); },
    Calculate: () => undefined,
  },
});

/** `RangeAreas`: what `getRanges` and a conditional format's `getRanges` give. */
export const rangeAreasObject: (subject: AreasSubject) => HostObject = defineObject<AreasSubject>("RangeAreas", {
  tracked: true,
  scalars: {
    Address: { get: ({ sheet, areas }) => areas.map((area) => fullAddress(sheet, area)).join(",") },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, a) => sum + (a.bottom - a.top + 1) * (a.right - a.left + 1), 0) },
    IsEntireRow: { get: ({ areas }) => areas.every((a) => a.left === 0 && a.right === MAX_COLUMNS - 1) },
    IsEntireColumn: { get: ({ areas }) => areas.every((a) => a.top === 0 && a.bottom === MAX_ROWS - 1) },
  },
  links: {
    Areas: (subject) => rangeCollection(subject),
    Format: (subject) => rangeFormat(targetOf(subject)),
    ConditionalFormats: (subject) => conditionalFormats(targetOf(subject)),
    DataValidation: (subject) => dataValidation(targetOf(subject)),
    Worksheet: (subject, host) => host.objects.worksheet(subject.sheet),
  },
  methods: {
    Clear: ({ sheet, areas }, [applyTo]) => { for (const area of areas) clearArea({ sheet, area }, applyTo); },
  },
});

const rangeCollection = defineObject<AreasSubject>("RangeCollection", {
  items: ({ sheet, areas }) => areas.map((area) => rangeObject(new RangeSubject(sheet, area))),
});

function lineOf(argument: unknown, count: number): number {
  const n = numberOf(argument);
  // Excel takes negative lines from the start backwards; nobody here should mean that.
  if (n < 0 || n >= count) throw invalidArgument();
  return n;
}

function everyHidden(lines: ReadonlySet<number>, first: number, last: number): boolean {
  if (lines.size < last - first + 1) return false;
  for (let line = first; line <= last; line++) if (!lines.has(line)) return false;
  return true;
}

/** Number formats cell by cell, in runs of equal ones along each row. */
function restyleEach(range: RangeSubject, at: (row: number, column: number) => unknown): void {
  const { top, left, bottom, right } = range.area;
  for (let r = top; r <= bottom; r++) {
    for (let c = left; c <= right; ) {
      const format = at(r, c);
      let end = c;
      while (end < right && at(r, end + 1) === format) end += 1;
      if (format !== null) range.sheet.restyle({ top: r, bottom: r, left: c, right: end }, { numberFormat: textOf(format) });
      c = end + 1;
    }
  }
}
