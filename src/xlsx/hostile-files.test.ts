import { deflateRawSync, inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { workbookErrorSentence } from "../app/texts/workbook-errors";
import { WorkbookError } from "../workbook/port";
import { buildXlsx, xlsxParts, zipParts } from "../../test/fixtures/xlsx-builder";
import { crc32 } from "./crc32";
import { openXlsx, type OpenXlsxOptions } from "./workbook";

const BOOK = { sheets: [{ name: "H", rows: [["No.", "Programa", "Área"], [1, "E-005", "Dirección"], [2, true, 3.5]], tables: [{ name: "T", area: "A1:C3" }] }] };

async function readAll(bytes: Uint8Array, options?: OpenXlsxOptions) {
  const book = await openXlsx(bytes, "l.xlsx", options);
  for (const { id } of await book.sheets()) {
    await book.read(id);
    await book.layout(id);
  }
  return book;
}

/** The kind of the error that reading everything gives; `read` when it gives none. */
async function outcome(bytes: Uint8Array, options?: OpenXlsxOptions): Promise<string> {
  try {
    await readAll(bytes, options);
    return "read";
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    expect(error.detail).not.toBe("");
    expect(workbookErrorSentence(error.kind)).toMatch(/^[A-ZÁÉ].*\.$/);
    return error.kind;
  }
}

const withPart = (name: string, xml: string) => zipParts({ ...xlsxParts(BOOK), [name]: xml });
const withoutPart = (name: string) => zipParts(Object.fromEntries(Object.entries(xlsxParts(BOOK)).filter(([part]) => part !== name)));
const editPart = (name: string, edit: (xml: string) => string) => withPart(name, edit(xlsxParts(BOOK)[name] ?? ""));
const SHEET = "xl/worksheets/sheet1.xml";

interface RawEntry {
  readonly name: string;
  readonly data: Uint8Array;
  /** What the headers claim, where it differs from the truth. */
  readonly claims?: { readonly size?: number; readonly crc?: number; readonly flags?: number; readonly method?: number; readonly localName?: string };
  /** Written as streams are: sizes behind the data. */
  readonly descriptor?: boolean;
  /** Sizes in a zip64 extra field. */
  readonly wide?: boolean;
}

/** A zip written field by field, to lie in any of them. */
function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const pieces: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claims = {}, descriptor = false, wide = false } of entries) {
    const stored = deflateRawSync(data);
    const size = claims.size ?? data.length;
    const crc = claims.crc ?? crc32(data);
    const flags = (claims.flags ?? 0) | (descriptor ? 8 : 0);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(claims.method ?? 8, 8);
    if (!descriptor) [crc, stored.length, size].forEach((value, n) => local.writeUInt32LE(value, 14 + 4 * n));
    local.writeUInt16LE(Buffer.byteLength(claims.localName ?? name), 26);
    const tail = Buffer.alloc(descriptor ? 16 : 0);
    if (descriptor) [0x08074b50, crc, stored.length, size].forEach((value, n) => tail.writeUInt32LE(value, 4 * n));
    const extra = Buffer.alloc(wide ? 20 : 0);
    if (wide) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(16, 2);
      extra.writeBigUInt64LE(BigInt(size), 4);
      extra.writeBigUInt64LE(BigInt(stored.length), 12);
    }
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(flags, 8);
    record.writeUInt16LE(claims.method ?? 8, 10);
    [crc, wide ? 0xffffffff : stored.length, wide ? 0xffffffff : size].forEach((value, n) => record.writeUInt32LE(value, 16 + 4 * n));
    record.writeUInt16LE(Buffer.byteLength(name), 28);
    record.writeUInt16LE(extra.length, 30);
    record.writeUInt32LE(offset, 42);
    const whole = Buffer.concat([local, Buffer.from(claims.localName ?? name), stored, tail]);
    pieces.push(whole);
    central.push(record, Buffer.from(name), extra);
    offset += whole.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...pieces, directory, end]));
}

function rawBook(change: (entry: RawEntry) => RawEntry, more: readonly RawEntry[] = []): Uint8Array {
  return rawZip([...Object.entries(xlsxParts(BOOK)).map(([name, xml]) => change({ name, data: strToU8(xml) })), ...more]);
}

const onSheet = (claims: NonNullable<RawEntry["claims"]>) => rawBook((entry) => (entry.name === SHEET ? { ...entry, claims } : entry));
const ole = (stream: string) => new Uint8Array(Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(504), Buffer.from(stream, "utf16le"), Buffer.alloc(600)]));

