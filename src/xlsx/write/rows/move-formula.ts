import { MAX_COLUMNS, MAX_ROWS, columnIndex } from "../../../core/sheet/address";
import { movedSpan, type RowMove } from "./row-move";

/** Rows moved in a sheet, as formulas see it. */
export interface MovedSheet {
  readonly name: string;
  readonly move: RowMove;
}

const NAME = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;
const CORNER = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
// Texts first; then references with the sheet they name, of cells, of whole rows; then what must be taken whole so that nothing in it is taken for a
// reference: quoted sheets, brackets of tables and of other workbooks, names, numbers.
const PIECE = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<sheet>(?:'(?:[^']|'')*'|(?:\[[^\]]*\])?${NAME}(?::${NAME})?|\[[^\]]*\])!)?(?:(?<cell>${CORNER})(?::(?<other>${CORNER}))?(?![\p{L}\p{N}_.(!])|(?<first>\$?\d{1,7}):(?<last>\$?\d{1,7})(?![\p{L}\p{N}_.]))|'(?:[^']|'')*'|\[[^\]]*\]|${NAME}|\d[\d.]*(?:[Ee][+-]?\d+)?`,
  "gu",
);

/**
 * A formula, without `=`, after rows moved in a sheet, as Excel rewrites it: what lay behind moves, areas that are cut grow or shrink, what
 * is gone becomes `#REF!`. `isOwn`: references that name no sheet are of the one moved. Those over several sheets stay, as in Excel.
 */
export function movedFormula(formula: string, { name, move }: MovedSheet, isOwn: boolean): string {
  return formula.replace(PIECE, (...match: unknown[]) => {
    const whole = String(match[0]);
    // The last argument of a replacer is the named groups, because the pattern has some.
    const { sheet, cell, other, first, last } = match.at(-1) as { sheet?: string; cell?: string; other?: string; first?: string; last?: string };
    const isRows = first !== undefined && last !== undefined;
    if (!isRows && cell === undefined) return whole;
    if (sheet === undefined ? !isOwn : sheetNamed(sheet).toLowerCase() !== name.toLowerCase()) return whole;
    const [a, b] = isRows ? [first, last] : [cell ?? "", other ?? cell ?? ""];
    if (![a, b].every(isOnSheet)) return whole;
    const moved = movedPair(rowOf(a), rowOf(b), move);
    if (!moved) return `${sheet ?? ""}#REF!`;
    const corners = [withRow(a, moved[0]), withRow(b, moved[1])];
    return `${sheet ?? ""}${isRows || other !== undefined ? corners.join(":") : (corners[0] ?? "")}`;
  });
}

function sheetNamed(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function rowOf(corner: string): number {
  return Number(/\d+$/.exec(corner)?.[0]) - 1;
}

function isOnSheet(corner: string): boolean {
  const row = rowOf(corner);
  const letters = /[A-Za-z]+/.exec(corner)?.[0];
  return row >= 0 && row < MAX_ROWS && (letters === undefined || columnIndex(letters) < MAX_COLUMNS);
}

function withRow(corner: string, row: number): string {
  return corner.replace(/\d+$/, String(row + 1));
}

/** Either corner of an area may be the upper one. */
function movedPair(a: number, b: number, move: RowMove): readonly [number, number] | null {
  const span = movedSpan(Math.min(a, b), Math.max(a, b), move);
  return span && (a <= b ? span : [span[1], span[0]]);
}
