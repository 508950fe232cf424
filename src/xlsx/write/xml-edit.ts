import { damaged } from "../damaged";
import { XmlScanner, skipNonElement } from "../xml-scanner";
import { decodeBytes } from "../xml-text";
import { attribute, textXml } from "./markup";
import { joined, spliced, type Splice } from "./splice";

/** An element of a part, by its places in the bytes. */
export interface Element {
  /** Local name. */
  readonly name: string;
  /** As the tag writes it, prefix included. */
  readonly qualified: string;
  readonly start: number;
  /** Behind the opening tag. */
  readonly openEnd: number;
  /** Where the closing tag begins; `openEnd` when it closes itself. */
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

/**
 * Changes to a part, kept as splices: every byte that no change is about stays. The root's children are listed at once; the
 * body of the one named `opaque` (a sheet's rows) is only looked through for its end.
 */
export class XmlEdit {
  readonly root: Element;
  readonly children: readonly Element[];
  /** The root's prefix with its colon, which its children need too; empty when it has none. */
  readonly prefix: string;
  private readonly splices: Splice[] = [];
  /** What goes into elements that close themselves, by where they start. */
  private readonly opened = new Map<number, { readonly element: Element; xml: string }>();

  /** `bytes` are UTF-8 without a mark. Throws `truncated`, `forbiddenContent`. */
  constructor(
    readonly bytes: Uint8Array,
    readonly part: string,
    opaque?: string,
  ) {
    const xml = new XmlScanner(bytes, part);
    if (!xml.next()) throw damaged(`part ${part} has no element`);
    this.prefix = xml.prefix;
    const opened = openedElement(xml);
    this.children = xml.selfClosing ? [] : listChildren(xml, opaque);
    this.root = closedElement(xml, opened);
  }

  child(name: string): Element | undefined {
    return this.children.find((child) => child.name === name);
  }

  childrenOf(element: Element): readonly Element[] {
    if (element.selfClosing) return [];
    const xml = new XmlScanner(this.bytes, this.part, element.start);
    xml.next();
    return listChildren(xml, undefined);
  }

  /** An attribute by its local name, references resolved. */
  attribute(element: Element, name: string): string | null {
    return this.tag(element).attribute(name);
  }

  /** The element as it is written. */
  raw(element: Element): string {
    return decodeBytes(this.bytes, element.start, element.end);
  }

  /** The text of an element without children. */
  text(element: Element): string {
    return this.tag(element).text();
  }

  /** Puts another text in an element without children; one that is the same leaves it as it is written. */
  setText(element: Element, text: string): void {
    if (element.selfClosing ? text !== "" : text !== this.text(element)) this.replace(element.start, element.end, `${decodeBytes(this.bytes, element.start, element.openEnd).replace(/\s*\/>$/, ">")}${textXml(text)}</${element.qualified}>`);
  }

  /** Sets an attribute where it stands, or adds it to the end of the tag. */
  setAttribute(element: Element, name: string, value: string | number): void {
    const tag = this.tag(element);
    const written = attribute(name, value);
    while (tag.nextAttribute()) {
      if (!tag.attributeIs(name)) continue;
      if (tag.attributeValue === String(value)) return;
      this.splices.push({ start: tag.valueStart, end: tag.valueEnd, text: written.slice(name.length + 3, -1) });
      return;
    }
    this.insert(element.openEnd - (element.selfClosing ? 2 : 1), written);
  }

  /** Adds behind the last child of an element, which is opened for it when it closes itself. */
  append(element: Element, xml: string): void {
    if (!element.selfClosing) {
      this.insert(element.closeStart, xml);
      return;
    }
    const opened = this.opened.get(element.start);
    if (opened) opened.xml += xml;
    else this.opened.set(element.start, { element, xml });
  }

  /** Adds a child of the root where `order`, the schema's sequence of its children, wants it. */
  insertChild(name: string, xml: string, order: readonly string[]): void {
    const later = new Set(order.slice(order.indexOf(name) + 1));
    const next = this.children.find((child) => later.has(child.name));
    if (next) this.insert(next.start, xml);
    else this.append(this.root, xml);
  }

