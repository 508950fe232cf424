import { dateOfSerial, serialOf, weekdayOf } from "./serial";

/**
 * Which days count as inhábiles besides Saturdays and Sundays: those of the Ley Federal de Procedimiento Administrativo
 * (art. 28) or the obligatory rest days of the Ley Federal del Trabajo (art. 74).
 */
export type BusinessCalendar = "LFPA" | "LFT";

const MONDAY = 1;
/** The reform of 17/01/2006 moved rest days to Mondays: February's from that year, March's from 2007. */
const FEBRUARY_MONDAY_SINCE = 2006;
const MARCH_MONDAY_SINCE = 2007;
const NOVEMBER_MONDAY_SINCE = 2006;
/** Federal executives take office every six years: on 1 December up to 2018, on 1 October from 2024. */
const A_HANDOVER_YEAR = 2024;
const OCTOBER_HANDOVER_SINCE = 2024;

const cache: Record<BusinessCalendar, Map<number, ReadonlySet<number>>> = { LFPA: new Map(), LFT: new Map() };

/** The holidays of a year (1900–9999) as serial days, whatever weekday they fall on. */
export function holidaysOf(year: number, calendar: BusinessCalendar): ReadonlySet<number> {
  const known = cache[calendar].get(year);
  if (known) return known;
  const days = calendar === "LFPA" ? lfpaHolidays(year) : lftHolidays(year);
  const holidays = new Set(days.filter((serial) => serial !== null));
  cache[calendar].set(year, holidays);
  return holidays;
}

// The law's text says "1o. de diciembre de cada seis años, cuando corresponda a la transmisión": it names no October day.
function lfpaHolidays(year: number): (number | null)[] {
  const fixed = [[1, 1], [2, 5], [3, 21], [5, 1], [5, 5], [9, 1], [9, 16], [11, 20], [12, 25]] as const;
  const days = fixed.map(([month, day]) => serialOf(year, month, day));
  if (isHandoverYear(year) && year < OCTOBER_HANDOVER_SINCE) days.push(serialOf(year, 12, 1));
  return days;
}

function lftHolidays(year: number): (number | null)[] {
  const days = [
    serialOf(year, 1, 1),
    year >= FEBRUARY_MONDAY_SINCE ? nthMonday(year, 2, 1) : serialOf(year, 2, 5),
    year >= MARCH_MONDAY_SINCE ? nthMonday(year, 3, 3) : serialOf(year, 3, 21),
    serialOf(year, 5, 1),
    serialOf(year, 9, 16),
    year >= NOVEMBER_MONDAY_SINCE ? nthMonday(year, 11, 3) : serialOf(year, 11, 20),
    serialOf(year, 12, 25),
  ];
  if (isHandoverYear(year)) days.push(year < OCTOBER_HANDOVER_SINCE ? serialOf(year, 12, 1) : serialOf(year, 10, 1));
  return days;
}

/** Six-year terms run since 1934. */
function isHandoverYear(year: number): boolean {
  return year >= 1934 && (A_HANDOVER_YEAR - year) % 6 === 0;
}

function nthMonday(year: number, month: number, n: number): number | null {
  const first = serialOf(year, month, 1);
  return first === null ? null : first + ((MONDAY - weekdayOf(first) + 7) % 7) + (n - 1) * 7;
}

/** True for a Monday to Friday that is no holiday of the calendar and is not among the `extra` días inhábiles (serial days). */
export function isBusinessDay(serial: number, calendar: BusinessCalendar, extra?: ReadonlySet<number>): boolean {
  const weekday = weekdayOf(serial);
  if (weekday === 0 || weekday === 6) return false;
  const day = Math.floor(serial);
  return !holidaysOf(dateOfSerial(day).year, calendar).has(day) && extra?.has(day) !== true;
}

/**
 * The `count`-th business day after a day (before it, when `count` is negative). Day 1 is the next business day, as terms
 * run from the day after. With `count` 0, the day itself.
 */
export function addBusinessDays(serial: number, count: number, calendar: BusinessCalendar, extra?: ReadonlySet<number>): number {
  const step = count < 0 ? -1 : 1;
  let day = Math.floor(serial);
  for (let left = Math.abs(count); left > 0; ) {
    day += step;
    if (isBusinessDay(day, calendar, extra)) left -= 1;
  }
  return day;
}

/** Business days after `from` up to `to`, `to` included; negative when `to` comes first. So a term met on its last day gives its length. */
export function businessDaysBetween(from: number, to: number, calendar: BusinessCalendar, extra?: ReadonlySet<number>): number {
  if (to < from) return -businessDaysBetween(to, from, calendar, extra);
  let days = 0;
  const last = Math.floor(to);
  for (let day = Math.floor(from) + 1; day <= last; day += 1) if (isBusinessDay(day, calendar, extra)) days += 1;
  return days;
}
