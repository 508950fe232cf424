import { openInExcel } from "../../test/fixtures/excel-host";
import type { OpenBook } from "../../test/fixtures/excel-host";
import { HostError } from "../../workbench/host/errors";
import type { Book, SheetSource } from "../../workbench/host/model";
import { HOST_STATUS } from "../../workbench/host/status";
import type { CellValue } from "../core/sheet/cell";
import { gridFromRows } from "../core/sheet/grid";
import type { FlagColumn, Mark } from "../workbook/port";
import { LOOKS } from "../workbook/looks";

const ROWS = 12;

/** A sheet with everything of the user's that a mark could harm. */
function busySheet(name = "ASM"): SheetSource {
  const rows: CellValue[][] = [["Seguimiento", "", "", ""], ["No.", "Programa", "Área", "Avance"], ...Array.from({ length: ROWS }, (_, i): CellValue[] => [ROWS - i, `E${String(i).padStart(3, "0")}`, i % 3 === 0 ? "" : "DGDIE", i * 10])];
  return {
    name, grid: gridFromRows(rows, { merges: [{ top: 0, left: 0, bottom: 0, right: 3 }], hiddenRows: [5] }),
    styles: [{ area: { top: 2, left: 3, bottom: 13, right: 3 }, style: { numberFormat: "0.00", fill: "#FFFF00" } }],
    formulas: [{ row: 3, column: 3, formula: "=A4*2" }],
    conditionalFormats: [
      { type: "ColorScale", areas: [{ top: 2, left: 3, bottom: 13, right: 3 }], detail: { min: "#FF0000" } },
      { type: "Custom", areas: [{ top: 2, left: 0, bottom: 13, right: 2 }], formula: "=$D3>50", look: { fill: "#00FF00" } },
      { type: "Custom", areas: [{ top: 2, left: 25, bottom: 13, right: 25 }], formula: '="cotejo:error"=Z3', look: { bold: true } },
    ],
    validations: [{ areas: [{ top: 2, left: 2, bottom: 13, right: 2 }], type: "List", rule: { list: { inCellDropDown: true, source: "DGDIE,DGPOP" } }, ignoreBlanks: true }],
    columnWidths: [[1, 120]],
  };
}

const WITH_TABLE: SheetSource = { name: "Tabla", grid: gridFromRows([["a", "b"], [1, 2]]), tables: [{ name: "Tabla1", area: { top: 0, left: 0, bottom: 1, right: 1 } }] };

const idOf = (book: Book, name: string): string => book.sheet(name).id;

function someMarks(sheetId: string): Mark[] {
  return [
    { sheetId, row: 3, column: 0, lastColumn: 3, severity: "warning" },
    { sheetId, row: 3, column: 1, lastColumn: 1, severity: "error" },
    { sheetId, row: 4, column: 1, lastColumn: 1, severity: "error" },
    { sheetId, row: 4, column: 1, lastColumn: 1, severity: "info" },
    { sheetId, row: 7, column: 2, lastColumn: 2, severity: "info" },
  ];
}

function flagColumn(sheetId: string, column = 4): FlagColumn {
  return { sheetId, column, headerRow: 1, flags: [{ row: 3, text: "Error: IDE-01, TXT-02" }, { row: 4, text: "Aviso: TXT-07" }, { row: 7, text: "Nota: TXT-09" }] };
}

const rulesOf = ({ book }: OpenBook, name = "ASM"): readonly string[] => book.sheet(name).conditionalFormats.map((rule) => rule.formula);
const valueOf = ({ book }: OpenBook, address: string, row: number, column: number): CellValue => book.sheet(address).value(row, column);

