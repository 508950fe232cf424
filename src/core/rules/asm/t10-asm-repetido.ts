import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { nearDuplicates } from "../../text/near-duplicates";
import { comparisonKey } from "../../text/normalize";
import { defineAsmRule } from "./define";

const NEAR = 0.9;

export default defineAsmRule({
  id: "ASM-T10",
  slug: "asm-repetido",
  severity: "warning",
  register: asm,
  scope: "group",
  needs: ["asm"],
  explainedBy: ["ASM-E11"],
  norm: cite("practica", "un ASM se sigue una sola vez"),
  title: "El mismo ASM aparece dos veces en un programa",
  why: "Un ASM repetido se cuenta dos veces y puede tener dos fechas y dos responsables.",
  legitimate: "Si el ASM tiene varias actividades, combine su celda sobre las filas de todas: así se cuenta una vez.",
  remedy: "Deje una sola fila, o combine la celda del ASM sobre sus actividades.",
  messages: {
    igual: "El mismo ASM está en la fila {{fila}}.",
    parecido: { text: "El ASM se parece mucho al de la fila {{fila}} ({{parecido}} % de las palabras).", severity: "info" },
  },
  groupBy: (row, { facts }) => String(facts.programmeOf(row)?.order ?? 0),
  check(rows, report) {
    const own = rows.filter((row) => row.asm !== "" && row.originRow("asm") === row.index);
    const first = new Map<string, (typeof own)[number]>();
    for (const row of own) {
      const key = comparisonKey(row.asm);
      const before = first.get(key);
      if (before) report({ message: "igual", row, column: "asm", data: { fila: before.index + 1 }, related: [{ row: before, column: "asm" }] });
      else first.set(key, row);
    }
    const distinct = [...first];
    // Each row is told once, beside the one it is most like: a family of ten is nine findings, not forty-five.
    const nearest = new Map<number, { readonly a: number; readonly ratio: number }>();
    for (const { a, b, ratio } of nearDuplicates(distinct.map(([key]) => key), NEAR)) {
      if (ratio > (nearest.get(b)?.ratio ?? 0)) nearest.set(b, { a, ratio });
    }
    for (const [b, { a, ratio }] of nearest) {
      const [before, row] = [distinct[a]?.[1], distinct[b]?.[1]];
      if (!before || !row) continue;
      report({ message: "parecido", row, column: "asm", data: { fila: before.index + 1, parecido: Math.round(ratio * 100) }, related: [{ row: before, column: "asm" }] });
    }
  },
  examples: [
    {
      title: "Repetido, parecido y distinto",
      rows: [
        { asm: "Incluir indicadores de resultados a nivel de Fin y Propósito en la Matriz de Indicadores para Resultados" },
        { no: "", programa: "", asm: "Incluir indicadores de resultados a nivel de fin y propósito en la matriz de indicadores para resultados.", expect: ["igual@asm"] },
        { no: "", programa: "", asm: "Incluir los indicadores de resultados a nivel de Fin y Propósito en la Matriz de Indicadores para Resultados", expect: ["parecido@asm"] },
        { no: "", programa: "", asm: "Realizar una estrategia de cobertura para atender a su población potencial" },
      ],
    },
    {
      title: "Un ASM combinado sobre dos actividades",
      merges: [{ top: 4, left: 2, bottom: 5, right: 2 }],
      rows: [{}, { no: "", programa: "", asm: "" }],
    },
  ],
});
