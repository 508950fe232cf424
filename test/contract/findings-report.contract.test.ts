import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Report } from "../../src/app/report";
import { runCommand } from "../../src/cli/run";
import { parseIsoDate } from "../../src/core/calendar/serial";
import { openXlsx } from "../../src/xlsx/workbook";
import { buildXlsx } from "../fixtures/xlsx-builder";
import { partText, xmlProblems } from "../fixtures/xlsx-package";

const golden = (name: string) => join(__dirname, "../golden", name);
const FOAFI = golden("foafi-2002-con-faltas.xlsx");
const ASM = golden("seguimiento-asm-2015-2016.xlsx");
const TODAY = parseIsoDate("2016-12-31") ?? 0;
const HEADERS = ["libro", "hoja", "celda", "fila", "clave", "regla", "severidad", "mensaje", "encontrado", "esperado", "diferencia", "norma", "cómo se corrige", "proyecto", "se sigue de"];
/** Texts that a spreadsheet would run, in a sheet with findings that quote them. */
const HOSTILE = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "  =1+1", "＝1+1"];
const HOSTILE_BOOK = buildXlsx({
  sheets: [{
    name: "Hoja 'uno', \"dos\"",
    rows: [
      ["No.", "Programa", "Área Coordinadora", "Aspecto Susceptible de Mejora", "Acciones a Emprender", "Área Responsable", "Fecha de Término", "Resultados Esperados", "Productos y/o Evidencias"],
      ...HOSTILE.map((text, n) => [n + 1, `E00${String(n)} Programa`, text, text, `Coma, "comillas"\ny salto ${String(n)}`, text, `${text} de marzo`, "", ""]),
    ],
  }],
});

let folder: string;
const file = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hallazgos-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function cotejo(...args: string[]) {
  let out = "";
  let err = "";
  const code = await runCommand(args, { out: (text) => (out += text), err: (text) => (err += text), today: TODAY });
  return { code, out, err };
}

/** Fields of a CSV by RFC 4180, line by line. */
function parseCsv(text: string): string[][] {
  expect(text.startsWith("\uFEFF")).toBe(true);
  expect(text.endsWith("\r\n")).toBe(true);
  const lines: string[][] = [[]];
  const fields = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  fields.lastIndex = 1;
  while (fields.lastIndex < text.length) {
    const [, quoted, plain = "", end] = fields.exec(text) ?? [];
    if (end === undefined) throw new Error("not RFC 4180");
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "\r\n") lines.push([]);
  }
  return lines.slice(0, -1);
}

describe("cotejo revisar --formato csv", () => {
  test("has a row for each finding of each book, in words", async () => {
    const { code, out, err } = await cotejo("revisar", ASM, FOAFI, "--formato", "csv");
    const reports = JSON.parse((await cotejo("revisar", ASM, FOAFI, "--formato", "json")).out) as Report[];
    const [header, ...rows] = parseCsv(out);
    expect(code).toBe(1);
    expect(header).toEqual(HEADERS);
    const expected = reports.flatMap(({ libro, hallazgos }) => hallazgos.map((one) => [libro, one.hoja, one.celda ?? "", String(one.fila), one.clave, one.regla, { error: "Error", warning: "Advertencia", info: "Nota" }[one.severidad]]));
    expect(rows.map((row) => row.slice(0, 7))).toEqual(expected);
    expect(rows.map((row) => row[14] !== "")).toEqual(reports.flatMap(({ hallazgos }) => hallazgos.map(({ causa }) => causa !== null)));
    const plain = rows.filter((row) => row[8] !== "");
    expect(plain.length).toBeGreaterThan(50);
    expect(err).toMatch(/seguimiento-asm-2015-2016\.xlsx: 13 errores .* no evaluadas\.\n/);
  });

  test("no field is what a spreadsheet would run, whatever the sheet holds", async () => {
    writeFileSync(file("hostil.xlsx"), HOSTILE_BOOK);
    const { out } = await cotejo("revisar", file("hostil.xlsx"), "--formato", "csv");
    const fields = parseCsv(out).flat();
    expect(fields.filter((text) => /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text))).toEqual([]);
    expect(fields.filter((text) => text.startsWith("'")).length).toBeGreaterThan(3);
    expect(fields).toContain("Hoja 'uno', \"dos\"");
  });

  test("goes to a file that is not there yet when asked to", async () => {
    const { out, code } = await cotejo("revisar", ASM, "--formato", "csv", "--salida", file("h.csv"));
    expect(code).toBe(1);
    expect(out).toMatch(/Se hizo «.*h\.csv»/);
    expect(parseCsv(readFileSync(file("h.csv"), "utf8"))[0]).toEqual(HEADERS);
    expect((await cotejo("revisar", ASM, "--formato", "csv", "--salida", file("h.csv"))).err).toMatch(/ya existe y no se tocó/);
  });
});

