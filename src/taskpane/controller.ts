import { cellAddress, parseArea } from "../core/sheet/address";
import type { ColumnMapping } from "../core/reading/read-table";
import type { FixPreview, LedgerEntry } from "../app/fix";
import type { Finding } from "../core/review/finding";
import { FLAG_HEADER } from "../core/reading/header";
import { valueAt, type Grid } from "../core/sheet/grid";
import { normalizeText } from "../core/text/normalize";
import type { Mappings, ReviewState } from "../app/review";
import type { UserSettings } from "../app/settings";
import type { TemplateKind } from "../app/template";
import { WorkbookError, type CellRef, type SheetChange, type WorkbookPort } from "../workbook/port";
import type { IndicatorId } from "../core/indicators/define";
import { IndicatorsDesk } from "./indicators-desk";
import type { InsertionDesk, InsertionSurroundings } from "./insertion-desk";
import type { PacketDesk, PacketSurroundings } from "./packet/packet-desk";
import type { Preferences } from "./preferences";
import type { Action, MarkChoice, Pivot, Problem, State } from "./state";
import type { Store } from "./store";

type Engine = typeof import("./engine");

/** Characters of one of the user's own cells that a card shows. */
const MOST_CONTEXT = 120;

/** What the controller asks of the place it runs in. */
export interface Surroundings {
  readonly engine: () => Promise<Engine>;
  /** Fetched when a template is asked for: most panes never do. */
  readonly templates: () => Promise<typeof import("./template-file")>;
  /** Fetched, with the library that writes Word, when a document is asked for. */
  readonly documents: () => Promise<typeof import("./document-file")>;
  /** Fetched when the indicators are asked for. */
  readonly indicators: () => Promise<typeof import("./indicators-engine")>;
  readonly breathe: () => Promise<void>;
  /** Today's serial day. */
  readonly today: () => number;
  /** Where the settings outlive the pane. */
  readonly preferences: Preferences;
  /** Waits a little for quick edits in a row to gather. */
  readonly gather: () => Promise<void>;
}

/** Everything the pane and the ribbon can do: asks the workbook, runs the use cases and tells the store. */
export class PaneController {
  private held: ReviewState | null = null;
  private running: AbortController | null = null;
  private opening: Promise<WorkbookPort> | null = null;
  private mappings: Mappings | null = null;
  private readonly pending: SheetChange[] = [];
  private following = false;
  private lastPlan = "";
  /** Fixes applied and not taken back, oldest first. */
  private readonly ledger: LedgerEntry[] = [];
  private readonly desk: IndicatorsDesk;
  private packet: PacketDesk | null = null;
  private insertion: InsertionDesk | null = null;

  /** `open` gives the workbook. It may fail while a cell is being edited, and is asked again when the user tries again. */
  constructor(
    private readonly open: () => Promise<WorkbookPort>,
    readonly store: Store<State, Action>,
    private readonly around: Surroundings,
  ) {
    this.desk = new IndicatorsDesk(store, { indicators: around.indicators, breathe: around.breathe, problemOf: (error) => this.problemOf(error) });
  }

  /** Starts to follow the workbook's changes and looks for marks of an earlier session. */
  async start(): Promise<void> {
    try {
      await this.workbook();
    } catch (error) {
      this.store.dispatch({ type: "reviewFailed", problem: await this.problemOf(error) });
    }
  }

  /** The workbook, opened once and followed from then on. Throws what opening it throws; the next call tries again. */
  private async workbook(): Promise<WorkbookPort> {
    this.opening ??= this.openAndFollow();
    try {
      return await this.opening;
    } catch (error) {
      this.opening = null;
      throw error;
    }
  }

  private async openAndFollow(): Promise<WorkbookPort> {
    const port = await this.open();
    await port.watch((change) => this.changed(change));
    await this.guarded(async () => {
      if (await port.hasMarks()) this.store.dispatch({ type: "marksFound" });
    });
    return port;
  }

