import type { Area } from "../../src/core/sheet/address";
import { isDateAt, type Grid } from "../../src/core/sheet/grid";
import type { Book } from "./model";
import type { BookChart, BookLink, BookNote, ChartSource, PageSetup, RuleLook, Validation, Visibility } from "./parts";
import type { Sheet } from "./sheet";
import type { CellStyle } from "./style";

/** A sheet to load. Everything but name and grid may be left out. Rows and columns are 0-based, sizes in points. */
export interface SheetSource {
  readonly name: string;
  readonly grid: Grid;
  readonly visibility?: Visibility;
  /** Formulas with their `=`; `grid` holds the cached values. */
  readonly formulas?: Iterable<{ readonly row: number; readonly column: number; readonly formula: string }>;
  /** Looks by area, number formats among them. Dates of the grid's mask get `dd/mm/yyyy` where none is given. */
  readonly styles?: Iterable<{ readonly area: Area; readonly style: CellStyle }>;
  readonly columnWidths?: Iterable<readonly [column: number, points: number]>;
  readonly rowHeights?: Iterable<readonly [row: number, points: number]>;
  readonly hiddenColumns?: Iterable<number>;
  readonly tables?: Iterable<{ readonly name: string; readonly area: Area; readonly style?: string }>;
  readonly conditionalFormats?: Iterable<{ readonly type: string; readonly areas: readonly Area[]; readonly formula?: string; readonly look?: RuleLook; readonly detail?: unknown }>;
  readonly validations?: Iterable<Validation>;
  readonly notes?: Iterable<BookNote>;
  readonly links?: Iterable<BookLink>;
  /** Charts whose cells are the sheet's own: `sheetId` of their sources is set on loading. */
  readonly charts?: Iterable<Omit<BookChart, "id">>;
  readonly page?: Partial<PageSetup>;
  /** False hides the screen's gridlines. */
  readonly gridlines?: boolean;
  readonly autoFilter?: Area;
  readonly protected?: boolean;
  readonly frozen?: { readonly rows: number; readonly columns: number };
}

export interface BookSource {
  readonly name?: string;
  readonly sheets: readonly SheetSource[];
  /** `scope` is the name of the sheet a name belongs to; left out for the whole workbook. Names are visible unless said otherwise. */
  readonly names?: Iterable<{ readonly name: string; readonly formula: string; readonly scope?: string; readonly comment?: string; readonly visible?: boolean }>;
  /** Whether the workbook's structure is protected: no sheet may come, go or move. */
  readonly structureProtected?: boolean;
}

/** Adds a sheet to a book as its source says, without telling of each thing. */
export function loadSheet(book: Book, source: SheetSource): Sheet {
  const sheet = book.addSheet(source.name);
  const { grid } = source;
  sheet.visibility = source.visibility ?? "Visible";
  sheet.cells.load(grid.top, grid.left, grid.values);
  if (grid.dateMask) {
    const date: CellStyle = { numberFormat: "dd/mm/yyyy" };
    grid.values.forEach((cells, r) => {
      for (let c = 0; c < cells.length; c++) if (isDateAt(grid, grid.top + r, grid.left + c)) sheet.cells.setStyle(grid.top + r, grid.left + c, date);
    });
  }
  for (const { area, style } of source.styles ?? []) sheet.restyle(area, style);
  for (const { row, column, formula } of source.formulas ?? []) sheet.cells.setValue(row, column, sheet.value(row, column), formula);
  sheet.merges = [...grid.merges];
  sheet.hiddenRows = new Set(grid.hiddenRows);
  sheet.hiddenColumns = new Set(source.hiddenColumns);
  sheet.columnWidths = new Map(source.columnWidths);
  sheet.rowHeights = new Map(source.rowHeights);
  for (const { name, area, style } of source.tables ?? []) {
    const table = sheet.addTable(area, true, name);
    if (style !== undefined) table.style = style;
  }
  for (const { type, areas, ...content } of [...(source.conditionalFormats ?? [])].toReversed()) sheet.addConditionalFormat(areas, type, content);
  sheet.validations = [...(source.validations ?? [])].map((validation) => ({ ...validation }));
  sheet.notes = [...(source.notes ?? [])].map((note) => ({ ...note }));
  sheet.links = [...(source.links ?? [])].map((link) => ({ ...link }));
  const own = (cells: ChartSource | null): ChartSource | null => cells && { ...cells, sheetId: sheet.id };
  sheet.charts = [...(source.charts ?? [])].map((chart) => ({
    ...chart, id: book.nextChartId(), series: chart.series.map((series) => ({ ...series, values: own(series.values), categories: own(series.categories) })),
  }));
  sheet.page = { ...sheet.page, ...source.page };
  sheet.gridlines = source.gridlines ?? true;
  sheet.autoFilter = source.autoFilter ?? null;
  if (source.frozen) sheet.frozen = { ...source.frozen };
  if (source.protected === true) sheet.protection = { options: {}, password: "" };
  return sheet;
}
