import { parametros } from "../core/registers/parametros";
import type { TableEdit } from "../core/review/book-review";
import { registerKinds, type RegisterKind } from "../core/review/kinds";
import type { Area } from "../core/sheet/address";
import { WorkbookError, type SheetChange, type SheetInfo, type WorkbookPort } from "../workbook/port";
import { patchGrid } from "./patch-grid";
import type { ReviewState, ReviewTools, SheetState } from "./review";
import { readAs, readSheet, reviewable, reviewSheets, reviewState, stopIfCancelled, type ReadSheet, type ReviewRequest } from "./review-workbook";

/** Past this many rows, reading the whole sheet again costs no more than reading what was touched. */
const MOST_ROWS_PATCHED = 5_000;

/**
 * A recheck looks again at every shifted row, and at its groups, without letting the thread go: past this many the sliced run of
 * the whole workbook is kinder.
 */
const MOST_SHIFTED = 20;

/** Whether a change can alter what the review says: our own marks cannot. */
function matters(change: SheetChange): boolean {
  return change.kind === "sheets" || change.origin !== "self";
}

/**
 * Brings a review up to date after changes: edited rows are read again in one request a sheet; a sheet whose rows or columns
 * were inserted, deleted or sorted is read whole; sheets that are gone leave the review. Findings keep their ids.
 */
export async function recheck(
  port: WorkbookPort,
  state: ReviewState,
  changes: readonly SheetChange[],
  request: ReviewRequest,
  tools: ReviewTools,
): Promise<ReviewState> {
  const relevant = changes.filter(matters);
  if (relevant.length === 0) return state;
  const touched = touchedSheets(relevant);
  const sheets: ReadSheet[] = [];
  const edits: TableEdit[] = [];
  let rowsOnly = true;
  for (const info of reviewable(await port.sheets())) {
    stopIfCancelled(tools.signal);
    const known = state.sheets.find((sheet) => sheet.info.id === info.id);
    const fresh = await refresh(port, info, known, touched.get(info.id), state, tools);
    if (!fresh) continue;
    sheets.push(fresh);
    const edit = known ? editOf(known, fresh, touched.get(info.id)) : null;
    // The sheet of parameters sets what the rules go by: with other values all that was said may be otherwise.
    if (edit === null || (edit !== "same" && edit.table.register.key === parametros.key)) rowsOnly = false;
    else if (edit !== "same") edits.push(edit);
  }
  const sameSheets = sheets.length === state.sheets.length && sheets.every(({ info }, i) => state.sheets[i]?.info.id === info.id);
  if (!rowsOnly || !sameSheets || !state.book.recheck(edits)) return reviewSheets(port.name, sheets, state.mappings, request, tools);
  return reviewState(port.name, sheets, state.book, { mappings: state.mappings, settings: state.review.settings, parameters: state.parameters }, request);
}

/** What the book's review must look at again: `same` for nothing, null when the sheet is another table than before. */
function editOf(known: SheetState, fresh: ReadSheet, touched: Touched | undefined): TableEdit | "same" | null {
  if (touched === undefined && known.info.name === fresh.info.name) return "same";
  const { table } = fresh;
  if (!table && !known.table) return "same";
  if (!table || !known.table || touched === undefined || touched === "all" || known.info.name !== fresh.info.name) return null;
  if (table.rows.filter(({ shift }) => shift !== 0).length > MOST_SHIFTED) return null;
  const { top, bottom } = touched;
  return { table, positions: table.rows.flatMap(({ index }, position) => (index >= top && index <= bottom ? [position] : [])) };
}

/** What was touched of a sheet: the rows from `top` to `bottom`, or everything. */
type Touched = "all" | Area;

function touchedSheets(changes: readonly SheetChange[]): ReadonlyMap<string, Touched> {
  const touched = new Map<string, Touched>();
  for (const change of changes) {
    if (change.kind === "sheets") continue;
    const before = touched.get(change.sheetId);
    touched.set(change.sheetId, change.kind === "structure" || before === "all" ? "all" : before ? union(before, change.area) : change.area);
  }
  return touched;
}

async function refresh(
  port: WorkbookPort,
  info: SheetInfo,
  known: SheetState | undefined,
  touched: Touched | undefined,
  state: ReviewState,
  tools: ReviewTools,
): Promise<ReadSheet | null> {
  if (known && touched === undefined && known.info.name === info.name) return { ...known, info, kind: kindOf(known) };
  try {
    const mapping = state.mappings.get(info.id);
    if (!known || touched === "all") return readAs(info, await readSheet(port, info, tools), mapping);
    const grid = await patched(port, known, touched);
    const kind = kindOf(known);
    // Below its header a sheet cannot turn into another register.
    const below = kind && touched && known.table && touched.top >= known.table.segments[0].firstRow && known.info.name === info.name;
    const same = below ? (kind.patch(known.table, grid, touched.top, Math.min(touched.bottom, grid.top + grid.values.length - 1)) ?? kind.read(grid, { id: info.id, name: info.name }, mapping)) : null;
    return same ? { info, grid, kind, table: same, mapped: known.mapped } : readAs(info, grid, mapping);
  } catch (error) {
    if (error instanceof WorkbookError && error.kind === "sheetMissing") return null;
    throw error;
  }
}

function kindOf({ table }: SheetState): RegisterKind | null {
  return registerKinds.find(({ register }) => register.key === table?.register.key) ?? null;
}

async function patched(port: WorkbookPort, known: SheetState, touched: Area | undefined) {
  const { grid } = known;
  if (!touched) return grid;
  if (touched.bottom - touched.top >= MOST_ROWS_PATCHED || grid.values.length === 0) return port.read(known.info.id);
  const area: Area = {
    top: touched.top,
    bottom: touched.bottom,
    left: Math.min(touched.left, grid.left),
    right: Math.max(Math.min(touched.right, MAX_PATCHED_COLUMN), grid.left + grid.width - 1),
  };
  return patchGrid(grid, await port.readArea(known.info.id, area));
}

/** Edits of whole rows name all 16,384 columns: what lies past this one is read with the sheet's next full review. */
const MAX_PATCHED_COLUMN = 255;

function union(a: Area, b: Area): Area {
  return { top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) };
}
