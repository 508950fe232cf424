import fc from "fast-check";
import { patchWorkbook } from "../../src/xlsx/write/patch-workbook";
import type { PatchEdit } from "../../src/xlsx/write/patch-edit";
import { ZLIB_TOOLS } from "../../src/xlsx/zlib-tools";
import { zipParts } from "../fixtures/xlsx-builder";
import { partsOf } from "../fixtures/xlsx-package";
import { BOOKS } from "./build/books";
import { DATA_ROWS, DATA_SHEET } from "./build/common-sheet";
import { outcomeOf, refuseUnsound } from "./fuzz-outcome";

const PARTS = partsOf(BOOKS.find(({ name }) => name === "todo-junto")?.bytes ?? new Uint8Array());
const TEXT_PARTS = Object.keys(PARTS).filter((name) => /\.(xml|rels|vml)$/.test(name) && !/^(docProps|customXml|docMetadata)/.test(name));
const SEED = 20_260_203;

const FITTINGS: readonly PatchEdit[] = [
  { kind: "setNotes", sheet: DATA_SHEET, notes: [{ row: 7, column: 3, text: "nota" }], removed: [{ row: 1, column: 1 }] },
  { kind: "setValidations", sheet: DATA_SHEET, added: [{ areas: [{ top: 1, left: 7, bottom: 12, right: 7 }], rule: { kind: "list", values: ["Sí", "No"] } }], removed: [{ areas: [{ top: 1, left: 0, bottom: 12, right: 0 }] }] },
  { kind: "setColumns", sheet: DATA_SHEET, columns: [{ first: 0, last: 3, width: 18 }] },
  { kind: "setFrozen", sheet: DATA_SHEET, frozen: { rows: 2, columns: 0 } },
  { kind: "setPrint", sheet: DATA_SHEET, print: { landscape: true, fitToWidth: 1, header: "&A", repeatRows: { first: 0, last: 0 } } },
];
/** Rows of a table, of the sheet that others look at below what a pivot table is made of, of one that looks at it. */
const MOVES: readonly PatchEdit[] = [
  { kind: "insertRows", sheet: "Tabla", row: 2, count: 1 },
  { kind: "insertRows", sheet: DATA_SHEET, row: DATA_ROWS + 1, count: 2 },
  { kind: "deleteRows", sheet: "Otra hoja", row: 1, count: 1 },
  { kind: "deleteRows", sheet: "Celdas", row: 0, count: 2 },
];

async function fitAndMove(bytes: Uint8Array): Promise<void> {
  let edited = await patchWorkbook(bytes, FITTINGS, ZLIB_TOOLS);
  refuseUnsound(bytes, edited);
  for (const move of MOVES) {
    const moved = await patchWorkbook(edited, [move], ZLIB_TOOLS);
    refuseUnsound(edited, moved);
    edited = moved;
  }
}

test("the whole file is written, or all that follows proves nothing", async () => {
  expect(await outcomeOf(zipParts(PARTS), fitAndMove)).toBe("written");
});

const TOKENS = ["<", ">", "/>", '"', "&", "&x;", "=", "0", "-1", "1e99", "", "ñ", "\u0000", "<!--", "-->", "<![CDATA[", "<!DOCTYPE x>", "</c>", "<c/>", "</row>", '<row r="5"/>', "</f>", "<f>", 'ref="A1"', ' r="XFD1048577"', "!A1", "$"];

test("with the XML of any of its parts edited at random: written soundly or refused with a sentence", async () => {
  const edit = fc.record({ part: fc.constantFrom(...TEXT_PARTS), at: fc.nat(1_000_000), length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(200)), token: fc.constantFrom(...TOKENS), twice: fc.boolean() });
  const outcomes = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
      const parts: Record<string, string | Uint8Array> = { ...PARTS };
      for (const { part, at, length, token, twice } of edits) {
        const content = parts[part] ?? "";
        const xml = typeof content === "string" ? content : new TextDecoder().decode(content);
        const from = at % Math.max(1, xml.length);
        const cut = xml.slice(from, from + length);
        parts[part] = xml.slice(0, from) + (twice ? cut + cut : token) + xml.slice(from + length);
      }
      const how = await outcomeOf(zipParts(parts), fitAndMove);
      outcomes.set(how, (outcomes.get(how) ?? 0) + 1);
    }),
    { numRuns: 400, seed: SEED, endOnFailure: true },
  );
  expect([...outcomes.keys()]).toEqual(expect.arrayContaining(["written", "truncated"]));
}, 120_000);

test("without a part: written soundly or refused with a sentence", async () => {
  for (const name of Object.keys(PARTS)) expect(await outcomeOf(zipParts(Object.fromEntries(Object.entries(PARTS).filter(([part]) => part !== name))), fitAndMove)).toMatch(/^\w+$/);
});
