import type { Period } from "../calendar/periods";
import type { AsmSummary } from "../indicators/asm-summary";
import type { Exact, IndicatorResult } from "../indicators/result";
import type { SeatNumeral } from "../norms/foafi";
import type { Tamano } from "../norms/mpyme-sizes";
import type { Table } from "../reading/table";
import type { Finding, RelatedPlace } from "../review/finding";
import type { ReviewSettings } from "../review/parameters";
import type { Layer, Layers } from "../totals/claims";
import type { VoteCount, VoteOutcome } from "../totals/votes";

/**
 * What a session of the Consejo needs before, during and after it, as plain data (§5.1.2, §6.3). Money is integer centavos, dates are
 * serial days (1900 system). Sentences are made at the edge: here are codes and values, each with the rows it comes from.
 */
export interface Packet {
  /** `antes`: nobody has voted in it yet. `despues`: there are votes. */
  readonly stage: "antes" | "despues";
  /** The day against which the review and the indicators were made; deadlines of the agenda run to the session's own day. */
  readonly cutDate: number;
  readonly session: Session;
  readonly agenda: Agenda;
  readonly readiness: readonly ReadinessItem[];
  readonly council: Council;
  /** One a project of the agenda, in its order. */
  readonly projects: readonly Ficha[];
  /** One a project of the agenda, in its order. */
  readonly rulings: readonly Ruling[];
  /** Of the projects of the agenda, in its order. */
  readonly calendar: readonly ProjectCalendar[];
  /** What earlier sessions agreed and how far it has come, oldest first. */
  readonly agreements: readonly Agreement[];
  readonly attendance: Attendance;
  readonly budget: Budget;
  readonly indicators: readonly IndicatorResult[];
  /** At the session's day. */
  readonly asm: readonly AsmSummary[];
  readonly acta: Acta;
  readonly minuta: Minuta;
  /** What should be said and stops nothing. */
  readonly remarks: readonly PacketProblem[];
  /** §6.1, letter by letter: on every document. */
  readonly legend: string;
}

/** What a packet is made from: the review's tables, settings and findings, the indicators at its cut date, and what the user chose. */
export interface PacketInput {
  readonly tables: readonly Table[];
  readonly settings: ReviewSettings;
  readonly findings: readonly Finding[];
  readonly indicators: readonly IndicatorResult[];
  readonly session: SessionRequest;
  readonly choices: AgendaChoices;
}

/** Either the whole packet, or all that keeps it from being made. Never half of one. */
export type PacketOutcome = { readonly kind: "packet"; readonly packet: Packet } | { readonly kind: "problems"; readonly problems: readonly PacketProblem[] };

/** A cell, or a whole row (`column` null), that a text rests on. `row` is the Excel row, 1-based; `key` is the row's business key. */
export interface RowRef extends RelatedPlace {
  readonly column: string | null;
}

/** A value with the cells it was read or worked out from; none when nothing in the workbook says it. */
export interface Traced<T> {
  readonly value: T;
  readonly from: readonly RowRef[];
}

/** An amount. `words` is null when it is unknown or negative. */
export interface Amount {
  readonly centavos: number | null;
  /** "CIEN MILLONES DE PESOS 00/100 M.N." */
  readonly words: string | null;
  readonly from: readonly RowRef[];
}

// --- The session ---------------------------------------------------------------------------------------------------------------

/** What the user asks for. `date` and `convoco` are for a session that Sesiones does not have yet, or does not say them of. */
export interface SessionRequest {
  readonly number: string;
  readonly date?: number;
  readonly convoco?: string;
}

export const ADDRESSEES = ["estado", "organismo", "se"] as const;
export type Addressee = (typeof ADDRESSEES)[number];

/** A session as Sesiones has it, for picking one. */
export interface SessionEntry {
  readonly number: string;
  readonly date: number | null;
  readonly convoco: string;
  /** As the column's values have it; null when it cannot be told. */
  readonly presidio: string | null;
  readonly asistentes: number | null;
  readonly minutaFirmada: boolean | null;
  /** What the acta is recorded to bring. */
  readonly acta: { readonly listado: boolean | null; readonly motivos: boolean | null; readonly calendario: boolean | null };
  /** To whom the acta is recorded as sent. */
  readonly enviada: Readonly<Record<Addressee, boolean | null>>;
  /** Whether Votos has votes of it. */
  readonly voted: boolean;
  readonly ref: RowRef;
}

