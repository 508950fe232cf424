import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { BookDraft } from "../workbook/draft";
import type { WorkbookReader } from "../workbook/port";
import { openXlsx } from "../xlsx/workbook";
import { writeWorkbook } from "../xlsx/write/write-workbook";
import { openXlsxPort, type XlsxPort } from "../xlsx/xlsx-port";
import { ZLIB_TOOLS } from "../xlsx/zlib-tools";
import { texts } from "./texts";

/** A failure whose message is the sentence to show. */
export class BookError extends Error {}

/** Opens a workbook from a path. Throws `BookError` when the file cannot be read, `WorkbookError` when it is no good workbook. */
export async function openBook(path: string): Promise<WorkbookReader> {
  return openXlsx(await bytesOf(path), basename(path), ZLIB_TOOLS);
}

/** Opens a workbook to write into a copy of it. Throws as `openBook`. */
export async function openBookToWrite(path: string): Promise<XlsxPort> {
  return openXlsxPort(await bytesOf(path), basename(path), ZLIB_TOOLS);
}

/** A new workbook's bytes. Throws `RangeError` for what no workbook can hold. */
export function bookBytes(draft: BookDraft): Uint8Array {
  return writeWorkbook(draft, ZLIB_TOOLS);
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const folder = typeof error === "object" && error !== null && "code" in error && error.code === "EISDIR";
    throw new BookError(folder ? texts.folder(path) : texts.unreadable(path), { cause: error });
  }
}
