import type { Row, RowKind } from "../reading/row";
import type { Table } from "../reading/table";
import type { Register } from "../registers/define";
import type { AnyReport, AnyRule, RuleContext, Use } from "../rules/define";
import { BookIndex, WatchedBook, type Touched } from "./book-index";
import { withCauses } from "./causes";
import { changedRows, rowAt } from "./changed-rows";
import type { Finding, NotEvaluated, RuleFailure } from "./finding";
import { bySheetOrder, findingOf, type Surroundings } from "./finding-of";
import { GroupIndex, type Members } from "./group-index";
import type { ReviewSettings } from "./parameters";

/** Checks (a rule over a row) between two yields. Rules that read prose take some 10 µs a row, so that a slice stays far below 50 ms. */
const SLICE_CHECKS = 2_500;
/** Rows between two yields while one rule puts them in groups and looks at the groups. */
const SLICE_ROWS = 1_000;

type AnyRow = Row<Register>;
type Scoped<S extends AnyRule["scope"]> = Extract<AnyRule, { readonly scope: S }>;
type RowRule = RunningRule<Scoped<"row">>;
type GroupRule = RunningRule<Scoped<"group">>;
type RegisterRule = RunningRule<Scoped<"register">>;
type Sink = Finding[];

/** How far a run has come: rows, once for all rules that look at rows and once for each rule of groups, then whole-table rules. */
export interface RunProgress {
  readonly done: number;
  readonly total: number;
}

/** A sheet as read, with the facts its rules share. */
export interface Reading {
  readonly table: Table;
  readonly facts: unknown;
}

/** The positions of the rows a new reading shows otherwise; `all` when rows or columns stand elsewhere, or other rules apply. */
export type Changed = readonly number[] | "all";

/**
 * The review of one table: runs the rules that apply, holds what they found by the smallest thing each looked at (a row, a
 * group, the table), and rechecks only what an edit touches.
 */
export class TableReview implements Reading {
  private reading: Reading;
  private notApplied: readonly NotEvaluated[] = [];
  private readonly failed = new Map<string, RuleFailure>();
  /** Rules that require a datum besides columns, and what of it was missing. */
  private requiring: readonly { readonly known: RunningRule; readonly missing: string | null }[] = [];
  private rowRules: readonly RowRule[] = [];
  private groupRules: readonly GroupRule[] = [];
  private registerRules: readonly RegisterRule[] = [];
  private readonly byRow = new Map<number, readonly Finding[]>();
  private readonly byGroup = new Map<AnyRule, Map<string, readonly Finding[]>>();
  private readonly byRegister = new Map<AnyRule, readonly Finding[]>();
  private readonly groups = new Map<AnyRule, GroupIndex>();
  /** Where the rule that is running puts what it finds. */
  private sink: Sink = [];
  /** Whether the reading last adopted is a new one, so that what rows share may differ. */
  private shared = false;
  private sorted: readonly Finding[] | null = null;
  private readonly around: Surroundings;

  constructor(
    table: Table,
    facts: unknown,
    private readonly rules: readonly AnyRule[],
    private readonly settings: ReviewSettings,
    private readonly book: BookIndex = new BookIndex([table]),
  ) {
    this.reading = { table, facts };
    this.around = { tableOf: (sheetId) => book.tableOf(sheetId) };
    this.chooseRules();
  }

  get table(): Table {
    return this.reading.table;
  }

  get facts(): unknown {
    return this.reading.facts;
  }

  /** Rules that cannot be applied to this table, and why. */
  get notEvaluated(): readonly NotEvaluated[] {
    return this.notApplied;
  }

  get failures(): readonly RuleFailure[] {
    return [...this.failed.values()];
  }

