import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { packageProblems } from "../../../test/corpus/package-problems";
import { partText, partsOf, xmlProblems } from "../../../test/fixtures/xlsx-package";
import { LIBREOFFICE, describeWith } from "../../../test/programs";
import { chartLook, CHART_LOOKS } from "../../workbook/chart-looks";
import { ZLIB_TOOLS } from "../zlib-tools";
import type { ChartDraft, SheetDraft } from "./draft";
import { patchWorkbook } from "./patch-workbook";
import { writeWorkbook } from "./write-workbook";

const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
const KINDS = ["column", "bar", "stackedColumn", "line", "pie"] as const;
const rows: SheetDraft["rows"] = [["Mes", "Aprobado <&>", "Ministrado"], ["Enero", { value: 10, style: { numberFormat: "0.00" } }, { formula: "B2*2", value: 20 }], ["", 12.5, { formula: "B3*2" }], ["Marzo", "s/d", -4]];

function chart(name: string, over: Partial<ChartDraft> = {}): ChartDraft {
  return { name, kind: "column", title: `Por «${name}» & más`, altText: "Columnas\nde enero a marzo, \"10\" a 12.5", categories: area(1, 0, 3, 0), series: [{ name: { row: 0, column: 1 }, values: area(1, 1, 3, 1) }], anchor: area(5, 0, 19, 6), ...over };
}
const TWO = [{ name: { row: 0, column: 1 }, values: area(1, 1, 3, 1) }, { name: { row: 0, column: 2 }, values: area(1, 2, 3, 2) }];
/** A chart of each kind, in turn with one series and with two. */
const ALL = KINDS.flatMap((kind) => [chart(`${kind} 1`, { kind }), ...(kind === "pie" ? [] : [chart(`${kind} 2`, { kind, series: TWO, numberFormat: '"$"#,##0' })])]);
const SHEET: SheetDraft = { name: "Año 'uno", rows, charts: ALL, notes: [{ row: 0, column: 0, text: "nota" }], tables: [{ name: "T_1", area: area(0, 0, 3, 2), look: null }] };

function written(over: Partial<ChartDraft> = {}, own: SheetDraft["rows"] = rows): string {
  return partText(writeWorkbook({ sheets: [{ name: "H", rows: own, charts: [chart("G", over)] }] }), "xl/charts/chart1.xml");
}

/** The schema's sequences (ECMA-376, part 1, 21.2) of the elements that charts of ours have. */
const SEQUENCES: Readonly<Record<string, readonly string[]>> = {
  chartSpace: ["date1904", "lang", "roundedCorners", "style", "clrMapOvr", "pivotSource", "protection", "chart", "spPr", "txPr", "externalData", "printSettings", "userShapes", "extLst"],
  chart: ["title", "autoTitleDeleted", "pivotFmts", "view3D", "floor", "sideWall", "backWall", "plotArea", "legend", "plotVisOnly", "dispBlanksAs", "extLst"],
  title: ["tx", "layout", "overlay", "spPr", "txPr"],
  plotArea: ["layout", "barChart", "lineChart", "pieChart", "catAx", "valAx", "dTable", "spPr"],
  barChart: ["barDir", "grouping", "varyColors", "ser", "dLbls", "gapWidth", "overlap", "serLines", "axId"],
  lineChart: ["grouping", "varyColors", "ser", "dLbls", "dropLines", "hiLowLines", "upDownBars", "marker", "smooth", "axId"],
  pieChart: ["varyColors", "ser", "dLbls", "firstSliceAng"],
  ser: ["idx", "order", "tx", "spPr", "invertIfNegative", "pictureOptions", "explosion", "marker", "dPt", "dLbls", "trendline", "errBars", "cat", "val", "smooth", "shape"],
  dPt: ["idx", "invertIfNegative", "marker", "bubble3D", "explosion", "spPr"],
  dLbls: ["dLbl", "delete", "numFmt", "spPr", "txPr", "dLblPos", "showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize", "separator", "showLeaderLines"],
  catAx: ["axId", "scaling", "delete", "axPos", "majorGridlines", "minorGridlines", "title", "numFmt", "majorTickMark", "minorTickMark", "tickLblPos", "spPr", "txPr", "crossAx", "crosses", "crossesAt", "auto", "lblAlgn", "lblOffset", "tickLblSkip", "tickMarkSkip", "noMultiLvlLbl"],
  valAx: ["axId", "scaling", "delete", "axPos", "majorGridlines", "minorGridlines", "title", "numFmt", "majorTickMark", "minorTickMark", "tickLblPos", "spPr", "txPr", "crossAx", "crosses", "crossesAt", "crossBetween", "majorUnit", "minorUnit", "dispUnits"],
  legend: ["legendPos", "legendEntry", "layout", "overlay", "spPr", "txPr"],
  numCache: ["formatCode", "ptCount", "pt"],
  strCache: ["ptCount", "pt"],
};

