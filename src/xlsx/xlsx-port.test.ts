import { readFileSync } from "node:fs";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import { partHashes, partText, xmlProblems } from "../../test/fixtures/xlsx-package";
import type { BookDraft } from "../workbook/draft";
import { LOOKS } from "../workbook/looks";
import { STORE_SHEET } from "../workbook/own-texts";
import type { FlagColumn, Mark, SheetChange } from "../workbook/port";
import { openXlsxPort } from "./xlsx-port";
import { writeWorkbook } from "./write/write-workbook";

const BOOK: BookDraft = {
  sheets: [
    {
      name: "Datos", columns: [{ first: 4, last: 4, style: { italic: true } }],
      rows: [["Clave", "Monto", "Fecha"], ["P-1", 10, { value: 42520, style: { numberFormat: "dd/mm/yyyy" } }], ["P-2", { formula: "B2*2", value: 20 }, null], ["P-3", "=1", null]],
      rowLayouts: [{ row: 4, height: 33 }, { row: 3, hidden: true }], merges: [{ top: 3, left: 1, bottom: 3, right: 2 }],
      conditionalFormats: [{ areas: [{ top: 0, left: 0, bottom: 9, right: 0 }], rule: { kind: "expression", formula: "A1=1" }, style: { bold: true } }],
    },
    { name: "Otra", rows: [["x"]] },
  ],
};
const BYTES = writeWorkbook(BOOK, { deflate: deflateRawSync });
const TOOLS = { deflate: (bytes: Uint8Array) => new Uint8Array(deflateRawSync(bytes)) };

const mark = (row: number, column: number, severity: Mark["severity"], lastColumn = column, sheetId = "1"): Mark => ({ sheetId, row, column, lastColumn, severity });
const MARKS: readonly Mark[] = [mark(1, 0, "warning", 2), mark(1, 1, "error"), mark(2, 1, "info"), mark(0, 0, "error", 0, "2")];
const FLAGS: FlagColumn = { sheetId: "1", column: 4, headerRow: 0, flags: [{ row: 1, text: "=Monto" }, { row: 4, text: "Falta" }, { row: 7, text: "Sobra" }] };

test("nothing done, nothing changed", async () => {
  expect((await openXlsxPort(BYTES, "libro.xlsx")).save()).toBe(BYTES);
});

test("marks are the looks of each severity, each cell once with its gravest, above the user's formats", async () => {
  const port = await openXlsxPort(BYTES, "libro.xlsx", TOOLS);
  expect(await port.mark(MARKS, [])).toEqual({ markedCells: 5, flaggedRows: 0 });
  expect(await port.hasMarks()).toBe(true);
  const sheet = partText(port.save(), "xl/worksheets/sheet1.xml");
  const rules = [...sheet.matchAll(/<conditionalFormatting sqref="([^"]*)"><cfRule type="expression" dxfId="(\d+)" priority="(\d+)"><formula>([^<]*)/g)].map(([, sqref, look, priority, formula]) => ({ sqref, look, priority, formula }));
  expect(rules.map(({ sqref, priority, formula }) => [sqref, priority, formula])).toEqual([
    ["A1:A10", "4", "A1=1"], ["B2:B2", "1", 'N(&quot;cotejo:error&quot;)=0'], ["A2:A2 C2:C2", "2", 'N(&quot;cotejo:warning&quot;)=0'], ["B3:B3", "3", 'N(&quot;cotejo:info&quot;)=0'],
  ]);
  const looks = partText(port.save(), "xl/styles.xml").match(/<dxf>.*?<\/dxf>/g) ?? [];
  const error = looks[Number(rules[1]?.look)] ?? "";
  const rgb = (color: string): string => `rgb="FF${color.slice(1)}"`;
  expect(error).toContain(`<bgColor ${rgb(LOOKS.error.fill)}/>`);
  expect(error).toContain(`<font><u val="double"/><color ${rgb(LOOKS.error.font)}/></font>`);
  expect(error).toContain(`<left style="thin"><color ${rgb(LOOKS.error.font)}/></left>`);
  expect(looks[Number(rules[2]?.look)]).toContain('<left style="dashed">');
  expect(looks[Number(rules[3]?.look)]).toContain('<left style="dotted">');
  expect(xmlProblems(port.save())).toEqual([]);
});

test("marked and unmarked, every part is as it was; marked twice is the same as marked once", async () => {
  const port = await openXlsxPort(BYTES, "libro.xlsx", TOOLS);
  await port.mark(MARKS, [FLAGS]);
  const once = partHashes(port.save());
  expect((await port.read("1")).values.map((row) => row[4])).toEqual(["Cotejo", "=Monto\u200B", "", "", "Falta\u200B", "", "", "Sobra\u200B"]);
  await port.mark(MARKS, [FLAGS]);
  expect(partHashes(port.save())).toEqual(once);
  expect(xmlProblems(port.save())).toEqual([]);
  // As another session would, from the file alone.
  const later = await openXlsxPort(port.save(), "libro.xlsx", TOOLS);
  expect(await later.unmark()).toEqual({ markedCells: 5, flaggedRows: 3 });
  expect(await later.hasMarks()).toBe(false);
  expect(partHashes(later.save())).toEqual(partHashes(BYTES));
});

