import { periodsOfYear } from "../calendar/periods";
import type { Recipient } from "../norms/recipients";
import { REPORTS, type ReportSpec } from "../norms/reports";
import { linkKey, type Book } from "../reading/book";
import type { Row } from "../reading/row";
import { fondos } from "../registers/fondos";
import { informes } from "../registers/informes";
import { proyectos } from "../registers/proyectos";
import type { ReviewSettings } from "../review/parameters";
import { inForceSince } from "./in-force";
import { reportsOverdueOn } from "./organismo-debts";
import { reportBalance, type OwedReport } from "./owed-reports";
import { withoutReports } from "./project-reports";

type Ground = { readonly book: Book; readonly settings: ReviewSettings };
type Informe = Row<typeof informes>;
type Subject = { readonly kind: "proyecto"; readonly row: Row<typeof proyectos> } | { readonly kind: "fondo"; readonly row: Row<typeof fondos> };

/** One report owed over and over to the same recipients, with the periods of it that had fallen due and were not in. */
export interface OverdueReports {
  readonly report: ReportSpec;
  /** What it is about; null for the reports of the FOAFI itself. */
  readonly subject: Subject | null;
  readonly recipients: readonly Recipient[];
  /** At least one, oldest first. */
  readonly owed: readonly OwedReport[];
}

const OF_THE_PROGRAMME: readonly ReportSpec[] = Object.values<ReportSpec>(REPORTS).filter(({ obligado }) => obligado === "FOAFI" || obligado === "SE");

/**
 * Every periodic report that had fallen due before a day (serial) and was not in on it: of projects, of funds, of the programme.
 * None where nobody has begun to fill Informes: nothing is missing from a sheet that is not kept.
 */
export function overdueReports(day: number, ground: Ground): readonly OverdueReports[] {
  if (withoutReports(ground) !== null) return [];
  return [...ofProjects(day, ground), ...ofFunds(day, ground), ...ofProgramme(day, ground)];
}

function ofProjects(day: number, ground: Ground): readonly OverdueReports[] {
  const all = ground.book.all(proyectos);
  const organismos = new Map(all.map((row) => [linkKey(proyectos.columns.organismo, row.organismo), row.organismo]));
  const overdue = new Map<Row<typeof proyectos>, OwedReport[]>();
  for (const organismo of organismos.values()) {
    for (const each of reportsOverdueOn(day, organismo, ground)) {
      const known = overdue.get(each.proyecto);
      if (!known) overdue.set(each.proyecto, [each]);
      else if (!known.some(({ period }) => period.end === each.period.end)) known.push(each);
    }
  }
  return [...overdue].flatMap(([row, owed]) => grouped(REPORTS.avanceMensual, { kind: "proyecto", row }, owed));
}

/** From the first bimester that begins after the fund was constituted, of the funds of approved projects (§4.4.1.2 III). */
function ofFunds(day: number, { book, settings }: Ground): readonly OverdueReports[] {
  return book.all(fondos).flatMap((row) => {
    const project = book.first(proyectos, "folio", row.proyecto);
    if (row.fecha_constitucion === null || (project !== null && project.dictamen !== "aprobado")) return [];
    const since = Math.max(row.fecha_constitucion, inForceSince({ settings, book }) ?? 0);
    const bimesters = periodsOfYear("bimester", settings.parameters.ejercicio).filter(({ start }) => start >= since);
    const rows = [row.id, row.proyecto].flatMap((key) => book.rows(informes, "clave", key));
    return grouped(REPORTS.bimestralFondo, { kind: "fondo", row }, notIn(REPORTS.bimestralFondo, bimesters, rows, day, settings));
  });
}

function ofProgramme(day: number, { book, settings }: Ground): readonly OverdueReports[] {
  const since = inForceSince({ settings, book });
  if (since === null) return [];
  const rows = book.all(informes);
  return OF_THE_PROGRAMME.flatMap((report) => {
    const periods = periodsOfYear(report.period, settings.parameters.ejercicio).filter(({ end }) => end >= since);
    return grouped(report, null, notIn(report, periods, rows, day, settings));
  });
}

function notIn(report: ReportSpec, periods: readonly OwedReport["period"][], rows: readonly Informe[], day: number, settings: ReviewSettings): readonly OwedReport[] {
  const { missing, late } = reportBalance(report, periods, rows, { ...settings, cutDate: day });
  return [...missing, ...late.filter(({ delivered }) => delivered > day)];
}

function grouped(report: ReportSpec, subject: Subject | null, owed: readonly OwedReport[]): readonly OverdueReports[] {
  const byRecipient = new Map<string, OwedReport[]>();
  for (const each of owed) {
    const key = each.recipients.join(" ");
    byRecipient.set(key, [...(byRecipient.get(key) ?? []), each]);
  }
  return [...byRecipient.values()].map((those) => ({ report, subject, recipients: those[0]?.recipients ?? [], owed: those.toSorted((a, b) => a.period.end - b.period.end) }));
}
