import type { Area } from "../core/sheet/address";
import type { CellValue } from "../core/sheet/cell";
import type { ExcelTable } from "../core/sheet/excel-table";
import type { Grid } from "../core/sheet/grid";
import type { Severity } from "../core/review/finding";
import type { SheetDraft } from "./draft";
import type { OwnFamily } from "./own-sheets";

/** A sheet as the workbook lists it. */
export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  /** The used area, or null when the sheet is empty. */
  readonly used: Area | null;
  /** What it belongs to, when Cotejo put it: no register of the user's, whatever its headers say. */
  readonly own?: OwnFamily;
}

/** How far a long read or write has come, in cells. */
export interface CellProgress {
  readonly done: number;
  readonly total: number;
}

export interface ReadOptions {
  readonly onProgress?: (progress: CellProgress) => void;
  readonly signal?: AbortSignal;
}

export interface PutOptions {
  /** Sheets written of how many. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** What every source of a workbook can do: Excel through Office.js, an .xlsx file. */
export interface WorkbookReader {
  /** The workbook's file name. */
  readonly name: string;
  sheets(): Promise<readonly SheetInfo[]>;
  /** A whole sheet. Throws `WorkbookError` `sheetMissing` when it is gone, `cancelled` when the signal fires. */
  read(sheetId: string, options?: ReadOptions): Promise<Grid>;
}

export interface CellRef {
  readonly sheetId: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
}

/** A cell, or a row's cells from `column` to `lastColumn`, to be marked with a severity. */
export interface Mark extends CellRef {
  readonly lastColumn: number;
  readonly severity: Severity;
}

/** The flag column asked for on one sheet: its header goes in `headerRow`, its texts beside their rows. */
export interface FlagColumn {
  readonly sheetId: string;
  readonly column: number;
  readonly headerRow: number;
  readonly flags: readonly { readonly row: number; readonly text: string }[];
}

export interface MarkSummary {
  readonly markedCells: number;
  readonly flaggedRows: number;
}

/** What happened on a sheet. Areas are sheet coordinates, 0-based. */
export type SheetChange =
  | { readonly kind: "cells"; readonly sheetId: string; readonly area: Area; readonly origin: "user" | "self" | "coauthor" }
  | { readonly kind: "structure"; readonly sheetId: string; readonly origin: "user" | "self" | "coauthor" }
  | { readonly kind: "sheets" };

/** What an edit leaves in a cell: a value, where a text is always a text, or a formula given back by an undo. */
export type CellContent = CellValue | { readonly formula: string };

/** A run of cells of one row, from the 0-based column `left` on. */
export interface RowValues<T> {
  readonly left: number;
  readonly values: readonly T[];
}

/**
 * A change to one sheet's own cells, in sheet coordinates, 0-based. `before` is what the user was shown to be there: an edit is
 * refused when the sheet no longer holds it. Our own flags count as empty in it.
 */
export type SheetEdit =
  | {
      readonly kind: "setCells";
      readonly sheetId: string;
      readonly cells: readonly { readonly row: number; readonly column: number; readonly before: CellValue; readonly after: CellContent }[];
    }
  /** Takes a whole row away; those below move up. `before` is all the row holds. */
  | { readonly kind: "deleteRow"; readonly sheetId: string; readonly row: number; readonly before: RowValues<CellValue> }
  /** Opens a row at `row`, where `before` is now, and fills it. */
  | { readonly kind: "insertRow"; readonly sheetId: string; readonly row: number; readonly before: RowValues<CellValue>; readonly cells: RowValues<CellContent>; readonly formats: readonly string[] };

export interface AppliedEdits {
  /** The edits that give back what was there, in the order to apply them. */
  readonly undo: readonly SheetEdit[];
  /** What changed, as `watch` would tell of the same edits made by hand: `watch` itself calls them ours, which no recheck follows. */
  readonly changes: readonly SheetChange[];
}

/** A sheet that Cotejo put in the workbook. */
export interface OwnSheet {
  readonly sheetId: string;
  readonly name: string;
  readonly family: OwnFamily;
  /** `contentHash` of what was put there, and of what is there: where they differ, somebody edited it since. */
  readonly put: string;
  readonly now: string;
}

/** What the app needs of a workbook that is open in Excel. Coarse on purpose: never a call a cell. */
export interface WorkbookPort extends WorkbookReader {
  /** Part of a sheet, for rechecks: `area` in sheet coordinates. One request. */
  readArea(sheetId: string, area: Area): Promise<Grid>;
  /** Replaces the layer of marks by these. Empty `marks` on every sheet and no columns: the same as `unmark`. */
  mark(marks: readonly Mark[], columns: readonly FlagColumn[]): Promise<MarkSummary>;
  /** Removes every mark and flag column of ours, also those of an earlier session, and nothing else. */
  unmark(): Promise<MarkSummary>;
  /** Whether marks of ours are on some sheet. */
  hasMarks(): Promise<boolean>;
  /**
   * Changes the user's cells, all or none: throws `WorkbookError` `protectedSheet`, `sheetMissing`, or `changedMeanwhile` when a
   * cell does not hold its `before`. Two requests. Only on the user's explicit action.
   */
  applyEdits(edits: readonly SheetEdit[]): Promise<AppliedEdits>;
  /** What cells hold, formulas as such: `area` in sheet coordinates, the rows it has as far as the sheet is used. */
  readContents(sheetId: string, area: Area): Promise<readonly (readonly CellContent[])[]>;
  /** The Excel tables with a header, of all sheets. Two requests at most. */
  excelTables(): Promise<readonly ExcelTable[]>;
  /** The sheets of ours, of every family, in the workbook's order. */
  ownSheets(): Promise<readonly OwnSheet[]>;
  /**
   * Puts sheets of a family, all or none. One of ours of that family and name is written anew where it is, so that what refers to
   * it goes on; the others come behind the last sheet. Gives their ids, in the order of the drafts. Leaves selection and active sheet.
   * Throws `occupied`, with the sheet's or the table's name as detail, where the name is taken by something that is not ours;
   * `protectedSheet`, `protectedStructure`, `cancelled`.
   */
  putSheets(family: OwnFamily, drafts: readonly SheetDraft[], options?: PutOptions): Promise<readonly string[]>;
  /** Takes sheets of ours away, with their tables and charts; whatever else is named is left. Throws as `putSheets`. */
  removeOwnSheets(sheetIds: readonly string[]): Promise<void>;
  /** Opens the bytes of an .xlsx as a new workbook beside this one, which stays as it is. */
  openNew(file: Uint8Array): Promise<void>;
  selection(): Promise<CellRef>;
  select(cell: CellRef): Promise<void>;
  /** Calls `listener` for every change until the returned function is called. */
  watch(listener: (change: SheetChange) => void): Promise<() => Promise<void>>;
  /** The text stored under `key` in the sheet `Cotejo`; null when there is none. */
  recall(key: string): Promise<string | null>;
  /** Stores a text under `key` in the sheet `Cotejo`, which it creates if need be. Only on the user's explicit action. */
  remember(key: string, text: string): Promise<void>;
  /** Takes away what is stored under `key`, and the sheet `Cotejo` with it when that leaves the sheet's cells as they were made. */
  forget(key: string): Promise<void>;
}

/** Kinds of failure a face has a sentence for. */
export type WorkbookErrorKind =
  | "cellEditing"
  | "protectedSheet"
  | "payloadTooLarge"
  | "sessionLost"
  | "busy"
  | "accessDenied"
  | "sheetMissing"
  /** The flag column asked for, or a sheet named `Cotejo`, holds something that is not ours. */
  | "occupied"
  /** A cell to be changed no longer holds what the user was shown. */
  | "changedMeanwhile"
  | "cancelled"
  | "notSupported"
  | "notAWorkbook"
  | "encrypted"
  | "oldFormat"
  | "truncated"
  | "tooLarge"
  | "forbiddenContent"
  | "missingPart"
  /** The file is signed, and the signature is about every byte of it. */
  | "signed"
  /** The file is a strict Open XML workbook, which is read but not written. */
  | "strictFormat"
  /** A cell that an array formula, a data table or a table's header holds together with others. */
  | "tiedCell"
  /** The workbook's structure is protected: no sheet may come or go. */
  | "protectedStructure"
  | "unknown";

/** A failure of a workbook's host or file. `detail` is for "Copiar detalles", never for the sentence. */
export class WorkbookError extends Error {
  constructor(
    readonly kind: WorkbookErrorKind,
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${kind}: ${detail}`, options);
    this.name = "WorkbookError";
  }
}
