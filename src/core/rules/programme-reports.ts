import { formatPeriod, periodsOfYear, type Period } from "../calendar/periods";
import { formatDate } from "../calendar/serial";
import { RECIPIENT_NAMES, type Recipient } from "../norms/recipients";
import type { ReportSpec } from "../norms/reports";
import type { Table } from "../reading/table";
import { informes } from "../registers/informes";
import { counted } from "../text/count";
import { inForceSince, WITHOUT_IN_FORCE } from "../totals/in-force";
import { reportBalance, type OwedReport } from "../totals/owed-reports";
import { placeIn, type Reporter, type RuleContext } from "./define";

/** What every rule about a report of the whole programme may say. */
export const PROGRAMME_REPORT_MESSAGES = {
  falta: "Falta el {{informe}} de {{periodo}} para {{destinatario}}; {{plazo}}.",
  sin_entrega: "El {{informe}} de {{periodo}} para {{destinatario}} no tiene fecha de entrega y {{plazo}}.",
  tarde: "El {{informe}} de {{periodo}} para {{destinatario}} se entregó el {{entrega}} y {{plazo}}.",
} as const;

/** The columns without which a report of the programme cannot be told. */
export const PROGRAMME_REPORT_NEEDS = ["tipo", "destinatario", "fin_periodo", "fecha_entrega"] as const;

type Context = RuleContext<typeof informes, null>;

/** For a rule's `requires`: since when reports are owed. */
export function inForceMissing(context: Context): string | null {
  return inForceSince(context) === null ? WITHOUT_IN_FORCE : null;
}

/** The periods of the fiscal year that closed with the rules in force; none when it is not known since when they are. */
function periodsInForce(report: ReportSpec, context: Context): readonly Period[] {
  const since = inForceSince(context);
  return since === null ? [] : periodsOfYear(report.period, context.settings.parameters.ejercicio).filter(({ end }) => end >= since);
}

/** The check of a rule about one report of the programme: what is missing stands at the header, what came late at its cell. */
export function programmeReportCheck(spec: ReportSpec) {
  return (table: Table<typeof informes>, report: Reporter<typeof informes, typeof PROGRAMME_REPORT_MESSAGES>, context: Context): void => {
    const rows = context.book.all(informes);
    const { missing, late } = reportBalance(spec, periodsInForce(spec, context), rows, context.settings);
    const [first] = rows;
    // Two sheets of the register count as one: only the first says what neither has.
    const speaks = first === undefined || first.place.sheet.id === table.sheet.id;
    if (!speaks) return;
    // A row for several recipients is one delivery.
    const told = new Set<unknown>();
    for (const each of missing) {
      if (each.row !== null && told.has(each.row)) continue;
      told.add(each.row);
      const shown = { data: dataOf(spec, each), expected: each.due === null ? "entregado" : `a más tardar el ${formatDate(each.due)}`, found: "sin entregar" };
      if (each.row) report({ ...shown, message: "sin_entrega", row: placeIn(informes, each.row, "fecha_entrega") });
      else report({ ...shown, message: "falta", row: table.segments[0].headerRow });
    }
    for (const each of late) {
      if (told.has(each.row)) continue;
      told.add(each.row);
      const entrega = formatDate(each.delivered);
      report({
        message: "tarde",
        row: placeIn(informes, each.row, "fecha_entrega"),
        data: { ...dataOf(spec, each), entrega },
        found: entrega,
        expected: `a más tardar el ${formatDate(each.due)}`,
        difference: `${counted(each.delivered - each.due, "día", "días")} después`,
      });
    }
  };
}

function dataOf(spec: ReportSpec, { period, recipients, due }: OwedReport): { informe: string; periodo: string; destinatario: string; plazo: string } {
  return {
    informe: spec.name,
    periodo: formatPeriod(period),
    destinatario: recipientsInWords(recipients),
    plazo: due === null ? `el periodo cerró el ${formatDate(period.end)}` : `vencía el ${formatDate(due)}`,
  };
}

/** "la SHCP", "la SE, la SHCP o la SECODAM". */
function recipientsInWords(recipients: readonly Recipient[]): string {
  const names = recipients.map((recipient) => RECIPIENT_NAMES[recipient]);
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} o ${names.at(-1) ?? ""}`;
}
