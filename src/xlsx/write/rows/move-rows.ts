import { MAX_ROWS, parseArea } from "../../../core/sheet/address";
import { WorkbookError } from "../../../workbook/port";
import { XmlScanner, isTrue } from "../../xml-scanner";
import { partsOfType } from "../content-types";
import type { OpenedPatch } from "../opened-patch";
import type { PackagePatch } from "../package-patch";
import type { Element, XmlEdit } from "../xml-edit";
import { moveCells } from "./move-cells";
import { moveDrawing, moveShapeLinks } from "./move-drawing";
import { movedFormula, type MovedSheet } from "./move-formula";
import { moveComments, movedBoxes, movedBoxFormulas } from "./move-notes";
import { moveSheet, moveSheetFormulas } from "./move-sheet";
import { moveTable, moveTableFormulas } from "./move-table";
import { movedArea, type RowMove } from "./row-move";

/** Opens or takes away rows of a sheet. Sheets go by name, in any case of letters; rows are 0-based. */
export type RowEdit =
  /** Empty rows, with the looks of the row above them, before `row`. */
  | { readonly kind: "insertRows"; readonly sheet: string; readonly row: number; readonly count: number }
  | { readonly kind: "deleteRows"; readonly sheet: string; readonly row: number; readonly count: number };

export function isRowEdit(edit: { readonly kind: string }): edit is RowEdit {
  return edit.kind === "insertRows" || edit.kind === "deleteRows";
}

const CONTENT_TYPES = "[Content_Types].xml";
/** What hangs on a sheet and has nothing to do with its rows, besides what is moved here. */
const UNMOVED = new Set(["printerSettings", "hyperlink", "image", "slicer", "timeline", "queryTable", "customProperty"]);
const MOVED = new Set(["table", "drawing", "vmlDrawing", "comments", "threadedComment", "pivotTable"]);

/**
 * Moves the rows of a sheet with all that lies on them and all that looks at them, in the whole workbook, as Excel does. Throws
 * `tiedCell` where the move cuts what holds together (an array, a table's header, a filter's), `notSupported` for a sheet with what
 * cannot be followed (pivots, controls), `protectedSheet`; `RangeError` for rows that no sheet has.
 */
export async function moveRows({ parts, book }: OpenedPatch, edit: RowEdit): Promise<void> {
  const move: RowMove = { at: edit.row, count: edit.count, removes: edit.kind === "deleteRows" };
  if (!Number.isInteger(edit.row) || !Number.isInteger(edit.count) || edit.row < 0 || edit.count < 1 || edit.row + edit.count > MAX_ROWS) throw new RangeError(`no ${String(edit.count)} rows at ${String(edit.row)}`);
  const name = book.sheetNames.find((known) => known.toLowerCase() === edit.sheet.toLowerCase()) ?? edit.sheet;
  const part = book.sheetPart(name);
  const sheet: MovedSheet = { name, move };
  await refuseSources(parts, sheet);
  for (const other of book.sheetNames) {
    const one = await parts.edit(book.sheetPart(other), "sheetData");
    if (one.root.name === "worksheet") await (one.part === part ? moveOwn(parts, one, sheet) : moveOthers(parts, one, sheet));
    else if (one.part === part) throw new WorkbookError("notSupported", `sheet ${name} has no rows`);
    else await moveLinks(parts, one, sheet);
  }
  await moveNames(parts, sheet, book.sheetNames.indexOf(name));
  await moveCharts(parts, sheet);
}

async function moveOwn(parts: PackagePatch, edit: XmlEdit, sheet: MovedSheet): Promise<void> {
  const protection = edit.child("sheetProtection");
  if (protection && isTrue(edit.attribute(protection, "sheet") ?? "")) throw new WorkbookError("protectedSheet", `part ${edit.part} is protected`);
  const related = await parts.relations(edit.part);
  const foreign = related.find(({ type }) => !UNMOVED.has(type) && !MOVED.has(type));
  if (foreign) throw new WorkbookError("notSupported", `sheet part ${edit.part} has a ${foreign.type}`);
  moveSheet(edit, sheet);
  moveCells(parts, edit, sheet, true);
  for (const { type, target } of related) {
    if (!parts.has(target)) continue;
    if (type === "table") {
      const table = await parts.edit(target);
      moveTable(table, sheet);
      moveTableFormulas(table, sheet, true);
    } else if (type === "drawing") {
      const drawing = await parts.edit(target);
      moveDrawing(drawing, sheet);
      moveShapeLinks(drawing, sheet, true);
    } else if (type === "comments" || type === "threadedComment") moveComments(await parts.edit(target), sheet);
    else if (type === "vmlDrawing") await rewrite(parts, target, (vml) => movedBoxFormulas(movedBoxes(vml, sheet), sheet, true));
    else if (type === "pivotTable") refusePivot(await parts.edit(target), sheet);
  }
}

