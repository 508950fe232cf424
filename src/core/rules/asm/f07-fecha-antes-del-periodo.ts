import { formatDate, serialOf } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { counted } from "../../text/count";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-F07",
  slug: "fecha-antes-del-periodo",
  severity: "error",
  register: asm,
  scope: "row",
  kinds: ["record", "orphan"],
  needs: ["fecha_termino"],
  requires: ({ table }) => (table.structure.titles.periodo ? null : "el periodo del documento (AAAA-AAAA) en los títulos"),
  norm: cite("asm-2015-2016", "título (línea 7)", "Periodo 2015-2016"),
  title: "Fecha de Término anterior al periodo del documento",
  why: "Una acción que terminaba antes de que empezara el periodo no puede ser un compromiso de este documento: casi siempre es un año mal escrito o una fila de otro ciclo.",
  remedy: "Corrija el año, o retire la fila si es de un documento anterior.",
  messages: {
    anterior: "{{fecha}} es anterior al periodo {{periodo}}.",
  },
  check(row, report, { table }) {
    const { periodo } = table.structure.titles;
    const date = row.fecha_termino;
    if (date === null || !periodo) return;
    const first = serialOf(periodo.first, 1, 1);
    if (first === null || date >= first) return;
    report({
      message: "anterior",
      row,
      column: "fecha_termino",
      data: { fecha: formatDate(date), periodo: `${String(periodo.first)}-${String(periodo.last)}` },
      found: formatDate(date),
      expected: `desde ${formatDate(first)}`,
      difference: `${counted(first - date, "día", "días")} antes`,
    });
  },
  examples: [
    {
      title: "El primer día del periodo y el anterior",
      rows: [{ fecha_termino: "01/01/2015" }, { no: "", programa: "", fecha_termino: "31/12/2014", expect: ["anterior@fecha_termino"] }],
    },
  ],
});
