import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-V01",
  slug: "avance-fuera-de-escala",
  severity: "error",
  register: asm,
  scope: "register",
  needs: ["avance"],
  norm: cite("zacatecas-2018", "columna % de avance"),
  title: "El % de avance está fuera de escala",
  why: "El avance va de 0 a 100. Una columna que mezcla 0.5 con 50 da promedios sin sentido.",
  legitimate: "Toda la columna puede estar escrita de 0 a 1: lo que no puede es mezclarse.",
  remedy: "Escriba el avance de 0 a 100 en todas las filas.",
  messages: {
    ilegible: "«{{valor}}» no es un porcentaje.",
    fuera: "{{valor}} no está entre 0 y 100.",
    mezcla: "{{valor}} parece estar escrito de 0 a 1, en una columna escrita de 0 a 100.",
    mezcla_cien: "{{valor}} parece estar escrito de 0 a 100, en una columna escrita de 0 a 1.",
  },
  check(table, report, { facts }) {
    const rows = table.rows.filter((row) => row.kind === "record");
    const fractions = facts.scaleOf("avance") === 100;
    const mixed = rows.some((row) => (row.avance ?? 0) > 1);
    for (const row of rows) {
      const valor = String(row.raw("avance"));
      const place = { row, column: "avance", expected: "de 0 a 100", data: { valor } } as const;
      if (row.state("avance") === "unreadable") report({ message: "ilegible", ...place });
      const value = row.avance;
      if (value === null) continue;
      if (value < 0 || value > 100) report({ message: "fuera", ...place });
      else if (fractions && value > 1) report({ message: "mezcla_cien", ...place, expected: "de 0 a 1, como el resto de la columna" });
      else if (!fractions && mixed && value > 0 && value < 1) report({ message: "mezcla", ...place });
    }
  },
  examples: [
    {
      title: "Fuera de escala y mezclado",
      rows: [
        { avance: 100 },
        { no: "", programa: "", avance: 101, expect: ["fuera@avance"] },
        { no: "", programa: "", avance: 0.5, expect: ["mezcla@avance"] },
        { no: "", programa: "", avance: "casi todo", expect: ["ilegible@avance"] },
        { no: "", programa: "", avance: 0 },
      ],
    },
    {
      title: "Una cifra de 0 a 100 en una columna de 0 a 1",
      rows: [{ avance: 0.5 }, { no: "", programa: "", avance: 0.25 }, { no: "", programa: "", avance: 50, expect: ["mezcla_cien@avance"] }],
    },
    { title: "Toda la columna de 0 a 1", rows: [{ avance: 0.5 }, { no: "", programa: "", avance: 1 }] },
  ],
});
