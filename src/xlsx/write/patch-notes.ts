import { cellAddress, parseArea } from "../../core/sheet/address";
import { WorkbookError } from "../../workbook/port";
import { XmlScanner, isTrue } from "../xml-scanner";
import { addContentTypes, removeContentType } from "./content-types";
import type { NoteDraft } from "./draft";
import { SPREADSHEET_TYPE } from "./markup";
import { boxesOf, withBoxes, withBoxesAdded } from "./note-boxes";
import { NOTE_AUTHOR, authorXml, boxesPart, checkNotes, columnPixels, commentXml, commentsXml, noteBoxXml, rowPixels, type PixelSizes } from "./notes-xml";
import type { PackagePatch } from "./package-patch";
import { relationAttribute, type PartRelations } from "./part-relations";
import { PartNames } from "./part-names";
import { columnWidth } from "./patch-columns";
import { WORKSHEET_ORDER } from "./patch-conditional";
import type { NewPart } from "./sheet-parts";
import type { Element, XmlEdit } from "./xml-edit";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** What becomes of a sheet's notes. A cell that is to have one and to lose it has it. */
export interface NoteChanges {
  readonly set: readonly NoteDraft[];
  readonly removed: readonly Place[];
}

const CONTENT_TYPES = "[Content_Types].xml";

/**
 * Puts notes on cells, in the place of the notes that they have, and takes others away. The notes that stay keep every byte, and so
 * does the box of one whose text changes. Throws `notSupported` for a cell with a threaded comment, whose note only says that it is
 * there, and for boxes in a form of their own; `RangeError` as `commentsXml`.
 */
export async function patchNotes(parts: PackagePatch, sheet: XmlEdit, relations: PartRelations, changes: NoteChanges): Promise<void> {
  const { set } = changes;
  checkNotes(set);
  if (set.length + changes.removed.length === 0) return;
  const related = await parts.relations(sheet.part);
  await refuseThreads(parts, related.filter(({ type }) => type === "threadedComment").map(({ target }) => target), [...set, ...changes.removed]);
  const comments = related.find(({ type }) => type === "comments");
  const outcome = comments ? patchComments(await parts.edit(comments.target), changes) : { replaced: new Set<string>(), gone: new Set<string>(), left: set.length };
  const names = new PartNames([...parts.names, ...parts.addedNames]);
  if (!comments && set.length > 0) {
    const name = names.next("xl/comments", ".xml");
    await addPart(parts, { name, xml: commentsXml(set), contentType: `${SPREADSHEET_TYPE}.comments+xml` });
    relations.add("comments", name);
  }
  const drawing = sheet.child("legacyDrawing");
  const boxes = drawing && related.find(({ id }) => id === sheet.attribute(drawing, "id"));
  const sizes = sizesOf(sheet, parts);
  const fresh = set.filter((note) => !outcome.replaced.has(keyOf(note))).map((note) => (number: number, order: number) => noteBoxXml(note, number, order, sizes));
  const boxesLeft = drawing && boxes ? await patchBoxes(parts, boxes.target, fresh, outcome.gone) : true;
  if (!drawing && fresh.length > 0) {
    const name = names.next("xl/drawings/vmlDrawing", ".vml");
    await addPart(parts, { name, xml: withBoxesAdded(boxesPart([]), fresh) ?? "", contentType: null });
    sheet.insertChild("legacyDrawing", `<${sheet.prefix}legacyDrawing${relationAttribute(sheet, relations.add("vmlDrawing", name))}/>`, WORKSHEET_ORDER);
  }
  if (!comments || outcome.left > 0) return;
  await removePart(parts, comments.target);
  relations.remove(comments.id);
  if (!drawing || !boxes || boxesLeft) return;
  await removePart(parts, boxes.target);
  relations.remove(boxes.id);
  sheet.replace(drawing.start, drawing.end, "");
}

function keyOf({ row, column }: Place): string {
  return cellAddress(row, column);
}

async function refuseThreads(parts: PackagePatch, threads: readonly string[], places: readonly Place[]): Promise<void> {
  const wanted = new Set(places.map(keyOf));
  for (const part of threads) {
    const xml = new XmlScanner(await parts.xml(part), part);
    while (xml.next()) {
      const ref = !xml.closing && xml.is("threadedComment") ? xml.attribute("ref") : null;
      if (ref !== null && wanted.has(ref.replaceAll("$", "").toUpperCase())) throw new WorkbookError("notSupported", `${ref} has a threaded comment`);
    }
  }
}

