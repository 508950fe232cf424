import { asmFacts, asmKeys } from "../reading/asm/facts";
import { repairAsmRows } from "../reading/asm/repair";
import { readTable, type ColumnMapping, type RegisterReading } from "../reading/read-table";
import type { Table } from "../reading/table";
import { asm } from "../registers/asm";
import type { Register } from "../registers/define";
import { asmRules } from "../rules/asm/index";
import type { AnyRule } from "../rules/define";
import type { Grid } from "../sheet/grid";

/** A register with everything the review needs of it, its types erased: lists hold registers of all kinds. */
export interface RegisterKind {
  readonly register: Register;
  readonly rules: readonly AnyRule[];
  read(grid: Grid, sheet: { readonly id: string; readonly name: string }, mapping?: ColumnMapping): Table | null;
  facts(table: Table): unknown;
}

function kind<R extends Register>(reading: RegisterReading<R>, facts: (table: Table<R>) => unknown, rules: readonly AnyRule[]): RegisterKind {
  return {
    register: reading.register,
    rules,
    read: (grid, sheet, mapping) => readTable(grid, sheet, reading, mapping),
    // Only ever handed a table that `read` above made, of the same R: the erasure cannot mix registers.
    facts: (table) => facts(table as unknown as Table<R>),
  };
}

export const asmReading: RegisterReading<typeof asm> = { register: asm, repair: repairAsmRows, keys: asmKeys };

/** Every register the product knows, in the order in which they are looked for. */
export const registerKinds: readonly RegisterKind[] = [kind(asmReading, asmFacts, asmRules)];

/** Every rule of every register, by id. */
export const rulesById: ReadonlyMap<string, AnyRule> = new Map(registerKinds.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule])));
