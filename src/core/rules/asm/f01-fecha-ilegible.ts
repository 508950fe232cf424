import { readDate } from "../../calendar/read-date";
import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { normalizeText } from "../../text/normalize";
import { defineAsmRule } from "./define";

/** Long enough for a date written with words; a paragraph from another column is only hinted at. */
const LONGEST_QUOTE = 60;

function shortened(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

export default defineAsmRule({
  id: "ASM-F01",
  slug: "fecha-ilegible",
  severity: "error",
  register: asm,
  scope: "row",
  kinds: ["record", "orphan"],
  reads: "typed",
  needs: ["fecha_termino"],
  explainedBy: ["ASM-E06"],
  norm: cite("asm-2015-2016", "encabezado (línea 9)", "Fecha de Término"),
  title: "La Fecha de Término no es una fecha",
  why: "Sin una fecha que se pueda leer no se sabe cuándo vence el compromiso: la fila queda fuera de los conteos por mes y nunca aparece como vencida.",
  remedy: "Escriba el día, el mes y el año: dd/mm/aaaa. Si la celda tiene el texto de otra columna, revise si la fila quedó recorrida.",
  messages: {
    texto: "«{{texto}}» no es una fecha.",
    numero: "El número {{numero}} no es una fecha: parece un año o una cantidad.",
    error: "La Fecha de Término es un error de Excel ({{valor}}).",
  },
  check(row, report, { table }) {
    if (row.state("fecha_termino") !== "unreadable") return;
    const value = row.raw("fecha_termino");
    // Epochs are missing dates (ASM-F03) and impossible ones have their own rule (ASM-F04).
    if (readDate(value, table.grid.date1904).kind !== "unreadable") return;
    const place = { row, column: "fecha_termino", expected: "una fecha dd/mm/aaaa" } as const;
    if (typeof value === "number") report({ message: "numero", ...place, data: { numero: value } });
    else if (String(value).startsWith("#")) report({ message: "error", ...place, data: { valor: String(value) } });
    else report({ message: "texto", ...place, data: { texto: shortened(normalizeText(value)) } });
  },
  examples: [
    {
      title: "Textos, años y errores donde va la fecha",
      rows: [
        { fecha_termino: "Identificación de áreas de mejora para la institución", expect: ["texto@fecha_termino"] },
        { no: 2, programa: "F-003 Promoción", fecha_termino: 2016, expect: ["numero@fecha_termino"] },
        { no: 3, programa: "G-003 Vigilancia", fecha_termino: "#REF!", expect: ["error@fecha_termino"] },
      ],
    },
    {
      title: "Fechas escritas de otras maneras",
      rows: [{ fecha_termino: "30 de septiembre de 2016" }, { no: "", programa: "", fecha_termino: 42_643 }, { no: "", programa: "", fecha_termino: "31/09/2016" }],
    },
  ],
});
