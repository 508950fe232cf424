import { partHashes, partText, partsOf, xmlProblems } from "../../../test/fixtures/xlsx-package";
import { zipParts } from "../../../test/fixtures/xlsx-builder";
import type { CellPatch } from "./patch-edit";
import { patchWorkbook } from "./patch-workbook";
import { writeWorkbook } from "./write-workbook";

const SHEET = "xl/worksheets/sheet1.xml";
const PLAIN = writeWorkbook({ sheets: [{ name: "Datos", rows: [[1]] }] });
const ROWS = '<row r="1" spans="2:4"><c r="B1"><v>1</v></c></row><row r="2" spans=\'2:4\'/><row r="3"><c r="B3"><v>1</v></c></row><row r="4" spans="1:2 4:5"><c r="A4"><v>1</v></c></row>';
const BOOK = zipParts({ ...partsOf(PLAIN), [SHEET]: partText(PLAIN, SHEET).replace(/<sheetData>.*<\/sheetData>/, `<sheetData>${ROWS}</sheetData>`) });

async function spans(cells: readonly CellPatch[], layer = false): Promise<readonly (string | undefined)[]> {
  const after = await patchWorkbook(BOOK, [{ kind: "setCells", sheet: "Datos", cells, layer }]);
  expect(xmlProblems(after)).toEqual([]);
  return [...partText(after, SHEET).matchAll(/<row ([^>]*)>/g)].map(([, attributes = ""]) => /spans=["']([^"']*)/.exec(attributes)?.[1]);
}

test("rows that say where their cells lie take in those that are added, and only those that say so", async () => {
  const put = (row: number, column: number): CellPatch => ({ row, column, content: 7 });
  expect(await spans([put(0, 6), put(1, 0), put(2, 9), put(3, 9)])).toEqual(["2:7", "1:4", undefined, "1:2 4:5"]);
  expect(await spans([put(0, 2), { row: 1, column: 9, content: "" }, { row: 0, column: 8, content: null }, { row: 1, column: 5, style: { bold: true } }])).toEqual(["2:4", "2:6", undefined, "1:2 4:5"]);
});

test("cells that come and go leave what the row says, so that it comes back as it was", async () => {
  const flag = { row: 0, column: 6, content: "aviso" };
  expect(await spans([flag], true)).toEqual(["2:4", "2:4", undefined, "1:2 4:5"]);
  const flagged = await patchWorkbook(BOOK, [{ kind: "setCells", sheet: "Datos", cells: [flag], layer: true }]);
  const back = await patchWorkbook(flagged, [{ kind: "setCells", sheet: "Datos", cells: [{ ...flag, content: null }], layer: true }]);
  expect(partHashes(back)).toEqual(partHashes(BOOK));
});
