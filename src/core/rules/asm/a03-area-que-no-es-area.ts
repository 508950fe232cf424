import { readDate } from "../../calendar/read-date";
import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { notAUnit } from "../../reading/asm/unit-cell";
import { asm } from "../../registers/asm";
import { defineAsmRule } from "./define";

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
    numero: "Contiene un número ({{valor}}), no el nombre de una unidad.",
    fecha: "Contiene una fecha ({{valor}}), no el nombre de una unidad.",
    parrafo: "Contiene un párrafo de {{largo}} caracteres, no el nombre de una unidad.",
  },
  check(row, report, { table }) {
    for (const column of ["area_coordinadora", "area_responsable"] as const) {
      const value = row.raw(column);
      const kind = notAUnit(row, column, table.grid.date1904);
      const place = { row, column, expected: "el nombre de una unidad" } as const;
      const date = readDate(value, table.grid.date1904);
      if (kind === "date") report({ message: "fecha", ...place, data: { valor: date.kind === "date" ? formatDate(date.serial) : String(value) } });
      else if (kind === "number") report({ message: "numero", ...place, data: { valor: String(value) } });
      else if (kind === "paragraph") report({ message: "parrafo", ...place, data: { largo: row[column].length } });
    }
  },
  examples: [
    {
      title: "Un número, una fecha, un párrafo y tres unidades separadas",
      rows: [
        { no: "", programa: "", area_responsable: "30/09/2016", expect: ["fecha@area_responsable"] },
        { area_responsable: 42_643, expect: ["numero@area_responsable"] },
        { no: "", programa: "", area_coordinadora: "La Coordinación General de Asesores coordinará un plan integral de relaciones y alianzas estratégicas institucionales dentro del cual se contemplarán los subprocesos.", expect: ["parrafo@area_coordinadora"] },
        { no: "", programa: "", area_coordinadora: "Dirección General de Acciones de Grupo; Dirección General de Planeación y Evaluación; Dirección General de Verificación y Vigilancia; Unidad de Compras de Gobierno" },
      ],
    },
  ],
});
