import { MAX_COLUMNS, MAX_ROWS } from "../core/sheet/address";
import type { SheetDraft } from "../workbook/draft";
import { contentHash, draftHash, OWN_SHEET_NAME, signFormula, type OwnFamily } from "../workbook/own-sheets";
import { WorkbookError, type CellContent, type PutOptions } from "../workbook/port";
import { chartSteps } from "./put-charts";
import { contentSteps } from "./put-cells";
import { lookSteps } from "./put-looks";
import { pageSteps, setUpPrint } from "./put-page";
import type { PutStep } from "./put-step";
import { linkSteps, tableSteps } from "./put-tables";
import { askRemains, clearSteps, type Remains } from "./put-anew";
import type { ExcelSession } from "./session";
import { askSign, listSigned, type SignedSheet } from "./sheets";

/** Text in one request: far from the 5 MB that Excel for the web takes. */
const MAX_TEXT = 2_000_000;
/** ExcelApi that has notes. */
const NOTES = "1.18";
const WHOLE_SHEET = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/** A draft with the sheet that it is written over, if there is one. */
interface Place {
  readonly draft: SheetDraft;
  readonly there: SignedSheet | null;
}

/** A place with its sheet's id, what is to be queued, and what Excel then says the cells hold. */
interface Put {
  readonly draft: SheetDraft;
  readonly id: string;
  readonly isNew: boolean;
  readonly hadPrintArea: boolean;
  /** The hash that the sheet is signed with already. */
  readonly signed: string | undefined;
  readonly steps: readonly PutStep[];
  readonly contents: (readonly CellContent[])[];
}

/**
 * Puts sheets of a family. Two requests look (three when there are sheets not seen before), one adds sheets, one for each 2 MB writes,
 * one sets up the page. One more protects, and signs where what the cells then hold is not what their sheet is signed with: Excel may
 * spell formulas otherwise than the drafts. Nothing is written when a name is taken or something is protected. When Excel refuses in the middle, sheets added
 * by the call are deleted; the error's detail names those that were being written anew and may be half done: `ownSheets` tells them
 * as edited.
 */
export async function putSheets(session: ExcelSession, family: OwnFamily, drafts: readonly SheetDraft[], options: PutOptions = {}): Promise<readonly string[]> {
  throwIfCancelled(options);
  if (drafts.length === 0) return [];
  const sheets = await listSigned(session);
  const places = drafts.map((draft): Place => ({ draft, there: sheets.find(({ name }) => sameName(name, draft.name)) ?? null }));
  const foreign = places.find(({ there }) => there && there.sign?.family !== family);
  if (foreign) throw new WorkbookError("occupied", foreign.there?.name ?? "");
  if (places.some(({ there, draft }) => there?.protected === true && draft.protected !== true)) throw new WorkbookError("protectedSheet", "put");
  const remains = await look(session, places);
  await unlock(session, places);
  throwIfCancelled(options);
  let begun: readonly Put[] = [];
  try {
    begun = await prepared(session, family, places, remains);
    await write(session, begun, options);
    await print(session, begun);
    await finish(session, family, begun);
  } catch (error) {
    throw await undone(session, places, sheets, begun, error);
  }
  for (const { id, draft } of begun) session.merges.set(id, draft.merges ?? []);
  return begun.map(({ id }) => id);
}

/** What is on the sheets to be written anew. Throws when a table's name is taken, or a sheet to come is locked out. */
async function look(session: ExcelSession, places: readonly Place[]): Promise<ReadonlyMap<string, Remains>> {
  const rewritten = places.flatMap(({ there }) => there?.id ?? []);
  return session.request((context) => {
    const { workbook } = context;
    workbook.load("protection/protected");
    const tables = workbook.tables.load("items/name,items/worksheet/id");
    const names = workbook.names.load("items/name");
    const remains = rewritten.map((id) => [id, askRemains(workbook.worksheets.getItem(id))] as const);
    return () => {
      if (workbook.protection.protected && places.some((place) => place.there?.visible !== isShown(place.draft))) throw new WorkbookError("protectedStructure", "put");
      const others = new Set([...tables.items.filter(({ worksheet }) => !rewritten.includes(worksheet.id)), ...names.items].map(({ name }) => name.toLowerCase()));
      const taken = places.flatMap(({ draft }) => draft.tables ?? []).find(({ name }) => others.has(name.toLowerCase()));
      if (taken) throw new WorkbookError("occupied", taken.name);
      return new Map(remains.map(([id, answer]) => [id, answer()]));
    };
  });
}

/** Takes our own protection, which has no password, off the sheets that are to be protected again. */
async function unlock(session: ExcelSession, places: readonly Place[]): Promise<void> {
  const locked = places.flatMap(({ there }) => (there?.protected === true ? there.id : []));
  if (locked.length === 0) return;
  await session.request((context) => {
    for (const id of locked) context.workbook.worksheets.getItem(id).protection.unprotect();
    return () => undefined;
  }).catch((error: unknown) => {
    throw new WorkbookError("protectedSheet", "put", { cause: error });
  });
}

