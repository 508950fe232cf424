import type { WorkingColumn } from "../../core/indicators/formulas/workings";
import type { AsmNotFollowed } from "../../core/indicators/formulas/asm-formulas";
import type { AsmCount, AsmDimension } from "../../core/indicators/asm-summary";
import type { DimensionKey } from "../../core/indicators/define";
import type { ChartDraft } from "../../workbook/draft";
import { ASM_COUNT_NAMES, ASM_DIMENSION_NAMES, DIMENSION_NAMES } from "./indicators";

const CHART_KINDS: Readonly<Record<ChartDraft["kind"], string>> = {
  column: "Gráfica de columnas",
  bar: "Gráfica de barras",
  stackedColumn: "Gráfica de columnas apiladas",
  line: "Gráfica de línea",
  pie: "Gráfica circular",
};

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
  action: "1 si la fila es una acción",
  programme: "programa, el suyo o el de arriba",
  units: "áreas",
  state: "estado, dicho o según el avance",
  advance: "avance en por ciento",
  owing: "1 si avanzó sin documento",
};

const NOT_FOLLOWED: Readonly<Record<AsmNotFollowed, (sheet: string) => string>> = {
  severalSheets: (sheet) => `Valor fijo: el registro ${sheet} está en varias hojas y una fórmula no las sigue.`,
  movedCells: (sheet) => `Valor fijo: en ${sheet} hay celdas combinadas, filas corridas o encabezados que cambian de lugar.`,
  dates1904: () => "Valor fijo: el libro cuenta las fechas desde 1904.",
  tooLong: (sheet) => `Valor fijo: ${sheet} tiene demasiadas filas para fórmulas que se recalculan a cada cambio.`,
  looseRows: (sheet) => `Valor fijo: en ${sheet} hay encabezados repetidos, totales, filas sueltas o marcas en lugar del programa.`,
  longTexts: (sheet) => `Valor fijo: en ${sheet} hay textos muy largos o con signos que una fórmula no busca.`,
  advanceTexts: (sheet) => `Valor fijo: en ${sheet} hay avances escritos como texto.`,
};

/** What the sheet `Indicadores` says. Spanish (es-MX). */
export const INDICATOR_SHEET_TEXTS = {
  about: "Las cifras son fórmulas sobre los registros de este libro: siguen lo que se corrija en ellos y la fecha de corte de abajo. Para que los desgloses muestren partes nuevas, vuelva a insertar los indicadores.",
  cutDate: "Fecha de corte",
  columns: ["Id", "Indicador", "Lectura", "Fórmula en palabras", "Numerador", "Denominador", "Valor", "Unidad", "Meta", "Semáforo", "Corte", "Motivo", "Fuente", "Cómo se obtuvo"],
  partColumns: (dimension: DimensionKey): readonly string[] => ["Id", DIMENSION_NAMES[dimension], "Lectura", "Fórmula en palabras", "Numerador", "Denominador", "Valor"],
  partTitle: (id: string, name: string, dimension: DimensionKey) => `${id} ${name}, por ${DIMENSION_NAMES[dimension].toLowerCase()}`,
  partOf: (by: string, part: string) => `por ${by}: ${part}`,
  charts: "Gráficas",
  allCharts: "todas",
  noCharts: "ninguna",
  chartChoice: (id: string, by: string) => `${id} por ${by}`,
  chartTitle: (id: string, name: string, by: string) => `${id} ${name}, por ${by}`,
  /** `highest`: the part with the most, and its value. */
  chartAlt: (kind: ChartDraft["kind"], title: string, parts: number, highest: { readonly name: string; readonly value: string } | null) =>
    `${CHART_KINDS[kind]}: ${title}. ${parts === 1 ? "Una parte" : `${String(parts)} partes`}${highest ? `; la mayor, ${highest.name} con ${highest.value}` : ""}. Los datos están en la tabla de al lado.`,
  noTarget: "Sin meta",
  zero: (what: string) => `No hay entre qué dividir: ${what} da 0.`,
  live: "Fórmula viva sobre los registros.",
  notFollowed: (why: AsmNotFollowed, sheet: string) => NOT_FOLLOWED[why](sheet),
  norm: (where: string, quote: string) => `${where}\n«${quote}»`,
  workings: "Columnas auxiliares: lo que leen las fórmulas cuando el registro trae textos, búsquedas o repetidos. No las modifique.",
  workingTitle: ({ kind, register, column }: WorkingColumn) => [...(register ? [register.sheetName] : []), ...(register && column !== null ? [register.columns[column]?.header ?? column] : []), WORKING_TITLES[kind]].join(" · "),
  asmTitle: "Cotejo: seguimiento a ASM en números",
  asmAbout: "Las cuentas son fórmulas sobre las hojas de seguimiento de este libro: siguen lo que se corrija en ellas y la fecha de corte de abajo. Para que los desgloses muestren partes nuevas, vuelva a insertar los indicadores.",
  asmSheet: (sheet: string) => `Seguimiento a ASM de «${sheet}»`,
  asmPartTitle: (sheet: string, dimension: AsmDimension) => `ASM de «${sheet}», por ${ASM_DIMENSION_NAMES[dimension].toLowerCase()}`,
  asmUnits: "Una acción con varias áreas se cuenta en cada una.",
  asmColumns: (part: string, counts: readonly AsmCount[], average: boolean): readonly string[] => ["Hoja", part, ...counts.map((count) => capital(ASM_COUNT_NAMES[count])), ...(average ? ["Avance promedio, %"] : [])],
  asmAll: "Todas las acciones",
  asmUnknown: (counts: readonly AsmCount[]) => `La hoja no tiene las columnas para contar: ${counts.map((count) => ASM_COUNT_NAMES[count]).join(", ")}.`,
  asmChart: (sheet: string, dimension: AsmDimension) => `ASM de ${sheet} por ${ASM_DIMENSION_NAMES[dimension].toLowerCase()}`,
  nameless: "sin dato",
  asmHeader: "&LSeguimiento a ASM&R&F",
  header: "&LIndicadores del FOAFI&R&F",
  footer: "&LCotejo&RPágina &P de &N",
} as const;

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase("es-MX") + words.slice(1);
}
