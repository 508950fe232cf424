import fc from "fast-check";
import { LAST_SERIAL, dateOfSerial, daysInMonth, formatDate, isoDate, parseIsoDate, serialOf, weekdayOf } from "./serial";

const anyDate = fc
  .tuple(fc.integer({ min: 1900, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .filter(([year, month, day]) => day <= daysInMonth(year, month));

describe("serial days of the 1900 system", () => {
  test.each([
    [1900, 1, 1, 1],
    [1900, 2, 28, 59],
    [1900, 3, 1, 61],
    [1904, 1, 1, 1462],
    [1970, 1, 1, 25569],
    [2000, 2, 29, 36585],
    [2016, 12, 31, 42735],
    [9999, 12, 31, LAST_SERIAL],
  ])("%i-%i-%i is the serial Excel gives it", (year, month, day, serial) => {
    expect(serialOf(year, month, day)).toBe(serial);
    expect(dateOfSerial(serial)).toEqual({ year, month, day });
  });

  test("days that the calendar does not have are null, Excel's false 29/02/1900 among them", () => {
    for (const [year, month, day] of [
      [2017, 9, 31], [2015, 2, 29], [1900, 2, 29], [2100, 2, 29], [2016, 13, 1], [2016, 0, 1], [2016, 1, 0], [1899, 12, 31], [10000, 1, 1], [2016, 1.5, 1],
    ] as const) {
      expect(serialOf(year, month, day)).toBeNull();
    }
  });

  test("every date of 1900–9999 comes back from its serial, and its text", () => {
    fc.assert(
      fc.property(anyDate, ([year, month, day]) => {
        const serial = serialOf(year, month, day) ?? -1;
        expect(dateOfSerial(serial)).toEqual({ year, month, day });
        expect(parseIsoDate(isoDate(serial))).toBe(serial);
        expect(formatDate(serial).split("/").map(Number)).toEqual([day, month, year]);
      }),
      { numRuns: 3000 },
    );
  });

  test("serials are consecutive days, week days go round, and only the false leap day is skipped", () => {
    let expected = 0;
    for (let year = 1900; year <= 9999; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        expected += 1;
        if (expected === 60) expected = 61;
        if (serialOf(year, month, 1) !== expected) throw new Error(`${String(year)}-${String(month)} is not serial ${String(expected)}`);
        expected += daysInMonth(year, month) - 1;
      }
    }
    expect(expected).toBe(LAST_SERIAL);
    expect([weekdayOf(59), weekdayOf(61), weekdayOf(62)]).toEqual([3, 4, 5]);
  });

  test("week days are true ones", () => {
    const weekday = (iso: string): number => weekdayOf(parseIsoDate(iso) ?? -1);
    expect(weekday("2016-12-31")).toBe(6);
    expect(weekday("2017-09-30")).toBe(6);
    expect(weekday("2016-10-31")).toBe(1);
    expect(weekday("1900-01-01")).toBe(1);
    expect(weekday("2002-03-18")).toBe(1);
  });

  test("what Excel shows for 0 and 60, and fractions of a day", () => {
    expect(formatDate(0)).toBe("00/01/1900");
    expect(formatDate(60)).toBe("29/02/1900");
    expect(isoDate(42735.99)).toBe("2016-12-31");
    expect(weekdayOf(42735.99)).toBe(6);
  });

  test("only AAAA-MM-DD is ISO", () => {
    for (const text of ["2016-9-30", "2016/09/30", "30/09/2016", "2016-09-31", " 2016-09-30", ""]) expect(parseIsoDate(text)).toBeNull();
  });
});
