import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { packageProblems } from "../../test/corpus/package-problems";
import { partsOf, partText, xmlProblems } from "../../test/fixtures/xlsx-package";
import { describeWith, findProgram, LIBREOFFICE, type Program } from "../../test/programs";
import type { DocumentDraft } from "../workbook/document-draft";
import { writeDocument } from "./write-document";

const ORIGIN = { sheetId: "3", sheet: "Proyectos", register: "proyectos", key: "P-003", row: 5, cell: "C5", header: "Nombre del proyecto" };

const DRAFT: DocumentDraft = {
  title: "Acta de la sesión 3",
  subtitle: ["Consejo Directivo del FOAFI", "30 de abril de 2002"],
  header: "Cotejo <acta> & demás",
  footer: "Este programa es de carácter público.",
  blocks: [
    { kind: "heading", level: 1, text: "Proyectos aprobados" },
    { kind: "paragraph", runs: [{ text: "Se aprobó " }, { text: "«Ñandú» <b>", bold: true, from: [ORIGIN] }, { text: " por\núnica vez.", italic: true }] },
    { kind: "list", numbered: true, items: ["Primero", "Segundo"] },
    { kind: "heading", level: 2, text: "Votos" },
    { kind: "list", numbered: true, items: ["Otra vez primero"] },
    { kind: "list", numbered: false, items: ["Un punto"] },
    { kind: "table", columns: [{ header: "Proyecto", width: 3 }, { header: "Monto", width: 1, align: "right" }], rows: [...Array.from({ length: 60 }, (_, n) => [`P-${String(n + 1)}`, "$1.00"]), ["Total", "$60.00"]], total: true },
    { kind: "paragraph", align: "center", runs: "Sucio: \u0000\u0008\uD800\uFFFE=1+1" },
    { kind: "signatures", signers: [{ name: "______", role: "Presidente" }, { name: "Lic. Pérez", role: "Secretario Técnico" }, { name: "______", role: "Consejero" }] },
  ],
};

describe("a Word document from a draft", () => {
  let bytes: Uint8Array;
  let body = "";

  beforeAll(async () => {
    bytes = await writeDocument(DRAFT);
    body = partText(bytes, "word/document.xml");
  });

  test("is a whole package of well-formed XML", () => {
    expect(xmlProblems(bytes)).toEqual([]);
    expect(packageProblems(bytes)).toEqual([]);
  });

  test("is the same bytes at any time and whatever was written before", async () => {
    jest.useFakeTimers({ now: new Date("2031-05-06T07:08:09Z"), doNotFake: ["nextTick", "setImmediate"] });
    try {
      await writeDocument({ title: "Otro", header: "", blocks: [{ kind: "list", numbered: true, items: ["a"] }] });
      expect(Buffer.compare(await writeDocument(DRAFT), bytes)).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });

  test("names no date and no author", () => {
    expect(partText(bytes, "docProps/core.xml")).toMatch(/<dc:title>Acta de la sesión 3<\/dc:title><dc:language>es-MX<\/dc:language><\/cp:coreProperties>$/);
    expect(Object.values(partsOf(bytes)).map((part) => new TextDecoder().decode(part)).join("")).not.toMatch(/20\d\d-\d\d-\d\dT|Un-named/);
  });

  test("is in Spanish and on letter paper", () => {
    expect(partText(bytes, "word/styles.xml")).toMatch(/<w:docDefaults>.*<w:lang w:val="es-MX"[^>]*\/>.*<\/w:docDefaults>/);
    expect(body).toMatch(/<w:pgSz w:w="12240" w:h="15840"/);
  });

  test("has its title and headings as such, for whoever moves by them", () => {
    expect(styledTexts(body, "Title")).toEqual(["Acta de la sesión 3"]);
    expect(styledTexts(body, "Heading1")).toEqual(["Proyectos aprobados"]);
    expect(styledTexts(body, "Heading2")).toEqual(["Votos"]);
  });

  test("repeats the header of a table on every page and cuts no row", () => {
    const rows = body.match(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/g) ?? [];
    expect(rows.filter((row) => row.includes("<w:tblHeader/>")).map(textOf)).toEqual(["ProyectoMonto"]);
    expect(rows.every((row) => row.includes("<w:cantSplit/>"))).toBe(true);
    // Widths of 3 and 1 parts of the 6.5 inches between the margins.
    expect(body).toContain('<w:gridCol w:w="7020"/><w:gridCol w:w="2340"/>');
  });

  test("begins each numbered list at 1", () => {
    const ids = [...body.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
    expect([ids[0] === ids[1], ids[2] === ids[0], new Set(ids).size]).toEqual([true, false, 3]);
  });

  test("leaves out what XML cannot hold", () => {
    expect(textOf(body)).toContain("Sucio: =1+1");
  });
});

/** Debian's packages of LibreOffice leave Writer out unless it is asked for. */
function libreOfficeWriter(): Program {
  const soffice = findProgram(LIBREOFFICE);
  const without = soffice !== null && process.platform === "linux" && !existsSync(join(dirname(realpathSync(soffice)), "libswlo.so"));
  return without ? { ...LIBREOFFICE, name: "LibreOffice with Writer", commands: [], places: [] } : LIBREOFFICE;
}

describeWith(libreOfficeWriter(), "LibreOffice opens the document", (soffice) => {
  const folder = mkdtempSync(join(tmpdir(), "cotejo-word-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("and reads every word of it, with its lists numbered", async () => {
    const file = join(folder, "acta.docx");
    writeFileSync(file, await writeDocument(DRAFT));
    execFileSync(soffice, [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder, file], { timeout: 55_000, stdio: "ignore" });
    const text = readFileSync(join(folder, "acta.txt"), "utf8");
    for (const piece of ["Acta de la sesión 3", "Se aprobó «Ñandú» <b> por\núnica vez.", /1\. Primero\n *2\. Segundo/, "1. Otra vez primero", "P-60", "$60.00", "Sucio: =1+1", "Secretario Técnico"]) expect(text).toMatch(piece);
  });
});

function textOf(xml: string): string {
  return xml.replace(/<[^>]*>/g, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** Texts of the paragraphs in a style. */
function styledTexts(xml: string, style: string): readonly string[] {
  const paragraphs = xml.match(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/g) ?? [];
  return paragraphs.filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`)).map(textOf);
}
