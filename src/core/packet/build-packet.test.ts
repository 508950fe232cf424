import { foafiTables, type FoafiRows } from "../../../test/fixtures/foafi-tables";
import type { RowChanges } from "../../../test/fixtures/foafi-sheets";
import { serialOf } from "../calendar/serial";
import { LEYENDA } from "../norms/foafi";
import { DEFAULT_SETTINGS } from "../review/examples";
import { buildPacket } from "./build-packet";
import type { AgendaChoices, Packet, PacketOutcome, SessionRequest } from "./packet";

const PENDING: RowChanges = { folio: "P-002", dictamen: "pendiente", sesion: "", fecha_acta: "", convenio: "", estatus: "en trámite", motivos: "" };

function build(rows: FoafiRows, session: SessionRequest = { number: "1" }, choices: AgendaChoices = {}): PacketOutcome {
  return buildPacket({ tables: foafiTables(rows), settings: DEFAULT_SETTINGS, findings: [], indicators: [], session, choices });
}

function packet(rows: FoafiRows, session?: SessionRequest, choices?: AgendaChoices): Packet {
  const outcome = build(rows, session, choices);
  if (outcome.kind === "problems") throw new Error(JSON.stringify(outcome.problems));
  return outcome.packet;
}

const VOTES = ["I", "II", "III"].map((silla) => ({ silla, consejero: `Consejero ${silla}` }));
const HELD: FoafiRows = { proyectos: [{}], organismos: [{}], convenios: [{}], ministraciones: [{}], sesiones: [{}], votos: VOTES };

describe("bad input is told and nothing is half made", () => {
  test.each<[string, FoafiRows, SessionRequest, Readonly<Record<string, unknown>>]>([
    ["no sheet of projects", { sesiones: [{}] }, { number: "1" }, { kind: "sin-hoja", data: { registro: "Proyectos" } }],
    ["an unknown session", HELD, { number: "5" }, { kind: "sesion-desconocida" }],
    ["two sessions with one number", { ...HELD, sesiones: [{}, {}] }, { number: "1" }, { kind: "sesion-repetida" }],
    ["a folio twice", { ...HELD, proyectos: [{}, { nombre: "Otro" }] }, { number: "1" }, { kind: "proyecto-repetido", data: { veces: 2 } }],
    ["the session before the reception", { ...HELD, proyectos: [{ fecha_recepcion: "02/05/2002" }] }, { number: "1" }, { kind: "sesion-antes-de-recibir", data: { recepcion: serialOf(2002, 5, 2) }, places: [{ column: "fecha_recepcion" }, { sheet: "Sesiones", column: "fecha" }] }],
    ["votes for a project that is not on the agenda", { ...HELD, votos: [...VOTES, { proyecto: "P-044" }] }, { number: "1" }, { kind: "votos-fuera-del-orden", data: { proyecto: "P-044", votos: 1 } }],
    ["six votes", { ...HELD, votos: [...["I", "II", "III", "IV", "V"].map((silla) => ({ silla })), { silla: "" }] }, { number: "1" }, { kind: "votos-de-mas" }],
    ["a vote by a guest", { ...HELD, votos: [...VOTES, { silla: "invitado" }] }, { number: "1" }, { kind: "voto-de-invitado" }],
  ])("%s", (_, rows, session, problem) => {
    const outcome = build(rows, session);
    expect(outcome.kind === "problems" && outcome.problems.find(({ kind }) => kind === problem["kind"])).toMatchObject({ blocks: true, ...problem });
  });

  test("all that is wrong is told at once", () => {
    const outcome = build({ ...HELD, votos: [...VOTES, { silla: "invitado" }, { silla: "I", voto: "en contra" }, { proyecto: "P-044" }] });
    expect(outcome.kind === "problems" && outcome.problems.map(({ kind }) => kind)).toEqual(["votos-fuera-del-orden", "voto-de-invitado", "dos-votos-de-una-silla"]);
  });

  test("a project received on the session's own day is in time", () => {
    expect(packet({ proyectos: [{ ...PENDING, fecha_recepcion: "30/04/2002" }], sesiones: [{}] }).projects).toMatchObject([{ folio: "P-002" }]);
  });

  test("taking a project off the agenda is a way out", () => {
    const rows = { proyectos: [{ ...PENDING, sesion: "1", fecha_recepcion: "02/05/2002" }], sesiones: [{}] };
    expect(build(rows).kind).toBe("problems");
    expect(packet(rows, { number: "1" }, { dropped: ["proyecto:P-002"] }).agenda.points.map(({ kind }) => kind)).toEqual(["presupuesto"]);
  });

  test("a session without projects is remarked on and may be held; one without points may not", () => {
    const rows = { proyectos: [{ sesion: "7" }], sesiones: [{}] };
    expect(packet(rows).remarks).toMatchObject([{ kind: "sin-proyectos", blocks: false }]);
    expect(build(rows, { number: "1" }, { dropped: ["presupuesto"] })).toMatchObject({ kind: "problems", problems: [{ kind: "orden-vacio", blocks: true }, { kind: "sin-proyectos" }] });
    expect(packet(rows, { number: "1" }, { dropped: ["presupuesto"], own: [{ key: "propio:1", text: "Manual de operación" }] }).agenda.points).toMatchObject([{ text: "Manual de operación" }]);
  });
});

