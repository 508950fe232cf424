import { defineRegister } from "../../../src/core/registers/define";

/** The columns the 12 checks look at come first; the other twelve are there to be carried, as in a real registry. */
export const padron = defineRegister({
  key: "padron",
  sheetName: "Padrón",
  title: "Padrón de apoyos (banco de pruebas)",
  source: "Inventado: 24 columnas como las de un padrón de apoyos",
  signature: ["folio", "rfc"],
  minimumColumns: 12,
  columns: {
    folio: { header: "Folio", type: "folio" },
    rfc: { header: "RFC", type: "rfc" },
    curp: { header: "CURP", type: "curp" },
    entidad: {
      header: "Entidad",
      type: "enum",
      values: [
        { value: "Aguascalientes" }, { value: "Baja California" }, { value: "Chihuahua" }, { value: "Ciudad de México", aliases: ["Distrito Federal"] },
        { value: "Jalisco" }, { value: "México", aliases: ["Estado de México"] }, { value: "Michoacán" }, { value: "Nuevo León" }, { value: "Querétaro" },
        { value: "San Luis Potosí" }, { value: "Yucatán" }, { value: "Zacatecas" },
      ],
    },
    modalidad: { header: "Modalidad", type: "enum", values: [{ value: "Capacitación" }, { value: "Organización" }, { value: "Consultoría" }, { value: "Promoción" }] },
    estatus: { header: "Estatus", type: "enum", values: [{ value: "Ministrado" }, { value: "Comprobado" }, { value: "Cancelado" }, { value: "En revisión" }] },
    fecha_solicitud: { header: "Fecha de solicitud", type: "date" },
    fecha_entrega: { header: "Fecha de entrega", type: "date" },
    aprobado: { header: "Monto aprobado", type: "money" },
    entregado: { header: "Monto entregado", type: "money" },
    avance: { header: "Avance", type: "pct" },
    proyecto: { header: "Proyecto", type: "folio" },
    nombre: { header: "Nombre", type: "text" },
    municipio: { header: "Municipio", type: "text" },
    localidad: { header: "Localidad", type: "text" },
    calle: { header: "Calle", type: "text" },
    codigo_postal: { header: "Código postal", type: "text" },
    telefono: { header: "Teléfono", type: "text" },
    correo: { header: "Correo", type: "text" },
    sector: { header: "Sector", type: "text" },
    empleos: { header: "Empleos", type: "int" },
    ejercicio: { header: "Ejercicio", type: "int" },
    responsable: { header: "Responsable", type: "text" },
    observaciones: { header: "Observaciones", type: "text" },
  },
});

/** Pesos: no support is larger. */
export const LARGEST_SUPPORT = 5_000_000;

/** Projects the register's rows may name. */
export const PROJECT_COUNT = 2_000;

export function projectKey(n: number): string {
  return `FOAFI-${String(n).padStart(4, "0")}`;
}
