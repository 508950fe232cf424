import { serialOf } from "../../src/core/calendar/serial";
import { isErrorValue, type CellValue } from "../../src/core/sheet/cell";
import { BOOLEAN_TEXT, ERROR_TEXT, MONTH_NAMES } from "./texts";

/** What a person typed, as the cell will hold it. */
export interface Entry {
  /** The value; 0 under a formula, until it is calculated. */
  readonly value: CellValue;
  /** The formula with its `=`; null when it is none. */
  readonly formula: string | null;
  /** The number format that the entry gives to a cell in General, as in Excel; null to keep the cell's. */
  readonly numberFormat: string | null;
}

export interface EntryContext {
  /** The cell's number format before the entry. */
  readonly numberFormat: string;
  /** Year that `31/10` alone belongs to. */
  readonly currentYear: number;
}

const GENERAL = "General";
const SHORT_DATE = "dd/mm/yyyy";
const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d{1,3})?$/i;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const DAY_MONTH_YEAR = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/;
const YEAR_MONTH_DAY = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/;
const DAY_NAME_YEAR = /^(\d{1,2})[/ -]([a-z]{3,10})\.?(?:[/ -](\d{4}|\d{2}))?$/i;
const DAY_DE_NAME_DE_YEAR = /^(\d{1,2}) de ([a-z]{4,10}) del? (\d{4})$/i;

/**
 * Reads what was typed in a cell as Excel set to Mexican Spanish does: `31/10/2016` is a date, `1,234.50` a number, `12%` a
 * percentage, `=…` a formula, `'…` and anything else text. Dates that do not exist stay text, and so does all that is typed in
 * a cell formatted as text. The same happens to the strings that Office.js assigns to `values`.
 */
export function parseEntry(typed: string, context: EntryContext): Entry {
  if (typed.startsWith("'")) return constant(typed.slice(1));
  if (context.numberFormat === "@") return constant(typed);
  if (typed.length > 1 && typed.startsWith("=")) return { value: 0, formula: typed, numberFormat: null };
  const trimmed = typed.trim();
  if (trimmed === "") return constant(typed);
  const entry = parseNamed(trimmed) ?? parseDate(trimmed, context) ?? parseNumber(trimmed) ?? constant(typed);
  return context.numberFormat === GENERAL ? entry : { ...entry, numberFormat: null };
}

function constant(value: CellValue, numberFormat: string | null = null): Entry {
  return { value, formula: null, numberFormat };
}

function parseNamed(trimmed: string): Entry | null {
  const upper = trimmed.toUpperCase();
  if (upper === BOOLEAN_TEXT.true || upper === "TRUE") return constant(true);
  if (upper === BOOLEAN_TEXT.false || upper === "FALSE") return constant(false);
  const error = Object.keys(ERROR_TEXT).find((english) => english === upper || ERROR_TEXT[english] === upper);
  return error !== undefined && isErrorValue(error) ? constant(error) : null;
}

function parseNumber(trimmed: string): Entry | null {
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
  return constant(value, numberFormatOf(body, percent, currency));
}

function numberFormatOf(body: string, percent: boolean, currency: boolean): string | null {
  const decimals = body.includes(".");
  if (percent) return decimals ? "0.00%" : "0%";
  if (currency) return decimals ? "$#,##0.00" : "$#,##0";
  if (body.includes(",")) return decimals ? "#,##0.00" : "#,##0";
  return /e/i.test(body) ? "0.00E+00" : null;
}

function parseDate(trimmed: string, context: EntryContext): Entry | null {
  const [day, time] = splitTime(trimmed);
  if (day === "" && time !== null) return constant(time.fraction, time.format);
  const serial = daySerial(day, context);
  if (serial === null) return null;
  return time === null ? constant(serial, SHORT_DATE) : constant(serial + time.fraction, `${SHORT_DATE} hh:mm`);
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
  if (iso) return serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = DAY_MONTH_YEAR.exec(day);
  if (numeric) return serialOf(yearOf(numeric[3], context), Number(numeric[2]), Number(numeric[1]));
  const named = DAY_NAME_YEAR.exec(day) ?? DAY_DE_NAME_DE_YEAR.exec(day);
  const month = named ? monthOf(named[2] ?? "") : 0;
  return named && month > 0 ? serialOf(yearOf(named[3], context), month, Number(named[1])) : null;
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
