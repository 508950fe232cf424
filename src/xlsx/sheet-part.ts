import { parseArea, type Area } from "../core/sheet/address";
import type { CellValue } from "../core/sheet/cell";
import { EMPTY_GRID, type Grid } from "../core/sheet/grid";
import { WorkbookError, type ReadOptions } from "../workbook/port";
import { CellScanner, type CellContext } from "./cell-scanner";
import { damaged } from "./damaged";
import { expandFormulas } from "./shift-formula";
import { styleLookup, type ColumnSpan, type RowLayout, type SheetLayout } from "./sheet-layout";
import { DEFAULT_STYLE } from "./styles";
import type { XmlScanner } from "./xml-scanner";

/** A worksheet part, read whole. */
export interface SheetPart {
  readonly grid: Grid;
  readonly protected: boolean;
  readonly layout: Omit<SheetLayout, "tables">;
}

// Rows between two looks at the signal; a slice stays well under 50 ms.
const SLICE_ROWS = 5_000;

/** Reads a worksheet part in slices. Throws `WorkbookError`: `cancelled`, `truncated`, `tooLarge`, `forbiddenContent`. */
export async function readSheetPart(xml: XmlScanner, context: CellContext, options: ReadOptions): Promise<SheetPart> {
  const merges: Area[] = [];
  const columns: ColumnSpan[] = [];
  let cells: CellScanner | null = null;
  let isProtected = false;
  let frozen: SheetLayout["frozen"] = null;
  let defaultColumnWidth: number | null = null;
  let defaultRowHeight: number | null = null;
  let hiddenByDefault = false;
  if (!xml.next() || !xml.is("worksheet")) throw damaged(`part ${xml.part} is not a worksheet`);
  while (xml.next()) {
    if (xml.closing) continue;
    if (xml.is("sheetData")) {
      cells ??= new CellScanner(xml, context);
      if (!xml.selfClosing) await readInSlices(cells, xml, options);
    } else if (xml.is("pane")) {
      if (xml.attribute("state")?.startsWith("frozen")) frozen ??= { rows: xml.number("ySplit") ?? 0, columns: xml.number("xSplit") ?? 0 };
    } else if (xml.is("sheetFormatPr")) {
      defaultColumnWidth = xml.number("defaultColWidth");
      defaultRowHeight = xml.number("defaultRowHeight");
      hiddenByDefault = xml.flag("zeroHeight");
    } else if (xml.is("col")) columns.push(readColumn(xml, context));
    else if (xml.is("mergeCell")) {
      const area = parseArea(xml.attribute("ref") ?? "");
      if (!area) throw damaged(`part ${xml.part} merges cells that do not exist`);
      merges.push(area);
    } else if (xml.is("sheetProtection")) isProtected = xml.flag("sheet");
    else if (!CONTAINERS.some((name) => xml.is(name))) xml.skip();
  }
  const rows: ReadonlyMap<number, RowLayout> = cells?.rowLayouts ?? new Map<number, RowLayout>();
  const grid = cells ? buildGrid(cells, context, merges, hiddenByDefault) : { ...EMPTY_GRID, merges, date1904: context.date1904 };
  let formulas: ReadonlyMap<string, string> | null = null;
  return {
    grid,
    protected: isProtected,
    layout: {
      styleAt: cells ? styleLookup(context.styles, cells.rows.styleRuns, rows, columns) : () => DEFAULT_STYLE,
      // Written out when first asked for: a review of values never asks.
      get formulas() {
        return (formulas ??= expandFormulas(cells?.formulas ?? []));
      },
      columns,
      rows,
      defaultColumnWidth,
      defaultRowHeight,
      frozen,
    },
  };
}

/** Elements whose children are looked at; every other child of the worksheet is skipped whole. */
const CONTAINERS = ["sheetViews", "sheetView", "cols", "mergeCells"];

async function readInSlices(cells: CellScanner, xml: XmlScanner, { onProgress, signal }: ReadOptions): Promise<void> {
  const start = xml.position;
  const span = xml.bytes.length - start;
  for (;;) {
    if (signal?.aborted) throw new WorkbookError("cancelled", "reading was cancelled");
    const done = cells.read(SLICE_ROWS);
    // How many cells there will be is not known before the end: it is judged by the bytes left.
    const total = done ? cells.rows.cellsRead : Math.ceil((cells.rows.cellsRead * span) / (xml.position - start));
    onProgress?.({ done: cells.rows.cellsRead, total });
    if (done) return;
    if (onProgress || signal) await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

function readColumn(xml: XmlScanner, { styles }: CellContext): ColumnSpan {
  const first = (xml.number("min") ?? 1) - 1;
  const width = xml.number("width");
  return { first, last: (xml.number("max") ?? first + 1) - 1, width, hidden: xml.flag("hidden") || width === 0, style: styles[xml.number("style") ?? 0] ?? DEFAULT_STYLE };
}

function buildGrid(cells: CellScanner, context: CellContext, merges: readonly Area[], hiddenByDefault: boolean): Grid {
  const hiddenRows = [...cells.rowLayouts].filter(([, layout]) => layout.hidden).map(([row]) => row);
  const { rows } = cells;
  const [top] = rows.rowNumbers;
  const bottom = rows.rowNumbers.at(-1);
  if (top === undefined || bottom === undefined) return { ...EMPTY_GRID, merges, hiddenRows, date1904: context.date1904 };
  const left = rows.firstColumn;
  const width = rows.width - left;
  const height = bottom - top + 1;
  if (rows.rowNumbers.length * width > context.maxCells || height * width > context.maxCells * 8) {
    throw new WorkbookError("tooLarge", `a sheet of ${String(height)} rows by ${String(width)} columns`);
  }
  const blank = Array<CellValue>(width).fill("");
  const values = Array<readonly CellValue[]>(height).fill(blank);
  rows.rowCells.forEach((row, n) => {
    while (row.length < rows.width) row.push("");
    values[(rows.rowNumbers[n] ?? 0) - top] = left > 0 ? row.slice(left) : row;
  });
  const dateMask = new Uint8Array(height * width);
  rows.dates.forEach((row, column) => {
    // Of a cell that the part gives twice, the last value counts.
    if (typeof values[row - top]?.[column - left] === "number") dateMask[(row - top) * width + column - left] = 1;
  });
  return { top, left, width, values, dateMask, merges, hiddenRows: hiddenByDefault ? withUnlisted(hiddenRows, cells.listedRows, top, bottom) : hiddenRows, date1904: context.date1904 };
}

/** Where rows are hidden by default, those of the used area that the part does not list are hidden too. */
function withUnlisted(hidden: readonly number[], listed: readonly number[], top: number, bottom: number): readonly number[] {
  const known = new Set(listed);
  const all = [...hidden];
  for (let row = top; row <= bottom; row++) if (!known.has(row)) all.push(row);
  return all.toSorted((a, b) => a - b);
}
