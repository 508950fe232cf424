import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-A05",
  slug: "unidad-con-otra-ortografia",
  severity: "info",
  register: asm,
  scope: "register",
  needs: [],
  norm: cite("asm-2015-2016", "línea 37", "…Institucionales de ProMéxico."),
  title: "La unidad difiere en puntuación, mayúsculas o acentos",
  why: "Cotejo la cuenta como la misma, pero las tablas dinámicas y los filtros de Excel no.",
  remedy: "Escríbala igual que en las demás filas.",
  messages: {
    distinta: "«{{unidad}}» se escribe «{{otra}}» en las demás filas.",
  },
  check(_table, report, { facts }) {
    for (const { uses } of facts.units) {
      const counts = new Map<string, number>();
      for (const { text } of uses) counts.set(text, (counts.get(text) ?? 0) + 1);
      if (counts.size < 2) continue;
      const usual = [...counts].toSorted((a, b) => b[1] - a[1] || spelled(b[0]) - spelled(a[0]))[0]?.[0] ?? "";
      for (const { row, column, text } of uses) {
        if (text === usual) continue;
        const alone = row[column] === text;
        report({
          message: "distinta",
          row,
          column,
          data: { unidad: text, otra: usual },
          found: text,
          expected: usual,
          ...(alone && { fix: { kind: "setCells", cells: [{ row: row.index, column: row.columnOf(column), value: usual }] } }),
        });
      }
    }
  },
  examples: [
    {
      title: "Un punto de más, un acento de menos",
      rows: [
        { area_coordinadora: "Unidad de Apoyos y Relaciones Institucionales", area_responsable: "Unidad de Apoyos y Relaciones Institucionales.", expect: ["distinta@area_responsable"] },
        { no: "", programa: "", area_coordinadora: "Dirección General de Informática", area_responsable: "Direccion General de Informatica", expect: ["distinta@area_responsable"] },
        { no: "", programa: "", area_coordinadora: "Dirección General de Informática", area_responsable: "Unidad de Compras" },
      ],
    },
  ],
});

/** Of two spellings used as often, the one with accents and without a final stop is the careful one. */
function spelled(text: string): number {
  return (text.normalize("NFD").match(/\u0301/g)?.length ?? 0) - (text.endsWith(".") ? 1 : 0) - (text === text.toUpperCase() ? 1 : 0);
}
