import { readDate } from "../../calendar/read-date";
import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { readNumber } from "../../sheet/numbers";
import { defineAsmRule } from "./define";

/** Longer than this it is a paragraph, not a name. Several units, separated, may be longer. */
const LONGEST = 150;

export default defineAsmRule({
  id: "ASM-A03",
  slug: "area-que-no-es-area",
  severity: "error",
  register: asm,
  scope: "row",
  kinds: ["record", "orphan"],
  needs: [],
  explainedBy: ["ASM-F02"],
  norm: cite("asm-2015-2016", "línea 17"),
  title: "En la columna de un área hay otra cosa",
  why: "Un número, una fecha o un párrafo donde va el nombre de una unidad es contenido de otra columna: la fila puede estar recorrida.",
  legitimate: "Varias unidades en una celda pueden ser largas: sepárelas con punto y coma y no se señalan.",
  remedy: "Lleve el contenido a su columna y escriba el nombre de la unidad.",
  messages: {
    numero: "Contiene un número o una fecha ({{valor}}), no el nombre de una unidad.",
    parrafo: "Contiene un párrafo de {{largo}} letras, no el nombre de una unidad.",
  },
  check(row, report, { table }) {
    for (const column of ["area_coordinadora", "area_responsable"] as const) {
      const value = row.raw(column);
      if (row.state(column) !== "ok") continue;
      const place = { row, column, expected: "el nombre de una unidad" } as const;
      if (readNumber(value).kind === "number" || readDate(value, table.grid.date1904).kind === "date") report({ message: "numero", ...place, data: { valor: String(value) } });
      else if (row[column].split(/[;\n]/).some((part) => part.length > LONGEST)) report({ message: "parrafo", ...place, data: { largo: row[column].length } });
    }
  },
  examples: [
    {
      title: "Un número, un párrafo y tres unidades separadas",
      rows: [
        { area_responsable: 42_643, expect: ["numero@area_responsable"] },
        { no: "", programa: "", area_coordinadora: "La Coordinación General de Asesores coordinará un plan integral de relaciones y alianzas estratégicas institucionales dentro del cual se contemplarán los subprocesos.", expect: ["parrafo@area_coordinadora"] },
        { no: "", programa: "", area_coordinadora: "Dirección General de Acciones de Grupo; Dirección General de Planeación y Evaluación; Dirección General de Verificación y Vigilancia; Unidad de Compras de Gobierno" },
      ],
    },
  ],
});
