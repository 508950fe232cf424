import type { Period } from "../calendar/periods";
import type { Recipient } from "../norms/recipients";
import { recipientsIn } from "../norms/recipients";
import { dueDay, periodOf, type ReportSpec } from "../norms/reports";
import type { Row } from "../reading/row";
import type { informes } from "../registers/informes";
import type { ReviewSettings } from "../review/parameters";

type Informe = Row<typeof informes>;

/** A report of a period to a recipient whose day has passed. */
export interface OwedReport {
  readonly period: Period;
  /** Any of them will do. */
  readonly recipients: readonly Recipient[];
  /** Serial; null when the text names no day and nobody assumes one. */
  readonly due: number | null;
}

/** An owed report that is nowhere; `row` is the one that announces it without a date of delivery. */
export interface MissingReport extends OwedReport {
  readonly row: Informe | null;
}

export interface LateReport extends OwedReport {
  readonly row: Informe;
  readonly due: number;
  readonly delivered: number;
}

/** What was owed at the cut date, and what of it is missing or came late. */
export interface ReportBalance {
  readonly owed: readonly OwedReport[];
  readonly missing: readonly MissingReport[];
  readonly late: readonly LateReport[];
}

/**
 * Compares the reports that a spec asks of some periods with those registered (rows of any type; whoever owes them). Only those
 * whose day passed before the cut date are owed. A report counts for the period it ends in and for all that it covers whole; a
 * date that cannot be read counts as a delivery, since the cell is reported as such.
 */
export function reportBalance(report: ReportSpec, periods: readonly Period[], rows: readonly Informe[], settings: ReviewSettings): ReportBalance {
  const candidates = rows.filter((row) => row.tipo === report.tipo).map((row) => ({ row, recipients: recipientsIn(row.destinatario) }));
  const owed: OwedReport[] = [];
  const missing: MissingReport[] = [];
  const late: LateReport[] = [];
  for (const period of periods) {
    const due = dueDay(report, period, settings);
    if ((due ?? period.end) >= settings.cutDate) continue;
    for (const recipients of report.recipients) {
      const each: OwedReport = { period, recipients, due };
      owed.push(each);
      const those = candidates.filter((candidate) => candidate.recipients.some((one) => recipients.includes(one)) && covers(candidate.row, period)).map(({ row }) => row);
      if (!those.some(isDelivered)) missing.push({ ...each, row: those[0] ?? null });
      else if (due !== null) late.push(...lateOf(those.filter((row) => periodOf(report, row.fin_periodo)?.end === period.end), { ...each, due }));
    }
  }
  return { owed, missing, late };
}

function covers(row: Informe, period: Period): boolean {
  const { inicio_periodo: start, fin_periodo: end } = row;
  if (end === null) return false;
  return end >= period.start && (end <= period.end || (start !== null && start <= period.start));
}

export function isDelivered(row: Informe): boolean {
  return row.fecha_entrega !== null || row.state("fecha_entrega") === "unreadable";
}

/** The first delivery of a period, when even that one was late. */
function lateOf(rows: readonly Informe[], owed: OwedReport & { readonly due: number }): LateReport[] {
  let first: LateReport | null = null;
  for (const row of rows) {
    const delivered = row.fecha_entrega;
    if (delivered === null) {
      if (isDelivered(row)) return [];
    } else if (first === null || delivered < first.delivered) first = { ...owed, row, delivered };
  }
  return first !== null && first.delivered > owed.due ? [first] : [];
}
