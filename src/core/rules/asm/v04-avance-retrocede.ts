import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { counted } from "../../text/count";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-V04",
  slug: "avance-retrocede",
  severity: "warning",
  register: asm,
  scope: "row",
  needs: ["avance", "avance_anterior"],
  norm: cite("zacatecas-2018", "seguimiento bimestral"),
  title: "El avance es menor que en el corte anterior",
  why: "Lo hecho no suele deshacerse: un avance que baja es casi siempre un error de captura en uno de los dos cortes.",
  legitimate: "Puede bajar si se amplió el compromiso o se rechazó la evidencia; dígalo en Observaciones.",
  remedy: "Corrija el avance, o explique el cambio en Observaciones.",
  messages: {
    retrocede: "Pasó de {{antes}} % a {{ahora}} %.",
  },
  check(row, report, { facts }) {
    const antes = facts.percentOf(row, "avance_anterior");
    const ahora = facts.percentOf(row, "avance");
    if (antes === null || ahora === null || ahora >= antes) return;
    report({ message: "retrocede", row, column: "avance", data: { antes, ahora }, expected: `${String(antes)} % o más`, difference: counted(Math.round((ahora - antes) * 100) / 100, "punto", "puntos") });
  },
  examples: [
    {
      title: "Baja, igual y sube",
      rows: [
        { avance: 40, avance_anterior: 60, expect: ["retrocede@avance"] },
        { no: "", programa: "", avance: 60, avance_anterior: 60 },
        { no: "", programa: "", avance: 80, avance_anterior: 60 },
      ],
    },
  ],
});
