import type { Register } from "../registers/define";
import type { Grid } from "../sheet/grid";
import { BodyReader } from "./body";
import { findHeader, type Header } from "./header";
import { rowMaker, type Row, type RowMaker, type RowSource } from "./row";
import type { Table } from "./table";

/** A mapping the user made by hand: the header's sheet row and the sheet column of each register column (0-based). */
export interface ColumnMapping {
  /** Key of the register the user says the sheet is. */
  readonly register: string;
  readonly headerRow: number;
  readonly columns: Readonly<Record<string, number>>;
}

/** What a register adds to reading: undoing what a paste broke, and the business key of a row. */
export interface RegisterReading<R extends Register> {
  readonly register: R;
  /** Turns plain rows into repaired ones (shifts undone, kinds told apart). Same rows, same order. */
  repair?(rows: readonly RowSource[], maker: RowMaker<R>): readonly Row<R>[];
  /** Whether a row's business key follows from the row alone. */
  readonly ownKeys?: boolean;
  /** Business keys of rows; called once a table, so that it may number rows. */
  keys(rows: readonly Row<R>[]): (row: Row<R>) => string;
}

/** Reads a sheet as a register; null when it is not one (and no mapping says it is). */
export function readTable<R extends Register>(
  grid: Grid,
  sheet: { readonly id: string; readonly name: string },
  reading: RegisterReading<R>,
  mapping?: ColumnMapping,
): Table<R> | null {
  const { register } = reading;
  const header = mapping ? headerOf(mapping) : findHeader(grid, register, sheet.name);
  if (!header || header.columns.size === 0) return null;

  const body = new BodyReader(grid, register, header);
  body.read();
  const maker = rowMaker(register, grid, sheet);
  const rows = reading.repair ? reading.repair(body.sources, maker) : body.sources.map((source) => maker.make(source));
  const keyOf = reading.keys(rows);
  return {
    register,
    sheet,
    grid,
    segments: body.segments,
    rows,
    structure: body.structure(),
    has: (column) => header.columns.has(column),
    reading: { of: Symbol(sheet.name), edits: 0 },
    ownKeys: reading.ownKeys ?? false,
    keyOf,
  };
}

function headerOf(mapping: ColumnMapping): Header {
  return { row: mapping.headerRow, height: 1, columns: new Map(Object.entries(mapping.columns)), duplicates: [] };
}
