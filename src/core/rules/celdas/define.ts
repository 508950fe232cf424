import { cite } from "../../norms/citations";
import { proyectos } from "../../registers/proyectos";
import type { Register } from "../../registers/define";
import { ruleDefiner, type AnyRule, type Example, type Messages, type Rule } from "../define";

const defineAny = ruleDefiner<Register, null>();

/** Where examples are shown: Proyectos has columns of nearly every type. */
const shownOn: Register = proyectos;

type Given = "register" | "needs" | "yields" | "norm" | "examples";
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type CellRule<M extends Messages> = DistributiveOmit<Rule<Register, null, M>, Given> & { readonly examples: readonly Example<typeof proyectos>[] };

/** Declares a rule about cells of every FOAFI register; `locator` names what it asks of them. A rule that knows its register better wins in the same cell. */
export function defineCellRule<const M extends Messages>(rule: CellRule<M>, locator: string): AnyRule {
  // Examples of Proyectos are examples of a register: only the names of their columns are lost.
  const examples = rule.examples as unknown as readonly Example<Register>[];
  return defineAny({ ...rule, examples, register: shownOn, needs: [], yields: true, norm: cite("practica", locator) });
}
