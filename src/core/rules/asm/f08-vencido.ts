import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { counted } from "../../text/count";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-F08",
  slug: "vencido",
  severity: "warning",
  register: asm,
  scope: "row",
  needs: ["fecha_termino", "avance"],
  norm: cite("zacatecas-2018", "anexo de seguimiento"),
  title: "Acción vencida sin concluir",
  why: "La fecha comprometida ya pasó a la fecha de corte y el avance no llega a 100 %.",
  legitimate: "La fecha de corte se cambia en Ajustes: si la hoja se capturó antes, póngala en el día de la captura.",
  remedy: "Actualice el avance con su evidencia, o acuerde y registre una nueva fecha y sus motivos.",
  messages: {
    vencida: "Venció el {{fecha}} y lleva {{avance}} % de avance.",
  },
  check(row, report, { facts, settings }) {
    const date = row.fecha_termino;
    const percent = facts.percentOf(row, "avance");
    if (date === null || percent === null || percent >= 100 || date >= settings.cutDate) return;
    report({
      message: "vencida",
      row,
      column: "avance",
      data: { fecha: formatDate(date), avance: percent },
      expected: "100 %",
      difference: `${counted(settings.cutDate - date, "día", "días")} de atraso al ${formatDate(settings.cutDate)}`,
    });
  },
  examples: [
    {
      title: "Al corte del 31/12/2016",
      settings: { cutDate: 42_735 },
      rows: [
        { fecha_termino: "31/10/2016", avance: 50, expect: ["vencida@avance"] },
        { no: "", programa: "", fecha_termino: "31/10/2016", avance: 100 },
        { no: "", programa: "", fecha_termino: "31/12/2016", avance: 50 },
      ],
    },
  ],
});
