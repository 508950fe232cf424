import type { ReadinessCheck, ReadinessItem, ReadinessReason } from "../../core/packet/packet";
import { counted, listed } from "../../core/text/count";
import { capitalized, personOrOffice } from "./packet";
import { PacketData } from "./packet-data";

/** What is looked at, as the checklist heads it. */
export const READINESS_NAMES: Readonly<Record<ReadinessCheck, string>> = {
  convocatoria: "Convocatoria",
  quorum: "Asistencia",
  presidencia: "Presidencia",
  sillas: "Sillas y suplentes",
  presupuesto: "Presupuesto",
  cedula: "Cédula",
  recepcion: "Recepción",
  coplade: "Dictamen del COPLADE",
  elegibilidad: "Elegibilidad",
  viabilidad: "Viabilidad",
  montos: "Montos por participante",
  organismo: "Organismo intermedio",
  topes: "Topes",
  hallazgos: "Hallazgos de la revisión",
  plazo: "Plazo del acta",
};

export const READINESS_STATES: Readonly<Record<ReadinessItem["state"], string>> = { ok: "En orden", gap: "Falta", unknown: "No se sabe" };

type Say = (data: PacketData) => string;

const days = (data: PacketData): string => counted(Math.abs(data.number("quedan")), "día hábil", "días hábiles");

/** Of what the cap of §4.3.2 is a part. */
const CAP_BASES: Readonly<Record<string, string>> = { plan: "de cada plan de negocios", fondo: "del patrimonio de cada fondo", cedula: "del costo de la cédula" };
const capBase = (data: PacketData): string => CAP_BASES[data.text("de")] ?? "del §4.3.2";

