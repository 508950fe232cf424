import type { Element, XmlEdit } from "../xml-edit";
import { movedAnchored } from "./move-anchored";
import { movedFormula, type MovedSheet } from "./move-formula";

/** What younger versions keep of cells among a sheet's extensions, each with areas (`sqref`) and formulas (`f`) as texts within. */
const ITEMS = new Set(["conditionalFormatting", "dataValidation", "sparkline", "ignoredError", "protectedRange"]);
/** What goes with the last item in it. */
const LISTS = new Set(["extLst", "ext", "conditionalFormattings", "dataValidations", "sparklineGroups", "sparklineGroup", "sparklines", "ignoredErrors", "protectedRanges"]);

/** Moves the items of a sheet's extensions; of another sheet (`isOwn` false), only what their formulas look at. False when nothing of the element is left. */
export function moveExtensions(edit: XmlEdit, element: Element, sheet: MovedSheet, isOwn: boolean): boolean {
  if (ITEMS.has(element.name)) return moveItem(edit, element, sheet, isOwn);
  const children = edit.childrenOf(element);
  let items = 0;
  const gone: Element[] = [];
  for (const child of children) {
    // The axis of a group of small charts.
    if (child.name === "f") edit.setText(child, movedFormula(edit.text(child), sheet, isOwn));
    else if (LISTS.has(child.name) || ITEMS.has(child.name)) {
      items++;
      if (!moveExtensions(edit, child, sheet, isOwn)) gone.push(child);
    }
  }
  if (gone.length > 0 && gone.length === items && (element.name === "sparklineGroup" || items === children.length)) {
    if (element.name === "extLst") edit.replaceWhole(element, "");
    return false;
  }
  for (const child of gone) edit.replaceWhole(child, "");
  if (gone.length > 0 && edit.attribute(element, "count") !== null) edit.setAttribute(element, "count", items - gone.length);
  return true;
}

function moveItem(edit: XmlEdit, item: Element, sheet: MovedSheet, isOwn: boolean): boolean {
  const texts = descendants(edit, item);
  const places = texts.filter(({ name }) => name === "sqref");
  const moved = isOwn ? places.map((place) => movedAnchored(edit.text(place), sheet)) : [];
  if (moved.some(({ areas }) => areas === null)) return false;
  moved.forEach(({ areas }, n) => {
    const place = places[n];
    if (place && areas !== null) edit.setText(place, areas);
  });
  // A small chart's formula is not its cell's: it names its sheet.
  const [first] = item.name === "sparkline" ? [] : moved;
  for (const text of texts) if (text.name === "f") edit.setText(text, first ? first.formula(edit.text(text)) : movedFormula(edit.text(text), sheet, isOwn));
  return true;
}

function descendants(edit: XmlEdit, element: Element): readonly Element[] {
  return edit.childrenOf(element).flatMap((child) => [child, ...descendants(edit, child)]);
}
