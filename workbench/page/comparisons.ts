import type { ConditionalDraft } from "../../src/workbook/draft";

type FileOperator = Extract<ConditionalDraft["rule"], { kind: "cellIs" }>["operator"];

/** How Office.js and files name the same comparisons. In validations two of Office.js's names end in `To`, in conditional formats they do not. */
const OPERATORS: readonly (readonly [file: FileOperator, office: string])[] = [
  ["between", "Between"],
  ["notBetween", "NotBetween"],
  ["equal", "EqualTo"],
  ["notEqual", "NotEqualTo"],
  ["greaterThan", "GreaterThan"],
  ["lessThan", "LessThan"],
  ["greaterThanOrEqual", "GreaterThanOrEqual"],
  ["lessThanOrEqual", "LessThanOrEqual"],
];

/** A file's name of an operator, by either of Office.js's; null for none that files know. */
export function fileOperator(office: string): FileOperator | null {
  const name = office.replace(/OrEqualTo$/, "OrEqual");
  return OPERATORS.find(([, known]) => known === name)?.[0] ?? null;
}

/** Office.js's name of a file's operator, as conditional formats have it or as validations do. */
export function officeOperator(file: string, of: "conditionalFormat" | "validation"): string {
  const name = OPERATORS.find(([known]) => known === file)?.[1] ?? "Between";
  return of === "validation" ? name.replace(/OrEqual$/, "OrEqualTo") : name;
}
