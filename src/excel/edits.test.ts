import { eventsDelivered, openInExcel } from "../../test/fixtures/excel-host";
import { fingerprintParts } from "../../workbench/host/fingerprint";
import type { SheetSource } from "../../workbench/host/model";
import { gridFromRows } from "../core/sheet/grid";
import type { SheetChange, SheetEdit } from "../workbook/port";

const SHEET: SheetSource = {
  name: "ASM",
  grid: gridFromRows([["No.", "Programa", "Fecha"], [1, "E005", 42_461], [2, "E008", 42_735], ["", "", ""], [3, "E010", 42_736]]),
  formulas: [{ row: 1, column: 0, formula: "=1+0" }],
  styles: [{ area: { top: 1, left: 2, bottom: 4, right: 2 }, style: { numberFormat: "dd/mm/yyyy" } }],
};

async function opened(sheet: SheetSource = SHEET) {
  const open = await openInExcel([sheet], { excelApi: "1.13" });
  const { id } = open.book.sheet("ASM");
  const set = (row: number, column: number, before: string | number, after: string | number): SheetEdit => ({ kind: "setCells", sheetId: id, cells: [{ row, column, before, after }] });
  return { ...open, id, sheet: open.book.sheet("ASM"), set };
}

test("cells are set in two requests, and undoing leaves the workbook as it was", async () => {
  const { host, port, sheet, id } = await opened();
  const untouched = host.fingerprint();
  const cells = [{ row: 2, column: 0, before: 2, after: "dos" }, { row: 1, column: 1, before: "E005", after: "E-005 Programa" }, { row: 4, column: 2, before: 42_736, after: 42_737 }];
  const { undo, changes } = await port.applyEdits([{ kind: "setCells", sheetId: id, cells }]);
  expect(host.counters.requests).toBe(2);
  expect([sheet.value(2, 0), sheet.value(1, 1), sheet.value(4, 2), sheet.numberFormat(4, 2)]).toEqual(["dos", "E-005 Programa", 42_737, "dd/mm/yyyy"]);
  // The cells between the ones set are not written.
  expect([sheet.value(2, 1), sheet.value(4, 1)]).toEqual(["E008", "E010"]);
  expect(changes).toEqual([{ kind: "cells", sheetId: id, area: { top: 1, left: 0, bottom: 4, right: 2 }, origin: "user" }]);
  host.resetCounters();
  await port.applyEdits(undo);
  expect(host.counters.requests).toBe(2);
  expect(host.fingerprint()).toBe(untouched);
});

test("a formula that was replaced comes back as a formula", async () => {
  const { port, sheet, set } = await opened();
  const { undo } = await port.applyEdits([set(1, 0, 1, "uno")]);
  expect([sheet.value(1, 0), sheet.formula(1, 0)]).toEqual(["uno", null]);
  await port.applyEdits(undo);
  expect(sheet.formula(1, 0)).toBe("=1+0");
});

test.each(["=HYPERLINK(\"http://x\")", "+52 55", "-5", "@nombre", "'cita", "30/12/2016", "1/2", "VERDADERO", "10%"])("%j is written as a text", async (text) => {
  const { host, port, sheet, set } = await opened();
  const untouched = host.fingerprint();
  const { undo } = await port.applyEdits([set(1, 1, "E005", text)]);
  expect([sheet.value(1, 1), sheet.formula(1, 1), sheet.numberFormat(1, 1)]).toEqual([text, null, "General"]);
  await port.applyEdits(undo);
  expect(host.fingerprint()).toBe(untouched);
});

test("a text that was there and looks like a formula comes back as a text", async () => {
  const { port, sheet, set } = await opened();
  const { undo } = await port.applyEdits([set(1, 1, "E005", "=1+1")]);
  const { undo: redo } = await port.applyEdits(undo);
  await port.applyEdits(redo);
  expect([sheet.value(1, 1), sheet.formula(1, 1)]).toEqual(["=1+1", null]);
});

test("a cell edited since the preview is left alone, and so is every other of the edit", async () => {
  const { host, book, port, id } = await opened();
  book.userTypes("ASM", "B3", "otro");
  const edited = host.fingerprint();
  const cells = [{ row: 1, column: 1, before: "E005", after: "x" }, { row: 2, column: 1, before: "E008", after: "y" }];
  await expect(port.applyEdits([{ kind: "setCells", sheetId: id, cells }])).rejects.toMatchObject({ kind: "changedMeanwhile" });
  expect(host.fingerprint()).toBe(edited);
});