describe("the acta (§6.3.3)", () => {
  test("lists the approved with their criteria, reasons and calendar, for its three addressees, until the soonest deadline", () => {
    const rows: FoafiRows = {
      ...HELD,
      proyectos: [{}, { folio: "P-003", fecha_recepcion: "10/04/2002", entidad: "Yucatán; Campeche", ambito: "regional" }],
      ministraciones: [{}, { id: "M-02", proyecto: "P-003", numero: 1, fecha_programada: "01/08/2002", monto_programado: 400_000 }, { id: "M-03", proyecto: "P-003", numero: 2, fecha_programada: "01/06/2002", monto_programado: 600_000 }, { id: "M-04", proyecto: "P-003", numero: 3, estatus: "cancelada" }],
      votos: [...VOTES, ...VOTES.map((vote) => ({ ...vote, proyecto: "P-003" }))],
    };
    const { acta, stage, legend } = packet(rows);
    expect({ stage, legend }).toEqual({ stage: "despues", legend: LEYENDA });
    expect(acta.approved.map(({ ruling, deadline }) => [ruling.folio, ruling.criteria.map(({ value }) => value), ruling.motivos.value !== "", deadline])).toEqual([
      ["P-003", Array(6).fill(true), true, serialOf(2002, 5, 9)],
      ["P-001", Array(6).fill(true), true, serialOf(2002, 5, 14)],
    ]);
    expect(acta.approved[0]?.calendar).toMatchObject({ installments: [{ number: 2, amount: { centavos: 60_000_000 } }, { number: 1 }], programmed: { centavos: 100_000_000 }, difference: 0 });
    expect(acta).toMatchObject({ deadline: serialOf(2002, 5, 9), daysLeft: 6, term: 20, total: { centavos: 200_000_000, words: "DOS MILLONES DE PESOS 00/100 M.N.", from: [{ key: "P-003" }, { key: "P-001", column: "aport_foafi" }] } });
    expect(acta.addressees).toMatchObject([{ to: "estado", names: ["31", "04", "14"], sent: true }, { to: "organismo", names: ["Asociación de Productores Unidos"] }, { to: "se", names: [], sent: true }]);
    expect(acta.pending.map(({ reason }) => reason)).toEqual(["lugar-y-hora", "fecha-de-firma"]);
  });

  test("the agreement's words are a calendar where no ministración is programmed yet", () => {
    const { acta } = packet({ ...HELD, ministraciones: [] });
    expect(acta.approved[0]?.calendar).toMatchObject({ installments: [], programmed: { centavos: null }, wording: { value: "Una ministración en junio de 2002.", from: [{ sheet: "Convenios" }] } });
    expect(acta.pending.map(({ reason }) => reason)).not.toContain("sin-calendario");
  });

  test("names what is missing, with the cell, and puts aside the rejected and the undecided", () => {
    const rows: FoafiRows = {
      proyectos: [
        { folio: "P-001", dictamen: "pendiente", motivos: "", elegibilidad_4: "", convenio: "" },
        { folio: "P-002", dictamen: "rechazado" },
        { ...PENDING, folio: "P-003" },
        { ...PENDING, folio: "P-004" },
      ],
      sesiones: [{ presidio: "", convoco: "" }],
      votos: [...VOTES, { proyecto: "P-002", voto: "en contra" }, { proyecto: "P-003" }, { proyecto: "P-003", silla: "II", voto: "en contra" }],
    };
    const { acta, remarks } = packet(rows);
    expect(acta.approved.map(({ ruling }) => ruling.folio)).toEqual(["P-001"]);
    expect(acta.rejected.map(({ folio }) => folio)).toEqual(["P-002"]);
    expect(acta.deferred.map(({ folio, decision }) => [folio, decision])).toEqual([["P-003", "empate"], ["P-004", "pendiente"]]);
    expect(acta.pending.map(({ reason, project, places }) => [reason, project, places[0]?.column ?? null])).toEqual([
      ["lugar-y-hora", null, null],
      ["fecha-de-firma", null, null],
      ["sin-convocante", null, null],
      ["sin-presidencia", null, null],
      ["dictamen-por-escribir", "P-001", "dictamen"],
      ["sin-motivos", "P-001", "motivos"],
      ["sin-criterio", "P-001", "elegibilidad_4"],
      ["sin-calendario", "P-001", "folio"],
      ["sin-convenio", "P-001", "convenio"],
      ["empate-sin-desempate", "P-003", "dictamen"],
      ["sin-votos", "P-004", null],
    ]);
    expect(remarks.map(({ kind }) => kind)).toEqual(["empate-sin-desempate"]);
  });
});

