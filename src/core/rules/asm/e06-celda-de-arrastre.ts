import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { normalizeText } from "../../text/normalize";
import { defineAsmRule } from "./define";
import { FULL_ROW, HEADER, NEXT_ROW, TITLES } from "./example-sheet";

export default defineAsmRule({
  id: "ASM-E06",
  slug: "celda-de-arrastre",
  severity: "error",
  register: asm,
  scope: "register",
  needs: [],
  norm: cite("asm-2015-2016", "línea 12", ";"),
  title: "Celda suelta, o con un signo y nada más",
  why: "Un signo suelto o un texto fuera de las columnas de la tabla suele ser el resto de una celda partida al pegar: alguien puede haber perdido el dato del que formaba parte.",
  legitimate: "Una columna de notas propia es válida: póngale encabezado y Cotejo la deja en paz.",
  remedy: "Busque en el documento original a qué celda pertenece; si no es de nadie, bórrela.",
  messages: {
    fuera: "«{{valor}}» está fuera de las columnas de la tabla.",
    solo_signos: "La celda solo tiene «{{valor}}».",
  },
  check({ structure, rows, segments }, report) {
    if (structure.strayCells.length === 0) return;
    const rowAt = new Map(rows.map((row) => [row.index, row]));
    for (const { at, value } of structure.strayCells) {
      const segment = segments.findLast(({ firstRow }) => firstRow <= at.row) ?? segments[0];
      const columns = [...segment.columns.values()];
      const outside = at.column < Math.min(...columns) || at.column > Math.max(...columns);
      const valor = normalizeText(value);
      const expected = outside ? "celda vacía" : "un dato, o celda vacía";
      report({ message: outside ? "fuera" : "solo_signos", row: rowAt.get(at.row) ?? at.row, column: at.column, found: value, expected, data: { valor } });
    }
  },
  examples: [
    { title: "Un signo antes de No.", grid: [...TITLES, ["", ...HEADER], ["", ...FULL_ROW], [";", ...NEXT_ROW]], expect: ["fuera@A6"] },
    { title: "Una celda de la tabla con solo un guion", grid: [...TITLES, HEADER, FULL_ROW, [...NEXT_ROW.slice(0, 8), "-"]], expect: ["solo_signos@I6"] },
    { title: "Una columna propia con encabezado", grid: [...TITLES, [...HEADER, "Notas"], [...FULL_ROW, "falta oficio"]], expect: [] },
  ],
});
