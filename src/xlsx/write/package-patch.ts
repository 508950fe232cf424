import { WorkbookError } from "../../workbook/port";
import { inflateByStream, type Inflate } from "../inflate";
import { DEFAULT_LIMITS, type Limits } from "../limits";
import { Package, type Relation } from "../package";
import { readZipDirectory, type ZipEntry } from "../zip-directory";
import type { NewPart } from "./sheet-parts";
import { XmlEdit } from "./xml-edit";
import { writeZip, zipContent, type Deflate, type ZipContent } from "./zip";

/** What the host lends: its inflating and deflating, and how much a file may take. Without `deflate`, changed parts are stored. */
export interface PatchTools {
  readonly inflate?: Inflate;
  readonly deflate?: Deflate;
  readonly limits?: Partial<Limits>;
}

/** A package with parts to be changed, added and taken away. The others are never inflated: their compressed bytes are copied. */
export class PackagePatch {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly parts: Package;
  private readonly edits = new Map<string, XmlEdit>();
  private readonly changed = new Map<string, Uint8Array>();
  private readonly removed = new Set<string>();
  private readonly added: NewPart[] = [];

  /** Throws as `openXlsx`. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly tools: PatchTools,
  ) {
    const limits = { ...DEFAULT_LIMITS, ...tools.limits };
    this.parts = new Package(bytes, tools.inflate ?? inflateByStream, limits);
    this.entries = readZipDirectory(bytes, limits);
  }

  /** Part names as the package writes them. */
  get names(): readonly string[] {
    return [...this.entries.values()].map(({ name }) => name);
  }

  has(part: string): boolean {
    return this.parts.has(part);
  }

  async relations(part: string): Promise<readonly Relation[]> {
    return this.parts.relations(part);
  }

  async xml(part: string): Promise<Uint8Array> {
    return this.parts.xml(part);
  }

  /** A part to be changed; the same one each time. `opaque` as in `XmlEdit`. */
  async edit(part: string, opaque?: string): Promise<XmlEdit> {
    const key = part.toLowerCase();
    let edit = this.edits.get(key);
    if (!edit) {
      edit = new XmlEdit(await this.parts.xml(part), part, opaque);
      this.edits.set(key, edit);
    }
    return edit;
  }

  /** A part as its changes leave it. */
  async current(part: string): Promise<Uint8Array> {
    if (this.removed.has(part.toLowerCase())) return new Uint8Array();
    return this.edits.get(part.toLowerCase())?.result() ?? this.parts.xml(part);
  }

  /** Puts these bytes, UTF-8, in the place of a part's. */
  replace(part: string, bytes: Uint8Array): void {
    this.changed.set(part.toLowerCase(), bytes);
  }

  remove(part: string): void {
    this.removed.add(part.toLowerCase());
  }

  add(part: NewPart): void {
    this.added.push(part);
  }

  /** The package with its changes; the bytes it was made from when there are none. Throws `tooLarge` for what a zip cannot hold. */
  result(): Uint8Array {
    for (const [part, edit] of this.edits) if (edit.changed) this.changed.set(part, edit.result());
    if (this.changed.size + this.removed.size + this.added.length === 0) return this.bytes;
    const contents: ZipContent[] = [];
    for (const [key, entry] of this.entries) {
      if (this.removed.has(key)) continue;
      const { name, deflated, crc, size, dataStart, compressedSize } = entry;
      const bytes = this.changed.get(key);
      contents.push(bytes ? zipContent(name, declaredUtf8(bytes), this.tools.deflate) : { name, deflated, crc, size, data: this.bytes.subarray(dataStart, dataStart + compressedSize) });
    }
    const utf8 = new TextEncoder();
    for (const { name, xml } of this.added) contents.push(zipContent(name, utf8.encode(xml), this.tools.deflate));
    try {
      return writeZip(contents);
    } catch (error) {
      if (error instanceof RangeError) throw new WorkbookError("tooLarge", error.message, { cause: error });
      throw error;
    }
  }
}

/** A part that was UTF-16 has been rewritten as UTF-8: what it declares of itself must say so. */
function declaredUtf8(bytes: Uint8Array): Uint8Array {
  const start = new TextDecoder().decode(bytes.subarray(0, 200));
  const declared = /^<\?xml[^>]*encoding\s*=\s*["'](utf-16(?:le|be)?)["']/i.exec(start);
  if (!declared) return bytes;
  const at = declared[0].length - (declared[1]?.length ?? 0) - 1;
  const output = new Uint8Array(bytes.length);
  output.set(bytes);
  // As long as what it replaces, blanks behind the closing quote included.
  output.set(new TextEncoder().encode(`UTF-8${start.charAt(at - 1)}`.padEnd((declared[1]?.length ?? 0) + 1)), at);
  return output;
}
