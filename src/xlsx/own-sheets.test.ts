import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { zipParts } from "../../test/fixtures/xlsx-builder";
import { partHashes, partText, partsOf, xmlProblems } from "../../test/fixtures/xlsx-package";
import { LIBREOFFICE, describeWith } from "../../test/programs";
import { packageProblems } from "../../test/corpus/package-problems";
import type { ChartDraft, SheetDraft } from "../workbook/draft";
import { draftHash, OWN_SHEET_NAME } from "../workbook/own-sheets";
import type { Mark, SheetChange } from "../workbook/port";
import { openXlsx } from "./workbook";
import { openXlsxPort, type XlsxPort } from "./xlsx-port";
import { patchWorkbook } from "./write/patch-workbook";
import { writeWorkbook } from "./write/write-workbook";
import { ZLIB_TOOLS } from "./zlib-tools";

const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
const CHART: ChartDraft = { name: "Por entidad", kind: "column", title: "Por entidad", altText: "Columnas: 2 y 3.", categories: area(1, 0, 2, 0), series: [{ name: { row: 0, column: 1 }, values: area(1, 1, 2, 1) }], anchor: area(5, 0, 15, 5) };

/** Formulas, looks that no other sheet has, a table, a note, a chart and what it prints. */
const INDICATORS: SheetDraft = {
  name: "Indicadores",
  rows: [["Clave", "Valor"], ["IR-I", { formula: "COUNTA(Datos!A2:A3)", value: 2, style: { numberFormat: "#,##0.00 \"u\"", bold: true, fill: "#112233", border: { all: { style: "thin" } } } }], ["IR-II", 3], [], ["=texto & <más>", true]],
  tables: [{ name: "Cotejo_Indicadores", area: area(0, 0, 2, 1), look: "TableStyleLight1" }],
  notes: [{ row: 0, column: 0, text: "nota" }],
  charts: [CHART],
  conditionalFormats: [{ areas: [area(1, 1, 2, 1)], rule: { kind: "cellIs", operator: "lessThan", first: 0 }, style: { color: "#AA0011" } }],
  print: { repeatRows: { first: 0, last: 0 } },
};
/** The same with other looks, rows, table and charts. */
const ANEW: SheetDraft = {
  ...INDICATORS,
  rows: [["Clave", "Valor", "Más"], ["IR-I", { formula: "COUNTA(Datos!A2:A3)", value: 2 }, { value: "x", style: { italic: true } }], ["IR-II", 4]],
  tables: [{ name: "Cotejo_Indicadores", area: area(0, 0, 2, 2), look: "TableStyleLight1" }],
  charts: [CHART, { ...CHART, name: "Otra", kind: "pie" }],
};
const PLAIN: SheetDraft = { name: "Carátula", rows: [["Carpeta"], ["Sesión 1", { value: 0.5, style: { numberFormat: "0.000%" } }]] };

const APP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Application>Microsoft Excel</Application><HeadingPairs><vt:vector size="4" baseType="variant"><vt:variant><vt:lpstr>Hojas de cálculo</vt:lpstr></vt:variant><vt:variant><vt:i4>2</vt:i4></vt:variant><vt:variant><vt:lpstr>Rangos con nombre</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="3" baseType="lpstr"><vt:lpstr>Datos</vt:lpstr><vt:lpstr>Uso &amp; más</vt:lpstr><vt:lpstr>Claves</vt:lpstr></vt:vector></TitlesOfParts></Properties>';

