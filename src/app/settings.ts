import { serialOf } from "../core/calendar/serial";
import type { ReviewSettings } from "../core/review/parameters";

/** What the user chose. `cutDate` is a serial day (1900 system), or null to use today. */
export interface UserSettings {
  readonly cutDate: number | null;
  readonly extended: boolean;
  readonly periodToleranceMonths: 0 | 12;
  readonly calendar: ReviewSettings["calendar"];
}

export const DEFAULT_USER_SETTINGS: UserSettings = { cutDate: null, extended: false, periodToleranceMonths: 0, calendar: "LFPA" };

/** Serial day of a local date. The clock enters the review here, as an argument. */
export function serialOfToday(now: Date): number {
  const serial = serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (serial === null) throw new RangeError("The clock is outside the years 1900 to 9999.");
  return serial;
}

/** The settings the rules run with. `today` is a serial day. */
export function reviewSettings(user: UserSettings, today: number): ReviewSettings {
  return {
    cutDate: user.cutDate ?? today,
    packs: user.extended ? ["extendido"] : [],
    periodToleranceMonths: user.periodToleranceMonths,
    calendar: user.calendar,
  };
}
