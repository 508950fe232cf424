import type { CellValue } from "../../../src/core/sheet/cell";

/** How a cell's value is held against one constant, or against two. */
const OPERATORS: Readonly<Record<string, (order: Order, second: Order) => boolean>> = {
  EqualTo: (first) => first === 0,
  NotEqualTo: (first) => first !== 0,
  GreaterThan: (first) => first !== null && first > 0,
  GreaterThanOrEqual: (first) => first !== null && first >= 0,
  LessThan: (first) => first !== null && first < 0,
  LessThanOrEqual: (first) => first !== null && first <= 0,
  Between: (first, second) => first !== null && second !== null && first >= 0 && second <= 0,
  NotBetween: (first, second) => first !== null && second !== null && (first < 0 || second > 0),
};

/** Below zero: the value comes before the constant; null where the two cannot be compared. */
type Order = number | null;

/** The test of a conditional format that compares cells, as Office.js shapes its rule; null where that is not by constants alone. */
export function comparison(rule: unknown): ((value: CellValue) => boolean) | null {
  if (typeof rule !== "object" || rule === null || !("operator" in rule) || !("formula1" in rule)) return null;
  const operator = OPERATORS[String(rule.operator)];
  const first = constant(rule.formula1);
  const second = "formula2" in rule && rule.formula2 !== "" && rule.formula2 !== undefined ? constant(rule.formula2) : first;
  if (!operator || first === null || second === null) return null;
  return (value) => operator(order(value, first), order(value, second));
}

/** A number, or a text between quotes; null for anything that must be calculated. */
function constant(formula: unknown): number | string | null {
  if (typeof formula === "number") return formula;
  const text = String(formula).trim().replace(/^=/, "");
  const [, quoted] = /^"((?:[^"]|"")*)"$/.exec(text) ?? [];
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

/** An empty cell counts as zero beside numbers, as in Excel. */
function order(value: CellValue, other: number | string): Order {
  if (typeof other === "string") return typeof value === "string" ? value.localeCompare(other, "es-MX", { sensitivity: "accent" }) : null;
  const number = value === "" ? 0 : value;
  return typeof number === "number" ? number - other : null;
}
