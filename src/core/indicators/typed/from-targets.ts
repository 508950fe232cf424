import type { Parameters } from "../../norms/parameters";
import type { References } from "./comparison";
import { isNear } from "./comparison";
import { meanings } from "./typed-number";
import type { TypedIndicator } from "./typed-table";

/** How the norm prints these two formulas: planned over programmed. */
const PLANNED = /\bpor (?:constituir|atender)\b/i;

/** A value of 100 % that divides a target by itself: the target, and what the registers really give. */
export interface FromTargets {
  readonly target: number;
  readonly actual: number;
}

/**
 * Whether a typed indicator of results is its target over itself: it says 100 %, and either its numerator is the target or its
 * formula speaks of what was to be done, while the registers hold another count. Null when it is not, or when it cannot be told.
 */
export function fromTargets(typed: TypedIndicator, { list }: Pick<References, "list">, parameters: Parameters): FromTargets | null {
  const [first] = list;
  const denominator = typed.indicator.figures[0].denominator;
  if (!first || denominator?.kind !== "parameter" || typed.part !== null) return null;
  const target = parameters[denominator.key] ?? typed.denominator;
  if (target === null || target === 0 || list.some(({ numerator }) => numerator === target)) return null;
  if (typed.value === null || !meanings(typed.value, "razon", false).some((meaning) => isNear(meaning, 1))) return null;
  const isTarget = typed.numerator === target && (typed.denominator === null || typed.denominator === target);
  return isTarget || (typed.numerator === null && PLANNED.test(typed.row.formula)) ? { target, actual: first.numerator } : null;
}
