import { comparisonKey } from "../core/text/normalize";
import type { ColumnMapping } from "../core/reading/read-table";
import type { Table } from "../core/reading/table";
import { BookReview } from "../core/review/book-review";
import { recognise, registerKinds, type RegisterKind } from "../core/review/kinds";
import type { ReviewSettings } from "../core/review/parameters";
import type { Grid } from "../core/sheet/grid";
import { WorkbookError, type ReadOptions, type SheetInfo, type WorkbookReader } from "../workbook/port";
import { noticesOf } from "./notices";
import { parameterSheet, type ParameterSheet } from "./parameter-sheet";
import { parametersUsed } from "./parameters-used";
import type { Counts, Mappings, Review, ReviewedSheet, ReviewState, ReviewTools, SheetState } from "./review";
import { reviewSettings } from "./review-settings";
import type { UserSettings } from "./settings";

/** The sheet in which Cotejo keeps what must last: never reviewed. */
const OWN_SHEET = "Cotejo";

/** What a review is asked for. `today` is a serial day (1900 system). */
export interface ReviewRequest {
  readonly user: UserSettings;
  readonly today: number;
  readonly mappings?: Mappings;
}

/** A sheet as read, and what it was recognised as. */
export interface ReadSheet extends SheetState {
  readonly kind: RegisterKind | null;
}

/**
 * Reads every sheet, visible or hidden, and runs the rules of the registers found, letting the thread breathe between
 * slices. Writes nothing. Throws `WorkbookError`; of kind `cancelled` when the signal fires.
 */
export async function reviewWorkbook(reader: WorkbookReader, request: ReviewRequest, tools: ReviewTools): Promise<ReviewState> {
  const mappings = request.mappings ?? new Map<string, ColumnMapping>();
  const sheets: ReadSheet[] = [];
  for (const info of reviewable(await reader.sheets())) {
    stopIfCancelled(tools.signal);
    sheets.push(readAs(info, await readSheet(reader, info, tools), mappings.get(info.id)));
    await tools.breathe();
  }
  return reviewSheets(reader.name, sheets, mappings, request, tools);
}

/** The sheets a review reads: those with content, except our own. */
export function reviewable(sheets: readonly SheetInfo[]): readonly SheetInfo[] {
  return sheets.filter((sheet) => sheet.used !== null && sheet.own === undefined && comparisonKey(sheet.name) !== comparisonKey(OWN_SHEET));
}

/** A whole sheet, with progress in cells. */
export async function readSheet(reader: WorkbookReader, info: SheetInfo, tools: ReviewTools): Promise<Grid> {
  const { onProgress, signal } = tools;
  onProgress?.({ step: "reading", sheet: info.name, done: 0, total: 1 });
  const options: ReadOptions = {
    ...(onProgress && { onProgress: ({ done, total }) => onProgress({ step: "reading", sheet: info.name, done, total }) }),
    ...(signal && { signal }),
  };
  return reader.read(info.id, options);
}

/** Recognises a sheet, or takes the user's word for what it is. */
export function readAs(info: SheetInfo, grid: Grid, mapping: ColumnMapping | undefined): ReadSheet {
  const recognised = recognise(grid, { id: info.id, name: info.name }, mapping);
  return { info, grid, kind: recognised?.kind ?? null, table: recognised?.table ?? null, mapped: mapping !== undefined };
}

/** Runs every rule over sheets that are read, in slices. */
export async function reviewSheets(name: string, sheets: readonly ReadSheet[], mappings: Mappings, request: ReviewRequest, tools: ReviewTools): Promise<ReviewState> {
  const parameters = parameterSheet(sheets.flatMap(({ table }) => table ?? []));
  const settings = reviewSettings(request.user, request.today, parameters);
  const book = new BookReview(sheets.flatMap(({ kind, table }) => (kind && table ? [{ kind, table }] : [])), registerKinds, settings);
  for (const { sheet, done, total } of book.run()) {
    tools.onProgress?.({ step: "checking", sheet, done, total });
    await tools.breathe();
    stopIfCancelled(tools.signal);
  }
  return reviewState(name, sheets, book, { mappings, settings, parameters }, request);
}

/** What a review was made with. */
interface Grounds {
  readonly mappings: Mappings;
  readonly settings: ReviewSettings;
  readonly parameters: ParameterSheet;
}

/** Gathers what the review of the book says. */
export function reviewState(name: string, sheets: readonly SheetState[], book: BookReview, grounds: Grounds, request: ReviewRequest): ReviewState {
  const { settings, parameters, mappings } = grounds;
  const findings = book.findings();
  const { notEvaluated } = book;
  const review: Review = {
    book: name,
    settings,
    sheets: sheets.flatMap(({ info, table, mapped }) => (table ? [reviewedSheet(info, table, mapped, findings)] : [])),
    unrecognised: sheets.filter(({ table }) => !table).map(({ info }) => ({ id: info.id, name: info.name, visible: info.visible })),
    findings,
    notEvaluated,
    failures: book.failures,
    parameters: parametersUsed(request.user, request.today, book.tables, parameters),
    notices: noticesOf(book.tables, parameters),
    counts: countsOf(findings, new Set(notEvaluated.filter(({ reason }) => reason.kind !== "packOff").map(({ rule }) => rule)).size),
  };
  return { review, sheets, book, parameters, mappings };
}

function reviewedSheet(info: SheetInfo, table: Table, mapped: boolean, findings: Review["findings"]): ReviewedSheet {
  const [first] = table.segments;
  return {
    id: info.id,
    name: info.name,
    register: table.register.key,
    title: table.register.title,
    headerRow: first.headerRow + 1,
    rows: table.rows.length,
    columns: [...first.columns].toSorted(([, a], [, b]) => a - b).map(([key]) => key),
    mapped,
    visible: info.visible,
    counts: countsOf(findings.filter(({ sheetId }) => sheetId === info.id), 0),
  };
}

function countsOf(findings: Review["findings"], notEvaluated: number): Counts {
  const counts = { error: 0, warning: 0, info: 0, consequences: 0, notEvaluated };
  for (const { severity, cause } of findings) counts[cause === null ? severity : "consequences"]++;
  return counts;
}

export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new WorkbookError("cancelled", "the user cancelled");
}
