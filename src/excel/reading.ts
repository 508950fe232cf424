import type { Area } from "../core/sheet/address";
import type { CellValue } from "../core/sheet/cell";
import { EMPTY_GRID } from "../core/sheet/grid";
import type { Grid } from "../core/sheet/grid";
import { WorkbookError } from "../workbook/port";
import type { ReadOptions } from "../workbook/port";
import { BlockSizer } from "./block-size";
import { DateColumns, readFormats } from "./date-columns";
import { readDateSystem } from "./date-system";
import { HiddenRows } from "./hidden-rows";
import { askMerges, readMergesInBands } from "./merges";
import type { ExcelSession } from "./session";
import { areaOf, askUsed, rangeOf } from "./sheets";

/** Sheets up to this many cells come with every number format; longer ones only with those of columns that may hold dates. */
const FORMATS_WITH_VALUES = 75_000;
/** Blocks up to this many rows tell of each row at once whether it is hidden; taller ones only when some are. */
const ROWS_WITH_VALUES = 2_000;

/**
 * A whole sheet, in blocks of rows. The first block goes by the used area last seen and asks for the present one in the
 * same request; if it has changed meanwhile, reading starts again from what it is now.
 */
export async function readSheet(session: ExcelSession, sheetId: string, options: ReadOptions = {}): Promise<Grid> {
  throwIfCancelled(options.signal);
  let used = session.used.get(sheetId) ?? (await usedNow(session, sheetId));
  for (let attempt = 0; used; attempt++) {
    const reader = new SheetReader(session, sheetId, used, options);
    const now = await reader.readFirst();
    session.used.set(sheetId, now);
    // A sheet that somebody writes to without pause is read as it was found.
    if (sameArea(now, used) || attempt === 3) {
      const grid = await reader.readRest();
      session.merges.set(sheetId, grid.merges);
      return withDateSystem(session, sheetId, grid);
    }
    used = now;
  }
  session.merges.set(sheetId, []);
  return EMPTY_GRID;
}

/**
 * Part of a sheet, clipped to its used area, in one request (and one more the first time a date is met). Merges are those of
 * the last whole reading: asking Excel for them can cost the user's undo, which a recheck after every edit must not.
 * Hidden rows are not read.
 */
export async function readArea(session: ExcelSession, sheetId: string, area: Area): Promise<Grid> {
  const grid = await session.request((context): (() => Grid) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const part = sheet.getUsedRange(true).getIntersectionOrNullObject(rangeOf(sheet, area)).load("values,numberFormat,rowIndex,columnIndex,columnCount");
    return () => {
      if (part.isNullObject) return { ...EMPTY_GRID, top: area.top, left: area.left };
      const values = cellValues(part);
      const dates = new DateColumns(values, part.columnCount);
      dates.take(readFormats(part), 0, [...Array(part.columnCount).keys()]);
      return { ...EMPTY_GRID, top: part.rowIndex, left: part.columnIndex, width: part.columnCount, values, dateMask: dates.mask() };
    };
  });
  const bottom = grid.top + grid.values.length - 1;
  const merges = (session.merges.get(sheetId) ?? []).filter((m) => m.top <= bottom && m.bottom >= grid.top && m.left < grid.left + grid.width && m.right >= grid.left);
  return withDateSystem(session, sheetId, { ...grid, merges });
}

class SheetReader {
  private readonly values: CellValue[][] = [];
  private readonly width: number;
  private readonly height: number;
  private readonly sizer: BlockSizer;
  private readonly dates: DateColumns;
  private readonly hidden: HiddenRows;
  private readonly allFormats: boolean;
  private merges: readonly Area[] = [];

  constructor(
    private readonly session: ExcelSession,
    private readonly sheetId: string,
    private readonly used: Area,
    private readonly options: ReadOptions,
  ) {
    this.width = used.right - used.left + 1;
    this.height = used.bottom - used.top + 1;
    this.sizer = new BlockSizer(this.width, this.height);
    this.dates = new DateColumns(this.values, this.width);
    this.hidden = new HiddenRows(used.top);
    this.allFormats = this.width * this.height <= FORMATS_WITH_VALUES;
  }

