import { WorkbookError } from "../workbook/port";
import { damaged } from "./damaged";
import { decodeBytes, decodeXml } from "./xml-text";

const LT = 60;
const GT = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const QUOTE = 34;
const APOSTROPHE = 39;
const EQUALS = 61;
const COLON = 58;

/** The bytes of an XML part as UTF-8 without a mark: UTF-16 parts are rewritten, other encodings throw `notSupported`. */
export function utf8Of(bytes: Uint8Array, part: string): Uint8Array {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return bytes.subarray(3);
  if ((a === 0xff && b === 0xfe) || (a === LT && b === 0)) return new TextEncoder().encode(new TextDecoder("utf-16le").decode(bytes));
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === LT)) return new TextEncoder().encode(new TextDecoder("utf-16be").decode(bytes));
  const declared = /^<\?xml[^>]*encoding\s*=\s*["']([^"']+)/.exec(decodeBytes(bytes, 0, 200))?.[1];
  if (declared && !/^(utf-?8|us-ascii)$/i.test(declared)) throw new WorkbookError("notSupported", `part ${part} is written in ${declared}`);
  return bytes;
}

/** Whether an attribute's value counts as true: `1`, `true`, `on`. */
export function isTrue(value: string): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** An attribute's value as a number; null when it is not a finite one. */
export function finite(value: string): number | null {
  const number = value === "" ? NaN : Number(value);
  return Number.isFinite(number) ? number : null;
}

/** Where a comment, processing instruction or CDATA that opens at `at` (a `<`) ends; `at` itself when it is an element's tag. */
export function skipNonElement(bytes: Uint8Array, at: number, part: string): number {
  const second = bytes[at + 1];
  if (second === QUESTION) return after(bytes, at, [QUESTION, GT], part);
  if (second !== BANG) return at;
  if (bytes[at + 2] === 45 && bytes[at + 3] === 45) return after(bytes, at + 4, [45, 45, GT], part);
  if (isCdata(bytes, at)) return after(bytes, at + 9, [93, 93, GT], part);
  throw new WorkbookError("forbiddenContent", `part ${part} has a document type or entity declaration`);
}

/** Whether a `<![CDATA[` opens at `at`. */
function isCdata(bytes: Uint8Array, at: number): boolean {
  return "<![CDATA[".split("").every((letter, i) => bytes[at + i] === letter.charCodeAt(0));
}

function after(bytes: Uint8Array, from: number, mark: readonly [number, ...number[]], part: string): number {
  for (let at = bytes.indexOf(mark[0], from); at >= 0; at = bytes.indexOf(mark[0], at + 1)) {
    if (mark.every((byte, i) => bytes[at + i] === byte)) return at + mark.length;
  }
  throw damaged(`part ${part} ends inside a comment or instruction`);
}

/**
 * Walks the tags of an XML part in UTF-8, without building anything. Names are local: a prefix is left out. Elements must
 * balance by depth, not by name; a part that ends with elements open throws `truncated`, a document type `forbiddenContent`.
 */
export class XmlScanner {
  /** After `next`: true for `</a>`. */
  closing = false;
  /** After `next`: true for `<a/>`, which counts as open and closed at once. */
  selfClosing = false;
  /** Elements open, the one just opened included. */
  depth = 0;
  /** The `<` of the tag found by `next`. */
  tagStart = 0;
  /** First byte after the tag found by `next`. */
  position: number;
  /** After `nextAttribute`: where its value begins and ends. */
  valueStart = 0;
  valueEnd = 0;
  private nameStart = 0;
  private nameEnd = 0;
  private attributeStart = 0;
  private attributeEnd = 0;
  private attributeCursor = 0;

  constructor(
    readonly bytes: Uint8Array,
    readonly part: string,
    start = 0,
  ) {
    this.position = start;
  }

  /** Moves to the next element tag; false at the end of the part. */
  next(): boolean {
    const { bytes } = this;
    let at = this.position;
    for (;;) {
      // Tags mostly follow one another: the search is worth its call only when there is something between.
      if (bytes[at] !== LT) at = bytes.indexOf(LT, at);
      if (at < 0) {
        if (this.depth !== 0) throw damaged(`part ${this.part} ends with an element open`);
        return false;
      }
      const behind = skipNonElement(bytes, at, this.part);
      if (behind === at) break;
      at = behind;
    }
    this.openTag(at);
    return true;
  }

