import { deflateRawSync } from "node:zlib";
import { partHashes, partText, partsOf, xmlProblems } from "../../../test/fixtures/xlsx-package";
import { zipParts } from "../../../test/fixtures/xlsx-builder";
import { openXlsx, type XlsxWorkbook } from "../workbook";
import { readZipDirectory } from "../zip-directory";
import { DEFAULT_LIMITS } from "../limits";
import type { BookDraft, SheetDraft } from "./draft";
import type { CellPatch, PatchEdit } from "./patch-edit";
import { patchWorkbook } from "./patch-workbook";
import { writeWorkbook } from "./write-workbook";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SHEET1 = "xl/worksheets/sheet1.xml";

const BOOK: BookDraft = {
  sheets: [
    { name: "Datos", rows: [["Clave", "Monto"], ["P-1", { value: 10, style: { numberFormat: "0.00", bold: true } }], ["P-2", 20]], columns: [{ first: 3, last: 3, style: { italic: true } }] },
    { name: "Otra", rows: [["x", { formula: "Datos!B2*2", value: 20 }]], tables: [], notes: [{ row: 0, column: 0, text: "nota" }] },
  ],
  names: [{ name: "Claves", formula: "Datos!$A$2:$A$3" }, { name: "Local", formula: "1", sheet: "Otra" }],
};

const open = (bytes: Uint8Array): Promise<XlsxWorkbook> => openXlsx(bytes, "libro.xlsx");
const cells = (sheet: string, ...patches: CellPatch[]): PatchEdit => ({ kind: "setCells", sheet, cells: patches });

/** The parts of a workbook whose first sheet's part, or others, are these. */
function bookWith(parts: Readonly<Record<string, string>>, draft: BookDraft = BOOK): Uint8Array {
  return zipParts({ ...partsOf(writeWorkbook(draft)), ...parts });
}

function sheetWith(sheetData: string, around: { readonly before?: string; readonly after?: string; readonly root?: string } = {}): Uint8Array {
  return bookWith({ [SHEET1]: `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}"${around.root ?? ""}>${around.before ?? ""}${sheetData}${around.after ?? ""}</worksheet>` });
}

async function changedParts(before: Uint8Array, after: Uint8Array): Promise<readonly string[]> {
  const [was, is] = [partHashes(before), partHashes(after)];
  return Object.keys({ ...was, ...is }).filter((name) => was[name] !== is[name]).toSorted();
}

test("without a change the same bytes come back", async () => {
  const bytes = writeWorkbook(BOOK);
  expect(await patchWorkbook(bytes, [])).toBe(bytes);
  expect(await patchWorkbook(bytes, [cells("Datos")])).toBe(bytes);
});

test("cells change and nothing else: the other parts keep their compressed bytes", async () => {
  const before = writeWorkbook(BOOK, { deflate: deflateRawSync });
  const after = await patchWorkbook(before, [cells("DATOS", { row: 1, column: 1, content: 11.5 }, { row: 2, column: 0, content: "=P&2 " }, { row: 2, column: 4, content: true }, { row: 9, column: 0, content: { formula: "SUM(B2:B3)" } })]);
  expect(await changedParts(before, after)).toEqual([SHEET1]);
  const [was, is] = [readZipDirectory(before, DEFAULT_LIMITS), readZipDirectory(after, DEFAULT_LIMITS)];
  for (const [name, entry] of was) {
    if (name === SHEET1) continue;
    const same = is.get(name);
    expect(same && after.subarray(same.dataStart, same.dataStart + same.compressedSize)).toEqual(before.subarray(entry.dataStart, entry.dataStart + entry.compressedSize));
  }
  expect([...is.keys()]).toEqual([...was.keys()]);
  expect(xmlProblems(after)).toEqual([]);
  const book = await open(after);
  const grid = await book.read("1");
  expect(grid.values.slice(0, 3)).toEqual([["Clave", "Monto", "", "", ""], ["P-1", 11.5, "", "", ""], ["=P&2 ", 20, "", "", true]]);
  const layout = await book.layout("1");
  expect(layout.formulas).toEqual(new Map([["A10", "SUM(B2:B3)"]]));
  expect(layout.styleAt(1, 1)).toMatchObject({ numberFormat: "0.00", bold: true });
});

