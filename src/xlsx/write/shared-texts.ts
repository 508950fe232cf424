import { MAIN, XML_HEAD, tXml } from "./markup";

/** The table of shared strings of a new workbook. */
export class SharedTexts {
  private readonly indexes = new Map<string, number>();
  private uses = 0;

  index(text: string): number {
    this.uses++;
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    this.indexes.set(text, this.indexes.size);
    return this.indexes.size - 1;
  }

  xml(): string {
    const items = [...this.indexes.keys()].map((text) => `<si>${tXml(text)}</si>`);
    return `${XML_HEAD}<sst xmlns="${MAIN}" count="${String(this.uses)}" uniqueCount="${String(items.length)}">${items.join("")}</sst>`;
  }
}
