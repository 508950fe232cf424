import { typedKey, TypedTable } from "../indicators/typed/typed-table";
import { asmFacts, asmKeys } from "../reading/asm/facts";
import { repairAsmRows } from "../reading/asm/repair";
import { foafiKeys } from "../reading/foafi-keys";
import { headerScore } from "../reading/header";
import { patchTable } from "../reading/patch-table";
import { readTable, type ColumnMapping, type RegisterReading } from "../reading/read-table";
import type { Table } from "../reading/table";
import { asm } from "../registers/asm";
import type { Register } from "../registers/define";
import { foafiRegisters } from "../registers/foafi";
import { indicadores } from "../registers/indicadores";
import { RULES } from "../rules";
import type { AnyRule } from "../rules/define";
import type { Grid } from "../sheet/grid";

/** Registers that belong together: a workbook with one of them is told of the others it lacks. Nobody owes a table of indicators: it is alone. */
export type RegisterFamily = "asm" | "foafi" | "indicadores";

/** A register with everything the review needs of it, its types erased: lists hold registers of all kinds. */
export interface RegisterKind {
  readonly register: Register;
  readonly family: RegisterFamily;
  readonly rules: readonly AnyRule[];
  read(grid: Grid, sheet: { readonly id: string; readonly name: string }, mapping?: ColumnMapping): Table | null;
  facts(table: Table): unknown;
  /** Whether a sheet with the headers of the register is of it after all, by what its rows say. */
  accepts(table: Table): boolean;
  /** The table after an edit of these sheet rows, when that can be told without reading the sheet whole; else null. */
  patch(table: Table, grid: Grid, top: number, bottom: number): Table | null;
}

function kind<R extends Register>(family: RegisterFamily, reading: RegisterReading<R>, facts: (table: Table<R>) => unknown, rules: readonly AnyRule[], accepts: (table: Table<R>) => boolean = () => true): RegisterKind {
  return {
    register: reading.register,
    family,
    rules,
    read: (grid, sheet, mapping) => readTable(grid, sheet, reading, mapping),
    // Both are only ever handed a table that `read` above made, of the same R: the erasure cannot mix registers.
    facts: (table) => facts(table as unknown as Table<R>),
    accepts: (table) => accepts(table as unknown as Table<R>),
    // What a paste broke is told from the rows around: such sheets are read whole.
    patch: (table, grid, top, bottom) => (reading.repair ? null : patchTable(table, grid, top, bottom)),
  };
}

export const asmReading: RegisterReading<typeof asm> = { register: asm, repair: repairAsmRows, keys: asmKeys };

function foafiKind(register: Register): RegisterKind {
  const own = Object.entries(RULES).find(([key]) => key === register.key)?.[1] ?? [];
  // The sheet of parameters is the user's word on the norm: there is nothing to hold it against.
  const rules = register.key === "parametros" ? [] : [...own, ...RULES.celdas];
  return kind("foafi", { register, ownKeys: true, keys: foafiKeys(register) }, () => null, rules);
}

/** Other sheets have a name and a value in each row too: one that speaks of no numerator is taken only when it names one of the fourteen. */
function isOfIndicators(table: Table<typeof indicadores>): boolean {
  return table.has("numerador") || table.has("denominador") || new TypedTable(table).all.length > 0;
}

const typedReading: RegisterReading<typeof indicadores> = { register: indicadores, ownKeys: true, keys: () => typedKey };

/** Rules about cells know its unreadable dates and the errors that Excel shows. */
const typedKind = kind("indicadores", typedReading, (table) => new TypedTable(table), [...RULES.indicadores, ...RULES.celdas], isOfIndicators);

/** Every register the product knows, in the order of the contract; typed indicators last. */
export const registerKinds: readonly RegisterKind[] = [kind("asm", asmReading, asmFacts, RULES.asm), ...foafiRegisters.map(foafiKind), typedKind];

/** Every rule of every register, by id. */
export const rulesById: ReadonlyMap<string, AnyRule> = new Map(registerKinds.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule])));

/**
 * The register a sheet is of: the one most of whose columns a header row names; null when it is none. A sheet with the name of
 * the contract is that register in case of doubt. With a mapping by hand it is what the mapping says.
 */
export function recognise(grid: Grid, sheet: { readonly id: string; readonly name: string }, mapping?: ColumnMapping): { readonly kind: RegisterKind; readonly table: Table } | null {
  const candidates = mapping ? registerKinds.filter(({ register }) => register.key === mapping.register) : byScore(grid, sheet.name);
  for (const kind of candidates) {
    const table = kind.read(grid, sheet, mapping);
    if (table && (mapping !== undefined || kind.accepts(table))) return { kind, table };
  }
  return null;
}

function byScore(grid: Grid, name: string): readonly RegisterKind[] {
  const scored = registerKinds.map((kind) => ({ kind, score: headerScore(grid, kind.register, name) }));
  return scored.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score).map(({ kind }) => kind);
}
