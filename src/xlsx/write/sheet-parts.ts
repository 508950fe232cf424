import type { ChartDraft, SheetDraft } from "./draft";
import type { TextIndex } from "./cell-xml";
import { checkCharts } from "./chart-cells";
import { chartXml } from "./chart-xml";
import { drawingXml } from "./drawing-xml";
import { RELATIONS, SPREADSHEET_TYPE, XML_HEAD, attribute } from "./markup";
import { commentsXml, noteBoxesXml } from "./notes-xml";
import type { PartNames } from "./part-names";
import { sheetXml } from "./sheet-xml";
import type { StyleTable } from "./style-table";
import { tableXml } from "./table-xml";

const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument";

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

/** A sheet that is written anew: what it keeps. */
export interface KeptOfSheet {
  readonly part: string;
  /** By which macros know it. */
  readonly codeName: string | null;
}

/** A sheet's parts: its own first, then its tables, charts, notes and relations. Throws `RangeError` for what no sheet can hold. */
export function sheetParts(sheet: SheetDraft, resources: SheetResources, selected: boolean, kept?: KeptOfSheet): readonly [NewPart, ...NewPart[]] {
  const name = kept?.part ?? resources.names.next("xl/worksheets/sheet", ".xml");
  const codeName = kept?.codeName ?? null;
  const { names, styles, texts } = resources;
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
  const drawingRelation = sheet.charts?.length ? relate("drawing", drawing(sheet, sheet.charts, names, parts)) : null;
  let boxesRelation: string | null = null;
  if (sheet.notes?.length) {
    boxesRelation = relate("vmlDrawing", { name: names.next("xl/drawings/vmlDrawing", ".vml"), xml: noteBoxesXml(sheet, sheet.notes), contentType: null });
    relate("comments", { name: names.next("xl/comments", ".xml"), xml: commentsXml(sheet.notes), contentType: `${SPREADSHEET_TYPE}.comments+xml` });
  }
  const fileRelations = new Map<string, string>();
  for (const { file } of sheet.links ?? []) if (file !== undefined && !fileRelations.has(file)) fileRelations.set(file, `rId${String(related.push({ type: "hyperlink", target: file, external: true }))}`);
  if (related.length > 0) parts.push({ name: relationsOf(name), xml: relationsXml(related), contentType: null });
  const xml = sheetXml(sheet, { styles, texts, selected, codeName, tableRelations, drawingRelation, boxesRelation, fileRelations });
  return [{ name, xml, contentType: `${SPREADSHEET_TYPE}.worksheet+xml` }, ...parts];
}

/** The drawing of a sheet's charts; theirs and its relations are put with the others. */
function drawing(sheet: SheetDraft, charts: readonly ChartDraft[], names: PartNames, parts: NewPart[]): NewPart {
  checkCharts(charts);
  const name = names.next("xl/drawings/drawing", ".xml");
  const chartParts = charts.map((chart): NewPart => ({ name: names.next("xl/charts/chart", ".xml"), xml: chartXml(chart, sheet), contentType: `${DRAWING_TYPE}.drawingml.chart+xml` }));
  parts.push(...chartParts, { name: relationsOf(name), xml: relationsXml(chartParts.map(({ name }) => ({ type: "chart", target: `/${name}` }))), contentType: null });
  return { name, xml: drawingXml(charts), contentType: `${DRAWING_TYPE}.drawing+xml` };
}

/** Where the relations of a part stand. */
export function relationsOf(part: string): string {
  return part.replace(/([^/]+)$/, "_rels/$1.rels");
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
