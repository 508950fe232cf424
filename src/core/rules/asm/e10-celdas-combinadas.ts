import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { areaAddress } from "../../sheet/address";
import { defineAsmRule } from "./define";
import { FULL_ROW, HEADER, NEXT_ROW, TITLES } from "./example-sheet";

export default defineAsmRule({
  id: "ASM-E10",
  slug: "celdas-combinadas",
  severity: "info",
  register: asm,
  scope: "register",
  needs: [],
  norm: cite("practica", "celdas combinadas en los datos"),
  title: "Celdas combinadas entre los datos",
  why: "Excel guarda el valor en la primera celda y deja vacías las demás: al filtrar, ordenar o contar, las otras filas pierden el dato. Cotejo lo lee en todas.",
  legitimate: "Un ASM con varias actividades suele escribirse así, y se entiende; no hay que cambiarlo si la hoja solo se lee.",
  remedy: "Si va a filtrar u ordenar, separe las celdas y repita el valor en cada fila.",
  messages: { combinadas: "Las celdas {{area}} están combinadas." },
  check({ structure }, report) {
    for (const merge of structure.dataMerges) report({ message: "combinadas", row: merge.top, column: merge.left, data: { area: areaAddress(merge) } });
  },
  examples: [
    {
      title: "Un ASM combinado sobre dos filas",
      grid: [...TITLES, HEADER, FULL_ROW, ["", "", "", ...NEXT_ROW.slice(3)]],
      merges: [{ top: 4, left: 2, bottom: 5, right: 2 }],
      expect: ["combinadas@C5"],
    },
    { title: "Un título combinado sobre la tabla", rows: [{}], merges: [{ top: 0, left: 0, bottom: 0, right: 8 }] },
  ],
});