describe("files that are read", () => {
  test.each([
    ["a plain package", buildXlsx(BOOK)],
    ["a package written field by field", rawBook((entry) => entry)],
    ["entries with data descriptors", rawBook((entry) => ({ ...entry, descriptor: true }))],
    ["entries with zip64 sizes", rawBook((entry) => ({ ...entry, wide: true }))],
    ["backslashes in entry names", rawBook((entry) => ({ ...entry, name: entry.name.replaceAll("/", "\\") }))],
    ["stored entries", zipSync(Object.fromEntries(Object.entries(xlsxParts(BOOK)).map(([name, xml]) => [name, strToU8(xml)])), { level: 0 })],
    ["no styles and no shared strings", zipParts({ ...xlsxParts({ ...BOOK, strings: "inline" }) })],
  ])("%s", async (_, bytes) => expect(await outcome(bytes)).toBe("read"));
});

describe("files that are refused", () => {
  const whole = buildXlsx(BOOK);
  test.each<[string, string, Uint8Array, OpenXlsxOptions?]>([
    ["an empty file", "truncated", new Uint8Array()],
    ["a text file", "notAWorkbook", strToU8("No.\tPrograma\nA")],
    ["a zip without a workbook", "notAWorkbook", zipParts({ "a.txt": "hola" })],
    ["a document", "notAWorkbook", editPart("xl/workbook.xml", () => "<w:document xmlns:w='w'><w:body/></w:document>")],
    ["an encrypted workbook", "encrypted", ole("EncryptedPackage")],
    ["an old .xls", "oldFormat", ole("Workbook")],
    ["a binary workbook", "oldFormat", editPart("_rels/.rels", (xml) => xml.replace("workbook.xml", "workbook.bin"))],
    ["a zip with encrypted entries", "encrypted", onSheet({ flags: 1 })],
    ["a compression that Excel does not use", "notSupported", onSheet({ method: 12 })],
    ["a file cut short", "truncated", whole.subarray(0, whole.length - 300)],
    ["bytes behind the end of the zip", "truncated", new Uint8Array([...whole, 0, 0, 0])],
    ["a workbook part cut short", "truncated", editPart("xl/workbook.xml", (xml) => xml.slice(0, -12))],
    ["a sheet cut inside a cell", "truncated", editPart(SHEET, (xml) => xml.slice(0, xml.indexOf("</v>")))],
    ["a sheet cut inside a tag", "truncated", editPart(SHEET, (xml) => xml.slice(0, xml.indexOf("<v>") + 2))],
    ["a wrong checksum", "truncated", onSheet({ crc: 1 })],
    ["a size declared too small", "truncated", onSheet({ size: 20 })],
    ["a size declared too large", "truncated", onSheet({ size: 20_000 })],
    ["a size no deflate could have", "truncated", onSheet({ size: 50_000_000 })],
    ["a part over the limit", "tooLarge", whole, { limits: { partBytes: 300 } }],
    ["parts over the limit together", "tooLarge", whole, { limits: { totalBytes: 2000 } }],
    ["a bomb", "tooLarge", editPart(SHEET, (xml) => xml + " ".repeat(3_000_000)), { limits: { ratioFromBytes: 1_000_000 } }],
    ["too many entries", "tooLarge", whole, { limits: { entries: 3 } }],
    ["two cells at the ends of a sheet", "tooLarge", editPart(SHEET, (xml) => xml.replace("</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'))],
    ["rows that are all sixteen thousand columns wide", "tooLarge", editPart(SHEET, (xml) => xml.replace("</sheetData>", `${Array.from({ length: 4000 }, (_, n) => `<row r="${String(n + 9)}"><c r="XFD${String(n + 9)}"><v>1</v></c></row>`).join("")}</sheetData>`))],
    ["narrow rows above a wide one", "tooLarge", buildXlsx({ sheets: [{ name: "H", rows: [...Array.from({ length: 30 }, () => ["x"]), ["x", "x", "x", "x", "x"]] }] }), { limits: { cells: 100 } }],
    ["a document type in a sheet", "forbiddenContent", editPart(SHEET, (xml) => xml.replace("<worksheet", '<!DOCTYPE x [<!ENTITY a "b">]><worksheet'))],
    ["a document type in the workbook", "forbiddenContent", editPart("xl/workbook.xml", (xml) => xml.replace("<workbook", "<!DOCTYPE x><workbook"))],
    ["a document type in the shared strings", "forbiddenContent", editPart("xl/sharedStrings.xml", (xml) => xml.replace("<si>", "<!DOCTYPE x><si>"))],
    ["an entity nobody defined", "forbiddenContent", editPart("xl/sharedStrings.xml", (xml) => xml.replace("Programa", "&lol;"))],
    ["a path out of the package", "forbiddenContent", rawBook((entry) => entry, [{ name: "../fuera.xml", data: strToU8("x") }])],
    ["an absolute path", "forbiddenContent", rawBook((entry) => entry, [{ name: "/etc/x", data: strToU8("x") }])],
    ["a relation out of the package", "forbiddenContent", editPart("xl/_rels/workbook.xml.rels", (xml) => xml.replace("worksheets/sheet1.xml", "../../../x.xml"))],
    ["two entries of one name", "forbiddenContent", rawBook((entry) => entry, [{ name: SHEET.toUpperCase(), data: strToU8("x") }])],
    ["an entry with another name in its header", "forbiddenContent", onSheet({ localName: "xl/worksheets/sheet2.xml" })],
    ["a sheet that is not there", "missingPart", withoutPart(SHEET)],
    ["shared strings that are not there", "missingPart", withoutPart("xl/sharedStrings.xml")],
    ["styles that are not there", "missingPart", withoutPart("xl/styles.xml")],
    ["a table that is not there", "missingPart", withoutPart("xl/tables/table1.xml")],
    ["a sheet without a relation", "missingPart", editPart("xl/workbook.xml", (xml) => xml.replace('r:id="rId1"', 'r:id="rId99"'))],
    ["a shared text that is not there", "truncated", editPart(SHEET, (xml) => xml.replace("<v>0</v>", "<v>999</v>"))],
    ["rows out of order", "truncated", editPart(SHEET, (xml) => xml.replace('<row r="3">', '<row r="1">'))],
    ["a cell in another row", "truncated", editPart(SHEET, (xml) => xml.replace('r="A2"', 'r="A7"'))],
    ["a column beyond the sheet", "truncated", editPart(SHEET, (xml) => xml.replace('r="C3"', 'r="XFE3"'))],
    ["an encoding that packages may not have", "notSupported", editPart(SHEET, (xml) => xml.replace("UTF-8", "ISO-8859-1"))],
  ])("%s: %s", async (...[, kind, bytes, options]) => expect(await outcome(bytes, options)).toBe(kind));

  test("a relation of no concern may lead out of the package, as LibreOffice has those of custom XML", async () => {
    const bytes = editPart("_rels/.rels", (xml) => xml.replace("</Relationships>", '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>'));
    expect(await outcome(bytes)).toBe("read");
  });

  test("rows over the limit are refused while they are read, not only at the end", async () => {
    const book = await openXlsx(buildXlsx(BOOK), "l.xlsx", { limits: { cells: 5 } });
    await expect(book.read("1")).rejects.toMatchObject({ kind: "tooLarge", detail: expect.stringContaining("spreads") });
  });

  test("an entry that lies inside another", async () => {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(10, 26);
    const name = Buffer.from("dentro.xml");
    const parts = { ...Object.fromEntries(Object.entries(xlsxParts(BOOK)).map(([part, xml]) => [part, strToU8(xml)])), "fuera.bin": new Uint8Array(Buffer.concat([local, name, Buffer.from("x")])) };
    const zip = Buffer.from(zipSync(parts, { level: 0 }));
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    [0, 1, 1].forEach((value, n) => record.writeUInt32LE(value, 16 + 4 * n));
    record.writeUInt16LE(10, 28);
    record.writeUInt32LE(zip.indexOf("dentro.xml") - 30, 42);
    const end = zip.subarray(-22);
    end.writeUInt16LE(end.readUInt16LE(10) + 1, 10);
    end.writeUInt32LE(end.readUInt32LE(12) + 56, 12);
    const overlapping = new Uint8Array(Buffer.concat([zip.subarray(0, -22), record, name, end]));
    await expect(openXlsx(overlapping, "l.xlsx")).rejects.toMatchObject({ kind: "forbiddenContent", detail: expect.stringContaining("overlap") });
  });
});

describe("spoilt packages never give anything but a workbook or a WorkbookError", () => {
  const whole = buildXlsx({ sheets: [{ ...BOOK.sheets[0], name: "H", rows: Array.from({ length: 40 }, (_, r) => [r, `fila ${String(r)}`, r % 2 === 0]) }] });
  const inflate = (bytes: Uint8Array, size: number) => inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) });

  test.each([["streams", {}], ["zlib", { inflate }]] as const)("cut at any byte, with %s", async (_, options) => {
    for (let length = 0; length < whole.length; length += 17) expect(await outcome(whole.subarray(0, length), options)).toMatch(/^(truncated|notAWorkbook)$/);
  });

  test.each([["streams", {}], ["zlib", { inflate }]] as const)("with any bit flipped, with %s", async (_, options) => {
    for (let bit = 3; bit < whole.length * 8; bit += 61) {
      const spoilt = whole.slice();
      spoilt[bit >> 3] = (spoilt[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await outcome(spoilt, options)).not.toBe("");
    }
  });

  test("with any character of a part replaced", async () => {
    const parts = xlsxParts(BOOK);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(parts)), fc.nat(), fc.constantFrom("<", ">", "/", '"', "&", "=", "0", "9", " ", "Z", "<!--", "</c>", "<row>", ""), async (part, at, text) => {
        const xml = parts[part] ?? "";
        const place = at % xml.length;
        await outcome(zipParts({ ...parts, [part]: xml.slice(0, place) + text + xml.slice(place + 1) }));
      }),
      { numRuns: 400 },
    );
  });
});
