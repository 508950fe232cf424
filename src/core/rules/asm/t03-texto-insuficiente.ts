import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { isPlaceholder } from "../../text/placeholder";
import { defineAsmRule } from "./define";

const SHORTEST = { asm: 20, acciones: 30 } as const;

export default defineAsmRule({
  id: "ASM-T03",
  slug: "texto-insuficiente",
  severity: "warning",
  register: asm,
  scope: "row",
  needs: [],
  explainedBy: ["ASM-E06", "ASM-F02"],
  norm: cite("practica", "un compromiso se entiende sin preguntar"),
  title: "ASM o acciones sin texto suficiente",
  why: "Un texto de una o dos palabras, o un «pendiente», no permite saber qué se pidió ni qué se hará.",
  legitimate: "Si de verdad cabe en tan pocas palabras, puede quedarse así.",
  remedy: "Escriba el texto completo.",
  messages: {
    breve: "«{{columna}}» es demasiado breve: {{largo}} de al menos {{minimo}} caracteres.",
    relleno: "«{{columna}}» dice «{{texto}}», que solo ocupa el lugar.",
  },
  check(row, report, { table }) {
    for (const column of ["asm", "acciones"] as const) {
      const text = row[column];
      if (text === "") continue;
      const columna = table.register.columns[column].header;
      const minimo = SHORTEST[column];
      if (isPlaceholder(text)) report({ message: "relleno", row, column, data: { columna, texto: text }, expected: "el texto completo" });
      else if (text.length < minimo) report({ message: "breve", row, column, data: { columna, largo: text.length, minimo }, expected: `al menos ${String(minimo)} caracteres` });
    }
  },
  examples: [
    {
      title: "Relleno, demasiado breve, y breve pero suficiente",
      rows: [
        { asm: "Pendiente", expect: ["relleno@asm"] },
        { no: "", programa: "", acciones: "Hacer un informe.", expect: ["breve@acciones"] },
        { no: "", programa: "", asm: "Actualizar el padrón", acciones: "Actualizar el padrón cada año." },
      ],
    },
  ],
});
