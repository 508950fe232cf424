import type { Book } from "../reading/book";
import type { Row } from "../reading/row";
import { fondos } from "../registers/fondos";
import { informes } from "../registers/informes";
import type { proyectos } from "../registers/proyectos";

type Proyecto = Row<typeof proyectos>;
type Informe = Row<typeof informes>;

/** The reports about a project: under its folio or under one of its funds. */
export function reportsOfProject(project: Proyecto, book: Book): readonly Informe[] {
  const funds = book.rows(fondos, "proyecto", project.folio);
  return [project.folio, ...funds.map(({ id }) => id)].flatMap((key) => book.rows(informes, "clave", key));
}

/** For `requires` of rules that look for a project's or a fund's reports: none is missing from a sheet that nobody has begun to fill. */
export function withoutReports({ book }: { readonly book: Book }): string | null {
  return book.all(informes).length === 0 ? "la hoja Informes todavía no tiene filas" : null;
}

/**
 * The days (serial) a project was being carried out, up to the cut date; null when it is not approved, has no date of start,
 * was cancelled or suspended (since when, the register does not say), or ended nobody knows when.
 */
export function executionOf(project: Proyecto, cutDate: number): { readonly start: number; readonly end: number } | null {
  const { dictamen, estatus, fecha_inicio: start, fecha_fin: end } = project;
  if (dictamen !== "aprobado" || start === null) return null;
  if (estatus === "cancelado" || estatus === "suspendido" || estatus === "en trámite") return null;
  if (end === null && estatus === "concluido") return null;
  return { start, end: Math.min(end ?? cutDate, cutDate) };
}
