import { formatPeriod, listPeriods, periodAt, periodsBetween, periodsOfYear, type Period, type PeriodKind } from "./periods";
import { formatDate, serialOf } from "./serial";

function day(text: string): number {
  const [d = 0, m = 0, y = 0] = text.split("/").map(Number);
  return serialOf(y, m, d) ?? Number.NaN;
}

const shown = ({ start, end }: Period): string => `${formatDate(start)}-${formatDate(end)}`;

test.each<[PeriodKind, string, string]>([
  ["month", "28/02/2002", "01/02/2002-28/02/2002"],
  ["month", "29/02/2004", "01/02/2004-29/02/2004"],
  ["bimester", "30/06/2002", "01/05/2002-30/06/2002"],
  ["bimester", "01/07/2002", "01/07/2002-31/08/2002"],
  ["quarter", "31/03/2002", "01/01/2002-31/03/2002"],
  ["quarter", "01/04/2002", "01/04/2002-30/06/2002"],
  ["semester", "30/06/2002", "01/01/2002-30/06/2002"],
  ["year", "15/10/2002", "01/01/2002-31/12/2002"],
])("the %s that holds %s is %s", (kind, date, expected) => {
  const period = periodAt(kind, day(date));
  expect(period && shown(period)).toBe(expected);
});

test.each<[PeriodKind, number]>([["month", 12], ["bimester", 6], ["quarter", 4], ["semester", 2], ["year", 1]])("a year has its %ss, one after another", (kind, count) => {
  const periods = periodsOfYear(kind, 2002);
  expect(periods).toHaveLength(count);
  for (const [i, { start }] of periods.entries()) expect(start).toBe(i === 0 ? day("01/01/2002") : (periods[i - 1]?.end ?? 0) + 1);
  expect(periods.at(-1)?.end).toBe(day("31/12/2002"));
});

test("a year beyond the calendar has no periods", () => {
  expect(periodsOfYear("month", 10_000)).toEqual([]);
});

test("the last period of the calendar is the last", () => {
  expect(periodsBetween("quarter", day("15/12/9999"), day("31/12/9999")).map(shown)).toEqual(["01/10/9999-31/12/9999"]);
});

// A date of 1900 is what a year typed by mistake becomes.
test.each<PeriodKind>(["month", "bimester"])("the %ss of 1900 follow one another over the 29 February that only Excel has", (kind) => {
  const periods = periodsBetween(kind, 1, day("31/12/1900"));
  expect(periods).toHaveLength(kind === "month" ? 12 : 6);
  for (const [i, { start }] of periods.entries()) if (i > 0) expect(start).toBe((periods[i - 1]?.end ?? 0) + 1);
  expect(periodAt(kind, 60)?.end).toBe(60);
});

test("periods between two days are all those they touch", () => {
  expect(periodsBetween("month", day("30/11/2002"), day("01/01/2003")).map(shown)).toEqual(["01/11/2002-30/11/2002", "01/12/2002-31/12/2002", "01/01/2003-31/01/2003"]);
  expect(periodsBetween("month", day("02/06/2002"), day("01/06/2002"))).toEqual([]);
});

test("periods are said in words", () => {
  const [june, july] = periodsBetween("month", day("01/06/2002"), day("31/07/2002"));
  const [january] = periodsOfYear("month", 2003);
  const [year] = periodsOfYear("year", 2002);
  const [semester] = periodsOfYear("semester", 2002);
  if (!june || !july || !january || !year || !semester) throw new Error("a period is lacking");
  expect([june, semester, year].map(formatPeriod)).toEqual(["junio de 2002", "enero-junio de 2002", "2002"]);
  expect(listPeriods([june, july, january])).toBe("junio y julio de 2002 y enero de 2003");
  expect(listPeriods([year])).toBe("2002");
});