/** The session of a packet. */
export interface Session extends Omit<SessionEntry, "date" | "ref" | "voted"> {
  readonly date: number;
  /** False for a session that is not in Sesiones yet: then `from` is empty. */
  readonly recorded: boolean;
  /** The seat that presided, by Presidió; before the session, and when nothing is recorded, null. */
  readonly presiding: SeatNumeral | null;
  readonly convocoSecretario: boolean | null;
  readonly next: NextSession;
  readonly from: readonly RowRef[];
}

/** The next session: the one recorded, or a month later on a business day (§5.1.2, obligación VII: at least one a month). */
export interface NextSession {
  readonly date: number;
  readonly recorded: boolean;
  readonly from: readonly RowRef[];
}

// --- The agenda ----------------------------------------------------------------------------------------------------------------

interface PointBase {
  /** Stable from one reading to the next: `proyecto:P-009`. What choices name it by. */
  readonly key: string;
  /** Last day to meet it; null when it has none. */
  readonly deadline: number | null;
  /** From the session's day to the deadline: 0 on it, negative once it has passed. In `dayKind` days. */
  readonly daysLeft: number | null;
  readonly dayKind: "hábiles" | "naturales";
  readonly amount: number | null;
  readonly from: readonly RowRef[];
}

/** A project to be decided. */
export interface ProjectPoint extends PointBase {
  readonly kind: "proyecto";
  readonly folio: string;
  readonly nombre: string;
  readonly organismo: string;
  readonly linea: string | null;
  readonly received: number | null;
}

/** What is still to be done of an approval of an earlier session. */
export type AgreementStep = "acta" | "convenio" | "ministracion";

export interface AgreementPoint extends PointBase {
  readonly kind: "acuerdo";
  readonly folio: string;
  readonly nombre: string;
  /** The session that agreed it. */
  readonly session: string;
  readonly sessionDate: number | null;
  readonly owes: AgreementStep;
}

/** A report whose day has passed. */
export interface ReportPoint extends PointBase {
  readonly kind: "informe";
  /** "reporte mensual de avance" */
  readonly name: string;
  readonly obligado: string;
  /** Project or fund the report is about; null for those of the FOAFI itself. */
  readonly subject: string | null;
  /** The oldest period that is owed. */
  readonly period: Period;
  /** All periods that are owed, oldest first. */
  readonly periods: readonly Period[];
  /** "la SHCP"; several when any of them will do. */
  readonly recipients: readonly string[];
}

/** An ASM action past its date. */
export interface AsmPoint extends PointBase {
  readonly kind: "asm";
  readonly programa: string;
  readonly asm: string;
  readonly accion: string;
  readonly area: string;
}

/** Money an organismo has not applied and has not returned though its time has passed. */
export interface RemnantPoint extends PointBase {
  readonly kind: "remanente";
  readonly convenio: string;
  readonly organismo: string;
  readonly vigencia: number | null;
}

export interface BudgetPoint extends PointBase {
  readonly kind: "presupuesto";
  readonly budget: Budget;
}

/** A point the user wrote. */
export interface OwnPoint extends PointBase {
  readonly kind: "propio";
  readonly text: string;
}

export type AgendaPoint = ProjectPoint | AgreementPoint | ReportPoint | AsmPoint | RemnantPoint | BudgetPoint | OwnPoint;
export type PointKind = AgendaPoint["kind"];

/** What Cotejo proposes. `candidates` are pending projects that are not ripe for this session and may be added all the same. */
export interface AgendaProposal {
  readonly points: readonly AgendaPoint[];
  readonly candidates: readonly ProjectPoint[];
}

/** What the user changed of the proposal. Plain JSON; points are named by their key, and keys that are gone are passed over. */
export interface AgendaChoices {
  /** First these, in this order; then the rest as proposed. */
  readonly order?: readonly string[];
  readonly dropped?: readonly string[];
  /** Keys of candidates. */
  readonly added?: readonly string[];
  readonly own?: readonly { readonly key: string; readonly text: string }[];
}

/** Points of one kind that follow each other, as the orden del día numbers them: 1, 1.1, 1.2… Each of the user's own is a section. */
export interface AgendaSection {
  /** From 1. */
  readonly number: number;
  readonly kind: PointKind;
  readonly points: readonly AgendaPoint[];
}

export interface Agenda {
  readonly points: readonly AgendaPoint[];
  /** The same points. */
  readonly sections: readonly AgendaSection[];
  /** What was proposed and the user took off. */
  readonly dropped: readonly AgendaPoint[];
}

