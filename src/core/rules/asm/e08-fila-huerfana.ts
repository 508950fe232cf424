import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { normalizeText } from "../../text/normalize";
import { defineAsmRule } from "./define";

const HELD = ["no", "area_coordinadora", "area_responsable", "fecha_termino"] as const;

export default defineAsmRule({
  id: "ASM-E08",
  slug: "fila-huerfana",
  severity: "error",
  register: asm,
  scope: "row",
  kinds: ["orphan"],
  explains: "row",
  needs: ["asm", "acciones", "productos"],
  norm: cite("asm-2015-2016", "línea 24"),
  title: "Fila huérfana: número, área o fecha sin nada a que pertenezcan",
  why: "Puede ser un número de página, la corrección de otra fila o un ASM cuyo texto se perdió. Mientras no se sepa, hay un compromiso que nadie atiende o uno que no existe.",
  legitimate: "Ninguna fila de seguimiento está completa así; por eso Cotejo pregunta y no la elimina (criterio A-37).",
  remedy: "Busque la fila en el documento original: complete el ASM, sus acciones, resultados y productos; si corrige a otra fila, pase a ella el dato bueno y elimine ésta.",
  messages: {
    huerfana: "La fila tiene {{tiene}}, y no tiene programa, ASM, acciones, resultados ni productos.",
  },
  check(row, report, { table }) {
    const tiene = HELD.filter((column) => row.state(column) !== "empty" && row.state(column) !== "absent")
      .map((column) => {
        const shown = column === "fecha_termino" && row.fecha_termino !== null ? formatDate(row.fecha_termino) : normalizeText(row.raw(column));
        return `${table.register.columns[column].header} «${shown}»`;
      })
      .join(", ");
    report({ message: "huerfana", row, data: { tiene }, expected: "una fila completa" });
  },
  examples: [
    {
      title: "Un número, dos áreas y una fecha, sin más",
      rows: [{}, { no: 7, programa: "", asm: "", acciones: "", resultados: "", productos: "", expect: ["huerfana"] }],
    },
    { title: "Una fila a la que solo le falta el ASM", rows: [{}, { no: "", programa: "", asm: "" }] },
  ],
});
