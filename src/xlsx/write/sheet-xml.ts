import { cellAddress, type Area } from "../../core/sheet/address";
import { cellXml, type TextIndex } from "./cell-xml";
import { conditionalXml } from "./conditional-xml";
import type { CellDraft, ColumnsDraft, LinkDraft, RichCellDraft, SheetDraft } from "./draft";
import { attribute, MAIN, numberXml, RELATIONS, XML_HEAD } from "./markup";
import { checkPlace, rangeOf } from "./names";
import { fitsToPage, printXml } from "./print-xml";
import type { StyleTable } from "./style-table";
import { validationsXml } from "./validation-xml";

const MOST_LINKS = 65_530;

/** What a sheet's part shares with its workbook. */
export interface SheetContext {
  readonly styles: StyleTable;
  readonly texts: TextIndex;
  /** Whether this is the sheet shown when the workbook opens. */
  readonly selected: boolean;
  /** By which macros know the sheet; null when none do. */
  readonly codeName: string | null;
  /** Relations of the sheet's tables, of its charts' drawing and of its notes' boxes. */
  readonly tableRelations: readonly string[];
  readonly drawingRelation: string | null;
  readonly boxesRelation: string | null;
  /** Relations of the files that links lead to, by the link's `file`. */
  readonly fileRelations: ReadonlyMap<string, string>;
}

/** A worksheet part. Throws `RangeError` for what no sheet can hold. */
export function sheetXml(sheet: SheetDraft, context: SheetContext): string {
  const { styles, tableRelations, drawingRelation, boxesRelation } = context;
  const filter = sheet.autoFilter ? `<autoFilter ref="${rangeOf(sheet.autoFilter)}"/>` : "";
  return [
    `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    propertiesXml(sheet, context.codeName),
    `<dimension ref="${usedRange(sheet)}"/>`,
    viewXml(sheet, context.selected),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet.columns ?? [], styles),
    `<sheetData>${rowsXml(sheet, context)}</sheetData>`,
    sheet.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : "",
    filter,
    mergesXml(sheet.merges ?? []),
    conditionalXml(sheet.conditionalFormats ?? [], styles, 1),
    validationsXml(sheet.validations ?? []),
    linksXml(sheet.links ?? [], context.fileRelations),
    printXml(sheet.print),
    drawingRelation === null ? "" : `<drawing r:id="${drawingRelation}"/>`,
    boxesRelation === null ? "" : `<legacyDrawing r:id="${boxesRelation}"/>`,
    tableRelations.length === 0 ? "" : `<tableParts count="${String(tableRelations.length)}">${tableRelations.map((id) => `<tablePart r:id="${id}"/>`).join("")}</tableParts>`,
    "</worksheet>",
  ].join("");
}

function propertiesXml({ print }: SheetDraft, codeName: string | null): string {
  const fits = fitsToPage(print);
  if (!fits && codeName === null) return "";
  const open = `<sheetPr${attribute("codeName", codeName ?? undefined)}`;
  return fits ? `${open}><pageSetUpPr fitToPage="1"/></sheetPr>` : `${open}/>`;
}

/** A cell as the rich form, null when it leaves nothing. */
export function richCell(cell: CellDraft): RichCellDraft | null {
  if (cell === null || cell === "") return null;
  return typeof cell === "object" ? cell : { value: cell };
}

function usedRange({ rows }: SheetDraft): string {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.length === 0 || width === 0 ? "A1" : `A1:${cellAddress(rows.length - 1, width - 1)}`;
}

function viewXml({ frozen, gridlines }: SheetDraft, selected: boolean): string {
  const open = `<sheetView${gridlines === false ? ' showGridLines="0"' : ""}${selected ? ' tabSelected="1"' : ""} workbookViewId="0"`;
  if (!frozen || (frozen.rows === 0 && frozen.columns === 0)) return `<sheetViews>${open}/></sheetViews>`;
  const { rows, columns } = frozen;
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  return `<sheetViews>${open}><pane${attribute("xSplit", columns || undefined)}${attribute("ySplit", rows || undefined)} topLeftCell="${cellAddress(rows, columns)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`;
}

function columnsXml(columns: readonly ColumnsDraft[], styles: StyleTable): string {
  if (columns.length === 0) return "";
  let before = -1;
  const items = columns.toSorted((a, b) => a.first - b.first).map(({ first, last, width, hidden, style }) => {
    checkPlace(0, first);
    checkPlace(0, last);
    if (first <= before || last < first) throw new RangeError(`the columns ${String(first)} to ${String(last)} overlap others`);
    before = last;
    const index = style ? styles.index(style) : 0;
    // Excel needs a width on every span it is told of.
    return `<col min="${String(first + 1)}" max="${String(last + 1)}" width="${numberXml(width ?? 9.140625)}"${attribute("style", index || undefined)}${hidden ? ' hidden="1"' : ""}${width === undefined ? "" : ' customWidth="1"'}/>`;
  });
  return `<cols>${items.join("")}</cols>`;
}

function rowsXml({ rows, rowLayouts = [] }: SheetDraft, { styles, texts }: SheetContext): string {
  const layouts = new Map(rowLayouts.map((layout) => [layout.row, layout]));
  const beyond = rowLayouts.map(({ row }) => row).filter((row) => row >= rows.length);
  const numbers = [...rows.keys(), ...new Set(beyond.toSorted((a, b) => a - b))];
  return numbers.map((row) => {
    checkPlace(row, 0);
    const layout = layouts.get(row);
    const attributes = `${layout?.height === undefined ? "" : ` ht="${numberXml(layout.height)}" customHeight="1"`}${layout?.hidden ? ' hidden="1"' : ""}`;
    let cells = "";
    rows[row]?.forEach((cell, column) => {
      const rich = richCell(cell);
      if (!rich) return;
      const style = rich.style ? styles.index(rich.style) : 0;
      if (style > 0 || rich.formula !== undefined || (rich.value ?? "") !== "") cells += cellXml(row, column, rich, style, texts);
    });
    if (cells === "") return attributes === "" ? "" : `<row r="${String(row + 1)}"${attributes}/>`;
    return `<row r="${String(row + 1)}"${attributes}>${cells}</row>`;
  }).join("");
}

/** Throws `RangeError` for merges that overlap. */
export function mergesXml(merges: readonly Area[], prefix = ""): string {
  if (merges.length === 0) return "";
  merges.forEach((area, n) => {
    const other = merges.slice(0, n).find((before) => before.top <= area.bottom && area.top <= before.bottom && before.left <= area.right && area.left <= before.right);
    if (other) throw new RangeError(`the merges ${rangeOf(other)} and ${rangeOf(area)} overlap`);
  });
  return `<${prefix}mergeCells count="${String(merges.length)}">${merges.map((area) => `<${prefix}mergeCell ref="${rangeOf(area)}"/>`).join("")}</${prefix}mergeCells>`;
}

function linksXml(links: readonly LinkDraft[], fileRelations: ReadonlyMap<string, string>): string {
  if (links.length === 0) return "";
  if (links.length > MOST_LINKS) throw new RangeError(`a sheet of ${String(links.length)} links; Excel allows ${String(MOST_LINKS)}`);
  return `<hyperlinks>${links.map(({ row, column, to, file, tip }) => {
    checkPlace(row, column);
    return `<hyperlink ref="${cellAddress(row, column)}"${attribute("r:id", file === undefined ? undefined : fileRelations.get(file))}${attribute("location", to)}${attribute("tooltip", tip)}/>`;
  }).join("")}</hyperlinks>`;
}
