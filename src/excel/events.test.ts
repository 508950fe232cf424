import { eventsDelivered, openInExcel } from "../../test/fixtures/excel-host";
import type { SheetSource } from "../../workbench/host/model";
import { gridFromRows } from "../core/sheet/grid";
import type { SheetChange } from "../workbook/port";
import { changesOf } from "./events";
import { ExcelSession } from "./session";

const SHEET: SheetSource = { name: "ASM", grid: gridFromRows([["No.", "Programa"], [2, "E005"], [1, "E008"]]) };

async function watched(excelApi = "1.9") {
  const open = await openInExcel([SHEET, { name: "Otra", grid: gridFromRows([["x"]]) }], { excelApi });
  const heard: SheetChange[] = [];
  const stop = await open.port.watch((change) => { heard.push(change); });
  return { ...open, heard, stop, id: open.book.sheet("ASM").id };
}

test("an edit of the user, a colleague's and our own are told apart", async () => {
  const { book, port, heard, id } = await watched();
  book.userTypes("ASM", "B2", "E006");
  book.coauthorTypes("ASM", "A2:B3", [[5, "E007"], [6, "E009"]]);
  await eventsDelivered();
  expect(heard).toEqual([
    { kind: "cells", sheetId: id, area: { top: 1, left: 1, bottom: 1, right: 1 }, origin: "user" },
    { kind: "cells", sheetId: id, area: { top: 1, left: 0, bottom: 2, right: 1 }, origin: "coauthor" },
  ]);
  heard.length = 0;
  await port.mark([{ sheetId: id, row: 1, column: 0, lastColumn: 0, severity: "error" }], [{ sheetId: id, column: 2, headerRow: 0, flags: [{ row: 1, text: "Error: X" }] }]);
  await eventsDelivered();
  expect(heard.length).toBeGreaterThan(0);
  expect(heard.every((change) => change.kind === "cells" && change.origin === "self")).toBe(true);
});

test("inserting and deleting rows is a change of structure, whoever does it", async () => {
  const { book, heard, id } = await watched();
  book.userInsertsRows("ASM", 1);
  book.userDeletesRows("ASM", 1);
  book.as("coauthor", () => { book.sheet("ASM").insert({ top: 1, left: 0, bottom: 1, right: 16_383 }, "rows"); });
  await eventsDelivered();
  expect(heard).toEqual([
    { kind: "structure", sheetId: id, origin: "user" }, { kind: "structure", sheetId: id, origin: "user" }, { kind: "structure", sheetId: id, origin: "coauthor" },
  ]);
});

test("a sort is told as structure where Excel tells of sorts, and as edited cells before", async () => {
  const newer = await watched("1.10");
  newer.book.userSorts("ASM", "A2:B3", 0);
  await eventsDelivered();
  expect(newer.heard).toContainEqual({ kind: "structure", sheetId: newer.id, origin: "user" });
  const older = await watched("1.9");
  older.book.userSorts("ASM", "A2:B3", 0);
  await eventsDelivered();
  expect(older.heard).toEqual([{ kind: "cells", sheetId: older.id, area: { top: 1, left: 0, bottom: 2, right: 1 }, origin: "user" }]);
});

test("sheets that come and go are told", async () => {
  const { book, heard } = await watched();
  book.as("user", () => { book.deleteSheet(book.addSheet("Nueva")); });
  await eventsDelivered();
  expect(heard).toEqual([{ kind: "sheets" }, { kind: "sheets" }]);
});

test("after stopping nothing is told, and no handler is left in Excel", async () => {
  const { host, book, heard, stop } = await watched("1.10");
  expect(host.registeredHandlers).toBeGreaterThan(0);
  await stop();
  await stop();
  book.userTypes("ASM", "B2", "x");
  await eventsDelivered();
  expect(heard).toEqual([]);
  expect(host.registeredHandlers).toBe(0);
});

describe("an Excel that does not say who made a change", () => {
  const event = (address: string, extra: object = {}): Excel.WorksheetChangedEventArgs =>
    // Only what Excel sends before ExcelApi 1.14; the type has more.
    ({ worksheetId: "a", address, changeType: "RangeEdited", source: "Local", type: "WorksheetChanged", ...extra }) as Excel.WorksheetChangedEventArgs;

  test("what we have just written is ours, the rest the user's, and a colleague's is theirs even there", () => {
    const session = new ExcelSession();
    session.ownWrites.note("a", { top: 0, left: 3, bottom: 9, right: 3 });
    const origins = (e: Excel.WorksheetChangedEventArgs): unknown[] => changesOf(session, e).map((change) => "origin" in change && change.origin);
    expect(origins(event("D2"))).toEqual(["self"]);
    expect(origins(event("C2"))).toEqual(["user"]);
    expect(origins(event("D2", { source: "Remote" }))).toEqual(["coauthor"]);
    expect(origins(event("D2", { triggerSource: "Unknown" }))).toEqual(["user"]);
  });

  test("an edit of several areas is told area by area; an address nobody understands, as structure", () => {
    const session = new ExcelSession();
    expect(changesOf(session, event("A1:B2,D4")).map((change) => change.kind === "cells" && change.area)).toEqual([
      { top: 0, left: 0, bottom: 1, right: 1 }, { top: 3, left: 3, bottom: 3, right: 3 },
    ]);
    expect(changesOf(session, event("??"))).toEqual([{ kind: "structure", sheetId: "a", origin: "user" }]);
    expect(changesOf(session, event("A1", { changeType: "Unknown" }))).toEqual([{ kind: "structure", sheetId: "a", origin: "user" }]);
  });
});
