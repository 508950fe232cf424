import type { Register } from "../registers/define";
import { ruleDefiner, type AnyRule, type Messages, type Rule } from "./define";

const NO_ROWS = "La hoja todavía no tiene filas";

/**
 * Declares a rule of a FOAFI register. One rule, one file, default export, in the folder of the register it walks; indexes are
 * generated. What a whole sheet lacks is not looked for in one that nobody has begun to fill.
 */
export function defineFoafiRule<R extends Register, const M extends Messages>(rule: Rule<R, null, M>): AnyRule {
  const { requires } = rule;
  if (rule.scope !== "register") return ruleDefiner<R, null>()(rule);
  return ruleDefiner<R, null>()({ ...rule, requires: (context) => (context.table.rows.length === 0 ? NO_ROWS : (requires?.(context) ?? null)) });
}
