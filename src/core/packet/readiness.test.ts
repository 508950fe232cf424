import { foafiTables, type FoafiRows } from "../../../test/fixtures/foafi-tables";
import type { RowChanges } from "../../../test/fixtures/foafi-sheets";
import { registerKinds, recognise } from "../review/kinds";
import { BookReview } from "../review/book-review";
import { serialOf } from "../calendar/serial";
import { DEFAULT_SETTINGS } from "../review/examples";
import type { ReviewSettings } from "../review/parameters";
import { buildPacket } from "./build-packet";
import type { AgendaChoices, Packet, ReadinessCheck, ReadinessItem } from "./packet";

const APRIL_30 = serialOf(2002, 4, 30) ?? 0;

/** A project on the agenda of session 1, of 30/04/2002, in which nobody has voted yet. */
const PENDING: RowChanges = { dictamen: "pendiente", sesion: "", fecha_acta: "", convenio: "", estatus: "en trámite", motivos: "" };

function packet(rows: FoafiRows, settings: Partial<ReviewSettings> = {}, choices: AgendaChoices = {}): Packet {
  return packetOfJust({ organismos: [{}], sesiones: [{}], presupuesto: [{}], ...rows }, settings, choices);
}

function packetOfJust(rows: FoafiRows, settings: Partial<ReviewSettings> = {}, choices: AgendaChoices = {}): Packet {
  const tables = foafiTables(rows);
  const all = { ...DEFAULT_SETTINGS, cutDate: APRIL_30, ...settings };
  const review = new BookReview(tables.flatMap((table) => recognise(table.grid, table.sheet) ?? []), registerKinds, all);
  for (const _ of review.run());
  const outcome = buildPacket({ tables, settings: all, findings: review.findings(), indicators: [], session: { number: "1" }, choices });
  if (outcome.kind === "problems") throw new Error(JSON.stringify(outcome.problems));
  return outcome.packet;
}

function items(check: ReadinessCheck, made: Packet): readonly ReadinessItem[] {
  return made.readiness.filter((item) => item.check === check);
}

