import { parseArea } from "../core/sheet/address";
import type { Grid } from "../core/sheet/grid";
import { WorkbookError, type ReadOptions, type SheetInfo, type WorkbookReader } from "../workbook/port";
import type { Crc32 } from "./crc32";
import { damaged } from "./damaged";
import { inflateByStream, type Inflate } from "./inflate";
import { DEFAULT_LIMITS, type Limits } from "./limits";
import { Package, type Relation } from "./package";
import { readSharedStrings } from "./shared-strings";
import type { SheetLayout, TableInfo } from "./sheet-layout";
import { signOf } from "./sheet-sign";
import { readSheetPart, type SheetPart } from "./sheet-part";
import { DEFAULT_STYLE, readStyles, type CellStyle } from "./styles";
import { XmlScanner } from "./xml-scanner";

export interface OpenXlsxOptions {
  /** How to inflate; `DecompressionStream` by default. */
  readonly inflate?: Inflate;
  readonly limits?: Partial<Limits>;
  /** The host's sum of zip: with it every part read is held against its own, without it those up to 1 MB. */
  readonly crc32?: Crc32;
}

/** A name defined in the workbook. */
export interface DefinedName {
  readonly name: string;
  /** The sheet it belongs to; null when the whole workbook. */
  readonly sheetId: string | null;
  readonly hidden: boolean;
  /** What it stands for, as the file writes it: `'Seguimiento ASM'!$B$9:$J$36`. */
  readonly formula: string;
}

/**
 * An .xlsx file, open for reading. Sheets are read on demand and kept: what a sheet's part says is only known by reading it
 * whole, so `sheets` reads them all, and a later `read` gives the same grid at once and reports it as done. To see progress, or to
 * hold one sheet alone in memory, `read` before `sheets`. A cancelled
 * reading keeps nothing of its sheet.
 */
export interface XlsxWorkbook extends WorkbookReader {
  readonly date1904: boolean;
  readonly definedNames: readonly DefinedName[];
  /** The worksheets by what the workbook's own part says of them, without reading theirs. */
  readonly sheetNames: readonly { readonly id: string; readonly name: string; readonly visible: boolean }[];
  /** What a person sees of a sheet besides its values. Throws as `read`. */
  layout(sheetId: string): Promise<SheetLayout>;
}

interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly part: string;
}

/**
 * Opens an .xlsx (or .xlsm) file from its bytes; `name` is the file's name. Throws `WorkbookError`: `notAWorkbook`,
 * `encrypted`, `oldFormat`, `truncated` (damaged), `tooLarge`, `forbiddenContent`, `missingPart`, `notSupported`; reading
 * a sheet may throw the same, since parts are inflated when they are wanted.
 */
export async function openXlsx(bytes: Uint8Array, name: string, options: OpenXlsxOptions = {}): Promise<XlsxWorkbook> {
  const parts = new Package(bytes, options.inflate ?? inflateByStream, { ...DEFAULT_LIMITS, ...options.limits }, options.crc32);
  const main = (await parts.relations("")).find((relation) => relation.type === "officeDocument")?.target;
  if (main === undefined) throw new WorkbookError("notAWorkbook", "a zip without a workbook");
  if (main.endsWith(".bin")) throw new WorkbookError("oldFormat", "a binary workbook (.xlsb)");
  const relations = await parts.relations(main);
  const book = readWorkbookPart(new XmlScanner(await parts.xml(main), main), relations);
  for (const { part } of book.sheets) if (!parts.has(part)) throw new WorkbookError("missingPart", `the package has no part ${part}`);
  const partOf = (type: string): string | undefined => relations.find((relation) => relation.type === type)?.target;
  return new OpenWorkbook(name, parts, book, partOf("styles"), partOf("sharedStrings"), options.limits?.cells ?? DEFAULT_LIMITS.cells);
}

interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly definedNames: readonly DefinedName[];
  readonly date1904: boolean;
}

function readWorkbookPart(xml: XmlScanner, relations: readonly Relation[]): WorkbookPart {
  if (!xml.next() || !xml.is("workbook")) throw new WorkbookError("notAWorkbook", `the main part is <${xml.name}>, no workbook`);
  const all: (SheetEntry & { readonly isWorksheet: boolean })[] = [];
  const names: { readonly name: string; readonly scope: number | null; readonly hidden: boolean; readonly formula: string }[] = [];
  let date1904 = false;
  while (xml.next()) {
    if (xml.closing) continue;
    if (xml.is("workbookPr")) date1904 = xml.flag("date1904");
    else if (xml.is("sheet")) {
      // `r:id`, by whatever prefix the file gives the namespace of relations.
      const relationId = xml.attribute("id");
      const relation = relations.find(({ id }) => id === relationId);
      const sheetName = xml.attribute("name") ?? "";
      if (!relation) throw new WorkbookError("missingPart", `sheet ${sheetName} has no relation ${relationId ?? ""}`);
      const id = xml.attribute("sheetId") ?? "";
      const taken = id === "" || all.some((sheet) => sheet.id === id);
      all.push({ id: taken ? `s${String(all.length + 1)}` : id, name: sheetName, visible: (xml.attribute("state") ?? "visible") === "visible", part: relation.target, isWorksheet: relation.type === "worksheet" });
    } else if (xml.is("definedName")) {
      const name = xml.attribute("name") ?? "";
      const scope = xml.number("localSheetId");
      const hidden = xml.flag("hidden");
      names.push({ name, scope, hidden, formula: xml.text() });
    } else if (!xml.is("sheets") && !xml.is("definedNames")) xml.skip();
  }
  return {
    // Chart sheets have no cells. Names count them, so they are left out only now.
    sheets: all.filter((sheet) => sheet.isWorksheet).map(({ id, name, visible, part }) => ({ id, name, visible, part })),
    definedNames: names.map(({ name, scope, hidden, formula }) => ({ name, hidden, formula, sheetId: scope === null ? null : (all[scope]?.id ?? null) })),
    date1904,
  };
}

