import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-T02",
  slug: "acciones-vacias",
  severity: "error",
  register: asm,
  scope: "row",
  kinds: ["record", "orphan"],
  reads: "typed",
  needs: ["acciones"],
  norm: cite("asm-2015-2016", "encabezado (línea 9)", "Acciones a Emprender"),
  title: "Faltan las Acciones a Emprender",
  why: "Un ASM sin acciones no compromete a nadie a hacer nada.",
  remedy: "Escriba qué se hará para atender el ASM.",
  messages: {
    vacio: "La fila no dice qué se hará.",
    error: "La celda es un error de Excel ({{valor}}).",
  },
  check(row, report) {
    if (row.state("acciones") === "empty") report({ message: "vacio", row, column: "acciones", expected: "las acciones a emprender" });
    if (row.state("acciones") === "unreadable") report({ message: "error", row, column: "acciones", data: { valor: String(row.raw("acciones")) }, expected: "las acciones a emprender" });
  },
  examples: [
    { title: "Un error de Excel en la celda", rows: [{ acciones: "#REF!", expect: ["error@acciones"] }, {}] },{ title: "Sin acciones y con una", rows: [{ acciones: "", expect: ["vacio@acciones"] }, { no: "", programa: "", acciones: "Publicar el informe." }] }],
});
