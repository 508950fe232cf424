import { areaAddress, parseArea, type Area } from "../../core/sheet/address";
import { WorkbookError } from "../../workbook/port";
import { arrayAreas } from "./array-areas";
import { plainRow } from "./column-content";
import { addContentTypes } from "./content-types";
import type { CellDraft, TableDraft } from "./draft";
import { SPREADSHEET_TYPE } from "./markup";
import type { OpenedPatch } from "./opened-patch";
import { PartNames } from "./part-names";
import { relationAttribute, type PartRelations } from "./part-relations";
import { WORKSHEET_ORDER } from "./patch-conditional";
import { tableXml } from "./table-xml";
import { takenTables } from "./table-names";
import type { XmlEdit } from "./xml-edit";

/**
 * Makes tables of cells that are there, whose first row holds the columns' names, as texts, as they were before any other edit. Throws
 * `occupied`, with the area as detail, where another table, a filter, merged cells or an array is; `RangeError` as `tableXml`, and for a
 * name that is taken.
 */
export async function patchTables(opened: OpenedPatch, edit: XmlEdit, sheet: string, relations: PartRelations, drafts: readonly TableDraft[]): Promise<void> {
  if (drafts.length === 0) return;
  const { parts, book } = opened;
  const types = await parts.edit("[Content_Types].xml");
  const taken = new Set(await book.takenNames([]));
  const held = await heldAreas(opened, edit, sheet);
  const names = new PartNames([...parts.names, ...parts.addedNames]);
  const added = parts.addedNames.filter((name) => /\/tables\//.test(name)).length;
  const first = (await takenTables(parts, types, new Set())).nextId + added;
  const ids: string[] = [];
  for (const [n, draft] of drafts.entries()) {
    if (taken.has(draft.name.toLowerCase())) throw new RangeError(`the name ${draft.name} is there twice`);
    taken.add(draft.name.toLowerCase());
    const other = held.find((area) => meets(area, draft.area));
    if (other) throw new WorkbookError("occupied", `${areaAddress(draft.area)} meets ${areaAddress(other)}`);
    held.push(draft.area);
    const header = await plainRow(opened, edit, draft.area.top);
    const cells: CellDraft[] = Array.from({ length: draft.area.right + 1 }, (_, column) => header.get(column) ?? null);
    const rows = [...Array.from({ length: draft.area.top }, () => []), cells];
    const part = { name: names.next("xl/tables/table", ".xml"), xml: tableXml(draft, { name: sheet, rows }, first + n), contentType: `${SPREADSHEET_TYPE}.table+xml` };
    parts.add(part);
    addContentTypes(types, [part]);
    ids.push(relations.add("table", part.name));
  }
  listTables(edit, ids);
}

function listTables(edit: XmlEdit, ids: readonly string[]): void {
  const { prefix } = edit;
  const xml = ids.map((id) => `<${prefix}tablePart${relationAttribute(edit, id)}/>`).join("");
  const container = edit.child("tableParts");
  if (!container) {
    edit.insertChild("tableParts", `<${prefix}tableParts count="${String(ids.length)}">${xml}</${prefix}tableParts>`, WORKSHEET_ORDER);
    return;
  }
  edit.setAttribute(container, "count", edit.childrenOf(container).length + ids.length);
  edit.append(container, xml);
}

/** Where the sheet has what no table may meet. */
async function heldAreas(opened: OpenedPatch, edit: XmlEdit, sheet: string): Promise<Area[]> {
  const refs: (string | null)[] = [];
  for (const { type, target } of await opened.parts.relations(edit.part)) {
    if (type !== "table") continue;
    const table = await opened.parts.edit(target);
    refs.push(table.attribute(table.root, "ref"));
  }
  const filter = edit.child("autoFilter");
  if (filter) refs.push(edit.attribute(filter, "ref"));
  const merges = edit.child("mergeCells");
  if (merges) refs.push(...edit.childrenOf(merges).map((merge) => edit.attribute(merge, "ref")));
  return [...refs.flatMap((ref) => parseArea(ref ?? "") ?? []), ...(await arrayAreas(opened, sheet))];
}

function meets(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
