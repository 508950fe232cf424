import type { VoteCount } from "../../core/totals/votes";
import { counted } from "../../core/text/count";
import { sentence, type Piece, type Sentence } from "../packet/sentence";
import { BLANK } from "./packet";

/** "4 votos a favor y 1 en contra, con 1 abstención". */
function tally({ favor, contra, abstenciones }: VoteCount): string {
  return `${counted(favor, "voto", "votos")} a favor y ${contra === 0 ? "ninguno" : String(contra)} en contra${abstenciones === 0 ? "" : `, con ${counted(abstenciones, "abstención", "abstenciones")}`}`;
}

/** "por 4 votos a favor…": the tally of a ruling, and who broke its tie. */
function byVotes(count: VoteCount, casting: boolean): string {
  return `por ${tally(count)}${casting ? ", con el voto de calidad de quien presidió" : ""}`;
}

/** What acta and minuta share. Spanish (es-MX), as such documents are written. */
export const DOCUMENT_TEXTS = {
  draft: "Proyecto de documento: la sesión aún no tiene votos",
  session: (number: string, date: string) => `Consejo Directivo · Sesión ${number} · ${date}`,
  /** A section's heading under its Roman numeral. */
  section: (numeral: string, name: string) => `${numeral}. ${name}`,
  total: "Total",
  presiding: "Presidente del Consejo Directivo",
  presidesAs: (cargo: string) => `${cargo}, quien preside`,
  substitutes: (cargo: string, seat: string) => `${cargo}, suplente de la silla ${seat}`,
  secretary: (cargo: string) => `${cargo}, Secretario Técnico`,
  pending: "Datos por completar (quite este apartado al firmar)",
  pendingIntro: `Lo que el libro no dice quedó como «${BLANK}». Falta:`,
} as const;

