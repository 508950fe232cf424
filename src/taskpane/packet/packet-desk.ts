import { actaDocument } from "../../app/packet/acta";
import { storeChoices, storedChoices } from "../../app/packet/agenda-choices";
import { agendaFor, claimOn, sessionsIn } from "../../app/packet/held-packet";
import { minutaDocument } from "../../app/packet/minuta";
import { packetOf, packetState, putPacket, removePacket } from "../../app/packet/packet-book";
import type { ReviewState } from "../../app/review";
import type { AgendaChoices, ClaimRequest, Packet, SessionRequest } from "../../core/packet/packet";
import { WorkbookError, type WorkbookPort } from "../../workbook/port";
import type { PacketDocument, Problem } from "../state";
import { createStore, type Store } from "../store";
import { INITIAL_PACKET, type PacketPart, type PacketState, type PacketWork } from "./packet-state";
import { PACKET_TEXTS as texts } from "./packet-texts";

const COMPUTING: PacketWork = { kind: "computing", done: 0, total: 0 };

/** What the session's packet asks of the pane around it. */
export interface PacketSurroundings {
  /** Makes a Word document and hands it to the user. */
  readonly documents: () => Promise<typeof import("../document-file")>;
  readonly workbook: () => Promise<WorkbookPort>;
  readonly held: () => ReviewState | null;
  readonly breathe: () => Promise<void>;
  readonly problemOf: (error: unknown) => Promise<Problem>;
  readonly notice: (problem: Problem) => void;
}

/**
 * The session's packet: which session, its agenda as the user arranges it, its sheets in the workbook and its documents. One deed at
 * a time, which waits for what is being computed; a new computation takes the place of the one before.
 */
export class PacketDesk {
  readonly store: Store<PacketState, Partial<PacketState>> = createStore((state, change) => ({ ...state, ...change }), INITIAL_PACKET);
  /** The claim last asked about: worked out again when the workbook changed. */
  private claimed: ClaimRequest | null = null;
  private computing: AbortController | null = null;
  /** Done when `computing` is; never fails. */
  private computed: Promise<void> = Promise.resolve();
  private working: AbortController | null = null;

  constructor(private readonly around: PacketSurroundings) {}

  /** Makes the packet anew when the workbook was reviewed again, or for the first time. */
  async bringUpToDate(): Promise<void> {
    const held = this.around.held();
    if (!held || this.store.get().of === held.review) return;
    await this.compute(async () => {
      const { sessions, following } = sessionsIn(held);
      const { session } = this.store.get();
      this.store.dispatch({ sessions, following });
      if (session) return;
      // The one to prepare: a recorded one still to be held, else the one to come, else the last.
      const next = sessions.find(({ voted, date }) => !voted && date !== null && date >= held.review.settings.cutDate);
      const first = next ?? following ?? sessions.at(-1);
      if (first) await this.begin({ number: first.number, ...(first === following && { date: following.date }) });
    });
  }

  /** Another session, one of Sesiones or one to be recorded there. */
  async choose(session: SessionRequest): Promise<void> {
    this.store.dispatch({ done: "", question: null });
    await this.compute(() => this.begin(session));
  }

  /** The agenda as the user wants it. Stored when the packet is written. `beforeShown` is called when it is worked out. */
  async arrange(choices: AgendaChoices, done: string, beforeShown: () => void): Promise<void> {
    this.store.dispatch({ choices });
    await this.compute(() => Promise.resolve(), () => {
      beforeShown();
      this.store.dispatch({ done });
    });
  }

  show(part: PacketPart): void {
    this.store.dispatch({ part, done: "" });
  }

  /** Writes the packet's sheets; those that the user edited only when `replaceEdited`. */
  async write(replaceEdited = false): Promise<void> {
    await this.deed("writing", async (port, signal) => {
      const packet = this.packet();
      if (!packet) return;
      const { date1904, choices } = this.store.get();
      const effect = await putPacket(port, packet, { date1904, replaceEdited, signal, onProgress: (done, total) => this.store.dispatch({ work: { kind: "writing", done, total } }) });
      if (effect.kind === "edited") return this.store.dispatch({ question: { deed: "update", sheets: effect.sheets } });
      await storeChoices(port, packet.session.number, choices);
      this.store.dispatch({ done: texts.written(effect.sheets.length) });
    });
  }

