import type { NameDraft } from "./draft";
import { nameXml } from "./names";
import type { XmlEdit } from "./xml-edit";

/** What becomes of the names of a workbook. A sheet's place is among all sheets; -1 stands for the whole workbook. */
export interface NameChanges {
  /** Where the sheets that were there are now; null for those taken away. */
  readonly moved: readonly (number | null)[];
  readonly set: readonly { readonly name: NameDraft; readonly sheet: number }[];
  readonly removed: readonly { readonly name: string; readonly sheet: number }[];
}

/** Changes the list of names: those of sheets that are gone go too. `order` is the schema's sequence of a workbook's children. */
export function patchNames(edit: XmlEdit, { moved, set, removed }: NameChanges, order: readonly string[]): void {
  const container = edit.child("definedNames");
  const known = container ? edit.childrenOf(container) : [];
  const waiting = new Map(set.map((change) => [keyOf(change.name.name, change.sheet), change]));
  const gone = new Set(removed.map(({ name, sheet }) => keyOf(name, sheet)));
  let kept = 0;
  for (const element of known) {
    const scope = edit.attribute(element, "localSheetId");
    const sheet = scope === null ? -1 : (moved[Number(scope)] ?? null);
    const key = keyOf(edit.attribute(element, "name") ?? "", sheet ?? -1);
    const change = waiting.get(key);
    if (sheet === null || gone.has(key)) {
      edit.replace(element.start, element.end, "");
      continue;
    }
    kept++;
    if (change) {
      edit.replace(element.start, element.end, nameXml(change.name, change.sheet, edit.prefix));
      waiting.delete(key);
    } else if (scope !== null && Number(scope) !== sheet) edit.setAttribute(element, "localSheetId", sheet);
  }
  const added = [...waiting.values()].map(({ name, sheet }) => nameXml(name, sheet, edit.prefix)).join("");
  const qualified = `${edit.prefix}definedNames`;
  if (!container) {
    if (added !== "") edit.insertChild("definedNames", `<${qualified}>${added}</${qualified}>`, order);
  } else if (added !== "") edit.append(container, added);
  else if (kept === 0 && known.length > 0) {
    // A list of names must not be empty. What was to go from it goes with it.
    edit.replaceWhole(container, "");
  }
}

function keyOf(name: string, sheet: number): string {
  return `${String(sheet)}!${name.toLowerCase()}`;
}
