import { sessionBook } from "../../../test/fixtures/session-book";
import { sessionPacket } from "../../../test/fixtures/session-packet";
import { sourceTableGrid } from "../../../test/fixtures/source-table";
import { LEYENDA } from "../../core/norms/foafi";
import type { CellDraft, SheetDraft } from "../../workbook/draft";
import { packetSheets } from "./packet-sheets";

const NEWER = { date1904: false };

function texts({ rows }: SheetDraft): readonly string[] {
  return rows.flat().flatMap((cell) => {
    const value = valueOf(cell);
    return typeof value === "string" && value !== "" ? [value] : [];
  });
}

function valueOf(cell: CellDraft) {
  return typeof cell === "object" ? cell?.value : cell;
}

describe("the sheets of a packet", () => {
  let sheets: readonly SheetDraft[];

  beforeAll(async () => {
    sheets = packetSheets(await sessionPacket(sessionBook(), "1"), NEWER);
  });

  test("each bear the legend of §6.1, word by word, inside what is printed", () => {
    for (const sheet of sheets) {
      const row = sheet.rows.findIndex((cells) => cells.some((cell) => valueOf(cell) === LEYENDA));
      expect([sheet.name, row >= 0 && row <= (sheet.print?.area?.bottom ?? -1)]).toEqual([sheet.name, true]);
      // A merged row finds no height of its own.
      expect(sheet.rowLayouts?.find((layout) => layout.row === row)?.height).toBeGreaterThan(20);
    }
  });

  test("each print on the width of a page, with its session above, its number below and a row repeated", () => {
    for (const { name, print } of sheets) {
      expect([name, print]).toMatchObject([name, { fitToWidth: 1, header: "&LConsejo Directivo del FOAFI&RSesión 1 · 30/04/2002", footer: expect.stringMatching(/&RPágina &P de &N$/), repeatRows: { first: expect.any(Number) } }]);
    }
    const agenda = sheets.find(({ name }) => name === "S1 Orden del día");
    expect(agenda?.rows[agenda.print?.repeatRows?.first ?? -1]?.map(valueOf)).toEqual(["No.", "Asunto", "Límite", "Plazo", "Importe"]);
  });

  test("tell nothing by colour: black on white, grey under headers", () => {
    const styles = sheets.flatMap(({ rows }) => rows.flat()).flatMap((cell) => (typeof cell === "object" && cell?.style ? [cell.style] : []));
    expect(new Set(styles.map(({ fill }) => fill))).toEqual(new Set([undefined, "#E7E6E6"]));
    expect(styles.filter(({ color }) => color !== undefined)).toEqual([]);
    expect(sheets.flatMap(({ conditionalFormats = [] }) => conditionalFormats)).toEqual([]);
  });

  test("are as wide as a page takes without shrinking", () => {
    for (const { name, columns = [], print } of sheets) {
      const width = columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
      expect([name, width <= (print?.landscape ? 131 : 94)]).toEqual([name, true]);
    }
  });

  test("have a cover that leads to each of the others", () => {
    const [cover, ...others] = sheets;
    expect(cover?.links?.map(({ to }) => to)).toEqual(others.map(({ name }) => `'${name}'!A1`));
  });

  test("write in figures and in words what is asked of the FOAFI", () => {
    const [cover] = sheets;
    expect(cover && texts(cover).some((text) => /^\$[\d,]+\.\d\d \([A-ZÁÉÍÓÚ ]+ PESOS \d\d\/100 M\.N\.\)$/.test(text))).toBe(true);
  });
});

