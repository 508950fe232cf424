import type { Element, XmlEdit } from "./xml-edit";
import type { ConditionalDraft } from "./draft";
import { conditionalXml } from "./conditional-xml";
import type { StyleTable } from "./style-table";
import { XmlScanner } from "../xml-scanner";

/** The schema's sequence of a worksheet's children. */
export const WORKSHEET_ORDER = [
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState",
  "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup",
  "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF",
  "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
];

/**
 * Takes the rules with one of these formulas off a sheet and puts `added` above those that stay, whose order is kept: every
 * priority moves by as many as there are more or fewer, so that adding and taking off gives back what was there. Gives the looks
 * (`dxfs` indexes) of the rules taken off.
 */
export function patchConditionals(edit: XmlEdit, removed: ReadonlySet<string>, added: readonly ConditionalDraft[], styles: StyleTable): readonly number[] {
  const gone = removed.size === 0 ? [] : edit.children.filter(({ name }) => name === "conditionalFormatting").flatMap((block) => removeRules(edit, block, removed));
  shiftPriorities(edit, added.length - gone.length, gone);
  if (added.length > 0) edit.insertChild("conditionalFormatting", conditionalXml(added, styles, 1, edit.prefix), WORKSHEET_ORDER);
  return gone.map((rule) => Number(edit.attribute(rule, "dxfId") ?? -1));
}

function removeRules(edit: XmlEdit, block: Element, removed: ReadonlySet<string>): readonly Element[] {
  const rules = edit.childrenOf(block).filter(({ name }) => name === "cfRule");
  const gone = rules.filter((rule) => edit.childrenOf(rule).some((child) => child.name === "formula" && removed.has(edit.text(child))));
  if (gone.length === 0) return [];
  if (gone.length === rules.length) edit.replace(block.start, block.end, "");
  else for (const rule of gone) edit.replace(rule.start, rule.end, "");
  return gone;
}

/** Priorities stand in the sheet's rules and in the younger ones of its extensions alike. */
function shiftPriorities(edit: XmlEdit, by: number, gone: readonly Element[]): void {
  if (by === 0) return;
  for (const child of edit.children) {
    if (child.name !== "conditionalFormatting" && child.name !== "extLst") continue;
    const xml = new XmlScanner(edit.bytes, edit.part, child.start);
    while (xml.next() && xml.position <= child.end && xml.depth > 0) {
      if (xml.closing || !xml.is("cfRule") || gone.some(({ start }) => start === xml.tagStart)) continue;
      const priority = xml.number("priority");
      if (priority === null) continue;
      const rule: Element = { name: "cfRule", qualified: "cfRule", start: xml.tagStart, openEnd: xml.position, closeStart: xml.position, end: xml.position, selfClosing: xml.selfClosing };
      edit.setAttribute(rule, "priority", Math.max(1, priority + by));
    }
  }
}
