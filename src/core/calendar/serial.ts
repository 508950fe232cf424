/** A date as the calendar writes it: month 1–12, day 1–31. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** 31/12/9999, the last day Excel knows. */
export const LAST_SERIAL = 2_958_465;

const FIRST_YEAR = 1900;
const LAST_YEAR = 9999;
/** Serial of 01/01/1970. */
export const UNIX_EPOCH_SERIAL = 25_569;
/** Excel's 29/02/1900, a day that never was. Serials after it are exact; those before it run one behind. */
export const FALSE_LEAP_DAY = 60;

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 28 to 31; 0 when `month` is not 1–12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Serial day of a date in Excel's 1900 system; null when no such date exists or it lies outside 1900–9999. */
export function serialOf(year: number, month: number, day: number): number | null {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  const serial = daysSinceUnixEpoch(year, month, day) + UNIX_EPOCH_SERIAL;
  return serial > FALSE_LEAP_DAY ? serial : serial - 1;
}

/**
 * The date of a serial day (0 to {@link LAST_SERIAL}; a fraction is dropped). 0 and 60 give what Excel shows for them,
 * 00/01/1900 and 29/02/1900, which are no dates.
 */
export function dateOfSerial(serial: number): CalendarDate {
  const whole = Math.floor(serial);
  if (whole === FALSE_LEAP_DAY) return { year: 1900, month: 2, day: 29 };
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  return dateOfUnixDay((whole > FALSE_LEAP_DAY ? whole : whole + 1) - UNIX_EPOCH_SERIAL);
}

/** Day of the week of a serial day: 0 = Sunday … 6 = Saturday. The true one, also before March 1900. */
export function weekdayOf(serial: number): number {
  const whole = Math.floor(serial);
  return (whole > FALSE_LEAP_DAY ? whole - 1 : whole) % 7;
}

/** dd/mm/aaaa. */
export function formatDate(serial: number): string {
  const { year, month, day } = dateOfSerial(serial);
  return `${twoDigits(day)}/${twoDigits(month)}/${String(year).padStart(4, "0")}`;
}

/** AAAA-MM-DD. */
export function isoDate(serial: number): string {
  const { year, month, day } = dateOfSerial(serial);
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Serial day of AAAA-MM-DD, exactly so written; null for any other text or an impossible date. */
export function parseIsoDate(text: string): number | null {
  const found = ISO.exec(text);
  return found ? serialOf(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

function twoDigits(n: number): string {
  return n < 10 ? `0${String(n)}` : String(n);
}

// Days are counted in 400-year cycles of years that begin in March, so that the leap day is a year's last
// (H. Hinnant, "chrono-compatible low-level date algorithms").
function daysSinceUnixEpoch(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1;
  const cycle = Math.floor(shifted / 400);
  const yearOfCycle = shifted - cycle * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfCycle = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * 146_097 + dayOfCycle - 719_468;
}

function dateOfUnixDay(unixDay: number): CalendarDate {
  const days = unixDay + 719_468;
  const cycle = Math.floor(days / 146_097);
  const dayOfCycle = days - cycle * 146_097;
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36_524) - Math.floor(dayOfCycle / 146_096)) / 365,
  );
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}
