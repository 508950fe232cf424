import type { Severity } from "../core/review/finding";
import type { MarkSummary } from "../workbook/port";
import type { IndicatorId } from "../core/indicators/define";
import type { IndicatorDetail } from "../app/indicator-detail";
import type { IndicatorReport } from "../app/indicators";
import type { Review, ReviewProgress } from "../app/review";
import type { TypedIndicatorLine } from "../app/typed-indicators";
import { DEFAULT_USER_SETTINGS, type UserSettings } from "../app/settings";

export type Pivot = "rule" | "record";

/** Parts of a review that can be opened from the verdict. */
export type DetailPart = "notEvaluated" | "parameters" | "failures";

export type PacketDocument = "acta" | "minuta";

/** What the pane shows. Views over the list are left with "back", which returns to it. */
export type View =
  | { readonly kind: "list" }
  /** `project`, `indicator`: what it was opened from, to which "back" returns. */
  | { readonly kind: "card"; readonly id: string; readonly project?: string; readonly indicator?: IndicatorId }
  | { readonly kind: "details"; readonly part: DetailPart }
  | { readonly kind: "settings" }
  | { readonly kind: "mapping"; readonly sheetId: string | null }
  | { readonly kind: "marks" }
  | { readonly kind: "templates" }
  | { readonly kind: "indicators" }
  | { readonly kind: "indicator"; readonly id: IndicatorId }
  | { readonly kind: "asmTables"; readonly sheetId: string }
  | { readonly kind: "packet" }
  | { readonly kind: "packetDocument"; readonly document: PacketDocument }
  | { readonly kind: "project"; readonly folio: string };

/** Something that went wrong: a sentence for the user, details for whoever helps them. */
export interface Problem {
  readonly sentence: string;
  readonly detail: string;
}

/** A cell the user was at. `name` is what the button says: `B14`, or `Hoja!B14` when it is in another sheet. */
export interface Origin {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly name: string;
}

export interface MarkChoice {
  readonly notes: boolean;
  readonly flagColumn: boolean;
}

export interface MarksState {
  /** Whether marks of ours are on some sheet, from this session or an earlier one. */
  readonly present: boolean;
  /** What was asked for in this session: marks follow edits. Null until then. */
  readonly live: MarkChoice | null;
  readonly summary: MarkSummary | null;
  readonly busy: boolean;
}

/** What a fix is called by: its cells, or the row it took away. */
export interface FixName {
  readonly kind: "setCells" | "deleteRow";
  readonly place: string;
}

export interface FixesState {
  /** True while one is written or taken back. */
  readonly busy: boolean;
  /** What «Deshacer» takes back: the last fix of the ledger. */
  readonly last: FixName | null;
  /** What was taken back just now. */
  readonly undone: FixName | null;
}

/** The indicators as last computed, and whether they are being computed. */
export interface IndicatorsState {
  /** How many are done; null when nothing is being computed. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly report: IndicatorReport | null;
  /** Those that somebody typed in the workbook, held against the report. */
  readonly typed: readonly TypedIndicatorLine[];
  /** The review that `report` was computed from: another than the last, and the figures are out of date. */
  readonly of: Review | null;
  /** The indicator looked at last, computed further. */
  readonly detail: IndicatorDetail | null;
  /** Serial day asked for here; null for the review's. */
  readonly cutDate: number | null;
  /** What was opened last: the list returns to it. */
  readonly lastOpened: string | null;
}

export interface Filters {
  readonly severities: Readonly<Record<Severity, boolean>>;
  /** Sheet id, or null for all. */
  readonly sheetId: string | null;
  readonly query: string;
}

export interface State {
  readonly phase: "start" | "reviewing" | "done" | "failed";
  readonly progress: ReviewProgress | null;
  readonly review: Review | null;
  /** True while edits are being rechecked: what the list says may be out of date. */
  readonly stale: boolean;
  /** Why the last review failed. */
  readonly problem: Problem | null;
  /** What went wrong in something else: going to a cell, marking, following edits. */
  readonly notice: Problem | null;
  readonly view: View;
  /** The finding whose card was open last: the list returns to it. */
  readonly lastCard: string | null;
  readonly pivot: Pivot;
  readonly filters: Filters;
  /** Groups folded, and roots whose consequences are unfolded, by key. */
  readonly folded: ReadonlySet<string>;
  readonly unfolded: ReadonlySet<string>;
  readonly user: UserSettings;
  readonly marks: MarksState;
  readonly fixes: FixesState;
  readonly indicators: IndicatorsState;
  /** Where the user was before going to a cell. */
  readonly origin: Origin | null;
}

