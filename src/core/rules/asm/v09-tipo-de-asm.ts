import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-V09",
  slug: "tipo-de-asm",
  severity: "error",
  register: asm,
  scope: "row",
  needs: ["tipo"],
  explainedBy: ["ASM-A01"],
  norm: cite("zacatecas-2018", "tipo de actor", "específico, institucional, interinstitucional, intergubernamental"),
  title: "El tipo de ASM no concuerda",
  why: "El tipo dice quién debe atender el ASM: uno institucional necesita quién coordine a las unidades; uno específico lo atiende una sola.",
  remedy: "Use específico, institucional, interinstitucional o intergubernamental, y llene el área coordinadora si es institucional.",
  messages: {
    desconocido: "«{{tipo}}» no es un tipo de ASM.",
    sin_coordinadora: "El ASM es institucional y no dice qué área coordina.",
    con_coordinadora: { text: "El ASM es específico y tiene área coordinadora: ¿es institucional?", severity: "info" },
  },
  check(row, report) {
    if (row.state("tipo") === "unreadable") {
      report({ message: "desconocido", row, column: "tipo", data: { tipo: String(row.raw("tipo")) }, expected: "específico, institucional, interinstitucional o intergubernamental" });
    }
    if (row.tipo === "institucional" && row.state("area_coordinadora") === "empty") report({ message: "sin_coordinadora", row, column: "area_coordinadora", expected: "la unidad que coordina" });
    if (row.tipo === "específico" && row.state("area_coordinadora") === "ok") report({ message: "con_coordinadora", row, column: "area_coordinadora" });
  },
  examples: [
    {
      title: "Tipos y área coordinadora",
      rows: [
        { tipo: "mixto", expect: ["desconocido@tipo"] },
        { no: "", programa: "", tipo: "Institucional", area_coordinadora: "", expect: ["sin_coordinadora@area_coordinadora"] },
        { no: "", programa: "", tipo: "Específico", expect: ["con_coordinadora@area_coordinadora"] },
        { no: "", programa: "", tipo: "Específicos", area_coordinadora: "" },
      ],
    },
  ],
});
