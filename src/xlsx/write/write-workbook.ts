import type { BookDraft, NameDraft, SheetDraft } from "./draft";
import { attribute, MAIN, RELATIONS, SPREADSHEET_TYPE, textXml, XML_HEAD } from "./markup";
import { checkDefinedName, checkSheetName, nameXml } from "./names";
import { PartNames } from "./part-names";
import { builtInNames } from "./print-xml";
import { SharedTexts } from "./shared-texts";
import { relationsXml, sheetParts, type NewPart, type RelationDraft } from "./sheet-parts";
import { richCell } from "./sheet-xml";
import { MINIMAL_STYLES, StyleTable } from "./style-table";
import { writeZip } from "./zip";
import { zipContent, type ZipTools } from "./zip-content";

/**
 * A new workbook's bytes, the same for the same draft. Throws `RangeError`, saying what is wrong, for what no workbook can hold:
 * names that Excel refuses, texts, lists and messages that are too long, cells off the sheet, tables without headers.
 */
export function writeWorkbook(book: BookDraft, tools: ZipTools = {}): Uint8Array {
  checkNames(book);
  const styles = new StyleTable(new TextEncoder().encode(MINIMAL_STYLES), "xl/styles.xml");
  const texts = new SharedTexts();
  const resources = { styles, texts: (text: string) => texts.index(text), names: new PartNames([]), nextTableId: 1 };
  const shown = book.sheets.findIndex(isVisible);
  const sheets = book.sheets.map((sheet, n) => sheetParts(sheet, resources, n === shown));
  const related: RelationDraft[] = [
    ...sheets.map(([part]) => ({ type: "worksheet", target: `/${part.name}` })),
    { type: "styles", target: "/xl/styles.xml" },
    { type: "sharedStrings", target: "/xl/sharedStrings.xml" },
  ];
  const parts: NewPart[] = [
    { name: "_rels/.rels", xml: relationsXml(packageRelations(book)), contentType: null },
    { name: "xl/workbook.xml", xml: workbookXml(book, shown), contentType: `${SPREADSHEET_TYPE}.sheet.main+xml` },
    { name: "xl/_rels/workbook.xml.rels", xml: relationsXml(related), contentType: null },
    ...sheets.flat(),
    { name: "xl/styles.xml", xml: new TextDecoder().decode(styles.result()), contentType: `${SPREADSHEET_TYPE}.styles+xml` },
    { name: "xl/sharedStrings.xml", xml: texts.xml(), contentType: `${SPREADSHEET_TYPE}.sharedStrings+xml` },
    ...(book.title === undefined ? [] : [titlePart(book.title)]),
  ];
  const utf8 = new TextEncoder();
  return writeZip([{ name: "[Content_Types].xml", xml: contentTypesXml(parts) }, ...parts].map(({ name, xml }) => zipContent(name, [utf8.encode(xml)], tools)));
}

function isVisible({ state }: SheetDraft): boolean {
  return state === undefined || state === "visible";
}

function checkNames({ sheets, names = [] }: BookDraft): void {
  if (!sheets.some(isVisible)) throw new RangeError("a workbook needs a visible sheet");
  const taken = new Set<string>();
  for (const { name } of sheets) {
    checkSheetName(name, taken);
    taken.add(name.toLowerCase());
  }
  const known = new Set<string>();
  for (const { name, sheet } of [...names, ...sheets.flatMap(({ tables = [] }) => tables.map(({ name }): Pick<NameDraft, "name" | "sheet"> => ({ name })))]) {
    checkDefinedName(name);
    if (sheet !== undefined && !taken.has(sheet.toLowerCase())) throw new RangeError(`the name ${name} belongs to a sheet that is not there: «${sheet}»`);
    const key = `${sheet?.toLowerCase() ?? ""}!${name.toLowerCase()}`;
    if (known.has(key)) throw new RangeError(`the name ${name} is there twice`);
    known.add(key);
  }
}

function packageRelations({ title }: BookDraft): readonly RelationDraft[] {
  const main = { type: "officeDocument", target: "xl/workbook.xml" };
  return title === undefined ? [main] : [main, { type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", target: "docProps/core.xml" }];
}

function titlePart(title: string): NewPart {
  const xml = `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${textXml(title)}</dc:title></cp:coreProperties>`;
  return { name: "docProps/core.xml", xml, contentType: "application/vnd.openxmlformats-package.core-properties+xml" };
}

function workbookXml(book: BookDraft, shown: number): string {
  const sheets = book.sheets.map(({ name, state }, n) => `<sheet${attribute("name", name)} sheetId="${String(n + 1)}"${attribute("state", state === "visible" ? undefined : state)} r:id="rId${String(n + 1)}"/>`);
  const names = [...(book.names ?? []), ...book.sheets.flatMap(builtInNames)].map((name) => nameXml(name, book.sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.sheet?.toLowerCase())));
  const calculated = book.sheets.some(({ rows }) => rows.some((row) => row.some((cell) => richCell(cell)?.formula !== undefined)));
  return [
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    book.date1904 ? '<workbookPr date1904="1"/>' : "<workbookPr/>",
    `<bookViews><workbookView${attribute("activeTab", shown || undefined)}/></bookViews>`,
    `<sheets>${sheets.join("")}</sheets>`,
    names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`,
    calculated ? '<calcPr calcId="191029" fullCalcOnLoad="1"/>' : "",
    "</workbook>",
  ].join("");
}

function contentTypesXml(parts: readonly NewPart[]): string {
  const vml = parts.some(({ name }) => name.endsWith(".vml")) ? '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' : "";
  const overrides = parts.flatMap(({ name, contentType }) => (contentType === null ? [] : [`<Override PartName="/${name}" ContentType="${contentType}"/>`]));
  return `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${vml}${overrides.join("")}</Types>`;
}
