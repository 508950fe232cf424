import fc from "fast-check";
import { areaAddress } from "../../src/core/sheet/address";
import type { CellDraft, SheetDraft } from "../../src/workbook/draft";
import { openXlsx } from "../../src/xlsx/workbook";
import { patchWorkbook } from "../../src/xlsx/write/patch-workbook";
import { writeWorkbook } from "../../src/xlsx/write/write-workbook";
import type { Book } from "../../workbench/host/model";
import { bookFromXlsx } from "../../workbench/page/book-from-xlsx";
import { packageProblems } from "../corpus/package-problems";
import { xmlProblems } from "../fixtures/xlsx-package";

const ROWS = 12;
const COLUMNS = 4;
const MOVED = "Mi hoja";

const corner = fc.tuple(fc.constantFrom("", "$"), fc.constantFrom("A", "B", "D"), fc.constantFrom("", "$"), fc.integer({ min: 1, max: ROWS + 2 })).map((pieces) => pieces.join(""));
const reference = fc.tuple(fc.constantFrom("", `'${MOVED}'!`, "Otra!"), corner, fc.option(fc.integer({ min: 0, max: 4 }), { nil: null })).map(([sheet, first, height]) => {
  if (height === null) return sheet + first;
  const row = Number(/\d+$/.exec(first)?.[0]);
  return `SUM(${sheet}${first}:D${String(row + height)})`;
});
const formula = fc.array(reference, { minLength: 1, maxLength: 3 }).map((references) => `${references.join("+")}&"A9"`);
const cell: fc.Arbitrary<CellDraft> = fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 99 }), fc.constant("texto"), formula.map((text): CellDraft => ({ formula: text, value: 0 })));
const sheet = (name: string): fc.Arbitrary<SheetDraft> => fc.record({
  name: fc.constant(name),
  rows: fc.array(fc.array(cell, { minLength: COLUMNS, maxLength: COLUMNS }), { minLength: ROWS, maxLength: ROWS }),
  merges: fc.subarray([{ top: 1, left: 5, bottom: 3, right: 6 }, { top: 6, left: 5, bottom: 6, right: 7 }, { top: 8, left: 5, bottom: 10, right: 5 }]),
});
const move = fc.record({ removes: fc.boolean(), row: fc.nat(ROWS), count: fc.integer({ min: 1, max: 3 }) });

/** What is in the sheets, with formulas as such. */
function contentOf(book: Book) {
  return book.sheets.map((one) => {
    const cells: Record<string, unknown> = {};
    for (let row = 0; row < ROWS + 16; row++) {
      for (let column = 0; column < COLUMNS; column++) {
        const content = one.formula(row, column) ?? one.value(row, column);
        if (content !== "") cells[`${String(row)},${String(column)}`] = content;
      }
    }
    return { name: one.name, cells, merges: one.merges.map(areaAddress).toSorted() };
  });
}

test("rows moved in a file come to what the stand-in for Excel makes of the same, formulas of every sheet and merges too", async () => {
  await fc.assert(
    fc.asyncProperty(sheet(MOVED), sheet("Otra"), fc.array(move, { minLength: 1, maxLength: 4 }), async (first, second, moves) => {
      let bytes = writeWorkbook({ sheets: [first, second], names: [{ name: "Montos", formula: `'${MOVED}'!$B$2:$B$9` }] });
      const book = await bookFromXlsx(await openXlsx(bytes, "l.xlsx"));
      for (const { removes, row, count } of moves) {
        bytes = await patchWorkbook(bytes, [{ kind: removes ? "deleteRows" : "insertRows", sheet: MOVED, row, count }]);
        if (removes) book.userDeletesRows(MOVED, row, count);
        else book.userInsertsRows(MOVED, row, count);
      }
      const file = await openXlsx(bytes, "l.xlsx");
      expect(contentOf(await bookFromXlsx(file))).toEqual(contentOf(book));
      expect(file.definedNames.map(({ formula: text }) => `=${text}`)).toEqual(book.names.map(({ formula: text }) => text));
      expect([...xmlProblems(bytes), ...packageProblems(bytes)]).toEqual([]);
    }),
    { numRuns: 80 },
  );
});
