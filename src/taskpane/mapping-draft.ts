import { readDate } from "../core/calendar/read-date";
import { formatDate } from "../core/calendar/serial";
import type { CellValue } from "../core/sheet/cell";
import { columnLetters } from "../core/sheet/address";
import { isDateAt, valueAt, type Grid } from "../core/sheet/grid";
import { headerKey, headerNames } from "../core/reading/header";
import type { ColumnMapping } from "../core/reading/read-table";
import type { ColumnSpec, Register } from "../core/registers/define";
import { registerKinds } from "../core/review/kinds";
import { normalizeText } from "../core/text/normalize";

/** How many rows of the top of the sheet may be chosen as header. */
const PREVIEW_ROWS = 30;
/** Cells of a row shown in the preview. */
const PREVIEW_CELLS = 6;

/** A column of the register as the mapping view offers it. */
export interface ColumnChoice {
  readonly key: string;
  readonly header: string;
  readonly about: string;
  readonly required: boolean;
  /** Whether it is offered without unfolding the rest. */
  readonly main: boolean;
}

/** The norm fills it once a programme and lets later rows inherit it, so it does not require it; but it is what names each row. */
const KEY_COLUMN = "programa";

/** The kinds of sheet the user may say this one is. */
export const REGISTERS: readonly Register[] = registerKinds.map(({ register }) => register);

/** A register by its key; the ASM sheet when there is none. */
export function registerNamed(key: string): Register {
  const register = REGISTERS.find((each) => each.key === key) ?? REGISTERS[0];
  if (!register) throw new Error("There are no registers.");
  return register;
}

/** The columns of a register in its order. */
export function columnChoices({ columns }: Register): readonly ColumnChoice[] {
  return Object.entries(columns).map(([key, spec]: readonly [string, ColumnSpec]) => ({
    key,
    header: spec.header,
    about: spec.about ?? "",
    required: spec.required === "always",
    main: spec.required !== undefined || key === KEY_COLUMN,
  }));
}

/** The columns without which the sheet cannot be read as the register: its own name for a row, or what it is about. */
export function indispensable({ signature, identity, columns }: Register): string {
  return signature[0] ?? identity ?? Object.keys(columns)[0] ?? "";
}

/** The rows that may be the header, each with a glimpse of its cells. Sheet rows, 0-based. */
export function headerCandidates(grid: Grid): readonly { readonly row: number; readonly cells: string }[] {
  return grid.values.slice(0, PREVIEW_ROWS).map((cells, r) => ({
    row: grid.top + r,
    cells: cells
      .map((cell, c) => (isDateAt(grid, grid.top + r, grid.left + c) ? dateText(cell, grid.date1904) : normalizeText(cell)))
      .filter((text) => text !== "")
      .slice(0, PREVIEW_CELLS)
      .map((text) => (text.length > 24 ? `${text.slice(0, 23)}…` : text))
      .join(" | "),
  }));
}

function dateText(cell: CellValue, date1904: boolean): string {
  const reading = readDate(cell, date1904);
  return reading.kind === "date" ? formatDate(reading.serial) : normalizeText(cell);
}

/** The sheet's columns with their letters and what the header row says of them. */
export function sheetColumns(grid: Grid, headerRow: number): readonly { readonly column: number; readonly letters: string; readonly header: string }[] {
  return Array.from({ length: grid.width }, (_, c) => {
    const column = grid.left + c;
    return { column, letters: columnLetters(column), header: normalizeText(valueAt(grid, headerRow, column)).slice(0, 40) };
  });
}

/** The row with most texts among the candidates: a header names every column. */
export function likelyHeaderRow(grid: Grid): number {
  const texts = grid.values.slice(0, PREVIEW_ROWS).map((cells) => cells.filter((cell) => typeof cell === "string" && cell.trim() !== "" && cell.length < 60).length);
  return grid.top + Math.max(0, texts.indexOf(Math.max(...texts)));
}

/** The register that most of a row's headers belong to, two at least; the ASM sheet when none does: one header alone is in many. */
export function likelyRegister(grid: Grid, headerRow: number): Register {
  const known = (register: Register) => Object.keys(guessMapping(grid, headerRow, register).columns).length;
  return REGISTERS.reduce((best, register) => (known(register) > Math.max(1, known(best)) ? register : best), registerNamed("asm"));
}

/** A mapping to start from: columns whose header is one the register knows. */
export function guessMapping(grid: Grid, headerRow: number, register: Register): ColumnMapping {
  const names = headerNames(register);
  const columns: Record<string, number> = {};
  for (const { column, header } of sheetColumns(grid, headerRow)) {
    const key = names.get(headerKey(header));
    if (key !== undefined && !(key in columns)) columns[key] = column;
  }
  return { register: register.key, headerRow, columns };
}
