import type { MessageDraft, ValidationDraft, ValidationRule } from "./draft";
import { attribute, numberXml, textXml } from "./markup";
import { checkFormula } from "./cell-xml";
import { rangeOf } from "./names";

const MOST_LIST = 255;
const MOST_TITLE = 32;
const MOST_MESSAGE = 255;

/** The `dataValidations` of a sheet; empty when it has none. Throws `RangeError` for lists and messages longer than Excel allows. */
export function validationsXml(validations: readonly ValidationDraft[]): string {
  if (validations.length === 0) return "";
  return `<dataValidations count="${String(validations.length)}">${validations.map((validation) => validationXml(validation)).join("")}</dataValidations>`;
}

/** A `dataValidation`. Throws as `validationsXml`. */
export function validationXml({ areas, rule, prompt, error }: ValidationDraft, prefix = ""): string {
  const type = rule === undefined ? undefined : rule.kind === "listFrom" ? "list" : rule.kind;
  const operator = rule && "operator" in rule && rule.operator !== "between" ? rule.operator : undefined;
  const attributes = [
    attribute("type", type),
    attribute("errorStyle", error && error.level !== "stop" ? error.level : undefined),
    attribute("operator", operator),
    ' allowBlank="1"',
    prompt ? ' showInputMessage="1"' : "",
    rule ? ' showErrorMessage="1"' : "",
    error ? attribute("errorTitle", titleOf(error)) + attribute("error", messageOf(error)) : "",
    prompt ? attribute("promptTitle", titleOf(prompt)) + attribute("prompt", messageOf(prompt)) : "",
    attribute("sqref", areas.map(rangeOf).join(" ")),
  ];
  const operandsXml = rule ? formulas(rule).map((text, n) => `<${prefix}formula${String(n + 1)}>${textXml(text)}</${prefix}formula${String(n + 1)}>`).join("") : "";
  return `<${prefix}dataValidation${attributes.join("")}>${operandsXml}</${prefix}dataValidation>`;
}

function formulas(rule: ValidationRule): readonly string[] {
  switch (rule.kind) {
    case "list":
      return [literalList(rule.values)];
    case "listFrom":
      checkFormula(rule.source, "a validation");
      return [rule.source];
    case "custom":
      checkFormula(rule.formula, "a validation");
      return [rule.formula];
    default:
      return operands(rule);
  }
}

/** The one or two operands of a comparison. Throws `RangeError` when there are more or fewer than its operator takes. */
export function operands({ operator, first, second }: { readonly operator: string; readonly first: number | string; readonly second?: number | string }): readonly string[] {
  const isRange = operator === "between" || operator === "notBetween";
  if (isRange !== (second !== undefined)) throw new RangeError(`${operator} takes ${isRange ? "two operands" : "one operand"}`);
  return [first, ...(second === undefined ? [] : [second])].map((operand) => {
    if (typeof operand === "number") return numberXml(operand);
    checkFormula(operand, "a comparison");
    return operand;
  });
}

function literalList(values: readonly string[]): string {
  const odd = values.find((value) => value.includes(",") || value.trim() !== value || value === "");
  if (values.length === 0 || odd !== undefined) throw new RangeError(`a list of literal values cannot hold «${odd ?? ""}»: put the values in cells`);
  const list = values.join(",");
  if (list.length > MOST_LIST) throw new RangeError(`a list of literal values takes ${String(list.length)} characters; Excel allows ${String(MOST_LIST)}`);
  return `"${list.replaceAll('"', '""')}"`;
}

function titleOf({ title }: MessageDraft): string {
  if (title.length > MOST_TITLE) throw new RangeError(`the title «${title}» is longer than ${String(MOST_TITLE)} characters`);
  return title;
}

function messageOf({ text }: MessageDraft): string {
  if (text.length > MOST_MESSAGE) throw new RangeError(`the message «${text}» is longer than ${String(MOST_MESSAGE)} characters`);
  return text;
}
