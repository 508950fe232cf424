import { defineRegister } from "./define";

/** The original budget and its changes. */
export const presupuesto = defineRegister({
  key: "presupuesto",
  sheetName: "Presupuesto",
  title: "Presupuesto",
  source: "Reglas de Operación del FOAFI 2002, §4 y §9 VII",
  signature: [],
  minimumColumns: 3,
  anyOf: ["oficio"],
  columns: {
    fecha: { header: "Fecha", synonyms: ["Fecha de autorización"], type: "date", required: "always", about: "Día de la autorización, dd/mm/aaaa." },
    concepto: {
      header: "Concepto",
      synonyms: ["Movimiento", "Tipo de movimiento"],
      type: "enum",
      values: [
        { value: "original", aliases: ["presupuesto original", "autorizado", "asignado"] },
        { value: "modificación", aliases: ["modificaciones", "modificado", "ampliación", "reducción", "adecuación", "modificación al presupuesto"] },
      ],
      required: "always",
      about: "Original o modificación (§4).",
    },
    monto: { header: "Monto", synonyms: ["Importe", "Presupuesto"], type: "money", signed: true, required: "always", about: "Pesos; negativo si la modificación reduce." },
    oficio: { header: "Autorización SHCP", synonyms: ["Autorización de la SHCP", "Oficio SHCP", "Oficio de la SHCP", "Oficio de autorización", "Oficio"], type: "text", required: "sometimes", about: "Oficio con que la SHCP autorizó la modificación (§4)." },
  },
});
