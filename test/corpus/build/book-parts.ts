import { zipParts } from "../../fixtures/xlsx-builder";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const DRAWING_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const WORKSHEET_ORDER = [
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetProtection", "autoFilter", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations",
  "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "ignoredErrors", "drawing", "legacyDrawing", "tableParts", "extLst",
];
const WORKBOOK_ORDER = ["fileVersion", "workbookPr", "workbookProtection", "bookViews", "sheets", "externalReferences", "definedNames", "calcPr", "customWorkbookViews", "pivotCaches", "extLst"];

/** Children of an element by name, written in the schema's order. `extLst` is made of the `ext` that are put. */
class Children {
  private readonly byName = new Map<string, string[]>();

  constructor(private readonly order: readonly string[]) {}

  put(name: string, xml: string): void {
    if (!this.order.includes(name)) throw new Error(`no place for ${name}`);
    this.byName.set(name, [...(this.byName.get(name) ?? []), xml]);
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }

  count(name: string): number {
    return this.byName.get(name)?.length ?? 0;
  }

  xml(): string {
    return this.order.map((name) => {
      const own = this.byName.get(name) ?? [];
      return name === "extLst" && own.length > 0 ? `<extLst>${own.join("")}</extLst>` : own.join("");
    }).join("");
  }
}

/** A worksheet in the making: its rows as XML, its other children put where the schema wants them. */
export class SheetParts {
  readonly part: string;
  readonly rows: string[] = [];
  readonly children = new Children(WORKSHEET_ORDER);

  constructor(
    readonly name: string,
    readonly number: number,
    readonly state: "visible" | "hidden" | "veryHidden",
    /** By which the workbook is related to it. */
    readonly relation: string,
  ) {
    this.part = partOfSheet(number);
  }
}

function partOfSheet(number: number): string {
  return `xl/worksheets/sheet${String(number)}.xml`;
}

/** A package in the making. The same parts in the same order give the same bytes. */
export class BookParts {
  readonly sheets: SheetParts[] = [];
  readonly workbook = new Children(WORKBOOK_ORDER);
  /** `Type` of the main part: another for workbooks with macros. */
  mainType = `${TYPE}.sheet.main+xml`;
  date1904 = false;
  private readonly parts = new Map<string, string | Uint8Array>();
  private readonly defaults = new Map<string, string>([["rels", "application/vnd.openxmlformats-package.relationships+xml"], ["xml", "application/xml"]]);
  private readonly overrides: string[] = [];
  private readonly relations = new Map<string, string[]>();
  private readonly texts: string[] = [];
  private readonly names: string[] = [];

  constructor() {
    this.relate("", "officeDocument", "xl/workbook.xml");
  }

  sheet(name: string, state: SheetParts["state"] = "visible"): SheetParts {
    const number = this.sheets.length + 1;
    const sheet = new SheetParts(name, number, state, this.relate("xl/workbook.xml", "worksheet", partOfSheet(number)));
    this.sheets.push(sheet);
    return sheet;
  }

  /** A part; `type` is its content type, `{ extension }` one for all parts that end so. */
  add(name: string, content: string | Uint8Array, type: string | { readonly extension: string }): void {
    if (this.parts.has(name)) throw new Error(`${name} is there twice`);
    this.parts.set(name, content);
    if (typeof type === "string") this.overrides.push(`<Override PartName="/${name}" ContentType="${type}"/>`);
    else this.defaults.set(name.slice(name.lastIndexOf(".") + 1), type.extension);
  }

  /** Relates a part (`""` for the package) to another, or to an address outside; gives the relation's id. */
  relate(from: string, type: string, target: string, outside = false): string {
    const list = this.relations.get(from) ?? [];
    const id = `rId${String(list.length + 1)}`;
    const address = type.includes("/") ? type : `${RELATIONS}/${type}`;
    list.push(`<Relationship Id="${id}" Type="${address}" Target="${outside ? target : relative(from, target)}"${outside ? ' TargetMode="External"' : ""}/>`);
    this.relations.set(from, list);
    return id;
  }

  /** The number of a shared text, given as the inside of its `si`. */
  text(inside: string): number {
    const known = this.texts.indexOf(inside);
    return known >= 0 ? known : this.texts.push(inside) - 1;
  }

  definedName(xml: string): void {
    this.names.push(xml);
  }

  zip(styles: string): Uint8Array {
    this.add("xl/styles.xml", styles, `${TYPE}.styles+xml`);
    this.relate("xl/workbook.xml", "styles", "xl/styles.xml");
    if (this.texts.length > 0) {
      this.add("xl/sharedStrings.xml", `${HEAD}<sst xmlns="${MAIN}" count="${String(this.texts.length)}" uniqueCount="${String(this.texts.length)}">${this.texts.map((text) => `<si>${text}</si>`).join("")}</sst>`, `${TYPE}.sharedStrings+xml`);
      this.relate("xl/workbook.xml", "sharedStrings", "xl/sharedStrings.xml");
    }
    for (const sheet of this.sheets) {
      sheet.children.put("sheetData", `<sheetData>${sheet.rows.join("")}</sheetData>`);
      this.add(sheet.part, `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{00000000-0001-0000-0${String(sheet.number)}00-000000000000}">${sheet.children.xml()}</worksheet>`, `${TYPE}.worksheet+xml`);
    }
    this.add("xl/workbook.xml", this.workbookXml(), this.mainType);
    const overrides = this.overrides.join("");
    const defaults = [...this.defaults].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`).join("");
    const parts: Record<string, string | Uint8Array> = { "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types">${defaults}${overrides}</Types>` };
    for (const [from, list] of this.relations) parts[from.replace(/([^/]*)$/, "_rels/$1.rels")] = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
    for (const [name, content] of this.parts) parts[name] = content;
    return zipParts(parts);
  }

  private workbookXml(): string {
    const { workbook } = this;
    workbook.put("workbookPr", `<workbookPr defaultThemeVersion="166925"${this.date1904 ? ' date1904="1"' : ""}/>`);
    workbook.put("bookViews", '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="12300" activeTab="0"/></bookViews>');
    workbook.put("sheets", `<sheets>${this.sheets.map(({ name, number, state, relation }) => `<sheet name="${name}" sheetId="${String(number + 3)}"${state === "visible" ? "" : ` state="${state}"`} r:id="${relation}"/>`).join("")}</sheets>`);
    if (this.names.length > 0) workbook.put("definedNames", `<definedNames>${this.names.join("")}</definedNames>`);
    if (!workbook.has("calcPr")) workbook.put("calcPr", '<calcPr calcId="191029"/>');
    return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main">${workbook.xml()}</workbook>`;
  }
}

/** A target as relations write it: from the folder of the part that has the relation. */
function relative(from: string, target: string): string {
  const folders = from.split("/").slice(0, -1);
  const segments = target.split("/");
  let shared = 0;
  while (shared < folders.length && folders[shared] === segments[shared]) shared++;
  return "../".repeat(folders.length - shared) + segments.slice(shared).join("/");
}
