import { gridFromRows, isDateAt } from "../core/sheet/grid";
import { buildXlsx, dateCell, xlsxParts, zipParts, type BookSpec } from "../../test/fixtures/xlsx-builder";
import { openXlsx } from "./workbook";

const BOOK: BookSpec = {
  sheets: [
    {
      name: "Seguimiento ASM",
      rows: [
        ["Título"],
        [],
        [null, "No.", "Área Coordinadora", "Fecha de Término", "Avance"],
        [null, 1, "Dirección General «A» & <B>", dateCell("2016-05-30"), { value: 0.75, style: { numberFormat: "0%" } }],
        [null, 2, "  con   espacios\u00a0", "30/05/2017", true],
        [null, -3.25, "línea 1\nlínea 2\r\n_x0041_ \u0007", { value: "#REF!", as: "error", formula: "SUM(#REF!)" }, { value: 12, formula: "B4*12" }],
      ],
      merges: ["B4:B5"],
      widths: [2, 8, 40, 14, 9.5],
      heights: { 2: 30 },
      hiddenRows: [4],
      hiddenColumns: [4],
      frozenRows: 3,
      tables: [{ name: "TablaASM", area: "B3:E6" }],
    },
    { name: "Vacía", rows: [], state: "hidden", protected: true },
  ],
  definedNames: [{ name: "_xlnm.Print_Area", formula: "'Seguimiento ASM'!$B$3:$E$6", sheet: 0 }, { name: "Total", formula: "Vacía!$A$1" }],
};

const ROWS = [
  ["Título", "", "", "", ""],
  ["", "", "", "", ""],
  ["", "No.", "Área Coordinadora", "Fecha de Término", "Avance"],
  ["", 1, "Dirección General «A» & <B>", 42520, 0.75],
  ["", 2, "  con   espacios\u00a0", "30/05/2017", true],
  ["", -3.25, "línea 1\nlínea 2\r\n_x0041_ \u0007", "#REF!", 12],
];

describe.each(["shared", "inline"] as const)("a workbook with %s strings", (strings) => {
  const open = () => openXlsx(buildXlsx({ ...BOOK, strings }), "libro.xlsx");

  test("gives its values, merges and hidden rows", async () => {
    const book = await open();
    const [sheet] = await book.sheets();
    const grid = await book.read(sheet?.id ?? "");
    expect(grid.values).toEqual(ROWS);
    expect(grid).toMatchObject({ top: 0, left: 0, width: 5, merges: [{ top: 3, left: 1, bottom: 4, right: 1 }], hiddenRows: [4], date1904: false });
    expect(isDateAt(grid, 3, 3)).toBe(true);
    expect(grid.dateMask?.reduce((sum, bit) => sum + bit, 0)).toBe(1);
  });

  test("lists its sheets with what a reviewer must know", async () => {
    expect(await (await open()).sheets()).toEqual([
      { id: "1", name: "Seguimiento ASM", visible: true, protected: false, used: { top: 0, left: 0, bottom: 5, right: 4 } },
      { id: "2", name: "Vacía", visible: false, protected: true, used: null },
    ]);
  });

  test("gives the workbench what a person sees", async () => {
    const book = await open();
    const layout = await book.layout("1");
    expect(layout.styleAt(3, 4).numberFormat).toBe("0%");
    expect(layout.styleAt(100, 100).numberFormat).toBe("General");
    expect(Object.fromEntries(layout.formulas)).toEqual({ D6: "SUM(#REF!)", E6: "B4*12" });
    expect(layout.columns.map(({ width, hidden }) => [width, hidden])).toEqual([[2, false], [8, false], [40, false], [14, false], [9.5, true]]);
    expect([...layout.rows].map(([row, { height, hidden }]) => [row, height, hidden])).toEqual([[2, 30, false], [4, null, true]]);
    expect(layout.frozen).toEqual({ rows: 3, columns: 0 });
    expect(layout.tables).toEqual([{ name: "TablaASM", area: { top: 2, left: 1, bottom: 5, right: 4 }, hasHeader: true, hasTotals: false, columns: ["No.", "Área Coordinadora", "Fecha de Término", "Avance"] }]);
    expect(book.definedNames).toEqual([
      { name: "_xlnm.Print_Area", sheetId: "1", hidden: false, formula: "'Seguimiento ASM'!$B$3:$E$6" },
      { name: "Total", sheetId: null, hidden: false, formula: "Vacía!$A$1" },
    ]);
  });
});

test("a used part that starts away from A1 says where it starts", async () => {
  const book = await openXlsx(buildXlsx({ sheets: [{ name: "H", rows: [[], [], [null, null, "x"], [], [null, null, null, 5]] }] }), "l.xlsx");
  expect(await book.read("1")).toEqual({ ...gridFromRows([["x", ""], ["", ""], ["", 5]]), top: 2, left: 2, dateMask: new Uint8Array(6) });
});

