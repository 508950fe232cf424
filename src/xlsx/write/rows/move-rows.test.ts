import { packageProblems } from "../../../../test/corpus/package-problems";
import { BOOKS } from "../../../../test/corpus/build/books";
import { partHashes, partText, partsOf, xmlProblems } from "../../../../test/fixtures/xlsx-package";
import { zipParts } from "../../../../test/fixtures/xlsx-builder";
import type { SheetDraft } from "../draft";
import { openXlsx } from "../../workbook";
import { patchWorkbook } from "../patch-workbook";
import { writeWorkbook } from "../write-workbook";

const SHEET = "xl/worksheets/sheet1.xml";
const SEGUIMIENTO = "Seguimiento";

const bookNamed = (name: string): Uint8Array => BOOKS.find((book) => book.name === name)?.bytes ?? new Uint8Array();
const sheetBook = (sheet: Omit<SheetDraft, "name">): Uint8Array => writeWorkbook({ sheets: [{ name: "Datos", ...sheet }] });

async function moved(kind: "insertRows" | "deleteRows", bytes: Uint8Array, sheet: string, row: number, count = 1): Promise<Uint8Array> {
  const after = await patchWorkbook(bytes, [{ kind, sheet, row, count }]);
  expect([...xmlProblems(after), ...packageProblems(after)]).toEqual([]);
  return after;
}
const inserted = (bytes: Uint8Array, row: number, count = 1, sheet = "Datos"): Promise<Uint8Array> => moved("insertRows", bytes, sheet, row, count);
const deleted = (bytes: Uint8Array, row: number, count = 1, sheet = "Datos"): Promise<Uint8Array> => moved("deleteRows", bytes, sheet, row, count);

function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [was, is] = [partHashes(before), partHashes(after)];
  return Object.keys({ ...was, ...is }).filter((name) => was[name] !== is[name]).toSorted();
}

/** A book whose sheet's part has these rows, and something behind them. */
function sheetWith(rows: string, behind = ""): Uint8Array {
  const plain = sheetBook({ rows: [[1]] });
  return zipParts({ ...partsOf(plain), [SHEET]: partText(plain, SHEET).replace(/<sheetData>.*<\/sheetData>/, `<sheetData>${rows}</sheetData>${behind}`) });
}

test("rows opened: what lies below moves, formulas of every sheet follow, nothing else changes", async () => {
  const before = bookNamed("nada-mas");
  const after = await inserted(before, 3, 2, SEGUIMIENTO);
  expect(changedParts(before, after)).toEqual(["xl/workbook.xml", SHEET, "xl/worksheets/sheet2.xml"]);
  const book = await openXlsx(after, "l.xlsx");
  const [data, other] = await book.sheets();
  const grid = await book.read(data?.id ?? "");
  expect(grid.values.map(([key]) => key)).toEqual(["Clave", "P-001", "P-002", "", "", ...Array.from({ length: 10 }, (_, n) => `P-${String(n + 3).padStart(3, "0")}`)]);
  const layout = await book.layout(data?.id ?? "");
  expect([layout.formulas.get("F3"), layout.formulas.get("F6"), layout.formulas.get("F15")]).toEqual(["C3*2", "C6*2", "C15*2"]);
  expect((await book.layout(other?.id ?? "")).formulas.get("B1")).toBe("SUM(Seguimiento!C2:C15)");
  // Empty rows look as the one above.
  expect([layout.styleAt(3, 3).isDate, grid.dateMask !== null]).toEqual([true, true]);
  expect(partText(after, SHEET)).toContain('<dimension ref="A1:F15"/>');
});

test("rows opened and taken away again leave every part as it was, save that formulas are calculated again", async () => {
  for (const { name, bytes } of BOOKS) {
    if (/dinamica|todo-junto/.test(name)) continue;
    const after = await deleted(await inserted(bytes, 5, 3, SEGUIMIENTO), 5, 3, SEGUIMIENTO);
    const lists = new Set(["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/calcChain.xml"]);
    expect([name, changedParts(bytes, after).filter((part) => !lists.has(part))]).toEqual([name, ["xl/workbook.xml"]]);
    expect(partText(after, "xl/workbook.xml").replace(' fullCalcOnLoad="1"', "")).toBe(partText(bytes, "xl/workbook.xml"));
  }
});

test("rows taken away: what lies below moves up, areas shrink, what looked at them is broken and seen to be", async () => {
  const before = sheetBook({ rows: [["a", { formula: "A3" }], [1, { formula: "SUM(A2:A4)" }], [2], [3, { formula: "A3+A4" }], [{ formula: "A4" }]] });
  const layout = await (await openXlsx(await deleted(before, 2), "l.xlsx")).layout("1");
  expect([...layout.formulas]).toEqual([["B1", "#REF!"], ["B2", "SUM(A2:A3)"], ["B3", "#REF!+A3"], ["A4", "A3"]]);
});

