import { WorkbookError } from "../workbook/port";
import type { WorkbookErrorKind } from "../workbook/port";

/** What an error of Microsoft's client carries, as far as the port looks at it. */
interface OfficeFailure {
  readonly code: string;
  readonly location: string;
}

const KINDS: Readonly<Record<string, WorkbookErrorKind>> = {
  InvalidOperationInCellEditMode: "cellEditing",
  CellEditMode: "cellEditing",
  AccessDenied: "accessDenied",
  Unauthenticated: "accessDenied",
  RequestPayloadSizeLimitExceeded: "payloadTooLarge",
  ResponsePayloadSizeLimitExceeded: "payloadTooLarge",
  InvalidOrTimedOutSession: "sessionLost",
  InvalidRequestContext: "sessionLost",
  ActivityLimitReached: "busy",
  ServiceNotAvailable: "busy",
  ApiNotFound: "notSupported",
  ApiNotAvailable: "notSupported",
  NotImplemented: "notSupported",
  UnsupportedOperation: "notSupported",
  UnsupportedFeature: "notSupported",
};

/**
 * The workbook's error for anything thrown while talking to Excel. The detail keeps Office's code and the place in the
 * request that failed, never its message: messages can quote what the user's cells hold.
 */
export function toWorkbookError(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const failure = officeFailure(error);
  if (!failure) return new WorkbookError("unknown", error instanceof Error ? error.name : typeof error, { cause: error });
  return new WorkbookError(kindOf(failure), failure.location === "" ? failure.code : `${failure.code} (${failure.location})`, { cause: error });
}

function kindOf({ code, location }: OfficeFailure): WorkbookErrorKind {
  // Sheets are the only things the port asks for by key whose absence means something to the user.
  if (code === "ItemNotFound" && (location === "" || /worksheet/i.test(location))) return "sheetMissing";
  return KINDS[code] ?? "unknown";
}

function officeFailure(error: unknown): OfficeFailure | null {
  if (typeof error !== "object" || error === null || !("code" in error) || typeof error.code !== "string") return null;
  const info: unknown = "debugInfo" in error ? error.debugInfo : null;
  const location = typeof info === "object" && info !== null && "errorLocation" in info ? info.errorLocation : "";
  return { code: error.code, location: typeof location === "string" ? location : "" };
}
