import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { normalizeText } from "../../text/normalize";
import { defineAsmRule } from "./define";

const CRITERIA = ["claridad", "relevancia", "justificacion", "factibilidad"] as const;

export default defineAsmRule({
  id: "ASM-V11",
  slug: "criterios-sin-responder",
  severity: "warning",
  register: asm,
  scope: "row",
  needs: ["claridad", "relevancia", "justificacion", "factibilidad"],
  norm: cite("zacatecas-2018", "criterios de selección", "claridad, relevancia, justificación y factibilidad"),
  title: "Criterios de selección sin responder",
  why: "Una recomendación se vuelve ASM cuando cumple los cuatro criterios; si falta alguno, no se sabe por qué se eligió.",
  remedy: "Responda los cuatro criterios.",
  messages: {
    falta: "Falta responder: {{criterios}}.",
    no_se_entiende: "«{{valor}}» no responde al criterio «{{criterio}}»: se espera S o N.",
  },
  check(row, report, { table }) {
    for (const column of CRITERIA) {
      if (row.state(column) !== "unreadable") continue;
      report({ message: "no_se_entiende", row, column, data: { valor: normalizeText(row.raw(column)), criterio: table.register.columns[column].header }, expected: "S o N" });
    }
    const missing = CRITERIA.filter((column) => row.state(column) === "empty");
    const [first] = missing;
    if (first === undefined) return;
    const criterios = missing.map((column) => table.register.columns[column].header).join(", ");
    report({ message: "falta", row, column: first, data: { criterios }, expected: "los cuatro criterios" });
  },
  examples: [
    {
      title: "Uno sin responder, y los cuatro respondidos",
      rows: [
        { claridad: "S", relevancia: "S", justificacion: "", factibilidad: "N", expect: ["falta@justificacion"] },
        { no: "", programa: "", claridad: "S", relevancia: "quizá", justificacion: "S", factibilidad: "N", expect: ["no_se_entiende@relevancia"] },
        { no: "", programa: "", claridad: "S", relevancia: "S", justificacion: "S", factibilidad: "N" },
      ],
    },
  ],
});