async function moveOthers(parts: PackagePatch, edit: XmlEdit, sheet: MovedSheet): Promise<void> {
  moveSheetFormulas(edit, sheet);
  moveCells(parts, edit, sheet, false);
  await moveLinks(parts, edit, sheet);
}

/** What hangs on another sheet and may look at this one: tables, shapes, controls. */
async function moveLinks(parts: PackagePatch, edit: XmlEdit, sheet: MovedSheet): Promise<void> {
  for (const { type, target } of await parts.relations(edit.part)) {
    if (!parts.has(target)) continue;
    if (type === "table") moveTableFormulas(await parts.edit(target), sheet, false);
    else if (type === "drawing") moveShapeLinks(await parts.edit(target), sheet, false);
    else if (type === "vmlDrawing") await rewrite(parts, target, (vml) => movedBoxFormulas(vml, sheet, false));
    else if (type === "ctrlProp") moveControl(await parts.edit(target), sheet);
  }
}

function moveControl(edit: XmlEdit, sheet: MovedSheet): void {
  for (const name of ["fmlaLink", "fmlaRange", "fmlaGroup", "fmlaMacro", "fmlaTxbx"]) {
    const formula = edit.attribute(edit.root, name);
    const moved = formula === null ? null : movedFormula(formula, sheet, false);
    if (moved !== null && moved !== formula) edit.setAttribute(edit.root, name, moved);
  }
}

async function rewrite(parts: PackagePatch, part: string, change: (text: string) => string): Promise<void> {
  const before = new TextDecoder().decode(await parts.xml(part));
  const after = change(before);
  if (after !== before) parts.replace(part, new TextEncoder().encode(after));
}

async function mainPart(parts: PackagePatch): Promise<string> {
  return (await parts.relations("")).find(({ type }) => type === "officeDocument")?.target ?? "";
}

async function moveNames(parts: PackagePatch, sheet: MovedSheet, place: number): Promise<void> {
  const edit = await parts.edit(await mainPart(parts));
  const container = edit.child("definedNames");
  if (!container) return;
  const names = edit.childrenOf(container);
  const gone = names.filter((element) => {
    const before = edit.text(element);
    const after = movedFormula(before, sheet, edit.attribute(element, "localSheetId") === String(place));
    // Of what is printed, repeated or filtered Excel forgets what is gone; any other name stays to be seen broken.
    const left = (edit.attribute(element, "name") ?? "").startsWith("_xlnm.") && after !== before ? after.replace(LOST, "").replace(/^,/, "") : after;
    if (left !== "" || before === "") edit.setText(element, left);
    return left === "" && before !== "";
  });
  if (gone.length > 0 && gone.length === names.length) edit.replaceWhole(container, "");
  else for (const { start, end } of gone) edit.replace(start, end, "");
}

/** Of a list of areas, one that is gone. */
const LOST = /,?(?:'(?:[^']|'')*'|[^,'!]*)!#REF!/g;

async function moveCharts(parts: PackagePatch, sheet: MovedSheet): Promise<void> {
  const types = await parts.edit(CONTENT_TYPES);
  for (const part of ["drawingml.chart+xml", "chartex+xml"].flatMap((ending) => partsOfType(types, ending))) {
    if (!parts.has(part)) continue;
    const edit = await parts.edit(part);
    const walk = (element: Element): void => {
      const children = edit.childrenOf(element);
      // Formulas; in the extensions also areas, with their sheet.
      if (children.length === 0 && (element.name === "f" || element.name === "sqref")) edit.setText(element, movedFormula(edit.text(element), sheet, false));
      for (const child of children) walk(child);
    };
    for (const child of edit.children) walk(child);
  }
}

/** A pivot keeps a copy of the rows that it is made of, and where they are: neither is followed. */
async function refuseSources(parts: PackagePatch, { name, move }: MovedSheet): Promise<void> {
  for (const part of partsOfType(await parts.edit(CONTENT_TYPES), "pivotCacheDefinition+xml")) {
    if (!parts.has(part)) continue;
    const xml = new XmlScanner(await parts.xml(part), part);
    while (xml.next()) {
      if (xml.closing || !(xml.is("worksheetSource") || xml.is("rangeSet"))) continue;
      // With an id the source is another workbook.
      if (xml.attribute("sheet")?.toLowerCase() === name.toLowerCase() && xml.attribute("id") === null && moves(xml.attribute("ref"), move)) throw new WorkbookError("notSupported", `the rows are the source of a pivot table (${part})`);
    }
  }
}

function refusePivot(edit: XmlEdit, { move }: MovedSheet): void {
  const location = edit.child("location");
  if (location && moves(edit.attribute(location, "ref"), move)) throw new WorkbookError("notSupported", `the rows hold a pivot table (${edit.part})`);
}

function moves(ref: string | null, move: RowMove): boolean {
  const area = parseArea(ref ?? "");
  if (!area) return false;
  const moved = movedArea(area, move);
  return moved?.top !== area.top || moved.bottom !== area.bottom;
}
