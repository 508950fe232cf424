import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { acronymUses } from "../../reading/asm/acronym-uses";
import { counted } from "../../text/count";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-T08",
  slug: "sigla-sin-definir",
  severity: "info",
  register: asm,
  scope: "register",
  needs: [],
  norm: cite("asm-2015-2016", "DGPE, DGPOP, OM, SFP, UR… en las líneas 20 a 30"),
  title: "Sigla que la hoja no explica",
  why: "Quien lee la hoja fuera de la dependencia no sabe qué área o sistema nombra la sigla.",
  legitimate: "Las siglas de uso general (SFP, MIR) pueden quedarse así si todos los lectores las conocen.",
  remedy: "La primera vez, escriba el nombre completo y la sigla entre paréntesis.",
  messages: {
    sin_definir: "«{{sigla}}» se usa en {{filas}} y no se explica en la hoja.",
  },
  check(table, report) {
    const { defined, used } = acronymUses(table.rows);
    for (const [sigla, { row, column, rows }] of used) {
      if (defined.has(sigla)) continue;
      const filas = counted(rows.size, "fila", "filas");
      report({ message: "sin_definir", row, column, data: { sigla, filas }, found: sigla, expected: `Nombre completo (${sigla})` });
    }
  },
  examples: [
    {
      title: "Una sigla explicada y otra no",
      rows: [
        { acciones: "1. La Dirección General de Planeación y Evaluación (DGPE) acompañará. 2. La DGPOP validará.", expect: ["sin_definir@acciones"] },
        { no: "", programa: "", acciones: "1. La DGPE asesorará el proceso. 2. Publicar el manual." },
      ],
    },
  ],
});
