import { mayStandIn } from "../norms/cargos";
import { CONSEJO } from "../norms/foafi";
import { votos } from "../registers/votos";
import { SEATS } from "../registers/values";
import { shortQuote } from "../text/quote";
import { votesBy, voteKey } from "../totals/session-votes";
import { isSeat, voteTally } from "../totals/votes";
import type { PacketGround } from "./ground";
import type { CastVote, PacketProblem, PacketProblemKind, Ruling, Session } from "./packet";
import { projectKeyOf } from "./projects";
import { votesOf } from "./rulings";

/**
 * What is wrong with the votes of a session (§5.1.2). What makes the result, or who took part in it, uncertain blocks; a tie that
 * nobody broke, or a substitute who may not be one, is for people to judge.
 */
export function voteProblems(rulings: readonly Ruling[], session: Session, ground: PacketGround): readonly PacketProblem[] {
  return [...offTheAgenda(rulings, session, ground), ...rulings.flatMap((ruling) => [...seatProblems(ruling), ...castingProblems(ruling, session), ...resultProblems(ruling)])];
}

function offTheAgenda(rulings: readonly Ruling[], session: Session, ground: PacketGround): readonly PacketProblem[] {
  const onAgenda = new Set(rulings.map(({ folio }) => projectKeyOf(folio)));
  return votesBy(votesOf(session, ground), voteKey)
    .filter(([first]) => !onAgenda.has(projectKeyOf(first.proyecto)))
    .map((rows) => ({
      kind: "votos-fuera-del-orden",
      blocks: true,
      data: { proyecto: shortQuote(rows[0].proyecto), votos: rows.length },
      places: rows.map((row) => ground.ref(votos, row, "proyecto")),
    }));
}

function seatProblems({ folio, votes }: Ruling): readonly PacketProblem[] {
  const problem = problemOf(folio);
  const cast = votes.filter(({ choice }) => choice !== null);
  const seated = cast.filter(({ seat }) => seat !== "invitado");
  const problems: PacketProblem[] = [];
  for (const vote of cast) {
    // A guest noted with an abstention did not vote.
    if (vote.seat === "invitado" && vote.choice !== "abstención") problems.push(problem("voto-de-invitado", true, { consejero: shortQuote(vote.consejero), voto: vote.choice ?? "" }, [vote]));
    if (vote.seat === null) problems.push(problem("voto-sin-silla", true, { consejero: shortQuote(vote.consejero) }, [vote]));
  }
  for (const vote of votes) if (vote.choice === null && vote.seat !== "invitado") problems.push(problem("voto-sin-sentido", true, { consejero: shortQuote(vote.consejero) }, [vote]));
  for (const seat of SEATS) {
    const [first, second, ...more] = seated.filter((vote) => vote.seat === seat);
    if (first && second) problems.push(problem("dos-votos-de-una-silla", true, { silla: seat, primero: shortQuote(first.consejero), segundo: shortQuote(second.consejero) }, [first, second, ...more]));
  }
  if (seated.length > SEATS.length) problems.push(problem("votos-de-mas", true, { votos: seated.length }, seated));
  for (const vote of cast) {
    if (vote.suplente !== true || !isSeat(vote.seat) || vote.cargo === "" || mayStandIn(vote.seat, vote.cargo)) continue;
    problems.push(problem("suplente-sin-facultad", false, { silla: vote.seat, consejero: shortQuote(vote.consejero), cargo: shortQuote(vote.cargo), pide: CONSEJO[vote.seat].suplente }, [vote]));
  }
  return problems;
}

function castingProblems({ folio, votes, count, outcome }: Ruling, { presiding }: Session): readonly PacketProblem[] {
  const problem = problemOf(folio);
  const problems: PacketProblem[] = [];
  for (const vote of votes.filter(({ casting }) => casting)) {
    if (!count.tied) problems.push(problem("calidad-sin-empate", false, { cuenta: voteTally(count) }, [vote]));
    else if (presiding !== null && vote.seat !== presiding) problems.push(problem("calidad-de-otro", true, { silla: vote.seat ?? "", preside: CONSEJO[presiding].cargo }, [vote]));
  }
  if (outcome === "empate" && problems.length === 0) problems.push(problem("empate-sin-desempate", false, { cuenta: voteTally(count) }, votes));
  return problems;
}

function resultProblems({ folio, agrees, dictamen, count, from }: Ruling): readonly PacketProblem[] {
  if (agrees !== false) return [];
  return [{ kind: "dictamen-distinto", blocks: true, data: { proyecto: shortQuote(folio), dictamen: dictamen.value ?? "", cuenta: voteTally(count) }, places: from }];
}

function problemOf(folio: string) {
  return (kind: PacketProblemKind, blocks: boolean, data: PacketProblem["data"], votes: readonly CastVote[]): PacketProblem => ({
    kind,
    blocks,
    data: { proyecto: shortQuote(folio), ...data },
    places: votes.flatMap(({ from }) => from),
  });
}