/** The budget at the session's day. `left` = modified − approved in earlier sessions. Amounts are null when unknown. */
export interface Budget {
  readonly modified: Amount;
  readonly approved: Amount;
  readonly exercised: Amount;
  readonly left: Amount;
  /** What the projects of the agenda ask of the FOAFI. */
  readonly asked: Amount;
}

// --- Readiness -----------------------------------------------------------------------------------------------------------------

export const READINESS_CHECKS = [
  "convocatoria", "quorum", "presidencia", "sillas", "presupuesto",
  "cedula", "recepcion", "coplade", "elegibilidad", "viabilidad", "montos", "organismo", "topes", "hallazgos", "plazo",
] as const;
export type ReadinessCheck = (typeof READINESS_CHECKS)[number];

/**
 * Why an item is as it is: with its data, the key of a sentence. In each comment, the data it brings. Amounts are centavos, dates
 * serial days, lists texts already joined ("A, B y C").
 */
export type ReadinessReason =
  // convocatoria {convoco}
  | "convoco-secretario" | "convoco-otro" | "sin-convocante"
  // quorum {asistentes, sillas, minimo}: the text has none
  | "quorum-suficiente" | "quorum-bajo" | "sin-asistentes"
  // presidencia {preside}
  | "preside-titular" | "preside-direccion-b" | "preside-proyecto-x" | "preside-sin-silla" | "sin-presidencia"
  // sillas {silla, consejero, cargo, pide} · {preside} · {consejero, silla, otra}
  | "sillas-en-orden" | "suplente-sin-facultad" | "preside-y-convoca" | "una-persona-dos-sillas" | "sin-votos"
  // presupuesto {pedido, disponible, faltan}
  | "alcanza" | "no-alcanza" | "sin-presupuesto"
  // cedula {columnas}
  | "cedula-completa" | "cedula-incompleta" | "cedula-sin-columnas"
  // recepcion {recepcion, sesion}
  | "recibido" | "sin-recepcion" | "recibido-despues"
  // coplade {fecha}
  | "coplade-positivo" | "ruta-directa" | "coplade-negativo" | "coplade-pendiente" | "coplade-sin-dictamen" | "sin-ambito"
  // elegibilidad {criterios}
  | "elegible" | "no-elegible" | "elegibilidad-sin-dato" | "elegibilidad-sin-columnas"
  // viabilidad {cual}
  | "viable" | "no-viable" | "viabilidad-sin-dato" | "viabilidad-sin-columnas"
  // montos {columnas, suma, total, diferencia}
  | "montos-precisos" | "montos-sin-escribir" | "montos-no-suman" | "montos-sin-total" | "solo-foafi"
  // organismo {organismo, columnas, remanente, reportes}: remanente in centavos, reportes a count
  | "organismo-en-orden" | "organismo-sin-registrar" | "organismo-sin-requisitos" | "organismo-con-adeudos" | "organismo-sin-dato"
  // topes {aportacion, tope, excede, de}: de is plan, fondo or cedula, what the FOAFI's part was measured by
  | "tope-respetado" | "tope-rebasado" | "tope-sin-dato" | "sin-tope"
  // hallazgos {errores}
  | "sin-hallazgos" | "con-hallazgos"
  // plazo {limite, quedan, siguiente, enviada}: quedan in business days; enviada only of an acta that was sent. A project taken off the agenda is a gap when it cannot wait
  | "plazo-holgado" | "vence-antes-de-la-siguiente" | "plazo-vencido" | "acta-enviada"
  // plazo {informe, sujetos, cuantos, limite, siguiente}: reports that fall due before the next session
  | "informe-por-vencer";

/** A line of the checklist. `gap`: something is missing or wrong. `unknown`: the workbook does not let it be told. */
export interface ReadinessItem {
  readonly check: ReadinessCheck;
  /** Folio; null when it is about the session. */
  readonly project: string | null;
  readonly state: "ok" | "gap" | "unknown";
  readonly reason: ReadinessReason;
  readonly data: Readonly<Record<string, string | number>>;
  /** The cells to look at, the first one to go to. */
  readonly places: readonly RowRef[];
  /** For `con-hallazgos`: the errors that block a decision. */
  readonly findings: readonly Finding[];
}

// --- The Consejo and its votes -------------------------------------------------------------------------------------------------

/** Who voted for a seat, or as a guest. */
export interface Voter {
  readonly consejero: string;
  readonly cargo: string;
  readonly suplente: boolean | null;
  readonly from: readonly RowRef[];
}

