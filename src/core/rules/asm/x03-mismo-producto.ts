import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { comparisonKey } from "../../text/normalize";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-X03",
  slug: "mismo-producto",
  severity: "info",
  register: asm,
  scope: "group",
  needs: ["productos", "asm"],
  explainedBy: ["ASM-E11"],
  norm: cite("asm-2015-2016", "líneas 30 y 35", "Matriz de Indicadores para Resultados 2016 del PPCI."),
  title: "El mismo producto prueba dos ASM",
  why: "Un solo documento puede atender dos aspectos; también puede ser un texto copiado de otra fila, y entonces un ASM se queda sin evidencia propia.",
  legitimate: "Es válido cuando el documento atiende los dos: por ejemplo, una misma matriz de indicadores.",
  remedy: "Confirme que el producto prueba los dos ASM, o diga qué parte de él prueba cada uno.",
  messages: { mismo: "El producto es el mismo que el del ASM de la fila {{otra}}." },
  groupBy(row, { facts }) {
    const programme = facts.programmeOf(row);
    return programme && row.productos !== "" ? `${String(programme.order)}|${comparisonKey(row.productos)}` : null;
  },
  check([first, ...others], report, { facts }) {
    if (!first) return;
    for (const row of others) {
      if (facts.ordinalOf(row) === facts.ordinalOf(first)) continue;
      if (row.originRow("productos") === first.originRow("productos")) continue;
      report({ message: "mismo", row, column: "productos", data: { otra: first.index + 1 }, related: [{ row: first, column: "productos" }] });
    }
  },
  examples: [
    { title: "El mismo producto en dos ASM de un programa", rows: [{}, { no: "", programa: "", asm: "Publicar los impactos en el portal de la dependencia.", expect: ["mismo@productos"] }] },
    { title: "El mismo producto en dos programas", rows: [{}, { no: 2, programa: "F-003 Promoción del Comercio Exterior" }] },
    { title: "Dos acciones de un ASM combinado, con un producto", rows: [{}, { no: "", programa: "", asm: "", acciones: "Difundir la ficha técnica entre las áreas." }], merges: [{ top: 4, left: 2, bottom: 5, right: 2 }] },
  ],
});
