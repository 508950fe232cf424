import { listed } from "../text/count";
import { FALSE_LEAP_DAY, dateOfSerial, daysInMonth, serialOf } from "./serial";

/** The lengths of the calendar that reports cover; each begins on the first day of a month and ends on the last of one. */
export type PeriodKind = "month" | "bimester" | "quarter" | "semester" | "year";

/** Serial days (1900 system), both ends included. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

const MONTHS_IN: Readonly<Record<PeriodKind, number>> = { month: 1, bimester: 2, quarter: 3, semester: 6, year: 12 };

const MONTH_NAMES = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"] as const;

/** The calendar period of a kind that holds a day; null for what is no day of 1900–9999. */
export function periodAt(kind: PeriodKind, serial: number): Period | null {
  const { year, month } = dateOfSerial(serial);
  const months = MONTHS_IN[kind];
  const first = month - ((month - 1) % months);
  const last = first + months - 1;
  const start = serialOf(year, first, 1);
  const lastDay = serialOf(year, last, daysInMonth(year, last));
  if (start === null || lastDay === null) return null;
  // Excel's calendar has a 29 February 1900 that no other has: without it that February would end before its own last day.
  const end = lastDay === FALSE_LEAP_DAY - 1 ? FALSE_LEAP_DAY : lastDay;
  return { start, end };
}

/** The calendar periods that hold some day from `from` to `to`, both included, in order; none when `to` comes first. */
export function periodsBetween(kind: PeriodKind, from: number, to: number): readonly Period[] {
  const periods: Period[] = [];
  let period = from > to ? null : periodAt(kind, from);
  while (period !== null && period.start <= to) {
    periods.push(period);
    period = periodAt(kind, period.end + 1);
  }
  return periods;
}

/** The periods of a fiscal year, which is a calendar year; none for a year outside 1900–9999. */
export function periodsOfYear(kind: PeriodKind, year: number): readonly Period[] {
  const start = serialOf(year, 1, 1);
  const end = serialOf(year, 12, 31);
  return start === null || end === null ? [] : periodsBetween(kind, start, end);
}

/** "junio de 2002", "julio-agosto de 2002", "2002" for a whole year. */
export function formatPeriod(period: Period): string {
  const { year } = dateOfSerial(period.end);
  const months = monthsOf(period);
  return months === "" ? String(year) : `${months} de ${String(year)}`;
}

/** Periods in words, the year said once for those of one year: "junio y julio de 2002 y enero de 2003". */
export function listPeriods(periods: readonly Period[]): string {
  const byYear = new Map<number, string[]>();
  for (const period of periods) {
    const { year } = dateOfSerial(period.end);
    byYear.set(year, [...(byYear.get(year) ?? []), monthsOf(period)]);
  }
  return listed([...byYear].map(([year, months]) => (months.includes("") ? String(year) : `${listed(months)} de ${String(year)}`)));
}

/** The months a period goes from and to; empty when they are a whole year. */
function monthsOf({ start, end }: Period): string {
  const [first, last] = [dateOfSerial(start).month, dateOfSerial(end).month];
  if (first === 1 && last === 12) return "";
  const [from, to] = [MONTH_NAMES[first - 1] ?? "", MONTH_NAMES[last - 1] ?? ""];
  return from === to ? from : `${from}-${to}`;
}
