import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-T01",
  slug: "asm-vacio",
  severity: "error",
  register: asm,
  scope: "row",
  kinds: ["record", "orphan"],
  reads: "typed",
  needs: ["asm"],
  norm: cite("asm-2015-2016", "encabezado (línea 9)", "Aspecto Susceptible de Mejora"),
  title: "Falta el Aspecto Susceptible de Mejora",
  why: "El seguimiento se hace sobre el aspecto que la evaluación pidió mejorar. Sin él no se sabe qué atienden las acciones ni qué debe probar la evidencia.",
  legitimate: "Si un mismo ASM abarca varias filas, combine sus celdas: Cotejo lee el valor en todas ellas.",
  remedy: "Escriba el ASM tal como aparece en el informe de la evaluación, o combine la celda con la del ASM al que pertenece la fila.",
  messages: {
    vacio: "La fila no dice qué Aspecto Susceptible de Mejora atiende.",
    error: "La celda es un error de Excel ({{valor}}).",
  },
  check(row, report) {
    if (row.state("asm") === "empty") report({ message: "vacio", row, column: "asm", expected: "el texto del ASM" });
    if (row.state("asm") === "unreadable") report({ message: "error", row, column: "asm", data: { valor: String(row.raw("asm")) }, expected: "el texto del ASM" });
  },
  examples: [
    { title: "Un error de Excel en la celda", rows: [{ asm: "#REF!", expect: ["error@asm"] }, {}] },
    { title: "Un ASM vacío y uno escrito", rows: [{ asm: "", expect: ["vacio@asm"] }, { no: "", programa: "" }] },
    { title: "Un ASM combinado sobre dos filas", rows: [{}, { no: "", programa: "", asm: "" }], merges: [{ top: 4, left: 2, bottom: 5, right: 2 }] },
  ],
});
