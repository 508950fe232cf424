import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { reviewWorkbook } from "../../src/app/review-workbook";
import { DEFAULT_USER_SETTINGS } from "../../src/app/settings";
import { templateBook, type TemplateRows } from "../../src/app/template";
import { parseIsoDate } from "../../src/core/calendar/serial";
import { foafiRegisters } from "../../src/core/registers/foafi";
import { FOAFI_CLEAN_ROWS } from "../../src/core/review/foafi-ground";
import { runCommand } from "../../src/cli/run";
import { openXlsx } from "../../src/xlsx/workbook";
import { writeWorkbook } from "../../src/xlsx/write/write-workbook";

const TODAY = parseIsoDate("2002-12-31") ?? 0;
const folder = mkdtempSync(join(tmpdir(), "plantilla-"));
const file = (name: string) => join(folder, name);

afterAll(() => rmSync(folder, { recursive: true }));

async function cotejo(...args: string[]) {
  let out = "";
  let err = "";
  const code = await runCommand(args, { out: (text) => (out += text), err: (text) => (err += text), today: TODAY });
  return { code, out, err };
}

async function review(bytes: Uint8Array) {
  const book = await openXlsx(bytes, "plantilla.xlsx");
  return (await reviewWorkbook(book, { user: DEFAULT_USER_SETTINGS, today: TODAY }, { breathe: () => Promise.resolve() })).review;
}

describe("cotejo plantilla", () => {
  test("makes a workbook whose sheets are all recognised, with nothing to say of it", async () => {
    expect(await cotejo("plantilla", "--salida", file("foafi.xlsx"))).toMatchObject({ code: 0, err: "" });
    const { sheets, findings, notices } = await review(readFileSync(file("foafi.xlsx")));
    expect(sheets.map(({ register }) => register)).toEqual(foafiRegisters.map(({ key }) => key));
    expect(findings).toEqual([]);
    expect(notices).toEqual([]);
  });

  test("the template of the ASM sheet is recognised as one", async () => {
    expect((await cotejo("plantilla", "--tipo", "asm", "--salida", file("asm.xlsx"))).code).toBe(0);
    const { sheets, findings } = await review(readFileSync(file("asm.xlsx")));
    expect(sheets.map(({ register }) => register)).toEqual(["asm"]);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("an existing file stays as it is, unless it is to be replaced; then a copy of it is kept", async () => {
    const path = file("ya.xlsx");
    writeFileSync(path, "lo mío");
    const refused = await cotejo("plantilla", "--salida", path);
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toMatch(/ya existe y no se tocó/);
    expect(readFileSync(path, "utf8")).toBe("lo mío");

    expect((await cotejo("plantilla", "--salida", path, "--sobrescribir")).code).toBe(0);
    expect(readFileSync(`${path}.bak`, "utf8")).toBe("lo mío");
    expect(readFileSync(path).subarray(0, 2).toString()).toBe("PK");
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test.each([
    [["plantilla"], /--salida/],
    [["plantilla", "--salida", "x.xls"], /no termina en \.xlsx/],
    [["plantilla", "--salida", "x.xlsx", "--tipo", "ods"], /--tipo foafi/],
    [["plantilla", "x.xlsx", "--salida", "y.xlsx"], /sobra «x\.xlsx»/],
    [["plantilla", "--salida", "y.xlsx", "--corte", "2002-12-31"], /no usa la opción --corte/],
    [["plantilla", "--salida", file("no-hay/y.xlsx")], /No existe la carpeta/],
  ])("%j is refused with a sentence", async (args, sentence) => {
    const { code, out, err } = await cotejo(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(sentence);
    expect(existsSync("y.xlsx")).toBe(false);
  });

  test("a folder where the file should be is told apart", async () => {
    mkdirSync(file("carpeta.xlsx"));
    expect((await cotejo("plantilla", "--salida", file("carpeta.xlsx"), "--sobrescribir")).err).toMatch(/es una carpeta|No se pudo escribir/);
  });
});

describe("a filled template", () => {
  const rows: TemplateRows = Object.fromEntries(Object.entries(FOAFI_CLEAN_ROWS).filter(([key]) => key !== "parametros").map(([key, row]) => [key, [row]]));

  test("is read with every value where it was written", async () => {
    const { sheets } = await review(writeWorkbook(templateBook("foafi", rows)));
    expect(sheets.filter(({ register }) => register !== "parametros").map(({ rows: count }) => count)).toEqual(foafiRegisters.slice(0, -1).map(() => 1));
  });

  test("is the same bytes every time", () => {
    expect(writeWorkbook(templateBook("foafi", rows))).toEqual(writeWorkbook(templateBook("foafi", rows)));
  });
});
