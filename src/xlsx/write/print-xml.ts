import type { NameDraft, PrintDraft, SheetDraft } from "./draft";
import { columnLetters } from "../../core/sheet/address";
import { numberXml, textXml } from "./markup";
import { absoluteArea, quotedSheet } from "./names";

const MOST_HEADER = 255;

/** `sheetPr` content that a print set-up asks for. */
export function fitsToPage(print: PrintDraft | undefined): boolean {
  return print?.fitToWidth !== undefined;
}

/** The elements of a print set-up, in the schema's order. Throws `RangeError` for headers over 255 characters. */
export function printXml(print: PrintDraft | undefined): string {
  if (!print) return "";
  const { landscape, fitToWidth, margins, header, footer, gridlines } = print;
  return [
    gridlines ? '<printOptions gridLines="1"/>' : "",
    marginsXml(margins ?? { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }),
    `<pageSetup paperSize="1"${fitToWidth === undefined ? "" : ` fitToWidth="${String(fitToWidth)}" fitToHeight="0"`} orientation="${landscape ? "landscape" : "portrait"}"/>`,
    header === undefined && footer === undefined ? "" : `<headerFooter>${bandXml("oddHeader", header)}${bandXml("oddFooter", footer)}</headerFooter>`,
  ].join("");
}

/** Margins, in inches. */
export function marginsXml(margins: NonNullable<PrintDraft["margins"]>, prefix = ""): string {
  const sides = (["left", "right", "top", "bottom", "header", "footer"] as const).map((side) => ` ${side}="${numberXml(margins[side])}"`);
  return `<${prefix}pageMargins${sides.join("")}/>`;
}

/** A header or a footer; nothing for none. Throws `RangeError` for one over 255 characters. */
export function bandXml(name: string, text: string | undefined, prefix = ""): string {
  if (text === undefined) return "";
  if (text.length > MOST_HEADER) throw new RangeError(`a header or footer of ${String(text.length)} characters; Excel allows ${String(MOST_HEADER)}`);
  return `<${prefix}${name}>${textXml(text)}</${prefix}${name}>`;
}

/** The names by which Excel knows what a sheet prints, what it repeats and what it filters. */
export function builtInNames({ name, print, autoFilter }: SheetDraft): readonly NameDraft[] {
  const names: NameDraft[] = [];
  if (autoFilter) names.push({ name: "_xlnm._FilterDatabase", formula: absoluteArea(name, autoFilter), sheet: name, hidden: true });
  if (print?.area) names.push({ name: "_xlnm.Print_Area", formula: absoluteArea(name, print.area), sheet: name });
  const columns = print?.repeatColumns;
  const rows = print?.repeatRows;
  const titles = [
    ...(columns ? [`${quotedSheet(name)}!$${columnLetters(columns.first)}:$${columnLetters(columns.last)}`] : []),
    ...(rows ? [`${quotedSheet(name)}!$${String(rows.first + 1)}:$${String(rows.last + 1)}`] : []),
  ];
  if (titles.length > 0) names.push({ name: "_xlnm.Print_Titles", formula: titles.join(","), sheet: name });
  return names;
}
