import { mayStandIn } from "../norms/cargos";
import { criterion } from "../norms/criteria";
import { CONSEJO, SECRETARIO_TECNICO, VOTES_WORTH_A_REMARK } from "../norms/foafi";
import { sesiones } from "../registers/sesiones";
import { SEATS } from "../registers/values";
import { listed } from "../text/count";
import { comparisonKey } from "../text/normalize";
import { overdueReports, type OverdueReports } from "../totals/overdue-reports";
import { subjectName, subjectRefs } from "./agenda";
import type { PacketGround } from "./ground";
import type { Agenda, Attendance, Budget, Council, CouncilSeat, ReadinessItem, RowRef, Session, Voter } from "./packet";
import { itemMaker, type ItemMaker } from "./readiness-item";

type At = (column: "convoco" | "presidio" | "asistentes") => readonly RowRef[];

interface Held {
  readonly session: Session;
  readonly council: Council;
  readonly attendance: Attendance;
  readonly budget: Budget;
  readonly agenda: Agenda;
}

/** The checklist of the session itself: who convenes and presides, how many there are, who votes for whom, the money, what cannot wait. */
export function sessionReadiness({ session, council, attendance, budget, agenda }: Held, ground: PacketGround): readonly ReadinessItem[] {
  const item = itemMaker(null);
  const row = ground.book.first(sesiones, "numero", session.number);
  const at: At = (column) => (row ? [ground.ref(sesiones, row, column)] : []);
  return [
    convening(session, item, at),
    ...quorum(attendance, item, at, ground),
    presidency(session, item, at, ground),
    ...seats(session, council, item, at),
    money(budget, item),
    ...cannotWait(agenda, session),
    ...reportsBeforeNext(session, item, ground),
  ];
}

function convening({ convoco, convocoSecretario }: Session, item: ItemMaker, at: At): ReadinessItem {
  if (convocoSecretario === null) return item("convocatoria", "unknown", "sin-convocante", {}, at("convoco"));
  return item("convocatoria", convocoSecretario ? "ok" : "gap", convocoSecretario ? "convoco-secretario" : "convoco-otro", { convoco }, at("convoco"));
}

/** The text has no quorum: below three of five it is worth a remark. */
function quorum({ declared, voting }: Attendance, item: ItemMaker, at: At, { settings }: PacketGround): readonly ReadinessItem[] {
  if (criterion(settings.criteria, "A-07") === "ninguno") return [];
  const present = declared.value ?? (voting > 0 ? voting : null);
  if (present === null) return [item("quorum", "unknown", "sin-asistentes", { sillas: SEATS.length }, at("asistentes"))];
  const enough = present >= VOTES_WORTH_A_REMARK;
  return [item("quorum", enough ? "ok" : "gap", enough ? "quorum-suficiente" : "quorum-bajo", { asistentes: present, sillas: SEATS.length, minimo: VOTES_WORTH_A_REMARK }, at("asistentes"))];
}

function presidency({ presidio, presiding }: Session, item: ItemMaker, at: At, { settings }: PacketGround): ReadinessItem {
  if (presidio === null) return item("presidencia", "unknown", "sin-presidencia", {}, at("presidio"));
  if (presiding === null) return item("presidencia", "gap", "preside-sin-silla", { preside: presidio }, at("presidio"));
  if (presiding === SECRETARIO_TECNICO) return item("presidencia", "ok", "preside-direccion-b", { preside: CONSEJO[presiding].cargo }, at("presidio"));
  const substitute = presidio === "otro" && criterion(settings.criteria, "A-06") === "proyecto-x";
  return item("presidencia", "ok", substitute ? "preside-proyecto-x" : "preside-titular", { preside: CONSEJO[presiding][substitute ? "suplente" : "cargo"] }, at("presidio"));
}

