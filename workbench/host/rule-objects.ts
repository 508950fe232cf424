import { AreasSubject, RangeSubject } from "./range-subject";
import type { Target } from "./range-subject";
import { HostError, invalidArgument, notEmulated } from "./errors";
import { colorOf, underlineOf } from "./format-objects";
import type { ConditionalFormat, Sheet } from "./model";
import { defineObject, flagOf, memberOf, numberOf, textOf, NULL_OBJECT } from "./object";
import type { HostObject, Scalar } from "./object";
import { overlap } from "./parts";
import type { RuleLook } from "./parts";
import type { Border, BorderEdge, Underline } from "./style";

interface RuleSubject {
  readonly sheet: Sheet;
  readonly rule: ConditionalFormat;
}

const TYPES: ReadonlySet<string> = new Set(["Custom", "DataBar", "ColorScale", "IconSet", "TopBottom", "PresetCriteria", "ContainsText", "CellValue"]);

function lookProperty<K extends keyof RuleLook>(key: K, check: (value: unknown) => NonNullable<RuleLook[K]>): Scalar<RuleSubject> {
  return {
    get: ({ rule }) => rule.look[key] ?? null,
    set: ({ sheet, rule }, value) => {
      rule.look[key] = check(value);
      sheet.tellRules();
    },
  };
}

function clearLook(subject: RuleSubject, ...keys: readonly (keyof RuleLook)[]): void {
  for (const key of keys) delete subject.rule.look[key];
  subject.sheet.tellRules();
}

const ruleFill = defineObject<RuleSubject>("ConditionalRangeFill", {
  scalars: { Color: lookProperty("fill", colorOf) },
  methods: { Clear: (subject) => { clearLook(subject, "fill"); } },
});

const underline = (value: unknown): Underline => {
  const text = underlineOf(value);
  // Conditional fonts know no accountant's underlines.
  if (text === "None" || text === "Single" || text === "Double") return text;
  throw invalidArgument();
};

const ruleFont = defineObject<RuleSubject>("ConditionalRangeFont", {
  scalars: {
    Color: lookProperty("fontColor", colorOf), Bold: lookProperty("bold", flagOf), Italic: lookProperty("italic", flagOf),
    Underline: lookProperty("underline", underline), Strikethrough: lookProperty("strikethrough", flagOf),
  },
  methods: { Clear: (subject) => { clearLook(subject, "fontColor", "bold", "italic", "underline", "strikethrough"); } },
});

interface RuleBorderSubject extends RuleSubject {
  readonly edge: BorderEdge;
}

function ruleBorderProperty(key: keyof Border & ("style" | "color")): Scalar<RuleBorderSubject> {
  return {
    get: ({ rule, edge }) => rule.look.borders?.[edge]?.[key] ?? (key === "style" ? "None" : "#000000"),
    set: ({ sheet, rule, edge }, value) => {
      const before = rule.look.borders?.[edge] ?? { style: "Continuous", color: "#000000", weight: "Thin" };
      rule.look.borders = { ...rule.look.borders, [edge]: { ...before, [key]: key === "color" ? colorOf(value) : textOf(value) } };
      sheet.tellRules();
    },
  };
}

const ruleBorder = defineObject<RuleBorderSubject>("ConditionalRangeBorder", {
  id: ({ edge }) => ({ SideIndex: edge }),
  scalars: { SideIndex: { get: ({ edge }) => edge }, Style: ruleBorderProperty("style"), Color: ruleBorderProperty("color") },
});

const RULE_EDGES: readonly BorderEdge[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];
const edgeLink = (edge: BorderEdge) => (subject: RuleSubject): HostObject => ruleBorder({ ...subject, edge });

const ruleBorders = defineObject<RuleSubject>("ConditionalRangeBorderCollection", {
  scalars: { Count: { get: () => RULE_EDGES.length } },
  links: { Top: edgeLink("EdgeTop"), Bottom: edgeLink("EdgeBottom"), Left: edgeLink("EdgeLeft"), Right: edgeLink("EdgeRight") },
  items: (subject) => RULE_EDGES.map((edge) => ruleBorder({ ...subject, edge })),
  find: (subject, key) => {
    const edge = RULE_EDGES.find((each) => each === key);
    return edge ? ruleBorder({ ...subject, edge }) : null;
  },
});

const ruleFormat = defineObject<RuleSubject>("ConditionalRangeFormat", { links: { Fill: ruleFill, Font: ruleFont, Borders: ruleBorders } });

const ruleFormula = defineObject<RuleSubject>("ConditionalFormatRule", {
  scalars: {
    Formula: {
      get: ({ rule }) => rule.formula,
      set: ({ sheet, rule }, value) => {
        const text = textOf(value);
        if (text === "" || text.length > 8192) throw invalidArgument();
        rule.formula = text.startsWith("=") ? text : `="${text.replaceAll('"', '""')}"`;
        sheet.tellRules();
      },
    },
  },
});

