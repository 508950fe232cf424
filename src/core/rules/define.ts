import type { Norm } from "../norms/citations";
import type { Parameters } from "../norms/parameters";
import type { Book } from "../reading/book";
import type { Row, RowKind } from "../reading/row";
import type { Table } from "../reading/table";
import type { ColumnKey, Register } from "../registers/define";
import type { CulpritKind, Fix, Severity } from "../review/finding";
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

/** A row, or a cell of it, in whatever sheet it stands: the other end of a reference, the report that came late. Made by {@link placeIn}. */
export class Place {
  constructor(
    readonly row: Row<Register>,
    readonly column: string | undefined,
  ) {}
}

/** A place in a row of any register, its column checked against the register. */
export function placeIn<R extends Register>(_register: R, row: Row<R>, column?: ColumnKey<R>): Place {
  return new Place(row, column);
}

/** The row that explains why a total and its sum differ. `amount` is what it takes away from, or adds to, the sum, in centavos. */
export interface CulpritReport {
  readonly kind: CulpritKind;
  readonly at: Place;
  readonly amount: number;
}

/**
 * What a rule says of one place. `row` is a row of its own table, a sheet row (0-based) for headers, titles and blank rows, or a
 * place in another sheet that it found through the book.
 */
export type Report<R extends Register, M extends Messages> = {
  [K in keyof M & string]: {
    readonly message: K;
    readonly row: Row<R> | number | Place;
    /** The column's key, a sheet column (0-based) for a cell outside the table's columns, or absent for the whole row. */
    readonly column?: ColumnKey<R> | number;
    readonly found?: CellValue;
    readonly expected?: string | number;
    readonly difference?: string | number;
    readonly fix?: Fix;
    /** The other ends: the user can jump to each. */
    readonly related?: readonly { readonly row: Row<R> | number | Place; readonly column?: ColumnKey<R> | number }[];
    /** Of a total that differs from its sum: the rows that explain it, likeliest first. Empty: no single cause. */
    readonly culprits?: readonly CulpritReport[];
  } & DataFor<M[K]>;
}[keyof M & string];

export type Reporter<R extends Register, M extends Messages> = (report: Report<R, M>) => void;

/** What a rule may ask besides its rows. `F` are the register's shared facts (programme blocks, units, acronyms…). */
export interface RuleContext<R extends Register, F> {
  readonly table: Table<R>;
  readonly facts: F;
  readonly settings: ReviewSettings;
  /** The rows of the other sheets, and of this one by any column. */
  readonly book: Book;
}

/** Another register that a rule cannot do without: the column it looks its rows up by, and what else it reads of them. */
export interface Use {
  readonly register: Register;
  readonly by: string | null;
  readonly reads: readonly string[];
}

/** Declares a {@link Use}: `use(proyectos, "folio", "dictamen")`. `by` null: every row is looked at. */
export function use<R extends Register>(register: R, by: ColumnKey<R> | null, ...reads: readonly ColumnKey<R>[]): Use {
  return { register, by, reads };
}

/** A row of an example: the columns that differ from the register's clean row, and what the rule must say of it. */
export type ExampleRow<R extends Register> = { readonly [K in ColumnKey<R>]?: CellValue } & {
  /** `message` for the whole row or `message@column`. Absent or empty: the rule must stay silent. */
  readonly expect?: readonly string[];
};

/** The rows of another register's sheet in an example; the register's clean row fills what is not given. */
export interface ExampleSheet {
  readonly register: Register;
  readonly rows: readonly ExampleRow<Register>[];
}

/** Declares an {@link ExampleSheet}: `sheet(proyectos, [{ folio: "P-001", dictamen: "pendiente" }])`. */
export function sheet<R extends Register>(register: R, rows: readonly ExampleRow<R>[]): ExampleSheet {
  return { register, rows };
}

/**
 * A worked example: it is a test, a sample in the help page and documentation. Either `rows` under a standard header (the
 * clean row fills what is not given), or a raw `grid` with `expect` as `message@A12` (`message@12` for a whole row).
 */
export type Example<R extends Register> = {
  readonly title: string;
  /** Merged areas, in sheet coordinates. */
  readonly merges?: readonly Area[];
  /** What differs from the defaults of the register's family; parameters one by one. */
  readonly settings?: Partial<Omit<ReviewSettings, "parameters">> & { readonly parameters?: Partial<Parameters> };
} & (
  | {
      /** Title rows above the header; by default a complete institutional 2015-2016 title block of three rows. */
      readonly titles?: readonly string[];
      /** Columns of the header, in order; by default the nine of the norm and any other that the rows use. */
      readonly columns?: readonly ColumnKey<R>[];
      readonly rows: readonly ExampleRow<R>[];
      /**
       * Sheets of other registers. Those the rule uses and that are not given have their one clean row; an empty list of rows
       * makes a sheet with its header only, `absent` none.
       */
      readonly also?: readonly ExampleSheet[];
      readonly absent?: readonly Register[];
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
  /** Other registers without whose sheet or columns the rule is "no evaluada". */
  readonly uses?: readonly Use[];
  /** Says, in Spanish, what datum is missing for the rule to be applied; null when nothing is. */
  readonly requires?: (context: RuleContext<R, F>) => string | null;
  /** Does ahead, in steps short enough to breathe between, what would keep a check for long: it is kept outside the rule. */
  readonly prepare?: (context: RuleContext<R, F>) => Generator<void, void>;
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
  /** Any other rule's finding in the same cell explains this one's: it speaks of every register, they know theirs. */
  readonly yields?: boolean;
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
  /** Asks nothing of other sheets: which group a row is in is looked at again only when the row changes. */
  groupBy(row: Row<R>, context: Omit<RuleContext<R, F>, "book">): string | null;
  check(rows: readonly Row<R>[], report: Reporter<R, M>, context: RuleContext<R, F>): void;
}

/** Looks at the whole table: structure, sequences, variants. */
interface RegisterRule<R extends Register, F, M extends Messages> extends RuleBase<R, F, M> {
  readonly scope: "register";
  check(table: Table<R>, report: Reporter<R, M>, context: RuleContext<R, F>): void;
}

export type Rule<R extends Register, F, M extends Messages = Messages> = RowRule<R, F, M> | GroupRule<R, F, M> | RegisterRule<R, F, M>;

/** What a rule reports, its types erased. */
export interface AnyReport {
  readonly message: string;
  readonly row: Row<Register> | number | Place;
  readonly column?: string | number;
  readonly found?: CellValue;
  readonly expected?: string | number;
  readonly difference?: string | number;
  readonly fix?: Fix;
  readonly related?: readonly { readonly row: Row<Register> | number | Place; readonly column?: string | number }[];
  readonly culprits?: readonly CulpritReport[];
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
        groupBy(row: Row<Register>, context: Omit<AnyContext, "book">): string | null;
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