  /** Reads the first block; gives the area the sheet uses at that moment. */
  async readFirst(): Promise<Area | null> {
    const wantsMerges = this.session.supports("1.13");
    try {
      return await this.readBlock(true, wantsMerges);
    } catch (error) {
      // Past 512 merges Excel answers with no more than a general failure.
      if (!wantsMerges || !(error instanceof WorkbookError) || error.kind !== "unknown") throw error;
      const now = await this.readBlock(true, false);
      this.merges = await readMergesInBands(this.session, this.sheetId, this.used);
      return now;
    }
  }

  async readRest(): Promise<Grid> {
    while (this.values.length < this.height) await this.readBlock(false, false);
    // What the last block left open: formats of columns whose first number it brought, rows it found partly hidden.
    while (this.dates.open(this.height).length > 0 || this.hidden.open) await this.readBlock(false, false);
    return {
      top: this.used.top, left: this.used.left, width: this.width, values: this.values,
      dateMask: this.dates.mask(), merges: this.merges, hiddenRows: this.hidden.rows(), date1904: false,
    };
  }

  private async readBlock(first: boolean, wantsMerges: boolean): Promise<Area | null> {
    throwIfCancelled(this.options.signal);
    const done = this.values.length;
    const rows = this.sizer.next(done);
    try {
      const now = await this.session.request((context) => this.ask(context, done, rows, first, wantsMerges));
      this.options.onProgress?.({ done: this.values.length * this.width, total: this.height * this.width });
      return now;
    } catch (error) {
      if (!(error instanceof WorkbookError) || error.kind !== "payloadTooLarge" || !this.sizer.halve(rows)) throw error;
      return this.readBlock(first, wantsMerges);
    }
  }

  private ask(context: Excel.RequestContext, done: number, rows: number, first: boolean, wantsMerges: boolean): () => Area | null {
    const sheet = context.workbook.worksheets.getItem(this.sheetId);
    const now = first ? askUsed(context, this.sheetId) : null;
    const merges = wantsMerges ? askMerges(rangeOf(sheet, this.used)) : null;
    const rowByRow = rows > 0 && rows <= ROWS_WITH_VALUES;
    const hidden = this.hidden.ask(sheet, rowByRow ? { start: done, rows } : null);
    const block = rows > 0 ? sheet.getRangeByIndexes(this.used.top + done, this.used.left, rows, this.width) : null;
    block?.load(this.allFormats ? "values,numberFormat,rowHidden" : "values,rowHidden");
    const formats = this.allFormats ? [] : this.dates.open(done + rows).map(({ column, from, rows }) => ({
      column, from, range: sheet.getRangeByIndexes(this.used.top + from, this.used.left + column, rows, 1).load("numberFormat"),
    }));
    return () => {
      if (merges) this.merges = merges();
      hidden();
      if (block) {
        const values = cellValues(block);
        for (const row of values) this.values.push(row);
        this.sizer.measure(values);
        if (!rowByRow) this.hidden.take(done, rows, block.rowHidden);
        if (this.allFormats) this.dates.take(readFormats(block), done, [...Array(this.width).keys()]);
      }
      for (const { column, from, range } of formats) this.dates.take(readFormats(range), from, [column]);
      if (!this.allFormats && block) this.dates.look(done);
      return now ? areaOf(now) : this.used;
    };
  }
}

async function usedNow(session: ExcelSession, sheetId: string): Promise<Area | null> {
  return session.request((context) => {
    const used = askUsed(context, sheetId);
    return () => areaOf(used);
  });
}

async function withDateSystem(session: ExcelSession, sheetId: string, grid: Grid): Promise<Grid> {
  return { ...grid, date1904: await readDateSystem(session, sheetId, grid) };
}

/** The values of a loaded range. Excel answers null for what is too much to send. */
function cellValues(range: Excel.Range): CellValue[][] {
  // Office types values as any; the API documents text, number or boolean for each cell, errors as their text.
  const values = range.values as CellValue[][] | null;
  if (!values) throw new WorkbookError("payloadTooLarge", "values null");
  return values;
}

function sameArea(a: Area | null, b: Area): boolean {
  return a !== null && a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new WorkbookError("cancelled", "read");
}