/** A seat of §5.1.2 with a vote. */
export interface CouncilSeat {
  readonly seat: SeatNumeral;
  /** Office of the titular, in the norm's words. */
  readonly cargo: string;
  /** Office of who may vote instead. */
  readonly suplente: string;
  readonly secretarioTecnico: boolean;
  /** By Presidió, with its voto de calidad. */
  readonly presides: boolean;
  /** Who voted in this session; null when nobody did. */
  readonly voter: Voter | null;
  /** The titular by name, as the latest vote up to this session tells it. */
  readonly titular: Voter | null;
}

export interface Council {
  readonly seats: readonly CouncilSeat[];
  readonly guests: readonly Voter[];
}

/** A vote as Votos has it. `counts`: false for those of guests, of seats that cannot be told, and second ones of a seat. */
export interface CastVote extends Voter {
  readonly seat: SeatNumeral | "invitado" | null;
  readonly choice: string | null;
  readonly casting: boolean;
  readonly counts: boolean;
}

/** `aprobado`, `rechazado` by the votes, or by the register when nobody's votes are recorded; `empate`: nobody broke the tie. */
export type Decision = "aprobado" | "rechazado" | "empate" | "pendiente";

/** The decision on a project of the agenda, with the criterion and reason columns of the dictamen table. */
export interface Ruling {
  readonly folio: string;
  readonly nombre: string;
  readonly organismo: string;
  readonly linea: string | null;
  readonly foafi: Amount;
  readonly total: Amount;
  readonly criteria: readonly CriterionAnswer[];
  readonly motivos: Traced<string>;
  readonly votes: readonly CastVote[];
  readonly count: VoteCount;
  readonly outcome: VoteOutcome;
  /** The voto de calidad that decided it; null when it took none. */
  readonly castingVote: CastVote | null;
  readonly substitutes: readonly CastVote[];
  readonly decision: Decision;
  readonly decidedBy: "votos" | "registro" | null;
  /** Dictamen as Proyectos has it. */
  readonly dictamen: Traced<string | null>;
  /** Whether the register says what the votes decided; null when one of them says nothing yet. */
  readonly agrees: boolean | null;
  readonly from: readonly RowRef[];
}

export interface CriterionAnswer {
  readonly numeral: string;
  readonly words: string;
  readonly value: boolean | null;
  readonly from: readonly RowRef[];
}

// --- Ficha of a project --------------------------------------------------------------------------------------------------------

export const PARTICIPANTS = ["foafi", "estado", "municipio", "organismo", "empresarios", "otros"] as const;
export type Participant = (typeof PARTICIPANTS)[number];

export interface Contribution {
  readonly who: Participant;
  readonly amount: Amount;
  /** Of the sum of the contributions; null when it is unknown or 0. */
  readonly share: Exact | null;
}

/** The sizes of a project's beneficiaries, worked out from sector and employees, beside those they declare. */
export interface SizeMix {
  readonly total: number;
  /** `fuera`: larger than an MPYME. `sinDato`: cannot be told. */
  readonly computed: Readonly<Record<Tamano | "fuera" | "sinDato", Traced<number>>>;
  readonly declared: Readonly<Record<Tamano | "sinDato", Traced<number>>>;
  /** Rows whose declared size is not the computed one. */
  readonly disagree: readonly RowRef[];
}

/** One sheet of the packet for one project. */
export interface Ficha {
  readonly folio: string;
  readonly nombre: string;
  readonly linea: string | null;
  readonly organismo: { readonly rfc: string; readonly nombre: string; readonly tipo: string | null; readonly from: readonly RowRef[] };
  readonly ambito: string | null;
  /** INEGI codes. */
  readonly entidades: readonly string[];
  readonly municipio: string;
  readonly presented: Traced<number | null>;
  readonly coplade: { readonly dictamen: string | null; readonly date: number | null; readonly direct: boolean; readonly from: readonly RowRef[] };
  readonly received: Traced<number | null>;
  readonly deadline: number | null;
  readonly daysLeft: number | null;
  readonly contributions: readonly Contribution[];
  /** Costo total, as written. */
  readonly total: Amount;
  /** What the contributions add up to; null when one cannot be read. */
  readonly sum: number | null;
  /** Cantidad con letra as the register has it; "" when it has none. */
  readonly letra: string;
  readonly mpymes: Traced<number | null>;
  readonly empleos: Traced<number | null>;
  readonly impacto: Traced<string>;
  readonly criteria: readonly CriterionAnswer[];
  readonly viability: { readonly tecnica: boolean | null; readonly financiera: boolean | null; readonly from: readonly RowRef[] };
  readonly convenio: Traced<string>;
  readonly start: number | null;
  readonly end: number | null;
  readonly estatus: string | null;
  readonly sizes: SizeMix;
  /** Findings still open on the project or on rows of it, causes only, errors first. */
  readonly findings: readonly Finding[];
  readonly ref: RowRef;
}

