import type { Norm } from "../norms/citations";
import type { Row, RowKind } from "../reading/row";
import type { Table } from "../reading/table";
import type { ColumnKey, Register } from "../registers/define";
import type { Fix, Severity } from "../review/finding";
import type { Pack, ReviewSettings } from "../review/parameters";
import type { CellValue } from "../sheet/cell";
import type { Area } from "../sheet/address";

type Placeholders<T extends string> = T extends `${string}{{${infer P}}}${infer Rest}` ? P | Placeholders<Rest> : never;

/** A message: its sentence, or its sentence with a severity of its own. `{{name}}` are filled from the report's data. */
export type Message = string | { readonly text: string; readonly severity: Severity };
export type Messages = Readonly<Record<string, Message>>;
type TextOf<M extends Message> = M extends { readonly text: infer T extends string } ? T : M extends string ? M : never;

/** Data is required exactly when the message has placeholders, and must fill all of them. */
type DataFor<M extends Message> = [Placeholders<TextOf<M>>] extends [never]
  ? { readonly data?: never }
  : { readonly data: Readonly<Record<Placeholders<TextOf<M>>, string | number>> };

/** What a rule says of one place. `row` is a row, or a sheet row (0-based) for headers, titles and blank rows. */
export type Report<R extends Register, M extends Messages> = {
  [K in keyof M & string]: {
    readonly message: K;
    readonly row: Row<R> | number;
    /** The column's key, a sheet column (0-based) for a cell outside the table's columns, or absent for the whole row. */
    readonly column?: ColumnKey<R> | number;
    readonly found?: CellValue;
    readonly expected?: string | number;
    readonly difference?: string | number;
    readonly fix?: Fix;
    readonly related?: readonly { readonly row: Row<R> | number; readonly column?: ColumnKey<R> | number }[];
  } & DataFor<M[K]>;
}[keyof M & string];

export type Reporter<R extends Register, M extends Messages> = (report: Report<R, M>) => void;

/** What a rule may ask besides its rows. `F` are the register's shared facts (programme blocks, units, acronyms…). */
export interface RuleContext<R extends Register, F> {
  readonly table: Table<R>;
  readonly facts: F;
  readonly settings: ReviewSettings;
}

/** A row of an example: the columns that differ from the register's clean row, and what the rule must say of it. */
export type ExampleRow<R extends Register> = { readonly [K in ColumnKey<R>]?: CellValue } & {
  /** `message` for the whole row or `message@column`. Absent or empty: the rule must stay silent. */
  readonly expect?: readonly string[];
};

/**
 * A worked example: it is a test, a sample in the help page and documentation. Either `rows` under a standard header (the
 * clean row fills what is not given), or a raw `grid` with `expect` as `message@A12` (`message@12` for a whole row).
 */
export type Example<R extends Register> = {
  readonly title: string;
  /** Merged areas, in sheet coordinates. */
  readonly merges?: readonly Area[];
  readonly settings?: Partial<ReviewSettings>;
} & (
  | {
      /** Title rows above the header; by default a complete institutional 2015-2016 title block of three rows. */
      readonly titles?: readonly string[];
      /** Columns of the header, in order; by default the nine of the norm and any other that the rows use. */
      readonly columns?: readonly ColumnKey<R>[];
      readonly rows: readonly ExampleRow<R>[];
      readonly grid?: never;
    }
  | { readonly grid: readonly (readonly CellValue[])[]; readonly expect: readonly string[]; readonly rows?: never }
);

interface RuleText {
  /** `ASM-T05`. Permanent: users filter, mute and justify by it. */
  readonly id: string;
  readonly slug: string;
  /** What is wrong, in a few words: the group's name in the pane. */
  readonly title: string;
  /** Why it matters, in the norm's words where it has them, and what goes wrong if nobody looks. */
  readonly why: string;
  /** When such a row is right all the same. */
  readonly legitimate?: string;
  /** How it is put right, as an instruction. */
  readonly remedy: string;
}

