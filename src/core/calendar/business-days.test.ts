import fc from "fast-check";
import samples from "../../../test/fixtures/calendar-mx.json";
import { addBusinessDays, businessDaysBetween, holidaysOf, isBusinessDay, type BusinessCalendar } from "./business-days";
import { isoDate, parseIsoDate, weekdayOf } from "./serial";

const WEEKDAYS = ["dom", "lun", "mar", "mié", "jue", "vie", "sáb"];
const CALENDARS: readonly BusinessCalendar[] = ["LFPA", "LFT"];

function day(iso: string): number {
  const serial = parseIsoDate(iso.slice(0, 10));
  if (serial === null) throw new Error(iso);
  return serial;
}

describe("días inhábiles", () => {
  test.each(Object.entries(samples.holidays).flatMap(([year, both]) => CALENDARS.map((calendar) => [year, calendar, both[calendar]] as const)))(
    "%s under %s",
    (year, calendar, expected) => {
      const holidays = [...holidaysOf(Number(year), calendar)].toSorted((a, b) => a - b);
      expect(holidays.map((serial) => `${isoDate(serial)} ${WEEKDAYS[weekdayOf(serial)] ?? ""}`)).toEqual(expected);
    },
  );

  test("the reform of 2006: February's Monday that year, March's from the next", () => {
    expect([...holidaysOf(2005, "LFT")].map(isoDate)).toEqual(expect.arrayContaining(["2005-02-05", "2005-03-21", "2005-11-20"]));
    expect([...holidaysOf(2006, "LFT")].map(isoDate)).toEqual(expect.arrayContaining(["2006-02-06", "2006-03-21", "2006-11-20"]));
    expect([...holidaysOf(2007, "LFT")].map(isoDate)).toEqual(expect.arrayContaining(["2007-02-05", "2007-03-19", "2007-11-19"]));
  });

  test("the federal executive changes hands on 1 December up to 2018 and on 1 October from 2024", () => {
    for (const year of [2000, 2006, 2012, 2018]) {
      for (const calendar of CALENDARS) expect(holidaysOf(year, calendar).has(day(`${String(year)}-12-01`))).toBe(true);
    }
    expect(holidaysOf(2024, "LFT").has(day("2024-10-01"))).toBe(true);
    for (const calendar of CALENDARS) {
      expect(holidaysOf(2024, calendar).has(day("2024-12-01"))).toBe(false);
      expect(holidaysOf(2016, calendar).has(day("2016-12-01"))).toBe(false);
    }
  });
});

describe("terms in business days", () => {
  test.each(samples.twentyBusinessDays)("twenty from $recepcion", ({ recepcion, mas20_LFPA, mas20_LFT }) => {
    expect(isoDate(addBusinessDays(day(recepcion), 20, "LFPA"))).toBe(mas20_LFPA);
    expect(isoDate(addBusinessDays(day(recepcion), 20, "LFT"))).toBe(mas20_LFT);
    expect(businessDaysBetween(day(recepcion), day(mas20_LFPA), "LFPA")).toBe(20);
  });

  test("Saturdays and Sundays never count", () => {
    expect(isBusinessDay(day("2016-12-31"), "LFPA")).toBe(false);
    expect(isBusinessDay(day("2017-09-30"), "LFPA")).toBe(false);
    expect(isBusinessDay(day("2016-12-30"), "LFPA")).toBe(true);
  });

  test("extra días inhábiles push the term back", () => {
    const extra = new Set([day("2016-12-26"), day("2016-12-27")]);
    expect(isoDate(addBusinessDays(day("2016-12-23"), 1, "LFPA"))).toBe("2016-12-26");
    expect(isoDate(addBusinessDays(day("2016-12-23"), 1, "LFPA", extra))).toBe("2016-12-28");
    expect(businessDaysBetween(day("2016-12-23"), day("2016-12-28"), "LFPA", extra)).toBe(1);
  });

  test("the count is the same as the term, back and forth", () => {
    fc.assert(
      fc.property(fc.integer({ min: 36526, max: 60000 }), fc.integer({ min: 1, max: 300 }), fc.constantFrom(...CALENDARS), (start, count, calendar) => {
        const end = addBusinessDays(start, count, calendar);
        expect(isBusinessDay(end, calendar)).toBe(true);
        expect(businessDaysBetween(start, end, calendar)).toBe(count);
        expect(businessDaysBetween(end, start, calendar)).toBe(-count);
        if (isBusinessDay(start, calendar)) expect(addBusinessDays(end, -count, calendar)).toBe(start);
      }),
      { numRuns: 200 },
    );
  });
});