describe("marking", () => {
  test("paints each cell once, with its gravest severity, in a look that needs no colour", async () => {
    const open = await openInExcel([busySheet()]);
    const id = idOf(open.book, "ASM");
    expect(await open.port.mark(someMarks(id), [])).toEqual({ markedCells: 6, flaggedRows: 0 });
    const ours = open.book.sheet("ASM").conditionalFormats.filter((rule) => rule.formula.startsWith("=N("));
    expect(ours.map((rule) => [rule.formula, rule.areas.length, rule.stopIfTrue])).toEqual([
      ['=N("cotejo:info")=0', 1, false], ['=N("cotejo:warning")=0', 2, false], ['=N("cotejo:error")=0', 1, false],
    ]);
    expect(ours[2]?.areas).toEqual([{ top: 3, left: 1, bottom: 4, right: 1 }]);
    expect(ours[2]?.look).toMatchObject({ fill: LOOKS.error.fill, fontColor: LOOKS.error.font, underline: "Double", borders: { EdgeTop: { style: "Continuous" }, EdgeLeft: { color: LOOKS.error.font } } });
  });

  test("writes nothing but its formats: values, fills, validations, names and the order of the user's formats stay", async () => {
    const open = await openInExcel([busySheet(), WITH_TABLE]);
    const before = open.host.fingerprintParts();
    await open.port.mark(someMarks(idOf(open.book, "ASM")), []);
    const after = open.host.fingerprintParts();
    const withoutRules = (parts: typeof before): unknown => parts.sheets.map((sheet) => ({ ...sheet, conditionalFormats: "" }));
    expect(withoutRules(after)).toEqual(withoutRules(before));
    expect(after.sheets[0]?.conditionalFormats.endsWith(before.sheets[0]?.conditionalFormats ?? "?")).toBe(true);
    expect(open.host.counters.cellsWritten).toBe(0);
  });

  test("marking again replaces the marks", async () => {
    const open = await openInExcel([busySheet()]);
    const id = idOf(open.book, "ASM");
    await open.port.mark(someMarks(id), [flagColumn(id)]);
    expect(await open.port.mark([{ sheetId: id, row: 9, column: 0, lastColumn: 0, severity: "info" }], [flagColumn(id)])).toEqual({ markedCells: 1, flaggedRows: 3 });
    expect(rulesOf(open).filter((formula) => formula.startsWith("=N("))).toEqual(['=N("cotejo:flags")=0', '=N("cotejo:info")=0']);
  });

  test("when a sheet to be marked is gone, nothing is written on the others", async () => {
    const { host, book, port } = await openInExcel([busySheet(), WITH_TABLE]);
    const gone = idOf(book, "Tabla");
    book.as("user", () => { book.deleteSheet(book.sheet("Tabla")); });
    const before = host.fingerprint();
    await expect(port.mark([...someMarks(idOf(book, "ASM")), ...someMarks(gone)], [])).rejects.toMatchObject({ kind: "sheetMissing" });
    await expect(port.mark(someMarks(idOf(book, "ASM")), [flagColumn(gone)])).rejects.toMatchObject({ kind: "sheetMissing" });
    expect(host.fingerprint()).toBe(before);
  });

  test("2,000 scattered cells take at most 10 requests, and no address is cut", async () => {
    const rows = Array.from({ length: 20_000 }, (_, r): CellValue[] => [r, "x", "y"]);
    const open = await openInExcel([{ name: "Larga", grid: gridFromRows(rows) }]);
    const sheetId = idOf(open.book, "Larga");
    const marks = Array.from({ length: 2_000 }, (_, i): Mark => ({ sheetId, row: 10 * i, column: i % 3, lastColumn: i % 3, severity: i % 5 === 0 ? "error" : "warning" }));
    expect(await open.port.mark(marks, [])).toEqual({ markedCells: 2_000, flaggedRows: 0 });
    expect(open.host.counters.requests).toBeLessThanOrEqual(10);
    const painted = open.book.sheet("Larga").conditionalFormats.flatMap((rule) => rule.areas);
    expect(painted).toHaveLength(2_000);
    expect(new Set(painted.map((area) => area.top))).toEqual(new Set(marks.map((mark) => mark.row)));
    open.host.resetCounters();
    expect(await open.port.unmark()).toEqual({ markedCells: 2_000, flaggedRows: 0 });
    expect(open.host.counters.requests).toBeLessThanOrEqual(10);
    expect(open.book.sheet("Larga").conditionalFormats).toEqual([]);
  });
});

