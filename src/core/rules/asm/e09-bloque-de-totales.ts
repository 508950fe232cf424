import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { normalizeText } from "../../text/normalize";
import { defineAsmRule } from "./define";
import { FULL_ROW, HEADER, TITLES } from "./example-sheet";

/** Runs of consecutive numbers. */
function blocksOf(rows: readonly number[]): number[][] {
  const blocks: number[][] = [];
  for (const row of rows) {
    const block = blocks.at(-1);
    if (block && block.at(-1) === row - 1) block.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

export default defineAsmRule({
  id: "ASM-E09",
  slug: "bloque-de-totales",
  severity: "info",
  register: asm,
  scope: "register",
  needs: [],
  norm: cite("practica", "totales y notas al pie de la tabla"),
  title: "Totales o notas que no son datos",
  why: "Un bloque con rótulos y cifras, o las firmas al pie, no son ASM: si se leyeran como filas cambiarían las cuentas. Cotejo los deja fuera de la revisión y lo dice.",
  legitimate: "Un resumen al pie es válido; conviene ponerlo en otra hoja para que no estorbe al filtrar.",
  remedy: "Revise que las filas señaladas no sean datos. Si alguna lo es, complétela.",
  messages: {
    fila: "La fila {{fila}} («{{rotulo}}») se tomó como total o nota y no se revisó.",
    bloque: "Las filas {{primera}} a {{ultima}} («{{rotulo}}»…) se tomaron como totales o notas y no se revisaron.",
  },
  check({ structure, grid }, report) {
    for (const block of blocksOf(structure.totalRows)) {
      const [first = 0] = block;
      const texts = (grid.values[first - grid.top] ?? []).map((value) => normalizeText(value));
      const rotulo = (texts.find((text) => /\p{L}/u.test(text)) ?? "").slice(0, 60);
      if (block.length === 1) report({ message: "fila", row: first, data: { fila: first + 1, rotulo } });
      else report({ message: "bloque", row: first, data: { primera: first + 1, ultima: first + block.length, rotulo } });
    }
  },
  examples: [
    { title: "Un total al pie", grid: [...TITLES, HEADER, FULL_ROW, [""], ["", "Total de ASM", 1]], expect: ["fila@7"] },
    { title: "Un resumen por programa", grid: [...TITLES, HEADER, FULL_ROW, [""], ["", "E005", 1], ["", "F003", 6]], expect: ["bloque@7"] },
    { title: "Una fila de datos después de una en blanco", grid: [...TITLES, HEADER, FULL_ROW, [""], FULL_ROW], expect: [] },
  ],
});
