import { proposeAgenda } from "../../core/packet/agenda";
import { arrangeAgenda } from "../../core/packet/arrange-agenda";
import { workOutClaim } from "../../core/packet/claim";
import { packetGround, type PacketGround } from "../../core/packet/ground";
import type { Agenda, AgendaChoices, ClaimOutcome, ClaimRequest, ProjectPoint, SessionEntry, SessionRequest } from "../../core/packet/packet";
import { followingSession, sessionFor, sessionsOf } from "../../core/packet/sessions";
import { proyectos } from "../../core/registers/proyectos";
import type { ReviewState } from "../review";

/** The sessions of a reviewed workbook, and the one that would follow them. */
export interface SessionsFound {
  readonly sessions: readonly SessionEntry[];
  readonly following: { readonly number: string; readonly date: number } | null;
}

export function sessionsIn(held: ReviewState): SessionsFound {
  const ground = groundOf(held);
  return { sessions: sessionsOf(ground), following: followingSession(ground) };
}

/** An agenda as the user arranges it, whether or not a packet can be made of it. */
export interface ArrangedAgenda {
  readonly agenda: Agenda;
  /** Pending projects that it does not have and may be given. */
  readonly candidates: readonly ProjectPoint[];
}

/** The agenda of a session; null when it cannot be told which session it is, or when. */
export function agendaFor(held: ReviewState, session: SessionRequest, choices: AgendaChoices): ArrangedAgenda | null {
  const ground = groundOf(held);
  const found = sessionFor(session, ground);
  if (found.kind === "problem" || !ground.book.has(proyectos)) return null;
  const proposal = proposeAgenda(found.session, ground);
  return { agenda: arrangeAgenda(proposal, choices), candidates: proposal.candidates.filter(({ key }) => !choices.added?.includes(key)) };
}

/** How a claim would fall on the fund of its credit (§4.4.4 VI). */
export function claimOn(held: ReviewState, request: ClaimRequest): ClaimOutcome {
  return workOutClaim(request, groundOf(held));
}

function groundOf({ sheets, review }: ReviewState): PacketGround {
  return packetGround(sheets.flatMap(({ table }) => table ?? []), review.settings);
}
