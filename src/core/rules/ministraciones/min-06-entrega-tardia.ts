import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { ministraciones } from "../../registers/ministraciones";
import { counted } from "../../text/count";
import { defineFoafiRule } from "../foafi-rule";

/** Natural days: the text only says "con oportunidad". */
const TOLERANCE = 30;

export default defineFoafiRule({
  id: "MIN-06",
  slug: "entrega-tardia",
  severity: "warning",
  register: ministraciones,
  scope: "row",
  needs: ["fecha", "fecha_programada"],
  norm: cite("foafi-2002", "§4.4.2, derecho II", "Recibir con oportunidad los recursos para la realización de los proyectos"),
  title: "Ministración más de 30 días después de lo programado",
  why: "Los beneficiarios tienen derecho a recibir con oportunidad los recursos. El texto no fija días; a partir de 30 días naturales de retraso conviene explicar por qué.",
  legitimate: "Una ministración reducida o suspendida se entrega cuando su causal se resuelve.",
  remedy: "Revise las dos fechas; si el retraso es real, anote la causa en el expediente.",
  messages: { tarde: "Se programó para el {{programada}} y se ministró el {{fecha}}: {{dias}} después." },
  check(row, report) {
    const { fecha, fecha_programada: programmed } = row;
    if (fecha === null || programmed === null || fecha - programmed <= TOLERANCE || row.estatus === "cancelada") return;
    report({
      message: "tarde",
      row,
      column: "fecha",
      data: { programada: formatDate(programmed), fecha: formatDate(fecha), dias: counted(fecha - programmed, "día", "días") },
      found: formatDate(fecha),
      expected: `hasta ${formatDate(programmed + TOLERANCE)}`,
      difference: counted(fecha - programmed - TOLERANCE, "día más", "días más"),
    });
  },
  examples: [
    {
      title: "A los 31 días, a los 30, antes de tiempo y sin entregar",
      rows: [
        { fecha: "02/07/2002", expect: ["tarde@fecha"] },
        { id: "M-02", numero: 2, fecha: "01/07/2002" },
        { id: "M-03", numero: 3, fecha: "20/05/2002" },
        { id: "M-04", numero: 4, fecha: "" },
      ],
    },
  ],
});
