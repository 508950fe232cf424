import { ENTIDAD_COLUMN, PROYECTO_COLUMN } from "./columns";
import { defineRegister } from "./define";

/** What was published or handed out, and the promotional meetings. */
export const difusion = defineRegister({
  key: "difusion",
  sheetName: "Difusión",
  title: "Difusión y promoción",
  source: "Reglas de Operación del FOAFI 2002, §4.4.1.2 y §6.1",
  identity: "id",
  signature: [],
  minimumColumns: 3,
  anyOf: ["leyenda", "mpymes"],
  columns: {
    id: { header: "Id", synonyms: ["Id de difusión", "Clave", "Folio"], type: "folio", about: "Clave de la acción de difusión, única en la hoja." },
    tipo: {
      header: "Tipo",
      synonyms: ["Tipo de difusión", "Acción"],
      type: "enum",
      values: [
        { value: "publicación", aliases: ["publicaciones", "publicidad"] },
        { value: "documento", aliases: ["documentos", "documentación"] },
        { value: "reunión promocional", aliases: ["reuniones promocionales", "reunión", "reunión de promoción"] },
        { value: "reglas de operación", aliases: ["publicación de las reglas de operación", "reglas", "RO"] },
      ],
      required: "always",
      about: "Publicación, documento, reunión promocional o reglas de operación (§4.4.1.2 y §6.1).",
    },
    fecha: { header: "Fecha", synonyms: ["Fecha de publicación", "Fecha de difusión"], type: "date", required: "always", about: "Día en que se difundió, dd/mm/aaaa." },
    entidad: { ...ENTIDAD_COLUMN, required: "sometimes" },
    proyecto: PROYECTO_COLUMN,
    leyenda: { header: "Leyenda", synonyms: ["Texto de la leyenda", "Leyenda §6.1"], type: "text", required: "sometimes", about: "La leyenda que lleva, completa y con sus palabras (§6.1)." },
    mpymes: { header: "MPYMES beneficiadas", synonyms: ["MPYMES publicadas", "Número de MPYMES beneficiadas"], type: "int", about: "Número de MPYMES beneficiadas que se publicó (§4.4.1.2 V)." },
  },
});
