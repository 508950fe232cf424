import { eventsDelivered, openInExcel } from "../../test/fixtures/excel-host";
import { RICH_DRAFT } from "../../test/fixtures/rich-draft";
import { nodeEngine } from "../../workbench/host/engine-node";
import { HostError } from "../../workbench/host/errors";
import { Events } from "../../workbench/host/events";
import type { Host, HostOptions } from "../../workbench/host/host";
import type { BookSource, SheetSource } from "../../workbench/host/model";
import { Book, Sheet } from "../../workbench/host/model";
import { Recalculation } from "../../workbench/host/recalculation";
import { HOST_STATUS } from "../../workbench/host/status";
import { cellAddress } from "../core/sheet/address";
import { gridFromRows } from "../core/sheet/grid";
import type { SheetDraft } from "../workbook/draft";
import { draftHash } from "../workbook/own-sheets";
import type { SheetChange } from "../workbook/port";

const DATA: SheetSource = { name: "Datos", grid: gridFromRows([["Número", "Folio"], [10, "a"], [20, "b"], [30, "c"]]), tables: [{ name: "Datos_1", area: { top: 0, left: 1, bottom: 3, right: 1 } }] };
const NAME = RICH_DRAFT.name;

async function opened(source: Partial<BookSource> = {}, options: HostOptions = {}) {
  const book = Book.fromSheets({ sheets: [DATA], ...source });
  return openInExcel(book, options);
}

/** A draft of another name, whose tables are called otherwise too. */
function renamed(name: string, prefix: string): SheetDraft {
  return { ...RICH_DRAFT, name, tables: (RICH_DRAFT.tables ?? []).map((table) => ({ ...table, name: prefix + table.name })) };
}

