import type { CellValue } from "../core/sheet/cell";
import type { CellDraft, RichCellDraft, SheetDraft } from "../workbook/draft";
import type { CellContent } from "../workbook/port";
import { entryOf } from "./entries";
import { step, type PutStep } from "./put-step";

/** Text in one assignment; many go in a request of 5 MB. */
const MAX_BAND = 500_000;
/** Number formats of a row, about. */
const FORMAT_WEIGHT = 14;

/** A draft's cell with all its parts. */
export function richCell(cell: CellDraft): RichCellDraft {
  return typeof cell === "object" && cell !== null ? cell : { value: cell ?? "" };
}

/** What Excel is given for a cell, formulas with `=` and without the file's prefixes for younger functions; null leaves it empty. */
function entry(cell: CellDraft): CellValue | null {
  const { formula, value = "" } = richCell(cell);
  if (formula !== undefined) return `=${withoutPrefixes(formula)}`;
  return value === "" ? null : entryOf(value);
}

/** Texts within the formula keep whatever they say. */
function withoutPrefixes(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|_xlfn\.(?:_xlws\.)?|_xlws\./gi, (found) => (found.startsWith('"') ? found : ""));
}

/**
 * The contents of a draft's cells, in bands of rows, formats untouched. `hear` gets, band by band, the row from A1 on and what Excel
 * then says the cells hold, for it spells formulas its own way.
 */
export function contentSteps({ rows }: SheetDraft, hear: (top: number, lines: readonly (readonly CellContent[])[]) => void): readonly PutStep[] {
  return bands(rows.map((row) => row.map(entry)), (line) => line.reduce<number>((sum, value) => sum + (typeof value === "string" ? value.length + 3 : 8), 0)).map(({ top, lines, weight }) => ({
    weight,
    queue: (sheet) => {
      const range = sheet.getRangeByIndexes(top, 0, lines.length, lines[0]?.length ?? 1);
      range.formulas = lines;
      const written = range.load("formulas");
      // Office types formulas as any; the API documents text, number or boolean for each cell.
      return () => { hear(top, written.formulas as CellValue[][]); };
    },
  }));
}

/**
 * The number formats of a draft's cells. They come after the contents, which Excel would read by them, and are told of formulas
 * without one too, to which Excel gives the format of what they refer to. `base` is the format of a column's other cells.
 */
export function formatSteps({ rows }: SheetDraft, base: (row: number, column: number) => string | null): readonly PutStep[] {
  const formats = rows.map((row, r) => row.map((cell, c) => {
    const { style, formula } = richCell(cell);
    return style?.numberFormat ?? (base(r, c) !== null && cell !== null ? "General" : formula === undefined ? null : "General");
  }));
  if (formats.every((row) => row.every((format) => format === null))) return [];
  return bands(formats, (line) => line.length * FORMAT_WEIGHT).map(({ top, lines, weight }) => step(weight, (sheet) => {
    sheet.getRangeByIndexes(top, 0, lines.length, lines[0]?.length ?? 1).numberFormat = lines;
  }));
}

interface Band<T> {
  readonly top: number;
  readonly lines: (T | null)[][];
  readonly weight: number;
}

/** Rows made as long as the longest, in bands of about the same weight. */
function bands<T>(rows: readonly (readonly (T | null)[])[], weigh: (line: readonly (T | null)[]) => number): readonly Band<T>[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return [];
  const out: Band<T>[] = [];
  for (let top = 0; top < rows.length;) {
    const lines: (T | null)[][] = [];
    let weight = 0;
    while (top + lines.length < rows.length && (lines.length === 0 || weight < MAX_BAND)) {
      const row = rows[top + lines.length] ?? [];
      const line = Array.from({ length: width }, (_, c) => row[c] ?? null);
      lines.push(line);
      weight += weigh(line);
    }
    out.push({ top, lines, weight });
    top += lines.length;
  }
  return out;
}
