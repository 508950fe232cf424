import { cellAddress, contains, parseArea, type Area } from "../../core/sheet/address";
import { WorkbookError } from "../../workbook/port";
import { damaged } from "../damaged";
import { expandFormulas } from "../shift-formula";
import { isTrue } from "../xml-scanner";
import { decodeBytes } from "../xml-text";
import { cellXml, errorXml } from "./cell-xml";
import { textXml } from "./markup";
import { checkPlace } from "./names";
import type { CellPatch } from "./patch-edit";
import { cellsOf, type CellElement } from "./row-cells";
import type { Extent, RowElement, RowIndex } from "./row-index";
import type { StyleTable } from "./style-table";
import type { Element, XmlEdit } from "./xml-edit";

/**
 * Changes cells of a sheet's part, listed with its rows `opaque`, which stand as `rows` says. Throws `WorkbookError` `tiedCell` for
 * cells that an array or a data table holds together, `truncated`; `RangeError` for contents that no cell can hold.
 */
export function patchCells(edit: XmlEdit, rows: RowIndex, patches: readonly CellPatch[], styles: StyleTable): PatchedCells {
  const sheetData = edit.child("sheetData");
  if (!sheetData) throw damaged(`part ${edit.part} has no rows`);
  const byRow = groupByRow(patches);
  const formulas = specialFormulas(edit, rows.special());
  refuseTied(formulas, patches);
  const writer = new RowWriter(edit, styles, sheetData);
  for (const [row, patched] of [...byRow].toSorted(([a], [b]) => a - b)) {
    const cells = [...patched.values()].toSorted((a, b) => a.column - b.column);
    const element = rows.find(row);
    if (element) writer.change(element, cells);
    else writer.add(row, cells, rows.placeOf(row));
  }
  writer.writeOut(formulas);
  return { formulasChanged: writer.formulasChanged, extents: writer.extents };
}

export interface PatchedCells {
  /** A formula came, went or changed: the order of calculation that the file keeps is no longer right. */
  readonly formulasChanged: boolean;
  /** From where to where the rows that were changed have cells now; null for one that has none. */
  readonly extents: ReadonlyMap<number, Extent | null>;
}

function extentOf(columns: readonly number[]): Extent | null {
  return columns.length === 0 ? null : { first: Math.min(...columns), last: Math.max(...columns) };
}

type Patches = Map<number, Map<number, CellPatch>>;

function groupByRow(patches: readonly CellPatch[]): Patches {
  const byRow: Patches = new Map();
  for (const patch of patches) {
    checkPlace(patch.row, patch.column);
    let row = byRow.get(patch.row);
    if (!row) byRow.set(patch.row, (row = new Map<number, CellPatch>()));
    row.set(patch.column, { ...row.get(patch.column), ...patch });
  }
  return byRow;
}

interface PlacedFormula {
  readonly row: number;
  readonly cell: CellElement;
  readonly formula: NonNullable<CellElement["formula"]>;
}

function specialFormulas(edit: XmlEdit, rows: readonly RowElement[]): readonly PlacedFormula[] {
  return rows.flatMap((row) => cellsOf(edit, row).flatMap((cell) => (cell.formula?.type ? [{ row: row.row, cell, formula: cell.formula }] : [])));
}

function refuseTied(formulas: readonly PlacedFormula[], patches: readonly CellPatch[]): void {
  const areas: Area[] = [];
  for (const { formula } of formulas) {
    if (formula.type !== "array" && formula.type !== "dataTable") continue;
    const area = parseArea(formula.ref ?? "");
    if (area && (area.top !== area.bottom || area.left !== area.right)) areas.push(area);
  }
  for (const { row, column, content } of patches) {
    const cell = { top: row, left: column, bottom: row, right: column };
    if (content !== undefined && areas.some((area) => contains(area, cell))) throw new WorkbookError("tiedCell", `${cellAddress(row, column)} is part of an array or a data table`);
  }
}

