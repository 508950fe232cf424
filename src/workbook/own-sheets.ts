import type { CellValue } from "../core/sheet/cell";
import type { CellDraft, SheetDraft } from "./draft";
import type { CellContent } from "./port";

/**
 * The hidden name that each sheet of ours carries, its own, by which it is known in any session and in any file: what it belongs to
 * and the hash of what was put on it. Changing it orphans sheets made before.
 */
export const OWN_SHEET_NAME = "Cotejo_hoja";

/** What a sheet of ours belongs to: `indicadores`, `carpeta/7`. No quotes, no bars. */
export type OwnFamily = string;

export interface OwnSheetSign {
  readonly family: OwnFamily;
  /** Hash of the contents when they were put. */
  readonly hash: string;
}

/** What the name stands for, without `=`: a text constant. */
export function signFormula({ family, hash }: OwnSheetSign): string {
  return `"${family}|${hash}"`;
}

/** What a name says, with or without `=`; null for what is none of ours. */
export function parseSign(formula: string): OwnSheetSign | null {
  const [, family, hash] = /^=?"([^"|]+)\|([0-9a-f]{14})"$/.exec(formula.trim()) ?? [];
  return family !== undefined && hash !== undefined ? { family, hash } : null;
}

/** Hash of what a sheet's cells contain from A1 on: what was typed and which formulas, not their results nor the looks. */
export function contentHash(rows: readonly (readonly CellContent[])[]): string {
  const lines = rows.map((row) => trimmed(row.map(textOf), "").join("\t"));
  return hashOf(trimmed(lines, "").join("\n"));
}

/** The `contentHash` of the sheet that a draft becomes. */
export function draftHash({ rows }: Pick<SheetDraft, "rows">): string {
  return contentHash(rows.map((row) => row.map(draftContent)));
}

function draftContent(cell: CellDraft): CellContent {
  if (cell === null) return "";
  if (typeof cell !== "object") return cell;
  return cell.formula === undefined ? (cell.value ?? "") : { formula: cell.formula };
}

/**
 * One spelling for what Excel, LibreOffice and files spell in their own ways. Rows that formulas refer to don't count: Excel changes
 * them when somebody inserts a row in another sheet, which is no edit of ours.
 */
function textOf(content: CellContent): string {
  if (typeof content !== "object") return spelled(content);
  const formula = content.formula.replace(/^=|\s|_xlfn\.|_xlws\./gi, "").toUpperCase();
  if (formula === "TRUE()" || formula === "FALSE()") return formula.slice(0, -2);
  return `=${formula.replace(/(?<![A-Z0-9_.])(\$?[A-Z]{1,3}\$?)\d+(?![A-Z0-9_(.])/g, "$1#")}`;
}

function spelled(value: CellValue): string {
  if (typeof value === "number") return String(Number(value.toPrecision(14)));
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value.startsWith("=") ? textOf({ formula: value }) : value.replace(/\r\n?/g, "\n");
}

function trimmed<T>(items: readonly T[], empty: T): readonly T[] {
  return items.slice(0, items.findLastIndex((item) => item !== empty) + 1);
}

/** 53 bits of cyrb53 (public domain), as 14 hexadecimal digits: to tell edits, not to withstand anyone. */
function hashOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  const [a, b] = [mixed(high, low), mixed(low, high)];
  return (4_294_967_296 * (2_097_151 & b) + (a >>> 0)).toString(16).padStart(14, "0");
}

function mixed(one: number, other: number): number {
  return Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909);
}
