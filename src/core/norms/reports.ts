import { addBusinessDays, isBusinessDay } from "../calendar/business-days";
import { periodAt, type Period, type PeriodKind } from "../calendar/periods";
import { dateOfSerial, serialOf } from "../calendar/serial";
import type { ReviewSettings } from "../review/parameters";
import { cite, type Norm } from "./citations";
import { criterion } from "./criteria";
import type { Recipient } from "./recipients";

/**
 * When a report is due: `term`, so many natural days after its period closes (§7.1); `assumed`, the same by analogy, where the
 * text names no day; `day`, a day of the year that its period belongs to.
 */
export type DueRule = { readonly kind: "term" } | { readonly kind: "assumed" } | { readonly kind: "day"; readonly month: number; readonly day: number };

/** A report that the rules ask for over and over. */
export interface ReportSpec {
  /** As the column Tipo de informe of the register Informes has it. */
  readonly tipo: string;
  /** Who owes it, as the column Obligado has it. */
  readonly obligado: "organismo" | "fondo" | "FOAFI" | "SE";
  /** In sentences, after "el" or "Falta el". */
  readonly name: string;
  /** One report for each of these; of those in one list any will do. */
  readonly recipients: readonly (readonly Recipient[])[];
  readonly period: PeriodKind;
  readonly due: DueRule;
  readonly norm: Norm;
}

const SE_AND_CONTROL = [["shcp"], ["secodam"]] as const;

/** The periodic reports of the rules of 2002: one source for rules, templates and the session packet. */
export const REPORTS = {
  avanceMensual: {
    tipo: "mensual de avance",
    obligado: "organismo",
    name: "reporte mensual de avance",
    recipients: [["se"]],
    period: "month",
    due: { kind: "assumed" },
    norm: cite("foafi-2002", "XIV y §8.1", "Los promotores de los proyectos apoyados deberán entregar en forma mensual los avances en el ejercicio de los recursos, las metas y objetivos del proyecto"),
  },
  bimestralFondo: {
    tipo: "bimestral del fondo",
    obligado: "fondo",
    name: "reporte bimestral del fondo",
    recipients: [["consejo"]],
    period: "bimester",
    due: { kind: "assumed" },
    norm: cite("foafi-2002", "§4.4.1.2 III", "el compromiso de presentar al Consejo reportes bimestrales sobre los proyectos apoyados por el fondo"),
  },
  metasMensual: {
    tipo: "mensual de metas",
    obligado: "FOAFI",
    name: "informe mensual de metas",
    recipients: [["se", "shcp", "secodam"]],
    period: "month",
    due: { kind: "assumed" },
    norm: cite("foafi-2002", "§7.1 V", "En forma mensual, los avances en el logro de metas del FOAFI evaluando su desempeño"),
  },
  indicadores: {
    tipo: "trimestral de indicadores",
    obligado: "SE",
    name: "informe trimestral de indicadores",
    recipients: SE_AND_CONTROL,
    period: "quarter",
    due: { kind: "term" },
    norm: cite("foafi-2002", "§7.1 IV", "En forma trimestral dentro de los primeros 10 días naturales al cierre del trimestre, los indicadores de resultados, así como de los principales resultados"),
  },
  indicadoresCamara: {
    tipo: "trimestral de indicadores",
    obligado: "SE",
    name: "informe trimestral de indicadores",
    recipients: [["camara"]],
    period: "quarter",
    due: { kind: "term" },
    norm: cite("foafi-2002", "§7.1, segundo párrafo", "ésta a su vez a la H. Cámara de Diputados, de conformidad con el artículo 73 del PEF, en forma trimestral dentro de los primeros 10 días naturales al cierre del trimestre"),
  },
  avancesCipi: {
    tipo: "trimestral de indicadores",
    obligado: "SE",
    name: "informe trimestral de avances",
    recipients: [["cipi"]],
    period: "quarter",
    due: { kind: "assumed" },
    norm: cite("foafi-2002", "§7.1, tercer párrafo", "informará trimestralmente a la SE, y ésta a su vez a la Comisión Intersecretarial de Política Industrial (CIPI), los avances del FOAFI, las empresas beneficiadas e indicadores de resultados"),
  },
  evaluacionSemestral: {
    tipo: "semestral de evaluación",
    obligado: "SE",
    name: "informe evaluatorio semestral",
    recipients: SE_AND_CONTROL,
    period: "semester",
    due: { kind: "term" },
    norm: cite("foafi-2002", "§7.1 III", "En forma semestral, dentro de los primeros 10 días naturales al cierre del semestre, el informe evaluatorio sobre el cumplimiento de metas y objetivos establecidos en estas Reglas de Operación"),
  },
  ejecutivoAnual: {
    tipo: "anual ejecutivo",
    obligado: "SE",
    name: "informe ejecutivo anual",
    recipients: [["shcp"], ["secodam"], ["camara"]],
    period: "year",
    due: { kind: "term" },
    norm: cite("foafi-2002", "§7.1 II y §7.2", "La SE presentará a la CAMARA, SHCP y SECODAM un informe ejecutivo anual"),
  },
  evaluacionExterna: {
    tipo: "evaluación externa",
    obligado: "SE",
    name: "informe de la evaluación externa",
    recipients: [["camara"]],
    period: "year",
    // of the same fiscal year, which is not over yet.
    due: { kind: "day", month: 10, day: 15 },
    norm: cite("foafi-2002", "§7.1 I y §8.2", "Dicha evaluación se presentará a la Comisión de Presupuesto y Cuenta Pública de la H. Cámara de Diputados a más tardar el 15 de octubre"),
  },
} as const satisfies Readonly<Record<string, ReportSpec>>;

/** Reports that are owed once: of a project when it ends, of an organismo when the fiscal year does. */
export const FIN_DE_PROYECTO = "fin de proyecto";
export const FINAL_DEL_ORGANISMO = "final del organismo";



/** What a report of a type covers; null for the types that are owed once, and for what is no type. */
export function periodOfType(tipo: string | null): PeriodKind | null {
  return Object.values<ReportSpec>(REPORTS).find((report) => report.tipo === tipo)?.period ?? null;
}

type Terms = Pick<ReviewSettings, "parameters" | "criteria">;

/**
 * The last day (serial) to hand in the report of a period; null when the text names no day and nobody assumes one. It is
 * moved to a business day only where A-14 says so.
 */
export function dueDay({ due }: ReportSpec, period: Period, { parameters, criteria }: Terms): number | null {
  const day = unmovedDueDay(due, period, { parameters, criteria });
  if (day === null || criterion(criteria, "A-14") === "no-se-recorre") return day;
  const extra = new Set(parameters.inhabiles);
  return isBusinessDay(day, parameters.calendario, extra) ? day : addBusinessDays(day, 1, parameters.calendario, extra);
}

function unmovedDueDay(due: DueRule, period: Period, { parameters, criteria }: Terms): number | null {
  switch (due.kind) {
    case "term":
      return period.end + parameters.plazoInformes;
    case "day":
      return serialOf(dateOfSerial(period.end).year, due.month, due.day);
    case "assumed": {
      const assumed = criterion(criteria, "A-02");
      if (assumed === "sin-plazo") return null;
      // The default is the term of §7.1, whatever the workbook says it is.
      return period.end + (assumed === "10" ? parameters.plazoInformes : Number(assumed));
    }
  }
}

/** The period of its kind that a report belongs to: the one in which what it covers ends. */
export function periodOf({ period }: ReportSpec, end: number | null): Period | null {
  return end === null ? null : periodAt(period, end);
}
