import type { AgendaChoices, Packet, PacketOutcome, SessionRequest } from "../../core/packet/packet";
import { buildPacket } from "../../core/packet/build-packet";
import { sessionKeyOf } from "../../core/packet/sessions";
import { draftHash, type OwnFamily } from "../../workbook/own-sheets";
import type { OwnSheet, PutOptions, WorkbookPort, WorkbookReader } from "../../workbook/port";
import { indicatorsOf, type IndicatorTools } from "../indicators";
import type { ReviewState } from "../review";
import { reviewWorkbook, type ReviewRequest } from "../review-workbook";
import { packetSheets } from "./packet-sheets";

/** A session's packet, as asked for. */
export interface PacketRequest {
  readonly session: SessionRequest;
  /** What the user made of the proposed agenda. */
  readonly choices: AgendaChoices;
}

/** What came of it, with what its sheets need to know of the workbook. */
export interface PacketReading {
  readonly outcome: PacketOutcome;
  readonly date1904: boolean;
}

/** Reviews a workbook and makes the packet of a session, writing nothing. Throws as {@link reviewWorkbook} does. */
export async function readPacket(reader: WorkbookReader, request: PacketRequest & ReviewRequest, tools: IndicatorTools): Promise<PacketReading> {
  return packetOf(await reviewWorkbook(reader, request, tools), request, tools);
}

/** Makes the packet of a session out of a workbook that is reviewed. Throws `WorkbookError` of kind `cancelled` when the signal fires. */
export async function packetOf(state: ReviewState, { session, choices }: PacketRequest, tools: IndicatorTools): Promise<PacketReading> {
  const { tables, results, settings } = await indicatorsOf(state, tools);
  return {
    outcome: buildPacket({ tables, settings, findings: state.review.findings, indicators: results, session, choices }),
    date1904: state.sheets.some(({ grid }) => grid.date1904),
  };
}

/** The family of the sheets of a session's packet: `carpeta/7`. One however its number is typed. */
export function packetFamily(number: string): OwnFamily {
  return `carpeta/${(sessionKeyOf(number) ?? "").replace(/["|]/g, "-")}`;
}

/** `edited`: sheets that somebody changed since they were put; nothing was written. */
export type PacketEffect = { readonly kind: "done"; readonly sheets: readonly string[] } | { readonly kind: "edited"; readonly sheets: readonly string[] };

export interface PutPacketOptions extends PutOptions {
  readonly date1904: boolean;
  /** The user said that their changes to the packet's sheets may go. */
  readonly replaceEdited: boolean;
}

/**
 * Puts a packet's sheets in the workbook, those that are there anew, and takes away what an earlier one had and this one has not.
 * Throws as the port's `putSheets`.
 */
export async function putPacket(port: WorkbookPort, packet: Packet, { date1904, replaceEdited, ...options }: PutPacketOptions): Promise<PacketEffect> {
  const family = packetFamily(packet.session.number);
  const drafts = packetSheets(packet, { date1904 });
  const hashes = new Map(drafts.map((draft) => [draft.name.toLowerCase(), draftHash(draft)]));
  const there = await sheetsOf(port, family);
  // What was typed over and is the same as what is to be written is nobody's loss.
  const edited = there.filter(({ put, now, name }) => put !== now && hashes.get(name.toLowerCase()) !== now);
  if (edited.length > 0 && !replaceEdited) return { kind: "edited", sheets: edited.map(({ name }) => name) };
  await port.putSheets(family, drafts, options);
  const left = there.filter(({ name }) => !hashes.has(name.toLowerCase()));
  if (left.length > 0) await port.removeOwnSheets(left.map(({ sheetId }) => sheetId));
  return { kind: "done", sheets: drafts.map(({ name }) => name) };
}

/**
 * How a sheet of the packet stands: as it would be written now; out of date, because the workbook or the agenda changed since; or
 * edited by somebody. `extra`: the packet of now has no such sheet.
 */
export type PacketSheetState = "current" | "outdated" | "edited" | "extra";

export interface PacketState {
  /** In the workbook's order; empty when the packet is not in it. */
  readonly sheets: readonly { readonly sheetId: string; readonly name: string; readonly state: PacketSheetState }[];
  /** Sheets the packet of now has and the workbook has not. */
  readonly missing: readonly string[];
}

/** How the packet in the workbook stands against the one that its registers give now. */
export async function packetState(port: WorkbookPort, packet: Packet, { date1904 }: { readonly date1904: boolean }): Promise<PacketState> {
  const there = await sheetsOf(port, packetFamily(packet.session.number));
  const drafts = packetSheets(packet, { date1904 });
  const hashes = new Map(drafts.map((draft) => [draft.name.toLowerCase(), draftHash(draft)]));
  const names = new Set(there.map(({ name }) => name.toLowerCase()));
  return {
    sheets: there.map((sheet) => ({ sheetId: sheet.sheetId, name: sheet.name, state: stateOf(sheet, hashes.get(sheet.name.toLowerCase())) })),
    missing: drafts.map(({ name }) => name).filter((name) => !names.has(name.toLowerCase())),
  };
}

function stateOf({ put, now }: OwnSheet, hash: string | undefined): PacketSheetState {
  if (now !== put && now !== hash) return "edited";
  if (hash === undefined) return "extra";
  return hash === now ? "current" : "outdated";
}

/** Takes a session's packet out of the workbook: the sheets that were put and what was stored of its agenda, and nothing else. */
export async function removePacket(port: WorkbookPort, number: string, { evenEdited }: { readonly evenEdited: boolean }): Promise<PacketEffect> {
  const there = await sheetsOf(port, packetFamily(number));
  const edited = there.filter(({ put, now }) => put !== now);
  if (edited.length > 0 && !evenEdited) return { kind: "edited", sheets: edited.map(({ name }) => name) };
  if (there.length > 0) await port.removeOwnSheets(there.map(({ sheetId }) => sheetId));
  await port.forget(packetFamily(number));
  return { kind: "done", sheets: there.map(({ name }) => name) };
}

async function sheetsOf(port: WorkbookPort, family: OwnFamily): Promise<readonly OwnSheet[]> {
  return (await port.ownSheets()).filter((sheet) => sheet.family === family);
}
