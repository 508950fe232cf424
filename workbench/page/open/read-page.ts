import { parseArea, type Area } from "../../../src/core/sheet/address";
import { MAX_COLUMNS, MAX_ROWS } from "../../../src/core/sheet/address";
import type { PageSetup } from "../../host/model";
import { bandParts } from "./header-parts";
import type { XmlTree } from "./xml-tree";

const POINTS_AN_INCH = 72;

/** How a sheet is printed. `names` are what Excel keeps under its own names for the sheet: `_xlnm.Print_Area`, `_xlnm.Print_Titles`. */
export function readPage(sheet: XmlTree, names: ReadonlyMap<string, string>): Partial<PageSetup> {
  const setup = sheet.at("pageSetup");
  const margins = sheet.at("pageMargins");
  const [leftHeader, centerHeader, rightHeader] = bandParts(sheet.at("headerFooter", "oddHeader")?.text ?? "");
  const [leftFooter, centerFooter, rightFooter] = bandParts(sheet.at("headerFooter", "oddFooter")?.text ?? "");
  const points = (name: string): number => (margins?.number(name) ?? 0) * POINTS_AN_INCH;
  const fits = sheet.at("sheetPr", "pageSetUpPr")?.flag("fitToPage") ?? false;
  const titles = linesOf(names.get("_xlnm.Print_Titles") ?? "");
  return {
    ...(setup ? { orientation: setup.attribute("orientation") === "landscape" ? "Landscape" : "Portrait" } : {}),
    ...(fits ? { zoom: { horizontalFitToPages: setup?.number("fitToWidth") ?? 1 } } : {}),
    ...(margins ? { margins: { left: points("left"), right: points("right"), top: points("top"), bottom: points("bottom"), header: points("header"), footer: points("footer") } } : {}),
    texts: { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter },
    titleRows: titles.rows,
    titleColumns: titles.columns,
    area: areaOf(names.get("_xlnm.Print_Area") ?? ""),
    gridlines: sheet.at("printOptions")?.flag("gridLines") ?? false,
  };
}

function areaOf(reference: string): Area | null {
  return parseArea(reference.slice(reference.lastIndexOf("!") + 1));
}

/** Whole rows and whole columns among what a name stands for: `'Hoja'!$A:$B,'Hoja'!$7:$7`. */
function linesOf(references: string): Pick<Record<"rows" | "columns", { readonly first: number; readonly last: number } | null>, "rows" | "columns"> {
  const areas = (references.match(/\$?[A-Z]*\$?\d*:\$?[A-Z]*\$?\d*(?=,|$)/g) ?? []).flatMap((reference) => parseArea(reference) ?? []);
  const rows = areas.find(({ left, right }) => left === 0 && right === MAX_COLUMNS - 1);
  const columns = areas.find(({ top, bottom }) => top === 0 && bottom === MAX_ROWS - 1);
  return { rows: rows ? { first: rows.top, last: rows.bottom } : null, columns: columns ? { first: columns.left, last: columns.right } : null };
}
