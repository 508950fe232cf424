import { comparisonKey } from "../core/text/normalize";
import type { ColumnMapping } from "../core/reading/read-table";
import { registerKinds } from "../core/review/kinds";
import type { ReviewSettings } from "../core/review/parameters";
import { TableReview } from "../core/review/table-review";
import type { Grid } from "../core/sheet/grid";
import { WorkbookError, type ReadOptions, type SheetInfo, type WorkbookReader } from "../workbook/port";
import { parametersUsed } from "./parameters-used";
import type { Counts, Mappings, Review, ReviewedSheet, ReviewState, ReviewTools, SheetState } from "./review";
import { reviewSettings, type UserSettings } from "./settings";

/** The sheet in which Cotejo keeps what must last: never reviewed. */
const OWN_SHEET = "Cotejo";

/** What a review is asked for. `today` is a serial day (1900 system). */
export interface ReviewRequest {
  readonly user: UserSettings;
  readonly today: number;
  readonly mappings?: Mappings;
}

/**
 * Reads every sheet, visible or hidden, and runs the rules of the registers found, letting the thread breathe between
 * slices. Writes nothing. Throws `WorkbookError`; of kind `cancelled` when the signal fires.
 */
export async function reviewWorkbook(reader: WorkbookReader, request: ReviewRequest, tools: ReviewTools): Promise<ReviewState> {
  const mappings = request.mappings ?? new Map<string, ColumnMapping>();
  const settings = reviewSettings(request.user, request.today);
  const sheets: SheetState[] = [];
  for (const info of reviewable(await reader.sheets())) {
    stopIfCancelled(tools.signal);
    const grid = await readSheet(reader, info, tools);
    sheets.push(await reviewSheet(info, grid, mappings.get(info.id), settings, tools));
  }
  return reviewState(reader.name, sheets, mappings, request);
}

/** The sheets a review reads: those with content, except our own. */
export function reviewable(sheets: readonly SheetInfo[]): readonly SheetInfo[] {
  return sheets.filter((sheet) => sheet.used !== null && comparisonKey(sheet.name) !== comparisonKey(OWN_SHEET));
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

/** Recognises a sheet and runs its rules in slices. */
export async function reviewSheet(
  info: SheetInfo,
  grid: Grid,
  mapping: ColumnMapping | undefined,
  settings: ReviewSettings,
  tools: ReviewTools,
): Promise<SheetState> {
  for (const kind of registerKinds) {
    const table = kind.read(grid, { id: info.id, name: info.name }, mapping);
    if (!table) continue;
    const review = new TableReview(table, kind.facts(table), kind.rules, settings);
    for (const { done, total } of review.run()) {
      tools.onProgress?.({ step: "checking", sheet: info.name, done, total });
      await tools.breathe();
      stopIfCancelled(tools.signal);
    }
    return { info, grid, review, mapped: mapping !== undefined };
  }
  return { info, grid, review: null, mapped: false };
}

/** Gathers what the sheets' reviews say into one. */
export function reviewState(book: string, sheets: readonly SheetState[], mappings: Mappings, request: ReviewRequest): ReviewState {
  const reviewed = sheets.flatMap((sheet) => (sheet.review ? [{ ...sheet, review: sheet.review }] : []));
  const findings = reviewed.flatMap(({ review }) => review.findings());
  const notEvaluated = reviewed.flatMap(({ review }) => review.notEvaluated);
  const review: Review = {
    book,
    settings: reviewSettings(request.user, request.today),
    sheets: reviewed.map(({ info, review, mapped }) => reviewedSheet(info, review, mapped)),
    unrecognised: sheets.filter((sheet) => !sheet.review).map(({ info }) => ({ id: info.id, name: info.name, visible: info.visible })),
    findings,
    notEvaluated,
    failures: reviewed.flatMap(({ review }) => review.failures),
    parameters: parametersUsed(request.user, request.today, reviewed.map(({ review }) => review.table)),
    counts: countsOf(findings, new Set(notEvaluated.filter(({ reason }) => reason.kind !== "packOff").map(({ rule }) => rule)).size),
  };
  return { review, sheets, mappings };
}

function reviewedSheet(info: SheetInfo, { table }: TableReview, mapped: boolean): ReviewedSheet {
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
