import { eventsDelivered, openInExcel } from "../../test/fixtures/excel-host";
import type { SheetSource } from "../../workbench/host/model";
import { HOST_STATUS } from "../../workbench/host/status";
import type { CellValue } from "../core/sheet/cell";
import { gridFromRows, isDateAt, valueAt } from "../core/sheet/grid";
import { WorkbookError } from "../workbook/port";

const HEADER = ["No.", "Programa", "Fecha de término", "Avance"];

function small(extra: Partial<SheetSource> = {}): SheetSource {
  const rows: CellValue[][] = [["Seguimiento a ASM", "", "", ""], HEADER, [1, "E005", 42_461, 50], [2, "E008", 42_735, true], [3, "#REF!", "", "texto"]];
  return {
    name: "ASM", grid: gridFromRows(rows, { top: 2, left: 1, merges: [{ top: 2, left: 1, bottom: 2, right: 4 }], hiddenRows: [5] }),
    styles: [{ area: { top: 4, left: 3, bottom: 6, right: 3 }, style: { numberFormat: "dd/mm/yyyy" } }], ...extra,
  };
}

/** A register of `rows` rows by 24 columns: a key, a date, an amount, texts. */
function register(rows: number, text = "aaaaaaaaaa"): SheetSource {
  const lines = Array.from({ length: rows }, (_, r) => Array.from({ length: 24 }, (_, c): CellValue => (c === 0 ? r + 1 : c === 5 ? 42_000 + (r % 700) : c === 6 ? r * 1.5 : text)));
  return { name: "Padrón", grid: gridFromRows(lines, { hiddenRows: rows > 9 ? [3, rows - 2] : [] }), styles: [{ area: { top: 0, left: 5, bottom: rows - 1, right: 5 }, style: { numberFormat: "dd/mm/yyyy" } }] };
}

describe("sheets", () => {
  const sources: SheetSource[] = [
    small(), { name: "Vacía", grid: gridFromRows([]) }, { name: "Oculta", grid: gridFromRows([["x"]]), visibility: "Hidden" }, { name: "Cerrada", grid: gridFromRows([["x"]]), protected: true },
  ];

  test("lists every sheet with what it is, in one request", async () => {
    const { host, port } = await openInExcel(sources);
    const sheets = await port.sheets();
    expect(sheets.map(({ name, visible, protected: locked, used }) => ({ name, visible, locked, used }))).toEqual([
      { name: "ASM", visible: true, locked: false, used: { top: 2, left: 1, bottom: 6, right: 4 } },
      { name: "Vacía", visible: true, locked: false, used: null },
      { name: "Oculta", visible: false, locked: false, used: { top: 0, left: 0, bottom: 0, right: 0 } },
      { name: "Cerrada", visible: true, locked: true, used: { top: 0, left: 0, bottom: 0, right: 0 } },
    ]);
    expect(host.counters.requests).toBe(1);
  });

  test("follows sheets that come and go", async () => {
    const { book, port } = await openInExcel(sources);
    await port.sheets();
    book.as("user", () => {
      book.deleteSheet(book.sheet("Oculta"));
      book.addSheet("Nueva");
    });
    book.userTypes("Nueva", "C3", "hola");
    expect((await port.sheets()).map(({ name, used }) => [name, used?.top])).toEqual([["ASM", 2], ["Vacía", undefined], ["Cerrada", 0], ["Nueva", 2]]);
  });

  test("cells that are only formatted are not used", async () => {
    const { port } = await openInExcel([small({ styles: [{ area: { top: 5_000, left: 0, bottom: 5_000, right: 200 }, style: { numberFormat: "0.00" } }] })]);
    expect((await port.sheets())[0]?.used).toEqual({ top: 2, left: 1, bottom: 6, right: 4 });
  });
});

