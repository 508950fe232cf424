import { readFileSync } from "node:fs";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import { markPlan } from "../../src/app/marks";
import { recheck } from "../../src/app/recheck";
import type { ReviewState } from "../../src/app/review";
import { indicatorsOf } from "../../src/app/indicators";
import { insertIndicators, insertedIndicators, removeIndicators } from "../../src/app/insert-indicators";
import { reviewWorkbook, type ReviewRequest } from "../../src/app/review-workbook";
import { DEFAULT_USER_SETTINGS } from "../../src/app/settings";
import { parseIsoDate } from "../../src/core/calendar/serial";
import type { Area } from "../../src/core/sheet/address";
import { isDateAt, valueAt, type Grid } from "../../src/core/sheet/grid";
import { kindOfFormula } from "../../src/workbook/mark-rules";
import type { SheetDraft } from "../../src/workbook/draft";
import { STORE_SHEET } from "../../src/workbook/own-texts";
import type { CellContent, SheetEdit, WorkbookPort } from "../../src/workbook/port";
import { findRules } from "../../src/xlsx/write/find-rules";
import { openPatch } from "../../src/xlsx/write/opened-patch";
import { openXlsx } from "../../src/xlsx/workbook";
import { openXlsxPort } from "../../src/xlsx/xlsx-port";
import { bookFromXlsx } from "../../workbench/page/book-from-xlsx";
import { openInExcel } from "../fixtures/excel-host";
import { RICH_DRAFT } from "../fixtures/rich-draft";

const BOOKS = [
  "foafi-2002-con-faltas.xlsx", "foafi-2002.xlsx", "seguimiento-asm-2015-2016.xlsx", "tabla-de-excel.xlsx", "programa-combinado.xlsx", "dos-hojas-asm.xlsx",
  "columnas-en-otro-orden.xlsx", "filas-ocultas.xlsx", "espacios-raros.xlsx", "avance.xlsx",
] as const;
const FAULTY = BOOKS[0];
const CUT = parseIsoDate("2016-12-31") ?? 0;
const REQUEST: ReviewRequest = { user: { ...DEFAULT_USER_SETTINGS, cutDate: CUT }, today: CUT };
const TOOLS = { breathe: () => Promise.resolve() };
const ALL = { severities: ["error", "warning", "info"], flagColumn: true } as const;

/** A workbook behind the port, and what it then holds, read behind the port's back. */
interface Opened {
  readonly port: WorkbookPort;
  /** Areas of our rules by sheet and kind. */
  readonly rules: () => Promise<readonly { readonly sheet: string; readonly kind: string; readonly areas: readonly Area[] }[]>;
  /** The same workbook as another session finds it. */
  readonly reopened: () => Promise<WorkbookPort>;
}

async function inExcel(bytes: Uint8Array, name: string): Promise<Opened> {
  const { port, book } = await openInExcel(await bookFromXlsx(await openXlsx(bytes, name)), { excelApi: "1.13" });
  return {
    port,
    rules: () => Promise.resolve(book.sheets.flatMap((sheet) => sheet.conditionalFormats.map(({ formula, areas }) => ({ sheet: sheet.name, kind: kindOfFormula(formula) ?? formula, areas })))),
    reopened: async () => (await openInExcel(book, { excelApi: "1.13" })).port,
  };
}

async function inFile(bytes: Uint8Array, name: string): Promise<Opened> {
  const tools = { deflate: (data: Uint8Array) => new Uint8Array(deflateRawSync(data)) };
  const port = await openXlsxPort(bytes, name, tools);
  return {
    port,
    rules: async () => (await findRules(await openPatch(port.save(), tools), () => true)).map(({ sheet, formula, areas }) => ({ sheet, kind: kindOfFormula(formula) ?? formula, areas })),
    reopened: () => openXlsxPort(port.save(), name, tools),
  };
}

const HOSTS = [["Excel", inExcel], ["a file", inFile]] as const;