/** A user's workbook, with document properties as Excel writes them. */
function usersBook(): Uint8Array {
  const bytes = writeWorkbook({
    sheets: [
      { name: "Datos", rows: [["Clave", "Monto"], ["a", { value: 1.5, style: { numberFormat: "0.0" } }], ["b", 2]], tables: [{ name: "T_Datos", area: area(0, 0, 2, 1), look: null }] },
      { name: "Uso & más", rows: [[{ formula: "Datos!B2*2", value: 3 }]], print: { repeatRows: { first: 0, last: 0 } } },
    ],
    names: [{ name: "Claves", formula: "Datos!$A$2:$A$3" }],
  }, { deflate: deflateRawSync });
  const parts: Record<string, Uint8Array> = { ...partsOf(bytes) };
  const text = (name: string): string => new TextDecoder().decode(parts[name]);
  const utf8 = new TextEncoder();
  parts["xl/workbook.xml"] = utf8.encode(text("xl/workbook.xml").replace(' fullCalcOnLoad="1"', ""));
  parts["docProps/app.xml"] = utf8.encode(APP);
  parts["[Content_Types].xml"] = utf8.encode(text("[Content_Types].xml").replace("</Types>", '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>'));
  parts["_rels/.rels"] = utf8.encode(text("_rels/.rels").replace("</Relationships>", '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>'));
  return zipParts(parts);
}

async function opened(bytes: Uint8Array): Promise<XlsxPort> {
  return openXlsxPort(bytes, "libro.xlsx", ZLIB_TOOLS);
}

function differing(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [was, is] = [partHashes(before), partHashes(after)];
  return Object.keys({ ...was, ...is }).filter((name) => was[name] !== is[name]).toSorted();
}

function sound(bytes: Uint8Array): void {
  expect(xmlProblems(bytes)).toEqual([]);
  expect(packageProblems(bytes)).toEqual([]);
}

test("sheets are put behind the others, known for ours by another session and by the plain reader, with the hash of what they hold", async () => {
  const before = usersBook();
  const port = await opened(before);
  const changes: SheetChange[] = [];
  await port.watch((change) => changes.push(change));
  const told: string[] = [];
  const ids = await port.putSheets("indicadores", [INDICATORS, PLAIN], { onProgress: (done, total) => told.push(`${String(done)}/${String(total)}`) });
  expect(changes).toEqual([{ kind: "sheets" }]);
  expect(told.at(-1)).toBe("2/2");
  const after = port.save();
  sound(after);
  expect(differing(before, after).filter((name) => name in partsOf(before))).toEqual(["[Content_Types].xml", "docProps/app.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml"]);
  const book = await openXlsx(after, "libro.xlsx", ZLIB_TOOLS);
  expect((await book.sheets()).map(({ name, own }) => [name, own])).toEqual([["Datos", undefined], ["Uso & más", undefined], ["Indicadores", "indicadores"], ["Carátula", "indicadores"]]);
  const later = await opened(after);
  expect(await later.ownSheets()).toEqual([
    { sheetId: ids[0], name: "Indicadores", family: "indicadores", put: draftHash(INDICATORS), now: draftHash(INDICATORS) },
    { sheetId: ids[1], name: "Carátula", family: "indicadores", put: draftHash(PLAIN), now: draftHash(PLAIN) },
  ]);
  expect(book.definedNames.filter(({ name }) => name === OWN_SHEET_NAME).map(({ sheetId, hidden }) => [sheetId, hidden])).toEqual([[ids[0], true], [ids[1], true]]);
  expect(partText(after, "docProps/app.xml")).toBe(APP.replace("<vt:i4>2<", "<vt:i4>4<").replace('size="3"', 'size="5"').replace("<vt:lpstr>Claves", "<vt:lpstr>Indicadores</vt:lpstr><vt:lpstr>Carátula</vt:lpstr><vt:lpstr>Claves"));
});

test("what was typed into a sheet of ours shows in its hash", async () => {
  const port = await opened(usersBook());
  const [id = ""] = await port.putSheets("indicadores", [INDICATORS]);
  await port.applyEdits([{ kind: "setCells", sheetId: id, cells: [{ row: 2, column: 1, before: 3, after: 33 }] }]);
  const [own] = await port.ownSheets();
  expect(own?.put).toBe(draftHash(INDICATORS));
  expect(own?.now).not.toBe(own?.put);
});

