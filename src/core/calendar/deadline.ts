import { addBusinessDays, businessDaysBetween, type BusinessCalendar } from "./business-days";

/** A term in business days. `countsFirstDay`: the day it runs from is day 1 when it is a business day; otherwise day 1 is the next one. */
export interface BusinessTerm {
  readonly days: number;
  readonly countsFirstDay: boolean;
  readonly calendar: BusinessCalendar;
  /** Días inhábiles besides those of the calendar. */
  readonly inhabiles: ReadonlySet<number>;
}

/** Last day (serial) on which a term that runs from `from` is met. */
export function deadlineOf(from: number, term: BusinessTerm): number {
  return addBusinessDays(term.countsFirstDay ? from - 1 : from, term.days, term.calendar, term.inhabiles);
}

/** Business days from `day` to a deadline, the deadline included: 0 on the day itself, negative once it has passed. */
export function businessDaysLeft(day: number, deadline: number, { calendar, inhabiles }: BusinessTerm): number {
  return businessDaysBetween(day, deadline, calendar, inhabiles);
}