interface RuleBase<R extends Register, F, M extends Messages> extends RuleText {
  readonly register: R;
  readonly severity: Severity;
  readonly norm: Norm;
  /** Off unless the pack is switched on; absent: always on. */
  readonly pack?: Pack;
  /** Columns without which the rule is "no evaluada". */
  readonly needs: readonly ColumnKey<R>[];
  /** Says, in Spanish, what datum is missing for the rule to be applied; null when nothing is. */
  readonly requires?: (context: RuleContext<R, F>) => string | null;
  readonly messages: M;
  readonly examples: readonly Example<R>[];
  /** Kinds of row it looks at, in `row` and `group` scope. By default only records. */
  readonly kinds?: readonly RowKind[];
  /** `typed`: it is handed the row as typed, before a shift is undone, and what it says of a shifted row follows from the shift. */
  readonly reads?: "typed";
  /** `row`: its finding explains every other of the row. `typed`: it explains those of rules that read the row as typed. */
  readonly explains?: "row" | "typed";
  /** Ids of rules whose finding in the same cell explains this one's. */
  readonly explainedBy?: readonly string[];
}

/** Looks at one row at a time. Rechecked for the rows that change. */
interface RowRule<R extends Register, F, M extends Messages> extends RuleBase<R, F, M> {
  readonly scope: "row";
  check(row: Row<R>, report: Reporter<R, M>, context: RuleContext<R, F>): void;
}

/** Looks at rows that share a key (uniqueness, one programme). Rechecked for the groups that change. */
interface GroupRule<R extends Register, F, M extends Messages> extends RuleBase<R, F, M> {
  readonly scope: "group";
  /** Groups of fewer rows have nothing to be told: a unique column has as many groups as rows. By default all are looked at. */
  readonly atLeast?: number;
  groupBy(row: Row<R>, context: RuleContext<R, F>): string | null;
  check(rows: readonly Row<R>[], report: Reporter<R, M>, context: RuleContext<R, F>): void;
}

/** Looks at the whole table: structure, sequences, variants. */
interface RegisterRule<R extends Register, F, M extends Messages> extends RuleBase<R, F, M> {
  readonly scope: "register";
  check(table: Table<R>, report: Reporter<R, M>, context: RuleContext<R, F>): void;
}

type Rule<R extends Register, F, M extends Messages = Messages> = RowRule<R, F, M> | GroupRule<R, F, M> | RegisterRule<R, F, M>;

/** What a rule reports, its types erased. */
export interface AnyReport {
  readonly message: string;
  readonly row: Row<Register> | number;
  readonly column?: string | number;
  readonly found?: CellValue;
  readonly expected?: string | number;
  readonly difference?: string | number;
  readonly fix?: Fix;
  readonly related?: readonly { readonly row: Row<Register> | number; readonly column?: string | number }[];
  readonly data?: Readonly<Record<string, string | number>>;
}

type AnyContext = RuleContext<Register, unknown>;
type AnyReporter = (report: AnyReport) => void;

type AnyRuleBase = Omit<RuleBase<Register, unknown, Messages>, "examples"> & { readonly examples: readonly Example<Register>[] };

/**
 * A rule as the engine and the faces hold it, its types erased: lists of rules over several registers need one type.
 * `ruleDefiner` has checked the literal before it erases it.
 */
export type AnyRule = AnyRuleBase &
  (
    | { readonly scope: "row"; check(row: Row<Register>, report: AnyReporter, context: AnyContext): void }
    | {
        readonly scope: "group";
        readonly atLeast?: number;
        groupBy(row: Row<Register>, context: AnyContext): string | null;
        check(rows: readonly Row<Register>[], report: AnyReporter, context: AnyContext): void;
      }
    | { readonly scope: "register"; check(table: Table, report: AnyReporter, context: AnyContext): void }
  );

/** Declares a rule of a register; `F` is what the register's facts are. See `rules/asm/define.ts` for a bound form. */
export function ruleDefiner<R extends Register, F>() {
  return function define<const M extends Messages>(rule: Rule<R, F, M>): AnyRule {
    // The engine hands a rule only tables, rows and facts of the register it declares: the erasure cannot mix registers.
    return rule as unknown as AnyRule;
  };
}
