import { WorkbookError } from "../../workbook/port";
import { crc32 } from "../crc32";
import { damaged } from "../damaged";
import { inflateByStream, type Inflate } from "../inflate";
import { DEFAULT_LIMITS, type Limits } from "../limits";
import { Package, type Relation } from "../package";
import { readZipDirectory, type ZipEntry } from "../zip-directory";
import type { NewPart } from "./sheet-parts";
import { RowIndex } from "./row-index";
import { XmlEdit } from "./xml-edit";
import { writeZip } from "./zip";
import { zipContent, type ZipContent, type ZipTools } from "./zip-content";

/** What the host lends: its inflating, deflating and summing, and how much a file may take. Without `deflate`, changed parts are stored. */
export interface PatchTools extends ZipTools {
  readonly inflate?: Inflate;
  readonly limits?: Partial<Limits>;
}

/** A package with parts to be changed, added and taken away. The others are never inflated: their compressed bytes are copied. */
export class PackagePatch {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly parts: Package;
  private readonly edits = new Map<string, XmlEdit>();
  private readonly indexes = new Map<XmlEdit, RowIndex>();
  private readonly changed = new Map<string, readonly Uint8Array[]>();
  private readonly removed = new Set<string>();
  private readonly added: NewPart[] = [];

  /** Throws as `openXlsx`. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly tools: PatchTools,
  ) {
    const limits = { ...DEFAULT_LIMITS, ...tools.limits };
    // Every part is summed, long ones too: a part spoilt on its way would else be written anew with a sum that agrees.
    this.parts = new Package(bytes, tools.inflate ?? inflateByStream, limits, tools.crc32 ?? crc32);
    this.entries = readZipDirectory(bytes, limits);
  }

  /** Part names as the package writes them. */
  get names(): readonly string[] {
    return [...this.entries.values()].map(({ name }) => name);
  }

  /** Names of the parts that are to be added. */
  get addedNames(): readonly string[] {
    return this.added.map(({ name }) => name);
  }

  /** A part's name as the package writes it. */
  nameOf(part: string): string {
    return this.entries.get(part.toLowerCase())?.name ?? part;
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

  /** Where the rows of a sheet's part stand; found once. Throws `truncated`. */
  rows(edit: XmlEdit): RowIndex {
    let index = this.indexes.get(edit);
    if (!index) {
      const sheetData = edit.child("sheetData");
      if (!sheetData) throw damaged(`part ${edit.part} has no rows`);
      index = new RowIndex(edit, sheetData);
      this.indexes.set(edit, index);
    }
    return index;
  }

  /** A part as its changes leave it, in pieces; nothing of one taken away. */
  async current(part: string): Promise<readonly Uint8Array[]> {
    if (this.removed.has(part.toLowerCase())) return [];
    const added = this.added.find(({ name }) => name.toLowerCase() === part.toLowerCase());
    if (added) return [new TextEncoder().encode(added.xml)];
    return this.changed.get(part.toLowerCase()) ?? this.edits.get(part.toLowerCase())?.pieces() ?? [await this.parts.xml(part)];
  }

  /** Puts these bytes, UTF-8, in the place of a part's. */
  replace(part: string, bytes: Uint8Array): void {
    this.changed.set(part.toLowerCase(), [bytes]);
  }

  remove(part: string): void {
    this.removed.add(part.toLowerCase());
  }

  add(part: NewPart): void {
    this.added.push(part);
  }

  /** The package with its changes; the bytes it was made from when there are none. Throws `tooLarge` for what a zip cannot hold. */
  result(): Uint8Array {
    for (const [part, edit] of this.edits) if (edit.changed) this.changed.set(part, edit.pieces());
    if (this.changed.size + this.removed.size + this.added.length === 0) return this.bytes;
    const contents: ZipContent[] = [];
    for (const [key, entry] of this.entries) {
      if (this.removed.has(key)) continue;
      const { name, deflated, crc, size, dataStart, compressedSize } = entry;
      const pieces = this.changed.get(key);
      contents.push(pieces ? zipContent(name, declaredUtf8(pieces), this.tools) : { name, deflated, crc, size, data: [this.bytes.subarray(dataStart, dataStart + compressedSize)] });
    }
    const utf8 = new TextEncoder();
    for (const { name, xml } of this.added) contents.push(zipContent(name, [utf8.encode(xml)], this.tools));
    try {
      return writeZip(contents);
    } catch (error) {
      if (error instanceof RangeError) throw new WorkbookError("tooLarge", error.message, { cause: error });
      throw error;
    }
  }
}

/** A part that was UTF-16 has been rewritten as UTF-8: what it declares of itself, in its first piece, must say so. */
function declaredUtf8(pieces: readonly Uint8Array[]): readonly Uint8Array[] {
  const [first = new Uint8Array(), ...others] = pieces;
  const start = new TextDecoder().decode(first.subarray(0, 200));
  const declared = /^<\?xml[^>]*encoding\s*=\s*["'](utf-16(?:le|be)?)["']/i.exec(start);
  if (!declared) return pieces;
  const length = declared[1]?.length ?? 0;
  const at = declared[0].length - length - 1;
  // As long as what it replaces, blanks behind the closing quote included.
  const written = new TextEncoder().encode(`UTF-8${start.charAt(at - 1)}`.padEnd(length + 1));
  return [first.subarray(0, at), written, first.subarray(at + written.length), ...others];
}
