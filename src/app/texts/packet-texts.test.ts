import type { AgendaPoint, ClaimProblemKind, PacketProblemKind, ReadinessReason } from "../../core/packet/packet";
import { amountText, daysLeftText, deadlineText, entidadNames, longDate, pendingText, personOrOffice, pointText } from "./packet";
import { claimProblemText, packetProblemText } from "./packet-problems";
import { readinessText } from "./packet-readiness";

/** Every datum that a sentence may ask for, so that what is printed shows whether it asked for another. */
const DATA = {
  registro: "Proyectos", numero: "3", conocidas: "1 y 2", veces: 2, sesion: "3", fecha: 37_376, proyecto: "P-001", recepcion: 37_380, votos: 6, silla: "II", primero: "Ana", segundo: "Eva", consejero: "Ana", voto: "a favor",
  cuenta: "2 a favor, 2 en contra", preside: "titular", cargo: "Director", pide: "Director de Área", dictamen: "rechazado", credito: "CR-01", fondo: "F-01", siniestro: "S-1",
};

const PROBLEMS: readonly PacketProblemKind[] = [
  "sin-hoja", "sesion-desconocida", "sesion-repetida", "sesion-sin-fecha", "sin-proyectos", "orden-vacio", "sesion-antes-de-recibir", "proyecto-repetido", "votos-fuera-del-orden", "votos-de-mas", "dos-votos-de-una-silla",
  "voto-de-invitado", "voto-sin-silla", "voto-sin-sentido", "calidad-sin-empate", "calidad-de-otro", "empate-sin-desempate", "suplente-sin-facultad", "dictamen-distinto",
];
const CLAIM_PROBLEMS: readonly ClaimProblemKind[] = ["credito-desconocido", "credito-sin-fondo", "fondo-desconocido", "aportaciones-ilegibles", "siniestro-anterior-sin-reparto", "sin-aval", "monto-imposible"];

test.each(PROBLEMS)("%s is said with its data and with a way out", (kind) => {
  const text = packetProblemText({ kind, data: DATA });
  expect(text).not.toContain("sin dato");
  // The way out: what to write, take away, choose or check.
  expect(text).toMatch(/(Añád|Elij|Corrij|Escríb|Escrib|Devuelv|Quit|Quít|corrij|Márquelo|Compruebe|revise|deje)/);
  expect(text).toMatch(/\.$/);
});

test.each(CLAIM_PROBLEMS)("of a claim, %s is said with its data", (kind) => {
  expect(claimProblemText({ kind, data: DATA })).toMatch(/^(?!.*sin dato).*\.$/);
});

test("a datum that is missing is told as such, never as a hole", () => {
  expect(packetProblemText({ kind: "sesion-antes-de-recibir", data: {} })).toContain("El proyecto sin dato se recibió el sin dato");
});

test.each<[ReadinessReason, Readonly<Record<string, string | number>>, string]>([
  ["organismo-con-adeudos", { organismo: "La Asociación", remanente: 150_000, reportes: 0 }, "La Asociación debe $1,500.00 de remanentes sin reintegrar."],
  ["organismo-con-adeudos", { organismo: "La Asociación", remanente: 150_000, reportes: 1 }, "La Asociación debe $1,500.00 de remanentes sin reintegrar y 1 reporte mensual."],
  ["tope-rebasado", { aportacion: 7_000_100, tope: 7_000_000, excede: 100, de: "plan" }, "El FOAFI aporta $70,001.00 y el tope de cada plan de negocios es $70,000.00: excede $1.00."],
  ["plazo-vencido", { limite: 37_376, quedan: -1 }, "El plazo venció el 30/04/2002, 1 día hábil antes de la sesión."],
  ["una-persona-dos-sillas", { consejero: "Ana", silla: "II", otra: "IV" }, "Ana vota por dos sillas: la II y la IV."],
  ["informe-por-vencer", { informe: "informe mensual de metas", sujetos: "", cuantos: 1, limite: 37_376, siguiente: 37_390 }, "Informe mensual de metas: vence el 30/04/2002, antes de la siguiente sesión (14/05/2002)."],
])("%s reads well", (reason, data, text) => {
  expect(readinessText({ reason, data })).toBe(text);
});

test("points, days, amounts and dates as people say them", () => {
  const report: AgendaPoint = {
    kind: "informe", key: "k", deadline: null, daysLeft: null, dayKind: "naturales", amount: null, from: [],
    name: "informe mensual de metas", obligado: "FOAFI", subject: null, period: { start: 37_438, end: 37_468 }, periods: [{ start: 37_438, end: 37_468 }, { start: 37_469, end: 37_499 }], recipients: ["la SE", "la SHCP", "la SECODAM"],
  };
  expect(pointText(report)).toBe("Informe vencido: informe mensual de metas, julio y agosto de 2002, a cargo del FOAFI, para la SE, la SHCP o la SECODAM");
  expect([3, 1, 0, -1].map((daysLeft) => daysLeftText({ daysLeft, dayKind: "hábiles" }))).toEqual(["quedan 3 días hábiles", "queda 1 día hábil", "vence el día de la sesión", "venció hace 1 día hábil"]);
  expect(entidadNames(["09", "12", "99"])).toBe("Distrito Federal, Guerrero y 99");
  const deadline = 37_376;
  expect([3, 1, 0, -1, null].map((daysLeft) => deadlineText({ deadline, daysLeft, dayKind: "hábiles" }))).toEqual([
    "límite 30/04/2002, quedan 3 días hábiles desde la sesión", "límite 30/04/2002, queda 1 día hábil desde la sesión", "límite 30/04/2002, el día de la sesión", "límite 30/04/2002, 1 día hábil antes de la sesión", "límite 30/04/2002",
  ]);
  expect(["Director General de Promoción B", "Directora de Área", "Titular de la SPYME", "Ana Directora", ""].map(personOrOffice)).toEqual(["el Director General de Promoción B", "la Directora de Área", "el Titular de la SPYME", "Ana Directora", ""]);
  expect([amountText({ centavos: 10_000_000_000, words: "CIEN MILLONES DE PESOS 00/100 M.N." }), amountText({ centavos: null, words: null })]).toEqual(["$100,000,000.00 (CIEN MILLONES DE PESOS 00/100 M.N.)", "______"]);
  expect(longDate(37_376)).toBe("30 de abril de 2002");
  expect([pendingText({ reason: "sin-votos", project: "P-001" }), pendingText({ reason: "lugar-y-hora", project: null })]).toEqual(["P-001: los votos (hoja Votos)", "el lugar y la hora de la sesión"]);
});
