import fc from "fast-check";
import { openXlsxPort } from "../../src/xlsx/xlsx-port";
import { ZLIB_TOOLS } from "../../src/xlsx/zlib-tools";
import { zipParts } from "../fixtures/xlsx-builder";
import { partsOf } from "../fixtures/xlsx-package";
import { BOOKS } from "./build/books";
import { OWN_SHEET, flagsOn, marksOn } from "./edits";
import { outcomeOf, refuseUnsound, type Deed } from "./fuzz-outcome";

const WHOLE = BOOKS.find(({ name }) => name === "todo-junto")?.bytes ?? new Uint8Array();
const PARTS = partsOf(WHOLE);
/** Parts that marking reads or writes; of the others every byte is copied, whatever it is. */
const READ_PARTS = ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/_rels/sheet1.xml.rels", "xl/worksheets/sheet3.xml"];
const SEED = 20_260_203;
/** Opens, puts a sheet of ours, saves, opens, writes it anew and takes it away. */
async function putAndRemove(bytes: Uint8Array): Promise<void> {
  const port = await openXlsxPort(bytes, "l.xlsx", ZLIB_TOOLS);
  await port.putSheets("indicadores", [OWN_SHEET]);
  const saved = port.save();
  refuseUnsound(bytes, saved);
  const again = await openXlsxPort(saved, "l.xlsx", ZLIB_TOOLS);
  const ids = (await again.ownSheets()).map(({ sheetId }) => sheetId);
  expect(ids).toHaveLength(1);
  expect(await again.putSheets("indicadores", [{ ...OWN_SHEET, charts: [] }])).toEqual(ids);
  refuseUnsound(bytes, again.save());
  await again.removeOwnSheets(ids);
  refuseUnsound(bytes, again.save());
  expect(await again.ownSheets()).toEqual([]);
}

/** Opens, marks, saves, opens and unmarks. */
async function markAndUnmark(bytes: Uint8Array): Promise<void> {
  const port = await openXlsxPort(bytes, "l.xlsx", ZLIB_TOOLS);
  const id = port.sheetNames[0]?.id ?? "";
  await port.mark(marksOn(id), [flagsOn(id)]);
  const saved = port.save();
  refuseUnsound(bytes, saved);
  const again = await openXlsxPort(saved, "l.xlsx", ZLIB_TOOLS);
  expect(await again.hasMarks()).toBe(true);
  await again.unmark();
  expect(await again.hasMarks()).toBe(false);
}

const outcome = (bytes: Uint8Array, deed: Deed = markAndUnmark): Promise<string> => outcomeOf(bytes, deed);

test("the whole file is written, or all that follows proves nothing", async () => {
  expect(await outcome(WHOLE)).toBe("written");
  expect(await outcome(WHOLE, putAndRemove)).toBe("written");
});

test("cut short at any length: refused", async () => {
  for (let length = 0; length < WHOLE.length; length += 131) expect(await outcome(WHOLE.subarray(0, length))).toMatch(/^(truncated|notAWorkbook)$/);
});

test("with bits flipped: written soundly or refused with a sentence", async () => {
  const flip = fc.tuple(fc.nat(WHOLE.length - 1), fc.integer({ min: 0, max: 7 }));
  const outcomes = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(flip, { minLength: 1, maxLength: 4 }), async (flips) => {
      const bytes = WHOLE.slice();
      for (const [at, bit] of flips) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      const how = await outcome(bytes);
      outcomes.set(how, (outcomes.get(how) ?? 0) + 1);
    }),
    { numRuns: 500, seed: SEED },
  );
  // Flips that are never noticed, or always, would say that nothing was tried.
  expect([...outcomes.keys()]).toEqual(expect.arrayContaining(["written", "truncated"]));
});

const TOKENS = ["<", ">", "/>", '"', "&", "&#0;", "&x;", "=", "0", "-1", "1e99", "NaN", " ", "ñ", "\u0000", "\r\n", "<!--", "-->", "<![CDATA[", "<!DOCTYPE x>", "<?x?>", "</c>", "<c/>", "</row>", "<row/>", '<row r="5"/>', "</sheetData>", "<sheetData/>", "x:", ' r="XFD1048577"', 'xmlns="urn:x"', ""];

test("with the XML of its parts edited at random: written soundly or refused with a sentence", async () => {
  const edit = fc.record({ part: fc.constantFrom(...READ_PARTS), at: fc.nat(1_000_000), length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(400)), token: fc.constantFrom(...TOKENS), twice: fc.boolean() });
  const outcomes = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), fc.constantFrom(markAndUnmark, putAndRemove), async (edits, deed) => {
      const parts: Record<string, string | Uint8Array> = { ...PARTS };
      for (const { part, at, length, token, twice } of edits) {
        const content = parts[part] ?? "";
        const xml = typeof content === "string" ? content : new TextDecoder().decode(content);
        const from = at % Math.max(1, xml.length);
        const cut = xml.slice(from, from + length);
        parts[part] = xml.slice(0, from) + (twice ? cut + cut : token) + xml.slice(from + length);
      }
      const how = await outcome(zipParts(parts), deed);
      outcomes.set(how, (outcomes.get(how) ?? 0) + 1);
    }),
    { numRuns: 600, seed: SEED },
  );
  expect([...outcomes.keys()]).toEqual(expect.arrayContaining(["written", "truncated"]));
}, 120_000);

test("without a part: refused when it cannot be done without, else written soundly", async () => {
  const refused: string[] = [];
  for (const name of Object.keys(PARTS)) {
    const without = zipParts(Object.fromEntries(Object.entries(PARTS).filter(([part]) => part !== name)));
    if ((await outcome(without)) !== "written") refused.push(name);
    await outcome(without, putAndRemove);
  }
  const sheets = Array.from({ length: 8 }, (_, n) => `xl/worksheets/sheet${String(n + 1)}.xml`);
  expect(refused).toEqual(["[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/styles.xml", ...sheets, "xl/workbook.xml"]);
});
