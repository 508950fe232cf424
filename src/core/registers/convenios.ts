import { ORGANISMO_COLUMN } from "./columns";
import { defineRegister } from "./define";

/** The agreements between the Secretaría and an intermediary, with what definition XIV wants in them. */
export const convenios = defineRegister({
  key: "convenios",
  sheetName: "Convenios",
  title: "Convenios",
  source: "Reglas de Operación del FOAFI 2002, definición XIV, §4.4.1.2 III y §5.1.2",
  identity: "numero",
  signature: [],
  minimumColumns: 3,
  anyOf: ["tipo", "fecha_firma", "vigencia", "juridico", "monto_se", "calendario_ministracion", "calendario_ejecucion", "reportes", "fin_proyecto"],
  columns: {
    numero: { header: "Número de convenio", synonyms: ["Convenio", "No. de convenio", "Núm. de convenio", "Número", "Clave del convenio"], type: "folio", required: "always", about: "Número del convenio, único en la hoja." },
    organismo: { ...ORGANISMO_COLUMN, required: "always" },
    tipo: {
      header: "Tipo de convenio",
      synonyms: ["Clase de convenio"],
      type: "enum",
      values: [{ value: "convenio", aliases: ["convenio con organismo intermedio", "convenios"] }, { value: "convenio de coordinación", aliases: ["coordinación", "de coordinación", "convenios de coordinación"] }],
      required: "always",
      about: "Convenio (definición XIV) o convenio de coordinación (§4.4.1.2 IV).",
    },
    fecha_firma: { header: "Fecha de firma", synonyms: ["Firma", "Fecha de firma del convenio", "Fecha de suscripción"], type: "date", required: "always", about: "Día de la firma, dd/mm/aaaa." },
    vigencia: { header: "Vigencia", synonyms: ["Fin de vigencia", "Fecha de vigencia", "Vigencia hasta", "Fecha de término del convenio"], type: "date", required: "always", about: "Último día en que rige, dd/mm/aaaa." },
    juridico: { header: "Visto bueno jurídico", synonyms: ["Vo. Bo. jurídico", "VoBo jurídico", "Visto bueno de Asuntos Jurídicos"], type: "sn", about: "S o N: lo aprobó la Dirección General de Asuntos Jurídicos (§5.1.2)." },
    monto_se: { header: "Monto SE", synonyms: ["Monto de la SE", "Aportación SE", "Aportación de la SE"], type: "money", required: "always", about: "Pesos que aporta la SE con recursos del FOAFI." },
    mpymes: { header: "MPYMES a beneficiar", synonyms: ["MPYMES", "Número de MPYMES"], type: "int", required: "always", about: "Número de MPYMES a beneficiar (definición XIV)." },
    empleos: { header: "Empleos a generar", synonyms: ["Empleos", "Número de empleos"], type: "int", required: "always", about: "Número de empleos que se generarán (definición XIV)." },
    participacion: { header: "Participación financiera", synonyms: ["Participación", "Participación de las instancias"], type: "text", required: "always", about: "Lo que aporta cada instancia firmante (definición XIV)." },
    calendario_ministracion: { header: "Calendario de ministración", synonyms: ["Calendario de ministraciones", "Calendario de ministración de recursos"], type: "text", required: "always", about: "Cuándo se ministran los recursos y cuánto (definición XIV)." },
    calendario_ejecucion: { header: "Calendario de ejecución", synonyms: ["Calendario de ejecución del proyecto"], type: "text", required: "always", about: "Cuándo se ejecuta el proyecto (definición XIV)." },
    impacto: { header: "Impacto estimado", synonyms: ["Impacto", "Impacto en el sector o región"], type: "text", required: "always", about: "Impacto estimado en el sector o región (definición XIV)." },
    reportes: { header: "Compromiso de reportes", synonyms: ["Compromiso de reportes mensuales", "Compromiso de presentar reportes"], type: "sn", required: "always", about: "S o N: el convenio obliga a presentar reportes (definición XIV y §4.4.1.2 III)." },
    fin_proyecto: { header: "Formato de fin de proyecto", synonyms: ["Fin de proyecto"], type: "sn", required: "always", about: "S o N: el convenio trae el formato de fin de proyecto (definición XIV)." },
  },
});
