import { periodsBetween } from "../calendar/periods";
import { criterion } from "../norms/criteria";
import { REPORTS } from "../norms/reports";
import type { Book } from "../reading/book";
import type { Row } from "../reading/row";
import { convenios } from "../registers/convenios";
import { ministraciones } from "../registers/ministraciones";
import { proyectos } from "../registers/proyectos";
import { LINEA } from "../registers/values";
import type { ReviewSettings } from "../review/parameters";
import { lastDayToApply, remnantOf, remnantOfAll, type Ministracion } from "./ministracion";
import { reportBalance, type OwedReport } from "./owed-reports";
import { executionOf, reportsOfProject } from "./project-reports";

type Proyecto = Row<typeof proyectos>;

/** What an agreement left unapplied and had not returned: `amount` in centavos, `from` the ministraciones it comes from. */
export interface UnreturnedRemnant {
  readonly convenio: Row<typeof convenios>;
  readonly amount: number;
  readonly from: readonly Ministracion[];
}

/** A monthly report that had fallen due and was not in. */
export interface OverdueReport extends OwedReport {
  readonly proyecto: Proyecto;
}

type Ground = { readonly book: Book; readonly settings: ReviewSettings };

/** Remnants that an organismo (by the RFC of its agreements) still held at the beginning of a day, though the time to apply them had passed. */
export function remnantsHeldOn(day: number, organismo: string, { book, settings }: Ground): readonly UnreturnedRemnant[] {
  return book.rows(convenios, "organismo", organismo).flatMap((convenio) => {
    const rows = book.rows(ministraciones, "convenio", convenio.numero);
    const returnedLater = (row: Ministracion): number => (row.fecha_reintegro !== null && row.fecha_reintegro > day ? (row.reintegrado ?? 0) : 0);
    const heldOf = (row: Ministracion): number => (remnantOf(row) ?? 0) + returnedLater(row);
    const from = rows.filter((row) => lastDayToApply(row, convenio.vigencia, settings.parameters.ejercicio) < day && heldOf(row) > 0);
    // What one ministración left, another of the same agreement may have exercised.
    const held = remnantOfAll(rows) + rows.reduce((sum, row) => sum + returnedLater(row), 0);
    const amount = Math.min(held, from.reduce((sum, row) => sum + heldOf(row), 0));
    return amount > 0 ? [{ convenio, amount, from }] : [];
  });
}

/** Monthly reports of an organismo's projects in execution that had fallen due before a day and were not in on it. */
export function reportsOverdueOn(day: number, organismo: string, { book, settings }: Ground): readonly OverdueReport[] {
  return book.rows(proyectos, "organismo", organismo).flatMap((proyecto) => {
    const execution = executionOf(proyecto, day);
    if (!execution || (proyecto.linea === LINEA.fondos && criterion(settings.criteria, "A-01") === "fondos-bimestral")) return [];
    const months = periodsBetween("month", execution.start, execution.end);
    const { missing, late } = reportBalance(REPORTS.avanceMensual, months, reportsOfProject(proyecto, book), { ...settings, cutDate: day });
    return [...missing, ...late.filter(({ delivered }) => delivered > day)].map((owed) => ({ ...owed, proyecto }));
  });
}
