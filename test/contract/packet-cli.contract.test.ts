import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { putPacket, removePacket } from "../../src/app/packet/packet-book";
import { runCommand } from "../../src/cli/run";
import { parseIsoDate } from "../../src/core/calendar/serial";
import { openXlsx } from "../../src/xlsx/workbook";
import { openXlsxPort } from "../../src/xlsx/xlsx-port";
import { ZLIB_TOOLS } from "../../src/xlsx/zlib-tools";
import { goldenPort, sessionPacket } from "../fixtures/session-packet";
import { partHashes, xmlProblems } from "../fixtures/xlsx-package";
import { describeWith, LIBREOFFICE } from "../programs";

const BOOK = join(__dirname, "../golden/foafi-2002.xlsx");
const FAULTY = join(__dirname, "../golden/foafi-2002-con-faltas.xlsx");
const TODAY = parseIsoDate("2026-11-21") ?? 0;
const FILES = ["acta-sesion-2.docx", "carpeta-sesion-2.xlsx", "minuta-sesion-2.docx"];

const folders: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "cotejo-carpeta-"));
  folders.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function cotejo(...args: string[]) {
  let out = "";
  let err = "";
  const code = await runCommand(args, { out: (text) => (out += text), err: (text) => (err += text), today: TODAY });
  return { code, out, err };
}

