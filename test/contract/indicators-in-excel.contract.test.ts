import { readFileSync } from "node:fs";
import { join } from "node:path";
import { insertedIndicators, insertIndicators, removeIndicators } from "../../src/app/insert-indicators";
import { readIndicators, type IndicatorReport } from "../../src/app/indicators";
import { DEFAULT_USER_SETTINGS } from "../../src/app/settings";
import { reasonSentence } from "../../src/app/texts/indicator-insertion";
import { verifyIndicators } from "../../src/app/verify-indicators";
import { cellAddress } from "../../src/core/sheet/address";
import type { WorkbookPort } from "../../src/workbook/port";
import { openXlsx } from "../../src/xlsx/workbook";
import { nodeEngine } from "../../workbench/host/engine-node";
import { Recalculation } from "../../workbench/host/recalculation";
import { bookFromXlsx } from "../../workbench/page/book-from-xlsx";
import { eventsDelivered, openInExcel } from "../fixtures/excel-host";

const GOLDEN = new Uint8Array(readFileSync(join(__dirname, "../golden/foafi-2002.xlsx")));
const OPTIONS = { sheetName: "Indicadores", charts: "all" } as const;
const stop: (() => void)[] = [];
afterEach(() => {
  for (const each of stop.splice(0)) each();
});

/** The sample in the stand-in, calculated as it is edited. */
async function sample() {
  const opened = await openInExcel(await bookFromXlsx(await openXlsx(GOLDEN, "foafi-2002.xlsx")));
  const recalculation = new Recalculation(opened.book, nodeEngine());
  stop.push(() => recalculation.stop());
  return opened;
}

async function reportOf(port: WorkbookPort): Promise<IndicatorReport> {
  const report = await readIndicators(port, { user: DEFAULT_USER_SETTINGS, today: 37_621 }, { breathe: () => Promise.resolve() });
  if (!report) throw new Error("no sheet is a register");
  return report;
}

/** The cell of the first row of a register, by its header. */
function under(book: Awaited<ReturnType<typeof sample>>["book"], sheetName: string, header: string): string {
  const sheet = book.sheet(sheetName);
  for (let row = 0; row < 30; row++) for (let column = 0; column < 40; column++) if (sheet.value(row, column) === header) return cellAddress(row + 1, column);
  throw new Error(`no column ${header}`);
}

test("what Excel calculates of the inserted sheet is what we compute, in every cell", async () => {
  const { port, host } = await sample();
  const report = await reportOf(port);
  host.resetCounters();
  expect(await insertIndicators(port, report, OPTIONS)).toMatchObject({ kind: "inserted" });
  const { equal, differences } = await verifyIndicators(port, report, OPTIONS);
  expect([differences, equal > 200]).toEqual([[], true]);
});

test("inserting, putting up to date and taking away leave what the user owns as it was", async () => {
  const { port, host } = await sample();
  const before = host.fingerprint();
  const report = await reportOf(port);
  await insertIndicators(port, report, OPTIONS);
  const [put] = await insertedIndicators(port);
  expect(await insertIndicators(port, report, { ...OPTIONS, charts: "none" })).toMatchObject({ kind: "inserted", sheets: [{ sheetId: put?.sheetId, updated: true }] });
  expect(await insertedIndicators(port)).toMatchObject([{ edited: false, charts: "none" }]);
  await removeIndicators(port);
  expect([host.fingerprint(), await insertedIndicators(port)]).toEqual([before, []]);
});

test("the inserted figures follow an edit of a register, and agree with those computed anew", async () => {
  const { port, book } = await sample();
  const before = await reportOf(port);
  await insertIndicators(port, before, OPTIONS);
  book.userTypes("Proyectos", under(book, "Proyectos", "Estatus"), "cancelado");
  await eventsDelivered();
  const after = await reportOf(port);
  expect((await verifyIndicators(port, after, OPTIONS)).differences).toEqual([]);
  const old = (await verifyIndicators(port, before, OPTIONS)).differences;
  expect(old.some(({ indicator }) => indicator === "IC-I")).toBe(true);
});

test("a number typed as a text in a register is found to be why Excel gives something else", async () => {
  const { port, book } = await sample();
  await insertIndicators(port, await reportOf(port), OPTIONS);
  const cell = under(book, "Proyectos", "Aportación FOAFI");
  book.userTypes("Proyectos", cell, "'1,500,000.00");
  await eventsDelivered();
  const { differences } = await verifyIndicators(port, await reportOf(port), OPTIONS);
  const difference = differences.find(({ indicator, column }) => indicator === "IC-II" && column === "Denominador");
  expect(difference?.reason).toEqual({ kind: "registerText", sheet: "Proyectos", cell, text: "1,500,000.00" });
  expect(difference && reasonSentence(difference)).toContain(`«Proyectos» ${cell}`);
});

test("a formula typed over, a value in its place, and another cut date have their reasons", async () => {
  const { port, book } = await sample();
  const report = await reportOf(port);
  await insertIndicators(port, report, OPTIONS);
  const reasons = async () => new Map((await verifyIndicators(port, report, OPTIONS)).differences.map(({ cell, reason }) => [cell, reason.kind]));
  book.userTypes("Indicadores", "E9", "=1+1");
  book.userTypes("Indicadores", "G9", "7");
  // It shows the same, and follows nothing any more.
  book.userTypes("Indicadores", "E10", String(book.sheet("Indicadores").value(9, 4)));
  expect(await reasons()).toEqual(new Map([["E9", "formulaEdited"], ["G9", "turnedToValue"], ["E10", "turnedToValue"]]));
  await insertIndicators(port, report, { ...OPTIONS, overwriteEdited: true });
  expect(await reasons()).toEqual(new Map());
  book.userTypes("Indicadores", "B3", "30/06/2002");
  expect([...new Set((await reasons()).values())]).toEqual(["argument"]);
});

test("formulas over a register that is an Excel table name its columns, and follow a row that the table grows by", async () => {
  const { port, book } = await sample();
  await insertIndicators(port, await reportOf(port), OPTIONS);
  const sheet = book.sheet("Indicadores");
  const row = Array.from({ length: 40 }, (_, each) => each).find((each) => sheet.value(each, 0) === "IR-I") ?? 0;
  expect(sheet.formula(row, 4)).toBe('=COUNTIFS(Fondos[Fecha de constitución],"<"&$B$3+1)');
  const before = sheet.value(row, 4);
  const [fondos] = book.sheet("Fondos").tables;
  if (!fondos) throw new Error("no table Fondos");
  const column = under(book, "Fondos", "Fecha de constitución").replace(/\d+/, "");
  const bottom = fondos.area.bottom + 1;
  book.userTypes("Fondos", `A${String(bottom + 1)}`, "F-99");
  fondos.area = { ...fondos.area, bottom };
  book.tell({ kind: "tables", sheet: book.sheet("Fondos") });
  book.userTypes("Fondos", `${column}${String(bottom + 1)}`, "15/06/2002");
  await eventsDelivered();
  expect(sheet.value(row, 4)).toBe(Number(before) + 1);
  const after = await reportOf(port);
  expect((await verifyIndicators(port, after, OPTIONS)).differences.filter(({ reason }) => reason.kind === "formulaEdited")).toEqual([]);
});
