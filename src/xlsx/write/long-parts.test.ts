import { partText, xmlProblems } from "../../../test/fixtures/xlsx-package";
import { openXlsx } from "../workbook";
import { openXlsxPort } from "../xlsx-port";
import { ZLIB_TOOLS } from "../zlib-tools";
import { readZipDirectory } from "../zip-directory";
import { DEFAULT_LIMITS } from "../limits";
import { patchWorkbook } from "./patch-workbook";
import { writeWorkbook } from "./write-workbook";

const ROWS = 12_000;
const BYTES = writeWorkbook({ sheets: [{ name: "Datos", rows: Array.from({ length: ROWS }, (_, r) => [`clave ${String(r)}`, r * 1.5, r % 3 === 0, "ñandú 🐎"]) }] }, ZLIB_TOOLS);
const SHEET = "xl/worksheets/sheet1.xml";

test("a part too long for one piece is deflated piece by piece and reads as it was meant", async () => {
  const size = readZipDirectory(BYTES, DEFAULT_LIMITS).get(SHEET)?.size ?? 0;
  expect(size).toBeGreaterThan(1.2 * 1024 * 1024);
  const cells = Array.from({ length: 600 }, (_, n) => ({ row: n * 20, column: 9, content: `aviso ${String(n)}` }));
  const edits = [{ kind: "setCells", sheet: "Datos", cells } as const];
  const after = await patchWorkbook(BYTES, edits, ZLIB_TOOLS);
  expect(xmlProblems(after)).toEqual([]);
  // Stored whole, without pieces: the same part.
  expect(partText(after, SHEET)).toBe(partText(await patchWorkbook(BYTES, edits), SHEET));
  const grid = await (await openXlsx(after, "l.xlsx", ZLIB_TOOLS)).read("1");
  expect(grid.values.map((row) => row[9]).filter((value) => value !== "")).toEqual(cells.map(({ content }) => content));
  expect(grid.values[ROWS - 1]?.slice(0, 4)).toEqual([`clave ${String(ROWS - 1)}`, (ROWS - 1) * 1.5, false, "ñandú 🐎"]);
});

test("a long part whose bytes are not those that were summed is refused, not written anew with a sum that agrees", async () => {
  const spoilt = await patchWorkbook(BYTES, [{ kind: "setCells", sheet: "Datos", cells: [{ row: 0, column: 0, content: "x" }] }]);
  const at = Buffer.from(spoilt).indexOf('<c r="B9000">');
  expect(at).toBeGreaterThan(0);
  spoilt[at + 16] = (spoilt[at + 16] ?? 0) ^ 1;
  await expect(patchWorkbook(spoilt, [{ kind: "setCells", sheet: "Datos", cells: [{ row: 0, column: 0, content: "y" }] }], ZLIB_TOOLS)).rejects.toMatchObject({ kind: "truncated", detail: expect.stringContaining("checksum") });
});

test("flags are known in a column of shared texts too, as Excel leaves them", async () => {
  const bytes = writeWorkbook({ sheets: [{ name: "Datos", rows: [["a", null, "Cotejo"], [1, null, "falta\u200B"], [2, null, null], [3, null, "mía"]] }] });
  const port = await openXlsxPort(bytes, "l.xlsx", ZLIB_TOOLS);
  const flags = { sheetId: "1", column: 2, headerRow: 0, flags: [{ row: 2, text: "otra" }] };
  await expect(port.mark([], [flags])).rejects.toMatchObject({ kind: "occupied" });
  await port.applyEdits([{ kind: "setCells", sheetId: "1", cells: [{ row: 3, column: 2, before: "mía", after: "" }] }]);
  await port.mark([], [flags]);
  expect((await port.read("1")).values.map((row) => row[2])).toEqual(["Cotejo", "", "otra\u200B", ""]);
});
