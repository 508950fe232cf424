import { SaxesParser } from "saxes";

/**
 * What Microsoft's schemas ask of an XML manifest of a task pane add-in, checked without the network: the order and presence of
 * elements, the forms of ids, versions and URLs, lengths, and that resources are defined, used and unique. Sources: the OfficeApp 1.1
 * and taskpaneappversionoverrides schemas ([MS-OWEMXML]) and the manifest reference of learn.microsoft.com.
 */

/** An element: its name without prefix, attributes, children and text. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** A child of an element in schema order. */
interface Slot {
  readonly name: string;
  readonly required?: boolean;
  readonly many?: boolean;
}

const CONTENT: Readonly<Record<string, readonly Slot[]>> = {
  OfficeApp: [
    { name: "Id", required: true },
    { name: "AlternateId" },
    { name: "Version", required: true },
    { name: "ProviderName", required: true },
    { name: "DefaultLocale", required: true },
    { name: "DisplayName", required: true },
    { name: "Description", required: true },
    { name: "IconUrl", required: true },
    { name: "HighResolutionIconUrl", required: true },
    { name: "SupportUrl", required: true },
    { name: "AppDomains" },
    { name: "Hosts", required: true },
    { name: "Requirements", required: true },
    { name: "DefaultSettings", required: true },
    { name: "Permissions", required: true },
    { name: "VersionOverrides", required: true },
  ],
  VersionOverrides: [{ name: "Description" }, { name: "Requirements" }, { name: "Hosts", required: true }, { name: "Resources", required: true }],
  "VersionOverrides Host": [{ name: "Runtimes", required: true }, { name: "AllFormFactors" }, { name: "DesktopFormFactor", required: true }],
  Runtimes: [{ name: "Runtime", required: true, many: true }],
  DesktopFormFactor: [{ name: "GetStarted" }, { name: "FunctionFile", required: true }, { name: "ExtensionPoint", required: true, many: true }],
  GetStarted: [
    { name: "Title", required: true },
    { name: "Description", required: true },
    { name: "LearnMoreUrl", required: true },
  ],
  ExtensionPoint: [{ name: "CustomTab", required: true }],
  CustomTab: [
    { name: "Group", required: true, many: true },
    { name: "Label", required: true },
  ],
  Group: [
    { name: "Label", required: true },
    { name: "Icon", required: true },
    { name: "Control", required: true, many: true },
  ],
  Control: [
    { name: "Label", required: true },
    { name: "Supertip", required: true },
    { name: "Icon", required: true },
    { name: "Action", required: true },
  ],
  Supertip: [
    { name: "Title", required: true },
    { name: "Description", required: true },
  ],
  "ExecuteFunction Action": [{ name: "FunctionName", required: true }],
  "ShowTaskpane Action": [{ name: "TaskpaneId" }, { name: "SourceLocation", required: true }, { name: "Title" }],
  Resources: [
    { name: "Images", required: true },
    { name: "Urls", required: true },
    { name: "ShortStrings", required: true },
    { name: "LongStrings", required: true },
  ],
};

/** The resource lists, what may refer to each, and the most characters of an entry. */
const RESOURCES: readonly { readonly list: string; readonly longest: number; readonly url: boolean }[] = [
  { list: "Images", longest: 2048, url: true },
  { list: "Urls", longest: 2048, url: true },
  { list: "ShortStrings", longest: 125, url: false },
  { list: "LongStrings", longest: 250, url: false },
];

const ICON_SIZES = ["16", "32", "80"];
const LONGEST_ID = 32;
const LONGEST_NAME = 125;
const LONGEST_DESCRIPTION = 250;

/** Reads XML into elements. Throws on XML that is not well formed. */
export function parseXml(xml: string): Element {
  const top: MutableElement = { name: "", attributes: {}, children: [], text: "" };
  const open: MutableElement[] = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const attributes = Object.fromEntries(Object.values(tag.attributes).map((attribute) => [attribute.local, attribute.value]));
    const element: MutableElement = { name: tag.local, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text.trim();
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  const root = top.children[0];
  if (root === undefined) throw new Error("The manifest is empty.");
  return root;
}

interface MutableElement extends Element {
  readonly children: MutableElement[];
  text: string;
}

/** Every element below `element` called `name`, at any depth. */
export function descendants(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
}

/** What a schema or Excel would refuse, one sentence each. Empty for a good manifest. */
export function manifestProblems(xml: string): readonly string[] {
  const root = parseXml(xml);
  return [...contentProblems(root, ""), ...basicProblems(root), ...requirementProblems(root), ...resourceProblems(root), ...commandProblems(root)];
}

function contentProblems(element: Element, parent: string): readonly string[] {
  const slots = slotsOf(element, parent);
  const inside = element.name === "VersionOverrides" || parent === "VersionOverrides" ? "VersionOverrides" : "";
  const deeper = element.children.flatMap((child) => contentProblems(child, inside));
  if (slots === undefined) return deeper;
  const problems: string[] = [];
  let reached = 0;
  for (const child of element.children) {
    const place = slots.findIndex((slot) => slot.name === child.name);
    if (place === -1) problems.push(`${element.name} may not hold ${child.name}`);
    else if (place < reached) problems.push(`${child.name} is out of order in ${element.name}`);
    else reached = place;
  }
  for (const slot of slots) {
    const count = element.children.filter((child) => child.name === slot.name).length;
    if (slot.required === true && count === 0) problems.push(`${element.name} lacks ${slot.name}`);
    if (slot.many !== true && count > 1) problems.push(`${element.name} has ${slot.name} ${count} times`);
  }
  return [...problems, ...deeper];
}

function slotsOf(element: Element, parent: string): readonly Slot[] | undefined {
  if (element.name === "Host") return parent === "VersionOverrides" ? CONTENT["VersionOverrides Host"] : undefined;
  if (element.name === "Action") return CONTENT[`${element.attributes["type"] ?? ""} Action`] ?? [];
  return CONTENT[element.name];
}

function basicProblems(root: Element): readonly string[] {
  const problems: string[] = [];
  const value = (name: string): string => valueOf(root.children.find((child) => child.name === name));
  if (root.attributes["type"] !== "TaskPaneApp") problems.push("OfficeApp is not a TaskPaneApp");
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(value("Id"))) problems.push(`Id is not a GUID: ${value("Id")}`);
  if (!/^\d{1,5}(\.\d{1,5}){3}$/.test(value("Version"))) problems.push(`Version is not x.y.z.w: ${value("Version")}`);
  if (!/^[a-z]{2}-[A-Z]{2}$/.test(value("DefaultLocale"))) problems.push(`DefaultLocale is not a culture: ${value("DefaultLocale")}`);
  for (const [name, longest] of [["DisplayName", LONGEST_NAME], ["ProviderName", LONGEST_NAME], ["Description", LONGEST_DESCRIPTION]] as const) {
    if (value(name).length === 0 || value(name).length > longest) problems.push(`${name} must have 1 to ${longest} characters, has ${value(name).length}`);
  }
  for (const name of ["IconUrl", "HighResolutionIconUrl", "SupportUrl"]) problems.push(...urlProblems(name, value(name)));
  for (const source of descendants(root, "SourceLocation")) {
    if (source.attributes["DefaultValue"] !== undefined) problems.push(...urlProblems("SourceLocation", valueOf(source)));
  }
  if (!["Restricted", "ReadDocument", "ReadAllDocument", "WriteDocument", "ReadWriteDocument"].includes(value("Permissions"))) {
    problems.push(`Permissions is unknown: ${value("Permissions")}`);
  }
  return problems;
}

