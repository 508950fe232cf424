import { builtInFormat } from "./number-format";
import { isDateFormat } from "../core/sheet/number-format";
import type { XmlScanner } from "./xml-scanner";

/** How a cell looks, as far as the workbench shows it. Colours are `#RRGGBB`; theme and indexed colours read as null. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly isDate: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly wrap: boolean;
  readonly horizontal: string | null;
  readonly vertical: string | null;
  readonly color: string | null;
  readonly fill: string | null;
}

export const DEFAULT_STYLE: CellStyle = {
  numberFormat: "General",
  isDate: false,
  bold: false,
  italic: false,
  wrap: false,
  horizontal: null,
  vertical: null,
  color: null,
  fill: null,
};

interface Font {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string | null;
}

/** The cell formats (`cellXfs`) of a styles part, by the index that cells name in `s`. */
export function readStyles(xml: XmlScanner): readonly CellStyle[] {
  const codes = new Map<number, string>();
  const fonts: Font[] = [];
  const fills: (string | null)[] = [];
  const styles: CellStyle[] = [];
  while (xml.next()) {
    if (xml.closing) continue;
    if (xml.is("numFmt") && xml.depth <= 3) codes.set(xml.number("numFmtId") ?? -1, xml.attribute("formatCode") ?? "General");
    else if (xml.is("fonts")) forEachChild(xml, () => fonts.push(readFont(xml)));
    else if (xml.is("fills")) forEachChild(xml, () => fills.push(readFill(xml)));
    else if (xml.is("cellXfs")) forEachChild(xml, () => styles.push(readFormat(xml, codes, fonts, fills)));
    else if (xml.is("dxfs") || xml.is("cellStyleXfs") || xml.is("extLst")) xml.skip();
  }
  return styles;
}

/** Calls `visit` on each child element of the element just opened; `visit` must leave the child (`skip`, or reading to its end). */
function forEachChild(xml: XmlScanner, visit: () => void): void {
  if (xml.selfClosing) return;
  const outside = xml.depth - 1;
  while (xml.next() && xml.depth > outside) if (!xml.closing) visit();
}

function readFont(xml: XmlScanner): Font {
  let bold = false;
  let italic = false;
  let color: string | null = null;
  forEachChild(xml, () => {
    const on = xml.attribute("val") === null || xml.flag("val");
    if (xml.is("b")) bold = on;
    else if (xml.is("i")) italic = on;
    else if (xml.is("color")) color = rgb(xml);
    xml.skip();
  });
  return { bold, italic, color };
}

function readFill(xml: XmlScanner): string | null {
  let fill: string | null = null;
  forEachChild(xml, () => {
    const solid = xml.is("patternFill") && xml.attribute("patternType") === "solid";
    forEachChild(xml, () => {
      if (solid && xml.is("fgColor")) fill = rgb(xml);
      xml.skip();
    });
  });
  return fill;
}

function rgb(xml: XmlScanner): string | null {
  const value = xml.attribute("rgb");
  return value && /^[0-9A-Fa-f]{6,8}$/.test(value) ? `#${value.slice(-6).toUpperCase()}` : null;
}

function readFormat(xml: XmlScanner, codes: ReadonlyMap<number, string>, fonts: readonly Font[], fills: readonly (string | null)[]): CellStyle {
  const id = xml.number("numFmtId") ?? 0;
  const numberFormat = codes.get(id) ?? builtInFormat(id);
  const font = fonts[xml.number("fontId") ?? 0];
  const fill = fills[xml.number("fillId") ?? 0] ?? null;
  let wrap = false;
  let horizontal: string | null = null;
  let vertical: string | null = null;
  forEachChild(xml, () => {
    if (xml.is("alignment")) {
      wrap = xml.flag("wrapText");
      horizontal = xml.attribute("horizontal");
      vertical = xml.attribute("vertical");
    }
    xml.skip();
  });
  return { numberFormat, isDate: isDateFormat(numberFormat), bold: font?.bold ?? false, italic: font?.italic ?? false, color: font?.color ?? null, fill, wrap, horizontal, vertical };
}