test("formulas are calculated on opening when a content changes, unless no formula looks at it", async () => {
  for (const calculation of ["", '<calcPr calcId="1" fullCalcOnLoad="0"/>', "<calcPr/>"]) {
    const before = bookWith({ "xl/workbook.xml": partText(writeWorkbook(BOOK), "xl/workbook.xml").replace(/<calcPr[^>]*>/, calculation) });
    const says = async (edit: PatchEdit): Promise<boolean> => partText(await patchWorkbook(before, [edit]), "xl/workbook.xml").includes('fullCalcOnLoad="1"');
    const cell = { row: 0, column: 0, content: 1 };
    expect(await says(cells("Datos", cell))).toBe(true);
    expect(await says({ kind: "setCells", sheet: "Datos", cells: [cell], layer: true })).toBe(false);
    expect(await says(cells("Datos", { row: 0, column: 0, style: { bold: true } }))).toBe(false);
  }
});

test("looks are added behind those there are, over the look the cell had; new cells take their column's", async () => {
  const before = writeWorkbook(BOOK);
  const after = await patchWorkbook(before, [cells("Datos", { row: 1, column: 1, style: { fill: "#FFD9D6" } }, { row: 2, column: 1, style: { fill: "#FFD9D6" } }, { row: 1, column: 3, content: "nueva" })]);
  expect(await changedParts(before, after)).toEqual(["xl/styles.xml", SHEET1]);
  const layout = await (await open(after)).layout("1");
  expect(layout.styleAt(1, 1)).toMatchObject({ numberFormat: "0.00", bold: true, fill: "#FFD9D6" });
  expect(layout.styleAt(2, 1)).toMatchObject({ numberFormat: "General", bold: false, fill: "#FFD9D6" });
  expect(layout.styleAt(1, 3)).toMatchObject({ italic: true });
  const formats = (bytes: Uint8Array): string => /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(partText(bytes, "xl/styles.xml"))?.[1] ?? "";
  expect(formats(after).startsWith(formats(before))).toBe(true);
  expect(xmlProblems(after)).toEqual([]);
});