describe("shared formulas", () => {
  const shared = (ref: string, text: string) => `<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" ref="${ref}" si="0">${text}</f><v>1</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/></c></row><row r="4"><c r="B4"><f t="shared" si="0"/></c></row>`;
  const formulas = async (bytes: Uint8Array) => [...(await (await openXlsx(bytes, "l.xlsx")).layout("1")).formulas];

  test("go on hanging from one text where that says the same for each", async () => {
    const after = await inserted(sheetWith(shared("B2:B4", "A2*2")), 2);
    expect(partText(after, SHEET)).toContain('<f t="shared" ref="B2:B5" si="0">A2*2</f>');
    expect(await formulas(after)).toEqual([["B2", "A2*2"], ["B4", "A4*2"], ["B5", "A5*2"]]);
  });

  test("get texts of their own where it does not, or where it goes", async () => {
    expect(await formulas(await inserted(sheetWith(shared("B2:B4", "A1*2")), 2))).toEqual([["B2", "A1*2"], ["B4", "A2*2"], ["B5", "A4*2"]]);
    const headless = await deleted(sheetWith(shared("B2:B4", "A2*2")), 1);
    expect(await formulas(headless)).toEqual([["B2", "A2*2"], ["B3", "A3*2"]]);
    expect(partText(headless, SHEET)).not.toContain("shared");
  });

  test("of other sheets that look at this one stay right too", async () => {
    const rows = shared("B2:B4", "Datos!A2*2");
    const two = writeWorkbook({ sheets: [{ name: "Datos", rows: [[1], [2], [3], [4]] }, { name: "Otra", rows: [[1]] }] });
    const before = zipParts({ ...partsOf(two), "xl/worksheets/sheet2.xml": partText(two, "xl/worksheets/sheet2.xml").replace(/<sheetData>.*<\/sheetData>/, `<sheetData>${rows}</sheetData>`) });
    const layout = await (await openXlsx(await inserted(before, 2), "l.xlsx")).layout("2");
    expect([...layout.formulas.values()]).toEqual(["Datos!A2*2", "Datos!A4*2", "Datos!A5*2"]);
  });
});

test("rows without numbers, in comments and in CDATA are told from those that move", async () => {
  const before = sheetWith('<row><c><v>1</v></c></row><!-- <row r="2"> --><row><c><f><![CDATA[A1&"<c r="]]></f><v>2</v></c><c t="inlineStr"><is><t><![CDATA[<c r="A9">]]></t></is></c></row>');
  const after = await inserted(before, 1, 3);
  expect((await (await openXlsx(after, "l.xlsx")).read("1")).values).toEqual([[1, ""], ["", ""], ["", ""], ["", ""], [2, '<c r="A9">']]);
  expect(partText(after, SHEET)).toContain('<!-- <row r="2"> --><row r="5">');
});

test("merges, links, breaks, filters, prints, formats, validations and their extensions move; names follow", async () => {
  const before = bookNamed("nombres-validaciones-vinculos-e-impresion");
  const after = await inserted(before, 1, 2, SEGUIMIENTO);
  const sheet = partText(after, SHEET);
  for (const piece of ['<mergeCell ref="A18:B18"/>', '<hyperlink ref="A4" ', '<hyperlink ref="A5" location="\'Otra hoja\'!A1"', '<brk id="10" max', 'sqref="A4:A15"><formula1>Claves', "<xm:sqref>C4:C15</xm:sqref>", '<autoFilter ref="A1:F15"/>', '<ignoredError sqref="A4:A15"']) expect(sheet).toContain(piece);
  const names = partText(after, "xl/workbook.xml");
  for (const piece of ["Seguimiento!$A$1:$F$15<", "Seguimiento!$1:$1<", "Seguimiento!$A$4:$A$15<", ">0.16<"]) expect(names).toContain(piece);
  const first = partText(await inserted(before, 0, 1, SEGUIMIENTO), "xl/workbook.xml");
  expect(first).toContain("Seguimiento!$2:$2<");
  // What is printed on every page is gone: its name too, which Excel would take for damage.
  const cut = await patchWorkbook(zipParts({ ...partsOf(before), [SHEET]: partText(before, SHEET).replace(/<autoFilter[^>]*>/, "") }), [{ kind: "deleteRows", sheet: SEGUIMIENTO, row: 0, count: 1 }]);
  expect(partText(cut, "xl/workbook.xml")).not.toContain("Print_Titles");
  const none = partText(await deleted(before, 1, 16, SEGUIMIENTO), SHEET);
  for (const gone of ["mergeCells", "hyperlinks", "dataValidations", "ignoredErrors", "rowBreaks", "extLst"]) expect(none).not.toContain(gone);
});

