import { cite } from "../../norms/citations";
import { joinWithoutOverlap, overlapLength } from "../../reading/asm/fragments";
import { asm } from "../../registers/asm";
import type { Fix } from "../../review/finding";
import { comparisonKey } from "../../text/normalize";
import { defineAsmRule } from "./define";

const TEXTS = ["acciones", "resultados", "productos"] as const;

export default defineAsmRule({
  id: "ASM-E07",
  slug: "fila-de-continuacion",
  severity: "error",
  register: asm,
  scope: "group",
  kinds: ["record", "continuation"],
  needs: ["asm"],
  norm: cite("asm-2015-2016", "líneas 30 y 33", "problema que atiende el | problema que atiende el Programa"),
  title: "La fila continúa el texto de otra",
  why: "El salto de página partió las celdas de una fila y su final quedó como fila aparte: se cuenta un ASM que no existe y el verdadero queda trunco.",
  legitimate: "Si es un ASM distinto, le faltan el texto del ASM, las áreas y la fecha.",
  remedy: "Una los textos en la fila de arriba sin repetir lo que ambas dicen (Cotejo lo propone) y después elimine esta fila.",
  messages: {
    continua: "La fila continúa {{columnas}} de la fila {{registro}}.",
    traslape: "La fila continúa {{columnas}} de la fila {{registro}} y repite {{repetidos}} caracteres de su final.",
    unida: "La fila repite el final de la fila {{registro}}, que ya tiene el texto completo.",
  },
  groupBy(row, { facts }) {
    const record = row.kind === "continuation" ? facts.continuedBy(row) : row;
    return record && facts.continuationsOf(record).length > 0 ? String(record.index) : null;
  },
  check([record, ...continuations], report, { table }) {
    if (!record) return;
    continuations.forEach((row, i) => {
      const filled = TEXTS.filter((column) => row[column] !== "");
      const missing = filled.filter((column) => !comparisonKey(record[column]).endsWith(comparisonKey(row[column])));
      const registro = record.index + 1;
      const related = filled.map((column) => ({ row: record, column }));
      if (missing.length === 0) {
        report({ message: "unida", row, data: { registro }, related, fix: { kind: "deleteRow", row: row.index } });
        return;
      }
      const joined = missing.map((column) => joinWithoutOverlap(record[column], row[column]));
      const cells = missing.map((column, at) => ({ row: record.originRow(column), column: record.columnOf(column), value: joined[at] ?? "" }));
      const columnas = missing.map((column) => `«${table.register.columns[column].header}»`).join(" y ");
      const repetidos = missing.map((column) => overlapLength(record[column], row[column])).filter((length) => length > 0);
      // Joined in order: what follows a row that is not joined yet would leave a hole.
      const fix: { readonly fix?: Fix } = i === 0 ? { fix: { kind: "setCells", cells } } : {};
      const place = { row, found: row[missing[0] ?? "acciones"], expected: `el texto unido en la fila ${String(registro)}`, related, ...fix };
      if (repetidos.length > 0) report({ message: "traslape", ...place, data: { columnas, registro, repetidos: repetidos.join(" y ") } });
      else report({ message: "continua", ...place, data: { columnas, registro } });
    });
  },
  examples: [
    {
      title: "El texto sigue después del salto de página y repite su final",
      rows: [
        { acciones: "La unidad determinará mediante un diagnóstico el problema que atiende el" },
        {
          no: "", programa: "", asm: "", area_coordinadora: "", area_responsable: "", fecha_termino: "", resultados: "", productos: "",
          acciones: "problema que atiende el Programa para contar con un objetivo claro.",
          expect: ["traslape"],
        },
        { no: "", programa: "" },
      ],
    },
    {
      title: "Sigue sin repetir nada",
      rows: [
        { productos: "Ficha de evaluación y monitoreo del" },
        { no: "", programa: "", asm: "", area_coordinadora: "", area_responsable: "", fecha_termino: "", resultados: "", acciones: "", productos: "programa actualizada.", expect: ["continua"] },
      ],
    },
    {
      title: "Ya se unió y falta eliminar la fila",
      rows: [
        { productos: "Ficha de evaluación y monitoreo del programa actualizada." },
        { no: "", programa: "", asm: "", area_coordinadora: "", area_responsable: "", fecha_termino: "", resultados: "", acciones: "", productos: "programa actualizada.", expect: ["unida"] },
      ],
    },
    {
      title: "Una segunda actividad del mismo ASM, con su área y su fecha",
      rows: [{}, { no: "", programa: "", asm: "", acciones: "difundir la ficha entre las delegaciones y publicar sus resultados." }],
      merges: [{ top: 4, left: 2, bottom: 5, right: 2 }],
    },
  ],
});