const ALL_SEVERITIES: Filters["severities"] = { error: true, warning: true, info: true };

export const INITIAL_STATE: State = {
  phase: "start",
  progress: null,
  review: null,
  stale: false,
  problem: null,
  notice: null,
  view: { kind: "list" },
  lastCard: null,
  pivot: "rule",
  filters: { severities: ALL_SEVERITIES, sheetId: null, query: "" },
  folded: new Set(),
  unfolded: new Set(),
  user: DEFAULT_USER_SETTINGS,
  marks: { present: false, live: null, summary: null, busy: false },
  fixes: { busy: false, last: null, undone: null },
  indicators: { progress: null, report: null, typed: [], of: null, detail: null, cutDate: null, lastOpened: null },
  origin: null,
};

export type Action =
  | { readonly type: "reviewStarted" }
  | { readonly type: "progressed"; readonly progress: ReviewProgress }
  /** `folded` are the groups to start folded, in long lists. */
  | { readonly type: "reviewed"; readonly review: Review; readonly folded: readonly string[] }
  | { readonly type: "reviewCancelled" }
  | { readonly type: "reviewFailed"; readonly problem: Problem }
  | { readonly type: "recheckStarted" }
  | { readonly type: "rechecked"; readonly review: Review }
  | { readonly type: "noticed"; readonly problem: Problem }
  | { readonly type: "noticeDismissed" }
  | { readonly type: "viewed"; readonly view: View }
  | { readonly type: "pivoted"; readonly pivot: Pivot; readonly folded: readonly string[] }
  | { readonly type: "severityToggled"; readonly severity: Severity }
  | { readonly type: "severityOnly"; readonly severity: Severity }
  | { readonly type: "sheetChosen"; readonly sheetId: string | null }
  | { readonly type: "searched"; readonly query: string }
  | { readonly type: "filtersCleared" }
  | { readonly type: "groupToggled"; readonly group: string }
  | { readonly type: "consequencesToggled"; readonly id: string }
  | { readonly type: "settingsChosen"; readonly user: UserSettings }
  | { readonly type: "marking" }
  | { readonly type: "marked"; readonly choice: MarkChoice; readonly summary: MarkSummary }
  | { readonly type: "unmarked" }
  | { readonly type: "markingFailed"; readonly problem: Problem }
  | { readonly type: "marksFound" }
  | { readonly type: "fixing" }
  | { readonly type: "fixed"; readonly name: FixName }
  /** `last` is what is left to take back. */
  | { readonly type: "unfixed"; readonly name: FixName; readonly last: FixName | null }
  | { readonly type: "fixingFailed"; readonly problem: Problem }
  | { readonly type: "fixesDismissed" }
  | { readonly type: "indicatorsStarted" }
  | { readonly type: "indicatorsProgressed"; readonly done: number; readonly total: number }
  | { readonly type: "indicatorsComputed"; readonly report: IndicatorReport; readonly typed: readonly TypedIndicatorLine[]; readonly of: Review }
  | { readonly type: "indicatorDetailed"; readonly detail: IndicatorDetail }
  | { readonly type: "indicatorsStopped" }
  | { readonly type: "indicatorsDated"; readonly cutDate: number | null }
  | { readonly type: "leftFrom"; readonly origin: Origin }
  | { readonly type: "returned" };

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "reviewStarted":
      return { ...state, phase: "reviewing", progress: null, problem: null, notice: null, view: { kind: "list" } };
    case "progressed":
      return state.phase === "reviewing" ? { ...state, progress: action.progress } : state;
    case "reviewed":
      return { ...withReview(state, action.review), phase: "done", progress: null, folded: new Set(action.folded), unfolded: new Set() };
    case "reviewCancelled":
      return { ...state, phase: state.review ? "done" : "start", progress: null };
    case "reviewFailed":
      return { ...state, phase: "failed", progress: null, problem: action.problem };
    case "recheckStarted":
      return { ...state, stale: true };
    case "rechecked":
      return withReview(state, action.review);
    case "noticed":
      return { ...state, notice: action.problem, stale: false };
    case "noticeDismissed":
      return { ...state, notice: null };
    case "viewed":
      return viewed(state, action.view);
    case "pivoted":
      return { ...state, pivot: action.pivot, folded: new Set(action.folded) };
    case "severityToggled":
      return withFilters(state, { severities: { ...state.filters.severities, [action.severity]: !state.filters.severities[action.severity] } });
    case "severityOnly":
      return withFilters(state, { severities: { error: false, warning: false, info: false, [action.severity]: true } });
    case "sheetChosen":
      return withFilters(state, { sheetId: action.sheetId });
    case "searched":
      return withFilters(state, { query: action.query });
    case "filtersCleared":
      return { ...state, filters: INITIAL_STATE.filters };
    case "groupToggled":
      return { ...state, folded: toggled(state.folded, action.group) };
    case "consequencesToggled":
      return { ...state, unfolded: toggled(state.unfolded, action.id) };
    case "settingsChosen":
      return { ...state, user: action.user };
    case "marking":
      return { ...state, marks: { ...state.marks, busy: true }, notice: null };
    case "marked":
      return { ...state, marks: { present: true, live: action.choice, summary: action.summary, busy: false } };
    case "unmarked":
      return { ...state, marks: INITIAL_STATE.marks };
    case "markingFailed":
      return { ...state, marks: { ...state.marks, busy: false }, notice: action.problem };
    case "marksFound":
      return { ...state, marks: { ...state.marks, present: true } };
    case "fixing":
      return { ...state, fixes: { ...state.fixes, busy: true }, notice: null };
    case "fixed":
      return { ...state, fixes: { busy: false, last: action.name, undone: null } };
    case "unfixed":
      return { ...state, fixes: { busy: false, last: action.last, undone: action.name } };
    case "fixingFailed":
      return { ...state, fixes: { ...state.fixes, busy: false }, notice: action.problem };
    case "fixesDismissed":
      return { ...state, fixes: INITIAL_STATE.fixes };
    case "indicatorsStarted":
      return withIndicators(state, { progress: { done: 0, total: 0 } });
    case "indicatorsProgressed":
      return state.indicators.progress ? withIndicators(state, { progress: { done: action.done, total: action.total } }) : state;
    case "indicatorsComputed":
      return withIndicators(state, { report: action.report, typed: action.typed, of: action.of, detail: null });
    case "indicatorDetailed":
      return withIndicators(state, { detail: action.detail });
    case "indicatorsStopped":
      return withIndicators(state, { progress: null });
    case "indicatorsDated":
      return withIndicators(state, { cutDate: action.cutDate });
    case "leftFrom":
      return { ...state, origin: action.origin };
    case "returned":
      return { ...state, origin: null };
  }
}