test("young formats and small charts move with their cells and with what they show, and go with the last of them", async () => {
  const before = bookNamed("formatos-condicionales-nuevos-y-minigraficos");
  const sheet = partText(await inserted(before, 1, 2, SEGUIMIENTO), SHEET);
  for (const piece of ["<xm:sqref>E4:E15</xm:sqref>", "<xm:sqref>C4:C15</xm:sqref>", "<xm:f>Seguimiento!C4:C15</xm:f><xm:sqref>G4</xm:sqref>", 'sqref="C4:C15"']) expect(sheet).toContain(piece);
  const less = partText(await deleted(before, 1, 1, SEGUIMIENTO), SHEET);
  expect(less).toContain("<xm:sqref>E2:E12</xm:sqref>");
  expect(less).not.toContain("sparkline");
  expect(partText(await deleted(before, 1, 12, SEGUIMIENTO), SHEET)).not.toMatch(/extLst|x14:conditionalFormatting/);
});

test("the formula of a format or a validation is that of the first cell that stays", async () => {
  const rule = { kind: "expression", formula: "$A2>A$1" } as const;
  const area = { top: 1, left: 0, bottom: 9, right: 0 };
  const before = sheetBook({ rows: [[1]], conditionalFormats: [{ areas: [area], rule, style: { bold: true } }], validations: [{ areas: [area], rule: { kind: "custom", formula: "A2>$A$1" } }] });
  const up = partText(await deleted(before, 1, 2), SHEET);
  expect(up).toMatch(/<conditionalFormatting sqref="A2:A8">.*<formula>\$A2&gt;A\$1<.*sqref="A2:A8"><formula1>A2&gt;\$A\$1</);
  const down = partText(await inserted(before, 0, 2), SHEET);
  expect(down).toMatch(/<conditionalFormatting sqref="A4:A12">.*<formula>\$A4&gt;A\$3<.*sqref="A4:A12"><formula1>A4&gt;\$A\$3</);
  expect(partText(await deleted(before, 1, 9), SHEET)).not.toMatch(/conditionalFormatting|dataValidation/);
});

