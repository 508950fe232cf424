import { contains, MAX_COLUMNS, type Area } from "../core/sheet/address";
import type { CellValue } from "../core/sheet/cell";
import { WorkbookError, type AppliedEdits, type RowValues, type SheetChange, type SheetEdit } from "../workbook/port";
import { areasOf } from "../workbook/areas";
import { isFlag } from "../workbook/flags";
import { sameRow } from "../workbook/same-row";
import { readFormats } from "./date-columns";
import { contentOf, entryOf } from "./entries";
import type { ExcelSession } from "./session";
import { askUsed, rangeOf } from "./sheets";

type SetCells = Extract<SheetEdit, { kind: "setCells" }>;

/** What Excel was found to hold where an edit writes. */
interface Found {
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
  /** Formulas, or the values of cells without one. */
  readonly formulas: readonly (readonly CellValue[])[];
  readonly formats: readonly (readonly string[])[];
}

/** An edit that was checked: what it queues, how it is undone, what it touches. */
interface Ready {
  readonly queue: (sheet: Excel.Worksheet) => void;
  readonly undo: SheetEdit;
  readonly change: SheetChange;
  readonly writes: Area;
}

/**
 * Changes the user's cells: one request that reads what is there and whether the sheets are protected, one that writes everything.
 * At most one edit of rows at a time, and then nothing else: the places of other edits would move under them.
 */
export async function applyEdits(session: ExcelSession, edits: readonly SheetEdit[]): Promise<AppliedEdits> {
  const sheetIds = new Set(edits.map(({ sheetId }) => sheetId));
  const found = await session.request((context) => {
    const protections = [...sheetIds].map((id) => context.workbook.worksheets.getItem(id).protection.load("protected"));
    const answers = edits.map((edit) => askFor(context, edit));
    return () => {
      if (protections.some((protection) => protection.protected)) throw new WorkbookError("protectedSheet", "edit");
      return answers.map((answer) => answer());
    };
  });
  const ready = edits.map((edit, i) => prepared(edit, found[i] ?? []));
  edits.forEach(({ sheetId }, i) => { const writes = ready[i]?.writes; if (writes) session.ownWrites.note(sheetId, writes); });
  await session.request((context) => {
    edits.forEach(({ sheetId }, i) => ready[i]?.queue(context.workbook.worksheets.getItem(sheetId)));
    return () => undefined;
  }, sheetIds);
  return { undo: ready.map(({ undo }) => undo).toReversed(), changes: ready.map(({ change }) => change) };
}

/** Queues the reading of all that an edit must find as it was: the cells it sets, or its whole row. */
function askFor(context: Excel.RequestContext, edit: SheetEdit): () => readonly Found[] {
  const sheet = context.workbook.worksheets.getItem(edit.sheetId);
  if (edit.kind === "setCells") {
    const asked = areasOf(edit.cells.map(({ row, column }) => ({ row, left: column, right: column }))).map((area) => ({ area, range: load(rangeOf(sheet, area)) }));
    return () => asked.map(({ area, range }) => foundIn(range, area));
  }
  const rows = (count: number) => sheet.getRangeByIndexes(edit.row, 0, count, MAX_COLUMNS);
  // An undo must know what will stand where the row was.
  const part = askUsed(context, edit.sheetId).getIntersectionOrNullObject(rows(edit.kind === "deleteRow" ? 2 : 1)).load("values,formulas,numberFormat,rowIndex,columnIndex,rowCount,columnCount");
  return () => {
    if (part.isNullObject) return [];
    const { rowIndex: top, columnIndex: left } = part;
    return [foundIn(part, { top, left, bottom: top + part.rowCount - 1, right: left + part.columnCount - 1 })];
  };
}

function load(range: Excel.Range): Excel.Range {
  return range.load("values,formulas,numberFormat");
}

