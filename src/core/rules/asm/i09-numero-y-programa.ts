import { cite } from "../../norms/citations";
import { numberOf } from "../../reading/asm/numbering";
import type { AsmRow, Programme } from "../../reading/asm/facts";
import { asm } from "../../registers/asm";
import { defineAsmRule } from "./define";

const nameOf = ({ key, text }: Programme): string => key ?? text.slice(0, 60);

export default defineAsmRule({
  id: "ASM-I09",
  slug: "numero-y-programa",
  severity: "error",
  register: asm,
  scope: "register",
  needs: ["no", "programa"],
  norm: cite("asm-2015-2016", "columna No.: un número por programa"),
  title: "Un número para dos programas, o dos números para uno",
  why: "Cada programa tiene su número y cada número su programa. Si no, los ASM de uno se cuentan en el otro.",
  legitimate: "Si la hoja numera los ASM uno por uno, y no los programas, la regla no se aplica (criterio A-39).",
  remedy: "Deje en cada programa su número, siempre el mismo.",
  messages: {
    dos_programas: "El No. {{numero}} es de {{aqui}} en esta fila y de {{otro}} en la fila {{fila}}.",
    dos_numeros: "{{programa}} tiene el No. {{aqui}} en esta fila y el {{otro}} en la fila {{fila}}.",
  },
  check(_table, report, { facts }) {
    if (facts.numbersRows) return;
    const owner = new Map<number, { programme: Programme; row: AsmRow }>();
    for (const programme of facts.programmes) {
      let own: { number: number; row: AsmRow } | null = null;
      const told = new Set<number>();
      for (const row of programme.rows) {
        const number = numberOf(row);
        // A number without programme is ASM-I02's to tell: it may not be this programme's at all.
        if (number === null || told.has(number) || (own && row.programa === "")) continue;
        told.add(number);
        if (own) {
          const data = { programa: nameOf(programme), aqui: number, otro: own.number, fila: own.row.index + 1 };
          report({ message: "dos_numeros", row, column: "no", expected: own.number, data, related: [{ row: own.row, column: "no" }] });
          continue;
        }
        own = { number, row };
        const other = owner.get(number);
        if (!other) {
          owner.set(number, { programme, row });
          continue;
        }
        const data = { numero: number, aqui: nameOf(programme), otro: nameOf(other.programme), fila: other.row.index + 1 };
        report({ message: "dos_programas", row, column: "no", expected: "un número por programa", data, related: [{ row: other.row, column: "no" }] });
      }
    }
  },
  examples: [
    {
      title: "El 1 para dos programas",
      rows: [{}, { no: "", programa: "" }, { no: 1, programa: "F-003 Promoción del Comercio Exterior", expect: ["dos_programas@no"] }],
    },
    { title: "Dos números para un programa", rows: [{}, { no: 2, expect: ["dos_numeros@no"] }, { no: "", programa: "" }] },
    { title: "Un número que no dice de qué programa es", rows: [{}, { no: 2, programa: "" }] },
    { title: "El mismo número en todas las filas de su programa", rows: [{}, {}, { no: 2, programa: "F-003 Promoción del Comercio Exterior" }] },
  ],
});
