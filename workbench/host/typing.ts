import type { CellValue } from "../../src/core/sheet/cell";

/** What Excel stores when a text is typed into a cell: a formula or a value, and the number format typing it may give. */
export interface Typed {
  readonly value: CellValue;
  readonly formula: string | null;
  /** A format that Excel gives to a cell that was `General`, e.g. a typed date. */
  readonly numberFormat?: string;
}

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?$/i;
const DATE = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const BOOLEANS: ReadonlyMap<string, boolean> = new Map([["TRUE", true], ["VERDADERO", true], ["FALSE", false], ["FALSO", false]]);

/**
 * Reads a typed text as Excel with es-MX settings does (day before month; point for decimals). Cells formatted as text
 * (`@`) keep it as it is. The same happens to strings that Office.js assigns to `values`.
 */
export function readTyped(input: CellValue, numberFormat: string): Typed {
  if (typeof input !== "string") return { value: input, formula: null };
  if (numberFormat === "@") return { value: input, formula: null };
  if (input.length > 1 && input.startsWith("=")) return { value: 0, formula: input };
  if (input.startsWith("'")) return { value: input.slice(1), formula: null };
  const text = input.trim();
  const boolean = BOOLEANS.get(text.toUpperCase());
  if (boolean !== undefined) return { value: boolean, formula: null };
  if (/\d/.test(text) && NUMBER.test(text) && !Number.isNaN(Number(text.replaceAll(",", "")))) return { value: Number(text.replaceAll(",", "")), formula: null };
  if (/^[+-]?\d[\d.]*\s?%$/.test(text)) {
    const number = Number(text.slice(0, -1));
    if (!Number.isNaN(number)) return { value: number / 100, formula: null, numberFormat: text.includes(".") ? "0.00%" : "0%" };
  }
  if (/^-?\$\s?[\d,]+(?:\.\d+)?$/.test(text)) return { value: Number(text.replace(/[$,\s]/g, "")), formula: null, numberFormat: '"$"#,##0.00' };
  const serial = typedDate(text);
  if (serial !== null) return { value: serial, formula: null, numberFormat: "dd/mm/yyyy" };
  return { value: input, formula: null };
}

function typedDate(text: string): number | null {
  const dmy = DATE.exec(text);
  const ymd = ISO_DATE.exec(text);
  const [year, month, day] = dmy ? [century(dmy[3] ?? ""), Number(dmy[2]), Number(dmy[1])] : ymd ? [Number(ymd[1]), Number(ymd[2]), Number(ymd[3])] : [0, 0, 0];
  if (year < 1900) return null;
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const days = Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000);
  return days < 61 ? days - 1 : days;
}

function century(year: string): number {
  const n = Number(year);
  return year.length === 4 ? n : n < 30 ? 2000 + n : 1900 + n;
}
