import type { Area } from "../../src/core/sheet/address";
import { columnIndex, columnLetters, MAX_COLUMNS, MAX_ROWS } from "../../src/core/sheet/address";

/**
 * Lines opened or closed in a sheet: `count` lines at `at` along `axis`, over the lines `from`–`to` of the other axis
 * (whole rows have 0–16,383, whole columns 0–1,048,575).
 */
export interface Shift {
  readonly axis: "rows" | "columns";
  readonly at: number;
  readonly count: number;
  readonly removes: boolean;
  readonly from: number;
  readonly to: number;
}

/** The shift that inserting or deleting `area` makes, its cells moving vertically or horizontally. */
export function shiftOf(area: Area, axis: "rows" | "columns", removes: boolean): Shift {
  return axis === "rows"
    ? { axis, at: area.top, count: area.bottom - area.top + 1, removes, from: area.left, to: area.right }
    : { axis, at: area.left, count: area.right - area.left + 1, removes, from: area.top, to: area.bottom };
}

/** Where an area is after a shift; null when all of it was removed. Areas not wholly inside the shifted band stay. */
export function shiftArea(area: Area, shift: Shift): Area | null {
  if (shift.axis === "rows") {
    if (area.left < shift.from || area.right > shift.to) return area;
    const span = shiftSpan(area.top, area.bottom, shift, MAX_ROWS);
    return span && { ...area, top: span[0], bottom: span[1] };
  }
  if (area.top < shift.from || area.bottom > shift.to) return area;
  const span = shiftSpan(area.left, area.right, shift, MAX_COLUMNS);
  return span && { ...area, left: span[0], right: span[1] };
}

function shiftSpan(first: number, last: number, shift: Shift, limit: number): readonly [number, number] | null {
  if (first === 0 && last === limit - 1) return [first, last];
  if (!shift.removes) {
    const move = (n: number): number => (n >= shift.at ? n + shift.count : n);
    const moved = move(first);
    return moved >= limit ? null : [moved, Math.min(move(last), limit - 1)];
  }
  const end = shift.at + shift.count;
  const newFirst = first < shift.at ? first : Math.max(shift.at, first - shift.count);
  const newLast = last < shift.at ? last : last < end ? shift.at - 1 : last - shift.count;
  return newLast < newFirst ? null : [newFirst, newLast];
}

/** Maps numbered lines (hidden rows, widths) through a shift; null when the line was removed. */
export function shiftLine(line: number, shift: Shift): number | null {
  if (line < shift.at) return line;
  if (!shift.removes) return line + shift.count;
  return line < shift.at + shift.count ? null : line - shift.count;
}

// Either a quoted text, left alone, or: an optional sheet name, a cell, and perhaps the other corner.
const PIECE = /"(?:[^"]|"")*"|(?<sheet>(?:'(?:[^']|'')+'|[A-Za-z_\u00C0-\u024F][\w.\u00C0-\u024F]*)!)?(?<a>\$?[A-Z]{1,3}\$?\d{1,7})(?::(?<b>\$?[A-Z]{1,3}\$?\d{1,7}))?(?![\w(.])/gi;
const CORNER = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i;

/** A formula of sheet `own` after lines moved in sheet `moved`. References to removed cells become `#REF!`. */
export function shiftFormula(formula: string, own: string, moved: string, shift: Shift): string {
  return formula.replace(PIECE, (...match: unknown[]) => {
    const whole = String(match[0]);
    // The last argument of a replacer is the named groups, because the pattern has some.
    const groups = match.at(-1) as { sheet?: string; a?: string; b?: string };
    const before = match.at(-2);
    const offset = Number(match.at(-3));
    if (groups.a === undefined || (typeof before === "string" && /[\w.]/.test(before.charAt(offset - 1)))) return whole;
    const sheet = groups.sheet === undefined ? own : groups.sheet.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'");
    if (sheet.toLowerCase() !== moved.toLowerCase()) return whole;
    const a = CORNER.exec(groups.a);
    const b = CORNER.exec(groups.b ?? groups.a);
    if (!a || !b) return whole;
    const area = shiftArea({ top: Number(a[4]) - 1, left: columnIndex(a[2] ?? ""), bottom: Number(b[4]) - 1, right: columnIndex(b[2] ?? "") }, shift);
    if (!area) return `${groups.sheet ?? ""}#REF!`;
    const corner = (m: RegExpExecArray, row: number, column: number): string => `${m[1] ?? ""}${columnLetters(column)}${m[3] ?? ""}${String(row + 1)}`;
    const first = corner(a, area.top, area.left);
    return `${groups.sheet ?? ""}${groups.b === undefined ? first : `${first}:${corner(b, area.bottom, area.right)}`}`;
  });
}