function outOfSequence(xml: string): readonly string[] {
  const problems: string[] = [];
  const open: { readonly name: string; last: number }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", ({ local }) => {
    const parent = open.at(-1);
    const sequence = parent && SEQUENCES[parent.name];
    if (parent && sequence) {
      const place = sequence.indexOf(local);
      if (place < 0) problems.push(`${parent.name} has no ${local}`);
      else if (place < parent.last) problems.push(`${local} comes late in ${parent.name}`);
      parent.last = Math.max(parent.last, place);
    }
    open.push({ name: local, last: -1 });
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return problems;
}

test("a sheet has its drawing, with a chart of its own for each, named, told of in words, over its cells; all parts hold together", () => {
  const bytes = writeWorkbook({ sheets: [SHEET, { name: "Otra", rows, charts: [chart("G")] }] });
  expect(xmlProblems(bytes)).toEqual([]);
  expect(packageProblems(bytes)).toEqual([]);
  const parts = Object.keys(partsOf(bytes));
  expect(parts.filter((name) => /drawing\d|chart/.test(name)).toSorted()).toEqual([
    ...Array.from({ length: 10 }, (_, n) => `xl/charts/chart${String(n + 1)}.xml`).toSorted(),
    "xl/drawings/_rels/drawing1.xml.rels", "xl/drawings/_rels/drawing2.xml.rels", "xl/drawings/drawing1.xml", "xl/drawings/drawing2.xml",
  ]);
  const drawing = partText(bytes, "xl/drawings/drawing2.xml");
  expect(drawing).toContain('<xdr:cNvPr id="2" name="G" descr="Columnas&#10;de enero a marzo, &quot;10&quot; a 12.5"/>');
  expect(drawing).toContain("<xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>");
  const sheet = partText(bytes, "xl/worksheets/sheet1.xml");
  const places = ["<drawing ", "<legacyDrawing ", "<tableParts "].map((tag) => sheet.indexOf(tag));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
});

test.each(ALL.map((one, n) => [one.name, n + 1] as const))("a chart's elements are in the schema's sequence: %s", (_, n) => {
  expect(outOfSequence(partText(writeWorkbook({ sheets: [SHEET] }), `xl/charts/chart${String(n)}.xml`))).toEqual([]);
});

test("each kind is the native chart of that kind", () => {
  expect(KINDS.map((kind) => /<c:(\w+Chart)>/.exec(written({ kind }))?.[1])).toEqual(["barChart", "barChart", "barChart", "lineChart", "pieChart"]);
  expect(written({ kind: "bar" })).toContain('<c:barDir val="bar"/>');
  expect(written({ kind: "column" })).toContain('<c:barDir val="col"/><c:grouping val="clustered"/>');
  expect(written({ kind: "stackedColumn" })).toMatch(/<c:grouping val="stacked"\/>.*<c:overlap val="100"\/>/);
  expect(written({ kind: "pie" })).not.toContain("Ax>");
});

