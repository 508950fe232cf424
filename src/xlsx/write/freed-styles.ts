import type { PackagePatch } from "./package-patch";
import { joined } from "./splice";
import type { StyleTable } from "./style-table";
import { cellFormatsIn, looksIn } from "./used-styles";

/** Formats that what used them is gone from: those at the end of their lists that nothing else uses go too. */
export class FreedStyles {
  private readonly looks = new Set<number>();
  private readonly formats = new Set<number>();

  constructor(private readonly parts: PackagePatch) {}

  /** Notes looks of conditional formats (`dxfs` indexes) whose rules are gone. */
  addLooks(indexes: Iterable<number>): void {
    for (const index of indexes) this.looks.add(index);
  }

  /** Notes all that a worksheet uses. */
  addSheet(bytes: Uint8Array): void {
    this.addLooks(looksIn(bytes));
    for (const index of cellFormatsIn(bytes)) this.formats.add(index);
  }

  get none(): boolean {
    return this.looks.size + this.formats.size === 0;
  }

  /** Takes them off the table; `sheets` are the parts, lower case, that hold cells. To be asked when every other part is as it is to be. */
  async dropFrom(table: StyleTable, sheets: ReadonlySet<string>): Promise<void> {
    if (this.looks.size > 0) {
      // No change is made inside the attribute that names one: the pieces can be looked through as they are.
      const used = await this.usedIn((name) => !/sharedStrings|theme|drawing|docProps|customXml/i.test(name), (pieces) => pieces.map(looksIn));
      table.dropConditional(this.looks, (index) => used.has(index));
    }
    if (this.formats.size > 0) {
      const added = new Set(this.parts.addedNames);
      const used = await this.usedIn((name) => sheets.has(name.toLowerCase()) || added.has(name), (pieces) => [cellFormatsIn(joined(pieces))]);
      table.dropFormats(this.formats, (index) => used.has(index));
    }
  }

  /** Numbers that the XML parts of these names have, as they are now. */
  private async usedIn(wanted: (part: string) => boolean, numbersIn: (pieces: readonly Uint8Array[]) => readonly ReadonlySet<number>[]): Promise<ReadonlySet<number>> {
    const used = new Set<number>();
    for (const name of [...this.parts.names, ...this.parts.addedNames]) {
      if (!/\.xml$/i.test(name) || !wanted(name)) continue;
      for (const numbers of numbersIn(await this.parts.current(name))) for (const number of numbers) used.add(number);
    }
    return used;
  }
}
