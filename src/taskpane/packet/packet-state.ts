import type { ArrangedAgenda } from "../../app/packet/held-packet";
import type { PacketState as PacketInBook } from "../../app/packet/packet-book";
import type { Review } from "../../app/review";
import type { AgendaChoices, ClaimOutcome, Packet, PacketOutcome, SessionEntry, SessionRequest } from "../../core/packet/packet";

export type PacketPart = "antes" | "carpeta" | "despues" | "siniestro";
export const PACKET_PARTS: readonly PacketPart[] = ["antes", "carpeta", "despues", "siniestro"];

/** What is being done that takes a while; `done` of `total` sheets while writing. */
export interface PacketWork {
  readonly kind: "computing" | "writing" | "removing" | "saving";
  readonly done: number;
  readonly total: number;
}

/** Whether another deed must wait for this work: a computation it waits for by itself. */
export function isDeed(work: PacketWork | null): boolean {
  return work !== null && work.kind !== "computing";
}

/** A deed that waits for a yes: it would lose what the user wrote in these sheets of the packet. */
export interface PacketQuestion {
  readonly deed: "update" | "remove";
  readonly sheets: readonly string[];
}

/** What the view of the session's packet shows. */
export interface PacketState {
  readonly part: PacketPart;
  readonly work: PacketWork | null;
  readonly sessions: readonly SessionEntry[];
  /** The session that would come after the last one recorded. */
  readonly following: { readonly number: string; readonly date: number } | null;
  readonly session: SessionRequest | null;
  readonly choices: AgendaChoices;
  readonly outcome: PacketOutcome | null;
  readonly date1904: boolean;
  /** The agenda as it stands, also while problems keep the packet from being made; null when there is no session to have one. */
  readonly arranged: ArrangedAgenda | null;
  /** The review that `outcome` was made from. */
  readonly of: Review | null;
  /** How the packet's sheets in the workbook stand to `outcome`; null until looked at. */
  readonly inBook: PacketInBook | null;
  readonly question: PacketQuestion | null;
  /** What was done last, in a sentence. */
  readonly done: string;
  /** The packets that saved documents were made of, by the file's name. */
  readonly saved: ReadonlyMap<string, Packet>;
  readonly claim: ClaimOutcome | null;
}

export const INITIAL_PACKET: PacketState = {
  part: "antes",
  work: null,
  sessions: [],
  following: null,
  session: null,
  choices: {},
  outcome: null,
  date1904: false,
  arranged: null,
  of: null,
  inBook: null,
  question: null,
  done: "",
  saved: new Map(),
  claim: null,
};
