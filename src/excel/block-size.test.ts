import { BlockSizer } from "./block-size";

test("the first block goes by cells, the next by the bytes of what has come", () => {
  const sizer = new BlockSizer(24, 100_000);
  expect(sizer.next(0)).toBe(6_250);
  sizer.measure(Array.from({ length: 100 }, () => Array<string>(24).fill("á".repeat(100))));
  const rows = sizer.next(100);
  expect(rows * 24 * 102).toBeLessThanOrEqual(4 * 1024 * 1024);
  expect(rows * 24 * 150).toBeGreaterThan(4 * 1024 * 1024);
});

test("what is left is never exceeded, and light cells never make a block too long", () => {
  const sizer = new BlockSizer(24, 6_300);
  sizer.measure([Array<number>(24).fill(1)]);
  expect(sizer.next(0)).toBe(6_250);
  expect(sizer.next(6_250)).toBe(50);
  expect(sizer.next(6_300)).toBe(0);
});

test("a refused block is halved; a single row that is too much cannot be", () => {
  const sizer = new BlockSizer(1, 10);
  expect(sizer.halve(10)).toBe(true);
  expect(sizer.next(0)).toBe(5);
  expect(sizer.halve(1)).toBe(false);
});

test("a row wider than a block is asked for alone", () => {
  expect(new BlockSizer(16_384, 50).next(0)).toBe(9);
  expect(new BlockSizer(200_000, 5).next(0)).toBe(1);
});
