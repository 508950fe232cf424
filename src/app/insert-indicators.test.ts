import { readFileSync } from "node:fs";
import { join } from "node:path";
import { MemoryPort } from "../../test/fixtures/memory-port";
import { cleanSheet } from "../../test/fixtures/clean-asm-sheet";
import { parseIsoDate } from "../core/calendar/serial";
import { gridFromRows, type Grid } from "../core/sheet/grid";
import { INDICATOR_SHEET_TITLE } from "../workbook/own-texts";
import { openXlsx } from "../xlsx/workbook";
import { chartsOffered, insertedIndicators, insertIndicators, removeIndicators, type InsertRequest } from "./insert-indicators";
import { readIndicators, type IndicatorReport } from "./indicators";
import { DEFAULT_USER_SETTINGS } from "./settings";
import { insertedSentence, reasonSentence, refusalSentence, removedSentence, verificationSentence } from "./texts/indicator-insertion";
import { verifyIndicators } from "./verify-indicators";

const END_OF_2002 = parseIsoDate("2002-12-31") ?? 0;
const DEFAULT: InsertRequest = { sheetName: "Indicadores", charts: "none" };

const golden: Record<string, Grid> = {};
beforeAll(async () => {
  const book = await openXlsx(new Uint8Array(readFileSync(join(__dirname, "../../test/golden/foafi-2002.xlsx"))), "libro.xlsx");
  for (const { id, name } of await book.sheets()) golden[name] = await book.read(id);
});

async function reportOf(port: MemoryPort, cutDate: number | null = null): Promise<IndicatorReport> {
  const report = await readIndicators(port, { user: { ...DEFAULT_USER_SETTINGS, cutDate }, today: END_OF_2002 }, { breathe: () => Promise.resolve() });
  if (!report) throw new Error("no sheet is a register");
  return report;
}

async function inserted(request: Partial<InsertRequest> = {}, sheets: Record<string, Grid> = {}) {
  const port = new MemoryPort({ ...golden, ...sheets });
  const report = await reportOf(port);
  const outcome = await insertIndicators(port, report, { ...DEFAULT, ...request });
  return { port, report, outcome };
}

const namesOf = async (port: MemoryPort) => (await port.sheets()).map(({ name }) => name);
const refusalOf = async (request: Partial<InsertRequest>, sheets: Record<string, Grid> = {}) => {
  const { port, outcome } = await inserted(request, sheets);
  return { sentence: outcome.kind === "refused" ? refusalSentence(outcome.why) : null, added: (await namesOf(port)).length - Object.keys({ ...golden, ...sheets }).length };
};

test("inserts a signed sheet behind the user's, says how many figures, and finds them equal when it reads them back", async () => {
  const { port, report, outcome } = await inserted();
  expect(await namesOf(port)).toEqual([...Object.keys(golden), "Indicadores"]);
  expect(outcome).toMatchObject({ kind: "inserted", sheets: [{ name: "Indicadores", updated: false }] });
  const verification = await verifyIndicators(port, report, DEFAULT);
  expect([verification.differences, verification.equal > 200]).toEqual([[], true]);
  expect(outcome.kind === "inserted" && insertedSentence(outcome)).toMatch(/^Se insertó la hoja «Indicadores»: \d+ cifras\.$/);
  expect(verificationSentence({ ...verification, equal: 27 })).toMatch(/^Excel calcula lo mismo que Cotejo en las 27 cifras\./);
});

test("what is inserted is no register of the user's: a new reading gives the same tables", async () => {
  const { port, report } = await inserted();
  expect((await reportOf(port)).tables.map(({ sheet }) => sheet.name)).toEqual(report.tables.map(({ sheet }) => sheet.name));
});

test("inserting again writes the same sheet anew; another name makes another, whose tables have other names", async () => {
  const { port, report } = await inserted();
  expect(await insertIndicators(port, report, DEFAULT)).toMatchObject({ kind: "inserted", sheets: [{ updated: true }] });
  await insertIndicators(port, await reportOf(port, END_OF_2002 - 184), { sheetName: "Junio de 2002", charts: "all" });
  expect(await insertedIndicators(port)).toMatchObject([
    { name: "Indicadores", edited: false, cutDate: report.settings.cutDate, charts: "none" },
    { name: "Junio de 2002", edited: false, cutDate: END_OF_2002 - 184, charts: "all" },
  ]);
});

test("removing takes the sheets of indicators and nothing else", async () => {
  const { port, report } = await inserted();
  await port.putSheets("carpeta/1", [{ name: "Carátula", rows: [["Sesión"]] }]);
  await insertIndicators(port, report, { ...DEFAULT, sheetName: "Otra" });
  const [first] = await insertedIndicators(port);
  expect(removedSentence(await removeIndicators(port, [first?.sheetId ?? ""]))).toContain("«Indicadores»");
  expect(await removeIndicators(port)).toEqual(["Otra"]);
  expect(await namesOf(port)).toEqual([...Object.keys(golden), "Carátula"]);
  expect(removedSentence(await removeIndicators(port))).toBe("No había hojas de indicadores que quitar.");
});

