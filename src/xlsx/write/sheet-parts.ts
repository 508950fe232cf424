import type { SheetDraft } from "./draft";
import type { TextIndex } from "./cell-xml";
import { RELATIONS, SPREADSHEET_TYPE, XML_HEAD, attribute } from "./markup";
import { commentsXml, noteBoxesXml } from "./notes-xml";
import type { PartNames } from "./part-names";
import { sheetXml } from "./sheet-xml";
import type { StyleTable } from "./style-table";
import { tableXml } from "./table-xml";

/** A part to be added to a package. */
export interface NewPart {
  readonly name: string;
  readonly xml: string;
  /** What `[Content_Types].xml` says of it; null when its extension says it. */
  readonly contentType: string | null;
}

/** What the sheets of a workbook share while they are written. */
export interface SheetResources {
  readonly styles: StyleTable;
  readonly texts: TextIndex;
  readonly names: PartNames;
  /** The number of the next table. */
  nextTableId: number;
}

/** A sheet's parts: its own first, then its tables, notes and relations. Throws `RangeError` for what no sheet can hold. */
export function sheetParts(sheet: SheetDraft, resources: SheetResources, selected: boolean): readonly [NewPart, ...NewPart[]] {
  const { names, styles, texts } = resources;
  const name = names.next("xl/worksheets/sheet", ".xml");
  const parts: NewPart[] = [];
  const related: RelationDraft[] = [];
  const relate = (type: string, part: NewPart): string => {
    parts.push(part);
    related.push({ type, target: `/${part.name}` });
    return `rId${String(related.length)}`;
  };
  const tableRelations = (sheet.tables ?? []).map((table) => (
    relate("table", { name: names.next("xl/tables/table", ".xml"), xml: tableXml(table, sheet, resources.nextTableId++), contentType: `${SPREADSHEET_TYPE}.table+xml` })
  ));
  let boxesRelation: string | null = null;
  if (sheet.notes?.length) {
    boxesRelation = relate("vmlDrawing", { name: names.next("xl/drawings/vmlDrawing", ".vml"), xml: noteBoxesXml(sheet, sheet.notes), contentType: null });
    relate("comments", { name: names.next("xl/comments", ".xml"), xml: commentsXml(sheet.notes), contentType: `${SPREADSHEET_TYPE}.comments+xml` });
  }
  const fileRelations = new Map<string, string>();
  for (const { file } of sheet.links ?? []) if (file !== undefined && !fileRelations.has(file)) fileRelations.set(file, `rId${String(related.push({ type: "hyperlink", target: file, external: true }))}`);
  if (related.length > 0) parts.push({ name: name.replace(/([^/]+)$/, "_rels/$1.rels"), xml: relationsXml(related), contentType: null });
  const xml = sheetXml(sheet, { styles, texts, selected, tableRelations, boxesRelation, fileRelations });
  return [{ name, xml, contentType: `${SPREADSHEET_TYPE}.worksheet+xml` }, ...parts];
}

/** A relation to a part (`/xl/tables/table1.xml`, or a path from the part's folder), or to a file; a type is its last segment or a whole address. */
export interface RelationDraft {
  readonly type: string;
  readonly target: string;
  /** Whether the target is outside the package: an address, as it stands. */
  readonly external?: boolean;
}

/** A relations part, with the ids `rId1`, `rId2`… in order. */
export function relationsXml(relations: readonly RelationDraft[]): string {
  const items = relations.map((relation, n) => relationXml(`rId${String(n + 1)}`, relation));
  return `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

export function relationXml(id: string, { type, target, external }: RelationDraft, prefix = ""): string {
  return `<${prefix}Relationship Id="${id}" Type="${type.includes("/") ? type : `${RELATIONS}/${type}`}"${attribute("Target", target)}${external ? ' TargetMode="External"' : ""}/>`;
}
