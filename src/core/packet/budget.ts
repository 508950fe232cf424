import { ministraciones } from "../registers/ministraciones";
import { presupuesto } from "../registers/presupuesto";
import { proyectos } from "../registers/proyectos";
import { sesiones } from "../registers/sesiones";
import { authorisedBy, modifiedBudget } from "../totals/budget";
import { amount } from "./amount";
import type { PacketGround } from "./ground";
import type { Budget, Session } from "./packet";
import type { Proyecto } from "./projects";
import { sessionKeyOf } from "./sessions";

/** The budget that a session has before it, when `asking` are the projects of its agenda (§4, §5.1.2 facultad IV). */
export function budgetOf(session: Session, asking: readonly Proyecto[], ground: PacketGround): Budget {
  const { book, ref, settings } = ground;
  const { date } = session;
  const total = modifiedBudget(book, settings.parameters.presupuesto, date);
  const approved = book.all(proyectos).filter((row) => row.dictamen === "aprobado" && isApprovedBefore(row, session, ground));
  const committed = granted(approved);
  // The register does not say when money was exercised: what was delivered later was not.
  const spent = book.all(ministraciones).filter(({ ejercido, fecha }) => ejercido !== null && (fecha === null || fecha <= date));
  const modified = amount(total, authorisedBy(book, date).map((row) => ref(presupuesto, row, "monto")));
  return {
    modified,
    approved: amount(committed, approved.map((row) => ref(proyectos, row, "aport_foafi"))),
    exercised: amount(spent.reduce((sum, { ejercido }) => sum + (ejercido ?? 0), 0), spent.map((row) => ref(ministraciones, row, "ejercido"))),
    left: amount(total === null ? null : total - committed, [...modified.from, ...approved.map((row) => ref(proyectos, row, "aport_foafi"))]),
    asked: amount(granted(asking), asking.map((row) => ref(proyectos, row, "aport_foafi"))),
  };
}

/** An approval that names no known session was made before: this session makes its own. */
function isApprovedBefore({ sesion }: Proyecto, session: Session, { book }: PacketGround): boolean {
  const key = sessionKeyOf(sesion);
  if (key !== null && key === sessionKeyOf(session.number)) return false;
  const date = book.first(sesiones, "numero", sesion)?.fecha ?? null;
  return date === null || date <= session.date;
}

function granted(rows: readonly Proyecto[]): number {
  return rows.reduce((sum, { aport_foafi }) => sum + (aport_foafi ?? 0), 0);
}