  async remove(evenEdited = false): Promise<void> {
    await this.deed("removing", async (port) => {
      const number = this.packet()?.session.number ?? this.store.get().session?.number;
      if (number === undefined) return;
      const effect = await removePacket(port, number, { evenEdited });
      this.store.dispatch(effect.kind === "edited" ? { question: { deed: "remove", sheets: effect.sheets } } : { done: effect.sheets.length === 0 ? texts.nothingToRemove : texts.removed(effect.sheets.length) });
    });
  }

  /** Leaves the sheets that were asked about as they are. */
  keep(): void {
    this.store.dispatch({ question: null });
  }

  async save(document: PacketDocument): Promise<void> {
    await this.deed("saving", async () => {
      const packet = this.packet();
      if (!packet) return;
      const draft = document === "acta" ? actaDocument(packet) : minutaDocument(packet);
      const { saveDocument } = await this.around.documents();
      const file = await saveDocument(draft, `${document}-sesion-${packet.session.number}`);
      this.store.dispatch({ saved: new Map([...this.store.get().saved, [file, packet]]), done: texts.saved(file) });
    });
  }

  /** How a claim would fall, without recording it. */
  workOut(request: ClaimRequest): void {
    this.claimed = request;
    const held = this.around.held();
    if (held) this.store.dispatch({ claim: claimOn(held, request) });
  }

  /** Stops what is being written: none of it stays. */
  cancel(): void {
    this.working?.abort();
  }

  private packet(): Packet | null {
    const { outcome } = this.store.get();
    return outcome?.kind === "packet" ? outcome.packet : null;
  }

  private async begin(session: SessionRequest): Promise<void> {
    this.store.dispatch({ session, choices: await storedChoices(await this.around.workbook(), session.number), inBook: null });
  }

  private compute(prepare: () => Promise<void>, beforeShown: () => void = () => undefined): Promise<void> {
    this.computing?.abort();
    const computing = new AbortController();
    this.computing = computing;
    this.computed = this.computeNow(computing, prepare, beforeShown);
    return this.computed;
  }

  private async computeNow(computing: AbortController, prepare: () => Promise<void>, beforeShown: () => void): Promise<void> {
    // While a deed is under way, that is what is told.
    if (!this.working) this.work(COMPUTING);
    try {
      await prepare();
      await this.remake(computing.signal, beforeShown);
      if (!computing.signal.aborted) await this.look();
    } catch (error) {
      if (this.computing === computing && !isCancelled(error)) this.around.notice(await this.around.problemOf(error));
    } finally {
      if (this.computing === computing) {
        this.computing = null;
        if (!this.working) this.work(null);
      }
    }
  }

  private async remake(signal: AbortSignal, beforeShown: () => void): Promise<void> {
    const held = this.around.held();
    const { session, choices } = this.store.get();
    if (!held) return;
    const claim = this.claimed && claimOn(held, this.claimed);
    if (!session) return this.store.dispatch({ of: held.review, outcome: null, arranged: null, claim });
    const { outcome, date1904 } = await packetOf(held, { session, choices }, { breathe: this.around.breathe, signal });
    if (signal.aborted) return;
    beforeShown();
    this.store.dispatch({ outcome, date1904, arranged: agendaFor(held, session, choices), of: held.review, claim });
  }

  private async look(): Promise<void> {
    const packet = this.packet();
    const { date1904 } = this.store.get();
    this.store.dispatch({ inBook: packet && (await packetState(await this.around.workbook(), packet, { date1904 })) });
  }

  private async deed(kind: PacketWork["kind"], run: (port: WorkbookPort, signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.working) return;
    const working = new AbortController();
    this.working = working;
    this.store.dispatch({ work: { kind, done: 0, total: 0 }, done: "", question: null });
    await this.guarded(async () => {
      while (this.computing) await this.computed;
      try {
        await run(await this.around.workbook(), working.signal);
      } catch (error) {
        if (!isCancelled(error)) throw error;
        this.store.dispatch({ done: texts.stopped });
      }
      await this.look();
    });
    this.working = null;
    this.work(this.computing && COMPUTING);
  }

  private work(work: PacketWork | null): void {
    this.store.dispatch({ work });
  }

  private async guarded(run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      this.around.notice(await this.around.problemOf(error));
    }
  }
}

function isCancelled(error: unknown): boolean {
  return error instanceof WorkbookError && error.kind === "cancelled";
}
