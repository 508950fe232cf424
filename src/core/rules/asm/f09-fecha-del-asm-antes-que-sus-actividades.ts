import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { counted } from "../../text/count";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-F09",
  slug: "fecha-del-asm-antes-que-sus-actividades",
  severity: "warning",
  register: asm,
  scope: "group",
  pack: "extendido",
  needs: ["asm", "fecha_termino"],
  norm: cite("zacatecas-2018", "programa de trabajo"),
  title: "El ASM termina antes que sus actividades",
  why: "Cuando un ASM ocupa varias filas combinadas, la primera lleva su fecha y las demás la de cada actividad: el ASM no puede concluir antes que la última.",
  remedy: "Lleve la fecha de la primera fila a la de la última actividad, o corrija la actividad.",
  messages: {
    antes: "El ASM termina el {{fecha}}, antes que su actividad de la fila {{fila}} ({{ultima}}).",
  },
  groupBy: (row) => (row.originRow("asm") === row.index && row.asm === "" ? null : String(row.originRow("asm"))),
  check(rows, report) {
    const [parent, ...children] = rows;
    const start = parent?.fecha_termino ?? null;
    if (!parent || start === null) return;
    const last = children.reduce((latest, row) => ((row.fecha_termino ?? 0) > (latest?.fecha_termino ?? start) ? row : latest), children.find((row) => (row.fecha_termino ?? 0) > start));
    if (!last || last.fecha_termino === null) return;
    report({
      message: "antes",
      row: parent,
      column: "fecha_termino",
      data: { fecha: formatDate(start), fila: last.index + 1, ultima: formatDate(last.fecha_termino) },
      expected: `${formatDate(last.fecha_termino)} o después`,
      difference: counted(last.fecha_termino - start, "día", "días"),
      related: [{ row: last, column: "fecha_termino" }],
    });
  },
  examples: [
    {
      title: "Un ASM combinado sobre dos actividades",
      merges: [{ top: 4, left: 2, bottom: 5, right: 2 }],
      rows: [{ fecha_termino: "30/09/2016", expect: ["antes@fecha_termino"] }, { no: "", programa: "", asm: "", fecha_termino: "31/10/2016" }],
    },
    {
      title: "Actividades que terminan con su ASM",
      merges: [{ top: 4, left: 2, bottom: 5, right: 2 }],
      rows: [{ fecha_termino: "31/10/2016" }, { no: "", programa: "", asm: "", fecha_termino: "31/10/2016" }],
    },
  ],
});
