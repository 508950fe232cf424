import { inflateRawSync } from "node:zlib";
import { areasOf } from "../../../src/workbook/areas";
import type { SheetDraft } from "../../../src/workbook/draft";
import { openXlsx, type OpenXlsxOptions } from "../../../src/xlsx/workbook";
import { patchWorkbook } from "../../../src/xlsx/write/patch-workbook";
import type { PatchEdit } from "../../../src/xlsx/write/patch-edit";
import { openXlsxPort } from "../../../src/xlsx/xlsx-port";
import { ZLIB_TOOLS } from "../../../src/xlsx/zlib-tools";
import { FILL, FLAGS, FLAG_COLUMN, FLAG_TEXT, NEW_ROWS, NEW_SHEET, OPENED_ROW, flaggedRows, markedColumn, marksOf } from "./job";

/** Inflating every part and looking at each byte once: no reader can do less. Gives the number of tags. */
export function inflateAndPass(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let tags = 0;
  let at = view.getUint32(bytes.length - 6, true);
  for (let n = view.getUint16(bytes.length - 12, true); n > 0; n--) {
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const size = view.getUint32(at + 24, true);
    const content = inflateRawSync(bytes.subarray(start, start + view.getUint32(at + 20, true)), { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size) });
    for (let i = 0; i < content.length; i++) if (content[i] === 60) tags++;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return tags;
}

/** Rows read to a 2-D array. */
export async function read(bytes: Uint8Array, options: OpenXlsxOptions = ZLIB_TOOLS): Promise<number> {
  const book = await openXlsx(bytes, "registro.xlsx", options);
  return (await book.read(book.sheetNames[0]?.id ?? "")).values.length;
}

/** The job's edits, for the patcher. */
function edits(rows: number, withFlags: boolean): readonly PatchEdit[] {
  const sheet = "Registro";
  const runs = flaggedRows(rows).map((row, n) => ({ row, left: markedColumn(n), right: markedColumn(n) }));
  return [
    { kind: "addConditionalFormats", sheet, formats: [{ areas: areasOf(runs), rule: { kind: "expression", formula: "TRUE" }, style: { fill: FILL } }] },
    { kind: "setCells", sheet, layer: true, cells: withFlags ? flaggedRows(rows).map((row) => ({ row, column: FLAG_COLUMN, content: FLAG_TEXT })) : [] },
    { kind: "insertSheet", sheet: { name: NEW_SHEET, rows: NEW_ROWS } },
  ];
}

export function patch(bytes: Uint8Array, rows: number, withFlags: boolean): Promise<Uint8Array> {
  return patchWorkbook(bytes, edits(rows, withFlags), ZLIB_TOOLS);
}

/** The same as a user does it, through the port: marks, a flag column with its header, and a sheet to remember something in. */
export async function mark(bytes: Uint8Array, rows: number): Promise<Uint8Array> {
  const port = await openXlsxPort(bytes, "registro.xlsx", ZLIB_TOOLS);
  const sheetId = port.sheetNames[0]?.id ?? "";
  const { markedCells, flaggedRows: flagged } = await port.mark(marksOf(sheetId, rows), [{ sheetId, column: FLAG_COLUMN, headerRow: 0, flags: flaggedRows(rows).map((row) => ({ row, text: FLAG_TEXT })) }]);
  if (markedCells !== FLAGS || flagged !== FLAGS) throw new Error(`${String(markedCells)} marks, ${String(flagged)} flags`);
  return port.save();
}

/** One row opened near the top: every cell below has another address. */
export function insertRow(bytes: Uint8Array): Promise<Uint8Array> {
  return patchWorkbook(bytes, [{ kind: "insertRows", sheet: "Registro", row: OPENED_ROW, count: 1 }], ZLIB_TOOLS);
}

/** The rows of a sheet of ours that counts the registry's; `title` tells one time from another. */
function ownSheet(title: string): SheetDraft {
  return { name: NEW_SHEET, rows: [[title, "Valor"], ...NEW_ROWS.map(([name = ""], n) => [name, { formula: `COUNTA(Registro!A2:A${String(n + 2)})`, value: n + 1 }])] };
}

/** A sheet of ours put into the registry, or anew where it is already. */
export async function putOwnSheet(bytes: Uint8Array, title: string): Promise<Uint8Array> {
  const port = await openXlsxPort(bytes, "registro.xlsx", ZLIB_TOOLS);
  await port.putSheets("indicadores", [ownSheet(title)]);
  return port.save();
}
