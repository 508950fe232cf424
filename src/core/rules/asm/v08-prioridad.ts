import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { comparisonKey } from "../../text/normalize";
import { defineAsmRule } from "./define";

/** One state's form adds a fourth level. */
const FURTHER = new Set(["muy alto", "muy alta"]);

export default defineAsmRule({
  id: "ASM-V08",
  slug: "prioridad",
  severity: "warning",
  register: asm,
  scope: "row",
  needs: ["prioridad"],
  norm: cite("zacatecas-2018", "Nivel de Prioridad"),
  title: "Nivel de prioridad fuera de lista o sin justificar",
  why: "La prioridad ordena la atención de los ASM: un nivel que no está en la lista no se puede ordenar, y uno sin justificar no se puede defender.",
  remedy: "Use alto, medio o bajo, y justifique el nivel si la hoja tiene esa columna.",
  messages: {
    desconocida: "«{{prioridad}}» no es un nivel de prioridad.",
    sin_justificar: "La prioridad «{{prioridad}}» no está justificada.",
  },
  check(row, report) {
    const prioridad = String(row.raw("prioridad"));
    const known = row.prioridad !== null || FURTHER.has(comparisonKey(prioridad));
    if (row.state("prioridad") === "empty") return;
    if (!known) report({ message: "desconocida", row, column: "prioridad", data: { prioridad }, expected: "alto, medio o bajo" });
    else if (row.state("justificacion_prioridad") === "empty") report({ message: "sin_justificar", row, column: "justificacion_prioridad", data: { prioridad }, expected: "la justificación" });
  },
  examples: [
    {
      title: "Niveles y su justificación",
      rows: [
        { prioridad: "urgente", justificacion_prioridad: "Atiende el propósito.", expect: ["desconocida@prioridad"] },
        { no: "", programa: "", prioridad: "Alto", justificacion_prioridad: "", expect: ["sin_justificar@justificacion_prioridad"] },
        { no: "", programa: "", prioridad: "Muy alto", justificacion_prioridad: "Atiende el propósito." },
      ],
    },
    { title: "Sin columna de justificación", rows: [{ prioridad: "media" }] },
  ],
});
