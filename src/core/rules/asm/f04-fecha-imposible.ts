import { readDate } from "../../calendar/read-date";
import { formatDate } from "../../calendar/serial";
import { cite } from "../../norms/citations";
import { asm } from "../../registers/asm";
import { defineAsmRule } from "./define";

export default defineAsmRule({
  id: "ASM-F04",
  slug: "fecha-imposible",
  severity: "error",
  register: asm,
  scope: "register",
  needs: ["fecha_termino"],
  explainedBy: ["ASM-F02"],
  norm: cite("practica", "fechas del calendario, dd/mm/aaaa"),
  title: "Fecha que no existe o escrita de modo que Excel no la cuenta",
  why: "Una fecha que no está en el calendario no vence nunca. Una fecha escrita como texto entre fechas de verdad queda fuera de filtros, órdenes y fórmulas, sin que se note a simple vista.",
  legitimate: "Si toda la columna está escrita como texto, Cotejo la lee igual y no dice nada: la mezcla es lo que engaña.",
  remedy: "Escriba la fecha correcta como dd/mm/aaaa y deje que Excel la reconozca (queda alineada a la derecha).",
  messages: {
    imposible: "{{fecha}} no existe en el calendario.",
    texto: { text: "{{fecha}} está escrita como texto, en una columna de fechas de verdad.", severity: "warning" },
    dos_cifras: { text: "{{fecha}} tiene el año en dos cifras: se leyó como {{leida}}.", severity: "warning" },
  },
  check(table, report) {
    const cells = table.rows.filter((row) => row.kind === "record").map((row) => ({ row, reading: readDate(row.raw("fecha_termino"), table.grid.date1904) }));
    const real = cells.filter(({ reading }) => reading.kind === "date" && !reading.asText).length;
    const asText = cells.filter(({ reading }) => reading.kind === "date" && reading.asText).length;
    for (const { row, reading } of cells) {
      const place = { row, column: "fecha_termino" } as const;
      if (reading.kind === "impossible") report({ message: "imposible", ...place, data: { fecha: reading.text }, expected: "una fecha que exista, dd/mm/aaaa" });
      if (reading.kind !== "date" || !reading.asText) continue;
      const fecha = String(row.raw("fecha_termino"));
      if (reading.twoDigitYear) report({ message: "dos_cifras", ...place, data: { fecha, leida: formatDate(reading.serial) }, expected: formatDate(reading.serial) });
      else if (real > asText) report({ message: "texto", ...place, data: { fecha }, expected: "una fecha de Excel" });
    }
  },
  examples: [
    {
      title: "El 31 de septiembre, y un mes que no es mes",
      rows: [
        { fecha_termino: "31/09/2016", expect: ["imposible@fecha_termino"] },
        { no: "", programa: "", fecha_termino: "12/31/2016", expect: ["imposible@fecha_termino"] },
        { no: "", programa: "", fecha_termino: "30/09/2016" },
      ],
    },
    {
      title: "Un texto entre fechas de Excel",
      rows: [
        { fecha_termino: 42_643 },
        { no: "", programa: "", fecha_termino: 42_674 },
        { no: "", programa: "", fecha_termino: "30/12/2016", expect: ["texto@fecha_termino"] },
        { no: "", programa: "", fecha_termino: "30/12/16", expect: ["dos_cifras@fecha_termino"] },
        { no: "", programa: "", fecha_termino: 42_704 },
      ],
    },
  ],
});