  /** Reviews the whole workbook. A review under way is dropped first. */
  async review(): Promise<void> {
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    this.pending.length = 0;
    this.store.dispatch({ type: "reviewStarted" });
    try {
      const engine = await this.around.engine();
      const port = await this.workbook();
      this.mappings ??= await engine.recallMappings(port, await port.sheets());
      const state = await engine.reviewWorkbook(port, this.request(), {
        breathe: this.around.breathe,
        signal: running.signal,
        onProgress: (progress) => this.running === running && this.store.dispatch({ type: "progressed", progress }),
      });
      if (this.running !== running) return;
      this.held = state;
      const { filters, pivot } = this.store.get();
      this.store.dispatch({ type: "reviewed", review: state.review, folded: engine.initiallyFolded(state.review, filters, pivot) });
      await this.followMarks();
    } catch (error) {
      if (this.running !== running) return;
      if (error instanceof WorkbookError && error.kind === "cancelled") this.store.dispatch({ type: "reviewCancelled" });
      else this.store.dispatch({ type: "reviewFailed", problem: await this.problemOf(error) });
    } finally {
      if (this.running === running) this.running = null;
    }
    void this.follow();
  }

  cancel(): void {
    this.running?.abort();
    this.running = null;
    this.store.dispatch({ type: "reviewCancelled" });
  }

  async applySettings(user: UserSettings): Promise<void> {
    this.store.dispatch({ type: "settingsChosen", user });
    this.around.preferences.save(user);
    await this.review();
  }

  /** The last review with its tables, for views that gather rows. */
  get reviewed(): ReviewState | null {
    return this.held;
  }

  /** The grid of a sheet of the last review, for the preview of the mapping view. */
  gridOf(sheetId: string): Grid | null {
    return this.held?.sheets.find(({ info }) => info.id === sheetId)?.grid ?? null;
  }

  mappingOf(sheetId: string): ColumnMapping | null {
    return this.mappings?.get(sheetId) ?? null;
  }

  /** Reviews again with the columns the user assigned; `remember` stores them in the sheet `Cotejo`. */
  async applyMapping(sheetId: string, mapping: ColumnMapping, remember: boolean): Promise<void> {
    this.mappings = new Map([...(this.mappings ?? []), [sheetId, mapping]]);
    await this.review();
    if (!remember) return;
    await this.guarded(async () => {
      const engine = await this.around.engine();
      const port = await this.workbook();
      await engine.rememberMappings(port, this.mappings ?? new Map<string, ColumnMapping>(), await port.sheets());
    });
  }

  async pivotTo(pivot: Pivot): Promise<void> {
    const { review, filters } = this.store.get();
    const engine = await this.around.engine();
    this.store.dispatch({ type: "pivoted", pivot, folded: review ? engine.initiallyFolded(review, filters, pivot) : [] });
  }

  /**
   * Opens the next (1) or previous (-1) problem of the list as it is filtered; from the list, the first. After "Ir a la celda" the
   * selection follows, until "Volver".
   */
  async step(by: 1 | -1): Promise<void> {
    const id = await this.neighbour(by);
    if (id === null) return;
    this.store.dispatch({ type: "viewed", view: { kind: "card", id } });
    if (this.store.get().origin) await this.goTo(id);
  }

  /** The ribbon's verb: the next problem, in the pane and in the sheet. Reviews first when nothing was reviewed. */
  async nextInSheet(): Promise<void> {
    if (!this.store.get().review) await this.review();
    const id = await this.neighbour(1);
    if (id === null) return;
    this.store.dispatch({ type: "viewed", view: { kind: "card", id } });
    await this.goTo(id);
  }

  private async neighbour(by: 1 | -1): Promise<string | null> {
    const { review, filters, pivot, view } = this.store.get();
    if (!review) return null;
    const { sequence } = (await this.around.engine()).listingOf(review, filters, pivot);
    if (view.kind !== "card") return sequence.at(by === 1 ? 0 : -1) ?? null;
    const shown = review.findings.find(({ id }) => id === view.id);
    const at = sequence.indexOf(shown?.cause ?? view.id);
    return sequence[at + by] ?? null;
  }

  /** Selects a finding's cell. The first time it remembers where the user was. */
  async goTo(id: string): Promise<void> {
    const finding = this.store.get().review?.findings.find((finding) => finding.id === id);
    if (finding) await this.select(this.placeOf(finding));
  }

  /** The cell to look at: the finding's own, or the first of its row inside the table. */
  private placeOf({ sheetId, cell, row }: Finding): CellRef {
    const area = cell === null ? null : parseArea(cell);
    const table = this.held?.sheets.find(({ info }) => info.id === sheetId)?.table;
    const first = table ? Math.min(...table.segments[0].columns.values()) : 0;
    return { sheetId, row: area?.top ?? row - 1, column: area?.left ?? first };
  }

