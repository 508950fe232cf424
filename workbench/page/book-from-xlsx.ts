import { SYSTEM_1904_OFFSET } from "../../src/core/calendar/read-date";
import { columnIndex } from "../../src/core/sheet/address";
import type { Grid } from "../../src/core/sheet/grid";
import type { XlsxWorkbook } from "../../src/xlsx/workbook";
import type { CellStyle as FileStyle } from "../../src/xlsx/styles";
import { Book, type CellStyle, type Sheet } from "../host/model";
import { pointsOfCharacters } from "./column-widths";
import type { Fittings } from "./open/read-fittings";
import { shownFormula } from "./young-functions";

/** Names that Excel keeps for itself: what is printed, what is filtered. */
const BUILT_IN = /^_xlnm\./i;
const CELL = /^([A-Z]+)(\d+)$/;

/** What a file has besides what its reader gives. */
interface FileFittings {
  readonly fittings: ReadonlyMap<string, Fittings>;
  readonly tableStyles: ReadonlyMap<string, string>;
}

const NO_FITTINGS: FileFittings = { fittings: new Map(), tableStyles: new Map() };

type SheetLayout = Awaited<ReturnType<XlsxWorkbook["layout"]>>;

/**
 * A book of the stand-in with all that the file holds and a person sees: values, formulas, looks, sizes, merges, tables,
 * names. Dates of a 1904 workbook are moved to the 1900 system, the only one the stand-in has. What hangs on the sheets comes beside
 * the file: `fittings` by sheet, the tables' styles by table in lower case. Throws `WorkbookError`.
 */
export async function bookFromXlsx(file: XlsxWorkbook, { fittings, tableStyles }: FileFittings = NO_FITTINGS): Promise<Book> {
  const infos = await file.sheets();
  const sources = await Promise.all(
    infos.map(async (info) => ({ info, grid: in1900(await file.read(info.id)), layout: await file.layout(info.id) })),
  );
  const book = Book.fromSheets({
    name: file.name,
    sheets: sources.map(({ info, grid, layout }) => ({
      name: info.name,
      // Looks are set below, with the formats of dates among them.
      grid: { ...grid, dateMask: null, hiddenRows: [...new Set([...grid.hiddenRows, ...hiddenRows(layout)])] },
      visibility: info.visible ? "Visible" : "Hidden",
      formulas: formulasOf(layout),
      columnWidths: columnWidths(layout),
      rowHeights: rowHeights(layout),
      hiddenColumns: layout.columns.filter((span) => span.hidden).flatMap((span) => columnsOf(span)),
      tables: layout.tables.filter((table) => table.hasHeader).map(({ name, area }) => {
        const style = tableStyles.get(name.toLowerCase());
        return { name, area, ...(style === undefined ? {} : { style }) };
      }),
      ...fittings.get(info.name),
      ...(layout.frozen ? { frozen: layout.frozen } : {}),
      protected: info.protected,
    })),
    names: file.definedNames.filter(({ name }) => !BUILT_IN.test(name)).map(({ name, formula, hidden, sheetId }) => {
      const scope = sheetId === null ? undefined : infos.find(({ id }) => id === sheetId)?.name;
      return { name, formula: `=${formula}`, visible: !hidden, ...(scope === undefined ? {} : { scope }) };
    }),
  });
  sources.forEach(({ info, grid, layout }) => dress(book.sheet(info.name), grid, layout));
  return book;
}

function in1900(grid: Grid): Grid {
  const { dateMask } = grid;
  if (!grid.date1904 || !dateMask) return grid;
  const values = grid.values.map((cells, r) => cells.map((value, c) => (typeof value === "number" && dateMask[r * grid.width + c] === 1 ? value + SYSTEM_1904_OFFSET : value)));
  return { ...grid, values, date1904: false };
}

function* formulasOf(layout: SheetLayout): Generator<{ row: number; column: number; formula: string }> {
  for (const [address, formula] of layout.formulas) {
    const cell = CELL.exec(address);
    if (cell) yield { row: Number(cell[2]) - 1, column: columnIndex(cell[1] ?? ""), formula: `=${shownFormula(formula)}` };
  }
}

function hiddenRows(layout: SheetLayout): number[] {
  return [...layout.rows].filter(([, row]) => row.hidden).map(([row]) => row);
}

function columnsOf(span: SheetLayout["columns"][number]): number[] {
  // A span may reach the sheet's last column; what lies past the cells is not worth a number each.
  const last = Math.min(span.last, span.first + 255);
  return Array.from({ length: last - span.first + 1 }, (_, i) => span.first + i);
}

function columnWidths(layout: SheetLayout): (readonly [number, number])[] {
  return layout.columns.flatMap((span) => {
    const { width } = span;
    return width === null ? [] : columnsOf(span).map((column) => [column, pointsOfCharacters(width)] as const);
  });
}

function rowHeights(layout: SheetLayout): (readonly [number, number])[] {
  return [...layout.rows].flatMap(([row, { height }]) => (height === null ? [] : [[row, height] as const]));
}

/** Gives the cells the file's looks. Cells that look alike share one object. */
function dress(sheet: Sheet, grid: Grid, layout: SheetLayout): void {
  const made = new Map<FileStyle, CellStyle | null>();
  for (let row = grid.top; row < grid.top + grid.values.length; row++) {
    for (let column = grid.left; column < grid.left + grid.width; column++) {
      const from = layout.styleAt(row, column);
      let style = made.get(from);
      if (style === undefined) {
        style = styleOf(from);
        made.set(from, style);
      }
      if (style) sheet.cells.setStyle(row, column, style);
    }
  }
}

function styleOf(from: FileStyle): CellStyle | null {
  const style: CellStyle = {
    ...(from.numberFormat !== "General" ? { numberFormat: from.numberFormat } : {}),
    ...(from.fill !== null ? { fill: from.fill } : {}),
    ...(from.color !== null ? { fontColor: from.color } : {}),
    ...(from.bold ? { bold: true } : {}),
    ...(from.italic ? { italic: true } : {}),
    ...(from.wrap ? { wrapText: true } : {}),
    ...(from.horizontal !== null && from.horizontal !== "general" ? { horizontalAlignment: capitalised(from.horizontal) } : {}),
    ...(from.vertical !== null ? { verticalAlignment: capitalised(from.vertical) } : {}),
  };
  return Object.keys(style).length > 0 ? style : null;
}

/** `centerContinuous` is Office.js's `CenterAcrossSelection`; the other names differ in their capital only. */
function capitalised(alignment: string): string {
  return alignment === "centerContinuous" ? "CenterAcrossSelection" : alignment.charAt(0).toUpperCase() + alignment.slice(1);
}
