import { inputsOf } from "../../indicators/inputs";
import type { TypedTable } from "../../indicators/typed/typed-table";
import { indicadores } from "../../registers/indicadores";
import { listed } from "../../text/count";
import { ruleDefiner, type AnyRule, type Messages, type Rule, type RuleContext } from "../define";

type Context = RuleContext<typeof indicadores, TypedTable>;

const UNNAMED = "ninguna fila nombra uno de los catorce indicadores del §9, por su clave (IR-I, IC-IV) o por su nombre";

/** Declares a rule of typed indicators. What the fourteen are held against is looked for in rows that name one of them only. */
export function defineTypedRule<const M extends Messages>(rule: Rule<typeof indicadores, TypedTable, M>): AnyRule {
  const { requires } = rule;
  return ruleDefiner<typeof indicadores, TypedTable>()({ ...rule, requires: (context) => (context.facts.all.length === 0 ? UNNAMED : (requires?.(context) ?? null)) });
}

/** What is missing when no register is there that any of the typed indicators is computed from. A register lacking for some leaves these out only. */
export function registersMissing({ facts, book }: Context): string | null {
  const registers = [...new Set(facts.all.flatMap(({ indicator }) => inputsOf(indicator).map(({ register }) => register)))];
  if (registers.some((register) => book.has(register))) return null;
  return `el libro no tiene las hojas de las que se calculan los indicadores capturados: ${listed(registers.map(({ sheetName }) => sheetName))}`;
}
