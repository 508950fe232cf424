import { cite } from "../../norms/citations";
import { numberSequences, outOfOrder } from "../../reading/asm/numbering";
import { asm } from "../../registers/asm";
import { normalizeText } from "../../text/normalize";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-I04",
  slug: "numeros-en-orden",
  severity: "error",
  register: asm,
  scope: "register",
  needs: ["no"],
  explainedBy: ["ASM-I09"],
  norm: cite("asm-2015-2016", "columna No.: 2, 3, 4, 7, 5, 6", "No."),
  title: "La numeración se salta, se repite o no sigue su orden",
  why: "Los números van de uno en uno, en el orden en que aparecen. Un hueco puede ser un programa que se perdió; un número fuera de orden, una fila que no es de ahí.",
  legitimate: "Un programa sin número explica el hueco, y ya se señala aparte. Una hoja que es parte de otra puede empezar en un número distinto de 1.",
  remedy: "Revise el documento original y corrija el número señalado.",
  messages: {
    fuera_de_orden: "El No. {{numero}} está entre el {{antes}} y el {{despues}}.",
    al_principio: "El No. {{numero}} está antes del {{despues}}.",
    al_final: "El No. {{numero}} está después del {{antes}}.",
    repetido: "El No. {{numero}} también está en la fila {{fila}}.",
    salto: "Del No. {{antes}} se pasa al {{numero}}.",
    no_entero: "«{{valor}}» no es un número entero, de 1 en adelante.",
  },
  check(table, report, { facts }) {
    const { sequences, unreadable } = numberSequences(table.rows, facts);
    for (const row of unreadable) report({ message: "no_entero", row, column: "no", expected: "un número entero", data: { valor: normalizeText(row.raw("no")) } });
    for (const sequence of sequences) {
      for (const { kind, row, number, before, after, first } of outOfOrder(sequence)) {
        const place = { row, column: "no" } as const;
        if (kind === "repeated" && first) report({ message: "repetido", ...place, data: { numero: number, fila: first.index + 1 }, related: [{ row: first, column: "no" }] });
        else if (kind === "jump" && before !== null) report({ message: "salto", ...place, expected: before + 1, difference: number - before - 1, data: { antes: before, numero: number } });
        else if (before !== null && after !== null) report({ message: "fuera_de_orden", ...place, data: { numero: number, antes: before, despues: after } });
        else if (after !== null) report({ message: "al_principio", ...place, data: { numero: number, despues: after } });
        else if (before !== null) report({ message: "al_final", ...place, data: { numero: number, antes: before } });
      }
    }
  },
  examples: [
    {
      title: "Un 7 entre el 4 y el 5",
      rows: [
        { no: 3 },
        { no: 4, programa: "F-003 Promoción del Comercio Exterior" },
        { no: 7, programa: "", asm: "", acciones: "", resultados: "", productos: "", expect: ["fuera_de_orden@no"] },
        { no: 5, programa: "G-003 Vigilancia del cumplimiento de la normatividad" },
        { no: 6, programa: "P-002 Negociaciones internacionales" },
      ],
    },
    {
      title: "Un programa sin número explica el hueco",
      rows: [{}, { no: "", programa: "F-003 Promoción del Comercio Exterior" }, { no: 3, programa: "G-003 Vigilancia del cumplimiento" }],
    },
    {
      title: "Un hueco que nada explica, un número repetido y uno que no es entero",
      rows: [
        {},
        { no: 3, programa: "F-003 Promoción del Comercio Exterior", expect: ["salto@no"] },
        { no: 3, programa: "G-003 Vigilancia del cumplimiento", expect: ["repetido@no"] },
        { no: "IV", programa: "P-002 Negociaciones internacionales", expect: ["no_entero@no"] },
      ],
    },
    {
      title: "Un número que va al final y está al principio",
      rows: [
        { no: 9, expect: ["al_principio@no"] },
        { no: 2, programa: "F-003 Promoción del Comercio Exterior" },
        { no: 3, programa: "G-003 Vigilancia del cumplimiento" },
      ],
    },
    {
      title: "Un número que va al principio y está al final",
      rows: [
        { no: 2 },
        { no: 3, programa: "F-003 Promoción del Comercio Exterior" },
        { no: 1, programa: "G-003 Vigilancia del cumplimiento", expect: ["al_final@no"] },
      ],
    },
    { title: "Cada ASM con su número, que empieza de nuevo en cada programa", rows: [{}, { no: 2 }, { no: 3 }, { programa: "F-003 Promoción del Comercio Exterior" }, { no: 2, programa: "" }] },
  ],
});
