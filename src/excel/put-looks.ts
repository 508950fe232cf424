import { MAX_COLUMNS, MAX_ROWS, type Area } from "../core/sheet/address";
import { areasOf, type Run } from "../workbook/areas";
import type { BorderLine, SheetDraft, StyleDraft } from "../workbook/draft";
import { addressBatches } from "./address-batches";
import { formatSteps, richCell } from "./put-cells";
import { step, type PutStep } from "./put-step";
import { rangeOf } from "./sheets";

/** Text that setting one look on one address sends, about. */
const LOOK_WEIGHT = 1_500;

/** How Excel's own cells look, for what a cell in a column with a look, or with a link, does not say. */
const PLAIN = { bold: false, italic: false, underline: "none", size: 11, color: "#000000", wrap: false, horizontal: "general", vertical: "bottom", locked: true } as const;

/** A look to be set; what is null in it is taken off. */
type Look = Omit<StyleDraft, "numberFormat" | "fill" | "horizontal"> & { readonly fill?: string | null; readonly horizontal?: StyleDraft["horizontal"] | "general" };

const HORIZONTAL = { left: "Left", center: "Center", right: "Right", general: "General" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const UNDERLINE = { single: "Single", double: "Double", none: "None" } as const;
const LINES = {
  thin: ["Continuous", "Thin"], medium: ["Continuous", "Medium"], thick: ["Continuous", "Thick"], hair: ["Continuous", "Hairline"],
  dashed: ["Dash", "Thin"], dotted: ["Dot", "Thin"], double: ["Double", "Thick"],
} as const;

/** Sizes and hidden lines, the looks of columns, then number formats, merges and the looks of cells, equal ones together. */
export function lookSteps(draft: SheetDraft): readonly PutStep[] {
  const base = columnStyles(draft);
  return [
    step(LOOK_WEIGHT * ((draft.columns?.length ?? 0) + (draft.rowLayouts?.length ?? 0) + 1), (sheet) => { layOut(sheet, draft); }),
    ...formatSteps(draft, (_row, column) => base(column)?.numberFormat ?? null),
    ...(draft.merges ?? []).map((area) => step(200, (sheet) => { rangeOf(sheet, area).merge(false); })),
    ...cellLooks(draft, base),
  ];
}

function layOut(sheet: Excel.Worksheet, { columns = [], rowLayouts = [] }: SheetDraft): void {
  for (const { first, last, width, hidden, style } of columns) {
    const range = sheet.getRangeByIndexes(0, first, MAX_ROWS, last - first + 1);
    const { format } = range;
    if (width !== undefined) format.columnWidth = columnPoints(width);
    if (hidden === true) range.columnHidden = true;
    if (style === undefined) continue;
    dress(format, style, { tall: true, wide: last > first });
    // One value for a whole column: Excel takes no array for it, though the type asks for one.
    if (style.numberFormat !== undefined) range.numberFormat = style.numberFormat as unknown as string[][];
  }
  for (const { row, height, hidden } of rowLayouts) {
    const range = sheet.getRangeByIndexes(row, 0, 1, MAX_COLUMNS);
    if (height !== undefined) range.format.rowHeight = height;
    if (hidden === true) range.rowHidden = true;
  }
}

/** Points of a column so many characters of Calibri 11 wide, 7 pixels each, as files count them (ECMA-376, 18.3.1.13). */
function columnPoints(width: number): number {
  const pixels = Math.trunc(((256 * width + Math.trunc(128 / 7)) / 256) * 7);
  return pixels * 0.75;
}

function columnStyles({ columns = [] }: SheetDraft): (column: number) => StyleDraft | undefined {
  const styled = columns.filter(({ style }) => style !== undefined);
  return (column) => styled.findLast(({ first, last }) => column >= first && column <= last)?.style;
}

function cellLooks(draft: SheetDraft, base: (column: number) => StyleDraft | undefined): readonly PutStep[] {
  const links = new Set(draft.links?.map(({ row, column }) => `${String(row)},${String(column)}`));
  const runs = new Map<string, { readonly look: Look; readonly cells: Run[] }>();
  draft.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      // Of a column's empty cells the column's look is all there is to say.
      if (cell === null) return;
      const look = lookOver(richCell(cell).style, base(column), links.has(`${String(row)},${String(column)}`));
      const key = JSON.stringify(look);
      if (key === "{}") return;
      const known = runs.get(key) ?? { look, cells: [] };
      runs.set(key, known);
      known.cells.push({ row, left: column, right: column });
    });
  });
  return [...runs.values()].flatMap(({ look, cells }) => alike(areasOf(cells), look.border !== undefined).flatMap(({ areas, inside }) => (
    addressBatches(areas).map((address) => step(address.length + LOOK_WEIGHT, (sheet) => { dress(sheet.getRanges(address).format, look, inside); }))
  )));
}

