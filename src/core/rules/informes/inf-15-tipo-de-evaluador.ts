import { cite } from "../../norms/citations";
import { REPORTS } from "../../norms/reports";
import { informes } from "../../registers/informes";
import { shortQuote } from "../../text/quote";
import { defineFoafiRule } from "../foafi-rule";

export default defineFoafiRule({
  id: "INF-15",
  slug: "tipo-de-evaluador",
  severity: "warning",
  register: informes,
  scope: "row",
  needs: ["tipo", "tipo_evaluador"],
  norm: cite("foafi-2002", "§8.2", "los resultados del FOAFI deberán ser evaluados por instituciones académicas y de investigación u organismos especializados de reconocido prestigio"),
  title: "Evaluador que la norma no contempla",
  why: "La evaluación externa la hace una institución académica, una de investigación o un organismo especializado de reconocido prestigio. Otra evaluación puede no valer para el presupuesto siguiente.",
  remedy: "Anote qué clase de institución hizo la evaluación. Si no es ninguna de las tres, consulte con el Consejo, que define los criterios para elegir a quien evalúa.",
  messages: {
    otro: "La evaluación externa la hizo {{evaluador}}, que no es institución académica, de investigación ni organismo especializado.",
    sin_tipo: "La evaluación externa se entregó y no dice qué clase de institución la hizo{{evaluador}}.",
  },
  check(row, report) {
    if (row.tipo !== REPORTS.evaluacionExterna.tipo) return;
    const expected = "institución académica, de investigación u organismo especializado";
    if (row.tipo_evaluador === "otro") {
      report({ message: "otro", row, column: "tipo_evaluador", data: { evaluador: row.evaluador === "" ? "alguien más" : shortQuote(row.evaluador) }, expected });
    } else if (row.state("tipo_evaluador") === "empty" && row.fecha_entrega !== null) {
      report({ message: "sin_tipo", row, column: "tipo_evaluador", data: { evaluador: row.evaluador === "" ? "" : ` («${shortQuote(row.evaluador)}»)` }, found: "vacío", expected });
    }
  },
  examples: [
    {
      title: "Un despacho, una evaluación sin tipo de evaluador, y una universidad",
      rows: [
        { tipo: "evaluación externa", evaluador: "Despacho Rivas y Asociados", tipo_evaluador: "otro", expect: ["otro@tipo_evaluador"] },
        { id: "I-02", tipo: "externa", expect: ["sin_tipo@tipo_evaluador"] },
        { id: "I-03", tipo: "externa", evaluador: "Universidad de Guadalajara", tipo_evaluador: "universidad" },
      ],
    },
    { title: "La que aún no se entrega, y los informes que nadie evalúa", rows: [{ tipo: "evaluación externa", fecha_entrega: "" }, { id: "I-02" }] },
  ],
});
