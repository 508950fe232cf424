import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { runCommand } from "../../src/cli/run";
import { parseIsoDate } from "../../src/core/calendar/serial";
import { valueAt, type Grid } from "../../src/core/sheet/grid";
import { openXlsx } from "../../src/xlsx/workbook";
import { patchWorkbook } from "../../src/xlsx/write/patch-workbook";
import { buildXlsx } from "../fixtures/xlsx-builder";
import { foafiSheet } from "../fixtures/foafi-sheets";

const SAMPLE = join(__dirname, "../golden/foafi-2002.xlsx");
const TODAY = parseIsoDate("2026-11-21") ?? 0;
/** What adding a sheet must change: the lists of sheets, parts and formats. */
const LISTS = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml"];

const folder = mkdtempSync(join(tmpdir(), "cotejo-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const place = (name: string) => join(folder, name);

async function cotejo(...args: string[]) {
  let out = "";
  let err = "";
  const code = await runCommand(args, { out: (text) => (out += text), err: (text) => (err += text), today: TODAY });
  return { code, out, err };
}

async function sheetsOf(path: string): Promise<readonly string[]> {
  return (await (await openXlsx(readFileSync(path), "libro.xlsx")).sheets()).map(({ name }) => name);
}

async function indicatorsGrid(path: string): Promise<Grid> {
  const book = await openXlsx(readFileSync(path), "libro.xlsx");
  const info = (await book.sheets()).find(({ name }) => name === "Indicadores");
  if (!info) throw new Error("no sheet Indicadores");
  return book.read(info.id);
}

function partsThatDiffer(before: string, after: string): readonly string[] {
  const [old, fresh] = [unzipSync(readFileSync(before)), unzipSync(readFileSync(after))];
  return Object.keys(old).filter((name) => Buffer.compare(Buffer.from(old[name] ?? []), Buffer.from(fresh[name] ?? [])) !== 0).toSorted();
}

test("adds a sheet with the figures to a copy; of the user's parts only the lists change", async () => {
  const { code, out, err } = await cotejo("indicadores", SAMPLE, "--salida", place("copia.xlsx"));
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/IR-I Fondos de garantía constituidos[\s\S]*Se insertó la hoja «Indicadores»: \d+ cifras\.\nSe hizo «/);
  expect(await sheetsOf(place("copia.xlsx"))).toEqual([...(await sheetsOf(SAMPLE)), "Indicadores"]);
  expect(partsThatDiffer(SAMPLE, place("copia.xlsx"))).toEqual(LISTS);
  const grid = await indicatorsGrid(place("copia.xlsx"));
  const row = grid.values.findIndex((_, r) => valueAt(grid, r, 0) === "IC-II");
  expect([4, 5, 6].map((column) => valueAt(grid, row, column))).toEqual([26_809_715, 12_235_500.5, 2.19]);
});

test("every figure of the main table is a formula", async () => {
  await cotejo("indicadores", SAMPLE, "--salida", place("formulas.xlsx"));
  const parts = unzipSync(readFileSync(place("formulas.xlsx")));
  const sheet = Object.entries(parts).find(([name, bytes]) => name.startsWith("xl/worksheets/sheet") && Buffer.from(bytes).includes("Cotejo: indicadores"));
  const xml = Buffer.from(sheet?.[1] ?? []).toString("utf8");
  // The seven indicators with two or three readings add eight rows to the fourteen.
  for (let row = 9; row <= 30; row++) for (const column of ["E", "G"]) expect(xml).toMatch(new RegExp(`<c r="${column}${String(row)}"[^>]*><f>`));
  expect(xml).not.toMatch(/LET\(|FILTER\(|UNIQUE\(|XLOOKUP\(|_xlfn/);
});

test("inserting again puts the same sheet up to date instead of adding another", async () => {
  await cotejo("indicadores", SAMPLE, "--salida", place("una.xlsx"));
  const again = await cotejo("indicadores", place("una.xlsx"), "--salida", place("dos.xlsx"), "--corte", "2002-06-30");
  expect(again.out).toMatch(/Se actualizó la hoja «Indicadores»: \d+ cifras\./);
  expect(await sheetsOf(place("dos.xlsx"))).toEqual(await sheetsOf(place("una.xlsx")));
  expect(valueAt(await indicatorsGrid(place("dos.xlsx")), 2, 1)).toBe(parseIsoDate("2002-06-30"));
  await cotejo("indicadores", place("dos.xlsx"), "--salida", place("tres.xlsx"));
  // Charts that the other date did not have come last in the list of parts.
  expect([partsThatDiffer(place("una.xlsx"), place("tres.xlsx")), partsThatDiffer(place("tres.xlsx"), place("una.xlsx"))]).toEqual([["[Content_Types].xml"], ["[Content_Types].xml"]]);
  await cotejo("indicadores", place("tres.xlsx"), "--salida", place("cuatro.xlsx"));
  expect(readFileSync(place("cuatro.xlsx")).equals(readFileSync(place("tres.xlsx")))).toBe(true);
});

test("with json, prints the figures alone and tells of the copy on the other stream", async () => {
  const { out, err } = await cotejo("indicadores", SAMPLE, "--formato", "json", "--salida", place("json.xlsx"));
  expect(Object.keys(JSON.parse(out) as object)).toEqual(["indicadores"]);
  expect(err).toContain("Se hizo «");
});

test("a sheet Indicadores of somebody else's is not touched, and nothing is written", async () => {
  writeFileSync(place("ajena.xlsx"), await patchWorkbook(readFileSync(SAMPLE), [{ kind: "insertSheet", sheet: { name: "INDICADORES", rows: [["Mis cifras"]] } }]));
  const { code, err } = await cotejo("indicadores", place("ajena.xlsx"), "--salida", place("no.xlsx"));
  expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/una hoja «INDICADORES» que no hizo Cotejo/) as string });
  expect(existsSync(place("no.xlsx"))).toBe(false);
});

test("a table name of ours that the user took has its sentence, and nothing is written", async () => {
  writeFileSync(place("nombre.xlsx"), await patchWorkbook(readFileSync(SAMPLE), [{ kind: "setName", name: { name: "Cotejo_Indicadores", formula: "1" } }]));
  const { code, err } = await cotejo("indicadores", place("nombre.xlsx"), "--salida", place("no.xlsx"));
  expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/ya usa «Cotejo_Indicadores» como nombre/) as string });
  expect(existsSync(place("no.xlsx"))).toBe(false);
});

