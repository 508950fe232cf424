import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildXlsx } from "../fixtures/xlsx-builder";
import { atLeast, atMost, figure, note, type Line } from "./measure";
import { generateRegistry } from "./registry/generate";
import { FLAGS } from "./xlsx/job";
import type { TaskReport } from "./xlsx-task";

const ROWS = 100_000;
const RUNS = 7;
/** As the command line runs: what a read makes lives long enough to be copied twice in Node's small young generation. */
const YOUNG_GENERATION = "--max-semi-space-size=64";
const TASK = path.join(__dirname, "xlsx-task.ts");
/** Beyond this a peer is given up on, and the line says so. */
const MOST_MS = 180_000;
const READERS = [["saxesRead", "fflate + saxes"], ["hucreRead", "hucre"], ["populateRead", "xlsx-populate"]] as const;
const WRITERS = [["hucreSave", "hucre"], ["populateSave", "xlsx-populate"]] as const;

/**
 * Reading the registry as a file, and flagging 2,000 cells of it, adding a sheet and saving, beside other libraries and the least
 * that any could do. Ours and that least in turn in one process; for memory, and for the others, each a process of its own.
 */
export function xlsxPart(): Promise<readonly Line[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "cotejo-bench-"));
  try {
    const file = path.join(folder, "registro.xlsx");
    const bytes = buildXlsx({ sheets: [{ name: "Registro", rows: generateRegistry(ROWS).grid.values }] });
    writeFileSync(file, bytes);
    return Promise.resolve(linesOf(file, bytes.length));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function linesOf(file: string, size: number): readonly Line[] {
  const warm = run(file, RUNS, ["limit", "read", "readByThread", "readByStream", "patchMarks", "patch", "mark", "insertRow", "putAnew"]);
  if (!warm) throw new Error(`ours took more than ${String(MOST_MS)} ms`);
  const of = (task: string): number => warm.times[task] ?? Number.NaN;
  const limit = of("limit");
  const alone = new Map(["limit", "read", "patch", "mark", ...READERS.map(([task]) => task), ...WRITERS.map(([task]) => task)].map((task) => [task, run(file, 1, [task])]));
  const peak = (task: string): string => megabytes(alone.get(task)?.peak);
  const compared = (task: string, ours: number, line: (ratio: number) => Line, what: string): readonly Line[] => {
    const theirs = alone.get(task)?.times[task];
    if (theirs === undefined) return [note(what, `over ${String(MOST_MS / 1_000)} s`)];
    return [line(theirs / ours), note(`  the same / inflate + one pass`, `${figure(theirs / limit)}×`)];
  };
  const next = Math.min(...READERS.map(([task]) => alone.get(task)?.times[task] ?? Number.POSITIVE_INFINITY));
  return [
    atMost(`read, ${String(ROWS)} rows × 24 / inflate + one pass`, of("read") / limit, 1.5),
    note("  zlib on a thread of its own", `${figure(of("readByThread") / limit)}×`),
    note("  DecompressionStream", `${figure(of("readByStream") / limit)}×`),
    atLeast("the next reader / ours", next / of("read"), 5),
    ...READERS.flatMap(([task, name]) => compared(task, of("read"), (ratio) => note(`${name} / ours, reading`, `${figure(ratio)}×`), `${name}, reading`)),
    atMost(`flag ${String(FLAGS)} cells, add a sheet, save / inflate + one pass`, of("patch") / limit, 2),
    atMost("  through the port: marks and a flag column", of("mark") / limit, 2),
    note("  marks and a sheet, no flags", `${figure(of("patchMarks") / limit)}×`),
    note("  size of the file saved / as it was", `${figure((warm.sizes["patch"] ?? Number.NaN) / size)}×`),
    note("insert one row near the top, save / inflate + one pass", `${figure(of("insertRow") / limit)}×`),
    note("put a sheet of ours anew, save / inflate + one pass", `${figure(of("putAnew") / limit)}×`),
    ...WRITERS.flatMap(([task, name]) => compared(task, of("patch"), (ratio) => atLeast(`${name} / ours, flagging and saving`, ratio, 5), `${name}, flagging and saving`)),
    note("peak memory, reading: ours", `${peak("read")} (inflate + one pass ${peak("limit")})`),
    note("  fflate + saxes, hucre, xlsx-populate", READERS.map(([task]) => peak(task)).join(", ")),
    note("peak memory, flagging and saving: ours", `${peak("patch")} (port ${peak("mark")})`),
    note("  hucre, xlsx-populate", WRITERS.map(([task]) => peak(task)).join(", ")),
  ];
}

function megabytes(peak: number | undefined): string {
  return peak === undefined ? "given up" : `${String(Math.round(peak))} MB`;
}

/** Runs tasks in a process of their own; null when they take too long. */
function run(file: string, runs: number, tasks: readonly string[]): TaskReport | null {
  try {
    const output = execFileSync(process.execPath, [...process.execArgv, "--max-old-space-size=6144", YOUNG_GENERATION, TASK, file, String(ROWS + 1), String(runs), ...tasks], { encoding: "utf8", timeout: MOST_MS, stdio: ["ignore", "pipe", "inherit"] });
    return JSON.parse(output) as TaskReport; // what the task prints
  } catch (error) {
    if (error instanceof Error && "signal" in error && error.signal === "SIGTERM") return null;
    throw error;
  }
}
