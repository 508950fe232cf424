import { packageProblems } from "../../../test/corpus/package-problems";
import { BOOKS } from "../../../test/corpus/build/books";
import { partHashes, partText, partsOf, xmlProblems } from "../../../test/fixtures/xlsx-package";
import { zipParts } from "../../../test/fixtures/xlsx-builder";
import { openXlsx } from "../workbook";
import type { PatchEdit } from "./patch-edit";
import { patchWorkbook } from "./patch-workbook";
import { writeWorkbook } from "./write-workbook";

const SHEET = "xl/worksheets/sheet1.xml";
const PLAIN = writeWorkbook({ sheets: [{ name: "Datos", rows: [["Clave", "Monto"], ["P-1", 10]] }] });
const NOTE = { row: 3, column: 1, text: "primera\n<segunda>" };

const bookNamed = (name: string): Uint8Array => BOOKS.find((book) => book.name === name)?.bytes ?? new Uint8Array();

/** The workbook after the edits, held to be sound. */
async function patched(bytes: Uint8Array, ...edits: readonly PatchEdit[]): Promise<Uint8Array> {
  const after = await patchWorkbook(bytes, edits);
  expect([...xmlProblems(after), ...packageProblems(after)]).toEqual([]);
  return after;
}

function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [was, is] = [partHashes(before), partHashes(after)];
  return Object.keys({ ...was, ...is }).filter((name) => was[name] !== is[name]).toSorted();
}

/** The sheet's part with something in the place of what a pattern finds. */
function sheetWith(pattern: RegExp | string, xml: string): Uint8Array {
  return zipParts({ ...partsOf(PLAIN), [SHEET]: partText(PLAIN, SHEET).replace(pattern, xml) });
}

