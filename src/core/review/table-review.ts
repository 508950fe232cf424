import { formatDate } from "../calendar/serial";
import type { Row } from "../reading/row";
import type { Table } from "../reading/table";
import type { Register } from "../registers/define";
import type { AnyReport, AnyRule, RuleContext } from "../rules/define";
import { cellAddress } from "../sheet/address";
import type { CellValue } from "../sheet/cell";
import { valueAt } from "../sheet/grid";
import { normalizeText } from "../text/normalize";
import { withCauses } from "./causes";
import type { Finding, NotEvaluated, RelatedPlace, RuleFailure } from "./finding";
import type { ReviewSettings } from "./parameters";

/** Rows between two yields: short enough for the pane to stay alive, long enough for the yields not to count. */
const SLICE_ROWS = 2_000;

/** Findings shown for one cell are cut to this length: a paragraph is quoted, not copied. */
const LONGEST_QUOTE = 300;

type AnyRow = Row<Register>;
type AnyContext = RuleContext<Register, unknown>;
type Sink = Finding[];

/** How far a run has come: rows times rules that look at rows, then whole-table rules. */
export interface RunProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * The review of one table: runs the rules that apply, holds what they found by the smallest thing each looked at (a row, a
 * group, the table), and rechecks only what an edit touches.
 */
export class TableReview {
  readonly notEvaluated: readonly NotEvaluated[];
  private readonly failed = new Map<string, RuleFailure>();
  private readonly rowRules: AnyRule[] = [];
  private readonly groupRules: AnyRule[] = [];
  private readonly registerRules: AnyRule[] = [];
  private readonly byRow = new Map<number, readonly Finding[]>();
  private readonly byGroup = new Map<AnyRule, Map<string, readonly Finding[]>>();
  private readonly byRegister = new Map<AnyRule, readonly Finding[]>();
  private readonly groups = new Map<AnyRule, GroupIndex>();
  private readonly context: AnyContext;
  private sorted: readonly Finding[] | null = null;

  constructor(
    readonly table: Table,
    readonly facts: unknown,
    private readonly rules: readonly AnyRule[],
    settings: ReviewSettings,
  ) {
    this.context = { table, facts, settings };
    const notEvaluated: NotEvaluated[] = [];
    for (const rule of rules) {
      const reason = this.reasonNotTo(rule, settings);
      if (reason) notEvaluated.push({ rule: rule.id, sheet: table.sheet.name, reason });
      else if (rule.scope === "row") this.rowRules.push(rule);
      else if (rule.scope === "group") this.groupRules.push(rule);
      else this.registerRules.push(rule);
    }
    this.notEvaluated = notEvaluated;
  }

  get failures(): readonly RuleFailure[] {
    return [...this.failed.values()];
  }

