import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-I03",
  slug: "programa-heredado",
  severity: "info",
  register: asm,
  scope: "row",
  needs: ["programa"],
  norm: cite("asm-2015-2016", "líneas 15 a 17, 20, 22, 27 a 29 y 34 a 36"),
  title: "El programa se hereda de la fila de arriba",
  why: "La fila no escribe número ni programa: pertenece al último que se nombró. Se lee bien mientras nadie ordene o filtre la hoja.",
  legitimate: "Es la forma usual del documento; solo hay que tenerlo presente antes de ordenar.",
  remedy: "Si va a ordenar, filtrar o sumar por programa, repita el número y el programa en cada fila.",
  messages: {
    heredado: "El programa se toma de la fila {{fila}}: {{programa}}.",
    sin_programa: { text: "La fila no dice su programa y arriba no hay ninguno de quien heredarlo.", severity: "warning" },
  },
  check(row, report, { facts }) {
    if (row.state("programa") !== "empty" || (row.has("no") && row.state("no") !== "empty")) return;
    const programme = facts.programmeOf(row);
    const named = facts.namedBy(row);
    if (programme && named) {
      const programa = programme.key ?? programme.text.slice(0, 60);
      report({ message: "heredado", row, column: "programa", data: { fila: named.index + 1, programa }, related: [{ row: named, column: "programa" }] });
    } else {
      report({ message: "sin_programa", row, column: "programa", expected: "la clave y el nombre del programa" });
    }
  },
  examples: [
    { title: "La segunda fila de un programa", rows: [{}, { no: "", programa: "", expect: ["heredado@programa"] }] },
    { title: "La primera fila de la hoja, sin programa", rows: [{ no: "", programa: "", expect: ["sin_programa@programa"] }, {}] },
    { title: "El programa combinado sobre sus filas", rows: [{}, { no: "", programa: "" }], merges: [{ top: 4, left: 1, bottom: 5, right: 1 }] },
  ],
});