  /** Every rule over every row. Yields between slices so that the caller may breathe, report or cancel. */
  *run(): Generator<RunProgress, void> {
    for (const held of [this.failed, this.byRow, this.byGroup, this.byRegister, this.groups]) held.clear();
    for (const { context } of this.running()) context.book.forget();
    this.sorted = null;
    const { rows } = this.table;
    const total = this.steps;
    const slice = Math.ceil(SLICE_CHECKS / Math.max(1, this.rowRules.length));
    for (let from = 0; from < rows.length; from += slice) {
      const to = Math.min(from + slice, rows.length);
      for (const rule of this.rowRules) this.checkRows(rule, from, to);
      yield { done: to, total };
    }
    let done = rows.length;
    for (const rule of this.groupRules) {
      for (const indexed of this.indexGroups(rule)) yield { done: done + indexed, total };
      done += rows.length;
      for (const _ of this.checkGroups(rule)) yield { done, total };
    }
    for (const rule of this.registerRules) {
      this.checkRegister(rule);
      yield { done: ++done, total };
    }
  }

  /** What rules do ahead of their checks, letting go between steps. */
  *prepare(): Generator<void, void> {
    for (const { rule, context } of this.running()) {
      try {
        if (rule.prepare) yield* rule.prepare(context);
      } catch {
        // The check meets the same error, and says of which row.
      }
    }
  }

  /** How many steps {@link run} counts up to. */
  get steps(): number {
    return this.table.rows.length * (1 + this.groupRules.length) + this.registerRules.length + 1;
  }

  /**
   * Takes a new reading of the sheet, of which the rows at these positions were edited. Without `reading`, `table.rows` must
   * already hold the new rows at the same positions, and nothing that rules share may have changed.
   */
  adopt(positions: readonly number[], reading: Reading = this.reading): Changed {
    this.sorted = null;
    const before = this.reading;
    this.reading = reading;
    this.shared = reading !== before;
    // A patched table has the columns it had; what else rules require, the book's review asks them.
    if (!this.shared || before.table.reading.of === reading.table.reading.of) return positions;
    return this.chooseRules() ? "all" : (changedRows(positions, before.table, reading.table) ?? "all");
  }

  /**
   * Rechecks what {@link adopt} said changed. Row rules and the groups touched run again; whole-table rules all do. With the
   * sheet read anew, what follows for other rows is brought up to date too: rows of another kind or shift, rules that asked for
   * the table or its facts, business keys. Gives what a full run would give.
   */
  recheckAdopted(changed: Changed): void {
    if (changed === "all") {
      for (const _ of this.run());
      return;
    }
    this.recheckRows(changed);
    if (this.shared) {
      this.recheckSharers();
      if (!this.table.ownKeys) this.renewKeys();
    }
    for (const rule of this.registerRules) this.checkRegister(rule);
  }

  /** Adopts and rechecks, for a table that is reviewed on its own. */
  recheck(positions: readonly number[], reading: Reading = this.reading): void {
    const changed = this.adopt(positions, reading);
    if (changed === "all") this.book.replace(this.table);
    else this.book.update(this.table, changed);
    this.recheckAdopted(changed);
  }

  /**
   * Looks again at the rows, groups and whole-table rules that asked for what an edit of a register, here or in another sheet,
   * touched. Those who asked for all its rows look again though nothing they could be looked up by was touched.
   */
  recheckAskers(register: string, touched: readonly Touched[]): void {
    this.sorted = null;
    for (const rule of this.rowRules) {
      const { book } = rule.context;
      if (book.askedForAll(register)) this.recheckRule(rule);
      else this.recheckAskingRows(rule, new Set(touched.flatMap((each) => book.takeAskers(each))));
    }
    for (const rule of this.groupRules) this.recheckAskingGroups(rule, register, touched);
    for (const rule of this.registerRules) if (rule.context.book.dependsOn(register)) this.checkRegister(rule);
  }

  private recheckAskingRows(running: RowRule, positions: ReadonlySet<number | string>): void {
    for (const position of positions) {
      const row = typeof position === "number" ? this.table.rows[position] : undefined;
      if (!row || typeof position !== "number") continue;
      this.forget(running.rule, row.index);
      this.checkRows(running, position, position + 1);
    }
  }

