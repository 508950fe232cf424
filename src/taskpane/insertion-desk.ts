import type { InsertedSheet, InsertRequest } from "../app/insert-indicators";
import type { IndicatorReport } from "../app/indicators";
import type { ReviewState } from "../app/review";
import type { Verification } from "../app/verify-indicators";
import { WorkbookError, type WorkbookPort } from "../workbook/port";
import type { Problem } from "./state";
import { createStore, type Store } from "./store";

type Engine = typeof import("./indicators-engine");

/** What is being done with the sheets of indicators, and what came of it. */
export interface InsertionState {
  /** Those in the workbook; null until they were looked for. */
  readonly sheets: readonly InsertedSheet[] | null;
  /** `total` 0 while there is nothing to count. */
  readonly busy: { readonly kind: "insert" | "verify" | "remove"; readonly done: number; readonly total: number } | null;
  /** Why nothing was done. `again`: what would be, should the user let edits of the sheet go. */
  readonly refusal: { readonly sentence: string; readonly again: Again | null } | null;
  readonly outcome: InsertionOutcome | null;
}

export type Again = { readonly kind: "insert"; readonly request: InsertRequest } | { readonly kind: "update"; readonly sheet: InsertedSheet } | { readonly kind: "remove"; readonly sheet: InsertedSheet };

interface InsertionOutcome {
  readonly sentence: string;
  /** With the figures that it compared with, to tell whether they are still those: null where nothing was compared. */
  readonly verification: Verification | null;
  readonly figures: string;
  readonly cutDate: number | null;
}

type InsertionAction =
  | { readonly type: "looked"; readonly sheets: readonly InsertedSheet[] }
  | { readonly type: "started"; readonly kind: "insert" | "verify" | "remove" }
  | { readonly type: "progressed"; readonly done: number; readonly total: number }
  | { readonly type: "done"; readonly outcome: InsertionOutcome }
  | { readonly type: "refused"; readonly refusal: InsertionState["refusal"] }
  | { readonly type: "stopped" };

const INITIAL_INSERTION: InsertionState = { sheets: null, busy: null, refusal: null, outcome: null };

function reduceInsertion(state: InsertionState, action: InsertionAction): InsertionState {
  switch (action.type) {
    case "looked":
      return { ...state, sheets: action.sheets };
    case "started":
      return { ...state, busy: { kind: action.kind, done: 0, total: 0 }, refusal: null, outcome: null };
    case "progressed":
      return state.busy ? { ...state, busy: { ...state.busy, done: action.done, total: action.total } } : state;
    case "done":
      return { ...state, busy: null, outcome: action.outcome };
    case "refused":
      return { ...state, busy: null, refusal: action.refusal };
    case "stopped":
      return { ...state, busy: null };
  }
}

/** What putting sheets of indicators in the workbook asks of the pane around it. */
export interface InsertionSurroundings {
  readonly indicators: () => Promise<Engine>;
  readonly workbook: () => Promise<WorkbookPort>;
  /** What the figures come from; null before the first review. */
  readonly held: () => ReviewState | null;
  /** The report that the pane shows. */
  readonly report: () => IndicatorReport | null;
  readonly breathe: () => Promise<void>;
  readonly problemOf: (error: unknown) => Promise<Problem>;
  readonly notice: (problem: Problem) => void;
}

/** Puts the indicators in the workbook, holds them against what Excel makes of them, and takes them away. One deed at a time. */
export class InsertionDesk {
  readonly store: Store<InsertionState, InsertionAction> = createStore(reduceInsertion, INITIAL_INSERTION);
  private running: AbortController | null = null;

  constructor(private readonly around: InsertionSurroundings) {}

  /** Looks which sheets of indicators are in the workbook. */
  async look(): Promise<void> {
    try {
      const { insertedIndicators } = await this.around.indicators();
      this.store.dispatch({ type: "looked", sheets: await insertedIndicators(await this.around.workbook()) });
    } catch (error) {
      this.around.notice(await this.around.problemOf(error));
    }
  }

  /** Looks again after an edit of the workbook, if anybody looked before. */
  async lookAgain(): Promise<void> {
    if (this.store.get().sheets !== null && !this.running) await this.look();
  }

  /** Inserts the figures shown, as they are asked for, and compares what Excel makes of them. */
  async insert(request: InsertRequest): Promise<void> {
    await this.run("insert", async (engine, port, signal) => {
      const report = this.around.report();
      if (report) await this.put(engine, port, report, request, signal);
    });
  }

