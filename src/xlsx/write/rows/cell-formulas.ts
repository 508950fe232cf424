import { areaAddress, cellAddress, parseArea, type Area } from "../../../core/sheet/address";
import { WorkbookError } from "../../../workbook/port";
import { damaged } from "../../damaged";
import { expandFormulas } from "../../shift-formula";
import { cellsOf, type CellElement } from "../row-cells";
import type { RowElement } from "../row-index";
import type { XmlEdit } from "../xml-edit";
import { movedFormula, type MovedSheet } from "./move-formula";
import { cuts, movedArea, movedRow } from "./row-move";

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly formula: NonNullable<CellElement["formula"]>;
}

/** What becomes of formulas that hang together: an element's new area, or a text that it has alone from now on. */
export interface FormulaPlan {
  /** The text of a cell's shared formula, when it hangs from no other any more; by address before the move. */
  readonly alone: ReadonlyMap<string, string>;
}

/**
 * Works out which shared formulas can go on hanging from one text after rows moved, and which cells need their own. `isOwn`: the rows
 * moved in the sheet of these formulas. Throws `tiedCell` where the move cuts an array or a data table, or takes what one looks at.
 */
export function planFormulas(edit: XmlEdit, special: readonly RowElement[], sheet: MovedSheet, isOwn: boolean): FormulaPlan {
  const placed = special.flatMap((row) => cellsOf(edit, row).flatMap(({ column, formula }): Placed[] => (formula?.type ? [{ row: row.row, column, formula }] : [])));
  if (isOwn) for (const one of placed) refuseCut(edit, one, sheet);
  const groups = new Map<number, Placed[]>();
  for (const one of placed) {
    const { type, shared } = one.formula;
    if (type !== "shared" || shared === null) continue;
    const group = groups.get(shared);
    if (group) group.push(one);
    else groups.set(shared, [one]);
  }
  const alone = new Map<string, string>();
  for (const group of groups.values()) for (const [address, text] of separated(group, sheet, isOwn, edit.part)) alone.set(address, text);
  return { alone };
}

function refuseCut(edit: XmlEdit, { row, column, formula }: Placed, { move }: MovedSheet): void {
  if (formula.type !== "array" && formula.type !== "dataTable") return;
  const area = parseArea(formula.ref ?? "") ?? { top: row, left: column, bottom: row, right: column };
  const inputs = formula.type === "dataTable" ? dataTableInputs(edit, formula.start) : [];
  if (cuts(area, move) || inputs.some((input) => movedArea(input, move) === null)) throw new WorkbookError("tiedCell", `${areaAddress(area)} is an array or a data table that the rows cut`);
}

function dataTableInputs(edit: XmlEdit, at: number): readonly Area[] {
  const tag = /^<[^>]*>/.exec(new TextDecoder().decode(edit.bytes.subarray(at, at + 400)))?.[0] ?? "";
  return [...tag.matchAll(/\sr[12]\s*=\s*["']([^"']*)["']/g)].flatMap(([, ref = ""]) => parseArea(ref) ?? []);
}

/** The texts of a group whose cells can hang from one no longer, by address; none when they can. */
function separated(group: readonly Placed[], sheet: MovedSheet, isOwn: boolean, part: string): readonly (readonly [string, string])[] {
  const raw = (one: Placed, row: number, text: string) => ({ row, column: one.column, text, shared: one.formula.shared });
  const before = expandFormulas(group.map((one) => raw(one, one.row, one.formula.text)));
  const texts = group.map((one) => {
    const text = before.get(cellAddress(one.row, one.column));
    if (text === undefined) throw damaged(`part ${part} has a shared formula without a text`);
    return movedFormula(text, sheet, isOwn);
  });
  const rows = group.map(({ row }) => (isOwn ? movedRow(row, sheet.move) : row));
  const staying = group.flatMap((one, n) => {
    const row = rows[n];
    return row === null || row === undefined ? [] : [{ one, row, text: texts[n] ?? "" }];
  });
  const [head] = staying;
  if (!head) return [];
  const after = expandFormulas(staying.map(({ one, row, text }) => raw(one, row, one.formula.text === "" ? "" : text)));
  if (head.one.formula.text !== "" && staying.every(({ one, row, text }) => after.get(cellAddress(row, one.column)) === text)) return [];
  return staying.map(({ one, text }) => [cellAddress(one.row, one.column), text]);
}
