import { createHash } from "node:crypto";
import { partHashes, partsOf, xmlProblems } from "../fixtures/xlsx-package";
import type { Mark } from "../../src/workbook/port";
import { DEFAULT_LIMITS } from "../../src/xlsx/limits";
import { openXlsxPort } from "../../src/xlsx/xlsx-port";
import { readZipDirectory } from "../../src/xlsx/zip-directory";
import { ZLIB_TOOLS } from "../../src/xlsx/zlib-tools";
import { patchWorkbook } from "../../src/xlsx/write/patch-workbook";
import { BOOKS, REFUSED } from "./build/books";
import { EDITED_CELLS, NEW_SHEET, OWN_SHEET, SHEET_PART, edited, flagsOn, marksOn } from "./edits";
import { packageProblems } from "./package-problems";
import { cellDiff } from "./sheet-cells";

/** What marking, changing cells and adding a sheet may write: everything else keeps every byte. */
const MAY_CHANGE = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml", SHEET_PART];

/** A sum over the compressed bytes of each part. */
function compressedSums(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map([...readZipDirectory(bytes, DEFAULT_LIMITS).values()].map(({ name, dataStart, compressedSize }) => [name, createHash("sha256").update(bytes.subarray(dataStart, dataStart + compressedSize)).digest("hex")]));
}

describe.each(BOOKS.map((book) => [book.name, book] as const))("%s", (_, { name, extension, bytes }) => {
  const file = `${name}.${extension}`;

  test("is a sound package to begin with", () => {
    expect(xmlProblems(bytes)).toEqual([]);
    expect(packageProblems(bytes)).toEqual([]);
  });

  test("marked, with cells changed and a sheet added: no other part changes, the package holds together, the cells differ where they were to", async () => {
    const after = await edited(bytes, file);
    expect(xmlProblems(after)).toEqual([]);
    expect(packageProblems(after)).toEqual([]);
    const [was, is] = [compressedSums(bytes), compressedSums(after)];
    const changed = [...was.keys()].filter((part) => is.get(part) !== was.get(part));
    expect(changed.toSorted()).toEqual(MAY_CHANGE.toSorted());
    const added = [...is.keys()].filter((part) => !was.has(part));
    const [chart, drawing, drawingRelations, sheetRelations, sheet = ""] = added.toSorted();
    expect([chart, drawing, drawingRelations, sheetRelations, sheet].map((part) => part?.replace(/\d+/, "#"))).toEqual(["xl/charts/chart#.xml", "xl/drawings/_rels/drawing#.xml.rels", "xl/drawings/drawing#.xml", "xl/worksheets/_rels/sheet#.xml.rels", "xl/worksheets/sheet#.xml"]);
    expect(added).toHaveLength(5);
    const diff = Object.entries(cellDiff(bytes, after)).filter(([address]) => !address.startsWith(`${sheet}!`));
    expect(Object.fromEntries(diff)).toEqual(EDITED_CELLS);
  });

  test("marked and unmarked, every part is as it was", async () => {
    const port = await openXlsxPort(bytes, file, ZLIB_TOOLS);
    const id = port.sheetNames[0]?.id ?? "";
    await port.mark(marksOn(id), [flagsOn(id)]);
    expect(partHashes(port.save())).not.toEqual(partHashes(bytes));
    // As another session would, from the file alone.
    const later = await openXlsxPort(port.save(), file, ZLIB_TOOLS);
    await later.unmark();
    expect(partHashes(later.save())).toEqual(partHashes(bytes));
    expect(Object.keys(partsOf(later.save()))).toEqual(Object.keys(partsOf(bytes)));
  });
});

