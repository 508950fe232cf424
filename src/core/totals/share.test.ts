import { formatShare, timesAmount } from "./share";

describe("what a ratio of an amount allows, to the centavo", () => {
  test.each([
    ["half of two million pesos", 200_000_000, 0.5, 100_000_000],
    ["half of an odd centavo leaves the odd one out", 3, 0.5, 1],
    ["seventy per cent of 100,000 pesos", 10_000_000, 0.7, 7_000_000],
    ["a ratio binary cannot hold", 100_000, 0.29, 29_000],
    ["a ratio of four decimals", 10_000_000, 0.3333, 3_333_000],
    ["three times", 200_000_000, 3, 600_000_000],
    ["nothing of nothing", 0, 0.5, 0],
    ["an amount at the edge of exact arithmetic", 9_007_199_254_740_991, 0.5, 4_503_599_627_370_495],
    ["a factor beyond reason", 1, 1e305, Infinity],
  ])("%s", (_, amount, times, allowed) => {
    expect(timesAmount(amount, times)).toBe(allowed);
  });

  test("a share is written with two decimals", () => {
    expect([formatShare(0.5), formatShare(0.500_04), formatShare(1)]).toEqual(["50.00 %", "50.00 %", "100.00 %"]);
  });
});
