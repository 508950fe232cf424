import { periodAt } from "../../calendar/periods";
import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { recipientsIn } from "../../norms/recipients";
import { periodOfType } from "../../norms/reports";
import { linkKey } from "../../reading/book";
import type { Row } from "../../reading/row";
import { informes } from "../../registers/informes";
import { counted } from "../../text/count";
import { comparisonKey } from "../../text/normalize";
import { shortQuote } from "../../text/quote";
import { defineFoafiRule } from "../foafi-rule";

type Informe = Row<typeof informes>;

/** A period in which no whole period of its type fits: with one, the report that is missing has a rule of its own. */
function isSmallGap(tipo: string, from: number, to: number): boolean {
  const kind = periodOfType(tipo);
  if (kind === null || from > to) return false;
  const first = periodAt(kind, from);
  const whole = first !== null && first.start < from ? periodAt(kind, first.end + 1) : first;
  return whole !== null && whole.end > to;
}

export default defineFoafiRule({
  id: "INF-13",
  slug: "periodos-encimados",
  severity: "error",
  register: informes,
  scope: "group",
  needs: ["tipo", "destinatario", "inicio_periodo", "fin_periodo"],
  norm: cite("foafi-2002", "§4.4.3, obligación VIII", "Elaborar los reportes de seguimiento de los proyectos apoyados, en tiempo y forma"),
  title: "Periodos de los informes que no encajan",
  why: "Cada informe empieza donde acabó el anterior. Un periodo repetido o encimado cuenta dos veces los mismos avances, y un hueco deja días que nadie informó.",
  legitimate: "El mismo periodo para otro destinatario no es un duplicado: hay una fila por destinatario. La evaluación externa se entrega antes de que cierre su ejercicio.",
  remedy: "Corrija las fechas del periodo, o quite la fila que sobra.",
  messages: {
    duplicado: "El informe «{{id}}» repite el periodo de «{{otro}}»: mismo tipo, mismo destinatario y mismas fechas, del {{inicio}} al {{fin}}.",
    encimado: "El informe «{{id}}» empieza el {{inicio}}, antes de que acabe el periodo de «{{otro}}» ({{fin}}).",
    hueco: { text: "Entre «{{otro}}», que acaba el {{fin}}, y «{{id}}», que empieza el {{inicio}}, queda sin informar: {{dias}}.", severity: "warning" },
    invertido: "El periodo de «{{id}}» acaba el {{fin}}, antes de empezar ({{inicio}}).",
    anticipado: { text: "El informe «{{id}}» se entregó el {{entrega}}, antes de que acabara su periodo ({{fin}}).", severity: "warning" },
  },
  groupBy(row) {
    if (row.tipo === null || row.inicio_periodo === null || row.fin_periodo === null) return null;
    const recipients = recipientsIn(row.destinatario).join("+") || comparisonKey(row.destinatario);
    return [row.tipo, linkKey(informes.columns.clave, row.clave) ?? "", recipients].join("|");
  },
  check(rows, report) {
    const reports: { row: Informe; tipo: string; start: number; end: number }[] = [];
    for (const row of rows) {
      const { tipo, inicio_periodo: start, fin_periodo: end, fecha_entrega: delivered } = row;
      if (tipo === null || start === null || end === null) continue;
      if (end < start) {
        report({ message: "invertido", row, column: "fin_periodo", data: { id: shortQuote(row.id), inicio: formatDate(start), fin: formatDate(end) }, expected: `desde ${formatDate(start)}` });
        continue;
      }
      reports.push({ row, tipo, start, end });
      // Only what is owed at the close of a period can be early; the evaluation falls within its year.
      if (delivered === null || delivered >= end || periodOfType(tipo) === null || tipo === "evaluación externa") continue;
      report({
        message: "anticipado",
        row,
        column: "fecha_entrega",
        data: { id: shortQuote(row.id), entrega: formatDate(delivered), fin: formatDate(end) },
        found: formatDate(delivered),
        expected: `desde ${formatDate(end)}`,
        difference: `${counted(end - delivered, "día", "días")} antes`,
      });
    }
    reports.sort((a, b) => a.start - b.start || a.end - b.end || a.row.index - b.row.index);
    let [before] = reports;
    for (const { row, tipo, start, end } of reports.slice(1)) {
      if (!before) break;
      const ends = { id: shortQuote(row.id), otro: shortQuote(before.row.id) };
      const related = [{ row: before.row, column: "fin_periodo" }] as const;
      if (start === before.start && end === before.end) {
        report({ message: "duplicado", row, column: "inicio_periodo", data: { ...ends, inicio: formatDate(start), fin: formatDate(end) }, related });
      } else if (start <= before.end) {
        report({ message: "encimado", row, column: "inicio_periodo", data: { ...ends, inicio: formatDate(start), fin: formatDate(before.end) }, expected: `desde ${formatDate(before.end + 1)}`, difference: counted(before.end - start + 1, "día", "días"), related });
      } else if (isSmallGap(tipo, before.end + 1, start - 1)) {
        const dias = counted(start - before.end - 1, "día", "días");
        report({ message: "hueco", row, column: "inicio_periodo", data: { ...ends, inicio: formatDate(start), fin: formatDate(before.end), dias }, expected: formatDate(before.end + 1), difference: dias, related });
      }
      if (end >= before.end) before = { row, tipo, start, end };
    }
  },
  examples: [
    {
      title: "El mismo mes dos veces para la SE; para el COPLADE es otra fila y no sobra",
      rows: [{}, { id: "I-02", destinatario: "Secretaría de Economía", clave: "p-001", expect: ["duplicado@inicio_periodo"] }, { id: "I-03", destinatario: "COPLADE" }, { id: "I-04", clave: "P-002" }],
    },
    {
      title: "Julio empieza el último día de junio; agosto el primero de agosto",
      rows: [{}, { id: "I-02", inicio_periodo: "30/06/2002", fin_periodo: "31/07/2002", fecha_entrega: "05/08/2002", expect: ["encimado@inicio_periodo"] }, { id: "I-03", inicio_periodo: "01/08/2002", fin_periodo: "31/08/2002", fecha_entrega: "05/09/2002" }],
    },
    {
      title: "Dos días sin informar; un mes entero sin informe es cosa de otra regla",
      rows: [{}, { id: "I-02", inicio_periodo: "03/07/2002", fin_periodo: "31/07/2002", fecha_entrega: "05/08/2002", expect: ["hueco@inicio_periodo"] }, { id: "I-03", inicio_periodo: "01/09/2002", fin_periodo: "30/09/2002", fecha_entrega: "05/10/2002" }],
    },
    {
      title: "Un periodo al revés; un reporte entregado antes del cierre y otro el día del cierre",
      rows: [
        { inicio_periodo: "30/06/2002", fin_periodo: "01/06/2002", expect: ["invertido@fin_periodo"] },
        { id: "I-02", clave: "P-002", fecha_entrega: "29/06/2002", expect: ["anticipado@fecha_entrega"] },
        { id: "I-03", clave: "P-003", fecha_entrega: "30/06/2002" },
      ],
    },
    { title: "La evaluación externa se entrega en octubre de su ejercicio", rows: [{ tipo: "evaluación externa", clave: "", destinatario: "Cámara", inicio_periodo: "01/01/2002", fin_periodo: "31/12/2002", fecha_entrega: "15/10/2002" }] },
  ],
});
