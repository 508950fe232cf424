/**
 * What a cell holds, as both Excel and an .xlsx file hand it over: text, a number (dates are serial days), a boolean, or
 * `""` when empty. Error values are their text (`#REF!`), as Office.js delivers them.
 */
export type CellValue = string | number | boolean;

const ERROR_TEXT = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|¡REF!|¡DIV\/0!|¡VALOR!|¿NOMBRE\?|¡NUM!|¡NULO!)$/;

/** True for `#REF!` and its kin, in English (what the API gives) and in Spanish (what a paste as text leaves). */
export function isErrorValue(value: CellValue): boolean {
  return typeof value === "string" && value.charCodeAt(0) === 35 && ERROR_TEXT.test(value);
}
