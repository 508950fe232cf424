import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { comparisonKey } from "../../text/normalize";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-V06",
  slug: "avances-parciales-de-mas",
  severity: "error",
  register: asm,
  scope: "group",
  needs: ["acciones", "avance_parcial"],
  norm: cite("zacatecas-2018", "avances parciales"),
  title: "Los avances parciales de una actividad pasan de 100",
  why: "Una actividad no puede avanzar más que entera: si sus avances parciales suman más de 100, alguno se capturó dos veces.",
  remedy: "Revise los avances parciales de la actividad y quite el repetido.",
  messages: {
    pasa: "Los avances parciales de esta actividad suman {{suma}} %: no pueden pasar de 100 %.",
  },
  groupBy: (row, { facts }) => (row.acciones === "" ? null : `${String(facts.programmeOf(row)?.order ?? 0)}/${comparisonKey(row.asm)}/${comparisonKey(row.acciones)}`),
  check(rows, report, { facts }) {
    const sum = Math.round(rows.reduce((total, row) => total + (facts.percentOf(row, "avance_parcial") ?? 0), 0) * 100) / 100;
    const last = rows.at(-1);
    if (!last || sum <= 100) return;
    report({
      message: "pasa",
      row: last,
      column: "avance_parcial",
      data: { suma: sum },
      found: sum,
      expected: "100 o menos",
      difference: Math.round((sum - 100) * 100) / 100,
      related: rows.slice(0, -1).map((row) => ({ row, column: "avance_parcial" as const })),
    });
  },
  examples: [
    {
      title: "Tres avances de una misma actividad",
      rows: [{ avance_parcial: 50 }, { no: "", programa: "", avance_parcial: 50 }, { no: "", programa: "", avance_parcial: 10, expect: ["pasa@avance_parcial"] }],
    },
    { title: "Suman exactamente 100", rows: [{ avance_parcial: 50 }, { no: "", programa: "", avance_parcial: 50 }] },
  ],
});
