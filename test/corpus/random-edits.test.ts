import fc from "fast-check";
import { valueAt, type Grid } from "../../src/core/sheet/grid";
import { openXlsx } from "../../src/xlsx/workbook";
import { patchWorkbook } from "../../src/xlsx/write/patch-workbook";
import { ZLIB_TOOLS } from "../../src/xlsx/zlib-tools";
import { xmlProblems } from "../fixtures/xlsx-package";
import { BOOKS } from "./build/books";
import { DATA_SHEET } from "./build/common-sheet";
import { packageProblems } from "./package-problems";

const ROWS = 24;
const COLUMNS = 12;

async function dataOf(bytes: Uint8Array): Promise<Grid> {
  const book = await openXlsx(bytes, "l.xlsx", ZLIB_TOOLS);
  return book.read(book.sheetNames.find(({ name }) => name === DATA_SHEET)?.id ?? "");
}

function square(grid: Grid): unknown[][] {
  return Array.from({ length: ROWS }, (_, row) => Array.from({ length: COLUMNS }, (_, column) => valueAt(grid, row, column)));
}

const content = fc.oneof(fc.constantFrom("", null, true, "#N/A", "=1", " a ", "_x0041_", "<&>"), fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)), fc.string({ unit: "grapheme", maxLength: 8 }));
const patch = fc.record({ row: fc.nat(ROWS - 1), column: fc.nat(COLUMNS - 1), content });

test.each(["nada-mas", "con-prefijos", "todo-junto"])("any cells changed in %s read back as they were put, the others as they were", async (name) => {
  const bytes = BOOKS.find((book) => book.name === name)?.bytes ?? new Uint8Array();
  const before = square(await dataOf(bytes));
  await fc.assert(
    fc.asyncProperty(fc.array(patch, { maxLength: 30 }), fc.boolean(), async (cells, layer) => {
      const after = await patchWorkbook(bytes, [{ kind: "setCells", sheet: DATA_SHEET, cells, layer }], ZLIB_TOOLS);
      const expected = before.map((row) => [...row]);
      for (const { row, column, content } of cells) if (expected[row]) expected[row][column] = content ?? "";
      expect(square(await dataOf(after))).toEqual(expected);
      expect([...xmlProblems(after), ...packageProblems(after)]).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