const REASONS: Readonly<Record<ReadinessReason, Say>> = {
  "convoco-secretario": (data) => `Convocó ${personOrOffice(data.text("convoco"))}, como Secretario Técnico.`,
  "convoco-otro": (data) => `Convocó ${personOrOffice(data.text("convoco"))}. La convocatoria es del Secretario Técnico (Director General de Promoción “B”): compruebe que sea él o quien lo supla.`,
  "sin-convocante": () => "Falta anotar quién convocó: corresponde al Secretario Técnico.",
  "quorum-suficiente": (data) => `${counted(data.number("asistentes"), "consejero presente", "consejeros presentes")} de ${data.text("sillas")} sillas con voto. Las reglas no fijan quórum.`,
  "quorum-bajo": (data) => `Solo ${counted(data.number("asistentes"), "consejero presente", "consejeros presentes")} de ${data.text("sillas")} sillas con voto. Las reglas no fijan quórum, pero con menos de ${data.text("minimo")} conviene asentar por qué se sesionó.`,
  "sin-asistentes": () => "Falta anotar cuántos consejeros asistieron. Las reglas no fijan quórum.",
  "preside-titular": () => "Preside el titular de la Subsecretaría.",
  "preside-direccion-b": () => "Preside el Director General de Promoción “B”, en ausencia del Subsecretario.",
  "preside-proyecto-x": () => "Preside el Director de Promoción del Proyecto “X”, suplente del Subsecretario.",
  "preside-sin-silla": (data) => `Presidió ${data.text("preside")}, que no tiene silla con voto de calidad: un empate no se podría resolver.`,
  "sin-presidencia": () => "Falta anotar quién preside; de él es el voto de calidad.",
  "sillas-en-orden": () => "Cada voto es de quien puede darlo.",
  "suplente-sin-facultad": (data) => `${data.text("consejero")} (${data.text("cargo")}) vota por la silla ${data.text("silla")}, que suple el ${data.text("pide")}.`,
  "preside-y-convoca": (data) => `Preside el ${data.text("preside")}, que es a la vez Secretario Técnico: asiente en la minuta la ausencia del Subsecretario.`,
  "una-persona-dos-sillas": (data) => `${data.text("consejero")} vota por dos sillas: la ${data.text("silla")} y la ${data.text("otra")}.`,
  "sin-votos": () => "Aún no hay votos de esta sesión.",
  alcanza: (data) => `Se piden ${data.money("pedido")} y hay ${data.money("disponible")} disponibles.`,
  "no-alcanza": (data) => `Se piden ${data.money("pedido")} y hay ${data.money("disponible")} disponibles: faltan ${data.money("faltan")}.`,
  "sin-presupuesto": () => "No se sabe cuánto presupuesto queda: revise la hoja Presupuesto y las aportaciones de los proyectos aprobados.",
  "cedula-completa": () => "La cédula está completa.",
  "cedula-incompleta": (data) => `Faltan en la cédula: ${data.text("columnas")}.`,
  "cedula-sin-columnas": (data) => `La hoja Proyectos no tiene ${data.text("columnas")}.`,
  recibido: (data) => `Se recibió el ${data.day("recepcion")}.`,
  "sin-recepcion": () => "Falta la fecha de recepción en el Consejo: desde ella corre el plazo.",
  "recibido-despues": (data) => `Se recibió el ${data.day("recepcion")}, después de la sesión (${data.day("sesion")}).`,
  "coplade-positivo": (data) => `Dictamen positivo del COPLADE${data.has("fecha") ? `, del ${data.day("fecha")}` : ""}.`,
  "ruta-directa": () => "Es regional o federal: se presenta directamente al Consejo.",
  "coplade-negativo": () => "El COPLADE dictaminó en contra: no debió remitirse al Consejo.",
  "coplade-pendiente": () => "El dictamen del COPLADE está pendiente.",
  "coplade-sin-dictamen": () => "Falta el dictamen del COPLADE.",
  "sin-ambito": () => "Falta el ámbito del proyecto: no se sabe si debe pasar por el COPLADE.",
  elegible: () => "Cumple los seis criterios de elegibilidad.",
  "no-elegible": (data) => `No cumple los criterios de elegibilidad: ${data.text("criterios")}.`,
  "elegibilidad-sin-dato": (data) => `Falta decir si cumple los criterios de elegibilidad: ${data.text("criterios")}.`,
  "elegibilidad-sin-columnas": (data) => `La hoja Proyectos no tiene columnas de elegibilidad${data.has("criterios") ? ` (${data.text("criterios")})` : ""}.`,
  viable: () => "Es viable técnica y financieramente.",
  "no-viable": (data) => `No es viable: ${data.text("cual")}.`,
  "viabilidad-sin-dato": (data) => `Falta decir si es viable: ${data.text("cual")}.`,
  "viabilidad-sin-columnas": () => "La hoja Proyectos no tiene columnas de viabilidad.",
  "montos-precisos": () => "Los montos de cada participante están escritos y suman el costo total.",
  "montos-sin-escribir": (data) => `Faltan los montos de: ${data.text("columnas")}.`,
  "montos-no-suman": (data) => `Las aportaciones suman ${data.money("suma")} y el costo total es ${data.money("total")}: la diferencia es ${data.money("diferencia")}.`,
  "montos-sin-total": () => "Falta el costo total.",
  "solo-foafi": () => "Solo aporta el FOAFI: la cédula debe precisar con cuánto participan los demás.",
  "organismo-en-orden": (data) => `${data.text("organismo")} cumple sus requisitos y no tiene adeudos.`,
  "organismo-sin-registrar": (data) => `${data.text("organismo")} no está en la hoja Organismos.`,
  "organismo-sin-requisitos": (data) => `${data.text("organismo")} no cumple: ${data.text("columnas")}.`,
  "organismo-con-adeudos": (data) => `${data.text("organismo")} debe ${listed([...(data.number("remanente") > 0 ? [`${data.money("remanente")} de remanentes sin reintegrar`] : []), ...(data.number("reportes") > 0 ? [counted(data.number("reportes"), "reporte mensual", "reportes mensuales")] : [])])}.`,
  "organismo-sin-dato": (data) => `El libro no tiene la hoja Organismos: no se sabe si ${data.text("organismo")} cumple sus requisitos.`,
  "tope-respetado": (data) => `La aportación del FOAFI respeta el tope ${capBase(data)}.`,
  "tope-rebasado": (data) => `El FOAFI aporta ${data.money("aportacion")} y el tope ${capBase(data)} es ${data.money("tope")}: excede ${data.money("excede")}.`,
  "tope-sin-dato": () => "No se puede comprobar el tope: faltan montos.",
  "sin-tope": () => "Las reglas no fijan tope para la línea c.",
  "sin-hallazgos": () => "La revisión no encontró errores que impidan decidir.",
  "con-hallazgos": (data) => `La revisión encontró ${counted(data.number("errores"), "error", "errores")} en el proyecto o en sus registros.`,
  "plazo-holgado": (data) => `El acta debe enviarse a más tardar el ${data.day("limite")} (${days(data)} desde la sesión).`,
  "vence-antes-de-la-siguiente": (data) => `El plazo vence el ${data.day("limite")}, antes de la siguiente sesión (${data.day("siguiente")}): conviene decidirlo en esta.`,
  "plazo-vencido": (data) => `El plazo venció el ${data.day("limite")}, ${days(data)} antes de la sesión.`,
  "acta-enviada": (data) => `El acta se envió el ${data.day("enviada")}; su límite era el ${data.day("limite")}.`,
  "informe-por-vencer": (data) => `${capitalized(data.text("informe"))}${data.has("sujetos") ? ` de ${data.text("sujetos")}` : ""}: vence el ${data.day("limite")}, antes de la siguiente sesión (${data.day("siguiente")}).`,
};

export function readinessText({ reason, data }: Pick<ReadinessItem, "reason" | "data">): string {
  return REASONS[reason](new PacketData(data));
}