describe("reading a sheet", () => {
  test("gives values, dates, merges and hidden rows as they stand, in one request", async () => {
    const { host, port } = await openInExcel([small()], { excelApi: "1.13" });
    const [sheet] = await port.sheets();
    host.resetCounters();
    const grid = await port.read(sheet?.id ?? "");
    expect({ top: grid.top, left: grid.left, width: grid.width, rows: grid.values.length, hidden: grid.hiddenRows, merges: grid.merges }).toEqual({
      top: 2, left: 1, width: 4, rows: 5, hidden: [5], merges: [{ top: 2, left: 1, bottom: 2, right: 4 }],
    });
    expect(grid.values[2]).toEqual([1, "E005", 42_461, 50]);
    expect(valueAt(grid, 6, 2)).toBe("#REF!");
    expect([isDateAt(grid, 4, 3), isDateAt(grid, 5, 3), isDateAt(grid, 6, 3), isDateAt(grid, 4, 4)]).toEqual([true, true, false, false]);
    // One for the sheet, one for the date system, which is asked once for the workbook.
    expect(host.counters.requests).toBe(2);
    await port.read(sheet?.id ?? "");
    expect(host.counters.requests).toBe(3);
  });

  test("without ExcelApi 1.13 there are no merges, and all else is the same", async () => {
    const { port } = await openInExcel([small()]);
    const [sheet] = await port.sheets();
    const grid = await port.read(sheet?.id ?? "");
    expect(grid.merges).toEqual([]);
    expect(grid.hiddenRows).toEqual([5]);
  });

  test("more than 512 merges are read in bands", async () => {
    const merges = Array.from({ length: 700 }, (_, i) => ({ top: i * 2, left: 0, bottom: i * 2 + 1, right: 0 }));
    const rows = Array.from({ length: 1_400 }, (_, r): CellValue[] => [r % 2 === 0 ? r : "", "x"]);
    const { port } = await openInExcel([{ name: "Combinada", grid: gridFromRows(rows, { merges }) }], { excelApi: "1.13" });
    const [sheet] = await port.sheets();
    expect((await port.read(sheet?.id ?? "")).merges).toEqual(merges);
  });

  test("an empty sheet is an empty grid; a sheet that is gone says so", async () => {
    const { book, port } = await openInExcel([small(), { name: "Vacía", grid: gridFromRows([]) }]);
    const [asm, empty] = await port.sheets();
    expect((await port.read(empty?.id ?? "")).values).toEqual([]);
    book.as("user", () => { book.deleteSheet(book.sheet("ASM")); });
    await expect(port.read(asm?.id ?? "")).rejects.toMatchObject({ kind: "sheetMissing" });
  });

  test("rows added since the sheets were listed are read too", async () => {
    const { book, port } = await openInExcel([small()]);
    const [sheet] = await port.sheets();
    book.userTypes("ASM", "B8:E8", [[4, "E010", 42_736, 10]]);
    const grid = await port.read(sheet?.id ?? "");
    expect(grid.values).toHaveLength(6);
    expect(grid.values[5]).toEqual([4, "E010", 42_736, 10]);
  });

  test("a long register stays within its requests and its megabytes, and its dates are all known", async () => {
    const rows = 30_000;
    const { host, port } = await openInExcel([register(rows)]);
    const progress: number[] = [];
    const [sheet] = await port.sheets();
    host.resetCounters();
    const grid = await port.read(sheet?.id ?? "", { onProgress: ({ done, total }) => { progress.push(done / total); } });
    expect(grid.values).toHaveLength(rows);
    expect(host.counters.requests).toBeLessThanOrEqual(Math.ceil((rows * 24) / 150_000) + 2);
    expect(host.counters.largestResponse).toBeLessThanOrEqual(4 * 1024 * 1024);
    expect(grid.dateMask?.reduce((sum, bit) => sum + bit, 0)).toBe(rows);
    expect(isDateAt(grid, rows - 1, 5)).toBe(true);
    expect(grid.hiddenRows).toEqual([3, rows - 2]);
    expect(progress.at(-1)).toBe(1);
    expect(progress.toSorted((a, b) => a - b)).toEqual(progress);
  });

  test("a whole review asks no more than its due", async () => {
    const cells = (source: SheetSource): number => source.grid.values.length * source.grid.width;
    const sources = [small(), { ...small(), name: "Filtrada" }, { ...register(2_500), name: "Mediana" }, { ...register(6_000), name: "Grande" }, { ...register(9_000), name: "Mayor" }];
    const { host, port } = await openInExcel(sources, { excelApi: "1.13" });
    for (const { id } of await port.sheets()) await port.read(id);
    expect(host.counters.requests).toBeLessThanOrEqual(sources.reduce((sum, source) => sum + Math.ceil(cells(source) / 150_000), 0) + 5);
    expect(host.counters.largestResponse).toBeLessThanOrEqual(4 * 1024 * 1024);
  });

  test("texts as long as a cell takes make smaller blocks: refused ones are halved, later ones measured", async () => {
    const { host, port } = await openInExcel([{ name: "Larga", grid: gridFromRows(Array.from({ length: 600 }, () => ["á".repeat(32_767)])) }]);
    const [sheet] = await port.sheets();
    host.resetCounters();
    const grid = await port.read(sheet?.id ?? "");
    expect(grid.values).toHaveLength(600);
    expect(grid.values.every((row) => row[0] === "á".repeat(32_767))).toBe(true);
    expect(host.counters.requests).toBeLessThan(30);
  });

  test("stops between blocks when it is cancelled", async () => {
    const { host, port } = await openInExcel([register(15_000)]);
    const [sheet] = await port.sheets();
    const stop = new AbortController();
    host.resetCounters();
    await expect(port.read(sheet?.id ?? "", { signal: stop.signal, onProgress: () => { stop.abort(); } })).rejects.toMatchObject({ kind: "cancelled" });
    expect(host.counters.requests).toBe(1);
  });

  test("leaves no trace", async () => {
    const { host, port } = await openInExcel([small(), register(200)], { excelApi: "1.13" });
    const before = host.fingerprint();
    for (const { id } of await port.sheets()) await port.read(id);
    await eventsDelivered();
    expect(host.openReferences).toBe(0);
    expect(host.fingerprint()).toBe(before);
    expect(host.counters.cellsWritten).toBe(0);
  });
});

