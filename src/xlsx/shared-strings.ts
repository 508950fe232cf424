import { decodeCellText, type XmlScanner } from "./xml-scanner";

/** The table of shared strings: rich text joined, phonetic runs left out. */
export function readSharedStrings(xml: XmlScanner): readonly string[] {
  const strings: string[] = [];
  while (xml.next()) if (!xml.closing && xml.is("si")) strings.push(readRichText(xml));
  return strings;
}

/** The text of the `si` or `is` just opened; leaves it. */
export function readRichText(xml: XmlScanner): string {
  if (xml.selfClosing) return "";
  const outside = xml.depth - 1;
  let text = "";
  // Spaces at the ends are kept with or without `xml:space`: rules look at spacing.
  while (xml.next() && xml.depth > outside) {
    if (xml.closing) continue;
    if (xml.is("t")) text += xml.text(decodeCellText);
    else if (xml.is("rPh")) xml.skip();
  }
  return text;
}
