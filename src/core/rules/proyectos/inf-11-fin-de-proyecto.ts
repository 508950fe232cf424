import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { criterion } from "../../norms/criteria";
import { FIN_DE_PROYECTO } from "../../norms/reports";
import { informes } from "../../registers/informes";
import { proyectos } from "../../registers/proyectos";
import type { ReviewSettings } from "../../review/parameters";
import { shortQuote } from "../../text/quote";
import { isDelivered } from "../../totals/owed-reports";
import { reportsOfProject, withoutReports } from "../../totals/project-reports";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

/** Natural days given after the end: the text has no term for this format either. */
function daysGiven({ parameters, criteria }: ReviewSettings): number {
  const assumed = criterion(criteria, "A-02");
  if (assumed === "sin-plazo") return 0;
  return assumed === "10" ? parameters.plazoInformes : Number(assumed);
}

export default defineFoafiRule({
  id: "INF-11",
  slug: "fin-de-proyecto",
  severity: "error",
  register: proyectos,
  scope: "row",
  needs: ["folio", "dictamen", "fecha_fin"],
  uses: [use(informes, "clave", "tipo", "fecha_entrega")],
  requires: withoutReports,
  norm: cite("foafi-2002", "definición XIV", "el compromiso de presentar reportes mensuales sobre los avances de las líneas apoyadas así como el formato de fin de proyecto"),
  title: "Proyecto terminado sin formato de fin de proyecto",
  why: "El convenio compromete el formato de fin de proyecto. Mientras falta, el proyecto no está cerrado: no consta qué se hizo ni si hay remanentes que devolver.",
  legitimate: "La norma no fija día: se dan los mismos días que a los reportes sin plazo (criterio A-02). Un proyecto sin estatus se toma por terminado al pasar su fecha de fin.",
  remedy: "Pida al organismo el formato de fin de proyecto y regístrelo en Informes con su fecha de entrega, o corrija el estatus si el proyecto sigue en ejecución.",
  messages: { falta: "El proyecto «{{folio}}» terminó{{cuando}} y no hay formato de fin de proyecto entregado." },
  check(row, report, { book, settings }) {
    if (row.dictamen !== "aprobado") return;
    const { fecha_fin: end } = row;
    // Without a status the date tells; any other status than concluded says that it is not finished.
    if (row.estatus === null ? end === null : row.estatus !== "concluido") return;
    if (end !== null && end + daysGiven(settings) >= settings.cutDate) return;
    const formats = reportsOfProject(row, book).filter(({ tipo }) => tipo === FIN_DE_PROYECTO);
    if (formats.some(isDelivered)) return;
    report({
      message: "falta",
      row,
      column: "folio",
      data: { folio: shortQuote(row.folio), cuando: end === null ? "" : ` el ${formatDate(end)}` },
      found: "sin formato",
      expected: "formato de fin de proyecto",
      related: formats.map((format) => ({ row: placeIn(informes, format, "fecha_entrega") })),
    });
  },
  examples: [
    {
      title: "Un proyecto concluido sin su formato, y otro que ya lo entregó",
      rows: [{ expect: ["falta@folio"] }, { folio: "P-002" }],
      also: [sheet(informes, [{ tipo: "fin de proyecto", clave: "P-002", fecha_entrega: "05/12/2002" }])],
    },
    { title: "El formato anunciado y sin entregar no basta", rows: [{ estatus: "", expect: ["falta@folio"] }], also: [sheet(informes, [{ tipo: "fin de proyecto", fecha_entrega: "" }])] },
    { title: "Terminó hace diez días, sigue en ejecución, o se rechazó", rows: [{ fecha_fin: "21/12/2002" }, { folio: "P-002", estatus: "en ejecución" }, { folio: "P-003", dictamen: "rechazado" }], also: [sheet(informes, [{ clave: "P-099" }])] },
    { title: "Concluido sin fecha de fin", rows: [{ fecha_fin: "", expect: ["falta@folio"] }], also: [sheet(informes, [{ clave: "P-099" }])] },
  ],
});