  /** What the user's own columns, which no rule reads, say of a finding's row. Excel addresses. */
  ownColumns({ sheetId, row }: Finding): readonly { readonly header: string; readonly value: string; readonly cell: string }[] {
    const sheet = this.held?.sheets.find(({ info }) => info.id === sheetId);
    if (!sheet?.table || row - 1 <= sheet.table.segments[0].headerRow) return [];
    return sheet.table.structure.extraColumns.flatMap(({ header, column }) => {
      const value = normalizeText(valueAt(sheet.grid, row - 1, column)).slice(0, MOST_CONTEXT);
      return value === "" || header === FLAG_HEADER ? [] : [{ header, value, cell: cellAddress(row - 1, column) }];
    });
  }

  async goToCell(sheetId: string, cell: string): Promise<void> {
    const area = parseArea(cell);
    if (area) await this.select({ sheetId, row: area.top, column: area.left });
  }

  private async select(cell: CellRef): Promise<void> {
    await this.guarded(async () => {
      const port = await this.workbook();
      if (!this.store.get().origin) {
        const from = await port.selection();
        const sheet = from.sheetId === cell.sheetId ? null : (this.held?.sheets.find(({ info }) => info.id === from.sheetId)?.info.name ?? null);
        const address = cellAddress(from.row, from.column);
        this.store.dispatch({ type: "leftFrom", origin: { ...from, name: sheet === null ? address : `${sheet}!${address}` } });
      }
      await port.select(cell);
    });
  }

  async goBack(): Promise<void> {
    const { origin } = this.store.get();
    if (!origin) return;
    await this.guarded(async () => (await this.workbook()).select({ sheetId: origin.sheetId, row: origin.row, column: origin.column }));
    this.store.dispatch({ type: "returned" });
  }

  async mark(choice: MarkChoice): Promise<void> {
    if (!this.held) return;
    this.store.dispatch({ type: "marking" });
    try {
      const plan = await this.planOf(choice);
      const summary = await (await this.workbook()).mark(plan.marks, plan.columns);
      this.lastPlan = JSON.stringify(plan);
      this.store.dispatch({ type: "marked", choice, summary });
    } catch (error) {
      this.store.dispatch({ type: "markingFailed", problem: await this.problemOf(error) });
    }
  }

  async unmark(): Promise<void> {
    this.store.dispatch({ type: "marking" });
    try {
      await (await this.workbook()).unmark();
      this.lastPlan = "";
      this.store.dispatch({ type: "unmarked" });
    } catch (error) {
      this.store.dispatch({ type: "markingFailed", problem: await this.problemOf(error) });
    }
  }

  /** Writes what a fix's preview shows, keeps what was there and rechecks. */
  async fix(preview: FixPreview): Promise<void> {
    if (this.store.get().fixes.busy) return;
    this.store.dispatch({ type: "fixing" });
    try {
      const { applyFix } = await this.around.engine();
      const entry = await applyFix(await this.workbook(), preview);
      this.ledger.push(entry);
      this.store.dispatch({ type: "fixed", name: entry.name });
      for (const change of entry.applied.changes) this.changed(change);
    } catch (error) {
      this.store.dispatch({ type: "fixingFailed", problem: await this.problemOf(error) });
    }
  }

  /** Gives back what the last fix replaced. A fix that cannot be taken back stays the last. */
  async undoFix(): Promise<void> {
    const entry = this.ledger.at(-1);
    if (!entry || this.store.get().fixes.busy) return;
    this.store.dispatch({ type: "fixing" });
    try {
      const { undoFix } = await this.around.engine();
      const changes = await undoFix(await this.workbook(), entry);
      this.ledger.pop();
      this.store.dispatch({ type: "unfixed", name: entry.name, last: this.ledger.at(-1)?.name ?? null });
      for (const change of changes) this.changed(change);
    } catch (error) {
      this.store.dispatch({ type: "fixingFailed", problem: await this.problemOf(error) });
    }
  }

  /** Opens an empty template as a workbook of its own: the one at hand stays as it is. True when it opened. */
  async openTemplate(kind: TemplateKind): Promise<boolean> {
    try {
      const { templateFile } = await this.around.templates();
      await (await this.workbook()).openNew(templateFile(kind));
      return true;
    } catch (error) {
      this.store.dispatch({ type: "noticed", problem: await this.problemOf(error) });
      return false;
    }
  }

  /** Shows the indicators of the last review, reviewing first when there is none, and computes what is not. */
  async openIndicators(): Promise<void> {
    if (!this.held || this.store.get().phase === "failed") await this.review();
    if (!this.held || this.store.get().phase !== "done") return;
    this.store.dispatch({ type: "viewed", view: { kind: "indicators" } });
    await this.desk.bringUpToDate(this.held);
  }

