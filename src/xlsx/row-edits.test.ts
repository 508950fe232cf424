import { xmlProblems } from "../../test/fixtures/xlsx-package";
import type { BookDraft } from "../workbook/draft";
import type { SheetChange, SheetEdit } from "../workbook/port";
import { openXlsx } from "./workbook";
import { writeWorkbook } from "./write/write-workbook";
import { openXlsxPort, type XlsxPort } from "./xlsx-port";

const DATE = { numberFormat: "dd/mm/yyyy" } as const;
const BOOK: BookDraft = {
  sheets: [
    { name: "Datos", rows: [["Clave", "Monto", "Fecha"], ["P-1", { formula: "5+5", value: 10 }, { value: 42520, style: DATE }], ["P-2", 20, "sin fecha"], [null, null, null], ["P-4", { formula: "SUM(B2:B3)", value: 30 }, null]] },
    { name: "Otra", rows: [[{ formula: "SUM(Datos!B2:B5)", value: 60 }]] },
  ],
};
const BYTES = writeWorkbook(BOOK);

const opened = (): Promise<XlsxPort> => openXlsxPort(BYTES, "libro.xlsx");
const deletion: SheetEdit = { kind: "deleteRow", sheetId: "1", row: 1, before: { left: 0, values: ["P-1", 10, 42520] } };

async function state(port: XlsxPort) {
  const book = await openXlsx(port.save(), "libro.xlsx");
  const grid = await book.read("1");
  const layout = await book.layout("1");
  return { values: grid.values, formulas: [...layout.formulas], other: [...(await book.layout("2")).formulas.values()], dates: grid.values.map((_, row) => layout.styleAt(row, 2).isDate) };
}

test("a row goes and comes back with its values, formulas and number formats", async () => {
  const port = await opened();
  const before = await state(port);
  const heard: SheetChange[] = [];
  await port.watch((change) => heard.push(change));
  const { undo, changes } = await port.applyEdits([deletion]);
  expect(changes).toEqual([{ kind: "structure", sheetId: "1", origin: "user" }]);
  expect(heard).toEqual([{ kind: "structure", sheetId: "1", origin: "self" }]);
  expect(await state(port)).toMatchObject({ values: [["Clave", "Monto", "Fecha"], ["P-2", 20, "sin fecha"], ["", "", ""], ["P-4", 30, ""]], formulas: [["B4", "SUM(B2:B2)"]], other: ["SUM(Datos!B2:B4)"] });
  expect(undo).toEqual([{
    kind: "insertRow", sheetId: "1", row: 1, before: { left: 0, values: ["P-2", 20, "sin fecha"] },
    cells: { left: 0, values: ["P-1", { formula: "=5+5" }, 42520] }, formats: ["General", "General", "dd/mm/yyyy"],
  }]);
  const again = await port.applyEdits(undo);
  const after = await state(port);
  expect(after.values.map((row) => row[0])).toEqual(before.values.map((row) => row[0]));
  // Where the first row of an area goes and another comes in its place, the area does not know it: as in Excel.
  expect([after.formulas, after.dates]).toEqual([[["B2", "5+5"], ["B5", "SUM(B3:B3)"]], before.dates]);
  expect(xmlProblems(port.save())).toEqual([]);
  await port.applyEdits(again.undo);
  expect((await state(port)).values.map((row) => row[0])).toEqual(["Clave", "P-2", "", "P-4"]);
});

test("a blank row goes and comes back, with all that looks over it as it was", async () => {
  const port = await opened();
  const before = await state(port);
  const { undo } = await port.applyEdits([{ kind: "deleteRow", sheetId: "1", row: 3, before: { left: 0, values: ["", "", ""] } }]);
  expect((await state(port)).values).toHaveLength(4);
  await port.applyEdits(undo);
  expect(await state(port)).toEqual(before);
});

test("a row with something the preview did not show stays; our own flag beside it does not keep it from going", async () => {
  const port = await opened();
  await expect(port.applyEdits([{ ...deletion, before: { left: 0, values: ["P-1", 10] } }])).rejects.toMatchObject({ kind: "changedMeanwhile" });
  expect(port.save()).toBe(BYTES);
  await port.mark([], [{ sheetId: "1", column: 3, headerRow: 0, flags: [{ row: 1, text: "Aviso" }, { row: 4, text: "Otro" }] }]);
  const { undo } = await port.applyEdits([deletion]);
  expect((await port.read("1")).values.map((row) => row[3])).toEqual(["Cotejo", "", "", "Otro\u200B"]);
  await port.applyEdits(undo);
  expect((await port.read("1")).values.map((row) => row[3])).toEqual(["Cotejo", "", "", "", "Otro\u200B"]);
});

test("a row among other edits, or on a sheet that cannot follow, is refused and nothing is written", async () => {
  const port = await opened();
  await expect(port.applyEdits([deletion, { kind: "setCells", sheetId: "1", cells: [{ row: 0, column: 0, before: "Clave", after: "x" }] }])).rejects.toMatchObject({ kind: "notSupported" });
  const locked = await openXlsxPort(writeWorkbook({ sheets: [{ name: "Datos", rows: [["a"]], protected: true }] }), "libro.xlsx");
  await expect(locked.applyEdits([{ kind: "deleteRow", sheetId: "1", row: 0, before: { left: 0, values: ["a"] } }])).rejects.toMatchObject({ kind: "protectedSheet" });
  expect(port.save()).toBe(BYTES);
});
