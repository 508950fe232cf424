import { deflateSync } from "fflate";
import { contains } from "../../../src/core/sheet/address";
import { WorkbookError } from "../../../src/workbook/port";
import { openXlsx } from "../../../src/xlsx/workbook";
import { arrayAreas } from "../../../src/xlsx/write/array-areas";
import { openPatch } from "../../../src/xlsx/write/opened-patch";
import { patchWorkbook } from "../../../src/xlsx/write/patch-workbook";
import type { CellPatch, PatchEdit } from "../../../src/xlsx/write/patch-edit";
import { writeWorkbook } from "../../../src/xlsx/write/write-workbook";
import type { Book, Sheet } from "../../host/model";
import { openBook } from "../open-book";
import { chartDraft } from "./chart-draft";
import { changedParts, type KeptPart } from "./kept-parts";
import { nameChanges } from "./name-changes";
import { isPutAnew } from "./own-sheet";
import type { RowChange } from "./row-log";
import { sheetChanges } from "./sheet-change";
import { sheetDraft } from "./sheet-draft";

/** `onRows`: what hangs on rows that came or went stays where it was. */
export type NotCarried = KeptPart | "onRows";

export interface SavedCopy {
  readonly bytes: Uint8Array;
  /** What was changed here and the copy does not have. */
  readonly notCarried: readonly NotCarried[];
}

const LONG_PART = 1024 * 1024;
/**
 * Of a sheet of 100,000 rows and 81 MB, level 2 takes two fifths of the usual level's time (1.0 and 2.4 seconds) for a result a
 * seventh larger; nobody waits for the other parts.
 */
const TOOLS = { deflate: (bytes: Uint8Array) => deflateSync(bytes, { level: bytes.length > LONG_PART ? 2 : 6 }) };

/**
 * A book as a file. Of one that came from a file, that file with what differs: rows that came and went (`rows`, in their order), values,
 * formulas, looks of cells, marks, names, widths and whole sheets; everything else is its own bytes. One that came from none is written
 * new. Throws `WorkbookError`, as `patchWorkbook` does.
 */
export async function savedCopy(book: Book, file: Uint8Array | null, rows: readonly RowChange[] = []): Promise<SavedCopy> {
  if (!file) return { bytes: newWorkbook(book), notCarried: undrawn(book.sheets) };
  const { bytes: original, left } = await withRows(book, file, rows);
  const before = await openBook(original, book.name);
  const { date1904 } = await openXlsx(original, book.name);
  // The same file gives the same ids, so a sheet that was renamed is still known.
  const pairs = book.sheets.map((sheet) => ({ sheet, origin: before.sheets.find(({ id }) => id === sheet.id) }));
  const edits: PatchEdit[] = [];
  const whole: Sheet[] = [];
  const notCarried = new Set<NotCarried>(left);
  for (const { sheet, origin } of pairs) {
    if (!origin || isPutAnew(origin, sheet)) {
      const draft = sheetDraft(sheet, date1904);
      whole.push(sheet);
      edits.push(origin ? { kind: "replaceSheet", sheet: origin.name, draft: { ...draft, name: origin.name } } : { kind: "insertSheet", sheet: draft });
      continue;
    }
    for (const part of changedParts(origin, sheet)) notCarried.add(part);
    const changes = sheetChanges(origin, sheet, date1904);
    edits.push(...changes.edits, ...(await newResults(original, origin.name, changes.results)));
  }
  for (const { id, name } of before.sheets) if (!book.sheets.some((sheet) => sheet.id === id)) edits.push({ kind: "removeSheet", sheet: name });
  edits.push(...nameChanges(before, book));
  for (const part of undrawn(whole)) notCarried.add(part);
  return { bytes: await patchWorkbook(original, edits, TOOLS), notCarried: [...notCarried] };
}

/** The file with the rows that came and went. One that cannot have all of them safely stays as it is: its cells are told one by one then. */
async function withRows(book: Book, file: Uint8Array, rows: readonly RowChange[]): Promise<{ readonly bytes: Uint8Array; readonly left: readonly NotCarried[] }> {
  if (rows.length === 0) return { bytes: file, left: [] };
  const stays = new Set(book.sheets.map(({ id }) => id));
  let bytes = file;
  try {
    for (const { sheetId, ...edit } of rows) if (stays.has(sheetId)) bytes = await patchWorkbook(bytes, [edit], TOOLS);
    return { bytes, left: [] };
  } catch (error) {
    if (error instanceof WorkbookError && (error.kind === "tiedCell" || error.kind === "notSupported")) return { bytes: file, left: ["onRows"] };
    throw error;
  }
}

function newWorkbook(book: Book): Uint8Array {
  const names = book.names.map(({ name, formula, visible, scope }) => ({ name, formula: formula.replace(/^=/, ""), hidden: !visible, ...(scope === "Workbook" ? {} : { sheet: book.sheet(scope).name }) }));
  return writeWorkbook({ sheets: book.sheets.map((sheet) => sheetDraft(sheet, false)), names }, TOOLS);
}

/** Results of formulas, save those of arrays, which are no longer arrays when their cells are written: Excel calculates them on opening. */
async function newResults(original: Uint8Array, sheet: string, results: readonly CellPatch[]): Promise<readonly PatchEdit[]> {
  if (results.length === 0) return [];
  const arrays = await arrayAreas(await openPatch(original), sheet);
  const cells = results.filter(({ row, column }) => !arrays.some((area) => contains(area, { top: row, left: column, bottom: row, right: column })));
  return [{ kind: "setCells", sheet, cells }];
}

/** Charts that draw another sheet's cells are not written. */
function undrawn(sheets: readonly Sheet[]): readonly NotCarried[] {
  return sheets.some((sheet) => sheet.charts.some((chart) => chartDraft(sheet, chart) === null)) ? ["charts"] : [];
}
