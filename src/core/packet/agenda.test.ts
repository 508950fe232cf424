import { foafiTables, type FoafiRows } from "../../../test/fixtures/foafi-tables";
import type { RowChanges } from "../../../test/fixtures/foafi-sheets";
import { recognise } from "../review/kinds";
import { serialOf } from "../calendar/serial";
import { defaultParameters, parameterValues } from "../norms/parameters";
import { DEFAULT_SETTINGS } from "../review/examples";
import type { ReviewSettings } from "../review/parameters";
import { gridFromRows } from "../sheet/grid";
import { proposeAgenda } from "./agenda";
import { arrangeAgenda } from "./arrange-agenda";
import { packetGround } from "./ground";
import type { AgendaProposal } from "./packet";
import { sessionFor } from "./sessions";

const day = (date: string): number => {
  const [d = 0, m = 0, y = 0] = date.split("/").map(Number);
  return serialOf(y, m, d) ?? 0;
};

const pending = (folio: string, fecha_recepcion: string, more: RowChanges = {}): RowChanges => ({ folio, fecha_recepcion, dictamen: "pendiente", sesion: "", fecha_acta: "", convenio: "", estatus: "en trámite", ...more });

/** The proposal for a session, number 9, of a day. */
function propose(date: string, rows: FoafiRows, settings: Partial<ReviewSettings> = {}): AgendaProposal {
  const ground = packetGround(foafiTables({ sesiones: [{}], ...rows }), { ...DEFAULT_SETTINGS, ...settings });
  const found = sessionFor({ number: "9", date: day(date) }, ground);
  if (found.kind !== "session") throw new Error(found.problem.kind);
  return proposeAgenda(found.session, ground);
}

const projects = ({ points }: AgendaProposal) => points.flatMap((point) => (point.kind === "proyecto" ? [[point.folio, point.daysLeft]] : []));
const ofKind = ({ points }: AgendaProposal, kind: string) => points.filter((point) => point.kind === kind);

describe("projects received and pending", () => {
  test("the soonest deadline first, with the business days left of the twenty", () => {
    const rows = [pending("P-003", "22/04/2002"), pending("P-001", "15/04/2002"), pending("P-002", "16/04/2002")];
    // Of the twenty: 30 April, and May without the 1st (Wednesday) and the 5th (Sunday).
    expect(projects(propose("30/04/2002", { proyectos: rows }))).toEqual([["P-001", 9], ["P-002", 10], ["P-003", 14]]);
  });

  test("with one deadline, the one received first; then as the sheet has them", () => {
    // Received on Saturday, Sunday or Friday, day 1 is the Monday.
    const rows = [pending("P-SUN", "21/04/2002"), pending("P-FRI2", "19/04/2002"), pending("P-SAT", "20/04/2002"), pending("P-FRI", "19/04/2002")];
    const found = projects(propose("30/04/2002", { proyectos: rows }));
    expect(found.map(([folio]) => folio)).toEqual(["P-FRI2", "P-FRI", "P-SAT", "P-SUN"]);
    expect(new Set(found.map(([, left]) => left))).toEqual(new Set([13]));
  });

  test("a holiday of the workbook's own moves the deadline", () => {
    const rows = { proyectos: [pending("P-001", "15/04/2002")] };
    const inhabiles = { ...parameterValues(defaultParameters(2002)), inhabiles: [day("10/05/2002")] };
    expect(propose("30/04/2002", rows).points[0]).toMatchObject({ deadline: day("14/05/2002"), dayKind: "hábiles" });
    expect(propose("30/04/2002", rows, { parameters: inhabiles }).points[0]).toMatchObject({ deadline: day("15/05/2002"), daysLeft: 9 });
  });

  test("0 days are left on the last day, and they go negative", () => {
    const rows = { proyectos: [pending("P-001", "15/04/2002")] };
    expect(projects(propose("14/05/2002", rows))).toEqual([["P-001", 0]]);
    expect(projects(propose("16/05/2002", rows))).toEqual([["P-001", -2]]);
  });

  test.each<[string, RowChanges, "points" | "candidates" | null]>([
    ["received on the session's day", pending("P-001", "30/04/2002"), "points"],
    ["received the day after", pending("P-001", "01/05/2002"), "candidates"],
    ["not received", pending("P-001", ""), "candidates"],
    ["with a blank dictamen", pending("P-001", "15/04/2002", { dictamen: "" }), "points"],
    ["cancelled", pending("P-001", "15/04/2002", { estatus: "cancelado" }), null],
    ["put off by an earlier session", pending("P-001", "15/04/2002", { sesion: "1" }), "points"],
    ["waiting for a later one", pending("P-001", "15/04/2002", { sesion: "10" }), "candidates"],
    ["decided in an earlier session", { folio: "P-001" }, null],
    ["decided in this session", { folio: "P-001", sesion: "9", dictamen: "rechazado" }, "points"],
    ["named by this session, though received later", pending("P-001", "02/05/2002", { sesion: "9" }), "points"],
    ["without a folio", pending("", "15/04/2002"), null],
  ])("%s", (_, row, where) => {
    const sesiones = [{}, { numero: "10", fecha: "28/06/2002" }];
    const { points, candidates } = propose("30/04/2002", { proyectos: [row], sesiones });
    const found = points.some(({ kind }) => kind === "proyecto") ? "points" : candidates.length > 0 ? "candidates" : null;
    expect(found).toBe(where);
  });

  test("says what it rests on: folio, reception and amount, by cell", () => {
    const [point] = propose("30/04/2002", { proyectos: [pending("P-001", "15/04/2002")], organismos: [{}] }).points;
    expect(point).toMatchObject({ key: "proyecto:P-001", organismo: "Asociación de Productores Unidos", amount: 100_000_000, from: [{ cell: "A2", key: "P-001" }, { column: "fecha_recepcion" }, { header: "Aportación FOAFI" }] });
  });
});

