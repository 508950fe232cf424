import { proyectos } from "../registers/proyectos";
import { sesiones } from "../registers/sesiones";
import { amount } from "./amount";
import type { PacketGround } from "./ground";
import { ADDRESSEES, type Acta, type ActaAddressee, type ActaProject, type Addressee, type PendingDatum, type PendingReason, type ProjectCalendar, type RowRef, type Ruling, type Session } from "./packet";
import { actaDeadline, termLeft, type Proyecto } from "./projects";

/** A project of the agenda with what was decided of it and when its money comes. */
export interface DecidedProject {
  readonly row: Proyecto;
  readonly ruling: Ruling;
  readonly calendar: ProjectCalendar;
}

const SENT_IN = { estado: "envio_estado", organismo: "envio_organismo", se: "envio_se" } as const satisfies Record<Addressee, string>;

/**
 * What the acta de aprobación says (§6.3.3): the projects approved, why by criterion of eligibility, and when their money is
 * delivered; for the state government, the organismo and the SE; to be sent by the soonest deadline of its projects.
 */
export function actaOf(session: Session, decided: readonly DecidedProject[], ground: PacketGround): Acta {
  const { settings } = ground;
  const approved = decided.filter(({ ruling }) => ruling.decision === "aprobado").map((each) => actaProject(each, ground));
  const deadlines = approved.flatMap(({ deadline }) => deadline ?? []);
  const deadline = deadlines.length === 0 ? null : Math.min(...deadlines);
  const amounts = approved.map(({ ruling }) => ruling.foafi);
  return {
    session,
    approved,
    rejected: decided.flatMap(({ ruling }) => (ruling.decision === "rechazado" ? [ruling] : [])),
    deferred: decided.flatMap(({ ruling }) => (ruling.decision === "pendiente" || ruling.decision === "empate" ? [ruling] : [])),
    total: amount(amounts.some(({ centavos }) => centavos === null) ? null : amounts.reduce((sum, { centavos }) => sum + (centavos ?? 0), 0), amounts.flatMap(({ from }) => from)),
    addressees: ADDRESSEES.map((to) => addressee(to, session, approved, ground)),
    deadline,
    daysLeft: termLeft(session.date, deadline, settings),
    term: settings.parameters.plazoConsejo,
    pending: [...sessionPending(session), ...(session.asistentes === null ? [{ reason: "sin-asistentes", project: null, places: session.from } as const] : []), ...decided.flatMap((each) => projectPending(each, ground))],
  };
}

function actaProject({ row, ruling, calendar }: DecidedProject, { ref, settings }: PacketGround): ActaProject {
  return {
    ruling,
    calendar,
    entidades: row.entidad ?? [],
    received: row.fecha_recepcion,
    deadline: actaDeadline(row, settings),
    sent: { value: row.fecha_acta, from: [ref(proyectos, row, "fecha_acta")] },
  };
}

function addressee(to: Addressee, session: Session, approved: readonly ActaProject[], { book, ref }: PacketGround): ActaAddressee {
  const row = book.first(sesiones, "numero", session.number);
  const names = to === "estado" ? approved.flatMap(({ entidades }) => entidades) : to === "organismo" ? approved.map(({ ruling }) => ruling.organismo) : [];
  return { to, names: [...new Set(names)].filter((name) => name !== ""), sent: session.enviada[to], from: row ? [ref(sesiones, row, SENT_IN[to])] : [] };
}

/** What no register holds, or this one lacks: blanks of every document of the session. */
export function sessionPending({ convoco, presiding, from }: Session): readonly PendingDatum[] {
  const pending = (reason: PendingReason, places: readonly RowRef[] = []): PendingDatum => ({ reason, project: null, places });
  return [
    pending("lugar-y-hora"),
    pending("fecha-de-firma"),
    ...(convoco === "" ? [pending("sin-convocante", from)] : []),
    ...(presiding === null ? [pending("sin-presidencia", from)] : []),
  ];
}

function projectPending({ row, ruling, calendar }: DecidedProject, { ref }: PacketGround): readonly PendingDatum[] {
  const missing: PendingDatum[] = [];
  const add = (reason: PendingReason, places: readonly RowRef[]): void => {
    missing.push({ reason, project: ruling.folio, places });
  };
  if (ruling.votes.length === 0) add("sin-votos", []);
  if (ruling.outcome === "empate") add("empate-sin-desempate", ruling.from);
  if (ruling.decidedBy === "votos" && ruling.agrees === null && ruling.decision !== "empate") add("dictamen-por-escribir", ruling.dictamen.from);
  if (ruling.decision === "rechazado" && ruling.motivos.value === "") add("sin-motivos", ruling.motivos.from);
  if (ruling.decision !== "aprobado") return missing;
  if (ruling.motivos.value === "") add("sin-motivos", ruling.motivos.from);
  const unanswered = ruling.criteria.filter(({ value }) => value === null);
  if (unanswered.length > 0) add("sin-criterio", unanswered.flatMap(({ from }) => from));
  if (calendar.installments.length === 0 && calendar.wording.value === "") add("sin-calendario", [ref(proyectos, row, "folio")]);
  if (row.fecha_recepcion === null) add("sin-recepcion", [ref(proyectos, row, "fecha_recepcion")]);
  if (row.convenio === "") add("sin-convenio", [ref(proyectos, row, "convenio")]);
  return missing;
}
