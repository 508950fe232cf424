import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import type { Columns } from "../../registers/define";
import { columnLetters } from "../../sheet/address";
import { defineAsmRule } from "./define";
import { FULL_ROW, HEADER, NEXT_ROW, TITLES } from "./example-sheet";

export default defineAsmRule({
  id: "ASM-E02",
  slug: "encabezado-repetido",
  severity: "warning",
  register: asm,
  scope: "register",
  needs: [],
  norm: cite("asm-2015-2016", "líneas 14, 19, 26 y 32"),
  title: "El encabezado se repite dentro de la tabla",
  why: "Al pasar un documento por páginas a una hoja, el encabezado de cada página queda como una fila más: estorba para filtrar, ordenar y contar.",
  legitimate: "Si la hoja se imprime por páginas, Excel puede repetir el encabezado al imprimir sin escribirlo otra vez (Diseño de página, Imprimir títulos).",
  remedy: "Elimine la fila. Si las columnas de abajo están recorridas respecto de las de arriba, primero alinéelas: Cotejo no elimina un encabezado mientras sea lo único que dice dónde está cada columna.",
  messages: {
    repetido: "La fila repite el encabezado de la fila {{encabezado}}.",
    recorrido: "La fila repite el encabezado de la fila {{encabezado}} con las columnas recorridas: «{{columna}}» pasa de la columna {{antes}} a la {{despues}}.",
  },
  check({ segments, structure, register }, report) {
    const [first] = segments;
    const specs: Columns = register.columns;
    for (const row of structure.repeatedHeaders) {
      // A header of two rows is told row by row.
      const at = segments.findIndex(({ headerRow, firstRow }) => headerRow <= row && row < firstRow);
      const [above, here] = [segments[at - 1], segments[at]];
      const encabezado = first.headerRow + 1;
      const expected = "una fila de datos";
      const moved = above && here ? [...here.columns].find(([key, column]) => above.columns.get(key) !== column) : undefined;
      if (above && moved) {
        const [key, column] = moved;
        const before = above.columns.get(key);
        const columna = specs[key]?.header ?? key;
        const antes = before === undefined ? "(sin columna)" : columnLetters(before);
        report({ message: "recorrido", row, expected, data: { encabezado, columna, antes, despues: columnLetters(column) } });
      } else {
        report({ message: "repetido", row, expected, data: { encabezado }, fix: { kind: "deleteRow", row } });
      }
    }
  },
  examples: [
    { title: "El encabezado de la segunda página", grid: [...TITLES, HEADER, FULL_ROW, HEADER, NEXT_ROW], expect: ["repetido@6"] },
    { title: "El segundo encabezado, una columna a la izquierda", grid: [...TITLES, ["", ...HEADER], ["", ...FULL_ROW], HEADER, NEXT_ROW], expect: ["recorrido@6"] },
    { title: "Una fila que solo coincide en una celda con el encabezado", rows: [{ programa: "Programa" }, { no: "", programa: "" }] },
  ],
});