  /** Takes back what a rule said of a row. */
  private forget({ id }: AnyRule, row: number): void {
    const list = this.byRow.get(row);
    const kept = list?.filter(({ rule }) => rule !== id) ?? [];
    if (kept.length > 0) this.byRow.set(row, kept);
    else this.byRow.delete(row);
  }

  private recheckAskingGroups(rule: GroupRule, register: string, touched: readonly Touched[]): void {
    const { book } = rule.context;
    if (book.askedForAll(register)) {
      for (const _ of this.checkGroups(rule));
      return;
    }
    const index = this.groups.get(rule.rule);
    for (const key of new Set(touched.flatMap((each) => book.takeAskers(each)))) {
      if (typeof key === "string") this.checkGroup(rule, key, index?.members(key));
    }
  }

  /** Findings in sheet order, with their causes. Consequences hang under their root by `cause`. */
  findings(): readonly Finding[] {
    this.sorted ??= withCauses([...this.all()].toSorted(bySheetOrder), this.rules, [this.table]);
    return this.sorted;
  }

  /** Findings without order or causes. Some may stand in other sheets. */
  *all(): Generator<Finding> {
    for (const list of this.byRow.values()) yield* list;
    for (const groups of this.byGroup.values()) for (const list of groups.values()) yield* list;
    for (const list of this.byRegister.values()) yield* list;
  }

  /** Whether a rule lacks a datum now that it had before, or has it now: then the table is to be run again. */
  requirementsChanged(): boolean {
    return this.requiring.some(({ known, missing }) => (known.rule.requires?.(known.context) ?? null) !== missing);
  }

  /** Tells the rules that apply from those that do not; true when they are others than before, and the table is to be run again. */
  private chooseRules(): boolean {
    const before = new Map(this.running().map((known) => [known.rule, known]));
    const notApplied: NotEvaluated[] = [];
    const running: RunningRule[] = [];
    const requiring: { known: RunningRule; missing: string | null }[] = [];
    for (const rule of this.rules) {
      const known = before.get(rule) ?? this.ready(rule);
      const reason = this.reasonNotTo(known);
      if (rule.requires && (reason === null || reason.kind === "missingData")) requiring.push({ known, missing: reason?.what ?? null });
      if (reason) notApplied.push({ rule: rule.id, sheet: this.table.sheet.name, reason });
      else running.push(known);
    }
    const kept = running.filter(({ rule }) => before.has(rule)).length;
    this.notApplied = notApplied;
    this.requiring = requiring;
    this.rowRules = running.filter((rule) => hasScope(rule, "row"));
    this.groupRules = running.filter((rule) => hasScope(rule, "group"));
    this.registerRules = running.filter((rule) => hasScope(rule, "register"));
    return kept !== before.size || kept !== running.length;
  }

  private running(): readonly RunningRule[] {
    return [...this.rowRules, ...this.groupRules, ...this.registerRules];
  }

  private ready(rule: AnyRule): RunningRule {
    return {
      rule,
      context: new WatchedContext(this, this.settings, new WatchedBook(this.book)),
      report: (report) => void this.sink.push(findingOf(rule, report, this.table, this.around)),
    };
  }

  private reasonNotTo({ rule, context }: RunningRule): NotEvaluated["reason"] | null {
    if (rule.pack && !this.settings.packs.includes(rule.pack)) return { kind: "packOff", pack: rule.pack };
    const columns = rule.needs.filter((column: string) => !this.table.has(column));
    if (columns.length > 0) return { kind: "missingColumns", columns };
    const missing = this.missingUse(rule.uses ?? []);
    if (missing) return missing;
    const what = rule.requires?.(context) ?? null;
    return what === null ? null : { kind: "missingData", what };
  }

