/** @jest-environment jsdom */
import { TextEncoder } from "node:util";
import { gridFromRows } from "../../src/core/sheet/grid";

// jsdom has no TextEncoder; browsers and Node do.
Object.assign(globalThis, { TextEncoder });

// After the line above, because the host makes its encoder as it loads.
const load = async () => ({ ...(await import("./host")), ...(await import("./model")), ...(await import("./load-jsdom")), ...(await import("./status")) });
let parts: Awaited<ReturnType<typeof load>>;
let host: InstanceType<Awaited<ReturnType<typeof load>>["Host"]>;
const turn = () => new Promise((resolve) => setTimeout(resolve, 20));

beforeAll(async () => {
  parts = await load();
  host = new parts.Host(parts.Book.fromSheets([{ name: "Hoja1", grid: gridFromRows([["a", 1], ["b", 2]]) }]), { excelApi: "1.10" });
  await parts.loadOffice(host);
});

const codeOf = (work: Promise<unknown>) => work.then(() => "no error", (error: OfficeExtension.Error) => error.code);
const loadName = () => Excel.run(async (context) => { context.workbook.load("name"); await context.sync(); });

test("Office.onReady reports Excel on a PC, in Spanish, with the sets that the host grants", () => {
  expect(String(Office.context.host)).toBe("Excel");
  expect(Office.context.displayLanguage).toBe("es-MX");
  expect(["1.1", "1.9", "1.10", "1.11", "1.15"].map((version) => Office.context.requirements.isSetSupported("ExcelApi", version))).toEqual([true, true, true, false, false]);
});

test("each status of the host becomes its error code in the client", async () => {
  const { HOST_STATUS } = parts;
  const codes: Record<string, string> = {};
  for (const [name, status] of Object.entries(HOST_STATUS)) {
    host.failNext(status);
    codes[name] = await codeOf(loadName());
  }
  expect(codes).toEqual({
    cellEditing: "InvalidOperationInCellEditMode", sessionLost: "InvalidOrTimedOutSession", tooManyRequests: "ActivityLimitReached",
    requestTooLarge: "RequestPayloadSizeLimitExceeded", responseTooLarge: "ResponsePayloadSizeLimitExceeded", accessDenied: "AccessDenied",
  });
  expect(await codeOf(loadName())).toBe("no error");
});

test("while a cell is being edited every request is refused", async () => {
  host.book.setEditing(true);
  expect(await codeOf(loadName())).toBe("InvalidOperationInCellEditMode");
  host.book.setEditing(false);
  expect(await codeOf(loadName())).toBe("no error");
});

test("edits and selections of the user reach the handlers", async () => {
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => { heard.push([event.address, event.source, event.triggerSource]); });
    context.workbook.onSelectionChanged.add(async () => { heard.push("selection"); });
    await context.sync();
  });
  host.book.userTypes("Hoja1", "B2", 7);
  host.book.userSelects("Hoja1", "A2");
  await turn();
  expect(heard).toEqual([["B2", "Local", "Unknown"], "selection"]);
});

test("settings of the document are kept by the host", async () => {
  Office.context.document.settings.set("k", { a: 1 });
  await new Promise<void>((resolve) => { Office.context.document.settings.saveAsync(() => { resolve(); }); });
  expect([...host.settings.keys()]).toEqual(["k"]);
});

test("in strict mode a member newer than the granted set is refused by the client", async () => {
  const { setStrict, clientInScope } = { ...(await import("./load-node")) };
  setStrict(clientInScope(), true);
  expect(() => new Excel.RequestContext().workbook.worksheets.getActiveWorksheet().onFormulaChanged).toThrow(expect.objectContaining({ code: "ApiNotFound" }));
  setStrict(clientInScope(), false);
});
