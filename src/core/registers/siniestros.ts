import { defineRegister } from "./define";

/** The guarantees called, and whose money paid them. */
export const siniestros = defineRegister({
  key: "siniestros",
  sheetName: "Siniestros",
  title: "Siniestros",
  source: "Reglas de Operación del FOAFI 2002, §4.4.4 VI",
  identity: "id",
  signature: [],
  minimumColumns: 3,
  anyOf: ["de_empresarios", "de_contrapartes", "de_foafi"],
  columns: {
    id: { header: "Id", synonyms: ["Id del siniestro", "Siniestro", "Folio", "Folio del siniestro"], type: "folio", required: "always", about: "Clave del siniestro, única en la hoja." },
    credito: { header: "Crédito", synonyms: ["Id del crédito", "Clave del crédito", "Folio del crédito"], type: "ref", to: ["creditos"], required: "always", about: "Id del crédito, como está en la hoja Créditos." },
    fecha: { header: "Fecha", synonyms: ["Fecha del siniestro"], type: "date", required: "always", about: "Día del siniestro, dd/mm/aaaa." },
    monto: { header: "Monto", synonyms: ["Monto del siniestro", "Importe"], type: "money", required: "always", about: "Pesos de garantía que se tomaron." },
    de_empresarios: { header: "Aplicado a empresarios", synonyms: ["Aplicado a los empresarios", "De empresarios"], type: "money", required: "always", about: "Pesos tomados de los empresarios: van primero (§4.4.4 VI)." },
    de_contrapartes: { header: "Aplicado a contrapartes", synonyms: ["Aplicado a las contrapartes", "De contrapartes"], type: "money", required: "always", about: "Pesos tomados de las contrapartes: van en segundo lugar (§4.4.4 VI)." },
    de_foafi: { header: "Aplicado a FOAFI", synonyms: ["Aplicado al FOAFI", "De FOAFI"], type: "money", required: "always", about: "Pesos tomados de la aportación FOAFI: van al final (§4.4.4 VI)." },
  },
});
