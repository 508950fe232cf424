import type { CellDraft } from "../../../src/workbook/draft";
import type { cleanRows } from "./clean-rows";

type RegisterKey = keyof typeof cleanRows;
type CleanRow<K extends RegisterKey> = (typeof cleanRows)[K][number];
/** Cells to write into a row, by column key. */
type Cells<K extends RegisterKey> = { readonly [column in keyof CleanRow<K>]?: CellDraft };
/** A row on its way into a faulty workbook. A key that is no column of its register is the header of a column of the owner's. */
export type DraftRow = Readonly<Record<string, CellDraft>>;

/** Something wrong with the faulty workbook. Findings are named as `readExpectation` reads them. */
export interface Fault {
  /** What was done, for people. */
  readonly about: string;
  readonly register: RegisterKey;
  /** How the register's rows become faulty. Throws when no row is the one it is about. */
  readonly plant: (rows: readonly DraftRow[]) => readonly DraftRow[];
  /** What the review must say of it. Empty where bad input is read for what it means. */
  readonly expect: readonly string[];
  /** What follows from it elsewhere, and is no fault of its own. */
  readonly alongside: readonly string[];
}

interface Saying {
  readonly about: string;
  readonly expect: readonly string[];
  readonly alongside?: readonly string[];
}

/** Other cells in every row that holds `where`. */
export function change<K extends RegisterKey>(register: K, where: CleanRow<K>, cells: Cells<K>, saying: Saying): Fault {
  return fault(register, where, (row) => [{ ...row, ...drafts(cells) }], saying);
}

/** Every row that holds `where`, gone. */
export function drop<K extends RegisterKey>(register: K, where: CleanRow<K>, saying: Saying): Fault {
  return fault(register, where, () => [], saying);
}

/** Below every row that holds `where`, another that differs in `cells`. */
export function copy<K extends RegisterKey>(register: K, where: CleanRow<K>, cells: Cells<K>, saying: Saying): Fault {
  return fault(register, where, (row) => [row, { ...row, ...drafts(cells) }], saying);
}

/** A column of the owner's, with one value in all its rows. */
export function addColumn(register: RegisterKey, header: string, value: CellDraft, saying: Saying): Fault {
  return fault(register, {}, (row) => [{ ...row, [header]: value }], saying);
}

function fault(register: RegisterKey, where: Readonly<Record<string, unknown>>, replaced: (row: DraftRow) => readonly DraftRow[], { about, expect, alongside = [] }: Saying): Fault {
  const plant = (rows: readonly DraftRow[]): readonly DraftRow[] => {
    if (!rows.some((row) => holds(row, where))) throw new RangeError(`no row of ${register} holds ${JSON.stringify(where)}`);
    return rows.flatMap((row) => (holds(row, where) ? replaced(row) : [row]));
  };
  return { about, register, plant, expect, alongside };
}

function holds(row: DraftRow, where: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(where).every(([column, value]) => row[column] === value);
}

function drafts(cells: Readonly<Record<string, CellDraft | undefined>>): DraftRow {
  return Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, cell ?? null]));
}
