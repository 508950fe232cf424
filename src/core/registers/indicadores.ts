import { defineRegister } from "./define";

/**
 * Indicators that somebody typed or pasted: one row a figure, or a part of one. It is no sheet of the contract: nobody owes it, no
 * template has it, and its rows are only held against what the registers give. Numbers are texts here because people write them
 * in many ways (85, 85 %, 0.85, N/D); `indicators/typed` reads them.
 */
export const indicadores = defineRegister({
  key: "indicadores",
  sheetName: "Indicadores",
  title: "Indicadores capturados",
  source: "Reglas de Operación del FOAFI 2002, §9",
  signature: ["valor"],
  minimumColumns: 3,
  anyOf: ["nombre", "numerador", "denominador"],
  columns: {
    id: { header: "Id", synonyms: ["Id del indicador", "Identificador", "Clave del indicador"], type: "text", about: "Clave del indicador, como IR-I o IC-IV." },
    nombre: { header: "Indicador", synonyms: ["Nombre del indicador", "Nombre", "Índice", "Nombre del índice"], type: "text", about: "Nombre del indicador, como lo da el §9." },
    lectura: { header: "Lectura", synonyms: ["Variante", "Cifra"], type: "text", about: "Cuál de las cifras del indicador es, si tiene varias." },
    dimension: { header: "Dimensión", synonyms: ["Desglose", "Dimensión del desglose"], type: "text", about: "Por qué se desglosa: línea, entidad, tamaño…" },
    clave: { header: "Clave", synonyms: ["Clave del desglose", "Parte", "Parte del desglose", "Categoría"], type: "text", about: "Parte del desglose: una línea, una entidad, un mes." },
    linea: { header: "Línea de apoyo", synonyms: ["Línea"], type: "text", about: "Línea de apoyo de la cifra, si es la de una." },
    entidad: { header: "Entidad federativa", synonyms: ["Entidad", "Estado"], type: "text", about: "Entidad de la cifra, si es la de una." },
    tamano: { header: "Tamaño", synonyms: ["Tamaño de empresa"], type: "text", about: "Tamaño de empresa de la cifra, si es la de uno." },
    sector: { header: "Sector", type: "text", about: "Sector de la cifra, si es la de uno." },
    tipo_institucion: { header: "Tipo de institución", type: "text", about: "Tipo de institución de la cifra, si es la de uno." },
    fondo: { header: "Fondo", synonyms: ["Fondo de garantía"], type: "text", about: "Id del fondo de la cifra, si es la de uno." },
    modalidad: { header: "Modalidad", type: "text", about: "Modalidad de los fondos de la cifra." },
    mes: { header: "Mes", type: "text", about: "Mes de la cifra, como 2002-06." },
    trimestre: { header: "Trimestre", type: "text", about: "Trimestre de la cifra, como 2002-T2." },
    ejercicio: { header: "Ejercicio", synonyms: ["Ejercicio fiscal"], type: "text", about: "Año de la cifra, como 2002." },
    formula: { header: "Fórmula", synonyms: ["Fórmula en palabras", "Fórmula de cálculo", "Método de cálculo", "Forma de cálculo"], type: "text", about: "Cómo se calculó, en palabras." },
    numerador: { header: "Numerador", synonyms: ["Valor del numerador"], type: "text", about: "Lo que se contó o sumó." },
    denominador: { header: "Denominador", synonyms: ["Valor del denominador"], type: "text", about: "Aquello entre lo que se divide." },
    valor: { header: "Valor", synonyms: ["Resultado", "Valor del indicador", "Valor alcanzado", "Resultado del indicador"], type: "text", about: "Lo que da el indicador: 0.85, 85 % u 85." },
    unidad: { header: "Unidad", synonyms: ["Unidad de medida"], type: "text", about: "Unidad en que está el valor." },
    meta: { header: "Meta", synonyms: ["Meta programada", "Meta del ejercicio"], type: "text", about: "Lo que se propuso alcanzar." },
    corte: { header: "Fecha de corte", synonyms: ["Corte", "Fecha del corte"], type: "date", about: "Día hasta el que se contó, dd/mm/aaaa." },
    corte_numerador: { header: "Corte del numerador", synonyms: ["Fecha de corte del numerador", "Fecha del numerador"], type: "date", about: "Día hasta el que se contó el numerador." },
    corte_denominador: { header: "Corte del denominador", synonyms: ["Fecha de corte del denominador", "Fecha del denominador"], type: "date", about: "Día hasta el que se contó el denominador." },
  },
});
