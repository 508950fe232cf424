import { gridFromRows } from "../../src/core/sheet/grid";
import { Host } from "./host";
import { loadClient } from "./load-node";
import { Book } from "./model";

const book = Book.fromSheets([{ name: "Hoja1", grid: gridFromRows([["n", "c"], ["b", 2], ["a", 1], ["c", 3]]) }, { name: "Hoja2", grid: gridFromRows([]) }]);
const host = new Host(book);
const { Excel } = loadClient(host);
const turn = () => new Promise((resolve) => setTimeout(resolve, 15));
let heard: unknown[] = [];
let stop: () => Promise<void>;

beforeAll(async () => {
  stop = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const hear = (...parts: readonly unknown[]) => { heard.push(parts.filter((part) => part !== undefined)); };
    const handlers = [
      worksheets.onChanged.add(async (event) => { hear("changed", event.changeType, event.address, event.source, event.triggerSource, event.details && [event.details.valueBefore, event.details.valueAfter]); }),
      worksheets.onFormatChanged.add(async (event) => { hear("format", event.address); }),
      worksheets.onSelectionChanged.add(async (event) => { hear("selection", event.address); }),
      worksheets.onRowHiddenChanged.add(async (event) => { hear("hidden", event.address, event.changeType); }),
      worksheets.onRowSorted.add(async (event) => { hear("sorted", event.address); }),
      worksheets.onAdded.add(async (event) => { hear("added", event.worksheetId); }),
      worksheets.onDeleted.add(async (event) => { hear("deleted", event.worksheetId); }),
      worksheets.onActivated.add(async (event) => { hear("activated", event.worksheetId); }),
    ];
    await context.sync();
    return async () => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    };
  });
});
beforeEach(() => { heard = []; });

test("an edit of the user tells the cell, what it held and what it holds", async () => {
  book.userTypes("Hoja1", "B2", "7");
  await turn();
  expect(heard).toEqual([["changed", "RangeEdited", "B2", "Local", "Unknown", [2, 7]]]);
});

test("a paste tells its area once, without details", async () => {
  book.userTypes("Hoja1", "D1:E2", [["w", "x"], ["y", "z"]]);
  await turn();
  expect(heard).toEqual([["changed", "RangeEdited", "D1:E2", "Local", "Unknown"]]);
});

test("a coauthor's edit is remote", async () => {
  book.coauthorTypes("Hoja1", "B2", 2);
  await turn();
  expect(heard).toEqual([["changed", "RangeEdited", "B2", "Remote", "Unknown", [7, 2]]]);
});

test("our own write is known as ours, and comes after the request ended", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Hoja1").getRange("F1").values = [["nuestro"]];
    await context.sync();
    expect(heard).toEqual([]);
  });
  await turn();
  expect(heard).toEqual([["changed", "RangeEdited", "F1", "Local", "ThisLocalAddin", ["", "nuestro"]]]);
});

test("inserted and deleted rows and cells are told as such", async () => {
  book.userInsertsRows("Hoja1", 1, 2);
  book.userDeletesRows("Hoja1", 1, 2);
  book.sheet("Hoja1").insert({ top: 0, left: 7, bottom: 0, right: 7 }, "rows");
  await turn();
  expect(heard.map((each) => (each as unknown[]).slice(0, 3))).toEqual([["changed", "RowInserted", "2:3"], ["changed", "RowDeleted", "2:3"], ["changed", "CellInserted", "H1"]]);
});

test("a sort moves the rows and is told as sorted and as edited", async () => {
  book.userSorts("Hoja1", "A1:B4", 0, { hasHeaders: true });
  await turn();
  expect(book.sheet("Hoja1").values({ top: 0, left: 0, bottom: 3, right: 1 })).toEqual([["n", "c"], ["a", 1], ["b", 2], ["c", 3]]);
  expect(heard).toEqual([["sorted", "A2:B4"], ["changed", "RangeEdited", "A2:B4", "Local", "Unknown"]]);
});

test("formats, hidden rows, selections and sheets are told", async () => {
  book.sheet("Hoja1").restyle({ top: 0, left: 0, bottom: 0, right: 0 }, { fill: "#FF0000" });
  book.sheet("Hoja1").hide("rows", { top: 2, left: 0, bottom: 2, right: 0 }, true);
  book.userSelects("Hoja1", "B3");
  const added = book.addSheet("Nueva");
  book.activate(added);
  book.deleteSheet(added);
  await turn();
  expect(heard).toEqual([["format", "A1"], ["hidden", "A3", "Hidden"], ["selection", "B3"], ["added", added.id], ["activated", added.id], ["deleted", added.id]]);
});

test("after the handlers are removed nothing is told and the host has none registered", async () => {
  await stop();
  book.userTypes("Hoja1", "B2", 99);
  await turn();
  expect(heard).toEqual([]);
  expect(host.registeredHandlers).toBe(0);
});

test("a client that connects anew finds nothing registered by the one before it", async () => {
  await Excel.run(async (context) => { context.workbook.worksheets.onChanged.add(async () => undefined); await context.sync(); });
  expect(host.registeredHandlers).toBe(1);
  host.nativeBridge();
  expect(host.registeredHandlers).toBe(0);
});