/** Puts cells into the rows of a sheet. */
class RowWriter {
  formulasChanged = false;
  readonly extents = new Map<number, Extent | null>();
  /** Shared formulas whose text stood in a cell that no longer has it. */
  private readonly orphaned = new Set<number>();
  private readonly replaced = new Set<number>();
  private readonly columnStyles: readonly { readonly first: number; readonly last: number; readonly style: number }[];

  constructor(
    private readonly edit: XmlEdit,
    private readonly styles: StyleTable,
    private readonly sheetData: Element,
  ) {
    const columns = edit.child("cols");
    const number = (element: Element, name: string): number => Number(edit.attribute(element, name) ?? 0);
    this.columnStyles = columns ? edit.childrenOf(columns).map((element) => ({ first: number(element, "min") - 1, last: number(element, "max") - 1, style: number(element, "style") })) : [];
  }

  /** Adds a row that the part does not have; `place` is where its element goes. */
  add(row: number, patches: readonly CellPatch[], place: number): void {
    const { prefix } = this.edit;
    const written = patches.map((patch) => ({ column: patch.column, xml: this.newCell(patch, null) })).filter(({ xml }) => xml !== "");
    if (written.length === 0) return;
    this.extents.set(row, extentOf(written.map(({ column }) => column)));
    const cells = written.map(({ xml }) => xml).join("");
    const xml = `<${prefix}row r="${String(row + 1)}">${cells}</${prefix}row>`;
    if (place === this.sheetData.closeStart) this.edit.append(this.sheetData, xml);
    else this.edit.insert(place, xml);
  }

  change(row: RowElement, patches: readonly CellPatch[]): void {
    const { edit } = this;
    const columns = new Set(patches.map(({ column }) => column));
    // Flags mostly stand behind a row's last cell: the others need not be looked at.
    const cells = (patches[0]?.column ?? 0) > row.lastColumn ? [] : cellsOf(edit, row, (column) => columns.has(column));
    const rowStyle = isTrue(edit.attribute(row, "customFormat") ?? "") ? Number(edit.attribute(row, "s") ?? 0) : null;
    if (cells.length > 0 && this.empties(row, cells, patches, rowStyle)) {
      this.extents.set(row.row, null);
      return;
    }
    const held = new Set(cells.length > 0 ? cells.map(({ column }) => column) : [row.firstColumn, row.lastColumn].filter((column) => column >= 0));
    for (const patch of patches) {
      const index = cells.findIndex(({ column }) => column === patch.column);
      const cell = cells[index];
      if (cell) {
        if (this.changeCell(cell, patch, rowStyle, cells[index + 1]?.addressed === false)) held.delete(patch.column);
        continue;
      }
      const xml = this.newCell(patch, rowStyle);
      const next = cells.find(({ column }) => column > patch.column);
      if (xml === "") continue;
      held.add(patch.column);
      if (next) edit.insert(next.start, xml);
      else edit.append(row, xml);
    }
    this.extents.set(row.row, extentOf([...held]));
  }

  /** Where every cell of a row goes: the row closes itself again, or goes too when it says nothing but its number. */
  private empties(row: RowElement, cells: readonly CellElement[], patches: readonly CellPatch[], rowStyle: number | null): boolean {
    const gone = cells.every((cell) => cell.extensions === "" && (cell.style ?? 0) === this.inherited(cell.column, rowStyle) && patches.some(({ column, content }) => column === cell.column && content === null));
    if (!gone || patches.length !== cells.length) return false;
    for (const cell of cells) this.noteFormula(cell);
    const tag = decodeBytes(this.edit.bytes, row.start, row.openEnd);
    const bare = new RegExp(`^<${row.qualified}\\s+r\\s*=\\s*["']\\d+["']\\s*>$`).test(tag);
    this.edit.replace(row.start, row.end, bare ? "" : `${tag.slice(0, -1)}/>`);
    return true;
  }

