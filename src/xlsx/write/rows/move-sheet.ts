import { areaAddress, parseArea } from "../../../core/sheet/address";
import { WorkbookError } from "../../../workbook/port";
import type { Element, XmlEdit } from "../xml-edit";
import { moveExtensions } from "./move-extensions";
import { movedAnchored, movedAreas } from "./move-anchored";
import { movedFormula, type MovedSheet } from "./move-formula";
import { cuts, movedArea, movedRow } from "./row-move";

/** Lists whose items lie on cells, and the attribute that says on which. */
const LISTS: Readonly<Record<string, { readonly item: string; readonly attribute: string }>> = {
  mergeCells: { item: "mergeCell", attribute: "ref" },
  hyperlinks: { item: "hyperlink", attribute: "ref" },
  ignoredErrors: { item: "ignoredError", attribute: "sqref" },
  protectedRanges: { item: "protectedRange", attribute: "sqref" },
  cellWatches: { item: "cellWatch", attribute: "r" },
};
/** What lies on cells in ways that are not followed: a sheet with it keeps its rows. */
const UNFOLLOWED = new Set(["controls", "dataConsolidate", "oleObjects", "scenarios", "smartTags", "webPublishItems"]);

/** Moves what a sheet's part says of its rows besides the cells. Throws `notSupported` for what is not followed, `tiedCell` for a filter whose header would go. */
export function moveSheet(edit: XmlEdit, sheet: MovedSheet): void {
  for (const child of edit.children) {
    const { name } = child;
    const list = LISTS[name];
    if (UNFOLLOWED.has(name)) throw new WorkbookError("notSupported", `part ${edit.part} has ${name}`);
    if (list) moveList(edit, child, (item) => movedItem(edit, item, list.attribute, sheet));
    else if (name === "conditionalFormatting") moveConditional(edit, child, sheet);
    else if (name === "dataValidations") moveList(edit, child, (item) => moveValidation(edit, item, sheet));
    else if (name === "autoFilter") moveFilter(edit, child, sheet);
    else if (name === "sortState") moveSort(edit, child, sheet);
    else if (name === "rowBreaks") moveBreaks(edit, child, sheet);
    else if (name === "dimension") setAreas(edit, child, "ref", movedAreas(edit.attribute(child, "ref") ?? "", sheet) ?? "A1");
    else if (name === "sheetViews") moveFrozen(edit, child, sheet);
    else if (name === "customSheetViews") moveCustomViews(edit, child, sheet);
    else if (name === "extLst") moveExtensions(edit, child, sheet, true);
  }
}

/** Rewrites the formulas that a sheet's part has besides those of cells, for rows moved in another sheet. */
export function moveSheetFormulas(edit: XmlEdit, sheet: MovedSheet): void {
  const formulaOf = (text: string): string => movedFormula(text, sheet, false);
  for (const child of edit.children) {
    if (child.name === "conditionalFormatting") moveRuleFormulas(edit, child, formulaOf);
    else if (child.name === "dataValidations") for (const item of edit.childrenOf(child)) moveTexts(edit, item, formulaOf);
    else if (child.name === "extLst") moveExtensions(edit, child, sheet, false);
  }
}

/** Moves each item of a list; one that answers false goes, and the list with its last. */
function moveList(edit: XmlEdit, list: Element, move: (item: Element) => boolean): void {
  const items = edit.childrenOf(list);
  const gone = items.filter((item) => !move(item));
  if (gone.length === 0) return;
  if (gone.length === items.length) {
    edit.replaceWhole(list, "");
    return;
  }
  for (const item of gone) edit.replaceWhole(item, "");
  if (edit.attribute(list, "count") !== null) edit.setAttribute(list, "count", items.length - gone.length);
}

function movedItem(edit: XmlEdit, item: Element, attribute: string, sheet: MovedSheet): boolean {
  const areas = movedAreas(edit.attribute(item, attribute) ?? "", sheet);
  // One cell is not merged with itself.
  if (areas === null || (item.name === "mergeCell" && !areas.includes(":"))) return false;
  setAreas(edit, item, attribute, areas);
  return true;
}

function setAreas(edit: XmlEdit, element: Element, attribute: string, areas: string): void {
  if (edit.attribute(element, attribute) !== areas) edit.setAttribute(element, attribute, areas);
}

function moveConditional(edit: XmlEdit, block: Element, sheet: MovedSheet): void {
  const { areas, formula } = movedAnchored(edit.attribute(block, "sqref") ?? "", sheet);
  if (areas === null) {
    edit.replaceWhole(block, "");
    return;
  }
  setAreas(edit, block, "sqref", areas);
  moveRuleFormulas(edit, block, formula);
}

