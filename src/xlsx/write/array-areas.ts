import { parseArea, type Area } from "../../core/sheet/address";
import { XmlScanner } from "../xml-scanner";
import type { OpenedPatch } from "./opened-patch";

/** The cells of a sheet, by its name, whose formulas are arrays or data tables. Throws `sheetMissing`, and as reading a part. */
export async function arrayAreas({ parts, book }: OpenedPatch, sheet: string): Promise<readonly Area[]> {
  const part = book.sheetPart(sheet);
  const xml = new XmlScanner(await parts.xml(part), part);
  const areas: Area[] = [];
  while (xml.next()) {
    if (xml.closing || !xml.is("f")) continue;
    const type = xml.attribute("t");
    if (type === "array" || type === "dataTable") areas.push(...[parseArea(xml.attribute("ref") ?? "")].filter((area) => area !== null));
  }
  return areas;
}
