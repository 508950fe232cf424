import { isErrorValue, type CellValue } from "../../../src/core/sheet/cell";
import { isDateFormat } from "../format/cell-text";
import { serialOf } from "../format/serial-date";
import { BOOLEAN_TEXT, ERROR_TEXT, MONTH_NAMES } from "../texts";

/** What a person typed, as the cell will hold it. */
export interface Entry {
  /** The value, or the formula's text with its `=`. */
  readonly value: CellValue;
  readonly isFormula: boolean;
  /** The number format the entry brings along, as Excel gives one to a cell in General; null to keep the cell's. */
  readonly numberFormat: string | null;
}

export interface EntryContext {
  /** The cell's number format before the entry. */
  readonly numberFormat: string;
  readonly date1904: boolean;
  /** Year that `31/10` alone belongs to. */
  readonly currentYear: number;
}

const SHORT_DATE = "dd/mm/yyyy";
const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d{1,3})?$/i;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const DAY_MONTH_YEAR = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/;
const YEAR_MONTH_DAY = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/;
const DAY_NAME_YEAR = /^(\d{1,2})(?:[/ -]| de )([a-zé]{3,10})\.?(?:(?:[/ -]| del? )(\d{4}|\d{2}))?$/i;

/**
 * Reads what was typed in a cell as Excel set to Mexican Spanish does: `31/10/2016` is a date, `1,234.50` a number, `12%` a
 * percentage, `=…` a formula, `'…` and anything else text. Dates that do not exist stay text.
 */
export function parseEntry(typed: string, context: EntryContext): Entry {
  const text = (value: string): Entry => ({ value, isFormula: false, numberFormat: null });
  if (typed.startsWith("'")) return text(typed.slice(1));
  if (context.numberFormat === "@" && !typed.startsWith("=")) return text(typed);
  if (typed.length > 1 && typed.startsWith("=")) return { value: typed, isFormula: true, numberFormat: null };
  const trimmed = typed.trim();
  if (trimmed === "") return text(typed === "" ? "" : typed);
  return parseConstant(trimmed) ?? parseDate(trimmed, context) ?? parseNumber(trimmed, context) ?? text(typed);
}

function parseConstant(trimmed: string): Entry | null {
  const upper = trimmed.toUpperCase();
  if (upper === BOOLEAN_TEXT.true || upper === "TRUE") return { value: true, isFormula: false, numberFormat: null };
  if (upper === BOOLEAN_TEXT.false || upper === "FALSE") return { value: false, isFormula: false, numberFormat: null };
  const error = Object.keys(ERROR_TEXT).find((english) => english === upper || ERROR_TEXT[english] === upper);
  if (error !== undefined && isErrorValue(error)) return { value: error, isFormula: false, numberFormat: null };
  return null;
}

function parseNumber(trimmed: string, context: EntryContext): Entry | null {
  let body = trimmed;
  let negative = false;
  if (/^\(.+\)$/.test(body)) {
    negative = true;
    body = body.slice(1, -1);
  }
  const percent = body.endsWith("%");
  if (percent) body = body.slice(0, -1).trim();
  const currency = /^[+-]?\s*\$/.test(body);
  if (currency) body = body.replace(/\$\s*/, "");
  if (!NUMBER.test(body) || !/\d/.test(body)) return null;
  const magnitude = Number(body.replaceAll(",", ""));
  if (!Number.isFinite(magnitude)) return null;
  const signed = negative ? -magnitude : magnitude;
  const value = percent ? Number((signed / 100).toPrecision(15)) : signed;
  const decimals = body.includes(".");
  let numberFormat: string | null = null;
  if (context.numberFormat === "General") {
    if (percent) numberFormat = decimals ? "0.00%" : "0%";
    else if (currency) numberFormat = decimals ? "$#,##0.00" : "$#,##0";
    else if (body.includes(",")) numberFormat = decimals ? "#,##0.00" : "#,##0";
    else if (/e/i.test(body)) numberFormat = "0.00E+00";
  }
  return { value, isFormula: false, numberFormat };
}

function parseDate(trimmed: string, context: EntryContext): Entry | null {
  const [day, time] = splitTime(trimmed);
  if (day === "" && time !== null) return dated(time.fraction, time.format, context);
  const serial = daySerial(day, context);
  if (serial === null) return null;
  return time === null ? dated(serial, SHORT_DATE, context) : dated(serial + time.fraction, `${SHORT_DATE} hh:mm`, context);
}

function dated(serial: number, format: string, context: EntryContext): Entry {
  return { value: serial, isFormula: false, numberFormat: isDateFormat(context.numberFormat) ? null : format };
}

function splitTime(trimmed: string): [day: string, time: { fraction: number; format: string } | null] {
  const cut = trimmed.lastIndexOf(" ");
  const last = TIME.exec(trimmed.slice(cut + 1));
  if (!last) return [trimmed, null];
  const [hours, minutes, seconds] = [Number(last[1]), Number(last[2]), Number(last[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return [trimmed, null];
  const fraction = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  return [trimmed.slice(0, Math.max(cut, 0)).trim(), { fraction, format: last[3] === undefined ? "hh:mm" : "hh:mm:ss" }];
}

function daySerial(day: string, context: EntryContext): number | null {
  const iso = YEAR_MONTH_DAY.exec(day);
  if (iso) return serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3]), context.date1904);
  const numeric = DAY_MONTH_YEAR.exec(day);
  if (numeric) return serialOf(yearOf(numeric[3], context), Number(numeric[2]), Number(numeric[1]), context.date1904);
  const named = DAY_NAME_YEAR.exec(day);
  const month = named ? monthOf(named[2] ?? "") : 0;
  return named && month > 0 ? serialOf(yearOf(named[3], context), month, Number(named[1]), context.date1904) : null;
}

/** Two digits mean 2000–2029 and 1930–1999, as in Excel. */
function yearOf(digits: string | undefined, context: EntryContext): number {
  if (digits === undefined) return context.currentYear;
  const year = Number(digits);
  return digits.length === 4 ? year : year + (year < 30 ? 2000 : 1900);
}

function monthOf(name: string): number {
  const lower = name.toLowerCase();
  return MONTH_NAMES.findIndex((month) => month === lower || month.slice(0, 3) === lower) + 1;
}
