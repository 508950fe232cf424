import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../../src/cli/run";
import { parseIsoDate } from "../../src/core/calendar/serial";
import { openXlsxPort } from "../../src/xlsx/xlsx-port";
import { writeWorkbook } from "../../src/xlsx/write/write-workbook";
import { xlsxParts, zipParts } from "../fixtures/xlsx-builder";
import { partHashes, xmlProblems } from "../fixtures/xlsx-package";

const GOLDEN = join(__dirname, "../golden");
const BOOKS = readdirSync(GOLDEN).filter((name) => name.endsWith(".xlsx") && name !== "sin-hoja-asm.xlsx");
const SOURCE = join(GOLDEN, "seguimiento-asm-2015-2016.xlsx");
const CLEAN = join(GOLDEN, "limpia.xlsx");
const TODAY = parseIsoDate("2016-12-31") ?? 0;
const ROWS = [["No.", "Programa", "Área Coordinadora", "Aspecto Susceptible de Mejora", "Acciones a Emprender", "Fecha de Término"], [1, "E005", "DGDIE", "", "Hacer algo", "31/02/2016"]];
const PARTS = xlsxParts({ sheets: [{ name: "ASM", rows: ROWS }] });
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

let folder: string;
const file = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "marcar-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function cotejo(...args: string[]) {
  let out = "";
  let err = "";
  const code = await runCommand(args, { out: (text) => (out += text), err: (text) => (err += text), today: TODAY });
  return { code, out, err };
}

