import type { CellValue } from "../../sheet/cell";

/** What the raw grids of examples are made of: titles, the nine headers of the norm and one complete row. */
export const TITLES: readonly (readonly CellValue[])[] = [
  ["Seguimiento a Aspectos Susceptibles de Mejora clasificados como institucionales"],
  ["Secretaría de Economía"],
  ["Periodo 2015-2016"],
];

export const HEADER: readonly CellValue[] = [
  "No.",
  "Programa",
  "Aspecto Susceptible de Mejora",
  "Área Coordinadora",
  "Acciones a Emprender",
  "Área Responsable",
  "Fecha de Término",
  "Resultados Esperados",
  "Productos y/o Evidencias",
];

export const FULL_ROW: readonly CellValue[] = [
  1,
  "U-004 Proyectos para la atracción de inversión extranjera estratégica",
  "Incluir las definiciones de las poblaciones potencial y objetivo en los lineamientos de operación.",
  "Unidad de Apoyos y Relaciones Institucionales",
  "Modificar la redacción de los lineamientos del programa y someterlos al comité técnico.",
  "Unidad de Apoyos y Relaciones Institucionales",
  "31/12/2016",
  "Consistencia de las definiciones entre los documentos del programa.",
  "Lineamientos de operación actualizados.",
];

/** A further row of the same programme: number and programme empty. */
export const NEXT_ROW: readonly CellValue[] = ["", "", "Actualizar el diagnóstico del fondo con las cifras del último año.", ...FULL_ROW.slice(3)];