test("references name the sheet, and carry the values that the draft has: gaps where there is none, texts where not all are numbers", () => {
  const xml = partText(writeWorkbook({ sheets: [{ ...SHEET, charts: [chart("G", { series: TWO })] }] }), "xl/charts/chart1.xml");
  expect(xml).toContain("<c:f>'Año ''uno'!$B$1</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>Aprobado &lt;&amp;&gt;</c:v></c:pt></c:strCache>");
  expect(xml).toContain("<c:cat><c:strRef><c:f>'Año ''uno'!$A$2:$A$4</c:f><c:strCache><c:ptCount val=\"3\"/><c:pt idx=\"0\"><c:v>Enero</c:v></c:pt><c:pt idx=\"2\"><c:v>Marzo</c:v></c:pt></c:strCache></c:strRef></c:cat>");
  expect(xml).toContain("$B$2:$B$4</c:f><c:numCache><c:formatCode>0.00</c:formatCode><c:ptCount val=\"3\"/><c:pt idx=\"0\"><c:v>10</c:v></c:pt><c:pt idx=\"1\"><c:v>12.5</c:v></c:pt></c:numCache>");
  expect(xml).toContain("$C$2:$C$4</c:f><c:numCache><c:formatCode>0.00</c:formatCode><c:ptCount val=\"3\"/><c:pt idx=\"0\"><c:v>20</c:v></c:pt><c:pt idx=\"2\"><c:v>-4</c:v></c:pt></c:numCache>");
  expect(written({}, [["", "v"], [2001, 1], [2002, 2], [2003, 3]])).toContain("<c:cat><c:numRef><c:f>'H'!$A$2:$A$4</c:f><c:numCache><c:formatCode>General</c:formatCode>");
});

test("the number format asked for is that of axis and labels; else that of the first value", () => {
  const formats = (xml: string): readonly string[] => [...xml.matchAll(/formatCode(?:="|>)([^"<]+)/g)].map(([, code = ""]) => code);
  expect(formats(written({ numberFormat: "#,##0.0" }))).toEqual(["#,##0.0", "#,##0.0", "General", "#,##0.0"]);
  expect(formats(written())).toEqual(["0.00", "0.00", "General", "0.00"]);
});

test("there is a legend when there is something to tell apart, a title when there is one, labels where there is room", () => {
  const has = (tag: string, over: Partial<ChartDraft>, own?: SheetDraft["rows"]): boolean => written(over, own).includes(tag);
  expect([has("<c:legend>", {}), has("<c:legend>", { series: TWO }), has("<c:legend>", { kind: "pie" })]).toEqual([false, true, true]);
  expect([has("<c:title>", {}), has("<c:title>", { title: "" }), has('<c:autoTitleDeleted val="1"/>', { title: "" })]).toEqual([true, false, true]);
  const long = { categories: area(1, 0, 40, 0), series: [{ name: { row: 0, column: 1 }, values: area(1, 1, 40, 1) }] };
  expect([has("<c:dLbls>", {}), has("<c:dLbls>", { series: TWO }), has("<c:dLbls>", long)]).toEqual([true, false, false]);
});

test("series and slices differ without colour too: in pattern, or in dash and marker", () => {
  const [lines, slices] = [written({ kind: "line", series: TWO }), written({ kind: "pie" })];
  expect([...lines.matchAll(/<c:symbol val="(\w+)"/g)].map(([, symbol]) => symbol)).toEqual(["circle", "square"]);
  expect([...lines.matchAll(/<a:prstDash val="(\w+)"/g)].map(([, dash]) => dash)).toEqual(["dash"]);
  expect([...slices.matchAll(/<c:dPt>.*?<c:spPr><a:(\w+)/g)].map(([, fill]) => fill)).toEqual(["solidFill", "pattFill", "pattFill"]);
  expect(new Set(CHART_LOOKS.map(({ pattern }) => pattern)).size).toBe(CHART_LOOKS.length);
  expect(new Set(CHART_LOOKS.map(({ dash, marker }) => dash + marker)).size).toBe(CHART_LOOKS.length);
  expect(chartLook(CHART_LOOKS.length)).toBe(chartLook(0));
});