const customRule = defineObject<RuleSubject>("CustomConditionalFormat", { links: { Rule: ruleFormula, Format: ruleFormat } });

const OPERATORS = ["Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThan", "GreaterThanOrEqual", "LessThanOrEqual"] as const;

/** The rule of a `CellValue` format, as it comes; its second formula belongs to the operators of two. */
function cellValueRule(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== "object" || value === null) throw invalidArgument();
  const { formula1, formula2, operator, ...more }: Readonly<Record<string, unknown>> = { ...value };
  if (Object.keys(more).length > 0 || textOf(formula1) === "") throw invalidArgument();
  const needsTwo = /between/i.test(memberOf(OPERATORS, operator));
  if (needsTwo !== (typeof formula2 === "string" && formula2 !== "")) throw invalidArgument();
  return { formula1: textOf(formula1), ...(needsTwo ? { formula2: textOf(formula2) } : {}), operator: textOf(operator) };
}

const cellValueFormat = defineObject<RuleSubject>("CellValueConditionalFormat", {
  scalars: {
    Rule: {
      get: ({ rule }) => rule.detail,
      set: ({ sheet, rule }, value) => {
        rule.detail = cellValueRule(value);
        sheet.tellRules();
      },
    },
  },
  links: { Format: ruleFormat },
});

function checkedCellValue(subject: RuleSubject): HostObject {
  if (subject.rule.type !== "CellValue") throw new HostError("InvalidOperation", "The conditional format is of another type.", 400);
  return cellValueFormat(subject);
}

function checkedCustom(subject: RuleSubject): HostObject {
  if (subject.rule.type !== "Custom") throw new HostError("InvalidOperation", "The conditional format is of another type.", 400);
  return customRule(subject);
}

const conditionalFormat = defineObject<RuleSubject>("ConditionalFormat", {
  id: ({ rule }) => ({ Id: rule.id }),
  scalars: {
    Id: { get: ({ rule }) => rule.id },
    Type: { get: ({ rule }) => rule.type },
    Priority: {
      get: ({ sheet, rule }) => sheet.conditionalFormats.indexOf(rule),
      set: ({ sheet, rule }, value) => {
        const others = sheet.conditionalFormats.filter((each) => each !== rule);
        others.splice(Math.max(0, Math.min(others.length, numberOf(value))), 0, rule);
        sheet.conditionalFormats = others;
        sheet.tellRules();
      },
    },
    StopIfTrue: {
      get: ({ rule }) => rule.stopIfTrue,
      set: ({ sheet, rule }, value) => {
        rule.stopIfTrue = flagOf(value);
        sheet.tellRules();
      },
    },
  },
  links: {
    Custom: checkedCustom, CustomOrNullObject: (subject) => (subject.rule.type === "Custom" ? customRule(subject) : NULL_OBJECT),
    CellValue: checkedCellValue, CellValueOrNullObject: (subject) => (subject.rule.type === "CellValue" ? cellValueFormat(subject) : NULL_OBJECT),
  },
  methods: {
    Delete: ({ sheet, rule }) => { sheet.removeConditionalFormat(rule); },
    GetRange: ({ sheet, rule }, _args, host) => {
      const [only, ...more] = rule.areas;
      if (!only || more.length > 0) throw new HostError("InvalidOperation", "The conditional format applies to more than one range.", 400);
      return host.objects.range(new RangeSubject(sheet, only));
    },
    GetRangeOrNullObject: ({ sheet, rule }, _args, host) => {
      const [only, ...more] = rule.areas;
      return only && more.length === 0 ? host.objects.range(new RangeSubject(sheet, only)) : NULL_OBJECT;
    },
    GetRanges: ({ sheet, rule }, _args, host) => host.objects.areas(new AreasSubject(sheet, rule.areas)),
  },
});

function rulesOn({ sheet, areas }: Target): readonly RuleSubject[] {
  return sheet.conditionalFormats.filter((rule) => rule.areas.some((a) => areas.some((b) => overlap(a, b)))).map((rule) => ({ sheet, rule }));
}

/** `conditionalFormats` of a range or of several: the rules that touch them, first the one with the highest priority. */
export const conditionalFormats: (target: Target) => HostObject = defineObject<Target>("ConditionalFormatCollection", {
  items: (target) => rulesOn(target).map(conditionalFormat),
  find: (target, key) => {
    const found = rulesOn(target).find(({ rule }) => rule.id === key);
    return found ? conditionalFormat(found) : null;
  },
  methods: {
    Add: (target, [type]) => {
      const name = textOf(type);
      if (!TYPES.has(name)) throw invalidArgument();
      if (name !== "Custom" && name !== "CellValue") throw notEmulated(`ConditionalFormatCollection.Add(${name})`);
      return conditionalFormat({ sheet: target.sheet, rule: target.sheet.addConditionalFormat(target.areas, name) });
    },
    ClearAll: ({ sheet, areas }) => { for (const area of areas) sheet.clearConditionalFormats(area); },
  },
});