test("the seguimiento is there with an ASM sheet, and sums up its programmes; without one there is no such sheet", async () => {
  const packet = await sessionPacket(sessionBook({}, { ASM: sourceTableGrid() }), "1");
  const sheet = packetSheets(packet, NEWER).find(({ name }) => name === "S1 Seguimiento ASM");
  const rows = sheet?.rows.map((row) => row.map(valueOf)) ?? [];
  const header = rows.findIndex((row) => row[0] === "Programa");
  const total = rows.findIndex((row) => row[0] === "Total");
  expect(rows[header - 1]?.[0]).toBe("Hoja «ASM»");
  const actions = rows.slice(header + 1, total).map((row) => Number(row[2]));
  expect(actions.length).toBeGreaterThan(1);
  expect(rows[total]?.[2]).toBe(actions.reduce((sum, each) => sum + each, 0));
  expect(packetSheets(await sessionPacket(sessionBook(), "1"), NEWER).map(({ name }) => name)).not.toContain("S1 Seguimiento ASM");
});

describe("odd registers", () => {
  test("a text like a formula is written as a text", async () => {
    const port = sessionBook({ proyectos: [{ nombre: '=HYPERLINK("http://x","y")' }] });
    const cells = packetSheets(await sessionPacket(port, "1"), NEWER).flatMap(({ rows }) => rows.flat());
    expect(cells.filter((cell) => typeof cell === "object" && cell?.formula !== undefined)).toEqual([]);
    expect(cells.some((cell) => valueOf(cell) === '=HYPERLINK("http://x","y")')).toBe(true);
  });

  test("a text taller than a row may be goes on in the next ones, whole", async () => {
    const words = Array.from({ length: 3_000 }, (_, n) => `palabra${String(n)}`);
    const sheets = packetSheets(await sessionPacket(sessionBook({ proyectos: [{ motivos: words.join(" ") }] }), "1"), NEWER);
    expect(Math.max(...sheets.flatMap(({ rowLayouts = [] }) => rowLayouts.map(({ height }) => height ?? 0)))).toBeLessThanOrEqual(409);
    const dictamen = sheets.find(({ name }) => name === "S1 Dictamen");
    const written = dictamen?.rows.flatMap((row) => valueOf(row[7] ?? null) ?? []).join(" ").split(" ") ?? [];
    expect(written.filter((word) => word.startsWith("palabra"))).toEqual(words);
  });

  test("names are what Excel allows, and different, whatever the session and the folios are called", async () => {
    const number = "I/2002: ordinaria [marzo]?";
    const folios = ["Proyecto con un folio larguísimo 1", "Proyecto con un folio larguísimo 2", "p*1", "P?1", "🐎".repeat(20)];
    const port = sessionBook({ sesiones: [{ numero: number }], votos: [], ministraciones: [], proyectos: folios.map((folio) => ({ folio, sesion: number })) });
    const sheets = packetSheets(await sessionPacket(port, number), NEWER).map(({ name }) => name);
    expect(sheets.filter((name) => /[:\\/?*[\]]|^'|'$/.test(name) || name.length > 31)).toEqual([]);
    expect(new Set(sheets.map((name) => name.toLowerCase())).size).toBe(sheets.length);
    expect(sheets.filter((name) => name.includes("Ficha"))).toHaveLength(5);
    expect(sheets.filter((name) => /[\uD800-\uDBFF](?![\uDC00-\uDFFF])/.test(name))).toEqual([]);
  });

  test("days are those of a workbook that counts from 1904", async () => {
    const packet = await sessionPacket(sessionBook(), "1");
    const dates = (date1904: boolean) => packetSheets(packet, { date1904 }).flatMap(({ rows }) => rows.flat()).flatMap((cell) => (typeof cell === "object" && cell?.style?.numberFormat === "dd/mm/yyyy" && typeof cell.value === "number" ? [cell.value] : []));
    expect(dates(false).length).toBeGreaterThan(0);
    expect(dates(true)).toEqual(dates(false).map((day) => day - 1_462));
  });

  test("a header takes an ampersand for what it is", async () => {
    const port = sessionBook({ sesiones: [{ numero: "A&B" }], proyectos: [{ sesion: "A&B" }], votos: [] });
    expect(packetSheets(await sessionPacket(port, "A&B"), NEWER)[0]?.print?.header).toBe("&LConsejo Directivo del FOAFI&RSesión A&&B · 30/04/2002");
  });
});
