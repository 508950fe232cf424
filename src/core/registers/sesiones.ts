import { defineRegister } from "./define";

/** The sessions of the Consejo Directivo and the actas sent after them. */
export const sesiones = defineRegister({
  key: "sesiones",
  sheetName: "Sesiones",
  title: "Sesiones del Consejo Directivo",
  source: "Reglas de Operación del FOAFI 2002, §5.1.2 y §6.3.3",
  identity: "numero",
  signature: [],
  minimumColumns: 3,
  anyOf: ["convoco", "presidio", "asistentes", "minuta_firmada", "listado", "motivos", "calendario", "envio_estado", "envio_organismo", "envio_se"],
  columns: {
    numero: { header: "Número de sesión", synonyms: ["Sesión", "No. de sesión", "Núm. de sesión", "Número"], type: "folio", required: "always", about: "Número de la sesión, único en la hoja." },
    fecha: { header: "Fecha", synonyms: ["Fecha de la sesión", "Fecha de sesión"], type: "date", required: "always", about: "Día de la sesión, dd/mm/aaaa; al menos una al mes (§5.1.2, obligación VII)." },
    convoco: { header: "Convocó", synonyms: ["Convocada por", "Quién convocó"], type: "text", required: "always", about: "Cargo de quien convocó; corresponde al Secretario Técnico (§5.1.2 III)." },
    presidio: {
      header: "Presidió",
      synonyms: ["Presidida por", "Quién presidió"],
      type: "enum",
      values: [
        { value: "Subsecretario", aliases: ["Subsecretaria", "titular de la SPYME", "titular de la Subsecretaría", "titular de la Subsecretaría para la Pequeña y Mediana Empresa", "Subsecretario para la Pequeña y Mediana Empresa", "Presidente"] },
        { value: "Director General de Promoción B", aliases: ["Director General de Promoción “B”", 'Director General de Promoción "B"', "Directora General de Promoción B", "DG Promoción B", "DG de Promoción B", "DGPB", "Promoción B"] },
        { value: "otro", aliases: ["otra"] },
      ],
      required: "always",
      about: "Subsecretario, Director General de Promoción B u otro (§5.1.2).",
    },
    asistentes: { header: "Consejeros presentes", synonyms: ["Asistentes", "Número de consejeros presentes", "Consejeros asistentes"], type: "int", required: "always", about: "Cuántos de los cinco consejeros con voto asistieron." },
    minuta_firmada: { header: "Minuta firmada", synonyms: ["Firma de la minuta"], type: "sn", required: "always", about: "S o N: se firmaron los acuerdos (§5.1.2, obligación VII)." },
    listado: { header: "Acta: listado", synonyms: ["Acta: listado de proyectos", "Listado de proyectos aprobados"], type: "sn", about: "S o N: el acta trae el listado de proyectos aprobados (§6.3.3)." },
    motivos: { header: "Acta: motivos", synonyms: ["Acta: motivos de selección"], type: "sn", about: "S o N: el acta trae los motivos de selección (§6.3.3)." },
    calendario: { header: "Acta: calendario", synonyms: ["Acta: calendario de ministración"], type: "sn", about: "S o N: el acta trae el calendario de ministración (§6.3.3)." },
    envio_estado: { header: "Enviada al gobierno estatal", synonyms: ["Envío al gobierno estatal", "Enviada al estado"], type: "sn", about: "S o N: el acta se envió al gobierno estatal (§6.3.3)." },
    envio_organismo: { header: "Enviada al organismo", synonyms: ["Envío al organismo", "Enviada al organismo intermedio"], type: "sn", about: "S o N: el acta se envió al organismo intermedio (§6.3.3)." },
    envio_se: { header: "Enviada a la SE", synonyms: ["Envío a la SE", "Enviada a la Secretaría de Economía"], type: "sn", about: "S o N: el acta se envió a la SE (§6.3.3)." },
  },
});
