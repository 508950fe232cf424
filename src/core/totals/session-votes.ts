import { criterion } from "../norms/criteria";
import type { SeatNumeral } from "../norms/foafi";
import { linkKey, type Book } from "../reading/book";
import type { Row } from "../reading/row";
import { sesiones } from "../registers/sesiones";
import { votos } from "../registers/votos";
import type { ReviewSettings } from "../review/parameters";
import { countVotes, presidingSeat, type VoteCount } from "./votes";

type Voto = Row<typeof votos>;

/** What the votes of one project in one session share; null for a vote that does not say of which. */
export function voteKey(vote: Voto): string | null {
  const session = sessionKey(vote);
  const project = linkKey(votos.columns.proyecto, vote.proyecto);
  return session === null || project === null ? null : `${session}|${project}`;
}

export function sessionKey(vote: Voto): string | null {
  return linkKey(votos.columns.sesion, vote.sesion);
}

/** The seat of whoever presided a session; null when it is not told or has no seat. */
export function presidingIn(session: Row<typeof sesiones> | null, { criteria }: Pick<ReviewSettings, "criteria">): SeatNumeral | null {
  return presidingSeat(session?.presidio ?? null, criterion(criteria, "A-06") === "proyecto-x");
}

/** The votes of one project in one session, counted; `book` finds who presided. */
export function countOfSession(votes: readonly Voto[], book: Book, settings: ReviewSettings): VoteCount {
  const session = book.first(sesiones, "numero", votes[0]?.sesion ?? null);
  const ballots = votes.map((vote) => ({ seat: vote.silla, choice: vote.voto, suplente: vote.suplente, casting: vote.calidad === true }));
  return countVotes(ballots, presidingIn(session, settings));
}

/** Splits votes by a key, in the order in which keys come up; votes without one are left out. */
export function votesBy(votes: readonly Voto[], keyOf: (vote: Voto) => string | null): readonly (readonly [Voto, ...Voto[]])[] {
  const groups = new Map<string, [Voto, ...Voto[]]>();
  for (const vote of votes) {
    const key = keyOf(vote);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(vote);
    else groups.set(key, [vote]);
  }
  return [...groups.values()];
}
