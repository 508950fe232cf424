import { stat } from "node:fs/promises";
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { BookError } from "./open-book";
import { texts } from "./texts";

/** What is asked for: the books, where their copies go, whether what is there may be replaced. */
export interface CopiesAsked {
  readonly books: readonly string[];
  readonly output: string;
  readonly overwrite: boolean;
}

/**
 * Where the copy of a book goes: in the folder `output` under its own name or, of a single book, the file `output`. Throws
 * `BookError` when it can be neither, and when the copy would take the place of a book asked for: of the book itself only
 * `overwrite` allows it, of another nothing does.
 */
export async function outputPath(book: string, { books, output, overwrite }: CopiesAsked): Promise<string> {
  const path = await placeOf(book, output, books.length > 1);
  const there = await identityOf(path);
  if (there === null) return path;
  for (const other of books) {
    if (there !== (await identityOf(other))) continue;
    if (other !== book) throw new BookError(texts.outputIsAnotherBook(path));
    if (!overwrite) throw new BookError(texts.outputIsInput(path));
  }
  return path;
}

/** Whether a path leads to one of these files. */
export async function isOneOf(path: string, books: readonly string[]): Promise<boolean> {
  const there = await identityOf(path);
  return there !== null && (await Promise.all(books.map(identityOf))).includes(there);
}

async function placeOf(book: string, output: string, several: boolean): Promise<string> {
  if (await isFolder(output)) return join(output, basename(book));
  if (several) throw new BookError(texts.needsFolder(output));
  const extension = extname(book).toLowerCase();
  if (extname(output) === "") throw new BookError(texts.noSuchFolder(output, extension));
  // Excel opens no macros under .xlsx, and nothing without macros under .xlsm.
  if (extname(output).toLowerCase() !== extension) throw new BookError(texts.otherExtension(output, extension));
  return output;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** Which file a path leads to, by whatever links; null when it leads to none. */
async function identityOf(path: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${String(dev)}:${String(ino)}`;
  } catch {
    return null;
  }
}

/**
 * How a link in the file `from` reaches `to`: a path from its folder, or the whole address when they are on different drives.
 * Letters of any alphabet stay as they are, which is how Excel writes such addresses.
 */
export function addressFrom(from: string, to: string): string {
  const path = relative(dirname(resolve(from)), resolve(to));
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.split(sep).map((segment) => segment.replace(/[^\p{L}\p{N}._~!$&'()+,;=@-]+/gu, encodeURIComponent)).join("/");
}
