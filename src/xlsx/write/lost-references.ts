import { XmlScanner } from "../xml-scanner";
import type { PackagePatch } from "./package-patch";
import { decodeBytes } from "../xml-text";
import type { SheetDraft } from "./draft";
import { textXml } from "./markup";

/** Sheets and tables that formulas may point at, by name in lower case. */
export interface Targets {
  readonly sheets: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
}

/** Of what goes, that which is gone for good and that which comes again with the drafts; each null when there is none. */
export function parted({ sheets, tables }: Targets, drafts: readonly SheetDraft[]): readonly [lost: Targets | null, again: Targets | null] {
  const come = {
    sheets: new Set(drafts.map(({ name }) => name.toLowerCase())),
    tables: new Set(drafts.flatMap(({ tables = [] }) => tables.map(({ name }) => name.toLowerCase()))),
  };
  const having = (again: boolean): Targets | null => {
    const some = { sheets: new Set([...sheets].filter((name) => come.sheets.has(name) === again)), tables: new Set([...tables].filter((name) => come.tables.has(name) === again)) };
    return some.sheets.size + some.tables.size === 0 ? null : some;
  };
  return [having(false), having(true)];
}

// Texts are passed over; then a sheet before its «!», quoted or not; then a word, which may be a table's name, with what it is asked for.
const PIECES = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_\\][\p{L}\p{N}_.\\?]*)(!|(?:\[(?:[^[\]]|\[(?:[^[\]]|'.)*\])*\])?)/gu;

/** A formula as Excel leaves it when what it points at goes: `Hoja!A1` becomes `#REF!A1`, `Tabla[Monto]` becomes `#REF!`. */
export function losing(formula: string, { sheets, tables }: Targets): string {
  return formula.replace(PIECES, (piece, quoted: string | undefined, word: string | undefined, behind: string | undefined, at: number) => {
    if (quoted !== undefined) return sheets.has(quoted.replaceAll("''", "'").toLowerCase()) ? "#REF!" : piece;
    // A sheet of another workbook, or the second of a span of sheets, is none of those that go.
    if (word === undefined || /[\]:\p{N}$!.]/u.test(formula.charAt(at - 1))) return piece;
    if (behind === "!") return sheets.has(word.toLowerCase()) ? "#REF!" : piece;
    return tables.has(word.toLowerCase()) ? "#REF!" : piece;
  });
}

const FORMULAS = ["f", "formula", "formula1", "formula2"];
const LT = 60;

/** Does so with every formula of a worksheet (of cells, conditional formats, validations) or a chart. True when one changed. */
export async function losePart(parts: PackagePatch, part: string, lost: Targets): Promise<boolean> {
  if (!(await mentions(parts, part, lost))) return false;
  const bytes = await parts.xml(part);
  const edit = await parts.edit(part, "sheetData");
  const xml = new XmlScanner(bytes, part);
  let changed = false;
  while (xml.next()) {
    if (xml.closing || xml.selfClosing || !FORMULAS.some((name) => xml.is(name))) continue;
    const start = xml.position;
    const formula = xml.text();
    const left = losing(formula, lost);
    if (left === formula) continue;
    edit.replace(start, bytes.lastIndexOf(LT, xml.position - 1), textXml(left));
    changed = true;
  }
  return changed;
}

/** Whether one of the names may stand in a part, in a formula or anywhere else. */
export async function mentions(parts: PackagePatch, part: string, { sheets, tables }: Targets): Promise<boolean> {
  const bytes = await parts.xml(part);
  // Characters that XML or a formula writes in ways of their own may be anything.
  const names = [...sheets, ...tables].map((name) => name.replace(/[&<>"']/g, "\0").replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replaceAll("\0", ".{1,12}"));
  return new RegExp(names.join("|"), "iu").test(decodeBytes(bytes, 0, bytes.length));
}
