import { businessDaysLeft, deadlineOf } from "../calendar/deadline";
import { actaTerm } from "../norms/acta-term";
import { linkKey } from "../reading/book";
import type { Row } from "../reading/row";
import { organismos } from "../registers/organismos";
import { proyectos } from "../registers/proyectos";
import { sesiones } from "../registers/sesiones";
import type { ReviewSettings } from "../review/parameters";
import type { PacketGround } from "./ground";
import type { Session } from "./packet";
import { sessionKeyOf } from "./sessions";

export type Proyecto = Row<typeof proyectos>;

/** What two cells must share to name the same project; null for an empty one. */
export function projectKeyOf(folio: string): string | null {
  return linkKey(proyectos.columns.folio, folio);
}

/** Last day to send the acta of a project (§6.3.3); null while it is not received. */
export function actaDeadline({ fecha_recepcion }: Proyecto, settings: ReviewSettings): number | null {
  return fecha_recepcion === null ? null : deadlineOf(fecha_recepcion, actaTerm(settings));
}

/** Business days from a day to a deadline, negative once it has passed. */
export function termLeft(day: number, deadline: number | null, settings: ReviewSettings): number | null {
  return deadline === null ? null : businessDaysLeft(day, deadline, actaTerm(settings));
}

/** The organismo of a project by name; by its RFC where Organismos does not have it. */
export function organismoName({ organismo }: Pick<Proyecto, "organismo">, { book }: Pick<PacketGround, "book">): string {
  const name = book.first(organismos, "rfc", organismo)?.nombre ?? "";
  return name === "" ? organismo : name;
}

/** Whether nobody has decided on a project. A blank dictamen counts as pending. */
function isPending({ dictamen, estatus }: Proyecto): boolean {
  return (dictamen === "pendiente" || dictamen === null) && estatus !== "cancelado" && estatus !== "concluido";
}

/** Where a project stands before a session: to be decided in it, pending but not ripe for it, or none of its business. */
export type Standing = "agenda" | "candidate" | "elsewhere";

/**
 * A project is for a session when it says so, or when it was received by then and is pending: put off by an earlier session, or
 * named in none. Pending ones that arrive later, or wait for a later session, are candidates.
 */
export function standingOf(row: Proyecto, session: Session, { book }: Pick<PacketGround, "book">): Standing {
  const named = linkKey(proyectos.columns.sesion, row.sesion);
  if (named !== null && named === sessionKeyOf(session.number)) return "agenda";
  if (row.folio === "" || !isPending(row)) return "elsewhere";
  const otherDate = named === null ? null : (book.first(sesiones, "numero", row.sesion)?.fecha ?? null);
  const waitsForLater = named !== null && (otherDate === null || otherDate > session.date);
  return row.fecha_recepcion !== null && row.fecha_recepcion <= session.date && !waitsForLater ? "agenda" : "candidate";
}