describe("cotejo marcar and cotejo limpiar", () => {
  test.each(BOOKS)("mark then clean gives a workbook equal to %s part by part", async (name) => {
    const original = new Uint8Array(readFileSync(join(GOLDEN, name)));
    const marking = await cotejo("marcar", join(GOLDEN, name), "--salida", file(name), "--columna", "--notas");
    expect(marking.code).toBeLessThan(2);
    const marked = new Uint8Array(readFileSync(file(name)));
    expect(xmlProblems(marked)).toEqual([]);
    const cells = Number(/([\d,]+) celdas? marcadas?/.exec(marking.out)?.[1]?.replaceAll(",", ""));
    expect(await (await openXlsxPort(marked, name)).hasMarks()).toBe(cells > 0);
    if (cells > 0) expect(partHashes(marked)).not.toEqual(partHashes(original));
    expect((await cotejo("limpiar", file(name), "--salida", file(`limpio-${name}`))).code).toBe(0);
    const cleaned = new Uint8Array(readFileSync(file(`limpio-${name}`)));
    expect(partHashes(cleaned)).toEqual(partHashes(original));
    expect(new Uint8Array(readFileSync(join(GOLDEN, name)))).toEqual(original);
  });

  test("says the verdict, the cells marked and where the copy is, and ends as revisar does", async () => {
    const { code, out, err } = await cotejo("marcar", SOURCE, "--salida", file("copia.xlsx"), "--columna");
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toMatch(/^seguimiento-asm-2015-2016\.xlsx\n {2}13 errores impiden enviarla; .*\n {2}\d+ celdas marcadas; \d+ filas señaladas en la columna «Cotejo»\.\n {2}Se hizo «.*copia\.xlsx»\.\n$/);
    expect((await cotejo("marcar", CLEAN, "--salida", file("sin.xlsx"))).code).toBe(0);
  });

  test("without notes only errors and warnings are marked, and without a column none is written", async () => {
    const cells = async (...options: string[]) => {
      const { out } = await cotejo("marcar", SOURCE, "--salida", folder, "--sobrescribir", ...options);
      expect(out).not.toMatch(/columna/);
      return Number(/(\d+) celdas marcadas/.exec(out)?.[1]);
    };
    expect(await cells("--notas")).toBeGreaterThan(await cells());
  });

  test("several books go to a folder; those that cannot be done are told, the others are done", async () => {
    const { code, out, err } = await cotejo("marcar", SOURCE, join(GOLDEN, "sin-hoja-asm.xlsx"), "no-existe.xlsx", CLEAN, "--salida", folder);
    expect(code).toBe(2);
    expect(err).toMatch(/ninguna hoja se reconoce[^]*No se pudo abrir «no-existe\.xlsx»/);
    expect(out).toMatch(/seguimiento-asm-2015-2016\.xlsx[^]*limpia\.xlsx/);
    expect(readdirSync(folder).toSorted()).toEqual(["limpia.xlsx", "seguimiento-asm-2015-2016.xlsx"]);
  });

  test("the book itself is written only with --sobrescribir, and every backup is kept", async () => {
    const bytes = readFileSync(SOURCE);
    writeFileSync(file("libro.xlsx"), bytes);
    for (const output of [file("libro.xlsx"), folder]) {
      const refused = await cotejo("marcar", file("libro.xlsx"), "--salida", output);
      expect(refused).toMatchObject({ code: 2, out: "" });
      expect(refused.err).toMatch(/es el libro mismo y no se tocó/);
    }
    expect(readFileSync(file("libro.xlsx"))).toEqual(bytes);
    expect((await cotejo("marcar", file("libro.xlsx"), "--salida", folder, "--sobrescribir")).code).toBe(1);
    expect((await cotejo("limpiar", file("libro.xlsx"), "--salida", folder, "--sobrescribir")).code).toBe(0);
    expect(readdirSync(folder).toSorted()).toEqual(["libro.xlsx", "libro.xlsx.2.bak", "libro.xlsx.bak"]);
    expect(readFileSync(file("libro.xlsx.bak"))).toEqual(bytes);
    expect(partHashes(readFileSync(file("libro.xlsx")))).toEqual(partHashes(bytes));
  });

  test("a file that is replaced keeps its permissions, and a link goes on leading to it", async () => {
    writeFileSync(file("copia.xlsx"), "", { mode: 0o600 });
    symlinkSync(file("copia.xlsx"), file("enlace.xlsx"));
    expect((await cotejo("limpiar", SOURCE, "--salida", file("enlace.xlsx"), "--sobrescribir")).code).toBe(0);
    expect(lstatSync(file("enlace.xlsx")).isSymbolicLink()).toBe(true);
    expect(readFileSync(file("copia.xlsx"))).toEqual(readFileSync(SOURCE));
    // Windows has no such permissions.
    if (process.platform !== "win32") expect(lstatSync(file("copia.xlsx")).mode & 0o777).toBe(0o600);
  });

  test("no copy takes the place of another book asked for, or of another copy", async () => {
    mkdirSync(file("a"));
    mkdirSync(file("b"));
    mkdirSync(file("c"));
    for (const name of ["a/x.xlsx", "b/x.xlsx"]) writeFileSync(file(name), readFileSync(CLEAN));
    const onto = await cotejo("marcar", file("a/x.xlsx"), file("b/x.xlsx"), "--salida", file("b"), "--sobrescribir");
    expect(onto.code).toBe(2);
    expect(onto.err).toMatch(/es otro de los libros/);
    const twice = await cotejo("marcar", file("a/x.xlsx"), file("b/x.xlsx"), "--salida", file("c"), "--sobrescribir");
    expect(twice.code).toBe(2);
    expect(twice.err).toMatch(/la copia de otro libro con el mismo nombre/);
    expect(readdirSync(file("c"))).toEqual(["x.xlsx"]);
  });

  test("a file that another program has open is left alone", async () => {
    writeFileSync(file("copia.xlsx"), "lo mío");
    writeFileSync(file("~$copia.xlsx"), "");
    const refused = await cotejo("limpiar", SOURCE, "--salida", file("copia.xlsx"), "--sobrescribir");
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toMatch(/está abierto en otro programa/);
    expect(readdirSync(folder).toSorted()).toEqual(["copia.xlsx", "~$copia.xlsx"]);
    expect(readFileSync(file("copia.xlsx"), "utf8")).toBe("lo mío");
  });

  test("limpiar of a book without marks gives the same bytes, and says so", async () => {
    const { code, out } = await cotejo("limpiar", SOURCE, "--salida", file("copia.xlsx"));
    expect(code).toBe(0);
    expect(out).toMatch(/No tenía marcas/);
    expect(readFileSync(file("copia.xlsx"))).toEqual(readFileSync(SOURCE));
  });

  test.each([
    [["marcar"], /qué libro/],
    [["marcar", "x.xlsx"], /dónde hacer la copia/],
    [["limpiar", "x.xlsx"], /dónde hacer la copia/],
    [["limpiar", "x.xlsx", "--salida", "y.xlsx", "--notas"], /«limpiar» no usa la opción --notas/],
    [["marcar", "x.xlsx", "--salida", "y.xlsx", "--corte", "ayer"], /AAAA-MM-DD/],
    [["marcar", "x.xlsx", "--salida", "y.xlsx", "--pack", "otro"], /extendido/],
    [["marcar", "x.xlsx", "--salida", "no-existe"], /no es una carpeta que exista, ni termina en \.xlsx/],
    [["marcar", "x.xlsx", "y.xlsx", "--salida", "z.xlsx"], /Con varios libros/],
    [["marcar", "x.xlsm", "--salida", "y.xlsx"], /no termina en \.xlsm/],
    [["marcar", "no-existe.xlsx", "--salida", "y.xlsx"], /No se pudo abrir/],
    [["marcar", SOURCE, "--salida", join("no-existe", "y.xlsx")], /No existe la carpeta/],
  ])("%j is refused with a sentence", async (args, sentence) => {
    const { code, out, err } = await cotejo(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test.each([
    ["a protected sheet", writeWorkbook({ sheets: [{ name: "Hoja de ASM", rows: ROWS, protected: true }] }), /la hoja «Hoja de ASM» está protegida/],
    ["a digital signature", zipParts({ ...PARTS, "_xmlsignatures/origin.sigs": "" }), /firma digital/],
    ["a strict workbook", zipParts({ ...PARTS, "xl/workbook.xml": String(PARTS["xl/workbook.xml"]).replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main") }), /estricto/],
    ["a password", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]), /cifrado con contraseña/],
    ["half a file", readFileSync(SOURCE).subarray(0, 5000), /incompleto o dañado/],
    ["something else", Buffer.from("hola"), /no es un libro de Excel/],
  ])("%s: a sentence, and no copy", async (_, bytes, sentence) => {
    writeFileSync(file("libro.xlsx"), bytes);
    const { code, out, err } = await cotejo("marcar", file("libro.xlsx"), "--salida", file("copia.xlsx"));
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(sentence);
    expect(readdirSync(folder)).toEqual(["libro.xlsx"]);
  });
});
