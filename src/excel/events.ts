import { parseArea } from "../core/sheet/address";
import type { SheetChange } from "../workbook/port";
import type { ExcelSession } from "./session";

type Origin = "user" | "self" | "coauthor";

/**
 * Tells `listener` of every change in the workbook until the returned function is called. Sorting is told from ExcelApi
 * 1.10 on, and renaming or hiding a sheet from 1.17 on; before, Excel has no event for them (a sort still comes as edited cells).
 */
export async function watchWorkbook(session: ExcelSession, listener: (change: SheetChange) => void): Promise<() => Promise<void>> {
  // Handlers can only be removed in the context that added them, so it is kept.
  const { handlers, context } = await session.request((context) => {
    const sheets = context.workbook.worksheets;
    const sheetsChanged = async (): Promise<void> => { listener({ kind: "sheets" }); };
    const sorted = async (event: Excel.WorksheetRowSortedEventArgs | Excel.WorksheetColumnSortedEventArgs): Promise<void> => {
      listener({ kind: "structure", sheetId: event.worksheetId, origin: event.source === "Remote" ? "coauthor" : "user" });
    };
    const added: { remove(): void }[] = [
      sheets.onChanged.add(async (event) => { for (const change of changesOf(session, event)) listener(change); }),
      sheets.onAdded.add(sheetsChanged),
      sheets.onDeleted.add(sheetsChanged),
    ];
    if (session.supports("1.10")) added.push(sheets.onRowSorted.add(sorted), sheets.onColumnSorted.add(sorted));
    if (session.supports("1.17")) added.push(sheets.onNameChanged.add(sheetsChanged), sheets.onVisibilityChanged.add(sheetsChanged));
    return () => ({ handlers: added, context });
  });
  let watching = true;
  return async () => {
    if (!watching) return;
    watching = false;
    await session.request(() => {
      for (const handler of handlers) handler.remove();
      return () => undefined;
    }, [], context);
  };
}

/** What an event of edited cells or moved rows means to the app. An edit of several areas gives one change each. */
export function changesOf(session: ExcelSession, event: Excel.WorksheetChangedEventArgs): SheetChange[] {
  const sheetId = event.worksheetId;
  const remote = event.source === "Remote";
  if (event.changeType !== "RangeEdited") return [{ kind: "structure", sheetId, origin: remote ? "coauthor" : ours(event) ? "self" : "user" }];
  return splitAddress(event.address).map((address): SheetChange => {
    const area = parseArea(address);
    const self = !remote && (ours(event) || (!tellsTrigger(event) && area !== null && session.ownWrites.covers(sheetId, area)));
    const origin: Origin = remote ? "coauthor" : self ? "self" : "user";
    return area ? { kind: "cells", sheetId, area, origin } : { kind: "structure", sheetId, origin };
  });
}

function ours(event: Excel.WorksheetChangedEventArgs): boolean {
  return event.triggerSource === "ThisLocalAddin";
}

/** Hosts before ExcelApi 1.14 send events without this property, whatever its type says. */
function tellsTrigger(event: Partial<Excel.WorksheetChangedEventArgs>): boolean {
  return event.triggerSource !== undefined && event.triggerSource !== null;
}

/** The areas of an event's address. Events name no sheet in it, so a comma only separates areas. */
function splitAddress(address: string): string[] {
  return address.split(",");
}
