import { WorkbookError } from "../../workbook/port";
import { isTrue } from "../xml-scanner";
import { decodeBytes } from "../xml-text";
import { patchAppProperties } from "./app-properties";
import { addContentTypes, removeContentType } from "./content-types";
import type { NameDraft, SheetDraft } from "./draft";
import { FreedStyles } from "./freed-styles";
import { attribute, SPREADSHEET_TYPE } from "./markup";
import { checkDefinedName, checkSheetName } from "./names";
import { isSelected, keptOf, refuseLocked, targetsOn, type ListedSheet } from "./listed-sheet";
import { losePart, mentions, parted } from "./lost-references";
import { partsWithSheet } from "./own-parts";
import type { PackagePatch } from "./package-patch";
import { PartChanges } from "./part-changes";
import { PartNames } from "./part-names";
import { relationAttribute } from "./part-relations";
import { patchNames } from "./patch-names";
import { builtInNames } from "./print-xml";
import { relationXml, sheetParts, type NewPart } from "./sheet-parts";
import { MINIMAL_STYLES, StyleTable } from "./style-table";
import { takenTables } from "./table-names";
import type { XmlEdit } from "./xml-edit";

const WORKBOOK_ORDER = [
  "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences", "definedNames", "calcPr", "oleSize",
  "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst",
];
const CONTENT_TYPES = "[Content_Types].xml";

/** A sheet that is written anew where it is; the draft's name is its own, in any case of letters. */
export interface Replacement {
  readonly sheet: string;
  readonly draft: SheetDraft;
}

/** Changes to the list of sheets and of names. Sheets by name, in any case of letters. */
export interface ListChanges {
  readonly inserted: readonly SheetDraft[];
  readonly replaced: readonly Replacement[];
  readonly removed: readonly string[];
  readonly namesSet: readonly NameDraft[];
  readonly namesRemoved: readonly { readonly name: string; readonly sheet?: string }[];
}

/** What came of changes to the lists. */
export interface ListsChanged {
  /** Whether sheets that went or were written anew had formulas. */
  readonly hadFormulas: boolean;
  /** Whether formulas on others may come to something else for it. */
  readonly pointedAt: boolean;
}

/** The workbook's own parts while it is patched: its lists of sheets and names, its relations, its formats, its calculation. */
export class WorkbookPatch {
  private styleTable: StyleTable | null = null;
  private relationsAdded = 0;
  private readonly freed: FreedStyles;

