import type { PackagePatch } from "../../../src/xlsx/write/package-patch";
import { XmlEdit, type Element } from "../../../src/xlsx/write/xml-edit";

/** An element of a part, to be looked through. Names are local. */
export class XmlTree {
  constructor(
    private readonly part: XmlEdit,
    private readonly element: Element,
  ) {}

  get name(): string {
    return this.element.name;
  }

  get children(): readonly XmlTree[] {
    // The root's are listed already, without looking into a sheet's rows.
    const list = this.element === this.part.root ? this.part.children : this.part.childrenOf(this.element);
    return list.map((child) => new XmlTree(this.part, child));
  }

  attribute(name: string): string | null {
    return this.part.attribute(this.element, name);
  }

  /** The attribute as a number; null when there is none. */
  number(name: string): number | null {
    const text = this.attribute(name);
    return text === null ? null : Number(text);
  }

  /** True as files write it, and what is there without saying otherwise. */
  flag(name: string, otherwise = false): boolean {
    const text = this.attribute(name);
    return text === null ? otherwise : text === "1" || text === "true";
  }

  get text(): string {
    return this.part.text(this.element);
  }

  all(name: string): readonly XmlTree[] {
    return this.children.filter((child) => child.name === name);
  }

  /** The first element along a path of names. */
  at(...path: readonly string[]): XmlTree | null {
    const [name, ...rest] = path;
    if (name === undefined) return this;
    return this.children.find((child) => child.name === name)?.at(...rest) ?? null;
  }

  /** Every element of this name, however deep. */
  deep(name: string): readonly XmlTree[] {
    return this.children.flatMap((child) => [...(child.name === name ? [child] : []), ...child.deep(name)]);
  }
}

/** A part's root; `opaque` as in `XmlEdit`. Throws as reading a part. */
export async function treeOf(parts: PackagePatch, part: string, opaque?: string): Promise<XmlTree> {
  const edit = await parts.edit(part, opaque);
  return new XmlTree(edit, edit.root);
}
