import { constants } from "node:fs";
import { access, chmod, copyFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { BookError } from "./open-book";
import { texts } from "./texts";

/** What the operating system says a write failed for, and the sentence for it. */
const REASONS: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: texts.noFolder,
  ENOTDIR: texts.noFolder,
  EISDIR: texts.outputIsFolder,
  ENOSPC: texts.diskFull,
  EACCES: texts.noPermission,
  EPERM: texts.noPermission,
  EROFS: texts.noPermission,
  EBUSY: texts.openElsewhere,
};

/**
 * Writes a file whole or not at all: beside its place first, then renamed onto it. What is there already is only replaced when
 * `overwrite` says so, and a copy of it is kept as `…xlsx.bak`, or under the next number when there is one. Throws `BookError` with
 * the sentence to show.
 */
export async function saveFile(path: string, bytes: Uint8Array, overwrite: boolean): Promise<void> {
  const there = await exists(path);
  if (there && !overwrite) throw new BookError(texts.outputExists(path));
  let beside: string | null = null;
  try {
    // Through a link the file itself is replaced, not the link.
    const place = there ? await realpath(path) : path;
    const [folder, name] = [dirname(place), basename(place)];
    // Excel and LibreOffice put these beside a file that they have open; what they save later would undo ours.
    if (there && ((await exists(join(folder, `~$${name}`))) || (await exists(join(folder, `.~lock.${name}#`))))) throw new BookError(texts.openElsewhere(path));
    const draft = join(folder, `.${name}.${String(process.pid)}.tmp`);
    beside = draft;
    await writeFile(draft, bytes, { flag: "wx" });
    if (there) {
      // Who could not read the file before cannot now.
      await chmod(draft, (await stat(place)).mode);
      await keepCopy(place);
    }
    await rename(draft, place);
  } catch (error) {
    if (beside !== null && codeOf(error) !== "EEXIST") await rm(beside, { force: true });
    if (error instanceof BookError) throw error;
    throw new BookError((REASONS[codeOf(error)] ?? texts.notSaved)(path), { cause: error });
  }
}

/** No backup is written over an earlier one, which may be the only original. */
async function keepCopy(path: string): Promise<void> {
  for (let n = 1; ; n++) {
    try {
      await copyFile(path, n === 1 ? `${path}.bak` : `${path}.${String(n)}.bak`, constants.COPYFILE_EXCL);
      return;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
  }
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
