const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** The serial of an ISO 8601 date or date and time (`t="d"` cells), in the workbook's date system; null when it is none. */
export function serialOfIsoDate(text: string, date1904: boolean): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/.exec(text.trim());
  if (!match) return null;
  const [year, month, day, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  const midnight = Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1);
  if (new Date(midnight).getUTCDate() !== day) return null;
  const serial = (midnight - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY;
  // Excel counts a 29 February 1900 that never was: before March 1900 its serials are one less.
  const days = !date1904 && serial < 61 ? serial - 1 : serial;
  return days + ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) / 86_400;
}
