import type { RowChanges } from "../../../test/fixtures/foafi-sheets";
import { foafiTables, type FoafiRows } from "../../../test/fixtures/foafi-tables";
import { formatDate, serialOf } from "../calendar/serial";
import { BookIndex, WatchedBook } from "../review/book-index";
import { DEFAULT_SETTINGS } from "../review/examples";
import { overdueReports } from "./overdue-reports";

const ELSEWHERE = { id: "I-99", clave: "P-099" };

/** What is owed on a day: report, subject, recipients, and the day each period closed. */
function overdue(date: readonly [number, number], rows: FoafiRows): readonly (readonly string[])[] {
  const [d, m] = date;
  const settings = { ...DEFAULT_SETTINGS, parameters: { ...DEFAULT_SETTINGS.parameters, entradaEnVigor: serialOf(2002, 6, 1) } };
  const found = overdueReports(serialOf(2002, m, d) ?? 0, { book: new WatchedBook(new BookIndex(foafiTables(rows))), settings });
  return found.map(({ report, subject, recipients, owed }) => [report.tipo, subject === null ? "" : subject.kind === "fondo" ? subject.row.id : subject.row.folio, recipients.join("+"), ...owed.map(({ period }) => formatDate(period.end))]);
}

const monthly = (end: string, more: RowChanges = {}) => ({ inicio_periodo: `01${end.slice(2)}`, fin_periodo: end, ...more });

describe("of projects", () => {
  const running = { proyectos: [{ estatus: "en ejecución" }] };
  const ofProjects = (date: readonly [number, number], informes: FoafiRows["informes"] = []) => overdue(date, { ...running, informes: [ELSEWHERE, ...informes] }).filter(([tipo]) => tipo === "mensual de avance");

  test("the tenth is the last day; the eleventh is late", () => {
    expect(ofProjects([10, 7])).toEqual([]);
    expect(ofProjects([11, 7])).toEqual([["mensual de avance", "P-001", "se", "30/06/2002"]]);
  });

  test("all the months of a project together, oldest first", () => {
    expect(ofProjects([15, 9])).toEqual([["mensual de avance", "P-001", "se", "30/06/2002", "31/07/2002", "31/08/2002"]]);
    expect(ofProjects([15, 9], [monthly("31/07/2002", { fecha_entrega: "05/08/2002" })])).toEqual([["mensual de avance", "P-001", "se", "30/06/2002", "31/08/2002"]]);
  });

  test("what came in after that day was owed on it; what came late but by then was not", () => {
    const late = [monthly("30/06/2002", { fecha_entrega: "15/07/2002" })];
    expect(ofProjects([14, 7], late)).toHaveLength(1);
    expect(ofProjects([15, 7], late)).toEqual([]);
    expect(ofProjects([16, 7], late)).toEqual([]);
  });
});

test("of funds: from the first bimester that begins with the fund, and only those of approved projects", () => {
  const of = (fondo: RowChanges, dictamen = "aprobado") => overdue([15, 11], { proyectos: [{ dictamen }], fondos: [fondo], informes: [ELSEWHERE] }).filter(([tipo]) => tipo === "bimestral del fondo");
  expect(of({})).toEqual([["bimestral del fondo", "F-01", "consejo", "31/08/2002", "31/10/2002"]]);
  expect(of({ fecha_constitucion: "02/07/2002" })).toEqual([["bimestral del fondo", "F-01", "consejo", "31/10/2002"]]);
  expect(of({}, "pendiente")).toEqual([]);
  expect(of({ fecha_constitucion: "" })).toEqual([]);
});

test("of the programme: one for each recipient, of the periods that closed with the rules in force", () => {
  const found = overdue([15, 7], { proyectos: [], informes: [ELSEWHERE, { id: "I-02", tipo: "trimestral de indicadores", clave: "", destinatario: "SHCP", inicio_periodo: "01/04/2002", fin_periodo: "30/06/2002", fecha_entrega: "10/07/2002" }] });
  expect(found).toEqual([
    ["mensual de metas", "", "se+shcp+secodam", "30/06/2002"],
    ["trimestral de indicadores", "", "secodam", "30/06/2002"],
    ["trimestral de indicadores", "", "camara", "30/06/2002"],
    ["trimestral de indicadores", "", "cipi", "30/06/2002"],
    ["semestral de evaluación", "", "shcp", "30/06/2002"],
    ["semestral de evaluación", "", "secodam", "30/06/2002"],
  ]);
});

test("of the programme too, what came in after that day was owed on it", () => {
  const late = { tipo: "mensual de metas", clave: "", destinatario: "SHCP", ...monthly("30/06/2002", { fecha_entrega: "20/07/2002" }) };
  const goals = (date: readonly [number, number]) => overdue(date, { proyectos: [], informes: [ELSEWHERE, late] }).filter(([tipo]) => tipo === "mensual de metas");
  expect(goals([19, 7])).toHaveLength(1);
  expect(goals([20, 7])).toEqual([]);
});

test("nothing is missing from a sheet that nobody keeps", () => {
  expect(overdue([15, 11], { proyectos: [{}], fondos: [{}] })).toEqual([]);
  expect(overdue([15, 11], { proyectos: [{}], fondos: [{}], informes: [] })).toEqual([]);
});
