import { kindOfFormula } from "../../src/workbook/mark-rules";
import { FLAG_FONT, LOOKS } from "../../src/workbook/looks";
import { findRules } from "../../src/xlsx/write/find-rules";
import { openPatch } from "../../src/xlsx/write/opened-patch";
import { openXlsx } from "../../src/xlsx/workbook";
import type { Book, RuleLook } from "../host/model";
import { bookFromXlsx } from "./book-from-xlsx";
import { readFittings, tableStyles } from "./open/read-fittings";

/**
 * The stand-in's book of a workbook file, with the marks and the sheets that Cotejo left in it; of the user's own conditional formats,
 * validations and charts nothing is read. The same bytes give the same ids. Throws `WorkbookError`.
 */
export async function openBook(bytes: Uint8Array, name: string): Promise<Book> {
  const [file, opened] = await Promise.all([openXlsx(bytes, name), openPatch(bytes)]);
  const book = await bookFromXlsx(file, { fittings: await readFittings(opened, file), tableStyles: await tableStyles(opened) });
  const rules = await findRules(opened, (formula) => kindOfFormula(formula) !== null);
  // The first is the strongest, and each is put above those that are there.
  for (const { sheet, formula, areas } of rules.toReversed()) book.sheet(sheet).addConditionalFormat(areas, "Custom", { formula: `=${formula}`, look: lookOf(formula) });
  return book;
}

function lookOf(formula: string): RuleLook {
  const kind = kindOfFormula(formula);
  if (kind === null || kind === "flags") return { fontColor: FLAG_FONT };
  const { fill, font, underline, outline } = LOOKS[kind];
  const line = { style: outline, color: font, weight: "Thin" };
  return { fill, fontColor: font, underline, borders: { EdgeTop: line, EdgeBottom: line, EdgeLeft: line, EdgeRight: line } };
}
