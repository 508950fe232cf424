import type { NewPart } from "./sheet-parts";
import { attribute } from "./markup";
import type { Element, XmlEdit } from "./xml-edit";

const VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** Lists of types that have been given one for drawings in VML: it is to be said once, however many parts come one after another. */
const saysVml = new WeakSet<XmlEdit>();
/** Those of which it has been taken away. */
const saysNoVml = new WeakSet<XmlEdit>();

/** Says of what type the new parts are. */
export function addContentTypes(edit: XmlEdit, parts: readonly NewPart[]): void {
  const { prefix } = edit;
  const hasDefault = !saysNoVml.has(edit) && edit.children.some((child) => child.name === "Default" && edit.attribute(child, "Extension")?.toLowerCase() === "vml");
  for (const { name, contentType } of parts) {
    if (contentType !== null) edit.append(edit.root, `<${prefix}Override${attribute("PartName", `/${name}`)}${attribute("ContentType", contentType)}/>`);
  }
  const first = edit.children[0];
  if (hasDefault || saysVml.has(edit) || !first || !parts.some(({ name }) => name.endsWith(".vml"))) return;
  saysVml.add(edit);
  edit.insert(first.start, `<${prefix}Default Extension="vml"${attribute("ContentType", VML_TYPE)}/>`);
}

/** Takes away what `addContentTypes` says of drawings in VML, when there are none any more; where others say it, it stays. */
export function removeVmlDefault(edit: XmlEdit): void {
  const [first] = edit.children;
  if (first?.name !== "Default" || edit.raw(first) !== `<${edit.prefix}Default Extension="vml"${attribute("ContentType", VML_TYPE)}/>`) return;
  saysNoVml.add(edit);
  edit.replace(first.start, first.end, "");
}

/** Takes away what is said of a part. */
export function removeContentType(edit: XmlEdit, part: string): void {
  for (const { element, name } of overrides(edit)) if (name === part.toLowerCase()) edit.replace(element.start, element.end, "");
}

/** The parts, in lower case, whose type ends so. */
export function partsOfType(edit: XmlEdit, ending: string): readonly string[] {
  return overrides(edit).filter(({ element }) => edit.attribute(element, "ContentType")?.endsWith(ending)).map(({ name }) => name);
}

function overrides(edit: XmlEdit): readonly { readonly element: Element; readonly name: string }[] {
  return edit.children.filter(({ name }) => name === "Override").map((element) => ({ element, name: (edit.attribute(element, "PartName") ?? "").replace(/^\//, "").toLowerCase() }));
}
