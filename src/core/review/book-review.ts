import { linkKey } from "../reading/book";
import type { Row } from "../reading/row";
import type { Table } from "../reading/table";
import type { Register } from "../registers/define";
import type { AnyRule } from "../rules/define";
import { BookIndex, type Touched } from "./book-index";
import { withCauses } from "./causes";
import type { Finding, NotEvaluated, RuleFailure } from "./finding";
import { rowAt } from "./changed-rows";
import { bySheetOrder } from "./finding-of";
import type { RegisterKind } from "./kinds";
import type { ReviewSettings } from "./parameters";
import { projectOf, rowsOfProject } from "./project-of";
import { TableReview, type Changed, type Reading, type RunProgress } from "./table-review";

/** How far the review of a workbook has come: `sheet` is the one being looked at. */
export interface BookProgress extends RunProgress {
  readonly sheet: string;
}

/** A sheet read as a register. */
export interface RecognisedTable {
  readonly kind: RegisterKind;
  readonly table: Table;
}

/** A sheet read anew after edits, and the positions of the rows that were edited. */
export interface TableEdit {
  readonly positions: readonly number[];
  readonly table: Table;
}

/**
 * The review of a workbook: one review a table, over rows that find each other across sheets. After an edit only what looked at
 * the rows touched is looked at again.
 */
export class BookReview {
  private readonly index: BookIndex;
  private readonly reviews: ReadonlyMap<string, TableReview>;
  private readonly rules: readonly AnyRule[];
  private sorted: readonly Finding[] | null = null;

  constructor(
    private readonly recognised: readonly RecognisedTable[],
    private readonly kinds: readonly RegisterKind[],
    private readonly settings: ReviewSettings,
  ) {
    this.index = new BookIndex(recognised.map(({ table }) => table));
    this.reviews = new Map(
      recognised.map(({ kind, table }) => [table.sheet.id, new TableReview(table, kind.facts(table), kind.rules, settings, this.index)]),
    );
    this.rules = [...new Set(recognised.map(({ kind }) => kind))].flatMap(({ rules }) => rules);
  }

  /** The tables as last read, in the order of the sheets. */
  get tables(): readonly Table[] {
    return [...this.reviews.values()].map(({ table }) => table);
  }

  tableOf(sheetId: string): Table | undefined {
    return this.reviews.get(sheetId)?.table;
  }

  /** The rows that belong to a project, by table; tables without any are left out. */
  rowsOfProject(folio: string): readonly { readonly table: Table; readonly rows: readonly Row<Register>[] }[] {
    return this.tables.map((table) => ({ table, rows: rowsOfProject(table, folio, this.index) })).filter(({ rows }) => rows.length > 0);
  }

  /** The rows that a row refers to, each once, in the order of its columns. */
  rowsReferredBy(row: Row<Register>): readonly Row<Register>[] {
    const found = Object.entries(row.place.register.columns).flatMap(([column, { to = [] }]) => to.flatMap((target) => this.referred(row, column, target) ?? []));
    return [...new Set(found)];
  }

  private referred(row: Row<Register>, column: string, target: string): Row<Register> | null {
    const identity = this.index.tables(target)[0]?.register.identity;
    const key = linkKey(row.place.register.columns[column], row.raw(column));
    return identity === undefined || key === null ? null : this.index.first(target, identity, key);
  }

  /** Every rule over every table. Yields between slices so that the caller may breathe, report or cancel. */
  *run(): Generator<BookProgress, void> {
    this.sorted = null;
    const reviews = [...this.reviews.values()];
    const total = reviews.reduce((sum, { steps }) => sum + steps, 0);
    yield* this.prepare(total);
    let before = 0;
    for (const review of reviews) {
      for (const { done } of review.run()) yield { sheet: review.table.sheet.name, done: before + done, total };
      before += review.steps;
    }
  }

  /**
   * Looks again at what these edits touch: their rows, the groups these are or were in, and what asked for them from other
   * sheets. False when rows or columns moved, or other rules apply now: then the whole workbook is to be run again.
   */
  recheck(edits: readonly TableEdit[]): boolean {
    this.sorted = null;
    const adopted: { review: TableReview; changed: Changed; touched: readonly Touched[] }[] = [];
    for (const { table, positions } of edits) {
      const review = this.reviews.get(table.sheet.id);
      const kind = this.kinds.find(({ register }) => register.key === table.register.key);
      if (!review || !kind || review.table.register.key !== table.register.key) return false;
      const reading: Reading = { table, facts: kind.facts(table) };
      const changed = review.adopt(positions, reading);
      if (changed === "all") return false;
      adopted.push({ review, changed, touched: this.index.update(table, changed) });
    }
    // What a rule requires may stand in another sheet than its own (the first session, a report at all).
    if ([...this.reviews.values()].some((review) => review.requirementsChanged())) return false;
    for (const { review, changed } of adopted) review.recheckAdopted(changed);
    for (const { review: edited, touched } of adopted) {
      for (const review of this.reviews.values()) review.recheckAskers(edited.table.register.key, touched);
    }
    return true;
  }

  /** Findings in the order of the sheets, then of their rows, with their causes. */
  findings(): readonly Finding[] {
    this.sorted ??= this.collect();
    return this.sorted;
  }

  /** Rules that cannot be applied, and why; those of registers the workbook lacks too, once it has one of their kin. */
  get notEvaluated(): readonly NotEvaluated[] {
    const present = new Set(this.tables.map(({ register }) => register.key));
    const families = new Set(this.recognised.map(({ kind }) => kind.family));
    const absent = this.kinds.filter(({ register, family }) => families.has(family) && !present.has(register.key));
    return [
      ...[...this.reviews.values()].flatMap(({ notEvaluated }) => notEvaluated),
      ...absent.flatMap(({ rules, register }) => rules.map((rule) => ({ rule: rule.id, sheet: null, reason: this.reasonWithout(register.key, rule) }))),
    ];
  }

  get failures(): readonly RuleFailure[] {
    return [...this.reviews.values()].flatMap(({ failures }) => failures);
  }

  private reasonWithout(register: string, rule: AnyRule): NotEvaluated["reason"] {
    if (rule.pack && !this.settings.packs.includes(rule.pack)) return { kind: "packOff", pack: rule.pack };
    return { kind: "missingRegisters", registers: [register] };
  }

  /** Files rows by the columns that rules say they look them up by: later each lookup is one step. */
  private *prepare(total: number): Generator<BookProgress, void> {
    for (const { by, register } of this.rules.flatMap(({ uses }) => uses ?? [])) {
      if (by === null) continue;
      for (const _ of this.index.prepare(register.key, by)) yield { sheet: this.index.tables(register.key)[0]?.sheet.name ?? "", done: 0, total };
    }
    for (const review of this.reviews.values()) for (const _ of review.prepare()) yield { sheet: review.table.sheet.name, done: 0, total };
  }

  private collect(): readonly Finding[] {
    const tables = this.tables;
    const order = new Map(tables.map(({ sheet }, i) => [sheet.id, i]));
    const all = [...this.reviews.values()].flatMap((review) => [...review.all()]);
    all.sort((a, b) => (order.get(a.sheetId) ?? 0) - (order.get(b.sheetId) ?? 0) || bySheetOrder(a, b));
    return withCauses(all, this.rules, tables).map((finding) => this.withProject(finding));
  }

  private withProject(finding: Finding): Finding {
    const row = finding.key === "" ? null : rowAt(this.tableOf(finding.sheetId)?.rows ?? [], finding.row - 1);
    const project = row && projectOf(row, this.index);
    return project === finding.project ? finding : { ...finding, project };
  }
}
