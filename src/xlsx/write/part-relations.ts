import { decodeBytes } from "../xml-text";
import { RELATIONS } from "./markup";
import type { PackagePatch } from "./package-patch";
import { relationXml, relationsXml, type RelationDraft } from "./sheet-parts";
import type { Element, XmlEdit } from "./xml-edit";

interface KnownRelation {
  readonly id: string;
  readonly element: Element;
}

/** The relations of a part that is there, to which others are added and from which some go. */
export class PartRelations {
  private readonly added: { readonly id: string; readonly relation: RelationDraft }[] = [];
  private readonly removed = new Set<string>();

  private constructor(
    private readonly parts: PackagePatch,
    private readonly name: string,
    private readonly edit: XmlEdit | null,
    private readonly known: readonly KnownRelation[],
  ) {}

  static async of(parts: PackagePatch, part: string): Promise<PartRelations> {
    const name = part.replace(/([^/]+)$/, "_rels/$1.rels");
    const edit = parts.has(name) ? await parts.edit(name) : null;
    return new PartRelations(parts, name, edit, edit ? edit.children.map((element) => ({ element, id: edit.attribute(element, "Id") ?? "" })) : []);
  }

  /** Relates the part to another; gives the relation's id. */
  add(type: string, part: string): string {
    const taken = new Set([...this.known, ...this.added].map(({ id }) => id));
    let n = taken.size + 1;
    while (taken.has(`rId${String(n)}`)) n++;
    const id = `rId${String(n)}`;
    this.added.push({ id, relation: { type, target: `/${part}` } });
    return id;
  }

  remove(id: string): void {
    this.removed.add(id);
  }

  /** Writes what was added and taken away; to be asked once, behind the last change. */
  write(): void {
    const { edit, added } = this;
    if (!edit) {
      if (added.length > 0) this.parts.add({ name: this.name, xml: relationsXml(added.map(({ relation }) => relation)), contentType: null });
      return;
    }
    const gone = this.known.filter(({ id }) => this.removed.has(id));
    if (gone.length > 0 && gone.length === this.known.length && added.length === 0) {
      this.parts.remove(this.name);
      return;
    }
    for (const { element } of gone) edit.replace(element.start, element.end, "");
    for (const { id, relation } of added) edit.append(edit.root, relationXml(id, relation, edit.prefix));
  }
}

/** ` r:id="rId3"` for a child of the part's root, under the prefix by which the root knows relations, else with it declared. */
export function relationAttribute(edit: XmlEdit, id: string): string {
  const known = new RegExp(`xmlns:([^\\s=]+)\\s*=\\s*["']${RELATIONS}["']`).exec(decodeBytes(edit.bytes, edit.root.start, edit.root.openEnd))?.[1];
  return known === undefined ? ` xmlns:r="${RELATIONS}" r:id="${id}"` : ` ${known}:id="${id}"`;
}
