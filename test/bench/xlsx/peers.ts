import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { FILL, FLAG_COLUMN, FLAG_TEXT, NEW_ROWS, NEW_SHEET, flaggedRows, markedColumn } from "./job";

/** The least a reader on fflate and saxes does: shared strings and cells to a 2-D array. */
export function fflateAndSaxes(bytes: Uint8Array): number {
  const parts = unzipSync(bytes);
  const parse = (part: string, open: (name: string, attributes: Record<string, string>) => void, close: (name: string, text: string) => void): void => {
    const parser = new SaxesParser();
    let text = "";
    parser.on("opentag", ({ name, attributes }) => {
      text = "";
      open(name, attributes);
    });
    parser.on("text", (piece) => (text += piece));
    parser.on("closetag", ({ name }) => close(name, text));
    parser.write(new TextDecoder().decode(parts[part])).close();
  };
  const strings: string[] = [];
  parse("xl/sharedStrings.xml", () => undefined, (name, text) => name === "t" && strings.push(text));
  const rows: (string | number)[][] = [];
  let type = "";
  parse(
    "xl/worksheets/sheet1.xml",
    (name, attributes) => {
      if (name === "row") rows.push([]);
      if (name === "c") type = attributes["t"] ?? "";
    },
    (name, text) => name === "v" && rows.at(-1)?.push(type === "s" ? (strings[Number(text)] ?? "") : Number(text)),
  );
  return rows.length;
}

export async function hucreRead(bytes: Uint8Array): Promise<number> {
  const { readXlsx } = await import("hucre/xlsx");
  return (await readXlsx(bytes)).sheets[0]?.rows.length ?? 0;
}

/** Flags and saves with the way of hucre's that keeps what it does not know. */
export async function hucreSave(bytes: Uint8Array): Promise<Uint8Array> {
  const { openXlsx, saveXlsx } = await import("hucre/xlsx");
  const book = await openXlsx(bytes, { readStyles: true });
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("no sheet");
  const cells = (sheet.cells ??= new Map());
  for (const [n, row] of flaggedRows(sheet.rows.length).entries()) {
    const column = markedColumn(n);
    const value = sheet.rows[row]?.[column] ?? null;
    cells.set(`${String(row)},${String(column)}`, { value, type: typeof value === "number" ? "number" : "string", style: { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: FILL.slice(1) } } } });
    const cellsOfRow = sheet.rows[row];
    while (cellsOfRow && cellsOfRow.length < FLAG_COLUMN) cellsOfRow.push(null);
    if (cellsOfRow) cellsOfRow[FLAG_COLUMN] = FLAG_TEXT;
  }
  book.sheets.push({ name: NEW_SHEET, rows: NEW_ROWS });
  return saveXlsx(book);
}

export async function populateRead(bytes: Uint8Array): Promise<number> {
  const { default: XlsxPopulate } = await import("xlsx-populate");
  return (await XlsxPopulate.fromDataAsync(bytes)).sheet(0).usedRange().value().length;
}

export async function populateSave(bytes: Uint8Array, rows: number): Promise<Uint8Array> {
  const { default: XlsxPopulate } = await import("xlsx-populate");
  const book = await XlsxPopulate.fromDataAsync(bytes);
  const sheet = book.sheet(0);
  for (const [n, row] of flaggedRows(rows).entries()) {
    sheet.cell(row + 1, markedColumn(n) + 1).style("fill", FILL.slice(1));
    sheet.cell(row + 1, FLAG_COLUMN + 1).value(FLAG_TEXT);
  }
  const added = book.addSheet(NEW_SHEET);
  for (const [r, cells] of NEW_ROWS.entries()) for (const [c, value] of cells.entries()) added.cell(r + 1, c + 1).value(value);
  return book.outputAsync("uint8array");
}
