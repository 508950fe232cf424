import { dateOfSerial, LAST_SERIAL, type CalendarDate } from "../../src/core/calendar/serial";

/** A calendar date and time of day as a cell shows them. `weekday` 0 = Sunday. */
export interface DateParts extends CalendarDate {
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const DAY_SECONDS = 86_400;

/** The date and time a serial stands for; null when Excel would show `####` (negative, or past the year 9999). */
export function datePartsOf(serial: number): DateParts | null {
  if (serial < 0 || serial >= LAST_SERIAL + 1) return null;
  const seconds = Math.round((serial - Math.floor(serial)) * DAY_SECONDS);
  const day = Math.floor(serial) + (seconds === DAY_SECONDS ? 1 : 0);
  const time = seconds % DAY_SECONDS;
  // Excel counts weekdays as if its 29 February 1900 had been, so those before it are one off from the calendar's.
  return { ...dateOfSerial(day), weekday: (day + 6) % 7, hour: Math.floor(time / 3600), minute: Math.floor(time / 60) % 60, second: time % 60 };
}