test("progress ends with every cell read, and a fired signal cancels", async () => {
  const rows = Array.from({ length: 12_000 }, (_, r) => [r, `fila ${String(r)}`]);
  const bytes = buildXlsx({ sheets: [{ name: "H", rows }] });
  const seen: { done: number; total: number }[] = [];
  await (await openXlsx(bytes, "l.xlsx")).read("1", { onProgress: (progress) => seen.push(progress) });
  expect(seen.length).toBe(3);
  expect(seen.at(-1)).toEqual({ done: 24_000, total: 24_000 });
  const control = new AbortController();
  const reading = (await openXlsx(bytes, "l.xlsx")).read("1", { signal: control.signal, onProgress: () => control.abort() });
  await expect(reading).rejects.toMatchObject({ kind: "cancelled" });
});

test("a sheet that the list of sheets has read is given at once, reported as done, unless the signal has fired", async () => {
  const book = await openXlsx(buildXlsx(BOOK), "l.xlsx");
  await book.sheets();
  const seen: { done: number; total: number }[] = [];
  const grid = await book.read("1", { onProgress: (progress) => seen.push(progress) });
  const cells = grid.values.length * grid.width;
  expect(seen).toEqual([{ done: cells, total: cells }]);
  await expect(book.read("1", { signal: AbortSignal.abort() })).rejects.toMatchObject({ kind: "cancelled" });
});

test("a reading that was cancelled can be begun again", async () => {
  const book = await openXlsx(buildXlsx({ sheets: [{ name: "H", rows: Array.from({ length: 6_000 }, (_, r) => [r]) }] }), "l.xlsx");
  const control = new AbortController();
  await expect(book.read("1", { signal: control.signal, onProgress: () => control.abort() })).rejects.toMatchObject({ kind: "cancelled" });
  expect((await book.read("1")).values.length).toBe(6_000);
});

test("a sheet that is not there is missing", async () => {
  await expect((await openXlsx(buildXlsx(BOOK), "l.xlsx")).read("9")).rejects.toMatchObject({ kind: "sheetMissing" });
});

/** A workbook whose first sheet is this XML; `head` replaces the worksheet's start tag, `more` its other parts. */
async function readSheetXml(content: string, more: Record<string, string> = {}, head = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">') {
  const sheet = content.startsWith("<?xml") || content.startsWith("\ufeff") ? content : `${head}${content}</worksheet>`;
  const book = await openXlsx(zipParts({ ...xlsxParts({ sheets: [{ name: "H", rows: [] }] }), "xl/worksheets/sheet1.xml": sheet, ...more }), "l.xlsx");
  return { grid: await book.read("1"), layout: await book.layout("1") };
}

const shared = (items: string) => ({ "xl/sharedStrings.xml": `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items}</sst>` });