describe("notes", () => {
  test("come to a sheet that had none, with parts of their own, and go without a trace", async () => {
    const noted = await patched(PLAIN, { kind: "setNotes", sheet: "datos", notes: [NOTE, { row: 0, column: 0, text: "otra" }] });
    expect(changedParts(PLAIN, noted)).toEqual(["[Content_Types].xml", "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml", "xl/worksheets/_rels/sheet1.xml.rels", SHEET]);
    expect(partText(noted, "xl/comments1.xml").match(/ref="[^"]+"/g)).toEqual(['ref="A1"', 'ref="B4"']);
    expect(partText(noted, "xl/drawings/vmlDrawing1.vml").match(/_x0000_s\d+/g)).toEqual(["_x0000_s1025", "_x0000_s1026"]);
    const cleaned = await patched(noted, { kind: "setNotes", sheet: "Datos", notes: [], removed: [{ row: 0, column: 0 }, NOTE] });
    expect(changedParts(PLAIN, cleaned)).toEqual(["[Content_Types].xml"]);
    expect(partText(cleaned, "[Content_Types].xml").replace(/<Default Extension="vml"[^>]*>/, "")).toBe(partText(PLAIN, "[Content_Types].xml"));
  });

  test("stand beside the file's own, in their parts, and leave those as they are", async () => {
    const before = bookNamed("notas-y-comentarios");
    const after = await patched(before, { kind: "setNotes", sheet: "Seguimiento", notes: [NOTE] });
    expect(changedParts(before, after)).toEqual(["xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"]);
    const comments = partText(after, "xl/comments1.xml");
    expect(comments.replace(/<author>Cotejo<\/author>/, "").replace(/<comment ref="B4" authorId="2">.*?<\/comment>/s, "")).toBe(partText(before, "xl/comments1.xml"));
    const boxes = partText(after, "xl/drawings/vmlDrawing1.vml");
    expect(boxes.replace(/<v:shape id="_x0000_s1027"(?:(?!<\/v:shape>).)*<\/v:shape>/s, "")).toBe(partText(before, "xl/drawings/vmlDrawing1.vml"));
    const gone = await patched(after, { kind: "setNotes", sheet: "Seguimiento", notes: [], removed: [NOTE] });
    expect(partText(gone, "xl/drawings/vmlDrawing1.vml")).toBe(partText(before, "xl/drawings/vmlDrawing1.vml"));
    expect(partText(gone, "xl/comments1.xml").replace("<author>Cotejo</author>", "")).toBe(partText(before, "xl/comments1.xml"));
  });

  test("take the place of the one that the cell had, in the same box", async () => {
    const before = bookNamed("notas-y-comentarios");
    const after = await patched(before, { kind: "setNotes", sheet: "Seguimiento", notes: [{ row: 1, column: 1, text: "nueva" }], removed: [{ row: 1, column: 1 }] });
    expect(changedParts(before, after)).toEqual(["xl/comments1.xml"]);
    expect(partText(after, "xl/comments1.xml")).not.toContain("Ana: ");
    expect(partText(after, "xl/comments1.xml").match(/<comment ref="B2"/g)).toHaveLength(1);
  });

  test("are refused where a threaded comment is, and two in a cell", async () => {
    await expect(patchWorkbook(bookNamed("notas-y-comentarios"), [{ kind: "setNotes", sheet: "Seguimiento", notes: [{ row: 2, column: 2, text: "x" }] }])).rejects.toMatchObject({ kind: "notSupported" });
    await expect(patchWorkbook(PLAIN, [{ kind: "setNotes", sheet: "Datos", notes: [NOTE, NOTE] }])).rejects.toThrow(RangeError);
  });

  test("come with boxes whose HTML is no XML, and with the prefixes of the file", async () => {
    const noted = await patched(PLAIN, { kind: "setNotes", sheet: "Datos", notes: [NOTE] });
    const odd = zipParts({
      ...partsOf(noted),
      "xl/drawings/vmlDrawing1.vml": partText(noted, "xl/drawings/vmlDrawing1.vml").replace("</div>", "a<br>b</div>"),
      "xl/comments1.xml": partText(noted, "xl/comments1.xml").replace(/<(\/?)(?=[a-z])/gi, "<$1x:").replace(" xmlns=", " xmlns:x="),
    });
    const after = await patchWorkbook(odd, [{ kind: "setNotes", sheet: "Datos", notes: [{ row: 0, column: 0, text: "dos" }] }]);
    expect(partText(after, "xl/drawings/vmlDrawing1.vml")).toContain("a<br>b</div>");
    expect(partText(after, "xl/comments1.xml")).toContain('<x:comment ref="A1" authorId="0">');
  });

  test("come to several sheets and to a new one in one round", async () => {
    const two = writeWorkbook({ sheets: [{ name: "A", rows: [[1]] }, { name: "B", rows: [[1]] }] });
    const after = await patched(two, { kind: "insertSheet", sheet: { name: "C", rows: [["x"]], notes: [NOTE] } }, { kind: "setNotes", sheet: "A", notes: [NOTE] }, { kind: "setNotes", sheet: "B", notes: [NOTE] });
    expect(Object.keys(partsOf(after)).filter((name) => /comments|vml/.test(name))).toHaveLength(6);
    expect(partText(after, "[Content_Types].xml").match(/Extension="vml"/g)).toHaveLength(1);
  });
});

describe("validations", () => {
  const area = { top: 1, left: 4, bottom: 12, right: 4 };
  const list = { areas: [area], rule: { kind: "list", values: ["Sí", "No"] } } as const;

  test("come before what the schema puts behind them, and go as they came", async () => {
    const after = await patched(PLAIN, { kind: "setNotes", sheet: "Datos", notes: [NOTE] }, { kind: "setValidations", sheet: "Datos", added: [list] });
    expect(partText(after, SHEET)).toMatch(/<\/sheetData><dataValidations count="1"><dataValidation [^>]*sqref="E2:E13"><formula1>&quot;Sí,No&quot;<\/formula1><\/dataValidation><\/dataValidations><legacyDrawing/);
    const gone = await patched(await patched(PLAIN, { kind: "setValidations", sheet: "Datos", added: [list] }), { kind: "setValidations", sheet: "Datos", added: [], removed: [{ areas: [area] }] });
    expect(partHashes(gone)).toEqual(partHashes(PLAIN));
  });

  test("stand beside the file's own, which go only by their own area and formula", async () => {
    const before = bookNamed("nombres-validaciones-vinculos-e-impresion");
    const added = await patched(before, { kind: "setValidations", sheet: "Seguimiento", added: [list] });
    expect(partText(added, SHEET)).toMatch(/<dataValidations count="2"><dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Clave".*sqref="E2:E13"/);
    const theirs = { areas: [{ ...area, left: 0, right: 0 }], formula: "Claves" };
    const removed = await patched(added, { kind: "setValidations", sheet: "Seguimiento", added: [], removed: [{ ...theirs, formula: "Otras" }, { ...theirs, areas: [area, ...theirs.areas] }, theirs] });
    expect(partText(removed, SHEET)).toMatch(/<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="E2:E13">/);
  });

  test("are refused where a cell would have two, of either generation", async () => {
    const before = bookNamed("nombres-validaciones-vinculos-e-impresion");
    for (const column of [0, 2]) {
      await expect(patchWorkbook(before, [{ kind: "setValidations", sheet: "Seguimiento", added: [{ ...list, areas: [{ ...area, left: column, right: 9 }] }] }])).rejects.toMatchObject({ kind: "occupied" });
    }
    await expect(patchWorkbook(PLAIN, [{ kind: "setValidations", sheet: "Datos", added: [list, list] }])).rejects.toMatchObject({ kind: "occupied" });
  });
});

describe("columns", () => {
  const columnsOf = (bytes: Uint8Array): string => /<cols>.*<\/cols>/.exec(partText(bytes, SHEET))?.[0] ?? "";

  test("get widths and are hidden; spans that change in part are cut, their other attributes kept", async () => {
    const before = sheetWith("<sheetData>", '<cols><col min="2" max="6" width="12" style="0" bestFit="1"/><col min=\'9\' max=\'9\' width="3" hidden="1"/></cols><sheetData>');
    const after = await patched(before, { kind: "setColumns", sheet: "Datos", columns: [{ first: 8, last: 9, hidden: false }, { first: 0, last: 2, width: 40 }, { first: 4, last: 4, hidden: true }] });
    expect(columnsOf(after)).toBe([
      '<cols><col min="1" max="1" width="40" customWidth="1"/>',
      '<col min="2" max="3" width="40" style="0" bestFit="1" customWidth="1"/><col min="4" max="4" width="12" style="0" bestFit="1"/><col min="5" max="5" width="12" style="0" bestFit="1" hidden="1"/><col min="6" max="6" width="12" style="0" bestFit="1"/>',
      '<col min="9" max="9" width="3" hidden="0"/><col min="10" max="10" width="9.140625"/></cols>',
    ].join(""));
    expect((await (await openXlsx(after, "l.xlsx")).layout("1")).columns.map(({ first, last, width, hidden }) => [first, last, width, hidden])).toEqual([[0, 0, 40, false], [1, 2, 40, false], [3, 3, 12, false], [4, 4, 12, true], [5, 5, 12, false], [8, 8, 3, false], [9, 9, 9.140625, false]]);
  });

  test("come to a sheet without any, and are refused when said twice", async () => {
    expect(columnsOf(await patched(PLAIN, { kind: "setColumns", sheet: "Datos", columns: [{ first: 3, last: 3, hidden: true }] }))).toBe('<cols><col min="4" max="4" width="9.140625" hidden="1"/></cols>');
    await expect(patchWorkbook(PLAIN, [{ kind: "setColumns", sheet: "Datos", columns: [{ first: 0, last: 3, width: 3 }, { first: 3, last: 3, width: 5 }] }])).rejects.toThrow(RangeError);
  });
});

describe("frozen rows and columns", () => {
  const frozen = async (bytes: Uint8Array) => (await (await openXlsx(bytes, "l.xlsx")).layout((await (await openXlsx(bytes, "l.xlsx")).sheets())[0]?.id ?? "")).frozen;
  const freeze = (sheet: string, rows: number, columns: number): PatchEdit => ({ kind: "setFrozen", sheet, frozen: { rows, columns } });

  test("come, change and go; what was selected stays so", async () => {
    const before = bookNamed("nombres-validaciones-vinculos-e-impresion");
    const after = await patched(before, freeze("Seguimiento", 1, 2));
    expect(changedParts(before, after)).toEqual([SHEET]);
    expect(await frozen(after)).toEqual({ rows: 1, columns: 2 });
    expect(partText(after, SHEET)).toContain('<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="B4" sqref="B4"/></sheetView>');
    const none = await patched(after, freeze("Seguimiento", 0, 0));
    expect(await frozen(none)).toBeNull();
    expect(partText(none, SHEET)).toContain('<sheetView tabSelected="1" workbookViewId="0"><selection activeCell="B4" sqref="B4"/></sheetView>');
    expect(partHashes(await patched(after, freeze("Seguimiento", 1, 2)))).toEqual(partHashes(after));
  });

  test("come to a sheet without views, and to one whose view says nothing, before its columns", async () => {
    for (const views of ["", "<sheetViews><sheetView workbookViewId=\"0\"/></sheetViews>"]) {
      const before = sheetWith(/<sheetViews>.*<\/sheetViews>/, views);
      const after = await patched(before, { kind: "setColumns", sheet: "Datos", columns: [{ first: 0, last: 0, width: 9 }] }, freeze("Datos", 2, 0));
      expect(await frozen(after)).toEqual({ rows: 2, columns: 0 });
      expect(partText(after, SHEET)).toMatch(/<\/sheetViews>.*<cols>/);
    }
  });
});

describe("print set-up", () => {
  const print = { landscape: true, fitToWidth: 1, header: "&A", footer: "Hoja &P", gridlines: true, margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 }, repeatRows: { first: 0, last: 1 }, area: { top: 0, left: 0, bottom: 9, right: 3 } };
  const names = async (bytes: Uint8Array) => (await openXlsx(bytes, "l.xlsx")).definedNames.filter(({ name }) => name.startsWith("_xlnm.Print")).map(({ name, formula }) => [name, formula]);

  test("comes to a sheet that had none, where the schema wants each of its elements", async () => {
    const after = await patched(PLAIN, { kind: "setNotes", sheet: "Datos", notes: [NOTE] }, { kind: "setFrozen", sheet: "Datos", frozen: { rows: 1, columns: 0 } }, { kind: "setPrint", sheet: "Datos", print });
    expect(partText(after, SHEET)).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><dimension/);
    expect(partText(after, SHEET)).toMatch(/<\/sheetData><printOptions gridLines="1"\/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.2" footer="0.2"\/><pageSetup paperSize="1" fitToWidth="1" fitToHeight="0" orientation="landscape"\/><headerFooter><oddHeader>&amp;A<\/oddHeader><oddFooter>Hoja &amp;P<\/oddFooter><\/headerFooter><legacyDrawing/);
    expect(await names(after)).toEqual([["_xlnm.Print_Area", "'Datos'!$A$1:$D$10"], ["_xlnm.Print_Titles", "'Datos'!$1:$2"]]);
  });

  test("changes what the sheet had and leaves what it does not speak of", async () => {
    const before = bookNamed("nombres-validaciones-vinculos-e-impresion");
    const after = await patched(before, { kind: "setPrint", sheet: "Seguimiento", print: { landscape: false, header: "Arriba", repeatRows: { first: 0, last: 2 }, fitToWidth: 2, gridlines: true } });
    const sheet = partText(after, SHEET);
    expect(sheet).toContain('<tabColor theme="5"/><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(sheet).toContain('<printOptions horizontalCentered="1" gridLines="1"/><pageMargins left="0.7"');
    expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="portrait" fitToHeight="0" r:id="rId\d+" fitToWidth="2"\/><headerFooter><oddHeader>Arriba<\/oddHeader><oddFooter>&amp;P de &amp;N<\/oddFooter>/);
    expect(await names(after)).toEqual([["_xlnm.Print_Titles", "'Seguimiento'!$1:$3"]]);
    expect(changedParts(before, after)).toEqual(["xl/workbook.xml", SHEET]);
    await expect(patchWorkbook(before, [{ kind: "setPrint", sheet: "Seguimiento", print: { header: "x".repeat(256) } }])).rejects.toThrow(RangeError);
    const first = sheetWith("</sheetData>", '</sheetData><headerFooter differentFirst="1"><firstFooter>primera</firstFooter></headerFooter>');
    expect(partText(await patched(first, { kind: "setPrint", sheet: "Datos", print: { footer: "&P", header: "&A" } }), SHEET)).toContain('<headerFooter differentFirst="1"><oddHeader>&amp;A</oddHeader><oddFooter>&amp;P</oddFooter><firstFooter>primera</firstFooter></headerFooter>');
  });
});

describe("tables", () => {
  const table = (name: string, top: number, bottom: number, right = 1) => ({ name, area: { top, left: 0, bottom, right }, look: "TableStyleLight1" });
  const add = (sheet: string, draft: ReturnType<typeof table>): PatchEdit => ({ kind: "addTable", sheet, table: draft });

  test("are made of cells that are there, with their names, beside those of the workbook", async () => {
    const before = bookNamed("tabla-con-segmentacion");
    const after = await patched(before, add("Seguimiento", table("T_Seguimiento", 0, 12, 5)), { kind: "insertSheet", sheet: { name: "Nueva", rows: [["a"], [1]], tables: [{ ...table("T_Nueva", 0, 1, 0) }] } });
    const book = await openXlsx(after, "l.xlsx");
    expect((await book.layout((await book.sheets())[0]?.id ?? "")).tables).toMatchObject([{ name: "T_Seguimiento", columns: ["Clave", "Programa", "Monto", "Fecha", "Avance", "Doble"] }]);
    const ids = Object.keys(partsOf(after)).filter((name) => name.startsWith("xl/tables/")).map((name) => /<table [^>]*?\bid="(\d+)"/.exec(partText(after, name))?.[1]);
    expect(new Set(ids)).toEqual(new Set(["1", "2", "3"]));
    expect(partText(after, SHEET)).toMatch(/<tableParts count="1"><tablePart r:id="rId\d+"\/><\/tableParts>/);
  });

  test("two may come to a sheet that has one", async () => {
    const before = writeWorkbook({ sheets: [{ name: "Datos", rows: [["a", "b"], [1, 2], [], ["c", "d"], [3, 4], [], ["e", "f"], [5, 6]], tables: [table("T_1", 0, 1)] }] });
    const after = await patched(before, add("Datos", table("T_2", 3, 4)), add("Datos", table("T_3", 6, 7)));
    expect((await (await openXlsx(after, "l.xlsx")).layout("1")).tables.map(({ name, columns }) => [name, columns])).toEqual([["T_1", ["a", "b"]], ["T_2", ["c", "d"]], ["T_3", ["e", "f"]]]);
  });

  test.each<[string, Uint8Array, readonly PatchEdit[]]>([
    ["a name that a table has", bookNamed("tabla-con-segmentacion"), [add("Seguimiento", table("t_tipos", 0, 3))]],
    ["a name that a range has", bookNamed("nombres-validaciones-vinculos-e-impresion"), [add("Otra hoja", table("CLAVES", 0, 1))]],
    ["a name twice", PLAIN, [add("Datos", table("T", 0, 1)), add("Datos", table("t", 4, 5))]],
    ["a header that is no text", PLAIN, [add("Datos", table("T", 1, 2))]],
  ])("are refused: %s", async (_, bytes, edits) => {
    await expect(patchWorkbook(bytes, edits)).rejects.toThrow(RangeError);
  });

  test("are refused over another table, a filter, merged cells, an array, and with a header that changes in the round", async () => {
    const over = (bytes: Uint8Array, sheet: string, top: number, bottom: number) => expect(patchWorkbook(bytes, [add(sheet, table("T_X", top, bottom))])).rejects.toMatchObject({ kind: "occupied" });
    await over(bookNamed("tabla-con-segmentacion"), "Tabla", 4, 9);
    await over(bookNamed("nombres-validaciones-vinculos-e-impresion"), "Seguimiento", 0, 5);
    await over(bookNamed("nombres-validaciones-vinculos-e-impresion"), "Seguimiento", 14, 16);
    await expect(patchWorkbook(bookNamed("celdas-raras"), [add("Celdas", table("T_X", 0, 4, 3))])).rejects.toMatchObject({ kind: "occupied" });
    await expect(patchWorkbook(PLAIN, [add("Datos", table("T", 0, 1)), { kind: "setCells", sheet: "Datos", cells: [{ row: 0, column: 0, content: "otro" }] }])).rejects.toMatchObject({ kind: "tiedCell" });
  });
});
