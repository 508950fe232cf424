import { formatPeriod, listPeriods, periodAt } from "../../core/calendar/periods";
import { dateOfSerial, formatDate } from "../../core/calendar/serial";
import { ENTIDADES } from "../../core/norms/entidades";
import type { Addressee, AgendaPoint, AgreementStep, Decision, Participant, PendingDatum, PendingReason, PointKind } from "../../core/packet/packet";
import { formatMoney } from "../../core/sheet/money";
import { counted, listed } from "../../core/text/count";
import { comparisonKey } from "../../core/text/normalize";

/** What is written where the workbook has no datum, for somebody to fill by hand. */
export const BLANK = "______";

export const FUND_NAME = "Fondo de Apoyo para el Acceso al Financiamiento de las Micro, Pequeñas y Medianas Empresas (FOAFI)";

/** Sections of the agenda, of several points. */
export const SECTION_NAMES: Readonly<Record<PointKind, string>> = {
  proyecto: "Proyectos por dictaminar",
  acuerdo: "Acuerdos por cumplir",
  informe: "Informes vencidos",
  asm: "ASM vencidos",
  remanente: "Remanentes por reintegrar",
  presupuesto: "Presupuesto",
  propio: "Otros asuntos",
};

export const PARTICIPANT_NAMES: Readonly<Record<Participant, string>> = {
  foafi: "FOAFI",
  estado: "Gobierno del Estado",
  municipio: "Municipio",
  organismo: "Organismo intermedio",
  empresarios: "Empresarios",
  otros: "Otros",
};

export const ADDRESSEE_NAMES: Readonly<Record<Addressee, string>> = { estado: "Gobierno Estatal", organismo: "Organismo Intermedio", se: "Secretaría de Economía" };

export const DECISION_NAMES: Readonly<Record<Decision, string>> = { aprobado: "Aprobado", rechazado: "Rechazado", empate: "Empate por resolver", pendiente: "Pendiente" };

const OWED: Readonly<Record<AgreementStep, string>> = { acta: "enviar el acta de aprobación", convenio: "firmar el convenio", ministracion: "entregar la ministración programada" };

/** Who owes a report, after "a cargo". */
const OBLIGED: Readonly<Record<string, string>> = { organismo: "del organismo intermedio", fondo: "del fondo", foafi: "del FOAFI", se: "de la SE" };

/** What a point of the agenda is about, in a line without a full stop. */
export function pointText(point: AgendaPoint): string {
  switch (point.kind) {
    case "proyecto":
      return `Dictamen del proyecto ${point.folio}, «${point.nombre}»`;
    case "acuerdo":
      return `Cumplimiento del acuerdo de la sesión ${point.session}: ${OWED[point.owes]} de ${point.folio}, «${point.nombre}»`;
    case "informe":
      return `Informe vencido: ${point.name}${point.subject === null ? "" : ` de ${point.subject}`}, ${listPeriods(point.periods)}, a cargo ${OBLIGED[comparisonKey(point.obligado)] ?? `de ${point.obligado}`}${point.recipients.length === 0 ? "" : `, para ${anyOf(point.recipients)}`}`;
    case "asm":
      return `ASM vencido: ${point.accion === "" ? point.asm : point.accion}${point.programa === "" ? "" : ` (${point.programa})`}${point.area === "" ? "" : `, a cargo de ${point.area}`}`;
    case "remanente":
      return `Remanente por reintegrar del convenio ${point.convenio}, de ${point.organismo}`;
    case "presupuesto":
      return "Estado del presupuesto del FOAFI";
    case "propio":
      return point.text;
  }
}