test.each<[ReadinessCheck, string, RowChanges, FoafiRows, object]>([
  ["cedula", "complete", {}, {}, { state: "ok", reason: "cedula-completa" }],
  ["cedula", "two cells empty", { impacto: "", mpymes: "" }, {}, { state: "gap", reason: "cedula-incompleta", data: { columnas: "MPYMES comprometidas y Impacto regional" }, places: [{ column: "mpymes", cell: "W2" }, { column: "impacto" }] }],
  ["cedula", "a cell that cannot be read", { mpymes: "varias" }, {}, { state: "gap", data: { columnas: "MPYMES comprometidas" } }],
  ["recepcion", "received before", {}, {}, { state: "ok", reason: "recibido" }],
  ["recepcion", "received on the very day", { fecha_recepcion: "30/04/2002" }, {}, { state: "ok", reason: "recibido" }],
  ["recepcion", "named by the session and never received", { sesion: "1", fecha_recepcion: "" }, {}, { state: "gap", reason: "sin-recepcion", places: [{ column: "fecha_recepcion" }] }],
  ["coplade", "positive", {}, {}, { state: "ok", reason: "coplade-positivo" }],
  ["coplade", "negative", { dictamen_coplade: "negativo" }, {}, { state: "gap", reason: "coplade-negativo" }],
  ["coplade", "pending", { dictamen_coplade: "pendiente" }, {}, { state: "gap", reason: "coplade-pendiente" }],
  ["coplade", "none of a state project", { dictamen_coplade: "" }, {}, { state: "gap", reason: "coplade-sin-dictamen" }],
  ["coplade", "a federal project goes directly", { ambito: "federal", dictamen_coplade: "" }, {}, { state: "ok", reason: "ruta-directa" }],
  ["coplade", "of no known scope", { ambito: "" }, {}, { state: "unknown", reason: "sin-ambito" }],
  ["elegibilidad", "the six", {}, {}, { state: "ok", reason: "elegible" }],
  ["elegibilidad", "one is not met, another is blank", { elegibilidad_3: "N", elegibilidad_5: "" }, {}, { state: "gap", reason: "no-elegible", data: { criterios: "III" }, places: [{ column: "elegibilidad_3" }] }],
  ["elegibilidad", "two are blank", { elegibilidad_1: "", elegibilidad_6: "" }, {}, { state: "gap", reason: "elegibilidad-sin-dato", data: { criterios: "I y VI" } }],
  ["viabilidad", "one is not", { viab_financiera: "N" }, {}, { state: "gap", reason: "no-viable", data: { cual: "financiera" } }],
  ["viabilidad", "both are blank", { viab_tecnica: "", viab_financiera: "" }, {}, { state: "gap", reason: "viabilidad-sin-dato", data: { cual: "técnica y financiera" } }],
  ["montos", "to the centavo", {}, {}, { state: "ok", reason: "montos-precisos" }],
  ["montos", "a centavo off", { costo_total: 2_000_000.01 }, {}, { state: "gap", reason: "montos-no-suman", data: { suma: 200_000_000, total: 200_000_001, diferencia: 1 } }],
  ["montos", "one not written", { aport_estado: "" }, {}, { state: "gap", reason: "montos-sin-escribir", data: { columnas: "Aportación estatal" }, places: [{ column: "aport_estado" }] }],
  ["montos", "one that cannot be read", { aport_empresarios: "en especie" }, {}, { state: "gap", reason: "montos-sin-escribir" }],
  ["montos", "without a total", { costo_total: "" }, {}, { state: "gap", reason: "montos-sin-total" }],
  ["montos", "only the FOAFI gives", { aport_foafi: 2_000_000, aport_estado: 0, aport_organismo: 0, aport_empresarios: 0 }, {}, { state: "gap", reason: "solo-foafi" }],
  ["montos", "nobody gives anything to what costs nothing", { aport_foafi: 0, aport_estado: 0, aport_organismo: 0, aport_empresarios: 0, costo_total: 0 }, {}, { state: "ok", reason: "montos-precisos" }],
  ["organismo", "in order", {}, {}, { state: "ok", reason: "organismo-en-orden", data: { organismo: "Asociación de Productores Unidos" } }],
  ["organismo", "not registered", { organismo: "CJA850101AB2" }, {}, { state: "gap", reason: "organismo-sin-registrar", places: [{ sheet: "Proyectos" }] }],
  ["organismo", "without a requirement", {}, { organismos: [{ solvencia: "N", infra_humana: "" }] }, { state: "gap", reason: "organismo-sin-requisitos", data: { columnas: "Solvencia moral y Infraestructura humana" }, places: [{ sheet: "Organismos", column: "solvencia" }, {}] }],
  ["organismo", "that owes a remnant", {}, { convenios: [{ vigencia: "31/03/2002" }], ministraciones: [{ fecha: "01/02/2002", ejercido: 900_000 }] }, { state: "gap", reason: "organismo-con-adeudos", data: { remanente: 10_000_000, reportes: 0 } }],
  ["topes", "half of the fund, exactly", {}, { fondos: [{}] }, { state: "ok", reason: "tope-respetado", data: { de: "fondo" } }],
  ["topes", "a centavo more", {}, { fondos: [{ aport_foafi: 1_000_000.01 }] }, { state: "gap", reason: "tope-rebasado", data: { aportacion: 100_000_001, tope: 100_000_000, excede: 1, de: "fondo" }, places: [{ sheet: "Fondos", column: "aport_foafi" }, {}] }],
  ["topes", "a fund whose patrimony is blank", {}, { fondos: [{ patrimonio: "" }] }, { state: "unknown", reason: "tope-sin-dato" }],
  ["topes", "before there is a fund, by the cédula", {}, {}, { state: "ok", reason: "tope-respetado", data: { de: "cedula" } }],
  ["topes", "plans: 70 % exactly", { linea: "a" }, { planes: [{}] }, { state: "ok", reason: "tope-respetado", data: { de: "plan" } }],
  ["topes", "plans: one over", { linea: "a" }, { planes: [{}, { id: "PL-02", aport_foafi: 70_000.01 }] }, { state: "gap", reason: "tope-rebasado", data: { excede: 1 } }],
  ["topes", "before there are plans nobody knows", { linea: "a" }, {}, { state: "unknown", reason: "tope-sin-dato" }],
  ["topes", "before there are plans, when the whole is over, one must be", { linea: "a", aport_foafi: 1_900_000, aport_estado: 0, aport_organismo: 100_000, aport_empresarios: 0 }, {}, { state: "gap", reason: "tope-rebasado" }],
  ["topes", "línea c has none", { linea: "c" }, {}, { state: "ok", reason: "sin-tope" }],
  ["hallazgos", "none", {}, {}, { state: "ok", reason: "sin-hallazgos", findings: [] }],
  ["hallazgos", "an error of the project", { costo_total: 1 }, {}, { state: "gap", reason: "con-hallazgos", data: { errores: 1 }, findings: [{ rule: "PRY-05" }], places: [{ cell: "V2" }] }],
  ["hallazgos", "what follows from another is not told again", { aport_estado: "" }, {}, { reason: "con-hallazgos", data: { errores: 1 }, findings: [{ rule: "PRY-04" }] }],
  ["hallazgos", "a warning does not keep anybody from deciding", { aport_foafi: 2_000_000, aport_estado: 0, aport_organismo: 0, aport_empresarios: 0, letra: "" }, {}, { state: "ok", reason: "sin-hallazgos", findings: [] }],
  ["plazo", "on its last day", { fecha_presentacion: "01/03/2002", fecha_coplade: "10/03/2002", fecha_recepcion: "02/04/2002" }, {}, { state: "ok", reason: "vence-antes-de-la-siguiente", data: { limite: APRIL_30, quedan: 0 } }],
  ["plazo", "before the next session", {}, {}, { state: "ok", reason: "vence-antes-de-la-siguiente", data: { limite: serialOf(2002, 5, 14), quedan: 9 } }],
  ["plazo", "longer than that", {}, { sesiones: [{}, { numero: "2", fecha: "10/05/2002" }] }, { state: "ok", reason: "plazo-holgado" }],
  ["plazo", "past", { fecha_presentacion: "01/02/2002", fecha_coplade: "10/02/2002", fecha_recepcion: "01/03/2002" }, {}, { state: "gap", reason: "plazo-vencido" }],
  ["plazo", "sent in time", { sesion: "1", dictamen: "aprobado", fecha_acta: "10/05/2002" }, {}, { state: "ok", reason: "acta-enviada" }],
])("%s: %s", (check, _, row, more, expected) => {
  expect(items(check, packet({ proyectos: [{ ...PENDING, ...row }], ...more }))).toMatchObject([{ project: "P-001", ...expected }]);
});