describe("what is overdue on the session's day", () => {
  const approved = { folio: "P-001", fecha_acta: "", fecha_inicio: "01/06/2002" };

  test.each<[string, string, FoafiRows, readonly object[]]>([
    ["the acta, the day after its deadline", "15/05/2002", { proyectos: [approved] }, [{ owes: "acta", deadline: day("14/05/2002"), daysLeft: -1, dayKind: "hábiles" }]],
    ["not on its last day", "14/05/2002", { proyectos: [approved] }, []],
    ["sent after the session it was still owed", "15/05/2002", { proyectos: [{ ...approved, fecha_acta: "16/05/2002" }] }, [{ owes: "acta" }]],
    ["the agreement of a project that has begun", "05/06/2002", { proyectos: [{ ...approved, fecha_acta: "10/05/2002", convenio: "" }] }, [{ owes: "convenio", deadline: day("01/06/2002"), daysLeft: -4 }]],
    ["a ministración that did not come", "10/06/2002", { proyectos: [{ ...approved, fecha_acta: "10/05/2002" }], convenios: [{}], ministraciones: [{ fecha: "", ministrado: "", estatus: "programada" }, { id: "M-02", numero: 2, fecha_programada: "01/08/2002", fecha: "", estatus: "programada" }] }, [{ owes: "ministracion", deadline: day("01/06/2002"), amount: 100_000_000, from: [{ sheet: "Ministraciones", row: 2 }] }]],
    ["one that is held back is not late", "10/06/2002", { proyectos: [{ ...approved, fecha_acta: "10/05/2002" }], convenios: [{}], ministraciones: [{ fecha: "", ministrado: "", estatus: "suspendida", causal: "II" }] }, []],
    ["nothing of a cancelled project", "10/06/2002", { proyectos: [{ ...approved, estatus: "cancelado" }] }, []],
  ])("agreements: %s", (_, date, rows, expected) => {
    const found = ofKind(propose(date, rows), "acuerdo");
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
  });

  test("reports: one point for all the months that are owed, from the oldest on", () => {
    const [report, ...more] = ofKind(propose("15/08/2002", { proyectos: [{ estatus: "en ejecución" }], informes: [{ clave: "P-077" }] }), "informe").filter((point) => point.kind === "informe" && point.subject === "P-001");
    expect(more).toEqual([]);
    expect(report).toMatchObject({ key: "informe:mensual de avance:P-001:se", deadline: day("10/07/2002"), recipients: ["la SE"], period: { start: day("01/06/2002") }, periods: [{}, { end: day("31/07/2002") }] });
    expect(ofKind(propose("15/08/2002", { proyectos: [{ estatus: "en ejecución" }], informes: [] }), "informe")).toEqual([]);
  });

  test("remnants of agreements that ended, and the budget left", () => {
    const proposal = propose("15/01/2003", { proyectos: [{}], convenios: [{}], ministraciones: [{ ejercido: 900_000 }], presupuesto: [{}, { concepto: "modificación", monto: -5_000_000 }] });
    expect(ofKind(proposal, "remanente")).toMatchObject([{ convenio: "C-01", amount: 10_000_000, deadline: day("31/12/2002"), daysLeft: -15 }]);
    expect(ofKind(proposal, "presupuesto")).toMatchObject([{ amount: 9_400_000_000, budget: { modified: { centavos: 9_500_000_000 }, approved: { centavos: 100_000_000 }, left: { words: "NOVENTA Y CUATRO MILLONES DE PESOS 00/100 M.N." } } }]);
  });

  test("ASM past their date and not concluded", () => {
    const header = ["No.", "Programa", "Aspecto Susceptible de Mejora", "Acciones a Emprender", "Área Responsable", "Fecha de Término", "Estado de avance"];
    const rows = [[1, "E-005 Programa", "Mejorar la plantilla", "Revisarla", "Dirección General", "14/05/2002", "en proceso"], ["", "", "Otro aspecto", "Revisarlo", "Dirección General", "14/05/2002", "atendido"]];
    const read = recognise(gridFromRows([header, ...rows]), { id: "asm", name: "Seguimiento ASM" });
    const ground = packetGround([...foafiTables({ proyectos: [], sesiones: [] }), ...(read ? [read.table] : [])], DEFAULT_SETTINGS);
    const found = sessionFor({ number: "9", date: day("15/05/2002") }, ground);
    const points = found.kind === "session" ? proposeAgenda(found.session, ground).points : [];
    expect(points.filter(({ kind }) => kind === "asm")).toMatchObject([{ programa: "E-005 Programa", asm: "Mejorar la plantilla", daysLeft: -1, from: [{ sheet: "Seguimiento ASM", row: 2 }] }]);
  });
});