/** What a use case tells on each host. */
async function onBoth<T>(name: string, useCase: (opened: Opened) => Promise<T>): Promise<{ readonly excel: T; readonly file: T }> {
  const bytes = new Uint8Array(readFileSync(path.join(__dirname, "../golden", name)));
  const excel = await useCase(await inExcel(bytes, name));
  return { excel, file: await useCase(await inFile(bytes, name)) };
}

const review = (port: WorkbookPort): Promise<ReviewState> => reviewWorkbook(port, REQUEST, TOOLS);

/** A review without the ids of sheets, which each host gives as it likes. */
function told({ review: { findings, sheets, counts, notEvaluated, failures, notices, parameters } }: ReviewState): unknown {
  const indexOf = new Map(findings.map(({ id }, index) => [id, index]));
  return {
    findings: findings.map(({ cause, related, culprits, ...finding }) => ({
      ...finding, id: "", sheetId: "",
      cause: cause === null ? null : indexOf.get(cause),
      related: related.map((place) => ({ ...place, sheetId: "" })),
      culprits: culprits?.map((culprit) => ({ ...culprit, place: { ...culprit.place, sheetId: "" } })) ?? null,
    })),
    sheets: sheets.map((sheet) => ({ ...sheet, id: "" })),
    notices: notices.map((notice) => ({ ...notice, sheetId: "" })),
    // The period of a sheet's title goes by its id.
    parameters: parameters.map((parameter) => ({ ...parameter, key: parameter.key.replace(/:.*/, "") })),
    counts, notEvaluated, failures,
  };
}

/** What is marked, as each host reads it back: every cell with the kinds of rule it bears, and every text of the flag columns. */
async function marksOf({ port, rules, reopened }: Opened): Promise<unknown> {
  const cells = new Map<string, string>();
  for (const { sheet, kind, areas } of await rules()) {
    for (const { top, left, bottom, right } of areas) {
      if (kind === "flags") cells.set(`${sheet} column ${String(left)}-${String(right)}`, kind);
      else for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) cells.set(`${sheet} ${String(row)},${String(column)}`, kind);
    }
  }
  const again = await reopened();
  return { marked: [...cells].toSorted(([a], [b]) => (a < b ? -1 : 1)), hasMarks: await port.hasMarks(), later: await again.hasMarks(), values: await contentOf(again) };
}

/** Every value of every sheet but for the empty rows and columns around, and which of them are dates. */
async function contentOf(port: WorkbookPort): Promise<unknown> {
  const sheets: unknown[] = [];
  for (const { id, name, visible } of await port.sheets()) {
    const grid = await port.read(id);
    const cells = grid.values.flatMap((row, r) => row.flatMap((value, c) => (value === "" ? [] : [[grid.top + r, grid.left + c, value]])));
    sheets.push({ name, visible, cells, merges: grid.merges, hiddenRows: grid.hiddenRows });
  }
  return sheets;
}

describe.each(BOOKS)("%s in Excel and in its file", (name) => {
  test("has the same Excel tables", async () => {
    const { excel, file } = await onBoth(name, async ({ port }) => {
      const names = new Map((await port.sheets()).map((sheet) => [sheet.id, sheet.name]));
      return (await port.excelTables()).map(({ sheetId, ...table }) => ({ ...table, sheet: names.get(sheetId) }));
    });
    expect(excel).toEqual(file);
    expect(file.length).toBe(name === "foafi-2002.xlsx" ? 15 : name === "tabla-de-excel.xlsx" ? 1 : 0);
  });

  test("is the same review: tables, findings, what was not evaluated, notices", async () => {
    const { excel, file } = await onBoth(name, async ({ port }) => told(await review(port)));
    expect(file).toEqual(excel);
  });

  test.each([true, false])("bears the same marks, with flag column: %s, and none when they are taken off", async (flagColumn) => {
    const { excel, file } = await onBoth(name, async (opened) => {
      const { port } = opened;
      const before = await contentOf(port);
      const { marks, columns } = markPlan(await review(port), { ...ALL, flagColumn });
      const put = await port.mark(marks, columns);
      const marked = await marksOf(opened);
      // Marked again, the same: the column of flags is found, none is added.
      const second = markPlan(await review(port), { ...ALL, flagColumn });
      const again = await port.mark(second.marks, second.columns);
      expect(await marksOf(opened)).toEqual(marked);
      expect(again).toEqual(put);
      const off = await (await opened.reopened()).unmark();
      return { put, marked, off, before };
    });
    expect(file).toEqual(excel);
    expect(file.put.markedCells > 0).toBe(true);
    expect(file.put.flaggedRows > 0).toBe(flagColumn);
  });
});

