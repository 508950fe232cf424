import type { ColumnMapping } from "../core/reading/read-table";
import type { Table } from "../core/reading/table";
import { registerKinds } from "../core/review/kinds";
import type { Area } from "../core/sheet/address";
import type { Grid } from "../core/sheet/grid";
import { WorkbookError, type SheetChange, type SheetInfo, type WorkbookPort } from "../workbook/port";
import { patchGrid } from "./patch-grid";
import type { ReviewState, ReviewTools, SheetState } from "./review";
import { readSheet, reviewable, reviewSheet, reviewState, stopIfCancelled, type ReviewRequest } from "./review-workbook";

/** Past this many rows, reading the whole sheet again costs no more than reading what was touched. */
const MOST_ROWS_PATCHED = 5_000;

/** Tables up to this many rows run whole after an edit: it takes no longer than a person notices. */
const SHORT_TABLE = 2_000;

/**
 * A recheck looks again at every shifted row, and at its groups, without letting the thread go: past this many the sliced run of
 * the whole table is kinder.
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
  const infos = reviewable(await port.sheets());
  const sheets: SheetState[] = [];
  for (const info of infos) {
    stopIfCancelled(tools.signal);
    const known = state.sheets.find((sheet) => sheet.info.id === info.id);
    const fresh = await refresh(port, info, known, touched.get(info.id), state, tools);
    if (fresh) sheets.push(fresh);
  }
  return reviewState(port.name, sheets, state.mappings, request);
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
): Promise<SheetState | null> {
  const renamed = known !== undefined && known.info.name !== info.name;
  if (known && touched === undefined && !renamed) return { ...known, info };
  try {
    if (!known || touched === "all") return await reviewSheet(info, await readSheet(port, info, tools), state.mappings.get(info.id), state.review.settings, tools);
    const grid = await patched(port, known, touched);
    const rechecked = touched && !renamed ? recheckRows(known, info, grid, touched, state.mappings.get(info.id)) : null;
    return rechecked ?? await reviewSheet(info, grid, state.mappings.get(info.id), state.review.settings, tools);
  } catch (error) {
    if (error instanceof WorkbookError && error.kind === "sheetMissing") return null;
    throw error;
  }
}

/**
 * Rechecks only what an edit touches, in a table too long to run whole within a blink. Null when the table is short, or when
 * the edit changed what the table is: its header, or which rows it has.
 */
function recheckRows(known: SheetState, info: SheetInfo, grid: Grid, touched: Area, mapping: ColumnMapping | undefined): SheetState | null {
  const { review } = known;
  const before = review?.table;
  if (!review || !before || before.rows.length <= SHORT_TABLE || touched.top < before.segments[0].firstRow) return null;
  const kind = registerKinds.find(({ register }) => register.key === before.register.key);
  const table = kind?.read(grid, { id: info.id, name: info.name }, mapping);
  if (!kind || !table || !sameRows(table, before) || table.rows.filter(({ shift }) => shift !== 0).length > MOST_SHIFTED) return null;
  const positions = table.rows.flatMap(({ index }, position) => (index >= touched.top && index <= touched.bottom ? [position] : []));
  review.recheck(positions, { table, facts: kind.facts(table) });
  return { ...known, info, grid };
}

function sameRows(a: Table, b: Table): boolean {
  return a.rows.length === b.rows.length && a.segments.length === b.segments.length && a.rows.every(({ index }, position) => b.rows[position]?.index === index);
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
