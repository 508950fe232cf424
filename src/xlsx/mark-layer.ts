import { MAX_ROWS, columnLetters, type Area } from "../core/sheet/address";
import type { Severity } from "../core/review/finding";
import type { ConditionalDraft, ConditionalStyle } from "../workbook/draft";
import { FLAG_SIGN, ownersOf, type ColumnContent, type ColumnOwners } from "../workbook/flags";
import { FLAG_FONT, LOOKS } from "../workbook/looks";
import { kindOfFormula, signature, type RuleKind } from "../workbook/mark-rules";
import { FLAG_HEADER } from "../workbook/own-texts";
import { paintedAreas } from "../workbook/painted-areas";
import { WorkbookError, type FlagColumn, type Mark, type MarkSummary } from "../workbook/port";
import type { FoundRule } from "./write/find-rules";
import type { CellPatch, PatchEdit } from "./write/patch-edit";

/** Areas in one rule: the addresses of so many stay within what Excel takes by hand. */
const MOST_AREAS = 400;

const BORDERS = { Continuous: "thin", Dash: "dashed", Dot: "dotted" } as const;
const UNDERLINES = { Double: "double", Single: "single", None: "none" } as const;

/** A flag column of ours as the workbook has it, or one asked for. */
export interface LayerColumn extends ColumnOwners {
  readonly sheetId: string;
  readonly column: number;
}

/** Who holds what in the columns that rules of ours cover and in those asked for. */
export async function layerColumns(rules: readonly FoundRule[], asked: readonly FlagColumn[], sheets: readonly { readonly id: string; readonly name: string }[], contentOf: (sheet: string, column: number) => Promise<ColumnContent>): Promise<readonly LayerColumn[]> {
  const places = new Map<string, { readonly sheet: string; readonly sheetId: string; readonly column: number; readonly ruled: boolean }>();
  for (const { sheet, formula, areas } of rules) {
    const info = sheets.find(({ name }) => name === sheet);
    if (!info || kindOfFormula(formula) !== "flags") continue;
    for (const { left, right } of areas) for (let column = left; column <= right; column++) places.set(`${info.id}/${String(column)}`, { sheet, sheetId: info.id, column, ruled: true });
  }
  for (const { sheetId, column } of asked) {
    const key = `${sheetId}/${String(column)}`;
    const info = sheets.find(({ id }) => id === sheetId);
    if (info && !places.has(key)) places.set(key, { sheet: info.name, sheetId, column, ruled: false });
  }
  const columns: LayerColumn[] = [];
  for (const { sheet, sheetId, column, ruled } of places.values()) columns.push({ sheetId, column, ...ownersOf(column, await contentOf(sheet, column), ruled) });
  return columns;
}

/** The edits that take the layer away. */
export function removal(rules: readonly FoundRule[], columns: readonly LayerColumn[], nameOf: (sheetId: string) => string): readonly PatchEdit[] {
  return [
    ...[...new Set(rules.map(({ sheet }) => sheet))].map((sheet): PatchEdit => ({ kind: "removeConditionalFormats", sheet, formulas: [...new Set(rules.filter((rule) => rule.sheet === sheet).map(({ formula }) => formula))] })),
    ...columns.map(({ sheetId, ours }): PatchEdit => ({ kind: "setCells", sheet: nameOf(sheetId), layer: true, cells: ours.flatMap(cellsOf).map((cell): CellPatch => ({ ...cell, content: null })) })),
  ];
}

function cellsOf({ top, left, bottom, right }: Area): readonly { readonly row: number; readonly column: number }[] {
  return Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, n) => ({ row: top + Math.floor(n / (right - left + 1)), column: left + (n % (right - left + 1)) }));
}

/** The edits that put marks and flag columns on, and what they come to. Throws `occupied` when a column asked for holds something of the user's. */
export function painting(marks: readonly Mark[], asked: readonly FlagColumn[], columns: readonly LayerColumn[], nameOf: (sheetId: string) => string): { readonly edits: readonly PatchEdit[]; readonly summary: MarkSummary } {
  const taken = columns.find(({ sheetId, column, foreign }) => foreign && asked.some((one) => one.sheetId === sheetId && one.column === column));
  if (taken) throw new WorkbookError("occupied", `flag column ${columnLetters(taken.column)}`);
  const painted = paintedAreas(marks);
  const edits: PatchEdit[] = painted.map(({ sheetId, severity, areas }) => ({
    kind: "addConditionalFormats", sheet: nameOf(sheetId),
    formats: Array.from({ length: Math.ceil(areas.length / MOST_AREAS) }, (_, n) => ruleOf(severity, areas.slice(n * MOST_AREAS, (n + 1) * MOST_AREAS), lookOf(severity))),
  }));
  for (const { sheetId, column, headerRow, flags } of asked) {
    const sheet = nameOf(sheetId);
    edits.push({ kind: "addConditionalFormats", sheet, formats: [ruleOf("flags", [{ top: 0, left: column, bottom: MAX_ROWS - 1, right: column }], { color: FLAG_FONT })] });
    edits.push({ kind: "setCells", sheet, layer: true, cells: [{ row: headerRow, column, content: FLAG_HEADER }, ...flags.map(({ row, text }) => ({ row, column, content: text + FLAG_SIGN }))] });
  }
  return { edits, summary: { markedCells: painted.reduce((sum, { cells }) => sum + cells, 0), flaggedRows: asked.reduce((sum, { flags }) => sum + flags.length, 0) } };
}

function ruleOf(kind: RuleKind, areas: readonly Area[], style: ConditionalStyle): ConditionalDraft {
  return { areas, rule: { kind: "expression", formula: signature(kind).slice(1) }, style };
}

function lookOf(severity: Severity): ConditionalStyle {
  const { fill, font, outline, underline } = LOOKS[severity];
  return { fill, color: font, underline: UNDERLINES[underline], border: { all: { style: BORDERS[outline], color: font } } };
}
