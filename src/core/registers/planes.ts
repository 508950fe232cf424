import { APORT_FOAFI, BENEFICIARIO_COLUMN, PROYECTO_COLUMN } from "./columns";
import { defineRegister } from "./define";

/** The business plans: the requests and the plans supported. */
export const planes = defineRegister({
  key: "planes",
  sheetName: "Planes",
  title: "Planes de negocio",
  source: "Reglas de Operación del FOAFI 2002, §4.3.1 a y §4.3.2",
  identity: "id",
  signature: [],
  minimumColumns: 3,
  anyOf: ["costo", "apoyado"],
  columns: {
    id: { header: "Id", synonyms: ["Id del plan", "Plan", "Clave del plan", "Folio", "Folio del plan"], type: "folio", required: "always", about: "Clave del plan, única en la hoja." },
    beneficiario: { ...BENEFICIARIO_COLUMN, required: "always" },
    proyecto: { ...PROYECTO_COLUMN, required: "always" },
    costo: { header: "Costo del plan", synonyms: ["Costo del plan de negocios", "Costo del plan de negocio"], type: "money", required: "always", about: "Pesos que cuesta elaborar el plan (§4.3.2)." },
    aport_foafi: { ...APORT_FOAFI, required: "always", about: "Pesos que aporta el FOAFI: hasta 70% del costo (§4.3.2)." },
    ejercicio: { header: "Ejercicio fiscal", synonyms: ["Ejercicio", "Año fiscal"], type: "int", required: "always", about: "Año del ejercicio fiscal, como 2002 (§4.3.2: una vez por empresa en el ejercicio)." },
    fecha: { header: "Fecha", synonyms: ["Fecha del plan", "Fecha de apoyo", "Fecha del apoyo"], type: "date", required: "always", about: "Día del apoyo o, si no se apoyó, de la solicitud, dd/mm/aaaa." },
    apoyado: { header: "Apoyado", synonyms: ["Plan apoyado", "¿Apoyado?"], type: "sn", required: "always", about: "S si se apoyó; N si solo se solicitó (§9 VI)." },
  },
});
