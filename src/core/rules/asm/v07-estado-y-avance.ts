import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-V07",
  slug: "estado-y-avance",
  severity: "error",
  register: asm,
  scope: "row",
  needs: ["estado"],
  norm: cite("zacatecas-2018", "Clasificación del estado de avance"),
  title: "El estado de avance no concuerda",
  why: "El estado resume el avance: «atendido» con menos de 100 %, o «no iniciada» con avance, dicen dos cosas distintas de la misma acción.",
  remedy: "Corrija el estado o el avance; si no se ha iniciado, diga los motivos.",
  messages: {
    desconocido: "«{{estado}}» no es un estado: use atendido, en proceso, no iniciada u otra.",
    sin_motivos: "Dice «no iniciada» y no da los motivos.",
    atendido_incompleto: "Dice «atendido» con {{avance}} % de avance.",
    no_iniciada_con_avance: { text: "Dice «no iniciada» con {{avance}} % de avance.", severity: "warning" },
  },
  check(row, report, { facts }) {
    if (row.state("estado") === "unreadable") {
      report({ message: "desconocido", row, column: "estado", data: { estado: String(row.raw("estado")) }, expected: "atendido, en proceso, no iniciada u otra" });
      return;
    }
    const avance = facts.percentOf(row, "avance");
    if (row.estado === "no iniciada" && row.state("motivos") === "empty") report({ message: "sin_motivos", row, column: "motivos", expected: "los motivos" });
    if (row.estado === "atendido" && avance !== null && avance < 100) report({ message: "atendido_incompleto", row, column: "estado", data: { avance }, expected: "100 % de avance, o «en proceso»" });
    if (row.estado === "no iniciada" && avance !== null && avance > 0) report({ message: "no_iniciada_con_avance", row, column: "estado", data: { avance }, expected: "0 % de avance, o «en proceso»" });
  },
  examples: [
    {
      title: "Estados que no concuerdan",
      rows: [
        { estado: "cancelado", avance: 10, motivos: "", expect: ["desconocido@estado"] },
        { no: "", programa: "", estado: "no iniciada su atención", avance: 0, motivos: "", expect: ["sin_motivos@motivos"] },
        { no: "", programa: "", estado: "Atendido", avance: 99, motivos: "", expect: ["atendido_incompleto@estado"] },
        { no: "", programa: "", estado: "No iniciada", avance: 5, motivos: "Falta de presupuesto", expect: ["no_iniciada_con_avance@estado"] },
        { no: "", programa: "", estado: "Atendido", avance: 100, motivos: "" },
        { no: "", programa: "", estado: "No iniciada", avance: 0, motivos: "Falta de presupuesto" },
      ],
    },
  ],
});
