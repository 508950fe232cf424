import { WorkbookError } from "../workbook/port";
import { toWorkbookError } from "./errors";

const office = (code: string, errorLocation = ""): unknown => Object.assign(new Error("El valor «Juan Pérez» no es válido"), { code, debugInfo: { errorLocation } });

test.each([
  ["InvalidOperationInCellEditMode", "cellEditing"], ["AccessDenied", "accessDenied"], ["RequestPayloadSizeLimitExceeded", "payloadTooLarge"],
  ["ResponsePayloadSizeLimitExceeded", "payloadTooLarge"], ["InvalidOrTimedOutSession", "sessionLost"], ["ActivityLimitReached", "busy"],
  ["ServiceNotAvailable", "busy"], ["ApiNotFound", "notSupported"], ["GeneralException", "unknown"],
])("Office's %s is %s", (code, kind) => {
  expect(toWorkbookError(office(code)).kind).toBe(kind);
});

test("an item not found is a missing sheet only where sheets were asked for", () => {
  expect(toWorkbookError(office("ItemNotFound", "WorksheetCollection.getItem")).kind).toBe("sheetMissing");
  expect(toWorkbookError(office("ItemNotFound", "ConditionalFormatCollection.getItem")).kind).toBe("unknown");
});

test("the detail says code and place, and nothing of what the message quotes", () => {
  expect(toWorkbookError(office("InvalidArgument", "Range.values")).detail).toBe("InvalidArgument (Range.values)");
});

test("an error that is already the workbook's stays itself; anything else is unknown", () => {
  const own = new WorkbookError("cancelled", "read");
  expect(toWorkbookError(own)).toBe(own);
  expect(toWorkbookError(new TypeError("x")).kind).toBe("unknown");
  expect(toWorkbookError("x").kind).toBe("unknown");
});