// --- Calendar and agreements ---------------------------------------------------------------------------------------------------

/** A ministración of the calendar, as programmed. */
export interface Installment {
  readonly number: number | null;
  readonly date: number | null;
  readonly amount: Amount;
  /** Delivered already; null when not. */
  readonly delivered: { readonly date: number | null; readonly centavos: number } | null;
  readonly estatus: string | null;
  readonly from: readonly RowRef[];
}

export interface ProjectCalendar {
  readonly folio: string;
  readonly nombre: string;
  readonly convenio: string;
  readonly installments: readonly Installment[];
  readonly programmed: Amount;
  /** Calendario de ministración as the convenio words it; "" when it has none. */
  readonly wording: Traced<string>;
  /** FOAFI contribution − programmed, in centavos; null when one is unknown. */
  readonly difference: number | null;
}

export type StepState = "hecho" | "pendiente" | "vencido" | "sin dato";

/** What a session agreed of a project, and how far it has come. */
export interface Agreement {
  readonly session: string;
  readonly sessionDate: number | null;
  readonly folio: string;
  readonly nombre: string;
  readonly dictamen: string;
  readonly foafi: Amount;
  readonly acta: { readonly state: StepState; readonly date: number | null; readonly deadline: number | null };
  readonly convenio: { readonly state: StepState; readonly number: string; readonly signed: number | null };
  /** `vencido`: a ministración programmed for a day before the session has not been delivered. */
  readonly ministraciones: { readonly state: StepState; readonly programmed: number; readonly delivered: number; readonly overdue: number; readonly nextDate: number | null };
  readonly estatus: string | null;
  readonly from: readonly RowRef[];
}

// --- Documents -----------------------------------------------------------------------------------------------------------------

export interface Attendance {
  readonly seats: readonly CouncilSeat[];
  readonly guests: readonly Voter[];
  /** Consejeros presentes as Sesiones has it. */
  readonly declared: Traced<number | null>;
  /** Seats with somebody's vote in this session. */
  readonly voting: number;
}

/** What a document needs and the workbook does not have: left blank in it, and listed. */
export type PendingReason =
  | "fecha-de-firma" | "lugar-y-hora" | "nombres-de-firmantes"
  | "sin-convocante" | "sin-presidencia" | "sin-asistentes" | "sin-votos" | "sin-motivos" | "sin-criterio" | "sin-calendario" | "sin-recepcion" | "sin-convenio" | "dictamen-por-escribir" | "empate-sin-desempate";

export interface PendingDatum {
  readonly reason: PendingReason;
  /** Folio; null for the session. */
  readonly project: string | null;
  readonly places: readonly RowRef[];
}

/** What §6.3.3 has the acta say of a project that was approved. */
export interface ActaProject {
  readonly ruling: Ruling;
  readonly calendar: ProjectCalendar;
  readonly entidades: readonly string[];
  readonly received: number | null;
  /** Last day to send the acta. */
  readonly deadline: number | null;
  readonly sent: Traced<number | null>;
}

export interface ActaAddressee {
  readonly to: Addressee;
  /** Who that is: entidades by INEGI code for the state governments, organismos by name; empty for the SE. */
  readonly names: readonly string[];
  /** Whether Sesiones records it as sent. */
  readonly sent: boolean | null;
  readonly from: readonly RowRef[];
}

/** Acta de aprobación (§6.3.3). */
export interface Acta {
  readonly session: Session;
  readonly approved: readonly ActaProject[];
  readonly rejected: readonly Ruling[];
  /** Neither approved nor rejected. */
  readonly deferred: readonly Ruling[];
  /** FOAFI contributions of the approved. */
  readonly total: Amount;
  readonly addressees: readonly ActaAddressee[];
  /** The earliest of its projects'; null when none was received on a known day. */
  readonly deadline: number | null;
  /** Business days from the session to `deadline`. */
  readonly daysLeft: number | null;
  readonly term: number;
  readonly pending: readonly PendingDatum[];
}

/** An agreement that the minuta records, numbered from 1. */
export interface MinutaAgreement {
  readonly number: number;
  readonly point: AgendaPoint;
  /** For projects. */
  readonly ruling: Ruling | null;
}