  private constructor(
    private readonly parts: PackagePatch,
    private readonly book: XmlEdit,
    private readonly relations: XmlEdit,
    private readonly types: XmlEdit,
    private readonly partByType: ReadonlyMap<string, string>,
    private readonly sheets: readonly ListedSheet[],
  ) {
    this.freed = new FreedStyles(parts);
  }

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
      return { name, element, relationId, part: relation.target, isWorksheet: relation.type === "worksheet", visible: (book.attribute(element, "state") ?? "visible") === "visible" };
    });
    const relations = await parts.edit(main.replace(/([^/]+)$/, "_rels/$1.rels"));
    return new WorkbookPatch(parts, book, relations, await parts.edit(CONTENT_TYPES), new Map(related.map(({ type, target }) => [type, target])), sheets);
  }

  /** Throws `signed` and `strictFormat` for workbooks that may be read but not written. */
  refuseUnwritable(): void {
    if (this.parts.names.some((name) => /^_xmlsignatures\//i.test(name))) throw new WorkbookError("signed", "the package has a digital signature");
    const { bytes, root } = this.book;
    if (decodeBytes(bytes, root.start, root.openEnd).includes("purl.oclc.org/ooxml/spreadsheetml")) throw new WorkbookError("strictFormat", "a strict Open XML workbook");
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
    this.freed.addLooks(indexes);
  }

  /** Writes the formats that were added, and takes away those that nothing uses any more. */
  async writeStyles(): Promise<void> {
    if (!this.freed.none) await this.freed.dropFrom(await this.styles(), new Set(this.sheets.map(({ part }) => part)));
    if (!this.styleTable?.changed) return;
    const bytes = this.styleTable.result();
    const part = this.partByType.get("styles");
    if (part !== undefined) this.parts.replace(part, bytes);
    else this.addRelated({ name: "xl/styles.xml", xml: new TextDecoder().decode(bytes), contentType: `${SPREADSHEET_TYPE}.styles+xml` }, "styles");
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
    this.parts.remove(part);
    removeContentType(this.types, part);
    for (const element of this.relations.children) if (this.relations.attribute(element, "Type")?.endsWith("/calcChain")) this.relations.replace(element.start, element.end, "");
  }

  /**
   * Adds, takes away and writes anew sheets and names. Throws `WorkbookError` `sheetMissing`, `protectedStructure`, `protectedSheet`,
   * `notSupported` for taking away a sheet with more than `insertSheet` gives it; `RangeError` for what no workbook can hold.
   * Formulas, and charts, that point at what goes say `#REF!` then, but on the sheets `changed` (lower case), whose cells are told by others.
   */
  async changeLists({ inserted, replaced, removed, namesSet, namesRemoved }: ListChanges, changed: ReadonlySet<string>): Promise<ListsChanged> {
    if (inserted.length + removed.length > 0) this.refuseProtected();
    const gone = new Set(removed.map((name) => this.listed(name)));
    const anew = new Map(replaced.map(({ sheet, draft }) => [this.listed(sheet), draft]));
    const kept = this.sheets.filter((sheet) => !gone.has(sheet));
    const taken = new Set(kept.map(({ name }) => name.toLowerCase()));
    for (const [{ name }, draft] of anew) if (name.toLowerCase() !== draft.name.toLowerCase()) throw new RangeError(`the sheet «${name}» cannot become «${draft.name}»: formulas go by its name`);
    for (const { name } of inserted) {
      checkSheetName(name, taken);
      taken.add(name.toLowerCase());
    }
    const shown = kept.some((sheet) => (anew.get(sheet)?.state ?? (sheet.visible ? "visible" : "hidden")) === "visible") || inserted.some(({ state = "visible" }) => state === "visible");
    if (!shown) throw new RangeError("a workbook needs a visible sheet");
    const changes = new PartChanges(this.parts, this.types);
    const [lost, shaken] = parted(await targetsOn(this.parts, [...gone, ...anew.keys()]), [...inserted, ...anew.values()]);
    const hadFormulas = await this.takeAway(gone, anew, changes);
    await this.putSheets(inserted, anew, changes);
    await changes.write();
    if (gone.size > 0) this.keepTabShown(kept);
    if (gone.size + inserted.length + anew.size > 0) await this.listTitles(gone, anew, inserted);
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
      set: [...namesSet, ...[...inserted, ...anew.values()].flatMap(builtInNames)].map((name) => ({ name, sheet: placeOf(name.sheet) })),
      removed: namesRemoved.map(({ name, sheet }) => ({ name, sheet: placeOf(sheet) })),
      lost,
      rewritten: new Set([...anew.keys()].map((sheet) => kept.indexOf(sheet))),
    }, WORKBOOK_ORDER);
    let pointedAt = false;
    for (const { name, part, isWorksheet } of kept.filter((sheet) => !anew.has(sheet))) {
      if (!isWorksheet) continue;
      if (lost && !changed.has(name.toLowerCase()) && (await losePart(this.parts, part, lost))) pointedAt = true;
      if (shaken && (await mentions(this.parts, part, shaken))) pointedAt = true;
    }
    if (lost) for (const part of this.parts.names) if (/\/charts\/chart[^/]*\.xml$/i.test(part) && !changes.namesGone.has(part.toLowerCase())) await losePart(this.parts, part, lost);
    return { hadFormulas, pointedAt };
  }

  /**
   * The names that a sheet's tables may not have: those of tables and of the workbook's ranges, in lower case, without what is on the
   * sheets named, which are to be written anew. Throws `sheetMissing`.
   */
  async takenNames(without: readonly string[]): Promise<ReadonlySet<string>> {
    const gone = new Set((await Promise.all(without.map((name) => partsWithSheet(this.parts, this.sheetPart(name))))).flat());
    const { names } = await takenTables(this.parts, this.types, gone);
    return new Set([...names, ...this.definedNames()]);
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

  /** Puts new sheets behind the others, and the parts of those written anew in the place of theirs. */
  private async putSheets(inserted: readonly SheetDraft[], anew: ReadonlyMap<ListedSheet, SheetDraft>, changes: PartChanges): Promise<void> {
    const drafts = [...anew.values(), ...inserted];
    if (drafts.length === 0) return;
    const list = this.book.child("sheets");
    if (!list) throw new WorkbookError("notAWorkbook", "a workbook without sheets");
    const resources = { styles: await this.styles(), texts: null, names: new PartNames(changes.namesKept), nextTableId: await this.nextTable(drafts, changes) };
    for (const [sheet, draft] of anew) {
      changes.add(...sheetParts(draft, resources, await isSelected(this.parts, sheet), await keptOf(this.parts, sheet)));
      if (draft.name !== sheet.name) this.book.setAttribute(sheet.element, "name", draft.name);
      if (draft.state !== undefined && (draft.state !== "visible" || !sheet.visible)) this.book.setAttribute(sheet.element, "state", draft.state);
    }
    let sheetId = Math.max(0, ...this.sheets.map(({ element }) => Number(this.book.attribute(element, "sheetId") ?? 0)));
    for (const draft of inserted) {
      const parts = sheetParts(draft, resources, false);
      changes.add(...parts);
      const id = this.relate(parts[0], "worksheet");
      const state = draft.state === "visible" ? undefined : draft.state;
      this.book.append(list, `<${this.book.prefix}sheet${attribute("name", draft.name)} sheetId="${String(++sheetId)}"${attribute("state", state)}${relationAttribute(this.book, id)}/>`);
    }
  }

  /** The number of the next table. Throws `RangeError` when a table's name is taken. */
  private async nextTable(drafts: readonly SheetDraft[], changes: PartChanges): Promise<number> {
    if (!drafts.some(({ tables }) => tables?.length)) return 1;
    const { names, nextId } = await takenTables(this.parts, this.types, changes.namesGone);
    const taken = new Set([...names, ...this.definedNames()]);
    for (const { name } of drafts.flatMap(({ tables = [] }) => tables)) {
      if (taken.has(name.toLowerCase())) throw new RangeError(`the name ${name} is there twice`);
      taken.add(name.toLowerCase());
    }
    return nextId;
  }

  /** The names of ranges, of the workbook and of its sheets, in lower case. */
  private definedNames(): readonly string[] {
    const container = this.book.child("definedNames");
    return (container ? this.book.childrenOf(container) : []).map((element) => (this.book.attribute(element, "name") ?? "").toLowerCase());
  }

  /** Adds a part that the workbook is related to. */
  private addRelated(part: NewPart, type: string): void {
    this.parts.add(part);
    addContentTypes(this.types, [part]);
    this.relate(part, type);
  }

  /** Relates the workbook to a part; gives the relation's id. */
  private relate({ name }: NewPart, type: string): string {
    const { relations } = this;
    const taken = new Set(relations.children.map((element) => relations.attribute(element, "Id")));
    let n = taken.size + this.relationsAdded + 1;
    while (taken.has(`rId${String(n)}`)) n++;
    this.relationsAdded = n - taken.size;
    const id = `rId${String(n)}`;
    relations.append(relations.root, relationXml(id, { type, target: `/${name}` }, relations.prefix));
    return id;
  }

  /** Takes away sheets, and the parts of those written anew. Gives whether there were formulas on them, notes the formats that they used. */
  private async takeAway(gone: ReadonlySet<ListedSheet>, anew: ReadonlyMap<ListedSheet, SheetDraft>, changes: PartChanges): Promise<boolean> {
    let hadFormulas = false;
    for (const sheet of [...gone, ...anew.keys()]) {
      const { element, part, relationId } = sheet;
      const bytes = await this.parts.xml(part);
      hadFormulas ||= /<(?:\w+:)?f[\s>]/.test(decodeBytes(bytes, 0, bytes.length));
      this.freed.addSheet(bytes);
      for (const one of await partsWithSheet(this.parts, part)) changes.remove(one);
      if (anew.has(sheet)) {
        await refuseLocked(this.parts, sheet);
        continue;
      }
      this.book.replace(element.start, element.end, "");
      const relation = this.relations.children.find((child) => this.relations.attribute(child, "Id") === relationId);
      if (relation) this.relations.replace(relation.start, relation.end, "");
    }
    return hadFormulas;
  }

  private async listTitles(gone: ReadonlySet<ListedSheet>, anew: ReadonlyMap<ListedSheet, SheetDraft>, inserted: readonly SheetDraft[]): Promise<void> {
    const worksheets = this.sheets.filter(({ isWorksheet }) => isWorksheet);
    await patchAppProperties(this.parts, {
      before: worksheets.map(({ name }) => name),
      after: worksheets.map((sheet) => (gone.has(sheet) ? null : (anew.get(sheet)?.name ?? sheet.name))),
      added: inserted.map(({ name }) => name),
    });
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
}
