import type { Register } from "../registers/define";
import { ruleDefiner, type AnyRule, type Messages, type Rule } from "./define";

/** Declares a rule of a FOAFI register. One rule, one file, default export, in the folder of the register it walks; indexes are generated. */
export function defineFoafiRule<R extends Register, const M extends Messages>(rule: Rule<R, null, M>): AnyRule {
  return ruleDefiner<R, null>()(rule);
}