function viewed(state: State, view: View): State {
  const opened = view.kind === "indicator" ? view.id : view.kind === "asmTables" ? view.sheetId : null;
  return {
    ...state,
    view,
    lastCard: view.kind === "card" ? view.id : state.lastCard,
    indicators: opened === null ? state.indicators : { ...state.indicators, lastOpened: opened },
  };
}

/** Whether the figures shown are of an earlier state of the workbook, or of another cut date than was asked for. */
export function indicatorsAreStale({ stale, review, indicators: { report, of, cutDate } }: State): boolean {
  return report !== null && review !== null && (stale || of !== review || report.settings.cutDate !== (cutDate ?? review.settings.cutDate));
}

/** A new review: the card stays open while its finding lives, and filters that lost their object are dropped. */
function withReview(state: State, review: Review): State {
  const { view, filters } = state;
  const lost = view.kind === "card" && !review.findings.some(({ id }) => id === view.id);
  const sheetGone = filters.sheetId !== null && !review.sheets.some(({ id }) => id === filters.sheetId);
  return {
    ...state,
    review,
    stale: false,
    view: lost ? (view.indicator === undefined ? { kind: "list" } : { kind: "indicator", id: view.indicator }) : view,
    filters: sheetGone ? { ...filters, sheetId: null } : filters,
  };
}

function withIndicators(state: State, indicators: Partial<IndicatorsState>): State {
  return { ...state, indicators: { ...state.indicators, ...indicators } };
}

function withFilters(state: State, filters: Partial<Filters>): State {
  return { ...state, filters: { ...state.filters, ...filters } };
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}
