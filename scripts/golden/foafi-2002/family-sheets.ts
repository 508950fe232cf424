import { recognise } from "../../../src/core/review/kinds";
import type { Register } from "../../../src/core/registers/define";
import { foafiRegisters } from "../../../src/core/registers/foafi";
import type { CellValue } from "../../../src/core/sheet/cell";
import { gridFromRows } from "../../../src/core/sheet/grid";
import type { BookDraft, CellDraft, SheetDraft } from "../../../src/workbook/draft";
import { CLEAN_INFOS } from "./clean-infos";
import { readExpectation, type Expectation } from "./expectation";
import type { Fault } from "./fault";
import { HEADER_STYLE, plainSheet } from "./faulty-sheets";

/** Header of the column in which each row of a family's workbook says which rules it breaks. */
export const EXPECTED_HEADER = "Se espera";

/** A family's workbook: the clean rows with its faults planted; each row says the rules it breaks, the header those of the whole sheet. */
export function familyDraft(title: string, faults: readonly Fault[]): BookDraft {
  const expected = [...CLEAN_INFOS, ...faults.flatMap(({ expect, alongside }) => [...expect, ...alongside])].map(readExpectation);
  return { title, sheets: foafiRegisters.map((register) => withExpectations(register, plainSheet(register, faults), expected.filter((each) => each.register === register.key))) };
}

/** What a row is expected to break, as its cell says it. */
export function rulesText(rules: Iterable<string>): string {
  return [...new Set(rules)].toSorted().join(", ");
}

function withExpectations(register: Register, sheet: SheetDraft, expected: readonly Expectation[]): SheetDraft {
  const keys = rowKeys(sheet);
  const unplaced = expected.filter(({ key }) => key !== "" && ![...keys.values()].includes(key));
  if (unplaced.length > 0) throw new RangeError(`${register.key} has no row ${unplaced.map(({ key }) => key).join(", ")}`);
  const rulesOf = (key: string): string => rulesText(expected.filter((each) => each.key === key).map(({ rule }) => rule));
  const whole = rulesOf("");
  // Of rows with one name the last is the repetition, which is what rules speak of.
  const isLast = (row: number, key: string): boolean => ![...keys].some(([other, name]) => other > row && name === key);
  return {
    ...sheet,
    rows: sheet.rows.map((row, r): readonly CellDraft[] => {
      const key = keys.get(r);
      const cell: CellDraft = r === 0 ? { value: whole === "" ? EXPECTED_HEADER : `${EXPECTED_HEADER}: ${whole}`, style: HEADER_STYLE } : key !== undefined && isLast(r, key) ? rulesOf(key) : "";
      return [...row, cell];
    }),
  };
}

/** The rows' names as a review knows them, by place in the sheet. */
function rowKeys({ name, rows }: SheetDraft): ReadonlyMap<number, string> {
  const grid = gridFromRows(rows.map((row) => row.map(valueOf)));
  const read = recognise(grid, { id: "1", name });
  return new Map(read?.table.rows.map((row) => [row.index, read.table.keyOf(row)]) ?? []);
}

function valueOf(cell: CellDraft): CellValue {
  return typeof cell === "object" ? (cell?.value ?? "") : cell;
}
