import type { CellSpec, StyleSpec } from "../../test/fixtures/xlsx-builder";

/** One follow-up row in the order of the source table; `fecha` is AAAA-MM-DD. */
export interface AsmRow {
  readonly no: number | null;
  readonly programa: string | null;
  readonly asm: string;
  readonly coordinadora: string;
  readonly acciones: string;
  readonly responsable: string;
  readonly fecha: string;
  readonly resultados: string;
  readonly productos: string;
}

export const HEADERS = ["No.", "Programa", "Aspecto Susceptible de Mejora", "Área Coordinadora", "Acciones a Emprender", "Área Responsable", "Fecha de Término", "Resultados Esperados", "Productos y/o Evidencias"];
export const WIDTHS = [6, 28, 36, 28, 44, 28, 13, 36, 34];

export const HEADER_STYLE: StyleSpec = { bold: true, wrap: true, fill: "D9E1F2", horizontal: "center" };
export const BODY_STYLE: StyleSpec = { wrap: true };

export const TITLES: readonly (readonly CellSpec[])[] = [
  [{ value: "SEGUIMIENTO A ASPECTOS SUSCEPTIBLES DE MEJORA CLASIFICADOS COMO INSTITUCIONALES", style: { bold: true } }],
  [{ value: "Secretaría de Economía", style: { bold: true } }],
  [{ value: "Documento Institucional", style: { bold: true } }],
  [{ value: "Periodo 2016-2017", style: { bold: true } }],
];

/** Rows in which there is nothing to mend: real programme names of 2016 and 2017, working days, one unit a cell. */
export const CLEAN_ROWS: readonly AsmRow[] = [
  {
    no: 1,
    programa: "E-005 Protección de los derechos de los consumidores y Sistema Nacional de Protección al Consumidor",
    asm: "Documentar los criterios con que se priorizan las visitas a establecimientos comerciales.",
    coordinadora: "Dirección General de Planeación y Evaluación",
    acciones: "Integrar un grupo de trabajo que redacte los criterios, los ponga a consulta y los apruebe.",
    responsable: "Dirección General de Planeación y Evaluación",
    fecha: "2016-10-31",
    resultados: "Contar con criterios de priorización conocidos por todo el personal operativo.",
    productos: "Documento de criterios aprobado y acta de la sesión.",
  },
  {
    no: null,
    programa: null,
    asm: "Publicar cada trimestre los resultados de las quejas atendidas por conciliación.",
    coordinadora: "Dirección General de Planeación y Evaluación",
    acciones: "Diseñar el formato de publicación y difundirlo en el portal con los datos del trimestre anterior.",
    responsable: "Dirección General de Planeación y Evaluación",
    fecha: "2017-03-31",
    resultados: "Lograr que la ciudadanía conozca el tiempo medio de atención de una queja.",
    productos: "Informe trimestral publicado en el portal institucional.",
  },
  {
    no: 2,
    programa: "F-003 Promoción del comercio exterior y atracción de inversión extranjera directa",
    asm: "Actualizar el diagnóstico del programa con información posterior a la evaluación de diseño.",
    coordinadora: "Unidad de Promoción de Exportaciones",
    acciones: "Recabar estadísticas de comercio exterior, revisar el árbol de problemas y redactar la versión nueva.",
    responsable: "Unidad de Promoción de Exportaciones",
    fecha: "2016-12-30",
    resultados: "Disponer de un diagnóstico vigente que sustente la población objetivo.",
    productos: "Diagnóstico actualizado con visto bueno de la unidad.",
  },
  {
    no: 3,
    programa: "S-220 Programa para la productividad y competitividad industrial",
    asm: "Elaborar una estrategia de cobertura de mediano plazo para las empresas atendidas.",
    coordinadora: "Coordinación de Compras de Gobierno",
    acciones: "Estimar la población potencial por entidad federativa y fijar metas anuales de cobertura.",
    responsable: "Coordinación de Compras de Gobierno",
    fecha: "2017-06-30",
    resultados: "Orientar los apoyos hacia las entidades con menor atención.",
    productos: "Matriz de metas anuales y lineamientos de cobertura.",
  },
];

const DATE_STYLE: StyleSpec = { ...BODY_STYLE, numberFormat: "dd/mm/yyyy" };

/** The serial of an AAAA-MM-DD day. */
export function serialOf(day: string, date1904 = false): number {
  return (Date.parse(`${day}T00:00:00Z`) - (date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) / 86_400_000;
}

/** Header cells with the header's look. */
export function headerCells(headers: readonly string[]): CellSpec[] {
  return headers.map((header) => ({ value: header, style: HEADER_STYLE }));
}

/** A row's cells in the order of `HEADERS`, its date a real one. */
export function bodyCells(row: AsmRow, date1904 = false): CellSpec[] {
  const { no, programa, asm, coordinadora, acciones, responsable, fecha, resultados, productos } = row;
  return [no, programa, asm, coordinadora, acciones, responsable, { value: serialOf(fecha, date1904), style: DATE_STYLE }, resultados, productos].map(
    (cell): CellSpec => (cell === null || typeof cell === "object" ? cell : { value: cell, style: BODY_STYLE }),
  );
}
