import { promisify } from "node:util";
import { inflateRaw, inflateRawSync } from "node:zlib";
import { SaxesParser } from "saxes";
import { unzipSync } from "fflate";
import { buildXlsx, dateCell } from "../fixtures/xlsx-builder";
import type { CellSpec } from "../fixtures/xlsx-builder";
import { openXlsx, type OpenXlsxOptions } from "../../src/xlsx/workbook";

const ROWS = 100_000;
const UNITS = ["Dirección General de Delegaciones", "Coordinación de Asesores", "Unidad de Compras de Gobierno"];
const RUNS = 9;

function workbook(): Uint8Array {
  const date = dateCell("2016-05-30");
  const rows: CellSpec[][] = Array.from({ length: ROWS }, (_, r) =>
    Array.from({ length: 24 }, (_, c): CellSpec => (c % 6 === 0 ? `Folio ${String(r)}-${String(c)}` : c % 6 === 1 ? (UNITS[r % 3] ?? "") : c % 6 === 2 ? date : c % 6 === 3 ? r * 1.25 : c % 6 === 4 ? r + c : `texto ${String(r % 500)}`)),
  );
  return buildXlsx({ sheets: [{ name: "Registro", rows }] });
}

// One chunk as large as the part: zlib's own chunks of 16 kB would be copied together once more.
const inOneChunk = (size: number) => ({ maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size) });
const inflate = (bytes: Uint8Array, size: number): Uint8Array => inflateRawSync(bytes, inOneChunk(size));
const inflateRawAsync = promisify<Uint8Array, ReturnType<typeof inOneChunk>, Uint8Array>(inflateRaw);

/** Inflating the two large parts and looking at each of their bytes once: no reader can do less. */
async function limitLine(bytes: Uint8Array): Promise<number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let sum = 0;
  let at = view.getUint32(bytes.length - 6, true);
  for (let n = view.getUint16(bytes.length - 12, true); n > 0; n--) {
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const content = inflate(bytes.subarray(start, start + view.getUint32(at + 20, true)), view.getUint32(at + 24, true));
    for (let i = 0; i < content.length; i++) if (content[i] === 60) sum++;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sum;
}

async function ours(bytes: Uint8Array, options: OpenXlsxOptions): Promise<number> {
  const book = await openXlsx(bytes, "registro.xlsx", options);
  return (await book.read("1")).values.length;
}

/** The least a reader on fflate and saxes does: shared strings and cells to a 2-D array. */
async function fflateAndSaxes(bytes: Uint8Array): Promise<number> {
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

async function timed(run: () => Promise<number>): Promise<number> {
  const start = performance.now();
  if ((await run()) === 0) throw new Error("nothing was read");
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

async function main(): Promise<void> {
  const bytes = workbook();
  const readers: readonly (readonly [name: string, run: () => Promise<number>])[] = [
    ["inflate + one byte pass (limit)", () => limitLine(bytes)],
    ["ours, zlib", () => ours(bytes, { inflate })],
    ["ours, zlib on its own thread", () => ours(bytes, { inflate: (compressed, size) => inflateRawAsync(compressed, inOneChunk(size)) })],
    ["ours, DecompressionStream", () => ours(bytes, {})],
  ];
  const times = readers.map((): number[] => []);
  // Turn by turn, so that what else the machine does falls on all alike.
  for (let n = 0; n < RUNS; n++) for (const [i, [, run]] of readers.entries()) times[i]?.push(await timed(run));
  const limit = median(times[0] ?? []);
  const peer = await timed(() => fflateAndSaxes(bytes));
  for (const [i, [name]] of readers.entries()) console.log(`${name.padEnd(34)} ${(median(times[i] ?? []) / limit).toFixed(2)}`);
  console.log(`${"fflate + saxes".padEnd(34)} ${(peer / limit).toFixed(2)}`);
}

void main();
