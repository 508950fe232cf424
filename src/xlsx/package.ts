import { WorkbookError } from "../workbook/port";
import { crc32, type Crc32 } from "./crc32";
import { damaged } from "./damaged";
import type { Inflate } from "./inflate";
import type { Limits } from "./limits";
import { XmlScanner, utf8Of } from "./xml-scanner";
import { readZipDirectory, type ZipEntry } from "./zip-directory";

/** A relation of a part to another; `target` is a part name without leading slash, lower case. */
export interface Relation {
  readonly id: string;
  /** The last segment of the type (`worksheet`, `sharedStrings`): the same in transitional and strict packages. */
  readonly type: string;
  readonly target: string;
}

// Above this, our own sum over the bytes would cost as much as reading them: without the host's, the declared size alone is checked.
const CRC_UP_TO = 1024 * 1024;
// Deflate cannot do better; a part that declares more is lying about its size.
const MOST_DEFLATE_GIVES = 1032;
// Relations whose parts are read. Others may lead anywhere: LibreOffice writes those of custom XML a folder too high.
const FOLLOWED = new Set(["officeDocument", "worksheet", "styles", "sharedStrings", "table"]);

/** The parts of an .xlsx package, inflated on demand and never beyond the limits. */
export class Package {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private inflatedBytes = 0;

  /** Throws as `readZipDirectory`, and `notAWorkbook`, `encrypted`, `oldFormat` for files that are no zip. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly inflate: Inflate,
    private readonly limits: Limits,
    private readonly hostCrc32?: Crc32,
  ) {
    refuseOtherFormats(bytes);
    this.entries = readZipDirectory(bytes, limits);
  }

  has(part: string): boolean {
    return this.entries.has(part.toLowerCase());
  }

  /** The XML of a part as UTF-8 bytes. Throws `missingPart`, `tooLarge`, `truncated`. */
  async xml(part: string): Promise<Uint8Array> {
    return utf8Of(await this.read(part), part);
  }

  /** Relations of a part (`""` for the package), internal ones only; none when it has no relations part. */
  async relations(part: string): Promise<readonly Relation[]> {
    const slash = part.lastIndexOf("/") + 1;
    const folder = part.slice(0, slash);
    const relationsPart = `${folder}_rels/${part.slice(slash)}.rels`;
    if (!this.has(relationsPart)) return [];
    const relations: Relation[] = [];
    const xml = new XmlScanner(await this.xml(relationsPart), relationsPart);
    while (xml.next()) {
      if (xml.closing || !xml.is("Relationship") || xml.attribute("TargetMode") === "External") continue;
      const type = (xml.attribute("Type") ?? "").replace(/^.*\//, "");
      const target = xml.attribute("Target") ?? "";
      const { name, leaves } = resolve(folder, target);
      if (leaves && FOLLOWED.has(type)) throw new WorkbookError("forbiddenContent", `the relation target ${target} leaves the package`);
      relations.push({ id: xml.attribute("Id") ?? "", type, target: name });
    }
    return relations;
  }

  private async read(part: string): Promise<Uint8Array> {
    const entry = this.entries.get(part.toLowerCase());
    if (!entry) throw new WorkbookError("missingPart", `the package has no part ${part}`);
    this.refuseBomb(entry);
    const stored = this.bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
    const content = entry.deflated ? await this.inflated(entry, stored) : stored;
    if (content.length !== entry.size) throw damaged(`part ${entry.name} has ${String(content.length)} bytes of ${String(entry.size)}`);
    const sum = this.hostCrc32 ?? (content.length <= CRC_UP_TO ? crc32 : null);
    if (sum && sum(content) !== entry.crc) throw damaged(`part ${entry.name} does not match its checksum`);
    return content;
  }

  private refuseBomb({ name, size, compressedSize }: ZipEntry): void {
    const { partBytes, totalBytes, ratio, ratioFromBytes } = this.limits;
    if (size > partBytes) throw new WorkbookError("tooLarge", `part ${name} would take ${String(size)} bytes`);
    if (size > ratioFromBytes && size > compressedSize * ratio) throw new WorkbookError("tooLarge", `part ${name} inflates ${String(Math.round(size / compressedSize))} times`);
    if (size > (compressedSize + 1) * MOST_DEFLATE_GIVES) throw damaged(`part ${name} declares a size it cannot have`);
    this.inflatedBytes += size;
    if (this.inflatedBytes > totalBytes) throw new WorkbookError("tooLarge", `the parts read take more than ${String(totalBytes)} bytes`);
  }

  private async inflated(entry: ZipEntry, stored: Uint8Array): Promise<Uint8Array> {
    try {
      return await this.inflate(stored, entry.size);
    } catch (error) {
      throw damaged(`part ${entry.name} cannot be inflated`, error);
    }
  }
}

/**
 * A target as the relations write it (`worksheets/sheet1.xml`, `/xl/worksheets/sheet1.xml`, `../tables/t.xml`) as a part name. One
 * that leaves the package stays at its root, as addresses do.
 */
function resolve(folder: string, target: string): { readonly name: string; readonly leaves: boolean } {
  const path = target.startsWith("/") ? target : `/${folder}${target}`;
  const segments: string[] = [];
  let leaves = false;
  for (const segment of path.replaceAll("\\", "/").split("/")) {
    if (segment === "..") leaves = segments.pop() === undefined || leaves;
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return { name: segments.join("/").toLowerCase(), leaves };
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0];

function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length === 0) throw damaged("the file is empty");
  if (OLE.every((byte, i) => bytes[i] === byte)) {
    // A compound file lists its streams by UTF-16 name; an encrypted .xlsx keeps its package in `EncryptedPackage`.
    const encrypted = includesUtf16(bytes, "EncryptedPackage");
    throw new WorkbookError(encrypted ? "encrypted" : "oldFormat", encrypted ? "an encrypted package in a compound file" : "a compound file: .xls or older");
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new WorkbookError("notAWorkbook", "the file is not a zip");
}

function includesUtf16(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 1;
    while (i < text.length && bytes[at + 2 * i] === text.charCodeAt(i) && bytes[at + 2 * i - 1] === 0) i++;
    if (i === text.length) return true;
  }
  return false;
}
