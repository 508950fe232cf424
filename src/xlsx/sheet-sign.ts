import { OWN_SHEET_NAME, parseSign, type OwnSheetSign } from "../workbook/own-sheets";

/** What the hidden name of a sheet of ours says; null for a sheet that is none. */
export function signOf(names: readonly { readonly name: string; readonly sheetId: string | null; readonly formula: string }[], sheetId: string): OwnSheetSign | null {
  const name = names.find((one) => one.sheetId === sheetId && one.name.toLowerCase() === OWN_SHEET_NAME.toLowerCase());
  return name ? parseSign(name.formula) : null;
}
