import { builtInFormat } from "../number-format";
import { XmlEdit, type Element } from "./xml-edit";
import type { ConditionalStyle, StyleDraft } from "./draft";
import { argb, attribute, MAIN, numberXml, XML_HEAD } from "./markup";
import { borderXml, fillXml, fontXml, sidesOf } from "./look-xml";

const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];
const FIRST_OWN_FORMAT = 164;

/** A styles part with one cell format: what a new workbook starts from. */
export const MINIMAL_STYLES = [
  `${XML_HEAD}<styleSheet xmlns="${MAIN}">`,
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>',
].join("");

/** A list of the styles part: what it holds, and what is put behind it. */
class StyleList {
  readonly added: string[] = [];
  private readonly elements: readonly Element[];
  private indexes: Map<string, number> | null = null;

  constructor(
    private readonly edit: XmlEdit,
    private readonly name: string,
  ) {
    const container = edit.child(name);
    this.elements = container ? edit.childrenOf(container) : [];
  }

  /** The index of an item that is to be there, the first that is written the same. */
  add(xml: string): number {
    const indexes = (this.indexes ??= new Map(this.elements.map((element, n) => [this.edit.raw(element), n] as const).toReversed()));
    let index = indexes.get(xml);
    if (index === undefined) {
      index = this.elements.length + this.added.push(xml) - 1;
      indexes.set(xml, index);
    }
    return index;
  }

  at(index: number): string {
    const element = this.elements[index];
    return element ? this.edit.raw(element) : (this.added[index - this.elements.length] ?? "");
  }

  values(name: string): readonly (string | null)[] {
    return this.elements.map((element) => this.edit.attribute(element, name));
  }

  get length(): number {
    return this.elements.length;
  }

  /** Takes the last ones away that were there from the start; only where nothing is added. */
  shorten(length: number): void {
    const container = this.edit.child(this.name);
    const first = this.elements[length];
    if (!container || !first) return;
    const counted = this.edit.attribute(container, "count") !== null;
    if (length === 0) this.edit.replaceWhole(container, counted ? `<${container.qualified} count="0"/>` : "");
    else {
      this.edit.replace(first.start, container.closeStart, "");
      if (counted) this.edit.setAttribute(container, "count", length);
    }
  }

  write(): void {
    if (this.added.length === 0) return;
    const container = this.edit.child(this.name);
    const count = this.elements.length + this.added.length;
    const qualified = this.edit.prefix + this.name;
    if (!container) {
      // By having no count, which none needs, a list that was not there is known for ours when it empties.
      this.edit.insertChild(this.name, `<${qualified}>${this.added.join("")}</${qualified}>`, ORDER);
      return;
    }
    this.edit.append(container, this.added.join(""));
    if (this.edit.attribute(container, "count") !== null) this.edit.setAttribute(container, "count", count);
  }
}

/**
 * The formats of a workbook, to which more can be added: those that are there keep their number, and equal ones are added once.
 * A format is made from another (the default one, or that of the cell being patched), whose every other trait it keeps.
 */
export class StyleTable {
  private readonly edit: XmlEdit;
  private readonly formats: StyleList;
  private readonly fonts: StyleList;
  private readonly fills: StyleList;
  private readonly borders: StyleList;
  private readonly cellFormats: StyleList;
  private readonly conditional: StyleList;
  private readonly formatIds = new Map<string, number>();
  private readonly known = new Map<string, number>();
  /** How many of a list are left, where that is fewer. */
  private readonly kept = new Map<StyleList, number>();

  /** `part` is a styles part in UTF-8. Throws as `XmlEdit`. */
  constructor(part: Uint8Array, name: string) {
    const edit = new XmlEdit(part, name);
    this.edit = edit;
    this.formats = new StyleList(edit, "numFmts");
    this.fonts = new StyleList(edit, "fonts");
    this.fills = new StyleList(edit, "fills");
    this.borders = new StyleList(edit, "borders");
    this.cellFormats = new StyleList(edit, "cellXfs");
    this.conditional = new StyleList(edit, "dxfs");
    const codes = this.formats.values("formatCode");
    this.formats.values("numFmtId").forEach((id, n) => this.formatIds.set(codes[n] ?? "", Number(id)));
  }