describe("sheets as other programs write them", () => {
  const unknown = ' xmlns:z="urn:z" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="z"';

  test("with a prefix, without addresses, without a dimension, with attributes and elements nobody knows", async () => {
    const rows = '<x:row z:a="1"><x:c t="n" z:b="&lt;"><x:v>1</x:v><x:extLst><z:e/></x:extLst></x:c><x:c><x:v>2</x:v></x:c></x:row><!-- <x:row r="9"> --><x:row r="4" spans="2:3" ht="20" customHeight="1"/><x:row><x:c r="B5" cm="1"><x:v>3</x:v></x:c></x:row>';
    const before = bookWith({ [SHEET1]: `<x:worksheet xmlns:x="${MAIN}"${unknown}><x:sheetData>${rows}</x:sheetData><z:tail/></x:worksheet>` });
    const after = await patchWorkbook(before, [cells("Datos", { row: 0, column: 0, content: "uno" }, { row: 0, column: 3, content: 4 }, { row: 2, column: 1, content: "tres" }, { row: 3, column: 0, content: false }, { row: 4, column: 1, content: 33 }, { row: 6, column: 0, content: "siete" })]);
    expect(xmlProblems(after)).toEqual([]);
    expect((await (await open(after)).read("1")).values).toEqual([["uno", 2, "", 4], ["", "", "", ""], ["", "tres", "", ""], [false, "", "", ""], ["", 33, "", ""], ["", "", "", ""], ["siete", "", "", ""]]);
    const xml = partText(after, SHEET1);
    expect(xml).toContain('<x:c r="A1" t="inlineStr" z:b="&lt;"><x:is><x:t>uno</x:t></x:is><x:extLst><z:e/></x:extLst></x:c><x:c><x:v>2</x:v></x:c>');
    expect(xml).toContain('<x:row r="4" spans="1:3" ht="20" customHeight="1"><x:c r="A4" t="b"><x:v>0</x:v></x:c></x:row>');
    expect(xml).toContain('<x:c r="B5"><x:v>33</x:v></x:c>');
    expect(xml).toContain('<z:tail/></x:worksheet>');
  });

  test("with cells under another prefix than their row's", async () => {
    const cell = `<c xmlns="${MAIN}" r="C1"><v>3</v></c>`;
    const before = bookWith({ [SHEET1]: `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1">${cell}</x:row></x:sheetData></x:worksheet>` });
    const after = await patchWorkbook(before, [cells("Datos", { row: 0, column: 0, content: 1 }, { row: 0, column: 3, content: 4 })]);
    expect(xmlProblems(after)).toEqual([]);
    expect((await (await open(after)).read("1")).values).toEqual([[1, "", 3, 4]]);
  });

  test("with no row at all, or a list of rows that closes itself", async () => {
    for (const empty of ["<sheetData/>", "<sheetData></sheetData>", "<sheetData >\n</sheetData>"]) {
      const after = await patchWorkbook(sheetWith(empty), [cells("Datos", { row: 4, column: 1, content: 1 }, { row: 2, column: 1, content: 2 })]);
      expect((await (await open(after)).read("1")).values).toEqual([[2], [""], [1]]);
      expect(xmlProblems(after)).toEqual([]);
    }
  });

  test.each(["<!-- </sheetData > -->", "<?z </sheetData>?>"])("with comments that speak of rows, %s behind them", async (behind) => {
    const rows = '<sheetData><!-- </sheetData> --><row r="1"><c r="A1"><v>1</v></c><!-- </row> --></row></sheetData>';
    const after = await patchWorkbook(sheetWith(rows, { after: behind }), [cells("Datos", { row: 0, column: 1, content: 2 }, { row: 1, column: 0, content: 3 })]);
    expect(xmlProblems(after)).toEqual([]);
    expect((await (await open(after)).read("1")).values).toEqual([[1, 2], [3, ""]]);
  });

  test("the dimension grows with the cells", async () => {
    const after = await patchWorkbook(sheetWith('<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>', { before: '<dimension ref="B2"/>' }), [cells("Datos", { row: 4, column: 0, content: 1 }, { row: 9, column: 9, content: "" })]);
    expect(partText(after, SHEET1)).toContain('<dimension ref="A2:B5"/>');
  });

  test("a part in UTF-16 is written in UTF-8 and says so", async () => {
    const text = `<?xml version="1.0" encoding='UTF-16'?><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="str"><v>ñ</v></c></row></sheetData></worksheet>`;
    const utf16 = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer)]);
    const after = await patchWorkbook(zipParts({ ...partsOf(writeWorkbook(BOOK)), [SHEET1]: utf16 }), [cells("Datos", { row: 0, column: 1, content: "é" })]);
    expect(partText(after, SHEET1)).toContain("encoding='UTF-8' ?>");
    expect((await (await open(after)).read("1")).values).toEqual([["ñ", "é"]]);
  });

  test("a cell taken away leaves those behind it where they are", async () => {
    const after = await patchWorkbook(sheetWith('<sheetData><row r="1"><c><v>1</v></c><c><v>2</v></c><c r="D1"><v>4</v></c></row></sheetData>'), [cells("Datos", { row: 0, column: 0, content: null }, { row: 0, column: 1, content: null })]);
    expect((await (await open(after)).read("1")).values).toEqual([[4]]);
    expect((await (await open(after)).read("1")).left).toBe(3);
  });
});

