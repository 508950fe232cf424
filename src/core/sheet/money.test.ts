import fc from "fast-check";
import { formatMoney } from "./money";
import { readMoney } from "./numbers";

describe("formatMoney", () => {
  test.each([
    [0, "$0.00"],
    [5, "$0.05"],
    [-5, "-$0.05"],
    [100, "$1.00"],
    [99_999, "$999.99"],
    [100_000, "$1,000.00"],
    [123_456_750, "$1,234,567.50"],
    [-123_456_750, "-$1,234,567.50"],
    [10_000_000_000, "$100,000,000.00"],
  ])("%d centavos", (centavos, written) => {
    expect(formatMoney(centavos)).toBe(written);
  });

  test("minus zero is nothing owed", () => {
    expect(formatMoney(-0)).toBe("$0.00");
  });

  test("any amount of trillions reads back as the same centavos", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 1e15 }), (centavos) => {
        const reading = readMoney(formatMoney(centavos));
        expect(reading).toMatchObject({ kind: "money", centavos: centavos + 0, tooManyDecimals: false });
      }),
    );
  });
});