describe("a sheet that is put", () => {
  test("holds its contents: formulas as such, texts as texts whatever they look like", async () => {
    const { port, book } = await opened();
    const [id = ""] = await port.putSheets("indicadores", [RICH_DRAFT]);
    const sheet = book.sheet(NAME);
    expect(sheet.id).toBe(id);
    expect([sheet.value(1, 1), sheet.formula(1, 1), sheet.value(1, 2), sheet.value(1, 3)]).toEqual(["=no es fórmula", null, "0042", true]);
    expect([sheet.formula(4, 1), sheet.formula(9, 1)]).toEqual(["=COUNT(Datos!$A$2:$A$4)", '=IF(B9="_xlfn.x",0,CONCAT("a",B9))']);
    const contents = await port.readContents(id, { top: 3, left: 0, bottom: 200, right: 2 });
    expect(contents.slice(0, 3)).toEqual([["Entidad", "Proyectos", "Avance"], ["Jalisco", { formula: "=COUNT(Datos!$A$2:$A$4)" }, { formula: "=SUM(Datos!A2:A4)/100" }], ["Nayarit", 1, 0.25]]);
    expect(contents).toHaveLength(7);
  });

  test("has the looks, sizes, merges, panes and page that its draft says", async () => {
    const { port, book } = await opened();
    await port.putSheets("indicadores", [RICH_DRAFT]);
    const sheet = book.sheet(NAME);
    expect(sheet.style(0, 0)).toMatchObject({ bold: true, fontSize: 14, borders: { EdgeBottom: { style: "Continuous", color: "#12305A", weight: "Medium" } } });
    expect([sheet.style(4, 2), sheet.style(5, 2)].map((style) => [style?.numberFormat, style?.fill])).toEqual([["0.0 %", "#FFF2CC"], ["0.0 %", "#FFF2CC"]]);
    const sides = [8, 9].map((row) => Object.keys(sheet.style(row, 0)?.borders ?? {}).toSorted());
    expect(sides[0]).toEqual(expect.arrayContaining(["EdgeLeft", "EdgeRight", "EdgeTop"]));
    expect([...(sides[0] ?? []), ...(sides[1] ?? [])].filter((side) => side === "EdgeBottom")).toHaveLength(2);
    // A formula without a format of its own does not take that of what it refers to; the column's empty cells have the column's.
    expect([sheet.numberFormat(4, 1), sheet.style(2, 3)?.fontColor, sheet.numberFormat(1, 3), sheet.style(1, 3)?.fontColor]).toEqual(["General", "#7F7F7F", "General", "#000000"]);
    // A link's cell keeps its own text and look, a plain one too.
    expect([sheet.value(1, 0), sheet.style(1, 0)?.fontColor, sheet.style(1, 0)?.underline]).toEqual(["Ver datos", "#12305A", "Single"]);
    expect([sheet.value(4, 0), sheet.style(4, 0)?.fontColor, sheet.style(4, 0)?.underline]).toEqual(["Jalisco", "#000000", "None"]);
    expect(sheet.links).toEqual([{ row: 1, column: 0, place: "Datos!A1", address: "", tip: "A los datos" }, { row: 4, column: 0, place: "Datos!A2", address: "", tip: "" }]);
    expect([sheet.columnWidths.get(0), sheet.columnWidth(3), sheet.rowHeights.get(0), sheet.rowHeight(6)]).toEqual([129.75, 0, 30, 0]);
    expect([sheet.merges, sheet.frozen, sheet.gridlines]).toEqual([RICH_DRAFT.merges, RICH_DRAFT.frozen, false]);
    expect(sheet.page).toMatchObject({
      orientation: "Landscape", paper: "Letter", zoom: { horizontalFitToPages: 1 }, texts: { centerHeader: "&A", centerFooter: "&P de &N" },
      titleRows: { first: 0, last: 3 }, titleColumns: { first: 0, last: 0 }, area: { top: 0, left: 0, bottom: 44, right: 10 }, gridlines: true,
    });
  });

  test("has tables, validations and conditional formats", async () => {
    const { port, book } = await opened();
    await port.putSheets("indicadores", [RICH_DRAFT]);
    const sheet = book.sheet(NAME);
    expect(sheet.tables.map(({ name, area, style, showFilterButton }) => ({ name, area, look: style, showFilterButton }))).toEqual((RICH_DRAFT.tables ?? []).map((table) => ({ ...table, showFilterButton: true })));
    expect(sheet.validations).toEqual([
      { areas: [{ top: 4, left: 0, bottom: 5, right: 0 }], type: "List", rule: { list: { inCellDropDown: true, source: "Jalisco,Nayarit" } }, ignoreBlanks: true, prompt: { title: "Entidad", message: "Elija una." }, errorAlert: { style: "Stop", title: "No", message: "Esa no está." } },
      { areas: [{ top: 8, left: 0, bottom: 9, right: 0 }], type: "Date", rule: { date: { formula1: "=37257", formula2: "=37986", operator: "Between" } }, ignoreBlanks: true },
    ]);
    expect(sheet.conditionalFormats.map(({ type, formula, detail, look }) => ({ type, formula, detail, look }))).toEqual([
      { type: "CellValue", formula: "", detail: { formula1: "=0.5", operator: "LessThan" }, look: { bold: true, fontColor: "#9C0006" } },
      { type: "Custom", formula: "=$B5=1", detail: null, look: { fill: "#DDDDDD" } },
    ]);
  });

  test("has its charts over its own cells", async () => {
    const { port, book } = await opened();
    const [sheetId = ""] = await port.putSheets("indicadores", [RICH_DRAFT]);
    const [bars, line, pie] = book.sheet(NAME).charts;
    const column = (left: number, top: number, bottom: number) => ({ sheetId, area: { top, left, bottom, right: left } });
    expect(bars).toMatchObject({
      name: "Por entidad", type: "BarClustered", title: "Proyectos por entidad", legend: { visible: true, position: "Bottom" }, axisFormat: "0", categoriesReversed: true, labels: { visible: false },
      anchor: { top: 3, left: 5, bottom: 14, right: 10 },
      series: [{ name: "Proyectos", values: column(1, 4, 5), categories: column(0, 4, 5), fill: "#12305A" }, { name: "Avance", values: column(2, 4, 5), categories: column(0, 4, 5), fill: "#B8690F" }],
    });
    expect(line).toMatchObject({ type: "LineMarkers", legend: { visible: false }, labels: { visible: true, numberFormat: "General" }, series: [{ name: "Número", fill: "#12305A", lineStyle: "Continuous", marker: "Circle" }] });
    expect(pie).toMatchObject({ type: "Pie", title: "", legend: { visible: true }, series: [{ pointFills: ["#12305A", "#B8690F"] }] });
  });

  test("is told as ours, by this session and the next, and as edited once somebody edited it", async () => {
    const { port, book } = await opened();
    const [sheetId = ""] = await port.putSheets("indicadores", [RICH_DRAFT]);
    expect((await port.sheets()).map(({ name, own }) => [name, own])).toEqual([["Datos", undefined], [NAME, "indicadores"]]);
    const [own] = await port.ownSheets();
    expect(own).toMatchObject({ sheetId, name: NAME, family: "indicadores", now: own?.put });
    expect(book.names).toMatchObject([{ name: "Cotejo_hoja", scope: sheetId, visible: false }]);
    book.userTypes(NAME, "B6", 2);
    const { port: later } = await openInExcel(book);
    const [edited] = await later.ownSheets();
    expect([edited?.put, edited?.now === own?.now]).toEqual([own?.put, false]);
  });

  test("is calculated, and follows the user's cells", async () => {
    const { port, book } = await opened();
    const recalculation = new Recalculation(book, nodeEngine());
    await port.putSheets("indicadores", [RICH_DRAFT]);
    const sheet = book.sheet(NAME);
    expect([sheet.value(4, 1), sheet.value(4, 2)]).toEqual([3, 0.6]);
    book.userTypes("Datos", "A2", 40);
    expect(sheet.value(4, 2)).toBe(0.9);
    recalculation.stop();
  });

  test("has no notes where Excel knows none, and is put all the same", async () => {
    const { port, book } = await opened({}, { excelApi: "1.18" });
    await port.putSheets("indicadores", [RICH_DRAFT]);
    expect(book.sheet(NAME).notes).toEqual([]);
  });
});

