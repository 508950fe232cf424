import { readDate } from "../../calendar/read-date";
import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { defineAsmRule } from "./define";

const COLUMNS = ["no", "programa", "asm", "area_coordinadora", "acciones", "area_responsable", "resultados", "productos"] as const;

export default defineAsmRule({
  id: "ASM-F02",
  slug: "fecha-fuera-de-lugar",
  severity: "error",
  register: asm,
  scope: "row",
  kinds: ["record", "orphan"],
  reads: "typed",
  needs: ["fecha_termino"],
  norm: cite("asm-2015-2016", "encabezado (línea 9) y línea 17"),
  title: "Una fecha en una columna que no es de fechas",
  why: "Una fecha donde va un área o un texto casi siempre quiere decir que las celdas de la fila se recorrieron: lo que sigue está también en la columna equivocada.",
  remedy: "Lleve la fecha a «Fecha de Término» y revise que las celdas vecinas estén en su columna.",
  messages: {
    fecha: "«{{columna}}» contiene solo una fecha ({{fecha}}).",
  },
  check(row, report, { table }) {
    for (const column of COLUMNS) {
      const value = row.raw(column);
      if (value === "" || (typeof value === "number" && !row.shownAsDate(column))) continue;
      const reading = readDate(value, table.grid.date1904);
      if (reading.kind !== "date") continue;
      const fecha = formatDate(reading.serial);
      report({ message: "fecha", row, column, data: { columna: table.register.columns[column].header, fecha }, found: typeof value === "number" ? fecha : value });
    }
  },
  examples: [
    {
      title: "Una fecha en el área, y otra dentro de una frase",
      rows: [
        { area_responsable: "30/12/2016", expect: ["fecha@area_responsable"] },
        { no: "", programa: "", acciones: "1. Entregar el calendario a más tardar el 30/12/2016. 2. Publicarlo en el portal." },
      ],
    },
  ],
});
