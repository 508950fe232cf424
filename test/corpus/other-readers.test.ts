import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isDateAt, valueAt, type Grid } from "../../src/core/sheet/grid";
import type { CellValue } from "../../src/core/sheet/cell";
import { openXlsx, type XlsxWorkbook } from "../../src/xlsx/workbook";
import { ZLIB_TOOLS } from "../../src/xlsx/zlib-tools";
import { bookFromXlsx } from "../../workbench/page/book-from-xlsx";
import { partsOf } from "../fixtures/xlsx-package";
import { LIBREOFFICE, describeWith } from "../programs";
import { BOOKS, type CorpusBook } from "./build/books";
import { edited } from "./edits";

const fileOf = ({ name, extension }: CorpusBook): string => `${name}.${extension}`;

async function grids(book: XlsxWorkbook): Promise<readonly (readonly [name: string, grid: Grid])[]> {
  return Promise.all(book.sheetNames.map(async ({ id, name }) => [name, await book.read(id)] as const));
}

/** The cells of a sheet that hold something, by place. */
function contentOf(grid: Grid, value: (row: number, column: number) => unknown = (row, column) => valueAt(grid, row, column)): ReadonlyMap<string, unknown> {
  const content = new Map<string, unknown>();
  for (let row = grid.top; row < grid.top + grid.values.length; row++) {
    for (let column = grid.left; column < grid.left + grid.width; column++) {
      const own = value(row, column);
      if (own !== "" && own !== null) content.set(`${String(row)},${String(column)}`, own);
    }
  }
  return content;
}

function chartTitles(bytes: Uint8Array): readonly string[] {
  return Object.entries(partsOf(bytes)).filter(([name]) => name.startsWith("xl/charts/chart")).map(([, part]) => /<a:t>([^<]*)/.exec(new TextDecoder().decode(part))?.[1] ?? "");
}

let folder = "";
let after: readonly { readonly book: CorpusBook; readonly bytes: Uint8Array; readonly file: string }[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "cotejo-corpus-"));
  after = await Promise.all(BOOKS.map(async (book) => {
    const bytes = await edited(book.bytes, fileOf(book));
    const file = path.join(folder, fileOf(book));
    writeFileSync(file, bytes);
    return { book, bytes, file };
  }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the stand-in opens every workbook that was written, with its sheets and values", async () => {
  for (const { book, bytes } of after) {
    const file = await openXlsx(bytes, fileOf(book), ZLIB_TOOLS);
    const opened = await bookFromXlsx(file);
    expect(opened.sheets.map(({ name }) => name)).toEqual(file.sheetNames.map(({ name }) => name));
    const grid = await file.read(file.sheetNames[0]?.id ?? "");
    const sheet = opened.sheet("Seguimiento");
    const shift = file.date1904 ? 1462 : 0;
    const expected = contentOf(grid, (row, column) => {
      const value = valueAt(grid, row, column);
      return typeof value === "number" && isDateAt(grid, row, column) ? value + shift : value;
    });
    expect(contentOf(grid, (row, column) => sheet.cells.value(row, column))).toEqual(expected);
  }
});

test("another reader opens them and reads the same", async () => {
  const output = execFileSync(process.execPath, [path.join(__dirname, "read-with-hucre.mjs"), ...after.map(({ file }) => file)], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  const theirs = JSON.parse(output) as { name: string; rows: (CellValue | null)[][] }[][]; // what the script prints
  for (const [n, { book, bytes }] of after.entries()) {
    const ours = await grids(await openXlsx(bytes, fileOf(book), ZLIB_TOOLS));
    expect([fileOf(book), theirs[n]?.map(({ name }) => name)]).toEqual([fileOf(book), ours.map(([name]) => name)]);
    for (const [s, [name, grid]] of ours.entries()) {
      const rows = theirs[n]?.[s]?.rows ?? [];
      // Dates come as moments of UTC.
      const asDate = (value: unknown, row: number, column: number): unknown => {
        if (typeof value !== "string" || !isDateAt(grid, row, column)) return value;
        return Date.parse(value) / 86_400_000 + 25_569 - (grid.date1904 ? 1462 : 0);
      };
      expect([name, contentOf(grid, (row, column) => asDate(rows[row]?.[column] ?? "", row, column))]).toEqual([name, contentOf(grid)]);
    }
  }
});

describeWith(LIBREOFFICE, "LibreOffice", (soffice) => {
  test("opens them and saves them with the same sheets and values", async () => {
    execFileSync(soffice, [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", path.join(folder, "theirs"), ...after.map(({ file }) => file)], { timeout: 110_000, stdio: "ignore" });
    for (const { book, bytes } of after) {
      const ours = await grids(await openXlsx(bytes, fileOf(book), ZLIB_TOOLS));
      const theirs = await grids(await openXlsx(new Uint8Array(readFileSync(path.join(folder, "theirs", `${book.name}.xlsx`))), fileOf(book), ZLIB_TOOLS));
      expect([fileOf(book), theirs.map(([name]) => name)]).toEqual([fileOf(book), ours.map(([name]) => name)]);
      expect([fileOf(book), chartTitles(new Uint8Array(readFileSync(path.join(folder, "theirs", `${book.name}.xlsx`))))]).toEqual([fileOf(book), expect.arrayContaining(["Registros por mes"])]);
      for (const [n, [name, grid]] of ours.entries()) {
        // It makes pivot tables anew from what they are about, which has been edited.
        if (name === "Dinámica") continue;
        const their = theirs[n]?.[1];
        expect([name, their && contentOf(grid, (row, column) => valueAt(their, row, column))]).toEqual([name, contentOf(grid)]);
      }
    }
  }, 120_000);
});