function foundIn(range: Excel.Range, area: Area): Found {
  // Office types values and formulas as any; the API documents text, number or boolean for each cell.
  return { area, values: range.values as CellValue[][], formulas: range.formulas as CellValue[][], formats: readFormats(range) };
}

function prepared(edit: SheetEdit, found: readonly Found[]): Ready {
  if (edit.kind === "setCells") return preparedCells(edit, found);
  const { sheetId, row } = edit;
  if (!sameRow(edit.before, rowOf(found, row, "values"))) throw new WorkbookError("changedMeanwhile", edit.kind);
  const change: SheetChange = { kind: "structure", sheetId, origin: "user" };
  const writes: Area = { top: row, left: 0, bottom: row, right: MAX_COLUMNS - 1 };
  if (edit.kind === "deleteRow") {
    const { left, values } = rowOf(found, row, "values");
    const formulas = rowOf(found, row, "formulas").values;
    const cells = { left, values: values.map((value, i) => (isFlag(value) ? "" : contentOf(value, formulas[i] ?? ""))) };
    const formats = found.flatMap((part) => part.formats[row - part.area.top] ?? []);
    return {
      queue: (sheet) => { wholeRow(sheet, row).delete("Up"); },
      undo: { kind: "insertRow", sheetId, row, before: rowOf(found, row + 1, "values"), cells, formats },
      change, writes,
    };
  }
  const { cells, formats } = edit;
  return {
    queue: (sheet) => {
      wholeRow(sheet, row).insert("Down");
      if (cells.values.length === 0) return;
      const range = sheet.getRangeByIndexes(row, cells.left, 1, cells.values.length);
      // Formats first: they decide how Excel reads what is written.
      range.numberFormat = [[...formats]];
      range.formulas = [cells.values.map(entryOf)];
    },
    undo: { kind: "deleteRow", sheetId, row, before: { left: cells.left, values: cells.values.map((content) => (typeof content === "object" ? "" : content)) } },
    change, writes,
  };
}

function preparedCells(edit: SetCells, found: readonly Found[]): Ready {
  const { sheetId } = edit;
  const at = (row: number, column: number): { readonly part: Found; readonly r: number; readonly c: number } => {
    const part = found.find(({ area }) => contains(area, { top: row, left: column, bottom: row, right: column }));
    if (!part) throw new WorkbookError("changedMeanwhile", "setCells");
    return { part, r: row - part.area.top, c: column - part.area.left };
  };
  const undone = edit.cells.map(({ row, column, before, after }) => {
    const { part, r, c } = at(row, column);
    const value = part.values[r]?.[c] ?? "";
    if (value !== before) throw new WorkbookError("changedMeanwhile", "setCells");
    // What a formula will come to is not known: its undo is not offered.
    return { row, column, before: typeof after === "object" ? "" : after, after: contentOf(value, part.formulas[r]?.[c] ?? "") };
  });
  const written = found.map(({ area, values }) => ({ area, lines: values.map((line) => line.map((): CellValue | null => null)) }));
  for (const { row, column, after } of edit.cells) {
    const { part, r, c } = at(row, column);
    const line = written[found.indexOf(part)]?.lines[r];
    if (line) line[c] = entryOf(after);
  }
  const all = boundsOf(edit.cells);
  return {
    queue: (sheet) => { for (const { area, lines } of written) rangeOf(sheet, area).formulas = lines; },
    undo: { kind: "setCells", sheetId, cells: undone },
    change: { kind: "cells", sheetId, area: all, origin: "user" },
    writes: all,
  };
}

function rowOf(found: readonly Found[], row: number, what: "values" | "formulas"): RowValues<CellValue> {
  const part = found[0];
  return { left: part?.area.left ?? 0, values: (part && part[what][row - part.area.top]) ?? [] };
}

function boundsOf(cells: SetCells["cells"]): Area {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  return { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
}

function wholeRow(sheet: Excel.Worksheet, row: number): Excel.Range {
  return sheet.getRangeByIndexes(row, 0, 1, MAX_COLUMNS);
}
