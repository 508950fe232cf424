import type { Severity } from "../core/review/finding";
import { kindOfFormula, signature, type RuleKind } from "../workbook/mark-rules";
import { WorkbookError } from "../workbook/port";
import { FLAG_FONT, LOOKS } from "../workbook/looks";
import type { ExcelSession } from "./session";

/** A conditional format of ours, as found in the workbook. */
export interface FoundRule {
  readonly sheetId: string;
  readonly id: string;
  readonly kind: RuleKind;
}

/** A custom rule to look at, with its formula; null when Excel could not read it. */
interface CustomRule {
  readonly sheetId: string;
  readonly id: string;
  readonly formula: string | null;
}

/** Our conditional formats on these sheets. One request; more only when Excel fails to read some rule of the user's. */
export async function findRules(session: ExcelSession, sheetIds: readonly string[]): Promise<readonly FoundRule[]> {
  const rules = await readFormulas(session, sheetIds).catch((error: unknown) => {
    if (error instanceof WorkbookError && error.kind === "unknown") return readFormulasOneByOne(session, sheetIds);
    throw error;
  });
  return rules.flatMap(({ sheetId, id, formula }) => {
    const kind = formula === null ? null : kindOfFormula(formula);
    return kind ? [{ sheetId, id, kind }] : [];
  });
}

async function readFormulas(session: ExcelSession, sheetIds: readonly string[]): Promise<readonly CustomRule[]> {
  return session.request((context) => {
    const asked = sheetIds.map((sheetId) => ({ sheetId, rules: rulesOf(context, sheetId).load("items/id,items/type,items/customOrNullObject/rule/formula") }));
    return () => asked.flatMap(({ sheetId, rules }) => rules.items.flatMap((rule) => (
      rule.type === "Custom" && !rule.customOrNullObject.isNullObject ? [{ sheetId, id: rule.id, formula: rule.customOrNullObject.rule.formula }] : []
    )));
  });
}

/** Some versions of Excel fail to read rules that a user has duplicated, and with them the whole request: then each is asked alone. */
async function readFormulasOneByOne(session: ExcelSession, sheetIds: readonly string[]): Promise<readonly CustomRule[]> {
  const custom = await session.request((context) => {
    const asked = sheetIds.map((sheetId) => ({ sheetId, rules: rulesOf(context, sheetId).load("items/id,items/type") }));
    return () => asked.flatMap(({ sheetId, rules }) => rules.items.filter((rule) => rule.type === "Custom").map((rule) => ({ sheetId, id: rule.id })));
  });
  const found: CustomRule[] = [];
  for (const { sheetId, id } of custom) {
    const formula = await session.request((context) => {
      const rule = rulesOf(context, sheetId).getItem(id).custom.rule.load("formula");
      return () => rule.formula;
    }).catch((error: unknown) => {
      if (error instanceof WorkbookError && error.kind === "unknown") return null;
      throw error;
    });
    found.push({ sheetId, id, formula });
  }
  return found;
}

/** Queues the removal of a rule of ours. */
export function removeRule(context: Excel.RequestContext, rule: FoundRule): void {
  rulesOf(context, rule.sheetId).getItem(rule.id).delete();
}

/** Queues the marks of a severity on the areas of one address. They go above the user's formats, whose order stays. */
export function addMarks(sheet: Excel.Worksheet, address: string, severity: Severity): void {
  const look = LOOKS[severity];
  const { format } = addRule(sheet.getRanges(address).conditionalFormats, severity);
  format.fill.color = look.fill;
  format.font.color = look.font;
  format.font.underline = look.underline;
  for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
    const border = format.borders.getItem(edge);
    border.style = look.outline;
    border.color = look.font;
  }
}

/** Queues the rule by which a flag column is found again: on the whole column, so that sorting and inserting keep texts inside. */
export function addFlagRule(column: Excel.Range): void {
  addRule(column.conditionalFormats, "flags").format.font.color = FLAG_FONT;
}

function addRule(rules: Excel.ConditionalFormatCollection, kind: RuleKind): Excel.CustomConditionalFormat {
  const rule = rules.add("Custom");
  rule.custom.rule.formula = signature(kind);
  rule.stopIfTrue = false;
  return rule.custom;
}

export function rulesOf(context: Excel.RequestContext, sheetId: string): Excel.ConditionalFormatCollection {
  return context.workbook.worksheets.getItem(sheetId).getRange().conditionalFormats;
}
