import { contains, type Area } from "../core/sheet/address";
import type { ExcelTable } from "../core/sheet/excel-table";
import { valueAt, isDateAt, type Grid } from "../core/sheet/grid";
import type { SheetDraft } from "../workbook/draft";
import { kindOfFormula } from "../workbook/mark-rules";
import type { OwnFamily } from "../workbook/own-sheets";
import {
  WorkbookError, type AppliedEdits, type CellContent, type CellRef, type FlagColumn, type Mark, type MarkSummary, type OwnSheet, type PutOptions, type ReadOptions, type SheetChange, type SheetEdit, type SheetInfo, type WorkbookPort,
} from "../workbook/port";
import { checkedEdit } from "./cell-edits";
import { layerColumns, painting, removal } from "./mark-layer";
import { contentsOf, ownSheetsOf, putting } from "./own-sheets";
import { signOf } from "./sheet-sign";
import { forgetting, storedText, storing } from "./store-sheet";
import { openXlsx, type XlsxWorkbook } from "./workbook";
import { columnContent } from "./write/column-content";
import { findRules, type FoundRule } from "./write/find-rules";
import { openPatch, type OpenedPatch } from "./write/opened-patch";
import type { PatchTools } from "./write/package-patch";
import type { PatchEdit } from "./write/patch-edit";
import { applyEdits, patchWorkbook } from "./write/patch-workbook";

/** A workbook file as the app works with it: what is done stays in memory until `save` is asked for the file's bytes. */
export interface XlsxPort extends WorkbookPort {
  /** The file as it is now; the bytes it was opened from when nothing has changed. */
  save(): Uint8Array;
  /** The worksheets, without reading any of them. */
  readonly sheetNames: XlsxWorkbook["sheetNames"];
}

/** Opens an .xlsx or .xlsm file; `name` is the file's name. Throws as `openXlsx`; writing throws as `patchWorkbook`. */
export async function openXlsxPort(bytes: Uint8Array, name: string, tools: PatchTools = {}): Promise<XlsxPort> {
  return new FilePort(bytes, await openXlsx(bytes, name, tools), tools);
}

class FilePort implements XlsxPort {
  private readonly listeners = new Set<(change: SheetChange) => void>();
  private selected: CellRef | null = null;

  constructor(
    private bytes: Uint8Array,
    private book: XlsxWorkbook,
    private readonly tools: PatchTools,
  ) {}

  get name(): string {
    return this.book.name;
  }

  get sheetNames(): XlsxWorkbook["sheetNames"] {
    return this.book.sheetNames;
  }

  save(): Uint8Array {
    return this.bytes;
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return this.book.sheets();
  }

  read(sheetId: string, options?: ReadOptions): Promise<Grid> {
    return this.book.read(sheetId, options);
  }

  async readArea(sheetId: string, area: Area): Promise<Grid> {
    const grid = await this.book.read(sheetId);
    const width = area.right - area.left + 1;
    const height = area.bottom - area.top + 1;
    const at = (n: number): readonly [row: number, column: number] => [area.top + Math.floor(n / width), area.left + (n % width)];
    return {
      ...grid, top: area.top, left: area.left, width,
      values: Array.from({ length: height }, (_, r) => Array.from({ length: width }, (_, c) => valueAt(grid, area.top + r, area.left + c))),
      dateMask: Uint8Array.from({ length: width * height }, (_, n) => (isDateAt(grid, ...at(n)) ? 1 : 0)),
      merges: grid.merges.filter((merge) => contains(area, { ...merge, bottom: merge.top, right: merge.left })),
      hiddenRows: grid.hiddenRows.filter((row) => row >= area.top && row <= area.bottom),
    };
  }

  async excelTables(): Promise<readonly ExcelTable[]> {
    const found: ExcelTable[] = [];
    for (const { id } of this.book.sheetNames) {
      for (const { name, area, hasHeader, hasTotals } of (await this.book.layout(id)).tables) {
        if (hasHeader) found.push({ name, sheetId: id, area: { ...area, bottom: area.bottom - (hasTotals ? 1 : 0) } });
      }
    }
    return found;
  }

  async mark(marks: readonly Mark[], columns: readonly FlagColumn[]): Promise<MarkSummary> {
    const opened = await openPatch(this.bytes, this.tools);
    const layer = await this.layer(opened, columns);
    const { edits, summary } = painting(marks, columns, layer.columns, layer.nameOf);
    await this.become(await applyEdits(opened, [...layer.removal, ...edits]));
    return summary;
  }

