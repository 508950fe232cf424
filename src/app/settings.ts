import { serialOf } from "../core/calendar/serial";
import type { CriterionChoices } from "../core/norms/criteria";
import type { ReviewSettings } from "../core/review/parameters";

/** What the user chose. `cutDate` is a serial day (1900 system). Null: what the workbook says, or the initial value. */
export interface UserSettings {
  readonly cutDate: number | null;
  readonly extended: boolean;
  readonly calendar: ReviewSettings["calendar"] | null;
  /** How points that the texts leave open are read, where it is not the initial reading. */
  readonly criteria: CriterionChoices;
}

export const DEFAULT_USER_SETTINGS: UserSettings = { cutDate: null, extended: false, calendar: null, criteria: {} };

/** Serial day of a local date. The clock enters the review here, as an argument. */
export function serialOfToday(now: Date): number {
  const serial = serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (serial === null) throw new RangeError("The clock is outside the years 1900 to 9999.");
  return serial;
}