describe("putting", () => {
  test("leaves the user's sheets, selection and active sheet; taking away leaves the workbook as it was", async () => {
    const { port, book, host } = await opened();
    book.userSelects("Datos", "B2:B3");
    const before = host.fingerprint();
    const [id = ""] = await port.putSheets("indicadores", [RICH_DRAFT]);
    expect([book.activeSheet.name, book.activeSheet.selection]).toEqual(["Datos", { top: 1, left: 1, bottom: 2, right: 1 }]);
    expect(host.fingerprint()).not.toBe(before);
    await port.removeOwnSheets([id, book.sheet("Datos").id, "{no hay}"]);
    expect(host.fingerprint()).toBe(before);
    expect([host.openReferences, await port.ownSheets()]).toEqual([0, []]);
  });

  test("again changes nothing, in place, and formulas that point at the sheet live", async () => {
    const { port, book, host } = await opened();
    const [first] = await port.putSheets("indicadores", [RICH_DRAFT]);
    book.userTypes("Datos", "D1", `='${NAME}'!B5`);
    const once = withoutIds(host);
    const [second] = await port.putSheets("indicadores", [{ ...RICH_DRAFT, name: NAME.toUpperCase() }]);
    expect([second, withoutIds(host)]).toEqual([first, once]);
    expect(book.sheet("Datos").formula(0, 3)).toBe(`='${NAME}'!B5`);
  });

  test("anew takes away what the old one had and the new one has not", async () => {
    const { port, book } = await opened();
    await port.putSheets("indicadores", [RICH_DRAFT]);
    book.userTypes(NAME, "Z90", "ajeno");
    await port.putSheets("indicadores", [{ name: NAME, rows: [["solo esto"]] }]);
    const { used, ...sheet } = { ...book.sheet(NAME), used: book.sheet(NAME).used() };
    expect(used).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
    expect(sheet).toMatchObject({ tables: [], charts: [], conditionalFormats: [], validations: [], links: [], merges: [], frozen: { rows: 0, columns: 0 }, gridlines: true, page: { orientation: "Portrait", zoom: { scale: 100 }, area: { top: 0, left: 0, bottom: 0, right: 0 } } });
    expect([sheet.columnWidths.size, sheet.rowHeights.size, sheet.hiddenRows.size, sheet.hiddenColumns.size]).toEqual([0, 0, 0, 0]);
    expect((await port.ownSheets()).map(({ put, now }) => put === now)).toEqual([true]);
  });

  test.each([true, false])("is called ours by those who watch, whether Excel says who wrote: %s", async (says) => {
    if (!says) eventsWithoutAuthor();
    const { port } = await opened({}, { excelApi: "1.9" });
    await port.putSheets("indicadores", [RICH_DRAFT]);
    const heard: SheetChange[] = [];
    await eventsDelivered();
    const stop = await port.watch((change) => { heard.push(change); });
    await port.putSheets("indicadores", [RICH_DRAFT, renamed("Otra", "Otra_")]);
    await eventsDelivered();
    await stop();
    expect(heard.some(({ kind }) => kind === "sheets")).toBe(true);
    expect(heard.filter((change) => change.kind !== "sheets" && change.origin !== "self")).toEqual([]);
  });

  test("takes five requests for a new sheet, however many tables it has, and four to write it anew", async () => {
    const { port, host } = await opened();
    const many = manyTables(14);
    await port.putSheets("indicadores", [many]);
    expect([host.counters.requests, host.counters.largestRequest < 500_000]).toEqual([5, true]);
    host.resetCounters();
    // Its id is new to the session, which asks for it once.
    await port.putSheets("indicadores", [many]);
    expect(host.counters.requests).toBe(5);
    host.resetCounters();
    await port.putSheets("indicadores", [many]);
    expect(host.counters.requests).toBe(4);
    host.resetCounters();
    await port.ownSheets();
    expect(host.counters.requests).toBe(2);
  });

  test("signs with what Excel says the cells hold, where it spells formulas otherwise than the draft", async () => {
    const { port, host, book } = await opened();
    jest.spyOn(Sheet.prototype, "formula").mockImplementation(function (this: Sheet, row, column) {
      return this.cells.formula(row, column)?.replaceAll("Datos!", "'Datos'!") ?? null;
    });
    await port.putSheets("indicadores", [RICH_DRAFT]);
    expect([host.counters.requests, book.names.length]).toEqual([6, 1]);
    expect((await port.ownSheets()).map(({ put, now }) => [put === now, now === draftHash(RICH_DRAFT)])).toEqual([[true, false]]);
  });

  test("long sheets go in requests that Excel for the web takes", async () => {
    const { port, host, book } = await opened();
    const rows = Array.from({ length: 900 }, (_, r) => Array.from({ length: 8 }, (__, c) => (c < 6 ? `texto ${String(r)} de ${"áéíóú ".repeat(70)}` : { value: r * c, style: { numberFormat: "#,##0.00", bold: c === 6 } })));
    const progress: [number, number][] = [];
    await port.putSheets("carpeta/1", [{ name: "Larga", rows }], { onProgress: (done, total) => { progress.push([done, total]); } });
    expect([String(book.sheet("Larga").value(899, 0)).slice(0, 13), host.counters.largestRequest < 5_000_000, host.counters.requests]).toEqual(["texto 899 de ", true, 6]);
    expect(progress.at(-1)).toEqual([1, 1]);
    expect((await port.ownSheets()).map(({ put, now }) => put === now)).toEqual([true]);
  });

  test("is refused, and leaves nothing, where a name is taken or something is protected", async () => {
    const refusals: readonly (readonly [Partial<BookSource>, readonly SheetDraft[], object])[] = [
      [{ sheets: [DATA, { name: NAME.toLowerCase(), grid: DATA.grid }] }, [RICH_DRAFT], { kind: "occupied", detail: NAME.toLowerCase() }],
      [{ sheets: [{ ...DATA, tables: [{ name: "IND_MES", area: { top: 0, left: 1, bottom: 3, right: 1 } }] }] }, [renamed("Uno", "x_"), RICH_DRAFT], { kind: "occupied", detail: "Ind_Mes" }],
      [{ names: [{ name: "ind_mes", formula: "=1" }] }, [RICH_DRAFT], { kind: "occupied", detail: "Ind_Mes" }],
      [{ structureProtected: true }, [RICH_DRAFT], { kind: "protectedStructure" }],
    ];
    for (const [source, drafts, failure] of refusals) {
      const { port, host } = await opened(source);
      const before = host.fingerprint();
      await expect(port.putSheets("indicadores", drafts)).rejects.toMatchObject(failure);
      expect(host.fingerprint()).toBe(before);
    }
  });

  test("over a sheet that somebody protected, or of another family, is refused before anything is written", async () => {
    const { port, book, host } = await opened();
    const [id = ""] = await port.putSheets("indicadores", [RICH_DRAFT]);
    await expect(port.putSheets("carpeta/1", [RICH_DRAFT])).rejects.toMatchObject({ kind: "occupied", detail: NAME });
    book.protect(book.sheet(id));
    const before = host.fingerprint();
    await expect(port.putSheets("indicadores", [renamed("Otra", "x_"), RICH_DRAFT])).rejects.toMatchObject({ kind: "protectedSheet" });
    expect(host.fingerprint()).toBe(before);
  });

  test("a sheet that is protected by its draft is written anew, and a protected structure lets it", async () => {
    const { port, book } = await opened();
    const locked: SheetDraft = { ...RICH_DRAFT, protected: true };
    await port.putSheets("indicadores", [locked]);
    book.setVisibility(book.sheet(NAME), "Hidden");
    book.structureProtected = true;
    await expect(port.putSheets("indicadores", [locked])).rejects.toMatchObject({ kind: "protectedStructure" });
    book.structureProtected = false;
    book.setVisibility(book.sheet(NAME), "Visible");
    book.structureProtected = true;
    await port.putSheets("indicadores", [{ ...locked, rows: RICH_DRAFT.rows.with(0, ["Otro título"]) }]);
    expect([book.sheet(NAME).value(0, 0), book.sheet(NAME).protection === null]).toEqual(["Otro título", false]);
    await expect(port.removeOwnSheets((await port.ownSheets()).map(({ sheetId }) => sheetId))).rejects.toMatchObject({ kind: "protectedStructure" });
  });

  test("that Excel refuses in the middle leaves no half sheet", async () => {
    const { port, host } = await opened();
    const before = host.fingerprint();
    failAt("addChart");
    await expect(port.putSheets("indicadores", [RICH_DRAFT, renamed("Otra", "x_")])).rejects.toMatchObject({ kind: "unknown" });
    expect(host.fingerprint()).toBe(before);
  });

  test("goes on where Excel, having no printer, sets up no page", async () => {
    const { port, book } = await opened();
    jest.spyOn(Book.prototype, "tell").mockImplementation((change) => {
      if (change.kind === "page" && change.sheet.page.orientation === "Landscape") throw new HostError("GeneralException", "There was an internal error while processing the request.", 500);
    });
    await port.putSheets("indicadores", [RICH_DRAFT]);
    expect(book.sheet(NAME).page).toMatchObject({ titleRows: { first: 0, last: 3 }, paper: "Letter" });
    expect((await port.ownSheets()).map(({ put, now }) => put === now)).toEqual([true]);
  });

  test("that fails while it writes anew says which sheet may be half done, and that sheet is told as edited", async () => {
    const { port } = await opened();
    await port.putSheets("indicadores", [RICH_DRAFT]);
    failAt("addTable");
    const draft = { ...RICH_DRAFT, rows: RICH_DRAFT.rows.with(5, ["Colima", 2, 0.5]) };
    await expect(port.putSheets("indicadores", [draft])).rejects.toMatchObject({ kind: "unknown", detail: expect.stringContaining(`half written: ${NAME}`) });
    expect((await port.ownSheets()).map(({ put, now }) => put === now)).toEqual([false]);
    jest.restoreAllMocks();
    await port.putSheets("indicadores", [draft]);
    expect((await port.ownSheets()).map(({ put, now }) => put === now)).toEqual([true]);
  });

  test("whose session is lost before it writes leaves nothing, and a busy Excel is asked again", async () => {
    const { port, host, pauses } = await opened();
    const before = host.fingerprint();
    host.failNext(HOST_STATUS.sessionLost);
    await expect(port.putSheets("indicadores", [RICH_DRAFT])).rejects.toMatchObject({ kind: "sessionLost" });
    expect(host.fingerprint()).toBe(before);
    host.failNext(HOST_STATUS.tooManyRequests);
    await port.putSheets("indicadores", [RICH_DRAFT]);
    expect(pauses).toEqual([300]);
  });

  test("that is cancelled between requests takes back what it added", async () => {
    const { port, host } = await opened();
    const before = host.fingerprint();
    const abort = new AbortController();
    const rows = Array.from({ length: 700 }, (_, r) => [`fila ${String(r)} ${"x".repeat(4_000)}`]);
    const put = port.putSheets("indicadores", [RICH_DRAFT, { name: "Larga", rows }], { signal: abort.signal, onProgress: () => { abort.abort(); } });
    await expect(put).rejects.toMatchObject({ kind: "cancelled" });
    expect(host.fingerprint()).toBe(before);
  });
});