/** "A", "A o B", "A, B o C". */
function anyOf(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} o ${last}`;
}

/** "quedan 3 días hábiles", "venció hace 2 días hábiles", "vence el día de la sesión"; empty without a deadline. */
export function daysLeftText({ daysLeft, dayKind }: Pick<AgendaPoint, "daysLeft" | "dayKind">): string {
  if (daysLeft === null) return "";
  if (daysLeft === 0) return "vence el día de la sesión";
  const days = daysOf(Math.abs(daysLeft), dayKind);
  return daysLeft > 0 ? `${daysLeft === 1 ? "queda" : "quedan"} ${days}` : `venció hace ${days}`;
}

/** "límite 19/11/2002, 3 días hábiles antes de la sesión": true whatever the day it is read on; empty without a deadline. */
export function deadlineText({ deadline, daysLeft, dayKind }: Pick<AgendaPoint, "deadline" | "daysLeft" | "dayKind">): string {
  if (deadline === null) return "";
  const limit = `límite ${formatDate(deadline)}`;
  if (daysLeft === null) return limit;
  if (daysLeft === 0) return `${limit}, el día de la sesión`;
  return daysLeft > 0 ? `${limit}, ${daysLeftText({ daysLeft, dayKind })} desde la sesión` : `${limit}, ${daysOf(-daysLeft, dayKind)} antes de la sesión`;
}

function daysOf(count: number, dayKind: AgendaPoint["dayKind"]): string {
  return dayKind === "hábiles" ? counted(count, "día hábil", "días hábiles") : counted(count, "día natural", "días naturales");
}

/** A person, or an office under its article: "el Director General de Promoción B". */
export function personOrOffice(text: string): string {
  return /^(?:director|subsecretario|secretario|titular)\b/i.test(text) ? `el ${text}` : /^(?:directora|subsecretaria|secretaria)\b/i.test(text) ? `la ${text}` : text;
}

const PENDING: Readonly<Record<PendingReason, string>> = {
  "fecha-de-firma": "la fecha en que se firma",
  "lugar-y-hora": "el lugar y la hora de la sesión",
  "nombres-de-firmantes": "los nombres de quienes firman",
  "sin-convocante": "quién convocó (hoja Sesiones)",
  "sin-presidencia": "quién presidió (hoja Sesiones)",
  "sin-asistentes": "cuántos consejeros asistieron (hoja Sesiones)",
  "sin-votos": "los votos (hoja Votos)",
  "sin-motivos": "los motivos del dictamen (hoja Proyectos)",
  "sin-criterio": "si cumple cada criterio de elegibilidad (hoja Proyectos)",
  "sin-calendario": "el calendario de ministración (hoja Ministraciones)",
  "sin-recepcion": "la fecha de recepción en el Consejo (hoja Proyectos)",
  "sin-convenio": "el convenio (hoja Proyectos)",
  "dictamen-por-escribir": "el dictamen que resultó de los votos (hoja Proyectos)",
  "empate-sin-desempate": "el voto de calidad que resuelva el empate (hoja Votos)",
};

/** "P-003: los motivos del dictamen (hoja Proyectos)". */
export function pendingText({ reason, project }: Pick<PendingDatum, "reason" | "project">): string {
  return project === null ? PENDING[reason] : `${project}: ${PENDING[reason]}`;
}

/** "30 de abril de 2002". */
export function longDate(serial: number): string {
  const month = periodAt("month", serial);
  return month === null ? formatDate(serial) : `${String(dateOfSerial(serial).day)} de ${formatPeriod(month)}`;
}

/** Entidades as the rules of 2002 name them, where their name is another since (Ciudad de México, 2016). */
const NAMES_IN_2002: Readonly<Record<string, string>> = { "09": "Distrito Federal" };

export function entidadNames(codes: readonly string[]): string {
  return listed(codes.map((code) => NAMES_IN_2002[code] ?? ENTIDADES.find((entidad) => entidad.code === code)?.name ?? code));
}

/** "$1,000.00 (MIL PESOS 00/100 M.N.)"; a blank when it is not known. */
export function amountText({ centavos, words }: { readonly centavos: number | null; readonly words: string | null }): string {
  if (centavos === null) return BLANK;
  return words === null ? formatMoney(centavos) : `${formatMoney(centavos)} (${words})`;
}

/** "Sí", "No", or a blank. */
export function yesNo(value: boolean | null): string {
  return value === null ? BLANK : value ? "Sí" : "No";
}

/** "pequeña" → "Pequeña". */
export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
