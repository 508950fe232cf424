import fc from "fast-check";
import type { CellValue } from "../core/sheet/cell";
import { valueAt } from "../core/sheet/grid";
import { buildXlsx } from "../../test/fixtures/xlsx-builder";
import { openXlsx } from "./workbook";

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(""),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom(" ", "\u00a0x", "_x000D_", "_x005F_", "a\r\nb", "&amp;", "]]>", "Ñandú", "#REF!"),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.boolean(),
);

test("any grid that is written is read back as it was", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), fc.constantFrom("shared" as const, "inline" as const), async (rows, strings) => {
      const book = await openXlsx(buildXlsx({ sheets: [{ name: "H", rows }], strings }), "l.xlsx");
      const grid = await book.read("1");
      rows.forEach((row, r) => row.forEach((value, c) => expect(valueAt(grid, r, c)).toBe(value)));
      const filled = rows.flat().filter((value) => value !== "").length;
      expect(grid.values.flat().filter((value) => value !== "").length).toBe(filled);
    }),
    { numRuns: 300 },
  );
});
