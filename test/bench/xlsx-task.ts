import { readFileSync } from "node:fs";
import { inflateRaw } from "node:zlib";
import { promisify } from "node:util";
import { openXlsx } from "../../src/xlsx/workbook";
import { ZLIB_TOOLS } from "../../src/xlsx/zlib-tools";
import { median, processorTime } from "./measure";
import { FLAGS, FLAG_COLUMN, FLAG_TEXT, NEW_SHEET, OPENED_ROW } from "./xlsx/job";
import { inflateAndPass, insertRow, mark, patch, putOwnSheet, read } from "./xlsx/ours";
import { fflateAndSaxes, hucreRead, hucreSave, populateRead, populateSave } from "./xlsx/peers";

type Inflating = (compressed: Uint8Array, options: { maxOutputLength: number; chunkSize: number }) => Promise<Uint8Array>;
const inflateOnItsThread: Inflating = promisify<Uint8Array, { maxOutputLength: number; chunkSize: number }, Uint8Array>(inflateRaw);

/** Each reads the workbook, which gives its number of rows, or writes into it, which gives a workbook. */
const TASKS: Readonly<Record<string, (bytes: Uint8Array, rows: number) => number | Uint8Array | Promise<number | Uint8Array>>> = {
  limit: (bytes) => inflateAndPass(bytes),
  read: (bytes) => read(bytes),
  readByThread: (bytes) => read(bytes, { inflate: (compressed, size) => inflateOnItsThread(compressed, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size) }) }),
  readByStream: (bytes) => read(bytes, {}),
  patchMarks: (bytes, rows) => patch(bytes, rows, false),
  patch: (bytes, rows) => patch(bytes, rows, true),
  mark: (bytes, rows) => mark(bytes, rows),
  insertRow: (bytes) => insertRow(bytes),
  putAnew: (bytes) => putOwnSheet(bytes, ANEW),
  saxesRead: (bytes) => fflateAndSaxes(bytes),
  hucreRead: (bytes) => hucreRead(bytes),
  hucreSave: (bytes) => hucreSave(bytes),
  populateRead: (bytes) => populateRead(bytes),
  populateSave: (bytes, rows) => populateSave(bytes, rows),
  nothing: () => 0,
};

const ANEW = "Clave, de nuevo";

/** What a process of the bench says of its tasks. */
export interface TaskReport {
  /** Median milliseconds of processor of each task. */
  readonly times: Readonly<Record<string, number>>;
  /** Bytes that the last run of each writing task gave. */
  readonly sizes: Readonly<Record<string, number>>;
  /** The most memory that the process had, in MB. */
  readonly peak: number;
}

/** Runs tasks in turn on a workbook of `rows` rows and prints a `TaskReport`. Throws when one does not do what it was asked to. */
async function main(file: string, rows: number, runs: number, names: readonly string[]): Promise<void> {
  const bytes = new Uint8Array(readFileSync(file));
  const times = new Map(names.map((name) => [name, [] as number[]]));
  const results = new Map<string, number | Uint8Array>();
  const withOwnSheet = names.includes("putAnew") ? await putOwnSheet(bytes, "Clave") : bytes;
  // Turn by turn, so that what else the machine does falls on all alike.
  for (let n = 0; n < runs; n++) {
    for (const name of names) {
      const task = TASKS[name];
      if (!task) throw new Error(`no task ${name}`);
      const start = processorTime();
      results.set(name, await task(name === "putAnew" ? withOwnSheet : bytes, rows));
      times.get(name)?.push(processorTime() - start);
    }
  }
  const peak = process.resourceUsage().maxRSS / 1024;
  const sizes: Record<string, number> = {};
  for (const [name, result] of results) {
    if (typeof result === "number") {
      if (/[rR]ead/.test(name) && result !== rows) throw new Error(`${name} gave ${String(result)} rows of ${String(rows)}`);
      continue;
    }
    sizes[name] = result.length;
    await check(name, result, rows);
  }
  const report: TaskReport = { times: Object.fromEntries([...times].map(([name, of]) => [name, median(of)])), sizes, peak };
  process.stdout.write(JSON.stringify(report));
}

/** Throws unless the workbook has what its task was asked for: the flags and the sheet, one row more, or the sheet of ours as it is now. */
async function check(name: string, bytes: Uint8Array, rows: number): Promise<void> {
  const book = await openXlsx(bytes, "l.xlsx", ZLIB_TOOLS);
  const { values } = await book.read(book.sheetNames[0]?.id ?? "");
  if (name === "insertRow") {
    const [above, opened] = [values[OPENED_ROW - 1], values[OPENED_ROW]];
    if (values.length !== rows + 1 || above?.[0] === "" || opened?.some((value) => value !== "") !== false) throw new Error(`${name} opened no row`);
    return;
  }
  if (name === "putAnew") {
    const own = (await book.sheets()).filter((sheet) => sheet.own !== undefined);
    const title = own[0] && (await book.read(own[0].id)).values[0]?.[0];
    if (own.length !== 1 || title !== ANEW || values.length !== rows) throw new Error(`${name} left ${String(own.length)} sheets of ours, the first with ${String(title)}`);
    return;
  }
  const flags = values.filter((row) => String(row[FLAG_COLUMN] ?? "").startsWith(FLAG_TEXT)).length;
  if (flags !== (name === "patchMarks" ? 0 : FLAGS) || values.length !== rows) throw new Error(`${name} left ${String(flags)} flags in ${String(values.length)} rows`);
  if (name !== "mark" && book.sheetNames[1]?.name !== NEW_SHEET) throw new Error(`${name} added no sheet`);
}

const [file = "", rows = "", runs = "", ...names] = process.argv.slice(2);
void main(file, Number(rows), Number(runs), names);
