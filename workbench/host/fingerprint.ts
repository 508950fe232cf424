import { areaAddress, cellAddress } from "../../src/core/sheet/address";
import type { Book, Sheet } from "./model";

/** Everything the user owns in a sheet, part by part, in a stable order and wording. The selection is not part of it. */
export type SheetParts = Readonly<Record<"name" | "visibility" | "values" | "formulas" | "styles" | "columnStyles" | "merges" | "tables" | "conditionalFormats" | "validations" | "protection" | "columnWidths" | "rowHeights" | "hiddenRows" | "hiddenColumns" | "frozen" | "notes" | "links" | "charts" | "page" | "gridlines" | "autoFilter", string>>;

export interface FingerprintParts {
  readonly sheets: readonly SheetParts[];
  readonly structureProtected: boolean;
  readonly names: string;
}

/** The parts that make the fingerprint; cells as hashes, small things as readable text. */
export function fingerprintParts(book: Book): FingerprintParts {
  return {
    sheets: book.sheets.map(sheetParts),
    structureProtected: book.structureProtected,
    names: sorted(book.names.map((name) => stable({ ...name, scope: book.findSheet(name.scope)?.name ?? name.scope }))),
  };
}

/** One hash of all parts. */
export function fingerprintOf(book: Book): string {
  return new Hash().add(JSON.stringify(fingerprintParts(book))).digest();
}

function sheetParts(sheet: Sheet): SheetParts {
  const lines = (map: ReadonlyMap<number, number>): string => [...map].toSorted(([a], [b]) => a - b).map(([line, size]) => `${String(line)}=${String(size)}`).join(" ");
  const numbers = (set: ReadonlySet<number>): string => [...set].toSorted((a, b) => a - b).join(" ");
  const areas = (list: readonly Parameters<typeof areaAddress>[0][]): string => sorted(list.map(areaAddress));
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    values: hashOfValues(sheet),
    formulas: hashOf((add) => { sheet.cells.eachFormula((r, c, formula) => { add(cellAddress(r, c) + formula); }); }),
    styles: hashOf((add) => { sheet.cells.eachStyled((r, c, style) => { add(cellAddress(r, c) + stable(style)); }); }),
    columnStyles: sheet.cells.styledColumns().map(([column, style]) => `${String(column)}${stable(style)}`).join(" "),
    merges: areas(sheet.merges),
    tables: sorted(sheet.tables.map((table) => stable({ ...table, area: areaAddress(table.area) }))),
    conditionalFormats: sheet.conditionalFormats.map((rule) => stable({ ...rule, areas: areas(rule.areas) })).join("\n"),
    validations: sorted(sheet.validations.map((validation) => stable({ ...validation, areas: areas(validation.areas) }))),
    protection: stable(sheet.protection),
    columnWidths: lines(sheet.columnWidths),
    rowHeights: lines(sheet.rowHeights),
    hiddenRows: numbers(sheet.hiddenRows),
    hiddenColumns: numbers(sheet.hiddenColumns),
    frozen: stable(sheet.frozen),
    notes: sorted(sheet.notes.map(stable)),
    links: sorted(sheet.links.map(stable)),
    charts: sheet.charts.map(stable).join("\n"),
    page: stable(sheet.page),
    gridlines: String(sheet.gridlines),
    autoFilter: sheet.autoFilter ? areaAddress(sheet.autoFilter) : "",
  };
}

function hashOfValues(sheet: Sheet): string {
  const used = sheet.used(true);
  return hashOf((add) => {
    for (let r = used?.top ?? 0; used && r <= used.bottom; r++) {
      for (let c = used.left; c <= used.right; c++) {
        const value = sheet.value(r, c);
        if (value !== "") add(`${String(r)},${String(c)}${typeof value}${String(value)}`);
      }
    }
  });
}

function hashOf(feed: (add: (text: string) => void) => void): string {
  const hash = new Hash();
  feed((text) => hash.add(text));
  return hash.digest();
}

function sorted(texts: readonly string[]): string {
  return [...texts].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)).join("\n");
}

/** JSON with its keys in order. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner);
}

/** Two independent 32-bit running hashes (cyrb53's mixing), enough to tell a workbook from itself with a cell changed. */
class Hash {
  private a = 0xdeadbeef;
  private b = 0x41c6ce57;

  add(text: string): this {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      this.a = Math.imul(this.a ^ code, 2654435761);
      this.b = Math.imul(this.b ^ code, 1597334677);
    }
    // A mark between texts, so that moving a character from one to the next shows.
    this.a = Math.imul(this.a ^ 0x1f, 2654435761);
    this.b = Math.imul(this.b ^ 0x1f, 1597334677);
    return this;
  }

  digest(): string {
    const a = Math.imul(this.a ^ (this.a >>> 16), 2246822507) ^ Math.imul(this.b ^ (this.b >>> 13), 3266489909);
    const b = Math.imul(this.b ^ (this.b >>> 16), 2246822507) ^ Math.imul(this.a ^ (this.a >>> 13), 3266489909);
    return (a >>> 0).toString(16).padStart(8, "0") + (b >>> 0).toString(16).padStart(8, "0");
  }
}
