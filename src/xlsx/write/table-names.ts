import { XmlScanner } from "../xml-scanner";
import { partsOfType } from "./content-types";
import type { PackagePatch } from "./package-patch";
import type { XmlEdit } from "./xml-edit";

/** What the tables of a workbook have taken. */
export interface TakenTables {
  /** Of tables, lower case. */
  readonly names: ReadonlySet<string>;
  /** The next table's number. */
  readonly nextId: number;
}

/** A table's name, in lower case. */
export async function tableName(parts: PackagePatch, part: string): Promise<string> {
  const xml = new XmlScanner(await parts.xml(part), part);
  xml.next();
  return (xml.attribute("displayName") ?? "").toLowerCase();
}

/** The tables' names and numbers, without those of parts that go (`gone`, lower case). */
export async function takenTables(parts: PackagePatch, types: XmlEdit, gone: ReadonlySet<string>): Promise<TakenTables> {
  const names = new Set<string>();
  let nextId = 1;
  for (const part of partsOfType(types, "spreadsheetml.table+xml")) {
    if (gone.has(part) || !parts.has(part)) continue;
    const xml = new XmlScanner(await parts.xml(part), part);
    xml.next();
    names.add((xml.attribute("displayName") ?? "").toLowerCase());
    nextId = Math.max(nextId, (xml.number("id") ?? 0) + 1);
  }
  return { names, nextId };
}