  /** Writes a sheet anew with the figures of now, at its own cut date and with its own charts. */
  async update(sheet: InsertedSheet, overwriteEdited = false): Promise<void> {
    await this.run("insert", async (engine, port, signal) => {
      const report = await this.reportFor(engine, sheet, signal);
      if (report) await this.put(engine, port, report, { ...engine.optionsOf(sheet, report), overwriteEdited }, signal, sheet);
    });
  }

  /** Compares a sheet with the figures of now, at its own cut date. */
  async verify(sheet: InsertedSheet): Promise<void> {
    await this.run("verify", async (engine, port, signal) => {
      const report = await this.reportFor(engine, sheet, signal);
      if (!report) return;
      const verification = await engine.verifyIndicators(port, report, engine.optionsOf(sheet, report));
      this.store.dispatch({ type: "done", outcome: { sentence: engine.verificationSentence(verification), verification, figures: engine.figuresKey(report), cutDate: report.settings.cutDate } });
    });
  }

  /** Takes a sheet away; one that was edited only when that was asked. */
  async remove(sheet: InsertedSheet, evenEdited = false): Promise<void> {
    await this.run("remove", async (engine, port) => {
      const edited = (await engine.insertedIndicators(port)).some(({ sheetId, edited }) => edited && sheetId === sheet.sheetId);
      if (edited && !evenEdited) {
        this.store.dispatch({ type: "refused", refusal: { sentence: engine.removalQuestion(sheet.name), again: { kind: "remove", sheet } } });
        return;
      }
      const sentence = engine.removedSentence(await engine.removeIndicators(port, [sheet.sheetId]));
      this.store.dispatch({ type: "done", outcome: { sentence, verification: null, figures: "", cutDate: null } });
    });
  }

  /** Does what was refused, now that the user lets edits of the sheet go. */
  async goAhead(again: Again): Promise<void> {
    if (again.kind === "insert") await this.insert(again.request);
    else if (again.kind === "update") await this.update(again.sheet, true);
    else await this.remove(again.sheet, true);
  }

  /** Stops before the next sheet is written: none of this deed stays. */
  cancel(): void {
    this.running?.abort();
  }

  private async put(engine: Engine, port: WorkbookPort, report: IndicatorReport, request: InsertRequest, signal: AbortSignal, updated: InsertedSheet | null = null): Promise<void> {
    const outcome = await engine.insertIndicators(port, report, request, { signal, onProgress: (done, total) => this.store.dispatch({ type: "progressed", done, total }) });
    if (outcome.kind === "refused") {
      this.store.dispatch({ type: "refused", refusal: { sentence: engine.refusalSentence(outcome.why), again: outcome.why.kind !== "edited" ? null : updated ? { kind: "update", sheet: updated } : { kind: "insert", request: { ...request, overwriteEdited: true } } } });
      return;
    }
    const verification = await engine.verifyIndicators(port, report, request);
    this.store.dispatch({ type: "done", outcome: { sentence: `${engine.insertedSentence(outcome)} ${engine.verificationSentence(verification)}`, verification, figures: engine.figuresKey(report), cutDate: report.settings.cutDate } });
  }

  private async reportFor(engine: Engine, { cutDate }: InsertedSheet, signal: AbortSignal): Promise<IndicatorReport | null> {
    const report = this.around.report();
    const held = this.around.held();
    if (!held || (report && (cutDate === null || report.settings.cutDate === cutDate))) return report;
    return engine.indicatorsOf(held, { breathe: this.around.breathe, signal }, cutDate ?? undefined);
  }

  private async run(kind: "insert" | "verify" | "remove", work: (engine: Engine, port: WorkbookPort, signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.running) return;
    const running = new AbortController();
    this.running = running;
    this.store.dispatch({ type: "started", kind });
    try {
      await work(await this.around.indicators(), await this.around.workbook(), running.signal);
    } catch (error) {
      const cancelled = error instanceof WorkbookError && error.kind === "cancelled";
      const problem = await this.around.problemOf(error);
      if (cancelled) this.store.dispatch({ type: "refused", refusal: { sentence: problem.sentence, again: null } });
      else this.around.notice(problem);
    } finally {
      this.running = null;
      this.store.dispatch({ type: "stopped" });
      await this.look();
    }
  }
}