export const ACTA_TEXTS = {
  title: "Acta de aprobación de proyectos",
  header: (number: string) => `Consejo Directivo del FOAFI · Acta de aprobación · Sesión ${number}`,
  intro: ({ date, number, convoco, preside, attending, brings }: { readonly date: Piece; readonly number: Piece; readonly convoco: Piece; readonly preside: Piece; readonly attending: Piece; readonly brings: string }): Sentence =>
    sentence`En ${BLANK}, siendo las ${BLANK} horas del ${date}, se reunió el Consejo Directivo del Fondo de Apoyo para el Acceso al Financiamiento de las Micro, Pequeñas y Medianas Empresas (FOAFI) en su sesión ${number}, convocada por ${convoco} y presidida por ${preside}, con la asistencia de ${attending} con voz y voto. Con fundamento en los numerales 5.1.2, facultades IV y VIII del Consejo, y 6.3.3 de las Reglas de Operación del FOAFI, levanta la presente acta${brings}.`,
  brings: ", que incluye el listado de proyectos aprobados, los motivos de su selección conforme a los criterios de elegibilidad y el calendario de ministración de recursos",
  bringsNone: " de lo que resolvió sobre los proyectos del orden del día",
  attending: (count: number | null) => (count === null ? `${BLANK} consejeros` : counted(count, "consejero", "consejeros")),

  approved: "Listado de proyectos aprobados",
  approvedIntro: (count: number, total: Piece): Sentence => sentence`${count === 1 ? "Se aprobó 1 proyecto" : `Se aprobaron ${String(count)} proyectos`}, con una aportación ${count === 1 ? "" : "total "}del FOAFI de ${total}:`,
  noneApproved: "En esta sesión no se aprobó ningún proyecto.",
  noneApprovedYet: "Hasta ahora no consta ningún proyecto aprobado en esta sesión.",
  approvedColumns: ["Folio", "Proyecto", "Organismo intermedio", "Entidad federativa", "Aportación FOAFI"],

  reasons: "Motivos de selección conforme a los criterios de elegibilidad",
  project: (folio: string, nombre: string) => `${folio}. ${nombre}`,
  approvedBy: (count: VoteCount, casting: boolean, foafi: Piece, total: Piece): Sentence => sentence`Se aprobó ${byVotes(count, casting)}, con una aportación del FOAFI de ${foafi}, de un costo total de ${total}. Conforme a los criterios del numeral 4.4.1.1:`,
  approvedByRegister: (foafi: Piece, total: Piece): Sentence => sentence`Consta como aprobado en el registro de proyectos; los votos no constan: ${BLANK}. La aportación del FOAFI es de ${foafi}, de un costo total de ${total}. Conforme a los criterios del numeral 4.4.1.1:`,
  criterion: (numeral: string, words: string, answer: Piece): Sentence => sentence`${numeral}. ${words}: ${answer}.`,
  meets: "se cumple",
  fails: "no se cumple",
  motives: (motives: Piece): Sentence => sentence`Motivos de la selección: ${motives}`,

  calendar: "Calendario de ministración de recursos",
  calendarOf: (folio: string, nombre: string, convenio: Piece): Sentence => sentence`Proyecto ${folio}, «${nombre}», convenio ${convenio}:`,
  calendarWording: (folio: string, nombre: string, convenio: Piece, wording: Piece): Sentence => sentence`Proyecto ${folio}, «${nombre}», según el convenio ${convenio}: ${wording}`,
  noCalendar: (folio: string, nombre: string): Sentence => sentence`Proyecto ${folio}, «${nombre}»: su calendario de ministración no consta en el registro: ${BLANK}`,
  calendarColumns: ["No.", "Fecha programada", "Importe"],

  rejected: "Proyectos no aprobados",
  notApproved: (folio: Piece, nombre: string, organismo: string, count: VoteCount, voted: boolean, casting: boolean, motives: Piece): Sentence => sentence`${folio}, «${nombre}», presentado por ${organismo}: no se aprobó${voted ? `, ${byVotes(count, casting)}` : ""}. Motivos: ${motives}`,
  deferred: "Proyectos sin resolución",
  undecided: (folio: Piece, nombre: string, organismo: string, count: VoteCount, tied: boolean): Sentence => sentence`${folio}, «${nombre}», presentado por ${organismo}: ${tied ? `la votación quedó empatada (${tally(count)}) y no consta el voto de calidad de quien presidió` : "no constan votos ni dictamen"}. Resolución: ${BLANK}`,

  sending: "Envío del acta",
  sendingIntro: (term: number, deadline: Piece): Sentence => sentence`Conforme al numeral 6.3.3, en un plazo de ${String(term)} días hábiles a partir de la fecha de recepción de los proyectos, esta acta se envía, a más tardar el ${deadline}, a:`,
  addressee: (name: string, who: Piece, sent: Piece): Sentence => sentence`${name}${who === "" ? "" : ": "}${who}${sent}`,
  sent: " (consta como enviada)",
  sendingColumns: ["Folio", "Recibido en el Consejo", "Límite para enviar el acta", "Fecha de envío"],
  closing: `Leída la presente acta y conformes con su contenido, la firman quienes en ella intervinieron, el ${BLANK}.`,
} as const;