describe.each(HOSTS)("in %s", (_, open) => {
  const faulty = () => open(new Uint8Array(readFileSync(path.join(__dirname, "../golden", FAULTY))), FAULTY);

  test("marks taken off leave every value, merge and hidden row as it was", async () => {
    const { port, rules } = await faulty();
    const before = await contentOf(port);
    const others = await rules();
    const { marks, columns } = markPlan(await review(port), ALL);
    await port.mark(marks, columns);
    expect(await contentOf(port)).not.toEqual(before);
    await port.unmark();
    expect(await contentOf(port)).toEqual(before);
    expect(await rules()).toEqual(others);
    expect(await port.hasMarks()).toBe(false);
  });

  test("what is remembered is recalled, by this session and the next, and its sheet is not reviewed", async () => {
    const { port, reopened } = await faulty();
    const before = told(await review(port));
    const long = "año 🐎 ".repeat(12_000);
    expect(await port.recall("historial")).toBeNull();
    await port.remember("historial", long);
    await port.remember("columnas", "=1+1");
    await port.remember("historial", "corto");
    await port.remember("historial", long);
    const later = await reopened();
    expect([await later.recall("historial") === long, await later.recall("columnas"), await later.recall("otra")]).toEqual([true, "=1+1", null]);
    expect(told(await review(later))).toEqual(before);
  });

  test("what is forgotten is gone, with the sheet it was kept in when nothing else is in it", async () => {
    const { port } = await faulty();
    const before = await contentOf(port);
    await port.forget("historial");
    await port.remember("historial", "año 🐎 ".repeat(12_000));
    await port.remember("columnas", "uno");
    await port.forget("historial");
    expect([await port.recall("historial"), await port.recall("columnas")]).toEqual([null, "uno"]);
    await port.forget("columnas");
    expect(await contentOf(port)).toEqual(before);
    expect((await port.sheets()).map(({ name }) => name)).not.toContain(STORE_SHEET);
  });

  test("an edit changes what it says, its undo gives that back, and a cell that has changed since refuses both", async () => {
    const { port } = await faulty();
    const before = await contentOf(port);
    const { edit, sheetId, row, column } = await anEdit(port);
    const { undo, changes } = await port.applyEdits([edit]);
    expect(changes).toEqual([{ kind: "cells", sheetId, area: { top: row, left: column, bottom: row, right: column }, origin: "user" }]);
    expect(valueAt(await port.read(sheetId), row, column)).toBe("=NO()");
    await expect(port.applyEdits([edit])).rejects.toMatchObject({ kind: "changedMeanwhile" });
    await port.applyEdits(undo);
    expect(await contentOf(port)).toEqual(before);
    await expect(port.applyEdits(undo)).rejects.toMatchObject({ kind: "changedMeanwhile" });
    await expect(port.applyEdits([{ ...edit, sheetId: "{no hay}" }])).rejects.toMatchObject({ kind: "sheetMissing" });
  });

  test("a part of a sheet is what the whole sheet has there", async () => {
    const { port } = await faulty();
    for (const { id } of await port.sheets()) {
      const whole = await port.read(id);
      const area = { top: 1, left: 1, bottom: 4, right: 6 };
      const part = await port.readArea(id, area);
      const cells = (grid: Grid) => [1, 2, 3, 4].map((row) => [1, 2, 3, 4, 5, 6].map((column) => [valueAt(grid, row, column), isDateAt(grid, row, column)]));
      expect(cells(part)).toEqual(cells(whole));
    }
  });
});

