import type { Area } from "../../src/core/sheet/address";
import { areaAddress, columnLetters, MAX_COLUMNS, MAX_ROWS, parseArea } from "../../src/core/sheet/address";
import { invalidArgument } from "./errors";
import type { Sheet } from "./model";

/** Excel cuts address strings past this length; the host refuses them, so that a test sees it. */
const MAX_ADDRESS_LENGTH = 8192;

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/** A sheet's name as a reference writes it: quoted when it holds anything but letters, digits, `_` and `.`. */
function quotedSheetName(name: string): string {
  return /^[A-Za-z_\u00C0-\u024F][\w.\u00C0-\u024F]*$/.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `B2:D9` without the sheet; whole columns as `A:C`, whole rows as `3:5`. */
export function localAddress(area: Area): string {
  if (area.top === 0 && area.bottom === MAX_ROWS - 1) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  if (area.left === 0 && area.right === MAX_COLUMNS - 1) return `${String(area.top + 1)}:${String(area.bottom + 1)}`;
  return areaAddress(area);
}

/** `Hoja1!B2:D9`, as `Range.address` gives it. */
export function fullAddress(sheet: Sheet, area: Area): string {
  return `${quotedSheetName(sheet.name)}!${localAddress(area)}`;
}

/** The area an address means on a sheet: A1, or a defined name that refers to it. Throws `InvalidArgument`. */
export function resolveAddress(sheet: Sheet, address: string): Area {
  if (address.length > MAX_ADDRESS_LENGTH) throw invalidArgument(`Addresses are limited to ${String(MAX_ADDRESS_LENGTH)} characters.`);
  const bang = address.lastIndexOf("!");
  if (bang >= 0 && unquoted(address.slice(0, bang)).toLowerCase() !== sheet.name.toLowerCase()) throw invalidArgument();
  const area = parseArea(address);
  if (area) return area;
  const name = sheet.book.names.find((each) => each.name.toLowerCase() === address.toLowerCase() && (each.scope === "Workbook" || each.scope === sheet.id));
  const referred = name && parseReference(name.formula);
  if (!referred || referred.sheet.toLowerCase() !== sheet.name.toLowerCase()) throw invalidArgument();
  return referred.area;
}

/** The parts of `A1:B2,D4` (with or without the sheet in front of each). Throws `InvalidArgument`, also past 8,192 characters. */
export function resolveAddresses(sheet: Sheet, addresses: string): readonly Area[] {
  if (addresses.length > MAX_ADDRESS_LENGTH) throw invalidArgument(`Addresses are limited to ${String(MAX_ADDRESS_LENGTH)} characters.`);
  return addresses.split(",").map((each) => resolveAddress(sheet, each.trim()));
}

/** What `=Hoja1!$A$1:$B$2` refers to; null when a formula is anything else. */
export function parseReference(formula: string): { readonly sheet: string; readonly area: Area } | null {
  const bang = formula.lastIndexOf("!");
  const area = bang > 0 ? parseArea(formula.slice(bang + 1)) : null;
  return area && { sheet: unquoted(formula.slice(1, bang)), area };
}

function unquoted(name: string): string {
  return name.replace(/^'(.*)'$/, "$1").replaceAll("''", "'");
}
