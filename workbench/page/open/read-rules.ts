import { parseArea, type Area } from "../../../src/core/sheet/address";
import type { RuleLook, SheetSource, Validation } from "../../host/model";
import type { Borders } from "../../host/style";
import { officeOperator } from "../comparisons";
import type { XmlTree } from "./xml-tree";

type FileRule = NonNullable<SheetSource["conditionalFormats"]> extends Iterable<infer Rule> ? Rule : never;

/** The conditional formats of a sheet by formula or by comparison, the strongest first; other kinds are left out. `looks` are the `dxfs` of the styles. */
export function readConditionalFormats(sheet: XmlTree, looks: readonly RuleLook[]): readonly FileRule[] {
  const rules = sheet.all("conditionalFormatting").flatMap((block) => block.all("cfRule").map((rule) => ({ areas: areasOf(block), rule })));
  return rules.toSorted((a, b) => (a.rule.number("priority") ?? 0) - (b.rule.number("priority") ?? 0)).flatMap(({ areas, rule }): readonly FileRule[] => {
    const [first, second] = rule.all("formula").map(({ text }) => `=${text}`);
    const look = looks[rule.number("dxfId") ?? -1] ?? {};
    if (first === undefined) return [];
    if (rule.attribute("type") === "expression") return [{ type: "Custom", areas, formula: first, look }];
    if (rule.attribute("type") !== "cellIs") return [];
    return [{ type: "CellValue", areas, look, detail: { formula1: first, ...(second === undefined ? {} : { formula2: second }), operator: officeOperator(rule.attribute("operator") ?? "", "conditionalFormat") } }];
  });
}

/** What conditional formats change, in the order that rules refer to. */
export function readLooks(styles: XmlTree): readonly RuleLook[] {
  return (styles.at("dxfs")?.all("dxf") ?? []).map((look) => {
    const font = look.at("font");
    const fill = colorOf(look.at("fill", "patternFill", "bgColor"));
    const fontColor = colorOf(font?.at("color") ?? null);
    const underline = font?.at("u");
    const borders = bordersOf(look.at("border"));
    return {
      ...(fill === null ? {} : { fill }),
      ...(fontColor === null ? {} : { fontColor }),
      ...(font?.at("b") ? { bold: font.at("b")?.flag("val", true) ?? true } : {}),
      ...(font?.at("i") ? { italic: font.at("i")?.flag("val", true) ?? true } : {}),
      ...(underline ? { underline: underline.attribute("val") === "double" ? ("Double" as const) : ("Single" as const) } : {}),
      ...(borders ? { borders } : {}),
    };
  });
}

function bordersOf(border: XmlTree | null): Borders | null {
  const sides = [["top", "EdgeTop"], ["bottom", "EdgeBottom"], ["left", "EdgeLeft"], ["right", "EdgeRight"]] as const;
  const found = sides.flatMap(([side, edge]) => {
    const line = border?.at(side);
    const style = line?.attribute("style");
    return line && style ? [[edge, { style: LINES[style] ?? "Continuous", color: colorOf(line.at("color")) ?? "#000000", weight: "Thin" }] as const] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : null;
}

const LINES: Readonly<Record<string, string>> = { dashed: "Dash", dotted: "Dot", double: "Double" };

/** Colours of the theme and of the old palette are not known here. */
function colorOf(color: XmlTree | null): string | null {
  const rgb = color?.attribute("rgb");
  return rgb?.length === 8 ? `#${rgb.slice(2).toUpperCase()}` : null;
}

const TYPES: Readonly<Record<string, readonly [type: string, key: string]>> = {
  whole: ["WholeNumber", "wholeNumber"], decimal: ["Decimal", "decimal"], date: ["Date", "date"], time: ["Time", "time"], textLength: ["TextLength", "textLength"],
};
const STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;

/** The validations of a sheet, in Office.js's shapes. */
export function readValidations(sheet: XmlTree): readonly Validation[] {
  return (sheet.at("dataValidations")?.all("dataValidation") ?? []).map((validation): Validation => {
    const prompt = textsOf(validation, "promptTitle", "prompt");
    const alert = textsOf(validation, "errorTitle", "error");
    const level = validation.attribute("errorStyle");
    return {
      areas: areasOf(validation),
      ...ruleOf(validation),
      ignoreBlanks: validation.flag("allowBlank"),
      ...(prompt ? { prompt } : {}),
      ...(alert ? { errorAlert: { ...alert, style: level === "warning" || level === "information" ? STYLES[level] : "Stop" } } : {}),
    };
  });
}

function ruleOf(validation: XmlTree): Pick<Validation, "type" | "rule"> {
  const type = validation.attribute("type") ?? "none";
  const first = validation.at("formula1")?.text ?? "";
  const second = validation.at("formula2")?.text;
  if (type === "list") {
    const [, literal] = /^"(.*)"$/s.exec(first) ?? [];
    return { type: "List", rule: { list: { inCellDropDown: !validation.flag("showDropDown"), source: literal === undefined ? `=${first}` : literal.replaceAll('""', '"') } } };
  }
  if (type === "custom") return { type: "Custom", rule: { custom: { formula: `=${first}` } } };
  const known = TYPES[type];
  if (!known) return { type: "None", rule: {} };
  const operator = officeOperator(validation.attribute("operator") ?? "between", "validation");
  return { type: known[0], rule: { [known[1]]: { formula1: operandOf(first), ...(second === undefined ? {} : { formula2: operandOf(second) }), operator } } };
}

function operandOf(text: string): number | string {
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : `=${text}`;
}

function textsOf(validation: XmlTree, title: string, text: string): { readonly title: string; readonly message: string } | null {
  const message = validation.attribute(text);
  return message === null ? null : { title: validation.attribute(title) ?? "", message };
}

function areasOf(element: XmlTree): readonly Area[] {
  return (element.attribute("sqref") ?? "").split(/\s+/).flatMap((reference) => parseArea(reference) ?? []);
}