test("what no sheet tells is unknown, not a gap", () => {
  const made = packetOfJust({ proyectos: [PENDING], sesiones: [{}] }, { parameters: { ...DEFAULT_SETTINGS.parameters, presupuesto: null } });
  expect(items("organismo", made)).toMatchObject([{ state: "unknown", reason: "organismo-sin-dato" }]);
  expect(items("presupuesto", made)).toMatchObject([{ state: "unknown", reason: "sin-presupuesto" }]);
});

describe("the session itself", () => {
  const project = { proyectos: [PENDING] };
  const withSession = (session: RowChanges, more: FoafiRows = {}): FoafiRows => ({ ...project, sesiones: [session], ...more });
  const votes = (...rows: readonly RowChanges[]): FoafiRows => ({ votos: rows });

  test.each<[ReadinessCheck, string, FoafiRows, readonly object[]]>([
    ["convocatoria", "by the Secretario Técnico", project, [{ state: "ok", reason: "convoco-secretario" }]],
    ["convocatoria", "by another", withSession({ convoco: "Subsecretario" }), [{ state: "gap", reason: "convoco-otro", data: { convoco: "Subsecretario" }, places: [{ sheet: "Sesiones", column: "convoco" }] }]],
    ["convocatoria", "nobody says", withSession({ convoco: "" }), [{ state: "unknown", reason: "sin-convocante" }]],
    ["quorum", "three of five", withSession({ asistentes: 3 }), [{ state: "ok", reason: "quorum-suficiente" }]],
    ["quorum", "two of five", withSession({ asistentes: 2 }), [{ state: "gap", reason: "quorum-bajo", data: { asistentes: 2, sillas: 5, minimo: 3 } }]],
    ["quorum", "by the votes when nobody counted", withSession({ asistentes: "" }, votes({}, { silla: "II", consejero: "Ana" })), [{ state: "gap", reason: "quorum-bajo", data: { asistentes: 2 } }]],
    ["quorum", "nobody says", withSession({ asistentes: "" }), [{ state: "unknown", reason: "sin-asistentes" }]],
    ["presidencia", "the Director B", withSession({ presidio: "DG Promoción B" }), [{ state: "ok", reason: "preside-direccion-b" }]],
    ["presidencia", "somebody without a seat", withSession({ presidio: "otro" }), [{ state: "gap", reason: "preside-sin-silla" }]],
    ["presidencia", "nobody says", withSession({ presidio: "" }), [{ state: "unknown", reason: "sin-presidencia" }]],
    ["sillas", "nobody has voted", project, [{ state: "unknown", reason: "sin-votos" }]],
    ["sillas", "in order", withSession({}, votes({}, { silla: "II", consejero: "Ana" })), [{ state: "ok", reason: "sillas-en-orden", data: { sillas: 2 } }]],
    ["sillas", "one person in two seats", withSession({}, votes({ consejero: "Ana Ruiz" }, { silla: "II", consejero: "ANA RUÍZ" })), [{ state: "gap", reason: "una-persona-dos-sillas", data: { silla: "I", otra: "II" } }]],
    ["sillas", "a substitute who may not stand in", withSession({}, votes({ silla: "II", suplente: "S", cargo: "Asesor" })), [{ state: "gap", reason: "suplente-sin-facultad", data: { silla: "II", cargo: "Asesor", pide: "Director de Área adscrito a su Dirección General" } }]],
    ["sillas", "who presides also convenes", withSession({ presidio: "DG Promoción B" }, votes({ silla: "II" })), [{ state: "ok", reason: "sillas-en-orden" }, { state: "ok", reason: "preside-y-convoca" }]],
    ["presupuesto", "there is enough", project, [{ state: "ok", reason: "alcanza", data: { pedido: 100_000_000, disponible: 10_000_000_000 } }]],
    ["presupuesto", "just enough", { ...project, presupuesto: [{ monto: 1_000_000 }] }, [{ state: "ok", reason: "alcanza", data: { faltan: 0 } }]],
    ["presupuesto", "a centavo short", { ...project, presupuesto: [{ monto: 999_999.99 }] }, [{ state: "gap", reason: "no-alcanza", data: { faltan: 1 } }]],
    ["presupuesto", "earlier approvals have spent it", { proyectos: [PENDING, { folio: "P-002", sesion: "7" }], presupuesto: [{ monto: 1_500_000 }] }, [{ state: "gap", reason: "no-alcanza", data: { disponible: 50_000_000, faltan: 50_000_000 } }]],
  ])("%s: %s", (check, _, rows, expected) => {
    const found = items(check, packet(rows)).filter(({ project: folio }) => folio === null);
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
  });

  test("with the criterion of saying nothing there is no line about quorum", () => {
    expect(items("quorum", packet(project, { criteria: { "A-07": "ninguno" } }))).toEqual([]);
  });

  test("a project taken off though its acta cannot wait is a gap", () => {
    const choices = { dropped: ["proyecto:P-001"] };
    expect(items("plazo", packet(project, {}, choices))).toMatchObject([{ project: "P-001", state: "gap", reason: "vence-antes-de-la-siguiente" }]);
    expect(items("plazo", packet(withSession({}, { sesiones: [{}, { numero: "2", fecha: "14/05/2002" }] }), {}, choices))).toEqual([]);
  });

  test("tells of reports that fall due before the next session, one line a kind and day", () => {
    const rows: FoafiRows = {
      proyectos: [PENDING, { folio: "P-002", sesion: "", fecha_inicio: "01/02/2002", estatus: "en ejecución" }, { folio: "P-003", sesion: "", fecha_inicio: "01/04/2002", estatus: "en ejecución" }],
      informes: [{ clave: "P-077" }],
    };
    const coming = items("plazo", packet(rows)).filter(({ reason }) => reason === "informe-por-vencer");
    expect(coming).toMatchObject([{ state: "ok", data: { informe: "reporte mensual de avance", sujetos: "P-002 y P-003", cuantos: 2, limite: serialOf(2002, 5, 10) } }, { data: { informe: "informe mensual de metas", cuantos: 1 } }]);
  });
});
