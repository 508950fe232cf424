import type { ConditionalDraft, ValidationDraft, ValidationRule } from "../../../src/workbook/draft";
import type { ConditionalFormat, Sheet, Validation } from "../../host/model";
import { fileOperator } from "../comparisons";
import { conditionalStyle } from "./style-draft";

/** The conditional formats of a sheet as files have them; kinds that the stand-in only keeps are left out. */
export function conditionalDrafts({ conditionalFormats }: Sheet): readonly ConditionalDraft[] {
  return conditionalFormats.flatMap((format) => {
    const rule = conditionalRule(format);
    return rule && format.areas.length > 0 ? [{ areas: format.areas, rule, style: conditionalStyle(format.look) }] : [];
  });
}

function conditionalRule({ type, formula, detail }: ConditionalFormat): ConditionalDraft["rule"] | null {
  if (type === "Custom") return { kind: "expression", formula: bare(formula) };
  return type === "CellValue" ? comparison("cellIs", detail) : null;
}

/** The validations of a sheet as files have them; those of kinds that files of ours never have are left out. */
export function validationDrafts({ validations }: Sheet): readonly ValidationDraft[] {
  return validations.flatMap((validation) => {
    const { areas, prompt, errorAlert, type } = validation;
    const rule = type === "None" ? undefined : ruleOf(validation);
    if (rule === null || areas.length === 0) return [];
    return [{
      areas,
      ...(rule ? { rule } : {}),
      ...(prompt ? { prompt: { title: prompt.title, text: prompt.message } } : {}),
      ...(errorAlert ? { error: { title: errorAlert.title, text: errorAlert.message, level: ERROR_LEVELS[errorAlert.style] } } : {}),
    }];
  });
}

const ERROR_LEVELS = { Stop: "stop", Warning: "warning", Information: "information" } as const;
const COMPARED = { WholeNumber: "whole", Decimal: "decimal", Date: "date", TextLength: "textLength" } as const;

function ruleOf({ type, rule }: Validation): ValidationRule | null {
  const content: unknown = typeof rule === "object" && rule !== null ? Object.values(rule)[0] : null;
  if (type === "List") {
    const source = textIn(content, "source") ?? "";
    return source.startsWith("=") ? { kind: "listFrom", source: bare(source) } : { kind: "list", values: source.split(",") };
  }
  if (type === "Custom") return { kind: "custom", formula: bare(textIn(content, "formula") ?? "") };
  const kind = Object.entries(COMPARED).find(([office]) => office === type)?.[1];
  return kind ? comparison(kind, content) : null;
}

/** A comparison as Office.js shapes it: `{formula1, formula2?, operator}`. */
function comparison<Kind extends string>(kind: Kind, rule: unknown) {
  const operator = fileOperator(textIn(rule, "operator") ?? "");
  const first = textIn(rule, "formula1");
  const second = textIn(rule, "formula2");
  if (!operator || first === null) return null;
  return { kind, operator, first: operand(first), ...(second === null ? {} : { second: operand(second) }) };
}

function textIn(from: unknown, key: string): string | null {
  if (typeof from !== "object" || from === null) return null;
  const value: unknown = Object.entries(from).find(([name]) => name === key)?.[1];
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : null;
}

/** A number, or a formula without `=`. */
function operand(text: string): number | string {
  const formula = bare(text);
  return formula !== "" && Number.isFinite(Number(formula)) ? Number(formula) : formula;
}

function bare(formula: string): string {
  return formula.replace(/^=/, "");
}