test("a recheck after an edit says the same on both, and the same as a new review", async () => {
  const { excel, file } = await onBoth(FAULTY, async ({ port }) => {
    const state = await review(port);
    const { edit } = await anEdit(port);
    const { undo, changes } = await port.applyEdits([edit]);
    const edited = await recheck(port, state, changes, REQUEST, TOOLS);
    expect(told(edited)).toEqual(told(await review(port)));
    expect(told(edited)).not.toEqual(told(state));
    const back = await recheck(port, edited, (await port.applyEdits(undo)).changes, REQUEST, TOOLS);
    expect(told(back)).toEqual(told(state));
    return told(edited);
  });
  expect(file).toEqual(excel);
});

test("the fixes that are proposed are applied alike, and mend alike", async () => {
  const { excel, file } = await onBoth(FAULTY, async ({ port }) => {
    const { review: { findings } } = await review(port);
    const applied: unknown[] = [];
    for (const { fix, sheetId, sheet } of findings) {
      if (fix?.kind !== "setCells") continue;
      const grid = await port.read(sheetId);
      await port.applyEdits([{ kind: "setCells", sheetId, cells: fix.cells.map(({ row, column, value }) => ({ row, column, before: valueAt(grid, row, column), after: value })) }]);
      applied.push([sheet, fix]);
    }
    return { applied, content: await contentOf(port), review: told(await review(port)) };
  });
  expect(file).toEqual(excel);
  expect(file.applied.length).toBeGreaterThan(0);
});

/** An edit of a register's key, which other sheets refer to. */
async function anEdit(port: WorkbookPort): Promise<{ readonly edit: SheetEdit; readonly sheetId: string; readonly row: number; readonly column: number }> {
  const sheet = (await port.sheets()).find(({ name }) => name === "Proyectos");
  if (!sheet) throw new Error("no sheet Proyectos");
  const grid = await port.read(sheet.id);
  const [row, column] = [grid.top + 2, grid.left];
  return { edit: { kind: "setCells", sheetId: sheet.id, cells: [{ row, column, before: valueAt(grid, row, column), after: "=NO()" }] }, sheetId: sheet.id, row, column };
}

/** The rich draft, over a sheet of the sample's. */
const DRAFT: SheetDraft = JSON.parse(JSON.stringify(RICH_DRAFT).replaceAll("Datos!", "Proyectos!"));

/** What sheets of ours hold, from A1 on, as far as their cells say something; formulas in one spelling. */
async function ownContents(port: WorkbookPort): Promise<unknown> {
  const own = await port.ownSheets();
  return Promise.all(own.map(async ({ sheetId, name, family, put, now }) => {
    const contents = await port.readContents(sheetId, { top: 0, left: 0, bottom: 500, right: 40 });
    const spelled = (content: CellContent): unknown => (typeof content === "object" ? `=${content.formula.replaceAll(/^=|_xlfn\./g, "")}` : content);
    const cells = contents.flatMap((row, r) => row.flatMap((content, c) => (content === "" ? [] : [[r, c, spelled(content)]])));
    return { name, family, untouched: put === now, cells };
  }));
}