  /** Shows the packet of a session, reviewing first when nothing was; the view brings it up to date. */
  async openPacket(): Promise<void> {
    if (!this.held || this.store.get().phase === "failed") await this.review();
    if (this.held && this.store.get().phase === "done") this.store.dispatch({ type: "viewed", view: { kind: "packet" } });
  }

  async openIndicator(id: IndicatorId): Promise<void> {
    if (this.held) await this.desk.open(this.held, id);
  }

  /** The indicators at another cut date (serial day), or at the review's own (null). Nothing else changes. */
  async indicatorsAt(cutDate: number | null): Promise<void> {
    if (this.held) await this.desk.computeAt(this.held, cutDate);
  }

  cancelIndicators(): void {
    this.desk.cancel();
  }

  /** Computes what was left when cancelled. */
  async resumeIndicators(): Promise<void> {
    if (this.held) await this.desk.bringUpToDate(this.held);
  }

  /** The packet of a session, made for who first asks, as {@link insertionDesk}. */
  packetDesk(make: (around: PacketSurroundings) => PacketDesk): PacketDesk {
    this.packet ??= make({
      documents: this.around.documents,
      workbook: () => this.workbook(),
      held: () => this.held,
      breathe: this.around.breathe,
      problemOf: (error) => this.problemOf(error),
      notice: (problem) => this.store.dispatch({ type: "noticed", problem }),
    });
    return this.packet;
  }

  /** What keeps the sheets of indicators in the workbook, made for who first asks: its code comes with the view that shows it. */
  insertionDesk(make: (around: InsertionSurroundings) => InsertionDesk): InsertionDesk {
    this.insertion ??= make({
      indicators: this.around.indicators,
      workbook: () => this.workbook(),
      held: () => this.held,
      report: () => this.store.get().indicators.report,
      breathe: this.around.breathe,
      problemOf: (error) => this.problemOf(error),
      notice: (problem) => this.store.dispatch({ type: "noticed", problem }),
    });
    return this.insertion;
  }

  private changed(change: SheetChange): void {
    if (change.kind !== "sheets" && change.origin === "self") return;
    if (!this.held && !this.running) return;
    this.pending.push(change);
    void this.follow();
  }

  /** Rechecks what changed until nothing is pending. Edits that arrive meanwhile make one more round. */
  private async follow(): Promise<void> {
    if (this.following || this.running) return;
    this.following = true;
    try {
      while (this.pending.length > 0 && this.held && !this.running) {
        this.store.dispatch({ type: "recheckStarted" });
        await this.around.gather();
        const changes = this.pending.splice(0);
        const engine = await this.around.engine();
        const next = await engine.recheck(await this.workbook(), this.held, changes, this.request(), { breathe: this.around.breathe });
        // A full review started meanwhile: it reads everything anyway.
        if (this.running) return;
        this.held = next;
        this.store.dispatch({ type: "rechecked", review: next.review });
        await this.followMarks();
        void this.desk.bringUpToDate(next);
        void this.insertion?.lookAgain();
      }
    } catch (error) {
      this.store.dispatch({ type: "noticed", problem: await this.problemOf(error) });
    } finally {
      this.following = false;
    }
  }

  /** Marks that were asked for follow the findings; nothing is written when they would stay the same. */
  private async followMarks(): Promise<void> {
    const { live } = this.store.get().marks;
    if (!live || !this.held) return;
    if (JSON.stringify(await this.planOf(live)) !== this.lastPlan) await this.mark(live);
  }

  private async planOf(choice: MarkChoice) {
    const engine = await this.around.engine();
    if (!this.held) throw new Error("There is no review to mark.");
    return engine.markPlan(this.held, { severities: choice.notes ? ["error", "warning", "info"] : ["error", "warning"], flagColumn: choice.flagColumn });
  }

  private request() {
    return { user: this.store.get().user, today: this.around.today(), mappings: this.mappings ?? new Map<string, ColumnMapping>() };
  }

  private async guarded(run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      this.store.dispatch({ type: "noticed", problem: await this.problemOf(error) });
    }
  }

  private async problemOf(error: unknown): Promise<Problem> {
    const { workbookErrorSentence } = await this.around.engine();
    const kind = error instanceof WorkbookError ? error.kind : "unknown";
    return { sentence: workbookErrorSentence(kind), detail: detailOf(error) };
  }
}

function detailOf(error: unknown): string {
  if (error instanceof WorkbookError) return error.message;
  return error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ""}` : String(error);
}
