import { daysInMonth } from "../calendar/serial";

/**
 * True when the six digits (aammdd) of `key` from `at` on are a day of some century. `century` (1900 or 2000) settles 29
 * February of year 00; without it 2000 is taken, the one that was a leap year.
 */
export function isRealShortDate(key: string, at: number, century = 2000): boolean {
  const month = pair(key, at + 2);
  const day = pair(key, at + 4);
  return day >= 1 && day <= daysInMonth(century + pair(key, at), month);
}

function pair(key: string, at: number): number {
  return (key.charCodeAt(at) - 48) * 10 + key.charCodeAt(at + 1) - 48;
}