test("every colour stands out from white paper, 3:1 at least", () => {
  const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
  const luminance = (color: string): number => [0.2126, 0.7152, 0.0722].reduce((sum, weight, n) => sum + weight * linear(Number.parseInt(color.slice(1 + n * 2, 3 + n * 2), 16) / 255), 0);
  for (const { color } of CHART_LOOKS) expect(1.05 / (luminance(color) + 0.05)).toBeGreaterThanOrEqual(3);
});

test.each<[string, Partial<ChartDraft>, RegExp]>([
  ["no name", { name: "" }, /name of 1 to 60/],
  ["a long name", { name: "x".repeat(61) }, /name of 1 to 60/],
  ["no series", { series: [] }, /no series/],
  ["a pie of two series", { kind: "pie", series: TWO }, /more than one series/],
  ["categories in a block", { categories: area(1, 0, 3, 1) }, /more than one row and column/],
  ["fewer values than categories", { series: [{ name: { row: 0, column: 1 }, values: area(1, 1, 2, 1) }] }, /one for each category/],
  ["an anchor that ends before it begins", { anchor: area(5, 5, 4, 6) }, /before its first/],
  ["a name off the sheet", { series: [{ name: { row: -1, column: 1 }, values: area(1, 1, 3, 1) }] }, /no cell/],
])("refused: %s", (_, over, message) => {
  expect(() => written(over)).toThrow(message);
});

test("two charts of one name are refused", () => {
  expect(() => writeWorkbook({ sheets: [{ name: "H", rows, charts: [chart("G"), chart("g")] }] })).toThrow(/twice/);
});

test("a sheet with charts is added to a workbook that has some: names of parts stay free of each other, the user's stay as they are", async () => {
  const before = writeWorkbook({ sheets: [{ name: "Suya", rows, charts: [chart("G"), chart("H")] }] });
  const after = await patchWorkbook(before, [{ kind: "insertSheet", sheet: { name: "Nueva", rows, charts: [chart("G", { kind: "pie" })] } }], ZLIB_TOOLS);
  expect(xmlProblems(after)).toEqual([]);
  expect(packageProblems(after)).toEqual([]);
  for (const part of ["xl/charts/chart1.xml", "xl/charts/chart2.xml", "xl/drawings/drawing1.xml"]) expect(partText(after, part)).toBe(partText(before, part));
  expect(partText(after, "xl/charts/chart3.xml")).toContain("'Nueva'!$B$2:$B$4");
  expect(partText(after, "xl/drawings/_rels/drawing2.xml.rels")).toContain('Target="/xl/charts/chart3.xml"');
});