test("the minuta has who was there and an agreement for each point, in the order of the agenda", () => {
  const { minuta, attendance, council } = packet({ ...HELD, votos: [...VOTES, { silla: "invitado", consejero: "Luis Pérez", voto: "abstención" }] }, undefined, { order: ["presupuesto"] });
  expect(minuta.agreements.map(({ number, point, ruling }) => [number, point.kind, ruling?.decision ?? null])).toEqual([[1, "presupuesto", null], [2, "proyecto", "aprobado"]]);
  expect(attendance).toMatchObject({ declared: { value: 5, from: [{ cell: "E2" }] }, voting: 3, guests: [{ consejero: "Luis Pérez" }] });
  expect(council.seats.map(({ presides, secretarioTecnico, voter }) => [presides, secretarioTecnico, voter?.consejero])).toEqual([
    [true, false, "Consejero I"],
    [false, false, "Consejero II"],
    [false, true, "Consejero III"],
    [false, false, undefined],
    [false, false, undefined],
  ]);
  expect(minuta.pending.map(({ reason }) => reason)).toContain("nombres-de-firmantes");
});

test("who voted for a seat is its titular, if only on one of the projects", () => {
  const { council } = packet({ ...HELD, proyectos: [{}, { folio: "P-003" }], votos: [{ silla: "II", suplente: "S", consejero: "Suplente", cargo: "Director de Área" }, { proyecto: "P-003", silla: "II", consejero: "Titular" }] });
  expect(council.seats[1]).toMatchObject({ voter: { consejero: "Titular", suplente: false } });
});

test("names of titulars come from the latest session up to this one in which they voted", () => {
  const rows: FoafiRows = {
    proyectos: [PENDING],
    sesiones: [{ numero: "1", fecha: "20/03/2002" }, { numero: "2", fecha: "24/04/2002" }, { numero: "3", fecha: "22/05/2002" }],
    votos: [{ sesion: "2", consejero: "Nueva" }, { sesion: "1", consejero: "Anterior" }, { sesion: "3", consejero: "Futura" }, { sesion: "2", silla: "II", suplente: "S", consejero: "Suplente" }],
  };
  const { council } = packet(rows, { number: "9", date: serialOf(2002, 4, 30) ?? 0 });
  expect(council.seats.map(({ voter, titular }) => [voter, titular?.consejero])).toEqual([[null, "Nueva"], [null, undefined], [null, undefined], [null, undefined], [null, undefined]]);
});

