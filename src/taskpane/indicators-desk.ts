import type { IndicatorId } from "../core/indicators/define";
import type { ReviewState } from "../app/review";
import { WorkbookError } from "../workbook/port";
import type { Action, Problem, State } from "./state";
import type { Store } from "./store";

/** What computing indicators asks of the pane around it. */
export interface DeskSurroundings {
  readonly indicators: () => Promise<typeof import("./indicators-engine")>;
  readonly breathe: () => Promise<void>;
  readonly problemOf: (error: unknown) => Promise<Problem>;
}

/** Computes the indicators of the last review and keeps them up to date while their view is open. One computation at a time. */
export class IndicatorsDesk {
  private running: AbortController | null = null;

  constructor(
    private readonly store: Store<State, Action>,
    private readonly around: DeskSurroundings,
  ) {}

  /** Computes what the open view shows, unless it is of this very review already. */
  async bringUpToDate(held: ReviewState): Promise<void> {
    const { view, indicators } = this.store.get();
    if (view.kind !== "indicators" && view.kind !== "indicator" && view.kind !== "asmTables") return;
    const fresh = indicators.of === held.review && indicators.report?.settings.cutDate === (indicators.cutDate ?? held.review.settings.cutDate);
    const id = view.kind === "indicator" ? view.id : null;
    if (fresh && (id === null || indicators.detail?.id === id)) return;
    await this.run(async (engine, tools) => {
      const report =
        fresh && indicators.report
          ? indicators.report
          : await engine.indicatorsOf(held, { ...tools, onIndicator: (done, total) => this.store.dispatch({ type: "indicatorsProgressed", done, total }) }, indicators.cutDate ?? undefined);
      if (tools.signal.aborted) return;
      if (report !== indicators.report) {
        const typed = await engine.typedIndicators(report, tools);
        if (tools.signal.aborted) return;
        this.store.dispatch({ type: "indicatorsComputed", report, typed, of: held.review });
      }
      if (id === null) return;
      const detail = await engine.indicatorDetail(report, held.review, id, tools);
      if (!tools.signal.aborted) this.store.dispatch({ type: "indicatorDetailed", detail });
    });
  }

  /** Computes at another cut date (serial day), or at the review's own (null), without reviewing again. */
  async computeAt(held: ReviewState, cutDate: number | null): Promise<void> {
    this.store.dispatch({ type: "indicatorsDated", cutDate });
    await this.bringUpToDate(held);
  }

  async open(held: ReviewState, id: IndicatorId): Promise<void> {
    this.store.dispatch({ type: "viewed", view: { kind: "indicator", id } });
    await this.bringUpToDate(held);
  }

  /** Leaves what was computed last as it is. */
  cancel(): void {
    this.running?.abort();
    this.running = null;
    this.store.dispatch({ type: "indicatorsStopped" });
  }

  private async run(work: (engine: typeof import("./indicators-engine"), tools: { readonly breathe: () => Promise<void>; readonly signal: AbortSignal }) => Promise<void>): Promise<void> {
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    this.store.dispatch({ type: "indicatorsStarted" });
    try {
      const engine = await this.around.indicators();
      // A cancelled computation ends at its next breath: what it dispatches until then would be another's.
      if (this.running === running) await work(engine, { breathe: this.around.breathe, signal: running.signal });
    } catch (error) {
      if (this.running === running && !(error instanceof WorkbookError && error.kind === "cancelled")) this.store.dispatch({ type: "noticed", problem: await this.around.problemOf(error) });
    } finally {
      if (this.running === running) {
        this.running = null;
        this.store.dispatch({ type: "indicatorsStopped" });
      }
    }
  }
}
