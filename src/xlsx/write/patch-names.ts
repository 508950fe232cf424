import type { NameDraft } from "./draft";
import { losing, type Targets } from "./lost-references";
import { textXml } from "./markup";
import { nameXml } from "./names";
import type { XmlEdit } from "./xml-edit";

/** What becomes of the names of a workbook. A sheet's place is among all sheets; -1 stands for the whole workbook. */
export interface NameChanges {
  /** Where the sheets that were there are now; null for those taken away. */
  readonly moved: readonly (number | null)[];
  readonly set: readonly { readonly name: NameDraft; readonly sheet: number }[];
  readonly removed: readonly { readonly name: string; readonly sheet: number }[];
  /** Where sheets are written anew: names that Excel keeps of them (what they print, what they filter) go unless they are set. */
  readonly rewritten: ReadonlySet<number>;
  /** What names can no longer stand for. */
  readonly lost: Targets | null;
}

/** Changes the list of names: those of sheets that are gone go too. `order` is the schema's sequence of a workbook's children. */
export function patchNames(edit: XmlEdit, { moved, set, removed, rewritten, lost }: NameChanges, order: readonly string[]): void {
  const container = edit.child("definedNames");
  const known = container ? edit.childrenOf(container) : [];
  const waiting = new Map(set.map((change) => [keyOf(change.name.name, change.sheet), change]));
  const gone = new Set(removed.map(({ name, sheet }) => keyOf(name, sheet)));
  let kept = 0;
  for (const element of known) {
    const scope = edit.attribute(element, "localSheetId");
    const sheet = scope === null ? -1 : (moved[Number(scope)] ?? null);
    const name = edit.attribute(element, "name") ?? "";
    const key = keyOf(name, sheet ?? -1);
    const change = waiting.get(key);
    if (sheet === null || gone.has(key) || (!change && rewritten.has(sheet) && name.startsWith("_xlnm."))) {
      edit.replace(element.start, element.end, "");
      continue;
    }
    kept++;
    if (change) {
      const written = nameXml(change.name, change.sheet, edit.prefix);
      if (written !== edit.raw(element)) edit.replace(element.start, element.end, written);
      waiting.delete(key);
      continue;
    }
    if (scope !== null && Number(scope) !== sheet) edit.setAttribute(element, "localSheetId", sheet);
    if (!lost) continue;
    const formula = edit.text(element);
    const left = losing(formula, lost);
    if (left !== formula) edit.replace(element.openEnd, element.closeStart, textXml(left));
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