  async unmark(): Promise<MarkSummary> {
    const opened = await openPatch(this.bytes, this.tools);
    const layer = await this.layer(opened, []);
    await this.become(await applyEdits(opened, layer.removal));
    return {
      markedCells: layer.rules.filter(({ formula }) => kindOfFormula(formula) !== "flags").flatMap(({ areas }) => areas).reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0),
      flaggedRows: layer.columns.reduce((sum, { flags }) => sum + flags, 0),
    };
  }

  async hasMarks(): Promise<boolean> {
    return (await rulesOf(await openPatch(this.bytes, this.tools))).length > 0;
  }

  async applyEdits(edits: readonly SheetEdit[]): Promise<AppliedEdits> {
    // As in Excel: the places of other edits would move under it.
    if (edits.length > 1 && edits.some(({ kind }) => kind !== "setCells")) throw new WorkbookError("notSupported", "a row among other edits");
    const nameOf = this.names();
    const checked = await Promise.all(edits.map(async (edit) => (
      checkedEdit(edit, { name: nameOf(edit.sheetId), grid: await this.book.read(edit.sheetId), layout: await this.book.layout(edit.sheetId) })
    )));
    const undo = checked.map((one) => one.undo).toReversed();
    const changes = checked.map(({ change }) => change);
    const rounds = checked.length === 1 ? (checked[0]?.rounds ?? []) : [checked.flatMap((one) => one.rounds.flat())];
    let { bytes } = this;
    for (const round of rounds) bytes = await patchWorkbook(bytes, round, this.tools);
    await this.become(bytes);
    for (const change of changes) this.tell(change.kind === "sheets" ? change : { ...change, origin: "self" });
    return { undo, changes };
  }

  async readContents(sheetId: string, area: Area): Promise<readonly (readonly CellContent[])[]> {
    return contentsOf(await this.book.read(sheetId), (await this.book.layout(sheetId)).formulas, area);
  }

  ownSheets(): Promise<readonly OwnSheet[]> {
    return ownSheetsOf(this.book);
  }

  async putSheets(family: OwnFamily, drafts: readonly SheetDraft[], { onProgress, signal }: PutOptions = {}): Promise<readonly string[]> {
    const refuseCancelled = (): void => {
      if (signal?.aborted) throw new WorkbookError("cancelled", "putting sheets was cancelled");
    };
    refuseCancelled();
    const opened = await openPatch(this.bytes, this.tools);
    opened.book.refuseUnwritable();
    const bytes = await applyEdits(opened, await putting(opened, this.book, family, drafts));
    refuseCancelled();
    await this.become(bytes);
    onProgress?.(drafts.length, drafts.length);
    this.tell({ kind: "sheets" });
    return drafts.map(({ name }) => this.book.sheetNames.find((sheet) => sheet.name === name)?.id ?? "");
  }

  async removeOwnSheets(sheetIds: readonly string[]): Promise<void> {
    const own = this.book.sheetNames.filter(({ id }) => sheetIds.includes(id) && signOf(this.book.definedNames, id));
    if (own.length === 0) return;
    if (!this.book.sheetNames.some((sheet) => sheet.visible && !own.includes(sheet))) throw new WorkbookError("notSupported", "no visible sheet would be left");
    await this.patch(own.map(({ name }): PatchEdit => ({ kind: "removeSheet", sheet: name })));
    if (own.some(({ id }) => id === this.selected?.sheetId)) this.selected = null;
    this.tell({ kind: "sheets" });
  }

  openNew(): Promise<void> {
    return Promise.reject(new WorkbookError("notSupported", "a file opens no other"));
  }

  async selection(): Promise<CellRef> {
    if (this.selected) return this.selected;
    const first = (await this.sheets()).find(({ visible }) => visible);
    if (!first) throw new WorkbookError("sheetMissing", "no visible sheet");
    return { sheetId: first.id, row: 0, column: 0 };
  }

  async select(cell: CellRef): Promise<void> {
    this.names()(cell.sheetId);
    this.selected = cell;
  }

  watch(listener: (change: SheetChange) => void): Promise<() => Promise<void>> {
    this.listeners.add(listener);
    return Promise.resolve(() => {
      this.listeners.delete(listener);
      return Promise.resolve();
    });
  }

  async recall(key: string): Promise<string | null> {
    return storedText(await this.sheets(), (id) => this.book.read(id), key);
  }

  async remember(key: string, text: string): Promise<void> {
    await this.patch(await storing(await this.sheets(), (id) => this.book.read(id), key, text));
  }

  async forget(key: string): Promise<void> {
    const edits = await forgetting(await this.sheets(), (id) => this.book.read(id), key);
    if (edits.length > 0) await this.patch(edits);
  }

  private tell(change: SheetChange): void {
    for (const listener of this.listeners) listener(change);
  }

  private async layer(opened: OpenedPatch, asked: readonly FlagColumn[]) {
    const rules = await rulesOf(opened);
    const nameOf = this.names();
    const columns = await layerColumns(rules, asked, this.book.sheetNames, (sheet, column) => columnContent(opened, sheet, column));
    return { rules, columns, nameOf, removal: removal(rules, columns, nameOf) };
  }

  /** A sheet's name by its id. What it gives throws `sheetMissing`. */
  private names(): (sheetId: string) => string {
    const names = new Map(this.book.sheetNames.map(({ id, name }) => [id, name]));
    return (sheetId) => {
      const name = names.get(sheetId);
      if (name === undefined) throw new WorkbookError("sheetMissing", `no sheet with id ${sheetId}`);
      return name;
    };
  }

  /** All of the edits or, when one is refused, none. */
  private async patch(edits: readonly PatchEdit[]): Promise<void> {
    await this.become(await patchWorkbook(this.bytes, edits, this.tools));
  }

  private async become(bytes: Uint8Array): Promise<void> {
    if (bytes === this.bytes) return;
    this.book = await openXlsx(bytes, this.name, this.tools);
    this.bytes = bytes;
  }
}

/** The rules that are ours, by what their formulas say. */
function rulesOf(opened: OpenedPatch): Promise<readonly FoundRule[]> {
  return findRules(opened, (formula) => kindOfFormula(formula) !== null);
}
