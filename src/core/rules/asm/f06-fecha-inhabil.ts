import { isBusinessDay } from "../../calendar/business-days";
import { formatDate, weekdayOf } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { defineAsmRule } from "./define";

const DAYS = ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"] as const;

export default defineAsmRule({
  id: "ASM-F06",
  slug: "fecha-inhabil",
  severity: "info",
  register: asm,
  scope: "row",
  needs: ["fecha_termino"],
  norm: cite("lfpa", "artículo 28", "No se considerarán días hábiles: los sábados, los domingos…"),
  title: "Fecha de Término en día inhábil",
  why: "En sábado, domingo o día inhábil no hay quien reciba la evidencia: conviene saber si el compromiso vence antes o después.",
  legitimate: "Un cierre de mes o de año (30/09, 31/12) puede caer en día inhábil y ser la fecha acordada.",
  remedy: "Si importa el día, acuerde con la unidad el día hábil anterior.",
  messages: {
    fin_de_semana: "{{fecha}} es {{dia}}.",
    inhabil: "{{fecha}} ({{dia}}) es día inhábil.",
  },
  check(row, report, { settings }) {
    const date = row.fecha_termino;
    if (date === null || isBusinessDay(date, settings.calendar)) return;
    const weekday = weekdayOf(date);
    const data = { fecha: formatDate(date), dia: DAYS[weekday] ?? "" };
    report({ message: weekday === 0 || weekday === 6 ? "fin_de_semana" : "inhabil", row, column: "fecha_termino", data, found: formatDate(date), expected: "un día hábil" });
  },
  examples: [
    {
      title: "Sábado, día inhábil y día hábil",
      rows: [
        { fecha_termino: "31/12/2016", expect: ["fin_de_semana@fecha_termino"] },
        { no: "", programa: "", fecha_termino: "16/09/2016", expect: ["inhabil@fecha_termino"] },
        { no: "", programa: "", fecha_termino: "30/12/2016" },
      ],
    },
  ],
});
