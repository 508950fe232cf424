import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-I10",
  slug: "programa-en-partes",
  severity: "warning",
  register: asm,
  scope: "register",
  needs: ["programa"],
  norm: cite("asm-2015-2016", "columna Programa: cada programa en un solo bloque"),
  title: "Las filas del programa no están juntas",
  why: "Las filas heredan el programa de arriba: si un programa vuelve a aparecer después de otro, una fila puede haber quedado en el bloque equivocado.",
  legitimate: "Una hoja ordenada por fecha o por área separa los programas a propósito; entonces cada fila debe escribir el suyo.",
  remedy: "Junte las filas del programa, o escriba el programa en cada fila.",
  messages: {
    otra_vez: "{{programa}} vuelve a aparecer; sus otras filas empiezan en la fila {{fila}}.",
    varias_veces: "{{programa}} aparece en {{bloques}} partes de la hoja; la primera empieza en la fila {{fila}}.",
  },
  check(_table, report, { facts }) {
    for (const { blocks, key, text } of facts.programmes) {
      const starts = blocks.flatMap(([row]) => row ?? []);
      const [first, again] = starts;
      if (!first || !again) continue;
      const data = { programa: key ?? text.slice(0, 60), fila: first.index + 1 };
      const place = { row: again, column: "programa", expected: "un solo bloque", related: starts.filter((row) => row !== again).map((row) => ({ row, column: "programa" as const })) } as const;
      if (starts.length === 2) report({ message: "otra_vez", ...place, data });
      else report({ message: "varias_veces", ...place, data: { ...data, bloques: starts.length } });
    }
  },
  examples: [
    {
      title: "Un programa que vuelve después de otro",
      rows: [{}, { no: 2, programa: "F-003 Promoción del Comercio Exterior" }, { expect: ["otra_vez@programa"] }],
    },
    {
      title: "Un programa en tres partes",
      rows: [{}, { no: 2, programa: "F-003 Promoción del Comercio Exterior" }, { expect: ["varias_veces@programa"] }, { no: 3, programa: "G-003 Vigilancia del cumplimiento" }, {}],
    },
    { title: "El mismo programa escrito en todas sus filas", rows: [{}, {}, { no: 2, programa: "F-003 Promoción del Comercio Exterior" }] },
  ],
});