test("the ficha has the money by participant and the sizes as they come out of sector and employees", () => {
  const rows: FoafiRows = {
    ...HELD,
    beneficiarios: [{}, { id: "B-002", empleados: 12 }, { id: "B-003", sector: "industria", empleados: 501, tamano: "mediana" }, { id: "B-004", sector: "primario o artesano", empleados: 40 }, { id: "B-005", empleados: "", tamano: "" }, { id: "B-006", proyecto: "P-099" }, { id: "B-007", empleados: "" }],
  };
  const [ficha] = packet(rows).projects;
  expect(ficha?.contributions.map(({ who, amount, share }) => [who, amount.centavos, share?.numerator, share?.denominator])).toEqual([
    ["foafi", 100_000_000, 100_000_000, 200_000_000],
    ["estado", 50_000_000, 50_000_000, 200_000_000],
    ["municipio", 0, 0, 200_000_000],
    ["organismo", 30_000_000, 30_000_000, 200_000_000],
    ["empresarios", 20_000_000, 20_000_000, 200_000_000],
    ["otros", 0, 0, 200_000_000],
  ]);
  const { computed, declared, disagree, total } = ficha?.sizes ?? {};
  expect(Object.entries(computed ?? {}).map(([size, { value }]) => [size, value])).toEqual([["micro", 2], ["pequeña", 1], ["mediana", 0], ["fuera", 1], ["sinDato", 2]]);
  expect(Object.entries(declared ?? {}).map(([size, { value }]) => [size, value])).toEqual([["micro", 4], ["pequeña", 0], ["mediana", 1], ["sinDato", 1]]);
  expect(disagree?.map(({ key }) => key)).toEqual(["B-002", "B-003"]);
  expect(total).toBe(6);
});

test("what earlier sessions agreed, and how far it has come on the session's day", () => {
  const rows: FoafiRows = { ...HELD, proyectos: [{ folio: "P-001" }, PENDING, { folio: "P-003", dictamen: "rechazado", fecha_acta: "" }], sesiones: [{}, { numero: "2", fecha: "04/06/2002" }] };
  expect(packet({ ...rows, votos: [] }, { number: "2" }).agreements).toMatchObject([
    { folio: "P-001", session: "1", acta: { state: "hecho" }, convenio: { state: "hecho", signed: serialOf(2002, 5, 15) }, ministraciones: { state: "vencido", programmed: 100_000_000, delivered: 0, overdue: 100_000_000 } },
    { folio: "P-003", dictamen: "rechazado", acta: { state: "sin dato" } },
  ]);
});

test("the budget is that of the session's day: what was authorised, approved and delivered by then", () => {
  const rows: FoafiRows = {
    proyectos: [{}, { ...PENDING, fecha_recepcion: "01/05/2002" }, { folio: "P-003", sesion: "3" }, { folio: "P-004", sesion: "2" }],
    sesiones: [{}, { numero: "2", fecha: "04/06/2002" }, { numero: "3", fecha: "02/07/2002" }],
    presupuesto: [{}, { fecha: "04/06/2002", concepto: "modificación", monto: -1_000_000 }, { fecha: "05/06/2002", concepto: "modificación", monto: 9_000_000 }],
    ministraciones: [{ fecha: "04/06/2002" }, { id: "M-02", numero: 2, fecha: "05/06/2002" }],
  };
  const { modified, approved, exercised, left, asked } = packet(rows, { number: "2" }).budget;
  expect([modified, approved, exercised, left, asked].map(({ centavos }) => centavos)).toEqual([9_900_000_000, 100_000_000, 100_000_000, 9_800_000_000, 200_000_000]);
  expect(modified.from.map(({ row }) => row)).toEqual([2, 3]);
});

test("the same input makes the same packet", () => {
  expect(packet(HELD)).toEqual(packet(HELD));
});