function requirementProblems(root: Element): readonly string[] {
  const problems: string[] = [];
  const hosts = root.children.find((child) => child.name === "Hosts")?.children.map((host) => host.attributes["Name"]);
  if (hosts?.length !== 1 || hosts[0] !== "Workbook") problems.push("Hosts must be Workbook alone");
  if (descendants(root, "Host").some((host) => host.attributes["type"] !== undefined && host.attributes["type"] !== "Workbook")) problems.push("VersionOverrides has a host other than Workbook");
  const sets = new Set(descendants(root, "Set").map((set) => `${set.attributes["Name"]} ${set.attributes["MinVersion"]}`));
  if (!sets.has("ExcelApi 1.9")) problems.push("ExcelApi 1.9 is not required");
  if (descendants(root, "Runtime").length > 0 && !sets.has("SharedRuntime 1.1")) problems.push("a Runtime needs the SharedRuntime 1.1 set");
  const runtime = descendants(root, "Runtime")[0]?.attributes;
  if (runtime !== undefined && runtime["lifetime"] !== "long") problems.push("the shared runtime must live long");
  const functions = descendants(root, "FunctionFile")[0]?.attributes["resid"];
  if (runtime !== undefined && functions !== runtime["resid"]) problems.push("FunctionFile and Runtime must be the same page");
  return problems;
}

function resourceProblems(root: Element): readonly string[] {
  const problems: string[] = [];
  const referred = new Set(references(root));
  const defined = new Set<string>();
  for (const { list, longest, url } of RESOURCES) {
    for (const entry of descendants(root, list).flatMap((found) => found.children)) {
      const id = entry.attributes["id"] ?? "";
      const value = valueOf(entry);
      if (id.length === 0 || id.length > LONGEST_ID) problems.push(`resource id must have 1 to ${LONGEST_ID} characters: ${id}`);
      if (defined.has(id)) problems.push(`resource ${id} is defined twice`);
      defined.add(id);
      if (!referred.has(id)) problems.push(`resource ${id} is never used`);
      if (value.length === 0 || value.length > longest) problems.push(`${id} must have 1 to ${longest} characters, has ${value.length}`);
      if (url) problems.push(...urlProblems(id, value));
    }
  }
  for (const id of referred) if (!defined.has(id)) problems.push(`resource ${id} is not defined`);
  return problems;
}

function references(element: Element): readonly string[] {
  const own = element.attributes["resid"];
  return [...(own === undefined ? [] : [own]), ...element.children.flatMap(references)];
}

function commandProblems(root: Element): readonly string[] {
  const problems: string[] = [];
  const ids = ["CustomTab", "Group", "Control"].flatMap((name) => descendants(root, name)).map((element) => element.attributes["id"] ?? "");
  for (const id of ids) {
    if (id.length === 0 || id.length > LONGEST_NAME) problems.push(`command id must have 1 to ${LONGEST_NAME} characters: ${id}`);
    if (ids.indexOf(id) !== ids.lastIndexOf(id)) problems.push(`command id ${id} is not unique`);
  }
  for (const icon of descendants(root, "Icon")) {
    const sizes = new Set(icon.children.map((image) => image.attributes["size"]));
    for (const size of ICON_SIZES) if (!sizes.has(size)) problems.push(`an icon lacks size ${size}`);
  }
  if (descendants(root, "Group").some((group) => group.children.filter((child) => child.name === "Control").length > 6)) problems.push("a group has more than six controls");
  return [...new Set(problems)];
}

function urlProblems(name: string, text: string): readonly string[] {
  return URL.canParse(text) && new URL(text).protocol === "https:" ? [] : [`${name} is not an https URL: ${text}`];
}

function valueOf(element: Element | undefined): string {
  return element?.attributes["DefaultValue"] ?? element?.text ?? "";
}
