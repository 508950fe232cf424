import { WorkbookError } from "../../workbook/port";
import { isTrue, XmlScanner } from "../xml-scanner";
import { decodeBytes } from "../xml-text";
import { addContentTypes, partsOfType, removeContentType } from "./content-types";
import type { NameDraft, SheetDraft } from "./draft";
import { attribute, RELATIONS, SPREADSHEET_TYPE } from "./markup";
import { checkDefinedName, checkSheetName } from "./names";
import type { PackagePatch } from "./package-patch";
import { PartNames } from "./part-names";
import { patchNames } from "./patch-names";
import { builtInNames } from "./print-xml";
import { relationXml, sheetParts, type NewPart } from "./sheet-parts";
import { MINIMAL_STYLES, StyleTable } from "./style-table";
import type { Element, XmlEdit } from "./xml-edit";

const WORKBOOK_ORDER = [
  "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences", "definedNames", "calcPr", "oleSize",
  "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst",
];
const CONTENT_TYPES = "[Content_Types].xml";
/** What `insertSheet` hangs on a sheet; nothing else is taken away with one. */
const OWN_RELATIONS = new Set(["table", "vmlDrawing", "comments"]);

interface ListedSheet {
  readonly name: string;
  readonly element: Element;
  readonly part: string;
  readonly relationId: string;
  readonly visible: boolean;
}

/** Changes to the list of sheets and of names. Sheets by name, in any case of letters. */
export interface ListChanges {
  readonly inserted: readonly SheetDraft[];
  readonly removed: readonly string[];
  readonly namesSet: readonly NameDraft[];
  readonly namesRemoved: readonly { readonly name: string; readonly sheet?: string }[];
}

/** The workbook's own parts while it is patched: its lists of sheets and names, its relations, its formats, its calculation. */
export class WorkbookPatch {
  private styleTable: StyleTable | null = null;
  private relationsAdded = 0;
  private readonly freedLooks = new Set<number>();

  private constructor(
    private readonly parts: PackagePatch,
    private readonly book: XmlEdit,
    private readonly relations: XmlEdit,
    private readonly types: XmlEdit,
    private readonly partByType: ReadonlyMap<string, string>,
    private readonly sheets: readonly ListedSheet[],
  ) {}

  /** Throws `notAWorkbook`, `oldFormat`, `missingPart`, and as reading a part. */
  static async open(parts: PackagePatch): Promise<WorkbookPatch> {
    const main = (await parts.relations("")).find(({ type }) => type === "officeDocument")?.target;
    if (main === undefined) throw new WorkbookError("notAWorkbook", "a zip without a workbook");
    if (main.endsWith(".bin")) throw new WorkbookError("oldFormat", "a binary workbook (.xlsb)");
    const book = await parts.edit(main);
    if (book.root.name !== "workbook") throw new WorkbookError("notAWorkbook", `the main part is <${book.root.name}>, no workbook`);
    const related = await parts.relations(main);
    const list = book.child("sheets");
    const sheets = (list ? book.childrenOf(list) : []).filter(({ name }) => name === "sheet").map((element) => {
      const relationId = book.attribute(element, "id") ?? "";
      const name = book.attribute(element, "name") ?? "";
      const relation = related.find(({ id }) => id === relationId);
      if (!relation || !parts.has(relation.target)) throw new WorkbookError("missingPart", `sheet ${name} has no part`);
      return { name, element, relationId, part: relation.target, visible: (book.attribute(element, "state") ?? "visible") === "visible" };
    });
    const relations = await parts.edit(main.replace(/([^/]+)$/, "_rels/$1.rels"));
    return new WorkbookPatch(parts, book, relations, await parts.edit(CONTENT_TYPES), new Map(related.map(({ type, target }) => [type, target])), sheets);
  }

