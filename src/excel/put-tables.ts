import { areaAddress, cellAddress } from "../core/sheet/address";
import type { ConditionalDraft, LinkDraft, MessageDraft, SheetDraft, TableDraft, ValidationDraft, ValidationRule } from "../workbook/draft";
import { addressBatches } from "./address-batches";
import { step, type PutStep } from "./put-step";
import { rangeOf } from "./sheets";

const TABLE_WEIGHT = 1_200;
const RULE_WEIGHT = 2_000;
/** Excel has no word for a table without a look; this is the faintest. */
const FAINTEST_LOOK = "TableStyleLight1";

const OPERATORS = {
  between: "Between", notBetween: "NotBetween", equal: "EqualTo", notEqual: "NotEqualTo", lessThan: "LessThan", greaterThan: "GreaterThan",
  lessThanOrEqual: "LessThanOrEqual", greaterThanOrEqual: "GreaterThanOrEqual",
} as const;

/** The same comparisons, of which validations call two otherwise than conditional formats. */
const VALIDATION_OPERATORS = { ...OPERATORS, lessThanOrEqual: "LessThanOrEqualTo", greaterThanOrEqual: "GreaterThanOrEqualTo" } as const;

const LEVELS = { stop: "Stop", warning: "Warning", information: "Information" } as const;
const UNDERLINE = { single: "Single", double: "Double", none: "None" } as const;

/** Links come before the cells' contents: Excel writes a link's own text and look into its cell. */
export function linkSteps({ links = [] }: SheetDraft): readonly PutStep[] {
  return links.map((link) => step(400 + link.to.length, (sheet) => { sheet.getCell(link.row, link.column).hyperlink = linkOf(link); }));
}

function linkOf({ to, file, tip }: LinkDraft): Excel.RangeHyperlink {
  return { ...(file === undefined ? { documentReference: to } : { address: `${file}#${to}` }), ...(tip === undefined ? {} : { screenTip: tip }) };
}

/** Tables, the sheet's own filter, validations, notes and conditional formats, over cells that are written. */
export function tableSteps(draft: SheetDraft, canWriteNotes: boolean): readonly PutStep[] {
  const { tables = [], validations = [], notes = [], conditionalFormats = [], autoFilter } = draft;
  return [
    ...tables.map((table) => step(TABLE_WEIGHT, (sheet) => { addTable(sheet, table); })),
    ...(autoFilter ? [step(TABLE_WEIGHT, (sheet) => { sheet.autoFilter.apply(rangeOf(sheet, autoFilter)); })] : []),
    ...validations.flatMap((validation) => addressBatches(validation.areas).map((address) => step(address.length + RULE_WEIGHT, (sheet) => {
      validate(sheet.getRanges(address).dataValidation, validation);
    }))),
    ...(canWriteNotes ? notes.map(({ row, column, text }) => step(text.length + 400, (sheet) => { sheet.notes.add(cellAddress(row, column), text); })) : []),
    // Each goes above those before it.
    ...conditionalFormats.toReversed().flatMap((rule) => addressBatches(rule.areas).map((address) => step(address.length + RULE_WEIGHT, (sheet) => { addRule(sheet.getRanges(address), rule); }))),
  ];
}

function addTable(sheet: Excel.Worksheet, { name, area, look }: TableDraft): void {
  const table = sheet.tables.add(areaAddress(area), true);
  table.name = name;
  table.style = look ?? FAINTEST_LOOK;
  if (look === null) table.showBandedRows = false;
}

function validate(validation: Excel.DataValidation, { rule, prompt, error }: ValidationDraft): void {
  if (rule) validation.rule = ruleOf(rule);
  if (prompt) validation.prompt = { showPrompt: true, ...messageOf(prompt) };
  if (error) validation.errorAlert = { showAlert: true, style: LEVELS[error.level], ...messageOf(error) };
}

function messageOf({ title, text }: MessageDraft): { readonly title: string; readonly message: string } {
  return { title, message: text };
}

function ruleOf(rule: ValidationRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "listFrom":
      return { list: { inCellDropDown: true, source: `=${rule.source}` } };
    case "custom":
      return { custom: { formula: `=${rule.formula}` } };
    case "whole":
      return { wholeNumber: comparison(rule) };
    case "decimal":
      return { decimal: comparison(rule) };
    case "textLength":
      return { textLength: comparison(rule) };
    case "date":
      return { date: comparison(rule) };
  }
}

/** Numbers go as formulas: of dates Excel takes no bare serial. */
function comparison({ operator, first, second }: Extract<ValidationRule, { readonly operator: unknown }>): { formula1: string; formula2?: string; operator: (typeof VALIDATION_OPERATORS)[keyof typeof VALIDATION_OPERATORS] } {
  return { formula1: `=${String(first)}`, ...(second === undefined ? {} : { formula2: `=${String(second)}` }), operator: VALIDATION_OPERATORS[operator] };
}

function addRule(ranges: Excel.RangeAreas, { rule, style }: ConditionalDraft): void {
  const format = rule.kind === "expression" ? customRule(ranges, rule.formula) : valueRule(ranges, rule);
  const { bold, italic, underline, color, fill, border } = style;
  if (bold !== undefined) format.font.bold = bold;
  if (italic !== undefined) format.font.italic = italic;
  if (underline !== undefined) format.font.underline = UNDERLINE[underline];
  if (color !== undefined) format.font.color = color;
  if (fill !== undefined) format.fill.color = fill;
  if (!border) return;
  const lines = { EdgeLeft: border.left ?? border.all, EdgeRight: border.right ?? border.all, EdgeTop: border.top ?? border.all, EdgeBottom: border.bottom ?? border.all } as const;
  for (const edge of ["EdgeLeft", "EdgeRight", "EdgeTop", "EdgeBottom"] as const) {
    const line = lines[edge];
    if (!line) continue;
    const side = format.borders.getItem(edge);
    side.style = line.style === "dashed" ? "Dash" : line.style === "dotted" ? "Dot" : "Continuous";
    side.color = line.color ?? "#000000";
  }
}

function customRule(ranges: Excel.RangeAreas, formula: string): Excel.ConditionalRangeFormat {
  const added = ranges.conditionalFormats.add("Custom");
  added.custom.rule.formula = `=${formula}`;
  return added.custom.format;
}

function valueRule(ranges: Excel.RangeAreas, { operator, first, second }: Extract<ConditionalDraft["rule"], { readonly kind: "cellIs" }>): Excel.ConditionalRangeFormat {
  const added = ranges.conditionalFormats.add("CellValue");
  added.cellValue.rule = { formula1: `=${String(first)}`, ...(second === undefined ? {} : { formula2: `=${String(second)}` }), operator: OPERATORS[operator] };
  return added.cellValue.format;
}