describe("sheets that come and go in one round", () => {
  const withChart = (name: string): SheetDraft => ({ name, rows, charts: [chart("G")], tables: [{ name: "T_1", area: area(0, 0, 3, 2), look: null }] });
  const user = writeWorkbook({ sheets: [{ name: "Datos", rows: [[1]] }] }, ZLIB_TOOLS);

  test("one taken away and one added may share sheet, table and part names", async () => {
    const added = await patchWorkbook(user, [{ kind: "insertSheet", sheet: withChart("Nueva") }], ZLIB_TOOLS);
    const after = await patchWorkbook(added, [{ kind: "removeSheet", sheet: "Nueva" }, { kind: "insertSheet", sheet: { ...withChart("NUEVA"), rows: rows.toSpliced(1, 1, ["Abril", 1, 2]) } }], ZLIB_TOOLS);
    expect(xmlProblems(after)).toEqual([]);
    expect(packageProblems(after)).toEqual([]);
    expect(Object.keys(partsOf(after)).toSorted()).toEqual(Object.keys(partsOf(added)).toSorted());
    expect(partText(after, "xl/charts/chart1.xml")).toContain("<c:v>Abril</c:v>");
    expect(partText(after, "xl/workbook.xml")).toContain('name="NUEVA"');
  });

  test("one written anew cannot take another name, nor be changed besides; a table's name taken elsewhere is refused", async () => {
    const added = await patchWorkbook(user, [{ kind: "insertSheet", sheet: withChart("Nueva") }], ZLIB_TOOLS);
    await expect(patchWorkbook(added, [{ kind: "replaceSheet", sheet: "Nueva", draft: withChart("Otra") }])).rejects.toThrow(/cannot become/);
    await expect(patchWorkbook(added, [{ kind: "replaceSheet", sheet: "Nueva", draft: withChart("Nueva") }, { kind: "setCells", sheet: "nueva", cells: [{ row: 0, column: 0, content: 1 }] }])).rejects.toThrow(/both/);
    await expect(patchWorkbook(added, [{ kind: "replaceSheet", sheet: "Datos", draft: withChart("Datos") }])).rejects.toThrow(/twice/);
    await expect(patchWorkbook(added, [{ kind: "replaceSheet", sheet: "No", draft: withChart("No") }])).rejects.toMatchObject({ kind: "sheetMissing" });
  });

  test("the sheet shown when the workbook opens stays the one shown when it is written anew", async () => {
    const after = await patchWorkbook(user, [{ kind: "replaceSheet", sheet: "Datos", draft: withChart("Datos") }], ZLIB_TOOLS);
    expect(partText(after, "xl/worksheets/sheet1.xml")).toContain('tabSelected="1"');
    expect(packageProblems(after)).toEqual([]);
  });
});

describeWith(LIBREOFFICE, "LibreOffice", (soffice) => {
  const folder = mkdtempSync(join(tmpdir(), "cotejo-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const convert = (file: string, to: string): void => {
    execFileSync(soffice, [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", to, "--outdir", join(folder, "theirs"), file], { timeout: 55_000, stdio: "ignore" });
  };

  test("opens the charts, prints them and saves them with their kinds, names, titles and values", () => {
    const file = join(folder, "graficas.xlsx");
    writeFileSync(file, writeWorkbook({ sheets: [SHEET] }, ZLIB_TOOLS));
    convert(file, "pdf");
    expect(statSync(join(folder, "theirs", "graficas.pdf")).size).toBeGreaterThan(10_000);
    convert(file, "xlsx:Calc MS Excel 2007 XML");
    const bytes = new Uint8Array(readFileSync(join(folder, "theirs", "graficas.xlsx")));
    const theirs = Object.entries(partsOf(bytes)).filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name)).map(([, part]) => new TextDecoder().decode(part));
    const kinds = theirs.map((xml) => `${/<c:(\w+)Chart>/.exec(xml)?.[1] ?? ""} ${/<a:t>([^<]*)/.exec(xml)?.[1] ?? ""}`);
    expect(kinds.toSorted()).toEqual(ALL.map(({ kind, title }) => `${kind === "pie" || kind === "line" ? kind : "bar"} ${title.replace("&", "&amp;")}`).toSorted());
    for (const xml of theirs) expect(xml).toMatch(/<c:v>12\.5<\/c:v>/);
    const drawing = partText(bytes, "xl/drawings/drawing1.xml");
    for (const { name } of ALL) expect(drawing).toContain(`name="${name}"`);
  }, 120_000);
});

test("bars are as long as what they stand for where the draft says so, and each lying bar has its name", () => {
  expect(written({ kind: "bar", fromZero: true })).toMatch(/<c:valAx>.*<c:scaling><c:orientation val="minMax"\/><c:min val="0"\/><\/c:scaling>/);
  expect(written({ kind: "bar", fromZero: true })).toContain('<c:tickLblSkip val="1"/>');
  expect(written({ kind: "column" })).not.toMatch(/<c:min |tickLblSkip/);
  expect(outOfSequence(written({ kind: "bar", fromZero: true }))).toEqual([]);
});
