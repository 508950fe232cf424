import { checkFormula } from "./cell-xml";
import type { ConditionalDraft } from "./draft";
import { attribute, textXml } from "./markup";
import { rangeOf } from "./names";
import type { StyleTable } from "./style-table";
import { operands } from "./validation-xml";

/** The `conditionalFormatting` elements of a sheet, the first with priority `firstPriority`. */
export function conditionalXml(formats: readonly ConditionalDraft[], styles: StyleTable, firstPriority: number, prefix = ""): string {
  return formats.map(({ areas, rule, style }, n) => {
    const operator = rule.kind === "cellIs" ? rule.operator : undefined;
    if (rule.kind === "expression") checkFormula(rule.formula, "a conditional format");
    const formulas = rule.kind === "expression" ? [rule.formula] : operands(rule);
    const open = `<${prefix}cfRule type="${rule.kind}" dxfId="${String(styles.conditionalIndex(style))}" priority="${String(firstPriority + n)}"${attribute("operator", operator)}>`;
    const body = formulas.map((formula) => `<${prefix}formula>${textXml(formula)}</${prefix}formula>`).join("");
    return `<${prefix}conditionalFormatting sqref="${areas.map(rangeOf).join(" ")}">${open}${body}</${prefix}cfRule></${prefix}conditionalFormatting>`;
  }).join("");
}
