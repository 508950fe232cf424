import { formatPeriod, listPeriods, periodsOfYear } from "../../calendar/periods";
import { formatDate } from "../../calendar/serial";
import { REPORTS } from "../../norms/reports";
import { fondos } from "../../registers/fondos";
import { informes } from "../../registers/informes";
import { proyectos } from "../../registers/proyectos";
import { counted } from "../../text/count";
import { shortQuote } from "../../text/quote";
import { inForceSince } from "../../totals/in-force";
import { reportBalance } from "../../totals/owed-reports";
import { withoutReports } from "../../totals/project-reports";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "INF-02",
  slug: "reportes-bimestrales",
  severity: "error",
  register: fondos,
  scope: "row",
  needs: ["id", "fecha_constitucion"],
  uses: [use(informes, "clave", "tipo", "destinatario", "fin_periodo", "fecha_entrega")],
  requires: withoutReports,
  norm: REPORTS.bimestralFondo.norm,
  title: "Reportes bimestrales del fondo, faltantes o tardíos",
  why: "El convenio de cada fondo lleva el compromiso de presentar al Consejo reportes bimestrales sobre los proyectos que el fondo apoya. Sin ellos el Consejo no ve qué créditos respalda el dinero del FOAFI.",
  legitimate: "La norma no fija día: los diez días naturales son un supuesto (criterio A-02). El primer bimestre que se pide es el que empieza después de que el fondo se constituyó o se complementó.",
  remedy: "Pida al fondo los reportes de los bimestres que faltan, o registre en Informes el que sí se presentó al Consejo.",
  messages: {
    faltan: "Del fondo «{{id}}» faltan reportes bimestrales al Consejo: {{bimestres}}. Hay {{hay}} de {{debidos}}.",
    tarde: "El reporte bimestral de {{periodo}} del fondo «{{id}}» se entregó el {{entrega}} y vencía el {{vence}}.",
  },
  check(row, report, { book, settings }) {
    const since = Math.max(row.fecha_constitucion ?? Number.POSITIVE_INFINITY, inForceSince({ settings, book }) ?? 0);
    const project = book.first(proyectos, "folio", row.proyecto);
    // Only the funds of approved projects have an agreement that commits them.
    if (project !== null && project.dictamen !== "aprobado") return;
    const bimesters = periodsOfYear("bimester", settings.parameters.ejercicio).filter(({ start }) => start >= since);
    const reports = [row.id, row.proyecto].flatMap((key) => book.rows(informes, "clave", key));
    const { owed, missing, late } = reportBalance(REPORTS.bimestralFondo, bimesters, reports, settings);
    if (missing.length > 0) {
      const delivered = owed.length - missing.length;
      report({
        message: "faltan",
        row,
        column: "id",
        data: { id: shortQuote(row.id), bimestres: listPeriods(missing.map(({ period }) => period)), hay: delivered, debidos: owed.length },
        found: `${String(delivered)} de ${counted(owed.length, "bimestre", "bimestres")}`,
        expected: counted(owed.length, "reporte bimestral", "reportes bimestrales"),
        difference: `${missing.length === 1 ? "falta" : "faltan"} ${String(missing.length)}`,
        related: missing.flatMap((each) => (each.row ? [{ row: placeIn(informes, each.row, "fecha_entrega") }] : [])),
      });
    }
    for (const each of late) {
      const [entrega, vence] = [formatDate(each.delivered), formatDate(each.due)];
      report({
        message: "tarde",
        row: placeIn(informes, each.row, "fecha_entrega"),
        data: { id: shortQuote(row.id), periodo: formatPeriod(each.period), entrega, vence },
        found: entrega,
        expected: `a más tardar el ${vence}`,
        difference: `${counted(each.delivered - each.due, "día", "días")} después`,
        related: [{ row, column: "id" }],
      });
    }
  },
  examples: [
    {
      title: "Julio-agosto se entregó el 11 de septiembre y septiembre-octubre no está",
      rows: [{ expect: ["faltan@id"] }],
      also: [sheet(informes, [{ tipo: "bimestral del fondo", obligado: "fondo", clave: "F-01", destinatario: "Consejo Directivo", inicio_periodo: "01/07/2002", fin_periodo: "31/08/2002", fecha_entrega: "11/09/2002", expect: ["tarde@fecha_entrega"] }])],
    },
    {
      title: "Los dos a tiempo, el último día; noviembre-diciembre aún no vence",
      rows: [{}],
      also: [
        sheet(informes, [
          { tipo: "bimestral", clave: "f-01", destinatario: "Consejo", inicio_periodo: "01/07/2002", fin_periodo: "31/08/2002", fecha_entrega: "10/09/2002" },
          { id: "I-02", tipo: "bimestral", clave: "F-01", destinatario: "Consejo", inicio_periodo: "01/09/2002", fin_periodo: "31/10/2002", fecha_entrega: "10/11/2002" },
        ]),
      ],
    },
    {
      title: "El fondo de un proyecto rechazado; uno constituido el primer día de un bimestre, y otro el segundo",
      rows: [{ proyecto: "P-009" }, { id: "F-02", fecha_constitucion: "01/09/2002", expect: ["faltan@id"] }, { id: "F-03", fecha_constitucion: "02/09/2002" }],
      also: [sheet(informes, [{ clave: "P-099" }]), sheet(proyectos, [{ folio: "P-009", dictamen: "rechazado" }])],
    },
  ],
});
