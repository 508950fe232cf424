import type { PackagePatch } from "./package-patch";
import { textXml } from "./markup";
import type { Element, XmlEdit } from "./xml-edit";

/** What the document's properties say of its sheets. */
export interface ListedTitles {
  /** The worksheets' names in their order, and null in the place of one that goes. */
  readonly before: readonly string[];
  readonly after: readonly (string | null)[];
  /** Behind them. */
  readonly added: readonly string[];
}

/**
 * Keeps the list of sheets in `docProps/app.xml` right, which Excel shows as the file's contents, and takes the names of sheets that
 * go off it. A part that is not as Excel and LibreOffice write it is left alone; names that come are listed by Excel when it saves.
 */
export async function patchAppProperties(parts: PackagePatch, titles: ListedTitles): Promise<void> {
  const part = (await parts.relations("")).find(({ type }) => type === "extended-properties")?.target;
  if (part === undefined || !parts.has(part)) return;
  const edit = await parts.edit(part);
  const headings = vectorIn(edit, "HeadingPairs");
  const list = vectorIn(edit, "TitlesOfParts");
  if (!headings || !list) return;
  const texts = edit.childrenOf(list).map((element) => ({ element, text: edit.text(element) }));
  const sections = sectionsOf(edit, headings, texts);
  const sheets = sections?.find(({ items }) => items.length === titles.before.length && items.every(({ text }, n) => text === titles.before[n]));
  if (!sections || !sheets) return;
  let removed = 0;
  let emptied = 0;
  for (const section of sections) {
    const gone = section === sheets ? sheets.items.filter((_, n) => titles.after[n] === null) : section.items.filter(({ text }) => titles.after.some((name, n) => name === null && isNameOf(titles.before[n] ?? "", text)));
    for (const { element } of gone) edit.replace(element.start, element.end, "");
    removed += gone.length;
    const left = section.items.length - gone.length + (section === sheets ? titles.added.length : 0);
    if (left === 0) {
      emptied++;
      edit.replace(section.label.start, section.label.end, "");
      edit.replace(section.count.start, section.count.end, "");
    } else if (left !== section.items.length) edit.replace(section.number.openEnd, section.number.closeStart, String(left));
  }
  sheets.items.forEach(({ element, text }, n) => {
    const name = titles.after[n] ?? text;
    if (name !== text) edit.replace(element.openEnd, element.closeStart, textXml(name));
  });
  const last = sheets.items.at(-1)?.element;
  if (last) for (const name of titles.added) edit.insert(last.end, `<${last.qualified}>${textXml(name)}</${last.qualified}>`);
  edit.setAttribute(list, "size", texts.length - removed + titles.added.length);
  if (emptied > 0) edit.setAttribute(headings, "size", (sections.length - emptied) * 2);
}

interface Title {
  readonly element: Element;
  readonly text: string;
}

/** A heading with how many titles it has, and those. */
interface Section {
  readonly label: Element;
  readonly count: Element;
  readonly number: Element;
  readonly items: readonly Title[];
}

function vectorIn(edit: XmlEdit, name: string): Element | undefined {
  const holder = edit.child(name);
  return holder && edit.childrenOf(holder).find((child) => child.name === "vector");
}

/** Null for headings that do not tell of all the titles. */
function sectionsOf(edit: XmlEdit, headings: Element, titles: readonly Title[]): readonly Section[] | null {
  const variants = edit.childrenOf(headings);
  const sections: Section[] = [];
  let from = 0;
  for (let n = 0; n + 1 < variants.length; n += 2) {
    const [label, count] = [variants[n], variants[n + 1]];
    const number = count && edit.childrenOf(count).find(({ name }) => name === "i4");
    if (!label || !count || !number) return null;
    const size = Number(edit.text(number));
    if (!Number.isInteger(size) || size < 0) return null;
    sections.push({ label, count, number, items: titles.slice(from, (from += size)) });
  }
  return from === titles.length ? sections : null;
}

/** Whether a title is a name that belongs to the sheet: `Hoja!Print_Area`, `'Hoja 1'!Print_Area`. */
function isNameOf(sheet: string, title: string): boolean {
  return title.startsWith(`${sheet}!`) || title.startsWith(`'${sheet.replaceAll("'", "''")}'!`);
}
