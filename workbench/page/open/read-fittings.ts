import { parseArea } from "../../../src/core/sheet/address";
import { kindOfFormula } from "../../../src/workbook/mark-rules";
import { signOf } from "../../../src/xlsx/sheet-sign";
import type { XlsxWorkbook } from "../../../src/xlsx/workbook";
import type { OpenedPatch } from "../../../src/xlsx/write/opened-patch";
import type { PackagePatch } from "../../../src/xlsx/write/package-patch";
import type { BookLink, SheetSource } from "../../host/model";
import { readCharts } from "./read-charts";
import { readNotes } from "./read-notes";
import { readPage } from "./read-page";
import { readConditionalFormats, readLooks, readValidations } from "./read-rules";
import { treeOf, type XmlTree } from "./xml-tree";

/** What a sheet has besides its cells and their layout. */
export type Fittings = Pick<SheetSource, "notes" | "links" | "charts" | "page" | "gridlines" | "autoFilter" | "validations" | "conditionalFormats">;

/**
 * What hangs on the sheets of a file, by their names: of the user's own the notes and whether gridlines show; of Cotejo's all that it
 * puts on them, so that one put anew can be told from one that was not. The styles of tables are in `tableStyles`.
 */
export async function readFittings({ parts, book }: OpenedPatch, file: XlsxWorkbook): Promise<ReadonlyMap<string, Fittings>> {
  const fittings = new Map<string, Fittings>();
  const styles = book.part("styles");
  for (const { id, name } of file.sheetNames) {
    const part = book.sheetPart(name);
    const sheet = await treeOf(parts, part, "sheetData");
    const seen: Fittings = { notes: await readNotes(parts, part), gridlines: sheet.at("sheetViews", "sheetView")?.flag("showGridLines", true) ?? true };
    if (!signOf(file.definedNames, id)) {
      fittings.set(name, seen);
      continue;
    }
    const looks = styles === undefined ? [] : readLooks(await treeOf(parts, styles));
    const names = new Map(file.definedNames.filter(({ sheetId }) => sheetId === id).map((one) => [one.name, one.formula]));
    const filter = parseArea(sheet.at("autoFilter")?.attribute("ref") ?? "");
    fittings.set(name, {
      ...seen,
      validations: readValidations(sheet),
      // Marks are read with those of every other sheet.
      conditionalFormats: readConditionalFormats(sheet, looks).filter(({ formula = "" }) => kindOfFormula(formula) === null),
      links: await readLinks(parts, part, sheet),
      charts: await readCharts(parts, part),
      page: readPage(sheet, names),
      ...(filter ? { autoFilter: filter } : {}),
    });
  }
  return fittings;
}

/** The looks of a workbook's tables by their names in lower case; `""` for none. */
export async function tableStyles({ parts, book }: OpenedPatch): Promise<ReadonlyMap<string, string>> {
  const styles = new Map<string, string>();
  for (const sheet of book.sheetNames) {
    for (const { type, target } of await parts.relations(book.sheetPart(sheet))) {
      if (type !== "table") continue;
      const table = await treeOf(parts, target);
      styles.set((table.attribute("displayName") ?? table.attribute("name") ?? "").toLowerCase(), table.at("tableStyleInfo")?.attribute("name") ?? "");
    }
  }
  return styles;
}

async function readLinks(parts: PackagePatch, part: string, sheet: XmlTree): Promise<readonly BookLink[]> {
  const related = await parts.relations(part);
  return (sheet.at("hyperlinks")?.all("hyperlink") ?? []).flatMap((link): readonly BookLink[] => {
    const area = parseArea(link.attribute("ref") ?? "");
    const id = link.attribute("id");
    const address = id === null ? "" : (related.find((relation) => relation.id === id)?.target ?? "");
    return area ? [{ row: area.top, column: area.left, place: link.attribute("location") ?? "", address, tip: link.attribute("tooltip") ?? "" }] : [];
  });
}