  /** Gives the formulas that hung from one that is gone a text of their own. */
  writeOut(formulas: readonly PlacedFormula[]): void {
    if (this.orphaned.size === 0) return;
    const hanging = formulas.filter(({ formula }) => formula.type === "shared" && formula.shared !== null && this.orphaned.has(formula.shared));
    const texts = expandFormulas(hanging.map(({ row, cell, formula }) => ({ row, column: cell.column, text: formula.text, shared: formula.shared })));
    const { prefix } = this.edit;
    for (const { row, cell, formula } of hanging) {
      if (this.replaced.has(cell.start)) continue;
      const text = texts.get(cellAddress(row, cell.column));
      if (text === undefined) throw damaged(`part ${this.edit.part} has a shared formula without a text`);
      this.edit.replace(formula.start, formula.end, `<${prefix}f>${textXml(text)}</${prefix}f>`);
    }
  }

  /** The look of a cell that says none: its row's, else its column's. */
  private inherited(column: number, rowStyle: number | null): number {
    return rowStyle ?? this.columnStyles.find(({ first, last }) => first <= column && column <= last)?.style ?? 0;
  }

  private newCell({ row, column, content, style }: CellPatch, rowStyle: number | null): string {
    const inherited = this.inherited(column, rowStyle);
    const index = style ? this.styles.index(style, inherited) : inherited;
    if (content === null || ((content === undefined || content === "") && !style)) return "";
    return this.contentXml(row, column, content ?? "", index);
  }

  /** True when the cell goes. `holdsNext`: the cell behind it has no address, so this one cannot go without moving it. */
  private changeCell(cell: CellElement, { row, column, content, style }: CellPatch, rowStyle: number | null, holdsNext: boolean): boolean {
    const index = style ? this.styles.index(style, cell.style ?? 0) : (cell.style ?? 0);
    if (content === undefined) {
      if (style) this.edit.setAttribute(cell, "s", index);
      return false;
    }
    this.noteFormula(cell);
    const goes = content === null && !holdsNext && cell.extensions === "" && index === this.inherited(column, rowStyle);
    this.edit.replace(cell.start, cell.end, goes ? "" : this.rebuilt(cell, this.contentXml(row, column, content ?? "", index)));
    return goes;
  }

  private noteFormula(cell: CellElement): void {
    this.replaced.add(cell.start);
    const { formula } = cell;
    if (!formula) return;
    this.formulasChanged = true;
    if (formula.type === "shared" && formula.shared !== null && formula.text !== "") this.orphaned.add(formula.shared);
  }

  private contentXml(row: number, column: number, content: NonNullable<CellPatch["content"]>, style: number): string {
    const rich = typeof content === "object" ? content : { value: content };
    if (typeof content === "string" && FILE_ERROR.test(content)) return errorXml(row, column, content, style, this.edit.prefix);
    if (typeof content === "object") this.formulasChanged = true;
    // Texts go into their cells: the table of shared strings stays as it is, byte for byte, and with it every text that has a format of its own.
    return cellXml(row, column, rich, style, null, this.edit.prefix);
  }

  /** The new cell with what the old one has beyond address, look and content. */
  private rebuilt(cell: CellElement, xml: string): string {
    const tag = decodeBytes(this.edit.bytes, cell.start, cell.openEnd);
    // `cm` and `vm` say more about the value that goes: dynamic arrays, pictures in cells.
    const kept = [...tag.matchAll(/\s([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/g)].filter(([, name = ""]) => !["r", "s", "t", "cm", "vm"].includes(name)).map(([, name = "", value = ""]) => ` ${name}=${value}`).join("");
    const behindTag = xml.indexOf(">");
    const closesItself = xml[behindTag - 1] === "/";
    const head = xml.slice(0, closesItself ? behindTag - 1 : behindTag) + kept;
    if (!closesItself) return head + xml.slice(behindTag, xml.lastIndexOf("</")) + cell.extensions + xml.slice(xml.lastIndexOf("</"));
    return cell.extensions === "" ? `${head}/>` : `${head}>${cell.extensions}</${cell.qualified}>`;
  }
}

// The errors that the format has had from its start; the younger ones cannot be written without more.
const FILE_ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;
