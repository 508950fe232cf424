import { dateOfSerial, formatDate, serialOf } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { counted } from "../../text/count";
import { defineAsmRule } from "./define";

/** 31 December of a year, moved on by whole months to the end of its month. Serial day. */
function limitOf(year: number, months: number): number {
  const endYear = year + Math.floor(months / 12);
  const month = months % 12;
  const next = month === 0 ? serialOf(endYear + 1, 1, 1) : serialOf(endYear + 1, month + 1, 1);
  return (next ?? 0) - 1;
}

export default defineAsmRule({
  id: "ASM-F05",
  slug: "fecha-despues-del-periodo",
  severity: "warning",
  register: asm,
  scope: "row",
  kinds: ["record", "orphan"],
  needs: ["fecha_termino"],
  requires: ({ table }) => (table.structure.titles.periodo ? null : "el periodo del documento (AAAA-AAAA) en los títulos"),
  norm: cite("asm-2015-2016", "título (línea 7)", "Periodo 2015-2016"),
  title: "Fecha de Término posterior al periodo del documento",
  why: "El documento compromete acciones de su periodo. Una fecha posterior deja la acción para un ciclo que tiene su propio documento, y puede ser un año mal escrito.",
  legitimate: "Un ciclo puede correr más allá de su nombre si así se acordó: en Ajustes puede ampliarse la tolerancia a doce meses (criterio A-36).",
  remedy: "Confirme la fecha con la unidad responsable; si es correcta, amplíe la tolerancia del periodo en Ajustes.",
  messages: {
    posterior: "{{fecha}} es posterior al periodo {{periodo}}.",
  },
  check(row, report, { table, settings }) {
    const { periodo } = table.structure.titles;
    const date = row.fecha_termino;
    if (date === null || !periodo) return;
    const limit = limitOf(periodo.last, settings.periodToleranceMonths);
    if (date <= limit) return;
    report({
      message: "posterior",
      row,
      column: "fecha_termino",
      data: { fecha: formatDate(date), periodo: `${String(periodo.first)}-${String(periodo.last)}` },
      found: formatDate(date),
      expected: `a más tardar ${formatDate(limit)}`,
      difference: `${counted(date - limit, "día", "días")} después (${String(dateOfSerial(date).year)})`,
    });
  },
  examples: [
    {
      title: "El último día del periodo y el siguiente",
      rows: [{ fecha_termino: "31/12/2016" }, { no: "", programa: "", fecha_termino: "01/01/2017", expect: ["posterior@fecha_termino"] }],
    },
    {
      title: "Con doce meses de tolerancia",
      settings: { periodToleranceMonths: 12 },
      rows: [{ fecha_termino: "31/12/2017" }, { no: "", programa: "", fecha_termino: "01/01/2018", expect: ["posterior@fecha_termino"] }],
    },
  ],
});