test("notes of both kinds, their boxes, shapes and charts go with their cells", async () => {
  const noted = bookNamed("notas-y-comentarios");
  const down = await inserted(noted, 1, 2, SEGUIMIENTO);
  expect(partText(down, "xl/comments1.xml").match(/ref="[^"]+"/g)).toEqual(['ref="B4"', 'ref="C5"']);
  expect(partText(down, "xl/threadedComments/threadedComment1.xml")).toContain('ref="C5"');
  expect(partText(down, "xl/drawings/vmlDrawing1.vml").match(/<x:Anchor>.*?<\/x:Column>/g)?.[0]).toBe("<x:Anchor>1, 15, 2, 2, 3, 15, 5, 16</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>3</x:Row><x:Column>1</x:Column>");
  const less = await deleted(noted, 2, 1, SEGUIMIENTO);
  expect(partText(less, "xl/comments1.xml").match(/ref="[^"]+"/g)).toEqual(['ref="B2"']);
  expect(partText(less, "xl/drawings/vmlDrawing1.vml").match(/<v:shape /g)).toHaveLength(1);
  expect(partText(less, "xl/threadedComments/threadedComment1.xml")).not.toContain("<threadedComment ");

  const drawn = bookNamed("grafico-imagen-y-cuadro-de-texto");
  const rowsOf = (bytes: Uint8Array) => [...partText(bytes, "xl/drawings/drawing1.xml").matchAll(/<xdr:row>(\d+)/g)].map(([, row]) => Number(row));
  expect(rowsOf(drawn)).toEqual([16, 22, 1, 7, 9, 15]);
  const lower = await inserted(drawn, 9, 2, SEGUIMIENTO);
  expect(rowsOf(lower)).toEqual([18, 24, 1, 7, 11, 17]);
  expect(partText(lower, "xl/charts/chart1.xml")).toContain("<c:f>Seguimiento!$C$2:$C$15</c:f>");
  expect(rowsOf(await inserted(drawn, 7, 1, SEGUIMIENTO))).toEqual([17, 23, 1, 7, 10, 16]);
  expect(rowsOf(await deleted(drawn, 5, 6, SEGUIMIENTO))).toEqual([10, 16, 1, 5, 5, 9]);
});

describe("tables", () => {
  const table = (name: string) => partText(bookNamed(name), "xl/tables/table1.xml");
  const book = bookNamed("tabla-con-segmentacion");

  test("move, grow and shrink with their rows", async () => {
    expect(table("tabla-con-segmentacion")).toContain('ref="A1:B5"');
    expect(partText(await inserted(book, 2, 2, "Tabla"), "xl/tables/table1.xml")).toMatch(/ref="A1:B7".*<autoFilter ref="A1:B6"\/>/);
    expect(partText(await inserted(book, 0, 1, "Tabla"), "xl/tables/table1.xml")).toMatch(/ref="A2:B6".*<autoFilter ref="A2:B5"\/>/);
    expect(partText(await deleted(book, 1, 2, "Tabla"), "xl/tables/table1.xml")).toMatch(/ref="A1:B3".*<autoFilter ref="A1:B2"\/>/);
  });

  test.each([[0, 1], [4, 1], [1, 3], [0, 5], [3, 4]])("keep header, totals and a row: row %s and %s rows are not taken away", async (row, count) => {
    await expect(patchWorkbook(book, [{ kind: "deleteRows", sheet: "Tabla", row, count }])).rejects.toMatchObject({ kind: "tiedCell" });
  });
});

describe("what cannot be followed is refused", () => {
  test.each<[string, string, "insertRows" | "deleteRows", string, number, string]>([
    ["rows between those of an array", "celdas-raras", "insertRows", "Celdas", 3, "tiedCell"],
    ["a row of an array", "celdas-raras", "deleteRows", "Celdas", 3, "tiedCell"],
    ["the source of a pivot table", "tabla-dinamica", "insertRows", SEGUIMIENTO, 4, "notSupported"],
    ["a pivot table", "tabla-dinamica", "insertRows", "Dinámica", 1, "notSupported"],
    ["a filter's header", "nombres-validaciones-vinculos-e-impresion", "deleteRows", SEGUIMIENTO, 0, "tiedCell"],
    ["a sheet under lock", "hoja-bajo-llave", "insertRows", "Bajo llave", 0, "protectedSheet"],
    ["a sheet that is not there", "nada-mas", "insertRows", "Nada", 0, "sheetMissing"],
  ])("%s", async (_, name, kind, sheet, row, error) => {
    await expect(patchWorkbook(bookNamed(name), [{ kind, sheet, row, count: 1 }])).rejects.toMatchObject({ kind: error });
  });

  test("controls, rows without room, other edits in the round", async () => {
    await expect(patchWorkbook(sheetWith("", '<controls><control shapeId="1"/></controls>'), [{ kind: "insertRows", sheet: "Datos", row: 0, count: 1 }])).rejects.toMatchObject({ kind: "notSupported" });
    await expect(patchWorkbook(sheetWith('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), [{ kind: "insertRows", sheet: "Datos", row: 0, count: 1 }])).rejects.toMatchObject({ kind: "notSupported" });
    for (const [row, count] of [[-1, 1], [0, 0], [1_048_576, 1]] as const) await expect(patchWorkbook(sheetWith(""), [{ kind: "insertRows", sheet: "Datos", row, count }])).rejects.toThrow(RangeError);
    const edit = { kind: "deleteRows", sheet: "Datos", row: 0, count: 1 } as const;
    await expect(patchWorkbook(sheetWith(""), [edit, edit])).rejects.toThrow(RangeError);
  });

  test("but rows below an array, a pivot table and its source come and go", async () => {
    const celdas = await inserted(bookNamed("celdas-raras"), 2, 2, "Celdas");
    expect(partText(celdas, "xl/worksheets/sheet3.xml")).toContain('<f t="array" ref="C5:C6">A5:A6*2</f>');
    expect(changedParts(bookNamed("tabla-dinamica"), await inserted(bookNamed("tabla-dinamica"), 13, 1, SEGUIMIENTO))).toEqual(["xl/workbook.xml"]);
    expect(changedParts(bookNamed("tabla-dinamica"), await inserted(bookNamed("tabla-dinamica"), 5, 1, "Dinámica"))).toEqual(["xl/workbook.xml"]);
  });
});

test("rows opened among those that stay in view stay in view too", async () => {
  const before = sheetBook({ rows: [["título"], ["Clave"], [1]], frozen: { rows: 2, columns: 0 } });
  const frozen = async (bytes: Uint8Array) => (await (await openXlsx(bytes, "l.xlsx")).layout("1")).frozen;
  expect(await frozen(await inserted(before, 1))).toEqual({ rows: 3, columns: 0 });
  expect(await frozen(await inserted(before, 2))).toEqual({ rows: 2, columns: 0 });
  expect(await frozen(await deleted(before, 0))).toEqual({ rows: 1, columns: 0 });
});
