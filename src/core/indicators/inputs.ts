import type { Register } from "../registers/define";
import type { GroupPath, Indicator, Quantity, Tally } from "./define";
import type { Path, Selection } from "./selection";

/** A register that an indicator reads, with the columns it looks at, in the order it looks at them. */
export interface Input {
  readonly register: Register;
  readonly columns: readonly string[];
}

type Cell = readonly [Register, string];

/** All that an indicator reads, breakdowns included: what to look at when a figure surprises. */
export function inputsOf({ figures }: Indicator): readonly Input[] {
  const byRegister = new Map<Register, Set<string>>();
  for (const [register, column] of figures.flatMap(({ numerator, denominator }) => [...quantityCells(numerator), ...(denominator ? quantityCells(denominator) : [])])) {
    const columns = byRegister.get(register);
    if (columns) columns.add(column);
    else byRegister.set(register, new Set([column]));
  }
  return [...byRegister].map(([register, columns]) => ({ register, columns: [...columns] }));
}

/** The selections that an indicator counts, each once. */
export function selectionsOf({ figures }: Indicator): readonly Selection[] {
  return [...new Set(figures.flatMap(({ numerator, denominator }) => [...talliesOf(numerator), ...(denominator ? talliesOf(denominator) : [])].map(({ rows }) => rows)))];
}

function quantityCells(quantity: Quantity): readonly Cell[] {
  return talliesOf(quantity).flatMap(tallyCells);
}

/** The tallies that a quantity may be made of. */
function talliesOf(quantity: Quantity): readonly Tally[] {
  switch (quantity.kind) {
    case "tally":
      return [quantity];
    case "parameter":
      return [];
    case "plus":
      return quantity.parts.flatMap(talliesOf);
    case "orElse":
      return [quantity.first, ...talliesOf(quantity.otherwise)];
    case "ifThere":
      return [quantity.tally];
  }
}

function tallyCells({ rows, measure, by }: Tally): readonly Cell[] {
  const { register } = rows;
  const measured: readonly Cell[] = measure.kind === "count" ? [] : [[register, measure.column]];
  return [...selectionCells(rows), ...measured, ...Object.values(by).flatMap((path) => groupCells(register, path))];
}

function selectionCells({ register, within, where }: Selection): readonly Cell[] {
  const own = where.flatMap((condition): readonly Cell[] => (condition.kind === "dated" ? condition.on.flatMap((path) => pathCells(register, path)) : [[register, condition.column]]));
  return [...(within ? selectionCells(within) : []), ...own];
}

function groupCells(register: Register, path: GroupPath): readonly Cell[] {
  return path.kind === "column" || path.kind === "via" ? pathCells(register, path) : [];
}

function pathCells(register: Register, path: Path): readonly Cell[] {
  return path.kind === "column" ? [[register, path.column]] : [[register, path.by], [path.register, path.column]];
}
