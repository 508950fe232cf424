import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-A02",
  slug: "sin-area-responsable",
  severity: "error",
  register: asm,
  scope: "row",
  reads: "typed",
  needs: ["area_responsable"],
  norm: cite("asm-2015-2016", "encabezado (línea 9)", "Área Responsable"),
  title: "Falta el Área Responsable",
  why: "Sin responsable nadie está obligado a cumplir la acción ni a entregar la evidencia.",
  remedy: "Escriba la unidad que hará la acción.",
  messages: {
    vacia: "La fila no dice qué unidad es responsable.",
    error: "La celda es un error de Excel ({{valor}}).",
  },
  check(row, report) {
    if (row.state("area_responsable") === "empty") report({ message: "vacia", row, column: "area_responsable", expected: "la unidad responsable" });
    if (row.state("area_responsable") === "unreadable") report({ message: "error", row, column: "area_responsable", data: { valor: String(row.raw("area_responsable")) }, expected: "la unidad responsable" });
  },
  examples: [
    { title: "Un error de Excel en la celda", rows: [{ area_responsable: "#REF!", expect: ["error@area_responsable"] }, {}] },{ title: "Sin responsable y con uno", rows: [{ area_responsable: "", expect: ["vacia@area_responsable"] }, { no: "", programa: "", area_responsable: "Unidad de Compras" }] }],
});
