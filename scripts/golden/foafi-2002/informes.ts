import { formatDate } from "../../../src/core/calendar/serial";
import { periodsBetween, type Period, type PeriodKind } from "../../../src/core/calendar/periods";
import type { informes } from "../../../src/core/registers/informes";
import { fondoRows } from "./fondos";
import { proyectoRows } from "./proyectos";
import { day, type SampleRow } from "./row";

type ReportRow = SampleRow<typeof informes>;

/** Periods that close by the end of September: those whose reports are due at the cut date, 31 October. */
function closed(kind: PeriodKind, from: number, to = day("30/09")): readonly Period[] {
  return periodsBetween(kind, from, to).filter(({ end }) => end <= day("30/09"));
}

function report(tipo: string, obligado: string, destinatario: string, { start, end }: Period, days: number, more: ReportRow = {}): ReportRow {
  return { tipo, obligado, destinatario, inicio_periodo: start, fin_periodo: end, fecha_entrega: end + days, ...more };
}

const active = proyectoRows.filter(({ dictamen }) => dictamen === "aprobado");

/** Monthly, to the Secretaría and to the committee of the state, of each project while it lasts. */
const advances = active.flatMap((project) =>
  closed("month", Number(project.fecha_inicio), Number(project.fecha_fin)).flatMap((period, i) =>
    ["SE", "Comité de Desarrollo Económico del Estado"].map((recipient) => report("mensual de avance", "organismo", recipient, period, 5 + (i % 4), { clave: project.folio ?? "" })),
  ),
);

const ofFunds = fondoRows.flatMap((fund) => closed("bimester", Number(fund.fecha_constitucion)).map((period) => report("bimestral del fondo", "fondo", "Consejo Directivo", period, 8, { clave: fund.id ?? "" })));

const goals = closed("month", day("01/03")).map((period) => report("mensual de metas", "FOAFI", "SE", period, 9));

const indicators = closed("quarter", day("01/01")).flatMap((period) =>
  ["SHCP", "SECODAM", "Cámara de Diputados", "CIPI"].map((recipient) => report("trimestral de indicadores", "SE", recipient, period, 10, { fecha_publicacion: period.end + 10 })),
);

const evaluations = closed("semester", day("01/01")).flatMap((period) => ["SHCP", "SECODAM"].map((recipient) => report("semestral de evaluación", "SE", recipient, period, 9)));

/** The external evaluation is of the year it is handed in, as far as it goes. */
const external = report("evaluación externa", "SE", "Comisión de Presupuesto y Cuenta Pública de la Cámara de Diputados", { start: day("01/01"), end: day("30/09") }, 14, {
  evaluador: "Centro de Estudios Económicos del Altiplano", tipo_evaluador: "institución académica",
});

const finished = ["SE", "Comité de Desarrollo Económico del Estado"].map((recipient) =>
  report("fin de proyecto", "organismo", recipient, { start: day("15/05"), end: day("30/09") }, 11, { clave: "P-005", mpymes_reportadas: 5, ejercido_reportado: 274_000.5 }),
);

/** Every report due at the cut date, a row for each recipient, in the order they were handed in. */
export const informeRows: readonly ReportRow[] = [...advances, ...ofFunds, ...goals, ...indicators, ...evaluations, external, ...finished]
  .toSorted((a, b) => Number(a.fecha_entrega) - Number(b.fecha_entrega))
  .map((row, i) => ({ id: `I-${String(i + 1).padStart(3, "0")}`, ...row }));

/** The id of the report of a kind and period, for whoever refers to it. */
export function reportId(tipo: string, destinatario: string, fin: string, clave = ""): string {
  const found = informeRows.find((row) => row.tipo === tipo && row.destinatario === destinatario && row.fin_periodo === day(fin) && (row.clave ?? "") === clave);
  if (found?.id === undefined) throw new RangeError(`no report ${tipo} of ${formatDate(day(fin))} to ${destinatario}`);
  return String(found.id);
}
