import type { Area } from "../../../src/core/sheet/address";
import type { ConditionalFormat, RuleLook } from "../../host/model";

/**
 * Formulas that hold for every cell: TRUE, and N of a text, which is 0. The add-in's marks are of the second kind: the text
 * is their signature.
 */
const ALWAYS_TRUE = /^=\s*(?:TRUE(?:\(\))?|N\("[^"]*"\)\s*=\s*0)$/i;

/** One rule over the part of the sheet that is on screen. */
export interface ShownRule {
  readonly areas: readonly Area[];
  readonly look: RuleLook;
}

/**
 * The conditional formats that the page draws in a window of rows. Only custom rules that hold for every cell are drawn
 * (the marks of the add-in are of that kind); the workbench evaluates no other rule and leaves those cells as they are.
 */
export function marksInRows(rules: readonly ConditionalFormat[], top: number, bottom: number): readonly ShownRule[] {
  const shown: ShownRule[] = [];
  for (const rule of rules) {
    if (rule.type !== "Custom" || !holdsEverywhere(rule.formula)) continue;
    const areas = rule.areas.filter((area) => area.top <= bottom && area.bottom >= top);
    if (areas.length > 0) shown.push({ areas, look: rule.look });
  }
  return shown;
}

/** The look that the rules give to a cell, first rule first; null when none covers it. */
export function markAt(rules: readonly ShownRule[], row: number, column: number): RuleLook | null {
  const covering = rules.filter((rule) => rule.areas.some((a) => row >= a.top && row <= a.bottom && column >= a.left && column <= a.right));
  // What comes later wins, so the rule of highest priority goes last.
  return covering.length === 0 ? null : Object.assign({}, ...covering.map((rule) => rule.look).toReversed());
}

function holdsEverywhere(formula: string): boolean {
  return ALWAYS_TRUE.test(formula.trim());
}
