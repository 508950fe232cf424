import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildXlsx } from "../../test/fixtures/xlsx-builder";
import { isDateAt, valueAt } from "../../src/core/sheet/grid";
import { openXlsx } from "../../src/xlsx/workbook";
import { goldenBooks } from "./dirty-sheets";
import { sampleBooks } from "./foafi-2002/books";
import { goldenReadme } from "./golden-readme";
import { sourceTableWorkbook } from "./source-table";

const golden = join(__dirname, "..", "..", "test", "golden");
const bytesOf = (file: string) => new Uint8Array(readFileSync(join(golden, file)));
const sourceText = readFileSync(join(golden, "seguimiento-asm-2015-2016.txt"), "utf8");

test("rebuilding the source table gives the bytes that are kept", () => {
  expect(Buffer.compare(sourceTableWorkbook(sourceText), bytesOf("seguimiento-asm-2015-2016.xlsx"))).toBe(0);
});

test.each(goldenBooks)("rebuilding $file gives the bytes that are kept", ({ file, book }) => {
  expect(Buffer.compare(buildXlsx(book), bytesOf(`${file}.xlsx`))).toBe(0);
});

test.each(sampleBooks)("rebuilding $file gives the bytes that are kept", ({ file, bytes }) => {
  expect(Buffer.compare(bytes(), bytesOf(file))).toBe(0);
});

test("README describes every golden workbook", () => {
  expect(readFileSync(join(golden, "README.md"), "utf8")).toBe(goldenReadme());
});

test("the source workbook holds the text cell for cell", async () => {
  const book = await openXlsx(bytesOf("seguimiento-asm-2015-2016.xlsx"), "s.xlsx");
  const [sheet] = await book.sheets();
  const grid = await book.read(sheet?.id ?? "");
  expect(sheet?.name).toBe("Seguimiento ASM");
  const lines = sourceText.split("\n").map((line) => line.replace(/^## /, "").split("\t"));
  lines.forEach((cells, row) => {
    for (let column = 0; column < 11; column++) expect(String(valueAt(grid, row, column))).toBe(cells[column] ?? "");
  });
  expect(valueAt(grid, 11, 1)).toBe(2);
  expect(valueAt(grid, 11, 0)).toBe(";");
  expect(valueAt(grid, 9, 7)).toBe("31/10/2016");
});

test("the two date systems show the same days", async () => {
  const read = async (file: string) => (await openXlsx(bytesOf(file), file)).read("1");
  const [plain, later] = [await read("limpia.xlsx"), await read("fechas-1904.xlsx")];
  expect([plain.date1904, later.date1904]).toEqual([false, true]);
  for (const row of [6, 7, 8, 9]) {
    expect(valueAt(plain, row, 6)).toBe(Number(valueAt(later, row, 6)) + 1462);
    expect(isDateAt(later, row, 6)).toBe(true);
  }
});
