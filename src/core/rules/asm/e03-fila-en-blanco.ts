import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { defineAsmRule } from "./define";
import { FULL_ROW, HEADER, NEXT_ROW, TITLES } from "./example-sheet";

export default defineAsmRule({
  id: "ASM-E03",
  slug: "fila-en-blanco",
  severity: "info",
  register: asm,
  scope: "register",
  needs: [],
  norm: cite("asm-2015-2016", "líneas 13, 18, 25 y 31"),
  title: "Fila en blanco dentro de la tabla",
  why: "Excel toma la fila en blanco como el fin de la tabla: al filtrar u ordenar, las filas de abajo quedan fuera.",
  legitimate: "Si separa bloques a la vista, un borde o un alto de fila mayor hacen lo mismo sin partir la tabla.",
  remedy: "Elimine la fila en blanco.",
  messages: { en_blanco: "La fila está en blanco entre filas con datos." },
  check({ structure }, report) {
    for (const row of structure.blankRows) report({ message: "en_blanco", row, fix: { kind: "deleteRow", row } });
  },
  examples: [
    { title: "Una fila en blanco entre dos con datos", grid: [...TITLES, HEADER, FULL_ROW, [" "], NEXT_ROW], expect: ["en_blanco@6"] },
    { title: "Filas en blanco antes y después de los datos", grid: [...TITLES, [""], HEADER, [""], FULL_ROW, NEXT_ROW, [""]], expect: [] },
  ],
});
