import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-R01",
  slug: "resultados-vacios",
  severity: "error",
  register: asm,
  scope: "row",
  kinds: ["record", "orphan"],
  reads: "typed",
  needs: ["resultados"],
  norm: cite("asm-2015-2016", "encabezado (línea 9)", "Resultados Esperados"),
  title: "Faltan los Resultados Esperados",
  why: "El resultado esperado dice qué cambia cuando la acción se cumple; sin él no hay con qué juzgar si el ASM se atendió.",
  remedy: "Escriba qué mejora se espera de la acción.",
  messages: {
    vacio: "La fila no dice qué resultado se espera.",
    error: "La celda es un error de Excel ({{valor}}).",
  },
  check(row, report) {
    if (row.state("resultados") === "empty") report({ message: "vacio", row, column: "resultados", expected: "el resultado que se espera de la acción" });
    if (row.state("resultados") === "unreadable") report({ message: "error", row, column: "resultados", data: { valor: String(row.raw("resultados")) }, expected: "el resultado que se espera de la acción" });
  },
  examples: [
    { title: "Un error de Excel en la celda", rows: [{ resultados: "#REF!", expect: ["error@resultados"] }, {}] },{ title: "Sin resultado y con uno breve", rows: [{ resultados: "", expect: ["vacio@resultados"] }, { no: "", programa: "", resultados: "Mejora del registro." }] }],
});