describe("cotejo revisar --formato xlsx", () => {
  test("makes a workbook to work with: a table with filters, a link to each cell, severity in word and colour", async () => {
    mkdirSync(file("salida"));
    writeFileSync(file("mi libro ñ#1.xlsx"), readFileSync(FOAFI));
    const { code, out, err } = await cotejo("revisar", file("mi libro ñ#1.xlsx"), "--formato", "xlsx", "--salida", file("salida/h.xlsx"));
    expect({ code, err }).toEqual({ code: 1, err: expect.not.stringContaining("at ") as string });
    expect(out).toMatch(/errores por corregir[^]*Se hizo/);
    const bytes = readFileSync(file("salida/h.xlsx"));
    expect(xmlProblems(bytes)).toEqual([]);
    const book = await openXlsx(bytes, "h.xlsx");
    expect((await book.sheets()).map(({ name }) => name)).toEqual(["Hallazgos", "Resumen"]);
    const { values } = await book.read("1");
    expect(values[0]).toEqual(["Clave", "Mensaje", "Encontrado", "Esperado", "Diferencia", "Hoja", "Celda", "Severidad", "Regla", "Norma", "Cómo se corrige", "Proyecto", "Se sigue de"]);
    const report = JSON.parse((await cotejo("revisar", FOAFI, "--formato", "json")).out) as Report;
    expect(values.slice(1).map((row) => [row[0], row[1], row[5], row[8]])).toEqual(report.hallazgos.map(({ clave, mensaje, hoja, regla }) => [clave, mensaje, hoja, regla]));
    const layout = await book.layout("1");
    expect(layout.tables).toMatchObject([{ name: "Hallazgos" }]);
    const fills = new Map(values.slice(1).map((row, n) => [row[7], layout.styleAt(n + 1, 7).fill]));
    expect(fills.size).toBe(3);
    expect(new Set(fills.values()).size).toBe(3);
    const sheet = partText(bytes, "xl/worksheets/sheet1.xml");
    const first = report.hallazgos[0];
    expect(sheet).toContain(`<hyperlink ref="G2" r:id="rId2" location="'${first?.hoja ?? ""}'!${first?.celda ?? ""}" tooltip="Abrir en mi libro ñ#1.xlsx"/>`);
    expect(sheet.match(/<hyperlink /g)).toHaveLength(report.hallazgos.length);
    expect(partText(bytes, "xl/worksheets/_rels/sheet1.xml.rels")).toContain('Target="../mi%20libro%20ñ%231.xlsx" TargetMode="External"');
  });

  test("is laid out for print: landscape letter, one page across, header on each page, page numbers", async () => {
    await cotejo("revisar", ASM, "--formato", "xlsx", "--salida", file("h.xlsx"));
    const bytes = readFileSync(file("h.xlsx"));
    for (const name of ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"]) {
      const sheet = partText(bytes, name);
      expect(sheet).toContain('<pageSetup paperSize="1" fitToWidth="1" fitToHeight="0" orientation="landscape"/>');
      expect(sheet).toContain("Página &amp;P de &amp;N");
    }
    expect(partText(bytes, "xl/workbook.xml")).toMatch(/_xlnm\.Print_Titles" localSheetId="0">'Hallazgos'!\$1:\$1</);
    expect(partText(bytes, "xl/worksheets/sheet1.xml")).toContain('topLeftCell="B2"');
  });

  test("its summary says the verdict, the sheets, the values used and from where, and what was not evaluated", async () => {
    await cotejo("revisar", ASM, FOAFI, "--formato", "xlsx", "--salida", file("h.xlsx"));
    const book = await openXlsx(readFileSync(file("h.xlsx")), "h.xlsx");
    expect((await book.read("1")).values[0]?.[0]).toBe("Libro");
    const rows = (await book.read("2")).values.map((row) => row.join("|"));
    for (const expected of [/^seguimiento-asm-2015-2016\.xlsx/, /^13 errores impiden/, /^foafi-2002-con-faltas\.xlsx/, /^Hoja\|Registro\|Filas\|Errores\|Advertencias\|Notas/, /^Proyectos\|.*\|\d+\|\d+/, /^Parámetro\|Valor\|De dónde sale/, /^Regla no evaluada\|Motivo\|Hoja/, /^ASM-T12\|Es del paquete/, /^Criterio cambiado/, /^Hoja con aviso/]) {
      expect(rows).toContainEqual(expect.stringMatching(expected));
    }
  });

  test("texts are texts, whatever they look like", async () => {
    writeFileSync(file("hostil.xlsx"), HOSTILE_BOOK);
    expect((await cotejo("revisar", file("hostil.xlsx"), "--formato", "xlsx", "--salida", file("h.xlsx"))).code).toBe(1);
    const bytes = readFileSync(file("h.xlsx"));
    expect(partText(bytes, "xl/worksheets/sheet1.xml")).not.toContain("<f>");
    expect((await (await openXlsx(bytes, "h.xlsx")).read("1")).values.flat()).toContainEqual(expect.stringMatching(/^[=+@-]/));
    expect(partText(bytes, "xl/worksheets/sheet1.xml")).toContain("location=\"'Hoja ''uno'', &quot;dos&quot;'!");
  });

  test("a workbook without findings says so", async () => {
    await cotejo("plantilla", "--salida", file("vacia.xlsx"));
    const { code } = await cotejo("revisar", file("vacia.xlsx"), "--formato", "xlsx", "--salida", file("h.xlsx"));
    expect(code).toBe(0);
    const { values } = await (await openXlsx(readFileSync(file("h.xlsx")), "h.xlsx")).read("1");
    expect(values.slice(1).map((row) => row.filter((value) => value !== ""))).toEqual([["No hay hallazgos."]]);
  });

  test.each([
    [["--formato", "xlsx"], /dónde hacer el libro de hallazgos/],
    [["--formato", "xlsx", "--salida", "h.csv"], /no termina en \.xlsx/],
    [["--formato", "csv", "--salida", "h.xlsx"], /no termina en \.csv/],
    [["--formato", "json", "--salida", "h.json"], /sale en la terminal/],
    [["--formato", "xml"], /--formato csv/],
    [["--formato", "xlsx", "--salida", join("no-existe", "h.xlsx")], /No existe la carpeta/],
  ])("%j is refused with a sentence", async (options, sentence) => {
    const { code, err } = await cotejo("revisar", ASM, ...options);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
  });

  test("a book asked for is never replaced by its findings", async () => {
    writeFileSync(file("libro.xlsx"), readFileSync(ASM));
    const { code, err } = await cotejo("revisar", file("libro.xlsx"), "--formato", "xlsx", "--salida", file("libro.xlsx"), "--sobrescribir");
    expect(code).toBe(2);
    expect(err).toMatch(/uno de los libros que pidió revisar/);
    expect(readFileSync(file("libro.xlsx"))).toEqual(readFileSync(ASM));
    expect(readdirSync(folder)).toEqual(["libro.xlsx"]);
  });
});
