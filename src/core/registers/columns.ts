import type { ColumnSpec } from "./define";
import { LINEAS } from "./values";

/** Columns that several FOAFI registers have. Each register says by itself whether it requires them. */

export const LINEA_COLUMN = {
  header: "Línea de apoyo",
  synonyms: ["Línea", "Tipo de apoyo"],
  type: "enum",
  values: LINEAS,
  about: "Línea de apoyo del §4.3.1: a planes de negocio, b fondos de garantía o c intermediarios no bancarios.",
} as const satisfies ColumnSpec;

export const ORGANISMO_COLUMN = {
  header: "RFC del organismo",
  synonyms: ["RFC OI", "RFC del OI", "RFC del organismo intermedio", "Organismo", "Organismo intermedio"],
  type: "ref",
  to: ["organismos"],
  about: "RFC del organismo intermedio, como está en la hoja Organismos.",
} as const satisfies ColumnSpec;

export const PROYECTO_COLUMN = {
  header: "Folio del proyecto",
  synonyms: ["Proyecto", "Folio proyecto", "Folio de proyecto", "Clave del proyecto"],
  type: "ref",
  to: ["proyectos"],
  about: "Folio del proyecto, como está en la hoja Proyectos.",
} as const satisfies ColumnSpec;

export const CONVENIO_COLUMN = {
  header: "Convenio",
  synonyms: ["Número de convenio", "No. de convenio", "Núm. de convenio"],
  type: "ref",
  to: ["convenios"],
  about: "Número del convenio, como está en la hoja Convenios.",
} as const satisfies ColumnSpec;

export const SESION_COLUMN = {
  header: "Sesión",
  synonyms: ["Número de sesión", "No. de sesión", "Núm. de sesión"],
  type: "ref",
  to: ["sesiones"],
  about: "Número de la sesión del Consejo, como está en la hoja Sesiones.",
} as const satisfies ColumnSpec;

export const BENEFICIARIO_COLUMN = {
  header: "Beneficiario",
  synonyms: ["Id del beneficiario", "Id beneficiario", "Clave del beneficiario"],
  type: "ref",
  to: ["beneficiarios"],
  about: "Id del beneficiario, como está en la hoja Beneficiarios.",
} as const satisfies ColumnSpec;

const ENTIDAD_NAMES = ["Entidad", "Estado", "Entidad fed."] as const;

export const ENTIDAD_COLUMN = {
  header: "Entidad federativa",
  synonyms: ENTIDAD_NAMES,
  type: "entidad",
  about: "Nombre de la entidad o su clave INEGI, de 01 a 32.",
} as const satisfies ColumnSpec;

export const ENTIDADES_COLUMN = {
  header: "Entidad federativa",
  synonyms: [...ENTIDAD_NAMES, "Entidades", "Entidades federativas", "Estados"],
  type: "entidades",
  about: "Nombre o clave INEGI (01 a 32); en un proyecto regional, todas, separadas por punto y coma.",
} as const satisfies ColumnSpec;

export const APORT_FOAFI = {
  header: "Aportación FOAFI",
  synonyms: ["Aportación del FOAFI", "Aportación de FOAFI", "Monto FOAFI", "FOAFI"],
  type: "money",
  about: "Pesos que aporta el FOAFI; 0 si no aporta.",
} as const satisfies ColumnSpec;

export const APORT_ESTADO = {
  header: "Aportación estatal",
  synonyms: ["Aportación del estado", "Aportación del gobierno del estado", "Aportación del gobierno estatal"],
  type: "money",
  about: "Pesos que aporta el gobierno del estado; 0 si no aporta.",
} as const satisfies ColumnSpec;

export const APORT_MUNICIPIO = {
  header: "Aportación municipal",
  synonyms: ["Aportación del municipio", "Aportación del gobierno municipal"],
  type: "money",
  about: "Pesos que aporta el municipio; 0 si no aporta.",
} as const satisfies ColumnSpec;

export const APORT_EMPRESARIOS = {
  header: "Aportación de empresarios",
  synonyms: ["Aportación de los empresarios", "Aportación empresarios", "Aportación empresarial"],
  type: "money",
  about: "Pesos que aportan los empresarios; 0 si no aportan.",
} as const satisfies ColumnSpec;

export const APORT_OTROS = {
  header: "Otras aportaciones",
  synonyms: ["Otra aportación", "Aportación de otros", "Aportaciones de otros"],
  type: "money",
  about: "Pesos que aportan otros; 0 si no hay.",
} as const satisfies ColumnSpec;
