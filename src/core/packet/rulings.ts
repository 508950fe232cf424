import type { Row } from "../reading/row";
import { proyectos } from "../registers/proyectos";
import { votos } from "../registers/votos";
import { sessionKey } from "../totals/session-votes";
import { countVotes, isSeat, votesThatCount, type VoteCount } from "../totals/votes";
import { amount } from "./amount";
import { criteriaAnswers } from "./criteria-answers";
import type { PacketGround } from "./ground";
import type { CastVote, Decision, Ruling, Session } from "./packet";
import { organismoName, type Proyecto } from "./projects";
import { sessionKeyOf } from "./sessions";

type Voto = Row<typeof votos>;

/** The votes of a session, in the order of Votos. */
export function votesOf(session: Session, { book }: PacketGround): readonly Voto[] {
  return book.rows(votos, "sesion", session.number);
}

/** The votes on one project in a session, and which of them count. */
function votesOn(folio: string, session: Session, { book, ref }: PacketGround): readonly CastVote[] {
  const here = sessionKeyOf(session.number);
  const rows = book.rows(votos, "proyecto", folio).filter((row) => sessionKey(row) === here);
  const counting = new Set([...votesThatCount(rows.map(ballotOf)).values()].map(({ row }) => row));
  return rows.map((row) => ({
    seat: isSeat(row.silla) || row.silla === "invitado" ? row.silla : null,
    consejero: row.consejero,
    cargo: row.cargo,
    suplente: row.suplente,
    choice: row.voto,
    casting: row.calidad === true,
    counts: counting.has(row),
    from: [ref(votos, row, "voto")],
  }));
}

function ballotOf(row: Voto) {
  return { row, seat: row.silla, choice: row.voto, suplente: row.suplente, casting: row.calidad === true };
}

/** What a session decided of a project: by its votes or, where there are none, as the register has it (§5.1.2, facultad VIII). */
export function rulingOn(row: Proyecto, session: Session, ground: PacketGround): Ruling {
  const { ref } = ground;
  const votes = votesOn(row.folio, session, ground);
  const count = countVotes(votes, session.presiding);
  const byVotes = decisionOf(count);
  // A dictamen of another session is not this one's.
  const recorded = sessionKeyOf(row.sesion) === sessionKeyOf(session.number) && (row.dictamen === "aprobado" || row.dictamen === "rechazado") ? row.dictamen : null;
  const decision = votes.length > 0 ? byVotes : (recorded ?? "pendiente");
  const cell = ref(proyectos, row, "dictamen");
  const counting = votes.filter(({ counts }) => counts);
  return {
    folio: row.folio,
    nombre: row.nombre,
    organismo: organismoName(row, ground),
    linea: row.linea,
    foafi: amount(row.aport_foafi, [ref(proyectos, row, "aport_foafi")]),
    total: amount(row.costo_total, [ref(proyectos, row, "costo_total")]),
    criteria: criteriaAnswers(row, ground),
    motivos: { value: row.motivos, from: [ref(proyectos, row, "motivos")] },
    votes,
    count,
    outcome: count.outcome,
    castingVote: count.decidedByCasting ? (counting.find(({ seat, casting }) => seat === session.presiding && casting) ?? null) : null,
    substitutes: counting.filter(({ suplente }) => suplente === true),
    decision,
    decidedBy: decision === "pendiente" ? null : votes.length > 0 ? "votos" : "registro",
    dictamen: { value: row.dictamen, from: [cell] },
    agrees: byVotes === "pendiente" || recorded === null ? null : byVotes === recorded,
    from: [cell, ...votes.flatMap(({ from }) => from)],
  };
}

function decisionOf({ outcome }: VoteCount): Decision {
  switch (outcome) {
    case "a favor":
      return "aprobado";
    case "en contra":
      return "rechazado";
    case "empate":
      return "empate";
    case "sin votos":
      return "pendiente";
  }
}
