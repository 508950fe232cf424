import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-X01",
  slug: "programa-sin-asm",
  severity: "warning",
  register: asm,
  scope: "register",
  needs: ["programa", "asm"],
  explainedBy: ["ASM-T01"],
  norm: cite("asm-2015-2016", "columnas Programa y Aspecto Susceptible de Mejora"),
  title: "Programa sin ningún ASM",
  why: "Un programa está en el documento porque su evaluación dejó aspectos por mejorar. Si ninguna de sus filas los dice, se perdieron o el programa sobra.",
  legitimate: "Si el programa ya cerró todos sus ASM, puede quitarse de la hoja.",
  remedy: "Escriba los ASM del programa o elimine su bloque.",
  messages: { sin_asm: "{{programa}} no tiene ningún ASM escrito." },
  check(_table, report, { facts }) {
    for (const { rows, key, text } of facts.programmes) {
      const [first] = rows;
      if (!first || rows.some((row) => row.asm !== "")) continue;
      report({ message: "sin_asm", row: first, column: "asm", expected: "al menos un ASM", data: { programa: key ?? text.slice(0, 60) } });
    }
  },
  examples: [
    { title: "Un programa cuyas dos filas no dicen el ASM", rows: [{ asm: "", expect: ["sin_asm@asm"] }, { no: "", programa: "", asm: "" }] },
    { title: "Un programa con un ASM vacío y otro escrito", rows: [{ asm: "" }, { no: "", programa: "" }] },
  ],
});
