import { ENTIDAD_COLUMN } from "./columns";
import { defineRegister } from "./define";

/** The intermediaries through which the fund's support goes. */
export const organismos = defineRegister({
  key: "organismos",
  sheetName: "Organismos",
  title: "Organismos intermedios",
  source: "Reglas de Operación del FOAFI 2002, definición XIII y §4.4.1.2",
  identity: "rfc",
  signature: [],
  minimumColumns: 3,
  anyOf: ["tipo", "acta", "constituido", "solvencia", "infra_fisica", "infra_humana"],
  columns: {
    rfc: { header: "RFC", synonyms: ["RFC del organismo", "RFC OI", "RFC del organismo intermedio"], type: "rfc", required: "always", about: "RFC de persona moral, 12 posiciones, único en la hoja." },
    nombre: { header: "Razón social", synonyms: ["Nombre", "Organismo", "Organismo intermedio", "Nombre del organismo", "Denominación"], type: "text", required: "always", about: "Nombre completo del organismo." },
    tipo: {
      header: "Tipo de organismo",
      synonyms: ["Tipo de OI", "Tipo de organismo intermedio"],
      type: "enum",
      values: [
        { value: "gobierno estatal", aliases: ["gobierno del estado", "gobiernos estatales", "gobierno del Distrito Federal", "estado"] },
        { value: "gobierno municipal", aliases: ["gobiernos municipales", "municipio", "ayuntamiento"] },
        { value: "asociación civil", aliases: ["asociaciones civiles", "AC", "A.C.", "A. C."] },
        { value: "sociedad civil", aliases: ["sociedades civiles", "SC", "S.C.", "S. C."] },
        { value: "institución educativa", aliases: ["instituciones educativas", "universidad"] },
        { value: "institución tecnológica", aliases: ["instituciones tecnológicas", "tecnológico"] },
        { value: "institución de investigación", aliases: ["instituciones de investigación", "centro de investigación"] },
        { value: "fideicomiso público", aliases: ["fideicomisos públicos"] },
        { value: "fideicomiso privado", aliases: ["fideicomisos privados"] },
        { value: "organismo no gubernamental", aliases: ["organismos no gubernamentales", "organización no gubernamental", "ONG", "O.N.G."] },
        { value: "organismo empresarial", aliases: ["organismos empresariales", "cámara empresarial", "cámara"] },
        { value: "grupo de empresarios", aliases: ["grupos de empresarios", "grupo de empresarios legalmente constituido"] },
        { value: "organización social", aliases: ["organizaciones sociales"] },
      ],
      required: "always",
      about: "Uno de los tipos de la definición XIII, o una organización social (§4.4.1.1 I).",
    },
    acta: { header: "Acta constitutiva", synonyms: ["Escritura constitutiva", "Número de acta constitutiva"], type: "text", required: "sometimes", about: "Documento que prueba la constitución legal (§4.4.1.2)." },
    constituido: { header: "Legalmente constituido", synonyms: ["Constituido legalmente", "Constitución legal"], type: "sn", required: "always", about: "S o N (§4.4.1.2 y §4.4.3 IV)." },
    solvencia: { header: "Solvencia moral", synonyms: ["Solvencia"], type: "sn", required: "always", about: "S o N (§4.4.1.2 y §4.4.3 V)." },
    infra_fisica: { header: "Infraestructura física", synonyms: ["Infraestructura física suficiente"], type: "sn", required: "always", about: "S o N: suficiente para los objetivos del proyecto (§4.4.1.2)." },
    infra_humana: { header: "Infraestructura humana", synonyms: ["Infraestructura humana suficiente"], type: "sn", required: "always", about: "S o N: suficiente para los objetivos del proyecto (§4.4.1.2)." },
    entidad: { ...ENTIDAD_COLUMN, required: "always" },
  },
});