/** A cell's look where its column has one, or where Excel has given it that of a link: what it does not say itself is plain. */
function lookOver(style: StyleDraft | undefined, column: StyleDraft | undefined, linked: boolean): Look {
  const { numberFormat: _own, ...look } = style ?? {};
  const { numberFormat: _columns, ...under } = column ?? {};
  const said = new Set<string>([...Object.keys(under), ...(linked ? ["color", "underline"] : [])]);
  const plain = Object.fromEntries(Object.entries(PLAIN).filter(([key]) => said.has(key)));
  return { ...plain, ...(said.has("fill") ? { fill: null } : {}), ...look };
}

interface Inside {
  /** Whether the areas have more than one row, and more than one column. */
  readonly tall: boolean;
  readonly wide: boolean;
}

/** Areas by whether they have lines inside: Excel refuses those of a single row or column. */
function alike(areas: readonly Area[], matters: boolean): readonly { readonly areas: readonly Area[]; readonly inside: Inside }[] {
  if (!matters) return [{ areas, inside: { tall: false, wide: false } }];
  const kinds = [[false, false], [false, true], [true, false], [true, true]] as const;
  return kinds.map(([tall, wide]) => ({ inside: { tall, wide }, areas: areas.filter(({ top, left, bottom, right }) => bottom > top === tall && right > left === wide) })).filter((kind) => kind.areas.length > 0);
}

function dress(format: Excel.RangeFormat, look: Look, inside: Inside): void {
  const { font } = format;
  if (look.bold !== undefined) font.bold = look.bold;
  if (look.italic !== undefined) font.italic = look.italic;
  if (look.underline !== undefined) font.underline = UNDERLINE[look.underline];
  if (look.size !== undefined) font.size = look.size;
  if (look.color !== undefined) font.color = look.color;
  if (look.fill === null) format.fill.clear();
  else if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[look.horizontal];
  if (look.vertical !== undefined) format.verticalAlignment = VERTICAL[look.vertical];
  if (look.locked !== undefined) format.protection.locked = look.locked;
  if (look.border !== undefined) rule(format, look.border, inside);
}

function rule(format: Excel.RangeFormat, border: NonNullable<StyleDraft["border"]>, { tall, wide }: Inside): void {
  const { left = border.all, right = border.all, top = border.all, bottom = border.all } = border;
  const draw = (edge: "EdgeLeft" | "EdgeRight" | "EdgeTop" | "EdgeBottom" | "InsideHorizontal" | "InsideVertical", line: BorderLine | undefined): void => {
    if (!line) return;
    const side = format.borders.getItem(edge);
    const [style, weight] = LINES[line.style];
    side.style = style;
    side.weight = weight;
    side.color = line.color ?? "#000000";
  };
  draw("EdgeLeft", left);
  draw("EdgeRight", right);
  draw("EdgeTop", top);
  draw("EdgeBottom", bottom);
  if (tall) draw("InsideHorizontal", bottom ?? top);
  if (wide) draw("InsideVertical", right ?? left);
}
