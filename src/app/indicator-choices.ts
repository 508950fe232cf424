import { INDICATOR_SHEET } from "../workbook/own-texts";
import { INDICATOR_SHEET_TEXTS as texts } from "./texts/indicator-sheet";

/** Which charts stand beside their tables: all there can be, none, or those of these titles. */
export type ChartChoice = "all" | "none" | ReadonlySet<string>;

/** What the user chooses of a sheet of indicators. */
export interface IndicatorSheetOptions {
  readonly sheetName: string;
  readonly charts: ChartChoice;
}

export const DEFAULT_OPTIONS: IndicatorSheetOptions = { sheetName: INDICATOR_SHEET, charts: "none" };

const MOST_CHARACTERS = 31;
/** The sheet of ASM beside the sheet of indicators has its name and this. */
const ASM_SUFFIX = " ASM";
const SEPARATOR = "; ";

/** Why a sheet cannot be named so. */
export type SheetNameProblem = "empty" | "long" | "characters" | "reserved";

/** Why no sheet can be named so; null when one can. A sheet of ASM may stand beside it, so four characters less than Excel's 31 are left. */
export function sheetNameProblem(name: string): SheetNameProblem | null {
  if (name.trim() === "") return "empty";
  if (name.length > MOST_CHARACTERS - ASM_SUFFIX.length) return "long";
  if (/[:\\/?*[\]]|^'|'$/.test(name) || [...name].some((letter) => letter < " ")) return "characters";
  // Excel keeps the names of its history of changes; the other is that of our own memory.
  return ["historial", "history", "cotejo"].includes(name.trim().toLowerCase()) ? "reserved" : null;
}

export function asmSheetName(sheetName: string): string {
  return `${sheetName}${ASM_SUFFIX}`;
}

/** The name that {@link asmSheetName} made this one of; null when it made none. */
export function baseName(sheetName: string): string | null {
  return sheetName.endsWith(ASM_SUFFIX) ? sheetName.slice(0, -ASM_SUFFIX.length) : null;
}

/** What the names of a sheet's tables begin with: they are the whole workbook's, so two sheets of ours must not share them. */
export function tablePrefix(sheetName: string): string {
  if (sheetName.toLowerCase() === INDICATOR_SHEET.toLowerCase()) return "Cotejo";
  const plain = sheetName.normalize("NFD").replace(/[^A-Za-z0-9]+/g, "_");
  return `Cotejo_${plain}_${checkDigits(sheetName.toLowerCase())}`;
}

/** Tells apart names that differ only in signs and accents. */
function checkDigits(name: string): string {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_679_616;
  return sum.toString(36).padStart(4, "0");
}

export function isCharted(charts: ChartChoice, title: string): boolean {
  return charts === "all" || (charts !== "none" && charts.has(title));
}

/** The choice as the sheet says it, so that writing it anew can keep it. */
export function chartsText(charts: ChartChoice): string {
  if (charts === "all") return texts.allCharts;
  return charts === "none" || charts.size === 0 ? texts.noCharts : [...charts].join(SEPARATOR);
}

export function readCharts(text: string): ChartChoice {
  if (text === texts.allCharts) return "all";
  return text === texts.noCharts || text === "" ? "none" : new Set(text.split(SEPARATOR));
}