  /** Throws `signed` and `strictFormat` for workbooks that may be read but not written. */
  refuseUnwritable(): void {
    if (this.parts.names.some((name) => /^_xmlsignatures\//i.test(name))) throw new WorkbookError("signed", "the package has a digital signature");
    if (openingTag(this.book, this.book.root).includes("purl.oclc.org/ooxml/spreadsheetml")) throw new WorkbookError("strictFormat", "a strict Open XML workbook");
  }

  get sheetNames(): readonly string[] {
    return this.sheets.map(({ name }) => name);
  }

  /** The part of a sheet. Throws `sheetMissing`. */
  sheetPart(name: string): string {
    return this.listed(name).part;
  }

  /** A part that the workbook is related to by a relation of this type. */
  part(type: string): string | undefined {
    return this.partByType.get(type);
  }

  /** The workbook's formats, to which new ones are added. */
  async styles(): Promise<StyleTable> {
    if (!this.styleTable) {
      const part = this.partByType.get("styles");
      this.styleTable = part === undefined ? new StyleTable(new TextEncoder().encode(MINIMAL_STYLES), "styles") : new StyleTable(await this.parts.xml(part), part);
    }
    return this.styleTable;
  }

  /** Notes looks of conditional formats (`dxfs` indexes) whose rules are gone. */
  looksFreed(indexes: readonly number[]): void {
    for (const index of indexes) this.freedLooks.add(index);
  }

  /** Writes the formats that were added, and takes away those that nothing uses any more. */
  async writeStyles(): Promise<void> {
    if (this.freedLooks.size > 0 && this.styleTable) {
      const used = await this.usedLooks();
      this.styleTable.dropConditional(this.freedLooks, (index) => used.has(index));
    }
    if (!this.styleTable?.changed) return;
    const bytes = this.styleTable.result();
    const part = this.partByType.get("styles");
    if (part !== undefined) this.parts.replace(part, bytes);
    else this.addParts([{ name: "xl/styles.xml", xml: new TextDecoder().decode(bytes), contentType: `${SPREADSHEET_TYPE}.styles+xml` }], "styles");
  }

  /** Has every formula calculated when the workbook is opened. */
  recalculate(): void {
    const known = this.book.child("calcPr");
    if (known) this.book.setAttribute(known, "fullCalcOnLoad", 1);
    else this.book.insertChild("calcPr", `<${this.book.prefix}calcPr fullCalcOnLoad="1"/>`, WORKBOOK_ORDER);
  }

  /** Forgets the order of calculation; Excel finds it again. */
  dropCalculationChain(): void {
    const part = this.partByType.get("calcChain");
    if (part === undefined) return;
    this.removePart(part);
    for (const element of this.relations.children) if (this.relations.attribute(element, "Type")?.endsWith("/calcChain")) this.relations.replace(element.start, element.end, "");
  }

  /**
   * Adds and takes away sheets and names. Throws `WorkbookError` `sheetMissing`, `protectedStructure`, `notSupported` for taking away
   * a sheet with more than `insertSheet` gives it; `RangeError` for what no workbook can hold.
   */
  async changeLists({ inserted, removed, namesSet, namesRemoved }: ListChanges): Promise<void> {
    if (inserted.length + removed.length > 0) this.refuseProtected();
    const gone = new Set(removed.map((name) => this.listed(name)));
    const kept = this.sheets.filter((sheet) => !gone.has(sheet));
    const taken = new Set(kept.map(({ name }) => name.toLowerCase()));
    for (const { name } of inserted) {
      checkSheetName(name, taken);
      taken.add(name.toLowerCase());
    }
    if (!kept.some(({ visible }) => visible) && !inserted.some(({ state = "visible" }) => state === "visible")) throw new RangeError("a workbook needs a visible sheet");
    for (const sheet of gone) await this.removeSheet(sheet);
    await this.insertSheets(inserted);
    if (gone.size > 0) this.keepTabShown(kept);
    const names = [...kept.map(({ name }) => name.toLowerCase()), ...inserted.map(({ name }) => name.toLowerCase())];
    const placeOf = (sheet: string | undefined): number => {
      if (sheet === undefined) return -1;
      const place = names.indexOf(sheet.toLowerCase());
      if (place < 0) throw new WorkbookError("sheetMissing", `no sheet ${sheet} for a name`);
      return place;
    };
    for (const { name } of namesSet) checkDefinedName(name);
    patchNames(this.book, {
      moved: this.sheets.map((sheet) => (gone.has(sheet) ? null : kept.indexOf(sheet))),
      set: [...namesSet, ...inserted.flatMap(builtInNames)].map((name) => ({ name, sheet: placeOf(name.sheet) })),
      removed: namesRemoved.map(({ name, sheet }) => ({ name, sheet: placeOf(sheet) })),
    }, WORKBOOK_ORDER);
  }

  private listed(name: string): ListedSheet {
    const sheet = this.sheets.find((known) => known.name.toLowerCase() === name.toLowerCase());
    if (!sheet) throw new WorkbookError("sheetMissing", `no sheet ${name}`);
    return sheet;
  }

  private refuseProtected(): void {
    const protection = this.book.child("workbookProtection");
    if (protection && isTrue(this.book.attribute(protection, "lockStructure") ?? "")) throw new WorkbookError("protectedStructure", "the workbook's structure is protected");
  }

  private async insertSheets(drafts: readonly SheetDraft[]): Promise<void> {
    if (drafts.length === 0) return;
    const list = this.book.child("sheets");
    if (!list) throw new WorkbookError("notAWorkbook", "a workbook without sheets");
    const { names: tableNames, nextId } = drafts.some(({ tables }) => tables?.length) ? await this.knownTables() : { names: new Set<string>(), nextId: 1 };
    for (const { name } of drafts.flatMap(({ tables = [] }) => tables)) {
      if (tableNames.has(name.toLowerCase())) throw new RangeError(`the name ${name} is there twice`);
      tableNames.add(name.toLowerCase());
    }
    const resources = { styles: await this.styles(), texts: null, names: new PartNames(this.parts.names), nextTableId: nextId };
    let sheetId = Math.max(0, ...this.sheets.map(({ element }) => Number(this.book.attribute(element, "sheetId") ?? 0)));
    const prefix = this.relationsPrefix();
    for (const draft of drafts) {
      const parts = sheetParts(draft, resources, false);
      const id = this.addParts(parts, "worksheet");
      const state = draft.state === "visible" ? undefined : draft.state;
      this.book.append(list, `<${this.book.prefix}sheet${attribute("name", draft.name)} sheetId="${String(++sheetId)}"${attribute("state", state)}${prefix === null ? ` xmlns:r="${RELATIONS}"` : ""} ${prefix ?? "r"}:id="${id}"/>`);
    }
  }

  /** Adds parts, the first of them related to the workbook; gives the relation's id. */
  private addParts(parts: readonly [NewPart, ...NewPart[]], type: string): string {
    for (const part of parts) this.parts.add(part);
    addContentTypes(this.types, parts);
    const { relations } = this;
    const taken = new Set(relations.children.map((element) => relations.attribute(element, "Id")));
    let n = taken.size + this.relationsAdded + 1;
    while (taken.has(`rId${String(n)}`)) n++;
    this.relationsAdded = n - taken.size;
    const id = `rId${String(n)}`;
    relations.append(relations.root, relationXml(id, { type, target: `/${parts[0].name}` }, relations.prefix));
    return id;
  }

  private async removeSheet({ element, part, relationId }: ListedSheet): Promise<void> {
    const related = await this.parts.relations(part);
    const foreign = related.find(({ type }) => !OWN_RELATIONS.has(type));
    if (foreign) throw new WorkbookError("notSupported", `sheet part ${part} has a ${foreign.type}`);
    for (const target of [part, ...related.map(({ target }) => target), part.replace(/([^/]+)$/, "_rels/$1.rels")]) if (this.parts.has(target)) this.removePart(target);
    this.book.replace(element.start, element.end, "");
    const relation = this.relations.children.find((child) => this.relations.attribute(child, "Id") === relationId);
    if (relation) this.relations.replace(relation.start, relation.end, "");
  }

  private removePart(part: string): void {
    this.parts.remove(part);
    removeContentType(this.types, part);
  }

  /** The sheet shown on opening is told by its place, which moves when one before it goes. */
  private keepTabShown(kept: readonly ListedSheet[]): void {
    const views = this.book.child("bookViews");
    for (const view of views ? this.book.childrenOf(views) : []) {
      for (const name of ["activeTab", "firstSheet"]) {
        const before = Number(this.book.attribute(view, name) ?? 0);
        const sheet = this.sheets[before];
        const place = sheet && kept.includes(sheet) ? kept.indexOf(sheet) : Math.max(0, kept.findIndex(({ visible }) => visible));
        if (place !== before) this.book.setAttribute(view, name, place);
      }
    }
  }

  /** The names that tables and the workbook's ranges have taken, and the next table's number. */
  private async knownTables(): Promise<{ readonly names: Set<string>; readonly nextId: number }> {
    const container = this.book.child("definedNames");
    const names = new Set((container ? this.book.childrenOf(container) : []).map((element) => (this.book.attribute(element, "name") ?? "").toLowerCase()));
    let nextId = 1;
    for (const part of partsOfType(this.types, "spreadsheetml.table+xml")) {
      if (!this.parts.has(part)) continue;
      const xml = new XmlScanner(await this.parts.xml(part), part);
      xml.next();
      names.add((xml.attribute("displayName") ?? "").toLowerCase());
      nextId = Math.max(nextId, (xml.number("id") ?? 0) + 1);
    }
    return { names, nextId };
  }

  /** The looks that any part names, as it is now: conditional formats, tables, pivots and filters by colour do. */
  private async usedLooks(): Promise<ReadonlySet<number>> {
    const used = new Set<number>();
    for (const name of this.parts.names) {
      if (!/^xl\/.*\.xml$/i.test(name) || /sharedStrings|theme|drawing/i.test(name)) continue;
      // Names of attributes end so in all of them: dxfId, dataDxfId, headerRowDxfId… No change is made inside one.
      for (const bytes of await this.parts.current(name)) {
        for (let at = findDxfId(bytes, 0); at >= 0; at = findDxfId(bytes, at)) used.add(Number(/^\s*=\s*["'](\d+)/.exec(decodeBytes(bytes, at, Math.min(bytes.length, at + 20)))?.[1] ?? -1));
      }
    }
    return used;
  }

  /** The prefix under which the workbook's root knows relations; null when it does not. */
  private relationsPrefix(): string | null {
    return new RegExp(`xmlns:([^\\s=]+)\\s*=\\s*["']${RELATIONS}["']`).exec(openingTag(this.book, this.book.root))?.[1] ?? null;
  }
}

function openingTag(edit: XmlEdit, { start, openEnd }: Element): string {
  return decodeBytes(edit.bytes, start, openEnd);
}

/** Behind the next `dxfId` or `DxfId` at or after `from`; -1 when there is none. */
function findDxfId(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(LETTER_X, from); at >= 0; at = bytes.indexOf(LETTER_X, at + 1)) {
    const before = bytes[at - 1];
    if ((before === 68 || before === 100) && bytes[at + 1] === 102 && bytes[at + 2] === 73 && bytes[at + 3] === 100) return at + 4;
  }
  return -1;
}

const LETTER_X = 120;