  private openTag(at: number): void {
    const { bytes } = this;
    this.tagStart = at;
    this.closing = bytes[at + 1] === SLASH;
    let p = at + (this.closing ? 2 : 1);
    this.nameStart = p;
    for (; p < bytes.length; p++) {
      const byte = bytes[p] ?? 0;
      if (byte === COLON) this.nameStart = p + 1;
      else if (byte <= 32 || byte === GT || byte === SLASH) break;
    }
    this.nameEnd = p;
    this.attributeCursor = p;
    let quote = 0;
    for (; p < bytes.length; p++) {
      const byte = bytes[p] ?? 0;
      if (quote !== 0) {
        if (byte === quote) quote = 0;
      } else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
      else if (byte === GT) break;
    }
    if (p >= bytes.length) throw damaged(`part ${this.part} ends inside a tag`);
    this.selfClosing = !this.closing && bytes[p - 1] === SLASH;
    this.position = p + 1;
    if (this.closing) {
      if (--this.depth < 0) throw damaged(`part ${this.part} closes more elements than it opens`);
    } else if (!this.selfClosing) this.depth++;
  }

  /** Whether the tag's local name is `name`. */
  is(name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && this.matches(this.nameStart, name);
  }

  /** The tag's local name. */
  get name(): string {
    return decodeXml(this.bytes, this.nameStart, this.nameEnd);
  }

  /** The tag's prefix with its colon; empty when it has none. */
  get prefix(): string {
    return decodeXml(this.bytes, this.tagStart + (this.closing ? 2 : 1), this.nameStart);
  }

  /**
   * Moves to the next attribute of the tag, from the first after each `next`; false behind the last. For tags so many that
   * asking for each attribute by name would cost.
   */
  nextAttribute(): boolean {
    const { bytes } = this;
    const end = this.position - 1;
    let p = this.attributeCursor;
    while (p < end && (bytes[p] ?? 0) <= 32) p++;
    if (p >= end) return false;
    this.attributeStart = p;
    while (p < end && bytes[p] !== EQUALS) {
      if (bytes[p] === COLON) this.attributeStart = p + 1;
      p++;
    }
    this.attributeEnd = p;
    while (this.attributeEnd > this.attributeStart && (bytes[this.attributeEnd - 1] ?? 0) <= 32) this.attributeEnd--;
    p++;
    while (p < end && (bytes[p] ?? 0) <= 32) p++;
    const quote = bytes[p];
    this.valueStart = ++p;
    while (p < end && bytes[p] !== quote) p++;
    this.valueEnd = p;
    this.attributeCursor = p + 1;
    // A value that runs out of its tag is none.
    return p <= end;
  }

  /** Whether the attribute found by `nextAttribute` has this local name. */
  attributeIs(name: string): boolean {
    return this.attributeEnd - this.attributeStart === name.length && this.matches(this.attributeStart, name);
  }

  /** The value of the attribute found by `nextAttribute`, references resolved. */
  get attributeValue(): string {
    return decodeXml(this.bytes, this.valueStart, this.valueEnd);
  }

  /** The value of the attribute with this local name, references resolved; null when the tag has none. */
  attribute(name: string): string | null {
    this.attributeCursor = this.nameEnd;
    while (this.nextAttribute()) if (this.attributeIs(name)) return this.attributeValue;
    return null;
  }

  /** An attribute that counts as true, see `isTrue`. */
  flag(name: string): boolean {
    const value = this.attribute(name);
    return value !== null && isTrue(value);
  }

  /** An attribute read as a finite number; null when absent or none. */
  number(name: string): number | null {
    const value = this.attribute(name);
    return value === null ? null : finite(value);
  }

  private matches(at: number, name: string): boolean {
    for (let i = 0; i < name.length; i++) if (this.bytes[at + i] !== name.charCodeAt(i)) return false;
    return true;
  }

  /** Leaves the element just opened, whatever it holds. */
  skip(): void {
    if (this.closing || this.selfClosing) return;
    const outside = this.depth - 1;
    while (this.depth > outside && this.next());
  }

  /** Text of the element just opened, its children's tags left out; leaves the element. */
  text(decode: typeof decodeXml = decodeXml): string {
    if (this.selfClosing || this.closing) return "";
    const { bytes } = this;
    const outside = this.depth - 1;
    let text = "";
    let from = this.position;
    while (this.depth > outside) {
      const at = bytes.indexOf(LT, from);
      if (at < 0) throw damaged(`part ${this.part} ends inside a text`);
      text += decode(bytes, from, at);
      from = skipNonElement(bytes, at, this.part);
      if (from !== at) {
        if (isCdata(bytes, at)) text += decodeBytes(bytes, at + 9, from - 3);
        continue;
      }
      this.openTag(at);
      from = this.position;
    }
    return text;
  }
}