  /** Every rule over every row. Yields between slices so that the caller may breathe, report or cancel. */
  *run(): Generator<RunProgress, void> {
    const { rows } = this.table;
    const total = rows.length + this.registerRules.length + 1;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i];
      if (row) this.checkRow(row);
      if ((i + 1) % SLICE_ROWS === 0) yield { done: i + 1, total };
    }
    for (const rule of this.groupRules) {
      this.indexGroups(rule);
      yield { done: rows.length, total };
    }
    let done = rows.length;
    for (const rule of this.registerRules) {
      this.checkRegister(rule);
      yield { done: ++done, total };
    }
    this.sorted = null;
  }

  /**
   * Rechecks after cells of these rows changed in place: `table.rows` must already hold the new rows at the same positions.
   * Row rules and the groups touched run again; whole-table rules all do.
   */
  recheck(positions: readonly number[]): void {
    for (const position of positions) {
      const row = this.table.rows[position];
      if (!row) continue;
      this.checkRow(row);
      for (const rule of this.groupRules) this.regroup(rule, position, row);
    }
    for (const rule of this.registerRules) this.checkRegister(rule);
    this.sorted = null;
  }

  /** Findings in sheet order, with their causes. Consequences hang under their root by `cause`. */
  findings(): readonly Finding[] {
    this.sorted ??= withCauses([...this.all()].toSorted(bySheetOrder), this.rules, this.table);
    return this.sorted;
  }

  private *all(): Generator<Finding> {
    for (const list of this.byRow.values()) yield* list;
    for (const groups of this.byGroup.values()) for (const list of groups.values()) yield* list;
    for (const list of this.byRegister.values()) yield* list;
  }

  private reasonNotTo(rule: AnyRule, settings: ReviewSettings): NotEvaluated["reason"] | null {
    if (rule.pack && !settings.packs.includes(rule.pack)) return { kind: "packOff", pack: rule.pack };
    const columns = rule.needs.filter((column: string) => !this.table.has(column));
    if (columns.length > 0) return { kind: "missingColumns", columns };
    const what = rule.requires?.(this.context) ?? null;
    return what === null ? null : { kind: "missingData", what };
  }

  private checkRow(row: AnyRow): void {
    const sink: Sink = [];
    for (const rule of this.rowRules) {
      if (rule.scope !== "row" || !looksAt(rule, row)) continue;
      const seen = rule.reads === "typed" ? row.asTyped : row;
      this.guard(rule, row.index, () => rule.check(seen, this.reporter(rule, sink), this.context));
    }
    if (sink.length > 0) this.byRow.set(row.index, sink);
    else this.byRow.delete(row.index);
  }

  private indexGroups(rule: AnyRule): void {
    const index = new GroupIndex();
    this.table.rows.forEach((row, position) => index.put(position, this.keyFor(rule, row)));
    this.groups.set(rule, index);
    const found = new Map<string, readonly Finding[]>();
    this.byGroup.set(rule, found);
    for (const key of index.keys()) this.checkGroup(rule, key);
  }

  private keyFor(rule: AnyRule, row: AnyRow): string | null {
    if (rule.scope !== "group" || !looksAt(rule, row)) return null;
    let key: string | null = null;
    this.guard(rule, row.index, () => {
      key = rule.groupBy(rule.reads === "typed" ? row.asTyped : row, this.context);
    });
    return key;
  }

  private regroup(rule: AnyRule, position: number, row: AnyRow): void {
    const index = this.groups.get(rule);
    if (!index) return;
    const after = this.keyFor(rule, row);
    const before = index.put(position, after);
    if (before !== null && before !== after) this.checkGroup(rule, before);
    if (after !== null) this.checkGroup(rule, after);
  }

  private checkGroup(rule: AnyRule, key: string): void {
    if (rule.scope !== "group") return;
    const positions = this.groups.get(rule)?.members(key) ?? [];
    const rows = positions.flatMap((position) => this.table.rows[position] ?? []).map((row) => (rule.reads === "typed" ? row.asTyped : row));
    const sink: Sink = [];
    if (rows.length > 0) this.guard(rule, null, () => rule.check(rows, this.reporter(rule, sink), this.context));
    if (sink.length > 0) this.byGroup.get(rule)?.set(key, sink);
    else this.byGroup.get(rule)?.delete(key);
  }

  private checkRegister(rule: AnyRule): void {
    if (rule.scope !== "register") return;
    const sink: Sink = [];
    this.guard(rule, null, () => rule.check(this.table, this.reporter(rule, sink), this.context));
    this.byRegister.set(rule, sink);
  }

  /** A rule that throws becomes a visible failure of that rule; the others go on. */
  private guard(rule: AnyRule, row: number | null, run: () => void): void {
    try {
      run();
    } catch (error) {
      if (this.failed.has(rule.id)) return;
      const text = error instanceof Error ? error.message : String(error);
      this.failed.set(rule.id, { rule: rule.id, sheet: this.table.sheet.name, row: row === null ? null : row + 1, error: text });
    }
  }

  private reporter(rule: AnyRule, sink: Sink) {
    return (report: AnyReport): void => {
      sink.push(this.findingOf(rule, report));
    };
  }

  private findingOf(rule: AnyRule, report: AnyReport): Finding {
    const { table } = this;
    const row = typeof report.row === "number" ? null : report.row;
    const index = typeof report.row === "number" ? report.row : report.row.index;
    const key = typeof report.column === "string" ? report.column : null;
    const column = placeOf(report);
    const message = rule.messages[report.message];
    const severity = typeof message === "object" ? message.severity : rule.severity;
    const found = report.found ?? (key !== null && row ? row.raw(key) : null);
    const cell = column < 0 ? null : cellAddress(index, column);
    return {
      id: [rule.id, table.sheet.id, index + 1, cell ?? "", report.message].join("|"),
      rule: rule.id,
      severity,
      register: table.register.key,
      sheetId: table.sheet.id,
      sheet: table.sheet.name,
      row: index + 1,
      column: key,
      header: key === null ? null : this.headerOf(index, column) || (table.register.columns[key]?.header ?? key),
      cell,
      key: row ? table.keyOf(row) : "",
      message: report.message,
      data: report.data ?? {},
      found: found === null ? null : quote(found, key !== null && table.register.columns[key]?.type === "date"),
      expected: report.expected === undefined ? null : String(report.expected),
      difference: report.difference === undefined ? null : String(report.difference),
      cause: null,
      fix: report.fix ?? null,
      related: (report.related ?? []).map(relatedPlace),
    };
  }

  /** The header above a cell, as the sheet writes it: that of the segment the row belongs to. */
  private headerOf(row: number, column: number): string {
    const segment = this.table.segments.findLast(({ firstRow }) => firstRow <= row) ?? this.table.segments[0];
    return normalizeText(valueAt(this.table.grid, segment.headerRow, column));
  }
}