  /** What the other registers lack that a rule needs: sheets first, then columns. */
  private missingUse(uses: readonly Use[]): NotEvaluated["reason"] | null {
    const absent = uses.filter(({ register }) => this.book.tables(register.key).length === 0);
    if (absent.length > 0) return { kind: "missingRegisters", registers: absent.map(({ register }) => register.key) };
    for (const { register, by, reads } of uses) {
      const columns = [...(by === null ? [] : [by]), ...reads].filter((column) => !this.book.tables(register.key).some((table) => table.has(column)));
      if (columns.length > 0) return { kind: "missingColumns", columns, register: register.key };
    }
    return null;
  }

  /** One rule over the rows from one position to before another: rule by rule, because the same code over many rows runs fastest. */
  private checkRows(running: RowRule, from: number, to: number): void {
    const { rule, report, context } = running;
    const typed = rule.reads === "typed";
    const { kinds } = rule;
    const { rows } = this.table;
    for (let position = from; position < to; position++) {
      const row = rows[position];
      if (row === undefined || !looksAt(kinds, row)) continue;
      context.book.unit = position;
      try {
        rule.check(typed ? row.asTyped : row, report, context);
      } catch (error) {
        this.fail(rule, row, error);
      }
      if (this.sink.length > 0) this.addToRow(row, this.takeSink());
    }
  }

  private addToRow(row: AnyRow, found: readonly Finding[]): void {
    const others = this.byRow.get(row.index);
    this.byRow.set(row.index, others ? [...others, ...found] : found);
  }

  private recheckRows(positions: readonly number[]): void {
    this.recheckRowRules(positions);
    for (const position of positions) {
      const row = this.table.rows[position];
      if (row) for (const rule of this.groupRules) this.regroup(rule, position, row);
    }
  }

  private recheckRowRules(positions: readonly number[]): void {
    for (const position of positions) {
      const row = this.table.rows[position];
      if (!row) continue;
      this.byRow.delete(row.index);
      for (const rule of this.rowRules) this.checkRows(rule, position, position + 1);
    }
  }

  /** One rule of rows over the whole table again. */
  private recheckRule(running: RowRule): void {
    for (const row of this.byRow.keys()) this.forget(running.rule, row);
    this.checkRows(running, 0, this.table.rows.length);
  }

  /** Runs the rules of rows and groups that looked beyond them again, over the whole table. */
  private recheckSharers(): void {
    for (const rule of this.rowRules) if (rule.context.shared) this.recheckRule(rule);
    for (const rule of this.groupRules) {
      if (!rule.context.shared) continue;
      for (const _ of this.indexGroups(rule));
      for (const _ of this.checkGroups(rule));
    }
  }

  /** Keys follow from the rows above (the programme a row inherits), so that findings which stand may need another key. */
  private renewKeys(): void {
    const renewed = (list: readonly Finding[]) => list.map((finding) => this.withNewKey(finding));
    for (const [row, list] of this.byRow) this.byRow.set(row, renewed(list));
    for (const found of this.byGroup.values()) for (const [key, list] of found) found.set(key, renewed(list));
  }

  private withNewKey(finding: Finding): Finding {
    const key = this.newKeyOf(finding);
    const related = finding.related.map((place) => {
      const renewed = this.newKeyOf(place);
      return renewed === place.key ? place : { ...place, key: renewed };
    });
    if (key === finding.key && related.every((place, i) => place === finding.related[i])) return finding;
    return { ...finding, key, related };
  }

  /** The key that a place of this table has now; places without one, and those of other sheets, keep theirs. */
  private newKeyOf({ key, row, sheetId }: Pick<Finding, "key" | "row" | "sheetId">): string {
    if (key === "" || sheetId !== this.table.sheet.id) return key;
    const found = rowAt(this.table.rows, row - 1);
    return found ? this.table.keyOf(found) : key;
  }

  /** Files every row under its key. Yields how many rows are filed. */
  private *indexGroups(running: GroupRule): Generator<number, void> {
    const index = new GroupIndex();
    this.groups.set(running.rule, index);
    const { rows } = this.table;
    for (let position = 0; position < rows.length; position++) {
      const row = rows[position];
      if (row) index.put(position, this.keyFor(running, row));
      if ((position + 1) % SLICE_ROWS === 0) yield position + 1;
    }
  }