describe("the flag column", () => {
  test("has its header and a text beside each flagged row, as plain text", async () => {
    const open = await openInExcel([busySheet()]);
    const id = idOf(open.book, "ASM");
    const flags = [{ row: 2, text: "=HYPERLINK(\"http://x\")" }, { row: 3, text: "+1" }, { row: 4, text: "-1" }, { row: 5, text: "@x" }, { row: 6, text: "'cita" }, { row: 8, text: "12/03/2016" }];
    await open.port.mark([], [{ ...flagColumn(id), flags }]);
    expect(valueOf(open, "ASM", 1, 4)).toBe("Cotejo");
    for (const { row, text } of flags) {
      expect(valueOf(open, "ASM", row, 4)).toBe(`${text}\u200B`);
      expect(open.book.sheet("ASM").formula(row, 4)).toBeNull();
    }
    expect(valueOf(open, "ASM", 7, 4)).toBe("");
  });

  test("a column that holds something of the user's is refused, and nothing is written", async () => {
    const open = await openInExcel([busySheet()]);
    const id = idOf(open.book, "ASM");
    open.book.userTypes("ASM", "E90", "nota");
    const before = open.host.fingerprint();
    await expect(open.port.mark(someMarks(id), [flagColumn(id)])).rejects.toMatchObject({ kind: "occupied" });
    expect(open.host.fingerprint()).toBe(before);
  });

  test("a note written by the user in our column stays when the marks go", async () => {
    const open = await openInExcel([busySheet()]);
    const id = idOf(open.book, "ASM");
    await open.port.mark([], [flagColumn(id)]);
    open.book.userTypes("ASM", "E10", "ya lo vi");
    await open.port.unmark();
    const untouched = await openInExcel([busySheet()]);
    untouched.book.userTypes("ASM", "E10", "ya lo vi");
    expect(open.host.fingerprintParts()).toEqual(untouched.host.fingerprintParts());
  });
});

describe("unmarking leaves the workbook as it was", () => {
  async function marked(sources: readonly SheetSource[] = [busySheet(), WITH_TABLE]): Promise<OpenBook & { readonly before: string; readonly id: string }> {
    const open = await openInExcel(sources);
    const before = open.host.fingerprint();
    const id = idOf(open.book, "ASM");
    await open.port.mark(someMarks(id), [flagColumn(id)]);
    expect(open.host.fingerprint()).not.toBe(before);
    return { ...open, before, id };
  }

  test("at once", async () => {
    const { host, port, before } = await marked();
    expect(await port.hasMarks()).toBe(true);
    expect(await port.unmark()).toEqual({ markedCells: 6, flaggedRows: 3 });
    expect(host.fingerprint()).toBe(before);
    expect(await port.hasMarks()).toBe(false);
  });

  test("when there was nothing to remove", async () => {
    const { host, port } = await openInExcel([busySheet()]);
    const before = host.fingerprint();
    expect(await port.unmark()).toEqual({ markedCells: 0, flaggedRows: 0 });
    expect(host.fingerprint()).toBe(before);
  });

  test("after closing the workbook and opening it again", async () => {
    const { book, before } = await marked();
    const again = await openInExcel(book);
    expect(await again.port.hasMarks()).toBe(true);
    await again.port.unmark();
    expect(again.host.fingerprint()).toBe(before);
  });

  const userDoes: readonly (readonly [string, (book: Book) => void])[] = [
    ["inserted rows", (book) => { book.userInsertsRows("ASM", 4, 2); }],
    ["deleted a flagged row", (book) => { book.userDeletesRows("ASM", 4); }],
    ["inserted a column before", (book) => { book.as("user", () => { book.sheet("ASM").insert({ top: 0, left: 2, bottom: 1_048_575, right: 2 }, "columns"); }); }],
    ["edited cells", (book) => { book.userTypes("ASM", "C5", "DGPOP"); }],
  ];

  test.each(userDoes)("after the user %s", async (_, deed) => {
    const { host, port, book } = await marked();
    deed(book);
    await port.unmark();
    const untouched = await openInExcel([busySheet(), WITH_TABLE]);
    deed(untouched.book);
    expect(host.fingerprintParts()).toEqual(untouched.host.fingerprintParts());
  });

  test("after the rows were sorted, with the flag column or without it", async () => {
    for (const sorted of ["A3:E14", "A3:D14"]) {
      const { host, port, book } = await marked();
      book.userSorts("ASM", sorted, 0);
      await port.unmark();
      const untouched = await openInExcel([busySheet(), WITH_TABLE]);
      untouched.book.userSorts("ASM", sorted, 0);
      expect(host.fingerprintParts()).toEqual(untouched.host.fingerprintParts());
    }
  });

  test("when Excel fails to read one of the user's rules", async () => {
    const { book, port } = await marked();
    const sheet = book.sheet("ASM");
    const broken = sheet.conditionalFormats.find((rule) => rule.formula === "=$D3>50");
    Object.defineProperty(broken, "formula", { get: () => { throw new HostError("GeneralException", "There was an internal error.", 500); }, set: () => { /* the host moves formulas as rows move */ } });
    expect(await port.hasMarks()).toBe(true);
    await port.unmark();
    expect(sheet.conditionalFormats.map((rule) => rule.id)).toContain(broken?.id);
    expect(sheet.conditionalFormats).toHaveLength(3);
  });

  test("after a sort took flags away from the header and its rows were deleted", async () => {
    const deed = (book: Book): void => {
      book.userSorts("ASM", "A3:E14", 0);
      book.userDeletesRows("ASM", 1, 7);
    };
    const { host, port, book } = await marked();
    deed(book);
    expect((await port.unmark()).flaggedRows).toBe(3);
    const untouched = await openInExcel([busySheet(), WITH_TABLE]);
    deed(untouched.book);
    expect(host.fingerprintParts()).toEqual(untouched.host.fingerprintParts());
  });

  test("of the user's formulas and texts that speak of cotejo, nothing is taken", async () => {
    const open = await openInExcel([busySheet(), { name: "Mía", grid: gridFromRows([["Cotejo", "x"], ["Error: IDE-01", 1]]) }]);
    const before = open.host.fingerprint();
    expect(await open.port.hasMarks()).toBe(false);
    await open.port.unmark();
    expect(open.host.fingerprint()).toBe(before);
  });
});

