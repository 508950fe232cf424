import { parseArea, type Area } from "../../core/sheet/address";
import type { OpenedPatch } from "./opened-patch";

/** A conditional format by formula. */
export interface FoundRule {
  readonly sheet: string;
  readonly formula: string;
  readonly areas: readonly Area[];
}

/** The conditional formats of a workbook that have a formula `wanted`. Throws as reading a part. */
export async function findRules({ parts, book }: OpenedPatch, wanted: (formula: string) => boolean): Promise<readonly FoundRule[]> {
  const found: FoundRule[] = [];
  for (const sheet of book.sheetNames) {
    const edit = await parts.edit(book.sheetPart(sheet), "sheetData");
    for (const block of edit.children) {
      if (block.name !== "conditionalFormatting") continue;
      for (const rule of edit.childrenOf(block)) {
        const formula = edit.childrenOf(rule).find(({ name }) => name === "formula");
        const text = formula ? edit.text(formula) : "";
        if (wanted(text)) found.push({ sheet, formula: text, areas: (edit.attribute(block, "sqref") ?? "").split(/\s+/).flatMap((ref) => parseArea(ref) ?? []) });
      }
    }
  }
  return found;
}
