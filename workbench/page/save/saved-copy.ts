import { deflateSync } from "fflate";
import { contains } from "../../../src/core/sheet/address";
import { openXlsx } from "../../../src/xlsx/workbook";
import { arrayAreas } from "../../../src/xlsx/write/array-areas";
import { openPatch } from "../../../src/xlsx/write/opened-patch";
import { patchWorkbook } from "../../../src/xlsx/write/patch-workbook";
import type { CellPatch, PatchEdit } from "../../../src/xlsx/write/patch-edit";
import { writeWorkbook } from "../../../src/xlsx/write/write-workbook";
import { fingerprintParts, type SheetParts } from "../../host/fingerprint";
import type { Book } from "../../host/model";
import { openBook } from "../open-book";
import { sheetChanges } from "./sheet-change";
import { sheetDraft } from "./sheet-draft";

/** Parts of a sheet that a copy has as its file had them, whatever was done to them here. */
const KEPT = ["name", "visibility", "columnStyles", "tables", "validations", "protection", "columnWidths", "rowHeights", "hiddenRows", "hiddenColumns", "frozen"] as const satisfies readonly (keyof SheetParts)[];

export type NotCarried = (typeof KEPT)[number] | "names";

export interface SavedCopy {
  readonly bytes: Uint8Array;
  /** What was changed here and the copy does not have. */
  readonly notCarried: readonly NotCarried[];
}

const TOOLS = { deflate: (bytes: Uint8Array) => deflateSync(bytes) };

/**
 * A book as a file. Of one that came from a file, that file with what differs: values, formulas, looks of cells, marks and whole
 * sheets; everything else is its own bytes. One that came from none is written new. Throws `WorkbookError`, as `patchWorkbook` does.
 */
export async function savedCopy(book: Book, original: Uint8Array | null): Promise<SavedCopy> {
  if (!original) {
    const names = book.names.filter(({ scope }) => scope === "Workbook").map(({ name, formula, visible }) => ({ name, formula: formula.replace(/^=/, ""), hidden: !visible }));
    return { bytes: writeWorkbook({ sheets: book.sheets.map(sheetDraft), names }, TOOLS), notCarried: [] };
  }
  const before = await openBook(original, book.name);
  const { date1904 } = await openXlsx(original, book.name);
  // The same file gives the same ids, so a sheet that was renamed is still known.
  const pairs = book.sheets.map((sheet) => ({ sheet, origin: before.sheets.find(({ id }) => id === sheet.id) }));
  const edits: PatchEdit[] = [];
  for (const { sheet, origin } of pairs) {
    if (!origin) {
      edits.push({ kind: "insertSheet", sheet: sheetDraft(sheet) });
      continue;
    }
    const changes = sheetChanges(origin, sheet, date1904);
    edits.push(...changes.edits, ...(await newResults(original, origin.name, changes.results)));
  }
  for (const { id, name } of before.sheets) if (!book.sheets.some((sheet) => sheet.id === id)) edits.push({ kind: "removeSheet", sheet: name });
  return { bytes: await patchWorkbook(original, edits, TOOLS), notCarried: differences(before, book) };
}

/** Results of formulas, save those of arrays, which are no longer arrays when their cells are written: Excel calculates them on opening. */
async function newResults(original: Uint8Array, sheet: string, results: readonly CellPatch[]): Promise<readonly PatchEdit[]> {
  if (results.length === 0) return [];
  const arrays = await arrayAreas(await openPatch(original), sheet);
  const cells = results.filter(({ row, column }) => !arrays.some((area) => contains(area, { top: row, left: column, bottom: row, right: column })));
  return [{ kind: "setCells", sheet, cells }];
}

function differences(before: Book, now: Book): readonly NotCarried[] {
  const [was, is] = [fingerprintParts(before), fingerprintParts(now)];
  const partsOf = new Map(before.sheets.map(({ id }, n) => [id, was.sheets[n]]));
  const changed = KEPT.filter((part) => now.sheets.some(({ id }, n) => {
    const origin = partsOf.get(id);
    return origin !== undefined && origin[part] !== is.sheets[n]?.[part];
  }));
  return was.names === is.names ? changed : [...changed, "names"];
}
