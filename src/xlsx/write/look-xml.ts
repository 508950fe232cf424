import type { BorderLine, StyleDraft } from "./draft";
import { argb, numberXml } from "./markup";
import { XmlEdit } from "./xml-edit";

// As Excel writes them: some readers take the schema's sequence at its word.
const FONT_ORDER = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];
const SIDES = ["left", "right", "top", "bottom"] as const;

/** The children of an element by local name, as they are written. */
function childTexts(xml: string): Map<string, string> {
  if (xml === "") return new Map();
  const edit = new XmlEdit(new TextEncoder().encode(xml), "a style");
  return new Map(edit.children.map((child) => [child.name, edit.raw(child)]));
}

/** A font with what `style` says over what `base`, a `font` element or nothing, has. */
export function fontXml(base: string, prefix: string, { bold, italic, underline, size, color }: StyleDraft): string {
  const traits = childTexts(base);
  // Over no base, being off is said too: a conditional format can take a cell's bold away.
  const toggle = (name: string, on: boolean | undefined): void => {
    if (on !== undefined) traits.set(name, on ? `<${prefix}${name}/>` : `<${prefix}${name} val="0"/>`);
  };
  toggle("b", bold);
  toggle("i", italic);
  if (underline !== undefined) traits.set("u", underline === "single" ? `<${prefix}u/>` : `<${prefix}u val="${underline}"/>`);
  if (size !== undefined) traits.set("sz", `<${prefix}sz val="${numberXml(size)}"/>`);
  if (color !== undefined) traits.set("color", `<${prefix}color rgb="${argb(color)}"/>`);
  const ordered = [...traits].toSorted(([a], [b]) => FONT_ORDER.indexOf(a) - FONT_ORDER.indexOf(b)).map(([, xml]) => xml);
  return ordered.length === 0 ? `<${prefix}font/>` : `<${prefix}font>${ordered.join("")}</${prefix}font>`;
}

/** A solid fill. */
export function fillXml(prefix: string, color: string): string {
  return `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${argb(color)}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`;
}

/** The lines of the four sides, `all` spread over those that say nothing. */
export function sidesOf({ all, ...sides }: NonNullable<StyleDraft["border"]>): Partial<Record<(typeof SIDES)[number], BorderLine>> {
  return all ? { left: all, right: all, top: all, bottom: all, ...sides } : sides;
}

/** A border with these lines over those of `base`, a `border` element or nothing. */
export function borderXml(base: string, prefix: string, lines: ReturnType<typeof sidesOf>): string {
  const parts = childTexts(base);
  const sides = SIDES.map((side) => {
    const line = lines[side];
    if (!line) return parts.get(side) ?? `<${prefix}${side}/>`;
    return `<${prefix}${side} style="${line.style}"><${prefix}color ${line.color === undefined ? 'auto="1"' : `rgb="${argb(line.color)}"`}/></${prefix}${side}>`;
  });
  const open = /^<[^>]*?(?=\/?>)/.exec(base)?.[0] ?? `<${prefix}border`;
  // Diagonals and the lines between cells stay.
  const rest = [...parts].filter(([name]) => !SIDES.some((side) => side === name)).map(([, xml]) => xml);
  return `${open}>${sides.join("")}${rest.join("")}</${prefix}border>`;
}
