import { BENEFICIARIO_COLUMN } from "./columns";
import { defineRegister } from "./define";

/** The credits and the guarantees behind them. */
export const creditos = defineRegister({
  key: "creditos",
  sheetName: "Créditos",
  title: "Créditos y avales",
  source: "Reglas de Operación del FOAFI 2002, §4.3.1 c y §9",
  identity: "id",
  signature: [],
  minimumColumns: 3,
  anyOf: ["tipo_institucion", "aval_solicitado", "fecha_solicitud", "aval_concedido", "fecha_aval", "plazo"],
  columns: {
    id: { header: "Id", synonyms: ["Id del crédito", "Crédito", "Clave del crédito", "Folio", "Folio del crédito"], type: "folio", required: "always", about: "Clave del crédito, única en la hoja." },
    fondo: { header: "Fondo", synonyms: ["Id del fondo", "Clave del fondo", "Fondo de garantía"], type: "ref", to: ["fondos"], required: "sometimes", about: "Id del fondo que lo avala, como está en la hoja Fondos; vacío si es de la línea c." },
    beneficiario: { ...BENEFICIARIO_COLUMN, required: "always" },
    institucion: { header: "Institución", synonyms: ["Institución financiera", "Nombre de la institución"], type: "text", required: "always", about: "Quién otorgó el crédito." },
    tipo_institucion: {
      header: "Tipo de institución",
      synonyms: ["Tipo de institución financiera", "Tipo de intermediario"],
      type: "enum",
      values: [
        { value: "banca de desarrollo", aliases: ["banco de desarrollo", "desarrollo"] },
        { value: "banca comercial", aliases: ["banco comercial", "banca múltiple", "comercial"] },
        { value: "sociedad de garantía recíproca", aliases: ["sociedades de garantía recíproca", "sociedades de garantías recíprocas", "sociedad de garantías recíprocas", "SGR", "S.G.R."] },
        { value: "fondo de capital de riesgo", aliases: ["fondos de capital de riesgo", "capital de riesgo"] },
        { value: "unión de crédito", aliases: ["uniones de crédito", "UC"] },
        { value: "sociedad de inversión de capital", aliases: ["sociedades de inversión de capital", "sociedad de inversión de capitales", "SINCA", "SIC"] },
        { value: "factoraje financiero", aliases: ["factoraje", "empresa de factoraje", "empresa de factoraje financiero"] },
        { value: "entidad de fomento", aliases: ["entidades de fomento"] },
        { value: "sociedad financiera popular", aliases: ["sociedades financieras populares", "SFP", "SOFIPO"] },
        { value: "cooperativa de ahorro y crédito popular", aliases: ["cooperativas de ahorro y crédito popular", "cooperativa de ahorro y crédito", "cooperativa", "cooperativa AyCP"] },
        { value: "otra", aliases: ["otro", "otras", "otros"] },
      ],
      required: "always",
      about: "Banca de desarrollo o comercial, o una de las figuras del §4.3.1 c (§9 V).",
    },
    aval_solicitado: { header: "Aval solicitado", synonyms: ["Monto del aval solicitado", "Garantía solicitada"], type: "money", about: "Pesos de aval que se pidieron (§9 IV)." },
    fecha_solicitud: { header: "Fecha de solicitud del aval", synonyms: ["Fecha de solicitud", "Fecha de solicitud de aval"], type: "date", about: "Día en que se pidió el aval, dd/mm/aaaa." },
    aval_concedido: { header: "Aval concedido", synonyms: ["Monto del aval concedido", "Monto del aval", "Garantía concedida"], type: "money", about: "Pesos de aval que se concedieron (§9 IV)." },
    fecha_aval: { header: "Fecha de concesión del aval", synonyms: ["Fecha del aval", "Fecha de concesión"], type: "date", about: "Día en que se concedió el aval, dd/mm/aaaa." },
    monto: { header: "Monto del crédito", synonyms: ["Monto", "Importe del crédito"], type: "money", required: "always", about: "Pesos del crédito otorgado o, si se rechazó, pedido (§9 III)." },
    fecha: { header: "Fecha del crédito", synonyms: ["Fecha", "Fecha de otorgamiento"], type: "date", required: "sometimes", about: "Día en que se otorgó, dd/mm/aaaa; vacío si se rechazó." },
    plazo: { header: "Plazo (meses)", synonyms: ["Plazo en meses", "Meses"], type: "int", about: "Plazo en meses." },
    estatus: {
      header: "Estatus",
      synonyms: ["Estatus del crédito", "Situación"],
      type: "enum",
      values: [
        { value: "vigente", aliases: ["vigentes", "activo"] },
        { value: "liquidado", aliases: ["liquidada", "liquidados", "pagado"] },
        { value: "siniestrado", aliases: ["siniestrada", "siniestrados"] },
        { value: "rechazado", aliases: ["rechazada", "rechazados"] },
      ],
      about: "Vigente, liquidado, siniestrado o rechazado.",
    },
  },
});