  insert(at: number, xml: string): void {
    this.splices.push({ start: at, end: at, text: xml });
  }

  replace(start: number, end: number, xml: string): void {
    this.splices.push({ start, end, text: xml });
  }

  /** As `replace`, with UTF-8 bytes. */
  replaceBytes(start: number, end: number, xml: Uint8Array): void {
    this.splices.push({ start, end, text: xml });
  }

  /** Replaces an element, and every change that was to be made within it. */
  replaceWhole({ start, end }: Element, xml: string): void {
    const outside = this.splices.filter((known) => known.end <= start || known.start >= end);
    this.splices.splice(0, this.splices.length, ...outside, { start, end, text: xml });
  }

  get changed(): boolean {
    return this.splices.length > 0 || this.opened.size > 0;
  }

  /** The part with its changes, in pieces. */
  pieces(): readonly Uint8Array[] {
    const filled = [...this.opened.values()].map(({ element, xml }) => ({ start: element.end - 2, end: element.end, text: `>${xml}</${element.qualified}>` }));
    return spliced(this.bytes, [...this.splices, ...filled]);
  }

  /** The part with its changes. */
  result(): Uint8Array {
    return joined(this.pieces());
  }

  private tag(element: Element): XmlScanner {
    const xml = new XmlScanner(this.bytes, this.part, element.start);
    xml.next();
    return xml;
  }
}

type Opened = Pick<Element, "name" | "qualified" | "start" | "openEnd" | "selfClosing">;

function openedElement(xml: XmlScanner): Opened {
  return { name: xml.name, qualified: xml.prefix + xml.name, start: xml.tagStart, openEnd: xml.position, selfClosing: xml.selfClosing };
}

/** With the scanner at the element's closing tag, or at the element itself when it closes itself. */
function closedElement(xml: XmlScanner, opened: Opened): Element {
  return { ...opened, closeStart: opened.selfClosing ? opened.openEnd : xml.tagStart, end: xml.position };
}

/** Children of the element just opened, whose closing tag the scanner reaches. */
function listChildren(xml: XmlScanner, opaque: string | undefined): Element[] {
  const children: Element[] = [];
  const inside = xml.depth;
  while (xml.next() && xml.depth >= inside) {
    const opened = openedElement(xml);
    if (opened.name === opaque && !opened.selfClosing) {
      xml.position = closingTag(xml.bytes, opened.openEnd, opened.qualified, xml.part);
      xml.next();
    } else xml.skip();
    children.push(closedElement(xml, opened));
  }
  return children;
}

const LT = 60;
const GT = 62;

/**
 * Where the closing tag of an element begins of which its parent has but one, found from the end: what lies behind is a hundredth
 * of what lies in it. Only what a comment, a CDATA or an instruction may hide is looked for from the start.
 */
function closingTag(bytes: Uint8Array, from: number, qualified: string, part: string): number {
  const name = new TextEncoder().encode(`</${qualified}`);
  let hidden = false;
  for (let at = bytes.length - 1; at >= from; at--) {
    const byte = bytes[at];
    if (byte === GT) hidden ||= bytes[at - 1] === 45 || bytes[at - 1] === 93 || bytes[at - 1] === 63;
    else if (byte === LT && isTag(bytes, at, name)) {
      if (!hidden) return at;
      break;
    }
  }
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] !== LT) continue;
    const behind = skipNonElement(bytes, at, part);
    if (behind !== at) at = behind - 1;
    else if (isTag(bytes, at, name)) return at;
  }
  throw damaged(`part ${part} ends inside ${qualified}`);
}

function isTag(bytes: Uint8Array, at: number, tag: Uint8Array): boolean {
  for (let i = 0; i < tag.length; i++) if (bytes[at + i] !== tag[i]) return false;
  const behind = bytes[at + tag.length] ?? 0;
  return behind === GT || behind <= 32;
}
