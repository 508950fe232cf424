import { CONVENIO_COLUMN, PROYECTO_COLUMN } from "./columns";
import { defineRegister } from "./define";
import { CAUSAL_NUMERALS } from "./values";

/** The transfers of each agreement: programmed, made, exercised, proved and returned. */
export const ministraciones = defineRegister({
  key: "ministraciones",
  sheetName: "Ministraciones",
  title: "Ministraciones",
  source: "Reglas de Operación del FOAFI 2002, §6.3.3 y §10.2",
  identity: "id",
  signature: [],
  minimumColumns: 3,
  anyOf: ["fecha_programada", "monto_programado", "fecha", "ministrado", "liberado", "ejercido", "comprobado", "reintegrado", "fecha_reintegro", "fecha_tesofe", "causal", "porcentaje"],
  columns: {
    id: { header: "Id", synonyms: ["Id de la ministración", "Clave", "Folio", "Folio de la ministración"], type: "folio", required: "always", about: "Clave de la ministración, única en la hoja." },
    proyecto: { ...PROYECTO_COLUMN, required: "always" },
    convenio: { ...CONVENIO_COLUMN, required: "always" },
    numero: { header: "Número", synonyms: ["No.", "Núm.", "Número de ministración", "No. de ministración", "Ministración"], type: "int", required: "always", about: "Número de la ministración dentro de su convenio: 1, 2, 3…" },
    fecha_programada: { header: "Fecha programada", synonyms: ["Fecha programada de ministración"], type: "date", required: "always", about: "Día que dice el calendario, dd/mm/aaaa (definición XIV)." },
    monto_programado: { header: "Monto programado", synonyms: ["Programado", "Importe programado"], type: "money", required: "always", about: "Pesos que dice el calendario (definición XIV)." },
    fecha: { header: "Fecha de ministración", synonyms: ["Fecha ministrada", "Fecha de la ministración"], type: "date", required: "sometimes", about: "Día en que se entregó al organismo, dd/mm/aaaa." },
    ministrado: { header: "Monto ministrado", synonyms: ["Ministrado"], type: "money", about: "Pesos entregados al organismo (§10.2)." },
    liberado: { header: "Monto liberado", synonyms: ["Liberado"], type: "money", about: "Pesos liberados a los beneficiarios (§10.2)." },
    ejercido: { header: "Monto ejercido", synonyms: ["Ejercido"], type: "money", about: "Pesos ejercidos (§10.2)." },
    comprobado: { header: "Monto comprobado", synonyms: ["Comprobado"], type: "money", about: "Pesos comprobados (§10.2)." },
    reintegrado: { header: "Monto reintegrado", synonyms: ["Reintegrado", "Reintegro"], type: "money", about: "Pesos devueltos a la SE (§6.3.3)." },
    fecha_reintegro: { header: "Fecha de reintegro a la SE", synonyms: ["Fecha de reintegro"], type: "date", about: "Día en que se devolvió a la SE, dd/mm/aaaa (§6.3.3)." },
    fecha_tesofe: { header: "Fecha de entero a TESOFE", synonyms: ["Fecha de entero a la TESOFE", "Fecha TESOFE", "Entero a TESOFE"], type: "date", about: "Día en que la SE lo enteró a la TESOFE, dd/mm/aaaa (§6.3.3)." },
    estatus: {
      header: "Estatus",
      synonyms: ["Estatus de la ministración", "Situación"],
      type: "enum",
      values: [
        { value: "programada", aliases: ["programado"] },
        { value: "ministrada", aliases: ["ministrado", "entregada", "pagada"] },
        { value: "reducida", aliases: ["reducido"] },
        { value: "suspendida", aliases: ["suspendido", "retenida"] },
        { value: "cancelada", aliases: ["cancelado"] },
      ],
      required: "always",
      about: "Programada, ministrada, reducida, suspendida o cancelada (§4.4.4).",
    },
    causal: {
      header: "Causal",
      synonyms: ["Causal de suspensión", "Causa", "Causal §4.4.4"],
      type: "enum",
      values: CAUSAL_NUMERALS.map((value, i) => ({ value, aliases: [String(i + 1), `causal ${value}`, `fracción ${value}`] })),
      required: "sometimes",
      about: "De I a VII: por qué se redujo o suspendió (§4.4.4).",
    },
    porcentaje: { header: "% de ministración", synonyms: ["Porcentaje de ministración", "% ministración", "Porcentaje"], type: "pct", about: "Qué parte del proyecto es, de 0 a 100 (o de 0 a 1)." },
  },
});
