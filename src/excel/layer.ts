import type { Area } from "../core/sheet/address";
import { columnLetters } from "../core/sheet/address";
import type { CellValue } from "../core/sheet/cell";
import { WorkbookError } from "../workbook/port";
import type { FlagColumn, Mark, MarkSummary } from "../workbook/port";
import { areaOfColumn, ownersOf } from "../workbook/flags";
import type { ColumnContent, ColumnOwners } from "../workbook/flags";
import { paintedAreas } from "../workbook/painted-areas";
import { addressBatches } from "./address-batches";
import { writeColumn } from "./flag-column";
import { addMarks, findRules, removeRule, rulesOf } from "./rules";
import type { FoundRule } from "./rules";
import type { ExcelSession } from "./session";

/** Text of addresses and flags queued in one request: far from the 5 MB that Excel for the web takes. */
const MAX_TEXT = 2_000_000;

/** What of ours is in the workbook. */
interface Layer {
  readonly rules: readonly FoundRule[];
  /** Flag columns, by sheet and column. */
  readonly columns: readonly ({ readonly sheetId: string; readonly column: number } & ColumnOwners)[];
  /** Every sheet, by id: whether it is protected. */
  readonly sheets: ReadonlyMap<string, boolean>;
}

/** A piece of writing: the sheet it touches, about how much text it carries, and what it queues. */
interface Step {
  readonly sheetId: string;
  readonly weight: number;
  /** The cells it changes; null when it changes formats only. */
  readonly writes: Area | null;
  readonly queue: (context: Excel.RequestContext) => void;
}

/**
 * Replaces the layer of marks. Nothing is written when a sheet concerned is protected (`protectedSheet`) or gone
 * (`sheetMissing`), or when a flag column holds something of the user's (`occupied`).
 */
export async function markSheets(session: ExcelSession, marks: readonly Mark[], columns: readonly FlagColumn[]): Promise<MarkSummary> {
  const layer = await findLayer(session, columns);
  const taken = layer.columns.find(({ sheetId, column, foreign }) => foreign && columns.some((c) => c.sheetId === sheetId && c.column === column));
  if (taken) throw new WorkbookError("occupied", `flag column ${columnLetters(taken.column)}`);
  const painted = paint(marks);
  const flags: Step[] = columns.map((column) => ({
    sheetId: column.sheetId,
    weight: (areaOfColumn(column).bottom - areaOfColumn(column).top) * 7 + column.flags.reduce((sum, { text }) => sum + text.length * 2, 0),
    writes: areaOfColumn(column),
    queue: (context) => { writeColumn(context.workbook.worksheets.getItem(column.sheetId), column); },
  }));
  await write(session, layer.sheets, [...removal(layer), ...painted.steps, ...flags]);
  return { markedCells: painted.cells, flaggedRows: columns.reduce((sum, { flags }) => sum + flags.length, 0) };
}

/** Removes all that is ours, on every sheet or, when one of them is protected, on none. The summary counts what was taken away. */
export async function unmarkSheets(session: ExcelSession): Promise<MarkSummary> {
  const layer = await findLayer(session, []);
  const markedCells = await countCells(session, layer.rules.filter((rule) => rule.kind !== "flags"));
  await write(session, layer.sheets, removal(layer));
  return { markedCells, flaggedRows: layer.columns.reduce((sum, { flags }) => sum + flags, 0) };
}

/** Whether anything of ours is on some sheet. Two requests. */
export async function anyMarks(session: ExcelSession): Promise<boolean> {
  const sheets = await sheetsAndProtection(session);
  return (await findRules(session, sheets.map((sheet) => sheet.id))).length > 0;
}

async function findLayer(session: ExcelSession, asked: readonly FlagColumn[]): Promise<Layer> {
  const sheets = await sheetsAndProtection(session);
  const rules = await findRules(session, sheets.map((sheet) => sheet.id));
  const ruled = await columnsOf(session, rules.filter((rule) => rule.kind === "flags"));
  const there = new Set(sheets.map((sheet) => sheet.id));
  const keys = new Map([...ruled, ...asked].filter(({ sheetId }) => there.has(sheetId)).map(({ sheetId, column }) => [`${sheetId}/${String(column)}`, { sheetId, column }]));
  const contents = await columnContents(session, [...keys.values()]);
  const columns = contents.map(({ sheetId, column, content }) => ({
    sheetId, column, ...ownersOf(column, content, ruled.some((r) => r.sheetId === sheetId && r.column === column)),
  }));
  return { rules, columns, sheets: new Map(sheets.map((sheet) => [sheet.id, sheet.protected])) };
}

