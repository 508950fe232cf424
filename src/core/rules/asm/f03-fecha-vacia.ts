import { readDate } from "../../calendar/read-date";
import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-F03",
  slug: "fecha-vacia",
  severity: "error",
  register: asm,
  scope: "row",
  reads: "typed",
  needs: ["fecha_termino"],
  norm: cite("asm-2015-2016", "encabezado (línea 9)", "Fecha de Término"),
  title: "Falta la Fecha de Término",
  why: "Un compromiso sin fecha no vence nunca: no se puede saber si se cumplió a tiempo.",
  remedy: "Escriba la fecha comprometida con la unidad responsable (dd/mm/aaaa).",
  messages: {
    vacia: "La fila no dice cuándo termina la acción.",
    epoca: "{{fecha}} es una fecha vacía que otro sistema exportó como el día cero.",
  },
  check(row, report, { table }) {
    const place = { row, column: "fecha_termino", expected: "una fecha dd/mm/aaaa" } as const;
    if (row.state("fecha_termino") === "empty") return report({ message: "vacia", ...place });
    const reading = readDate(row.raw("fecha_termino"), table.grid.date1904);
    if (reading.kind === "epoch") report({ message: "epoca", ...place, data: { fecha: reading.text } });
  },
  examples: [
    {
      title: "Vacía, exportada como día cero y escrita",
      rows: [
        { fecha_termino: "", expect: ["vacia@fecha_termino"] },
        { no: "", programa: "", fecha_termino: "31/12/1969", expect: ["epoca@fecha_termino"] },
        { no: "", programa: "", fecha_termino: "31/12/2016" },
      ],
    },
  ],
});
