/** A calendar date and time of day as a cell shows them. `month` 1–12, `weekday` 0 = Sunday. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Serial day of 1 January 1970 in the 1900 system. */
const UNIX_EPOCH_SERIAL = 25569;
/** Days between the two epochs of Excel, 1900 and 1904. */
const DAYS_1904 = 1462;
const DAY_SECONDS = 86_400;
const DAY_MILLISECONDS = 86_400_000;
/** 31 December 9999, the last date Excel shows. */
const LAST_SERIAL = 2_958_465;

/** The date a serial stands for; null when Excel would show `####` (negative, or past the year 9999). */
export function datePartsOf(serial: number, date1904 = false): DateParts | null {
  const shifted = date1904 ? serial + DAYS_1904 : serial;
  if (shifted < 0 || shifted >= LAST_SERIAL + 1) return null;
  const seconds = Math.round((shifted - Math.floor(shifted)) * DAY_SECONDS);
  const day = Math.floor(shifted) + (seconds === DAY_SECONDS ? 1 : 0);
  const time = seconds % DAY_SECONDS;
  return { ...calendarDay(day), weekday: (day + 6) % 7, hour: Math.floor(time / 3600), minute: Math.floor(time / 60) % 60, second: time % 60 };
}

function calendarDay(day: number): Pick<DateParts, "year" | "month" | "day"> {
  // Excel keeps Lotus's mistake: serial 60 is a 29 February 1900 that never was, and serial 0 is shown as 0 January.
  if (day === 60) return { year: 1900, month: 2, day: 29 };
  if (day === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date(((day < 60 ? day + 1 : day) - UNIX_EPOCH_SERIAL) * DAY_MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Serial of a calendar date in the workbook's date system; null when there is no such day (30 February). */
export function serialOf(year: number, month: number, day: number, date1904 = false): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const days = date.getTime() / DAY_MILLISECONDS + UNIX_EPOCH_SERIAL;
  const serial = (days <= 60 ? days - 1 : days) - (date1904 ? DAYS_1904 : 0);
  return serial >= 0 && year <= 9999 ? serial : null;
}
