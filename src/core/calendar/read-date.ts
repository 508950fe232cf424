import type { CellValue } from "../sheet/cell";
import { LAST_SERIAL, UNIX_EPOCH_SERIAL, formatDate, serialOf } from "./serial";

/**
 * What reading a cell as a date gave (N7).
 * - `date`: `serial` is a whole day of the 1900 system; `asText` when the cell holds text.
 * - `epoch`: an empty date exported as day zero (31/12/1969, 01/01/1970, 00/01/1900).
 * - `impossible`: written as dd/mm/aaaa, and the calendar has no such day (31/09/2017, 12/31/2016) or Excel cannot hold it.
 * - `unreadable`: anything else. `text` is what the cell shows.
 */
export type DateReading =
  | { readonly kind: "empty" }
  | { readonly kind: "date"; readonly serial: number; readonly asText: boolean; readonly twoDigitYear: boolean }
  | { readonly kind: "epoch"; readonly text: string }
  | { readonly kind: "impossible"; readonly text: string }
  | { readonly kind: "unreadable" };

/** Days between the two systems: 01/01/1904 is serial 1462 in the 1900 system. */
export const SYSTEM_1904_OFFSET = 1462;
/** 01/01/1920. A smaller number in a date column is a year, a count or a percentage, not a date. */
const EARLIEST_NUMBER = 7306;
/** 31/12/1969 and 01/01/1970. */
const isEpoch = (serial: number): boolean => serial === UNIX_EPOCH_SERIAL || serial === UNIX_EPOCH_SERIAL - 1;

const EMPTY: DateReading = { kind: "empty" };
const UNREADABLE: DateReading = { kind: "unreadable" };

const TIME = "(?:[T,]?\\s*\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s*(?:[ap]\\.?\\s?m\\.?|Z)?)?";
const NUMERIC = new RegExp(`^(\\d{1,2})\\s*([/.-])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{4}|\\d{2})${TIME}$`, "i");
const YEAR_FIRST = new RegExp(`^(\\d{4})([/-])(\\d{1,2})\\2(\\d{1,2})${TIME}$`, "i");
const NAMED = /^(?:(?:lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo),?\s+)?(\d{1,2})(?:o\.?|º|°|ro\.?|er\.?)?(?:\s+de\s+|\s*[/.-]\s*|\s+)([a-z]{3,10})\.?(?:,?\s+del?\s+|\s*[/.,-]\s*|\s+)(\d{4}|\d{2})\.?$/i;

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ["enero", "ene"], ["febrero", "feb"], ["marzo", "mar"], ["abril", "abr"], ["mayo", "may"], ["junio", "jun"],
    ["julio", "jul"], ["agosto", "ago"], ["septiembre", "sep", "sept", "setiembre", "set"], ["octubre", "oct"],
    ["noviembre", "nov"], ["diciembre", "dic"],
  ].flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

/**
 * Reads a cell as a date. `value` is a serial day of the workbook's system (`date1904` tells which; the fraction is the
 * hour and is dropped) or text, day first: 30/09/2016, 30-9-2016, 30.09.16, 30-sep-2016, 30 de septiembre de 2016,
 * 2016-09-30, each with or without an hour. Month first is never guessed.
 */
export function readDate(value: CellValue, date1904: boolean): DateReading {
  if (typeof value === "number") return readSerial(value, date1904);
  if (typeof value === "boolean") return UNREADABLE;
  return value === "" ? EMPTY : readText(value);
}

function readSerial(value: number, date1904: boolean): DateReading {
  if (value === 0) return { kind: "epoch", text: date1904 ? "01/01/1904" : "00/01/1900" };
  const serial = Math.floor(value) + (date1904 ? SYSTEM_1904_OFFSET : 0);
  if (!(serial >= EARLIEST_NUMBER && serial <= LAST_SERIAL)) return UNREADABLE;
  return isEpoch(serial)
    ? { kind: "epoch", text: formatDate(serial) }
    : { kind: "date", serial, asText: false, twoDigitYear: false };
}

function readText(value: string): DateReading {
  const text = value.trim();
  if (text === "") return EMPTY;
  const first = text.charCodeAt(0);
  const startsWithDigit = first >= 48 && first <= 57;
  if (startsWithDigit) {
    const numeric = NUMERIC.exec(text);
    if (numeric) return readParts(text, numeric[4] ?? "", Number(numeric[3]), Number(numeric[1]));
    const iso = YEAR_FIRST.exec(text);
    if (iso) return readParts(text, iso[1] ?? "", Number(iso[3]), Number(iso[4]));
  }
  // The longest written date ("miércoles, 30 de septiembre de 2016") is far below this; longer text is prose.
  if (text.length > 48) return UNREADABLE;
  const named = NAMED.exec(text.includes("\u00A0") ? text.replaceAll("\u00A0", " ") : text);
  const month = named ? MONTHS.get((named[2] ?? "").toLowerCase()) : undefined;
  return named && month !== undefined ? readParts(text, named[3] ?? "", month, Number(named[1])) : UNREADABLE;
}

function readParts(text: string, yearDigits: string, month: number, day: number): DateReading {
  const twoDigitYear = yearDigits.length === 2;
  const year = twoDigitYear ? Number(yearDigits) + (yearDigits < "50" ? 2000 : 1900) : Number(yearDigits);
  if (day === 0 && month === 1 && year === 1900) return { kind: "epoch", text };
  const serial = serialOf(year, month, day);
  if (serial === null) return { kind: "impossible", text };
  return isEpoch(serial) ? { kind: "epoch", text } : { kind: "date", serial, asText: true, twoDigitYear };
}
