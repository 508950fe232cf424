import { access, copyFile, rename, rm, writeFile } from "node:fs/promises";
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
 * `overwrite` says so, and a copy of it is kept as `…xlsx.bak`. Throws `BookError` with the sentence to show.
 */
export async function saveFile(path: string, bytes: Uint8Array, overwrite: boolean): Promise<void> {
  const there = await exists(path);
  if (there && !overwrite) throw new BookError(texts.outputExists(path));
  const beside = join(dirname(path), `.${basename(path)}.${String(process.pid)}.tmp`);
  try {
    await writeFile(beside, bytes, { flag: "wx" });
    if (there) await copyFile(path, `${path}.bak`);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
    throw new BookError((REASONS[code] ?? texts.notSaved)(path), { cause: error });
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
