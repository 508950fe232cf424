import { comparisonKey } from "../text/normalize";
import type { CellValue } from "../sheet/cell";
import { CRITERIA, type Criterion, type CriterionOption } from "./criteria-list";

export { CRITERIA, type Criterion, type CriterionOption };

type Definition = (typeof CRITERIA)[number];

export type CriterionId = Definition["id"];

/** The readings a criterion may have, as literals: a switch over them can be exhaustive. */
export type CriterionValue<I extends CriterionId> = Extract<Definition, { id: I }>["options"][number]["value"];

/** The readings somebody chose; what is not here has its default. */
export type CriterionChoices = { readonly [I in CriterionId]?: CriterionValue<I> };

type Readings = { readonly [I in CriterionId]: CriterionValue<I> };

// `as`: fromEntries forgets which value goes with which key; every criterion is there once, with its own default.
const DEFAULTS = Object.fromEntries(CRITERIA.map(({ id, defaultValue }) => [id, defaultValue])) as Readings;

/** How a criterion is read under the choices. */
export function criterion<I extends CriterionId>(choices: CriterionChoices, id: I): CriterionValue<I> {
  // Same type twice: TypeScript does not see through the optional mapped type.
  return (choices[id] ?? DEFAULTS[id]) as CriterionValue<I>;
}

const ID = /^(?:criterio )?a[- ]?(\d{1,2})(?![\p{L}\p{N}])/u;

/** The criterion a text names: `A-13`, `Criterio A-13`, `a13 Cuenta de los días`; null when it names none. */
export function criterionNamed(text: string): Criterion | null {
  const key = comparisonKey(text);
  const digits = ID.exec(key)?.[1];
  const id = digits === undefined ? null : `A-${digits.padStart(2, "0")}`;
  return CRITERIA.find((each) => each.id === id || comparisonKey(each.name) === key) ?? null;
}

/** The option a cell chooses, by its value or its label; null when it chooses none of them. */
export function readCriterionOption(of: Criterion, value: CellValue): CriterionOption | null {
  const key = comparisonKey(value);
  return of.options.find((option) => comparisonKey(option.value) === key || comparisonKey(option.label) === key) ?? null;
}