test("what stands in the way is told with the way out, and nothing is written", async () => {
  const somebodys = gridFromRows([["Mis cifras"]]);
  expect(await refusalOf({}, { INDICADORES: somebodys })).toEqual({ sentence: expect.stringMatching(/«INDICADORES» que no hizo Cotejo.*Elija otro nombre/) as string, added: 0 });
  expect(await refusalOf({}, { Indicadores: gridFromRows([[INDICATOR_SHEET_TITLE]]) })).toEqual({ sentence: expect.stringMatching(/versión anterior de Cotejo.*Elimínela o cámbiele el nombre/) as string, added: 0 });
  for (const sheetName of ["", " ", "a/b", "'x", "Historial", "Cotejo", "x".repeat(28)]) expect(await refusalOf({ sheetName })).toEqual({ sentence: expect.stringMatching(/No se escribió nada\.$/) as string, added: 0 });
  expect(await refusalOf({ sheetName: "x".repeat(27) })).toEqual({ sentence: null, added: 1 });
});

test("a sheet that was edited is asked about before it is written over", async () => {
  const { port, report } = await inserted();
  port.edit("Indicadores", 9, 6, 5);
  const outcome = await insertIndicators(port, report, DEFAULT);
  expect(outcome).toEqual({ kind: "refused", why: { kind: "edited", sheets: ["Indicadores"] } });
  expect((await insertedIndicators(port))[0]?.edited).toBe(true);
  expect(await insertIndicators(port, report, { ...DEFAULT, overwriteEdited: true })).toMatchObject({ kind: "inserted" });
  expect((await insertedIndicators(port))[0]?.edited).toBe(false);
});

test("of each breakdown with values a chart can be chosen, by its name, and stands beside its table", async () => {
  const { report } = await inserted();
  const offered = chartsOffered(report);
  expect(offered).toContain("IC-I por línea de apoyo");
  const { port } = await inserted({ charts: new Set(["IC-I por línea de apoyo", "IC-I por mes"]) });
  const [sheet] = await insertedIndicators(port);
  expect(sheet?.charts).toEqual(new Set(["IC-I por línea de apoyo", "IC-I por mes"]));
});

test("ASM sheets are told on a sheet of their own; without registers of the FOAFI it is the only one", async () => {
  const asm = gridFromRows(cleanSheet());
  const { port } = await inserted({}, { Seguimiento: asm });
  expect((await namesOf(port)).slice(-2)).toEqual(["Indicadores", "Indicadores ASM"]);
  const alone = new MemoryPort({ Seguimiento: asm });
  const report = await reportOf(alone);
  await insertIndicators(alone, report, DEFAULT);
  expect(await namesOf(alone)).toEqual(["Seguimiento", "Indicadores"]);
  expect((await verifyIndicators(alone, report, DEFAULT)).differences).toEqual([]);
});

test("values typed over formulas are told with both figures and the reason", async () => {
  const { port, report } = await inserted();
  const sheet = await port.read((await insertedIndicators(port))[0]?.sheetId ?? "");
  const row = sheet.values.findIndex(([id]) => id === "IC-VII");
  port.edit("Indicadores", row, 4, 1);
  port.edit("Indicadores", row, 6, "#NAME?");
  const { differences, equal } = await verifyIndicators(port, report, DEFAULT);
  expect(differences.map(({ cell, indicator, column, excel, reason }) => [cell, indicator, column, excel, reason.kind])).toEqual([
    [`E${String(row + 1)}`, "IC-VII", "Numerador", 1, "turnedToValue"],
    [`G${String(row + 1)}`, "IC-VII", "Valor", "#NAME?", "turnedToValue"],
  ]);
  expect(verificationSentence({ equal, fixed: 0, differences })).toMatch(/ de .* cifras\. Hay 2 que mirar\.$/);
  for (const difference of differences) expect(reasonSentence(difference)).toMatch(/\.$/);
});

test("rows that moved are found by what they are called; one that went is told", async () => {
  const { port, report } = await inserted();
  port.deleteRow("Indicadores", 1);
  expect((await verifyIndicators(port, report, DEFAULT)).differences.filter(({ reason }) => reason.kind === "rowGone")).toEqual([]);
  const sheet = await port.read((await insertedIndicators(port))[0]?.sheetId ?? "");
  port.deleteRow("Indicadores", sheet.values.findIndex(([id]) => id === "IC-III"));
  expect((await verifyIndicators(port, report, DEFAULT)).differences.filter(({ reason }) => reason.kind === "rowGone").map(({ cell, indicator }) => [cell, indicator])).toEqual(expect.arrayContaining([[null, "IC-III"]]));
});
