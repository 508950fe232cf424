import { constants } from "node:fs";
import * as disk from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { BookError } from "./open-book";
import { texts } from "./texts";

/** What saving asks of the operating system. */
export type Disk = Pick<typeof disk, "access" | "chmod" | "copyFile" | "open" | "realpath" | "rename" | "rm" | "stat" | "writeFile">;

/** What the operating system says a write failed for, and the sentence for it. */
const REASONS: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: texts.noFolder,
  ENOTDIR: texts.noFolder,
  EISDIR: texts.outputIsFolder,
  ENOSPC: texts.diskFull,
  EDQUOT: texts.diskFull,
  EACCES: texts.noPermission,
  EPERM: texts.noPermission,
  EROFS: texts.noPermission,
  EBUSY: texts.openElsewhere,
};

/** How Windows refuses to put a file in the place of one that a program holds open. */
const HELD: ReadonlySet<string> = new Set(["EACCES", "EBUSY", "EPERM"]);

/**
 * Writes a file whole or not at all: beside its place first, then renamed onto it. What is there already is only replaced when
 * `overwrite` says so, and a copy of it is kept as `…xlsx.bak`, or under the next number when there is one. Where it fails, nothing of
 * ours is left behind. Throws `BookError` with the sentence to show.
 */
export async function saveFile(path: string, bytes: Uint8Array, overwrite: boolean, on: Disk = disk): Promise<void> {
  const there = await exists(on, path);
  if (there && !overwrite) throw new BookError(texts.outputExists(path));
  const made: string[] = [];
  try {
    // Through a link the file itself is replaced, not the link.
    const place = there ? await on.realpath(path) : path;
    const [folder, name] = [dirname(place), basename(place)];
    // Excel and LibreOffice put these beside a file that they have open; what they save later would undo ours.
    if (there && ((await exists(on, join(folder, `~$${name}`))) || (await exists(on, join(folder, `.~lock.${name}#`))))) throw new BookError(texts.openElsewhere(path));
    // A file that may not be written is not to be replaced either, which some systems would allow. Windows says here who holds it.
    if (there) await (await on.open(place, "r+")).close();
    const draft = await writeBeside(on, folder, name, bytes, made);
    if (there) {
      // Who could not read the file before cannot now.
      await on.chmod(draft, (await on.stat(place)).mode);
      await keepCopy(on, place, made);
    }
    await put(on, draft, place, there ? path : null);
  } catch (error) {
    // What cannot be taken away must not hide why we are here.
    for (const file of made) await on.rm(file, { force: true }).catch(() => undefined);
    if (error instanceof BookError) throw error;
    throw new BookError((REASONS[codeOf(error)] ?? texts.notSaved)(path), { cause: error });
  }
}

/** Writes a new file in the folder, under a name that is free; puts it in `made` as soon as there is something of it. */
async function writeBeside(on: Disk, folder: string, name: string, bytes: Uint8Array, made: string[]): Promise<string> {
  for (let n = 0; ; n++) {
    const draft = join(folder, `.${name}.${String(process.pid)}${n === 0 ? "" : `-${String(n)}`}.tmp`);
    try {
      made.push(draft);
      await on.writeFile(draft, bytes, { flag: "wx", flush: true });
      return draft;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
      // Left there by a run that was cut off, or another's: not ours to take away.
      made.pop();
    }
  }
}

/** No backup is written over an earlier one, which may be the only original. */
async function keepCopy(on: Disk, path: string, made: string[]): Promise<void> {
  for (let n = 1; ; n++) {
    const copy = n === 1 ? `${path}.bak` : `${path}.${String(n)}.bak`;
    try {
      made.push(copy);
      await on.copyFile(path, copy, constants.COPYFILE_EXCL);
      return;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
      made.pop();
    }
  }
}

/** `replaced`: the path of the file whose place it takes, as it was asked for; null for a new one. */
async function put(on: Disk, draft: string, place: string, replaced: string | null): Promise<void> {
  try {
    await on.rename(draft, place);
  } catch (error) {
    // That the file and its folder may be written has been seen: somebody holds it.
    if (replaced !== null && HELD.has(codeOf(error))) throw new BookError(texts.openElsewhere(replaced), { cause: error });
    throw error;
  }
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

async function exists(on: Disk, path: string): Promise<boolean> {
  try {
    await on.access(path);
    return true;
  } catch {
    return false;
  }
}
