import { cite } from "../../norms/citations";
import type { AsmRow } from "../../reading/asm/facts";
import { asm } from "../../registers/asm";
import { comparisonKey } from "../../text/normalize";
import { defineAsmRule } from "./define";

const COMPARED = ["asm", "area_coordinadora", "acciones", "area_responsable", "fecha_termino", "resultados", "productos"] as const;
/** Enough of a text to tell most rows apart: only rows that agree in it are compared whole. */
const GLANCE = 40;

function wholeKey(row: AsmRow): string {
  return COMPARED.map((column) => comparisonKey(column === "fecha_termino" ? (row.fecha_termino ?? row.raw(column)) : row[column])).join("\u0000");
}

export default defineAsmRule({
  id: "ASM-E11",
  slug: "fila-duplicada",
  severity: "warning",
  register: asm,
  scope: "group",
  atLeast: 2,
  needs: ["asm", "acciones"],
  norm: cite("practica", "filas duplicadas"),
  title: "Fila duplicada",
  why: "Dos filas iguales en todas sus columnas cuentan dos veces el mismo compromiso, y al actualizar una la otra queda atrás.",
  legitimate: "Si son dos compromisos distintos, algo debe distinguirlos: el área, la fecha o el producto.",
  remedy: "Elimine una de las dos, o escriba en qué se distinguen.",
  messages: { duplicada: "La fila es igual a la fila {{otra}} en todas sus columnas." },
  groupBy(row, { facts }) {
    // Number and programme are inherited from above, so that the programme a row belongs to stands for both.
    if (row.asm === "" && row.acciones === "") return null;
    const programme = facts.programmeOf(row)?.order ?? 0;
    return `${String(programme)}|${comparisonKey((row.asm || row.acciones).slice(0, GLANCE))}`;
  },
  check(rows, report) {
    const first = new Map<string, AsmRow>();
    for (const row of rows) {
      const key = wholeKey(row);
      const same = first.get(key);
      if (same) report({ message: "duplicada", row, data: { otra: same.index + 1 }, related: [{ row: same }] });
      else first.set(key, row);
    }
  },
  examples: [
    { title: "La misma fila dos veces, con y sin punto final", rows: [{}, { no: "", programa: "", productos: "Ficha de evaluación y monitoreo del programa actualizada", expect: ["duplicada"] }] },
    { title: "Dos filas que solo difieren en la fecha", rows: [{}, { no: "", programa: "", fecha_termino: "30/11/2016" }] },
    {
      title: "Dos filas iguales de programas distintos",
      rows: [{}, { no: 2, programa: "F-003 Promoción del Comercio Exterior y Atracción de Inversión Extranjera Directa" }],
    },
  ],
});