describe.each(HOSTS)("sheets of ours in %s", (_, open) => {
  const sample = () => open(new Uint8Array(readFileSync(path.join(__dirname, "../golden", "foafi-2002.xlsx"))), "foafi-2002.xlsx");

  test("come behind the last, are known as ours by the next session, and go without a trace", async () => {
    const { port, reopened } = await sample();
    const before = await contentOf(port);
    const names = (await port.sheets()).map(({ name }) => name);
    const ids = await port.putSheets("indicadores", [DRAFT, { ...DRAFT, name: "Otra", tables: [] }]);
    const later = await reopened();
    const listed = await later.sheets();
    expect(listed.map(({ name, own }) => [name, own])).toEqual([...names.map((name) => [name, undefined]), [DRAFT.name, "indicadores"], ["Otra", "indicadores"]]);
    expect(await port.sheets()).toMatchObject(listed.map(({ name }) => ({ name })));
    expect(ids).toEqual((await port.ownSheets()).map(({ sheetId }) => sheetId));
    await later.removeOwnSheets((await later.ownSheets()).map(({ sheetId }) => sheetId));
    expect(await contentOf(later)).toEqual(before);
    expect(await later.ownSheets()).toEqual([]);
  });

  test("are put anew where they are, and told as edited when somebody typed in them", async () => {
    const { port } = await sample();
    const [sheetId = ""] = await port.putSheets("indicadores", [DRAFT]);
    const first = await ownContents(port);
    expect(await port.putSheets("indicadores", [DRAFT])).toEqual([sheetId]);
    expect(await ownContents(port)).toEqual(first);
    await port.applyEdits([{ kind: "setCells", sheetId, cells: [{ row: 5, column: 1, before: 1, after: 7 }] }]);
    expect((await port.ownSheets()).map(({ put, now }) => put === now)).toEqual([false]);
    await port.putSheets("indicadores", [DRAFT]);
    expect(await ownContents(port)).toEqual(first);
  });

  test("are refused where a name is taken, and nothing is written", async () => {
    const { port } = await sample();
    await port.putSheets("carpeta/1", [{ ...DRAFT, name: "Carpeta" }]);
    const before = await contentOf(port);
    await expect(port.putSheets("indicadores", [{ ...DRAFT, name: "PROYECTOS", tables: [] }])).rejects.toMatchObject({ kind: "occupied", detail: "Proyectos" });
    await expect(port.putSheets("indicadores", [{ ...DRAFT, name: "carpeta", tables: [] }])).rejects.toMatchObject({ kind: "occupied", detail: "Carpeta" });
    await expect(port.putSheets("indicadores", [{ name: "Primero", rows: [["a"]] }, DRAFT])).rejects.toMatchObject({ kind: "occupied", detail: "Ind_Entidad" });
    const aborted = AbortSignal.abort();
    await expect(port.putSheets("indicadores", [{ name: "Primero", rows: [["a"]] }], { signal: aborted })).rejects.toMatchObject({ kind: "cancelled" });
    expect(await contentOf(port)).toEqual(before);
  });
});

test("a sheet that is put holds the same on both, and so does that of the indicators, which no review takes for a register", async () => {
  const { excel, file } = await onBoth("foafi-2002.xlsx", async ({ port }) => {
    await port.putSheets("carpeta/1", [DRAFT]);
    const state = await review(port);
    const report = await indicatorsOf(state, TOOLS);
    const outcome = await insertIndicators(port, report, { sheetName: "Indicadores", charts: "all" });
    expect(outcome).toMatchObject({ kind: "inserted", sheets: [{ name: "Indicadores", updated: false }] });
    expect(told(await review(port))).toEqual(told(state));
    const contents = await ownContents(port);
    const inserted = (await insertedIndicators(port)).map((sheet) => ({ ...sheet, sheetId: "" }));
    expect(await insertIndicators(port, report, { sheetName: "Indicadores", charts: "all" })).toMatchObject({ kind: "inserted", sheets: [{ updated: true }] });
    expect(await ownContents(port)).toEqual(contents);
    return { contents, inserted, gone: await removeIndicators(port), left: await ownContents(port) };
  });
  expect(file).toEqual(excel);
  expect(file.gone).toEqual(["Indicadores"]);
});
