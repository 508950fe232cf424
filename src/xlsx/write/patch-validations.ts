import { areaAddress, parseArea, type Area } from "../../core/sheet/address";
import { WorkbookError } from "../../workbook/port";
import { XmlScanner } from "../xml-scanner";
import type { ValidationDraft } from "./draft";
import { WORKSHEET_ORDER } from "./patch-conditional";
import { validationXml } from "./validation-xml";
import type { Element, XmlEdit } from "./xml-edit";

/** A validation to be taken away: that of just these areas, in any order, and with this first formula, as the file writes it, where one is said. */
export interface ValidationKey {
  readonly areas: readonly Area[];
  readonly formula?: string;
}

/**
 * Adds validations to a sheet and takes others away; those that stay keep every byte. Throws `occupied`, with the area as detail,
 * where a cell would have two; `RangeError` as `validationsXml`.
 */
export function patchValidations(edit: XmlEdit, removed: readonly ValidationKey[], added: readonly ValidationDraft[]): void {
  const container = edit.child("dataValidations");
  const known = container ? edit.childrenOf(container).filter(({ name }) => name === "dataValidation") : [];
  const gone = new Set(known.filter((element) => removed.some((key) => isKeyOf(edit, element, key))));
  const kept = known.filter((element) => !gone.has(element));
  refuseOverlaps([...kept.flatMap((element) => areasOf(edit.attribute(element, "sqref") ?? "")), ...youngAreas(edit)], added.flatMap(({ areas }) => areas));
  const xml = added.map((validation) => validationXml(validation, edit.prefix)).join("");
  const count = kept.length + added.length;
  if (!container) {
    if (count > 0) edit.insertChild("dataValidations", `<${edit.prefix}dataValidations count="${String(count)}">${xml}</${edit.prefix}dataValidations>`, WORKSHEET_ORDER);
    return;
  }
  if (gone.size + added.length === 0) return;
  if (count === 0) {
    edit.replaceWhole(container, "");
    return;
  }
  edit.setAttribute(container, "count", count);
  for (const { start, end } of gone) edit.replace(start, end, "");
  if (xml !== "") edit.append(container, xml);
}

function isKeyOf(edit: XmlEdit, element: Element, { areas, formula }: ValidationKey): boolean {
  const told = (list: readonly Area[]): string => list.map(areaAddress).toSorted().join(" ");
  if (told(areasOf(edit.attribute(element, "sqref") ?? "")) !== told(areas)) return false;
  const first = edit.childrenOf(element).find(({ name }) => name === "formula1");
  return formula === undefined || formula === (first ? edit.text(first) : "");
}

export function areasOf(sqref: string): readonly Area[] {
  return sqref.split(/\s+/).flatMap((ref) => parseArea(ref) ?? []);
}

/** The areas of validations that only Excel 2010 and later understand, kept among the sheet's extensions. */
function youngAreas(edit: XmlEdit): readonly Area[] {
  const extensions = edit.child("extLst");
  if (!extensions) return [];
  const xml = new XmlScanner(edit.bytes, edit.part, extensions.start);
  const areas: Area[] = [];
  let inside = 0;
  while (xml.next() && xml.depth > 0) {
    if (xml.is("dataValidation")) inside += xml.selfClosing ? 0 : xml.closing ? -1 : 1;
    else if (inside > 0 && !xml.closing && xml.is("sqref")) areas.push(...areasOf(xml.text()));
  }
  return areas;
}

function refuseOverlaps(known: readonly Area[], added: readonly Area[]): void {
  added.forEach((area, n) => {
    const other = [...known, ...added.slice(0, n)].find((one) => one.top <= area.bottom && area.top <= one.bottom && one.left <= area.right && area.left <= one.right);
    if (other) throw new WorkbookError("occupied", `${areaAddress(area)} has a validation in ${areaAddress(other)}`);
  });
}