test("a real workbook marked and unmarked has every part as it was", async () => {
  const bytes = new Uint8Array(readFileSync(path.join(__dirname, "..", "..", "test", "golden", "tabla-de-excel.xlsx")));
  const port = await openXlsxPort(bytes, "tabla-de-excel.xlsx", TOOLS);
  const sheetId = (await port.sheets())[0]?.id ?? "";
  await port.mark([mark(8, 2, "error", 5, sheetId), mark(9, 3, "warning", 3, sheetId)], [{ sheetId, column: 14, headerRow: 5, flags: [{ row: 8, text: "uno" }, { row: 40, text: "dos" }] }]);
  expect(xmlProblems(port.save())).toEqual([]);
  expect(partHashes(port.save())).not.toEqual(partHashes(bytes));
  await port.unmark();
  expect(partHashes(port.save())).toEqual(partHashes(bytes));
});

test("a column that holds something of the user's, a protected sheet, a sheet that is gone: nothing is written", async () => {
  const port = await openXlsxPort(BYTES, "libro.xlsx");
  await expect(port.mark([], [{ ...FLAGS, column: 1 }])).rejects.toMatchObject({ kind: "occupied" });
  await expect(port.mark([mark(0, 0, "error", 0, "9")], [])).rejects.toMatchObject({ kind: "sheetMissing" });
  expect(port.save()).toBe(BYTES);
  const locked = await openXlsxPort(writeWorkbook({ sheets: [{ name: "H", rows: [["a"]], protected: true }] }), "libro.xlsx");
  await expect(locked.mark([mark(0, 0, "error")], [])).rejects.toMatchObject({ kind: "protectedSheet" });
  await expect(locked.applyEdits([{ kind: "setCells", sheetId: "1", cells: [{ row: 0, column: 0, before: "a", after: "b" }] }])).rejects.toMatchObject({ kind: "protectedSheet" });
});

test("edits change cells, tell who watches, and are undone", async () => {
  const port = await openXlsxPort(BYTES, "libro.xlsx", TOOLS);
  const heard: SheetChange[] = [];
  const stop = await port.watch((change) => heard.push(change));
  const { undo, changes } = await port.applyEdits([{ kind: "setCells", sheetId: "1", cells: [{ row: 1, column: 0, before: "P-1", after: "P-9" }, { row: 2, column: 1, before: 20, after: 7 }] }]);
  expect((await port.read("1")).values.slice(1, 3)).toEqual([["P-9", 10, 42520], ["P-2", 7, ""]]);
  const area = { top: 1, left: 0, bottom: 2, right: 1 };
  expect(changes).toEqual([{ kind: "cells", sheetId: "1", area, origin: "user" }]);
  expect(heard).toEqual([{ kind: "cells", sheetId: "1", area, origin: "self" }]);
  await stop();
  await port.applyEdits(undo);
  expect(heard).toHaveLength(1);
  expect(partText(port.save(), "xl/worksheets/sheet1.xml")).toContain("<f>B2*2</f>");
  expect((await port.read("1")).values[1]?.[0]).toBe("P-1");
});

test("an edit whose cell has changed is refused and nothing is written", async () => {
  const port = await openXlsxPort(BYTES, "libro.xlsx");
  await expect(port.applyEdits([{ kind: "setCells", sheetId: "1", cells: [{ row: 1, column: 1, before: 10, after: 1 }, { row: 1, column: 0, before: "P-2", after: "x" }] }])).rejects.toMatchObject({ kind: "changedMeanwhile" });
  expect(port.save()).toBe(BYTES);
});

test("a part of a sheet has its values, dates, merges and hidden rows", async () => {
  const part = await (await openXlsxPort(BYTES, "libro.xlsx")).readArea("1", { top: 1, left: 1, bottom: 5, right: 3 });
  expect(part.values).toEqual([[10, 42520, ""], [20, "", ""], ["=1", "", ""], ["", "", ""], ["", "", ""]]);
  expect(part).toMatchObject({ top: 1, left: 1, width: 3, hiddenRows: [3], merges: [{ top: 3, left: 1, bottom: 3, right: 2 }] });
  expect([...(part.dateMask ?? [])].flatMap((one, n) => (one ? [n] : []))).toEqual([1]);
});

test("what must last is kept in the sheet Cotejo, long texts too, and another session finds it", async () => {
  const port = await openXlsxPort(BYTES, "libro.xlsx", TOOLS);
  expect(await port.recall("historial")).toBeNull();
  const long = "ñ🐎".repeat(30_000);
  await port.remember("historial", long);
  await port.remember("mapeo", "uno");
  await port.remember("historial", "corto");
  await port.remember("mapeo", long);
  expect(xmlProblems(port.save())).toEqual([]);
  const later = await openXlsxPort(port.save(), "libro.xlsx");
  expect((await later.sheets()).map(({ name }) => name)).toEqual(["Datos", "Otra", STORE_SHEET]);
  expect([await later.recall("historial"), await later.recall("mapeo") === long]).toEqual(["corto", true]);
  const foreign = await openXlsxPort(writeWorkbook({ sheets: [{ name: "cotejo", rows: [["mía"]] }] }), "libro.xlsx");
  expect(await foreign.recall("x")).toBeNull();
  await expect(foreign.remember("x", "y")).rejects.toMatchObject({ kind: "occupied" });
});

test("the cell selected is kept in memory, the first visible sheet's before any", async () => {
  const port = await openXlsxPort(BYTES, "libro.xlsx");
  expect(await port.selection()).toEqual({ sheetId: "1", row: 0, column: 0 });
  await port.select({ sheetId: "2", row: 3, column: 1 });
  expect(await port.selection()).toEqual({ sheetId: "2", row: 3, column: 1 });
  await expect(port.select({ sheetId: "9", row: 0, column: 0 })).rejects.toMatchObject({ kind: "sheetMissing" });
});