describe("protected sheets", () => {
  test("nothing is written on any sheet when one of those to be marked is protected", async () => {
    const { host, port, book } = await openInExcel([busySheet(), { ...busySheet("Cerrada"), protected: true }]);
    const before = host.fingerprint();
    const marks = [...someMarks(idOf(book, "ASM")), ...someMarks(idOf(book, "Cerrada"))];
    await expect(port.mark(marks, [])).rejects.toMatchObject({ kind: "protectedSheet" });
    expect(host.fingerprint()).toBe(before);
    await port.mark(someMarks(idOf(book, "ASM")), []);
    expect(await port.hasMarks()).toBe(true);
  });

  test("marks on a sheet protected since stay, and the error says why", async () => {
    const { host, port, book } = await openInExcel([busySheet()]);
    await port.mark(someMarks(idOf(book, "ASM")), []);
    book.as("user", () => { book.protect(book.sheet("ASM")); });
    const before = host.fingerprint();
    await expect(port.unmark()).rejects.toMatchObject({ kind: "protectedSheet" });
    expect(host.fingerprint()).toBe(before);
  });

  test("access denied without protection is told apart", async () => {
    const { host, port, book } = await openInExcel([busySheet()]);
    host.failNext(HOST_STATUS.accessDenied);
    await expect(port.mark(someMarks(idOf(book, "ASM")), [])).rejects.toMatchObject({ kind: "accessDenied" });
  });

  test("a sheet protected between looking and writing gives the same error", async () => {
    const { port, book } = await openInExcel([busySheet()]);
    const sheet = book.sheet("ASM");
    const original = sheet.addConditionalFormat.bind(sheet);
    sheet.addConditionalFormat = (...args) => {
      if (!sheet.protection) book.as("coauthor", () => { book.protect(sheet); });
      return original(...args);
    };
    await expect(port.mark(someMarks(sheet.id), [])).rejects.toMatchObject({ kind: "protectedSheet" });
  });
});