  /** The `cellXfs` index of a look over that of `base`. Throws `RangeError` for colours that are none. */
  index(style: StyleDraft, base = 0): number {
    const key = `${String(base)} ${JSON.stringify(style)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const index = this.addFormat(style, base);
    this.known.set(key, index);
    return index;
  }

  /** The `dxfs` index of a conditional format's look. */
  conditionalIndex(style: ConditionalStyle): number {
    const { prefix } = this.edit;
    const { fill, border } = style;
    const font = fontXml("", prefix, style);
    const body = [
      font === `<${prefix}font/>` ? "" : font,
      // In these formats alone a solid fill's colour is its background.
      fill === undefined ? "" : `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${argb(fill)}"/><${prefix}bgColor rgb="${argb(fill)}"/></${prefix}patternFill></${prefix}fill>`,
      border === undefined ? "" : borderXml("", prefix, sidesOf(border)),
    ].join("");
    return this.conditional.add(`<${prefix}dxf>${body}</${prefix}dxf>`);
  }

  /**
   * Takes away the looks of conditional formats from the end of their list, as long as they are among `freed` and not `used`: others
   * keep their number. Where looks were added none is taken away.
   */
  dropConditional(freed: ReadonlySet<number>, used: (index: number) => boolean): void {
    this.shorten(this.conditional, (index) => freed.has(index) && !used(index));
  }

  /**
   * Takes away formats of cells from the end of their list, as long as they are among `freed` and not `used`, and the fonts, fills,
   * borders and format codes at the end of theirs that these alone were made of. As with looks: others keep their number.
   */
  dropFormats(freed: ReadonlySet<number>, used: (index: number) => boolean): void {
    const left = this.shorten(this.cellFormats, (index) => freed.has(index) && !used(index));
    if (left === this.cellFormats.length) return;
    const named = new StyleList(this.edit, "cellStyleXfs");
    for (const [list, attribute, ids] of [[this.fonts, "fontId", null], [this.fills, "fillId", null], [this.borders, "borderId", null], [this.formats, "numFmtId", this.formats.values("numFmtId")]] as const) {
      const all = this.cellFormats.values(attribute);
      const gone = new Set(all.slice(left));
      const stay = new Set([...all.slice(0, left), ...named.values(attribute)]);
      this.shorten(list, (index) => {
        const id = ids ? (ids[index] ?? null) : String(index);
        return gone.has(id) && !stay.has(id);
      });
    }
  }

  /** How many of a list are left when those that may go do, from its end. None goes from a list to which others were added. */
  private shorten(list: StyleList, mayGo: (index: number) => boolean): number {
    let { length } = list;
    if (list.added.length > 0) return length;
    while (length > 0 && mayGo(length - 1)) length--;
    if (length < list.length) this.kept.set(list, length);
    return length;
  }

  get changed(): boolean {
    if (this.kept.size > 0) return true;
    return [this.formats, this.fonts, this.fills, this.borders, this.cellFormats, this.conditional].some(({ added }) => added.length > 0);
  }

  /** The part with what was added. To be asked once. */
  result(): Uint8Array {
    for (const list of [this.formats, this.fonts, this.fills, this.borders, this.cellFormats, this.conditional]) list.write();
    for (const [list, length] of this.kept) list.shorten(length);
    return this.edit.result();
  }

  private addFormat(style: StyleDraft, base: number): number {
    const { prefix } = this.edit;
    const source = this.cellFormats.at(base) || `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`;
    const bytes = new TextEncoder().encode(source);
    const xf = new XmlEdit(bytes, "a cell format");
    const idOf = (name: string): number => Number(xf.attribute(xf.root, name) ?? 0);
    const set = (id: string, value: number, apply: string): void => {
      xf.setAttribute(xf.root, id, value);
      xf.setAttribute(xf.root, apply, 1);
    };
    const { numberFormat, fill, border, locked } = style;
    if (numberFormat !== undefined) set("numFmtId", this.formatId(numberFormat), "applyNumberFormat");
    if (FONT_TRAITS.some((trait) => style[trait] !== undefined)) set("fontId", this.fonts.add(fontXml(this.fonts.at(idOf("fontId")), prefix, style)), "applyFont");
    if (fill !== undefined) set("fillId", this.fills.add(fillXml(prefix, fill)), "applyFill");
    if (border !== undefined) set("borderId", this.borders.add(borderXml(this.borders.at(idOf("borderId")), prefix, sidesOf(border))), "applyBorder");
    const alignment = [attribute("horizontal", style.horizontal), attribute("vertical", style.vertical), attribute("wrapText", style.wrap)];
    if (alignment.join("") !== "") {
      this.setChild(xf, "alignment", { horizontal: style.horizontal, vertical: style.vertical, wrapText: style.wrap });
      xf.setAttribute(xf.root, "applyAlignment", 1);
    }
    if (locked !== undefined) {
      this.setChild(xf, "protection", { locked });
      xf.setAttribute(xf.root, "applyProtection", 1);
    }
    return this.cellFormats.add(new TextDecoder().decode(xf.result()));
  }

  private setChild(xf: XmlEdit, name: string, values: Readonly<Record<string, string | boolean | undefined>>): void {
    const given = Object.entries(values).filter(([, value]) => value !== undefined);
    const element = xf.child(name);
    if (element) for (const [key, value] of given) xf.setAttribute(element, key, typeof value === "boolean" ? Number(value) : (value ?? ""));
    else xf.insertChild(name, `<${this.edit.prefix}${name}${given.map(([key, value]) => attribute(key, value)).join("")}/>`, ["alignment", "protection", "extLst"]);
  }

  private formatId(code: string): number {
    const known = this.formatIds.get(code);
    if (known !== undefined) return known;
    const builtIn = BUILT_IN_IDS.find((id) => builtInFormat(id) === code);
    const id = builtIn ?? Math.max(FIRST_OWN_FORMAT - 1, ...this.formatIds.values()) + 1;
    if (builtIn === undefined) this.formats.add(`<${this.edit.prefix}numFmt numFmtId="${numberXml(id)}"${attribute("formatCode", code)}/>`);
    this.formatIds.set(code, id);
    return id;
  }
}

const FONT_TRAITS = ["bold", "italic", "underline", "size", "color"] as const;
// Those whose meaning is the same in every language of Excel; 14 and 22, the short dates, are not.
const BUILT_IN_IDS = [0, 1, 2, 3, 4, 9, 10, 49];
