import fc from "fast-check";
import { parseArea } from "../core/sheet/address";
import { areasOf } from "../workbook/areas";
import { addressBatches } from "./address-batches";

const key = (row: number, column: number): string => `${String(row)},${String(column)}`;

test("touching cells of a row become one area, equal rows are stacked, the rest stays apart", () => {
  const runs = [{ row: 4, left: 1, right: 1 }, { row: 4, left: 2, right: 3 }, { row: 5, left: 1, right: 3 }, { row: 7, left: 1, right: 3 }, { row: 5, left: 8, right: 8 }];
  expect(addressBatches(areasOf(runs))).toEqual(["B5:D6,I6,B8:D8"]);
});

test("areas cover exactly the cells asked for, none twice", () => {
  const run = fc.record({ row: fc.nat(12), left: fc.nat(12), width: fc.nat(4) }).map(({ row, left, width }) => ({ row, left, right: left + width }));
  fc.assert(fc.property(fc.array(run, { maxLength: 40 }), (runs) => {
    const asked = new Set(runs.flatMap(({ row, left, right }) => Array.from({ length: right - left + 1 }, (_, i) => key(row, left + i))));
    const covered = areasOf(runs).flatMap((a) => Array.from({ length: a.bottom - a.top + 1 }, (_, r) => Array.from({ length: a.right - a.left + 1 }, (_, c) => key(a.top + r, a.left + c))).flat());
    expect(covered).toHaveLength(asked.size);
    expect(new Set(covered)).toEqual(asked);
  }));
});

test("no address is longer than Excel takes, and none is lost between two", () => {
  const areas = areasOf(Array.from({ length: 2_000 }, (_, i) => ({ row: 100_000 + i * 2, left: i % 24, right: i % 24 })));
  const batches = addressBatches(areas);
  expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThanOrEqual(8_192);
  expect(batches).toHaveLength(2);
  expect(batches.join(",").split(",").map((address) => parseArea(address))).toEqual(areas);
});