/** As Excel before ExcelApi 1.14, whose events do not say who wrote. */
function eventsWithoutAuthor(): void {
  // A method's descriptor holds the method.
  const entriesFor = Object.getOwnPropertyDescriptor(Events.prototype, "entriesFor")?.value as Events["entriesFor"];
  jest.spyOn(Events.prototype, "entriesFor").mockImplementation(function (this: Events, change) {
    return entriesFor.call(this, change).map(([category, type, target, message, id]) => [category, type, target, message.replace(/"triggerSource":"[^"]*",/, ""), id] as const);
  });
}

/** All that the fingerprint is made of, but for the ids of tables, charts and rules, which are new ones. */
function withoutIds(host: Host): string {
  return JSON.stringify(host.fingerprintParts()).replaceAll(/\\"id\\":\\"[^"]*\\"/g, "");
}

/** From now on, Excel refuses that deed on every sheet. */
function failAt(deed: "addChart" | "addTable"): void {
  jest.spyOn(Sheet.prototype, deed).mockImplementation(() => {
    throw new HostError("GeneralException", "There was an internal error while processing the request.", 500);
  });
}

afterEach(() => { jest.restoreAllMocks(); });

/** A sheet of so many tables of twelve rows, each with a chart, like that of the indicators. */
function manyTables(count: number): SheetDraft {
  const tables = Array.from({ length: count }, (_, n) => n * 16);
  return {
    name: "Muchas",
    rows: tables.flatMap((top) => [
      ["Id", "Nombre", "Numerador", "Denominador", "Valor"],
      ...Array.from({ length: 12 }, (_, i) => [`I-${String(top)}`, `Parte ${String(i)}`, { formula: `COUNTIF(Datos!$A$2:$A$4,">${String(i)}")` }, 3, { formula: `IF(D${String(top + i + 2)}=0,"",C${String(top + i + 2)}/D${String(top + i + 2)})`, style: { numberFormat: "0.0 %", bold: i === 0 } }]),
      [], [], [],
    ]),
    tables: tables.map((top) => ({ name: `T_${cellAddress(top, 26)}_`, area: { top, left: 0, bottom: top + 12, right: 4 }, look: "TableStyleMedium2" })),
    charts: tables.map((top) => ({ name: `G ${String(top)}`, kind: "bar", title: "Valor", altText: "Valor", categories: { top: top + 1, left: 1, bottom: top + 12, right: 1 }, series: [{ name: { row: top, column: 4 }, values: { top: top + 1, left: 4, bottom: top + 12, right: 4 } }], anchor: { top, left: 6, bottom: top + 14, right: 12 } })),
  };
}
