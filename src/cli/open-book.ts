import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { inflateRawSync } from "node:zlib";
import type { WorkbookReader } from "../workbook/port";
import { openXlsx } from "../xlsx/workbook";
import { texts } from "./texts";

/** A failure whose message is the sentence to show. */
export class BookError extends Error {}

/** Opens a workbook from a path. Throws `BookError` when the file cannot be read, `WorkbookError` when it is no good workbook. */
export async function openBook(path: string): Promise<WorkbookReader> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const folder = typeof error === "object" && error !== null && "code" in error && error.code === "EISDIR";
    throw new BookError(folder ? texts.folder(path) : texts.unreadable(path), { cause: error });
  }
  return openXlsx(bytes, basename(path), { inflate: (compressed, size) => inflateRawSync(compressed, { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(size, 64) }) });
}
