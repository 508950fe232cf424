import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { CellValue } from "../../src/core/sheet/cell";
import { isDateAt, valueAt, type Grid } from "../../src/core/sheet/grid";
import { DEFAULT_LIMITS } from "../../src/xlsx/limits";
import { openXlsx } from "../../src/xlsx/workbook";
import { patchWorkbook } from "../../src/xlsx/write/patch-workbook";
import type { PatchEdit } from "../../src/xlsx/write/patch-edit";
import { readZipDirectory } from "../../src/xlsx/zip-directory";
import { ZLIB_TOOLS } from "../../src/xlsx/zlib-tools";
import { partHashes, partText, partsOf, xmlProblems } from "../fixtures/xlsx-package";
import { LIBREOFFICE, describeWith } from "../programs";
import { BOOKS, type CorpusBook } from "./build/books";
import { DATA_SHEET } from "./build/common-sheet";
import { SHEET_PART } from "./edits";
import { packageProblems } from "./package-problems";
import { cellDiff } from "./sheet-cells";

const FITTINGS: readonly PatchEdit[] = [
  { kind: "setNotes", sheet: DATA_SHEET, notes: [{ row: 5, column: 3, text: "Falta la fecha del <acta>\nde la sesión" }, { row: 0, column: 4, text: "nota" }] },
  { kind: "setNotes", sheet: "Otra hoja", notes: [{ row: 0, column: 0, text: "nota" }] },
  { kind: "setValidations", sheet: DATA_SHEET, added: [{ areas: [{ top: 1, left: 7, bottom: 12, right: 7 }], rule: { kind: "list", values: ["Sí", "No"] }, prompt: { title: "Estado", text: "¿Se cumplió?" } }] },
  { kind: "setColumns", sheet: DATA_SHEET, columns: [{ first: 0, last: 1, width: 18 }, { first: 9, last: 9, hidden: true }] },
  { kind: "setFrozen", sheet: DATA_SHEET, frozen: { rows: 1, columns: 1 } },
  { kind: "setPrint", sheet: DATA_SHEET, print: { landscape: true, fitToWidth: 1, footer: "&P de &N", repeatRows: { first: 0, last: 0 } } },
  { kind: "setPrint", sheet: "Otra hoja", print: { header: "&A", area: { top: 0, left: 0, bottom: 9, right: 3 } } },
];
const TABLE: PatchEdit = { kind: "addTable", sheet: DATA_SHEET, table: { name: "T_Seguimiento", area: { top: 0, left: 0, bottom: 12, right: 5 }, look: "TableStyleMedium2" } };
const OPENED = { at: 4, count: 2 };
/** Books whose rows are the source of a pivot table. */
const isPivotSource = ({ name }: CorpusBook): boolean => /^(tabla-dinamica|todo-junto)/.test(name);

/** Books whose rows have a filter already. */
const isFiltered = ({ name }: CorpusBook): boolean => /^(nombres-|todo-junto)/.test(name);

const fitted = (book: CorpusBook): Promise<Uint8Array> => patchWorkbook(book.bytes, isFiltered(book) ? FITTINGS : [...FITTINGS, TABLE], ZLIB_TOOLS);
const opened = async (book: CorpusBook): Promise<Uint8Array> => patchWorkbook(await fitted(book), [{ kind: "insertRows", sheet: DATA_SHEET, row: OPENED.at, count: OPENED.count }], ZLIB_TOOLS);
const edited = (book: CorpusBook): Promise<Uint8Array> => (isPivotSource(book) ? fitted(book) : opened(book));

/** A sum over the compressed bytes of each part. */
function compressedSums(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map([...readZipDirectory(bytes, DEFAULT_LIMITS).values()].map(({ name, dataStart, compressedSize }) => [name, createHash("sha256").update(bytes.subarray(dataStart, dataStart + compressedSize)).digest("hex")]));
}

