import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { levenshteinWithin } from "../../text/similarity";
import { comparisonKey } from "../../text/normalize";
import { defineAsmRule } from "./define";

function words(text: string): string[] {
  return comparisonKey(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= 5);
}

/** Whether two names of units share at least two long words, typing errors of two letters apart. */
function speakOfTheSame(one: string, other: string): boolean {
  const theirs = words(other);
  return words(one).filter((word) => theirs.some((their) => levenshteinWithin(word, their, 2) !== null)).length >= 2;
}

export default defineAsmRule({
  id: "ASM-F10",
  slug: "fila-corregida",
  severity: "info",
  register: asm,
  scope: "register",
  needs: ["fecha_termino", "area_coordinadora"],
  norm: cite("asm-2015-2016", "líneas 23 y 24"),
  title: "Dos fechas para lo que parece la misma fila",
  why: "Una fila casi vacía, con la misma área que la anterior y otra fecha, suele ser una corrección que quedó pegada debajo: hay dos fechas y una sola es la buena.",
  legitimate: "Si es otro ASM cuyo texto se perdió, la fecha es suya.",
  remedy: "Averigüe cuál fecha vale, póngala en la fila completa y elimine la otra. Cotejo nunca elimina filas por su cuenta (criterio A-37).",
  messages: {
    dos_fechas: "La fila {{fila}} dice {{otra}}; ésta, con la misma área y sin texto, dice {{fecha}}.",
  },
  check(table, report) {
    table.rows.forEach((row, i) => {
      const above = table.rows[i - 1];
      if (row.kind !== "orphan" || above?.kind !== "record") return;
      if (row.fecha_termino === null || above.fecha_termino === null || row.fecha_termino === above.fecha_termino) return;
      if (!speakOfTheSame(row.area_coordinadora, above.area_coordinadora)) return;
      const data = { fila: above.index + 1, otra: formatDate(above.fecha_termino), fecha: formatDate(row.fecha_termino) };
      report({ message: "dos_fechas", row, column: "fecha_termino", data, expected: "una sola fecha", related: [{ row: above, column: "fecha_termino" }] });
    });
  },
  examples: [
    {
      title: "Una fila vacía con la misma área y otra fecha",
      rows: [
        { area_coordinadora: "Coordinación Administrativa de la Subsecretaría de Comercio", fecha_termino: "30/09/2016" },
        { no: 7, programa: "", asm: "", acciones: "", resultados: "", productos: "", area_coordinadora: "Subsectedaria de Comercio Exterior", fecha_termino: "30/05/2016", expect: ["dos_fechas@fecha_termino"] },
      ],
    },
    {
      title: "Una fila vacía de otra área",
      rows: [
        { area_coordinadora: "Unidad de Compras de Gobierno", fecha_termino: "30/09/2016" },
        { no: 7, programa: "", asm: "", acciones: "", resultados: "", productos: "", area_coordinadora: "Subsecretaría de Comercio Exterior", fecha_termino: "30/05/2016" },
      ],
    },
  ],
});