async function sheetsAndProtection(session: ExcelSession): Promise<readonly { readonly id: string; readonly protected: boolean }[]> {
  return session.request((context) => {
    const sheets = context.workbook.worksheets.load("items/id,items/protection/protected");
    return () => sheets.items.map((sheet) => ({ id: sheet.id, protected: sheet.protection.protected }));
  });
}

/** The columns that rules of ours now cover: inserted columns move them, copied sheets double them. */
async function columnsOf(session: ExcelSession, rules: readonly FoundRule[]): Promise<readonly { readonly sheetId: string; readonly column: number }[]> {
  if (rules.length === 0) return [];
  return session.request((context) => {
    const asked = rules.map(({ sheetId, id }) => ({ sheetId, areas: rulesOf(context, sheetId).getItem(id).getRanges().areas.load("items/columnIndex,items/columnCount") }));
    return () => asked.flatMap(({ sheetId, areas }) => areas.items.flatMap(({ columnIndex, columnCount }) => (
      Array.from({ length: columnCount }, (_, i) => ({ sheetId, column: columnIndex + i }))
    )));
  });
}

async function columnContents(
  session: ExcelSession,
  columns: readonly { readonly sheetId: string; readonly column: number }[],
): Promise<readonly { readonly sheetId: string; readonly column: number; readonly content: ColumnContent }[]> {
  if (columns.length === 0) return [];
  return session.request((context) => {
    const asked = columns.map(({ sheetId, column }) => {
      const whole = context.workbook.worksheets.getItem(sheetId).getRange(`${columnLetters(column)}:${columnLetters(column)}`);
      return { sheetId, column, used: whole.getUsedRangeOrNullObject(true).load("rowIndex,values") };
    });
    return () => asked.map(({ sheetId, column, used }) => ({
      // Office types values as any; the API documents text, number or boolean for each cell.
      sheetId, column, content: used.isNullObject ? { top: 0, values: [] } : { top: used.rowIndex, values: (used.values as CellValue[][]).map((row) => row[0] ?? "") },
    }));
  });
}

async function countCells(session: ExcelSession, rules: readonly FoundRule[]): Promise<number> {
  if (rules.length === 0) return 0;
  return session.request((context) => {
    const asked = rules.map(({ sheetId, id }) => rulesOf(context, sheetId).getItem(id).getRanges().load("cellCount"));
    return () => asked.reduce((sum, areas) => sum + areas.cellCount, 0);
  });
}

function removal(layer: Layer): Step[] {
  const rules = layer.rules.map((rule): Step => ({ sheetId: rule.sheetId, weight: 400, writes: null, queue: (context) => { removeRule(context, rule); } }));
  const texts = layer.columns.flatMap(({ sheetId, ours }) => addressBatches(ours).map((address): Step => ({
    sheetId, weight: address.length, writes: boundsOf(ours),
    queue: (context) => { context.workbook.worksheets.getItem(sheetId).getRanges(address).clear("Contents"); },
  })));
  return [...rules, ...texts];
}

function boundsOf(areas: readonly Area[]): Area | null {
  return areas.reduce<Area | null>((all, area) => (all ? {
    top: Math.min(all.top, area.top), left: Math.min(all.left, area.left), bottom: Math.max(all.bottom, area.bottom), right: Math.max(all.right, area.right),
  } : area), null);
}

/** The marks as batched conditional formats. */
function paint(marks: readonly Mark[]): { readonly steps: Step[]; readonly cells: number } {
  const painted = paintedAreas(marks);
  const steps = painted.flatMap(({ sheetId, severity, areas }) => addressBatches(areas).map((address): Step => ({
    sheetId, weight: address.length + 2_500, writes: null, queue: (context) => { addMarks(context.workbook.worksheets.getItem(sheetId), address, severity); },
  })));
  return { steps, cells: painted.reduce((sum, { cells }) => sum + cells, 0) };
}

async function write(session: ExcelSession, sheets: ReadonlyMap<string, boolean>, steps: readonly Step[]): Promise<void> {
  // Excel would stop halfway, with the sheets before the one that refuses already written.
  if (steps.some((step) => !sheets.has(step.sheetId))) throw new WorkbookError("sheetMissing", "mark");
  if (steps.some((step) => sheets.get(step.sheetId) === true)) throw new WorkbookError("protectedSheet", "mark");
  for (let from = 0; from < steps.length;) {
    let to = from;
    for (let weight = 0; to < steps.length && (to === from || weight + (steps[to]?.weight ?? 0) <= MAX_TEXT); to++) weight += steps[to]?.weight ?? 0;
    const batch = steps.slice(from, to);
    for (const { sheetId, writes } of batch) if (writes) session.ownWrites.note(sheetId, writes);
    await session.request((context) => {
      for (const step of batch) step.queue(context);
      return () => undefined;
    }, new Set(batch.map((step) => step.sheetId)));
    from = to;
  }
}