function moveRuleFormulas(edit: XmlEdit, block: Element, formulaOf: (text: string) => string): void {
  for (const rule of edit.childrenOf(block)) {
    moveTexts(edit, rule, formulaOf);
    // Bars, scales and icons have their bounds as values, which may be formulas.
    for (const kind of edit.childrenOf(rule)) {
      for (const bound of edit.childrenOf(kind)) {
        const value = bound.name === "cfvo" ? edit.attribute(bound, "val") : null;
        const moved = value === null ? null : formulaOf(value);
        if (moved !== null && moved !== value) edit.setAttribute(bound, "val", moved);
      }
    }
  }
}

function moveValidation(edit: XmlEdit, item: Element, sheet: MovedSheet): boolean {
  const { areas, formula } = movedAnchored(edit.attribute(item, "sqref") ?? "", sheet);
  if (areas === null) return false;
  setAreas(edit, item, "sqref", areas);
  moveTexts(edit, item, formula);
  return true;
}

/** Rewrites the formulas that are children of an element. */
function moveTexts(edit: XmlEdit, element: Element, formulaOf: (text: string) => string): void {
  for (const child of edit.childrenOf(element)) if (/^formula[12]?$/.test(child.name)) edit.setText(child, formulaOf(edit.text(child)));
}

/** A filter, a sheet's or a table's, and the order of rows that it holds. Throws `tiedCell` when its header goes and others stay. */
export function moveFilter(edit: XmlEdit, filter: Element, sheet: MovedSheet): void {
  const area = parseArea(edit.attribute(filter, "ref") ?? "");
  if (!area) return;
  const moved = movedArea(area, sheet.move);
  if (!moved) {
    edit.replaceWhole(filter, "");
    return;
  }
  if (movedRow(area.top, sheet.move) === null) throw new WorkbookError("tiedCell", `the header of the filter in ${areaAddress(area)} would go`);
  setAreas(edit, filter, "ref", areaAddress(moved));
  for (const child of edit.childrenOf(filter)) if (child.name === "sortState") moveSort(edit, child, sheet);
}

export function moveSort(edit: XmlEdit, sort: Element, sheet: MovedSheet): void {
  const elements = [sort, ...edit.childrenOf(sort).filter(({ name }) => name === "sortCondition")];
  const moved = elements.map((element) => movedAreas(edit.attribute(element, "ref") ?? "", sheet));
  // The order is only remembered to be asked for again: without one of its areas it is forgotten.
  if (moved.includes(null)) edit.replaceWhole(sort, "");
  else elements.forEach((element, n) => setAreas(edit, element, "ref", moved[n] ?? ""));
}

/** A break stands above the row that its number counts from 0. */
function moveBreaks(edit: XmlEdit, list: Element, { move }: MovedSheet): void {
  const items = edit.childrenOf(list);
  let manual = 0;
  moveList(edit, list, (item) => {
    const to = movedRow(Number(edit.attribute(item, "id") ?? 0), move);
    if (to === null) return false;
    if (String(to) !== edit.attribute(item, "id")) edit.setAttribute(item, "id", to);
    if (edit.attribute(item, "man") !== null) manual++;
    return true;
  });
  if (manual > 0 && manual < items.length && edit.attribute(list, "manualBreakCount") !== null) edit.setAttribute(list, "manualBreakCount", manual);
}

/** Rows opened among those that stay in view, or taken from them, stay in view too, or do no longer. */
function moveFrozen(edit: XmlEdit, views: Element, { move }: MovedSheet): void {
  for (const view of edit.childrenOf(views)) {
    const pane = edit.childrenOf(view).find(({ name }) => name === "pane");
    const rows = Number((pane && edit.attribute(pane, "ySplit")) ?? 0);
    if (!pane || rows === 0 || !(edit.attribute(pane, "state") ?? "").startsWith("frozen") || !cuts({ top: 0, left: 0, bottom: rows - 1, right: 0 }, move)) continue;
    const moved = movedArea({ top: 0, left: 0, bottom: rows - 1, right: 0 }, move);
    if (!moved) continue;
    edit.setAttribute(pane, "ySplit", moved.bottom + 1);
    const top = parseArea(edit.attribute(pane, "topLeftCell") ?? "");
    if (top) edit.setAttribute(pane, "topLeftCell", areaAddress({ ...top, top: Math.max(top.top, moved.bottom + 1), bottom: Math.max(top.top, moved.bottom + 1) }));
  }
}

function moveCustomViews(edit: XmlEdit, views: Element, sheet: MovedSheet): void {
  for (const view of edit.childrenOf(views)) {
    for (const child of edit.childrenOf(view)) {
      if (child.name === "autoFilter") moveFilter(edit, child, sheet);
      else if (child.name === "rowBreaks") moveBreaks(edit, child, sheet);
    }
  }
}
