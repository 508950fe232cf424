import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-A01",
  slug: "sin-area-coordinadora",
  severity: "error",
  register: asm,
  scope: "row",
  needs: ["area_coordinadora"],
  requires: ({ table }) => (table.structure.titles.documentType ? null : "el tipo de documento (institucional, específico…) en los títulos"),
  norm: cite("asm-2015-2016", "título (línea 3) y encabezado (línea 9)", "clasificados como institucionales… Área Coordinadora"),
  title: "Falta el Área Coordinadora",
  why: "Un ASM institucional toca a varias unidades de la dependencia: alguien tiene que coordinarlas, y el documento institucional lo dice en esta columna.",
  legitimate: "En un documento de ASM específicos la columna puede ir vacía: lo atiende una sola unidad.",
  remedy: "Escriba la unidad que coordina. Si su nombre quedó pegado al final del ASM, córtelo de ahí.",
  messages: {
    vacia: "La fila no dice qué unidad coordina.",
    error: "La celda es un error de Excel ({{valor}}).",
  },
  check(row, report, { table, facts }) {
    if (row.state("area_coordinadora") === "unreadable") report({ message: "error", row, column: "area_coordinadora", data: { valor: String(row.raw("area_coordinadora")) }, expected: "la unidad que coordina" });
    if (table.structure.titles.documentType !== "institucional" || row.state("area_coordinadora") !== "empty") return;
    // The unit is there, glued to the ASM (ASM-T04), or lost with the shift (ASM-E05).
    if (row.shift !== 0 || facts.gluedUnit(row)) return;
    report({ message: "vacia", row, column: "area_coordinadora", expected: "la unidad que coordina" });
  },
  examples: [
    { title: "Un error de Excel en la celda", rows: [{ area_coordinadora: "#REF!", expect: ["error@area_coordinadora"] }, {}] },
    {
      title: "En un documento institucional",
      rows: [{ area_coordinadora: "", expect: ["vacia@area_coordinadora"] }, { no: "", programa: "" }],
    },
    {
      title: "En un documento de ASM específicos",
      titles: ["Documento de trabajo: Aspectos Susceptibles de Mejora específicos", "Secretaría de Economía", "Periodo 2015-2016"],
      rows: [{ area_coordinadora: "" }],
    },
  ],
});