describe("what other writers do", () => {
  test("rich text is joined and phonetic runs are left out", async () => {
    const { grid } = await readSheetXml('<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>uno </t></r><r><rPr><b/></rPr><t>dos</t></r></is></c><c r="C1" t="s"><v>1</v></c></row></sheetData>', shared('<si><r><t xml:space="preserve">Área </t></r><r><t>Responsable</t></r><rPh sb="0" eb="1"><t>fon</t></rPh></si><si><t/></si>'));
    expect(grid.values).toEqual([["Área Responsable", "uno dos"]]);
  });

  test("rows and cells without r follow the one before", async () => {
    const { grid } = await readSheetXml('<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row><row><c r="B9"><v>6</v></c></row></sheetData>');
    expect(grid.values).toEqual([[1, 2, "", ""], ["", "", "", ""], ["", "", "", ""], ["", "", 3, 4], [5, "", "", ""], ["", "", "", ""], ["", "", "", ""], ["", "", "", ""], ["", 6, "", ""]]);
  });

  test("prefixed names, CDATA, comments and single quotes are read", async () => {
    const content = "<x:sheetData><!-- a > b --><x:row r='2'><x:c r='B2' t='str'><x:f>A&amp;\">\"</x:f><x:v>a&amp;b &#233;&#xE9;</x:v></x:c><x:c r='C2' t='str'><x:v>x<![CDATA[ <y> & ]]>z</x:v></x:c><x:c r='D2'><x:v xml:space='preserve'>7</x:v></x:c><!-- c --></x:row></x:sheetData></x:worksheet>";
    const { grid, layout } = await readSheetXml(`<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${content}`);
    expect(grid).toMatchObject({ top: 1, left: 1, values: [["a&b éé", "x <y> & z", 7]] });
    expect(layout.formulas.get("B2")).toBe('A&">"');
  });

  test("numbers keep every digit", async () => {
    const numbers = ["0", "-0", "1.5", "123456789012345", "12345678901234567", "0.1", "1E-7", "-2.5e+10", "0.30000000000000004", "999999999999999.9", "42520.5", "5e-324"];
    const { grid } = await readSheetXml(`<sheetData><row r="1">${numbers.map((n) => `<c><v>${n}</v></c>`).join("")}</row></sheetData>`);
    expect(grid.values[0]?.map((value) => value === 0 ? 0 : value)).toEqual(numbers.map((n) => Number(n) === 0 ? 0 : Number(n)));
  });

  test("ISO dates become serials shown as dates, in either date system", async () => {
    const xml = '<sheetData><row r="1"><c t="d"><v>2016-05-30</v></c><c t="d"><v>2016-05-30T12:00:00</v></c><c t="d"><v>pronto</v></c></row></sheetData>';
    const { grid } = await readSheetXml(xml);
    expect(grid.values).toEqual([[42520, 42520.5, "pronto"]]);
    expect([...(grid.dateMask ?? [])]).toEqual([1, 1, 0]);
    const workbook = xlsxParts({ sheets: [{ name: "H", rows: [] }], date1904: true });
    const later = await readSheetXml(xml, { "xl/workbook.xml": workbook["xl/workbook.xml"] ?? "" });
    expect(later.grid).toMatchObject({ date1904: true, values: [[42520 - 1462, 42520.5 - 1462, "pronto"]] });
  });

  test("shared formulas are written out for every cell", async () => {
    const { layout } = await readSheetXml('<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1+$C$1+SUM(D:D)+LOG10(E1)&amp;"A1"&amp;\'H A1\'!F1</f><v>1</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>1</v></c></row></sheetData>');
    expect(layout.formulas.get("A3")).toBe("B3+$C$1+SUM(D:D)+LOG10(E3)&\"A1\"&'H A1'!F3");
  });

  test("a row's style counts where the row says that it has one, for cells without their own", async () => {
    const fonts = '<fonts><font/><font><b/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>';
    const { layout } = await readSheetXml('<sheetData><row r="1" s="1" customFormat="1"><c r="A1"><v>1</v></c></row><row r="2" s="1" ht="20"><c r="A2"><v>2</v></c></row></sheetData>', { "xl/styles.xml": `<styleSheet xmlns="m">${fonts}</styleSheet>` });
    expect([layout.styleAt(0, 0).bold, layout.styleAt(0, 9).bold, layout.styleAt(1, 0).bold]).toEqual([true, true, false]);
    expect([...layout.rows]).toMatchObject([[0, { height: null }], [1, { height: 20, style: null }]]);
  });

  test("rows of zero height and rows hidden by default are hidden", async () => {
    const zero = await readSheetXml('<sheetData><row r="1"><c><v>1</v></c></row><row r="2" ht="0" customHeight="1"><c><v>2</v></c></row></sheetData>');
    expect(zero.grid.hiddenRows).toEqual([1]);
    const byDefault = await readSheetXml('<sheetFormatPr zeroHeight="1" defaultRowHeight="15"/><sheetData><row r="1"><c><v>1</v></c></row><row r="4"><c><v>2</v></c></row></sheetData>');
    expect(byDefault.grid.hiddenRows).toEqual([1, 2]);
  });

  test("a part in UTF-16 or with a byte order mark is read", async () => {
    const xml = '<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="m"><sheetData><row r="1"><c t="str"><v>Ñandú</v></c></row></sheetData></worksheet>';
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, "utf16le")]);
    const parts = { ...xlsxParts({ sheets: [{ name: "H", rows: [] }] }), "xl/worksheets/sheet1.xml": new Uint8Array(utf16) };
    expect((await (await openXlsx(zipParts(parts), "l.xlsx")).read("1")).values).toEqual([["Ñandú"]]);
    expect((await readSheetXml(`\ufeff${xml.replace("UTF-16", "UTF-8")}`)).grid.values).toEqual([["Ñandú"]]);
  });

  test("parts may be named from the root, strict namespaces included", async () => {
    const parts = xlsxParts({ sheets: [{ name: "H", rows: [["hola"]] }] });
    const strict = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, xml.replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/").replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")]));
    strict["xl/_rels/workbook.xml.rels"] = (strict["xl/_rels/workbook.xml.rels"] ?? "").replaceAll('Target="', 'Target="/xl/');
    expect((await (await openXlsx(zipParts(strict), "l.xlsx")).read("1")).values).toEqual([["hola"]]);
  });
});
