import { SaxesParser } from "saxes";
import { partsOf } from "../fixtures/xlsx-package";

const RELATIONS = new Set(["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"]);

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, { readonly value: string; readonly uri: string; readonly local: string }>>;
}

/**
 * What does not hold together in a package: parts of no declared type, types of parts that are not there or said twice, relations
 * that lead nowhere or share an id, ids that parts name and their relations lack.
 */
export function packageProblems(bytes: Uint8Array): readonly string[] {
  const parts = new Map(Object.entries(partsOf(bytes)).map(([name, part]) => [name.toLowerCase(), part]));
  const problems: string[] = [];
  const defaults = new Set<string>();
  const overrides = new Set<string>();
  for (const { name, attributes } of tagsOf(parts.get("[content_types].xml"))) {
    if (name === "Default") defaults.add((attributes["Extension"]?.value ?? "").toLowerCase());
    if (name !== "Override") continue;
    const part = (attributes["PartName"]?.value ?? "").replace(/^\//, "").toLowerCase();
    if (overrides.has(part)) problems.push(`the type of ${part} is said twice`);
    if (!parts.has(part)) problems.push(`a type for ${part}, which is not there`);
    overrides.add(part);
  }
  for (const [name, part] of parts) {
    if (name !== "[content_types].xml" && !overrides.has(name) && !defaults.has(name.slice(name.lastIndexOf(".") + 1))) problems.push(`${name} has no type`);
    if (name.endsWith(".rels")) problems.push(...relationProblems(name, part, parts));
    else if (name.endsWith(".xml")) problems.push(...idProblems(name, part, parts));
  }
  return problems;
}

function relationProblems(name: string, part: Uint8Array, parts: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const folder = name.replace(/_rels\/[^/]*$/, "");
  const owner = folder + name.slice(name.lastIndexOf("/") + 1, -".rels".length);
  const problems = owner === "" || parts.has(owner) ? [] : [`${name} belongs to no part`];
  const ids = new Set<string>();
  for (const { name: tag, attributes } of tagsOf(part)) {
    if (tag !== "Relationship") continue;
    const id = attributes["Id"]?.value ?? "";
    if (ids.has(id)) problems.push(`${name} has ${id} twice`);
    ids.add(id);
    if (attributes["TargetMode"]?.value === "External") continue;
    const target = new URL(attributes["Target"]?.value ?? "", `file:///${folder}`).pathname.slice(1).toLowerCase();
    if (!parts.has(decodeURIComponent(target))) problems.push(`${name}: ${id} leads to ${target}, which is not there`);
  }
  return problems;
}

function idProblems(name: string, part: Uint8Array, parts: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const relations = parts.get(name.replace(/([^/]*)$/, "_rels/$1.rels"));
  const known = new Set(tagsOf(relations).map(({ attributes }) => attributes["Id"]?.value));
  const named = tagsOf(part).flatMap(({ attributes }) => Object.values(attributes).filter(({ uri }) => RELATIONS.has(uri)).map(({ value }) => value));
  return named.filter((id) => !known.has(id)).map((id) => `${name} names ${id}, which its relations lack`);
}

function tagsOf(part: Uint8Array | undefined): readonly Tag[] {
  if (!part) return [];
  const tags: Tag[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", ({ name, attributes }) => tags.push({ name: name.replace(/^.*:/, ""), attributes }));
  parser.write(new TextDecoder().decode(part)).close();
  return tags;
}
