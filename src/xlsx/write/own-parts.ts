import { WorkbookError } from "../../workbook/port";
import { XmlScanner } from "../xml-scanner";
import type { PackagePatch } from "./package-patch";
import { relationsOf } from "./sheet-parts";

/** What `insertSheet` hangs on a sheet, and what Excel adds to it by itself when it saves: the printer's settings. */
const ON_SHEET = new Set(["table", "vmlDrawing", "comments", "drawing", "printerSettings"]);
/** What Excel hangs on a chart by itself. */
const ON_CHART = new Set(["chartStyle", "chartColorStyle"]);
const SHAPES = ["sp", "pic", "grpSp", "cxnSp", "contentPart"];

/**
 * The parts that go with a sheet: its own, and those that hang on it. Throws `notSupported` when more hangs on it than
 * `insertSheet` puts there.
 */
export async function partsWithSheet(parts: PackagePatch, sheet: string): Promise<readonly string[]> {
  const related = await relatedParts(parts, sheet, ON_SHEET, "sheet");
  const all = [sheet, relationsOf(sheet), ...related.map(({ target }) => target)];
  for (const { type, target } of related) {
    if (type === "table" || type === "comments") await refuseRelations(parts, target);
    if (type === "drawing") all.push(...(await partsWithDrawing(parts, target)));
  }
  return all.filter((part) => parts.has(part));
}

async function partsWithDrawing(parts: PackagePatch, drawing: string): Promise<readonly string[]> {
  if (!parts.has(drawing)) throw new WorkbookError("notSupported", `the drawing ${drawing} is not there`);
  const xml = new XmlScanner(await parts.xml(drawing), drawing);
  while (xml.next()) {
    const shape = SHAPES.find((name) => xml.is(name));
    if (shape !== undefined) throw new WorkbookError("notSupported", `the drawing ${drawing} has a ${shape}`);
  }
  const all = [relationsOf(drawing)];
  for (const { target: chart } of await relatedParts(parts, drawing, new Set(["chart"]), "drawing")) {
    const looks = await relatedParts(parts, chart, ON_CHART, "chart");
    all.push(chart, relationsOf(chart), ...looks.map(({ target }) => target));
  }
  return all;
}

async function relatedParts(parts: PackagePatch, part: string, allowed: ReadonlySet<string>, what: string) {
  const related = await parts.relations(part);
  const foreign = related.find(({ type }) => !allowed.has(type));
  if (foreign) throw new WorkbookError("notSupported", `${what} part ${part} has a ${foreign.type}`);
  return related;
}

/** A table over a query, for one, has relations of its own. */
async function refuseRelations(parts: PackagePatch, part: string): Promise<void> {
  await relatedParts(parts, part, new Set(), "part");
}
