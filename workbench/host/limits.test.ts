import { gridFromRows } from "../../src/core/sheet/grid";
import { Host } from "./host";
import { loadClient } from "./load-node";
import { Book } from "./model";
import { HOST_STATUS } from "./status";

const ROWS = 100_000;
const book = Book.fromSheets([
  { name: "Grande", grid: gridFromRows(Array.from({ length: ROWS }, (_, r) => Array.from({ length: 10 }, (__, c) => (c === 0 ? `fila ${String(r)}` : r * c)))) },
  { name: "Cerrada", grid: gridFromRows([["a"], ["b"]]), protected: true },
  { name: "Chica", grid: gridFromRows([["a", "b"], ["c", "d"]], { merges: [{ top: 0, left: 3, bottom: 1, right: 4 }] }) },
]);
const host = new Host(book);
const { Excel } = loadClient(host);
const codeOf = (name: string, work: (sheet: Excel.Worksheet) => void) => Excel.run(async (context) => { work(context.workbook.worksheets.getItem(name)); await context.sync(); })
  .then(() => "no error", (error: OfficeExtension.Error) => error.code);

beforeEach(() => { host.resetCounters(); });

test("100,000 × 10 cells are read in blocks, and counted", async () => {
  let read = 0;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Grande");
    for (let top = 0; top < ROWS; top += 20_000) {
      const range = sheet.getRangeByIndexes(top, 0, 20_000, 10).load("values");
      await context.sync();
      read += range.values.length;
      expect(range.values[1]).toEqual([`fila ${String(top + 1)}`, ...Array.from({ length: 9 }, (_, c) => (top + 1) * (c + 1))]);
    }
  });
  expect(read).toBe(ROWS);
  expect([host.counters.requests, host.counters.cellsRead]).toEqual([5, 1_000_000]);
  expect(host.counters.responseBytes).toBeGreaterThan(5_000_000);
  expect(host.counters.largestResponse).toBeLessThan(5 * 1024 * 1024);
});

test("two syncs are two requests; the client's clean-up is not counted", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Chica").getRange("A1:B2").load("values");
    await context.sync();
    range.values = [[1, 2], [3, 4]];
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(host.counters).toMatchObject({ requests: 2, cellsRead: 4, cellsWritten: 4 });
  expect(host.counters.requestBytes).toBeGreaterThan(200);
});

test("a response of more than 5 MB is refused", async () => {
  expect(await codeOf("Grande", (sheet) => { sheet.getUsedRange().load("values"); })).toBe("ResponsePayloadSizeLimitExceeded");
});

test("a request of more than 5 MB is refused and writes nothing", async () => {
  expect(await codeOf("Chica", (sheet) => { sheet.getRange("C9").values = [["y".repeat(6_000_000)]]; })).toBe("RequestPayloadSizeLimitExceeded");
  expect(book.sheet("Chica").value(8, 2)).toBe("");
});

test("more than five million cells are refused; whole columns have no values", async () => {
  expect(await codeOf("Chica", (sheet) => { sheet.getRange("A1:F1000000").load("values"); })).toBe("ResponsePayloadSizeLimitExceeded");
  await Excel.run(async (context) => {
    const column = context.workbook.worksheets.getItem("Chica").getRange("A:A").load("values");
    await context.sync();
    expect(column.values).toBeNull();
  });
});

test("arrays of another shape are refused", async () => {
  expect(await codeOf("Chica", (sheet) => { sheet.getRange("A1:B2").values = [[1], [2]]; })).toBe("InvalidArgument");
  expect(await codeOf("Chica", (sheet) => { sheet.getRange("A1:B2").formulas = [["=1", "=2"]]; })).toBe("InvalidArgument");
  expect(await codeOf("Chica", (sheet) => { sheet.getRange("A1:B2").numberFormat = [["@", "@", "@"], ["@", "@", "@"]]; })).toBe("InvalidArgument");
});

test("bad addresses are refused, and so are those of more than 8,192 characters", async () => {
  expect(await codeOf("Chica", (sheet) => { sheet.getRange("A0"); })).toBe("InvalidArgument");
  expect(await codeOf("Chica", (sheet) => { sheet.getRange("Grande!A1"); })).toBe("InvalidArgument");
  const of = (count: number) => Array.from({ length: count }, (_, i) => `A${String(i + 1001)}`).join(",");
  expect(await codeOf("Chica", (sheet) => { sheet.getRanges(of(1365)).load("areaCount"); })).toBe("no error");
  expect(of(1366).length).toBeGreaterThan(8192);
  expect(await codeOf("Chica", (sheet) => { sheet.getRanges(of(1366)).load("areaCount"); })).toBe("InvalidArgument");
});

test("a protected sheet can be read, not written, until it is unprotected", async () => {
  expect(await codeOf("Cerrada", (sheet) => { sheet.getRange("A1").load("values"); })).toBe("no error");
  expect(await codeOf("Cerrada", (sheet) => { sheet.getRange("A1").values = [["x"]]; })).toBe("AccessDenied");
  expect(await codeOf("Cerrada", (sheet) => { sheet.getRange("A1").format.fill.color = "#FF0000"; })).toBe("AccessDenied");
  expect(await codeOf("Cerrada", (sheet) => { sheet.getRange("A1").conditionalFormats.add("Custom"); })).toBe("AccessDenied");
  expect(await codeOf("Cerrada", (sheet) => { sheet.getRange("1:1").insert("Down"); })).toBe("AccessDenied");
  expect(() => { book.userTypes("Cerrada", "A1", "x"); }).toThrow(/cannot perform/);
  expect(book.sheet("Cerrada").value(0, 0)).toBe("a");
  expect(await codeOf("Cerrada", (sheet) => { sheet.protection.unprotect(); sheet.getRange("A1").values = [["x"]]; sheet.protection.protect({ allowFormatCells: true }); sheet.getRange("A1").format.fill.color = "#FF0000"; })).toBe("no error");
  expect(book.sheet("Cerrada").value(0, 0)).toBe("x");
});

test("cells that would cut a merge are not shifted", async () => {
  expect(await codeOf("Chica", (sheet) => { sheet.getRange("D1").insert("Down"); })).toBe("InvalidArgument");
  expect(await codeOf("Chica", (sheet) => { sheet.getRange("D1:E1").insert("Down"); })).toBe("no error");
  expect(book.sheet("Chica").merges).toEqual([{ top: 1, left: 3, bottom: 2, right: 4 }]);
});

test("each injected failure becomes its code, and what comes after works", async () => {
  const codes: string[] = [];
  host.failNext(...Object.values(HOST_STATUS));
  for (let i = 0; i < Object.keys(HOST_STATUS).length; i++) codes.push(await codeOf("Chica", (sheet) => { sheet.load("name"); }));
  expect(codes).toEqual(["InvalidOperationInCellEditMode", "InvalidOrTimedOutSession", "ActivityLimitReached", "RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded", "AccessDenied"]);
  expect(await codeOf("Chica", (sheet) => { sheet.load("name"); })).toBe("no error");
});

test("what was done before an error stays done", async () => {
  expect(await codeOf("Chica", (sheet) => { sheet.getRange("A9").values = [["antes"]]; sheet.getRange("A0").load("values"); sheet.getRange("A10").values = [["después"]]; })).toBe("InvalidArgument");
  expect(book.sheet("Chica").values({ top: 8, left: 0, bottom: 9, right: 0 })).toEqual([["antes"], [""]]);
});
