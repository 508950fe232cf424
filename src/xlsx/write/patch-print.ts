import type { PrintDraft } from "./draft";
import { attribute } from "./markup";
import { WORKSHEET_ORDER } from "./patch-conditional";
import { bandXml, marginsXml } from "./print-xml";
import type { Element, XmlEdit } from "./xml-edit";

/** What a sheet says of its printing before its rows: whether it is fitted to pages. */
export function patchFit(edit: XmlEdit, { fitToWidth }: PrintDraft): void {
  if (fitToWidth === undefined) return;
  const { prefix } = edit;
  const sheet = edit.child("sheetPr");
  const written = `<${prefix}pageSetUpPr fitToPage="1"/>`;
  const known = sheet && edit.childrenOf(sheet).find(({ name }) => name === "pageSetUpPr");
  if (known) edit.setAttribute(known, "fitToPage", 1);
  else if (sheet) edit.append(sheet, written);
  else edit.insertChild("sheetPr", `<${prefix}sheetPr>${written}</${prefix}sheetPr>`, WORKSHEET_ORDER);
}

/** Changes how a sheet is printed; what the draft does not say stays. What is repeated, and what is printed, are names of the workbook. Throws `RangeError` as `printXml`. */
export function patchPrint(edit: XmlEdit, { landscape, fitToWidth, margins, header, footer, gridlines }: PrintDraft): void {
  const { prefix } = edit;
  if (gridlines !== undefined) setOrPut(edit, "printOptions", [["gridLines", gridlines ? 1 : 0]], "");
  if (margins) {
    const known = edit.child("pageMargins");
    if (known) edit.replaceWhole(known, marginsXml(margins, prefix));
    else edit.insertChild("pageMargins", marginsXml(margins, prefix), WORKSHEET_ORDER);
  }
  const page: [string, string | number][] = [];
  if (fitToWidth !== undefined) page.push(["fitToWidth", fitToWidth], ["fitToHeight", 0]);
  if (landscape !== undefined) page.push(["orientation", landscape ? "landscape" : "portrait"]);
  if (page.length > 0) setOrPut(edit, "pageSetup", page, ' paperSize="1"');
  const bands = [["oddHeader", header], ["oddFooter", footer]] as const;
  if (header !== undefined || footer !== undefined) patchBands(edit, edit.child("headerFooter"), bands);
}

/** Sets attributes of a child of the root, or puts it there with them and `others`. */
function setOrPut(edit: XmlEdit, name: string, attributes: readonly (readonly [string, string | number])[], others: string): void {
  const known = edit.child(name);
  if (known) for (const [key, value] of attributes) edit.setAttribute(known, key, value);
  else edit.insertChild(name, `<${edit.prefix}${name}${others}${attributes.map(([key, value]) => attribute(key, value)).join("")}/>`, WORKSHEET_ORDER);
}

/** The bands of every page, or of the odd ones; those of even and first pages stay. */
function patchBands(edit: XmlEdit, container: Element | undefined, bands: readonly (readonly [name: string, text: string | undefined])[]): void {
  const { prefix } = edit;
  if (!container) {
    edit.insertChild("headerFooter", `<${prefix}headerFooter>${bands.map(([name, text]) => bandXml(name, text, prefix)).join("")}</${prefix}headerFooter>`, WORKSHEET_ORDER);
    return;
  }
  const children = edit.childrenOf(container);
  const later = children.find(({ name }) => name !== "oddHeader" && name !== "oddFooter");
  const places = bands.map(([name]) => children.find((child) => child.name === name));
  bands.forEach(([name, text], n) => {
    const known = places[n];
    const xml = bandXml(name, text, prefix);
    if (text === undefined) return;
    if (known) edit.replace(known.start, known.end, xml);
    else {
      const next = places.slice(n + 1).find((place) => place !== undefined) ?? later;
      if (next) edit.insert(next.start, xml);
      else edit.append(container, xml);
    }
  });
}