// A used area that is right as declared is kept right, one that is not is left alone.
test.each([["A2:C2", "A1:E10"], ["A1", "A1"], ["A1:Z99", "A1:Z99"]])("a layer of cells that comes and goes leaves the sheet as it was, its used area %s too", async (declared, withLayer) => {
  const row = '<c r="A2"><v>1</v></c><c r="C2" s="1"/>';
  const before = sheetWith(`<sheetData><row r="2" spans="1:3">${row}</row><row r="3" ht="20" customHeight="1"/></sheetData>`, { before: `<dimension ref="${declared}"/>` });
  const places = [[0, 4], [1, 1], [1, 2], [2, 4], [9, 4]].map(([row = 0, column = 0]) => ({ row, column }));
  const marked = await patchWorkbook(before, [{ kind: "setCells", sheet: "Datos", layer: true, cells: places.map((place) => ({ ...place, content: "aviso" })) }]);
  expect((await (await open(marked)).read("1")).values.flat().filter((value) => value === "aviso")).toHaveLength(5);
  expect(partText(marked, SHEET1)).toContain(`<dimension ref="${withLayer}"/>`);
  const clean = await patchWorkbook(marked, [{ kind: "setCells", sheet: "Datos", layer: true, cells: places.map((place) => ({ ...place, content: null })) }]);
  expect(partText(clean, SHEET1)).toBe(partText(before, SHEET1));
});

test("what else a workbook holds is not looked at: macros, pivots, threaded comments, add-ins, labels, custom XML", async () => {
  const foreign = Object.fromEntries([
    "xl/vbaProject.bin", "xl/pivotTables/pivotTable1.xml", "xl/pivotCache/pivotCacheRecords1.xml", "xl/slicers/slicer1.xml", "xl/threadedComments/threadedComment1.xml", "xl/persons/person.xml",
    "xl/webextensions/webextension1.xml", "docMetadata/LabelInfo.xml", "customXml/item1.xml", "xl/charts/chart1.xml", "xl/media/image1.png",
  ].map((name, n) => [name, `<no <xml ${String(n)}`]));
  const before = bookWith(foreign);
  const after = await patchWorkbook(before, [cells("Datos", { row: 0, column: 0, content: "x", style: { bold: true } }), { kind: "insertSheet", sheet: { name: "N", rows: [[1]] } }]);
  for (const [name, text] of Object.entries(foreign)) expect(partText(after, name)).toBe(text);
  expect((await changedParts(before, after)).filter((name) => name in foreign)).toEqual([]);
});

