import { serialOf } from "../calendar/serial";
import { sizeOf, sizeTableFor, tiersOf, type MeasuredSector, type SizeTable } from "./mpyme-sizes";

const day = (year: number, month: number, d: number): number => serialOf(year, month, d) ?? NaN;

const LAST: readonly (readonly [SizeTable, MeasuredSector, number, number, number])[] = [
  ["FOAFI_2002", "industria", 30, 100, 500], ["FOAFI_2002", "comercio", 5, 20, 100], ["FOAFI_2002", "servicios", 20, 50, 100],
  ["LEY_2002", "industria", 10, 50, 250], ["LEY_2002", "comercio", 10, 30, 100], ["LEY_2002", "servicios", 10, 50, 100],
  ["DOF_2009", "industria", 10, 50, 250], ["DOF_2009", "comercio", 10, 30, 100], ["DOF_2009", "servicios", 10, 50, 100],
];

it.each(LAST)("%s, %s: micro to %d, pequeña to %d, mediana to %d", (table, sector, micro, pequena, mediana) => {
  const size = (n: number): string => sizeOf(sector, n, table);
  expect([0, micro, micro + 1, pequena, pequena + 1, mediana, mediana + 1].map(size)).toEqual(["micro", "micro", "pequeña", "pequeña", "mediana", "mediana", "fuera"]);
  expect(tiersOf(sector, table).map(({ from, to }) => [from, to])).toEqual([[0, micro], [micro + 1, pequena], [pequena + 1, mediana]]);
});

it("takes producers and artisans for micro, whatever their number", () => {
  expect(sizeOf("primario o artesano", 5000, "FOAFI_2002")).toBe("micro");
});

it.each([-1, 5.5, NaN])("refuses %d employees", (n) => expect(() => sizeOf("comercio", n, "FOAFI_2002")).toThrow(RangeError));

it.each<[number | null, SizeTable]>([
  [null, "FOAFI_2002"], [day(2002, 12, 31), "FOAFI_2002"], [day(2003, 6, 4), "FOAFI_2002"], [day(2003, 6, 5), "LEY_2002"], [day(2009, 6, 30), "LEY_2002"], [day(2009, 7, 1), "DOF_2009"],
])("on %p the table is %s", (date, table) => {
  expect(sizeTableFor(date, "por-fecha")).toBe(table);
  expect(sizeTableFor(date, "foafi")).toBe("FOAFI_2002");
});
