import fc from "fast-check";
import samples from "../../../test/fixtures/calendar-mx.json";
import { isBusinessDay } from "./business-days";
import { businessDaysLeft, deadlineOf, type BusinessTerm } from "./deadline";
import { isoDate, parseIsoDate } from "./serial";

const TERM: BusinessTerm = { days: 20, countsFirstDay: false, calendar: "LFPA", inhabiles: new Set() };

function day(iso: string): number {
  const serial = parseIsoDate(iso.slice(0, 10));
  if (serial === null) throw new Error(iso);
  return serial;
}

describe("deadlineOf", () => {
  test.each(samples.twentyBusinessDays)("twenty business days from $recepcion", ({ recepcion, mas20_LFPA, mas20_LFT }) => {
    expect(isoDate(deadlineOf(day(recepcion), TERM))).toBe(mas20_LFPA);
    expect(isoDate(deadlineOf(day(recepcion), { ...TERM, calendar: "LFT" }))).toBe(mas20_LFT);
  });

  test("counting the first day ends one business day earlier, unless it is none", () => {
    const same = { ...TERM, countsFirstDay: true };
    expect(isoDate(deadlineOf(day("2002-04-15"), TERM))).toBe("2002-05-14");
    expect(isoDate(deadlineOf(day("2002-04-15"), same))).toBe("2002-05-13");
    expect(deadlineOf(day("2002-04-13"), same)).toBe(deadlineOf(day("2002-04-13"), TERM));
  });

  test("further días inhábiles push it back", () => {
    expect(isoDate(deadlineOf(day("2002-04-15"), { ...TERM, inhabiles: new Set([day("2002-05-06"), day("2002-05-14")]) }))).toBe("2002-05-16");
  });

  test("the deadline is a business day, with nothing left on it and all of the term left on the day it runs from", () => {
    fc.assert(
      fc.property(fc.integer({ min: 37_000, max: 45_000 }), fc.integer({ min: 1, max: 60 }), (from, days) => {
        const term = { ...TERM, days };
        const deadline = deadlineOf(from, term);
        expect(isBusinessDay(deadline, term.calendar)).toBe(true);
        expect(businessDaysLeft(deadline, deadline, term)).toBe(0);
        expect(businessDaysLeft(from, deadline, term)).toBe(days);
        expect(businessDaysLeft(deadline + 10, deadline, term)).toBeLessThan(0);
      }),
    );
  });
});