test("a book of ASM sheets alone gets them in numbers", async () => {
  const { code, out } = await cotejo("indicadores", join(__dirname, "../golden/avance.xlsx"), "--salida", place("asm.xlsx"));
  expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/Se insertó la hoja «Indicadores»/) as string });
  expect(valueAt(await indicatorsGrid(place("asm.xlsx")), 0, 0)).toBe("Cotejo: seguimiento a ASM en números");
});

test("a sheet of before the signature is not touched: whether it was edited cannot be known", async () => {
  writeFileSync(place("vieja.xlsx"), await patchWorkbook(readFileSync(SAMPLE), [{ kind: "insertSheet", sheet: { name: "Indicadores", rows: [["Cotejo: indicadores del FOAFI"]] } }]));
  const { code, err } = await cotejo("indicadores", place("vieja.xlsx"), "--salida", place("no.xlsx"));
  expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/versión anterior de Cotejo.*No se hizo la copia\./) as string });
  expect((await cotejo("indicadores", place("vieja.xlsx"), "--salida", place("otra.xlsx"), "--hoja", "Cifras")).code).toBe(0);
  expect((await sheetsOf(place("otra.xlsx"))).slice(-2)).toEqual(["Indicadores", "Cifras"]);
});

test("the copy has native charts beside the tables, unless none are wanted", async () => {
  await cotejo("indicadores", SAMPLE, "--salida", place("graficas.xlsx"));
  await cotejo("indicadores", SAMPLE, "--salida", place("sin-graficas.xlsx"), "--graficas", "ninguna");
  const charts = (path: string) => Object.keys(unzipSync(readFileSync(path))).filter((name) => name.startsWith("xl/charts/")).length;
  expect([charts(place("graficas.xlsx")) > 10, charts(place("sin-graficas.xlsx"))]).toEqual([true, 0]);
  expect((await cotejo("indicadores", SAMPLE, "--graficas", "ninguna")).err).toMatch(/--graficas es de la copia/);
  expect((await cotejo("indicadores", SAMPLE, "--salida", place("no.xlsx"), "--graficas", "dos")).err).toMatch(/«dos» no dice qué gráficas/);
});

test("what was typed over a sheet of ours stays in the original and is told", async () => {
  await cotejo("indicadores", SAMPLE, "--salida", place("limpia.xlsx"));
  writeFileSync(place("editada.xlsx"), await patchWorkbook(readFileSync(place("limpia.xlsx")), [{ kind: "setCells", sheet: "Indicadores", cells: [{ row: 8, column: 6, content: 99 }] }]));
  const { code, out } = await cotejo("indicadores", place("editada.xlsx"), "--salida", place("puesta-al-dia.xlsx"));
  expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/«Indicadores» tenía cambios hechos a mano: siguen en el original/) as string });
  expect(readFileSync(place("puesta-al-dia.xlsx")).equals(readFileSync(place("limpia.xlsx")))).toBe(true);
});

test("the book itself is replaced only when that is asked for, and kept aside", async () => {
  copyFileSync(SAMPLE, place("mismo.xlsx"));
  expect((await cotejo("indicadores", place("mismo.xlsx"), "--salida", place("mismo.xlsx"))).err).toMatch(/es el libro mismo/);
  expect((await cotejo("indicadores", place("mismo.xlsx"), "--salida", place("mismo.xlsx"), "--sobrescribir")).code).toBe(0);
  expect(readFileSync(place("mismo.xlsx.bak")).equals(readFileSync(SAMPLE))).toBe(true);
});

test("registers on several sheets are told in figures that are no formulas, and the reason is beside them", async () => {
  const second = { ...foafiSheet("fondos", [{ id: "F-02" }]), name: "Fondos 2" };
  writeFileSync(place("dos-hojas.xlsx"), buildXlsx({ sheets: [foafiSheet("fondos", [{ id: "F-01" }]), second, foafiSheet("proyectos")] }));
  expect((await cotejo("indicadores", place("dos-hojas.xlsx"), "--salida", place("fija.xlsx"), "--corte", "2002-12-31")).code).toBe(0);
  const grid = await indicatorsGrid(place("fija.xlsx"));
  expect([0, 4, 13].map((column) => valueAt(grid, 8, column))).toEqual(["IR-I", 2, "Valor fijo: el registro Fondos está en varias hojas y una fórmula no las sigue."]);
});