describe("formulas that hang together", () => {
  const shared = '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B4" si="0">A1*2</f><v>2</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>4</v></c></row><row r="4"><c r="B4" s="0"><f t="shared" si="0"></f><v>4</v></c></row></sheetData>';

  test("those that hung from a cell that changes get a text of their own", async () => {
    const after = await patchWorkbook(sheetWith(shared), [cells("Datos", { row: 0, column: 1, content: 5 }, { row: 2, column: 1, content: 7 }, { row: 3, column: 1, style: { bold: true } })]);
    expect(xmlProblems(after)).toEqual([]);
    const layout = await (await open(after)).layout("1");
    expect(layout.formulas).toEqual(new Map([["B2", "A2*2"], ["B4", "A4*2"]]));
    expect(partText(after, SHEET1)).not.toContain("shared");
  });

  test("one that hangs may change alone", async () => {
    const after = await patchWorkbook(sheetWith(shared), [cells("Datos", { row: 1, column: 1, content: 5 })]);
    expect((await (await open(after)).layout("1")).formulas).toEqual(new Map([["B1", "A1*2"], ["B3", "A3*2"], ["B4", "A4*2"]]));
    expect(partText(after, SHEET1)).toContain('ref="B1:B4" si="0">A1*2</f>');
  });

  test("part of an array or a data table, and a table's header, are refused", async () => {
    const array = sheetWith('<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData>');
    await expect(patchWorkbook(array, [cells("Datos", { row: 1, column: 0, content: 5 })])).rejects.toMatchObject({ kind: "tiedCell" });
    await expect(patchWorkbook(array, [cells("Datos", { row: 1, column: 0, style: { bold: true } })])).resolves.toBeDefined();
    const table = writeWorkbook({ sheets: [{ name: "Datos", rows: [["a"], [1]], tables: [{ name: "T_1", area: { top: 0, left: 0, bottom: 1, right: 0 }, look: null }] }] });
    await expect(patchWorkbook(table, [cells("Datos", { row: 0, column: 0, content: "b" })])).rejects.toMatchObject({ kind: "tiedCell" });
    await expect(patchWorkbook(table, [cells("Datos", { row: 1, column: 0, content: "b" })])).resolves.toBeDefined();
  });

  test("the order of calculation is forgotten when a formula changes, and only then", async () => {
    const chain = "xl/calcChain.xml";
    const parts = partsOf(writeWorkbook(BOOK));
    const text = (name: string): string => new TextDecoder().decode(parts[name]);
    const before = bookWith({
      [chain]: `<calcChain xmlns="${MAIN}"><c r="B1" i="2"/></calcChain>`,
      "[Content_Types].xml": text("[Content_Types].xml").replace("</Types>", `<Override PartName="/${chain}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>`),
      "xl/_rels/workbook.xml.rels": text("xl/_rels/workbook.xml.rels").replace("</Relationships>", '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>'),
    });
    const value = await patchWorkbook(before, [cells("Datos", { row: 1, column: 1, content: 3 })]);
    expect(await changedParts(before, value)).toEqual([SHEET1]);
    const formula = await patchWorkbook(before, [cells("Otra", { row: 0, column: 1, content: 3 })]);
    expect(Object.keys(partsOf(formula))).not.toContain(chain);
    expect(partText(formula, "[Content_Types].xml")).not.toContain("calcChain");
    expect(partText(formula, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
    expect(xmlProblems(formula)).toEqual([]);
  });
});

describe("conditional formats", () => {
  const area = { top: 0, left: 0, bottom: 2, right: 1 };
  const mark = { areas: [area], rule: { kind: "expression", formula: 'N("cotejo:error")=0' }, style: { fill: "#FFD9D6", color: "#6B0A0A" } } as const;
  const own = '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="2"><formula>A1&gt;1</formula></cfRule><cfRule type="expression" priority="1"><formula>B1</formula></cfRule></conditionalFormatting>';
  const extension = '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="iconSet" priority="3" id="{1}"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
  const before = sheetWith("<sheetData/>", { after: `<mergeCells count="1"><mergeCell ref="D1:E1"/></mergeCells>${own}<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>${extension}` });

  test("ours go above the others, which keep their order, and taking them off gives the sheet back as it was", async () => {
    const marked = await patchWorkbook(before, [{ kind: "addConditionalFormats", sheet: "Datos", formats: [mark, { ...mark, style: { bold: true } }] }]);
    expect(xmlProblems(marked)).toEqual([]);
    expect(await changedParts(before, marked)).toEqual(["xl/styles.xml", SHEET1]);
    const xml = partText(marked, SHEET1);
    expect([...xml.matchAll(/priority="(\d)"/g)].map(([, priority]) => priority)).toEqual(["4", "3", "1", "2", "5"]);
    expect(xml.indexOf("cotejo")).toBeGreaterThan(xml.indexOf("A1&gt;1"));
    expect(xml.indexOf("cotejo")).toBeLessThan(xml.indexOf("pageMargins"));
    const clean = await patchWorkbook(marked, [{ kind: "removeConditionalFormats", sheet: "Datos", formulas: [mark.rule.formula] }]);
    expect(await changedParts(before, clean)).toEqual([]);
  });

  test("a look that something else uses stays, and so do those before it", async () => {
    const marked = await patchWorkbook(before, [{ kind: "addConditionalFormats", sheet: "Datos", formats: [mark] }, { kind: "addConditionalFormats", sheet: "Otra", formats: [{ ...mark, rule: { kind: "expression", formula: "A1" } }] }]);
    const clean = await patchWorkbook(marked, [{ kind: "removeConditionalFormats", sheet: "Datos", formulas: [mark.rule.formula] }]);
    expect(partText(clean, "xl/styles.xml")).toBe(partText(marked, "xl/styles.xml"));
  });

  test("a rule of ours beside another's goes alone", async () => {
    const after = await patchWorkbook(before, [{ kind: "removeConditionalFormats", sheet: "Datos", formulas: ["B1"] }]);
    expect(partText(after, SHEET1)).toContain('<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>');
  });
});

describe("sheets and names", () => {
  const NEW: SheetDraft = {
    name: "Indicadores",
    rows: [["Clave", "Monto"], ["a", { formula: "Datos!B2", style: { fill: "#DCEBFA" } }]],
    tables: [{ name: "T_Indicadores", area: { top: 0, left: 0, bottom: 1, right: 1 }, look: "TableStyleLight1" }],
    notes: [{ row: 0, column: 0, text: "nota" }],
    autoFilter: { top: 4, left: 0, bottom: 5, right: 1 },
    print: { repeatRows: { first: 0, last: 0 } },
  };
  const withTable: BookDraft = { ...BOOK, sheets: [...BOOK.sheets, { name: "Con tabla", rows: [["a"], [1]], tables: [{ name: "T_7", area: { top: 0, left: 0, bottom: 1, right: 0 }, look: null }] }] };

  test("a sheet is added with its table, notes and names, and only the lists change", async () => {
    const before = writeWorkbook(withTable);
    const after = await patchWorkbook(before, [{ kind: "insertSheet", sheet: NEW }, { kind: "setName", name: { name: "claves", formula: "1" } }, { kind: "setName", name: { name: "Oculto", formula: "2", sheet: "indicadores", hidden: true } }]);
    expect(xmlProblems(after)).toEqual([]);
    expect(await changedParts(before, after)).toEqual([
      "[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/comments2.xml", "xl/drawings/vmlDrawing2.vml", "xl/styles.xml", "xl/tables/table2.xml", "xl/workbook.xml",
      "xl/worksheets/_rels/sheet4.xml.rels", "xl/worksheets/sheet4.xml",
    ]);
    expect(partText(after, "xl/tables/table2.xml")).toMatch(/<table [^>]*id="2"/);
    const book = await open(after);
    expect((await book.sheets()).map(({ name }) => name)).toEqual(["Datos", "Otra", "Con tabla", "Indicadores"]);
    expect((await book.layout("4")).tables).toMatchObject([{ name: "T_Indicadores", columns: ["Clave", "Monto"] }]);
    expect(book.definedNames.map(({ name, formula, sheetId }) => [name, formula, sheetId])).toEqual([
      ["claves", "1", null], ["Local", "1", "2"], ["Oculto", "2", "4"], ["_xlnm._FilterDatabase", "'Indicadores'!$A$5:$B$6", "4"], ["_xlnm.Print_Titles", "'Indicadores'!$1:$1", "4"],
    ]);
  });

  test("a sheet taken away takes its parts, its names, and the places behind it close up", async () => {
    const added = await patchWorkbook(writeWorkbook(withTable), [{ kind: "insertSheet", sheet: NEW }]);
    const after = await patchWorkbook(added, [{ kind: "removeSheet", sheet: "datos" }, { kind: "removeSheet", sheet: "Indicadores" }, { kind: "removeName", name: "CLAVES" }]);
    expect(xmlProblems(after)).toEqual([]);
    const book = await open(after);
    expect((await book.sheets()).map(({ name }) => name)).toEqual(["Otra", "Con tabla"]);
    expect(book.definedNames.map(({ name, sheetId }) => [name, sheetId])).toEqual([["Local", "2"]]);
    expect(Object.keys(partsOf(after)).filter((name) => /table2|comments2|vmlDrawing2|sheet[14]/.test(name))).toEqual([]);
    expect(partText(after, "[Content_Types].xml")).not.toMatch(/table2|comments2|sheet[14]/);
  });

  test("adding a sheet and taking it away leaves every part as it was", async () => {
    const before = writeWorkbook({ sheets: [{ name: "Datos", rows: [[1]] }] });
    const added = await patchWorkbook(before, [{ kind: "insertSheet", sheet: { name: "Nueva", rows: [["x"]] } }]);
    const after = await patchWorkbook(added, [{ kind: "removeSheet", sheet: "Nueva" }]);
    expect(await changedParts(before, after)).toEqual([]);
  });

  test("a taken name, of a sheet or a table, is refused with a sentence", async () => {
    const bytes = writeWorkbook(withTable);
    await expect(patchWorkbook(bytes, [{ kind: "insertSheet", sheet: { name: "OTRA", rows: [] } }])).rejects.toThrow(/twice/);
    await expect(patchWorkbook(bytes, [{ kind: "insertSheet", sheet: { ...NEW, tables: [{ name: "t_7", area: { top: 0, left: 0, bottom: 1, right: 1 }, look: null }] } }])).rejects.toThrow(/twice/);
    await expect(patchWorkbook(bytes, [{ kind: "insertSheet", sheet: { ...NEW, tables: [{ name: "CLAVES", area: { top: 0, left: 0, bottom: 1, right: 1 }, look: null }] } }])).rejects.toThrow(/twice/);
  });

  test("a sheet is added to a workbook whose relations have another prefix, declared on each sheet, and that has no formats", async () => {
    const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const before = zipParts({
      "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
      "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${relations}/officeDocument" Target="main.xml"/></Relationships>`,
      "_rels/main.xml.rels": `<p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships"><p:Relationship Id="b" Type="${relations}/worksheet" Target="hoja.xml"/></p:Relationships>`,
      "main.xml": `<m:workbook xmlns:m="${MAIN}"><m:sheets><m:sheet name="Datos" sheetId="7" xmlns:q="${relations}" q:id="b"/></m:sheets></m:workbook>`,
      "hoja.xml": `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
    });
    const after = await patchWorkbook(before, [{ kind: "insertSheet", sheet: NEW }, cells("Datos", { row: 0, column: 0, content: 1, style: { bold: true } })]);
    expect(xmlProblems(after)).toEqual([]);
    const book = await open(after);
    expect((await book.sheets()).map(({ id, name }) => [id, name])).toEqual([["7", "Datos"], ["8", "Indicadores"]]);
    expect((await book.layout("7")).styleAt(0, 0)).toMatchObject({ bold: true });
  });
});

describe("what cannot be written without harm is refused, and says why", () => {
  const text = (bytes: Uint8Array, name: string): string => partText(bytes, name);
  const plain = writeWorkbook(BOOK);
  const edit = cells("Datos", { row: 0, column: 0, content: 1 });

  test.each<[string, Uint8Array, PatchEdit, string]>([
    ["a signed workbook", bookWith({ "_xmlsignatures/origin.sigs": "" }), edit, "signed"],
    ["a strict workbook", bookWith({ "xl/workbook.xml": text(plain, "xl/workbook.xml").replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main") }), edit, "strictFormat"],
    ["a protected sheet", writeWorkbook({ sheets: [{ name: "Datos", rows: [], protected: true }] }), edit, "protectedSheet"],
    ["a protected structure", bookWith({ "xl/workbook.xml": text(plain, "xl/workbook.xml").replace("<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>') }), { kind: "insertSheet", sheet: { name: "N", rows: [] } }, "protectedStructure"],
    ["a sheet that is not there", plain, cells("Nada", { row: 0, column: 0, content: 1 }), "sheetMissing"],
    ["an encrypted file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Uint8Array.from(Buffer.from("EncryptedPackage", "utf16le"))]), edit, "encrypted"],
    ["a file that is cut short", plain.subarray(0, plain.length - 30), edit, "truncated"],
    ["rows out of order", sheetWith('<sheetData><row r="2"/><row r="1"/></sheetData>'), edit, "truncated"],
    ["a sheet with a drawing, to be taken away", bookWith({ "xl/worksheets/_rels/sheet1.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://x/drawing" Target="../drawings/d.xml"/></Relationships>' }), { kind: "removeSheet", sheet: "Datos" }, "notSupported"],
  ])("%s", async (_, bytes, patch, kind) => {
    await expect(patchWorkbook(bytes, [patch])).rejects.toMatchObject({ kind });
  });
});