describe("what the user makes of it", () => {
  const proposal = propose("30/04/2002", { proyectos: [pending("P-001", "15/04/2002"), pending("P-002", "16/04/2002"), pending("P-003", "")] });
  const keys = (choices: Parameters<typeof arrangeAgenda>[1]) => arrangeAgenda(proposal, choices).points.map(({ key }) => key);

  test.each<[string, Parameters<typeof arrangeAgenda>[1], readonly string[]]>([
    ["as proposed", {}, ["proyecto:P-001", "proyecto:P-002", "presupuesto"]],
    ["one first, the rest as they were", { order: ["presupuesto"] }, ["presupuesto", "proyecto:P-001", "proyecto:P-002"]],
    ["another order", { order: ["proyecto:P-002", "proyecto:P-001"] }, ["proyecto:P-002", "proyecto:P-001", "presupuesto"]],
    ["one off", { dropped: ["proyecto:P-001"] }, ["proyecto:P-002", "presupuesto"]],
    ["a candidate in, after the projects", { added: ["proyecto:P-003"] }, ["proyecto:P-001", "proyecto:P-002", "proyecto:P-003", "presupuesto"]],
    ["a point of one's own", { own: [{ key: "propio:1", text: " Asuntos generales " }, { key: "propio:2", text: "  " }] }, ["proyecto:P-001", "proyecto:P-002", "presupuesto", "propio:1"]],
    ["choices about points that are gone", { order: ["proyecto:P-099", "presupuesto"], dropped: ["informe:x"], added: ["proyecto:P-098"] }, ["presupuesto", "proyecto:P-001", "proyecto:P-002"]],
  ])("%s", (_, choices, expected) => {
    expect(keys(choices)).toEqual(expected);
  });

  test("remembers what was taken off, and numbers what follows by kind", () => {
    const agenda = arrangeAgenda(proposal, { dropped: ["presupuesto"], own: [{ key: "propio:1", text: "Uno" }, { key: "propio:2", text: "Dos" }] });
    expect(agenda.dropped.map(({ key }) => key)).toEqual(["presupuesto"]);
    expect(agenda.sections.map(({ number, kind, points }) => [number, kind, points.length])).toEqual([[1, "proyecto", 2], [2, "propio", 1], [3, "propio", 1]]);
  });
});