/** Adds the sheets that are not there, signed from the first so that what is left of a failure can be told, and prepares all. */
async function prepared(session: ExcelSession, family: OwnFamily, places: readonly Place[], remains: ReadonlyMap<string, Remains>): Promise<readonly Put[]> {
  const added = places.filter(({ there }) => !there);
  const ids = added.length === 0 ? [] : await session.request((context) => {
    const sheets = added.map(({ draft }) => {
      const sheet = context.workbook.worksheets.add(draft.name).load("id");
      sheet.names.add(OWN_SHEET_NAME, `=${signFormula({ family, hash: draftHash(draft) })}`).visible = false;
      return sheet;
    });
    return () => sheets.map(({ id }) => id);
  });
  const canWriteNotes = session.supports(NOTES) && "notes" in Excel.Worksheet.prototype;
  return places.map(({ draft, there }) => {
    const id = there?.id ?? ids[added.findIndex((each) => each.draft === draft)] ?? "";
    const contents: (readonly CellContent[])[] = [];
    const steps = [
      ...(there ? clearSteps(remains.get(id)) : []),
      ...linkSteps(draft),
      ...contentSteps(draft, (top, lines) => { lines.forEach((line, r) => { contents[top + r] = line; }); }),
      ...lookSteps(draft),
      ...tableSteps(draft, canWriteNotes),
      ...chartSteps(draft),
      ...pageSteps(draft, (there?.visible ?? true) === isShown(draft)),
    ];
    return { draft, id, isNew: !there, hadPrintArea: remains.get(id)?.hasPrintArea ?? false, signed: there ? there.sign?.hash : draftHash(draft), steps, contents };
  });
}

/** New sheets first: what Excel refuses in them leaves the old ones untouched. */
async function write(session: ExcelSession, puts: readonly Put[], options: PutOptions): Promise<void> {
  const queue = puts.toSorted((a, b) => Number(b.isNew) - Number(a.isNew)).flatMap(({ id, steps }) => steps.map((each) => ({ id, each })));
  for (let from = 0; from < queue.length;) {
    throwIfCancelled(options);
    let to = from;
    for (let weight = 0; to < queue.length && (to === from || weight + (queue[to]?.each.weight ?? 0) <= MAX_TEXT); to++) weight += queue[to]?.each.weight ?? 0;
    const batch = queue.slice(from, to);
    const touched = new Set(batch.map(({ id }) => id));
    for (const id of touched) session.ownWrites.note(id, WHOLE_SHEET);
    await session.request((context) => {
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      const answers = batch.flatMap(({ id, each }) => each.queue(context.workbook.worksheets.getItem(id)) ?? []);
      return () => { for (const answer of answers) answer(); };
    }, touched);
    from = to;
    options.onProgress?.(puts.filter(({ id }) => !queue.slice(to).some((left) => left.id === id)).length, puts.length);
  }
}

/** Sets up how the sheets are printed; where Excel will not, they are printed as it does by itself. */
async function print(session: ExcelSession, puts: readonly Put[]): Promise<void> {
  await session.request((context) => {
    for (const { id, draft, hadPrintArea } of puts) setUpPrint(context.workbook.worksheets.getItem(id), draft, hadPrintArea);
    return () => undefined;
  }).catch((error: unknown) => {
    if (!(error instanceof WorkbookError) || (error.kind !== "unknown" && error.kind !== "notSupported")) throw error;
  });
}

/** Protects, and signs with the hash of what Excel says the cells hold where a sheet does not carry that one already. */
async function finish(session: ExcelSession, family: OwnFamily, puts: readonly Put[]): Promise<void> {
  const wrong = puts.map(({ id, signed, contents }) => ({ id, signed, hash: contentHash(contents) })).filter(({ hash, signed }) => hash !== signed);
  const locked = puts.filter(({ draft }) => draft.protected === true);
  if (wrong.length === 0 && locked.length === 0) return;
  await session.request((context) => {
    const { worksheets } = context.workbook;
    for (const { id, hash } of wrong) worksheets.getItem(id).names.getItem(OWN_SHEET_NAME).formula = `=${signFormula({ family, hash })}`;
    for (const { id } of locked) worksheets.getItem(id).protection.protect();
    return () => undefined;
  });
}

/** Deletes what the call added; gives the error to be thrown. */
async function undone(session: ExcelSession, places: readonly Place[], before: readonly SignedSheet[], begun: readonly Put[], error: unknown): Promise<unknown> {
  const known = new Set(before.map(({ id }) => id));
  const names = places.filter(({ there }) => !there).map(({ draft }) => draft.name);
  const left = await removeAdded(session, names, known).then(() => [], () => names);
  if (!(error instanceof WorkbookError)) return error;
  const half = begun.filter(({ isNew }) => !isNew).map(({ draft }) => draft.name);
  const told = [error.detail, ...(half.length > 0 ? [`half written: ${half.join(", ")}`] : []), ...(left.length > 0 ? [`left behind: ${left.join(", ")}`] : [])];
  return new WorkbookError(error.kind, told.join("; "), { cause: error.cause ?? error });
}

async function removeAdded(session: ExcelSession, names: readonly string[], known: ReadonlySet<string>): Promise<void> {
  if (names.length === 0) return;
  const ids = await session.request((context) => {
    const found = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load("id")).map((sheet) => ({ sheet, sign: askSign(sheet) }));
    return () => found.flatMap(({ sheet, sign }) => (sheet.isNullObject || sign.isNullObject || known.has(sheet.id) ? [] : [sheet.id]));
  });
  if (ids.length === 0) return;
  await session.request((context) => {
    for (const id of ids) context.workbook.worksheets.getItem(id).delete();
    return () => undefined;
  });
}

function isShown({ state = "visible" }: SheetDraft): boolean {
  return state === "visible";
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function throwIfCancelled({ signal }: PutOptions): void {
  if (signal?.aborted) throw new WorkbookError("cancelled", "put");
}
