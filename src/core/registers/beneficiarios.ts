import { ENTIDAD_COLUMN, LINEA_COLUMN, PROYECTO_COLUMN } from "./columns";
import { defineRegister } from "./define";
import { SECTORES, TAMANOS } from "./values";

/** The companies and producers that asked for support or got it. */
export const beneficiarios = defineRegister({
  key: "beneficiarios",
  sheetName: "Beneficiarios",
  title: "Beneficiarios (MPYMES y productores)",
  source: "Reglas de Operación del FOAFI 2002, definiciones X y XI, §4.2 y §8.1",
  identity: "id",
  signature: [],
  minimumColumns: 3,
  anyOf: ["persona", "curp", "empleados", "tamano", "otro_programa", "mismos_fines", "constituida", "estado_solicitud"],
  columns: {
    id: { header: "Id", synonyms: ["Id del beneficiario", "Clave", "Folio", "Folio del beneficiario"], type: "folio", required: "always", about: "Clave del beneficiario, única en la hoja." },
    persona: {
      header: "Tipo de persona",
      synonyms: ["Persona", "Personalidad jurídica", "Persona física o moral"],
      type: "enum",
      values: [{ value: "física", aliases: ["persona física", "personas físicas", "PF", "F"] }, { value: "moral", aliases: ["persona moral", "personas morales", "PM", "M"] }],
      required: "always",
      about: "Física o moral.",
    },
    curp: { header: "CURP", synonyms: ["Clave Única de Registro de Población"], type: "curp", required: "sometimes", about: "CURP, 18 posiciones; la exigen las personas físicas (§8.1)." },
    rfc: { header: "RFC", synonyms: ["Registro Federal de Contribuyentes", "RFC del beneficiario"], type: "rfc", required: "sometimes", about: "RFC con homoclave; lo exigen las personas morales (§8.1)." },
    nombre: { header: "Nombre o razón social", synonyms: ["Nombre", "Razón social", "Beneficiario", "Nombre del beneficiario", "Empresa", "MPYME"], type: "text", required: "always", about: "Nombre completo de la persona o de la empresa." },
    sector: { header: "Sector", synonyms: ["Sector de actividad", "Actividad", "Giro"], type: "enum", values: SECTORES, required: "always", about: "Industria, comercio, servicios, o primario o artesano (definición X)." },
    empleados: { header: "Empleados", synonyms: ["Número de empleados", "No. de empleados", "Trabajadores", "Número de trabajadores"], type: "int", required: "always", about: "Número de empleados, entero; 0 es válido (definición X)." },
    tamano: { header: "Tamaño", synonyms: ["Tamaño de la empresa", "Tamaño de empresa", "Estrato"], type: "enum", values: TAMANOS, required: "always", about: "Micro, pequeña o mediana, según sector y empleados (definición X)." },
    entidad: { ...ENTIDAD_COLUMN, required: "always" },
    proyecto: { ...PROYECTO_COLUMN, required: "always" },
    linea: { ...LINEA_COLUMN, required: "always" },
    monto: { header: "Monto del apoyo", synonyms: ["Monto", "Apoyo", "Importe del apoyo"], type: "money", about: "Pesos que recibió." },
    fecha: { header: "Fecha del apoyo", synonyms: ["Fecha", "Fecha de apoyo", "Fecha de entrega del apoyo"], type: "date", about: "Día en que recibió el apoyo, dd/mm/aaaa." },
    otro_programa: { header: "Otro programa federal", synonyms: ["Recibe otro programa federal", "Apoyo de otro programa federal"], type: "sn", required: "always", about: "S o N: recibe apoyo de otro programa federal (§4.3.1, último párrafo)." },
    mismos_fines: { header: "Mismos fines", synonyms: ["Para los mismos fines", "Dirigido a los mismos fines"], type: "sn", required: "sometimes", about: "S o N: el otro programa es para los mismos fines (§4.3.1, último párrafo)." },
    constituida: { header: "Formalmente constituida", synonyms: ["Formalmente constituido", "Constituida", "Constituida formalmente"], type: "sn", required: "always", about: "S o N (§4.4.2, obligación I)." },
    estado_solicitud: {
      header: "Estado de la solicitud",
      synonyms: ["Estado de solicitud", "Estatus de la solicitud", "Situación de la solicitud"],
      type: "enum",
      values: [
        { value: "solicitante", aliases: ["solicitantes", "solicitada", "solicitado", "solicitud"] },
        { value: "atendida", aliases: ["atendido", "atendidas", "atendidos"] },
        { value: "beneficiada", aliases: ["beneficiado", "beneficiadas", "beneficiados", "beneficiario", "beneficiaria", "apoyada", "apoyado"] },
      ],
      required: "always",
      about: "Solicitante, atendida (se registró y se atendió) o beneficiada (recibió apoyo).",
    },
  },
});
