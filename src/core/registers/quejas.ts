import { defineRegister } from "./define";

/** Complaints and who answered them. */
export const quejas = defineRegister({
  key: "quejas",
  sheetName: "Quejas",
  title: "Quejas y denuncias",
  source: "Reglas de Operación del FOAFI 2002, §11",
  identity: "folio",
  signature: [],
  minimumColumns: 3,
  anyOf: ["canal", "escrita", "identificacion", "fecha_atencion"],
  columns: {
    folio: { header: "Folio", synonyms: ["Folio de la queja", "Id", "Número de queja"], type: "folio", required: "always", about: "Folio de la queja o denuncia, único en la hoja." },
    fecha: { header: "Fecha", synonyms: ["Fecha de la queja", "Fecha de la denuncia"], type: "date", required: "always", about: "Día en que se recibió, dd/mm/aaaa." },
    canal: {
      header: "Canal",
      synonyms: ["Canal de recepción", "Vía"],
      type: "enum",
      values: [
        { value: "delegación federal", aliases: ["delegaciones federales", "delegación"] },
        { value: "áreas centrales", aliases: ["área central", "oficinas centrales"] },
        { value: "módulo de contraloría interna", aliases: ["módulos de contraloría interna", "módulo de la contraloría interna", "contraloría interna", "módulo"] },
        { value: "primer contacto", aliases: ["centro de asesoría primer contacto", "teléfono", "correo electrónico", "correo"] },
      ],
      required: "always",
      about: "Delegación federal, áreas centrales, módulo de contraloría interna o primer contacto (§11.1).",
    },
    escrita: { header: "Por escrito", synonyms: ["Escrita", "¿Por escrito?"], type: "sn", required: "always", about: "S o N: se presentó por escrito (§11.1)." },
    identificacion: { header: "Identificación del denunciante", synonyms: ["Identificación", "Denunciante", "Datos de identificación del denunciante"], type: "text", required: "always", about: "Datos que identifican a quien se queja: requisito indispensable (§11.1)." },
    area: { header: "Área responsable", synonyms: ["Área que atiende", "Área"], type: "text", about: "Área del FOAFI que la atiende (§11.1)." },
    fecha_atencion: { header: "Fecha de atención", synonyms: ["Atendida el"], type: "date", about: "Día en que se atendió, dd/mm/aaaa." },
  },
});
