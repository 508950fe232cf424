import { cite } from "../../norms/citations";
import { hasOwnNumber } from "../../reading/asm/numbering";
import { asm } from "../../registers/asm";
import { normalizeText } from "../../text/normalize";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-I01",
  slug: "programa-sin-numero",
  severity: "error",
  register: asm,
  scope: "register",
  needs: ["no", "programa"],
  norm: cite("asm-2015-2016", "líneas 10 y 11", "No."),
  title: "La primera fila del programa no tiene número",
  why: "El número ordena los programas del documento y va en la primera fila de cada uno. Sin él no se sabe si falta un programa, o si el número quedó en otra fila.",
  legitimate: "Las demás filas del mismo programa van sin número: lo heredan.",
  remedy: "Escriba el número del programa en su primera fila. Si quedó en una fila de abajo, por una celda combinada o un salto de página, páselo.",
  messages: {
    sin_numero: "El programa «{{programa}}» empieza sin número; por su orden le toca el {{numero}}.",
    en_otra_fila: "El programa «{{programa}}» empieza sin número; por su orden le toca el {{numero}}, y en la fila {{fila}} está el {{hallado}}.",
  },
  check(_table, report, { facts }) {
    if (facts.numbersRows) return;
    for (const { rows, text, key, order } of facts.programmes) {
      const [first] = rows;
      if (!first || first.state("no") !== "empty") continue;
      const data = { programa: key ?? text.slice(0, 60), numero: order };
      const place = { row: first, column: "no", expected: order } as const;
      const numbered = rows.find(hasOwnNumber);
      if (numbered) {
        const elsewhere = { ...data, fila: numbered.index + 1, hallado: normalizeText(numbered.raw("no")) };
        report({ message: "en_otra_fila", ...place, data: elsewhere, related: [{ row: numbered, column: "no" }] });
      } else {
        report({ message: "sin_numero", ...place, data });
      }
    }
  },
  examples: [
    { title: "El primer programa, sin número", rows: [{ no: "", expect: ["sin_numero@no"] }, { no: "", programa: "" }] },
    {
      title: "El número del programa quedó en su segunda fila",
      rows: [{}, { no: "", programa: "F-003 Promoción del Comercio Exterior", expect: ["en_otra_fila@no"] }, { no: 2, programa: "" }],
    },
    { title: "El número y el programa combinados sobre dos filas", rows: [{}, { no: "", programa: "" }], merges: [{ top: 4, left: 0, bottom: 5, right: 0 }, { top: 4, left: 1, bottom: 5, right: 1 }] },
  ],
});
