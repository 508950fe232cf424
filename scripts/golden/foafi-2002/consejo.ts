import type { sesiones } from "../../../src/core/registers/sesiones";
import type { votos } from "../../../src/core/registers/votos";
import { day, type SampleRow } from "./row";

type SessionRow = SampleRow<typeof sesiones>;
type VoteRow = SampleRow<typeof votos>;

const CONVOCO = "Director General de Promoción B";
const ACTA = { listado: "S", motivos: "S", calendario: "S", envio_estado: "S", envio_organismo: "S", envio_se: "S" } as const;

function session(numero: string, fecha: string, more: SessionRow = {}): SessionRow {
  return { numero, fecha: day(fecha), convoco: CONVOCO, presidio: "Subsecretario", asistentes: 5, minuta_firmada: "S", ...more };
}

/** A session a month since the rules came into force. In the sixth the undersecretary was away. */
export const sesionRows: readonly SessionRow[] = [
  session("1", "20/03"),
  session("2", "24/04", ACTA),
  session("3", "22/05", ACTA),
  session("4", "19/06", ACTA),
  session("5", "17/07", ACTA),
  session("6", "21/08", { ...ACTA, presidio: "Director General de Promoción B" }),
  session("7", "18/09", { asistentes: 4 }),
  session("8", "23/10"),
];

const SEATS = [
  { silla: "I", consejero: "Jorge Alberto Rentería Campos", cargo: "Subsecretario para la Pequeña y Mediana Empresa" },
  { silla: "II", consejero: "Laura Elena Quiñones Tapia", cargo: "Directora General de Promoción A" },
  { silla: "III", consejero: "Roberto Sandoval Ibarra", cargo: "Director General de Promoción B" },
  { silla: "IV", consejero: "Patricia Olvera Montes", cargo: "Directora General de Promoción C" },
  { silla: "V", consejero: "Héctor Manuel Arriaga Peña", cargo: "Director General de Promoción D" },
] as const;

const SENSE: Readonly<Record<string, string>> = { s: "a favor", n: "en contra", "-": "abstención" };

/** The votes on a project, seats I to V in order: `s` for, `n` against, `-` abstained. */
function votes(sesion: string, proyecto: string, senses: string): VoteRow[] {
  return SEATS.map((seat, i) => ({ sesion, proyecto, ...seat, suplente: "N", voto: SENSE[senses.charAt(i)] ?? "", calidad: "N" }));
}

/** Of the director of the project "X", who sits for an absent undersecretary, and of a director of area of the fourth seat. */
const SUBSTITUTES: Readonly<Record<string, VoteRow>> = {
  I: { consejero: "Arturo Medina Solís", cargo: "Director de Promoción del Proyecto “X”", suplente: "S" },
  IV: { consejero: "Silvia Nava Cordero", cargo: "Directora de Área de la Dirección General de Promoción C", suplente: "S" },
};

function substituted(rows: readonly VoteRow[], seat: string): VoteRow[] {
  return rows.map((row) => (row.silla === seat ? { ...row, ...SUBSTITUTES[seat] } : row));
}

/** The fifth session's tie (two for, two against, one abstention) is broken by the president's casting vote. */
export const votoRows: readonly VoteRow[] = [
  ...votes("2", "P-001", "sssss"),
  ...votes("2", "P-002", "ssssn"),
  ...votes("2", "P-005", "sssss"),
  ...substituted(votes("3", "P-003", "sss-s"), "IV"),
  ...substituted(votes("3", "P-004", "sssss"), "IV"),
  ...votes("4", "P-006", "sssns"),
  ...votes("4", "P-007", "sssss"),
  ...votes("5", "P-010", "ssnn-").map((row) => (row.silla === "I" ? { ...row, calidad: "S" } : row)),
  ...substituted(votes("6", "P-008", "nnsnn"), "I"),
];