export const MINUTA_TEXTS = {
  title: "Minuta de acuerdos",
  header: (number: string) => `Consejo Directivo del FOAFI · Minuta de acuerdos · Sesión ${number}`,
  intro: ({ date, number, convoco, preside }: { readonly date: Piece; readonly number: Piece; readonly convoco: Piece; readonly preside: Piece }): Sentence =>
    sentence`En ${BLANK}, siendo las ${BLANK} horas del ${date}, se reunieron los integrantes del Consejo Directivo del Fondo de Apoyo para el Acceso al Financiamiento de las Micro, Pequeñas y Medianas Empresas (FOAFI) para celebrar su sesión ${number}, convocada por ${convoco} y presidida por ${preside}. Redacta la presente minuta el Secretario Técnico, conforme al numeral 5.1.2, fracción III, de las Reglas de Operación del FOAFI.`,

  attendance: "Asistencia",
  attendanceColumns: ["Silla", "Cargo", "Nombre", "Asistió como"],
  titular: "Titular",
  suplente: "Suplente",
  declared: (count: Piece): Sentence => sentence`Consejeros presentes según el registro de sesiones: ${count}.`,
  guests: (names: Piece): Sentence => sentence`Con voz, como invitados: ${names}.`,

  agenda: "Orden del día",
  agreements: "Acuerdos",
  agreement: (session: string, number: number) => `Acuerdo ${session}.${String(number)}`,
  approves: (folio: Piece, nombre: string, organismo: string, foafi: Piece, count: VoteCount, voted: boolean, casting: boolean): Sentence =>
    sentence`Se aprueba el proyecto ${folio}, «${nombre}», presentado por ${organismo}, con una aportación del FOAFI de ${foafi}${voted ? `, ${byVotes(count, casting)}` : `. Consta en el registro de proyectos; los votos no constan: ${BLANK}`}.`,
  rejects: (folio: Piece, nombre: string, organismo: string, count: VoteCount, voted: boolean, casting: boolean): Sentence =>
    sentence`No se aprueba el proyecto ${folio}, «${nombre}», presentado por ${organismo}${voted ? `, ${byVotes(count, casting)}` : ""}.`,
  ties: (folio: Piece, nombre: string, count: VoteCount): Sentence => sentence`La votación sobre el proyecto ${folio}, «${nombre}», quedó empatada (${tally(count)}) y no consta el voto de calidad de quien presidió. Resolución: ${BLANK}`,
  undecided: (folio: Piece, nombre: string): Sentence => sentence`Sobre el proyecto ${folio}, «${nombre}», no constan votos ni dictamen. Resolución: ${BLANK}`,
  motives: (motives: Piece): Sentence => sentence`Motivos: ${motives}`,
  substitutes: (count: number, names: string): Sentence => sentence`${count === 1 ? "Votó como suplente" : "Votaron como suplentes"}: ${names}.`,
  substitute: (name: string, cargo: string, seat: string) => `${name} (${cargo}), por la silla ${seat}`,
  agreementsFrom: (session: string, first: number, last: number) => `Acuerdos ${session}.${String(first)} ${last === first + 1 ? "y" : "a"} ${session}.${String(last)}`,
  heard: (about: Piece): Sentence => sentence`El Consejo conoció el asunto: ${about}. Acuerdo: ${BLANK}`,
  heardAll: "El Consejo conoció los asuntos siguientes:",
  heardItem: (session: string, number: number, about: Piece): Sentence => sentence`${session}.${String(number)} ${about}. Acuerdo: ${BLANK}`,
  matter: (about: Piece, deadline: string | null, amount: string | null): Sentence => sentence`${about}${deadline === null ? "" : `, con límite el ${deadline}`}${amount === null ? "" : `, por ${amount}`}`,
  budgetMatter: (about: Piece, left: string | null): Sentence => sentence`${about}${left === null ? "" : `, con ${left} disponibles antes de la sesión`}`,

  budget: "Presupuesto",
  budgetColumns: ["Concepto", "Importe"],
  modified: "Presupuesto modificado",
  approvedBefore: "Aprobado en sesiones anteriores",
  approvedNow: "Aprobado en esta sesión",
  left: "Disponible al cierre de la sesión",

  next: "Siguiente sesión",
  nextRecorded: (date: Piece): Sentence => sentence`La siguiente sesión está registrada para el ${date}.`,
  nextGuess: (date: string): Sentence => sentence`Se propone la siguiente sesión para el ${date}, conforme a la obligación de sesionar al menos una vez al mes.`,
  closing: `Sin más asuntos que tratar, se levantó la sesión a las ${BLANK} horas del mismo día, y firman los acuerdos quienes en ella intervinieron.`,
} as const;
