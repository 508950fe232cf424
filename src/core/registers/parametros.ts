import { defineRegister } from "./define";

/** What the workbook itself sets: one row a parameter. */
export const parametros = defineRegister({
  key: "parametros",
  sheetName: "Parámetros",
  title: "Parámetros de la revisión",
  source: "Reglas de Operación del FOAFI 2002, §4, §4.1, §4.3.2, §6.3.3 y §7.1",
  signature: [],
  minimumColumns: 3,
  anyOf: ["parametro"],
  columns: {
    parametro: { header: "Parámetro", synonyms: ["Nombre del parámetro", "Parámetros"], type: "text", about: "Nombre del parámetro, como en la plantilla (o un criterio, como A-13)." },
    valor: { header: "Valor", synonyms: ["Valor del parámetro"], type: "text", about: "Su valor: número, porcentaje, fecha dd/mm/aaaa o fechas separadas por punto y coma." },
    fuente: { header: "Fuente", synonyms: ["Fuente del valor", "Fundamento"], type: "text", about: "De dónde se tomó el valor." },
  },
});
