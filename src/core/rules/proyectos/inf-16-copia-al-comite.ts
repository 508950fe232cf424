import { cite } from "../../norms/citations";
import { recipientsIn } from "../../norms/recipients";
import { FIN_DE_PROYECTO, REPORTS } from "../../norms/reports";
import { informes } from "../../registers/informes";
import { proyectos } from "../../registers/proyectos";
import { counted } from "../../text/count";
import { shortQuote } from "../../text/quote";
import { isDelivered } from "../../totals/owed-reports";
import { reportsOfProject } from "../../totals/project-reports";
import { placeIn, sheet, use } from "../define";
import { defineFoafiRule } from "../foafi-rule";

/** The types that tell how a project goes and how it ended. */
const TYPES: ReadonlySet<string | null> = new Set([REPORTS.avanceMensual.tipo, FIN_DE_PROYECTO]);

export default defineFoafiRule({
  id: "INF-16",
  slug: "copia-al-comite",
  severity: "info",
  register: proyectos,
  scope: "row",
  needs: ["folio", "ambito", "dictamen"],
  uses: [use(informes, "clave", "tipo", "destinatario", "fin_periodo", "fecha_entrega")],
  norm: cite("foafi-2002", "§4.4.3, obligación XII", "Informar al Consejo y al Comité de Desarrollo Económico del Estado de los avances y resultado del proyecto."),
  title: "Reportes sin copia al Comité del Estado",
  why: "El organismo informa de los avances y del resultado no solo a la Secretaría, también al Comité de Desarrollo Económico del Estado que dictaminó el proyecto.",
  legitimate: "En los proyectos regionales y federales, que van directo al Consejo, no se busca la copia. COPLADE, Comité de Planeación o de Desarrollo Económico valen lo mismo (criterio A-15).",
  remedy: "Envíe copia al Comité y registre en Informes una fila con ese destinatario para cada periodo.",
  messages: { falta: "Del proyecto «{{folio}}» hay {{entregados}} con reporte y {{sin}} sin copia al Comité de Desarrollo Económico del Estado." },
  check(row, report, { book }) {
    if (row.ambito !== "estatal" || row.dictamen !== "aprobado") return;
    const delivered = reportsOfProject(row, book).filter((each) => TYPES.has(each.tipo) && isDelivered(each));
    const periodOf = ({ tipo, fin_periodo: end }: (typeof delivered)[number]): string => `${tipo ?? ""}|${String(end)}`;
    const copied = new Set(delivered.filter(({ destinatario }) => recipientsIn(destinatario).includes("comite")).map(periodOf));
    const reported = new Set(delivered.map(periodOf));
    const without = delivered.filter((each) => !copied.has(periodOf(each)));
    const missing = new Set(without.map(periodOf)).size;
    const [first] = without;
    if (!first) return;
    report({
      message: "falta",
      row,
      column: "folio",
      data: { folio: shortQuote(row.folio), entregados: counted(reported.size, "periodo", "periodos"), sin: missing },
      found: `${String(copied.size)} con copia`,
      expected: `${String(reported.size)} con copia`,
      difference: `${missing === 1 ? "falta" : "faltan"} ${String(missing)}`,
      related: [{ row: placeIn(informes, first, "destinatario") }],
    });
  },
  examples: [
    { title: "Un reporte a la SE y ninguno al Comité", rows: [{ expect: ["falta@folio"] }] },
    {
      title: "Con copia al COPLADE, o una sola fila para los dos",
      rows: [{}, { folio: "P-002" }],
      also: [sheet(informes, [{}, { id: "I-02", destinatario: "COPLADE" }, { id: "I-03", clave: "P-002", destinatario: "SE y Comité de Desarrollo Económico del Estado" }])],
    },
    { title: "Un proyecto regional, y uno que aún no entrega nada", rows: [{ ambito: "regional" }, { folio: "P-002" }] },
  ],
});
