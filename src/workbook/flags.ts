import type { Area } from "../core/sheet/address";
import type { CellValue } from "../core/sheet/cell";
import { areasOf } from "./areas";
import { FLAG_HEADER } from "./own-texts";
import type { FlagColumn } from "./port";

/**
 * The last character of every text the port writes in a flag column: a zero-width space, which nobody types, no font shows
 * and reading strips (N1). By it a text is known for ours wherever sorting or inserting rows has taken it, and a note the
 * user has typed beside it is known for theirs.
 */
export const FLAG_SIGN = "\u200B";

/** Whether a cell holds a flag of ours, which a person neither wrote nor misses. */
export function isFlag(value: unknown): boolean {
  return typeof value === "string" && value.endsWith(FLAG_SIGN);
}

/** What a column holds from row `top` down; empty when it holds nothing. */
export interface ColumnContent {
  readonly top: number;
  readonly values: readonly CellValue[];
}

/** Whose the cells of a column are: areas of our header and flags, and whether anything else is there. */
export interface ColumnOwners {
  readonly ours: readonly Area[];
  readonly flags: number;
  readonly foreign: boolean;
}

/**
 * Tells our cells of a column from the user's. The header is ours when the column carries our rule or our texts: the first
 * cell that reads exactly as our header.
 */
export function ownersOf(column: number, { top, values }: ColumnContent, hasRule: boolean): ColumnOwners {
  const flags = values.flatMap((value, i) => (isFlag(value) ? [i] : []));
  const header = hasRule || flags.length > 0 ? values.indexOf(FLAG_HEADER) : -1;
  const mine = new Set(header < 0 ? flags : [header, ...flags]);
  return {
    ours: areasOf([...mine].map((i) => ({ row: top + i, left: column, right: column }))),
    flags: flags.length,
    foreign: values.some((value, i) => value !== "" && !mine.has(i)),
  };
}

/** The area a flag column fills, from its first text or header to its last. */
export function areaOfColumn({ column, headerRow, flags }: FlagColumn): Area {
  const rows = [headerRow, ...flags.map((flag) => flag.row)];
  return { top: rows.reduce((a, b) => Math.min(a, b)), bottom: rows.reduce((a, b) => Math.max(a, b)), left: column, right: column };
}
