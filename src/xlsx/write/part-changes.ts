import { addContentTypes, removeContentType, removeVmlDefault } from "./content-types";
import type { PackagePatch } from "./package-patch";
import type { NewPart } from "./sheet-parts";
import type { XmlEdit } from "./xml-edit";

/** Parts that come and go together, with what is said of their types. One that goes and comes again is written anew where it stands. */
export class PartChanges {
  private readonly gone = new Set<string>();
  private readonly come: NewPart[] = [];

  constructor(
    private readonly parts: PackagePatch,
    private readonly types: XmlEdit,
  ) {}

  remove(part: string): void {
    this.gone.add(part.toLowerCase());
  }

  add(...parts: readonly NewPart[]): void {
    this.come.push(...parts);
  }

  /** The names of the parts that are there still. */
  get namesKept(): readonly string[] {
    return this.parts.names.filter((name) => !this.gone.has(name.toLowerCase()));
  }

  /** The names, lower case, of those that go. */
  get namesGone(): ReadonlySet<string> {
    return this.gone;
  }

  /** Does the changes; to be asked once. */
  async write(): Promise<void> {
    const anew = this.come.filter(({ name }) => this.gone.has(name.toLowerCase()));
    const added = this.come.filter((part) => !anew.includes(part));
    const again = new Set(anew.map(({ name }) => name.toLowerCase()));
    for (const part of this.gone) {
      if (again.has(part)) continue;
      this.parts.remove(part);
      removeContentType(this.types, part);
    }
    if ([...this.gone].some(isVml) && ![...this.namesKept, ...this.come.map(({ name }) => name)].some(isVml)) removeVmlDefault(this.types);
    const utf8 = new TextEncoder();
    for (const { name, xml } of anew) {
      const bytes = utf8.encode(xml);
      if (!same(bytes, await this.parts.xml(name))) this.parts.replace(name, bytes);
    }
    for (const part of added) this.parts.add(part);
    addContentTypes(this.types, added);
  }
}

function isVml(part: string): boolean {
  return part.toLowerCase().endsWith(".vml");
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, n) => byte === other[n]);
}
