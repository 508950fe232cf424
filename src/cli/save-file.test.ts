import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import * as disk from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { saveFile, type Disk } from "./save-file";
import { texts } from "./texts";

const ORIGINAL = "el original, entero";
const NEW = new TextEncoder().encode("lo nuevo");
const NOBODY = 65_534;

let folder = "";
let path = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cotejo-guardar-"));
  path = join(folder, "libro.xlsx");
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

const files = (): readonly string[] => readdirSync(folder).toSorted();
const content = (name: string): string => readFileSync(join(folder, name), "utf8");

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** The disk, but that one of its deeds fails; `before` is what it has done by then. */
function failing(deed: keyof Disk, code: string, before: () => void = () => undefined): Disk {
  return {
    ...disk,
    [deed]: () => {
      before();
      return Promise.reject(failure(code));
    },
  };
}

/** Does something as a user who may only do what files allow: the administrator may do all. */
async function asNobody<T>(deed: () => Promise<T>): Promise<T> {
  const isAdministrator = process.geteuid?.() === 0;
  if (isAdministrator) process.seteuid?.(NOBODY);
  try {
    return await deed();
  } finally {
    if (isAdministrator) process.seteuid?.(0);
  }
}

const all = (): string => JSON.stringify(files().map((name) => [name, content(name)]));

/** Tries to save: what is said, and whether the folder is as it was. */
async function attempt(overwrite: boolean, on: Disk = disk): Promise<{ readonly said: string; readonly untouched: boolean }> {
  const before = all();
  const said = await saveFile(path, NEW, overwrite, on).then(() => "", (error: unknown) => (error instanceof Error ? error.message : "?"));
  return { said, untouched: all() === before };
}

const refusal = (sentence: (path: string) => string) => ({ said: sentence(path), untouched: true });

test("a new file is there whole, and nothing beside it", async () => {
  await saveFile(path, NEW, false);
  expect(files().map((name) => [name, content(name)])).toEqual([["libro.xlsx", "lo nuevo"]]);
});

test("a file that is there is only replaced when asked to, with its permissions, and each time the one before is kept", async () => {
  writeFileSync(path, ORIGINAL, { mode: 0o640 });
  expect(await attempt(false)).toEqual(refusal(texts.outputExists));
  await saveFile(path, NEW, true);
  await saveFile(path, new TextEncoder().encode("tercero"), true);
  expect(files().map((name) => [name, content(name)])).toEqual([["libro.xlsx", "tercero"], ["libro.xlsx.2.bak", "lo nuevo"], ["libro.xlsx.bak", ORIGINAL]]);
  expect(statSync(path).mode & 0o777).toBe(0o640);
});

test("through a link the file is replaced, and the link stays", async () => {
  mkdirSync(join(folder, "otra"));
  writeFileSync(join(folder, "otra", "verdadero.xlsx"), ORIGINAL);
  symlinkSync(join(folder, "otra", "verdadero.xlsx"), path);
  await saveFile(path, NEW, true);
  expect(readdirSync(join(folder, "otra")).toSorted()).toEqual(["verdadero.xlsx", "verdadero.xlsx.bak"]);
  expect([content("libro.xlsx"), readFileSync(join(folder, "otra", "verdadero.xlsx.bak"), "utf8")]).toEqual(["lo nuevo", ORIGINAL]);
});

