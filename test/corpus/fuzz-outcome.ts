import { inflateRawSync } from "node:zlib";
import { SaxesParser } from "saxes";
import { workbookErrorSentence } from "../../src/app/texts/workbook-errors";
import { WorkbookError } from "../../src/workbook/port";
import { crc32 } from "../../src/xlsx/crc32";
import { DEFAULT_LIMITS } from "../../src/xlsx/limits";
import { readZipDirectory } from "../../src/xlsx/zip-directory";

/** A file that takes longer than this hangs, or as good as. */
const MOST_MS = 5_000;

/** What is done to a file that may be damaged. */
export type Deed = (bytes: Uint8Array) => Promise<void>;

/** Does a deed: `written`, or the kind of the refusal. Anything else that is thrown is a crash. */
export async function outcomeOf(bytes: Uint8Array, deed: Deed): Promise<string> {
  const start = performance.now();
  try {
    await deed(bytes);
    return "written";
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    expect(workbookErrorSentence(error.kind)).toMatch(/^[A-ZÁÉ].*\.$/);
    return error.kind;
  } finally {
    expect(performance.now() - start).toBeLessThan(MOST_MS);
  }
}

/** Throws when a part that was written does not agree with its sum, or is no XML where it was XML before. */
export function refuseUnsound(before: Uint8Array, after: Uint8Array): void {
  const was = readZipDirectory(before, DEFAULT_LIMITS);
  for (const [name, entry] of readZipDirectory(after, DEFAULT_LIMITS)) {
    const old = was.get(name);
    const stored = after.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
    if (old && Buffer.compare(stored, before.subarray(old.dataStart, old.dataStart + old.compressedSize)) === 0) continue;
    const content = entry.deflated ? inflateRawSync(stored) : stored;
    expect([name, crc32(content), content.length]).toEqual([name, entry.crc, entry.size]);
    const oldBytes = old && before.subarray(old.dataStart, old.dataStart + old.compressedSize);
    if (!oldBytes || isXml(old.deflated ? inflateRawSync(oldBytes) : oldBytes)) expect([name, isXml(content)]).toEqual([name, true]);
  }
}

function isXml(bytes: Uint8Array): boolean {
  let sound = true;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", () => (sound = false));
  try {
    parser.write(new TextDecoder("utf-8", { fatal: true }).decode(bytes)).close();
  } catch {
    return false;
  }
  return sound;
}