function seats({ presiding }: Session, { seats: all }: Council, item: ItemMaker, at: At): readonly ReadinessItem[] {
  const taken = all.flatMap((seat) => (seat.voter === null ? [] : [{ ...seat, voter: seat.voter }]));
  if (taken.length === 0) return [item("sillas", "unknown", "sin-votos", {}, [])];
  const conflicts = [
    ...taken.filter(({ seat, voter }) => voter.suplente === true && voter.cargo !== "" && !mayStandIn(seat, voter.cargo)).map((seat) => item("sillas", "gap", "suplente-sin-facultad", seatData(seat), seat.voter.from)),
    ...samePerson(taken, item),
  ];
  return [
    ...(conflicts.length > 0 ? conflicts : [item("sillas", "ok", "sillas-en-orden", { sillas: taken.length }, taken.flatMap(({ voter }) => voter.from))]),
    // The norm allows it; that one person convenes, presides and breaks ties is worth knowing.
    ...(presiding === SECRETARIO_TECNICO ? [item("sillas", "ok", "preside-y-convoca", { preside: CONSEJO[presiding].cargo }, at("presidio"))] : []),
  ];
}

type Taken = CouncilSeat & { readonly voter: Voter };

function seatData({ seat, suplente, voter }: Taken) {
  return { silla: seat, consejero: voter.consejero, cargo: voter.cargo, pide: suplente };
}

function samePerson(taken: readonly Taken[], item: ItemMaker): readonly ReadinessItem[] {
  return taken.flatMap((seat, place) => {
    const name = comparisonKey(seat.voter.consejero);
    const other = name === "" ? undefined : taken.slice(0, place).find(({ voter }) => comparisonKey(voter.consejero) === name);
    return other ? [item("sillas", "gap", "una-persona-dos-sillas", { consejero: seat.voter.consejero, silla: other.seat, otra: seat.seat }, [...other.voter.from, ...seat.voter.from])] : [];
  });
}

function money({ asked, left }: Budget, item: ItemMaker): ReadinessItem {
  if (left.centavos === null || asked.centavos === null) return item("presupuesto", "unknown", "sin-presupuesto", {}, left.from);
  const short = asked.centavos - left.centavos;
  const data = { pedido: asked.centavos, disponible: left.centavos, faltan: Math.max(0, short) };
  return item("presupuesto", short > 0 ? "gap" : "ok", short > 0 ? "no-alcanza" : "alcanza", data, asked.from.length > 0 ? asked.from : left.from);
}

/** Projects taken off the agenda whose acta must be sent before the Consejo meets again. */
function cannotWait({ dropped }: Agenda, { next }: Session): readonly ReadinessItem[] {
  return dropped.flatMap((point) => {
    if (point.kind !== "proyecto" || point.deadline === null || point.deadline >= next.date) return [];
    return [itemMaker(point.folio)("plazo", "gap", "vence-antes-de-la-siguiente", { limite: point.deadline, quedan: point.daysLeft ?? 0, siguiente: next.date }, point.from)];
  });
}

/** Reports that are not overdue yet and will be when the Consejo meets again: one line for those of a kind due on one day. */
function reportsBeforeNext({ date, next }: Session, item: ItemMaker, ground: PacketGround): readonly ReadinessItem[] {
  const coming = new Map<string, { readonly name: string; readonly due: number; readonly about: OverdueReports[] }>();
  for (const each of overdueReports(next.date, ground)) {
    const due = each.owed.find((owed) => owed.due !== null && owed.due >= date)?.due ?? null;
    if (due === null) continue;
    const key = `${each.report.name} ${String(due)}`;
    const known = coming.get(key);
    if (known) known.about.push(each);
    else coming.set(key, { name: each.report.name, due, about: [each] });
  }
  return [...coming.values()].map(({ name, due, about }) => {
    const data = { informe: name, sujetos: listed([...new Set(about.flatMap((each) => subjectName(each) ?? []))]), cuantos: about.length, limite: due, siguiente: next.date };
    return item("plazo", "ok", "informe-por-vencer", data, about.flatMap((each) => subjectRefs(each, ground)));
  });
}