describe("cotejo carpeta", () => {
  const folder = newFolder();

  test("writes a copy of the book with the sheets, the acta and the minuta, and says what is left to fill", async () => {
    const before = readFileSync(BOOK);
    const { code, out, err } = await cotejo("carpeta", BOOK, "--sesion", "2", "--salida", folder);
    expect([code, err]).toEqual([0, ""]);
    expect(readdirSync(folder).toSorted()).toEqual(FILES);
    expect(out).toContain("Sesión 2, 24/04/2002: 3 proyectos en el orden del día, 3 aprobados.");
    expect(out).toContain("Por completar: el lugar y la hora de la sesión.");
    expect(readFileSync(BOOK).equals(before)).toBe(true);
    for (const file of FILES) expect([file, xmlProblems(readFileSync(join(folder, file)))]).toEqual([file, []]);
    const copy = await openXlsx(new Uint8Array(readFileSync(join(folder, "carpeta-sesion-2.xlsx"))), "copia.xlsx", ZLIB_TOOLS);
    expect((await copy.sheets()).filter(({ own }) => own === "carpeta/2").map(({ name }) => name)).toEqual([
      "S2 Carátula", "S2 Orden del día", "S2 Ficha P-001", "S2 Ficha P-002", "S2 Ficha P-005", "S2 Dictamen", "S2 Ministraciones", "S2 Acuerdos", "S2 Indicadores", "S2 Asistencia",
    ]);
  });

  test("writes the same bytes again, also from its own copy", async () => {
    const [again, fromCopy] = [newFolder(), newFolder()];
    await cotejo("carpeta", BOOK, "--sesion", "2", "--salida", again);
    await cotejo("carpeta", join(folder, "carpeta-sesion-2.xlsx"), "--sesion", "2", "--salida", fromCopy);
    for (const file of FILES) {
      expect([file, readFileSync(join(again, file)).equals(readFileSync(join(folder, file)))]).toEqual([file, true]);
      expect([file, readFileSync(join(fromCopy, file)).equals(readFileSync(join(folder, file)))]).toEqual([file, true]);
    }
  });

  test("writes none of the three where one is there already, and all with --sobrescribir", async () => {
    const target = newFolder();
    writeFileSync(join(target, "minuta-sesion-2.docx"), "mía");
    const refused = await cotejo("carpeta", BOOK, "--sesion", "2", "--salida", target);
    expect([refused.code, readdirSync(target)]).toEqual([2, ["minuta-sesion-2.docx"]]);
    expect(refused.err).toContain("ya existe y no se escribió nada");
    expect((await cotejo("carpeta", BOOK, "--sesion", "2", "--salida", target, "--sobrescribir")).code).toBe(0);
    expect(readdirSync(target).toSorted()).toEqual([...FILES, "minuta-sesion-2.docx.bak"].toSorted());
    expect(readFileSync(join(target, "minuta-sesion-2.docx.bak"), "utf8")).toBe("mía");
  });

  test("takes away what it wrote when one of the three cannot be written", async () => {
    const target = newFolder();
    writeFileSync(join(target, "minuta-sesion-2.docx"), "mía");
    writeFileSync(join(target, ".~lock.minuta-sesion-2.docx#"), "abierta en LibreOffice");
    const { code, err } = await cotejo("carpeta", BOOK, "--sesion", "2", "--salida", target, "--sobrescribir");
    expect([code, readdirSync(target).toSorted()]).toEqual([2, [".~lock.minuta-sesion-2.docx#", "minuta-sesion-2.docx"]]);
    expect(err).toContain("está abierto en otro programa");
  });

  test("prepares a session that is not in the book yet, of the day it is given", async () => {
    const target = newFolder();
    const { code, out } = await cotejo("carpeta", BOOK, "--sesion", "9", "--fecha", "2002-11-20", "--salida", target);
    expect([code, readdirSync(target)]).toEqual([0, expect.arrayContaining(["acta-sesion-9.docx", "carpeta-sesion-9.xlsx"])]);
    expect(out).toContain("Sesión 9, 20/11/2002");
  });

  test("never writes in the book itself", async () => {
    const target = newFolder();
    const own = join(target, "carpeta-sesion-2.xlsx");
    copyFileSync(BOOK, own);
    const { code, err } = await cotejo("carpeta", own, "--sesion", "2", "--salida", target, "--sobrescribir");
    expect([code, readdirSync(target), readFileSync(own).equals(readFileSync(BOOK))]).toEqual([2, ["carpeta-sesion-2.xlsx"], true]);
    expect(err).toContain("es el libro mismo");
  });

  test.each([
    [["carpeta"], "Falta decir de qué libro"],
    [["carpeta", BOOK, FAULTY, "--sesion", "2", "--salida", folder], "trabaja con un libro a la vez"],
    [["carpeta", BOOK, "--salida", folder], "Falta decir de qué sesión"],
    [["carpeta", BOOK, "--sesion", " ", "--salida", folder], "Falta decir de qué sesión"],
    [["carpeta", BOOK, "--sesion", "2"], "en qué carpeta hacer los archivos"],
    [["carpeta", BOOK, "--sesion", "2", "--salida", join(folder, "no-existe")], "no es una carpeta que exista"],
    [["carpeta", BOOK, "--sesion", "2", "--salida", folder, "--corte", "31/12/2002"], "no es una fecha de corte"],
    [["carpeta", BOOK, "--sesion", "2", "--salida", folder, "--fecha", "2002-02-30"], "no es una fecha de sesión"],
    [["carpeta", BOOK, "--sesion", "2", "--salida", folder, "--columna"], "no usa la opción --columna"],
    [["carpeta", BOOK, "--sesion", "77", "--salida", folder], "La sesión 77 no está en la hoja Sesiones"],
    [["carpeta", join(folder, "no-hay.xlsx"), "--sesion", "2", "--salida", folder], "No se pudo abrir"],
  ])("%j is refused in words", async (args, sentence) => {
    const there = readdirSync(folder);
    const { code, out, err } = await cotejo(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(sentence);
    expect(readdirSync(folder)).toEqual(there);
  });

  test("says each thing that keeps a packet from being made, and writes none", async () => {
    const target = newFolder();
    const { code, err } = await cotejo("carpeta", FAULTY, "--sesion", "2", "--salida", target);
    expect([code, readdirSync(target)]).toEqual([2, []]);
    for (const piece of ["como invitado. Los invitados tienen voz y no voto", "tiene dos votos para P-005", "P-005 tiene 6 votos"]) expect(err).toContain(piece);
  });

  test("is in the help", async () => {
    expect((await cotejo("--ayuda")).out).toContain("cotejo carpeta LIBRO.xlsx --sesion N --salida CARPETA");
  });
});

test("a packet put in a file and taken out again leaves every part as it was", async () => {
  const port = await goldenPort("foafi-2002");
  const packet = await sessionPacket(port, "2");
  await putPacket(port, packet, { date1904: false, replaceEdited: false });
  const again = await openXlsxPort(port.save(), "copia.xlsx", ZLIB_TOOLS);
  expect(await removePacket(again, "2", { evenEdited: false })).toMatchObject({ kind: "done", sheets: { length: 10 } });
  expect(partHashes(again.save())).toEqual(partHashes(readFileSync(BOOK)));
});

describeWith(LIBREOFFICE, "LibreOffice prints the packet's sheets", (soffice) => {
  test("on letter pages, at least one a sheet", async () => {
    const folder = newFolder();
    await cotejo("carpeta", BOOK, "--sesion", "2", "--salida", folder);
    execFileSync(soffice, [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, "carpeta-sesion-2.xlsx")], { timeout: 55_000, stdio: "ignore" });
    const file = join(folder, "carpeta-sesion-2.pdf");
    expect(existsSync(file)).toBe(true);
    const sizes = new Set([...readFileSync(file, "latin1").matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(([, width, height]) => `${String(Math.round(Number(width)))}×${String(Math.round(Number(height)))}`));
    expect([...sizes].toSorted()).toEqual(expect.arrayContaining(["612×792", "792×612"]));
  });
});