  private *checkGroups(running: GroupRule): Generator<void, void> {
    this.byGroup.set(running.rule, new Map());
    let checked = 0;
    for (const [key, members] of this.groups.get(running.rule)?.groups(running.rule.atLeast ?? 1) ?? []) {
      this.checkGroup(running, key, members);
      checked += typeof members === "number" ? 1 : members.length;
      if (checked < SLICE_ROWS) continue;
      checked = 0;
      yield;
    }
    yield;
  }

  private keyFor({ rule, context }: GroupRule, row: AnyRow): string | null {
    if (!looksAt(rule.kinds, row)) return null;
    try {
      return rule.groupBy(rule.reads === "typed" ? row.asTyped : row, context);
    } catch (error) {
      this.fail(rule, row, error);
      return null;
    }
  }

  private regroup(running: GroupRule, position: number, row: AnyRow): void {
    const index = this.groups.get(running.rule);
    if (!index) return;
    const after = this.keyFor(running, row);
    const before = index.put(position, after);
    if (before !== null && before !== after) this.checkGroup(running, before, index.members(before));
    if (after !== null) this.checkGroup(running, after, index.members(after));
  }

  private checkGroup({ rule, context, report }: GroupRule, key: string, members: Members = []): void {
    const rows: AnyRow[] = [];
    const typed = rule.reads === "typed";
    for (const position of typeof members === "number" ? [members] : members) {
      const row = this.table.rows[position];
      if (row) rows.push(typed ? row.asTyped : row);
    }
    context.book.unit = key;
    try {
      if (rows.length >= (rule.atLeast ?? 1)) rule.check(rows, report, context);
    } catch (error) {
      this.fail(rule, null, error);
    }
    const found = this.byGroup.get(rule);
    if (this.sink.length > 0) found?.set(key, this.takeSink());
    else if (found !== undefined && found.size > 0) found.delete(key);
  }

  private checkRegister({ rule, context, report }: RegisterRule): void {
    try {
      rule.check(this.table, report, context);
    } catch (error) {
      this.fail(rule, null, error);
    }
    this.byRegister.set(rule, this.takeSink());
  }

  private takeSink(): Sink {
    const { sink } = this;
    this.sink = [];
    return sink;
  }

  /** A rule that throws becomes a visible failure of that rule; the others go on. */
  private fail(rule: AnyRule, row: AnyRow | null, error: unknown): void {
    if (this.failed.has(rule.id)) return;
    const text = error instanceof Error ? error.message : String(error);
    this.failed.set(rule.id, { rule: rule.id, sheet: this.table.sheet.name, row: row === null ? null : row.index + 1, error: text });
  }
}

/** What a rule is handed besides rows. Notes that it looked: what it says of a row then follows from more than the row. */
class WatchedContext implements RuleContext<Register, unknown> {
  shared = false;

  constructor(
    private readonly reading: Reading,
    readonly settings: ReviewSettings,
    readonly book: WatchedBook,
  ) {}

  get table(): Table {
    this.shared = true;
    return this.reading.table;
  }

  get facts(): unknown {
    this.shared = true;
    return this.reading.facts;
  }
}

/** A rule with what it is handed, made once. */
interface RunningRule<R extends AnyRule = AnyRule> {
  readonly rule: R;
  readonly context: WatchedContext;
  readonly report: (report: AnyReport) => void;
}

function hasScope<S extends AnyRule["scope"]>(running: RunningRule, scope: S): running is RunningRule<Scoped<S>> {
  return running.rule.scope === scope;
}

/** Whether a rule of these kinds of row looks at a row: at records only, unless it says otherwise. */
function looksAt(kinds: readonly RowKind[] | undefined, row: AnyRow): boolean {
  return kinds === undefined ? row.kind === "record" : kinds.includes(row.kind);
}