/** Minuta de acuerdos, drawn up by the Secretario Técnico (§5.1.2 III, obligación VII). */
export interface Minuta {
  readonly session: Session;
  readonly attendance: Attendance;
  readonly agenda: readonly AgendaPoint[];
  readonly agreements: readonly MinutaAgreement[];
  readonly budget: Budget;
  readonly pending: readonly PendingDatum[];
}

// --- Bad input -----------------------------------------------------------------------------------------------------------------

/**
 * Something wrong with what the packet is made from: with its data (dates as serial days), the key of a sentence that says the way out.
 * `blocks`: with it there is no packet.
 */
export interface PacketProblem {
  readonly kind: PacketProblemKind;
  readonly blocks: boolean;
  readonly data: Readonly<Record<string, string | number>>;
  readonly places: readonly RowRef[];
}

export type PacketProblemKind =
  // {registro}: name of the sheet that is not there
  | "sin-hoja"
  // {numero, conocidas}: no such session, and no date to begin one with
  | "sesion-desconocida"
  // {numero, veces}
  | "sesion-repetida"
  // {numero}
  | "sesion-sin-fecha"
  // {sesion, fecha}: no project is received and pending. Blocks only when the agenda is empty
  | "sin-proyectos"
  // {sesion}
  | "orden-vacio"
  // {proyecto, recepcion, fecha}
  | "sesion-antes-de-recibir"
  // {proyecto, veces}: one folio in several rows
  | "proyecto-repetido"
  // {proyecto, votos}: votes for a project that is not on the agenda
  | "votos-fuera-del-orden"
  // {proyecto, votos}
  | "votos-de-mas"
  // {proyecto, silla, primero, segundo}
  | "dos-votos-de-una-silla"
  // {proyecto, consejero, voto}
  | "voto-de-invitado"
  // {proyecto, consejero}
  | "voto-sin-silla" | "voto-sin-sentido"
  // {proyecto, cuenta} · {proyecto, silla, preside} · {proyecto, cuenta}
  | "calidad-sin-empate" | "calidad-de-otro" | "empate-sin-desempate"
  // {proyecto, silla, consejero, cargo, pide}
  | "suplente-sin-facultad"
  // {proyecto, dictamen, cuenta}
  | "dictamen-distinto";

// --- Claims --------------------------------------------------------------------------------------------------------------------

/** A claim to be worked out before it is recorded (§4.4.4 VI). `id`: of one that is recorded already, so that it is not counted twice. */
export interface ClaimRequest {
  readonly credito: string;
  /** Centavos. */
  readonly amount: number;
  /** Serial; null for one after all that are recorded. */
  readonly date: number | null;
  readonly id?: string;
}

/** What one layer answers for. */
export interface ClaimStep {
  readonly layer: Layer;
  readonly contributed: Amount;
  /** What earlier claims took of it. */
  readonly takenBefore: Amount;
  readonly available: number;
  readonly takes: Amount;
  readonly left: number;
  /** Nothing was left in it before this claim, though somebody had contributed. */
  readonly exhausted: boolean;
}

export interface ClaimWorkup {
  readonly credito: string;
  readonly fondo: { readonly id: string; readonly nombre: string; readonly ref: RowRef };
  readonly amount: Amount;
  readonly steps: readonly ClaimStep[];
  readonly split: Layers;
  /** What no contribution reaches to pay. */
  readonly uncovered: Amount;
  /** Claims on the fund that came before, in turn. */
  readonly earlier: readonly RowRef[];
  /** The aval granted; a claim may not exceed it. Null when it is not known. */
  readonly aval: Traced<number | null>;
  readonly overAval: boolean;
}

export type ClaimProblemKind =
  // {credito}
  | "credito-desconocido" | "credito-sin-fondo"
  // {credito, fondo}
  | "fondo-desconocido"
  // {fondo}: a contribution cannot be read
  | "aportaciones-ilegibles"
  // {fondo, siniestro}: a recorded claim does not say who paid
  | "siniestro-anterior-sin-reparto"
  // {credito}
  | "sin-aval"
  // {}
  | "monto-imposible";

export interface ClaimProblem {
  readonly kind: ClaimProblemKind;
  readonly data: Readonly<Record<string, string | number>>;
  readonly places: readonly RowRef[];
}

export type ClaimOutcome = { readonly kind: "claim"; readonly claim: ClaimWorkup } | { readonly kind: "problem"; readonly problem: ClaimProblem };