test("contents are read with formulas as such, as far as the sheet reaches", async () => {
  const port = await opened(usersBook());
  const [id = ""] = await port.putSheets("indicadores", [INDICATORS]);
  expect(await port.readContents(id, area(1, 0, 90, 2))).toEqual([["IR-I", { formula: "=COUNTA(Datos!A2:A3)" }, ""], ["IR-II", 3, ""], ["", "", ""], ["=texto & <más>", true, ""]]);
  expect(await port.readContents(id, area(50, 0, 60, 2))).toEqual([]);
});

test("put twice, the file is the same to the byte", async () => {
  const port = await opened(usersBook());
  const ids = await port.putSheets("indicadores", [INDICATORS, PLAIN]);
  const once = port.save();
  expect(await port.putSheets("indicadores", [INDICATORS, PLAIN])).toEqual(ids);
  expect(port.save()).toBe(once);
});

test("put anew where it is: same place, id and part; what pointed at it still does; old tables and charts are gone", async () => {
  const port = await opened(usersBook());
  const [id] = await port.putSheets("indicadores", [INDICATORS]);
  await port.putSheets("carpeta/1", [PLAIN]);
  const pointing = await patchWorkbook(port.save(), [{ kind: "setCells", sheet: "Uso & más", cells: [{ row: 4, column: 0, content: { formula: "Indicadores!B3+SUM(Cotejo_Indicadores[Valor])" } }] }, { kind: "setName", name: { name: "Mío", formula: "Indicadores!$B$3", sheet: "Indicadores" } }], ZLIB_TOOLS);
  const named = partText(pointing, "xl/worksheets/sheet3.xml").replace("<dimension", '<sheetPr codeName="Hoja3"/><dimension');
  const later = await opened(zipParts({ ...partsOf(pointing), "xl/worksheets/sheet3.xml": named }));
  expect(await later.putSheets("indicadores", [ANEW])).toEqual([id]);
  const after = later.save();
  sound(after);
  const book = await openXlsx(after, "libro.xlsx", ZLIB_TOOLS);
  expect(book.sheetNames.map(({ name }) => name)).toEqual(["Datos", "Uso & más", "Indicadores", "Carátula"]);
  const use = book.sheetNames[1]?.id ?? "";
  expect((await book.layout(use)).formulas.get("A5")).toBe("Indicadores!B3+SUM(Cotejo_Indicadores[Valor])");
  expect(partText(after, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  expect(book.definedNames.filter(({ sheetId }) => sheetId === id).map(({ name }) => name).toSorted()).toEqual([OWN_SHEET_NAME, "Mío", "_xlnm.Print_Titles"].toSorted());
  expect((await book.layout(id ?? "")).tables).toMatchObject([{ name: "Cotejo_Indicadores", columns: ["Clave", "Valor", "Más"] }]);
  expect((await later.ownSheets()).map(({ name, put, now }) => [name, put === now])).toEqual([["Indicadores", true], ["Carátula", true]]);
  expect(partText(after, "xl/worksheets/sheet3.xml")).toContain('<sheetPr codeName="Hoja3"/>');
  expect(Object.keys(partsOf(after)).filter((name) => /charts|drawings|comments|tables/.test(name)).toSorted()).toEqual([
    "xl/charts/chart1.xml", "xl/charts/chart2.xml", "xl/comments1.xml", "xl/drawings/_rels/drawing1.xml.rels", "xl/drawings/drawing1.xml", "xl/drawings/vmlDrawing1.vml", "xl/tables/table1.xml", "xl/tables/table2.xml",
  ]);
});

test("in one round taken away and added again, what pointed at it still does; a table that does not come again is lost", async () => {
  const port = await opened(usersBook());
  await port.putSheets("indicadores", [INDICATORS]);
  const pointing = await patchWorkbook(port.save(), [{ kind: "setCells", sheet: "Uso & más", cells: [{ row: 4, column: 0, content: { formula: "Indicadores!B3+ROWS(Cotejo_Indicadores)" } }] }], ZLIB_TOOLS);
  const formulaAfter = async (sheet: SheetDraft): Promise<string | undefined> => {
    const after = await patchWorkbook(pointing, [{ kind: "removeSheet", sheet: "Indicadores" }, { kind: "insertSheet", sheet }], ZLIB_TOOLS);
    sound(after);
    const book = await openXlsx(after, "libro.xlsx", ZLIB_TOOLS);
    return (await book.layout(book.sheetNames[1]?.id ?? "")).formulas.get("A5");
  };
  expect(await formulaAfter(ANEW)).toBe("Indicadores!B3+ROWS(Cotejo_Indicadores)");
  expect(await formulaAfter({ ...ANEW, tables: [] })).toBe("Indicadores!B3+ROWS(#REF!)");
});

test("a sheet put anew without what it had before keeps nothing of it", async () => {
  const port = await opened(usersBook());
  const [id] = await port.putSheets("indicadores", [INDICATORS]);
  await port.putSheets("indicadores", [{ name: "INDICADORES", rows: [["vacía"]] }]);
  const after = port.save();
  sound(after);
  expect(Object.keys(partsOf(after)).filter((name) => /charts|drawing|comments|table2|sheet3.xml.rels/.test(name))).toEqual([]);
  const book = await openXlsx(after, "libro.xlsx", ZLIB_TOOLS);
  expect(book.sheetNames[2]).toMatchObject({ id, name: "INDICADORES" });
  expect(book.definedNames.filter(({ sheetId }) => sheetId === id).map(({ name }) => name)).toEqual([OWN_SHEET_NAME]);
});

describe("taken away, nothing of it is left", () => {
  const marks = (sheetId: string): readonly Mark[] => [{ sheetId, row: 1, column: 0, lastColumn: 1, severity: "error" }];

  test("without formulas every part is as it was, whether the marks went before or after", async () => {
    const before = usersBook();
    const draft: SheetDraft = { ...INDICATORS, rows: INDICATORS.rows.map((row) => row.map((cell) => (typeof cell === "object" && cell !== null ? { value: cell.value ?? "", ...(cell.style && { style: cell.style }) } : cell))) };
    for (const unmarkFirst of [true, false]) {
      const port = await opened(before);
      await port.putSheets("indicadores", [draft, PLAIN]);
      const first = port.sheetNames[0]?.id ?? "";
      if (!unmarkFirst) await port.unmark();
      await port.mark(marks(first), [{ sheetId: first, column: 4, headerRow: 0, flags: [{ row: 1, text: "PRY-01" }] }]);
      if (unmarkFirst) await port.unmark();
      await port.removeOwnSheets((await port.ownSheets()).map(({ sheetId }) => sheetId));
      if (!unmarkFirst) await port.unmark();
      const left = differing(before, port.save());
      // A look at the end of the list that something uses keeps those before it: taken away while marks are on, a sheet leaves its own there.
      expect(left).toEqual(unmarkFirst ? [] : ["xl/styles.xml"]);
      expect(Object.keys(partsOf(port.save()))).toEqual(Object.keys(partsOf(before)));
    }
  });

  test("with formulas the workbook remembers that it is to be calculated when it is opened, and nothing else", async () => {
    const before = usersBook();
    const port = await opened(before);
    await port.putSheets("indicadores", [INDICATORS]);
    await port.removeOwnSheets((await port.ownSheets()).map(({ sheetId }) => sheetId));
    expect(differing(before, port.save())).toEqual(["xl/workbook.xml"]);
    expect(partText(port.save(), "xl/workbook.xml")).toBe(partText(before, "xl/workbook.xml").replace('calcId="191029"', 'calcId="191029" fullCalcOnLoad="1"'));
    expect(await port.ownSheets()).toEqual([]);
  });

  test("what pointed at it says so, as in Excel; texts and other sheets of like names stay", async () => {
    const port = await opened(usersBook());
    await port.putSheets("indicadores", [INDICATORS]);
    const formulas = ['Indicadores!B3+Datos!B2&"Indicadores!B3"', "'INDICADORES'!$B$3:$B$4", "SUM(Cotejo_Indicadores[[#All],[Valor]])+1", "MisIndicadores!A1+[1]Indicadores!A1", "ROWS(Cotejo_Indicadores)"];
    const pointing = await patchWorkbook(port.save(), [
      { kind: "setCells", sheet: "Uso & más", cells: formulas.map((formula, n) => ({ row: 4 + n, column: 0, content: { formula } })) },
      { kind: "setName", name: { name: "Mío", formula: "Indicadores!$B$3" } },
    ], ZLIB_TOOLS);
    const later = await opened(pointing);
    await later.removeOwnSheets((await later.ownSheets()).map(({ sheetId }) => sheetId));
    sound(later.save());
    const book = await openXlsx(later.save(), "libro.xlsx", ZLIB_TOOLS);
    const left = (await book.layout(book.sheetNames[1]?.id ?? "")).formulas;
    expect([5, 6, 7, 8, 9].map((row) => left.get(`A${String(row)}`))).toEqual(['#REF!B3+Datos!B2&"Indicadores!B3"', "#REF!$B$3:$B$4", "SUM(#REF!)+1", "MisIndicadores!A1+[1]Indicadores!A1", "ROWS(#REF!)"]);
    expect(book.definedNames.find(({ name }) => name === "Mío")?.formula).toBe("#REF!$B$3");
    expect(partText(later.save(), "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  test("whatever its name, and in the user's charts too", async () => {
    const name = "Sesión 3-2002 (a) & b's";
    const port = await opened(writeWorkbook({ sheets: [{ name: "Datos", rows: [["a", "b"], ["x", 1]] }] }, ZLIB_TOOLS));
    const [id = ""] = await port.putSheets("carpeta/3", [{ name, rows: [["a", "b"], ["x", 1], ["y", 2]] }]);
    const quoted = "'Sesión 3-2002 (a) & b''s'!";
    const sheet: SheetDraft = { name: "Suya", rows: [[{ formula: `${quoted}B2*2`, value: 2 }], [], ["", "b"], ["y", 2]], charts: [{ ...CHART, categories: area(3, 0, 3, 0), series: [{ name: { row: 2, column: 1 }, values: area(3, 1, 3, 1) }] }] };
    const added = partsOf(await patchWorkbook(port.save(), [{ kind: "insertSheet", sheet }], ZLIB_TOOLS));
    const chart = new TextDecoder().decode(added["xl/charts/chart1.xml"]).replace("'Suya'!$B$4", "'Sesión 3-2002 (a) &amp; b''s'!$B$4");
    const later = await opened(zipParts({ ...added, "xl/charts/chart1.xml": chart }));
    await later.removeOwnSheets([id]);
    sound(later.save());
    const book = await openXlsx(later.save(), "libro.xlsx", ZLIB_TOOLS);
    expect((await book.layout(book.sheetNames[1]?.id ?? "")).formulas.get("A1")).toBe("#REF!B2*2");
    expect(partText(later.save(), "xl/charts/chart1.xml")).toContain("<c:f>#REF!$B$4:$B$4</c:f>");
  });

  test("not when no sheet would be left to see", async () => {
    const port = await opened(writeWorkbook({ sheets: [{ name: "Datos", rows: [[1]], state: "hidden" }, { name: "Vista", rows: [] }] }, ZLIB_TOOLS));
    const [id = ""] = await port.putSheets("carpeta/3", [PLAIN]);
    const bytes = await patchWorkbook(port.save(), [{ kind: "removeSheet", sheet: "Vista" }], ZLIB_TOOLS);
    await expect((await opened(bytes)).removeOwnSheets([id])).rejects.toMatchObject({ kind: "notSupported" });
  });

  test("of sheets named, those of the user's stay", async () => {
    const port = await opened(usersBook());
    await port.removeOwnSheets(port.sheetNames.map(({ id }) => id));
    expect(port.sheetNames.map(({ name }) => name)).toEqual(["Datos", "Uso & más"]);
  });
});

describe("refused with nothing done", () => {
  test.each<[string, SheetDraft, string]>([
    ["a sheet of the user's of that name", { name: "datos", rows: [] }, "Datos"],
    ["a table of the user's of that name", { ...INDICATORS, tables: [{ name: "t_datos", area: area(0, 0, 2, 1), look: null }] }, "t_datos"],
    ["a range of the user's of that name", { ...INDICATORS, tables: [{ name: "CLAVES", area: area(0, 0, 2, 1), look: null }] }, "CLAVES"],
  ])("%s", async (_, draft, detail) => {
    const before = usersBook();
    const port = await opened(before);
    await expect(port.putSheets("indicadores", [PLAIN, draft])).rejects.toMatchObject({ kind: "occupied", detail });
    expect(port.save()).toBe(before);
  });

  test("a sheet of another family", async () => {
    const port = await opened(usersBook());
    await port.putSheets("carpeta/1", [PLAIN]);
    await expect(port.putSheets("carpeta/2", [PLAIN])).rejects.toMatchObject({ kind: "occupied", detail: "Carátula" });
  });

  test("when cancelled", async () => {
    const before = usersBook();
    const port = await opened(before);
    await expect(port.putSheets("indicadores", [PLAIN], { signal: AbortSignal.abort() })).rejects.toMatchObject({ kind: "cancelled" });
    expect(port.save()).toBe(before);
  });

  test("a sheet of ours onto which somebody put an image, or a password", async () => {
    const port = await opened(usersBook());
    await port.putSheets("indicadores", [INDICATORS]);
    const parts = partsOf(port.save());
      const drawing = new TextDecoder().decode(parts["xl/drawings/drawing1.xml"]).replace("</xdr:wsDr>", "<xdr:oneCellAnchor><xdr:pic/></xdr:oneCellAnchor></xdr:wsDr>");
    const withImage = await opened(zipParts({ ...parts, "xl/drawings/drawing1.xml": drawing }));
    await expect(withImage.putSheets("indicadores", [ANEW])).rejects.toMatchObject({ kind: "notSupported" });
    await expect(withImage.removeOwnSheets((await withImage.ownSheets()).map(({ sheetId }) => sheetId))).rejects.toMatchObject({ kind: "notSupported" });
    const sheet = new TextDecoder().decode(parts["xl/worksheets/sheet3.xml"]).replace("</sheetData>", '</sheetData><sheetProtection sheet="1" hashValue="AA"/>');
    const locked = await opened(zipParts({ ...parts, "xl/worksheets/sheet3.xml": sheet }));
    await expect(locked.putSheets("indicadores", [ANEW])).rejects.toMatchObject({ kind: "protectedSheet" });
  });
});

describeWith(LIBREOFFICE, "saved by LibreOffice in between", (soffice) => {
  const folder = mkdtempSync(join(tmpdir(), "cotejo-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("a sheet of ours is still known, holds what was put, is put anew in its place and taken away", async () => {
    const port = await opened(usersBook());
    // Without the true and false that it turns into formulas.
    const draft = { ...INDICATORS, rows: INDICATORS.rows.slice(0, 3) };
    await port.putSheets("indicadores", [draft]);
    const file = join(folder, "libro.xlsx");
    writeFileSync(file, port.save());
    execFileSync(soffice, [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "theirs"), file], { timeout: 55_000, stdio: "ignore" });
    const later = await opened(new Uint8Array(readFileSync(join(folder, "theirs", "libro.xlsx"))));
    const [own] = await later.ownSheets();
    expect(own).toMatchObject({ name: "Indicadores", family: "indicadores", put: draftHash(draft), now: draftHash(draft) });
    expect(await later.putSheets("indicadores", [ANEW])).toEqual([own?.sheetId]);
    sound(later.save());
    await later.removeOwnSheets([own?.sheetId ?? ""]);
    sound(later.save());
    expect(Object.keys(partsOf(later.save())).filter((name) => /charts|drawing|comments/.test(name))).toEqual([]);
  }, 60_000);
});
