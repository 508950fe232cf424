import { sessionPending } from "./acta";
import type { Agenda, AgendaPoint, Attendance, Budget, Minuta, PendingDatum, Ruling, Session } from "./packet";
import { projectKeyOf } from "./projects";

/** What the minuta de acuerdos records: who was there, the points dealt with, and what was agreed of each (§5.1.2 III and obligación VII). */
export function minutaOf(session: Session, agenda: Agenda, rulings: readonly Ruling[], attendance: Attendance, budget: Budget): Minuta {
  const byFolio = new Map(rulings.map((ruling) => [projectKeyOf(ruling.folio), ruling]));
  const rulingOf = (point: AgendaPoint): Ruling | null => (point.kind === "proyecto" ? (byFolio.get(projectKeyOf(point.folio)) ?? null) : null);
  return {
    session,
    attendance,
    agenda: agenda.points,
    agreements: agenda.points.map((point, i) => ({ number: i + 1, point, ruling: rulingOf(point) })),
    budget,
    pending: [...sessionPending(session), ...unsigned(attendance), ...undecided(rulings)],
  };
}

/** Who signs is who was there: seats without a vote or a known titular have no name to put. */
function unsigned({ seats }: Attendance): readonly PendingDatum[] {
  return seats.some(({ voter, titular }) => voter === null && titular === null) ? [{ reason: "nombres-de-firmantes", project: null, places: [] }] : [];
}

function undecided(rulings: readonly Ruling[]): readonly PendingDatum[] {
  return rulings.flatMap((ruling): readonly PendingDatum[] => {
    if (ruling.votes.length === 0) return [{ reason: "sin-votos", project: ruling.folio, places: [] }];
    return ruling.outcome === "empate" ? [{ reason: "empate-sin-desempate", project: ruling.folio, places: ruling.from }] : [];
  });
}
