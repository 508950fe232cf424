/** The words in which Excel in Spanish (es-MX) shows values, and reads what is typed. */
export const MONTH_NAMES: readonly string[] = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"];
export const WEEKDAY_NAMES: readonly string[] = ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"];

export const BOOLEAN_TEXT = { true: "VERDADERO", false: "FALSO" };

/** Error values as Excel in Spanish shows them; cells, like Office.js, keep them in English. */
export const ERROR_TEXT: Readonly<Record<string, string>> = {
  "#NULL!": "#¡NULO!",
  "#DIV/0!": "#¡DIV/0!",
  "#VALUE!": "#¡VALOR!",
  "#REF!": "#¡REF!",
  "#NAME?": "#¿NOMBRE?",
  "#NUM!": "#¡NUM!",
  "#N/A": "#N/A",
};
