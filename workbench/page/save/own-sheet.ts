import { OWN_SHEET_NAME, parseSign } from "../../../src/workbook/own-sheets";
import type { Sheet } from "../../host/model";
import { fittingsDraft } from "./sheet-draft";

/**
 * Whether a sheet of Cotejo was put anew since the file was opened: its sign says so, or what hangs on it does. `before` is the sheet
 * as the file gives it. What a person changes of such a sheet by hand is carried cell by cell, as of any other.
 */
export function isPutAnew(before: Sheet, now: Sheet): boolean {
  const [was, is] = [signOf(before), signOf(now)];
  return was !== null && is !== null && (was !== is || JSON.stringify(fittingsDraft(before)) !== JSON.stringify(fittingsDraft(now)));
}

function signOf({ book, id }: Sheet): string | null {
  const formula = book.names.find(({ scope, name }) => scope === id && name.toLowerCase() === OWN_SHEET_NAME.toLowerCase())?.formula ?? "";
  return parseSign(formula) ? formula : null;
}