test("a fix is not undone over what somebody wrote after it", async () => {
  const { book, port, sheet, set } = await opened();
  const { undo } = await port.applyEdits([set(1, 1, "E005", "x")]);
  book.userTypes("ASM", "B2", "mío");
  await expect(port.applyEdits(undo)).rejects.toMatchObject({ kind: "changedMeanwhile" });
  expect(sheet.value(1, 1)).toBe("mío");
});

test("nothing is written on a protected sheet, nor on one that is gone", async () => {
  const { host, port, set } = await opened({ ...SHEET, protected: true });
  await expect(port.applyEdits([set(1, 1, "E005", "x")])).rejects.toMatchObject({ kind: "protectedSheet" });
  expect(host.counters.cellsWritten).toBe(0);
  await expect(port.applyEdits([{ ...set(1, 1, "E005", "x"), sheetId: "{gone}" }])).rejects.toMatchObject({ kind: "sheetMissing" });
});

test("a row goes and comes back with its values, formulas and number formats", async () => {
  const { host, port, sheet, id } = await opened();
  const { undo, changes } = await port.applyEdits([{ kind: "deleteRow", sheetId: id, row: 1, before: { left: 0, values: [1, "E005", 42_461] } }]);
  expect(host.counters.requests).toBe(2);
  expect([sheet.value(1, 1), sheet.value(3, 1)]).toEqual(["E008", "E010"]);
  expect(changes).toEqual([{ kind: "structure", sheetId: id, origin: "user" }]);
  await port.applyEdits(undo);
  expect([sheet.formula(1, 0), sheet.value(1, 1), sheet.value(1, 2), sheet.numberFormat(1, 2), sheet.value(2, 1)]).toEqual(["=1+0", "E005", 42_461, "dd/mm/yyyy", "E008"]);
});

test("a blank row goes and comes back, also the one after the last", async () => {
  const { book, port, id } = await opened();
  // Formats that are every cell's by default are written out in the row that comes back: all else is as it was.
  const content = () => fingerprintParts(book).sheets.map((parts) => ({ ...parts, styles: "" }));
  const untouched = content();
  const { undo } = await port.applyEdits([{ kind: "deleteRow", sheetId: id, row: 3, before: { left: 0, values: ["", "", ""] } }]);
  await port.applyEdits(undo);
  expect(content()).toEqual(untouched);
  const last = await port.applyEdits([{ kind: "deleteRow", sheetId: id, row: 5, before: { left: 0, values: [] } }]);
  await port.applyEdits(last.undo);
  expect(content()).toEqual(untouched);
});

test("a row with something the preview did not show stays; a row that moved is not put back elsewhere", async () => {
  const { book, port, id } = await opened();
  const blank: SheetEdit = { kind: "deleteRow", sheetId: id, row: 3, before: { left: 0, values: ["", "", ""] } };
  book.userTypes("ASM", "H4", "nota al margen");
  await expect(port.applyEdits([blank])).rejects.toMatchObject({ kind: "changedMeanwhile" });
  book.userTypes("ASM", "H4", "");
  const { undo } = await port.applyEdits([blank]);
  book.userInsertsRows("ASM", 0);
  await expect(port.applyEdits(undo)).rejects.toMatchObject({ kind: "changedMeanwhile" });
});

test("our own flags beside a row do not keep it from going", async () => {
  const { port, sheet, id } = await opened();
  await port.mark([], [{ sheetId: id, column: 3, headerRow: 0, flags: [{ row: 3, text: "Aviso · ASM-E03" }] }]);
  const { undo } = await port.applyEdits([{ kind: "deleteRow", sheetId: id, row: 3, before: { left: 0, values: ["", "", ""] } }]);
  expect(sheet.value(3, 1)).toBe("E010");
  await port.applyEdits(undo);
  expect([sheet.value(3, 3), sheet.value(4, 1)]).toEqual(["", "E010"]);
});

test("watchers hear of the write as our own", async () => {
  const { port, set } = await opened();
  const heard: SheetChange[] = [];
  await port.watch((change) => { heard.push(change); });
  await port.applyEdits([set(1, 1, "E005", "x")]);
  await eventsDelivered();
  expect(heard).toMatchObject([{ kind: "cells", origin: "self" }]);
});
