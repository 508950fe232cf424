import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-R04",
  slug: "productos-vacios",
  severity: "error",
  register: asm,
  scope: "row",
  kinds: ["record", "orphan"],
  reads: "typed",
  needs: ["productos"],
  norm: cite("asm-2015-2016", "encabezado (línea 9)", "Productos y/o Evidencias"),
  title: "Faltan los Productos y/o Evidencias",
  why: "Sin un producto comprometido no hay con qué probar que la acción se hizo.",
  remedy: "Escriba qué documento, sistema o registro se entregará. Si la fila está recorrida, corrija primero el corrimiento.",
  messages: {
    vacio: "La fila no dice con qué se probará la acción.",
    error: "La celda es un error de Excel ({{valor}}).",
  },
  check(row, report) {
    if (row.state("productos") === "empty") report({ message: "vacio", row, column: "productos", expected: "el producto o la evidencia" });
    if (row.state("productos") === "unreadable") report({ message: "error", row, column: "productos", data: { valor: String(row.raw("productos")) }, expected: "el producto o la evidencia" });
  },
  examples: [
    { title: "Un error de Excel en la celda", rows: [{ productos: "#REF!", expect: ["error@productos"] }, {}] },{ title: "Sin producto y con uno", rows: [{ productos: "", expect: ["vacio@productos"] }, { no: "", programa: "", productos: "Acta" }] }],
});