describe("reading an area", () => {
  test("gives that part of the sheet in one request, with the merges of the last reading", async () => {
    const { host, port } = await openInExcel([small()], { excelApi: "1.13" });
    const [sheet] = await port.sheets();
    const id = sheet?.id ?? "";
    await port.read(id);
    host.resetCounters();
    const grid = await port.readArea(id, { top: 2, left: 2, bottom: 4, right: 9 });
    expect(host.counters.requests).toBe(1);
    expect({ top: grid.top, left: grid.left, values: grid.values }).toEqual({ top: 2, left: 2, values: [["", "", ""], ["Programa", "Fecha de término", "Avance"], ["E005", 42_461, 50]] });
    expect(isDateAt(grid, 4, 3)).toBe(true);
    expect(grid.merges).toEqual([{ top: 2, left: 1, bottom: 2, right: 4 }]);
  });

  test("outside of what is used there is nothing, not an error", async () => {
    const { port } = await openInExcel([small(), { name: "Vacía", grid: gridFromRows([]) }]);
    for (const { id } of await port.sheets()) expect((await port.readArea(id, { top: 90, left: 0, bottom: 1_048_575, right: 3 })).values.flat().filter((value) => value !== "")).toEqual([]);
  });
});

test("a 1904 workbook is told by the year its dated cells show", async () => {
  // The stand-in counts days from 1900 only: this format shows 42,461 with the year it has in a 1904 workbook.
  const shown = small({ grid: gridFromRows([[42_461]]), styles: [{ area: { top: 0, left: 0, bottom: 0, right: 0 }, style: { numberFormat: 'dd/mm/"2020"' } }] });
  const { port } = await openInExcel([shown]);
  const [sheet] = await port.sheets();
  expect((await port.read(sheet?.id ?? "")).date1904).toBe(true);
});

test("a workbook whose dates show no year is asked for its date system three times, not for ever", async () => {
  const { host, port } = await openInExcel([small({ grid: gridFromRows([[42_461]]), styles: [{ area: { top: 0, left: 0, bottom: 0, right: 0 }, style: { numberFormat: "mmmm" } }] })]);
  const [sheet] = await port.sheets();
  host.resetCounters();
  for (let reading = 0; reading < 5; reading++) expect((await port.read(sheet?.id ?? "")).date1904).toBe(false);
  expect(host.counters.requests).toBe(5 + 3);
});

describe("what can go wrong", () => {
  test.each([
    ["cellEditing", HOST_STATUS.cellEditing], ["sessionLost", HOST_STATUS.sessionLost], ["accessDenied", HOST_STATUS.accessDenied], ["payloadTooLarge", HOST_STATUS.requestTooLarge],
  ] as const)("%s reaches the caller", async (kind, status) => {
    const { host, port } = await openInExcel([small()]);
    host.failNext(status);
    await expect(port.sheets()).rejects.toMatchObject({ kind });
  });

  test("a cell being edited stops the reading, and it works again afterwards", async () => {
    const { book, port } = await openInExcel([small()]);
    const [sheet] = await port.sheets();
    book.setEditing(true);
    await expect(port.read(sheet?.id ?? "")).rejects.toMatchObject({ kind: "cellEditing" });
    book.setEditing(false);
    expect((await port.read(sheet?.id ?? "")).values).toHaveLength(5);
  });

  test("a busy Excel is asked twice more, after growing pauses", async () => {
    const { host, port, pauses } = await openInExcel([small()]);
    host.failNext(HOST_STATUS.tooManyRequests, HOST_STATUS.tooManyRequests);
    expect(await port.sheets()).toHaveLength(1);
    expect(pauses).toEqual([300, 1_200]);
    host.failNext(HOST_STATUS.tooManyRequests, HOST_STATUS.tooManyRequests, HOST_STATUS.tooManyRequests);
    const failure: unknown = await port.sheets().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(WorkbookError);
    expect(failure).toMatchObject({ kind: "busy", detail: expect.stringContaining("ActivityLimitReached") as unknown });
  });

  test("an Excel older than 1.9 is refused", async () => {
    await expect(openInExcel([small()], { excelApi: "1.8" })).rejects.toMatchObject({ kind: "notSupported" });
  });
});

test("the selection is where the user is, and moves only when asked", async () => {
  const { book, port } = await openInExcel([small(), { name: "Otra", grid: gridFromRows([["x"]]) }]);
  const [asm, other] = await port.sheets();
  book.userSelects("ASM", "C5");
  expect(await port.selection()).toEqual({ sheetId: asm?.id, row: 4, column: 2 });
  await port.read(other?.id ?? "");
  expect(await port.selection()).toEqual({ sheetId: asm?.id, row: 4, column: 2 });
  await port.select({ sheetId: other?.id ?? "", row: 9, column: 1 });
  expect(await port.selection()).toEqual({ sheetId: other?.id, row: 9, column: 1 });
});

test("the port carries the workbook's name", async () => {
  expect((await openInExcel([small()])).port.name).toBe("Libro1.xlsx");
});
