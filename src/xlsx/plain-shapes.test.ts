import fc from "fast-check";
import { xlsxParts, zipParts } from "../../test/fixtures/xlsx-builder";
import { openXlsx } from "./workbook";

// What nearly every file holds is read by shorter ways than the rest: these tests hold the shorter way against the general one.

const PARTS = xlsxParts({ sheets: [{ name: "H", rows: [[{ value: 1, style: { numberFormat: "dd/mm/yyyy" } }, { value: 1, style: { bold: true } }, "x"]] }] });
const SST = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
const LONG = " ".repeat(300);

async function gridOf(sheetData: string, strings: string | Uint8Array = `${SST}<si><t>cero</t></si><si><t>uno</t></si><si><t></t></si></sst>`) {
  // Blanks behind the rows: near the end of a part the general way is taken.
  const sheet = `<worksheet xmlns="m"><sheetData>${sheetData}</sheetData>${LONG}</worksheet>`;
  return (await openXlsx(zipParts({ ...PARTS, "xl/worksheets/sheet1.xml": sheet, "xl/sharedStrings.xml": strings }), "l.xlsx")).read("1");
}

const digits = (maxLength: number) => fc.string({ unit: fc.constantFrom(..."0123456789"), maxLength });
const written = fc.oneof(
  fc.tuple(fc.constantFrom("", "-", "+"), digits(18), fc.constantFrom("", "."), digits(12), fc.constantFrom("", "", "e5", "E-7", " ", "x")).map((pieces) => pieces.join("")),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.constantFrom("0", "-0", "42520", "0.30000000000000004", "999999999.999999", "1234567890.123456"),
);
const cell = fc.record({
  skip: fc.constantFrom(0, 0, 0, 1, 30, 700),
  style: fc.constantFrom(null, 0, 1, 2, 99),
  content: fc.oneof(fc.record({ type: fc.constantFrom("", "n"), text: written }), fc.record({ type: fc.constant("s"), text: fc.constantFrom("0", "1", "2", "01") }), fc.constant(null)),
});

test("cells in the shape that Excel writes are read as in any other shape", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 5 }), fc.constantFrom(1, 995, 1_048_570), async (rows, top) => {
      const xml = (quote: string, blank: string): string => rows.map((cells, r) => {
        let column = -1;
        const inside = cells.map(({ skip, style, content }) => {
          column += 1 + skip;
          const attribute = (name: string, value: string): string => `${blank}${name}=${quote}${value}${quote}`;
          const head = `<c${attribute("r", `${letters(column)}${String(top + r)}`)}${style === null ? "" : attribute("s", String(style))}${content?.type ? attribute("t", content.type) : ""}`;
          return content === null ? `${head}/>` : `${head}><v>${content.text}</v></c>`;
        });
        return `<row r="${String(top + r)}">${inside.join("")}</row>`;
      }).join("");
      expect(await gridOf(xml('"', " "))).toEqual(await gridOf(xml("'", "  ")));
    }),
    { numRuns: 300 },
  );
});

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

test.each([
  ["another row", '<row r="10"><c r="A10"><v>1</v></c><c r="B11"><v>1</v></c></row>'],
  ["a row whose number only begins alike", '<row r="10"><c r="A101"><v>1</v></c></row>'],
  ["a row whose number is only the beginning", '<row r="10"><c r="A1"><v>1</v></c></row>'],
  ["a column beyond the sheet", '<row r="10"><c r="XFE10"><v>1</v></c></row>'],
  ["no column", '<row r="10"><c r="10"><v>1</v></c></row>'],
  ["a shared text that is not there", '<row r="10"><c r="A10" t="s"><v>3</v></c></row>'],
  ["a shared text before the first", '<row r="10"><c r="A10" t="s"><v>-1</v></c></row>'],
  ["a row that comes too late", '<row r="10"/><row r="9"><c r="A9"><v>1</v></c></row>'],
  ["an unknown type", '<row r="10"><c r="A10" t="q"><v>1</v></c></row>'],
])("a cell with %s is refused wherever it stands", async (_, row) => {
  await expect(gridOf(row)).rejects.toMatchObject({ kind: "truncated" });
});

test("the used part begins at the leftmost cell of any row", async () => {
  expect(await gridOf('<row r="1"><c r="C1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>')).toMatchObject({ left: 1, width: 2, values: [["", 1], [2, ""]] });
});

test("of a cell that the part gives twice, the last value counts", async () => {
  const grid = await gridOf('<row r="1"><c r="A1" s="1"><v>42520</v></c><c r="A1" t="s"><v>1</v></c><c r="B1" s="1"><v>42520</v></c></row>');
  expect(grid.values).toEqual([["uno", 42520]]);
  expect([...(grid.dateMask ?? [])]).toEqual([0, 1]);
});

describe("shared texts", () => {
  const rowsFor = (count: number): string => Array.from({ length: count }, (_, n) => `<row r="${String(n + 1)}"><c r="A${String(n + 1)}" t="s"><v>${String(n)}</v></c></row>`).join("");
  const read = async (items: string | Uint8Array, count: number) => (await gridOf(rowsFor(count), items)).values.map(([value]) => value);

  test("in many alphabets, with references and escapes, over several windows", async () => {
    const texts = Array.from({ length: 9_000 }, (_, n) => [`Dirección ${String(n)}`, `😀${"ñ".repeat(n % 50)}«»`, `plano número ${String(n)}`, "\ufeffmarca", `日本 ${String(n)} 😀 fin`][n % 5] ?? "");
    const items = texts.map((text, n) => (n % 700 === 3 ? `<si><r><t>${text}</t></r></si>` : n % 11 === 0 ? `\n <si><t xml:space="preserve">${text}</t></si>` : n % 13 === 0 ? `<si><t>${text} &amp; _x0041_ &#233;\r\n</t></si>` : `<si><t>${text}</t></si>`));
    const expected = texts.map((text, n) => (n % 700 !== 3 && n % 11 !== 0 && n % 13 === 0 ? `${text} & A é\n` : text));
    expect(await read(`${SST}${items.join("")}</sst>`, texts.length)).toEqual(expected);
  });

  test("with bytes that are not UTF-8 spoil themselves alone", async () => {
    const bytes = Buffer.from(`${SST}${["uno", "d?s", "tres ñ", "cuatro"].map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`);
    bytes[bytes.indexOf("?")] = 0xf1;
    expect(await read(new Uint8Array(bytes), 4)).toEqual(["uno", "d\ufffds", "tres ñ", "cuatro"]);
  });
});
