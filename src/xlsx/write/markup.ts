/** Namespaces and content types of the parts we write. */
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
export const SPREADSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const NAMED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

// What XML cannot hold: control characters, halves of surrogate pairs, two noncharacters; and the carriage return, which XML would read as a line feed.
const UNWRITABLE = /[\0-\x08\x0B-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text for an element: markup escaped, and what XML cannot hold as .xlsx writes it (`_x000D_`), so that it reads back the same. */
export function textXml(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(UNWRITABLE, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .replace(/[&<>"]/g, (c) => NAMED[c] ?? c);
}

/** ` name="value"` for a tag, or nothing when the value is undefined. Line ends and tabs are kept from becoming spaces. */
export function attribute(name: string, value: string | number | boolean | undefined): string {
  if (value === undefined) return "";
  const text = typeof value === "boolean" ? (value ? "1" : "0") : String(value);
  return ` ${name}="${textXml(text).replace(/[\t\n]/g, (c) => `&#${String(c.charCodeAt(0))};`)}"`;
}

/** `<t>` with its spaces kept: readers may drop those at the ends of a text that does not say so. */
export function tXml(text: string, prefix = ""): string {
  return `<${prefix}t${/^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ""}>${textXml(text)}</${prefix}t>`;
}

/** `FFRRGGBB` of `#RRGGBB`. Throws `RangeError` for anything else. */
export function argb(color: string): string {
  if (!/^#[0-9A-Fa-f]{6}$/.test(color)) throw new RangeError(`${color} is not a colour #RRGGBB`);
  return `FF${color.slice(1).toUpperCase()}`;
}

/** A number as XML has it. Throws `RangeError` for NaN and the infinities, which no cell can hold. */
export function numberXml(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${String(value)} is not a number a cell can hold`);
  return String(value);
}