/** Which rows have which key, kept up to date one row at a time. */
class GroupIndex {
  private readonly keyOf = new Map<number, string>();
  private readonly positions = new Map<string, Set<number>>();

  /** Files a row under a key (null: under none) and returns the key it had before. */
  put(position: number, key: string | null): string | null {
    const before = this.keyOf.get(position) ?? null;
    if (before === key) return before;
    if (before !== null) this.positions.get(before)?.delete(position);
    if (key === null) {
      this.keyOf.delete(position);
    } else {
      this.keyOf.set(position, key);
      const members = this.positions.get(key);
      if (members) members.add(position);
      else this.positions.set(key, new Set([position]));
    }
    return before;
  }

  keys(): IterableIterator<string> {
    return this.positions.keys();
  }

  members(key: string): number[] {
    return [...(this.positions.get(key) ?? [])].toSorted((a, b) => a - b);
  }
}

function looksAt(rule: AnyRule, row: AnyRow): boolean {
  return rule.kinds ? rule.kinds.includes(row.kind) : row.kind === "record";
}

type Place = { readonly row: AnyRow | number; readonly column?: string | number };

function placeOf({ row, column }: Place): number {
  if (typeof column === "number") return column;
  return column === undefined || typeof row === "number" ? -1 : row.columnOf(column);
}

function relatedPlace(place: Place): RelatedPlace {
  const index = typeof place.row === "number" ? place.row : place.row.index;
  const column = placeOf(place);
  return { row: index + 1, cell: column < 0 ? null : cellAddress(index, column) };
}

function quote(value: CellValue, asDate: boolean): string {
  const text = asDate && typeof value === "number" ? formatDate(value) : normalizeText(value);
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text;
}

function bySheetOrder(a: Finding, b: Finding): number {
  return a.row - b.row || compare(a.cell ?? "", b.cell ?? "") || compare(a.rule, b.rule) || compare(a.message, b.message);
}

/** Shorter addresses first, so that B2 comes before AA2. */
function compare(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
