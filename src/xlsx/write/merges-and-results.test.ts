import { partText, xmlProblems } from "../../../test/fixtures/xlsx-package";
import { openXlsx } from "../workbook";
import { arrayAreas } from "./array-areas";
import { openPatch } from "./opened-patch";
import { patchWorkbook } from "./patch-workbook";
import { writeWorkbook } from "./write-workbook";

const SHEET = "xl/worksheets/sheet1.xml";
const MERGE = { top: 0, left: 0, bottom: 0, right: 1 };
const PLAIN = writeWorkbook({ sheets: [{ name: "Datos", rows: [["a", null], [1, { formula: "A2*2", value: 2 }]] }] });

test("merges come, change and go, before the conditional formats that come with them", async () => {
  const merged = await patchWorkbook(PLAIN, [
    { kind: "addConditionalFormats", sheet: "Datos", formats: [{ areas: [MERGE], rule: { kind: "expression", formula: "A1=1" }, style: { bold: true } }] },
    { kind: "setMerges", sheet: "Datos", merges: [MERGE] },
  ]);
  expect(partText(merged, SHEET)).toMatch(/<\/sheetData><mergeCells count="1"><mergeCell ref="A1:B1"\/><\/mergeCells><conditionalFormatting/);
  expect(xmlProblems(merged)).toEqual([]);
  const moved = await patchWorkbook(merged, [{ kind: "setMerges", sheet: "datos", merges: [{ ...MERGE, top: 2, bottom: 3 }] }]);
  expect((await (await openXlsx(moved, "l.xlsx")).read("1")).merges).toEqual([{ top: 2, left: 0, bottom: 3, right: 1 }]);
  const none = await patchWorkbook(moved, [{ kind: "setMerges", sheet: "Datos", merges: [] }]);
  expect(partText(none, SHEET)).not.toContain("merge");
  await expect(patchWorkbook(PLAIN, [{ kind: "setMerges", sheet: "Datos", merges: [MERGE, { ...MERGE, bottom: 4 }] }])).rejects.toThrow(RangeError);
});

test("a formula may come with its result, of any kind", async () => {
  const cells = [7, "texto", true, "#N/A"].map((value, n) => ({ row: 5 + n, column: 0, content: { formula: "A2", value } }));
  const bytes = await patchWorkbook(PLAIN, [{ kind: "setCells", sheet: "Datos", cells }]);
  expect((await (await openXlsx(bytes, "l.xlsx")).read("1")).values.slice(5).map(([value]) => value)).toEqual([7, "texto", true, "#N/A"]);
  expect(partText(bytes, SHEET)).toContain('<c r="A6"><f>A2</f><v>7</v></c>');
});

test("arrays are told from other formulas", async () => {
  expect(await arrayAreas(await openPatch(PLAIN), "Datos")).toEqual([]);
  await expect(arrayAreas(await openPatch(PLAIN), "Otra")).rejects.toMatchObject({ kind: "sheetMissing" });
});

test("a sheet put into a workbook may link to another file, once related for all its links", async () => {
  const links = [0, 1].map((row) => ({ row, column: 0, to: "'Hoja 1'!B7", file: "../otro%20libro.xlsx" }));
  const bytes = await patchWorkbook(PLAIN, [{ kind: "insertSheet", sheet: { name: "Nueva", rows: [["x"], ["y"]], links } }]);
  expect(xmlProblems(bytes)).toEqual([]);
  expect(partText(bytes, "xl/worksheets/sheet2.xml").match(/<hyperlink ref="A\d" r:id="rId1" location="'Hoja 1'!B7"\/>/g)).toHaveLength(2);
  expect(partText(bytes, "xl/worksheets/_rels/sheet2.xml.rels").match(/Target="..\/otro%20libro.xlsx" TargetMode="External"/g)).toHaveLength(1);
  // The file it leads to is no part of the package: the sheet can be taken away again.
  expect((await (await openXlsx(await patchWorkbook(bytes, [{ kind: "removeSheet", sheet: "Nueva" }]), "l.xlsx")).sheets()).map(({ name }) => name)).toEqual(["Datos"]);
});
