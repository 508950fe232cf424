import type { Area } from "../../../src/core/sheet/address";
import type { CellValue } from "../../../src/core/sheet/cell";
import type { ConditionalFormat, RuleLook } from "../../host/model";
import { comparison } from "./comparison";

/**
 * Formulas that hold for every cell: TRUE, and N of a text, which is 0. The add-in's marks are of the second kind: the text
 * is their signature.
 */
const ALWAYS_TRUE = /^=\s*(?:TRUE(?:\(\))?|N\("[^"]*"\)\s*=\s*0)$/i;

/** One rule over the part of the sheet that is on screen. */
export interface ShownRule {
  readonly areas: readonly Area[];
  readonly look: RuleLook;
  readonly holds: Test;
}

type Test = (value: CellValue) => boolean;

/**
 * The conditional formats that the page draws in a window of rows: custom rules that hold for every cell (the add-in's marks are of
 * that kind) and comparisons of a cell with a constant. The workbench evaluates no other rule and leaves those cells as they are.
 */
export function marksInRows(rules: readonly ConditionalFormat[], top: number, bottom: number): readonly ShownRule[] {
  const shown: ShownRule[] = [];
  for (const rule of rules) {
    const areas = rule.areas.filter((area) => area.top <= bottom && area.bottom >= top);
    const holds = areas.length > 0 ? testOf(rule) : null;
    if (holds) shown.push({ areas, look: rule.look, holds });
  }
  return shown;
}

/** The look that the rules give to a cell of this value, first rule first; null when none covers it. */
export function markAt(rules: readonly ShownRule[], value: CellValue, row: number, column: number): RuleLook | null {
  const covering = rules.filter(({ areas, holds }) => areas.some((a) => row >= a.top && row <= a.bottom && column >= a.left && column <= a.right) && holds(value));
  // What comes later wins, so the rule of highest priority goes last.
  return covering.length === 0 ? null : Object.assign({}, ...covering.map((rule) => rule.look).toReversed());
}

function testOf({ type, formula, detail }: ConditionalFormat): Test | null {
  if (type === "Custom") return ALWAYS_TRUE.test(formula.trim()) ? () => true : null;
  return type === "CellValue" ? comparison(detail) : null;
}
