import { cite } from "../../norms/citations";
import { hasOwnNumber, numberOf } from "../../reading/asm/numbering";
import { asm } from "../../registers/asm";
import { normalizeText } from "../../text/normalize";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-I02",
  slug: "numero-sin-programa",
  severity: "error",
  register: asm,
  scope: "row",
  kinds: ["record", "orphan"],
  needs: ["no", "programa"],
  norm: cite("asm-2015-2016", "líneas 12 y 24", "2"),
  title: "Hay número y no hay programa",
  why: "El número y el nombre del programa van en la misma fila. Separados, no se sabe de quién es el número, y las filas de abajo heredan el programa equivocado.",
  legitimate: "Repetir en cada fila el número del programa que viene de arriba no es falta. Tampoco lo es numerar los ASM uno por uno.",
  remedy: "Ponga el número en la fila que nombra al programa, o escriba aquí el programa que falta.",
  messages: { sin_programa: "La fila tiene el No. {{numero}} y no dice de qué programa." },
  check(row, report, { facts }) {
    if (!hasOwnNumber(row) || row.state("programa") !== "empty") return;
    if (row.kind === "record") {
      if (facts.numbersRows) return;
      const number = numberOf(row);
      const above = facts.programmeOf(row)?.rows.find((other) => hasOwnNumber(other));
      if (above && above.index < row.index && number !== null && numberOf(above) === number) return;
    }
    report({ message: "sin_programa", row, column: "programa", expected: "la clave y el nombre del programa", data: { numero: normalizeText(row.raw("no")) } });
  },
  examples: [
    {
      title: "El número quedó una fila abajo del programa",
      rows: [{ no: "" }, { no: 1, programa: "", expect: ["sin_programa@programa"] }],
    },
    { title: "El número del programa, repetido en sus filas", rows: [{}, { no: 1, programa: "" }, { no: 1, programa: "" }] },
    { title: "Cada ASM con su número", rows: [{}, { no: 2, programa: "" }, { no: 3, programa: "" }] },
  ],
});
