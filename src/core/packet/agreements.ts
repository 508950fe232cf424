import type { Row } from "../reading/row";
import { convenios } from "../registers/convenios";
import { ministraciones } from "../registers/ministraciones";
import { proyectos } from "../registers/proyectos";
import { sesiones } from "../registers/sesiones";
import { delivered, isHeldBack, type Ministracion } from "../totals/ministracion";
import { amount } from "./amount";
import type { PacketGround } from "./ground";
import type { Agreement, Session } from "./packet";
import { actaDeadline, type Proyecto } from "./projects";
import { sessionKeyOf } from "./sessions";

/** What earlier sessions decided of projects, as it stands on the session's day: oldest session first, then as Proyectos lists them. */
export function agreementsBefore(session: Session, ground: PacketGround): readonly Agreement[] {
  const decided = ground.book.all(proyectos).flatMap((row) => {
    const made = row.dictamen === "aprobado" || row.dictamen === "rechazado" ? row.dictamen : null;
    const held = ground.book.first(sesiones, "numero", row.sesion);
    const earlier = held?.fecha !== null && held !== null && held.fecha <= session.date && sessionKeyOf(held.numero) !== sessionKeyOf(session.number);
    return made !== null && earlier ? [agreementOf(row, made, held, session.date, ground)] : [];
  });
  return decided.toSorted((a, b) => (a.sessionDate ?? 0) - (b.sessionDate ?? 0));
}

function agreementOf(row: Proyecto, dictamen: string, held: Row<typeof sesiones>, day: number, ground: PacketGround): Agreement {
  const { ref } = ground;
  const approved = dictamen === "aprobado";
  return {
    session: held.numero,
    sessionDate: held.fecha,
    folio: row.folio,
    nombre: row.nombre,
    dictamen,
    foafi: amount(row.aport_foafi, [ref(proyectos, row, "aport_foafi")]),
    acta: actaStep(row, approved, day, ground),
    convenio: approved && row.estatus !== "cancelado" ? convenioStep(row, day, ground) : { state: "sin dato", number: row.convenio, signed: null },
    ministraciones: approved && row.estatus !== "cancelado" ? paymentStep(row, day, ground) : { state: "sin dato", programmed: 0, delivered: 0, overdue: 0, nextDate: null },
    estatus: row.estatus,
    from: [ref(proyectos, row), ref(sesiones, held)],
  };
}

/** The acta of approval is owed for what was approved; that of a rejection is noted when it was sent. */
function actaStep(row: Proyecto, approved: boolean, day: number, { settings }: PacketGround): Agreement["acta"] {
  const deadline = actaDeadline(row, settings);
  const date = row.fecha_acta !== null && row.fecha_acta <= day ? row.fecha_acta : null;
  if (date !== null) return { state: "hecho", date, deadline };
  if (!approved || row.estatus === "cancelado" || row.state("fecha_acta") === "unreadable" || row.state("fecha_acta") === "absent") return { state: "sin dato", date, deadline };
  return { state: deadline !== null && deadline < day ? "vencido" : "pendiente", date, deadline };
}

/** The norm gives no day to sign; a project that has begun without its agreement is late. */
function convenioStep(row: Proyecto, day: number, { book }: PacketGround): Agreement["convenio"] {
  const signed = book.first(convenios, "numero", row.convenio)?.fecha_firma ?? null;
  if (signed !== null && signed <= day) return { state: "hecho", number: row.convenio, signed };
  if (row.convenio !== "" && !book.has(convenios)) return { state: "sin dato", number: row.convenio, signed: null };
  return { state: row.fecha_inicio !== null && row.fecha_inicio < day ? "vencido" : "pendiente", number: row.convenio, signed: null };
}

function paymentStep(row: Proyecto, day: number, { book }: PacketGround): Agreement["ministraciones"] {
  const rows = book.rows(ministraciones, "proyecto", row.folio).filter(({ estatus }) => estatus !== "cancelada");
  const due = rows.filter((each) => !isPaid(each, day));
  const dates = due.flatMap(({ fecha_programada }) => fecha_programada ?? []);
  const late = overdueMinistraciones(row, day, { book });
  return {
    state: rows.length === 0 ? "sin dato" : late.length > 0 ? "vencido" : due.length === 0 ? "hecho" : "pendiente",
    programmed: programmedIn(rows),
    delivered: rows.filter((each) => isPaid(each, day)).reduce((sum, each) => sum + delivered(each), 0),
    overdue: programmedIn(late),
    nextDate: dates.length === 0 ? null : Math.min(...dates),
  };
}

/** Ministraciones programmed for a day before this one that had not been delivered on it; one held back by a causal is not late. */
export function overdueMinistraciones({ folio }: Proyecto, day: number, { book }: Pick<PacketGround, "book">): readonly Ministracion[] {
  return book
    .rows(ministraciones, "proyecto", folio)
    .filter((each) => each.estatus !== "cancelada" && !isHeldBack(each) && !isPaid(each, day) && each.fecha_programada !== null && each.fecha_programada < day);
}

function isPaid({ fecha }: Ministracion, day: number): boolean {
  return fecha !== null && fecha <= day;
}

function programmedIn(rows: readonly Ministracion[]): number {
  return rows.reduce((sum, { monto_programado }) => sum + (monto_programado ?? 0), 0);
}