function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [was, is] = [compressedSums(before), compressedSums(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((part) => was.get(part) !== is.get(part)).toSorted();
}

async function gridsOf(bytes: Uint8Array): Promise<readonly (readonly [name: string, grid: Grid])[]> {
  const book = await openXlsx(bytes, "l.xlsx", ZLIB_TOOLS);
  return Promise.all(book.sheetNames.map(async ({ id, name }) => [name, await book.read(id)] as const));
}

/** The cells of a sheet that hold something, by place. */
function contentOf(grid: Grid, value: (row: number, column: number) => unknown = (row, column) => valueAt(grid, row, column)): ReadonlyMap<string, unknown> {
  const content = new Map<string, unknown>();
  for (let row = grid.top; row < grid.top + grid.values.length; row++) {
    for (let column = grid.left; column < grid.left + grid.width; column++) {
      const own = value(row, column);
      if (own !== "" && own !== null && own !== undefined) content.set(`${String(row)},${String(column)}`, own);
    }
  }
  return content;
}

/** What notes, validations, widths, frozen rows, print set-ups and tables may write, besides parts that are new. */
const MAY_CHANGE = new Set(["[Content_Types].xml", "xl/workbook.xml", SHEET_PART, "xl/worksheets/sheet2.xml", "xl/worksheets/_rels/sheet1.xml.rels", "xl/worksheets/_rels/sheet2.xml.rels", "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"]);

describe.each(BOOKS.map((book) => [book.name, book] as const))("%s", (_, book) => {
  test("notes, validations, widths, frozen rows, print set-ups and tables come to its sheets: no cell and no other part changes", async () => {
    const after = await fitted(book);
    expect([...xmlProblems(after), ...packageProblems(after)]).toEqual([]);
    const were = compressedSums(book.bytes);
    expect(changedParts(book.bytes, after).filter((part) => were.has(part) && !MAY_CHANGE.has(part))).toEqual([]);
    expect(changedParts(book.bytes, after).filter((part) => !were.has(part) && !/(comments\d|vmlDrawing\d|table\d|sheet[12]\.xml\.rels)/.test(part))).toEqual([]);
    expect(cellDiff(book.bytes, after)).toEqual({});
  });

  test("rows opened: cells and what looks at them move, or all is refused; opened and taken away, the sheets are as they were", async () => {
    const before = await fitted(book);
    const open: PatchEdit = { kind: "insertRows", sheet: DATA_SHEET, row: OPENED.at, count: OPENED.count };
    if (isPivotSource(book)) {
      await expect(patchWorkbook(before, [open], ZLIB_TOOLS)).rejects.toMatchObject({ kind: "notSupported" });
      return;
    }
    const after = await opened(book);
    expect([...xmlProblems(after), ...packageProblems(after)]).toEqual([]);
    const [was, is] = [new Map(await gridsOf(before)), new Map(await gridsOf(after))];
    for (const [name, grid] of was) {
      const now = is.get(name);
      const down = name === DATA_SHEET ? OPENED.count : 0;
      const expected = new Map([...contentOf(grid)].map(([place, value]) => {
        const [row = 0, column = 0] = place.split(",").map(Number);
        return [`${String(row >= OPENED.at ? row + down : row)},${String(column)}`, value];
      }));
      expect([name, now && contentOf(now)]).toEqual([name, expected]);
    }
    const back = await patchWorkbook(after, [{ ...open, kind: "deleteRows" }], ZLIB_TOOLS);
    // Parts that were written anew are compressed anew: what counts is what they say.
    const [first, last] = [partHashes(before), partHashes(back)];
    expect(Object.keys(first).filter((part) => first[part] !== last[part] && !/^(\[Content_Types\]\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/calcChain\.xml|xl\/workbook\.xml)$/.test(part))).toEqual([]);
  });
});

describe("other readers", () => {
  let folder = "";
  let after: readonly { readonly book: CorpusBook; readonly bytes: Uint8Array; readonly file: string }[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "cotejo-hojas-"));
    after = await Promise.all(BOOKS.map(async (book) => {
      const bytes = await edited(book);
      const file = path.join(folder, `${book.name}.${book.extension}`);
      writeFileSync(file, bytes);
      return { book, bytes, file };
    }));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("open them and read the same", async () => {
    const output = execFileSync(process.execPath, [path.join(__dirname, "read-with-hucre.mjs"), ...after.map(({ file }) => file)], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
    const theirs = JSON.parse(output) as { name: string; rows: (CellValue | null)[][] }[][]; // what the script prints
    for (const [n, { book, bytes }] of after.entries()) {
      for (const [s, [name, grid]] of (await gridsOf(bytes)).entries()) {
        const rows = theirs[n]?.[s]?.rows ?? [];
        // Dates come as moments of UTC.
        const plain = (row: number, column: number): unknown => {
          const value = rows[row]?.[column] ?? "";
          return typeof value === "string" && isDateAt(grid, row, column) ? Date.parse(value) / 86_400_000 + 25_569 - (grid.date1904 ? 1462 : 0) : value;
        };
        expect([book.name, name, contentOf(grid, plain)]).toEqual([book.name, name, contentOf(grid)]);
      }
    }
  });

  describeWith(LIBREOFFICE, "LibreOffice", (soffice) => {
    test("opens them, calculates the formulas that moved and finds the same values", async () => {
      execFileSync(soffice, [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", path.join(folder, "theirs"), ...after.map(({ file }) => file)], { timeout: 110_000, stdio: "ignore" });
      for (const { book, bytes } of after) {
        const file = new Uint8Array(readFileSync(path.join(folder, "theirs", `${book.name}.xlsx`)));
        const theirs = new Map(await gridsOf(file));
        const said = Object.keys(partsOf(file)).filter((part) => part.endsWith(".xml")).map((part) => partText(file, part)).join("");
        for (const piece of ["Falta la fecha del &lt;acta&gt;", "Sí,No", 'prompt="¿Se cumplió?"', ...(isFiltered(book) ? [] : ['displayName="T_Seguimiento"'])]) expect([book.name, said.includes(piece) ? "" : piece]).toEqual([book.name, ""]);
        for (const [name, grid] of await gridsOf(bytes)) {
          // It makes pivot tables anew from what they are about.
          if (name === "Dinámica") continue;
          const their = theirs.get(name);
          expect([book.name, name, their && contentOf(grid, (row, column) => valueAt(their, row, column))]).toEqual([book.name, name, contentOf(grid)]);
        }
      }
    }, 120_000);
  });
});