interface NotesLeft {
  /** The cells whose note has another text now. */
  readonly replaced: ReadonlySet<string>;
  /** The cells whose note is gone. */
  readonly gone: ReadonlySet<string>;
  /** How many notes there are. */
  readonly left: number;
}

function patchComments(edit: XmlEdit, { set, removed }: NoteChanges): NotesLeft {
  const list = edit.child("commentList");
  if (!list) throw new WorkbookError("notSupported", `part ${edit.part} lists no comments`);
  const known = edit.childrenOf(list).flatMap((element) => {
    const area = parseArea(edit.attribute(element, "ref") ?? "");
    return area ? [{ element, row: area.top, column: area.left }] : [];
  });
  const author = set.length > 0 ? authorIndex(edit) : 0;
  const waiting = new Map(set.map((note) => [keyOf(note), note]));
  const leaving = new Set(removed.map(keyOf));
  const replaced = new Set<string>();
  const gone = new Set<string>();
  for (const comment of known) {
    const key = keyOf(comment);
    const note = waiting.get(key);
    if (!note && !leaving.has(key)) continue;
    edit.replace(comment.element.start, comment.element.end, note ? commentXml(note, author, edit.prefix) : "");
    (note ? replaced : gone).add(key);
    waiting.delete(key);
  }
  for (const note of [...waiting.values()].toSorted((a, b) => a.row - b.row || a.column - b.column)) {
    const next = known.find(({ row, column }) => row > note.row || (row === note.row && column > note.column));
    const xml = commentXml(note, author, edit.prefix);
    if (next) edit.insert(next.element.start, xml);
    else edit.append(list, xml);
  }
  return { replaced, gone, left: known.length - gone.size + waiting.size };
}

/** Our place among a part's authors, which is added when we have none. */
function authorIndex(edit: XmlEdit): number {
  const list: Element | undefined = edit.child("authors");
  if (!list) throw new WorkbookError("notSupported", `part ${edit.part} lists no authors`);
  const authors = edit.childrenOf(list);
  const known = authors.findIndex((element) => edit.text(element) === NOTE_AUTHOR);
  if (known >= 0) return known;
  edit.append(list, authorXml(edit.prefix));
  return authors.length;
}

/** True when the part has shapes still. */
async function patchBoxes(parts: PackagePatch, part: string, fresh: Parameters<typeof withBoxesAdded>[1], gone: ReadonlySet<string>): Promise<boolean> {
  const vml = new TextDecoder().decode(await parts.xml(part));
  const boxes = boxesOf(vml);
  const leaving = boxes.filter(({ cell }) => cell && gone.has(keyOf(cell)));
  const lessened = withBoxes(vml, new Map(leaving.map((box) => [box, ""])));
  const written = fresh.length > 0 ? withBoxesAdded(lessened, fresh) : lessened;
  if (written === null) throw new WorkbookError("notSupported", `part ${part} is no part of boxes as Excel writes them`);
  if (written !== vml) parts.replace(part, new TextEncoder().encode(written));
  return boxes.length - leaving.length + fresh.length > 0;
}

function sizesOf(sheet: XmlEdit, parts: PackagePatch): PixelSizes {
  const container = sheet.child("cols");
  const number = (element: Element, name: string): number | undefined => {
    const said = sheet.attribute(element, name);
    return said === null ? undefined : Number(said);
  };
  const isHidden = (element: Element): boolean => isTrue(sheet.attribute(element, "hidden") ?? "");
  const columns = container ? sheet.childrenOf(container).map((element) => ({ first: (number(element, "min") ?? 1) - 1, last: (number(element, "max") ?? 1) - 1, pixels: isHidden(element) ? 0 : columnPixels(number(element, "width")) })) : [];
  const standard = columnPixels(columnWidth(sheet));
  return {
    column: (column) => columns.find(({ first, last }) => first <= column && column <= last)?.pixels ?? standard,
    row: (row) => {
      const element = sheet.child("sheetData") ? parts.rows(sheet).find(row) : null;
      return element ? (isHidden(element) ? 0 : rowPixels(number(element, "ht"))) : rowPixels(undefined);
    },
  };
}

async function addPart(parts: PackagePatch, part: NewPart): Promise<void> {
  parts.add(part);
  addContentTypes(await parts.edit(CONTENT_TYPES), [part]);
}

async function removePart(parts: PackagePatch, part: string): Promise<void> {
  parts.remove(part);
  removeContentType(await parts.edit(CONTENT_TYPES), part);
}