describe("where it cannot be done, the sentence says why and what was there stays whole", () => {
  test("a folder where the user may not write", async () => {
    writeFileSync(path, ORIGINAL, { mode: 0o666 });
    chmodSync(folder, 0o555);
    expect(await asNobody(() => attempt(true))).toEqual(refusal(texts.noPermission));
    path = join(folder, "nuevo.xlsx");
    expect(await asNobody(() => attempt(false))).toEqual(refusal(texts.noPermission));
  });

  test("a file that the user may not write, in a folder where others could be replaced", async () => {
    writeFileSync(path, ORIGINAL);
    chmodSync(path, 0o444);
    chmodSync(folder, 0o777);
    expect(await asNobody(() => attempt(true))).toEqual(refusal(texts.noPermission));
  });

  test("a disk for reading only", async () => {
    expect(await attempt(false, failing("writeFile", "EROFS"))).toEqual(refusal(texts.noPermission));
  });

  test("a folder that is not there, or is a file; a path that is a folder", async () => {
    await expect(saveFile(join(folder, "no-hay", "libro.xlsx"), NEW, false)).rejects.toThrow(texts.noFolder(join(folder, "no-hay", "libro.xlsx")));
    writeFileSync(path, ORIGINAL);
    await expect(saveFile(join(path, "libro.xlsx"), NEW, false)).rejects.toThrow(texts.noFolder(join(path, "libro.xlsx")));
    rmSync(path);
    mkdirSync(path);
    await expect(saveFile(path, NEW, true)).rejects.toThrow(texts.outputIsFolder(path));
    expect(files()).toEqual(["libro.xlsx"]);
  });

  test.each(["ENOSPC", "EDQUOT"])("a disk that fills half way (%s): of the new file nothing is left", async (code) => {
    const half = (): void => writeFileSync(join(folder, `.libro.xlsx.${String(process.pid)}.tmp`), "lo n");
    expect(await attempt(false, failing("writeFile", code, half))).toEqual(refusal(texts.diskFull));
    writeFileSync(path, ORIGINAL);
    expect(await attempt(true, failing("writeFile", code, half))).toEqual(refusal(texts.diskFull));
  });

  test("a disk that fills while the one before is kept: of its copy nothing is left, and earlier ones stay", async () => {
    writeFileSync(path, ORIGINAL);
    expect(await attempt(true, failing("copyFile", "ENOSPC", () => writeFileSync(`${path}.bak`, "el or")))).toEqual(refusal(texts.diskFull));
    writeFileSync(`${path}.bak`, "uno anterior");
    const secondFails: Disk = { ...disk, copyFile: (from, to, mode) => (String(to).endsWith(".2.bak") ? Promise.reject(failure("ENOSPC")) : disk.copyFile(from, to, mode)) };
    expect(await attempt(true, secondFails)).toEqual(refusal(texts.diskFull));
  });

  test.each(["EBUSY", "EPERM", "EACCES"])("a file that another program holds open (%s)", async (code) => {
    writeFileSync(path, ORIGINAL);
    expect(await attempt(true, failing("rename", code))).toEqual(refusal(texts.openElsewhere));
  });

  test("a file that another program keeps from being opened", async () => {
    writeFileSync(path, ORIGINAL);
    expect(await attempt(true, failing("open", "EBUSY"))).toEqual(refusal(texts.openElsewhere));
  });

  test.each(["~$libro.xlsx", ".~lock.libro.xlsx#"])("a file beside which a program has put %s", async (lock) => {
    writeFileSync(path, ORIGINAL);
    writeFileSync(join(folder, lock), "");
    expect(await attempt(true)).toEqual(refusal(texts.openElsewhere));
  });

  test("a rename that fails for reasons unknown: neither the draft nor the copy is left", async () => {
    expect(await attempt(false, failing("rename", "EIO"))).toEqual(refusal(texts.notSaved));
    writeFileSync(path, ORIGINAL);
    expect(await attempt(true, failing("rename", "EIO"))).toEqual(refusal(texts.notSaved));
  });

  test("a draft that cannot be taken away either: the sentence is that of the first failure", async () => {
    const stuck: Disk = { ...failing("rename", "ENOSPC"), rm: () => Promise.reject(failure("EIO")) };
    await expect(saveFile(path, NEW, false, stuck)).rejects.toThrow(texts.diskFull(path));
  });
});

test("what a run that was cut off left beside is neither used nor taken away", async () => {
  const left = `.libro.xlsx.${String(process.pid)}.tmp`;
  writeFileSync(join(folder, left), "a medias");
  await saveFile(path, NEW, false);
  expect(files().map((name) => [name, content(name)])).toEqual([[left, "a medias"], ["libro.xlsx", "lo nuevo"]]);
  rmSync(path);
  expect(await attempt(false, failing("rename", "ENOSPC"))).toEqual(refusal(texts.diskFull));
});