describe.each(BOOKS.map((book) => [book.name, book] as const))("a sheet of ours in %s", (_, { name, extension, bytes }) => {
  const file = `${name}.${extension}`;

  test("is put, put again, marked around and taken away: no part of the user's but the lists changes, and in the end none", async () => {
    const port = await openXlsxPort(bytes, file, ZLIB_TOOLS);
    const [id] = await port.putSheets("indicadores", [OWN_SHEET]);
    const once = port.save();
    expect(xmlProblems(once)).toEqual([]);
    expect(packageProblems(once)).toEqual([]);
    const [was, is] = [compressedSums(bytes), compressedSums(once)];
    expect([...was.keys()].filter((part) => is.get(part) !== was.get(part)).toSorted()).toEqual(MAY_CHANGE.filter((part) => part !== SHEET_PART).toSorted());
    // As another session would, from the file alone.
    const later = await openXlsxPort(once, file, ZLIB_TOOLS);
    expect(await later.ownSheets()).toMatchObject([{ sheetId: id, name: OWN_SHEET.name, family: "indicadores" }]);
    expect(await later.putSheets("indicadores", [OWN_SHEET])).toEqual([id]);
    expect(Buffer.compare(later.save(), once)).toBe(0);
    const first = later.sheetNames[0]?.id ?? "";
    await later.mark(marksOn(first), [flagsOn(first)]);
    await later.unmark();
    await later.removeOwnSheets([id ?? ""]);
    expect(partHashes(later.save())).toEqual(partHashes(bytes));
    expect(Object.keys(partsOf(later.save()))).toEqual(Object.keys(partsOf(bytes)));
  });
});

describe.each(REFUSED.map((book) => [book.name, book] as const))("%s", (_, { name, extension, bytes, kind }) => {
  test("is read, and refused when it is to be written, with nothing done", async () => {
    const port = await openXlsxPort(bytes, `${name}.${extension}`, ZLIB_TOOLS);
    const id = port.sheetNames[0]?.id ?? "";
    expect((await port.read(id)).values[1]?.[0]).toBe("P-001");
    await expect(port.mark(marksOn(id), [])).rejects.toMatchObject({ kind });
    await expect(port.unmark()).rejects.toMatchObject({ kind });
    await expect(patchWorkbook(bytes, [{ kind: "insertSheet", sheet: NEW_SHEET }])).rejects.toMatchObject({ kind });
    await expect(port.putSheets("indicadores", [OWN_SHEET])).rejects.toMatchObject({ kind });
    expect(port.save()).toBe(bytes);
  });
});

test("a sheet under lock is refused while the others of its workbook are marked", async () => {
  const book = BOOKS.find(({ name }) => name === "hoja-bajo-llave");
  const port = await openXlsxPort(book?.bytes ?? new Uint8Array(), "l.xlsx", ZLIB_TOOLS);
  const [first, , locked] = port.sheetNames;
  const on = (id: string | undefined): Mark => ({ sheetId: id ?? "", row: 0, column: 0, lastColumn: 0, severity: "error" });
  await expect(port.mark([on(locked?.id)], [])).rejects.toMatchObject({ kind: "protectedSheet" });
  expect(await port.mark([on(first?.id)], [])).toEqual({ markedCells: 1, flaggedRows: 0 });
});

test("a formula that goes takes the order of calculation with it, and nothing else that the workbook holds", async () => {
  const { bytes } = BOOKS.find(({ name }) => name === "todo-junto") ?? { bytes: new Uint8Array() };
  const after = await patchWorkbook(bytes, [{ kind: "setCells", sheet: "Seguimiento", cells: [{ row: 1, column: 5, content: 1 }] }], ZLIB_TOOLS);
  expect(packageProblems(after)).toEqual([]);
  const [was, is] = [compressedSums(bytes), compressedSums(after)];
  expect([...was.keys()].filter((part) => !is.has(part))).toEqual(["xl/calcChain.xml"]);
  expect([...is.keys()].filter((part) => is.get(part) !== was.get(part)).toSorted()).toEqual(["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml", SHEET_PART]);
  expect(cellDiff(bytes, after)).toEqual({ [`${SHEET_PART}!F2`]: "r=F2 s=2<v >1" });
});
