import type { WorkingColumn } from "../../core/indicators/formulas/workings";
import type { NotFollowed } from "../../core/indicators/formulas/register-places";
import type { DimensionKey } from "../../core/indicators/define";
import { DIMENSION_NAMES } from "./indicators";

const WORKING_TITLES: Readonly<Record<WorkingColumn["kind"], string>> = {
  reading: "leído",
  day: "día que cuenta",
  looked: "buscado",
  counting: "clave, si la fila cuenta",
  first: "1 si cuenta y no se repite",
  spelled: "como se escribe",
  canonical: "se lee",
  entidad: "entidad",
  present: "1 si alguna fila que cuenta la nombra",
};

const NOT_FOLLOWED: Readonly<Record<NotFollowed, (sheet: string) => string>> = {
  severalSheets: (sheet) => `Valor fijo: el registro ${sheet} está en varias hojas y una fórmula no las sigue.`,
  movedCells: (sheet) => `Valor fijo: en ${sheet} hay celdas combinadas, filas corridas o encabezados que cambian de lugar.`,
  dates1904: () => "Valor fijo: el libro cuenta las fechas desde 1904.",
  tooLong: (sheet) => `Valor fijo: ${sheet} tiene demasiadas filas para fórmulas que se recalculan a cada cambio.`,
};

/** What the sheet `Indicadores` says. Spanish (es-MX). */
export const INDICATOR_SHEET_TEXTS = {
  about: "Las cifras son fórmulas sobre los registros de este libro: siguen lo que se corrija en ellos y la fecha de corte de abajo. Para que los desgloses muestren partes nuevas, vuelva a insertar los indicadores.",
  cutDate: "Fecha de corte",
  columns: ["Id", "Indicador", "Lectura", "Fórmula en palabras", "Numerador", "Denominador", "Valor", "Unidad", "Meta", "Semáforo", "Corte", "Motivo", "Fuente", "Cómo se obtuvo"],
  partColumns: (dimension: DimensionKey): readonly string[] => ["Id", DIMENSION_NAMES[dimension], "Lectura", "Fórmula en palabras", "Numerador", "Denominador", "Valor"],
  partTitle: (id: string, name: string, dimension: DimensionKey) => `${id} ${name}, por ${DIMENSION_NAMES[dimension].toLowerCase()}`,
  onTarget: "En meta",
  belowTarget: "Bajo la meta",
  noData: "Sin dato",
  noTarget: "Sin meta",
  zero: (what: string) => `No hay entre qué dividir: ${what} da 0.`,
  live: "Fórmula viva sobre los registros.",
  withoutLiveParts: (dimensions: readonly DimensionKey[]) => `Sin tabla por ${dimensions.map((dimension) => DIMENSION_NAMES[dimension].toLowerCase()).join(", ")}: una fórmula no puede contarla.`,
  notFollowed: (why: NotFollowed, sheet: string) => NOT_FOLLOWED[why](sheet),
  norm: (where: string, quote: string) => `${where}\n«${quote}»`,
  workings: "Columnas auxiliares: lo que leen las fórmulas cuando el registro trae textos, búsquedas o repetidos. No las modifique.",
  workingTitle: ({ kind, register, column }: WorkingColumn) => [...(register ? [register.sheetName] : []), ...(register && column !== null ? [register.columns[column]?.header ?? column] : []), WORKING_TITLES[kind]].join(" · "),
  header: "&LIndicadores del FOAFI&R&F",
  footer: "&LCotejo&RPágina &P de &N",
} as const;
