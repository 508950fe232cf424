import { formatDate, serialOf } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { FINAL_DEL_ORGANISMO } from "../../norms/reports";
import { linkKey } from "../../reading/book";
import { informes } from "../../registers/informes";
import { organismos } from "../../registers/organismos";
import { proyectos } from "../../registers/proyectos";
import { counted, listed } from "../../text/count";
import { shortQuote } from "../../text/quote";
import { isDelivered } from "../../totals/owed-reports";
import { reportsOfProject, withoutReports } from "../../totals/project-reports";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "INF-12",
  slug: "final-del-organismo",
  severity: "warning",
  register: proyectos,
  scope: "group",
  needs: ["folio", "organismo", "dictamen"],
  uses: [use(informes, "clave", "tipo", "fecha_entrega")],
  requires: withoutReports,
  norm: cite("foafi-2002", "§5.1.2, obligación IX", "Conocer los informes finales de los ORGANISMOS INTERMEDIOS al cierre del ejercicio"),
  title: "Informe final del organismo, faltante o tardío",
  why: "El Consejo conoce los informes finales de los organismos al cierre del ejercicio y vigila que los remanentes se enteren a la TESOFE. Sin el informe final no hay con qué hacerlo.",
  legitimate: "Vale un informe por organismo o uno por cada proyecto aprobado. Un informe final sin clave se toma por el de cualquier organismo.",
  remedy: "Pida al organismo su informe final y regístrelo en Informes con el folio de uno de sus proyectos.",
  messages: {
    falta: "El organismo «{{rfc}}» no tiene informe final entregado al cierre del ejercicio ({{cierre}}); sus proyectos aprobados: {{proyectos}}.",
    tarde: "El informe final del organismo «{{rfc}}» se entregó el {{entrega}}, después del cierre del ejercicio ({{cierre}}).",
  },
  groupBy: (row) => (row.dictamen === "aprobado" && row.estatus !== "cancelado" ? linkKey(organismos.columns.rfc, row.organismo) : null),
  check(rows, report, { book, settings }) {
    const [first] = rows;
    const closing = serialOf(settings.parameters.ejercicio, 12, 31);
    if (!first || closing === null || closing >= settings.cutDate) return;
    const rfc = first.organismo;
    const finals = [...rows.flatMap((row) => reportsOfProject(row, book)), ...book.rows(informes, "clave", rfc)].filter(({ tipo }) => tipo === FINAL_DEL_ORGANISMO);
    const delivered = finals.filter(isDelivered);
    const cierre = formatDate(closing);
    if (delivered.length === 0) {
      // One without a key may be this organismo's.
      if (book.rows(informes, "tipo", FINAL_DEL_ORGANISMO).some((row) => row.state("clave") === "empty" && isDelivered(row))) return;
      report({
        message: "falta",
        row: first,
        column: "organismo",
        data: { rfc: shortQuote(rfc), cierre, proyectos: listed(rows.map(({ folio }) => `«${shortQuote(folio)}»`)) },
        found: "sin informe final",
        expected: `entregado a más tardar el ${cierre}`,
        related: finals.map((row) => ({ row: placeIn(informes, row, "fecha_entrega") })),
      });
      return;
    }
    for (const row of new Set(delivered)) {
      const day = row.fecha_entrega;
      if (day === null || day <= closing) continue;
      const entrega = formatDate(day);
      report({
        message: "tarde",
        row: placeIn(informes, row, "fecha_entrega"),
        data: { rfc: shortQuote(rfc), cierre, entrega },
        found: entrega,
        expected: `a más tardar el ${cierre}`,
        difference: `${counted(day - closing, "día", "días")} después`,
        related: [{ row: first, column: "organismo" }],
      });
    }
  },
  examples: [
    {
      title: "Un organismo con dos proyectos y ningún informe final; otro con uno solo para los dos suyos",
      settings: { cutDate: 37_622 },
      rows: [{ expect: ["falta@organismo"] }, { folio: "P-002" }, { folio: "P-003", organismo: "COM9501012A1" }, { folio: "P-004", organismo: "com-950101-2a1" }],
      also: [sheet(informes, [{ tipo: "final del organismo", clave: "P-003", fecha_entrega: "31/12/2002" }])],
    },
    {
      title: "Entregado el 2 de enero",
      settings: { cutDate: 37_650 },
      rows: [{}],
      also: [sheet(informes, [{ tipo: "informe final", fecha_entrega: "02/01/2003", expect: ["tarde@fecha_entrega"] }])],
    },
    { title: "El 31 de diciembre todavía no falta", rows: [{}], also: [sheet(informes, [{ clave: "P-099" }])] },
    { title: "Un informe final sin clave", settings: { cutDate: 37_650 }, rows: [{}], also: [sheet(informes, [{ tipo: "final", clave: "", fecha_entrega: "20/12/2002" }])] },
    { title: "Sin proyectos aprobados no hay informe final que dar", settings: { cutDate: 37_650 }, rows: [{ dictamen: "rechazado" }, { folio: "P-002", estatus: "cancelado" }], also: [sheet(informes, [{ clave: "P-099" }])] },
  ],
});
