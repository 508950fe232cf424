import { listPeriods, periodsBetween, formatPeriod } from "../../calendar/periods";
import { formatDate } from "../../calendar/serial";
import { criterion } from "../../norms/criteria";
import { REPORTS } from "../../norms/reports";
import { informes } from "../../registers/informes";
import { proyectos } from "../../registers/proyectos";
import { LINEA } from "../../registers/values";
import { counted } from "../../text/count";
import { shortQuote } from "../../text/quote";
import { reportBalance } from "../../totals/owed-reports";
import { executionOf, reportsOfProject, withoutReports } from "../../totals/project-reports";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "INF-01",
  slug: "reportes-mensuales",
  severity: "error",
  register: proyectos,
  scope: "row",
  needs: ["folio", "dictamen", "fecha_inicio"],
  uses: [use(informes, "clave", "tipo", "destinatario", "fin_periodo", "fecha_entrega")],
  requires: withoutReports,
  norm: REPORTS.avanceMensual.norm,
  title: "Reportes mensuales del proyecto, faltantes o tardíos",
  why: "El convenio compromete reportes mensuales sobre los avances, y quien promueve el proyecto los entrega cada mes de la ejecución. Sin ellos no se sabe en qué van los recursos, y la norma permite reducir o suspender la ministración.",
  legitimate: "La norma no fija día: los diez días naturales son un supuesto (criterio A-02). Un proyecto suspendido o cancelado no se revisa, porque la hoja no dice desde cuándo.",
  remedy: "Pida al organismo los reportes de los meses que faltan, o registre en Informes el que sí se entregó, con su folio de proyecto, destinatario y periodo.",
  messages: {
    faltan: "Del proyecto «{{folio}}» faltan reportes mensuales a la SE: {{meses}}. Hay {{hay}} de {{debidos}}.",
    tarde: { text: "El reporte mensual de {{periodo}} del proyecto «{{folio}}» se entregó el {{entrega}} y vencía el {{vence}}.", severity: "warning" },
  },
  check(row, report, { book, settings }) {
    const execution = executionOf(row, settings.cutDate);
    if (!execution || (row.linea === LINEA.fondos && criterion(settings.criteria, "A-01") === "fondos-bimestral")) return;
    const months = periodsBetween("month", execution.start, execution.end);
    const { owed, missing, late } = reportBalance(REPORTS.avanceMensual, months, reportsOfProject(row, book), settings);
    if (missing.length > 0) {
      const delivered = owed.length - missing.length;
      report({
        message: "faltan",
        row,
        column: "folio",
        data: { folio: shortQuote(row.folio), meses: listPeriods(missing.map(({ period }) => period)), hay: delivered, debidos: owed.length },
        found: `${String(delivered)} de ${counted(owed.length, "mes", "meses")}`,
        expected: counted(owed.length, "reporte mensual", "reportes mensuales"),
        difference: `${missing.length === 1 ? "falta" : "faltan"} ${String(missing.length)}`,
        related: missing.flatMap((each) => (each.row ? [{ row: placeIn(informes, each.row, "fecha_entrega") }] : [])),
      });
    }
    for (const each of late) {
      const [entrega, vence] = [formatDate(each.delivered), formatDate(each.due)];
      report({
        message: "tarde",
        row: placeIn(informes, each.row, "fecha_entrega"),
        data: { folio: shortQuote(row.folio), periodo: formatPeriod(each.period), entrega, vence },
        found: entrega,
        expected: `a más tardar el ${vence}`,
        difference: `${counted(each.delivered - each.due, "día", "días")} después`,
        related: [{ row, column: "folio" }],
      });
    }
  },
  examples: [
    {
      title: "Dos meses de ejecución: uno tarde y otro sin reporte",
      rows: [{ fecha_fin: "31/07/2002", expect: ["faltan@folio"] }],
      also: [sheet(informes, [{ fecha_entrega: "11/07/2002", expect: ["tarde@fecha_entrega"] }])],
    },
    {
      title: "A los diez días del cierre, con la clave en minúsculas; el reporte sin entregar no cuenta",
      rows: [{ fecha_fin: "30/06/2002" }, { folio: "P-002", fecha_fin: "30/06/2002", expect: ["faltan@folio"] }],
      also: [sheet(informes, [{ clave: "p-001 ", fecha_entrega: "10/07/2002", destinatario: "Secretaría de Economía" }, { id: "I-02", clave: "P-002", fecha_entrega: "" }])],
    },
    {
      title: "El mes que aún no vence no falta",
      settings: { cutDate: 37_447 },
      rows: [{}],
      also: [sheet(informes, [{ clave: "P-099" }])],
    },
    { title: "Un proyecto rechazado, uno cancelado y uno sin inicio no deben reportes", rows: [{ dictamen: "rechazado" }, { folio: "P-002", estatus: "cancelado" }, { folio: "P-003", fecha_inicio: "" }], also: [sheet(informes, [{ clave: "P-099" }])] },
    { title: "En una hoja de Informes que nadie ha empezado no falta nada", rows: [{}], also: [sheet(informes, [])] },
    { title: "Con el criterio de solo bimestrales, un fondo no debe los mensuales", settings: { criteria: { "A-01": "fondos-bimestral" } }, rows: [{}, { folio: "P-002", linea: "a", expect: ["faltan@folio"] }], also: [sheet(informes, [{ clave: "P-099" }])] },
  ],
});
