import type { ClaimProblem, ClaimProblemKind, PacketProblem, PacketProblemKind } from "../../core/packet/packet";
import { counted } from "../../core/text/count";
import { PacketData } from "./packet-data";

type Say = (data: PacketData) => string;

/** What is wrong with what the packet is made from, and the way out. */
const PROBLEMS: Readonly<Record<PacketProblemKind, Say>> = {
  "sin-hoja": (data) => `El libro no tiene la hoja de ${data.text("registro")}, y sin ella no hay de qué hacer la carpeta. Añádala (puede tomarla de la plantilla) y vuelva a intentarlo.`,
  "sesion-desconocida": (data) => `La sesión ${data.text("numero")} no está en la hoja Sesiones${data.has("conocidas") ? ` (están ${data.text("conocidas")})` : ""}. Elija una de ellas, o dé la fecha de la sesión para prepararla como nueva.`,
  "sesion-repetida": (data) => `Hay ${counted(data.number("veces"), "fila", "filas")} con el número de sesión ${data.text("numero")}, y no se sabe cuál es. Corrija el número de las que sobran en la hoja Sesiones.`,
  "sesion-sin-fecha": (data) => `La sesión ${data.text("numero")} no tiene una fecha que se pueda leer. Escríbala en la hoja Sesiones, como dd/mm/aaaa.`,
  "sin-proyectos": (data) => `No hay proyectos recibidos y pendientes para la sesión ${data.text("sesion")}${data.has("fecha") ? ` del ${data.day("fecha")}` : ""}. Si debería haberlos, revise en Proyectos la fecha de recepción, el dictamen y la sesión; o añada puntos propios al orden del día.`,
  "orden-vacio": (data) => `El orden del día de la sesión ${data.text("sesion")} quedó sin puntos. Devuelva alguno de los propuestos o añada uno propio.`,
  "sesion-antes-de-recibir": (data) => `El proyecto ${data.text("proyecto")} se recibió el ${data.day("recepcion")}, después de la sesión del ${data.day("fecha")}: el Consejo no podía decidirlo. Corrija la fecha de recepción o la de la sesión, o quite el proyecto del orden del día.`,
  "proyecto-repetido": (data) => `El folio ${data.text("proyecto")} está en ${counted(data.number("veces"), "fila", "filas")} de Proyectos, y no se sabe cuál va a la sesión. Corrija el folio de las que sobran.`,
  "votos-fuera-del-orden": (data) => `Hay ${counted(data.number("votos"), "voto", "votos")} de esta sesión para ${data.text("proyecto")}, que no está en el orden del día. Añádalo al orden del día, o corrija la sesión o el proyecto de esos votos.`,
  "votos-de-mas": (data) => `${data.text("proyecto")} tiene ${counted(data.number("votos"), "voto", "votos")}, y el Consejo tiene cinco sillas con voto. Quite en Votos los que sobran.`,
  "dos-votos-de-una-silla": (data) => `La silla ${data.text("silla")} tiene dos votos para ${data.text("proyecto")} (de ${data.text("primero")} y de ${data.text("segundo")}). Cuenta uno, el del titular; deje en Votos solo el que valga.`,
  "voto-de-invitado": (data) => `${data.text("consejero")} votó «${data.text("voto")}» sobre ${data.text("proyecto")} como invitado. Los invitados tienen voz y no voto: no se cuenta. Quítelo de Votos, o corrija la silla si es consejero.`,
  "voto-sin-silla": (data) => `No se sabe de qué silla es el voto de ${data.text("consejero")} sobre ${data.text("proyecto")}, y no se cuenta. Escriba en Votos la silla: I, II, III, IV, V o invitado.`,
  "voto-sin-sentido": (data) => `El voto de ${data.text("consejero")} sobre ${data.text("proyecto")} no dice si es a favor, en contra o abstención, y no se cuenta. Escríbalo en Votos.`,
  "calidad-sin-empate": (data) => `En ${data.text("proyecto")} hay un voto de calidad sin que haya empate (${data.text("cuenta")}): no decide nada. Quite la marca en Votos.`,
  "calidad-de-otro": (data) => `En ${data.text("proyecto")} el voto de calidad está en la silla ${data.text("silla")}, pero presidió ${data.text("preside")}. Corrija en Votos de quién es, o en Sesiones quién presidió.`,
  "empate-sin-desempate": (data) => `La votación de ${data.text("proyecto")} está empatada (${data.text("cuenta")}) y falta el voto de calidad de quien presidió. Márquelo en Votos.`,
  "suplente-sin-facultad": (data) => `${data.text("consejero")} (${data.text("cargo")}) votó como suplente de la silla ${data.text("silla")}, que suple el ${data.text("pide")}. Compruebe el cargo en Votos.`,
  "dictamen-distinto": (data) => `Proyectos dice que ${data.text("proyecto")} está ${data.text("dictamen")}, y los votos dicen otra cosa (${data.text("cuenta")}). Corrija el que esté mal.`,
};

export function packetProblemText({ kind, data }: Pick<PacketProblem, "kind" | "data">): string {
  return PROBLEMS[kind](new PacketData(data));
}

const CLAIM_PROBLEMS: Readonly<Record<ClaimProblemKind, Say>> = {
  "credito-desconocido": (data) => `El crédito ${data.text("credito")} no está en la hoja Créditos. Elija uno de los registrados.`,
  "credito-sin-fondo": (data) => `El crédito ${data.text("credito")} no dice qué fondo lo garantiza. Escríbalo en la columna Fondo de Créditos.`,
  "fondo-desconocido": (data) => `El crédito ${data.text("credito")} nombra el fondo ${data.text("fondo")}, que no está en la hoja Fondos. Corrija uno de los dos.`,
  "aportaciones-ilegibles": (data) => `Una de las aportaciones del fondo ${data.text("fondo")} no se puede leer como importe. Corríjala en la hoja Fondos.`,
  "siniestro-anterior-sin-reparto": (data) => `El siniestro ${data.text("siniestro")}, anterior y del mismo fondo (${data.text("fondo")}), no dice quién lo pagó. Complete su reparto en la hoja Siniestros: de él depende lo que queda.`,
  "sin-aval": (data) => `El crédito ${data.text("credito")} no tiene aval concedido: no hay garantía que aplicar.`,
  "monto-imposible": () => "El monto del siniestro debe ser un importe mayor que cero, con dos decimales a lo más.",
};

export function claimProblemText({ kind, data }: Pick<ClaimProblem, "kind" | "data">): string {
  return CLAIM_PROBLEMS[kind](new PacketData(data));
}
