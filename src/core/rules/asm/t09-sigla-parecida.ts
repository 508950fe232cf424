import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { acronymUses } from "../../reading/asm/acronym-uses";
import { levenshteinWithin } from "../../text/similarity";
import { defineAsmRule } from "./define";

/** Shorter acronyms differ by one letter as a matter of course (SE, SFP, SCE). */
const SHORTEST = 4;

export default defineAsmRule({
  id: "ASM-T09",
  slug: "sigla-parecida",
  severity: "info",
  register: asm,
  scope: "register",
  needs: [],
  norm: cite("asm-2015-2016", "líneas 28 y 29", "DPOP / DGPOP"),
  title: "Sigla a una letra de otra más usada",
  why: "Dos siglas que difieren en una letra suelen ser la misma área, una de ellas mal escrita.",
  legitimate: "Si son dos áreas distintas, explique las dos: una sigla explicada en la hoja no se señala.",
  remedy: "Escriba la sigla correcta.",
  messages: {
    parecida: "«{{sigla}}» se parece a «{{otra}}», que se usa más.",
  },
  check(table, report) {
    const { defined, used } = acronymUses(table.rows);
    for (const [sigla, use] of used) {
      if (sigla.length < SHORTEST || defined.has(sigla)) continue;
      const other = [...used].find(([otra, { count }]) => count > use.count && otra.length >= SHORTEST && levenshteinWithin(sigla, otra, 1) === 1);
      if (other) report({ message: "parecida", row: use.row, column: use.column, data: { sigla, otra: other[0] }, found: sigla, expected: other[0], related: [{ row: other[1].row, column: other[1].column }] });
    }
  },
  examples: [
    {
      title: "DPOP por DGPOP",
      rows: [
        { acciones: "1. Enviar los manuales a la DGPOP. 2. Publicarlos en el portal." },
        { no: "", programa: "", acciones: "1. Obtener el visto bueno de la DGPOP. 2. Publicarlo." },
        { no: "", programa: "", acciones: "1. Validar con la DPOP la estructura. 2. Publicarla.", expect: ["parecida@acciones"] },
      ],
    },
  ],
});