class OpenWorkbook implements XlsxWorkbook {
  private readonly loaded = new Map<string, SheetPart>();
  private readonly tables = new Map<string, readonly TableInfo[]>();
  private styles: readonly CellStyle[] | null = null;
  private sharedStrings: readonly string[] | null = null;

  constructor(
    readonly name: string,
    private readonly parts: Package,
    private readonly book: WorkbookPart,
    private readonly stylesPart: string | undefined,
    private readonly stringsPart: string | undefined,
    private readonly maxCells: number,
  ) {}

  get date1904(): boolean {
    return this.book.date1904;
  }

  get definedNames(): readonly DefinedName[] {
    return this.book.definedNames;
  }

  get sheetNames(): XlsxWorkbook["sheetNames"] {
    return this.book.sheets;
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    const infos: SheetInfo[] = [];
    for (const { id, name, visible } of this.book.sheets) {
      // The used area and the protection stand behind the cells, and `dimension` may lie: the part is read.
      const { grid, protected: isProtected } = await this.load(id, {});
      const used = grid.values.length === 0 ? null : { top: grid.top, left: grid.left, bottom: grid.top + grid.values.length - 1, right: grid.left + grid.width - 1 };
      const own = signOf(this.book.definedNames, id)?.family;
      infos.push({ id, name, visible, protected: isProtected, used, ...(own !== undefined && { own }) });
    }
    return infos;
  }

  async read(sheetId: string, options: ReadOptions = {}): Promise<Grid> {
    return (await this.load(sheetId, options)).grid;
  }

  async layout(sheetId: string): Promise<SheetLayout> {
    const { layout } = await this.load(sheetId, {});
    let tables = this.tables.get(sheetId);
    if (!tables) {
      tables = await this.readTables(sheetId);
      this.tables.set(sheetId, tables);
    }
    return { ...layout, tables };
  }

  private async load(sheetId: string, options: ReadOptions): Promise<SheetPart> {
    if (options.signal?.aborted) throw new WorkbookError("cancelled", "reading was cancelled");
    const known = this.loaded.get(sheetId);
    if (known) {
      const cells = known.grid.values.length * known.grid.width;
      options.onProgress?.({ done: cells, total: cells });
      return known;
    }
    const entry = this.entry(sheetId);
    // Inflating the largest part goes first: where the host inflates on another thread, the texts are read meanwhile.
    const [xml, styles, sharedStrings] = await Promise.all([this.scan(entry.part), this.readStyles(), this.readSharedStrings()]);
    const context = { styles, sharedStrings, date1904: this.book.date1904, maxCells: this.maxCells };
    const sheet = await readSheetPart(xml, context, options);
    this.loaded.set(sheetId, sheet);
    return sheet;
  }

  private async readStyles(): Promise<readonly CellStyle[]> {
    return (this.styles ??= this.stylesPart === undefined ? [DEFAULT_STYLE] : readStyles(await this.scan(this.stylesPart)));
  }

  private async readSharedStrings(): Promise<readonly string[]> {
    return (this.sharedStrings ??= this.stringsPart === undefined ? [] : readSharedStrings(await this.scan(this.stringsPart)));
  }

  private entry(sheetId: string): SheetEntry {
    const entry = this.book.sheets.find(({ id }) => id === sheetId);
    if (!entry) throw new WorkbookError("sheetMissing", `no sheet with id ${sheetId}`);
    return entry;
  }

  private async scan(part: string): Promise<XmlScanner> {
    return new XmlScanner(await this.parts.xml(part), part);
  }

  private async readTables(sheetId: string): Promise<readonly TableInfo[]> {
    const tables: TableInfo[] = [];
    for (const { type, target } of await this.parts.relations(this.entry(sheetId).part)) {
      if (type === "table") tables.push(readTable(await this.scan(target)));
    }
    return tables;
  }
}

function readTable(xml: XmlScanner): TableInfo {
  if (!xml.next() || !xml.is("table")) throw damaged(`part ${xml.part} is not a table`);
  const area = parseArea(xml.attribute("ref") ?? "");
  if (!area) throw damaged(`part ${xml.part} is a table without an area`);
  const head = {
    name: xml.attribute("displayName") ?? xml.attribute("name") ?? "",
    area,
    hasHeader: (xml.number("headerRowCount") ?? 1) > 0,
    hasTotals: (xml.number("totalsRowCount") ?? 0) > 0,
  };
  const columns: string[] = [];
  while (xml.next()) if (!xml.closing && xml.is("tableColumn")) columns.push(xml.attribute("name") ?? "");
  return { ...head, columns };
}
